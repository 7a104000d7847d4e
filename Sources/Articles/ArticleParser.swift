// The face of the parsing module: text → Article. It runs the stages; each stage has its own file:
// lines and their marks, header block, joined units, opening, body, dates.

import Columns
import Prose

/// The longest text in bytes: offsets have 32 bits.
package let longestText = Int(UInt32.max)

/// Parses articles one after the other; it keeps only memory for lines between them.
package struct ArticleParser {
  private var lines: [Line] = []
  private var units: [Unit] = []

  private let today: CalendarDay?

  /// A parser that has parsed nothing. Dates later than the day after `today` are not believed; nil lets
  /// any pass.
  package init(today: CalendarDay? = nil) { self.today = today }

  /// Parses one decoded text (valid UTF-8 without NUL); ranges of the result are offsets into `text`.
  /// `path` is asked for a date only. Any bytes are allowed; for valid UTF-8 the blocks begin and
  /// end between characters. A text longer than `UInt32.max` bytes gives no blocks and the
  /// diagnostic `tooLong`. Linear.
  package mutating func parse(_ text: Bytes, format: Format, path: String? = nil) -> Article {
    let reader = TextReader(text)
    guard text.count <= longestText else {
      var article = Article(format: format)
      article.diagnostics.append(Diagnostic(.tooLong, TextRange(0, 0)))
      return article
    }
    return parseLines(of: text, reader, format, path, fields: nil)
  }

  /// `reader` also reads what stands beside the text, where `fields` has anything there.
  private mutating func parseLines(
    of text: Bytes, _ reader: TextReader, _ format: Format, _ path: String?, fields: Manuscript?
  ) -> Article {
    lines.removeAll(keepingCapacity: lines.capacity < 1 << 16)
    units.removeAll(keepingCapacity: units.capacity < 1 << 16)
    LineSplitter(reader: TextReader(text), format: format).split(into: &lines)
    var draft = Draft(reader: reader, format: format, units: units)
    units = []
    let header = HeaderBlock(reader: reader, lines: lines, fields: fields).read(into: &draft)
    LineJoiner(reader: TextReader(text), format: format, lines: lines[header...]).join(
      into: &draft.units, headline: draft.article.headline)
    decide(&draft, path)
    units = draft.units
    return draft.article
  }

  /// Parses a text with marks; ranges of the result are offsets into `manuscript.bytes`. Linear.
  package mutating func parse(_ manuscript: Manuscript, path: String? = nil) -> Article {
    manuscript.bytes.withUnsafeBufferPointer { bytes in
      let reader = TextReader(bytes)
      if manuscript.parts.isEmpty, manuscript.textCount > 0 {
        let text = Bytes(rebasing: bytes[..<manuscript.textCount])
        return parseLines(of: text, reader, manuscript.format, path, fields: manuscript)
      }
      var draft = Draft(reader: reader, format: manuscript.format, units: [])
      draft.take(manuscript)
      decide(&draft, path)
      return draft.article
    }
  }

  private func decide(_ draft: inout Draft, _ path: String?) {
    draft.isTranscript =
      draft.units.lazy.filter { $0.shape.contains(.speaker) }.prefix(2).count == 2
    draft.assignOpening()
    draft.assignBody()
    draft.takeFields()
    draft.assignDates(path: path, today: today)
    draft.article.blocks = draft.blocks()
    let whole = TextRange(0, min(1, draft.reader.count))
    if !draft.units.contains(where: { draft.reader.holdsWord($0.range) }) {
      draft.report(.empty, whole)
    } else if draft.article.headline == nil {
      draft.report(.noHeadline, draft.units.first?.range ?? whole)
    }
  }
}

extension Draft {
  /// Byline and source out of the units that say them, where no header did.
  mutating func takeFields() {
    for unit in units.dropFirst(first) {
      if unit.kind == .byline, article.byline == nil {
        article.byline = BylineReading(reader: reader).names(unit.content) ?? unit.content
      }
      guard unit.kind == .credit, article.source == nil else { continue }
      if unit.form == .agency {
        article.source = unit.content
      } else if let key = NewsWords.sourceLabels.match(
        reader, at: unit.content.lowerBound, before: unit.content.upperBound)
      {
        let value = reader.trimmed(key.end, unit.content.upperBound)
        if !value.isEmpty { article.source = value }
      }
    }
  }
}
