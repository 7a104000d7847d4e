// How far a name goes from its first word, and what its words make of it.

import Columns
import Prose

/// A name in the making: tokens `first..<limit` and the last word that says what it names.
struct Segment {
  var first: Int
  var limit: Int
  /// The last token of class body or place, or -1.
  var head = -1
  var headIsPlace = false
}

extension SpanFinder {
  /// No name has more words; the longest, of ministries with all their fields, have some twenty. A run
  /// of capitals without end would else be read to its end again from each of its words.
  private static let longestName = 24

  /// The longest known form that begins at a token, with where it ends.
  func form(at index: Int, _ sentence: Sentence) -> (id: Int, limit: Int)? {
    let word = reading.word(index)
    if word.classes.contains(.beginsForm),
      reading.isCapital(index) || word.classes.contains(.article),
      let match = longForm(at: index, sentence)
    {
      return match
    }
    guard word.form >= 0, reading.isCapital(index) else { return nil }
    let id = Int(word.form)
    if lexicon.details[id].capitalsOnly {
      guard reading.isAcronym(index) else { return nil }
      // In a line of capitals US may be us.
      if sentence.casing == .capitals, !word.classes.isDisjoint(with: [.function, .common]) {
        return nil
      }
      if isShouted(index, sentence) { return nil }
    }
    return (id, index + 1)
  }

  /// Tries the forms of two words and more that begin here; the longest wins.
  private func longForm(at index: Int, _ sentence: Sentence) -> (id: Int, limit: Int)? {
    var key: [UInt8] = []
    reading.appendKey(index..<index + 1, to: &key)
    var best: (id: Int, limit: Int)?
    var capitals = reading.isCapital(index) || reading.classes(index).contains(.article)
    var limit = index + 1
    while limit < sentence.limit, limit - index < Lexicon.longestForm,
      joins(limit) || isNumber(limit)
    {
      key.append(UInt8(ascii: " "))
      reading.appendKey(limit..<limit + 1, to: &key)
      let small: WordClass = [.function, .particle]
      if !reading.isCapital(limit), reading.classes(limit).isDisjoint(with: small),
        reading.tokens[limit].shape.contains(.letters)
      {
        capitals = false
      }
      limit += 1
      if let id = key.withUnsafeBufferPointer({ lexicon.form($0) }),
        capitals || isUnmistakable(index)
      {
        best = (id, limit)
      }
    }
    return best
  }

  private func isNumber(_ index: Int) -> Bool {
    !reading.tokens[index].shape.contains(.letters) && reading.tokens[index].gap == .hyphen
  }

  /// `Islamic state` is the name though its second word is small; `White house` at the beginning
  /// of a sentence may be any.
  private func isUnmistakable(_ index: Int) -> Bool {
    guard reading.isCapital(index) else { return false }
    return !reading.tokens[index].isInitial
      || reading.classes(index).isDisjoint(with: [.common, .function])
  }

  /// Extends a name that begins with `first..<limit` as far as it goes.
  func extended(_ first: Int, _ limit: Int, _ sentence: Sentence) -> Segment {
    var segment = Segment(first: first, limit: first)
    take(to: limit, &segment, sentence)
    while segment.limit < sentence.limit, segment.limit - first < Self.longestName,
      joins(segment.limit), let next = step(segment, segment.limit, sentence)
    {
      take(to: next, &segment, sentence)
    }
    return segment
  }

  private func take(to limit: Int, _ segment: inout Segment, _ sentence: Sentence) {
    for index in segment.limit..<limit where reading.isCapital(index) {
      let classes = reading.classes(index)
      guard !classes.isDisjoint(with: [.body, .place]) else { continue }
      segment.head = index
      segment.headIsPlace = classes.contains(.place)
    }
    segment.limit = limit
  }

