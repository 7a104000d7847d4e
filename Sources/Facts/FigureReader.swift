// Reads the figures of one article. What a number is, what it counts and what befell that are decided in
// NumberReading, FigureNoun and SlotFinder; here they become rows.

import Columns
import Names
import Prose

/// Reads figures, one article at a time; one reader serves one thread.
package struct FigureReader {
  private var reading = FigureTokens()
  private let vocabulary = FigureVocabulary.shared

  /// A reader whose memory serves one article after another.
  package init() {}

  /// The figures of an article's running text, in order of place.
  /// - Parameter dates: of the same article, in order; no figure is read inside them.
  /// O(length · log mentions).
  package mutating func read(_ source: ReportedText, dates: [DateMention]) -> [Figure] {
    reading.read(source.text, source.blocks)
    var rows = FigureRows(source, dates, reading)
    var last: (block: Int, draft: FigureDraft)?
    for sentence in reading.sentences {
      let start = reading.tokens[sentence.tokens.lowerBound].range.start
      let opens = source.blocks[sentence.block].range.start == start
      let numbers = NumberReading(
        text: source.text, tokens: reading.tokens, vocabulary: vocabulary, bounds: sentence.tokens)
      var drafts = drafts(numbers, source, dates, isFirst: opens)
      guard !drafts.isEmpty else { continue }
      let earlier = last.flatMap { $0.block == sentence.block ? $0.draft : nil }
      FigureLinks(numbers).join(&drafts, after: earlier)
      FigureAdditions(numbers).read(&drafts, after: earlier)
      drafts.removeAll { !FigureAcceptance(reading: numbers).accepts($0) }
      rows.append(drafts, sentence, after: earlier)
      if let whole = drafts.last(where: { $0.slot.isFate && $0.extent != .part && !$0.isNegation }),
        earlier?.slot != whole.slot || earlier?.span.value ?? 0 < whole.span.value
      {
        last = (sentence.block, whole)
      }
    }
    return rows.figures
  }

  /// The numbers of a sentence that may count something, with what their own words say.
  private func drafts(
    _ numbers: NumberReading, _ source: ReportedText, _ dates: [DateMention], isFirst: Bool
  ) -> [FigureDraft] {
    let sense = NumberSense(numbers)
    let nouns = FigureNoun(
      text: source.text, tokens: reading.tokens, bounds: numbers.bounds, vocabulary: vocabulary)
    let slots = SlotFinder(reading: numbers, nouns: nouns)
    var drafts: [FigureDraft] = []
    var index = numbers.bounds.lowerBound
    while index < numbers.bounds.upperBound {
      if let draft = slots.negation(at: index) {
        drafts.append(draft)
        index = draft.limit
        continue
      }
      guard let span = numbers.number(at: index) else {
        index += 1
        continue
      }
      index = max(index + 1, span.tokens.upperBound)
      guard sense.mayCount(span, isFirstOfBlock: isFirst), !isNamed(span, source),
        !isDated(span, dates)
      else {
        // `since March 30 to 39`: the second may count by itself.
        if let lower = span.lowerLimit { index = max(lower, span.tokens.lowerBound + 1) }
        continue
      }
      var draft = FigureDraft(span: span, noun: nouns.phrase(behind: span))
      draft.evidence = slots.slot(of: span, draft.noun)
      drafts.append(draft)
      index = max(index, span.limit)
    }
    return drafts
  }

  /// Whether a number belongs to a name: `Boeing 737`, `A321`.
  private func isNamed(_ span: NumberSpan, _ source: ReportedText) -> Bool {
    let place = reading.tokens[span.tokens.lowerBound].range
    let mentions = source.names.mentions
    let next = mentions.partition { $0.range.lowerBound > place.lowerBound }
    // An event may hold other mentions, and then stands before them.
    for index in max(0, next - 2)..<next where mentions[index].range.contains(place) {
      let mention = mentions[index]
      if mention.type == .event { continue }
      if mention.range.start < place.start { return true }
      if mention.type != .other, mention.range.end > place.end { return true }
    }
    return false
  }

  private func isDated(_ span: NumberSpan, _ dates: [DateMention]) -> Bool {
    let place = reading.tokens[span.tokens.lowerBound].range
    let next = dates.partition { $0.range.lowerBound > place.lowerBound }
    return next > 0 && dates[next - 1].range.overlaps(place)
  }
}

/// Makes rows of what was read.
private struct FigureRows {
  private let source: ReportedText
  private let reading: FigureTokens
  private let sources: FigureSources
  private var events: FigureEvents
  private(set) var figures: [Figure] = []

  init(_ source: ReportedText, _ dates: [DateMention], _ reading: FigureTokens) {
    self.source = source
    self.reading = reading
    sources = FigureSources(source: source, reading: reading)
    events = FigureEvents(source, dates)
  }

