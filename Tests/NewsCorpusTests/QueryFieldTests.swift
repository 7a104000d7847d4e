// What a query can ask of articles besides words, and what of their parts.

import Articles
import NewsCorpus
import SearchIndex
import Testing

@Suite("Fields of a query")
struct QueryFieldTests {
  private static let files = [
    (
      "news/2024-03-05_storm.txt",
      article(
        "Storm closes port", "By Ilse Brandt",
        "MARROW BAY, March 5, 2024 - “The port is closed,” the mayor said on Tuesday. Ships waited.",
        "A sign read “danger” and nobody came near the opera for days and days and days and weeks.")
    ),
    (
      "news/2024-04-01_vote.txt",
      article(
        "Vote on the opera",
        "OSLO, April 1, 2024 - The \"storm\" vote was lost. He told us \"no port\".")
    ),
    (
      "other.md",
      "# Opera opens\n\nThe opera “opened its doors again.\n\n“It went on,” he added. Port.\n"
    ),
  ]

  private static let corpus = Result { try Newsroom(files) }.map { ($0, $0.load()) }

  private func found(_ typed: String) throws -> [String] {
    let (room, corpus) = try Self.corpus.get()
    let today = CalendarDay(year: 2024, month: 4, day: 2)
    let result = corpus.search(Query(forCorpus: typed, today: today))
    #expect(result.count == result.hits.count)
    return result.hits.map { hit in
      let name = room.name(corpus[hit.article].id)
      return String(name.split(separator: "_").last?.split(separator: ".").first ?? "")
    }.sorted()
  }

