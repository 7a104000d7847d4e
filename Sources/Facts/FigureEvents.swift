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
  /// Dates of what happened, by index: not of who said so when.
  private var told: [Int] = []
  private var block = -1
  private var names = FigureEvent()
  /// Those of the paragraph alone.
  private var ownNames = FigureEvent()

  init(_ source: ReportedText, _ dates: [DateMention]) {
    self.source = source
    self.dates = dates
    told = dates.indices.filter { isKnown(dates[$0]) && !isOfSpeech(dates[$0]) }
  }

  /// The event of a figure that has its words. O(log dates), and once a paragraph O(its mentions).
  mutating func event(of figure: Figure, in sentence: TextRange, block index: Int) -> FigureEvent {
    if block != index {
      block = index
      names = names(from: paragraphs(from: index))
      ownNames = names(from: [index])
    }
    guard let date = date(figure, sentence, index) else { return names }
    let isAside = isLongAgo(date) && source.blocks[index].range.contains(dates[date].range)
    var event = isAside ? ownNames : names
    event.date = UInt32(truncatingIfNeeded: date)
    return event
  }

  private func names(from paragraphs: [Int]) -> FigureEvent {
    var event = FigureEvent()
    // Where somebody comes from says less than what it was about, a paragraph before.
    addNames(isTelling, from: paragraphs, to: &event)
    addNames({ $0.type == .place }, from: paragraphs, to: &event)
    return event
  }

  /// A day that lies years back is not what the paragraphs before speak of.
  private func isLongAgo(_ date: Int) -> Bool {
    guard isDay(date), let year = source.published.map({ Int($0.year) }), year > 0,
      dates[date].value.year > 0
    else { return false }
    return Int(dates[date].value.year) + 1 < year
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

  private func isKnown(_ date: DateMention) -> Bool { date.value.year > 0 || date.value.month > 0 }

  private func date(_ figure: Figure, _ sentence: TextRange, _ index: Int) -> Int? {
    let split = firstDate(behind: figure.number.lowerBound)
    let before = split > 0 ? told[split - 1] : nil
    let after = split < told.count ? told[split] : nil
    let near = [before, after].compactMap { $0 }.filter { sentence.contains(dates[$0].range) }
    let days = near.filter { isDay($0) }
    if days.count == 2, isInOtherClause(days[0], figure.range),
      isInOwnClause(days[1], figure.range)
    {
      return days[1]
    }
    if let day = days.first ?? near.first { return day }
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

  /// `met on Monday on the fire that killed 14`: a clause begins between a date and a figure behind it.
  private func isInOtherClause(_ date: Int, _ figure: TextRange) -> Bool {
    let between = between(dates[date].range.upperBound, figure.lowerBound)
    return between.count < Self.clauseLength
      && words(of: between).contains { $0.has([.relative, .clause]) }
  }

  /// `killed 14 people at the pier on March 11`: nothing but where it was stands between a figure and a date
  /// behind it.
  private func isInOwnClause(_ date: Int, _ figure: TextRange) -> Bool {
    let between = between(figure.upperBound, dates[date].range.lowerBound)
    let isBroken = source.text[between.offsets].contains { Self.breaks.contains($0) }
    return between.count < Self.clauseLength && !isBroken
      && !words(of: between).contains {
        $0.has([.relative, .clause, .conjunction, .verb, .auxiliary, .speech])
      }
  }

  /// In bytes: no clause that is looked through is longer, which bounds the time.
  private static let clauseLength = 240
  private static let breaks: Set<UInt8> = [0x2C, 0x3A, 0x3B]

  private func between(_ start: Int, _ end: Int) -> TextRange { TextRange(start, max(start, end)) }

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
    let precision = dates[date].value.precision
    return precision == .day || precision == .minute
  }

  /// Index into `told` of the first date at or behind a place.
  private func firstDate(behind place: Int) -> Int {
    told.partition { dates[$0].range.lowerBound >= place }
  }

  /// `said on Tuesday`, `since 2004`: when somebody spoke, or a time that only begins there.
  private func isOfSpeech(_ date: DateMention) -> Bool {
    var last = FigureWord()
    // No word is cut in two but the first, which is passed over where others follow.
    let start = max(0, date.range.lowerBound - 30)
    for word in words(of: TextRange(start, date.range.lowerBound)) {
      if !word.classes.contains(.preposition) || word.classes.contains(.clause) { last = word }
    }
    let isSaid = last.classes.contains(.speech) && !last.classes.contains(.passive)
    return isSaid || last.classes.isSuperset(of: [.clause, .yearLead])
  }

  private func words(of range: TextRange) -> [FigureWord] {
    var folded: [UInt8] = []
    return WordScanner(source.text, in: range).map { word in
      folded.removeAll(keepingCapacity: true)
      fold(source.text, word.range, into: &folded)
      return folded.withUnsafeBufferPointer { FigureVocabulary.shared.word($0) }
    }
  }

  // MARK: Names

  /// Adds the names of the nearest paragraph that has any of a kind.
  private func addNames(
    _ isKind: (Mention) -> Bool, from paragraphs: [Int], to event: inout FigureEvent
  ) {
    let mentions = source.names.mentions
    for paragraph in paragraphs {
      let range = source.blocks[paragraph].range
      let first = mentions.partition { $0.range.lowerBound >= range.lowerBound }
      let inside = mentions[first...].prefix { $0.range.lowerBound < range.upperBound }
      let found = inside.filter(isKind)
      for mention in found { event.add(mention.name) }
      if !found.isEmpty { return }
    }
  }

  private func isTelling(_ mention: Mention) -> Bool {
    switch mention.type {
    case .event: return true
    case .place, .organization:
      let words = words(of: mention.range)
      return words.count > 1 && words.contains { $0.classes.contains(.site) }
    case .other: return source.text[mention.range.offsets].contains { $0 >= 0x30 && $0 <= 0x39 }
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
