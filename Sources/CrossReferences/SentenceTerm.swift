// What a sentence speaks of, and how much that tells of it. Which words and numbers of a text become terms, ComparedSentences
// knows.

import Columns
import Glibc
import Prose

/// What a sentence speaks of: a root, a concept, a number, a day, a name.
struct SentenceTerm: Equatable, Sendable, BitwiseCopyable {
  /// Equal where two sentences speak of the same.
  var key: UInt64
  /// How much it tells, in 1/256 nats: whole numbers add up to the same in any order.
  var weight: Int32
  /// For how many words it counts: none in a name, for that two sentences name somebody does not make them say the same,
  /// and two where it is a number that hardly two things have.
  var content: Int8 = 1
  /// Tells who says it, not what is said.
  var isOfSpeaker = false
}

extension SentenceTerm {
  /// The term of a folded word, which is cut to its root; nil for a function word.
  init?(ofFolded folded: inout [UInt8]) {
    let share = folded.withUnsafeBufferPointer { Rarity.share(ofWord: $0) }
    guard share < 1, !(folded.withUnsafeBufferPointer { isTimeWord($0) }) else { return nil }
    cutToRoot(&folded)
    let concept = folded.withUnsafeBufferPointer { CrossReferences.concept(ofRoot: $0) }
    if let concept {
      // Beyond all roots: FNV-1a of so few bytes never comes near.
      self.init(key: UInt64(concept), weight: TermWeight.concept)
    } else {
      self.init(
        key: folded.withUnsafeBufferPointer { FNV1a.hash($0) }, weight: TermWeight.ofShare(share))
    }
  }

  /// A long name tells little more than a short one.
  mutating func isName(in range: TextRange) {
    content = 0
    weight = Int32(
      Int(weight) * TermWeight.lengthOfName / max(TermWeight.lengthOfName, range.count))
  }
}

/// What terms weigh before the sentences of both texts are counted.
enum TermWeight {
  /// Of a nat.
  static let unit = 256.0

  /// News holds the words of a concept everywhere.
  static let concept = Int32(2.5 * unit)
  /// Most sentences of a report are of one day.
  static let day = Int32(2 * unit)
  /// Besides its words: whoever is written in two ways.
  static let name = Int32(1.5 * unit)
  /// In bytes: one word. The words of a longer name share what one weighs.
  static let lengthOfName = 9

  /// Small and round numbers are everywhere.
  static func ofNumber(_ value: Double) -> Int32 {
    if value <= 3 { return Int32(1.5 * unit) }
    if value <= 12 || isRound(value) { return Int32(3 * unit) }
    return Int32(4.5 * unit)
  }

  /// From here on.
  static let tellingNumber = Int32(3 * unit)

  private static func isRound(_ value: Double) -> Bool {
    var value = value
    while value >= 10, value.truncatingRemainder(dividingBy: 10) == 0 { value /= 10 }
    return value <= 5
  }

  /// - Parameter share: of the news that holds a word; see `Rarity`.
  static func ofShare(_ share: Double) -> Int32 { Int32((-log(share) * unit).rounded()) }
}
