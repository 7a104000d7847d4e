// Dates and datelines: what is read, and what is left alone.

import Testing

@testable import Articles

private let rest = "The report goes on for a line or two, so that nobody takes it for a title.\n"

@Suite("Dates")
struct DateTests {
  @Test(
    "Printed times of publication",
    arguments: [
      ("Tuesday 26 March 2024 - 12:11", "2024-03-26T12:11"),
      ("Published: 2024-03-26 12:11 GMT", "2024-03-26T12:11"), ("March 26, 2024", "2024-03-26"),
      ("26.03.2024 12:11", "2024-03-26T12:11"), ("2024-03-26T12:11:30Z", "2024-03-26T12:11"),
      ("2024-03-26T12:11:30+03:00", "2024-03-26T12:11"),
      ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01"),
      ("Tue, 26 Mar 2024 12:11:00 +0000", "2024-03-26T12:11"),
      ("Mar. 26, 2024 9:05 p.m. ET", "2024-03-26T21:05"),
      ("26th of March 2024, 12am", "2024-03-26T00:00"), ("12:11, 26/03/2024", "2024-03-26"),
      ("03/26/2024", "2024-03-26"), ("Brussels, 26 March 2024", "2024-03-26"),
      ("March 2024", "2024-03"),
      ("Last updated on Sept 5, 2023 at 15:30", "2023-09-05T15:30"), ("03/04/2024", "2024"),
      ("04/04/2024", "2024-04-04"), ("Published March 3", "--03-03"),
      ("29 February 2024", "2024-02-29"),
    ])
  func timestamps(line: String, value: String) {
    parsed("Storm closes port\n\n\(line)\n\n\(rest)") { article, _ in
      #expect(article.blocks[1].kind == .timestamp)
      #expect(article.date?.value.hasPrefix(value) == true, "\(article.date?.value ?? "nil")")
      #expect(article.date?.evidence == .timestamp)
    }
  }

