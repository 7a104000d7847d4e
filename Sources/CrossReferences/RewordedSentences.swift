// Sentences that say the same in other words and in another order, so that no run of words shows it. Which
// sentence goes with which, SentencePairs knows.

import Prose

extension RunningWords {
  /// In words that say something, each counted once. Fewer are shared by chance among reports of one event.
  private static let fewestShared = 8
  /// Of the words of both that say something: two thirds at least are shared.
  private static let leastShare = 2.0 / 3

  /// The sentences of two texts that reword each other, outside of passages that are known already.
  /// O(words), and for each sentence what those that share its words hold of them.
  func rewordings(in other: RunningWords, besides passages: [SharedText]) -> [SharedText] {
    let here = tellingSentences(outside: passages.map(\.here).sorted { $0.start < $1.start })
    let there = other.tellingSentences(
      outside: passages.map(\.there).sorted { $0.start < $1.start })
    guard !here.isEmpty, !there.isEmpty else { return [] }
    let pairs = SentencePairs(here.map(\.bag), there.map(\.bag))
    return here.indices.compactMap { index in
      guard let pair = pairs[left: index], pair.score >= Self.leastShare,
        pair.score * (here[index].bag.weight + there[pair.right].bag.weight) / 2
          >= Double(Self.fewestShared),
        agree(here[index].figures, there[pair.right].figures)
      else { return nil }
      return SharedText(
        here: here[index].range, there: there[pair.right].range, label: .reworded)
    }
  }

  /// Tells a rewording from tomorrow's report of the same form: of the figures half are the same.
  private func agree(_ figures: Set<UInt32>, _ others: Set<UInt32>) -> Bool {
    figures.intersection(others).count * 2 >= max(figures.count, others.count)
  }

  /// A sentence that is long enough, as a set of words.
  private struct TellingSentence {
    var range: TextRange
    var bag: Bag
    /// Of the words those with a digit.
    var figures: Set<UInt32>
  }

  /// - Parameter passages: in order.
  private func tellingSentences(outside passages: [TextRange]) -> [TellingSentence] {
    var rest = passages[...]
    return sentences.compactMap { words in
      let range = range(of: words)
      rest = rest.drop { $0.end <= range.start }
      if let passage = rest.first, passage.overlaps(range) { return nil }
      let telling = words.filter { isTelling[$0] }
      let terms = Set(telling.map { number(of: $0) })
      guard terms.count >= Self.fewestShared else { return nil }
      return TellingSentence(
        range: range,
        bag: Bag(
          words: words.map { number(of: $0) },
          terms: terms.sorted().map { WeightedTerm(term: $0, weight: 1) },
          weight: Double(terms.count)),
        figures: Set(telling.filter { isFigure[$0] }.map { number(of: $0) }))
    }
  }

  private func number(of word: Int) -> UInt32 { UInt32(truncatingIfNeeded: hashes[word]) }
}
