// Gives the quotations of one article their speakers, in order of place: by the clause beside each, by
// the quotation or sentence before, by the line below a pull quote.

import Articles
import Names
import Prose

/// One article on its way to quotations.
struct SpeakerAttribution {
  /// A quotation, by its number, and the words for its speaker.
  struct Awaiting {
    var quotation: Int
    var phrase: SpeakerPhrase
  }

  private(set) var quotations: [Quotation] = []

  let source: ReportedText
  let runs: [QuotedRun]
  let words: SpeakingTokens
  let tokens: SpeakingRow
  let clauses: SpeakerClauseFinder
  let judge: QuotationJudge
  var focus: SpeakerFocus
  /// Quotations whose speaker nobody has named yet.
  var awaiting: [Awaiting] = []
  /// The last quotation with a speaker, and its last token.
  var last: (quotation: Int, end: Int)?

  init(_ source: ReportedText, _ runs: [QuotedRun], _ words: SpeakingTokens) {
    self.source = source
    self.runs = runs
    self.words = words
    tokens = words.all
    clauses = SpeakerClauseFinder(words.all, source.names.mentions)
    judge = QuotationJudge(tokens: words.all)
    focus = SpeakerFocus(clauses, source)
  }

  /// Reads all runs and pull quotes.
  mutating func readAll() {
    var block = 0
    for index in runs.indices {
      appendPullQuotes(&block, before: runs[index].range.upperBound)
      let isPulled =
        block > 0 && source.blocks[block - 1].kind == .pullQuote
        && source.blocks[block - 1].range.contains(runs[index].range)
      if !isPulled, !words.runs[index].isEmpty { read(runs[index], words.runs[index]) }
    }
    appendPullQuotes(&block, before: .max)
  }

  // MARK: Pull quotes

  private mutating func appendPullQuotes(_ block: inout Int, before limit: Int) {
    while block < source.blocks.count, source.blocks[block].range.lowerBound < limit {
      if source.blocks[block].kind == .pullQuote { appendPullQuote(block) }
      block += 1
    }
  }

  private mutating func appendPullQuote(_ block: Int) {
    let range = source.blocks[block].range
    guard range.upperBound <= source.text.count else { return }
    var quotation = Quotation(range: range, form: .pullQuote, confidence: 90)
    if block + 1 < source.blocks.count, source.blocks[block + 1].kind == .attribution {
      let line = source.blocks[block + 1].range
      quotation.sign = .nameLine
      quotation.cue = line
      quotation.speaker = line
      if let mention = speaker(in: line) {
        quotation.speaker = mention.range
        quotation.name = mention.name
        quotation.reading = .named
      }
    }
    quotations.append(quotation)
  }

  /// The person that a line names, else the body.
  func speaker(in line: TextRange) -> Mention? {
    var low = 0
    var high = source.names.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if source.names.mentions[middle].range.start < line.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let mentions = source.names.mentions[low...].prefix { line.contains($0.range) }
    return mentions.first { $0.type == .person } ?? mentions.first { $0.type == .organization }
  }

  // MARK: Quoted runs

  private mutating func read(_ run: QuotedRun, _ range: Range<Int>) {
    let look = QuotationLook(run, range, tokens, source)
    let clause = clause(look)
    guard let (form, confidence) = judge.verdict(look, clause, isFollowing: follows(look)) else {
      return
    }
    var quotation = Quotation(range: run.range, form: form, confidence: confidence)
    if run.isOpen { quotation.confidence = min(confidence, 80) }
    let found = clause ?? insideClause(range)
    if let found, !isMistranslated(found) { attribute(&quotation, found) }
    if quotation.speaker.isEmpty { attributeFurther(&quotation, look, clause) }
    if quotation.speaker.isEmpty, look.isApart { attributeByHeadline(&quotation) }
    quotations.append(quotation)
    if let speaker = found?.speaker, quotation.name == Quotation.nobody {
      focus.speakUnnamed(speaker)
    }
    // Whose remark a text quotes is not therefore whom it speaks of.
    guard quotation.sign != .spokenOf, !quotation.speaker.isEmpty else { return }
    last = (quotations.count - 1, range.upperBound)
    guard quotation.name != Quotation.nobody else { return }
    settle(quotation)
    focus.speak(quotation.name, at: range.upperBound)
  }

  /// Nothing but the clause of the last quotation stands before this one in its block.
  private func follows(_ look: QuotationLook) -> Bool {
    guard let last, !tokens[look.words.lowerBound].gap.contains(.block) else { return false }
    let cue = quotations[last.quotation].cue
    return quotations[last.quotation].sign == .clauseAfter
      && cue.lowerBound >= tokens[last.end - 1].range.upperBound && continues(last.end, look)
  }

