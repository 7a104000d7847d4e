// Varints say the number that was written, in as few bytes as it needs.

import Chance
import Columns
import Testing

@Suite("Varints")
struct VarintTests {
  @Test(
    "A number comes back from as many bytes as it needs",
    arguments: [
      (0, 1), (1, 1), (127, 1), (128, 2), (16_383, 2), (16_384, 3), (2_097_151, 3),
      (2_097_152, 4), (268_435_455, 4), (268_435_456, 5), (UInt32.max, 5),
    ] as [(UInt32, Int)])
  func roundTrip(number: UInt32, byteCount: Int) {
    var bytes: [UInt8] = []
    Varint.append(number, to: &bytes)
    #expect(bytes.count == byteCount)
    #expect(read(bytes) == ([number], byteCount))
  }

  @Test("Many random numbers one after another come back")
  func sequence() {
    var random = SplitMix(state: 1)
    let numbers = (0..<10_000).map { _ in
      UInt32.random(in: 0...UInt32.max, using: &random) >> UInt32.random(in: 0...31, using: &random)
    }
    var bytes: [UInt8] = []
    for number in numbers { Varint.append(number, to: &bytes) }
    #expect(read(bytes).numbers == numbers)
  }

  @Test(
    "Bytes that are cut off, or go on for ever, end the reading inside the bytes",
    arguments: [
      ([], []), ([0x80], [0]), ([0xff], [127]), ([0x85, 0x80], [5]),
      ([0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [UInt32.max, 127]),
    ] as [([UInt8], [UInt32])])
  func truncated(bytes: [UInt8], numbers: [UInt32]) {
    #expect(read(bytes) == (numbers, bytes.count))
  }

  @Test("Nothing is read at the end of the bytes or beyond it", arguments: [2, 3, 1000])
  func beyond(offset: Int) {
    let place = [1, 2].withUnsafeBufferPointer { (bytes: Bytes) -> (UInt32, Int) in
      var place = offset
      return (Varint.read(bytes, at: &place), place)
    }
    #expect(place == (0, offset))
  }

  private func read(_ bytes: [UInt8]) -> (numbers: [UInt32], end: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var numbers: [UInt32] = []
      var offset = 0
      while offset < bytes.count { numbers.append(Varint.read(bytes, at: &offset)) }
      return (numbers, offset)
    }
  }
}
