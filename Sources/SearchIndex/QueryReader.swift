// Reads what a reader types as the clauses of a query. Nothing that is typed is an error: what cannot
// be read as more is words, and a remark says so.

import Columns
import Prose

/// Reads one query from its beginning to its end: NOT binds closest, then NEAR, AND and OR.
struct QueryReader {
  private let text: Bytes
  private let isTyping: Bool
  private let days: (String) -> Query.DaySpan?
  private var signs: QuerySigns
  private var words: QueryWords
  private var groups = [QueryGroup()]
  /// Opening brackets beyond the deepest group, which are passed over.
  private var surplus = 0
  private var wordCount = 0
  private var remarks: [QueryRemark] = []

  /// Nobody nests deeper by hand.
  static let deepest = 64
  /// Lucene has the same limit.
  static let mostWords = 1024
  /// More would not be read.
  private static let mostRemarks = 8

  init(
    _ text: Bytes, isTyping: Bool, stems: Bool, days: @escaping (String) -> Query.DaySpan?
  ) {
    self.text = text
    self.isTyping = isTyping
    self.days = days
    signs = QuerySigns(text)
    words = QueryWords(text, stems: stems)
  }

  /// O(length).
  mutating func read() -> Query {
    while let sign = signs.next() {
      guard wordCount < Self.mostWords else {
        note("…", "only the first \(Self.mostWords) words are looked for")
        break
      }
      read(sign)
    }
    finishGroup()
    while groups.count > 1 {
      note("(", "no closing bracket: read as if it stood at the end")
      close()
      finishGroup()
    }
    let remarks = (remarks + words.remarks).prefix(Self.mostRemarks)
    return Query(clauses: groups[0].clauses, remarks: Array(remarks))
  }

  private mutating func read(_ sign: QuerySign) {
    switch sign.kind {
    case .open: open()
    case .close:
      if surplus > 0 {
        surplus -= 1
      } else if groups.count > 1 {
        finishGroup()
        close()
      } else {
        note(")", "no opening bracket: passed over")
      }
    case .and, .or, .near:
      if group.pendingField != nil { add(operand(sign), words: 1) } else { readOperator(sign) }
    case .not: group.pendingNot.append(sign)
    case .field(let name): readField(name, sign)
    case .words, .phrase, .pattern: add(operand(sign), words: 1)
    }
  }

  private var group: QueryGroup {
    get { groups[groups.count - 1] }
    _modify { yield &groups[groups.count - 1] }
  }

  // MARK: Groups

  private mutating func open() {
    guard groups.count < Self.deepest else {
      surplus += 1
      note("(", "brackets are read \(Self.deepest) deep: this one was passed over")
      return
    }
    var inner = QueryGroup()
    inner.field = group.pendingField?.name ?? group.field
    groups.append(inner)
  }

  /// Puts the last group, which is finished, into the one around it.
  private mutating func close() {
    let inner = groups.removeLast()
    if let clause = inner.clause {
      add(clause, words: 0)
    } else {
      group.pendingField = nil
    }
  }

  /// Signs that wait for something that does not come are words, but while somebody types it is still to
  /// come.
  private mutating func finishGroup() {
    let waiting = group.takeWaiting()
    guard !isTyping else { return }
    for sign in waiting {
      guard let clause = clause(meanings(sign)) else { continue }
      note(written(sign), "nothing stands behind it: read as a word")
      add(clause, words: 1)
    }
  }

  // MARK: Operators

  private mutating func readOperator(_ sign: QuerySign) {
    guard group.isComplete else {
      let place = group.isEmpty ? "nothing stands before it" : "two operators in a row"
      note(written(sign), "\(place): read as a word")
      add(clause(meanings(sign)), words: 1)
      return
    }
    group.pendingOperator = sign
  }

  private mutating func readField(_ name: QueryFieldName, _ sign: QuerySign) {
    if let field = group.pendingField { readAlone(field) }
    group.pendingField = (name, sign)
  }

  /// A field behind which another field stands.
  private mutating func readAlone(_ field: (name: QueryFieldName, sign: QuerySign)) {
    group.pendingField = nil
    note(written(field.sign), "no value stands behind it: read as a word")
    add(clause(meanings(field.sign)), words: 1)
  }

  private mutating func add(_ clause: Query.Clause?, words: Int) {
    guard let clause else {
      // It stood before no word.
      group.pendingField = nil
      group.pendingNot = []
      return
    }
    wordCount += words
    if let refused = group.add(clause) {
      note(refused, "NEAR stands between words and phrases: read as AND")
    }
  }

  // MARK: Operands

