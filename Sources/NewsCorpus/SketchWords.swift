// The words of an article's running text as numbers, for telling whether two texts are the same but
// for a few words. What a word is to a reader or a search is Prose's business.

import Articles
import Columns
import Prose

/// A word as a number. Two words have the same number when they differ only in the case of ASCII
/// letters, in apostrophes, soft hyphens and accents that are written as marks of their own.
struct BodyWord: Equatable, Sendable, BitwiseCopyable {
  var hash: UInt64
  /// It holds a digit.
  var isFigure: Bool
}

extension Block {
  /// The words of running text in it: paragraphs, list items, pull quotes and reference notes,
  /// without the dateline, which agencies and papers write each in their way. Nil in other blocks.
  func bodyRange(without dateline: Dateline?) -> TextRange? {
    guard kind.isBody || kind == .note else { return nil }
    guard let dateline, range.contains(dateline.range) else { return range }
    return TextRange(dateline.range.upperBound, range.upperBound)
  }
}

/// Calls `take` with the words of a range of the text, in order. O(length).
///
/// Simpler than Prose's words and several times faster, as it is done for every text that is opened:
/// no Unicode tables, hyphens and full stops end a word, and each ideograph is one, for no space
/// does. A comma or full stop between digits is passed over, so `1,000` is `1000`.
@inline(__always)
func forEachWord(of text: Bytes, in range: TextRange, _ take: (BodyWord) -> Void) {
  var word = WordHash()
  let end = min(range.upperBound, text.count)
  var offset = range.lowerBound
  while offset < end {
    while offset < end, isLetter(text[offset]) {
      word.add(UInt64(text[offset] | 0x20))
      offset += 1
    }
    guard offset < end else { break }
    let byte = text[offset]
    if byte == UInt8(ascii: " ") {
      word.end(take)
    } else if isDigit(byte) {
      word.add(UInt64(byte))
      word.isFigure = true
    } else if byte >= 0x80 {
      let (scalar, length) = scalar(in: text, at: offset)
      word.add(scalar, take)
      offset += length - 1
    } else if byte != UInt8(ascii: "'"), !isInsideFigure(text, offset, range, end) {
      word.end(take)
    }
    offset += 1
  }
  word.end(take)
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// Whether a comma or full stop stands between digits.
private func isInsideFigure(_ text: Bytes, _ offset: Int, _ range: TextRange, _ end: Int) -> Bool {
  guard text[offset] == UInt8(ascii: ",") || text[offset] == UInt8(ascii: ".") else { return false }
  return offset > range.lowerBound && offset + 1 < end && isDigit(text[offset - 1])
    && isDigit(text[offset + 1])
}

/// The word that is being read.
private struct WordHash {
  private var bits: UInt64 = 0
  var isFigure = false

  /// Turning by five bits keeps any twelve ASCII letters apart, whatever their order.
  @inline(__always)
  mutating func add(_ letter: UInt64) { bits = (bits << 5 | bits >> 59) ^ letter }

  /// Adds a scalar beyond ASCII.
  @inline(__always)
  mutating func add(_ scalar: Unicode.Scalar, _ take: (BodyWord) -> Void) {
    switch WordPart(scalar.value) {
    case .letter: add(UInt64(scalar.value))
    case .invisible: break
    case .gap: end(take)
    case .wholeWord:
      end(take)
      add(UInt64(scalar.value))
      end(take)
    }
  }

  @inline(__always)
  mutating func end(_ take: (BodyWord) -> Void) {
    guard bits != 0 else { return }
    let product = bits &* hashMultiplier
    take(BodyWord(hash: product ^ product >> 32, isFigure: isFigure))
    self = WordHash()
  }
}

/// 2^64 divided by the golden ratio: a product's upper half depends on all bits (Knuth, The Art of
/// Computer Programming 3, 6.4).
let hashMultiplier: UInt64 = 0x9e37_79b9_7f4a_7c15

/// What a scalar beyond ASCII is to a word, as far as ranges tell.
private enum WordPart {
  case letter, invisible, gap, wholeWord

  @inline(__always)
  init(_ value: UInt32) {
    // Greek, Cyrillic and most other alphabets, told first as their texts hold little else.
    if value >= 0x370 && value < 0x2000 {
      self = .letter
      return
    }
    switch value {
    case 0xad, 0x2bc, 0x300...0x36f, 0x200b...0x200d, 0x2018, 0x2019, 0x2060, 0xfe00...0xfe0f:
      self = .invisible
    case 0x80...0xbf, 0xd7, 0xf7, 0x2000...0x2bff, 0x2e00...0x2e7f, 0x3000...0x303f,
      0xff00...0xff0f, 0xfffd:
      self = .gap
    case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0x1f000...0x3134f: self = .wholeWord
    default: self = .letter
    }
  }
}
