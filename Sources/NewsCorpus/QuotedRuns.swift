// Which quotations hold the words of another one, whole and in a row. Who said them is not known here.

/// Quotations by their runs of three words.
struct QuotedRuns {
  /// Two quotations by their numbers on both sides, of which one holds the words of the other.
  struct Shared: Hashable {
    var left: Int
    var right: Int
  }

  /// Folded words, between blanks.
  private let texts: [String]
  private var holders: [Substring: Set<Int>] = [:]

  /// Fewer words are a phrase that anybody may use; whole quotations may be as short as they like.
  private static let fewestWords = 3

  /// Of quotations by their folded words. O(words).
  init(_ quotations: [String]) {
    texts = quotations.map { " \($0) " }
    for (number, words) in quotations.enumerated() {
      if words.isEmpty { continue }
      holders[words[...], default: []].insert(number)
      let words = words.split(separator: " ")
      guard words.count > Self.fewestWords else { continue }
      for (first, last) in zip(words, words.dropFirst(Self.fewestWords - 1)) {
        holders[first.base[first.startIndex..<last.endIndex], default: []].insert(number)
      }
    }
  }

  /// The quotations that are these words, or hold them, in order.
  func holders(of words: String) -> [Int] {
    let parts = words.split(separator: " ", maxSplits: Self.fewestWords)
    guard parts.count >= Self.fewestWords else { return (holders[words[...]] ?? []).sorted() }
    let last = parts[Self.fewestWords - 1]
    let beginning = words[..<last.endIndex]
    return (holders[beginning] ?? []).union(holders[words[...]] ?? [])
      .filter { texts[$0].contains(" \(words) ") }.sorted()
  }
}
