// What people write into JSON by hand, as JavaScript allows it: comments, and a comma behind the last
// member. Values that are no JSON are JSONRepair's.

import Columns

/// Takes them away.
enum JSONExtras {
  /// The text with these made blanks, nil where there are none. Linear.
  static func blanked(_ text: Bytes) -> [UInt8]? {
    var blanked = Array(text)
    var isChanged = false
    /// A comma that nothing but white space and comments has followed yet.
    var comma: Int?
    var offset = 0
    while offset < text.count {
      var end = offset + 1
      switch text[offset] {
      case 0...0x20: break
      case UInt8(ascii: ","): comma = offset
      case UInt8(ascii: "/"):
        if let comment = endOfComment(text, offset) {
          end = comment
          for place in offset..<end { blanked[place] = 0x20 }
          isChanged = true
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let comma {
          blanked[comma] = 0x20
          isChanged = true
        }
        comma = nil
      case 0x22:
        end = endOfString(text, offset)
        comma = nil
      default: comma = nil
      }
      offset = end
    }
    return isChanged ? blanked : nil
  }

  /// Behind the comment that begins at `offset`, the text's end where it is never closed; nil where none
  /// begins.
  private static func endOfComment(_ text: Bytes, _ offset: Int) -> Int? {
    let scan = TagScan(text)
    if scan.has("//", at: offset) { return scan.find(0x0A, from: offset) ?? text.count }
    return scan.has("/*", at: offset) ? scan.find("*/", from: offset + 2) ?? text.count : nil
  }

  private static func endOfString(_ text: Bytes, _ start: Int) -> Int {
    var offset = start + 1
    while offset < text.count, text[offset] != 0x22 {
      offset += text[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset + 1, text.count)
  }
}
