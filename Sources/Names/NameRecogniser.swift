// The rule-based recogniser: what one article names, from its words, the lexicon and the article as
// a whole. Other articles are not known here.

import Articles
import Columns
import Prose

/// Recognises the names of articles, one at a time; one recogniser serves one thread.
///
/// Capitalised runs are cut into spans by words that say what they are (titles, first names, heads
/// such as Ministry or Region) and by known names. Then the article as a whole decides: a capital
/// at a sentence's beginning counts only when the name stands elsewhere too, a surname joins its
/// full name, an explained acronym its expansion, and a headline names what the body names. A false
/// name costs more trust than a missing one, so what is doubtful is left out.
package struct NameRecogniser {
  private let lexicon: Lexicon
  private var reading: TokenisedArticle
  private var spans: [Span] = []

  /// A recogniser with the shared lexicon.
  package init() {
    lexicon = Lexicon.shared
    reading = TokenisedArticle(lexicon)
  }

  /// The mentions of one article, in order and without overlap, and the names they belong to.
  /// `blocks` are ranges of `text` in order. O(length), but for a sort of the mentions.
  package mutating func recognise(_ text: Bytes, blocks: [Block]) -> ArticleNames {
    reading.read(text, blocks)
    spans.removeAll(keepingCapacity: true)
    var finder = SpanFinder(reading: reading, lexicon: lexicon, spans: spans)
    spans = []
    for sentence in reading.sentences where sentence.casing == .sentence { finder.read(sentence) }
    let explanations = ExplanationFinder(reading: reading, lexicon: lexicon).find(&finder.spans)
    var drafts = NameDrafts(reading, lexicon)
    drafts.name(&finder.spans, explanations)
    spans = finder.spans
    readTitles(&drafts)
    var writer = NameWriter(text: text, reading: reading, lexicon: lexicon, drafts: drafts)
    return writer.write(spans)
  }

  private mutating func readTitles(_ drafts: inout NameDrafts) {
    guard reading.sentences.contains(where: { $0.casing != .sentence }) else { return }
    let finder = SpanFinder(reading: reading, lexicon: lexicon, spans: [])
    var titles = TitleLines(drafts: drafts, finder: finder)
    for sentence in reading.sentences where sentence.casing != .sentence { titles.read(sentence) }
    var found = titles.finder.spans
    drafts.nameTitles(&found)
    spans.append(contentsOf: found)
    spans.sort { $0.first < $1.first }
  }
}
