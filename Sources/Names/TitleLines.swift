// Names in lines whose capitals say nothing: only what the lexicon knows or the body has named.

import Columns
import Prose

/// Finds the mentions of headlines and other lines without telling capitals.
struct TitleLines {
  let drafts: NameDrafts
  var finder: SpanFinder

  /// Appends the spans of a sentence, named or with a known form. O(tokens).
  mutating func read(_ sentence: Sentence) {
    var index = sentence.first
    while index < sentence.limit { index = readName(at: index, sentence) }
  }

  private mutating func readName(at index: Int, _ sentence: Sentence) -> Int {
    guard finder.reading.isCapital(index) else { return index + 1 }
    if let span = named(index, sentence) {
      finder.spans.append(span)
      return span.limit
    }
    if let known = finder.form(at: index, sentence), !isDoubtful(index, known.limit) {
      var span = Span(index, known.limit)
      span.form = Int32(known.id)
      span.evidence.add(finder.lexicon.details[known.id].kind.type, Weight.sure)
      finder.spans.append(span)
      return known.limit
    }
    if sentence.casing == .title, let limit = finder.designation(at: index, sentence) {
      return limit
    }
    return index + 1
  }

  private func isDoubtful(_ index: Int, _ limit: Int) -> Bool {
    limit == index + 1 && !finder.reading.isAcronym(index) && finder.looksCommon(index)
  }

  /// The longest name of the body that begins here, or a surname of one.
  private func named(_ index: Int, _ sentence: Sentence) -> Span? {
    var limit = index
    while limit < sentence.limit, limit - index < 6, limit == index || finder.joins(limit) {
      limit += 1
    }
    while limit > index {
      var span = Span(index, limit)
      if finder.reading.isCapital(limit - 1), isTelling(span, sentence) {
        if let name = drafts.known(span), drafts.drafts[name].mentions > 0 {
          span.name = UInt32(name)
          return span
        }
        if let name = drafts.fullName(of: span), drafts.drafts[name].mentions > 0 {
          span.name = UInt32(name)
          span.join = .surname
          return span
        }
      }
      limit -= 1
    }
    return nil
  }

  /// In a line of capitals an acronym that spells a common word is that word.
  private func isTelling(_ span: Span, _ sentence: Sentence) -> Bool {
    guard span.count == 1 else { return true }
    if finder.reading.isInitialLetter(span.first) { return false }
    let common: WordClass = [.function, .common]
    return sentence.casing != .capitals
      || finder.reading.classes(span.first).isDisjoint(with: common)
  }
}
