// Dates that a document says beside its text: how they are read, and which of several is believed.

import Testing

@testable import Articles

/// Parses a document with claims above one paragraph.
private func parsed(
  _ claims: [(String, PublicationDate.Evidence, Bool)], language: String? = nil,
  url: String? = nil, today: CalendarDay? = nil, path: String? = nil,
  text: String = "The storm closed the port, and the ferries stayed where they were."
) -> (article: Article, manuscript: Manuscript) {
  var builder = ManuscriptBuilder(.html)
  builder.addHeadline("Storm closes port".utf8)
  builder.add(.paragraph, text.utf8)
  if let language { builder.set(.language, language.utf8) }
  if let url { builder.set(.url, url.utf8) }
  for claim in claims { builder.addDate(claim.0.utf8, claim.1, isChange: claim.2) }
  let manuscript = builder.finish()
  var parser = ArticleParser(today: today)
  return (parser.parse(manuscript, path: path), manuscript)
}

private func value(_ claim: String, language: String? = nil) -> String? {
  parsed([(claim, .metadata, false)], language: language).article.date?.value
}

@Suite("Claimed dates")
struct ClaimTests {
  @Test(
    "Dates as programs write them",
    arguments: [
      ("2024-03-26", "2024-03-26"), ("2024-03-26T12:11:09Z", "2024-03-26T12:11"),
      ("2024-03-26T23:30:00-08:00", "2024-03-26T23:30"), ("20240326T121100Z", "2024-03-26T12:11"),
      ("20240326", "2024-03-26"), ("20240326121100", "2024-03-26T12:11"),
      ("2024-03-26 12:11:09.123+03:00", "2024-03-26T12:11"), ("2024/3/26 9:05", "2024-03-26T09:05"),
      ("2024-03-26T12:11+0300", "2024-03-26T12:11"), ("2024-086", "2024-03-26"),
      ("2024-W13-2", "2024-03-26"), ("2024-03", "2024-03"), ("03/2024", "2024-03"),
      ("2024", "2024"),
      ("Tue, 26 Mar 2024 12:11:00 +0000", "2024-03-26T12:11"),
      ("Tue, 26 Mar 24 12:11:00 EST", "2024-03-26T12:11"),
      ("26 Mar 2024 12:11", "2024-03-26T12:11"),
      ("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48"),
      ("26 Mar 98 00:00 UT", "1998-03-26T00:00"),
      ("Tuesday, 26-Mar-24 12:11:00 GMT", "2024-03-26T12:11"),
      ("Tue Mar 26 2024 12:11:00 GMT+0300 (MSK)", "2024-03-26T12:11"),
      ("Tue Mar 26 12:11:00 EET 2024", "2024-03-26T12:11"),
      ("1711455060", "2024-03-26T12:11"), ("1711455060000", "2024-03-26T12:11"),
      ("26/03/2024", "2024-03-26"), ("03/26/2024 12:11 PM", "2024-03-26T12:11"),
      ("26.03.24", "2024-03-26"), ("Published: March 26th, 2024 at 12:11", "2024-03-26T12:11"),
      ("Posted by Ann on March 26, 2024", "2024-03-26"), ("WednesdayMarch 26, 2024", "2024-03-26"),
    ])
  func programs(claim: String, expected: String) { #expect(value(claim) == expected) }

  @Test(
    "Dates in other languages",
    arguments: [
      ("26 марта 2024", "2024-03-26"), ("26 марта 2024 г., 12:11", "2024-03-26T12:11"),
      ("26. März 2024", "2024-03-26"), ("Dienstag, 26. März 2024, 12:11 Uhr", "2024-03-26T12:11"),
      ("26 de marzo de 2024", "2024-03-26"), ("Publié le 1er mai 2024 à 12h11", "2024-05-01T12:11"),
      ("26 marzo 2024", "2024-03-26"), ("26 de março de 2024 às 12:11", "2024-03-26T12:11"),
      ("26 maart 2024", "2024-03-26"), ("26 marca 2024", "2024-03-26"),
      ("26 Mart 2024 Salı", "2024-03-26"), ("Salı, Mart 26, 2024", "2024-03-26"),
      ("3 Aralık 2008 Çarşamba", "2008-12-03"), ("26 NİSAN 2024", "2024-04-26"),
      ("den 26 augusti 2024", "2024-08-26"), ("2024年3月26日", "2024-03-26"),
      ("2024年3月26日 12:11", "2024-03-26T12:11"), ("2024년 3월 26일", "2024-03-26"),
      ("2024. 3. 26.", "2024-03-26"), ("2024. március 26.", "2024-03-26"),
      ("26 березня 2024", "2024-03-26"), ("26. března 2024", "2024-03-26"),
      ("26 Μαρτίου 2024", "2024-03-26"), ("26 مارس 2024", "2024-03-26"),
      ("26. maaliskuuta 2024", "2024-03-26"), ("août 2024", "2024-08"),
    ])
  func languages(claim: String, expected: String) { #expect(value(claim) == expected) }

  @Test(
    "What is no date is said to be unreadable",
    arguments: [
      "2024-02-30", "33. Dezember 2008", "soon", "0000-00-00", "36/14/2016", "31 June 2020",
      "99999999999999999999", "1212-20-04", "2024-W54-1", "2023-366-", "26 apple 2024", "年月日",
      "2024年13月1日", "Top 10 Walmart", "1 2 3", "‍", "T", "-", "2024-13-01T00:00:00Z",
    ])
  func unreadable(claim: String) {
    let article = parsed([(claim, .metadata, false)]).article
    #expect(article.date == nil)
    #expect(article.diagnostics.map(\.code) == [.unreadableDate])
  }

  @Test("An unreadable claim does not hide the next one")
  func nextClaim() {
    let article = parsed([("soon", .metadata, false), ("2024-03-26", .metadata, false)]).article
    #expect(article.date?.value == "2024-03-26")
  }

  @Test("Published before printed before the address before a change")
  func order() {
    let url = "https://example.com/2024/03/24/storm"
    let published = ("2024-03-26", PublicationDate.Evidence.metadata, false)
    let changed = ("2024-03-28", PublicationDate.Evidence.metadata, true)
    let printed = ("25 March 2024", PublicationDate.Evidence.timestamp, false)
    func value(_ claims: [(String, PublicationDate.Evidence, Bool)], _ url: String?) -> String? {
      parsed(claims, url: url).article.date?.value
    }
    #expect(value([changed, printed, published], url) == "2024-03-26")
    #expect(value([changed, printed], url) == "2024-03-25")
    #expect(value([changed], url) == "2024-03-24")
    #expect(value([changed], nil) == "2024-03-28")
    #expect(value([changed], "https://example.com/2024/03/storm") == "2024-03-28")
  }

  @Test(
    "A date of two small numbers is read by the language's habit, or by another date",
    arguments: [
      ("en-US", nil, "2024-03-04", "habit"), ("en-GB", nil, "2024-04-03", "habit"),
      ("de", nil, "2024-04-03", "habit"), ("en", nil, "2024", "written"),
      (nil, "https://example.com/2024/04/03/storm", "2024-04-03", "otherDates"),
      ("en-US", "https://example.com/2024/04/03/storm", "2024-04-03", "otherDates"),
    ] as [(String?, String?, String, String)])
  func order(language: String?, url: String?, expected: String, reason: String) {
    let article = parsed([("03/04/2024", .timestamp, false)], language: language, url: url).article
    #expect(article.date?.value == expected)
    #expect(article.date.map { "\($0.reason)" } == reason)
    #expect((article.diagnostics.map(\.code) == [.ambiguousDate]) == (reason == "written"))
  }

  @Test("A date of the text that can mean one thing only tells the order of the others")
  func orderByText() {
    let text = "The ferries had stood still on 03/22/2024, and the mayor said so at the time."
    let article = parsed([("03/04/2024", .metadata, false)], language: "de", text: text).article
    #expect(article.date?.value == "2024-03-04")
  }

  @Test("What lies behind tomorrow is not believed")
  func future() throws {
    let today = try #require(CalendarDay(year: 2024, month: 3, day: 26))
    func article(_ claims: [String]) -> Article {
      parsed(
        claims.map { ($0, .metadata, false) } + [("2024-03-20", .timestamp, false)], today: today
      )
      .article
    }
    #expect(article(["2024-03-27"]).date?.value == "2024-03-27")
    #expect(article(["2024-03-28"]).date?.value == "2024-03-20")
    #expect(article(["2024-03-28"]).diagnostics.map(\.code) == [.futureDate])
    #expect(article(["2199"]).diagnostics.map(\.code) == [.futureDate])
    #expect(article(["2024"]).date?.value == "2024-03-20")
  }

  @Test("Dates that lie more than a week apart are both named")
  func conflict() {
    func codes(_ claim: String, _ url: String) -> [Diagnostic.Code] {
      parsed([(claim, .metadata, false)], url: url).article.diagnostics.map(\.code)
    }
    let url = "https://example.com/2024/03/26/storm"
    #expect(codes("2024-03-26", url) == [])
    #expect(codes("2024-04-01", url) == [])
    #expect(codes("2024-05-01", url) == [.conflictingDates, .conflictingDates])
    #expect(codes("2024-05-01", "https://example.com/2024/04/storm") == [])
    #expect(codes("2025-03-26", "https://example.com/2024/03/storm").count == 2)
  }

  @Test("Long and hostile claims end at once")
  func hostile() {
    for part in ["1", "2024-", "Mar ", "26 de ", "年", "/", "03/04/", "T12", "\u{307}"] {
      let claim = String(repeating: part, count: 20_000)
      _ = parsed([(claim, .metadata, false)])
    }
  }
}
