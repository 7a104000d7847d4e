// Any bytes at all: nothing traps, and what is handed over is valid UTF-8 without NUL.

import Chance
import Testing

@testable import Articles
@testable import Documents

@Suite("Hostile bytes")
struct HostileBytesTests {
  @Test("Random bytes give valid UTF-8 or a refusal")
  func random() {
    var chance = SplitMix(state: 3)
    for round in 0..<3000 {
      let length = Int.random(in: 0...300, using: &chance)
      // Fewer and fewer of them are ASCII.
      let bytes = (0..<length).map { _ in
        Int.random(in: 0..<10, using: &chance) < round % 10
          ? UInt8.random(in: 0x80...0xFF, using: &chance)
          : UInt8.random(in: round % 7 == 0 ? 0...0x7F : 0x20...0x7E, using: &chance)
      }
      check(bytes, declared: round % 3 == 0 ? "shift_jis" : nil)
    }
  }

  @Test("Beginnings of documents that break off anywhere, or are spoilt, do no harm")
  func broken() {
    var chance = SplitMix(state: 5)
    let starts = [
      "<!DOCTYPE nitf [<!ENTITY", "<?xml version=\"1.0\" encoding=\"koi8-r\"?><rss", "{\"a\": \"\\",
      "[{\"a\":", "From a 09:14 \nFrom: x\nDate: y\n", "title,body\n\"a,\"\"", "<meta charset=\"",
      "MIME-Version: 1.0\n \n", "\u{1B}$B\u{1B}", "Ã©Ã©â€™",
    ]
    for start in starts {
      let bytes = Array(start.utf8)
      for length in 0...bytes.count {
        check(Array(bytes[..<length]))
        let tail = (0..<8).map { _ in UInt8.random(in: 0...255, using: &chance) }
        check(bytes[..<length] + tail)
      }
    }
  }

  private func check(_ bytes: [UInt8], declared: String? = nil) {
    _ = pieces(bytes, name: "a.html")
    _ = bytes.withUnsafeBufferPointer { Languages.code(of: $0) }
    guard case .repaired(let text, let diagnostics) = decoding(bytes, declared: declared) else {
      return
    }
    let fault = text.withUnsafeBufferPointer { UTF8Sequence.firstFault($0) }
    #expect(fault == text.count)
    #expect(diagnostics.allSatisfy { $0.isRepair && $0.range.upperBound <= text.count })
  }
}
