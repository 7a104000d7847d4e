// `compare --json` on the sample articles: fields, and that nothing of either text is lost or shown
// twice. How well sentences are paired, CrossReferencesTests look at.
import ProgramRunning
import Testing

@Suite("compare")
struct CompareContractTests {
  private static let labels: Set<String> = [
    "same", "reworded", "quote", "figures", "note", "onlyLeft", "onlyRight",
  ]

  private func compare(_ left: String, _ right: String) throws -> JSONValue {
    let found = try records(["compare", left, right, "--corpus", "seeds"])
    #expect(found.count == 1)
    return try #require(found.first)
  }

  /// Every pair of sample articles.
  private static let pairs = seeds.indices.flatMap { left in
    seeds.indices.dropFirst(left + 1).map { [seeds[left], seeds[$0]] }
  }

  @Test("The comparison has every field, and so have its parts")
  func hasItsFields() throws {
    let comparison = try compare("003", "004")
    #expect(
      comparison.names.isSuperset(of: [
        "left", "right", "related", "alignment", "entities", "figures", "quotes", "dates",
      ]))
    #expect(comparison["left"] == "seeds/003_8038ae532e233db9.txt")
    #expect(comparison["right"] == "seeds/004_e6cf7716721b8db7.txt")
    #expect(comparison["related"] == .bool(true))
    #expect(comparison["entities"].names.isSuperset(of: ["left", "both", "right"]))
    for row in comparison["alignment"].list {
      #expect(row.names.isSuperset(of: ["left", "right", "label", "score"]))
    }
  }

  @Test("The printed examples: 360 injured against 182, and a day that both tell")
  func showsFacts() throws {
    let comparison = try compare("003", "004")
    let injured = comparison["figures"].list.first { $0["slot"] == "injured" }
    #expect(injured?["relation"] == "conflict")
    #expect(injured?["left"] == [1021, 1037] && injured?["right"] == [1575, 1596])
    let day = comparison["dates"].list.first { $0["value"] == "2024-03-22" }
    #expect(day?["relation"] == "same")
  }

  @Test("Facts have the contract's words, and a side only where they stand", arguments: pairs)
  func labelsFacts(pair: [Seed]) throws {
    let comparison = try compare(pair[0].number, pair[1].number)
    let words: [String: Set<String>] = [
      "figures": ["conflict", "update", "differs", "agrees"],
      "quotes": ["same", "reworded", "differs", "onlyLeft", "onlyRight"],
      "dates": ["same", "conflict", "onlyLeft", "onlyRight"],
    ]
    for (field, words) in words {
      for row in comparison[field].list {
        let relation = try #require(row["relation"].text)
        #expect(words.contains(relation), "\(field)")
        #expect((row["left"] == .null) == (relation == "onlyRight"))
        #expect((row["right"] == .null) == (relation == "onlyLeft"))
        #expect((0...1).contains(row["confidence"].number ?? 0))
      }
    }
  }

  @Test("Every quotation and date of both stands in exactly one row", arguments: pairs)
  func losesNoFact(pair: [Seed]) throws {
    let comparison = try compare(pair[0].number, pair[1].number)
    for (field, kind) in [("quotes", "quotes"), ("dates", "dates")] {
      for (side, seed) in [("leftPlaces", pair[0]), ("rightPlaces", pair[1])] {
        let told = comparison[field].list.flatMap { $0[side].list }.compactMap(\.range)
        let stated = try records(["facts", "seeds", "--kind", kind])
          .filter { $0["article"].text == seed.id }.compactMap(\.range)
        #expect(told.sorted { $0.lowerBound < $1.lowerBound } == stated, "\(field) \(side)")
      }
    }
  }

  @Test("The printed example: a sentence of 003 that 004 has nothing of")
  func showsALoneSentence() throws {
    let row = try compare("003", "004")["alignment"].list.first { $0["left"] == [952, 987] }
    #expect(row?["label"] == "onlyLeft")
    #expect(row?["right"] == .null && row?["score"] == .null)
  }

  @Test("A row's label says which sides it has, and only pairs have a score", arguments: pairs)
  func labelsRows(pair: [Seed]) throws {
    for row in try compare(pair[0].number, pair[1].number)["alignment"].list {
      let label = try #require(row["label"].text)
      #expect(Self.labels.contains(label))
      #expect((row["left"] == .null) == (label == "onlyRight"))
      #expect((row["right"] == .null) == (label == "onlyLeft"))
      let score = row["score"].number
      #expect((score == nil) == label.hasPrefix("only"))
      #expect((0...1.0001).contains(score ?? 0))
    }
  }

  @Test("Every body sentence of both stands in exactly one row", arguments: pairs)
  func losesNothing(pair: [Seed]) throws {
    let rows = try compare(pair[0].number, pair[1].number)["alignment"].list
    for (side, seed) in zip(["left", "right"], pair) {
      let ranges = rows.compactMap { $0[side].range }.sorted { $0.lowerBound < $1.lowerBound }
      let expected = try body(of: seed)
      #expect(try printed(ranges, of: seed) == expected, "\(side)")
      for (one, next) in zip(ranges, ranges.dropFirst()) {
        #expect(one.upperBound <= next.lowerBound)
      }
    }
  }

  /// The words in some ranges, in order.
  private func printed(_ ranges: [Range<Int>], of seed: Seed) throws -> [String] {
    try ranges.flatMap { plainWords(try #require(seed[$0])) }
  }

  /// The words of the body, reference notes included, the dateline left out.
  private func body(of seed: Seed) throws -> [String] {
    let article = try #require(
      try records(["articles", "seeds"]).first { $0["id"].text == seed.id })
    let kinds: [JSONValue] = ["paragraph", "listItem", "pullQuote", "note"]
    let blocks = article["blocks"].list.filter { kinds.contains($0["kind"]) }
    let dateline = article["dateline"].range ?? 0..<0
    return try blocks.flatMap { block in
      let range = try #require(block.range)
      let start = range.contains(dateline.lowerBound) ? dateline.upperBound : range.lowerBound
      return plainWords(try #require(seed[start..<range.upperBound]))
    }
  }

  @Test("Names stand in one of three lists, by who mentions them", arguments: pairs)
  func sharesNames(pair: [Seed]) throws {
    let names = try compare(pair[0].number, pair[1].number)["entities"]
    let entities = try records(["entities", "seeds"])
    func named(left: Bool, right: Bool) -> [String] {
      entities.filter {
        $0["articles"].texts.contains(pair[0].id) == left
          && $0["articles"].texts.contains(pair[1].id) == right
      }.compactMap { $0["name"].text }.sorted()
    }
    #expect(names["left"].texts.sorted() == named(left: true, right: false))
    #expect(names["both"].texts.sorted() == named(left: true, right: true))
    #expect(names["right"].texts.sorted() == named(left: false, right: true))
  }

  @Test("The reference note that 000 and 001 print stands side by side as a note")
  func pairsNotes() throws {
    let notes = try compare("000", "001")["alignment"].list.filter { $0["label"] == "note" }
    #expect(!notes.isEmpty)
    #expect(notes.allSatisfy { $0["score"] == 1 })
  }

  @Test("A and B may be files, alone or beside a corpus, under whatever name")
  func comparesFiles() throws {
    let left = "./seeds/003_8038ae532e233db9.txt"
    let right = "\(packageRoot)/seeds/004_e6cf7716721b8db7.txt"
    for more in [[], ["--corpus", "seeds"]] {
      let comparison = try #require(try records(["compare", left, right] + more).first)
      #expect(comparison["left"].text == left)
      #expect(comparison["right"].text == right)
    }
    let mixed = try records(["compare", left, "004", "--corpus", "seeds"])
    #expect(mixed.first?["right"] == "seeds/004_e6cf7716721b8db7.txt")
  }

  @Test("Articles that share nothing are not called related")
  func tellsStrangers() throws {
    let folder = try Folder()
    try folder.write("a.txt", "Harbour reopens\n\nShips left Bergen at noon.\n")
    try folder.write("b.txt", "Quiet day on stock exchange\n\nShares in Osaka hardly moved.\n")
    let found = try records(["compare", "a.txt", "b.txt"], in: folder.path)
    #expect(found.first?["related"] == .bool(false))
  }
}
