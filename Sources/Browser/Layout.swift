// Where each pane stands on a screen of a size. What is in a pane is not known here.

import Screen

/// The browser's panes; the raw value is the number key that leads to it.
package enum Pane: Int, CaseIterable, Sendable {
  case articles = 1
  case reader, entities, references

  package var title: String {
    switch self {
    case .articles: "Articles"
    case .reader: "Reader"
    case .entities: "Entities"
    case .references: "References"
    }
  }

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

  /// - Parameter list: the list that stands over the reader where only one fits.
  init(_ size: Size, focus: Pane, list: Pane) {
    let (header, rest) = Box(size).split(rows: min(1, size.rows))
    let (body, footer) = rest.split(lastRows: min(1, rest.rows))
    self.header = header
    self.footer = footer
    self.body = body
    panes = Self.panes(in: body, size, focus: focus, list: list)
  }

  private static func panes(in body: Box, _ size: Size, focus: Pane, list: Pane) -> [Pane: Box] {
    if size.columns < 60 || size.rows < 15 { return [focus: body] }
    if size.columns < 100 { return stacked(body, list: list) }
    return size.columns < 160 ? twoColumns(body) : threeColumns(body)
  }

  private static func stacked(_ body: Box, list: Pane) -> [Pane: Box] {
    let (upper, reader) = body.split(rows: body.rows * 2 / 5)
    return [list: upper, .reader: reader]
  }

  /// Articles beside the reader, and a strip below that continues the two columns.
  private static func twoColumns(_ body: Box) -> [Pane: Box] {
    let (upper, strip) = body.split(rows: body.rows * 2 / 3)
    let list = body.columns * 2 / 5
    let (articles, reader) = upper.split(columns: list)
    let (entities, references) = strip.split(columns: list)
    return [.articles: articles, .reader: reader, .entities: entities, .references: references]
  }

  private static func threeColumns(_ body: Box) -> [Pane: Box] {
    // The reader needs its measure of 76 and a margin; the lists share what is left.
    let reader = max(82, body.columns * 2 / 5)
    let (articles, rest) = body.split(columns: (body.columns - reader) / 2)
    let (middle, lists) = rest.split(columns: reader)
    let (entities, references) = lists.split(rows: lists.rows / 2)
    return [.articles: articles, .reader: middle, .entities: entities, .references: references]
  }
}
