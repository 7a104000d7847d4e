// Whether a title that is printed as a link is the headline of an article. Where titles are printed, and which
// articles are worth a look, is known above.

import Columns
import Prose

/// A title or a headline as it is compared with others.
package struct PrintedTitle {
  /// Numbers of its words, folded; without the paper's name behind a dash.
  private let words: [UInt32]
  /// Of those the ones that say something, in order, each once.
  private let order: [UInt32]
  /// The same in order of term, with their rarities.
  package let terms: [WeightedTerm]
  private let weight: Double
  /// Words that turn a headline into another one: figures, number words, negations. In order of number.
  private let deciding: [UInt32]
  /// It ends with `…`, so that more words may follow.
  private let isCut: Bool

  /// O(length).
  package init(_ text: Bytes, _ range: TextRange, space: inout TermSpace) {
    let whole = TextRange(range.lowerBound, min(range.upperBound, text.count))
    var (words, order, deciding): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
    var terms: [WeightedTerm] = []
    for written in WordScanner(text, in: withoutPaper(text, whole)) {
      let word = space.word(text, written)
      words.append(word)
      if written.shape.contains(.digits) || isDeciding(text, written.range) {
        deciding.append(word)
      }
      let term = space.term(ofWord: word)
      let rarity = space.rarity(term)
      guard rarity > 0, !order.contains(term), order.count < Self.mostTerms else { continue }
      order.append(term)
      terms.append(WeightedTerm(term: term, weight: rarity))
    }
    self.words = words
    self.order = order
    self.deciding = deciding.sorted()
    self.terms = terms.sorted { $0.term < $1.term }
    weight = terms.reduce(0) { $0 + $1.weight }
    isCut = Self.isCut(text, whole)
  }

  /// Nobody prints longer titles.
  private static let mostTerms = 64
  /// Fewer words that are not quite the headline's are chance.
  private static let fewestShared = 3
  /// Fewer words before `…` begin many headlines.
  private static let fewestBeforeCut = 4

  private static func isCut(_ text: Bytes, _ range: TextRange) -> Bool {
    let end = text[range.offsets].suffix(3)
    return end.elementsEqual("…".utf8) || end.elementsEqual("...".utf8)
  }

  /// Whether both have the same words in the same order.
  package func isSame(as other: PrintedTitle) -> Bool { !words.isEmpty && words == other.words }

  /// How much of a headline the title is, 0–1: 1 for the same words, or for its beginning where the title is
  /// cut short; else the weight of the shared words, of the heavier one's, if they stand in one order and no
  /// figure and no negation differs. The same from either side. O(words).
  package func agreement(with headline: PrintedTitle) -> Double {
    if isSame(as: headline) { return 1 }
    if isCut || headline.isCut { return isBeginning(headline) ? 1 : 0 }
    guard deciding == headline.deciding else { return 0 }
    let shared = order.filter { headline.order.contains($0) }
    guard shared.count >= Self.fewestShared, shared == headline.order.filter({ order.contains($0) })
    else { return 0 }
    let sum = terms.reduce(0) { shared.contains($1.term) ? $0 + $1.weight : $0 }
    return sum / max(weight, headline.weight)
  }

  /// The last word may be cut itself.
  private func isBeginning(_ headline: PrintedTitle) -> Bool {
    let (short, long) = isCut ? (self, headline) : (headline, self)
    let sure = short.words.dropLast()
    return sure.count >= Self.fewestBeforeCut && long.words.count > sure.count
      && long.words.starts(with: sure)
  }
}

/// An article that a printed title may mean.
package struct TitleCandidate {
  package var article: Int
  /// With its headline.
  package var agreement: Double
  package var isSame: Bool
  /// How many days it is older than the article that prints the title, below 0 if it is newer; nil where that
  /// is not known.
  package var age: Int?

  /// A candidate.
  package init(article: Int, agreement: Double, isSame: Bool, age: Int?) {
    self.article = article
    self.agreement = agreement
    self.isSame = isSame
    self.age = age
  }

  private static let sure = 0.9
  private static let likely = 0.8
  /// Below the best one.
  private static let margin = 0.2
  /// In days: papers link to what they printed lately, and a link may be added later.
  private static let lately = -2...30

  private var isNear: Bool { age.map { Self.lately.contains($0) } ?? false }

  /// The one candidate that a title surely means; nil where none does, or several may. Versions of one article
  /// count as one and must be left out but for the first. O(candidates).
  package static func sureOne(of candidates: [TitleCandidate]) -> TitleCandidate? {
    let same = candidates.filter(\.isSame)
    if !same.isEmpty { return onlyNear(of: same) }
    let sure = candidates.filter { $0.agreement >= Self.sure }
    if !sure.isEmpty { return onlyNear(of: sure) }
    let sorted = candidates.sorted { $0.agreement > $1.agreement }
    guard let best = sorted.first, best.agreement >= likely, best.isNear else { return nil }
    let second = sorted.dropFirst().first?.agreement ?? 0
    return best.agreement - second >= margin ? best : nil
  }

  /// Headlines repeat (“Weather”): of several only the one that was printed lately.
  private static func onlyNear(of candidates: [TitleCandidate]) -> TitleCandidate? {
    guard candidates.count > 1 else { return candidates.first }
    let near = candidates.filter(\.isNear)
    return near.count == 1 && candidates.allSatisfy { $0.age != nil } ? near.first : nil
  }
}
