// Reads the quotations of an article: which quoted runs are somebody's words, and whose. The rules for
// marks, clauses and persons are in files of their own; this one puts them in order.

import Articles
import Columns
import Names
import Prose

/// Finds quotations and their speakers, one article at a time; one reader serves one thread.
///
/// Nothing is a quotation for its marks alone, and nobody is made to speak for want of another: where
/// the text does not say whose words they are, a quotation has no speaker. O(length).
package struct QuotationReader {
  private var scanner = QuotationScanner()
  private var runs: [QuotedRun] = []
  private var tokens = SpeakingTokens()

  /// A reader without any article.
  package init() {}

  /// The quotations of the body, in order and without overlap.
  package mutating func read(_ source: ReportedText) -> [Quotation] {
    runs.removeAll(keepingCapacity: true)
    scanner.scan(source, into: &runs)
    guard !runs.isEmpty || source.blocks.contains(where: { $0.kind == .pullQuote }) else {
      return []
    }
    tokens.read(source, runs)
    var attribution = SpeakerAttribution(source, runs, tokens)
    attribution.readAll()
    return attribution.quotations
  }
}
