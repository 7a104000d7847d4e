// Printed links that lead to none of the articles, over the panes: what to fetch next. Which these are,
// NewsCorpus knows.

import NewsCorpus
import Screen

/// State of the missing links.
struct MissingPane: Sendable {
  /// The selection outlives it, so that who opens one row after another finds the place again.
  var isOpen = false
  /// Kept until the corpus changes.
  private(set) var found = Awaited<[MissingLink]>.unasked
  var list = ListState()

  /// Asks, unless the answer is here or under way; false where nothing is to be asked.
  mutating func ask(_ generation: Int) -> Bool {
    guard isOpen, case .unasked = found else { return false }
    found = .underway(generation: generation)
    return true
  }

  /// Takes an answer, unless a newer request was made meanwhile.
  mutating func receive(_ links: [MissingLink], _ generation: Int) {
    guard found.waits(for: generation) else { return }
    found = .here(links)
  }

  /// Forgets what was found: it speaks of another corpus.
  mutating func forget() { found = .unasked }

  var rowCount: Int { found.answer?.count ?? 0 }

  var selected: MissingLink? {
    guard let links = found.answer, links.indices.contains(list.selected) else { return nil }
    return links[list.selected]
  }
}

extension MissingPane {
  /// O(rows of the screen).
  /// - Parameter soFar: what is known of the corpus while it is read; nil behind that.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, soFar: String?) {
    guard isOpen else { return }
    frame.fill(box)
    let inner = frame.border(
      box, title: title + (soFar.map { " ─ \($0)" } ?? ""), trailing: list.position(of: rowCount),
      focused: true)
    frame.cursor = Point(row: inner.row + list.selected - list.top, column: inner.column)
    guard let links = found.answer, !links.isEmpty else {
      let words =
        soFar.map { "still looking where links lead: \($0)" }
        ?? (found.isUnderway
          ? "looking where the links of \(counted(corpus.articleCount, "article")) lead …"
          : "every printed link leads to an article of this folder, or none is printed")
      frame.put(words, row: inner.row, inner, indent: 1, Style(.faint))
      return
    }
    for line in 0..<inner.rows where links.indices.contains(list.top + line) {
      let row = inner.row + line
      draw(links[list.top + line], &frame, row: row, inner, corpus)
      if list.top + line == list.selected {
        frame.put("▸", row: row, column: inner.column)
        select(&frame, row: row, inner, focused: true)
      }
    }
  }

  private var title: String {
    let name = "9 Missing links"
    guard let links = found.answer, !links.isEmpty else { return name }
    return "\(name) ─ how many articles print them, and the first"
  }

  /// `  2 How Port Halden fed three countries      2025-03-17 Inquiry into Kestrel terminal begins`
  private func draw(
    _ link: MissingLink, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    let count = grouped(link.printedIn.count)
    frame.put(padded(count, to: 5), row: row, column: box.column + 1, style: Style(.faint))
    let start = box.column + 7
    let room = box.endColumn - start - 1
    let titleColumns = room * 3 / 5 - 1
    frame.put(link.title, row: row, column: start, limit: titleColumns, ellipsis: true)
    guard let place = link.printedIn.first, place.article < corpus.articleCount else { return }
    let article = corpus[place.article]
    let day = article.date == nil ? "" : "\(article.dayColumn) "
    frame.put(
      day + article.title, row: row, column: start + titleColumns + 2,
      limit: room - titleColumns - 2, style: Style(.faint), ellipsis: true)
  }
}
