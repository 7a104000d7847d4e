// The pairs of sentences that may say the same, with all that speaks for each: words, runs of words, utterances, figures.
// Which of them are taken is SentenceAlignment's business.

import Prose

/// Candidates, each pair once.
struct PairCandidates {
  private let shared: SharedTerms
  private var pairs: [SentencePair]
  /// The index of each pair, by its key.
  private var places = HashNumbers(expecting: 0)

  init(_ shared: SharedTerms, _ isStopped: () -> Bool) {
    self.shared = shared
    pairs = shared.candidates(isStopped)
    for index in pairs.indices { pairs[index].strength += pairs[index].runBonus }
  }

  /// Sentences beside such that belong together are likelier to do so, too: their stories go on side by side. Adds to the
  /// strength of those that share enough by themselves. O(candidates).
  mutating func addSupport(of pairs: [SentencePair]) {
    var rightOf = [Int](repeating: -1, count: shared.left.sentences.count)
    for pair in pairs { rightOf[pair.left] = pair.right }
    func isBeside(_ pair: SentencePair, _ distance: Int) -> Bool {
      let left = pair.left + distance
      guard rightOf.indices.contains(left), rightOf[left] >= 0 else { return false }
      let apart = (rightOf[left] - pair.right) * distance.signum()
      return (1...Self.farthest).contains(apart)
    }
    for (index, pair) in self.pairs.enumerated() where pair.isAcceptedBeside(isNext: false) {
      let beside = (-Self.farthest...Self.farthest).count { $0 != 0 && isBeside(pair, $0) }
      self.pairs[index].isSupported = beside > 0
      self.pairs[index].strength += 0.15 * Double(min(2, beside))
    }
  }

  /// How many sentences away another pair still speaks for one.
  private static let farthest = 3

  /// The strongest first.
  var inOrderOfStrength: [SentencePair] { pairs.sorted { $0.isBefore($1) } }

  /// The strength of the strongest pair of each sentence.
  var best: (left: [Double], right: [Double]) {
    var left = [Double](repeating: 0, count: shared.left.sentences.count)
    var right = [Double](repeating: 0, count: shared.right.sentences.count)
    for pair in pairs {
      left[pair.left] = max(left[pair.left], pair.strength)
      right[pair.right] = max(right[pair.right], pair.strength)
    }
    return (left, right)
  }

  // MARK: What is known besides

  /// Adds what quotations and figures say. O(facts · log sentences).
  mutating func add(_ known: SharedFacts) {
    guard !known.isEmpty else { return }
    places = HashNumbers(expecting: pairs.count)
    for pair in pairs { _ = places.insert(Self.key(pair.left, pair.right)) }
    for utterance in known.utterances { add(utterance) }
    for figure in known.equalFigures + known.otherFigures {
      guard let left = shared.left.sentences(overlapping: figure.left).first,
        let right = shared.right.sentences(overlapping: figure.right).first
      else { continue }
      let index = index(left, right)
      pairs[index].figures += 1
      if pairs[index].isOtherDay { pairs[index].strength += SentencePair.otherDay }
      pairs[index].isOtherDay = false
      if pairs[index].isOtherName { pairs[index].strength += SentencePair.otherName }
      pairs[index].isOtherName = false
      // The second figure of two sentences says less than the first.
      pairs[index].strength += pairs[index].figures == 1 ? 0.3 : 0.15
    }
  }

  private mutating func add(_ utterance: SharedFacts.Places) {
    let lefts = shared.left.sentences(overlapping: utterance.left)
    let rights = shared.right.sentences(overlapping: utterance.right)
    let isOne = lefts.count == 1 && rights.count == 1
    // A speech of many sentences is compared by its words like any other text.
    guard lefts.count * rights.count <= 64 else { return }
    for left in lefts {
      for right in rights {
        guard isOne || places.find(Self.key(left, right)) != nil else { continue }
        let index = index(left, right)
        pairs[index].strength += isOne ? 0.6 : 0.3
        pairs[index].isUttered = isOne
      }
    }
  }

  private mutating func index(_ left: Int, _ right: Int) -> Int {
    let index = places.insert(Self.key(left, right))
    if index == pairs.count { pairs.append(shared.pair(left, right)) }
    return index
  }

  private static func key(_ left: Int, _ right: Int) -> UInt64 {
    UInt64(left) << 32 | UInt64(right)
  }
}

extension SharedFacts {
  fileprivate var isEmpty: Bool {
    utterances.isEmpty && equalFigures.isEmpty && otherFigures.isEmpty
  }
}
