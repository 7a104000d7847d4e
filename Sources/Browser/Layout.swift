// Where each pane stands on a screen of a size. What is in a pane is not known here.

import Screen

/// The browser's panes; the raw value is the number key that leads to it.
package enum Pane: Int, CaseIterable, Sendable {
  case articles = 1
  case reader, entities, references, figures, quotes

  /// Those that stand in one box, of which one is to be seen.
  static let sharing: [Pane] = [.references, .figures, .quotes]

  package var title: String {
    switch self {
    case .articles: "Articles"
    case .reader: "Reader"
    case .entities: "Entities"
    case .references: "References"
    case .figures: "Figures"
    case .quotes: "Quotes"
    }
  }

  /// `5 Figures`
  var name: String { "\(rawValue) \(title)" }

  /// The pane after it, or before it, in the order of their numbers.
  func neighbour(_ step: Int) -> Pane {
    let all = Pane.allCases
    return all[(rawValue - 1 + step + all.count) % all.count]
  }
}

/// Places on the screen: row 0 says where the reader is, the last row which keys work; between
/// them stand the panes, in fixed places for every width.
struct Layout: Equatable {
  let header: Box
  let footer: Box
  /// The panes that are to be seen.
  let panes: [Pane: Box]
  /// Everything between header and footer.
  let body: Box

  /// - Parameters:
  ///   - list: the list that stands over the reader where only one fits.
  ///   - shared: which of the panes that share a box is to be seen in it.
  init(_ size: Size, focus: Pane, list: Pane, shared: Pane) {
    let (header, rest) = Box(size).split(rows: min(1, size.rows))
    let (body, footer) = rest.split(lastRows: min(1, rest.rows))
    self.header = header
    self.footer = footer
    self.body = body
    if size.columns < 60 || size.rows < 15 {
      panes = [focus: body]
    } else if size.columns < 100 {
      panes = Self.stacked(body, list: list)
    } else {
      panes =
        size.columns < 160
        ? Self.twoColumns(body, shared: shared) : Self.threeColumns(body, shared: shared)
    }
  }

  private static func stacked(_ body: Box, list: Pane) -> [Pane: Box] {
    let (upper, reader) = body.split(rows: body.rows * 2 / 5)
    return [list: upper, .reader: reader]
  }

  /// Articles beside the reader, and a strip below that continues the two columns.
  private static func twoColumns(_ body: Box, shared: Pane) -> [Pane: Box] {
    let (upper, strip) = body.split(rows: body.rows * 2 / 3)
    let list = body.columns * 2 / 5
    let (articles, reader) = upper.split(columns: list)
    let (entities, lower) = strip.split(columns: list)
    return [.articles: articles, .reader: reader, .entities: entities, shared: lower]
  }

  private static func threeColumns(_ body: Box, shared: Pane) -> [Pane: Box] {
    // The reader needs its measure of 76 and a margin; the lists share what is left.
    let reader = max(82, body.columns * 2 / 5)
    let (articles, rest) = body.split(columns: (body.columns - reader) / 2)
    let (middle, lists) = rest.split(columns: reader)
    let (entities, lower) = lists.split(rows: lists.rows / 2)
    return [.articles: articles, .reader: middle, .entities: entities, shared: lower]
  }
}
