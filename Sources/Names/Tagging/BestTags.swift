// The best row of tags for a sentence, by the scores of its tokens and of neighbouring tags. Where
// scores come from is not known here.

/// Scores of the sixteen tags of names, in the order of `Tag.number` less one. Tag 0, outside, has
/// the score 0: only differences count.
package typealias TagScores = SIMD16<Float>

/// What one tag behind another is worth. Forbidden pairs have minus infinity.
package struct TagTransitions: Sendable {
  /// By the number of the tag before: scores of the tags of names.
  package var toNames: [TagScores]
  /// By the number of the tag before: the score of being outside.
  package var toOutside: [Float]

  /// Allowed pairs are worth nothing.
  package init() {
    toNames = Array(repeating: TagScores(), count: Tag.count)
    toOutside = Array(repeating: 0, count: Tag.count)
    for before in 0..<Tag.count {
      let tag = Tag(number: UInt8(before))
      for next in 0..<Tag.count where !tag.allows(Tag(number: UInt8(next))) {
        set(before, next, -.infinity)
      }
    }
  }

  /// What a pair of tags is worth, by their numbers.
  package func score(_ before: Int, _ next: Int) -> Float {
    next == 0 ? toOutside[before] : toNames[before][next - 1]
  }

  /// Sets what a pair is worth.
  package mutating func set(_ before: Int, _ next: Int, _ score: Float) {
    if next == 0 { toOutside[before] = score } else { toNames[before][next - 1] = score }
  }
}

/// Finds the best row of tags (Viterbi, "Error bounds for convolutional codes", 1967), in memory
/// that is kept from sentence to sentence.
package struct BestTags: Sendable {
  private var backNames: [SIMD16<Int32>] = []
  private var backOutside: [Int32] = []

  /// No sentence yet.
  package init() {}

  /// Writes the best allowed tags of a sentence to `tags`, one a token. O(tokens × 17 × 17).
  package mutating func find(
    _ scores: UnsafeBufferPointer<TagScores>, _ transitions: TagTransitions,
    _ tags: UnsafeMutableBufferPointer<Tag>
  ) {
    guard !scores.isEmpty else { return }
    backNames.removeAll(keepingCapacity: true)
    backOutside.removeAll(keepingCapacity: true)
    // Before the sentence stands a tag that is outside.
    var names = transitions.toNames[0] + scores[0]
    var outside = transitions.toOutside[0]
    for index in 1..<max(1, scores.count) {
      (names, outside) = step(names, outside, scores[index], transitions)
    }
    var last = bestEnd(names, outside)
    for index in stride(from: scores.count - 1, through: 0, by: -1) {
      tags[index] = Tag(number: UInt8(truncatingIfNeeded: last))
      guard index > 0 else { return }
      last = Int(last == 0 ? backOutside[index - 1] : backNames[index - 1][last - 1])
    }
  }

  private mutating func step(
    _ names: TagScores, _ outside: Float, _ scores: TagScores, _ transitions: TagTransitions
  ) -> (TagScores, Float) {
    var best = transitions.toNames[0] + outside
    var from = SIMD16<Int32>()
    var bestOutside = transitions.toOutside[0] + outside
    var fromOutside: Int32 = 0
    transitions.toNames.withUnsafeBufferPointer { toNames in
      transitions.toOutside.withUnsafeBufferPointer { toOutside in
        for before in 1..<Tag.count {
          let score = names[before - 1]
          let through = toNames[before] + score
          let isBetter = through .> best
          best.replace(with: through, where: isBetter)
          from.replace(with: Int32(truncatingIfNeeded: before), where: isBetter)
          let throughOutside = toOutside[before] + score
          if throughOutside > bestOutside {
            bestOutside = throughOutside
            fromOutside = Int32(truncatingIfNeeded: before)
          }
        }
      }
    }
    backNames.append(from)
    backOutside.append(fromOutside)
    return (best + scores, bestOutside)
  }

  /// A name may not be cut off by the sentence's end.
  private func bestEnd(_ names: TagScores, _ outside: Float) -> Int {
    var best = 0
    var score = outside
    for tag in 1..<Tag.count where Tag(number: UInt8(tag)).ends && names[tag - 1] > score {
      best = tag
      score = names[tag - 1]
    }
    return best
  }
}