  mutating func append(
    _ drafts: [FigureDraft], _ sentence: FigureSentence, after earlier: FigureDraft?
  ) {
    guard !drafts.isEmpty else { return }
    let named = sources.sources(of: sentence)
    let range = self.range(of: sentence.tokens)
    let moving = FigureVocabulary.shared.moving
    let moves = sentence.tokens.contains {
      moving.find(reading.tokens, at: $0, in: sentence.tokens) != nil
    }
    for draft in drafts {
      var figure = figure(draft)
      let stated = sources.source(of: draft, named)
      figure.statedBy = stated.range
      figure.speaker = stated.name
      figure.hasMoved =
        draft.slot.isFate && moves && draft.extent == .whole || hasRisen(draft, sentence)
      figure.event = events.event(of: figure, in: range, block: sentence.block)
      // `On board were also two citizens of X`: some of those who were counted.
      if draft.slot == .aboard, figure.extent != .part, let earlier, earlier.slot == .aboard,
        earlier.span.value > draft.span.value
      {
        figure.extent = .part
      }
      figures.append(figure)
    }
  }

  private func figure(_ draft: FigureDraft) -> Figure {
    let span = draft.span
    let bounds = NumberBounds(span)
    var figure = Figure(
      range: TextRange(0, 0), number: range(of: span.tokens), value: span.value, low: bounds.low,
      high: bounds.high)
    figure.comparator = bounds.comparator
    figure.unit = span.unit
    figure.extent = draft.extent
    if !draft.noun.tokens.isEmpty { figure.noun = range(of: draft.noun.tokens) }
    var phrase = span.first..<draft.limit
    if let evidence = draft.evidence {
      figure.slot = evidence.slot
      figure.reason = evidence.reason
      figure.confidence = evidence.confidence
      if !evidence.cue.isEmpty { figure.cue = range(of: evidence.cue) }
      switch evidence.reason {
      case .behind, .before, .toll:
        phrase =
          min(
            phrase.lowerBound, evidence.cue.lowerBound)..<max(
            phrase.upperBound, evidence.cue.upperBound)
      case .unit, .noun, .beside, .whole, .counted: break
      }
    }
    figure.range = withSigns(range(of: phrase), phrase)
    return figure
  }

  private func range(of tokens: Range<Int>) -> TextRange {
    TextRange(
      reading.tokens[tokens.lowerBound].range.lowerBound,
      reading.tokens[tokens.upperBound - 1].range.upperBound)
  }

  /// With the sign of a currency before it and a per-cent sign behind it.
  private func withSigns(_ range: TextRange, _ tokens: Range<Int>) -> TextRange {
    var start = range.lowerBound
    let first = tokens.lowerBound
    if reading.tokens[first].currency != .none {
      let end = first > 0 ? reading.tokens[first - 1].range.upperBound : 0
      while start > end, source.text[start - 1] > 0x20 { start -= 1 }
      // `US$5`
      if start == end, first > 0, reading.tokens[first].gap == .currency {
        start = reading.tokens[first - 1].range.lowerBound
      }
    }
    var end = range.upperBound
    if end + 1 < source.text.count, source.text[end] == 0x20 { end += 1 }
    let hasSign = end < source.text.count && source.text[end] == UInt8(ascii: "%")
    return TextRange(start, hasSign ? end + 1 : range.upperBound)
  }

  /// `rose to 12`, `raising the toll to 12`, `has risen above 12`.
  private func hasRisen(_ draft: FigureDraft, _ sentence: FigureSentence) -> Bool {
    let first = draft.span.first
    let window = max(sentence.tokens.lowerBound, first - 8)..<first
    let to = window.last { reading.tokens[$0].word.id == KnownWord.to.rawValue } ?? -1
    guard to >= first - 2 || draft.span.comparator == .moreThan else { return false }
    let limit = to >= first - 2 ? to : first
    let reach = to >= first - 2 ? window.lowerBound : max(window.lowerBound, first - 2)
    return (reach..<max(reach, limit)).contains { reading.tokens[$0].has(.rising) }
  }
}

/// The least and the most that a number with its comparator allows.
private struct NumberBounds {
  /// How far `about` reaches: a tenth of the number.
  static let tolerance = 10.0

  var low: Double
  var high: Double
  var comparator: Comparator

  init(_ span: NumberSpan) {
    comparator = span.comparator
    low = span.value
    high = span.upper
    if span.isPlenty, comparator == .equal || comparator == .about { comparator = .atLeast }
    switch comparator {
    case .equal: break
    case .atLeast, .moreThan: high = .infinity
    case .atMost, .lessThan: low = 0
    case .about where span.upper == span.value:
      low = span.value - span.value / Self.tolerance
      high = span.value + span.value / Self.tolerance
    case .about: break
    }
  }
}
