// Which articles of a segment hold which runs of words, as flat columns: by them the other holders of a
// passage are found among a million articles. What they share is measured on the texts.

import Articles
import Columns
import CrossReferences
import Prose

/// The fingerprints of a segment's articles in order of hash. Immutable.
///
/// The upper bits of a hash number a list of some sixteen entries, which keeps the sixteen bits behind them:
/// so an entry takes four bytes, and a look-up one step. Two hashes that agree in as many bits cost a needless
/// look at two texts.
struct SegmentFingerprints: Sendable {
  /// By the upper bits of a hash: where its entries begin; one more at the end. Empty before fingerprints
  /// were looked for.
  private let starts: Column<UInt32>
  /// The sixteen bits behind those, in order in each list.
  private let rests: Column<UInt16>
  /// By number in the segment, which holds some 16,000: of more than `mostArticles` the rest takes no part.
  private let articles: Column<UInt16>

  private static let mostArticles = 1 << 16

  /// Words in a row of which the fingerprint of one run is sure to be kept: 12. A longer guarantee would need
  /// fewer fingerprints; with this one they take a sixth of what the texts take.
  static let window = 8

  /// Not looked for yet.
  init() { (starts, rests, articles) = (Column(), Column(), Column()) }

  /// Sorts hashes with their articles. O(entries).
  init(_ entries: [FingerprintEntry]) {
    let entries = entries.filter { $0.article < Self.mostArticles }
    var bits = 0
    while bits < 16, entries.count >> (bits + 5) > 0 { bits += 1 }
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for entry in entries { starts[entry.list(bits) + 1] += 1 }
    for list in starts.indices.dropLast() { starts[list + 1] += starts[list] }
    var next = starts
    var sorted = entries
    for entry in entries {
      sorted[Int(next[entry.list(bits)])] = entry
      next[entry.list(bits)] += 1
    }
    for list in 0..<1 << bits {
      sorted[Int(starts[list])..<Int(starts[list + 1])].sort {
        ($0.rest(bits), $0.article) < ($1.rest(bits), $1.article)
      }
    }
    self.starts = Column(starts)
    rests = Column(sorted.map { $0.rest(bits) })
    articles = Column(sorted.map { UInt16(truncatingIfNeeded: $0.article) })
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: SegmentFingerprints?) throws {
    starts = try transfer.column("fingerprintStarts", old?.starts)
    rests = try transfer.column("fingerprintRests", old?.rests)
    articles = try transfer.column("fingerprintArticles", old?.articles)
  }

  /// Whether they were looked for.
  var areFound: Bool { !starts.isEmpty }

  var byteCount: Int { starts.byteCount + rests.byteCount + articles.byteCount }

  /// The articles that hold a hash, in order, as often as they hold it. O(those).
  func holders(_ hash: UInt32) -> Slice<Column<UInt16>> {
    let entry = FingerprintEntry(hash: hash, article: 0)
    let bits = max(0, starts.count - 1).trailingZeroBitCount
    guard areFound, entry.list(bits) + 1 < starts.count else { return articles[0..<0] }
    let end = Int(starts[entry.list(bits) + 1])
    var first = Int(starts[entry.list(bits)])
    let rest = entry.rest(bits)
    while first < end, rests[first] < rest { first += 1 }
    var last = first
    while last < end, rests[last] == rest { last += 1 }
    return articles[first..<last]
  }
}

/// A hash that an article holds.
struct FingerprintEntry: Sendable, BitwiseCopyable {
  var hash: UInt32
  var article: UInt32

  /// Its upper bits.
  func list(_ bits: Int) -> Int { Int(UInt64(hash) >> (32 - UInt64(bits))) }
  /// The sixteen bits behind those.
  func rest(_ bits: Int) -> UInt16 { UInt16(truncatingIfNeeded: hash >> UInt32(16 - bits)) }
}

/// Collects the fingerprints of a segment. One thread's own; nothing is shared until `finish`.
struct SegmentFingerprintsBuilder {
  private var reader = FingerprintReader()
  private var entries: [FingerprintEntry] = []
  private var articleCount: UInt32 = 0

  /// Adds those of the next article. O(bytes).
  mutating func add(_ text: Bytes, blocks: [Block], dateline: Dateline?) {
    reader.read(text, blocks: blocks, dateline: dateline)
    for found in reader.fingerprints {
      entries.append(FingerprintEntry(hash: found.hash, article: articleCount))
    }
    articleCount += 1
  }

  func finish() -> SegmentFingerprints { SegmentFingerprints(entries) }
}

/// Reads the fingerprints of articles, one at a time. Its words are those of versions, which are read faster
/// than Prose's: a fingerprint only proposes.
struct FingerprintReader {
  private(set) var fingerprints: [Fingerprint] = []
  private var winnowing = Winnowing(window: SegmentFingerprints.window)
  private var words: [UInt64] = []

  /// O(bytes).
  mutating func read(_ text: Bytes, blocks: [Block], dateline: Dateline?) {
    fingerprints.removeAll(keepingCapacity: true)
    for block in blocks {
      guard let range = block.bodyRange(without: dateline) else { continue }
      words.removeAll(keepingCapacity: true)
      forEachWord(of: text, in: range) { words.append($0.hash) }
      winnowing.add(words[...], to: &fingerprints)
    }
  }
}
