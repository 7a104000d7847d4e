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

  /// How many bits the largest of 128 numbers needs.
  static func width(_ numbers: UnsafePointer<UInt32>) -> Int {
    var bits: UInt32 = 0
    for index in 0..<count { bits |= numbers[index] }
    return UInt32.bitWidth - bits.leadingZeroBitCount
  }

  /// Appends 128 numbers of at most `width` bits.
  static func append(
    _ numbers: UnsafePointer<UInt32>, width: Int, to bytes: inout ByteWriter
  ) {
    guard width > 0 else { return }
    bytes.reserve(byteCount(width: width))
    let source = UnsafeRawPointer(numbers)
    var open = Vector(repeating: 0)
    var used = 0
    for index in 0..<32 {
      let next = source.loadUnaligned(fromByteOffset: index &* 16, as: Vector.self)
      open |= next &<< Vector(repeating: UInt32(truncatingIfNeeded: used))
      used &+= width
      guard used >= 32 else { continue }
      bytes.append(open)
      used &-= 32
      let written = UInt32(truncatingIfNeeded: width &- used)
      open = used == 0 ? Vector(repeating: 0) : next &>> Vector(repeating: written)
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
