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
  article.withText { text in
    var before: Block?
    for block in article.blocks {
      if let before, needsGap(before, block) {
        lines.append(ReaderLine(range: TextRange(0, 0), kind: block.kind, isFirst: true))
      }
      before = block
      let room = max(1, min(columns, readingMeasure) - BlockLook(block.kind).indent)
      let ranges = wrap(text, block.range.offsets, columns: room, newlines: .blanks)
      for (index, range) in ranges.enumerated() {
        let range = TextRange(range.lowerBound, range.upperBound)
        lines.append(ReaderLine(range: range, kind: block.kind, isFirst: index == 0))
      }
    }
  }
  return lines
}

/// What belongs together stands together: a list, a pull quote and its speaker, printed links.
private func needsGap(_ above: Block, _ below: Block) -> Bool {
  switch (above.kind, below.kind) {
  case (.listItem, .listItem), (.pullQuote, .attribution), (.seeAlsoLabel, _),
    (.seeAlsoTitle, .seeAlsoTitle), (.link, .link), (.credit, .seeAlsoTitle),
    (.boilerplate, .boilerplate), (.boilerplate, .repeatedHeadline), (.byline, .timestamp):
    false
  default: true
  }
}
