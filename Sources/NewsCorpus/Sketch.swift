// A small sketch of an article's running text, by which its copies are found among a million others.
// It only proposes: whether two articles are versions of one is decided on their texts.

import Articles
import Columns
import Prose

/// How many words in a row are looked at together. Three are rare enough to tell texts apart, and
/// few enough that one changed word spoils only three places.
let shingleLength = 3

/// The smallest hashes of all runs of three words, and a hash of the whole.
///
/// Of two texts, the share of equal ones among the smallest is near the share of runs that both have
/// (Broder, "On the resemblance and containment of documents", 1997). With eight, two texts that
/// differ in 3 % of their words have fewer than two in common once in a hundred thousand pairs, with
/// 10 % once in seventy; 32 bits a hash suffice, for a chance equal costs one needless look.
struct Sketch: Sendable, BitwiseCopyable {
  /// Takes the place of a hash that is not there.
  static let none = UInt32.max
  /// Of a body that says anything of its own.
  private static let fewestWords = 12

  /// In order, each once, then `none`.
  var minima = InlineArray<8, UInt32>(repeating: Self.none)
  /// Words of the body.
  var wordCount: UInt32 = 0
  /// Of all words of the body in order; of a short body together with its headline.
  var hash: UInt64 = 0

  /// How many minima two sketches share.
  func shared(with other: Sketch) -> Int {
    var count = 0
    for index in minima.indices where minima[index] != Self.none {
      for place in other.minima.indices where other.minima[place] == minima[index] { count += 1 }
    }
    return count
  }
}

extension Sketch {
  /// The sketch of an article's body. One pass over it, O(bytes).
  ///
  /// Headings, furniture, headline and dateline do not count: papers change those and print the same
  /// report. A short body says little, though, so there the headline counts as well, and the day where it is
  /// hardly a sentence: a bank announces the same in the same words every week.
  init(
    _ text: Bytes, _ blocks: Slice<Column<Block>>, headline: TextRange?, dateline: Dateline?,
    date: PublicationDate?
  ) {
    var shingles = Shingles()
    var smallest = Smallest()
    var hash = WordOrderHash()
    for range in blocks.lazy.compactMap({ $0.bodyRange(without: dateline) }) {
      forEachWord(of: text, in: range) { word in
        hash.add(word)
        if let shingle = shingles.next(word) { smallest.add(shingle) }
      }
    }
    if hash.count < shortestRewording, let headline {
      forEachWord(of: text, in: headline) { hash.addBeside($0) }
      if hash.count < Self.fewestWords, let date { hash.addBeside(date) }
    }
    minima = smallest.hashes
    wordCount = UInt32(clamping: hash.count)
    self.hash = hash.value
  }
}

/// Puts words together to runs of three.
struct Shingles {
  private var last: UInt64 = 0
  private var beforeLast: UInt64 = 0
  private var count = 0

  /// The hash of the run that ends with this word; nil before the third.
  @inline(__always)
  mutating func next(_ word: BodyWord) -> UInt32? {
    let mixed = word.hash ^ (last << 21 | last >> 43) ^ (beforeLast << 42 | beforeLast >> 22)
    (beforeLast, last) = (last, word.hash)
    count += 1
    guard count >= shingleLength else { return nil }
    return UInt32(truncatingIfNeeded: (mixed &* hashMultiplier) >> 32)
  }
}

/// A hash over words in their order.
struct WordOrderHash {
  private(set) var value: UInt64 = 0
  private(set) var count = 0

  @inline(__always)
  mutating func add(_ word: BodyWord) {
    addBeside(word)
    count += 1
  }

  /// Adds a word that is not counted.
  @inline(__always)
  mutating func addBeside(_ word: BodyWord) { addBeside(word.hash) }

  mutating func addBeside(_ date: PublicationDate) {
    addBeside(UInt64(clamping: Int(date.year)) << 16 | UInt64(date.month) << 8 | UInt64(date.day))
  }

  @inline(__always)
  private mutating func addBeside(_ hash: UInt64) { value = (value ^ hash) &* hashMultiplier }
}

/// Keeps the smallest of many hashes. O(1) for nearly all: few are smaller than those before.
private struct Smallest {
  private(set) var hashes = InlineArray<8, UInt32>(repeating: Sketch.none)

  @inline(__always)
  mutating func add(_ hash: UInt32) {
    if hash < hashes[hashes.count - 1] { insert(hash) }
  }

  private mutating func insert(_ hash: UInt32) {
    var place = hashes.count - 1
    while place > 0, hashes[place - 1] > hash { place -= 1 }
    if hashes[place] == hash || (place > 0 && hashes[place - 1] == hash) { return }
    for index in stride(from: hashes.count - 1, to: place, by: -1) {
      hashes[index] = hashes[index - 1]
    }
    hashes[place] = hash
  }
}
