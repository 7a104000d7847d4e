// Where addresses of the web stand in a text. What two addresses of one page have in common, CrossReferences
// knows.

import Columns
import CrossReferences
import Prose

/// The addresses in a part of a text, in order. O(length).
func addresses(in text: Bytes, _ range: TextRange) -> [PrintedLink] {
  var found: [PrintedLink] = []
  var offset = range.lowerBound
  let last = min(range.upperBound, text.count)
  while let start = nextAddress(text, offset..<last) {
    let end = endOfAddress(text, start, last)
    if let address = Address(Bytes(rebasing: text[start..<end])) {
      found.append(PrintedLink(place: TextRange(start, end), address: address))
    }
    offset = max(end, start + 1)
  }
  return found
}

private func nextAddress(_ text: Bytes, _ range: Range<Int>) -> Int? {
  range.first { offset in
    let byte = text[offset] | 0x20
    guard byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w"), offset + 4 < range.upperBound,
      offset == 0 || !isWordByte(text[offset - 1])
    else { return false }
    let beginning = text[offset..<min(offset + 8, range.upperBound)].map { $0 | 0x20 }
    return ["https://", "http://", "www."].contains {
      beginning.starts(with: $0.utf8.map { $0 | 0x20 })
    }
  }
}

/// White space and what addresses are set in end them; a full stop or comma at the end is the sentence's.
private func endOfAddress(_ text: Bytes, _ start: Int, _ last: Int) -> Int {
  var end = start
  while end < last, !endsAddress(text, end, last) { end += 1 }
  while end > start, sentenceMarks.contains(text[end - 1]) { end -= 1 }
  return end
}

private func endsAddress(_ text: Bytes, _ offset: Int, _ last: Int) -> Bool {
  let byte = text[offset]
  if byte <= 0x20 || closing.contains(byte) { return true }
  // Dashes and quotation marks beyond ASCII.
  return byte == 0xe2 && offset + 1 < last && text[offset + 1] == 0x80
}

private let closing = Array("<>\"`()[]{}|".utf8)
private let sentenceMarks = Array(".,;:!?'".utf8)

private func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
}
