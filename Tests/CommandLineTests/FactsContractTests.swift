// `facts --json` on the sample articles: fields, places, examples. How well facts are read, FactsTests look at.
import ProgramRunning
import Testing

@Suite("facts")
struct FactsContractTests {
  private static let fields: [String: Set<String>] = [
    "quote": ["form", "speaker", "entity", "cue", "confidence", "why"],
    "figure": [
      "number", "value", "low", "high", "comparator", "unit", "noun", "slot", "subset", "statedBy",
      "event", "confidence", "why",
    ],
    "date": ["value", "precision", "from", "rangeEnd", "confidence", "why"],
  ]
  private static let words: [String: (field: String, values: Set<String>)] = [
    "quote": ("form", ["direct", "fragment", "pullQuote"]),
    "figure": (
      "slot",
      [
        "killed", "injured", "detained", "suspected", "aboard", "survived", "missing", "displaced",
        "money", "distance", "share", "other",
      ]
    ),
    "date": ("from", ["explicit", "partial", "relative", "weekday"]),
  ]

  @Test("Every fact has every field of its kind, and its text is the article's")
  func hasItsFields() throws {
    for fact in try records(["facts", "seeds"]) {
      let kind = try #require(fact["kind"].text)
      let own = try #require(Self.fields[kind])
      #expect(fact.names == own.union(["kind", "article", "start", "end", "text"]))
      #expect(fact["text"].text == seed(fact["article"].text)?[fact.range])
      let word = try #require(Self.words[kind])
      #expect(word.values.contains(fact[word.field].text ?? ""))
      #expect((fact["why"] == .null) == (fact["confidence"] == .null))
      if let confidence = fact["confidence"].number { #expect((0...1).contains(confidence)) }
    }
  }

  @Test("The printed examples: a quotation, a count of the dead, a day without its year")
  func findsExamples() throws {
    let facts = try records(["facts", "seeds"])
    func fact(_ kind: JSONValue, _ number: String, _ range: Range<Int>) -> JSONValue? {
      facts.first {
        $0["kind"] == kind && $0["article"].text?.hasPrefix("seeds/\(number)") == true
          && $0.range == range
      }
    }
    let quotation = try #require(fact("quote", "002", 576..<697))
    #expect(quotation["form"] == "direct")
    #expect(quotation["speaker"] == "Sergey Shoigu")
    #expect(quotation["cue"] == "said")
    let figure = try #require(fact("figure", "003", 1001..<1016))
    #expect(figure["number"] == [1001, 1004])
    #expect(figure["value"] == 144 && figure["low"] == 144 && figure["high"] == 144)
    #expect(figure["comparator"] == "=" && figure["unit"] == .null)
    #expect(figure["noun"] == "people" && figure["slot"] == "killed")
    #expect(figure["subset"] == .bool(false) && figure["statedBy"] == .null)
    #expect(figure["event"]["date"] == "2024-03-22")
    #expect(figure["event"]["names"].texts.contains("Crocus City Hall"))
    let date = try #require(fact("date", "002", 838..<861))
    #expect(date["value"] == "2015-11-17" && date["precision"] == "day")
    #expect(date["from"] == "partial")
  }

  @Test("A speaker is an entity that the corpus knows, and nobody has no name")
  func namesSpeakers() throws {
    let entities = try records(["entities", "seeds"])
    for quotation in try records(["facts", "seeds", "--kind", "quotes"]) {
      let entity = entities.first { $0["id"] == quotation["entity"] }
      #expect((entity?["name"] ?? .null) == quotation["speaker"])
    }
  }

  @Test("Article by article, in order of place; the kinds together are all facts")
  func ordersThem() throws {
    let all = try records(["facts", "seeds"])
    let places = all.map { ($0["article"].text ?? "", $0.range?.lowerBound ?? -1) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    for (kind, word) in [("quotes", "quote"), ("figures", "figure"), ("dates", "date")] {
      let some = try records(["facts", "seeds", "--kind", kind])
      #expect(some == all.filter { $0["kind"].text == word })
    }
  }

  @Test("For people: headlines, facts below them, and why")
  func printsThem() throws {
    let folder = try Folder()
    try folder.write(
      "a.txt", "Storm hits Bergen\n\nBERGEN, May 3, 2019. Two people were killed yesterday.\n")
    #expect(
      try folder.run("facts", "a.txt").outputText == """
        Storm hits Bergen · a.txt
          figure  Two people were killed
                  killed · “killed” follows what is counted
            date  yesterday
                  2019-05-02 · counted from the article’s date, 2019-05-03

        """)
  }

  @Test("For people a long quotation goes on below its beginning")
  func foldsThem() throws {
    let folder = try Folder()
    let said = String(repeating: "the harbour stays shut, and ", count: 12)
    try folder.write(
      "a.txt", "Storm hits Bergen\n\n“\(said)that is all,” said mayor Ilse Brandt.\n")
    let lines = try folder.run("facts", "a.txt", "--kind", "quotes").outputText
      .split(separator: "\n")
    #expect(lines.count > 4 && lines.allSatisfy { $0.count <= 100 })
    #expect(lines.dropFirst(2).allSatisfy { $0.hasPrefix("          ") })
  }

  @Test("No facts of a kind: status 1, and nothing printed")
  func findsNothing() throws {
    let folder = try Folder()
    try folder.write("a.txt", "Rain\n\nIt rained.\n")
    let result = try folder.run("facts", "a.txt", "--kind", "figures")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errorText == "broadsheet: no figures found\n")
  }
}