  @Test(
    "Parts of an article are asked alone",
    arguments: [
      ("title:storm", ["storm"]), ("title:opera", ["other", "vote"]),
      ("body:opera", ["other", "storm"]),
      ("title:\"closes port\"", ["storm"]), ("title:(vote OR opens)", ["other", "vote"]),
      ("body:storm", ["vote"]), ("title:port -body:port", []), ("-title:opera", ["storm"]),
      ("quote:port", ["storm", "vote"]), ("quote:danger", ["storm"]), ("quote:ships", []),
      ("quote:\"no port\"", ["vote"]), ("quote:storm", ["vote"]), ("quote:doors", ["other"]),
      ("said:port", ["storm", "vote"]), ("said:danger", []), ("said:went", ["other"]),
      ("quote:(port NEAR/3 closed)", ["storm"]), ("title:stor*", ["storm"]),
      ("title:/s.*m/", ["storm"]),
    ])
  func parts(typed: String, expected: [String]) throws { #expect(try found(typed) == expected) }

  @Test(
    "Dates, paths, kinds and the rest narrow what matches",
    arguments: [
      ("date:2024", ["storm", "vote"]), ("date:2024-03", ["storm"]), ("date:2024-03-05", ["storm"]),
      ("date:2024-03..2024-04", ["storm", "vote"]), ("date:2024-04..", ["vote"]),
      ("date:<2024-04", ["storm"]),
      ("date:>=2024-03-06", ["vote"]), ("date:yesterday", ["vote"]), ("date:last-month", ["storm"]),
      ("date:\"this week\"", ["vote"]), ("date:2023", []), ("-date:2024", ["other"]),
      ("is:undated", ["other"]), ("-is:undated", ["storm", "vote"]), ("is:duplicate", []),
      ("path:news/2024", ["storm", "vote"]), ("path:2024-03-05_st", ["storm"]),
      ("type:markdown", ["other"]),
      ("author:brandt", ["storm"]), ("author:ilse", ["storm"]), ("author:brand", []),
      ("author:bran*", ["storm"]),
      ("port date:2024-03", ["storm"]), ("port OR date:2024-04", ["other", "storm", "vote"]),
    ])
  func filters(typed: String, expected: [String]) throws { #expect(try found(typed) == expected) }

  @Test(
    "Tags are found whatever the format says them in",
    arguments: [
      ("tag:harbour", ["feed", "list", "page", "wire"]), ("tag:\"sea trade\"", ["list", "wire"]),
      ("tag:trade", ["feed", "list", "page", "wire"]), ("tag:\"trade harbour\"", []),
      ("tag:economy", ["list"]), ("tag:harbor~1", ["feed", "list", "page", "wire"]),
      ("tag:/harb.*/ tag:world", ["wire"]), ("harbour", []), ("keywords", []),
    ])
  func tags(typed: String, expected: [String]) throws {
    let text = "A storm came from the north and the ships stayed where they were for days on end."
    let room = try Newsroom([
      (
        "a_list.md",
        "---\ntitle: Storm\ntags: [sea trade, harbour]\ncategory: economy\n---\n\n\(text)\n"
      ),
      (
        "b_page.html",
        "<html><head><title>Storm</title><meta property='article:tag' content='Harbour'><meta "
          + "property='article:tag' content='x'><meta name='keywords' content='ships, trade'></head><body>"
          + "<h1>Storm</h1><p>\(text)</p><p>\(text)</p></body></html>"
      ),
      (
        "c_wire.json",
        #"{"title": "Storm", "text": "\#(text)", "category": "World", "tags": ["Sea trade", "Harbour"]}"#
      ),
      (
        "d_feed.xml",
        "<rss version='2.0'><channel><title>News</title><item><title>Storm</title><category>Trade</category>"
          + "<category>Harbour</category><description>\(text)</description></item></channel></rss>"
      ),
    ])
    let corpus = room.load()
    let found = corpus.search(Query(forCorpus: typed)).hits.map { hit in
      String(room.name(corpus[hit.article].id).split(separator: "_")[1].prefix { $0 != "." })
    }
    #expect(found.sorted() == expected)
  }

  @Test("Front matter is neither searched nor shown, but for the headline")
  func frontMatter() throws {
    let text = "The ships stayed in port."
    let room = try Newsroom([
      ("a.md", "---\ntitle: Storm at sea\ndescription: hidden words\n---\n\n\(text)\n"),
      ("b.md", "---\n\nNo hidden front matter stands here.\n\n---\n\n\(text)\n"),
    ])
    let corpus = room.load()
    let found = { (typed: String) in
      corpus.search(Query(forCorpus: typed)).hits.map { room.name(corpus[$0.article].id) }.sorted()
    }
    #expect(found("hidden") == ["b.md"])
    #expect(found("description") == [])
    #expect(found("storm ships") == ["a.md"])
    #expect(found("body:storm") == [] && found("body:hidden") == ["b.md"])
    #expect(found("title:storm") == ["a.md"])
    let view = corpus[room.number("a.md", corpus) ?? 0]
    let lit = view.hits(of: Query(forCorpus: "storm ships hidden title"))
    #expect(lit.map { view.string($0) } == ["Storm", "ships"])
  }

  @Test(
    "Names and sources may be misspelt, begin so or fit a pattern",
    arguments: [
      ("author:brant~1", ["storm"]), ("author:brand~1", ["storm"]), ("author:brond~2", []),
      ("author:\"ilsa brand\"~1", ["storm"]), ("author:/br.*t/", ["storm"]), ("author:/br/", []),
      ("author:*andt", ["storm"]), ("author:br*", ["storm"]), ("path:/stor./", ["storm"]),
      ("type:md", ["other"]), ("type:markdown", ["other"]), ("type:mark*", ["other"]),
      ("lang:english", ["other", "storm", "vote"]), ("lang:german", []),
    ])
  func values(typed: String, expected: [String]) throws { #expect(try found(typed) == expected) }

  @Test(
    "A language and a type that nobody knows are remarked upon",
    arguments: [
      ("lang:klingon", true), ("lang:english", false), ("lang:en", false), ("lang:ger*", false),
      ("type:pdfx", true), ("type:md", false), ("type:html", false), ("type:h*", false),
      ("source:klingon", false),
    ])
  func unknownValues(typed: String, isRemarked: Bool) {
    #expect(Query(forCorpus: typed).remarks.isEmpty != isRemarked)
  }

  @Test("What only narrows adds nothing to a score, and the newest comes first")
  func order() throws {
    let (room, corpus) = try Self.corpus.get()
    let hits = corpus.search(Query(forCorpus: "date:2024")).hits
    #expect(hits.map(\.score) == [0, 0])
    #expect(
      hits.map { room.name(corpus[$0.article].id) } == [
        "news/2024-04-01_vote.txt", "news/2024-03-05_storm.txt",
      ])
    #expect(corpus.search(Query(forCorpus: "-is:duplicate"), limit: 1).hits == [hits[0]])
    #expect(corpus.search(Query(forCorpus: "-is:duplicate"), limit: 1).count == 3)
  }

  @Test("What matched in a part is lit there and nowhere else")
  func lit() throws {
    let (_, corpus) = try Self.corpus.get()
    let view = corpus[0]
    let hits = { (typed: String) in
      view.hits(of: Query(forCorpus: typed)).map { view.string($0) }
    }
    #expect(hits("title:port") == ["port"])
    #expect(hits("quote:port danger") == ["port", "danger"])
    #expect(hits("port") == ["port", "port"])
    #expect(hits("port NEAR/2 closed") == ["closes", "port", "port", "closed"])
    #expect(hits("storm -port") == ["Storm"])
    #expect(hits("date:2024") == [])
  }

  @Test("How a query was read counts each clause, and the conditions in a group")
  func reading() throws {
    let (_, corpus) = try Self.corpus.get()
    let result = corpus.search(Query(forCorpus: "(storm OR opera) -is:undated port"))
    #expect(
      result.reading.map { "\($0.depth) \($0.text) \($0.count)" } == [
        "0 (storm OR opera) 3", "1 storm 2", "1 opera 3", "0 NOT is:undated 1", "0 port 3",
      ])
  }

  @Test("Every hit is explained with its score")
  func explained() throws {
    let (_, corpus) = try Self.corpus.get()
    for typed in [
      "port", "title:storm OR opera", "person:brandt port", "date:2024 -vote", "quote:port",
    ] {
      let query = Query(forCorpus: typed)
      for hit in corpus.search(query).hits {
        #expect(corpus.explanation(of: hit.article, query).score == hit.score, "\(typed)")
      }
    }
  }

  @Test("A search that is stopped says that it is not complete")
  func stopped() throws {
    let (_, corpus) = try Self.corpus.get()
    let result = corpus.search(Query(forCorpus: "port")) { true }
    #expect(!result.isComplete && result.hits.isEmpty)
    #expect(corpus.search(Query(forCorpus: "port")).isComplete)
  }
}

@Suite("Days that readers write")
struct DaySpanTests {
  private static let days: [(String, String?)] = [
    ("2024", "2024-01-01 2024-12-31"), ("2024-02", "2024-02-01 2024-02-29"),
    ("2024-2-3", "2024-02-03 2024-02-03"), ("2024-03..2024-05", "2024-03-01 2024-05-31"),
    ("2024-05..2024-03", "2024-03-01 2024-05-31"), ("..2020", "– 2020-12-31"),
    ("2020..", "2020-01-01 –"), ("2020…2021", "2020-01-01 2021-12-31"), ("<2020", "– 2019-12-31"),
    ("<=2020", "– 2020-12-31"), (">2020-06", "2020-07-01 –"), (">=2024-03-01", "2024-03-01 –"),
    ("today", "2026-11-21 2026-11-21"), ("Yesterday", "2026-11-20 2026-11-20"),
    ("last week", "2026-11-09 2026-11-15"), ("this-week", "2026-11-16 2026-11-22"),
    ("last-month", "2026-10-01 2026-10-31"), ("this-year", "2026-01-01 2026-12-31"),
    ("last-7-days", "2026-11-15 2026-11-21"), ("last-week..today", "2026-11-09 2026-11-21"),
    ("", nil), ("..", nil), ("x", nil), ("24", nil), ("2024-13", nil), ("2024-02-30", nil),
    ("<", nil),
    ("2024..x", nil), ("last-eon", nil), ("2024-", nil), ("last-0-days", nil), ("99999", nil),
    ("2024-03-05-06", nil), ("２０２４", nil), ("2024/03/04", "2024-03-04 2024-03-04"),
    ("20240304", "2024-03-04 2024-03-04"), ("20241304", nil),
    ("4 March 2024", "2024-03-04 2024-03-04"),
    ("March 4, 2024", "2024-03-04 2024-03-04"), ("4th mar 2024", "2024-03-04 2024-03-04"),
    ("March 2024", "2024-03-01 2024-03-31"), ("march..may 2024", "2024-05-01 2026-03-31"),
    ("March", "2026-03-01 2026-03-31"), ("December", "2025-12-01 2025-12-31"),
    ("30 November", "2025-11-30 2025-11-30"), ("21 nov", "2026-11-21 2026-11-21"),
    ("<March 2024", "– 2024-02-29"), ("31 February 2024", nil), ("mars", nil), ("4 March 5", nil),
  ]