  /// The clause behind a quotation, or before it in its sentence.
  private func clause(_ look: QuotationLook) -> SpeakingClause? {
    let before = chunkBefore(look)
    let gap = tokens[look.words.lowerBound].gap
    let leading =
      before.isEmpty ? nil : clauses.before(before, colon: gap.contains(.colon))
    if let leading, leading.speaker != nil, !gap.isDisjoint(with: [.colon, .comma]) {
      return leading
    }
    let following = clauses.behind(
      chunkBehind(look), isSentence: look.isCapital && look.isClosed && look.opensSentence)
    if let following, following.speaker != nil {
      // `China will take “…” measures, a spokesman said`: what a body does is told by a person.
      if let leading, clauses.isLoose(leading, beside: following) { return following }
      let isFurther = tokens[following.cue.lowerBound].isParticiple
      let isNearer = following.isTight && look.isClosed && leading?.isTight != true && !isFurther
      if leading?.speaker == nil || isNearer { return following }
    }
    return leading ?? (look.isApart || before.isEmpty ? following : nil)
  }

  /// The words before a quotation in its sentence.
  private func chunkBefore(_ look: QuotationLook) -> Range<Int> {
    let limit = look.words.lowerBound
    guard !look.opensSentence else { return limit..<limit }
    var first = limit
    while first > 0, limit - first < 60 {
      first -= 1
      if !tokens[first].gap.isDisjoint(with: [.sentence, .block]) { break }
      // What another quotation holds says nothing of this one; where it begins a sentence, the
      // clause between the two begins behind it.
      if tokens[first].run >= 0 {
        let run = words.runs[Int(tokens[first].run)]
        if !tokens[run.lowerBound].gap.isDisjoint(with: [.sentence, .block]) {
          return first + 1..<limit
        }
        first = run.lowerBound
      }
    }
    return first..<limit
  }

  /// The words behind a quotation, to the end of the sentence or to the next quotation.
  private func chunkBehind(_ look: QuotationLook) -> Range<Int> {
    let first = look.words.upperBound
    guard first < tokens.count, !tokens[first].gap.contains(.block) else { return first..<first }
    let beginsSentence = tokens[first].gap.contains(.sentence)
    var limit = first
    while limit < tokens.count, limit - first < 60, tokens[limit].run < 0 {
      if limit > first, !tokens[limit].gap.isDisjoint(with: [.sentence, .block]) { break }
      limit += 1
    }
    // `“Why?” Smith asked.`: a capital may be the speaker's, where nothing else is said.
    if beginsSentence {
      let leads = limit < tokens.count && tokens[limit].run >= 0
      if limit - first > 4 || leads && !tokens[limit].gap.contains(.sentence) {
        return first..<first
      }
    }
    return first..<limit
  }

  /// `“… – it asked a question. – …”`: in some languages, somebody asks without saying who.
  private func isMistranslated(_ clause: SpeakingClause) -> Bool {
    guard clause.sign == .insideMarks, let speaker = clause.speaker else { return false }
    return speaker.kind == .pronoun && tokens[speaker.tokens.lowerBound].has(.it)
  }

  mutating func attribute(_ quotation: inout Quotation, _ clause: SpeakingClause) {
    quotation.sign = clause.sign
    quotation.cue = textRange(clause.cue)
    guard let speaker = clause.speaker else { return }
    quotation.speaker = textRange(speaker.tokens)
    let identity = focus.identify(speaker)
    quotation.name = identity.name
    quotation.reading = identity.reading
    if identity.isAwaited {
      awaiting.append(Awaiting(quotation: quotations.count, phrase: speaker))
    }
    if identity.name != Quotation.nobody {
      quotation.confidence = min(quotation.confidence, identity.confidence)
    }
  }

  private func textRange(_ range: Range<Int>) -> TextRange {
    TextRange(
      tokens[range.lowerBound].range.lowerBound, tokens[range.upperBound - 1].range.upperBound)
  }

  /// Those who were spoken of before anybody was named were the first to be named as a speaker, unless by
  /// an office and the named one has others.
  private mutating func settle(_ quotation: Quotation) {
    guard quotation.reading == .named, !awaiting.isEmpty,
      clauses.phrases.types[Int(quotation.name)] == .person
    else { return }
    let isDescribed = focus.descriptions.described.contains(quotation.name)
    for awaited in awaiting {
      let fits = focus.descriptions.score(awaited.phrase, quotation.name) > 0
      if isDescribed, awaited.phrase.kind == .role, !fits { continue }
      quotations[awaited.quotation].name = quotation.name
      quotations[awaited.quotation].reading = .foretold
      quotations[awaited.quotation].confidence = 60
    }
    awaiting.removeAll()
  }
}
