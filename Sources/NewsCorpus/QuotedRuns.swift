// Which quotations hold the words of another one, whole and in a row. Who said them is not known here.

import Columns

/// Quotations by their runs of three words.
struct QuotedRuns {
  /// Two quotations by their numbers on both sides, of which one holds the words of the other.
  struct Shared: Hashable {
    var left: Int
    var right: Int
  }

  /// Of each quotation a hash of every word.
  private let words: [[UInt64]]
  /// By a hash of three words in a row, or of all where they are fewer.
  private var holders: [UInt64: [Int]] = [:]

  /// Fewer words are a phrase that anybody may use; whole quotations may be as short as they like.
  private static let fewestWords = 3

  /// Of quotations by their folded words. O(words).
  init(_ quotations: [String]) {
    self.init(quotations.map(Self.words))
  }

  private init(_ quotations: [[UInt64]]) {
    words = quotations
    for (number, words) in quotations.enumerated() where !words.isEmpty {
      for start in 0...max(0, words.count - Self.fewestWords) {
        let run = Self.hash(words[start...].prefix(Self.fewestWords))
        if holders[run]?.last != number { holders[run, default: []].append(number) }
      }
    }
  }

  /// Those of which one holds the other, in order of both.
  static func shared(_ left: [String], _ right: [String]) -> [Shared] {
    let (here, there) = (QuotedRuns(left), QuotedRuns(right))
    var shared: Set<Shared> = []
    for (one, words) in here.words.enumerated() {
      for other in there.holders(of: words) { shared.insert(Shared(left: one, right: other)) }
    }
    for (other, words) in there.words.enumerated() {
      for one in here.holders(of: words) { shared.insert(Shared(left: one, right: other)) }
    }
    return shared.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// The quotations that are these words, or hold them, in order.
  func holders(of words: String) -> [Int] { holders(of: Self.words(words)) }

  private func holders(of words: [UInt64]) -> [Int] {
    guard !words.isEmpty else { return [] }
    let known = holders[Self.hash(words.prefix(Self.fewestWords))] ?? []
    return known.filter { number in
      words.count < Self.fewestWords
        ? self.words[number] == words : self.words[number].contains(words)
    }
  }

  // MARK: Hashes

  /// 64 bits, so that two words of one hash are never met.
  private static func words(_ quotation: String) -> [UInt64] {
    quotation.split(separator: " ").map { word in
      var hash = FNV1a()
      for byte in word.utf8 { hash.add(byte) }
      return hash.value
    }
  }

  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }
  }
}
