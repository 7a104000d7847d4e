// Which sentence of one text says what which sentence of another says, by the words alone and one to one: what
// RewordedSentences asks of any two articles. Two articles that are set side by side are paired by SentenceAlignment.

import Columns
import Prose

/// The words of one sentence: in order, and as a set of terms with their rarities.
struct Bag: Sendable {
  /// Numbers of the words as written, folded.
  var words: [UInt32]
  /// Without function words, in order of term.
  var terms: [WeightedTerm]
  /// Sum of the terms' weights.
  var weight: Double
}

/// A one-to-one pairing of the sentences of two texts.
///
/// First those that stand word for word in both, in order; then each that is left with the one that
/// it shares most with, where that holds both ways (mutual best match; the score is Dice's
/// coefficient over weighted terms); then sentences without a term of their own (“He said so.”)
/// where they are the same and follow or precede a pair: alone they prove nothing.
struct SentencePairs {
  struct Pair: Equatable {
    /// Number of the right text's sentence.
    var right: Int
    /// Share of weighted terms in common, 0–1.
    var score: Double
  }

  /// Sentences that share less are not paired; set on development texts so that a missing pair is
  /// likelier than a false one.
  static let threshold = 0.3

  /// One or two shared words are chance ("repeatedly", "said"), unless they are nearly the sentence.
  private static let leastShared = 3
  private static let nearlyAll = 0.75

  /// A term that more sentences of a text hold tells none of them from the others. It keeps two texts
  /// of a hundred thousand sentences from being compared each with each.
  private static let tellingHolders = 400

  private var rightOf: [Pair?]
  private var isRightPaired: [Bool]

  subscript(left index: Int) -> Pair? { rightOf[index] }
  func isPaired(right index: Int) -> Bool { isRightPaired[index] }

  /// O(words), and for each left sentence what the right ones that share its terms hold of them.
  init(_ left: [Bag], _ right: [Bag]) {
    rightOf = Array(repeating: nil, count: left.count)
    isRightPaired = Array(repeating: false, count: right.count)
    pairSame(left, right)
    pairMutualBest(left, right)
    pairNeighbours(left, right, left.indices, step: 1)
    pairNeighbours(left, right, left.indices.reversed(), step: -1)
  }

  private mutating func pair(_ left: Int, _ right: Int, score: Double) {
    rightOf[left] = Pair(right: right, score: score)
    isRightPaired[right] = true
  }

  private mutating func pairSame(_ left: [Bag], _ right: [Bag]) {
    var places: [[UInt32]: [Int]] = [:]
    // Last first, so that taking the first one is removing the last.
    for (index, bag) in right.enumerated().reversed() where bag.weight > 0 {
      places[bag.words, default: []].append(index)
    }
    for (index, bag) in left.enumerated() {
      if let same = places[bag.words]?.popLast() { pair(index, same, score: 1) }
    }
  }

  private mutating func pairMutualBest(_ left: [Bag], _ right: [Bag]) {
    let holders = holdersOfTerms(right)
    var shared = [Double](repeating: 0, count: right.count)
    var touched: [Int] = []
    var bestOfLeft = [Pair?](repeating: nil, count: left.count)
    var bestOfRight = [(left: Int, score: Double)](repeating: (-1, 0), count: right.count)
    for (index, bag) in left.enumerated() where rightOf[index] == nil {
      for term in bag.terms {
        guard let list = holders[term.term], list.count <= Self.tellingHolders else { continue }
        for other in list {
          if shared[other] == 0 { touched.append(other) }
          shared[other] += term.weight
        }
      }
      for other in touched.sorted() {
        let score = 2 * shared[other] / (bag.weight + right[other].weight)
        if score > bestOfLeft[index]?.score ?? 0 {
          bestOfLeft[index] = Pair(right: other, score: score)
        }
        if score > bestOfRight[other].score { bestOfRight[other] = (index, score) }
        shared[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    for (index, best) in bestOfLeft.enumerated() {
      guard let best, best.score >= Self.threshold, bestOfRight[best.right].left == index,
        best.score >= Self.nearlyAll
          || sharedTerms(left[index].terms, right[best.right].terms).count >= Self.leastShared
      else { continue }
      pair(index, best.right, score: best.score)
    }
  }

  /// For each term, the sentences without a partner that hold it.
  private func holdersOfTerms(_ right: [Bag]) -> [UInt32: [Int]] {
    var holders: [UInt32: [Int]] = [:]
    for (index, bag) in right.enumerated() where !isRightPaired[index] {
      for term in bag.terms { holders[term.term, default: []].append(index) }
    }
    return holders
  }

  /// - Parameter step: 1 to look after the pair before, −1 to look before the pair after. The texts'
  ///   beginnings count as a pair, and so do their ends.
  private mutating func pairNeighbours(
    _ left: [Bag], _ right: [Bag], _ order: some Sequence<Int>, step: Int
  ) {
    var partner: Int? = step > 0 ? -1 : right.count
    for index in order {
      if rightOf[index] == nil, let beside = partner.map({ $0 + step }),
        right.indices.contains(beside), !isRightPaired[beside],
        left[index].weight == 0, left[index].words == right[beside].words
      {
        pair(index, beside, score: 1)
      }
      partner = rightOf[index]?.right
    }
  }
}

extension TermSpace {
  /// The words of a sentence or a quotation.
  /// Weights are whole parts of so many, so that sums of them do not hang on the order in which words were met.
  private static let grain = 65536.0

  mutating func bag(_ text: Bytes, _ range: TextRange) -> Bag {
    let words = WordScanner(text, in: range).map { word(text, $0) }
    let terms = Set(words.map { term(ofWord: $0) }).sorted()
      .map { WeightedTerm(term: $0, weight: (rarity($0) * Self.grain).rounded() / Self.grain) }
      .filter { $0.weight > 0 }
    return Bag(words: words, terms: terms, weight: terms.reduce(0) { $0 + $1.weight })
  }
}
