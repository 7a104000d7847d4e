// What printed links are looked up by, per article of a segment: its headline and its address as numbers. Which
// article a link means is decided on the texts.

import Articles
import Columns
import CrossReferences
import Prose

/// Hashes of headlines and addresses, by number in the segment; 0 where an article has none. Immutable.
struct SegmentTitles: Sendable {
  let headlines: Column<UInt32>
  let addresses: Column<UInt32>

  init(_ titles: [TitleHashes]) {
    headlines = Column(titles.map(\.headline))
    addresses = Column(titles.map(\.address))
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: SegmentTitles?) throws {
    headlines = try transfer.column("headlineHashes", old?.headlines)
    addresses = try transfer.column("addressHashes", old?.addresses)
  }

  var byteCount: Int { headlines.byteCount + addresses.byteCount }
}

/// An article's headline and address.
struct TitleHashes: Sendable, BitwiseCopyable {
  var headline: UInt32
  var address: UInt32

  /// O(length of both), which are ranges of the text and what stands beside it.
  init(_ text: Bytes, headline: TextRange?, address: TextRange?) {
    self.headline = headline.map { titleHash(text, $0) } ?? 0
    self.address =
      address.flatMap {
        Address(Bytes(rebasing: text[$0.offsets.clamped(to: 0..<text.count)]))?.hash
      }
      ?? 0
  }
}

/// Of the words of a title; 0 for none. O(length).
func titleHash(_ text: Bytes, _ title: TextRange) -> UInt32 {
  var hash = WordOrderHash()
  forEachWord(of: text, in: title) { hash.add($0) }
  return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
}
