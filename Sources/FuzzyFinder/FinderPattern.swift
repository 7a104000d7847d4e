// What a reader types to find a line: letters that it must have in this order, perhaps far apart.

import Columns

/// Terms that a line must have all, in any order; the letters of a term one after another.
package struct FinderPattern: Equatable, Sendable {
  /// Letters as `FinderLetters` gives them, at least one each.
  let terms: [[UInt8]]

  /// In letters, and in terms; what is typed beyond asks for nothing, nor what is longer than a line can be
  /// (`FinderLetters.longestLine`).
  private static let longestTerm = 64
  private static let mostTerms = 8

  /// Reads what was typed: whatever is no letter and no digit parts two terms. O(length).
  package init(_ typed: String) {
    var letters: [UInt8] = []
    var typed = String(typed.unicodeScalars.prefix(Self.mostTerms * (Self.longestTerm + 1)))
    typed.withUTF8 { FinderLetters.append($0, to: &letters) }
    terms = letters.split(separator: FinderLetters.blank).prefix(Self.mostTerms)
      .map { Array($0.prefix(Self.longestTerm)) }
  }

  /// Whether every line has it.
  package var isEmpty: Bool { terms.isEmpty }

  /// Whether whatever has this has the other, too, so that one may look among what that found.
  package func extends(_ other: FinderPattern) -> Bool {
    terms.count >= other.terms.count
      && zip(terms, other.terms).allSatisfy { $0.starts(with: $1) }
  }

  /// How many terms, and of the last of them how many letters, a line surely has that has the other
  /// pattern: those need not be looked for.
  func known(from other: FinderPattern) -> (terms: Int, letters: Int) {
    guard let last = other.terms.indices.last, terms.prefix(last) == other.terms.prefix(last) else {
      return (0, 0)
    }
    return (last, other.terms[last].count)
  }

  /// The bits of all letters.
  var bits: UInt64 { terms.joined().reduce(0) { $0 | LetterSet.bit($1) } }
}
