// Which words the articles of a segment hold, and how these are written. Which of them a query means is
// MeantTerms' business.

import Columns

/// How a form is written.
enum Writing {
  /// As it is folded.
  case small
  /// With a capital in front.
  case capitalised
  /// In capitals.
  case capitals
  /// So: with accents, full stops, or capitals inside.
  case other(Bytes)
}

/// The folded forms of a segment in byte order; of each the term that it belongs to, and the ways in which
/// it is written, each with the number that it has among the forms of its term.
///
/// Behind a form stand: the difference of its term's number to that of the form before (zigzag, a varint; of
/// a block's first form to 0), a byte that says which writings there are, and their numbers, as varints.
/// Writings of another kind are counted and spelt out. A form that articles in several languages hold may
/// belong to two terms, its stem and itself; then the second follows in the same way.
struct FormDictionary: Sendable {
  let words: SortedWords

  var count: Int { words.count }
  var byteCount: Int { words.byteCount }

  /// The forms that are equal to a folded word: at most one.
  func range(of folded: Bytes) -> Range<Int> {
    let found = words.first(notBefore: folded, skip: Self.skip)
    return found.number..<found.number + (found.isKey ? 1 : 0)
  }

  /// The forms that begin so. O(log forms).
  func range(beginningWith start: Bytes) -> Range<Int> {
    let first = words.first(notBefore: start, skip: Self.skip).number
    // No UTF-8 has this byte: it stands behind all that may follow.
    let end = Array(start) + [0xff]
    return
      first..<end.withUnsafeBufferPointer {
        max(first, words.first(notBefore: $0, skip: Self.skip).number)
      }
  }

  /// Calls `body` with the forms of a range that `isMeant`, as parts of terms. O(range).
  func forEach(
    in range: Range<Int>, where isMeant: ([UInt8]) -> Bool = { _ in true },
    _ body: (FormOfTerm) -> Void
  ) {
    guard !range.isEmpty else { return }
    var term = 0
    let first = range.lowerBound
    // Terms are told by the difference to the form before: reading begins with the block.
    let start = first / SortedWords.blockSize * SortedWords.blockSize
    words.forEach(in: start..<range.upperBound, skip: Self.skip) { number, word, bytes, offset in
      if number % SortedWords.blockSize == 0 { term = 0 }
      let isWanted = number >= first && isMeant(word)
      while true {
        let form = FormOfTerm(bytes, &term, &offset)
        if isWanted { body(form) }
        if !form.isFollowed { break }
      }
    }
  }

  private static func skip(_ bytes: Bytes, _ offset: inout Int) {
    var term = 0
    while FormOfTerm(bytes, &term, &offset).isFollowed {}
  }

  /// What is known of one form of one term.
  struct FormOfTerm {
    let term: Int
    /// How many ways of writing it there are.
    let count: Int
    let isFollowed: Bool
    private let mask: UInt8
    private let bytes: Bytes
    private let place: Int

    @inline(__always)
    fileprivate init(_ bytes: Bytes, _ term: inout Int, _ offset: inout Int) {
      let step = Varint.next(bytes, at: &offset)
      term &+= Int(step &>> 1) ^ (step & 1 == 0 ? 0 : -1)
      mask = bytes[offset]
      offset &+= 1
      self.term = term
      self.bytes = bytes
      isFollowed = mask & isFollowedBit != 0
      place = offset
      if mask & isAloneBit != 0, mask & othersBit == 0 {
        count = 1
      } else {
        count = Self.forEachWriting(bytes, mask, &offset) { _, _ in }
      }
    }

    /// Calls `body` with each way of writing it, and the number that it has among the forms of the term.
    func forEachWriting(_ body: (Writing, UInt32) -> Void) {
      var offset = place
      _ = Self.forEachWriting(bytes, mask, &offset, body)
    }

    @inline(__always)
    private static func forEachWriting(
      _ bytes: Bytes, _ mask: UInt8, _ offset: inout Int, _ body: (Writing, UInt32) -> Void
    ) -> Int {
      let isAlone = mask & isAloneBit != 0
      var count = 0
      for (bit, writing) in [(1, Writing.small), (2, .capitalised), (4, .capitals)]
      where mask & UInt8(bit) != 0 {
        body(writing, isAlone ? 0 : Varint.next(bytes, at: &offset))
        count += 1
      }
      guard mask & othersBit != 0 else { return count }
      let others = Int(Varint.next(bytes, at: &offset))
      for _ in 0..<others {
        let length = Int(Varint.next(bytes, at: &offset))
        let end = min(offset + length, bytes.count)
        let written = Bytes(rebasing: bytes[offset..<end])
        offset = end
        body(.other(written), isAlone ? 0 : Varint.next(bytes, at: &offset))
      }
      return count + others
    }
  }

  /// Writes what stands behind a form.
  struct Writer {
    var words = SortedWordsWriter()
    private var term: Int32 = 0

    /// Appends a form; its terms follow.
    mutating func append(_ folded: Bytes) {
      if words.isAtStart { term = 0 }
      words.append(folded)
    }

    /// Appends a term of the last form, with its writings.
    mutating func append(
      term next: UInt32, _ writings: [(Writing, UInt32)], isAlone: Bool, isFollowed: Bool
    ) {
      let writings = writings.count < 2 ? writings : writings.sorted { $0.0.bit < $1.0.bit }
      let step = Int32(bitPattern: next) &- term
      term = Int32(bitPattern: next)
      Varint.append(UInt32(bitPattern: (step << 1) ^ (step >> 31)), to: &words.bytes)
      var mask: UInt8 = (isAlone ? isAloneBit : 0) | (isFollowed ? isFollowedBit : 0)
      var others: UInt32 = 0
      for (writing, _) in writings {
        mask |= writing.bit
        if writing.bit == othersBit { others += 1 }
      }
      words.bytes.append(mask)
      var saysOthers = others > 0
      for (writing, code) in writings {
        if case .other(let written) = writing {
          if saysOthers { Varint.append(others, to: &words.bytes) }
          saysOthers = false
          Varint.append(UInt32(truncatingIfNeeded: written.count), to: &words.bytes)
          words.bytes.append(contentsOf: written)
        }
        if !isAlone { Varint.append(code, to: &words.bytes) }
      }
    }

    func finish() -> FormDictionary { FormDictionary(words: words.finish()) }
  }
}

/// Bits of the byte that says which writings there are, besides those of `Writing`.
private let othersBit: UInt8 = 8
/// The only form of its term, so that no number need be said.
private let isAloneBit: UInt8 = 16
private let isFollowedBit: UInt8 = 32

extension Writing {
  /// In order of these, writings stand behind a form.
  var bit: UInt8 {
    switch self {
    case .small: 1
    case .capitalised: 2
    case .capitals: 4
    case .other: othersBit
    }
  }

  /// How `written` is written, which folds to `folded`.
  init(_ written: Bytes, folded: Bytes) {
    self = .other(written)
    guard written.count == folded.count else { return }
    var (small, capital) = (0, 0)
    for (one, other) in zip(written, folded) {
      if one == other {
        // A digit is as small as it is large.
        if one >= UInt8(ascii: "a") { small += 1 }
      } else if one | 0x20 == other, one < 0x80 {
        capital += 1
      } else {
        return
      }
    }
    if capital == 0 {
      self = .small
    } else if capital == 1, written[0] != folded[0] {
      self = .capitalised
    } else if small == 0 {
      self = .capitals
    }
  }
}
