// 128 small numbers in as few bits each as the largest of them needs. What they count is not known here.

import Columns

/// Blocks of 128 numbers, packed in four lanes side by side, so that four are unpacked at a time
/// (Lemire and Boytsov, "Decoding billions of integers per second through vectorization", 2015:
/// SIMD-BP128).
///
/// A block of width w has w × 16 bytes: w vectors of four little-endian words; number i lies in lane
/// i mod 4. Behind the last block `padding` bytes must be readable.
enum BitPacking {
  static let count = 128
  static let padding = 16

  /// Of a block.
  static func byteCount(width: Int) -> Int { width * 16 }

  private typealias Vector = SIMD4<UInt32>

  /// How many bits the largest of the numbers needs.
  static func width(_ numbers: UnsafeBufferPointer<UInt32>) -> Int {
    UInt32.bitWidth - numbers.reduce(0, |).leadingZeroBitCount
  }

  /// Appends 128 numbers of at most `width` bits.
  static func append(
    _ numbers: UnsafeBufferPointer<UInt32>, width: Int, to bytes: inout [UInt8]
  ) {
    guard width > 0 else { return }
    for lane in 0..<width * 4 {
      // Word k of a lane holds bits 32k and following of its numbers, one after another.
      let (word, lane) = (lane / 4, lane % 4)
      var value: UInt32 = 0
      var index = word * 32 / width
      while index < 32, index * width < (word + 1) * 32 {
        let shift = index * width - word * 32
        let number = numbers[index * 4 + lane]
        value |= shift >= 0 ? number << UInt32(shift) : number >> UInt32(-shift)
        index += 1
      }
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Unpacks the 128 numbers that lie at `start`.
  @inline(__always)
  static func unpack(
    _ bytes: UnsafeRawBufferPointer, at start: Int, width: Int, to out: UnsafeMutablePointer<UInt32>
  ) {
    let target = UnsafeMutableRawPointer(out)
    unpack(bytes, at: start, width: width) {
      target.storeBytes(of: $1, toByteOffset: $0 &* 16, as: Vector.self)
    }
  }

  /// Unpacks 128 differences as sums: `base` and all differences up to each.
  @inline(__always)
  static func unpackSums(
    _ bytes: UnsafeRawBufferPointer, at start: Int, width: Int, base: UInt32,
    to out: UnsafeMutablePointer<UInt32>
  ) {
    let target = UnsafeMutableRawPointer(out)
    var before = Vector(repeating: base)
    unpack(bytes, at: start, width: width) { index, differences in
      var sums = differences
      sums = sums &+ Vector(0, sums[0], sums[1], sums[2])
      sums = sums &+ Vector(0, 0, sums[0], sums[1])
      sums = sums &+ before
      target.storeBytes(of: sums, toByteOffset: index &* 16, as: Vector.self)
      before = Vector(repeating: sums[3])
    }
  }

  @inline(__always)
  private static func unpack(
    _ bytes: UnsafeRawBufferPointer, at start: Int, width: Int, _ body: (Int, Vector) -> Void
  ) {
    let mask = Vector(
      repeating: width == 32 ? .max : (1 &<< UInt32(truncatingIfNeeded: width)) &- 1)
    var bit = 0
    for index in 0..<32 {
      let place = start &+ (bit &>> 5) &* 16
      let shift = UInt32(truncatingIfNeeded: bit & 31)
      let low = bytes.loadUnaligned(fromByteOffset: place, as: Vector.self)
      let high = bytes.loadUnaligned(fromByteOffset: place &+ 16, as: Vector.self)
      // In two steps: by 32 at once a word would be shifted not at all.
      let rest = (high &<< Vector(repeating: 1)) &<< Vector(repeating: 31 &- shift)
      body(index, ((low &>> Vector(repeating: shift)) | rest) & mask)
      bit = bit &+ width
    }
  }
}
