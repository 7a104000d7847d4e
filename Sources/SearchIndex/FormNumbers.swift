// Which of the forms of its term stands at each place: the numbers of the forms in few bits. What a form is
// and how it is written, FormDictionary tells.

import Columns

/// The numbers of forms, place by place, of a block of postings.
///
/// The first form is the most frequent one, so what is written is how many places have it up to the next
/// that has another (Golomb–Rice; Rice and Plaunt, 1971), and which form that is (Elias's gamma code, 1975).
/// Three bits in front say how many low bits of a distance are written as they are; 7 says that all places
/// have the first form. The bytes stand in front of the place where the block's other bytes begin, from
/// there backwards, so that this place tells where both are.
enum FormNumbers {
  fileprivate static let headWidth: UInt64 = 3
  fileprivate static let allFirst: UInt64 = 7

  /// Takes the numbers of the forms in a block one after another.
  struct Writer: ~Copyable {
    private var places = 0
    /// Of each place that has not the first form: how many before it have, and its form.
    private var others: [(distance: UInt32, number: UInt32)] = []
    private var distance: UInt32 = 0
    private var bits = BitWriter()

    /// Adds the form at the next place.
    @inline(__always)
    mutating func append(_ number: UInt32) {
      places &+= 1
      if number == 0 { distance &+= 1 } else { appendOther(number) }
    }

    private mutating func appendOther(_ number: UInt32) {
      others.append((distance, number))
      distance = 0
    }

    /// Forgets all places.
    mutating func removeAll() {
      places = 0
      distance = 0
      others.removeAll(keepingCapacity: true)
    }

    /// Appends the bytes of the numbers, so that reading begins at the new end.
    mutating func write(to bytes: inout ByteWriter) {
      if others.isEmpty {
        bits.append(allFirst, width: headWidth)
      } else {
        let width = lowBits(places: places, others: others.count)
        bits.append(width, width: headWidth)
        for other in others {
          bits.appendDistance(UInt64(other.distance), width: width)
          bits.appendGamma(UInt64(other.number))
        }
        if distance > 0 { bits.appendDistance(UInt64(distance), width: width) }
      }
      bits.finish(to: &bytes)
    }
  }

  /// As many bits as two thirds of the mean distance have, which is near the best (Golomb, 1966).
  private static func lowBits(places: Int, others: Int) -> UInt64 {
    let mean = (places - others) * 2 / (3 * others)
    return mean < 2 ? 0 : min(6, UInt64(Int.bitWidth - 1 - mean.leadingZeroBitCount))
  }

  /// Calls `body` with each place that has not the first form, and the form's number. O(places).
  @inline(__always)
  static func forEachOther(
    _ bytes: Bytes, before place: Int, count: Int, _ body: (_ place: Int, _ number: UInt32) -> Void
  ) {
    var reader = BitReader(bytes, before: place)
    let width = reader.read(headWidth)
    guard width != allFirst else { return }
    var next = 0
    while true {
      next &+= reader.readDistance(width: width, most: count &- next)
      guard next < count else { return }
      body(next, reader.readGamma())
      next &+= 1
    }
  }
}

/// Puts bits together, the lowest first.
private struct BitWriter: ~Copyable {
  private var bytes = ByteWriter()
  private var open: UInt64 = 0
  private var count: UInt64 = 0

  /// At most 32 bits.
  @inline(__always)
  mutating func append(_ value: UInt64, width: UInt64) {
    open |= value &<< count
    count &+= width
    bytes.reserve(8)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: open))
      open = open &>> 8
      count &-= 8
    }
  }

  mutating func appendDistance(_ distance: UInt64, width: UInt64) {
    var high = distance >> width
    while high >= 32 {
      append(0, width: 32)
      high -= 32
    }
    append(1 << high, width: high + 1)
    append(distance & (1 << width - 1), width: width)
  }

  /// Of a number above 0.
  mutating func appendGamma(_ number: UInt64) {
    let width = UInt64(UInt64.bitWidth - 1 - number.leadingZeroBitCount)
    append(1 << width, width: width + 1)
    append(number & (1 << width - 1), width: width)
  }

  /// Appends the bytes from the last one to the first, and begins anew.
  mutating func finish(to target: inout ByteWriter) {
    if count > 0 { append(0, width: 8 - count) }
    let written = bytes.bytes
    target.reserve(written.count)
    for index in (0..<written.count).reversed() { target.append(written[index]) }
    bytes.removeAll()
  }
}

/// Takes bits apart, from one byte backwards to the one before.
private struct BitReader {
  private let bytes: Bytes
  private var place: Int
  private var open: UInt64 = 0
  private var count: UInt64 = 0

  init(_ bytes: Bytes, before place: Int) {
    self.bytes = bytes
    self.place = min(place, bytes.count)
  }

  /// At least 33 bits are open then; in front of all bytes there are zeros.
  @inline(__always)
  private mutating func fill() {
    while count <= 56 {
      place &-= 1
      if place >= 0 { open |= UInt64(bytes[place]) &<< count }
      count &+= 8
    }
  }

  /// At most 32 bits.
  @inline(__always)
  mutating func read(_ width: UInt64) -> UInt64 {
    fill()
    let value = open & ((1 &<< width) &- 1)
    open = open &>> width
    count &-= width
    return value
  }

  /// How many zeros stand before the next one, and goes behind that. Of broken bytes at most `most`.
  @inline(__always)
  private mutating func readZeros(most: Int) -> Int {
    var zeros = 0
    while true {
      fill()
      let found = open.trailingZeroBitCount
      if found < Int(count) {
        open = (open &>> UInt64(found)) &>> 1
        count &-= UInt64(found) &+ 1
        return zeros &+ found
      }
      zeros &+= Int(count)
      (open, count) = (0, 0)
      if zeros > most { return zeros }
    }
  }

  /// A distance; where it is more than `most`, which no sound bytes say, something above that.
  @inline(__always)
  mutating func readDistance(width: UInt64, most: Int) -> Int {
    let high = min(readZeros(most: most), most &+ 1)
    return high &<< Int(width) | Int(read(width))
  }

  @inline(__always)
  mutating func readGamma() -> UInt32 {
    let width = UInt64(min(readZeros(most: 31), 31))
    return UInt32(truncatingIfNeeded: 1 &<< width | read(width))
  }
}