  @Test(
    "No date of any calendar",
    arguments: [
      "30 February 2024", "2024-13-01", "29 February 2023", "31.04.2024", "March 32, 2024",
      "26/26/2024",
      "12:11", "3 of 4", "Season 2024", "March of the penguins", "2024", "Room 12:11",
      "May 5 or June 6",
    ])
  func noDates(line: String) {
    parsed("Storm closes port\n\n\(line)\n\n\(rest)") { article, _ in #expect(article.date == nil) }
  }

  @Test("Of an ambiguous date only the year is taken, and said so")
  func ambiguous() {
    parsed("Storm closes port\n\n03/04/2024\n\n\(rest)") { article, _ in
      #expect(article.date?.precision == .year)
      #expect(article.diagnostics.map(\.code) == [.ambiguousDate])
    }
  }

  @Test("A time of change counts only where no time of publication is printed")
  func changes() {
    let text = "Storm closes port\n\nUpdated 5 May 2021\n\nPublished 3 May 2021\n\n\(rest)"
    parsed(text) { article, _ in #expect(article.date?.value == "2021-05-03") }
  }

  @Test(
    "Dates in names of files",
    arguments: [
      ("a/2024-03-26-storm.txt", "2024-03-26"), ("20240326.txt", "2024-03-26"),
      ("2024/03/26/storm.md", "2024-03-26"),
      ("storm_2024_03_26.txt", "2024-03-26"), ("2023/01/02/2024-03-26.txt", "2024-03-26"),
    ])
  func paths(path: String, value: String) {
    parsed("Storm closes port\n\n\(rest)", path: path) { article, _ in
      #expect(article.date?.value == value)
      #expect(article.date?.evidence == .filename)
    }
  }

  @Test(
    "Numbers in names of files that are no dates",
    arguments: [
      "000_f2d2901ccde65c24.txt", "2024-13-26.txt", "20240231.txt", "1125003.txt", "a20240326b.txt",
      "202403261.txt", "2024-03.txt", "99999999999999999999.txt", "",
    ])
  func noPaths(path: String) {
    parsed("Storm closes port\n\n\(rest)", path: path) { article, _ in #expect(article.date == nil)
    }
  }

  @Test("Metadata before timestamp before dateline with a year before address before file name")
  func precedence() {
    func value(_ text: String, path: String = "2001-01-01.txt") -> String? {
      parsed(text, path: path) { article, _ in article.date?.value }
    }
    let header =
      "Title: Storm closes port\nDate: 2006-06-06\nURL: https://example.com/2003/03/storm\n\n"
    let noDate = "Title: Storm closes port\nURL: https://example.com/2003/03/storm\n\n"
    let stamp = "5 May 2005\n\n"
    let dated = "LISBON, April 4, 2004. \(rest)"
    #expect(value(header + stamp + dated) == "2006-06-06")
    #expect(value(noDate + stamp + dated) == "2005-05-05")
    #expect(value(noDate + dated) == "2004-04-04")
    #expect(value(noDate + rest) == "2003-03")
    #expect(value("Storm closes port\n\n\(rest)") == "2001-01-01")
    #expect(value("Storm closes port\n\nLISBON, April 4. \(rest)") == "2001-01-01")
    #expect(value("Storm closes port\n\nLISBON, April 4. \(rest)", path: "a") == "--04-04")
  }

  @Test("Values as ISO 8601 writes them")
  func values() {
    func value(_ year: Int, _ month: Int, _ day: Int, _ precision: PublicationDate.Precision)
      -> String
    {
      PublicationDate(
        year: year, month: month, day: day, minute: 731, precision: precision, evidence: .body
      ).value
    }
    #expect(value(2024, 3, 26, .minute) == "2024-03-26T12:11")
    #expect(value(2024, 3, 26, .day) == "2024-03-26")
    #expect(value(0, 11, 20, .day) == "--11-20")
    #expect(value(2024, 3, 0, .month) == "2024-03")
    #expect(value(2024, 0, 0, .year) == "2024")
    #expect(
      PublicationDate(year: -5, month: 999, day: -1, precision: .day, evidence: .body).isPossible
        == false)
  }
}

@Suite("Datelines")
struct DatelineTests {
  @Test(
    "Forms of the agencies, closed by the bar",
    arguments: [
      ("MOSCOW, November 20.|", "MOSCOW"), ("LONDON (Reuters) -|", "LONDON"),
      ("WASHINGTON, March 3 (AP) —|", "WASHINGTON"), ("PARIS/BERLIN, Jan. 4 –|", "PARIS/BERLIN"),
      ("KYIV, Ukraine —|", "KYIV"), ("NEW YORK –|", "NEW YORK"),
      ("ST. PETERSBURG, March 3 —|", "ST. PETERSBURG"),
      ("SÃO PAULO, 3 May 2021 —|", "SÃO PAULO"),
      ("SA\u{303}O TOME\u{301}, 12 May 2024 —|", "SA\u{303}O TOME\u{301}"),
      ("MOSCOW, March 26. /TASS/.|", "MOSCOW"),
      ("BEIJING, March 26 (Xinhua) --|", "BEIJING"), ("Paris (AFP) –|", "Paris"),
      ("Brussels, 26 March 2024 –|", "Brussels"), ("RIO DE JANEIRO —|", "RIO DE JANEIRO"),
      ("WINSTON-SALEM, N.C. (AP) —|", "WINSTON-SALEM"), ("KARACHI:|", "KARACHI"),
      ("WASHINGTON, Tuesday, March 3 —|", "WASHINGTON"), ("RIO, March 3.|", "RIO"),
      ("RED LION, Pa., Feb 26 -|", "RED LION"), ("LVIV, Ukraine, March 3 (Reuters) -|", "LVIV"),
      ("TEL AVIV (dpa) -|", "TEL AVIV"), ("Kyiv, Ukraine (CNN) —|", "Kyiv"),
      ("ЛЬВОВ, March 3.|", "ЛЬВОВ"), ("BERGEN, 4 October 2025 (Nordic Wire) -|", "BERGEN"),
      ("Feb 8, 2023 (Coastline) -|", ""), ("4 October 2025 (Nordic Wire) —|", ""),
      ("BERGEN, Oct. 4, 2025 (Nordic Wire) —|", "BERGEN"), ("OSLO, 4 October —|", "OSLO"),
    ])
  func datelines(marked: String, place: String) {
    let dateline = String(marked.dropLast())
    parsed("Storm closes port\n\n\(dateline) \(rest)") { article, text in
      #expect(article.dateline.map { string($0.range, text) } == dateline)
      #expect(article.dateline.map { string($0.place, text) } == place)
    }
  }

  @Test(
    "Beginnings of ordinary paragraphs",
    arguments: [
      "I, Robot. So the play is called.", "WHO, November 20. That is all they wrote.",
      "NASA – the agency – said no.",
      "On November 26 the presidents will meet.", "Yesterday, November 19, the chief spoke.",
      "BREAKING: Storm closes the port, the mayor says.", "MOSCOW. That is where they met.",
      "LONDON-based traders sold.",
      "MOSCOW and Paris agreed.", "EU leaders – all of them – came.",
      "Sunday, March 3 – Thousands came.",
      "IBM (NYSE: IBM) - shares fell.", "March 3, 2024 – Thousands came.",
      "A — the letter — was missing.",
      "COVID-19 – Deaths rose again.", "BANK OF NORWAY BUYS CROWNS, SELLS YEN - DEALERS SAY SO.",
      "“MOSCOW, November 20. It snows,” he wrote.",
      "1986 – A bad year.", "March 3 (Coastline) - Thousands came.",
      "In Moscow, November 20 – a cold day – was quiet.",
      "GRAND (Old Duke) - shares fell.", "BERGEN, 4 October 2025 (a cold day) - was quiet.",
    ])
  func sentences(text: String) {
    parsed("Storm closes port\n\n\(text) \(rest)") { article, _ in #expect(article.dateline == nil)
    }
  }

