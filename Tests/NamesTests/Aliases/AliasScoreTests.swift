// How well names are joined, in pairs: the measure, and the floor that no change may break.

import Testing

@testable import Names

/// Pairs of names that are one entity, by the table and by the program.
struct AliasScore {
  var right = 0
  var wrong: [String] = []
  var missing: [String] = []

  var precision: Double { right == 0 ? 0 : Double(right) / Double(right + wrong.count) }
  var recall: Double { right == 0 ? 0 : Double(right) / Double(right + missing.count) }
  var f1: Double { 2 * precision * recall / max(precision + recall, .leastNonzeroMagnitude) }

  /// Adds the pairs of one corpus, a line for each entity.
  mutating func add(_ block: String) {
    var lines: [String] = []
    var groups: [Int] = []
    var known = Set<String>()
    for (group, line) in block.split(separator: "\n").enumerated() {
      for form in line.split(separator: "=") {
        let name = form.split(separator: " ").joined(separator: " ")
        // Forms with one key are one row of the corpus.
        guard known.insert(foldedKey(name)).inserted else { continue }
        lines.append(name)
        groups.append(group)
      }
    }
    let listing = Listing(lines)
    let roots = Aliases(of: listing.names).roots
    for left in lines.indices {
      for right in lines.indices where left < right {
        let pair = "\(listing.texts[left]) / \(listing.texts[right])"
        switch (groups[left] == groups[right], roots[left] == roots[right]) {
        case (true, true): self.right += 1
        case (true, false): missing.append(pair)
        case (false, true): wrong.append(pair)
        case (false, false): break
        }
      }
    }
  }
}

@Suite("How well names are joined")
struct AliasScoreTests {
  @Test("Pairs of the world’s news are joined as a careful reader would")
  func score() {
    var score = AliasScore()
    for block in aliasGroups { score.add(block) }
    #expect(score.wrong == [])
    #expect(score.recall > 0.97, "missing: \(score.missing)")
    #expect(score.f1 > 0.98)
  }
}
