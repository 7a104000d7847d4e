// Whether the words of a segment are a mention, and how sure that is.

import Articles
import Columns
import Prose

extension SpanFinder {
  /// Reads a known name, with the words that make a longer name of it: Moscow Region.
  mutating func readForm(_ known: (id: Int, limit: Int), _ index: Int, _ sentence: Sentence) -> Int
  {
    let segment = extended(index, known.limit, sentence)
    if segment.limit > known.limit, isLonger(segment, known, sentence) {
      return accept(segment, sentence)
    }
    var span = Span(index, known.limit)
    span.form = Int32(known.id)
    span.evidence.add(lexicon.details[known.id].kind.type, Weight.sure)
    addContext(&span, sentence)
    spans.append(span)
    return known.limit
  }

  /// Whether the words after a known name belong to it.
  private func isLonger(
    _ segment: Segment, _ known: (id: Int, limit: Int), _ sentence: Sentence
  ) -> Bool {
    let next = known.limit
    let kind = lexicon.details[known.id].kind
    if segment.head >= next {
      switch kind {
      case .country, .region, .city, .demonym: return true
      case .organization:
        // UN Mission; but Hamas Movement is Hamas, and a longer tail a part of the body.
        return next == segment.first + 1 && reading.isAcronym(segment.first)
          || segment.head > next && (next...segment.head).allSatisfy(looksCommon)
      case .event: return false
      }
    }
    guard reading.tokens[next].gap == .space, reading.isCapital(next), !looksCommon(next),
      form(at: next, sentence) == nil
    else { return false }
    // Jordan Smith is a person; Chicago Bulls a name of its own; Russia Putin two names.
    let first = reading.classes(segment.first)
    if first.contains(.given), next == segment.first + 1 { return true }
    return kind == .city && !reading.classes(next).contains(.given)
  }

  /// Emits a segment where it is a mention; returns where to go on.
  mutating func accept(_ segment: Segment, _ sentence: Sentence) -> Int {
    var segment = segment
    let tail = segment.head + 1
    while segment.head >= 0, segment.limit > tail, reading.isCapital(tail),
      looksCommon(segment.limit - 1)
    {
      segment.limit -= 1
    }
    while !reading.isCapital(segment.limit - 1), segment.limit - 1 > segment.first,
      reading.classes(segment.limit - 1).contains(.connector)
    {
      segment.limit -= 1
    }
    trimField(&segment, sentence)
    let span =
      segment.limit - segment.first == 1 ? single(segment, sentence) : several(segment, sentence)
    if var span {
      addContext(&span, sentence)
      if sentence.kind.isTitle, span.form < 0, span.evidence.strength < Weight.good {
        span.standing = max(span.standing, .tentative)
      }
      spans.append(span)
    }
    return segment.limit
  }

  /// `Slovakian Agriculture Minister`: the office's field is no part of the name before it.
  private func trimField(_ segment: inout Segment, _ sentence: Sentence) {
    let next = segment.limit
    guard segment.head < 0, next < sentence.limit, reading.tokens[next].gap == .space,
      reading.isCapital(next), isTitle(next, sentence)
    else { return }
    while segment.limit - 1 > segment.first, looksCommon(segment.limit - 1) { segment.limit -= 1 }
  }

  private func single(_ segment: Segment, _ sentence: Sentence) -> Span? {
    let index = segment.first
    var span = Span(index, index + 1)
    if reading.tokens[index].range.count < 2 { return nil }
    if reading.isAcronym(index) { return acronym(span, sentence) }
    if looksCommon(index) {
      // Cook and Park are surnames too, where the article has the full name.
      guard isPossibleSurname(index) else { return nil }
      span.standing = .tentative
    }
    if reading.tokens[index].isInitial { span.standing = .tentative }
    if reading.classes(index).contains(.given) { span.evidence.add(.person, Weight.hint) }
    return span
  }

