// Whether two quotations are the same utterance: what somebody said once, as two reporters wrote it down.
// Where quotations stand and who spoke, Facts knows; which are worth comparing is known above.

import Columns
import Prose

/// A quotation as it is compared with others.
package struct Utterance: Sendable {
  let bag: Bag
  /// Whoever said it, by any number that tells speakers apart; nil where nobody can be named.
  package var speaker: Int?
  /// When it was reported, as a number of days; nil where that is not known.
  package let day: Int?

  /// Fewer words are a phrase that anybody may use.
  static let fewestWords = 4

  /// O(length). Nil for a quotation of few words, or none that says what it is about.
  package init?(
    _ text: Bytes, _ range: TextRange, speaker: Int?, day: Int?, space: inout TermSpace
  ) {
    bag = space.bag(text, range)
    self.speaker = speaker
    self.day = day
    guard bag.words.count >= Self.fewestWords, bag.terms.count >= 2 else { return nil }
  }

  /// Calls `body` with each of its words that say something.
  package func forEachTerm(_ body: (UInt32) -> Void) {
    for term in bag.terms { body(term.term) }
  }

  /// Its words by their rarity, the rarest first: by them others are found.
  package func rarestTerms(_ count: Int) -> [WeightedTerm] {
    Array(bag.terms.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(count))
  }
}

extension Utterance {
  /// Numbers of which two quotations of one utterance nearly always share one: a rare word with the speaker,
  /// and some runs of five words.
  package var keys: [UInt64] {
    var winnowing = Winnowing(window: 2)
    var runs: [Fingerprint] = []
    let numbers = bag.words.map { (UInt64($0) &+ 1) &* 0x9e37_79b9_7f4a_7c15 }
    winnowing.add(numbers[...], to: &runs)
    let words = speaker.map { speaker in
      rarestTerms(4).map { UInt64(truncatingIfNeeded: speaker + 1) << 32 | UInt64($0.term) }
    }
    return runs.map { UInt64($0.hash) } + (words ?? [])
  }
}

/// How two quotations are the same utterance.
package enum UtteranceRelation: String, CaseIterable, Sendable {
  /// In the same words, as far as the shorter one goes.
  case same
  /// In other words.
  case reworded
  /// In the same words, or nearly so, but somebody else is named as the speaker.
  case otherSpeaker
}

/// Two quotations of the same utterance.
package struct UtteranceMatch: Equatable, Sendable {
  package let relation: UtteranceRelation
  /// 0–1.
  package let confidence: Double
}

extension Utterance {
  /// In days. A politician says much the same again after some weeks; a report of one speech comes sooner.
  private static let farthestDays = 10
  /// In nats, of the shared words together: two that one article in ten has are common talk.
  private static let leastRarity = 5.0
  /// The same, where all words keep their order.
  private static let leastRarityInOrder = 4.0

  /// Nil unless both are surely one utterance. The same from either side. O(words of both), and of those that
  /// share rare words the product of their lengths, which is bounded.
  package func match(_ other: Utterance) -> UtteranceMatch? {
    let shared = sharedTerms(with: other)
    let rarity = shared.reduce(0) { $0 + $1.weight }
    let share = rarity / min(bag.weight, other.bag.weight)
    guard shared.count >= 2, rarity >= Self.leastRarityInOrder, share >= Self.leastShareInOrder
    else { return nil }
    let isInOrder = isInOrder(with: other)
    guard isInOrder || rarity >= Self.leastRarity && share >= Self.leastShare else { return nil }
    return judge(
      Agreement(
        share: share, terms: shared.count, rowShare: rowShare(with: other), isInOrder: isInOrder,
        isNear: isNear(other)),
      with: other)
  }

  /// Why they are one utterance, as a sentence without a full stop.
  package func why(_ other: Utterance, in space: TermSpace) -> String {
    let said = bag.words.map { space.term(ofWord: $0) }
    func place(_ term: WeightedTerm) -> Int { said.firstIndex(of: term.term) ?? 0 }
    let words = sharedTerms(with: other)
      .sorted { ($1.weight, place($0)) < ($0.weight, place($1)) }
      .prefix(4).map { space.text($0.term) }.joined(separator: ", ")
    guard let speaker, let otherSpeaker = other.speaker else {
      return "both say \(words); one report names no speaker"
    }
    return speaker == otherSpeaker
      ? "the same speaker, and both say \(words)"
      : "both say \(words), but another speaker is named"
  }

