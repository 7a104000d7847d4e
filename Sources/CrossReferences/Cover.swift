// How much of one side of a pair a further sentence on the other side says. Which sentences are tried is
// SentenceAlignment's business.

/// Marks terms in a table that serves one question after another.
struct Cover {
  private let shared: SharedTerms
  /// For each term the question in which it was last told by the pair's own side, and by the other one.
  private var told: [Int32]
  private var wanted: [Int32]
  private var question: Int32 = 0

  init(_ shared: SharedTerms) {
    self.shared = shared
    told = Array(repeating: 0, count: shared.termCount)
    wanted = told
  }

  /// What a left sentence says of the pair's right ones that its left ones do not, in 1/256 nats; nil where that is too
  /// little. O(terms).
  mutating func gain(ofLeft sentence: Int, beside pair: SentenceAlignment.Pair) -> Int? {
    let (left, right) = (shared.left.sentences, shared.right.sentences)
    return gain(
      shared.leftTerms[left[sentence].terms], weight: shared.leftWeights[sentence],
      own: pair.left.map { shared.leftTerms[left[$0].terms] },
      other: pair.right.map { shared.rightTerms[right[$0].terms] },
      otherWeight: pair.right.reduce(0) { $0 + shared.rightWeights[$1] })
  }

  /// The same of a right sentence.
  mutating func gain(ofRight sentence: Int, beside pair: SentenceAlignment.Pair) -> Int? {
    let (left, right) = (shared.left.sentences, shared.right.sentences)
    return gain(
      shared.rightTerms[right[sentence].terms], weight: shared.rightWeights[sentence],
      own: pair.right.map { shared.rightTerms[right[$0].terms] },
      other: pair.left.map { shared.leftTerms[left[$0].terms] },
      otherWeight: pair.left.reduce(0) { $0 + shared.leftWeights[$1] })
  }

  private typealias Terms = ArraySlice<SharedTerms.Term>

  private mutating func gain(
    _ terms: Terms, weight: Int, own: [Terms], other: [Terms], otherWeight: Int
  ) -> Int? {
    question += 1
    for term in other.joined() { wanted[Int(term.number)] = question }
    for term in own.joined() { told[Int(term.number)] = question }
    var (gain, count) = (0, 0)
    for term in terms where term.weight > 0 {
      guard wanted[Int(term.number)] == question, told[Int(term.number)] != question else {
        continue
      }
      gain += Int(term.weight)
      count += Int(term.content)
    }
    // Of much that it says a smaller part is enough.
    let isPart = gain * 3 >= weight || gain * 4 >= weight && gain >= Int(6 * TermWeight.unit)
    let isEnough = count >= 2 && gain >= Int(3 * TermWeight.unit) && gain * 20 >= otherWeight
    return isPart && isEnough ? gain : nil
  }
}
