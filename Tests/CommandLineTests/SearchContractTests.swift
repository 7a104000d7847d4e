// `search` on the sample articles, compared with the simplest search that one can write.
import ProgramRunning
import Testing

/// A query, and what it asks for in words split at all that is neither letter nor digit.
struct PlainQuery: CustomTestStringConvertible, Sendable {
  let typed: String
  /// Every clause must match; a clause is words in a row.
  let clauses: [[String]]
  var isPrefix = false
  var testDescription: String { typed }

  static let all = [
    PlainQuery(typed: "russia", clauses: [["russia"]]),
    PlainQuery(typed: "TERRORIST", clauses: [["terrorist"]]),
    PlainQuery(typed: "crocus", clauses: [["crocus"]]),
    PlainQuery(typed: "france syria", clauses: [["france"], ["syria"]]),
    PlainQuery(typed: "moscow france ukraine", clauses: [["moscow"], ["france"], ["ukraine"]]),
    PlainQuery(typed: "\"islamic state\"", clauses: [["islamic", "state"]]),
    PlainQuery(typed: "“armed forces” putin", clauses: [["armed", "forces"], ["putin"]]),
    PlainQuery(typed: "terror*", clauses: [["terror"]], isPrefix: true),
    PlainQuery(typed: "coordinat*", clauses: [["coordinat"]], isPrefix: true),
    PlainQuery(typed: "zebra", clauses: [["zebra"]]),
    PlainQuery(typed: "russia zebra", clauses: [["russia"], ["zebra"]]),
    PlainQuery(typed: "\"state islamic\"", clauses: [["state", "islamic"]]),
  ]

  /// How often each clause stands in a text.
  func counts(in words: [String]) -> [Int] {
    clauses.map { clause in
      words.indices.count { start in
        let found = words[start...].prefix(clause.count)
        return isPrefix ? found.first?.hasPrefix(clause[0]) == true : Array(found) == clause
      }
    }
  }
}

@Suite("search")
struct SearchContractTests {
  /// How often the query matches in each article that it matches, by id.
  private func expected(_ query: PlainQuery) -> [String: Int] {
    var found: [String: Int] = [:]
    for seed in seeds {
      let counts = query.counts(in: plainWords(seed.string))
      if !counts.contains(0) { found[seed.id] = counts.reduce(0, +) }
    }
    return found
  }

  @Test("Exactly the articles that hold every clause match", arguments: PlainQuery.all)
  func findsThemAll(query: PlainQuery) throws {
    let result = try runBroadsheet(["search", query.typed, "seeds", "--json", "--no-stem"])
    let expected = expected(query)
    #expect(result.status == (expected.isEmpty ? 1 : 0))
    var found: [String: Int] = [:]
    for hit in try result.records() { found[hit["article"].text ?? ""] = hit["matches"].integer }
    #expect(found == expected)
  }

  @Test("--count prints one exact number", arguments: PlainQuery.all)
  func counts(query: PlainQuery) throws {
    let result = try runBroadsheet(["search", query.typed, "seeds", "--count", "--no-stem"])
    #expect(result.outputText == "\(expected(query).count)\n")
    #expect(result.status == (expected(query).isEmpty ? 1 : 0))
  }

