// Eight bytes at once say what each of them says by itself.

import Chance
import Columns
import Testing

@Suite("Eight bytes at once")
struct EightBytesTests {
  /// A bit for each byte that a condition holds for, where `EightBytes` has it.
  private func those(_ bytes: [UInt8], _ condition: (UInt8) -> Bool) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | (condition($1) ? 0x80 : 0) }
  }

  @Test("Each byte is what it is, whatever stands beside it")
  func classes() {
    var random = SplitMix(state: 1)
    for value in 0...UInt8.max {
      for place in 0..<8 {
        var bytes = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
        bytes[place] = value
        let eight = EightBytes(bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) })
        #expect(
          eight.letters == those(bytes) { (0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 })
        #expect(eight.digits == those(bytes) { (0x30...0x39).contains($0) })
        #expect(eight.spaces == those(bytes) { $0 == 0x20 || (9...13).contains($0) })
        #expect(eight.beyondASCII == those(bytes) { $0 >= 0x80 })
        #expect(eight.isASCII == bytes.allSatisfy { $0 < 0x80 })
      }
    }
  }

  @Test("A high bit becomes a whole byte")
  func wholeBytes() {
    #expect(UInt64(0x80_0000_0080_8000_80).wholeBytes == 0xFF_0000_00FF_FF00_FF)
    #expect(UInt64(0x8080_8080_8080_8080).wholeBytes == .max && UInt64(0).wholeBytes == 0)
  }
}
