// Whether a quoted run is somebody's words, or a title, a nickname, a term: by its look and by the
// words beside it. Who speaks is not known here.

import Columns
import Names
import Prose

/// What a quoted run looks like.
struct QuotationLook {
  /// Its words.
  let words: Range<Int>
  /// It stands where a sentence or a speech begins: behind a stop, a colon, a comma or a dash.
  let isApart: Bool
  /// Its first word is a capital's.
  let isCapital: Bool
  /// A stop or a comma stands at its end, in or behind the marks.
  let isClosed: Bool
  /// It begins a block, or its sentence.
  let opensSentence: Bool
  /// All its words are written as in titles and names, or it is a name of the article.
  let isTitle: Bool

  init(_ run: QuotedRun, _ words: Range<Int>, _ tokens: SpeakingRow, _ source: ReportedText) {
    self.words = words
    let first = tokens[words.lowerBound]
    // `said X of Smith Corp. “We`: the full stop is an abbreviation's, too.
    opensSentence =
      !first.gap.isDisjoint(with: [.sentence, .block])
      || first.isCapital && first.gap.contains(.stop)
    isApart = !first.gap.isDisjoint(with: [.sentence, .block, .comma, .colon, .dash, .stop])
    isCapital = first.isCapital
    isClosed = Self.isClosed(run, source.text)
    isTitle = Self.isTitle(run, words, tokens, source)
  }

  private static func isClosed(_ run: QuotedRun, _ text: Bytes) -> Bool {
    if run.isOpen { return true }
    let stops: [UInt8] = [0x2c, 0x2e, 0x21, 0x3f, 0x3b]
    let last = run.words.upperBound - 1
    if last >= run.words.lowerBound, stops.contains(text[last]) { return true }
    // `…` and a dash before the mark, too.
    if last > run.words.lowerBound, text[last] == 0xa6 || text[last] == 0x94 { return true }
    return run.range.upperBound < text.count && stops.contains(text[run.range.upperBound])
  }

  private static func isTitle(
    _ run: QuotedRun, _ words: Range<Int>, _ tokens: SpeakingRow, _ source: ReportedText
  ) -> Bool {
    guard words.count <= 9 else { return false }
    let first = tokens[words.lowerBound].mention
    if first >= 0, words.allSatisfy({ tokens[$0].mention == first }) { return true }
    let last = run.words.upperBound - 1
    if last >= run.words.lowerBound, source.text[last] == 0x21 || source.text[last] == 0x3f {
      return false
    }
    return words.allSatisfy { index in
      let token = tokens[index]
      let isSmall = token.has([.preposition, .determiner, .and])
      return token.isCapital || token.isNumber || isSmall && index > words.lowerBound
    }
  }
}

/// Judges quoted runs.
struct QuotationJudge {
  let tokens: SpeakingRow

  /// Fewer words without any sign that somebody speaks are a term or said at a distance.
  private static let fewestUnsigned = 5
  private static let fewestSentence = 4

  /// The form of a quotation and how sure it is one, in per cent; nil where it is none.
  ///
  /// `isFollowing`: it goes on behind the clause of a quotation before it.
  func verdict(
    _ look: QuotationLook, _ clause: SpeakingClause?, isFollowing: Bool
  ) -> (QuotationForm, UInt8)? {
    let isSpoken = clause.map { isSpeech(look, $0) } ?? false
    let goesOn = isFollowing && look.opensSentence && look.isClosed
    if isWork(look) || !isSpoken && !goesOn && isNamed(look) { return nil }
    let form = form(look, clause, isSpoken)
    if isSpoken { return (form, 98) }
    let count = look.words.count
    guard let clause else {
      let isSentence = count >= Self.fewestSentence || goesOn
      if look.isApart, look.isCapital, look.isClosed, isSentence {
        return (.direct, 85)
      }
      return count >= Self.fewestUnsigned ? (form, 60) : nil
    }
    // `called it a “cowardly” act`, but a `“road map” document`.
    let isCalled =
      tokens[clause.cue.lowerBound].has(.relating)
      && look.words.lowerBound - clause.cue.lowerBound < 6
    if count <= 2, !isCalled, isAttributive(look.words) { return nil }
    // `invest in a “green energy fund”`: a thing, not what is said of it.
    if count <= 3, !isCalled, isNoun(look.words), !isSpeech(clause.cue) { return nil }
    if clause.sign == .accordingTo || clause.speaker != nil { return (form, count > 2 ? 90 : 75) }
    // `citing “grave differences”`
    let isCited = isCalled && count == 2 && clause.cue.upperBound == look.words.lowerBound
    return count > 2 || isCited ? (form, 75) : nil
  }

