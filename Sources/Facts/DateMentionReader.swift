// The face of this part: the dates and times that one article's running text mentions.

import Articles
import Columns
import Names
import Prose

/// Reads the dates of articles, one at a time; it keeps only memory between them.
///
/// What counts as one is the calendar's: durations (`for three days`), sets (`every Monday`) and ages are
/// none. Each phrase is resolved against the article's date, or against a date told before it.
package struct DateMentionReader {
  private var tokens = DateTokens()

  package init() {}

  /// The dates of an article in order, without overlap. O(length).
  package mutating func read(_ source: ReportedText) -> [DateMention] {
    var mentions: [DateMention] = []
    var told = ToldDates()
    let reference = DateReference(source.published)
    var names = NamePlaces(source.names.mentions)
    for (number, block) in source.blocks.enumerated() where block.kind.mayMentionDates {
      if block.kind == .heading { told = ToldDates() }
      told.forget(before: number)
      guard tokens.read(source.text, source.running(block)) else { continue }
      let grammar = DateGrammar(text: source.text, tokens: tokens.tokens)
      var last: (phrase: DatePhrase, found: ResolvedDate)?
      for phrase in DatePhrases(grammar: grammar) {
        let range = grammar.range(of: phrase)
        guard !names.hide(range, phrase) else { continue }
        let resolver = DateResolver(grammar: grammar, reference: reference, told: told)
        let listed = last.flatMap {
          resolver.resolve(phrase, listedBehind: $0.phrase, $0.found)
        }
        guard let found = listed ?? resolver.resolve(phrase) else { continue }
        last = (phrase, found)
        mentions.append(DateMention(phrase, range, found))
        // `from the previous year` compares, and the story goes on where it was.
        if found.value.isKnown, phrase.basis != .told || phrase.count >= 0 {
          told.tell(
            ToldDates.Row(value: found.value, range: range, block: number),
            isNaming: grammar.isNaming(phrase))
        }
      }
    }
    return mentions
  }
}

/// Streams the dates of a block.
private struct DatePhrases: Sequence, IteratorProtocol {
  let grammar: DateGrammar
  private var index = 0
  private var last: DatePhrase?

  init(grammar: DateGrammar) { self.grammar = grammar }

  mutating func next() -> DatePhrase? {
    if let listed = last.flatMap({ grammar.listed(behind: $0) }) { return found(listed) }
    while index < grammar.tokens.count {
      if let phrase = grammar.date(at: index) { return found(phrase) }
      index += 1
    }
    return nil
  }

  private mutating func found(_ phrase: DatePhrase) -> DatePhrase {
    (last, index) = (phrase, phrase.limit)
    return phrase
  }
}

extension DateGrammar {
  /// The place of a phrase.
  fileprivate func range(of phrase: DatePhrase) -> TextRange {
    let last = tokens[phrase.limit - 1].range
    return TextRange(tokens[phrase.first].range.lowerBound, last.upperBound)
  }
}

extension DateMention {
  fileprivate init(_ phrase: DatePhrase, _ range: TextRange, _ found: ResolvedDate) {
    self.init(
      range: range, value: found.value, end: found.end, form: phrase.form,
      confidence: UInt8(clamping: found.confidence))
    (part, reason, place) = (phrase.part, found.reason, found.place)
  }
}

extension DatePhrase {
  /// How the date is written.
  fileprivate var form: DateForm {
    if parts.weekday > 0, parts.month == 0 { return .weekday }
    if basis != .calendar || isYearCounted || choice != .none { return .relative }
    if parts.year > 0 { return .explicit }
    return part != .whole && parts.day == 0 ? .relative : .partial
  }
}

extension ReportedText {
  /// A block without the dateline.
  fileprivate func running(_ block: Block) -> TextRange {
    guard dateline.overlaps(block.range) else { return block.range }
    return TextRange(min(dateline.upperBound, block.range.upperBound), block.range.upperBound)
  }
}

extension BlockKind {
  /// Whether dates of the running text are looked for: not in the paper's furniture.
  fileprivate var mayMentionDates: Bool {
    switch self {
    case .headline, .heading, .paragraph, .listItem, .pullQuote, .caption, .note: true
    case .repeatedHeadline, .byline, .timestamp, .attribution, .seeAlsoLabel, .seeAlsoTitle, .link,
      .credit, .boilerplate:
      false
    }
  }
}

/// The names of an article, walked along with its dates: `May` may be a surname, `Sunday` of a newspaper.
private struct NamePlaces {
  let mentions: [Mention]
  private var next = 0

  init(_ mentions: [Mention]) { self.mentions = mentions }

  /// Whether a date is only a part of a name. The dates come in order.
  mutating func hide(_ range: TextRange, _ phrase: DatePhrase) -> Bool {
    while next < mentions.count, mentions[next].range.upperBound <= range.lowerBound { next += 1 }
    var index = next
    while index < mentions.count, mentions[index].range.lowerBound <= range.lowerBound {
      if mentions[index].range.contains(range), isName(mentions[index], range, phrase) {
        return true
      }
      index += 1
    }
    return false
  }

  /// An event may be told by its date, and a longer name by a year or a day. Which weekdays are of a name,
  /// the grammar tells by the words beside them.
  private func isName(_ mention: Mention, _ range: TextRange, _ phrase: DatePhrase) -> Bool {
    switch mention.type {
    case .event: false
    case .person, .organization, .place, .other:
      phrase.parts.day == 0 && phrase.parts.year == 0 && phrase.parts.weekday == 0
    }
  }
}
