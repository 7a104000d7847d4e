// One record of a JSON text or a table, its values told apart by RecordField → a manuscript. It does
// not know how a record is written.

import Articles
import Columns
import Prose

/// The values of one record, lent by the document that it lies in.
struct Record {
  /// A value as its document writes it.
  enum Content {
    case bytes(Bytes)
    /// Paragraphs of a text, or names.
    case several([Bytes])
    case number(Double)
  }

  private struct Value {
    var field: RecordField
    var rank: Int
    var content: Content
  }

  private var values: [Value] = []
  /// Fields that have a value which is not blank, by their raw values.
  private var present: UInt32 = 0
  /// The article, or a part of it, is not free to read.
  var isPaid = false
  private var isEmbargoed = false

  /// Adds a value; blank ones are ignored. The smaller the rank, the more it is believed.
  mutating func add(_ field: RecordField, rank: Int, _ content: Content) {
    switch content {
    case .bytes(let bytes): if RecordText(bytes: bytes).isBlank { return }
    case .several(let list):
      if list.allSatisfy({ RecordText(bytes: $0).isBlank }) { return }
    case .number: if field == .text || field == .summary { return }
    }
    if field == .freedom || field == .parts || field == .embargo { return note(field, content) }
    // Some say the article's address where others say its source.
    if field == .source, case .bytes(let bytes) = content, RecordText(bytes: bytes).isAddress {
      return add(.url, rank: rank + 64, content)
    }
    present |= 1 << UInt32(field.rawValue)
    values.append(Value(field: field, rank: rank, content: content))
  }

  private mutating func note(_ field: RecordField, _ content: Content) {
    guard case .bytes(let bytes) = content else { return }
    if field == .freedom, bytes.isNo { isPaid = true }
    if field == .embargo, !bytes.isNo { isEmbargoed = true }
  }

  /// Forgets all values and keeps the memory.
  mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    present = 0
    (isPaid, isEmbargoed) = (false, false)
  }

  /// Whether one of the fields has a value.
  func has(_ fields: RecordField...) -> Bool {
    fields.contains { present & 1 << UInt32($0.rawValue) != 0 }
  }

  /// Whether it says enough to be an article among its like: a headline or a text. A name with a
  /// description is one only with a date of publication, for packages and products have both.
  var isArticle: Bool {
    if has(.headline, .text) { return true }
    return has(.summary) && (!has(.name) || has(.date))
  }

  /// Whether it says enough to be an article where nothing of its like stands beside it: programs'
  /// settings and schemas have a title and a description too.
  var isLoneArticle: Bool {
    guard isArticle else { return false }
    let more = has(.date, .time, .url, .source, .section, .byline, .language)
    return has(.text) ? has(.headline, .name) || more : has(.headline, .name) && more
  }

  /// The address that it gives.
  var address: Bytes? {
    if case .bytes(let bytes)? = best(.url)?.content { return bytes }
    return nil
  }

  /// The text, where it is a whole page of HTML.
  var page: Bytes? {
    guard case .bytes(let bytes)? = fullest()?.content else { return nil }
    return RecordText(bytes: bytes).markup == .page ? bytes : nil
  }

  /// The article. `source` is used where the record names none. Linear.
  func manuscript(_ format: Format, source: Bytes? = nil) -> Manuscript {
    var builder = ManuscriptBuilder(format)
    if let headline = best(.headline) ?? best(.name) {
      builder.addHeadline(line(headline.content))
    }
    switch fullest()?.content {
    case .bytes(let bytes): builder.addText(RecordText(bytes: bytes))
    case .several(let list): for text in list { builder.addText(RecordText(bytes: text)) }
    case .number, nil: break
    }
    for (field, target) in Self.lines {
      for value in sorted(field) where !builder.has(target) {
        builder.set(target, line(value.content))
      }
    }
    if let source { builder.set(.source, RecordText(bytes: source).plain) }
    for value in sorted(.date) + sorted(.time) { builder.addDate(time(value.content), .metadata) }
    for value in sorted(.change) { builder.addDate(time(value.content), .metadata, isChange: true) }
    var manuscript = builder.finish()
    if isEmbargoed { manuscript.reportAtStart(.embargoed) }
    if isPaid { manuscript.reportAtEnd(.paywalled) }
    return TruncationMark.reported(in: manuscript)
  }

  private static let lines: [(RecordField, ManuscriptBuilder.Field)] = [
    (.byline, .byline), (.source, .source), (.section, .section), (.tags, .tags), (.url, .url),
    (.language, .language),
  ]

  private func sorted(_ field: RecordField) -> [Value] {
    guard has(field) else { return [] }
    return values.filter { $0.field == field }.sorted { $0.rank < $1.rank }
  }

  private func best(_ field: RecordField) -> Value? {
    guard has(field) else { return nil }
    return values.lazy.filter { $0.field == field }.min { $0.rank < $1.rank }
  }

  /// The fullest text. A summary must be half as long again as the text to be preferred: then the
  /// text was cut off, or is no text.
  private func fullest() -> Value? {
    let texts = values.filter { $0.field == .text || $0.field == .summary }
    guard texts.count > 1 else { return texts.first }
    func weight(_ value: Value) -> Int {
      let count = visibleCount(value.content)
      return value.field == .text ? count * 3 / 2 : count
    }
    // The first of equals: a rank says less than the text itself.
    return texts.map { ($0, weight($0)) }.reduce(nil) { best, next -> (Value, Int)? in
      guard let best, best.1 >= next.1 else { return next }
      return best
    }?.0
  }

  private func visibleCount(_ content: Content) -> Int {
    switch content {
    case .bytes(let bytes): RecordText(bytes: bytes).visibleCount
    case .several(let list): list.reduce(0) { $0 + RecordText(bytes: $1).visibleCount }
    case .number: 0
    }
  }

  /// A value as one line of text, several joined by commas.
  private func line(_ content: Content) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return ListText.joined(RecordText(bytes: bytes).plain)
    case .several(let list):
      let lines = list.lazy.filter { !RecordText(bytes: $0).isBlank }.map {
        RecordText(bytes: $0).plain
      }
      return Array(lines.joined(separator: [UInt8(ascii: ","), 0x20]))
    case .number(let number):
      let isWhole = number.rounded() == number && number.magnitude < 1e15
      return Array((isWhole ? "\(Int(number))" : "\(number)").utf8)
    }
  }

  private func time(_ content: Content) -> [UInt8] {
    switch content {
    case .bytes(let bytes): RecordTime.text(bytes)
    case .several(let list): list.first.map(RecordTime.text) ?? []
    case .number(let number): RecordTime.text(number).map { Array($0.utf8) } ?? []
    }
  }
}
