// Reads what an article's figures count, with all that decides whether another one can be set against them.
// Which event each belongs to is EventReader's business.

import Facts
import Prose

extension EventReader {
  /// The figures of running text that may be compared, in order. O(length).
  func readCounts() -> [ReportedCount] {
    var counts: [ReportedCount] = []
    var next = 0
    var read: (paragraph: Int, sentences: [TextRange]) = (-1, [])
    var context: (sentence: TextRange, words: SentenceContext)?
    var measures: (sentence: TextRange, reader: MeasureReader)?
    for figure in source.facts.figures where isComparable(figure) {
      while next < paragraphs.count, paragraphs[next].end <= figure.range.start { next += 1 }
      guard next < paragraphs.count, paragraphs[next].contains(figure.range) else { continue }
      if read.paragraph != next {
        read = (next, Array(SentenceScanner(source.text, in: paragraphs[next])))
      }
      let sentence = read.sentences.first { $0.contains(figure.number) } ?? figure.range
      if context?.sentence != sentence {
        context = (sentence, SentenceContext(source.text, sentence))
      }
      guard let words = context?.words,
        var count = count(figure, sentence, words, isLead: next == 0)
      else { continue }
      if !figure.slot.isFate {
        if measures?.sentence != sentence { measures = (sentence, measureReader(sentence)) }
        count.measure = measures?.reader.measure(of: figure) ?? Measure()
      }
      counts.append(count)
    }
    return counts
  }

  private func measureReader(_ sentence: TextRange) -> MeasureReader {
    MeasureReader(
      source.text, sentence,
      figures: source.facts.figures.within(sentence, \.number),
      dates: source.facts.dates.within(sentence, \.range).map(\.range))
  }

  private func isComparable(_ figure: Figure) -> Bool {
    figure.extent == .whole && figure.value >= 0 && figure.value.isFinite && !figure.unit.isDuration
  }

  private func count(
    _ figure: Figure, _ sentence: TextRange, _ context: SentenceContext, isLead: Bool
  ) -> ReportedCount? {
    let mentions = mentions(in: sentence)
    let isLoose = context.isCumulative || context.isImagined(figure.range)
    if context.isElsewhere || isLoose && figure.slot.isFate { return nil }
    let isBehind = context.isAftermath || isToldBack(figure, in: sentence)
    let date = isBehind ? dateBehind(figure, in: sentence) : date(of: figure)
    let isOfSentence = date.map { sentence.contains($0.range) } ?? false
    // A year or month elsewhere in the paragraph says nothing of the figure; in its sentence it does.
    return ReportedCount(
      figure: figure, event: 0, thing: thing(of: figure),
      date: date, day: date.flatMap { EventDay($0.value) }, isDayOfSentence: isOfSentence,
      isAftermath: context.isAftermath,
      places: Array(Set(mentions.filter { $0.type == .place && !$0.isBroad }.map(\.entity))),
      sites: mentions.filter {
        $0.type == .place && !$0.isBroad && $0.range.end <= figure.number.start
          && isIn($0.range, sentence)
      }.map(\.entity),
      regions: regions(of: figure, in: sentence, mentions),
      countries: mentions.filter { $0.type == .place && $0.isBroad }.map(\.entity),
      isLookedBack: context.isLookedBack(figure.range), isLead: isLead, isLoose: isLoose)
  }

  /// The places that the count itself is limited to, countries among them.
  private func regions(
    of figure: Figure, in sentence: TextRange, _ mentions: ArraySlice<StoryMention>
  ) -> [UInt32] {
    mentions.filter { mention in
      let place = mention.range
      let isBehind = place.start >= figure.range.end && place.start - figure.range.end <= 6
      let isOpening = place.start <= sentence.start + 4 && place.end < figure.range.start
      let isInside = figure.range.contains(place)
      return mention.type == .place && (isBehind || isOpening || isInside)
        && isIn(place, sentence)
    }.map(\.entity)
  }

  /// Whether `in` stands before a place.
  private func isIn(_ place: TextRange, _ sentence: TextRange) -> Bool {
    let start = max(sentence.lowerBound, place.lowerBound - 4)
    var folded: [UInt8] = []
    for word in WordScanner(source.text, in: TextRange(start, place.lowerBound)) {
      folded.removeAll(keepingCapacity: true)
      fold(source.text, word.range, into: &folded)
    }
    return folded.elementsEqual("in".utf8)
  }

  private func thing(of figure: Figure) -> CountedThing {
    // `another 12`, `a further 12`
    let start = max(figure.number.lowerBound - 10, 0)
    return CountedThing(
      source.text, figure.noun, lead: TextRange(start, figure.number.lowerBound))
  }

  private func date(of figure: Figure) -> DateMention? {
    let index = Int(figure.event.date)
    return figure.event.date != FigureEvent.none && index < source.facts.dates.count
      ? source.facts.dates[index] : nil
  }

  /// `sentenced today the builder … which killed six on 18 May 2019`: where a sentence tells what came of an event,
  /// the earlier of its days is the event's.
  private func dateBehind(_ figure: Figure, in sentence: TextRange) -> DateMention? {
    let own = date(of: figure)
    let days = source.facts.dates.within(sentence, \.range)
    guard let day = own.flatMap({ EventDay($0.value) }) else { return own }
    return days.first { mention in
      EventDay(mention.value).map { $0.days(since: day) < -1 } ?? false
    } ?? own
  }

  /// `began its work on Monday into the explosion that killed 14 people on March 11`.
  private func isToldBack(_ figure: Figure, in sentence: TextRange) -> Bool {
    guard figure.slot.isFate else { return false }
    let start = max(sentence.lowerBound, figure.range.lowerBound - 8)
    var folded: [UInt8] = []
    for word in WordScanner(source.text, in: TextRange(start, figure.range.lowerBound)) {
      folded.removeAll(keepingCapacity: true)
      fold(source.text, word.range, into: &folded)
    }
    return folded.elementsEqual("that".utf8) || folded.elementsEqual("which".utf8)
  }

  private func mentions(in range: TextRange) -> ArraySlice<StoryMention> {
    source.mentions.beginning(in: range, \.range)
  }
}

extension [TextRange] {
  /// Each once, in their order.
  var eachOnce: [TextRange] {
    var seen: Set<TextRange> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Array {
  /// Of elements in order of place, those that begin in a range. O(log count + their number).
  func beginning(in range: TextRange, _ place: (Element) -> TextRange) -> ArraySlice<Element> {
    self[partitioned { place($0).start < range.start }...].prefix { place($0).start < range.end }
  }

  /// How many elements, of those that are sorted by it, something is true of. O(log count).
  func partitioned(_ isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those that lie in a range as a whole.
  fileprivate func within(
    _ range: TextRange, _ place: (Element) -> TextRange
  ) -> [Element] {
    beginning(in: range, place).filter { range.contains(place($0)) }
  }
}
