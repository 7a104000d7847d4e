// The words of a text, streamed: what a word is, where it stands and how it is written.
// What a word means, or whether it is a name, is not known here.

import Columns

/// How a word is written. Public and frozen, and its members computed: other modules ask for every word,
/// and a set that is not known to them costs a call and a look-up of its type.
@frozen
public struct WordShape: OptionSet, Sendable, BitwiseCopyable {
  /// One bit for each of the shapes below.
  public let rawValue: UInt8
  /// The shapes that stand as bits in `rawValue`.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first letter is a capital.
  @inlinable public static var capitalised: WordShape { WordShape(rawValue: 1) }
  /// Two letters or more, all of them capitals: `NATO`, `U.S.`
  @inlinable public static var allCapitals: WordShape { WordShape(rawValue: 2) }
  /// Holds a digit.
  @inlinable public static var digits: WordShape { WordShape(rawValue: 4) }
  /// Holds a letter.
  @inlinable public static var letters: WordShape { WordShape(rawValue: 8) }
  /// Letters with full stops between them: `U.S.`, `a.m.`
  @inlinable public static var dotted: WordShape { WordShape(rawValue: 16) }
  /// A possessive ending (`’s`) follows outside the range. A lone apostrophe after s is none: it
  /// cannot be told from a closing quotation mark.
  @inlinable public static var possessive: WordShape { WordShape(rawValue: 32) }
}

/// A word: letters and digits with the apostrophes inside, or letters with full stops between
/// them (`U.S.`), or one ideograph. Hyphens end a word; a possessive ending is outside.
package struct Word: Equatable, Sendable, BitwiseCopyable {
  /// Where it stands, on character boundaries.
  package var range: TextRange
  /// How it is written.
  package var shape: WordShape

  /// A word at a place.
  package init(range: TextRange, shape: WordShape) {
    self.range = range
    self.shape = shape
  }
}

/// Streams the words of a range of text in order. O(length), no allocation.
package struct WordScanner: IteratorProtocol, Sequence {
  /// Ends where the range does, so that nothing is read beyond it.
  private let text: Bytes
  private var offset: Int
  /// Before this place no letters with full stops begin.
  private var undottedUntil = 0
  private var end: Int { text.count }

  /// The words of a part of the text. `range` is clamped to the text.
  package init(_ text: Bytes, in range: TextRange) {
    self.text = Bytes(rebasing: text[..<Swift.min(range.upperBound, text.count)])
    offset = Swift.min(range.lowerBound, self.text.count)
  }

  /// The words of the whole text.
  package init(_ text: Bytes) { self.init(text, in: TextRange(0, text.count)) }

  /// The next word. O(its length and what stands before it).
  package mutating func next() -> Word? {
    while offset < end {
      let (kind, length) = classify(offset)
      switch kind {
      case .upper, .lower, .digit: return withPossessive(scanDotted() ?? scanPlain())
      case .ideograph:
        let start = offset
        offset += length
        return withPossessive(Word(range: TextRange(start, offset), shape: .letters))
      case .space, .apostrophe, .quote, .mark, .other: offset += length
      }
    }
    return nil
  }

  private func classify(_ offset: Int) -> (CharacterClass, Int) {
    let byte = text[offset]
    if byte < 0x80 { return (asciiClass(byte), 1) }
    let (scalar, length) = scalar(in: text, at: offset)
    return (characterClass(scalar), length)
  }

  private mutating func scanPlain() -> Word {
    let start = offset
    var shape: WordShape = []
    var capitals = 0
    var letters = 0
    scan: while offset < end {
      if asciiClass(text[offset]) == .lower {
        letters += 1
        offset += 1
        continue
      }
      let (kind, length) = classify(offset)
      switch kind {
      case .upper:
        if letters == 0 { shape.insert(.capitalised) }
        capitals += 1
        letters += 1
      case .lower: letters += 1
      case .digit: shape.insert(.digits)
      case .mark: break
      case .apostrophe:
        guard endOfPossessive(offset) == nil, joins(offset + length) else { break scan }
      case .space, .quote, .ideograph, .other: break scan
      }
      offset += length
    }
    if letters > 0 { shape.insert(.letters) }
    if letters > 1, capitals == letters { shape.insert(.allCapitals) }
    return Word(range: TextRange(start, offset), shape: shape)
  }

  /// `U.S.`, `a.m.`, `J.K.`: single ASCII letters, each followed by a full stop, two at least.
  private mutating func scanDotted() -> Word? {
    guard offset >= undottedUntil else { return nil }
    var cursor = offset
    var count = 0
    while cursor + 1 < end, isLetter(text[cursor]), text[cursor + 1] == UInt8(ascii: ".") {
      count += 1
      cursor += 2
    }
    guard count >= 2, cursor >= end || !classify(cursor).0.isOfWord else {
      // The letters behind this one run into the same place: looking again would take the square
      // of the run's length.
      undottedUntil = cursor
      return nil
    }
    var shape: WordShape = [.letters, .dotted]
    if isCapital(text[offset]) { shape.insert(.capitalised) }
    let letters = stride(from: offset, to: cursor, by: 2)
    if letters.allSatisfy({ isCapital(text[$0]) }) { shape.insert(.allCapitals) }
    defer { offset = cursor }
    return Word(range: TextRange(offset, cursor), shape: shape)
  }

  /// An apostrophe belongs to the word when a letter follows: `don't`, `O'Neill`.
  private func joins(_ next: Int) -> Bool {
    guard next < end else { return false }
    switch classify(next).0 {
    case .upper, .lower: return true
    case .space, .digit, .apostrophe, .quote, .mark, .ideograph, .other: return false
    }
  }

  /// The word with what follows it: a possessive ending is passed over and noted.
  private mutating func withPossessive(_ word: Word) -> Word {
    guard let end = endOfPossessive(offset) else { return word }
    offset = end
    return Word(range: word.range, shape: word.shape.union(.possessive))
  }

  /// Where a possessive ending that begins at `start` ends: an apostrophe, an s and no more letters.
  private func endOfPossessive(_ start: Int) -> Int? {
    guard start < end else { return nil }
    let (kind, length) = classify(start)
    let letter = start + length
    guard kind == .apostrophe, letter < end, text[letter] | 0x20 == UInt8(ascii: "s") else {
      return nil
    }
    guard letter + 1 < end else { return end }
    return classify(letter + 1).0.isOfWord ? nil : letter + 1
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }
}
