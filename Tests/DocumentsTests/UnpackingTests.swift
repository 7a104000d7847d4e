// gzip files: whole, joined, cut short, damaged, and made to fill the memory.

import CDocuments
import Testing

@testable import Articles
@testable import Documents

/// A gzip file with this content.
func packed(_ content: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var content = content
  var output = [UInt8](repeating: 0, count: content.count + 1024)
  let length = content.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      return output.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<length])
}

private func unpacked(_ bytes: [UInt8]) -> Unpacking.Outcome {
  bytes.withUnsafeBufferPointer { Unpacking.unpack($0) }
}

@Suite("Unpacking")
struct UnpackingTests {
  private let text = Array(Paragraph.all.map(\.text).joined(separator: "\n\n").utf8)

  @Test("A gzip file is read as what is in it, and its name as the one without .gz")
  func whole() {
    #expect(unpacked(packed(text)) == .unpacked(text, isWhole: true))
    #expect(pieces(packed(text), name: "a.md.gz") == ["markdown []"])
    #expect(
      pieces(packed(encoded(Paragraph.of("ru").text, as: "KOI8-R")), name: "a.txt.gz") == [
        "text [decoded]"
      ])
    #expect(unpacked(packed([])) == .unpacked([], isWhole: true))
  }

  @Test("Members that were joined are read one after the other; padding is nothing")
  func joined() {
    let both = packed(Array(text[..<100])) + packed(Array(text[100...]))
    #expect(unpacked(both) == .unpacked(text, isWhole: true))
    #expect(unpacked(both + [0, 0, 0, 0]) == .unpacked(text, isWhole: true))
    #expect(unpacked(both + [1, 2]) == .unpacked(text, isWhole: false))
  }

  @Test("Of a file that is cut short the beginning is shown, and said to be that")
  func cutShort() {
    let whole = packed(text)
    #expect(
      pieces(Array(whole.dropLast(whole.count / 3)), name: "a.gz") == [
        "text [incompleteArchive, invalidEncoding]"
      ]
        || pieces(Array(whole.dropLast(whole.count / 3)), name: "a.gz") == [
          "text [incompleteArchive]"
        ])
    for length in [2, 3, 9, 10, 11, 20] {
      #expect(
        unpacked(Array(whole[..<length])) == (length < 3 ? .notPacked : .refused(.damagedArchive)))
    }
  }

  @Test("Whatever stands in a damaged file, nothing traps")
  func damaged() {
    let whole = packed(text)
    for place in stride(from: 3, to: whole.count, by: 7) {
      var bytes = whole
      bytes[place] ^= 0x55
      switch unpacked(bytes) {
      case .unpacked, .refused(.damagedArchive): break
      case .notPacked, .refused: Issue.record("at \(place)")
      }
    }
  }

  @Test("A file that was made to fill the memory is refused")
  func bomb() {
    let part = packed([UInt8](repeating: 0x20, count: 8 << 20))
    let bomb = Array(repeatElement(part, count: 12).joined())
    #expect(bomb.count < 200_000)
    #expect(unpacked(bomb) == .refused(.unpacksTooLarge))
  }

  @Test("gzip inside gzip is refused with the remedy")
  func twice() {
    #expect(unpacked(packed(packed(text))) == .refused(.packedTwice))
    #expect(Refusal.packedTwice.message == "a gzip file inside a gzip file (try: gunzip FILE)")
  }
}
