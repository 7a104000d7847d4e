// An article's text cut into screen lines of a width. Where the lines are shown is ReaderPane's.

import Articles
import NewsCorpus
import Prose
import Screen

/// A line of the reader: a range of the text, or nothing between two blocks.
struct ReaderLine: Equatable, Sendable {
  var range: TextRange
  var kind: BlockKind
  /// The first line of its block.
  var isFirst: Bool
  var isGap: Bool { range.isEmpty }
}

/// How a kind of block is set: told apart without colour, by a sign before it.
struct BlockLook {
  var style: Style
  /// Before the first line, and before the others; equally wide.
  var first = ""
  var others = ""

  init(_ kind: BlockKind) {
    switch kind {
    case .headline: style = Style(.heading, .bold)
    case .heading: style = Style(.heading, .bold)
    case .paragraph, .listItem: style = .plain
    case .pullQuote: (style, first, others) = (.plain, "┃ ", "┃ ")
    case .attribution: (style, first, others) = (Style(.faint), "┃ — ", "┃   ")
    case .seeAlsoLabel: style = Style(.faint)
    case .seeAlsoTitle, .link: (style, first, others) = (.plain, "→ ", "  ")
    case .note: (style, first, others) = (Style(.faint), "※ ", "  ")
    case .repeatedHeadline, .byline, .timestamp, .credit, .caption, .boilerplate:
      style = Style(.faint)
    }
  }

  var indent: Int { Width.of(first) }
}

/// The widest line that is good to read; the measure of a book.
let readingMeasure = 76

/// Cuts an article into lines of at most `columns`. O(bytes).
func readerLines(_ article: ArticleView, columns: Int) -> [ReaderLine] {
  var lines: [ReaderLine] = []
  let isMarkdown = article.format == .markdown
  article.withText { text in
    var before: Block?
    for block in article.blocks {
      if let before, needsGap(before, block, text) {
        lines.append(ReaderLine(range: TextRange(0, 0), kind: block.kind, isFirst: true))
      }
      before = block
      let room = max(1, min(columns, readingMeasure) - BlockLook(block.kind).indent)
      let newlines: Newlines = isMarkdown && isDrawn(text, block.range) ? .breaks : .blanks
      let ranges = wrap(text, block.range.offsets, columns: room, newlines: newlines)
      for (index, range) in ranges.enumerated() {
        let range = TextRange(range.lowerBound, range.upperBound)
        lines.append(ReaderLine(range: range, kind: block.kind, isFirst: index == 0))
      }
    }
  }
  return lines
}

/// What belongs together stands together: a list, a pull quote and its speaker, printed links, and
/// lines about the article that the file does not part by an empty line either.
private func needsGap(
  _ above: Block, _ below: Block, _ text: UnsafeBufferPointer<UInt8>
) -> Bool {
  if belongs(below.kind, to: above.kind) { return false }
  guard isAbout(above.kind), isAbout(below.kind) else { return true }
  let between = text[(above.range.upperBound..<below.range.lowerBound).clamped(to: 0..<text.count)]
  return between.count { $0 == UInt8(ascii: "\n") } > 1
}

/// Whether a block stands right below one of another kind, or of the same.
private func belongs(_ below: BlockKind, to above: BlockKind) -> Bool {
  switch above {
  case .listItem: below == .listItem
  case .pullQuote: below == .attribution
  case .seeAlsoLabel: true
  case .seeAlsoTitle: below == .seeAlsoTitle
  case .link: below == .link
  case .credit: below == .seeAlsoTitle
  case .headline, .repeatedHeadline, .byline, .timestamp, .heading, .paragraph, .attribution,
    .caption, .note, .boilerplate:
    false
  }
}

/// Whether a block says something about the article and is no part of its running text.
private func isAbout(_ kind: BlockKind) -> Bool {
  switch kind {
  case .headline, .repeatedHeadline, .byline, .timestamp, .credit, .caption, .boilerplate: true
  case .heading, .paragraph, .listItem, .pullQuote, .attribution, .seeAlsoLabel, .seeAlsoTitle,
    .link, .note:
    false
  }
}

/// Whether a Markdown block is drawn with line breaks that mean something: a table, code between
/// fences, an underlined heading. O(bytes).
private func isDrawn(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
  text[range.offsets.clamped(to: 0..<text.count)].split(separator: UInt8(ascii: "\n"))
    .contains { line in
      let line = line.drop { $0 == 0x20 }
      return line.starts(with: "|".utf8) || line.starts(with: "```".utf8)
        || line.starts(with: "===".utf8) || line.starts(with: "---".utf8)
    }
}