  @Test("Every hit has every field, ranks count up and scores go down")
  func ranks() throws {
    let hits = try records(["search", "terrorist attack", "seeds"])
    for hit in hits {
      #expect(
        hit.names.isSuperset(of: ["rank", "article", "headline", "score", "matches", "snippets"]))
      #expect(hit["headline"].text.map { seed(hit["article"].text)?.string.contains($0) } == true)
      for snippet in hit["snippets"].list {
        #expect(snippet.names.isSuperset(of: ["start", "end", "text", "highlights"]))
      }
    }
    #expect(hits.map { $0["rank"].integer } == Array(1...hits.count))
    let scores = hits.compactMap { $0["score"].number }
    #expect(scores.count == hits.count && scores == scores.sorted(by: >))
  }

  @Test("A snippet is the article's text, and its highlights are what was asked for")
  func lightsHits() throws {
    for hit in try records(["search", "\"islamic state\" russia", "seeds", "--no-stem"]) {
      let article = try #require(seed(hit["article"].text))
      #expect(!hit["snippets"].list.isEmpty)
      for snippet in hit["snippets"].list {
        let range = try #require(snippet.range)
        #expect(snippet["text"].text == article[range])
        #expect(!snippet["highlights"].list.isEmpty)
        for highlight in snippet["highlights"].list {
          let place = try #require(highlight.range)
          let start = range.lowerBound + place.lowerBound
          let lit = try #require(article[start..<(start + place.count)])
          #expect(place.upperBound <= range.count)
          #expect([["islamic", "state"], ["russia"]].contains(plainWords(lit)))
        }
      }
    }
  }

  @Test("--limit cuts the list, not the ranking or the count")
  func limits() throws {
    let all = try records(["search", "russia", "seeds"])
    #expect(try records(["search", "russia", "seeds", "--limit", "2"]) == Array(all.prefix(2)))
    #expect(try records(["search", "russia", "seeds", "--limit", "0"]) == [])
    let count = try runBroadsheet(["search", "russia", "seeds", "--limit", "2", "--count"])
    #expect(count.outputText == "\(all.count)\n")
  }

  @Test("--explain says how the query was read, and what each clause matches")
  func explains() throws {
    let result = try runBroadsheet(["search", "France crocus", "seeds", "--explain"])
    #expect(result.outputText.hasPrefix("read as: france AND crocus\n"))
    #expect(result.outputText.contains("  france: 2 articles\n"))
    #expect(result.outputText.contains("  crocus: 2 articles\n"))
    let first = try records(["search", "France crocus", "seeds", "--explain"]).first
    #expect(first?["clauses"].list.map { $0["articles"] } == [2, 2])
  }

  @Test("--explain says why each article ranks where it does, and what was not read")
  func explainsRanks() throws {
    let all = try records(["search", "(France OR Syria) crocus -zebra", "seeds", "--explain"])
    #expect(all[0]["query"].text == "(france OR syria) AND crocus AND NOT zebra")
    #expect(all[0]["clauses"].list.map { $0["conditions"].list.count } == [2, 0, 0])
    for hit in all.dropFirst() {
      #expect(hit["explanation"]["score"] == hit["score"])
      #expect(hit["explanation"]["parts"].list.count == 3)
    }
    let open = try records(["search", "(France", "seeds", "--explain"])
    #expect(open[0]["remarks"].list.map { $0["sign"].text } == ["("])
    let rows = try runBroadsheet(["search", "France", "seeds", "--explain"]).outputText
    #expect(rows.contains("  france: ") && rows.contains(" times, ") && rows.contains(", rarity "))
  }

  @Test("A query may begin with a hyphen, and options stay options")
  func startsWithHyphen() throws {
    let expected = try runBroadsheet(["search", "attack -moscow", "seeds", "--count"]).outputText
    for arguments in [
      ["search", "-moscow attack", "seeds", "--count"],
      ["search", "--count", "-moscow attack", "seeds"],
      ["search", "--count", "--", "-moscow attack", "seeds"],
    ] {
      #expect(try runBroadsheet(arguments).outputText == expected)
    }
    #expect(try runBroadsheet(["search", "-h"]).status == 0)
    #expect(try runBroadsheet(["search", "--nonsense", "x", "seeds"]).status == 2)
  }

  @Test("--sort orders what was found, and finds the same")
  func sorts() throws {
    let found = { (order: String) in
      try records(["search", "russia", "seeds", "--sort", order]).map { $0["article"].text ?? "" }
    }
    let ranked = try found("rank")
    for order in ["date", "source", "length"] {
      #expect(Set(try found(order)) == Set(ranked))
    }
    let words = try records(["articles", "seeds"]).reduce(into: [:]) {
      $0[$1["id"].text ?? ""] = $1["words"].integer
    }
    let lengths = try found("length").compactMap { words[$0] }
    #expect(lengths == lengths.sorted(by: >) && lengths.count == ranked.count)
    #expect(try runBroadsheet(["search", "russia", "seeds", "--sort", "size"]).status == 2)
  }

  @Test("A word means all forms of its stem, and --no-stem itself alone")
  func stems() throws {
    let count = { (arguments: [String]) in
      Int(try runBroadsheet(["search", "--count", "seeds"] + arguments).outputText.dropLast()) ?? -1
    }
    #expect(try count(["terrorists"]) == (try count(["terrorist"])))
    #expect(try count(["terrorists", "--no-stem"]) <= (try count(["terrorists"])))
  }

  @Test("Help and manual list the whole language")
  func language() throws {
    let help = try runBroadsheet(["search", "--help"]).outputText
    let manual = try runBroadsheet(["--print-manual"]).outputText
    for sign in ["OR, |", "/regex/", "word~1, word~2", "a NEAR/5 b", "date:", "=word"] {
      #expect(help.contains("\n\(sign)   e.g. "))
      #expect(manual.replacing("\\-", with: "-").contains("\n.B \(sign)\n"))
    }
  }

  @Test("Accents need not be typed")
  func foldsAccents() throws {
    let plain = try records(["search", "bortnikov", "seeds"])
    let accented = try records(["search", "Bórtnikov", "seeds"])
    #expect(plain == accented && plain.count == 2)
  }

  @Test(
    "Nothing that is typed is an error",
    arguments: [
      "", " ", "\"", "*", "“", "!?", "a\u{1b}[1m", "/(", "((((", "NOT",
      "-", "date:", "~",
    ])
  func takesAnything(query: String) throws {
    let result = try runBroadsheet(["search", query, "seeds"])
    #expect(result.status == 1)
    #expect(!result.errorText.contains("\u{1b}"))
  }
}
