// `articles --json` on the sample articles: fields, the printed examples, and what must hold of
// every article. Bad files are looked at in BadFileTests.
import ProgramRunning
import Testing

@Suite("articles")
struct ArticlesContractTests {
  private static let kinds: Set<String> = [
    "headline", "repeatedHeadline", "byline", "timestamp", "heading", "paragraph", "listItem",
    "pullQuote", "attribution", "seeAlsoLabel", "seeAlsoTitle", "link", "credit", "caption",
    "note", "boilerplate",
  ]

  private func article(_ number: String) throws -> JSONValue {
    let found = try records(["articles", "seeds"]).first {
      $0["id"].text?.hasPrefix("seeds/\(number)") == true
    }
    return try #require(found)
  }

  @Test("Every article has every field, and so have its parts")
  func hasItsFields() throws {
    let articles = try records(["articles", "seeds"])
    #expect(articles.count == 5)
    for article in articles {
      #expect(
        article.names.isSuperset(of: [
          "id", "path", "format", "headline", "byline", "source", "section", "url", "language",
          "words", "versions", "versionsCount", "date", "dateline", "blocks", "diagnostics",
        ]))
      for block in article["blocks"].list { #expect(block.names == ["kind", "start", "end"]) }
      for remark in article["diagnostics"].list {
        #expect(remark.names.isSuperset(of: ["code", "message", "start", "end"]))
      }
      if article["date"] != .null {
        #expect(
          article["date"].names.isSuperset(of: [
            "value", "precision", "from", "inferred", "confidence", "why",
          ]))
      }
      if article["dateline"] != .null {
        #expect(article["dateline"].names.isSuperset(of: ["place", "start", "end"]))
      }
    }
  }

  @Test("The language is told by the text")
  func language() throws {
    for article in try records(["articles", "seeds"]) { #expect(article["language"] == "en") }
  }

  @Test("No sample is a version of another, though two close with the same notes")
  func hasNoVersions() throws {
    for article in try records(["articles", "seeds"]) { #expect(article["versions"] == []) }
  }

  @Test("A copy with a correction names the original among its versions, and the reverse")
  func namesVersions() throws {
    let folder = try Folder()
    let report = """
      Ferry returns to Marrow Bay

      The ferry Anselm came back to Marrow Bay on Tuesday after nine weeks in the yard, and several
      hundred people stood on the quay to see it. Its captain, Ilse Brandt, said that the new engine
      needs a third less oil than the old one did. From Friday on it sails twice a day again.

      """
    try folder.write("a.txt", report)
    try folder.write("b.md", "# \(report.replacing("hundred people", with: "hundred of them"))")
    try folder.write("c.txt", "Harbour closed\n\nShips wait for better weather.\n")
    let articles = try records(["articles", "."], in: folder.path)
    #expect(articles.map { $0["versions"] } == [["./b.md"], ["./a.txt"], []])
    #expect(articles.map { $0["versionsCount"] } == [1, 1, 0])
    let shown = try folder.run("articles", "--problems", ".").outputText
    #expect(
      shown == "undated 3 · near-duplicates 2 in 1 group (! in the browser lists them)\n")
    #expect(try records(["articles", "--problems", "."], in: folder.path) == [])
  }

  @Test("The printed example: 002 begins with its headline, twice")
  func reads002() throws {
    let article = try article("002")
    #expect(article["id"] == "seeds/002_7f2c493f20ca32ce.txt")
    #expect(article["path"] == "seeds/002_7f2c493f20ca32ce.txt")
    #expect(article["format"] == "text")
    #expect(article["headline"].text?.hasPrefix("Shoigu: Russia’s ") == true)
    #expect(article["words"] == 792)
    let blocks = article["blocks"].list
    #expect(blocks.first?["kind"] == "headline")
    #expect(blocks.first?.range == 0..<89)
    #expect(blocks.dropFirst().first?["kind"] == "repeatedHeadline")
    #expect(blocks.dropFirst().first?.range == 91..<180)
    #expect(article["diagnostics"].list.map { $0["code"] } == ["repeatedHeadline"])
    #expect(article["diagnostics"].list.first?.range == 91..<180)
    for field in ["byline", "source", "section", "url"] { #expect(article[field] == .null) }
  }

  @Test("The printed example: 002 has a dateline with a day and no year")
  func dates002() throws {
    let article = try article("002")
    #expect(article["dateline"]["place"] == "MOSCOW")
    #expect(article["dateline"].range == 311..<331)
    #expect(article["date"]["from"] == "dateline")
    #expect(article["date"]["precision"] == "day")
    #expect(article["date"]["value"] == "2015-11-20")
    #expect(article["date"]["inferred"] == ["year"])
  }

  @Test("A printed time is a date to the minute; where none is, days and names lend one")
  func datesTheOthers() throws {
    let lent = try article("003")["date"]
    #expect(lent["value"] == "2024-05")
    #expect(lent["from"] == "body")
    #expect(lent["inferred"] == ["year", "month"])
    let date = try article("004")["date"]
    #expect(date["value"] == "2024-03-26T12:11")
    #expect(date["precision"] == "minute")
    #expect(date["from"] == "timestamp")
    #expect(date["inferred"] == [])
  }

  @Test("What is inferred says how sure it is and why; what is printed needs no reason")
  func saysWhy() throws {
    for date in try records(["articles", "seeds"]).map({ $0["date"] }) where date != .null {
      let isInferred = !date["inferred"].list.isEmpty
      #expect((date["confidence"] != .null) == isInferred)
      #expect((date["why"] != .null) == isInferred)
    }
  }

  @Test("Blocks cover everything but white space, in order, without overlap", arguments: seeds)
  func coversTheText(seed: Seed) throws {
    let blocks = try article(seed.number)["blocks"].list
    var end = 0
    for block in blocks {
      let range = try #require(block.range)
      let gap = try #require(seed[end..<max(end, range.lowerBound)])
      #expect(range.lowerBound >= end && !range.isEmpty)
      #expect(gap.split(whereSeparator: \.isWhitespace).isEmpty, "not covered: \(gap)")
      #expect(Self.kinds.contains(block["kind"].text ?? ""))
      let text = try #require(seed[range])
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false)
      end = range.upperBound
    }
    let rest = try #require(seed[end..<seed.bytes.count])
    #expect(rest.split(whereSeparator: \.isWhitespace).isEmpty, "not covered: \(rest)")
  }

  @Test("The headline field is what stands in the headline's block", arguments: seeds)
  func agreesOnTheHeadline(seed: Seed) throws {
    let article = try article(seed.number)
    let block = article["blocks"].list.first { $0["kind"] == "headline" }
    #expect(article["headline"].text == seed[block?.range])
  }

  @Test("Words are runs between white space that hold a letter or a digit", arguments: seeds)
  func countsWords(seed: Seed) throws {
    let words = seed.string.split(whereSeparator: \.isWhitespace)
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    #expect(try article(seed.number)["words"].integer == words.count)
  }

  @Test("--text adds the file's text, byte for byte; without it there is none")
  func addsText() throws {
    let articles = try records(["articles", "seeds", "--text"])
    #expect(articles.map { $0["text"].text } == seeds.map(\.string))
    #expect(try records(["articles", "seeds"]).allSatisfy { !$0.names.contains("text") })
  }

  @Test("A folder without problems has none to print")
  func hasNoProblems() throws {
    #expect(try records(["articles", "seeds", "--problems"]) == [])
  }

  @Test("People read headlines, dates and ids; with --text also the articles, line for line")
  func printsForPeople() throws {
    let result = try runBroadsheet(["articles", "seeds", "--text"])
    #expect(result.status == 0)
    for seed in seeds {
      #expect(result.outputText.contains("\(seed.id) · "))
      #expect(result.outputText.contains(seed.string))
    }
  }
}
