// How much speaks for each type of name, and the weights of what can speak.

/// Tallies by type. The largest decides; ties fall to the type named first.
struct TypeEvidence: Sendable, BitwiseCopyable {
  private var tallies = SIMD8<Int32>()

  mutating func add(_ type: EntityType, _ weight: Int32) {
    tallies[Int(type.rawValue)] &+= weight
  }

  mutating func add(_ other: TypeEvidence) { tallies = tallies &+ other.tallies }

  /// The greatest tally.
  var strength: Int32 { tallies.max() }

  /// The type with the greatest tally; `other` where nothing speaks for any.
  var type: EntityType {
    guard strength > 0 else { return .other }
    for type in EntityType.allCases where tallies[Int(type.rawValue)] == strength { return type }
    return .other
  }

  subscript(type: EntityType) -> Int32 { tallies[Int(type.rawValue)] }
}

/// Weights of evidence, each about four of the kind below it: one sure sign outweighs many hints.
enum Weight {
  /// A known name, or a title directly before.
  static let sure: Int32 = 64
  /// The tagger says so.
  static let tagged: Int32 = 20
  /// A noun beside it says what it is: the newspaper X, X agency, the city of X.
  static let apposition: Int32 = 24
  /// The last word says what it is: X Bank.
  static let body: Int32 = 20
  static let place: Int32 = 18
  /// A first name before other words, an initial inside.
  static let given: Int32 = 16
  /// Evidence from here on lets a name of a headline stand by itself.
  static let good: Int32 = 16
  /// Saint X, North X.
  static let prefix: Int32 = 8
  /// Capital letters alone are mostly a body's.
  static let acronym: Int32 = 6
  /// In X; said X; X, who.
  static let context: Int32 = 4
  /// To X; X said.
  static let hint: Int32 = 2
  /// Two or three unknown capitalised words are mostly a person.
  static let shape: Int32 = 1
}
