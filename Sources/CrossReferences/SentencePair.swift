// A sentence of one text and one of another, what speaks for their saying the same, and whether that is enough. Which
// pairs there are, PairCandidates knows.

/// A sentence of the left text and one of the right, and what speaks for their saying the same.
struct SentencePair: Equatable, Sendable {
  var left: Int
  var right: Int
  /// In 1/256 nats.
  var shared: Int
  /// How many terms, names left out.
  var termCount = 0
  /// What of `shared` is names.
  var names = 0
  /// How many words stand in rows that both have, of five words at least.
  var runWords = 0
  /// As a share of the shorter sentence, 0–1.
  var runShare = 0.0
  /// Both hold one utterance.
  var isUttered = false
  /// Another pair stands beside it.
  var isSupported = false
  /// They tell other days: what happens on another day is another thing, unless a count goes on.
  var isOtherDay = false
  /// What is taken off for it.
  static let otherDay = 0.12
  /// Each names something that the other text never does, and nothing that the other sentence names.
  var isOtherName = false
  /// Who does a thing like that somewhere else does another thing.
  static let otherName = 0.3
  /// Both give numbers, and none in common.
  var isOtherNumber = false
  /// How many figures count the same of one event.
  var figures = 0
  /// How alike they are, 0–1.
  var likeness: Double
  /// With what is known of them besides; what is higher is paired first.
  var strength: Double
}

extension SentencePair {
  /// Eight words in a row, or in several rows, are hardly chance; five are.
  private var hasLongRun: Bool { runWords >= 8 && shared >= Int(8 * TermWeight.unit) }

  /// What a run of words adds to how alike two sentences are.
  var runBonus: Double { hasLongRun ? runShare / 2 : 0 }

  /// Whether it holds of two texts that have nothing else to do with each other.
  var isSure: Bool { isUttered || hasLongRun && runShare >= 0.5 }

  /// One or two shared words are chance (“repeatedly”), and who is named with a title may have done anything.
  private var isTold: Bool {
    shared >= Int(8 * TermWeight.unit)
      && (termCount >= 3 || termCount == 2 && shared - names >= Int(6.5 * TermWeight.unit))
  }

  /// Whether it holds of texts that tell alike of different things, where forms of speech prove nothing.
  var isAcceptedOfOthers: Bool { isUttered || isSure && !isOtherNumber && !isOtherName }

  /// Set on development texts so that a missing pair is likelier than a false one.
  /// - Parameter isBest: neither of the two has a stronger pair.
  func isAccepted(isBest: Bool) -> Bool {
    if isUttered { return true }
    if figures > 0 { return strength >= (isBest ? 0.4 : 0.55) }
    guard likeness >= 0.75 || isTold else {
      return isBest && isSupported && isAcceptedBeside(isNext: false)
    }
    return strength >= (isBest ? leastStrength : 0.42)
  }

  /// The more words say it, the less of both sentences they need be.
  private var leastStrength: Double {
    if termCount >= 4, shared >= Int(9 * TermWeight.unit) { return 0.25 }
    return termCount >= 3 ? 0.33 : 0.36
  }

  /// The same beside a pair.
  /// - Parameter isNext: no sentence stands between on either side.
  func isAcceptedBeside(isNext: Bool) -> Bool {
    likeness - (isOtherDay ? Self.otherDay : 0) - (isOtherName ? Self.otherName : 0)
      >= (isNext ? 0.16 : 0.17)
      && termCount >= (isNext ? 2 : 3)
      && shared >= Int(3.5 * TermWeight.unit)
  }

  /// Sure enough to tell of the sentences around it.
  var isAnchor: Bool { strength >= 0.5 }

  /// The stronger one first.
  func isBefore(_ other: SentencePair) -> Bool {
    if strength != other.strength { return strength > other.strength }
    return (left, right) < (other.left, other.right)
  }
}
