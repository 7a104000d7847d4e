// What two articles state and share whatever their sentences say: quotations that hold one another, and names that are spelt
// differently. Which facts are one, FactPairing decides.

import CrossReferences

/// Two articles' facts.
struct StatedSides: Sendable {
  let left: StatedFacts
  let right: StatedFacts
  /// Quotations of which one holds the other.
  let runs: [QuotedRuns.Shared]
  /// Names of which no spelling stands in both articles, and which may be one.
  let spellings: [SpellingDifference]

  /// O(facts of both), but for sorts.
  init(_ left: StatedFacts, _ right: StatedFacts) {
    self.left = left
    self.right = right
    runs = QuotedRuns.shared(left.quotations.keys.map(\.words), right.quotations.keys.map(\.words))
    spellings = Self.spellings(left.article.writtenNames, right.article.writtenNames)
  }

  private static func spellings(
    _ here: [WrittenName], _ there: [WrittenName]
  ) -> [SpellingDifference] {
    let (inHere, inThere) = (Set(here.map(\.text)), Set(there.map(\.text)))
    let alike = Set(
      (here.filter { inThere.contains($0.text) } + there.filter { inHere.contains($0.text) })
        .map(\.entity))
    return spellingDifferences(
      here.filter { !alike.contains($0.entity) }, there.filter { !alike.contains($0.entity) })
  }
}
