// `conflicts --json` on the sample articles: fields, and the pairs that the contract prints. How figures are set
// against each other, NewsCorpusTests look at.
import ProgramRunning
import Testing

@Suite("conflicts")
struct ConflictsContractTests {
  /// `slot relation: text | text`, in the order of printing.
  private func rows(_ arguments: [String] = []) throws -> [String] {
    try records(["conflicts", "seeds"] + arguments).map { row in
      let texts = row["figures"].list.compactMap { $0["text"].text }
      return "\(row["slot"].text ?? "") \(row["relation"].text ?? ""): "
        + texts.joined(separator: " | ")
    }
  }

  @Test("The sample articles contradict each other in these figures, and in no others")
  func findsThePrintedRows() throws {
    let found = try rows()
    #expect(found.count == 4)
    #expect(found.prefix(1) == ["injured conflict: 360 were injured | 182 suffered injuries"])
    #expect(
      found.contains {
        $0.hasPrefix("detained conflict: More than 20 suspects were detained | Eleven individuals")
      })
    #expect(
      found.suffix(2) == [
        "killed differs: more than 140 dead | At least 139 people were killed",
        "killed differs: 144 people died | At least 139 people were killed",
      ])
  }

  @Test("Every row has every field, and its figures are the articles' own words")
  func hasItsFields() throws {
    for row in try records(["conflicts", "seeds", "--all"]) {
      #expect(
        row.names.isSuperset(of: ["slot", "event", "relation", "confidence", "why", "figures"]))
      #expect(["conflict", "differs", "update", "agrees"].contains(row["relation"].text ?? ""))
      #expect((0...1).contains(row["confidence"].number ?? -1))
      #expect(row["event"]["date"] == "2024-03-22")
      #expect(row["event"]["names"].texts.contains("Crocus City Hall"))
      #expect(row["figures"].list.count == 2)
      for figure in row["figures"].list {
        #expect(
          figure.names.isSuperset(of: ["article", "start", "end", "text", "value", "comparator"]))
        #expect(figure["text"].text == seed(figure["article"].text)?[figure.range])
      }
    }
  }

  @Test("What agrees is listed only with --all")
  func agreesOnRequest() throws {
    let folder = try Folder()
    let text =
      "in Bergen on 3 May 2019 killed 12 people and injured 31, the mayor of Bergen said.\n"
    try folder.write(
      "a.txt", "Fire in Bergen\n\nBERGEN, May 4, 2019. A fire at Nordnes School \(text)")
    try folder.write(
      "b.txt", "Blaze kills 12\n\nOSLO, May 5, 2019. A blaze at Nordnes School \(text)")
    let silent = try runBroadsheet(["conflicts", ".", "--json"], in: folder.path)
    #expect(silent.status == 1 && silent.output.isEmpty)
    let result = try runBroadsheet(["conflicts", ".", "--all", "--json"], in: folder.path)
    let relations = try result.records().compactMap { $0["relation"].text }
    #expect(!relations.isEmpty && relations.allSatisfy { $0 == "agrees" })
  }

  @Test("For people a row says how sure it is, what is counted and which article says what")
  func printsForPeople() throws {
    let text = try runBroadsheet(["conflicts", "seeds"]).outputText
    #expect(text.contains("conflict injured · 2024-03-22, Crocus City Hall"))
    let row = text.split(separator: "\n").first { $0.contains("182 suffered injuries") }
    #expect(row?.hasSuffix("  seeds/004_e6cf7716721b8db7.txt") == true)
  }
}
