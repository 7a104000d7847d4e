// Learns weights by mistakes: the averaged structured perceptron (Collins, "Discriminative training
// methods for hidden Markov models", 2002). Where features come from is not known here.

import Names

/// Weights by number of a feature: sixteen each, for the tags of names; outside is 0.
struct Perceptron {
  private var rows: [TagScores]
  /// Per row, each change times the step at which it was made: averages without a sum at every step
  /// (Daumé, "Practical structured learning techniques for natural language processing", 2006).
  private var totals: [TagScores]
  private var transitions = TagTransitions()
  private var transitionTotals = [Float](repeating: 0, count: Tag.count * Tag.count)
  private var step: Float = 1
  private var search = BestTags()
  private var scores: [TagScores] = []
  private var tags: [Tag] = []

  init(features: Int) {
    rows = Array(repeating: TagScores(), count: features)
    totals = rows
  }

  /// Learns from every sentence once, in an order that the seed decides.
  mutating func learn(_ set: FeatureSet, seed: UInt64) {
    var order = Array(set.sentences.indices)
    var random = SplitMix(seed)
    order.shuffle(using: &random)
    for sentence in order { learn(set, set.sentences[sentence]) }
  }

  private mutating func learn(_ set: FeatureSet, _ sentence: Range<Int>) {
    score(set, sentence)
    tags = Array(repeating: .outside, count: sentence.count)
    scores.withUnsafeBufferPointer { scores in
      tags.withUnsafeMutableBufferPointer { search.find(scores, transitions, $0) }
    }
    var before = (marked: 0, found: 0)
    for (offset, index) in sentence.enumerated() {
      let now = (marked: Int(set.tags[index].number), found: Int(tags[offset].number))
      if now.marked != now.found { change(set, index, now) }
      if now != before || before.marked != before.found {
        change(before.marked, now.marked, by: 1)
        change(before.found, now.found, by: -1)
      }
      before = now
    }
    step += 1
  }

  private mutating func change(_ set: FeatureSet, _ index: Int, _ tag: (marked: Int, found: Int)) {
    var change = TagScores()
    if tag.marked > 0 { change[tag.marked - 1] += 1 }
    if tag.found > 0 { change[tag.found - 1] -= 1 }
    for place in set.starts[index]..<set.starts[index + 1] {
      let row = Int(set.numbers[place])
      rows[row] += change
      totals[row] += change * step
    }
  }

  private mutating func change(_ before: Int, _ next: Int, by change: Float) {
    transitions.set(before, next, transitions.score(before, next) + change)
    transitionTotals[before * Tag.count + next] += change * step
  }

  private mutating func score(_ set: FeatureSet, _ sentence: Range<Int>) {
    scores.removeAll(keepingCapacity: true)
    for index in sentence {
      var sum = TagScores()
      for place in set.starts[index]..<set.starts[index + 1] {
        sum += rows[Int(set.numbers[place])]
      }
      scores.append(sum)
    }
  }

  /// The weights averaged over all steps so far.
  func averaged() -> (rows: [TagScores], transitions: TagTransitions) {
    let averages = zip(rows, totals).map { $0 - $1 / step }
    var result = transitions
    for before in 0..<Tag.count {
      for next in 0..<Tag.count where transitions.score(before, next).isFinite {
        let total = transitionTotals[before * Tag.count + next]
        result.set(before, next, transitions.score(before, next) - total / step)
      }
    }
    return (averages, result)
  }
}

/// A generator of random numbers that gives the same row everywhere (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}
