// CSV and TSV with a header → articles, one a row. How rows lie in the text is TableRows' business,
// what a column's name means RecordField's.

import Articles
import Columns

/// Reads tables.
package enum TableReader {
  /// Hands over the articles of a table. The delimiter (comma, semicolon, tab, bar) is told by the
  /// header; rows count from the header, which is row 1. `text`: valid UTF-8 without NUL. Linear.
  package static func read(
    _ text: Bytes, format: Format, diagnostics: [Diagnostic], _ take: (Piece) -> Void
  ) {
    guard let header = TableHeader(text, isTab: format == .tsv) else {
      return take(.dropped(DroppedRecord(place: "row 1", why: "nothing in it")))
    }
    guard header.namesArticles else {
      let why = "no column that names a title or a text: found \(header.names)"
      return take(.dropped(DroppedRecord(place: "row 1", why: why)))
    }
    var rows = TableRows(text, delimiter: header.delimiter)
    rows.width = header.fields.count
    var cells: [TableRows.Cell] = []
    var number = 1
    _ = rows.next(&cells)
    var row = TableRow(text: text, fields: header.fields)
    var hasOpenQuote = false
    while rows.next(&cells) {
      number += 1
      // Said once: a table that was not written as tables are may have one in each row.
      if rows.isCut, !hasOpenQuote {
        hasOpenQuote = true
        let why =
          "a quotation mark is never closed: this row and others like it end with their line"
        take(.dropped(DroppedRecord(place: "row \(number)", why: why)))
      }
      row.read(&cells, place: "row \(number)", format, diagnostics, take)
    }
  }
}

/// The first row of a table.
private struct TableHeader {
  private(set) var delimiter = UInt8(ascii: ",")
  private(set) var fields: [RecordField.Match?] = []
  private(set) var names = ""

  /// The header that tells most columns apart; nil where the text is blank.
  init?(_ text: Bytes, isTab: Bool) {
    var best = -1
    for delimiter in (isTab ? "\t,;|" : ",;\t|").utf8 {
      var rows = TableRows(text, delimiter: delimiter)
      var cells: [TableRows.Cell] = []
      guard rows.next(&cells) else { return nil }
      let fields = cells.map { RecordField.match(Bytes(rebasing: text[$0.range])) }
      // Known names first, then the number of columns, for a table that we cannot read.
      let weight = fields.count { $0 != nil } * 1_000 + min(cells.count, 999)
      guard weight > best else { continue }
      best = weight
      (self.delimiter, self.fields) = (delimiter, fields)
      let shown = cells.prefix(8).map {
        String(decoding: Bytes(rebasing: text[$0.range].prefix(40)), as: UTF8.self)
      }
      names = shown.joined(separator: ", ") + (cells.count > 8 ? " …" : "")
    }
  }

  /// Whether one of the columns is a headline or a text. A name alone is none: everything has one.
  var namesArticles: Bool {
    fields.contains { $0?.field == .headline || $0?.field == .text || $0?.field == .summary }
  }
}

/// One row after the other.
private struct TableRow {
  let text: Bytes
  let fields: [RecordField.Match?]
  /// The cells whose quotes were doubled, without the doubling.
  private var unquoted: [UInt8] = []
  private var record = Record()

  init(text: Bytes, fields: [RecordField.Match?]) {
    self.text = text
    self.fields = fields
  }

  mutating func read(
    _ cells: inout [TableRows.Cell], place: String, _ format: Format, _ diagnostics: [Diagnostic],
    _ take: (Piece) -> Void
  ) {
    if let lost = fit(&cells) { take(.dropped(DroppedRecord(place: place, why: lost))) }
    var ranges: [Range<Int>?] = []
    unquoted.removeAll(keepingCapacity: true)
    for cell in cells.prefix(fields.count) { ranges.append(cell.hasQuotes ? keep(cell) : nil) }
    record.removeAll()
    let manuscript = unquoted.withUnsafeBufferPointer { unquoted -> Manuscript? in
      for (index, range) in ranges.enumerated() {
        guard let match = fields[index] else { continue }
        let bytes = range.map { unquoted[$0] } ?? text[cells[index].range]
        guard !Self.isNothing(bytes) else { continue }
        record.add(match.field, rank: Int(match.rank), .bytes(Bytes(rebasing: bytes)))
      }
      return record.isArticle ? record.manuscript(format).with(diagnostics) : nil
    }
    if let manuscript {
      take(.manuscript(manuscript))
    } else {
      take(.dropped(DroppedRecord(place: place, why: "no title and no text in it")))
    }
  }

  /// Fits a row that is too long to the header: a text in the last column may hold delimiters that
  /// nobody quoted.
  /// - Returns: what had to be left out, in words.
  private func fit(_ cells: inout [TableRows.Cell]) -> String? {
    let extra = cells.count - fields.count
    guard extra > 0, let last = cells.last else { return nil }
    let kept = fields.count - 1
    if let field = fields[kept]?.field, field == .text || field == .summary {
      cells[kept].range = cells[kept].range.lowerBound..<last.range.upperBound
      return nil
    }
    guard cells[fields.count...].contains(where: { !$0.range.isEmpty }) else { return nil }
    return "\(extra) more \(extra == 1 ? "cell" : "cells") than the header has names for: left out"
  }

  private mutating func keep(_ cell: TableRows.Cell) -> Range<Int> {
    let start = unquoted.count
    var isSecond = false
    for byte in text[cell.range] {
      isSecond = byte == 0x22 && !isSecond
      if !isSecond { unquoted.append(byte) }
    }
    return start..<unquoted.count
  }

  /// Whether a cell says that it has no value, as databases and data frames write it.
  private static func isNothing(_ cell: Bytes.SubSequence) -> Bool {
    guard cell.count <= 4 else { return false }
    return ["NULL", "null", "None", "none", "NaN", "nan", "N/A", "NA", "\\N"].contains {
      cell.elementsEqual($0.utf8)
    }
  }
}
