// The parts of a person's name. How they are read from a key is for PersonReading, how two names
// compare for PersonComparison.

/// A person's name in parts; words are ids of `NameWords`.
struct PersonName: Sendable, BitwiseCopyable {
  /// The last word, or the first where the surname stands first.
  var surname: UInt32
  /// First and middle names in order; an initial is its letter with `initialBit`.
  var givens = SIMD4<UInt32>(repeating: none)
  /// How many of `givens` count.
  var givenCount: UInt8 = 0
  /// 0, or which of Jr., Sr., II, III … stands at the end.
  var suffix: UInt8 = 0
  /// A particle stands before the surname: al-, von.
  var hasParticle = false
  /// The surname stands first; the given name is one word, however it is written.
  var isSurnameFirst = false
  /// Where the name says it, the alphabet that it was romanised from.
  var origin: Origin = []

  static var none: UInt32 { .max }
  static var initialBit: UInt32 { 1 << 31 }

  /// A surname alone.
  init(surname: UInt32) { self.surname = surname }

  /// Only a surname.
  var isBare: Bool { givenCount == 0 }
  /// The first name is only its first letter.
  var hasInitial: Bool { givenCount > 0 && Self.isInitial(givens[0]) }
  /// A first name is written in full.
  var isFull: Bool { givenCount > 0 && !Self.isInitial(givens[0]) }

  static func isInitial(_ given: UInt32) -> Bool { given != none && given & initialBit != 0 }

  mutating func addGiven(_ given: UInt32) {
    guard givenCount < 4 else { return }
    givens[Int(givenCount)] = given
    givenCount += 1
  }
}
