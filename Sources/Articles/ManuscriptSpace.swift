// How a manuscript folds white space: runs of it become one blank, or one end of line where lines are kept.
// What a manuscript holds is Manuscript's business.

import Columns
import Prose

extension ManuscriptBuilder {
  // Static: a method of the builder would hold a second reference to `text`, and each part copy it all.
  static func appendFolded(
    _ content: some Sequence<UInt8>, to bytes: inout [UInt8], keepsLines: Bool
  ) {
    let isDone = content.withContiguousStorageIfAvailable { content in
      guard UTF8Sequence.firstFault(content) == content.count else { return false }
      appendFolded(content, to: &bytes, keepsLines)
      return true
    }
    if isDone == true { return }
    UTF8Sequence.repaired(Array(content)).withUnsafeBufferPointer {
      appendFolded($0, to: &bytes, keepsLines)
    }
  }

  private static func appendFolded(_ content: Bytes, to bytes: inout [UInt8], _ keepsLines: Bool) {
    let reader = TextReader(content)
    let whole = reader.trimmed(0, content.count)
    var (start, offset) = (whole.lowerBound, whole.lowerBound)
    while offset < whole.upperBound {
      let plain = plainCount(content, at: offset)
      if plain > 0 {
        offset += plain
        continue
      }
      if reader.isInk(at: offset) {
        offset += 1
        continue
      }
      let length = reader.spaceLength(at: offset)
      // A single blank is what it would become, so that words are copied many at a time.
      if length == 0 || content[offset] == 0x20 && reader.spaceLength(at: offset + 1) == 0 {
        offset += 1
        continue
      }
      let next = reader.skipSpace(offset, before: whole.upperBound)
      let isLineEnd = keepsLines && content[offset..<next].contains(0x0A)
      bytes.append(contentsOf: content[start..<offset])
      bytes.append(isLineEnd ? 0x0A : 0x20)
      (start, offset) = (next, next)
    }
    bytes.append(contentsOf: content[start..<whole.upperBound])
  }

  /// How many of the next eight bytes stay as they are: ASCII whose only white space are single blanks;
  /// 0 where that must be looked at more closely.
  @inline(__always)
  private static func plainCount(_ content: Bytes, at offset: Int) -> Int {
    guard offset + 8 <= content.count else { return 0 }
    let raw = UnsafeRawBufferPointer(content)
    let eight = EightBytes(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
    let blanks = eight.blanks
    guard eight.isASCII, eight.spaces == blanks, blanks & (blanks >> 8) == 0 else { return 0 }
    // Of a blank at the end it is not known yet what follows.
    return blanks >> 63 == 0 ? 8 : 7
  }
}
