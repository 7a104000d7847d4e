// Makes the text of an XML document fit for a strict parser, before it is parsed: real feeds use HTML's
// entities, bare ampersands and control characters. Tags that do not match are FeedSlices' business.

import Articles
import CLibxml2
import Columns

/// Repairs of XML text that lose no words.
enum XMLRepair {
  /// The text from the first start tag on: without declaration and document type (so no entity of the
  /// document's own is left for the parser, see `entities`), with HTML's entities replaced by their
  /// characters, unknown ones and bare ampersands escaped, and characters that XML forbids made blanks
  /// or U+FFFD. CDATA sections stay as they are, comments and instructions are left out. Empty where
  /// there is no tag. Linear.
  static func repaired(_ text: Bytes) -> [UInt8] {
    let prolog = Prolog(text)
    var repair = Repair(text: text, offset: prolog.end, entities: prolog.entities)
    return repair.run()
  }
}

/// What stands before the first start tag.
private struct Prolog {
  /// Entities are short here, so that references to them can at most grow the text tenfold or so.
  static let longestEntity = 32

  /// Where the first start tag begins.
  var end: Int
  /// What the document type declares in plain words; such values refer to nothing themselves.
  var entities: [String: [UInt8]] = [:]

  init(_ text: Bytes) {
    end = text.count
    let scan = TagScan(text)
    var offset = 0
    while let open = scan.find(UInt8(ascii: "<"), from: offset) {
      let next = open + 1 < text.count ? text[open + 1] : 0
      if ASCIILetters.isLetter(next) {
        end = open
        return
      }
      if scan.has("<!--", at: open) {
        offset = scan.find("-->", from: open + 4) ?? text.count
      } else if scan.has("<!ENTITY", at: open) {
        offset = declare(open + 8, scan)
      } else {
        offset = open + 1
      }
    }
  }

  /// Takes `name "value">`; anything else (external, parameter, with references) declares nothing.
  private mutating func declare(_ start: Int, _ scan: TagScan) -> Int {
    let close = scan.find(UInt8(ascii: ">"), from: start) ?? scan.text.count
    let words = scan.text[start..<close].split(maxSplits: 1) { $0 <= 0x20 }
    guard words.count == 2, let quote = words[1].first, quote == 0x22 || quote == 0x27,
      let last = words[1].dropFirst().firstIndex(of: quote)
    else { return start }
    let value = words[1][(words[1].startIndex + 1)..<last]
    let isPlain = !value.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }
    if isPlain, value.count <= Self.longestEntity, entities.count < 1024 {
      let name = String(decoding: words[0], as: UTF8.self)
      if entities[name] == nil { entities[name] = Array(value) }
    }
    return close
  }
}

private struct Repair {
  let text: Bytes
  var offset: Int
  let entities: [String: [UInt8]]
  var output: [UInt8] = []
  /// First bytes of the ends of sections of which none follows: each is looked for once in vain.
  var missing: Set<UInt8> = []

  mutating func run() -> [UInt8] {
    output.reserveCapacity(text.count - offset)
    let scan = TagScan(text)
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "&"): reference()
      case UInt8(ascii: "<") where scan.has("<![CDATA[", at: offset):
        let end = self.end(scan, of: "]]>") ?? offset + 9
        while offset < end { copy() }
      case UInt8(ascii: "<") where scan.has("<!--", at: offset): leaveOut(to: end(scan, of: "-->"))
      case UInt8(ascii: "<") where scan.has("<?", at: offset): leaveOut(to: end(scan, of: "?>"))
      default: copy()
      }
    }
    return output
  }

  /// Behind the next such end of a section; nil where there is none.
  private mutating func end(_ scan: TagScan, of mark: StaticString) -> Int? {
    guard !missing.contains(mark.utf8Start[0]) else { return nil }
    let end = scan.find(mark, from: offset + 2)
    if end == nil { missing.insert(mark.utf8Start[0]) }
    return end
  }

  /// Leaves out what says nothing to readers. Of what is never closed only the mark is taken away: the
  /// parser would look through the whole rest for its end, each time.
  private mutating func leaveOut(to end: Int?) {
    if end == nil { output.append(contentsOf: "&lt;".utf8) }
    offset = end ?? offset + 1
  }

  /// One byte; control characters other than white space separate words.
  private mutating func copy() {
    let byte = text[offset]
    if byte == 0xEF, offset + 2 < text.count, text[offset + 1] == 0xBF, text[offset + 2] >= 0xBE {
      // U+FFFE and U+FFFF are no characters of XML.
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      offset += 3
      return
    }
    let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    output.append(isControl ? 0x20 : byte)
    offset += 1
  }

  private mutating func reference() {
    let start = offset + 1
    offset = start
    // The longest name in HTML 4 is `thetasym`.
    guard let end = text[start..<min(text.count, start + 33)].firstIndex(of: UInt8(ascii: ";")),
      end > start
    else { return output.append(contentsOf: "&amp;".utf8) }
    let name = text[start..<end]
    if name.first == UInt8(ascii: "#") {
      guard let scalar = number(name.dropFirst()) else {
        return output.append(contentsOf: "&amp;".utf8)
      }
      offset = end + 1
      return appendScalar(scalar)
    }
    let string = String(decoding: name, as: UTF8.self)
    if ["lt", "gt", "amp", "quot", "apos"].contains(string) {
      output.append(UInt8(ascii: "&"))
    } else if let value = entities[string] {
      output.append(contentsOf: value)
      offset = end + 1
    } else if let known = htmlEntityLookup(string), let scalar = Unicode.Scalar(known.pointee.value)
    {
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      offset = end + 1
    } else {
      output.append(contentsOf: "&amp;".utf8)
    }
  }

  private func number(_ digits: Slice<Bytes>) -> UInt32? {
    let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let digits = isHex ? digits.dropFirst() : digits
    guard !digits.isEmpty, digits.count <= 10 else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
      .map { UInt32(min($0, 0xFFFF_FFFF)) }
  }

  /// Numbers from 128 to 159 are meant as Windows-1252, in XML as in HTML.
  private mutating func appendScalar(_ value: UInt32) {
    switch value {
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    case 0x3E: output.append(contentsOf: "&gt;".utf8)
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    case 0x27: output.append(contentsOf: "&apos;".utf8)
    case 0x09, 0x0A, 0x0D: output.append(0x20)
    case 0..<0x20, 0xFFFE, 0xFFFF: output.append(contentsOf: UTF8.encodedReplacementCharacter)
    default:
      let isC1 = (0x80...0x9F).contains(value)
      let scalar = isC1 ? windows1252[Int(value &- 0x80) & 31] : Unicode.Scalar(value)
      let encoded = scalar.flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
      output.append(contentsOf: encoded)
    }
  }
}

/// What Windows-1252 has at 0x80…0x9F (WHATWG Encoding Standard, index windows-1252).
private let windows1252: [Unicode.Scalar?] = Array(
  "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
