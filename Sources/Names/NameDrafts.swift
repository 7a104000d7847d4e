// Gathers spans under the names that they belong to: equal words, known variants, surnames of full
// names, explained acronyms. All joins stay within one article.

import Columns
import Prose

/// A name while the article is being read.
struct NameDraft: Sendable, BitwiseCopyable {
  /// The tokens that first wrote it.
  var first: Int
  var limit: Int
  var evidence = TypeEvidence()
  var mentions = 0
  /// Its id is that of a known form, an index into `Lexicon.details`, or -1.
  var form: Int32
  /// It is one word in capitals that is no known name: it never equals a word in small letters.
  var isAcronym: Bool
  /// The name that the article says is the same, or its own index.
  var same: Int
}

/// The drafts of one article, found by their keys.
struct NameDrafts {
  let reading: TokenisedArticle
  let lexicon: Lexicon
  private(set) var keys = KeyTable()
  private(set) var drafts: [NameDraft] = []
  /// By word: the full name of a person that ends with it, last seen; -1 for none.
  private var surnames: [Int32]
  /// By word: the article explains it as an acronym, in brackets or by its words alone.
  private var explained: [Bool]
  private var isPrinted: [Bool]
  private var key: [UInt8] = []

  init(_ reading: TokenisedArticle, _ lexicon: Lexicon) {
    self.reading = reading
    self.lexicon = lexicon
    surnames = Array(repeating: -1, count: reading.words.count)
    explained = Array(repeating: false, count: reading.words.count)
    isPrinted = explained
  }

  /// Gives every span that is a mention its draft; the others keep `Span.none`. O(spans).
  mutating func name(_ spans: inout [Span], _ explanations: [Explanation]) {
    for index in spans.indices where isFull(spans[index]) {
      spans[index].name = define(spans[index])
    }
    for index in drafts.indices.reversed() { noteSurname(index) }
    for span in spans where span.standing == .certain && span.name == Span.none {
      if fullName(of: span) == nil { _ = define(span) }
    }
    for pair in explanations { join(pair) }
    for index in spans.indices { settle(&spans[index]) }
  }

  /// A span that needs no other to be a name: a known one, or one of several words.
  private func isFull(_ span: Span) -> Bool {
    span.standing == .certain && (span.form >= 0 || span.count > 1)
  }

  private mutating func settle(_ span: inout Span) {
    if let full = fullName(of: span) {
      span.name = UInt32(full)
      span.join = .surname
    } else {
      switch span.standing {
      case .certain:
        if span.name == Span.none { span.name = define(span) }
      case .tentative:
        span.name = known(span).map { UInt32($0) } ?? Span.none
      case .unexplained:
        span.name = isExplained(span) ? define(span) : Span.none
      }
    }
    count(span)
  }

  /// Whether the article explains a span's only word as an acronym.
  func isExplained(_ span: Span) -> Bool {
    explained[Int(reading.tokens[span.first].word)]
  }

  /// Whether the article prints that explanation.
  func isPrinted(_ span: Span) -> Bool { isPrinted[Int(reading.tokens[span.first].word)] }

  /// Counts a span that has found its name.
  private mutating func count(_ span: Span) {
    guard span.name != Span.none else { return }
    let name = Int(span.name)
    // Full names brought their evidence when they were defined.
    if !isFull(span) || span.join == .surname { drafts[name].evidence.add(span.evidence) }
    drafts[name].mentions += 1
    noteSurname(name)
  }

  private mutating func noteSurname(_ name: Int) {
    let draft = drafts[name]
    let end = surnameEnd(draft.first, draft.limit)
    guard end - draft.first > 1, draft.evidence.type == .person else { return }
    surnames[Int(reading.tokens[end - 1].word)] = Int32(name)
  }

  /// Where the surname ends: before Jr. and Sr.
  private func surnameEnd(_ first: Int, _ limit: Int) -> Int {
    limit - first > 1 && reading.isGeneration(limit - 1) ? limit - 1 : limit
  }

  /// The full name of a person that ends with a span's words, the last one seen; else the first to
  /// come. A place of that name stays one unless a title says that it is not.
  func fullName(of span: Span) -> Int? {
    let spanEnd = surnameEnd(span.first, span.limit)
    let name = Int(surnames[Int(reading.tokens[spanEnd - 1].word)])
    guard name >= 0 else { return nil }
    let draft = drafts[name]
    let end = surnameEnd(draft.first, draft.limit)
    let count = spanEnd - span.first
    guard count < end - draft.first else { return nil }
    // Brandt Sr. is not Harold Brandt Jr.
    if spanEnd < span.limit {
      guard end < draft.limit, reading.tokens[spanEnd].word == reading.tokens[end].word else {
        return nil
      }
    }
    if span.form >= 0, span.evidence[.person] < Weight.sure { return nil }
    if span.standing == .unexplained || span.evidence[.organization] >= Weight.body { return nil }
    for back in 1...count
    where reading.tokens[spanEnd - back].word != reading.tokens[end - back].word {
      return nil
    }
    return isFromElsewhere(span, draft) ? nil : name
  }

