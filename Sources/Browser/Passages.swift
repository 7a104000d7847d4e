// Below the rows of a narrowed list: the passage that shows best why an article is there. Which
// passage that is, SearchIndex knows; the list itself is ArticlesPane's.

import Articles
import NewsCorpus
import Prose
import Screen
import SearchIndex

/// Below which rows passages stand.
enum PassageRows: Equatable, Sendable {
  case none
  /// Where there is little room.
  case selected
  case all

  /// - Parameter rows: inside the pane.
  init(rows: Int) { self = rows >= 12 ? .all : rows >= 4 ? .selected : .none }

  /// How many lines a row of the list takes.
  func height(isSelected: Bool) -> Int {
    switch self {
    case .none: 1
    case .selected: isSelected ? 2 : 1
    case .all: 2
    }
  }

  /// How many rows of the list fit.
  func visible(in rows: Int) -> Int {
    switch self {
    case .none: rows
    case .selected: rows - 1
    case .all: rows / 2
    }
  }
}

/// One passage, ready to be drawn.
struct Passage: Equatable, Sendable {
  /// UTF-8, in one line.
  var bytes: [UInt8]
  /// Byte offsets in it.
  var places: [LitPlace]
}

/// The passages that were looked up for the rows on the screen.
struct Passages: Equatable, Sendable {
  var rows = PassageRows.none
  private var columns = 0
  /// By article.
  private var found: [Int: Passage] = [:]
  /// In bytes. Looking through a longer text would hold up the list.
  private static let longestText = 1 << 18

  /// What is searched for has changed.
  mutating func forget() { found = [:] }

  /// Looks up the passages of some articles, as far as they are not known yet. O(their texts).
  mutating func look(
    at articles: [ArticleView], columns: Int, places: (ArticleView) -> [LitPlace]
  ) {
    if columns != self.columns || found.count > 1000 { forget() }
    self.columns = columns
    for article in articles where found[article.number] == nil {
      let isShort = article.textByteCount <= Self.longestText
      found[article.number] = Self.passage(
        of: article, isShort ? places(article) : [], width: columns)
    }
  }

  /// Of what is not in the headline, which stands above it anyway; else how the article begins.
  private static func passage(
    of article: ArticleView, _ places: [LitPlace], width: Int
  ) -> Passage {
    let blocks = article.blocks
    let titles = blocks.filter { $0.kind == .headline || $0.kind == .repeatedHeadline }
    let inText = places.filter { place in
      !titles.contains { $0.range.start < place.range.end && place.range.start < $0.range.end }
    }
    return article.withText { text in
      let best = bestSnippet(
        of: text, hits: inText.map(\.range), limits: blocks.map(\.range), width: width)
      let opening = blocks.first { $0.kind == .paragraph }?.range ?? TextRange(0, 0)
      let whole = TextRange(opening.lowerBound, opening.lowerBound + min(opening.count, width * 2))
      return Passage(of: text, best?.range ?? whole, inText)
    }
  }

  func draw(_ article: Int, _ frame: inout Frame, row: Int, _ box: Box) {
    guard let passage = found[article] else { return }
    let column = box.column + 4
    passage.bytes.withUnsafeBufferPointer { bytes in
      frame.put(
        bytes, row: row, column: column, limit: box.endColumn - column, style: Style(.faint),
        ellipsis: true)
      light(
        passage.places, from: nil, on: &frame, line: TextRange(0, bytes.count), bytes, row: row,
        column: column, end: box.endColumn)
    }
  }
}

extension Passage {
  /// A part of a text with what is lit in it; white space as blanks, so that it is one line.
  fileprivate init(of text: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ lit: [LitPlace]) {
    let range = range.offsets.clamped(to: 0..<text.count)
    let isCut = range.lowerBound > 0 && !isSpace(text[range.lowerBound - 1]) || !lit.isEmpty
    bytes = isCut && range.lowerBound > 0 ? Array("…".utf8) : []
    let shift = range.lowerBound - bytes.count
    bytes += text[range].map { isSpace($0) ? 0x20 : $0 }
    places = lit.compactMap { place in
      let inside = place.range.offsets.clamped(to: range)
      guard !inside.isEmpty else { return nil }
      return LitPlace(
        range: TextRange(inside.lowerBound - shift, inside.upperBound - shift), role: place.role)
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
