// Regular expressions over single words: how they are read. How they are compared with words is
// PatternMatcher's business.

import Columns
import Prose

/// A regular expression that means whole folded words.
///
/// Letters (folded as words are), `.`, classes (`[a-z]`, `[^aeiou]`, `\d`, `\w`), groups, `|` and the
/// repetitions `*`, `+`, `?`, `{m}`, `{m,}` and `{m,n}`. It must fit a word from end to end: `^` and `$`
/// at the ends say nothing more. What it takes to compare it with a word is bounded by its places, however
/// its repetitions are nested.
package struct WordPattern: Hashable, Sendable {
  /// Without the slashes, as typed.
  package let text: String
  let places: PatternPlaces

  /// No pattern needs more letters and classes, repetitions written out.
  static let mostPlaces = 512

  /// Reads what stands between slashes.
  /// - Returns: nil where it cannot be read, or has more than `mostPlaces` places. O(places²).
  package init?(_ text: String) {
    var reader = PatternReader(text)
    guard let places = reader.read() else { return nil }
    self.text = text
    self.places = places
  }

  /// The pattern of a word with `*` in it, each of which stands for any letters: `st*rm`.
  package init?(wildcards text: String) {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false)
    self.init(parts.map { foldedWords(String($0)) }.joined(separator: ".*"))
  }

  package static func == (left: WordPattern, right: WordPattern) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The bytes with which all words begin that it means.
  package var literalStart: [UInt8] { places.literalStart }
}

/// A set of scalars, as ranges.
struct ScalarSet: Equatable, Sendable {
  var ranges: [ClosedRange<UInt32>]
  /// It means all scalars but these.
  var isComplement = false

  /// All scalars.
  static let any = ScalarSet(ranges: [], isComplement: true)

  func contains(_ scalar: UInt32) -> Bool {
    ranges.contains { $0.contains(scalar) } != isComplement
  }
}

/// A pattern as the places of its letters: which may come first, which last, and which after which
/// (Glushkov, "The abstract theory of automata", Russian Mathematical Surveys 16, 1961). There are no moves
/// without a letter, so comparing costs one step a letter.
struct PatternPlaces: Sendable {
  private(set) var sets: [ScalarSet] = []
  /// By place: those that may come next.
  private(set) var next: [PlaceSet] = []
  var whole = PatternPart(isNullable: true)

  /// How many there are.
  var count: Int { sets.count }

  /// Adds a place; nil where there are too many.
  mutating func add(_ set: ScalarSet) -> PatternPart? {
    guard count < WordPattern.mostPlaces else { return nil }
    let place = PlaceSet(count)
    sets.append(set)
    next.append(PlaceSet())
    return PatternPart(isNullable: false, first: place, last: place)
  }

  /// Lets the places of `first` come after those of `last`.
  mutating func join(_ last: PlaceSet, _ first: PlaceSet) {
    last.forEachPlace { next[$0].formUnion(first) }
  }

  /// One scalar each, as long as only that may come.
  var literalStart: [UInt8] {
    var bytes: [UInt8] = []
    var places = whole.first
    var isEnd = whole.isNullable
    while !isEnd, let place = places.only, bytes.count < 64,
      let range = sets[place].ranges.first, sets[place].ranges.count == 1,
      !sets[place].isComplement, range.count == 1, let scalar = Unicode.Scalar(range.lowerBound)
    {
      bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      isEnd = whole.last.contains(place)
      places = next[place]
    }
    return bytes
  }
}

/// A part of a pattern: whether it may be nothing, and which places may be its first and its last.
struct PatternPart: Sendable {
  var isNullable: Bool
  var first = PlaceSet()
  var last = PlaceSet()
}

/// A set of places, one bit each.
struct PlaceSet: Hashable, Sendable {
  private(set) var words: [UInt64] = []

  init() {}

  init(_ place: Int) {
    words = Array(repeating: 0, count: place / 64 + 1)
    words[place / 64] = 1 << UInt64(place % 64)
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ place: Int) -> Bool {
    place / 64 < words.count && words[place / 64] & 1 << UInt64(place % 64) != 0
  }

  func intersects(_ other: PlaceSet) -> Bool { zip(words, other.words).contains { $0 & $1 != 0 } }

  mutating func formUnion(_ other: PlaceSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Without zeros at its end, so that equal sets are equal.
  mutating func formIntersection(_ other: PlaceSet) {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    for index in words.indices { words[index] &= other.words[index] }
    while words.last == 0 { words.removeLast() }
  }

  func forEachPlace(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  /// The one place in it; nil where there are none or several.
  var only: Int? {
    guard words.reduce(0, { $0 + $1.nonzeroBitCount }) == 1,
      let index = words.firstIndex(where: { $0 != 0 })
    else { return nil }
    return index * 64 + words[index].trailingZeroBitCount
  }
}
