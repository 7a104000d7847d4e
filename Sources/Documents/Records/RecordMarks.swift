// Two habits of programs that write records: the mark of a text cut short, and a list printed as text.

import Articles
import Columns
import Prose

/// The mark that NewsAPI puts where it cuts a text off: `[+1234 chars]`.
enum TruncationMark {
  /// The manuscript with the diagnostic `truncated` where its text ends in the mark. The text stays
  /// as it is.
  static func reported(in manuscript: Manuscript) -> Manuscript {
    guard let range = range(manuscript.bytes, manuscript.textCount) else { return manuscript }
    var manuscript = manuscript
    manuscript.diagnostics.append(Diagnostic(.truncated, range))
    return manuscript
  }

  private static func range(_ bytes: [UInt8], _ end: Int) -> TextRange? {
    let tail = Array(" chars]".utf8)
    guard end > tail.count, bytes[end - tail.count..<end].elementsEqual(tail) else { return nil }
    var start = end - tail.count
    while start > 0, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
    guard start > 1, start < end - tail.count, bytes[start - 1] == UInt8(ascii: "+"),
      bytes[start - 2] == UInt8(ascii: "[")
    else { return nil }
    return TextRange(start - 2, end)
  }
}

/// A list of names as Python prints it into a cell: `['Ann Hale', "Bo O'Dee"]`.
enum ListText {
  /// The names, joined by commas; anything else stays as it is. Linear.
  static func joined(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count >= 2,
      bytes.count == 2 || isQuote(bytes[1]) && isQuote(bytes[bytes.count - 2])
    else { return bytes }
    var joined: [UInt8] = []
    var quote: UInt8?
    for byte in bytes.dropFirst().dropLast() {
      if byte == quote {
        quote = nil
      } else if quote != nil {
        joined.append(byte)
      } else if isQuote(byte) {
        if !joined.isEmpty { joined.append(contentsOf: [UInt8(ascii: ","), 0x20]) }
        quote = byte
      }
    }
    return joined
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
}