  /// A clause of saying stands directly beside what is said.
  private func isSpeech(_ look: QuotationLook, _ clause: SpeakingClause) -> Bool {
    switch clause.sign {
    case .label where clause.cue.lowerBound >= look.words.upperBound: return true
    case .clauseAfter, .accordingTo:
      return look.isClosed && look.isApart && clause.cue.lowerBound >= look.words.upperBound
        && (look.isCapital || look.words.count > 1)
    case .clauseBefore, .label:
      let gap = tokens[look.words.lowerBound].gap
      let isLed =
        gap.contains(.colon)
        || gap.contains(.comma) && (clause.isTight || look.isCapital && !look.isTitle)
      return isLed && (look.isCapital || look.words.count > 2)
        || clause.isTight && look.isCapital && look.words.count > 3 && look.isClosed
    case .none, .nameLine, .insideMarks, .spokenOf, .continued, .sentenceBefore, .headline:
      return false
    }
  }

  private func form(
    _ look: QuotationLook, _ clause: SpeakingClause?, _ isSpoken: Bool
  ) -> QuotationForm {
    if isSpoken { return .direct }
    return look.isApart && look.isCapital && look.opensSentence && look.words.count > 2
      ? .direct : .fragment
  }

  /// `her memoir, “Exit, Pursued,” X tells`: a title, whatever follows.
  private func isWork(_ look: QuotationLook) -> Bool {
    let first = look.words.lowerBound
    guard look.isTitle, first > 0, tokens[first - 1].has(.work), tokens[first - 1].mention < 0
    else { return false }
    return tokens[first].gap.isEmpty || tokens[first].gap == .comma
  }

  /// A title, a nickname, or what something is called.
  private func isNamed(_ look: QuotationLook) -> Bool {
    if look.isTitle { return true }
    let first = look.words.lowerBound
    guard first > 0, !tokens[first].gap.contains(.sentence) else { return false }
    let before = tokens[first - 1]
    let isBeside = tokens[first].gap.isDisjoint(with: .any)
    if isBeside, before.mention >= 0, isSameName(look.words) { return true }
    guard isBeside, look.words.count <= 6 else { return false }
    if before.has(.work), before.mention < 0, look.isCapital || look.words.count <= 2 {
      return true
    }
    // `known as “X”`, `so-called “X”`.
    if before.has(.asWord), first > 1, tokens[first - 2].has(.naming) { return true }
    return before.has(.naming) && isPassive(first - 1)
  }

  /// `a movement called “X”`: no subject calls it so.
  private func isPassive(_ verb: Int) -> Bool {
    verb > 0 && !tokens[verb - 1].has(.pronoun) && tokens[verb - 1].mention < 0
  }

  /// `John “Jack” Smith`.
  private func isSameName(_ words: Range<Int>) -> Bool {
    let next = words.upperBound
    guard next < tokens.count, words.count <= 3, tokens[next].isCapital,
      tokens[next].gap.isDisjoint(with: .any)
    else { return false }
    return tokens[words.lowerBound].isCapital
  }

  private func isSpeech(_ cue: Range<Int>) -> Bool { tokens[cue.lowerBound].has(.speech) }

  /// `in a “fund”`
  private func isNoun(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    return first > 1 && tokens[first - 1].has(.indefinite) && tokens[first].gap.isEmpty
      && tokens[first - 2].has(.preposition)
  }

  /// `a “road map” document`: it stands for an adjective.
  private func isAttributive(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    let next = words.upperBound
    guard first > 0, next < tokens.count, tokens[first - 1].has(.determiner),
      tokens[first].gap.isDisjoint(with: .any), tokens[next].gap.isDisjoint(with: .any)
    else { return false }
    return !tokens[next].has([.preposition, .clause, .companion, .verb, .and])
  }
}