  /// Where the name ends when it takes the token `next`, or nil when it does not.
  private func step(_ segment: Segment, _ next: Int, _ sentence: Sentence) -> Int? {
    guard reading.isCapital(next) else { return smallStep(segment, next, sentence) }
    let classes = reading.classes(next)
    if let known = form(at: next, sentence), known.limit > next + 1 {
      return lexicon.details[known.id].kind == .organization ? known.limit : nil
    }
    if classes.contains(.calendar), !isGivenNotMonth(next, sentence) { return nil }
    if classes.contains(.function) { return nil }
    if isTitle(next, sentence), classes.isDisjoint(with: [.body, .place]) { return nil }
    if reading.isInitialLetter(next) {
      // An initial; a lone `I` is a pronoun.
      return next + 1 < sentence.limit && reading.tokens[next + 1].gap == .stop ? next + 1 : nil
    }
    if classes.contains(.given), beginsPerson(next, sentence), isBody(segment) { return nil }
    return next + 1
  }

  /// A first name with a capitalised word after it.
  private func beginsPerson(_ index: Int, _ sentence: Sentence) -> Bool {
    index + 1 < sentence.limit && joins(index + 1) && reading.isCapital(index + 1)
  }

  /// The words so far name a body, a place or a people, so that a person's name is a new one.
  private func isBody(_ segment: Segment) -> Bool {
    segment.head >= 0 || reading.isAcronym(segment.first)
      || (reading.word(segment.first).form >= 0
        && !reading.classes(segment.first).contains(.given))
  }

  /// Small words inside names: `of` after a body, `and` between its fields, particles.
  private func smallStep(_ segment: Segment, _ next: Int, _ sentence: Sentence) -> Int? {
    let classes = reading.classes(next)
    let last = reading.classes(segment.limit - 1)
    if isLowerField(next, sentence), reading.word(segment.first).form >= 0 { return next + 2 }
    if classes.contains(.connector) {
      let after = skipThe(next + 1, sentence)
      guard after < sentence.limit, reading.tokens[after].gap == .space else { return nil }
      return connects(segment, next, after, last, sentence) ? after + 1 : nil
    }
    if isSyllable(next, segment) { return next + 1 }
    guard classes.contains(.particle) else { return nil }
    var after = next + 1
    if after < sentence.limit, joins(after), reading.classes(after).contains(.particle),
      !reading.isCapital(after)
    {
      after += 1
    }
    guard after < sentence.limit, joins(after), reading.isCapital(after) else { return nil }
    return reading.classes(after).contains(.calendar) ? nil : after + 1
  }

  /// The small second half of an East Asian first name: Kim Jong-un, Leung Che-cheung.
  private func isSyllable(_ next: Int, _ segment: Segment) -> Bool {
    guard reading.tokens[next].gap == .hyphen, segment.limit - segment.first > 1 else {
      return false
    }
    let token = reading.tokens[next]
    let known: WordClass = [.common, .body, .bodyNoun, .placeNoun, .title, .speech, .field]
    return token.range.count <= 6 && token.shape.contains(.letters)
      && reading.classes(next).isDisjoint(with: known)
      && (token.range.count == 2 || reading.classes(next).isDisjoint(with: .function))
      && reading.withFolded(next) { !$0.hasSuffix("ed") && !$0.hasSuffix("ing") }
  }

  private func skipThe(_ index: Int, _ sentence: Sentence) -> Int {
    index < sentence.limit && reading.isWord(index, "the")
      ? index + 1 : index
  }

  /// Whether a connector joins the token `after` to a body's or a place's name.
  private func connects(
    _ segment: Segment, _ connector: Int, _ after: Int, _ last: WordClass, _ sentence: Sentence
  ) -> Bool {
    let isCapital = reading.isCapital(after)
    let fits = isCapital || reading.classes(after).contains(.field)
    guard fits, segment.head >= 0, !(isCapital && isTitle(after, sentence)) else { return false }
    if reading.classes(after).contains(.calendar) { return false }
    let isHead = segment.head == segment.limit - 1
    let isBodyHead = isHead && !segment.headIsPlace && isCapital
    return reading.withFolded(connector) { word in
      switch word.first {
      case UInt8(ascii: "o"):  // of, on
        return word.last == UInt8(ascii: "f") ? isHead || isCapital : isBodyHead
      case UInt8(ascii: "f"):  // for
        return isBodyHead
      case UInt8(ascii: "a"):  // and
        return !isHead && last.contains(.field) && reading.classes(after).contains(.field)
      default:
        return false
      }
    }
  }
}