  /// `President Smith of Utopia` beside `Mary Smith, a plumber`: a title and a place around a surname
  /// introduce somebody, and nothing near the full name speaks of that place.
  private func isFromElsewhere(_ span: Span, _ full: NameDraft) -> Bool {
    guard span.first > 0, reading.classes(span.first - 1).contains(.title),
      [.space, .stop].contains(reading.tokens[span.first].gap),
      let place = placeBehind(span.limit)
    else { return false }
    // Some words around a name hold what it is introduced by.
    let near = max(0, full.first - 6)..<min(reading.tokens.count, full.limit + 8)
    return !near.contains {
      $0 != place && reading.tokens[$0].word == reading.tokens[place].word
    }
  }

  /// The token that `of` or `of the` leads to, where it is a place or may be one.
  private func placeBehind(_ index: Int) -> Int? {
    guard index + 1 < reading.tokens.count, reading.isWord(index, "of") else { return nil }
    var place = index + 1
    if reading.isWord(place, "the"), place + 1 < reading.tokens.count { place += 1 }
    guard (index...place).allSatisfy({ reading.tokens[$0].gap == .space }),
      reading.isCapital(place)
    else { return nil }
    let form = reading.word(place).form
    if form >= 0 { return lexicon.details[Int(form)].kind.type == .place ? place : nil }
    let other: WordClass = [.common, .function, .title, .field, .body, .calendar]
    return reading.classes(place).isDisjoint(with: other) ? place : nil
  }

  /// The draft of a span's key, inserted where it was not there yet.
  private mutating func define(_ span: Span) -> UInt32 {
    writeKey(span)
    let id = key.withUnsafeBufferPointer { keys.insert($0) }
    if id == drafts.count {
      drafts.append(
        NameDraft(
          first: span.first, limit: span.limit, form: span.form, isAcronym: isAcronym(span),
          same: id))
    }
    if isFull(span) { drafts[id].evidence.add(span.evidence) }
    return UInt32(truncatingIfNeeded: id)
  }

  /// The draft that a span would have, where there is one already.
  func known(_ span: Span) -> Int? {
    var key: [UInt8] = []
    reading.appendKey(span.tokens, to: &key)
    guard let id = key.withUnsafeBufferPointer({ keys.find($0) }) else { return nil }
    return drafts[id].isAcronym && !isAcronym(span) ? nil : id
  }

  private func isAcronym(_ span: Span) -> Bool {
    span.count == 1 && span.form < 0 && reading.isAcronym(span.first)
  }

  private mutating func writeKey(_ span: Span) {
    key.removeAll(keepingCapacity: true)
    guard span.form >= 0 else { return reading.appendKey(span.tokens, to: &key) }
    let canonical = Int(lexicon.details[Int(span.form)].canonical)
    key.append(contentsOf: lexicon.forms.arena[lexicon.forms.range(canonical)])
  }

  /// Makes an acronym and its expansion one name: under the key of the acronym where only that is
  /// known everywhere (FSB), else under the expansion's.
  private mutating func join(_ pair: Explanation) {
    explained[Int(reading.tokens[pair.acronym].word)] = true
    isPrinted[Int(reading.tokens[pair.acronym].word)] = pair.isPrinted
    var acronym = Span(pair.acronym, pair.acronym + 1)
    acronym.form = reading.word(pair.acronym).form
    var expansion = Span(pair.first, pair.limit)
    expansion.form = wholeForm(expansion)
    let short = Int(define(acronym))
    let long = Int(define(expansion))
    // The first explanation holds: a second one must not make two bodies one.
    guard short != long, root(long) != root(short), drafts[short].same == short else { return }
    if acronym.form >= 0, expansion.form < 0, drafts[long].same == long, !isAmbiguous(acronym) {
      drafts[long].same = short
    } else {
      drafts[short].same = root(long)
    }
  }

  /// Known by its letters alone, which other bodies have, too: EPA.
  private func isAmbiguous(_ acronym: Span) -> Bool {
    let form = lexicon.details[Int(acronym.form)]
    return form.capitalsOnly && form.canonical == UInt32(acronym.form)
  }

  private func wholeForm(_ span: Span) -> Int32 {
    var key: [UInt8] = []
    reading.appendKey(span.tokens, to: &key)
    return key.withUnsafeBufferPointer { lexicon.form($0) }.map { Int32($0) } ?? -1
  }

  /// The name that a draft is the same as. Chains are as short as explanations are few.
  func root(_ name: Int) -> Int {
    var name = name
    while drafts[name].same != name { name = drafts[name].same }
    return name
  }
}

extension NameDrafts {
  /// Defines the known forms that lines without telling capitals hold, and counts all their spans.
  mutating func nameTitles(_ spans: inout [Span]) {
    for index in spans.indices {
      if spans[index].name == Span.none { spans[index].name = define(spans[index]) }
      count(spans[index])
    }
  }
}
