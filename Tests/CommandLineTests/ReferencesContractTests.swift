// `references --json`: what else belongs to an article. How well it is found, CrossReferencesTests
// look at.
import ProgramRunning
import Testing

@Suite("references")
struct ReferencesContractTests {
  private static let relations: Set<String> = [
    "sameStory", "sameEvent", "possiblySameEvent", "related", "version", "seeAlso",
  ]
  private static let kinds: Set<String> = [
    "event", "sharedName", "sharedText", "sharedQuote", "figures", "link", "terms", "date",
  ]
  private static let labels: Set<String> = [
    "same", "reworded", "note", "agrees", "differs", "conflict", "update",
  ]

  private func references(_ article: String, _ more: String...) throws -> [JSONValue] {
    try records(["references", article, "seeds"] + more)
  }

  @Test("Every reference has every field, and so have its parts", arguments: seeds)
  func hasItsFields(seed: Seed) throws {
    for reference in try references(seed.number) {
      #expect(
        reference.names.isSuperset(of: [
          "article", "relation", "score", "confidence", "reasons", "evidence", "title", "here",
        ]))
      #expect(Self.relations.contains(reference["relation"].text ?? ""))
      for reason in reference["reasons"].list {
        #expect(reason.names.isSuperset(of: ["kind", "text", "weight"]))
        #expect(Self.kinds.contains(reason["kind"].text ?? ""))
      }
      for evidence in reference["evidence"].list {
        #expect(evidence.names.isSuperset(of: ["kind", "label", "here", "there"]))
        #expect(Self.kinds.contains(evidence["kind"].text ?? ""))
        #expect(Self.labels.contains(evidence["label"].text ?? ""))
      }
    }
  }

  @Test("The printed example: 001 prints a link that leads to none of the articles")
  func findsPrintedLinks() throws {
    let link = try #require(try references("001").first { $0["here"] == [448, 535] })
    #expect(link["article"] == .null)
    #expect(link["relation"] == "seeAlso")
    #expect(link["title"].text == seed("seeds/001_267e9531c96d9baf.txt")?[448..<535])
  }

  @Test("Two reports of one attack belong together, and its place is among the reasons")
  func relatesReports() throws {
    let other = try #require(
      try references("003").first { $0["article"] == "seeds/004_e6cf7716721b8db7.txt" })
    #expect(
      other["reasons"].list.contains {
        ["event", "sharedName"].contains($0["kind"]) && $0["text"].text?.contains("Crocus") == true
      })
  }

  @Test("Strongest first, each article once, never the article itself", arguments: seeds)
  func sorts(seed: Seed) throws {
    let found = try references(seed.number).filter { $0["article"] != .null }
    let scores = found.compactMap { $0["score"].number }
    #expect(scores.count == found.count)
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy((0...1).contains))
    let articles = found.compactMap { $0["article"].text }
    #expect(Set(articles).count == articles.count && !articles.contains(seed.id))
  }

  @Test("Whatever is inferred has a confidence and reasons; evidence lies in both texts")
  func saysWhy() throws {
    let here = try #require(seed("seeds/004_e6cf7716721b8db7.txt"))
    for reference in try references("004") where reference["article"] != .null {
      #expect((0...1).contains(reference["confidence"].number ?? -1))
      #expect(!reference["reasons"].list.isEmpty)
      let there = try #require(seed(reference["article"].text))
      for evidence in reference["evidence"].list {
        #expect(here[evidence["here"].range]?.isEmpty == false)
        #expect(there[evidence["there"].range]?.isEmpty == false)
      }
    }
  }

  @Test("--limit counts articles; links that lead nowhere follow always")
  func limits() throws {
    let all = try references("001")
    let links = all.filter { $0["article"] == .null }
    #expect(links.count == 3)
    #expect(Array(all.suffix(3)) == links)
    #expect(try references("001", "--limit", "0") == links)
    #expect(try references("001", "--limit", "1") == [all[0]] + links)
  }

  @Test("A printed link is resolved by its words, whatever their case and marks")
  func resolvesLinks() throws {
    let folder = try Folder()
    try folder.write(
      "a.txt", "Harbour of Bergen: closed!\n\nThe harbour of Bergen closed on Monday.\n")
    try folder.write(
      "b.txt",
      "Storm reaches Bergen\n\nA storm reached Bergen on Monday.\n\nSee also\n\n"
        + "Harbour of Bergen closed\n\nIt is expected to calm down by noon.\n")
    let found = try records(["references", "b.txt", "."], in: folder.path)
    let link = try #require(found.first)
    #expect(link["article"] == "./a.txt")
    #expect(link["relation"] == "seeAlso")
    #expect(link["reasons"].list.first?["kind"] == "link")
    #expect(found.count == 1)
  }

  @Test("--limit 0 asks for no articles, and is no reason to say that none belongs to it")
  func asksForNone() throws {
    let result = try runBroadsheet(["references", "003", "seeds", "--limit", "0"])
    #expect(result.status == 0 && result.output.isEmpty && result.errorText.isEmpty)
  }

  @Test(
    "An article that links to a report of its own event belongs to it as well; titles stand below each other"
  )
  func linksWithinAnEvent() throws {
    let found = try records(["references", "meridian-0403", "Tests/PortHalden"])
    let link = try #require(found.first { $0["relation"] == "seeAlso" && $0["article"] != .null })
    #expect(link["besides"] == "sameStory")
    #expect(link["reasons"].list.contains { $0["kind"] == "event" })
    #expect(found.allSatisfy { $0["relation"] == "seeAlso" || $0["besides"] == .null })
    let text = try runBroadsheet(["references", "meridian-0403", "Tests/PortHalden"]).outputText
    #expect(
      text.contains("\n0.75 same story  Train falls into river")
        && text.hasPrefix("1.00 same story  Rail"))
    #expect(text.contains("\n0.14 related     ") || !text.contains("related"))
  }

  @Test("An article that nothing else belongs to: nothing matched")
  func findsNone() throws {
    let result = try runBroadsheet(
      ["references", "-", "-", "--json"], standardInput: Array("Rain\n\nIt rained.\n".utf8))
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(!result.errorText.isEmpty)
  }
}
