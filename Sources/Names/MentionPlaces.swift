// Which words of an article belong to which mention, for what is read beside mentions.

/// Mentions by token, and tokens by mention.
struct MentionPlaces {
  /// By mention.
  let tokens: [Range<Int>]
  /// By token: the mention that it is part of, or -1.
  let owners: [Int32]

  /// `tokens` are those of disjoint mentions, in an article of `count` tokens. O(count).
  init(_ tokens: [Range<Int>], count: Int) {
    self.tokens = tokens
    var owners = [Int32](repeating: -1, count: count)
    for (index, range) in tokens.enumerated() {
      for token in range { owners[token] = Int32(truncatingIfNeeded: index) }
    }
    self.owners = owners
  }
}
