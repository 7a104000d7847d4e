// Years and months that an article's own text supports, and those that it does not.

import Testing

@testable import Articles

private let rest = "The report goes on for a line or two, so that nobody takes it for a title."

/// Value, confidence and reason of the date of an article with a dateline.
private func dated(_ dateline: String, _ text: String, path: String? = nil) -> String {
  parsed("Storm closes port\n\nLISBON, \(dateline). \(rest)\n\n\(text)\n", path: path) {
    article, bytes in
    guard let date = article.date else { return "undated" }
    guard let why = date.why(text: { string($0, bytes) }, title: { _ in "" }) else {
      return date.value
    }
    return "\(date.value) \(date.confidence): \(why)"
  }
}

@Suite("Years by the text")
struct YearTests {
  @Test("The first year in which the day comes after the days that the text speaks of")
  func firstBehind() {
    #expect(
      dated("November 20", "The pier broke on 29 December 2014, the court found.") == """
        2015-11-20 60: the year is inferred: the text speaks of “29 December 2014”, and 2015 is the \
        first in which November 20 comes after it
        """)
    #expect(dated("November 20", "The pier broke on November 17, 2015.").hasPrefix("2015-11-20 60"))
    #expect(dated("January 2", "The pier broke on December 30, 2015.").hasPrefix("2016-01-02 80"))
    #expect(
      dated("November 20", "It opened on 3 May 2004, sank on 2 June 2009.").hasPrefix("2009-11-20"))
  }

  @Test(
    "Days to come, and days of which nothing tells that they have been, are no evidence",
    arguments: [
      "The pier will be closed on November 3, 2015.", "The bonds are due 1 May 2034.",
      "It is closed until 1 May 2015.", "Tickets for May 1, 2015.", "It was the worst of May 2015.",
    ])
  func ahead(text: String) { #expect(dated("November 20", text) == "--11-20") }

  @Test("A weekday makes a year surer, or takes it away")
  func weekdays() {
    let court = "The court ruled on 3 March 2015."
    #expect(
      dated("November 20", "It broke on Friday, November 13. \(court)").hasPrefix("2015-11-20 90"))
    #expect(
      dated("November 20", "It broke on Monday, November 13. \(court)").hasPrefix("2017-11-20 70"))
  }

  @Test("With a weekday a year that the text names is a lower bound; without one it says nothing")
  func bareYears() {
    #expect(dated("November 20", "It is the worst storm since 2004.") == "--11-20")
    #expect(
      dated("November 20", "It was Friday, November 13. Since 2012 it has rained.") == """
        2015-11-20 70: the year is inferred: “Friday, November 13” fits 2015 and no other year nearby
        """)
    #expect(dated("November 20", "It was Friday, November 13.") == "--11-20")
  }

  @Test("A file's name or an address lends its year to a day near it")
  func lent() {
    #expect(
      dated("November 20", rest, path: "2015-11-21-storm.txt")
        == "2015-11-20 95: the year is inferred from the date in the file's name")
    #expect(dated("January 1", rest, path: "2015-12-31.txt").hasPrefix("2016-01-01"))
    #expect(dated("June 1", rest, path: "2015-12-31.txt") == "2015-12-31")
  }

  @Test("Nothing is inferred that would lie in the future")
  func future() {
    let text = "Storm closes port\n\nLISBON, November 20. \(rest)\n\nIt broke on 1 May 2015.\n"
    for (today, value) in [((2015, 11, 19), "2015-11-20"), ((2015, 11, 18), "--11-20")] {
      let day = CalendarDay(year: today.0, month: today.1, day: today.2)
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        var parser = ArticleParser(today: day)
        #expect(parser.parse(bytes, format: .text).date?.value == value)
      }
    }
  }

  @Test(
    "The month of an article without a date is the latest of those that it speaks of",
    arguments: [
      ("He left on March 22. In early May, he said so again on Friday.", "--05"),
      ("He left on March 22. In early May, he said so again.", "nil"),
      ("He left on March 22, he said on Friday.", "nil"),
      ("He left on January 3, in May and in September, he said on Friday.", "nil"),
      ("He left on December 3 and came back in early January, he said this Friday.", "--01"),
      ("He left on March 22. He will be back in May, he said on Friday.", "nil"),
      (
        "It broke on 3 March 2024. In April and in early May, he said on Friday, it rained.",
        "2024-05"
      ),
    ])
  func months(text: String, value: String) {
    parsed("Storm closes port\n\n\(text) \(rest)\n") { article, _ in
      #expect(article.date?.value ?? "nil" == value)
      if let date = article.date { #expect(date.evidence == .body && date.confidence <= 60) }
    }
  }

  @Test(
    "Days that a text speaks of",
    arguments: [
      ("He left on March 22.", "March 22"),
      ("on Friday, 13 November 2015,", "Friday, 13 November 2015"),
      ("since 2004 and in May 2014 (29 December 2014)", "2004|May 2014|29 December 2014"),
      ("The 2004 of them march 22 miles, room 1204", ""),
      ("$2004, 3 May-day, March of 22", "3 May"),
      ("The 5,000 of 2024-03-26 came", "2024-03-26"),
    ])
  func spoken(text: String, expected: String) {
    parsed("Storm closes port\n\n\(text) \(rest)\n") { article, bytes in
      #expect(article.days.map { string($0.range, bytes) }.joined(separator: "|") == expected)
    }
  }

  @Test("Days are reckoned as calendars do")
  func calendar() throws {
    for (year, month, day, number, weekday) in [
      (1970, 1, 1, 0, 4), (2024, 2, 29, 19782, 4), (2015, 11, 20, 16759, 5),
      (1600, 3, 1, -135_080, 3),
      (1969, 12, 31, -1, 3),
    ] {
      let found = try #require(CalendarDay(year: year, month: month, day: day))
      #expect(found.number == number)
      #expect(found.weekday == weekday)
      #expect(CalendarDay(number: number) == found)
    }
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(number: .max) == nil)
  }
}
