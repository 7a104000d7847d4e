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

  init(_ source: ReportedText, _ dates: [DateMention]) {
    self.source = source
    self.dates = dates
    told = dates.indices.filter { isKnown(dates[$0]) && !isOfSpeech(dates[$0]) }
  }

  /// The event of a figure at a place. O(log dates), and once a paragraph O(its mentions).
  mutating func event(of figure: TextRange, in sentence: TextRange, block index: Int) -> FigureEvent
  {
    if block != index {
      block = index
      names = FigureEvent()
      // Where somebody comes from says less than what it was about, a paragraph before.
      let paragraphs = paragraphs(from: index)
      addNames(isTelling, from: paragraphs)
      addNames({ $0.type == .place }, from: paragraphs)
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

  private func isKnown(_ date: DateMention) -> Bool { date.value.year > 0 || date.value.month > 0 }

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
  private mutating func addNames(_ isKind: (Mention) -> Bool, from paragraphs: [Int]) {
    let mentions = source.names.mentions
    for paragraph in paragraphs {
      let range = source.blocks[paragraph].range
      let first = mentions.partition { $0.range.lowerBound >= range.lowerBound }
      let inside = mentions[first...].prefix { $0.range.lowerBound < range.upperBound }
      let found = inside.filter(isKind)
      for mention in found { names.add(mention.name) }
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
