// Telling tables: comma-, semicolon- or tab-separated values (RFC 4180). Texts have commas too, so a name
// or a header line that speaks of articles is needed, and records of equal width.

import Articles
import Columns

/// Looks at the first records of a table.
enum TableSniffing {
  /// Whether this is a table, and of which kind; nil where it is none.
  static func format(of head: Bytes, promised: Format?) -> Format? {
    var cursor = ByteCursor(head)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.skip(3) }
    cursor.skipSpace()
    let isNamed = promised == .csv || promised == .tsv
    // Nearly every text ends here, before any field is read.
    guard isNamed || firstLineNamesTitles(cursor) else { return nil }
    for separator in [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")] {
      var reader = RecordReader(cursor: cursor, separator: separator)
      guard let header = reader.next(), header.count >= 2, isNamed || speaksOfArticles(header)
      else { continue }
      if isConsistent(&reader, header.count) { return separator == 0x09 ? .tsv : .csv }
    }
    return nil
  }

  private static func firstLineNamesTitles(_ cursor: ByteCursor) -> Bool {
    var cursor = cursor
    let line = cursor.takeLine()
    return line.count < 4096 && (line.holds("title") || line.holds("head"))
  }

  /// At least half of the next ten records are as wide as the header; one that the sample cuts short
  /// does not count against it.
  private static func isConsistent(_ reader: inout RecordReader, _ width: Int) -> Bool {
    var (records, equal) = (0, 0)
    while records < 10, let record = reader.next() {
      if reader.cursor.isAtEnd, record.count < width, records > 0 { break }
      records += 1
      if record.count == width { equal += 1 }
    }
    return records > 0 && equal * 2 >= records
  }

  private static let titles: Set<String> = ["title", "headline", "heading"]
  private static let bodies: Set<String> = [
    "body", "text", "content", "article", "story", "maintext", "full_text", "fulltext",
    "article_text", "articlebody",
  ]

  private static func speaksOfArticles(_ header: [String]) -> Bool {
    header.contains { titles.contains($0) } && header.contains { bodies.contains($0) }
  }
}

/// Reads records field by field.
private struct RecordReader {
  var cursor: ByteCursor
  let separator: UInt8

  /// The beginnings of the next record's fields, in small letters; nil at the end. Empty lines are
  /// passed over.
  mutating func next() -> [String]? {
    _ = cursor.take { $0 == 0x0A || $0 == 0x0D }
    guard !cursor.isAtEnd else { return nil }
    var fields: [String] = []
    while true {
      fields.append(field())
      guard cursor.byte == separator, fields.count < 1000 else { break }
      cursor.skip()
    }
    _ = cursor.take { $0 != 0x0A }
    return fields
  }

  private mutating func field() -> String {
    var content: [UInt8] = []
    _ = cursor.take { $0 == 0x20 }
    if cursor.byte == UInt8(ascii: "\"") {
      cursor.skip()
      while let byte = cursor.byte {
        if byte == UInt8(ascii: "\"") {
          guard cursor.byte(after: 1) == byte else { break }
          cursor.skip()
        }
        if content.count < 40 { content.append(ASCII.lowered(byte)) }
        cursor.skip()
      }
      cursor.skip()
    }
    let rest = cursor.take { $0 != separator && $0 != 0x0A && $0 != 0x0D }
    content.append(contentsOf: rest.prefix(40).map(ASCII.lowered))
    while content.last == 0x20 { content.removeLast() }
    return String(decoding: content, as: UTF8.self)
  }
}
