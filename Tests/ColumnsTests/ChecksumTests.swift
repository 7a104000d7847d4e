// The checksum of files: the published values, and that it tells every change.

import Testing

@testable import Columns

@Suite("Checksums")
struct ChecksumTests {
  private func checksum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { Checksum.of($0) } }

  @Test(
    "They are those of xxHash64, as its specification and other programs have them",
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      (
        "Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1 as UInt64
      ),
    ])
  func published(text: String, expected: UInt64) {
    #expect(checksum(Array(text.utf8)) == expected)
  }

  @Test("A changed bit, a byte more and a byte less are told, at every length up to three stripes")
  func tellsChanges() {
    for length in 1...97 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      let sound = checksum(bytes)
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 1 << UInt8(place % 8)
        #expect(checksum(changed) != sound)
      }
      #expect(checksum(bytes + [0]) != sound)
      #expect(checksum(Array(bytes.dropLast())) != sound)
    }
  }
}
