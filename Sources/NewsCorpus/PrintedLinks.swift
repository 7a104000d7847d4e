// The titles that an article prints as links to other pieces, and which articles they lead to. What
// else connects articles is CorpusReferences' business.

import Articles
import CrossReferences
import Prose
import SearchIndex

extension Corpus {
  /// The titles that the article prints as links, each once and where it is printed first, with the
  /// article of that headline where the corpus has it. A search for each title.
  func printedLinks(of article: Int) -> [Reference] {
    let view = self[article]
    var seen: Set<String> = []
    return view.blocks.compactMap { block in
      guard block.kind == .seeAlsoTitle || block.kind == .link else { return nil }
      let title = view.string(block.range)
      let folded = foldedWords(title)
      guard seen.insert(folded).inserted else { return nil }
      guard let target = self.article(withHeadline: folded, otherThan: article) else {
        return Reference(article: nil, relation: .seeAlso, title: title, place: block.range)
      }
      return Reference(
        article: target, relation: .seeAlso, score: 1,
        reasons: [Reason(.link, "printed as a link: \(title)", weight: 1)], title: title,
        place: block.range)
    }
  }

  /// Only the same words count: a false link costs more trust than a missing one.
  private func article(withHeadline folded: String, otherThan article: Int) -> Int? {
    let query = Query(clauses: folded.split(separator: " ").map { .word(.stem(String($0))) })
    return search(query).hits.first { hit in
      hit.article != article && foldedWords(self[hit.article].headline ?? "") == folded
    }?.article
  }
}
