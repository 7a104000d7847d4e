// Who is cited by an article: the name or office beside a verb of speech, sentence by sentence, whatever is said.
// Whose a quotation is, QuotationReader knows better.

import Prose

/// Who states what a sentence says.
package struct CitedSource: Equatable, Sendable {
  /// The words that name him.
  package var range: TextRange
  /// Index into `ArticleNames.names`, or `Quotation.nobody` where it is no name.
  package var name: UInt32

  package init(range: TextRange, name: UInt32) {
    self.range = range
    self.name = name
  }
}

extension FigureTokens {
  /// Who is cited by the article that was read, at most one a clause, in order of place.
  /// O(words · log mentions).
  package func citedSources(_ source: ReportedText) -> [CitedSource] {
    let sources = FigureSources(source: source, reading: self)
    return sentences.flatMap { sources.sources(of: $0) }.compactMap { found in
      guard !found.range.isEmpty else { return nil }
      return CitedSource(
        range: found.range,
        name: found.name == FigureEvent.none ? Quotation.nobody : found.name)
    }
  }
}
