// Marked text for tests of figures: `[killed >139: more than 139 people died]` is both what goes in,
// without its marks, and what must come out.

import Articles
import Columns
import Names
import Prose
import Testing

@testable import Facts

/// A text with what is read from it.
struct MarkedFigures {
  let text: [UInt8]
  let names: ArticleNames
  let blocks: [Block]
  let figures: [Figure]

  /// Reads parts of an article as they are, or without the marks where they carry some. A date is
  /// marked `{2024-03-22: March 22}`; the article’s own year may be told.
  init(_ parts: [(kind: BlockKind, text: String)], published year: Int? = nil) {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var dates: [DateMention] = []
    for part in parts {
      let start = text.count
      text += Self.unmarked(part.text, from: start, &dates)
      blocks.append(Block(part.kind, TextRange(start, text.count)))
      text += Array("\n\n".utf8)
    }
    self.text = text
    self.blocks = blocks
    var recogniser = NameRecogniser()
    let names = text.withUnsafeBufferPointer { recogniser.recognise($0, blocks: blocks) }
    self.names = names
    var reader = FigureReader()
    figures = text.withUnsafeBufferPointer { bytes in
      let published = year.map {
        PublicationDate(year: $0, month: 0, day: 0, precision: .year, evidence: .body)
      }
      let source = ReportedText(text: bytes, blocks: blocks, names: names, published: published)
      return reader.read(source, dates: dates)
    }
  }

  init(_ text: String) { self.init([(.paragraph, text)]) }

  /// The text without marks; dates are taken out of theirs.
  private static func unmarked(
    _ marked: String, from start: Int, _ dates: inout [DateMention]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = marked[...]
    var opened: (start: Int, value: String)?
    while let character = rest.first {
      if character == "[" || character == "{", let colon = rest.range(of: ": ") {
        if character == "{" {
          opened = (
            start + bytes.count, String(rest[rest.index(after: rest.startIndex)..<colon.lowerBound])
          )
        }
        rest = rest[colon.upperBound...]
        continue
      }
      rest.removeFirst()
      if character == "}", let date = opened {
        let parts = date.value.split(separator: "-").map { Int($0) ?? 0 } + [0, 0]
        let value = FactDate(
          year: parts[0], month: parts[1], day: parts[2], precision: parts[2] > 0 ? .day : .year)
        dates.append(
          DateMention(
            range: TextRange(date.start, start + bytes.count), value: value, end: value,
            form: .explicit, confidence: 100))
        opened = nil
      } else if character != "]" {
        bytes += Array(String(character).utf8)
      }
    }
    return bytes
  }

  /// A part of the article with every figure marked.
  func rendered(_ part: Int = 0) -> String {
    let block = blocks[part].range
    var result = ""
    var offset = block.lowerBound
    for figure in figures where block.contains(figure.range) && figure.range.lowerBound >= offset {
      result += string(TextRange(offset, figure.range.lowerBound))
      result += "[\(label(figure)): \(string(figure.range))]"
      offset = figure.range.upperBound
    }
    return result + string(TextRange(offset, block.upperBound))
  }

  /// `killed >=139`, `share 40%`, `detained 4 part`.
  private func label(_ figure: Figure) -> String {
    let sign = figure.comparator == .equal ? "" : figure.comparator.sign
    let value =
      figure.value == figure.value.rounded() ? "\(Int(figure.value))" : "\(figure.value)"
    let isRange = figure.comparator == .about && figure.high.isFinite && figure.low == figure.value
    let upper = isRange ? "-\(Int(figure.high))" : ""
    let unit = figure.unit.name.map { " \($0)" } ?? ""
    let extent = figure.extent == .whole ? "" : " \(figure.extent)"
    return "\(figure.slot.name) \(sign)\(value)\(upper)\(unit)\(extent)"
      + (figure.hasMoved ? " moved" : "")
  }

  func string(_ range: TextRange) -> String {
    String(decoding: text[range.offsets], as: UTF8.self)
  }

  /// The names of a figure's event.
  func eventNames(_ figure: Figure) -> [String] {
    figure.event.names.map { string(ofName: $0) }
  }

  func string(ofName name: UInt32) -> String {
    String(decoding: names.bytes[names.names[Int(name)].text.offsets], as: UTF8.self)
  }
}

/// Expects the figures of a paragraph to be those marked.
func expectFigures(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(MarkedFigures(text).rendered() == text, sourceLocation: sourceLocation)
}

extension Substring {
  fileprivate func range(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) {
        return start..<index(start, offsetBy: mark.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