  /// A common word that the article never writes small.
  func isPossibleSurname(_ index: Int) -> Bool {
    let never: WordClass = [.function, .calendar, .title]
    return !reading.word(index).isLower && reading.classes(index).isDisjoint(with: never)
  }

  private func acronym(_ span: Span, _ sentence: Sentence) -> Span? {
    let classes = reading.classes(span.first)
    if classes.contains(.capital) || isShouted(span.first, sentence)
      || isThing(span.first, sentence)
    {
      return nil
    }
    var span = span
    span.evidence.add(.organization, Weight.acronym)
    if !classes.isDisjoint(with: [.common, .function, .title]) || reading.word(span.first).isLower {
      span.standing = .unexplained
    }
    return span
  }

  /// `destroyed a VBIED,`: an indefinite article and no noun after it make capitals a thing.
  private func isThing(_ index: Int, _ sentence: Sentence) -> Bool {
    guard index > sentence.first, reading.tokens[index].gap == .space,
      reading.withFolded(index - 1, { $0.first == UInt8(ascii: "a") && $0.count <= 2 }),
      reading.classes(index - 1).contains(.function)
    else { return false }
    return index + 1 == sentence.limit || reading.tokens[index + 1].gap != .space
  }

  private func several(_ segment: Segment, _ sentence: Sentence) -> Span? {
    var span = Span(segment.first, segment.limit)
    let isCommon = span.tokens.allSatisfy { looksCommon($0) || !reading.isCapital($0) }
    if isCommon {
      // Supreme Court names a body; Main Street no certain place, Energy Systems nothing.
      guard segment.head >= 0, !segment.headIsPlace,
        reading.classes(segment.head).isDisjoint(with: .common)
      else { return nil }
    }
    addShape(segment, isCommon, &span)
    return span
  }

  /// Evidence from the words of the name itself.
  private func addShape(_ segment: Segment, _ isCommon: Bool, _ span: inout Span) {
    if segment.head >= 0 {
      let weight = segment.headIsPlace ? Weight.place : Weight.body
      span.evidence.add(segment.headIsPlace ? .place : .organization, weight)
    }
    // A hospital named after a person is a hospital.
    let isHeaded = segment.head == segment.limit - 1 && span.count > 2
    if !isHeaded { addPersonShape(isCommon, &span) }
    let first = reading.classes(segment.first)
    let last = reading.classes(segment.limit - 1)
    if first.contains(.placePrefix) { span.evidence.add(.place, Weight.prefix) }
    if first.union(last).contains(.happening) { span.evidence.add(.event, Weight.body) }
    if last.contains(.paper) { span.evidence.add(.other, Weight.body) }
  }

  /// First names, initials, particles; and what looks like any name.
  private func addPersonShape(_ isCommon: Bool, _ span: inout Span) {
    let inside = span.first + 1..<span.limit
    if inside.contains(where: { reading.tokens[$0].gap == .ampersand }) {
      return span.evidence.add(.organization, Weight.prefix)
    }
    if reading.classes(span.first).contains(.given), !isCommon {
      span.evidence.add(.person, Weight.given)
    }
    if reading.tokens[span.first].shape.contains(.dotted)
      || span.tokens.contains(where: reading.isInitialLetter)
    {
      span.evidence.add(.person, Weight.given)
    }
    if inside.contains(where: isParticle) { span.evidence.add(.person, Weight.context) }
    let plain = span.tokens.allSatisfy { !looksCommon($0) && !reading.isAllCapitals($0) }
    if span.count <= 3, plain { span.evidence.add(.person, Weight.shape) }
  }

  private func isParticle(_ index: Int) -> Bool {
    let classes = reading.classes(index)
    return classes.contains(.particle) && !classes.contains(.article) && !reading.isCapital(index)
  }
}

extension Standing: Comparable {
  static func < (one: Standing, two: Standing) -> Bool { one.rawValue < two.rawValue }
}
