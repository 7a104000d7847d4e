// What one sign of a typed query asks for, in the field that stands before it. How conditions go together is
// the rest of QueryReader's business.

import Columns
import Prose

extension QueryReader {
  /// What a sign asks for, in the field that stands before it; nil where there is no word in it.
  mutating func operand(_ sign: QuerySign) -> Query.Clause? {
    switch group.pendingField?.name ?? group.field {
    case nil: return literal(sign)
    case .part(let part): return literal(sign)?.within(part)
    case .field(let field): return value(sign).map { .field(field, $0) }
    case .date:
      if let days = days(content(sign)) {
        if let remark = days.remark { note(written(sign), remark) }
        return .date(days)
      }
      guard !isOpen(sign) else { return nil }
      return unread(
        sign,
        "not read as a date, such as 2024-03, 2024-03..2024-05, <2020, \"4 March 2024\", yesterday")
    case .flag:
      let typed = content(sign).lowercased()
      if let flag = Query.Flag(rawValue: typed) { return .flag(flag) }
      let known = Query.Flag.allCases.map(\.rawValue)
      if isOpen(sign), known.contains(where: { $0.hasPrefix(typed) }) { return nil }
      return unread(sign, "is: knows \(known.joined(separator: ", "))")
    case .fuzzy: return clause(meanings(sign, isMisspelt: true))
    }
  }

  private mutating func value(_ sign: QuerySign) -> Query.Value? {
    switch sign.kind {
    case .pattern:
      if let pattern = pattern(sign) { return Query.Value(pattern) }
      return words.value(in: sign.content, isOpen: false)
    case .phrase(_, let apart):
      return words.value(in: sign.content, isOpen: isOpen(sign), edits: apart)
    case .words, .open, .close, .and, .or, .not, .near, .field:
      return words.value(in: sign.content, isOpen: isOpen(sign))
    }
  }

  /// The pattern between slashes; nil where it cannot be read.
  private mutating func pattern(_ sign: QuerySign) -> WordPattern? {
    let typed = content(sign)
    guard let pattern = WordPattern(typed), words.mayLookThroughAll(written(sign)) else {
      note(written(sign), "not read as a pattern: read as words")
      return nil
    }
    if MistakenSigns.hasCapitals(pattern: typed) {
      note(written(sign), "capitals mean nothing in a pattern")
    }
    return pattern
  }

  /// A value that its field does not know is taken literally.
  private mutating func unread(_ sign: QuerySign, _ reason: String) -> Query.Clause? {
    let field = group.pendingField?.sign
    let start = field?.range.lowerBound ?? sign.range.lowerBound
    let range = TextRange(start, sign.range.upperBound)
    note(String(decoding: text[range.offsets], as: UTF8.self), "\(reason): read as words")
    return clause(words.meanings(in: range, QueryWords.Manner()))
  }

  private mutating func literal(_ sign: QuerySign) -> Query.Clause? {
    switch sign.kind {
    case .pattern:
      if let pattern = pattern(sign) { return .word(.pattern(pattern)) }
    case .phrase(let isExact, let apart): return phrase(sign, isExact: isExact, apart: apart)
    case .words(let isExact):
      if !isOpen(sign), let remark = MistakenSigns.remark(content(sign), isFirst: group.isEmpty) {
        note(remark.sign, remark.text)
      }
      guard !isExact, let clause = clause(meanings(sign)) else { break }
      let variants = SpellingVariants.variants(of: clause)
      return variants.count > 1 ? .any(variants) : clause
    case .open, .close, .and, .or, .not, .near, .field: break
    }
    return clause(meanings(sign))
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

  mutating func meanings(_ sign: QuerySign, isMisspelt: Bool = false) -> [WordMeaning] {
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

  func clause(_ meanings: [WordMeaning]) -> Query.Clause? {
    switch meanings.count {
    case 0: nil
    case 1: .word(meanings[0])
    default: .phrase(meanings)
    }
  }

  /// Fewer letters begin too many words to look for all of them beside others.
  private func hasLongEnd(_ sign: QuerySign) -> Bool {
    let end = text[sign.content.offsets].suffix(3)
    return end.count == 3 && end.allSatisfy { $0 > 32 }
  }
}
