// Names of which one is a shorter form of the other: `Varna` and `Port Varna`, `Dahl` and `Erik Dahl`, `Brack Bros` and
// `Brack Brothers`. Other spellings of a whole name are SpellingComparison's business.

import Names
import Prose

/// A name by its folded words.
package struct ShortenableName: Sendable {
  package var words: [String]
  package var type: EntityType

  /// A name of folded words joined by single spaces.
  package init(_ key: String, _ type: EntityType) {
    words = key.split(separator: " ").map(String.init)
    self.type = type
  }
}

extension ShortenableName {
  /// How sure it is that one is a shorter form of the other in two articles about one thing, of which neither has both;
  /// nil where they are two names. The same from either side. O(words).
  package func likeness(_ other: ShortenableName) -> Double? {
    if words.count == other.words.count { return abbreviates(other) ? 0.8 : nil }
    let (short, long) = words.count < other.words.count ? (self, other) : (other, self)
    guard !short.words.isEmpty, long.words.count - short.words.count <= Self.mostLeftOut else {
      return nil
    }
    let (begins, ends) = (
      long.words.starts(with: short.words),
      Array(long.words.suffix(short.words.count)) == short.words
    )
    switch (short.type, long.type) {
    case (.person, .person): return ends ? 0.9 : nil
    case (.organization, .organization): return begins ? 0.8 : nil
    // A company's first word alone is easily taken for a surname.
    case (.person, .organization): return begins && short.words.count == 1 ? 0.6 : nil
    case (.place, .place):
      let leftOut = ends ? long.words[0] : begins ? long.words[long.words.count - 1] : ""
      let isOne = long.words.count - short.words.count == 1
      return isOne && placeWords.contains(leftOut) ? 0.85 : nil
    default: return nil
    }
  }

  /// Words that a shorter form leaves out.
  private static let mostLeftOut = 3

  /// `Brack Bros` and `Brack Brothers`: of bodies, one word in letters of another, and all others alike.
  private func abbreviates(_ other: ShortenableName) -> Bool {
    guard type == .organization, other.type == .organization, words.count > 1 else { return false }
    let differing = zip(words, other.words).filter { $0 != $1 }
    guard differing.count == 1, let (one, next) = differing.first else { return false }
    let (short, long) = one.utf8.count < next.utf8.count ? (one, next) : (next, one)
    guard short.utf8.count >= 3, long.utf8.count >= short.utf8.count + 2,
      short.utf8.first == long.utf8.first, short.utf8.last == long.utf8.last
    else { return false }
    var rest = Array(long.utf8)[...]
    return short.utf8.allSatisfy { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}

/// What a place's name may be without.
private let placeWords: Set<String> = [
  "port", "puerto", "porto", "fort", "mount", "mt", "lake", "cape", "saint", "st", "city", "town",
  "village", "greater", "old",
]
