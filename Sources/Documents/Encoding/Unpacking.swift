// gzip → what is packed in it, by zlib, within bounds: a small file can unpack to more than any memory.

import CDocuments
import Columns

/// Unpacks gzip files.
enum Unpacking {
  /// What came out of a file.
  enum Outcome: Equatable {
    /// It is no gzip file.
    case notPacked
    /// All of it, or, where it is cut short or damaged, its beginning.
    case unpacked([UInt8], isWhole: Bool)
    case refused(Refusal)
  }

  /// In bytes: what a file that is not packed may have (see `largestFile` in NewsCorpus), the size up
  /// to which no ratio is suspicious, and what a damaged file must give to be worth reading.
  private static let (longest, unsuspicious, worthReading) = (Int(UInt32.max) / 3, 64 << 20, 200)
  /// zlib packs text at 3 to 10 and at most at 1032; tables of repeated lines reach 100.
  private static let largestRatio = 200

  /// Unpacks all members of a gzip file, one level deep. Linear in what comes out.
  static func unpack(_ bytes: Bytes) -> Outcome {
    guard isPacked(bytes) else { return .notPacked }
    var content: [UInt8] = []
    content.reserveCapacity(min(bytes.count * 4, 16 << 20))
    var rest = bytes
    while isPacked(rest) {
      switch member(rest, of: bytes.count, into: &content) {
      case .whole(let length): rest = Bytes(rebasing: rest[length...])
      case .broken:
        return content.count < worthReading
          ? .refused(.damagedArchive) : outcome(content, isWhole: false)
      case .tooLarge: return .refused(.unpacksTooLarge)
      }
    }
    // Tapes and some programs pad a file with NUL; anything else behind it is damage.
    return outcome(content, isWhole: rest.allSatisfy { $0 == 0 })
  }

  private static func outcome(_ content: [UInt8], isWhole: Bool) -> Outcome {
    content.withUnsafeBufferPointer { isPacked($0) }
      ? .refused(.packedTwice) : .unpacked(content, isWhole: isWhole)
  }

  private static func isPacked(_ bytes: Bytes) -> Bool { bytes.starts(with: [0x1F, 0x8B, 8]) }

  private enum Member {
    case whole(length: Int)
    case broken, tooLarge
  }

  private static func member(
    _ bytes: Bytes, of packedCount: Int, into content: inout [UInt8]
  ) -> Member {
    var stream = z_stream()
    // 16 more than the largest window asks zlib for a gzip header (zlib.h).
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return .broken }
    defer { inflateEnd(&stream) }
    stream.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
    var given = 0
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { chunk in
      while true {
        if stream.avail_in == 0 {
          // zlib counts in 32 bits.
          stream.avail_in = UInt32(min(bytes.count - given, 1 << 30))
          given += Int(stream.avail_in)
        }
        stream.next_out = chunk.baseAddress
        stream.avail_out = UInt32(chunk.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        content.append(contentsOf: chunk.prefix(chunk.count - Int(stream.avail_out)))
        if isTooLarge(content.count, packedCount) { return .tooLarge }
        if status == Z_STREAM_END { return .whole(length: given - Int(stream.avail_in)) }
        guard status == Z_OK, stream.avail_in > 0 || given < bytes.count || stream.avail_out == 0
        else { return .broken }
      }
    }
  }

  private static func isTooLarge(_ count: Int, _ packedCount: Int) -> Bool {
    count > longest || (count > unsuspicious && count / largestRatio > packedCount)
  }
}