  @Test("A dateline's date has its year and the day before or behind the month")
  func dates() {
    for dateline in ["BERGEN, 4 October 2025 (Nordic Wire) -", "BERGEN, Oct. 4, 2025 (Wire) —"] {
      parsed("Storm closes port\n\n\(dateline) \(rest)") { article, _ in
        #expect(article.date?.value == "2025-10-04")
        #expect(article.date?.evidence == .dateline)
      }
    }
  }

  @Test("A summary may stand above the paragraph with the dateline")
  func behindSummary() {
    parsed("Storm closes port\n\n\(rest)\nOSLO, March 3 (Reuters) - \(rest)") { article, text in
      #expect(article.dateline.map { string($0.place, text) } == "OSLO")
    }
  }
}

@Suite("Header blocks")
struct HeaderTests {
  @Test("Keys and values above the report")
  func header() {
    #expect(
      outline(
        """
        Title: Storm closes port
        Date: 2024-03-26 12:11
        Source: Port Daily
        Section: World
        Author: Jane Doe
        URL: https://example.com/storm
        Desk-Code: 7

        Storm closes port

        \(rest)
        """) == """
          headline: Title: Storm closes port
          timestamp: Date: 2024-03-26 12:11
          boilerplate: Source: Port Daily
          boilerplate: Section: World
          byline: Author: Jane Doe
          boilerplate: URL: https://example.com/storm
          boilerplate: Desk-Code: 7
          repeatedHeadline: Storm closes port
          paragraph: The report goes on …
          ~ headline: Storm closes port
          ~ byline: Jane Doe
          ~ source: Port Daily
          ~ section: World
          ~ url: https://example.com/storm
          ~ date: 2024-03-26T12:11 (metadata)
          """)
  }

  @Test("A date that no calendar has is said to be unreadable")
  func unreadable() {
    parsed("Title: Storm\nDate: 2024-02-30\n\n\(rest)") { article, _ in
      #expect(article.date == nil)
      #expect(article.diagnostics.map(\.code) == [.unreadableDate])
    }
  }

  @Test("One key alone, or words before a colon, are no header")
  func noHeader() {
    #expect(
      outline("Shoemaker: I never sleep\n\n\(rest)").hasPrefix("headline: Shoemaker: I never sleep")
    )
    #expect(outline("Title: One key\n\n\(rest)").hasPrefix("headline: Title: One key"))
  }

  @Test(
    "Labels of East Asian papers beside a date: published",
    arguments: [
      "发布时间：2024-03-26 12:11", "发布于2024年3月26日", "公開日：2024年3月26日（火）", "発行 2024年3月26日",
      "입력 2024.03.26 12:11", "기사입력 : 2024. 3. 26.", "등록일 2024년 3월 26일 (화)",
      "公開 2024年3月26日 更新 2024年3月27日", "입력 2024.03.26 12:11 | 수정 2024.03.27 09:00",
    ])
  func eastAsianPublished(line: String) {
    let found = outline("港町\n\n\(line)\n\n雪が夜通し町に降り、市長は住民に今日は家にいるよう求めた。\n")
    #expect(found.contains("timestamp: "))
    #expect(found.contains("~ date: 2024-03-26"))
  }

  @Test(
    "Labels of East Asian papers beside a date: changed, which counts less than any publication",
    arguments: [
      "更新：2024-03-26 12:11", "更新日：2024年3月26日", "最終更新日 2024年3月26日", "2024年3月26日 更新",
      "2024年3月26日更新", "최종수정 2024.03.26 12:11", "최종 수정 : 2024. 3. 26.", "수정 2024.03.26",
      "2024.03.26 12:11 수정",
    ])
  func eastAsianChanged(line: String) {
    let found = outline(
      "港町\n\n\(line)\n\n2024年3月20日\n\n雪が夜通し町に降り、市長は住民に今日は家にいるよう求めた。\n")
    #expect(found.contains("~ date: 2024-03-20 (timestamp)"))
  }

  @Test("The same words in a sentence are no stamp", arguments: ["更新は2024年です", "수정 2024년 예산안"])
  func eastAsianSentences(line: String) {
    #expect(!outline("港町\n\n\(line)\n\n雪が夜通し町に降った。\n").contains("timestamp"))
  }
}
