// A sorted list of words in little memory. What the words are, and what stands behind each of them, is the
// business of those who keep one.

import Columns

/// Words in byte order, each written as what it adds to the one before it (front coding; Witten, Moffat and
/// Bell, "Managing Gigabytes", 1999, § 4.1), in blocks of eight whose first word is whole.
///
/// Of a word there is a byte with how many bytes it shares with the word before (15 at most) and how many
/// follow (15: a varint with the rest of their number follows), then the bytes. Behind them may stand
/// whatever else is known of the word.
struct SortedWords: Sendable {
  static let blockSize = 8

  let bytes: Column<UInt8>
  /// Where each block begins.
  let starts: Column<UInt32>
  let count: Int

  var byteCount: Int { bytes.byteCount + starts.byteCount }

  /// A word of the list as it is written.
  struct Entry {
    /// How many bytes it shares with the word before.
    var shared: Int
    /// What follows these.
    var rest: Range<Int>
  }

  /// Reads the word at an offset, which becomes what stands behind it.
  @inline(__always)
  static func read(_ bytes: Bytes, at offset: inout Int) -> Entry {
    let head = Int(bytes[offset])
    offset &+= 1
    var length = head & 15
    if length == 15 { length &+= Int(Varint.next(bytes, at: &offset)) }
    let start = offset
    offset = min(offset &+ length, bytes.count)
    return Entry(shared: head &>> 4, rest: start..<offset)
  }

  /// The first word that does not sort before `key`, whether it is `key`, and where what stands behind it
  /// begins. O(log n).
  /// - Parameter skip: moves an offset behind what stands behind a word.
  @inline(__always)
  func first(
    notBefore key: Bytes, skip: (Bytes, inout Int) -> Void = { _, _ in }
  ) -> (number: Int, isKey: Bool, offset: Int) {
    bytes.withBuffer { bytes in
      let block = lastBlock(notBehind: key, bytes)
      guard block >= 0 else { return (0, false, 0) }
      var offset = Int(starts[block])
      var number = block &* Self.blockSize
      let end = min(number &+ Self.blockSize, count)
      // How many bytes of the key the word before has.
      var matched = 0
      while number < end {
        let entry = Self.read(bytes, at: &offset)
        if entry.shared < min(matched, 15) { return (number, false, 0) }
        if entry.shared <= matched {
          matched = entry.shared
          for place in entry.rest {
            guard matched < key.count, bytes[place] <= key[matched] else {
              return (number, false, 0)
            }
            if bytes[place] != key[matched] { break }
            matched &+= 1
          }
          if matched == key.count, matched == entry.shared &+ entry.rest.count {
            return (number, true, offset)
          }
        }
        skip(bytes, &offset)
        number &+= 1
      }
      return (number, false, 0)
    }
  }

  /// The last block whose first word does not sort behind a key; -1 where there is none.
  @inline(__always)
  private func lastBlock(notBehind key: Bytes, _ bytes: Bytes) -> Int {
    starts.withBuffer { starts in
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low &+ high) / 2
        var offset = Int(starts[middle])
        let word = Bytes(rebasing: bytes[Self.read(bytes, at: &offset).rest])
        if Self.isBehind(word, key) { high = middle } else { low = middle &+ 1 }
      }
      return low &- 1
    }
  }

  @inline(__always)
  private static func isBehind(_ word: Bytes, _ key: Bytes) -> Bool {
    for index in 0..<min(word.count, key.count) where word[index] != key[index] {
      return word[index] > key[index]
    }
    return word.count > key.count
  }

  /// Calls `body` with the words of a range, each with its number, its bytes and an offset, which it moves
  /// behind what stands behind the word. O(words).
  @inline(__always)
  func forEach(
    in range: Range<Int>, skip: (Bytes, inout Int) -> Void = { _, _ in },
    _ body: (_ number: Int, _ word: [UInt8], _ bytes: Bytes, _ offset: inout Int) -> Void
  ) {
    guard !range.isEmpty else { return }
    bytes.withBuffer { bytes in
      var number = range.lowerBound / Self.blockSize * Self.blockSize
      var offset = Int(starts[number / Self.blockSize])
      var word: [UInt8] = []
      while number < range.upperBound {
        let entry = Self.read(bytes, at: &offset)
        word.removeLast(word.count - min(word.count, entry.shared))
        word.append(contentsOf: bytes[entry.rest])
        if number < range.lowerBound {
          skip(bytes, &offset)
        } else {
          body(number, word, bytes, &offset)
        }
        number &+= 1
      }
    }
  }
}

/// Writes a list of words.
struct SortedWordsWriter {
  /// What else is known of a word is appended here behind it.
  var bytes: [UInt8] = []
  private var starts: [UInt32] = []
  private var before: [UInt8] = []
  private(set) var count = 0

  /// Whether the next word begins a block.
  var isAtStart: Bool { count % SortedWords.blockSize == 0 }

  /// Appends a word that does not sort before the last one.
  mutating func append(_ word: Bytes) {
    var shared = 0
    if isAtStart {
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
    } else {
      let most = min(word.count, before.count, 15)
      while shared < most, word[shared] == before[shared] { shared += 1 }
    }
    let length = word.count - shared
    bytes.append(UInt8(shared << 4 | min(length, 15)))
    if length >= 15 { Varint.append(UInt32(truncatingIfNeeded: length - 15), to: &bytes) }
    bytes.append(contentsOf: word[shared...])
    before.removeAll(keepingCapacity: true)
    before.append(contentsOf: word)
    count += 1
  }

  /// The list.
  func finish() -> SortedWords {
    SortedWords(bytes: Column(bytes), starts: Column(starts), count: count)
  }
}
