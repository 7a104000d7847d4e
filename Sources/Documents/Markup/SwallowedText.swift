// Marks of HTML that are never closed and take the text behind them with them, in any reader of HTML.
// Of marks that are forgotten without harm nothing is said.

import Columns

/// Looks for such marks.
enum SwallowedText {
  /// Whether a comment, a script, a style or an attribute's value goes on to the end of the text, or a
  /// value to the quotation mark that was meant to open another. Linear.
  static func isIn(_ html: Bytes) -> Bool {
    let scan = TagScan(html)
    var offset = 0
    while let open = scan.find(UInt8(ascii: "<"), from: offset) {
      guard let end = end(ofMarkAt: open, scan) else { return true }
      offset = end
    }
    return false
  }

  /// Behind the comment, the script or the tag that begins at `open`; nil where it swallows text.
  private static func end(ofMarkAt open: Int, _ scan: TagScan) -> Int? {
    if scan.has("<!--", at: open) {
      return scan.find("-->", from: open + 2) ?? scan.find("--!>", from: open + 4)
    }
    let isEnd = scan.has("</", at: open)
    let name = open + (isEnd ? 2 : 1)
    guard name < scan.text.count, ASCIILetters.isLetter(scan.text[name]) else { return open + 1 }
    guard let end = end(ofTagFrom: name, scan) else { return nil }
    for raw in ["script", "style"] as [StaticString] where !isEnd && isNamed(raw, name, scan) {
      return self.end(of: raw, from: end, scan)
    }
    return end
  }

  /// Behind the `>` of a tag, the text's end where only that is missing. Quotation marks count behind `=` only.
  private static func end(ofTagFrom name: Int, _ scan: TagScan) -> Int? {
    let text = scan.text
    var offset = name
    while offset < text.count, text[offset] != UInt8(ascii: ">") {
      offset += 1
      guard text[offset - 1] == UInt8(ascii: "=") else { continue }
      while offset < text.count, text[offset] <= 0x20 { offset += 1 }
      guard offset < text.count, text[offset] == 0x22 || text[offset] == 0x27 else { continue }
      guard let close = scan.find(text[offset], from: offset + 1) else { return nil }
      let value = text[(offset + 1)..<close]
      if value.last == UInt8(ascii: "="), value.contains(UInt8(ascii: "<")),
        value.contains(UInt8(ascii: ">"))
      {
        return nil
      }
      offset = close + 1
    }
    return min(offset + 1, text.count)
  }

  private static func end(of raw: StaticString, from start: Int, _ scan: TagScan) -> Int? {
    var offset = start
    while let next = scan.find("</", from: offset) {
      if isNamed(raw, next, scan) { return next }
      offset = next
    }
    return nil
  }

  /// Whether an element's name stands there, in capitals or small letters.
  private static func isNamed(_ word: StaticString, _ offset: Int, _ scan: TagScan) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= scan.text.count,
      scan.text[offset..<end].lazy.map(ASCIILetters.lowered).elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { return false }
    return end == scan.text.count || !ASCIILetters.isLetter(scan.text[end])
  }
}
