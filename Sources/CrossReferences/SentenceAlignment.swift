// Which sentences of one text say what which sentences of another say, in whatever order. What a pair is called, and what
// stands beside what on a screen, is Comparison's business.

import Prose

/// Pairs the sentences of two texts, each at most once: those that stand word for word in both; then, the strongest
/// first, those with an utterance, a run of words or a figure in common and those that are each other's best by what
/// they share; then what says the rest of a sentence beside a pair; then what stands beside a pair and shares a
/// little. A false pair costs more than a missing one.
struct SentenceAlignment {
  /// Sentences of both texts; on one side there may be several that follow each other.
  struct Pair: Equatable, Sendable {
    var left: Range<Int>
    var right: Range<Int>
    /// 0–1.
    var score: Double
    /// Word for word, or held together by an utterance or a long run of words: true of any two texts.
    var isSure: Bool
  }

  /// In order of the left text.
  var pairs: [Pair] { found.sorted { $0.left.lowerBound < $1.left.lowerBound } }

  let shared: SharedTerms
  /// Whether the texts tell of different things, as far as names show it.
  private let areOfOthers: Bool
  private(set) var found: [Pair] = []
  private var left: ComparedSentences { shared.left }
  private var right: ComparedSentences { shared.right }
  /// Index of the pair of each sentence; −1 for none.
  private(set) var pairOfLeft: [Int32]
  private(set) var pairOfRight: [Int32]

  /// O(words · log words), and for each sentence what a bounded number of others shares with it. Without pairs where
  /// it was stopped.
  init(
    _ left: ComparedSentences, _ right: ComparedSentences, _ known: SharedFacts,
    isStopped: () -> Bool
  ) {
    shared = SharedTerms(left, right)
    areOfOthers = !known.areRelated && shared.haveOtherNames
    pairOfLeft = Array(repeating: -1, count: left.sentences.count)
    pairOfRight = Array(repeating: -1, count: right.sentences.count)
    let candidates = PairCandidates(shared, isStopped)
    guard !isStopped() else { return }
    pairSame()
    pairStrongest(candidates, known)
    guard !areOfOthers else { return }
    widen()
    pairBeside()
    widen()
    pairWordless(pairOfLeft.indices, step: 1)
    pairWordless(pairOfLeft.indices.reversed(), step: -1)
  }

  private func isFree(_ left: Int, _ right: Int) -> Bool {
    pairOfLeft[left] < 0 && pairOfRight[right] < 0
      && self.left.sentences[left].isNote == self.right.sentences[right].isNote
  }

  private mutating func pair(_ left: Int, _ right: Int, score: Double, isSure: Bool = false) {
    pairOfLeft[left] = Int32(truncatingIfNeeded: found.count)
    pairOfRight[right] = Int32(truncatingIfNeeded: found.count)
    found.append(
      Pair(
        left: left..<left + 1, right: right..<right + 1, score: min(1, score), isSure: isSure))
  }

  private func areSame(_ left: Int, _ right: Int) -> Bool {
    self.left.words[self.left.sentences[left].words]
      == self.right.words[self.right.sentences[right].words]
  }

  // MARK: Word for word

  /// In 1/256 nats: “Nobody was hurt” is said of many things.
  private static let leastOfOthers = Int(8 * TermWeight.unit)

  private mutating func pairSame() {
    var places = HashLists(expecting: right.sentences.count)
    let least = areOfOthers ? Self.leastOfOthers : 0
    // Last first, so that taking the first one is removing the last.
    for index in right.sentences.indices.reversed() where shared.rightWeights[index] > least {
      places.add(index, to: right.hash(ofWordsOf: index))
    }
    for index in left.sentences.indices where shared.leftWeights[index] > least {
      guard let same = places.popLast(of: left.hash(ofWordsOf: index)) else { continue }
      pair(index, same, score: 1, isSure: true)
    }
  }

  /// Sentences without a term of their own (“He said so.”) prove nothing alone: only where they are the same, and follow
  /// or precede a pair.
  /// - Parameter step: 1 to look behind the pair before, −1 to look before the pair behind. The texts' beginnings
  ///   count as a pair, and so do their ends.
  private mutating func pairWordless(_ order: some Sequence<Int>, step: Int) {
    var partner: Int? = step > 0 ? -1 : right.sentences.count
    for index in order {
      if pairOfLeft[index] < 0, shared.leftWeights[index] == 0,
        let beside = partner.map({ $0 + step }),
        right.sentences.indices.contains(beside), isFree(index, beside), areSame(index, beside)
      {
        pair(index, beside, score: 1)
      }
      let right = pairOfLeft[index] < 0 ? nil : found[Int(pairOfLeft[index])].right
      partner = right.map { step > 0 ? $0.upperBound - 1 : $0.lowerBound }
    }
  }

  // MARK: The strongest first

  private mutating func pairStrongest(_ found: PairCandidates, _ known: SharedFacts) {
    var candidates = found
    candidates.add(known)
    var anchors: [SentencePair] = []
    take(candidates) { pair in
      if pair.isAnchor { anchors.append(pair) }
      return pair.isAnchor
    }
    candidates.addSupport(of: anchors)
    take(candidates) { _ in true }
  }

