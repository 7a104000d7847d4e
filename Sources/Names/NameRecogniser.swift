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
  private var tagged = TaggedSpans()

  /// A recogniser with the shared lexicon.
  package init() {
    lexicon = Lexicon.shared
    reading = TokenisedArticle(lexicon)
  }

  /// The mentions of one article, in order and without overlap but for events, which may hold
  /// others, and the names they belong to.
  /// `blocks` are ranges of `text` in order. O(length), but for a sort of the mentions.
  package mutating func recognise(_ text: Bytes, blocks: [Block]) -> ArticleNames {
    reading.read(text, blocks)
    spans.removeAll(keepingCapacity: true)
    var finder = SpanFinder(reading: reading, lexicon: lexicon, spans: spans)
    spans = []
    for sentence in reading.sentences where sentence.casing == .sentence { finder.read(sentence) }
    let found = tagged.find(text, reading, lexicon)
    let ruled = finder.spans
    let longer = ruled.filter { $0.count > 1 && ($0.form >= 0 || $0.isHeaded) }
    let plausible = found.filter { isPlausible($0, finder) }
    let telling = supported(plausible.filter { isTelling($0) }, by: ruled)
    let known = longer.filter { span in !isPart(span, of: telling) }
    finder.spans = merged(merged(known, with: telling), with: ruled.filter(\.isKept))
    addGenerations(&finder.spans)
    let explanations = ExplanationFinder(reading: reading, lexicon: lexicon).find(&finder.spans)
    var drafts = NameDrafts(reading, lexicon)
    drafts.name(&finder.spans, explanations)
    spans = finder.spans
    readTitles(&drafts, plausible.filter { !isTelling($0) })
    var writer = NameWriter(text: text, reading: reading, lexicon: lexicon, drafts: drafts)
    let named = spans.filter { $0.name != Span.none }
    var names = writer.write(named)
    let places = MentionPlaces(named.map(\.tokens), count: reading.tokens.count)
    RoleFinder(reading, names.mentions, at: places).addRoles(to: &names.names)
    let events = EventFinder(reading, lexicon, names, at: places)
    EventNames(text: text, finder: events).add(to: &names)
    return names
  }

  /// Whether capitals mean something where a span stands.
  private func isTelling(_ span: Span) -> Bool {
    sentence(of: span).casing == .sentence
  }

  /// Whether a span of the tagger may be a name at all.
  private func isPlausible(_ span: Span, _ finder: SpanFinder) -> Bool {
    if span.count == 1, isEmphasis(span, finder) { return false }
    if span.form >= 0 { return true }
    if span.count == 1 {
      // `on Board`, `the Ministry`: a noun for any such body is no one's name.
      let nouns: WordClass = [.function, .common, .body]
      return reading.isAcronym(span.first) || reading.classes(span.first).isDisjoint(with: nouns)
        || !isDictionaryWord(span.first)
    }
    // `USA gave Russia`: a verb between two names makes no longer name of them.
    let inner: WordClass = [.connector, .particle, .article, .field, .body, .place, .bodyNoun]
    for index in span.tokens where !reading.isCapital(index) && isDictionaryWord(index) {
      if reading.classes(index).isDisjoint(with: inner) { return false }
    }
    // In a headline capitals alone make no name of common words.
    return isTelling(span)
      || span.tokens.contains { reading.isCapital($0) && !isDictionaryWord($0) }
  }

  private func isDictionaryWord(_ index: Int) -> Bool {
    reading.withFolded(index) { Gazetteer.embedded.classes(of: $0).contains(.word) }
  }

  /// Capitals that are for emphasis, or the usual way of writing a thing: `they WHO left`, `a CEO`.
  private func isEmphasis(_ span: Span, _ finder: SpanFinder) -> Bool {
    guard span.count == 1, reading.isAllCapitals(span.first) else { return false }
    let classes = reading.classes(span.first)
    if classes.contains(.capital) { return true }
    return !classes.isDisjoint(with: [.function, .common])
      && finder.isShouted(span.first, sentence(of: span))
  }

  private func sentence(of span: Span) -> Sentence {
    var low = 0
    var high = reading.sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if reading.sentences[middle].limit <= span.first { low = middle + 1 } else { high = middle }
    }
    return reading.sentences[low]
  }

  /// Spans of the tagger, with what the rules have seen beside the same words: `newspaper “X”`.
  private func supported(_ tagged: [Span], by ruled: [Span]) -> [Span] {
    var result = tagged
    var next = 0
    for span in ruled {
      while next < result.count, result[next].limit <= span.first { next += 1 }
      if next < result.count, result[next].tokens == span.tokens, span.form < 0 {
        result[next].evidence.add(span.evidence)
      }
    }
    return result
  }

  /// Some spans, and of others those that overlap none of them. Both are in order. O(spans).
  private func merged(_ first: [Span], with others: some Sequence<Span>) -> [Span] {
    var result: [Span] = []
    var next = 0
    for span in others {
      while next < first.count, first[next].limit <= span.first {
        result.append(first[next])
        next += 1
      }
      if next < first.count, first[next].first < span.limit { continue }
      result.append(span)
    }
    return result + first[next...]
  }

  /// Whether the tagger sees a longer name around one that the rules know: of the same kind where it
  /// begins alike (`Islamic State of Khorasan` is not the Islamic State, `Security Council Resolution`
  /// is no council), a body around anything else (`Islamic State Khorasan Province`). O(log spans).
  private func isPart(_ span: Span, of tagged: [Span]) -> Bool {
    var low = 0
    var high = tagged.count
    while low < high {
      let middle = (low + high) / 2
      if tagged[middle].limit <= span.first { low = middle + 1 } else { high = middle }
    }
    guard low < tagged.count, tagged[low].first <= span.first, tagged[low].limit >= span.limit,
      tagged[low].count > span.count
    else { return false }
    let type = tagged[low].evidence.type
    return tagged[low].first == span.first ? type == span.evidence.type : type == .organization
  }

  /// Takes Jr. and Sr. into the names before them, also behind a comma, and drops them as names.
  private func addGenerations(_ spans: inout [Span]) {
    spans.removeAll { $0.count == 1 && reading.isGeneration($0.first) }
    for index in spans.indices where spans[index].evidence.type == .person {
      let next = spans[index].limit
      guard next < reading.tokens.count, reading.isGeneration(next),
        [.space, .comma].contains(reading.tokens[next].gap)
      else { continue }
      spans[index].limit = next + 1
    }
  }

  private mutating func readTitles(_ drafts: inout NameDrafts, _ tagged: [Span]) {
    guard reading.sentences.contains(where: { $0.casing != .sentence }) else { return }
    let finder = SpanFinder(reading: reading, lexicon: lexicon, spans: [])
    var titles = TitleLines(drafts: drafts, finder: finder)
    for sentence in reading.sentences where sentence.casing != .sentence { titles.read(sentence) }
    var found = merged(titles.finder.spans, with: tagged)
    drafts.nameTitles(&found)
    spans.append(contentsOf: found)
    spans.sort { $0.first < $1.first }
  }
}

extension Span {
  /// Whether a span of the rules holds where the tagger saw none: the lexicon knows it, a sure sign stands
  /// beside it, or only the rest of the article can confirm it.
  fileprivate var isKept: Bool {
    form >= 0 || standing != .certain || evidence.strength >= Weight.apposition || isHeaded
  }

  /// Several words of which one says what they name: `foreign Ministry`, `Moscow Region`.
  fileprivate var isHeaded: Bool {
    count > 1 && standing == .certain
      && (evidence[.organization] >= Weight.body || evidence[.place] >= Weight.place)
  }
}
