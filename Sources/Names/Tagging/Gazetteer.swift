// Names that are known before anything is read: places, given names, surnames, bodies. A table of
// hashes made by Scripts/gazetteer.py; which of them a text means is not known here.

import CNames
import Columns

/// What the gazetteer says of a phrase. The bits are those that Scripts/gazetteer.py writes.
package struct GazetteerClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  static var country: GazetteerClass { GazetteerClass(rawValue: 1) }
  static var region: GazetteerClass { GazetteerClass(rawValue: 2) }
  /// A city of 100,000 people or more.
  static var city: GazetteerClass { GazetteerClass(rawValue: 4) }
  /// A smaller town.
  static var town: GazetteerClass { GazetteerClass(rawValue: 8) }
  /// A river, mountain, sea or other place.
  static var place: GazetteerClass { GazetteerClass(rawValue: 16) }
  static var given: GazetteerClass { GazetteerClass(rawValue: 32) }
  static var surname: GazetteerClass { GazetteerClass(rawValue: 64) }
  /// A known person's full name or surname.
  static var person: GazetteerClass { GazetteerClass(rawValue: 128) }
  static var body: GazetteerClass { GazetteerClass(rawValue: 256) }
  /// A people, language, faith, event or work.
  static var other: GazetteerClass { GazetteerClass(rawValue: 512) }
  /// An English word that dictionaries write small.
  static var word: GazetteerClass { GazetteerClass(rawValue: 1024) }
  /// A longer listed phrase begins with this word.
  static var begins: GazetteerClass { GazetteerClass(rawValue: 2048) }

  /// Those that say what a name stands for.
  static var names: GazetteerClass { GazetteerClass(rawValue: 1023) }
}

/// The embedded table. Layout (little endian): `BSGZ`, version 1, count of entries, 65,537 places
/// (UInt32) by the hash's upper 16 bits, then per entry the 16 bits below those, then per entry its
/// classes (UInt16). About four in a hundred thousand unknown phrases are taken for known ones.
package struct Gazetteer: @unchecked Sendable {
  // Sendable: the pointers are to constant bytes inside the executable.
  private let starts: UnsafePointer<UInt32>
  private let checks: UnsafePointer<UInt16>
  private let values: UnsafePointer<UInt16>

  /// The embedded gazetteer. O(1).
  package static let embedded = Gazetteer()
  /// No listed phrase has more words.
  static let longest = 6

  private init() {
    let base = UnsafeRawPointer(broadsheet_gazetteer())
    let count = Int(base.load(fromByteOffset: 8, as: UInt32.self))
    starts = (base + 12).assumingMemoryBound(to: UInt32.self)
    checks = (base + 12 + 65537 * 4).assumingMemoryBound(to: UInt16.self)
    values = checks + count
  }

  /// The classes of folded words joined by single spaces. O(length).
  func classes(of phrase: Bytes) -> GazetteerClass { classes(hash: Self.hash(phrase)) }

  /// The classes of a phrase by its hash. O(1).
  func classes(hash: UInt32) -> GazetteerClass {
    let bucket = Int(hash >> 16)
    let check = UInt16(truncatingIfNeeded: hash)
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where checks[index] == check {
      return GazetteerClass(rawValue: values[index])
    }
    return []
  }

  /// FNV-1a of 64 bits, its halves folded by a multiplication, as Scripts/gazetteer.py has it.
  static func hash(_ phrase: Bytes) -> UInt32 {
    var hash = FNV1a()
    hash.add(phrase)
    return finish(hash)
  }

  static func finish(_ hash: FNV1a) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash.value &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