  /// What a sign asks for, in the field that stands before it; nil where there is no word in it.
  private mutating func operand(_ sign: QuerySign) -> Query.Clause? {
    switch group.pendingField?.name ?? group.field {
    case nil: return literal(sign)
    case .part(let part): return literal(sign).map { .within(part, $0) }
    case .field(let field):
      return words.value(in: sign.content, isOpen: isOpen(sign)).map { .field(field, $0) }
    case .date:
      if let days = days(content(sign)) { return .date(days) }
      return unread(sign, "not read as a date, such as 2024-03, 2024-03..2024-05, <2020, yesterday")
    case .flag:
      if let flag = Query.Flag(rawValue: content(sign).lowercased()) { return .flag(flag) }
      let known = Query.Flag.allCases.map(\.rawValue).joined(separator: ", ")
      return unread(sign, "is: knows \(known)")
    case .fuzzy: return clause(meanings(sign, isMisspelt: true))
    }
  }

  /// A value that its field does not know is taken literally, unless it is still being typed.
  private mutating func unread(_ sign: QuerySign, _ reason: String) -> Query.Clause? {
    guard !isOpen(sign) else { return nil }
    let field = group.pendingField?.sign
    let start = field?.range.lowerBound ?? sign.range.lowerBound
    let range = TextRange(start, sign.range.upperBound)
    note(String(decoding: text[range.offsets], as: UTF8.self), "\(reason): read as words")
    return clause(words.meanings(in: range, QueryWords.Manner()))
  }

  private mutating func literal(_ sign: QuerySign) -> Query.Clause? {
    switch sign.kind {
    case .pattern:
      if let pattern = WordPattern(content(sign)), words.mayLookThroughAll(written(sign)) {
        return .word(.pattern(pattern))
      }
      note(written(sign), "not read as a pattern: read as words")
      return clause(meanings(sign))
    case .phrase(let isExact, let apart): return phrase(sign, isExact: isExact, apart: apart)
    case .words: noteUnknownField(sign)
    case .open, .close, .and, .or, .not, .near, .field: break
    }
    return clause(meanings(sign))
  }

  /// `name:value`, where no field has the name; addresses (`https://…`) are none.
  private mutating func noteUnknownField(_ sign: QuerySign) {
    let bytes = text[sign.content.offsets]
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
      bytes[..<colon].allSatisfy(isLetter), let next = bytes[colon...].dropFirst().first,
      isLetter(next)
    else { return }
    let name = String(decoding: bytes[...colon], as: UTF8.self)
    note(name, "there is no such field: read as words")
  }

  private mutating func phrase(
    _ sign: QuerySign, isExact: Bool, apart: Int?
  ) -> Query.Clause? {
    let meanings = meanings(sign)
    if let apart, apart > 0, meanings.count > 1 {
      return .near(meanings.map { .word($0) }, apart: apart)
    }
    // Who puts one word into quotation marks means this word.
    if meanings.count == 1, case .stem(let word) = meanings[0] { return .word(.form(word)) }
    return clause(meanings)
  }

  private mutating func meanings(_ sign: QuerySign, isMisspelt: Bool = false) -> [WordMeaning] {
    var manner = QueryWords.Manner()
    manner.isMisspelt = isMisspelt
    switch sign.kind {
    case .words(let isExact):
      manner.isExact = isExact
      manner.hasWildcards = true
      // What must not match would hide too much by its first letters.
      manner.isOpen = isOpen(sign) && group.pendingNot.isEmpty
    case .phrase(let isExact, _):
      manner.isExact = isExact
      manner.isOpen = isOpen(sign) && hasLongEnd(sign)
    case .open, .close, .and, .or, .not, .near, .field, .pattern: break
    }
    let read = words.meanings(in: sign.content, manner)
    guard manner.hasWildcards, read.count > 1, read.contains(where: \.isPattern) else {
      return read
    }
    // Stars between words that are joined are no letters.
    manner.hasWildcards = false
    return words.meanings(in: sign.content, manner)
  }

  private func clause(_ meanings: [WordMeaning]) -> Query.Clause? {
    switch meanings.count {
    case 0: nil
    case 1: .word(meanings[0])
    default: .phrase(meanings)
    }
  }

  // MARK: What is typed

  private func written(_ sign: QuerySign) -> String {
    String(decoding: text[sign.range.offsets], as: UTF8.self)
  }

  private func content(_ sign: QuerySign) -> String {
    String(decoding: text[sign.content.offsets], as: UTF8.self)
  }

  /// Whether the last word of a sign may not be finished.
  private func isOpen(_ sign: QuerySign) -> Bool {
    guard isTyping, sign.content.upperBound == text.count, !sign.content.isEmpty else {
      return false
    }
    switch characterClass(scalar(in: text, before: text.count).scalar) {
    case .lower, .upper, .digit, .mark, .ideograph: return true
    case .space, .apostrophe, .quote, .other: return false
    }
  }

  /// Fewer letters begin too many words to look for all of them beside others.
  private func hasLongEnd(_ sign: QuerySign) -> Bool {
    let end = text[sign.content.offsets].suffix(3)
    return end.count == 3 && end.allSatisfy { $0 > 32 }
  }

  private mutating func note(_ sign: String, _ text: String) {
    let remark = QueryRemark(String(sign.prefix(40)), text)
    if remarks.count < Self.mostRemarks, !remarks.contains(remark) { remarks.append(remark) }
  }
}