  /// Pairs the candidates that are wanted, the strongest first, as far as both sentences are free and nothing better is
  /// known of either.
  private mutating func take(_ candidates: PairCandidates, _ isWanted: (SentencePair) -> Bool) {
    let best = candidates.best
    for pair in candidates.inOrderOfStrength where isFree(pair.left, pair.right) {
      let isBest =
        pair.strength >= best.left[pair.left] && pair.strength >= best.right[pair.right]
      guard areOfOthers ? pair.isAcceptedOfOthers : pair.isAccepted(isBest: isBest), isWanted(pair)
      else { continue }
      self.pair(pair.left, pair.right, score: pair.likeness, isSure: pair.isSure)
    }
  }

  // MARK: Several against one

  /// So many sentences stand against one at most.
  private static let mostSentences = 3

  private mutating func widen() {
    var cover = Cover(shared)
    for index in found.indices {
      while let wider = wider(found[index], &cover) {
        for left in wider.left { pairOfLeft[left] = Int32(truncatingIfNeeded: index) }
        for right in wider.right { pairOfRight[right] = Int32(truncatingIfNeeded: index) }
        found[index] = wider
      }
    }
  }

  /// The pair with one more sentence beside it that says what the other side says and the pair does not yet; the one
  /// that says most of it.
  private func wider(_ pair: Pair, _ cover: inout Cover) -> Pair? {
    var best: (pair: Pair, gain: Int)?
    func consider(_ pair: Pair, _ gain: Int?) {
      if let gain, gain > best?.gain ?? 0 { best = (pair, gain) }
    }
    if pair.right.count == 1, pair.left.count < Self.mostSentences {
      for (beside, range) in neighbours(pair.left, in: left) where pairOfLeft[beside] < 0 {
        var wider = pair
        wider.left = range
        consider(wider, cover.gain(ofLeft: beside, beside: pair))
      }
    }
    if pair.left.count == 1, pair.right.count < Self.mostSentences {
      for (beside, range) in neighbours(pair.right, in: right) where pairOfRight[beside] < 0 {
        var wider = pair
        wider.right = range
        consider(wider, cover.gain(ofRight: beside, beside: pair))
      }
    }
    return best?.pair
  }

  /// The sentences before and behind some others, in the same paragraph, with the range that they make together.
  private func neighbours(
    _ range: Range<Int>, in text: ComparedSentences
  ) -> [(Int, Range<Int>)] {
    let block = text.sentences[range.lowerBound].block
    return [
      (range.lowerBound - 1, range.lowerBound - 1..<range.upperBound),
      (range.upperBound, range.lowerBound..<range.upperBound + 1),
    ].filter { text.sentences.indices.contains($0.0) && text.sentences[$0.0].block == block }
  }

  // MARK: Beside a pair

  /// Pairs what stands beside a pair on both sides, in the order of that pair: stories go on side by side. O(pairs).
  private mutating func pairBeside() {
    var index = 0
    while index < found.count {
      let pair = found[index]
      for step in [-1, 1] {
        let left = step > 0 ? pair.left.upperBound - 1 : pair.left.lowerBound
        let right = step > 0 ? pair.right.upperBound - 1 : pair.right.lowerBound
        pairBeside(left, right, step)
      }
      index += 1
    }
  }

  /// How many sentences further on, in both texts; one may say something between.
  private static let steps = [(1, 1), (1, 2), (2, 1)]

  private mutating func pairBeside(_ left: Int, _ right: Int, _ step: Int) {
    var best: SentencePair?
    for (down, across) in Self.steps {
      let (here, there) = (left + down * step, right + across * step)
      guard pairOfLeft.indices.contains(here), pairOfRight.indices.contains(there),
        isFree(here, there)
      else { continue }
      let pair = shared.pair(here, there)
      guard
        pair.isAcceptedBeside(isNext: down == across)
          || down == across && isEdit(pair, step), best.map({ pair.isBefore($0) }) ?? true
      else { continue }
      best = pair
    }
    if let best { pair(best.left, best.right, score: best.likeness) }
  }

  /// Whether both sentences stand at the same place between pairs, and half of their words stand in one order: one text
  /// was made of the other, and this sentence says something else now. O(words of both · those that differ).
  private func isEdit(_ pair: SentencePair, _ step: Int) -> Bool {
    let (beyondLeft, beyondRight) = (pair.left + step, pair.right + step)
    let (isInLeft, isInRight) = (
      pairOfLeft.indices.contains(beyondLeft), pairOfRight.indices.contains(beyondRight)
    )
    guard pair.termCount > 0, isInLeft == isInRight else { return false }
    if isInLeft {
      guard pairOfLeft[beyondLeft] >= 0, pairOfLeft[beyondLeft] == pairOfRight[beyondRight] else {
        return false
      }
    }
    let words = (left.sentences[pair.left].words, right.sentences[pair.right].words)
    return WordDifference(Array(left.words[words.0]), Array(right.words[words.1])).changedShare
      <= 0.5
  }
}
