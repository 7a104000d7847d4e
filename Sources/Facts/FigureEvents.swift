// The event that a figure belongs to: the date and the telling names of its paragraph, or of one of the
// three before it, but never from beyond a heading. Which events of several articles are one is not
// decided here.

import Articles
import Names
import Prose

/// Finds the events of an article's figures.
struct FigureEvents {
  /// How many paragraphs are looked back over.
  static let reach = 3

  private let source: ReportedText
  private let dates: [DateMention]
  private let reading: FigureTokens
  /// Dates of what happened, by index: not of who said so when.
  private var told: [Int] = []
  private var block = -1
  private var names = FigureEvent()

  init(_ source: ReportedText, _ dates: [DateMention], _ reading: FigureTokens) {
    self.source = source
    self.dates = dates
    self.reading = reading
    told = dates.indices.filter { !isOfSpeech(dates[$0]) }
  }

  /// The event of a figure at a place. O(log dates), and once a paragraph O(its mentions).
  mutating func event(of figure: TextRange, in sentence: TextRange, block index: Int) -> FigureEvent {
    if block != index {
      block = index
      names = FigureEvent()
      for paragraph in paragraphs(from: index) where names.names.isEmpty {
        addNames(of: source.blocks[paragraph].range)
      }
    }
    var event = names
    if let date = date(figure, sentence, index) { event.date = UInt32(truncatingIfNeeded: date) }
    return event
  }

  /// A paragraph and those before it that it may go on from.
  private func paragraphs(from index: Int) -> [Int] {
    var found = [index]
    var previous = index - 1
    while previous >= 0, found.count <= Self.reach {
      switch source.blocks[previous].kind {
      case .paragraph, .listItem: found.append(previous)
      case .heading, .headline, .repeatedHeadline: return found
      case .byline, .timestamp, .pullQuote, .attribution, .seeAlsoLabel, .seeAlsoTitle, .link,
        .credit, .caption, .note, .boilerplate:
        break
      }
      previous -= 1
    }
    return found
  }

  // MARK: Dates

  private func date(_ figure: TextRange, _ sentence: TextRange, _ index: Int) -> Int? {
    let split = firstDate(behind: figure.lowerBound)
    let before = split > 0 ? told[split - 1] : nil
    let after = split < told.count ? told[split] : nil
    let near = [before, after].compactMap { $0 }.filter { sentence.contains(dates[$0].range) }
    if let day = near.first(where: { isDay($0) }) ?? near.first { return day }
    for paragraph in paragraphs(from: index) {
      let range = source.blocks[paragraph].range
      let last = lastDay(in: range, before: min(split, firstDate(behind: range.upperBound)))
      if let last { return last }
      if paragraph == index, let after, range.contains(dates[after].range), isDay(after) {
        return after
      }
    }
    return nil
  }

  private func lastDay(in range: TextRange, before limit: Int) -> Int? {
    var index = limit - 1
    // A few are enough: years and months stand between days seldom.
    while index >= 0, index > limit - 6, range.contains(dates[told[index]].range) {
      if isDay(told[index]) { return told[index] }
      index -= 1
    }
    return nil
  }

  private func isDay(_ date: Int) -> Bool {
    switch dates[date].value.precision {
    case .day, .minute: true
    case .year, .month: false
    }
  }

  /// Index into `told` of the first date at or behind a place.
  private func firstDate(behind place: Int) -> Int {
    told.partition { dates[$0].range.lowerBound >= place }
  }

  /// `said on Tuesday`, `since 2004`: when somebody spoke, or a time that only begins there.
  private func isOfSpeech(_ date: DateMention) -> Bool {
    let tokens = reading.tokens
    var index = tokens.partition { $0.range.lowerBound >= date.range.lowerBound } - 1
    var steps = 0
    while index >= 0, steps < 3, tokens[index].has(.preposition), tokens[index + 1].gap.isSpace {
      index -= 1
      steps += 1
    }
    guard index >= 0, tokens[index].range.upperBound + 12 > date.range.lowerBound else {
      return false
    }
    return tokens[index].has(.speech) && !tokens[index].has(.passive)
      || tokens[index].has([.clause]) && tokens[index].has(.yearLead)
  }

  // MARK: Names

  /// Events and sites first, then places.
  private mutating func addNames(of range: TextRange) {
    let mentions = source.names.mentions
    let first = mentions.partition { $0.range.lowerBound >= range.lowerBound }
    let inside = mentions[first...].prefix { $0.range.lowerBound < range.upperBound }
    for mention in inside where isTelling(mention) { names.add(mention.name) }
    for mention in inside where mention.type == .place { names.add(mention.name) }
  }

  private func isTelling(_ mention: Mention) -> Bool {
    let tokens = reading.tokens
    let first = tokens.partition { $0.range.lowerBound >= mention.range.lowerBound }
    let words = tokens[first...].prefix { $0.range.lowerBound < mention.range.upperBound }
    switch mention.type {
    case .event: return true
    case .place, .organization: return words.count > 1 && words.contains { $0.has(.site) }
    case .other: return words.contains { $0.shape.contains(.digits) }
    case .person: return false
    }
  }
}

extension RandomAccessCollection {
  /// The first index whose element, and all behind it, fulfil a condition. O(log count).
  func partition(_ isBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