  @Test("A year, a month, a day, or a range of them", arguments: days)
  func spans(typed: String, expected: String?) {
    let today = CalendarDay(year: 2026, month: 11, day: 21)
    let query = Query(forCorpus: "date:\"\(typed)\"", today: today)
    guard case .date(let span) = query.clauses.first else {
      #expect(expected == nil, "\(typed)")
      return
    }
    let ends = [span.first, span.last].map { day in
      day.flatMap { CalendarDay(number: $0) }.map { "\($0.year)-\(two($0.month))-\(two($0.day))" }
        ?? "–"
    }
    #expect(ends.joined(separator: " ") == expected)
  }

  @Test("A month without a year says for which one it is taken")
  func monthsWithoutYears() {
    let today = CalendarDay(year: 2026, month: 11, day: 21)
    let remarks = { (typed: String) in Query(forCorpus: typed, today: today).remarks.map(\.text) }
    #expect(
      remarks("date:March") == [
        "no year is said: read as the last one that has begun, 2026-03-01..2026-03-31"
      ])
    #expect(remarks("date:\"March 2024\"").isEmpty && remarks("date:2024").isEmpty)
    #expect(Query(forCorpus: "date:March").text == "“date march”")
  }

  @Test("Without a today nothing is relative to it")
  func noToday() { #expect(Query(forCorpus: "date:today").text == "“date today”") }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
