// Reads what a reader types as the clauses of a query. Nothing that is typed is an error: what cannot
// be read as more is words, and a remark says so.

import Columns
import Prose

/// Reads one query from its beginning to its end: NOT binds closest, then NEAR, AND and OR.
struct QueryReader {
  let text: Bytes
  let isTyping: Bool
  let days: (String) -> Query.DaySpan?
  private var signs: QuerySigns
  var words: QueryWords
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
  static let mostRemarks = 8

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
    let clauses = groups[0].clauses
    if clauses.isEmpty, remarks.isEmpty, !isTyping, text.contains(where: { $0 > 32 }) {
      note(String(decoding: text, as: UTF8.self), "no word is in it: nothing is looked for")
    }
    let remarks = (remarks + words.remarks).prefix(Self.mostRemarks)
    return Query(clauses: clauses, remarks: Array(remarks))
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
    case .words, .phrase, .pattern:
      let clause = operand(sign)
      if clause == nil, !isTyping, !MistakenSigns.isPunctuation(content(sign)) {
        note(written(sign), "no word is in it: passed over")
      }
      add(clause, words: 1)
    }
  }

  var group: QueryGroup {
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
      if !isTyping { note("()", "nothing is between them: passed over") }
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

  // MARK: What is typed

  func written(_ sign: QuerySign) -> String {
    String(decoding: text[sign.range.offsets], as: UTF8.self)
  }

  func content(_ sign: QuerySign) -> String {
    String(decoding: text[sign.content.offsets], as: UTF8.self)
  }

  /// Whether the last word of a sign may not be finished.
  func isOpen(_ sign: QuerySign) -> Bool {
    guard isTyping, sign.content.upperBound == text.count, !sign.content.isEmpty else {
      return false
    }
    switch characterClass(scalar(in: text, before: text.count).scalar) {
    case .lower, .upper, .digit, .mark, .ideograph: return true
    case .space, .apostrophe, .quote, .other: return false
    }
  }

  mutating func note(_ sign: String, _ text: String) {
    let remark = QueryRemark(String(sign.prefix(40)), text)
    if remarks.count < Self.mostRemarks, !remarks.contains(remark) { remarks.append(remark) }
  }
}
