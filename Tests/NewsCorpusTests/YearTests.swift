// Years that one article lends another.

import Articles
import Testing

@testable import NewsCorpus

/// An article of plain inputs: date, days and names.
private struct Plain {
  var year = 0
  var month: Int
  var day = 0
  var confidence: UInt8 = 100
  var days: [(year: Int, month: Int, day: Int)] = []
  var names: [UInt32]

  var date: PublicationDate {
    var date = PublicationDate(
      year: year, month: month, day: day, precision: day == 0 ? .month : .day, evidence: .dateline)
    date.confidence = confidence
    return date
  }
}

/// Value, confidence and witness of an article's date by the corpus. Every name is as rare as another.
private func found(_ articles: [Plain], of article: Int = 0, rarity: Double = 4) -> String {
  let holders = Dictionary(
    grouping: articles.indices.flatMap { number in
      articles[number].names.map { ($0, UInt32(number)) }
    }, by: \.0
  ).mapValues { $0.map(\.1) }
  let years = YearByCorpus(
    date: { articles[$0].date },
    days: {
      articles[$0].days.map {
        SpokenDay(range: .init(0, 1), year: $0.year, month: $0.month, day: $0.day)
      }
    }, names: { articles[$0].names }, holderCount: { holders[$0]?.count ?? 0 },
    holders: { holders[$0] ?? [] }, rarity: { _ in rarity })
  guard let date = years.date(of: article) else { return "unknown" }
  return "\(date.value) \(date.confidence) by \(date.article)"
}

@Suite("Years by the corpus")
struct YearTests {
  @Test("The same day and shared rare names lend the year")
  func sameDay() {
    let known = Plain(year: 2015, month: 11, day: 20, names: [1, 2, 3])
    #expect(found([Plain(month: 11, day: 20, names: [1, 2, 3]), known]) == "2015-11-20 86 by 1")
    #expect(found([Plain(month: 11, day: 20, names: [1]), known]) == "unknown")
    #expect(found([Plain(month: 11, day: 20, names: [4, 5, 6]), known]) == "unknown")
    #expect(found([Plain(month: 6, day: 2, names: [1, 2, 3]), known]) == "unknown")
  }

  @Test("A day that both speak of lends the year in which the article comes after it")
  func spokenDay() {
    let known = Plain(year: 2015, month: 12, day: 14, days: [(0, 10, 31)], names: [1, 2, 3])
    func value(_ month: Int, _ day: Int) -> String {
      let own = Plain(month: month, day: day, days: [(0, 10, 31)], names: [1, 2, 3])
      return String(found([own, known]).prefix(10))
    }
    #expect(value(11, 20) == "2015-11-20")
    #expect(value(10, 15) == "2015-10-15")
    #expect(value(3, 1) == "2016-03-01")
    #expect(
      found([
        Plain(month: 5, days: [(0, 3, 22)], names: [1, 2, 3]),
        Plain(year: 2024, month: 3, day: 26, days: [(0, 3, 22)], names: [1, 2, 3]),
      ])
        == "2024-05 86 by 1")
  }

  @Test("Doubtful witnesses weigh less, several more, and those of another year against it")
  func witnesses() {
    let own = Plain(month: 11, day: 20, names: [1, 2, 3])
    let doubtful = Plain(year: 2015, month: 11, day: 20, confidence: 60, names: [1, 2, 3])
    let other = Plain(year: 2016, month: 11, day: 20, names: [1, 2, 3])
    #expect(found([own, doubtful]) == "unknown")
    #expect(found([own, doubtful, doubtful]) == "2015-11-20 76 by 1")
    #expect(found([own, doubtful, doubtful, other]) == "unknown")
  }

  @Test("No article that has no year itself is a witness, and one with a year keeps it")
  func chains() {
    let own = Plain(month: 11, day: 20, names: [1, 2, 3])
    #expect(found([own, own, own]) == "unknown")
    #expect(found([Plain(year: 2015, month: 11, day: 20, names: [1]), own]) == "unknown")
  }

  @Test("A name that everybody has finds nobody")
  func common() {
    let known = Plain(year: 2015, month: 11, day: 20, names: [1, 2, 3])
    let own = Plain(month: 11, day: 20, names: [1, 2, 3])
    #expect(found([own] + Array(repeating: known, count: 5000)) == "unknown")
  }

  @Test("Articles of a folder lend each other years, and the view says why")
  func folder() throws {
    let newsroom = try Newsroom([
      (
        "a.txt",
        article(
          "Ferry sinks off Calverton Point",
          "HARLOW, June 3. The ferry Anna Margrethe sank off Calverton Point on June 2, Captain Ole Brandvik told reporters in the harbour.",
          "He said that Henrietta Falk of the Calverton Harbour Board had been on board.")
      ),
      (
        "b.txt",
        article(
          "Harbour board mourns Henrietta Falk",
          "HARLOW, June 5, 2019. Henrietta Falk of the Calverton Harbour Board died when the ferry Anna Margrethe sank on June 2 off Calverton Point.",
          "Captain Ole Brandvik was among those who came ashore.")
      ),
    ])
    let corpus = newsroom.load()
    let number = try #require(newsroom.number("a.txt", corpus))
    let date = try #require(corpus[number].date)
    #expect(date.value == "2019-06-03")
    #expect(date.evidence == .dateline)
    #expect(date.inferred == .year)
    #expect(
      corpus[number].whyDate == """
        the year is inferred: “Harbour board mourns Henrietta Falk” of 2019 speaks of the same day and names
        """)
  }
}

@Suite("Years of the samples")
struct SampleYearTests {
  @Test("Samples without a year get it from their own days, or from each other")
  func samples() {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let corpus = Loader(["/\(root)/seeds"]) { _, _ in }.load()
    let dates = corpus.articles.map { article in
      article.date.map { "\($0.value) \($0.evidence.name) \($0.inferred.names) \($0.confidence)" }
        ?? ""
    }
    #expect(
      dates == [
        "2015-11-20 dateline [\"year\"] 60", "2015-12-14 dateline [\"year\"] 60",
        "2015-11-20 dateline [\"year\"] 77", "2024-05 body [\"year\", \"month\"] 60",
        "2024-03-26T12:11 timestamp [] 100",
      ])
  }
}
