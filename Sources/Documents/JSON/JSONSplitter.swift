// Where the values end that stand one behind the other in a text, or in an array that is broken
// somewhere. It matches brackets and quotes; whether a value is sound is the parser's question.

import Columns

/// The objects of a text that is not one sound JSON value: those of a sequence of values, or the
/// elements of the array that the text begins with.
struct JSONSplitter: Sequence {
  private let text: Bytes
  private let start: Int

  init(_ text: Bytes) {
    self.text = text
    start = text.firstIndex { !Self.isBlank($0) } ?? text.count
  }

  /// An object of the text; one that is not whole is the last.
  struct Value {
    var range: Range<Int>
    var isWhole: Bool
  }

  /// Whether a bracket is still open at the end of a range that begins outside all values.
  func isOpen(after range: Range<Int>) -> Bool {
    var scan = Scan()
    for byte in text[range] { scan.pass(byte) }
    return scan.depth > 0 || scan.isInString
  }

  func makeIterator() -> some IteratorProtocol<Value> {
    let isArray = start < text.count && text[start] == UInt8(ascii: "[")
    return Values(text: text, offset: isArray ? start + 1 : start)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (9...13).contains(byte) || byte == 0x1E
  }

  /// Depth and quotes while bytes pass.
  private struct Scan {
    var depth = 0
    var isInString = false
    private var isEscaped = false

    mutating func pass(_ byte: UInt8) {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
        return
      }
      switch byte {
      case 0x22: isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth &-= 1
      default: break
      }
    }
  }

  private struct Values: IteratorProtocol {
    let text: Bytes
    var offset: Int

    mutating func next() -> Value? {
      while offset < text.count, text[offset] != UInt8(ascii: "{") { offset += 1 }
      guard offset < text.count else { return nil }
      let start = offset
      var scan = Scan()
      while offset < text.count {
        scan.pass(text[offset])
        offset += 1
        if scan.depth <= 0, !scan.isInString { return Value(range: start..<offset, isWhole: true) }
      }
      return Value(range: start..<text.count, isWhole: false)
    }
  }
}
