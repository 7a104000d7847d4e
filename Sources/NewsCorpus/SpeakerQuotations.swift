// All that one speaker is quoted saying in a corpus. Which of it is one utterance, SameQuotations knows.

import Facts

/// A quotation and the article that has it.
package struct SaidQuotation: Equatable, Sendable {
  /// The article's number in the corpus.
  package var article: Int
  package var quotation: Quotation
}

extension Corpus {
  /// What an entity is quoted saying, in order of time; what stands in undated articles comes last. O(facts of
  /// the articles that mention it). Empty where it was stopped.
  package func quotations(
    ofSpeaker entity: Int, isStopped: () -> Bool = { false }
  ) -> [SaidQuotation] {
    var reader = FactReader()
    var found: [SaidQuotation] = []
    for holder in entities.holders(entity) {
      if isStopped() { return [] }
      let article = Int(holder.article)
      found += self[article].facts(by: &reader).quotations
        .filter { $0.name == UInt32(entity) }
        .map { SaidQuotation(article: article, quotation: $0) }
    }
    func key(_ said: SaidQuotation) -> (UInt32, Int, UInt32) {
      let recency = dates.recency[said.article]
      return (recency == 0 ? .max : recency, said.article, said.quotation.range.start)
    }
    return found.sorted { key($0) < key($1) }
  }
}
