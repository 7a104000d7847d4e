// Counting an article's words, as the list of articles shows them. Words for searching are Prose's
// and the index's business.

import Columns

/// How many runs of non-white-space hold a letter or a digit. Linear, eight bytes at once.
package func countWords(_ text: Bytes) -> Int {
  var count = WordCount()
  let raw = UnsafeRawBufferPointer(text)
  var offset = 0
  while offset + 8 <= text.count {
    let eight = EightBytes(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
    if eight.isASCII {
      count.add(eight)
      offset += 8
    } else {
      offset = count.add(text, from: offset, to: offset + 8)
    }
  }
  _ = count.add(text, from: offset, to: text.count)
  return count.words + (count.isInWord ? 1 : 0)
}

private struct WordCount {
  /// Those that have ended.
  var words = 0
  /// The open run holds a letter or a digit.
  var isInWord = false

  /// Adding a one to a run of ones carries into the place behind the run, wherever in the run it is
  /// added, and however often: what arrives there are the runs that hold a letter or a digit.
  mutating func add(_ bytes: EightBytes) {
    let runs = ~bytes.spaces.wholeBytes
    let marks = (bytes.letters | bytes.digits) >> 7
    let (marked, first) = runs.addingReportingOverflow(marks)
    let (sum, second) = marked.addingReportingOverflow(isInWord ? 1 : 0)
    words += (sum & ~runs).countOfOnes
    isInWord = first || second
  }

  /// Adds the characters that begin in a range.
  /// - Returns: where the last one ends.
  mutating func add(_ text: Bytes, from start: Int, to end: Int) -> Int {
    let reader = TextReader(text)
    var offset = start
    while offset < end {
      let found = reader.scalar(at: offset)
      if Scalars.isSpace(found.scalar) {
        words += isInWord ? 1 : 0
        isInWord = false
      } else if !isInWord {
        isInWord = Scalars.isWordCharacter(found.scalar)
      }
      offset += found.length
    }
    return offset
  }
}

extension UInt64 {
  /// How many of its bytes are 1, where all others are 0.
  fileprivate var countOfOnes: Int { Int((self &* 0x0101_0101_0101_0101) >> 56) }
}
