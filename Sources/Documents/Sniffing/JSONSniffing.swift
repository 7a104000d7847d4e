// Telling JSON, JSON Lines and JSON Feed. Whether the JSON is sound is the reader's question.

import Articles
import Columns

/// Looks at the beginning of JSON.
enum JSONSniffing {
  /// Which kind of JSON this is; nil where it is none.
  static func format(of head: Bytes, isWhole: Bool, promised: Format?) -> Format? {
    var cursor = ByteCursor(head)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.skip(3) }
    cursor.skipSpace()
    let isNamed = promised == .json || promised == .jsonLines
    if cursor.byte == UInt8(ascii: "[") {
      var inside = cursor
      inside.skip()
      inside.skipSpace()
      let isArray =
        beginsObject(inside) || (isNamed && inside.byte.map { "\"[]".utf8.contains($0) } ?? true)
      return isArray ? .json : nil
    }
    guard beginsObject(cursor) else { return nil }
    if promised == .jsonLines { return .jsonLines }
    var object = FlatObject(cursor)
    object.scan()
    if object.isFeed { return .jsonFeed }
    guard object.isClosed else { return .json }
    object.cursor.skipSpace()
    return object.cursor.byte == UInt8(ascii: "{") && beginsObject(object.cursor)
      ? .jsonLines : .json
  }

  /// `{ "key" :` or `{ }`.
  private static func beginsObject(_ cursor: ByteCursor) -> Bool {
    var cursor = cursor
    guard cursor.byte == UInt8(ascii: "{") else { return false }
    cursor.skip()
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "\"") else { return cursor.byte == UInt8(ascii: "}") }
    _ = cursor.takeString()
    cursor.skipSpace()
    return cursor.byte == UInt8(ascii: ":")
  }
}

/// Walks over one object without building it.
private struct FlatObject {
  var cursor: ByteCursor
  /// Its end was reached.
  private(set) var isClosed = false
  /// Its `version` is that of JSON Feed (jsonfeed.org/version/1.1).
  private(set) var isFeed = false

  init(_ cursor: ByteCursor) { self.cursor = cursor }

  mutating func scan() {
    var depth = 0
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\""):
        let key = cursor.takeString()
        if depth == 1, key.elementsEqual("version".utf8) { scanVersion() }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      cursor.skip()
      if depth == 0 {
        isClosed = true
        return
      }
    }
  }

  private mutating func scanVersion() {
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: ":") else { return }
    cursor.skip()
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "\"") else { return }
    var value = ByteCursor(Bytes(rebasing: cursor.takeString()))
    isFeed = value.skip(past: "jsonfeed.org/version")
  }
}

extension ByteCursor {
  /// The content of the string that begins here; the cursor stands behind it.
  fileprivate mutating func takeString() -> Bytes.SubSequence {
    skip()
    let start = offset
    while let byte, byte != UInt8(ascii: "\"") { skip(byte == UInt8(ascii: "\\") ? 2 : 1) }
    let content = bytes[start..<offset]
    skip()
    return content
  }
}