  /// The words that say something in both, with their rarities.
  private func sharedTerms(with other: Utterance) -> [WeightedTerm] {
    var shared: [WeightedTerm] = []
    var rest = other.bag.terms[...]
    for term in bag.terms {
      rest = rest.drop { $0.term < term.term }
      if let first = rest.first, first.term == term.term { shared.append(term) }
    }
    return shared
  }

  private struct Agreement {
    /// Of the weight of the shorter one's words, 0–1.
    var share: Double
    /// How many words that say something are shared.
    var terms: Int
    /// The longest run of the same words, as a share of the shorter one, 0–1.
    var rowShare: Double
    /// Half of all words stand in one order.
    var isInOrder: Bool
    /// Reported within a few days, or nobody knows when.
    var isNear: Bool

    var isVerbatim: Bool { rowShare == 1 }
  }

  /// Of the weight of the shorter one's words.
  private static let leastShare = 0.4
  /// The same, where half of all words stand in one order: a translation of what was said.
  private static let leastShareInOrder = 0.3
  /// The same, where weeks lie between: people repeat themselves.
  private static let leastShareLater = 0.75
  /// The same, where one report names no speaker.
  private static let leastShareUnnamed = 0.6

  private func judge(_ found: Agreement, with other: Utterance) -> UtteranceMatch? {
    let sure = 0.5 + found.share / 2
    let wording: UtteranceRelation = found.isVerbatim ? .same : .reworded
    guard let speaker, let otherSpeaker = other.speaker else {
      let isAlike = found.isNear && found.share >= Self.leastShareUnnamed && found.terms >= 3
      return found.isVerbatim || isAlike
        ? UtteranceMatch(relation: wording, confidence: sure * 0.9) : nil
    }
    if speaker == otherSpeaker {
      let isAlike =
        found.isNear || found.share >= Self.leastShareLater || found.isInOrder && found.terms >= 3
      return found.isVerbatim || isAlike
        ? UtteranceMatch(relation: wording, confidence: min(sure, 0.98)) : nil
    }
    // Two people agree more often than two reporters mistake a speaker: only nearly all words show it.
    let isOne =
      found.isNear && found.terms >= 3 && found.share >= Self.leastShareLater
      && found.rowShare >= 0.6
    return isOne ? UtteranceMatch(relation: .otherSpeaker, confidence: sure * 0.85) : nil
  }

  private func isNear(_ other: Utterance) -> Bool {
    guard let day, let otherDay = other.day else { return true }
    return abs(day - otherDay) <= Self.farthestDays
  }

  /// The longest run of words that both have, as a share of the shorter one.
  private func rowShare(with other: Utterance) -> Double {
    let (short, long) =
      bag.words.count <= other.bag.words.count
      ? (bag.words, other.bag.words) : (other.bag.words, bag.words)
    // Of a speech printed in full no more than its beginning is compared word for word.
    let (first, second) = (short.prefix(Self.mostInRow), long.prefix(Self.mostInRow * 4))
    var best = 0
    var row = [Int](repeating: 0, count: first.count + 1)
    for word in second {
      var before = 0
      for (place, own) in first.enumerated() {
        let length = own == word ? before + 1 : 0
        before = row[place + 1]
        row[place + 1] = length
        best = max(best, length)
      }
    }
    return Double(best) / Double(first.count)
  }

  private static let mostInRow = 64

  /// Whether half of the shorter one's words, function words too, stand in the longer one in their order
  /// (longest common subsequence).
  private func isInOrder(with other: Utterance) -> Bool {
    let (first, second) = (bag.words.prefix(Self.mostInRow), other.bag.words.prefix(Self.mostInRow))
    var lengths = [Int](repeating: 0, count: first.count + 1)
    for word in second {
      var before = 0
      for (place, own) in first.enumerated() {
        let above = lengths[place + 1]
        lengths[place + 1] = own == word ? before + 1 : max(above, lengths[place])
        before = above
      }
    }
    return lengths[first.count] * 2 >= min(first.count, second.count)
  }
}
