// Invented corpora for the tests of aliases: one name a line.

import Prose

@testable import Names

/// The names of a corpus in short: `P Vladimir Putin | 1 2 3`, the type’s letter, the name, and the
/// articles that name it. Without articles a name stands in one of its own. `x5` behind the type
/// gives the number of mentions, `P+L` mentions of both types, `IS = Islamic State | 4` explains.
struct Listing {
  var texts: [String] = []
  var names: CorpusNames

  init(_ listing: String) { self.init(listing.split(separator: "\n").map(String.init)) }

  init(_ lines: [String]) {
    var columns = ListingColumns()
    for (row, line) in lines.enumerated() { columns.add(line, row) }
    names = columns.names()
    texts = columns.texts
  }

  /// The number of a name.
  func index(_ text: String) -> Int { texts.firstIndex(of: text) ?? -1 }
}

private struct ListingColumns {
  var texts: [String] = []
  var keys: [UInt8] = []
  var keyEnds: [UInt32] = []
  var textBytes: [UInt8] = []
  var textEnds: [UInt32] = []
  var types: [EntityType] = []
  var typeCounts: [UInt32] = []
  var inCapitals: [Bool] = []
  var starts: [UInt32] = [0]
  var articles: [UInt32] = []
  var explained: [ExplainedAcronym] = []

  mutating func add(_ line: String, _ row: Int) {
    let sides = line.split(separator: "|", omittingEmptySubsequences: false)
    let head = sides[0].split(separator: " ")
    guard let first = head.first else { return }
    let held = sides.count > 1 ? sides[1].split(separator: " ").compactMap { UInt32($0) } : []
    if let sign = head.firstIndex(of: "=") {
      let pair = (head[..<sign], head[(sign + 1)...])
      let acronym = texts.firstIndex(of: pair.0.joined(separator: " ")) ?? 0
      let expansion = texts.firstIndex(of: pair.1.joined(separator: " ")) ?? 0
      for _ in held.isEmpty ? [0] : held {
        explained.append(
          ExplainedAcronym(acronym: UInt32(acronym), expansion: UInt32(expansion)))
      }
      return
    }
    let parts = first.split(separator: "x")
    let letters = parts[0].split(separator: "+")
    let count = parts.count > 1 ? UInt32(parts[1]) ?? 1 : UInt32(max(1, held.count))
    add(
      head.dropFirst().joined(separator: " "),
      letters.compactMap { letter in EntityType.allCases.first { String($0.letter) == letter } },
      count, held.isEmpty ? [UInt32(1000 + row)] : held)
  }

  private mutating func add(
    _ text: String, _ kinds: [EntityType], _ count: UInt32, _ held: [UInt32]
  ) {
    texts.append(text)
    keys.append(contentsOf: foldedWords(text).utf8)
    keyEnds.append(UInt32(keys.count))
    textBytes.append(contentsOf: text.utf8)
    textEnds.append(UInt32(textBytes.count))
    types.append(kinds[0])
    typeCounts.append(contentsOf: EntityType.allCases.map { kinds.contains($0) ? count : 0 })
    inCapitals.append(!text.contains(" ") && text == text.uppercased() && text != text.lowercased())
    articles.append(contentsOf: held)
    starts.append(UInt32(articles.count))
  }

  func names() -> CorpusNames {
    CorpusNames(
      keys: keys, keyEnds: keyEnds, texts: textBytes, textEnds: textEnds, types: types,
      typeCounts: typeCounts, inCapitals: inCapitals, articleStarts: starts, articles: articles,
      explained: explained)
  }
}

/// The key of a line of a listing without its type.
func foldedKey(_ line: String) -> String {
  foldedWords(line.split(separator: " ").dropFirst().joined(separator: " "))
}
