// The encoding that an HTML page or an XML document says it is in. Whether that is true is
// TextDecoder's question.

import Columns

/// Finds declarations of a charset in a document's first bytes.
enum DeclaredCharset {
  /// The label in `<meta charset>`, in `<meta http-equiv content>` or in the XML declaration; nil where
  /// there is none in the first 4 kB (the HTML Standard asks for it within 1024 bytes; many pages are
  /// later).
  static func label(in bytes: Bytes) -> [UInt8]? {
    let head = bytes.sample(4096)
    return xmlLabel(head) ?? metaLabel(head)
  }

  private static func xmlLabel(_ head: Bytes) -> [UInt8]? {
    var cursor = ByteCursor(head)
    cursor.skipSpace()
    guard cursor.begins("<?xml") else { return nil }
    let declaration = cursor.take { $0 != UInt8(ascii: ">") }
    return value(of: "encoding", in: Bytes(rebasing: declaration))
  }

  private static func metaLabel(_ head: Bytes) -> [UInt8]? {
    var cursor = ByteCursor(head)
    while cursor.skip(past: "<meta") {
      let element = cursor.take { $0 != UInt8(ascii: ">") }
      if let label = value(of: "charset", in: Bytes(rebasing: element)) { return label }
    }
    return nil
  }

  /// What stands behind `key =`, with or without quotation marks.
  private static func value(of key: StaticString, in element: Bytes) -> [UInt8]? {
    var cursor = ByteCursor(element)
    while cursor.skip(past: key) {
      cursor.skipSpace()
      guard cursor.byte == UInt8(ascii: "=") else { continue }
      cursor.skip()
      _ = cursor.take { ASCII.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
      let label = cursor.take {
        !ASCII.isSpace($0) && $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: ";")
          && $0 != UInt8(ascii: "?")
      }
      if !label.isEmpty { return Array(label) }
    }
    return nil
  }
}
