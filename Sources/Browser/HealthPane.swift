// The health of the corpus, over the panes: what gave no article, was repaired or is doubtful, in
// sections that fold. What is in a section, NewsCorpus knows.

import NewsCorpus
import Screen

/// State of the health view.
struct HealthPane: Sendable {
  /// A row of the list.
  enum Row: Equatable {
    /// About all files together.
    case note(String)
    case section(CorpusHealth.Concern)
    /// An item of a section, by its number there.
    case item(CorpusHealth.Concern, Int)
  }

  /// Present while the view is open. Selection and folds outlive it, so that who opens one article
  /// after another finds the place again.
  private(set) var health: CorpusHealth?
  var list = ListState()
  /// Open at first is only what is missing or was changed: the rest is good to know, and long.
  private var folded = Set(CorpusHealth.Concern.allCases.filter { !$0.isProblem })
  private var notes: [String] = []

  var isOpen: Bool { health != nil }

  /// Shows the health of a corpus. O(articles).
  mutating func open(_ corpus: Corpus, _ progress: LoadProgress) {
    let health = CorpusHealth(corpus)
    self.health = health
    notes = Self.notes(health, progress)
  }

  mutating func close() { health = nil }

  /// Folds a section, or unfolds it.
  mutating func toggle(_ concern: CorpusHealth.Concern) {
    if folded.remove(concern) == nil { folded.insert(concern) }
  }

  private static func notes(_ health: CorpusHealth, _ progress: LoadProgress) -> [String] {
    if progress.wasStopped {
      return ["reading was stopped: what comes after these articles was not looked at"]
    }
    guard progress.isFinished else { return ["still reading: more may come"] }
    guard health.count(.failed) + health.count(.dropped) == 0 else { return [] }
    let isAllWell = CorpusHealth.Concern.allCases.allSatisfy { health.count($0) == 0 }
    return ["every file gave an article\(isAllWell ? ", and nothing in them is doubtful" : "")"]
  }

  // MARK: rows

  /// How many rows there are. O(1), whatever the sections hold.
  var rowCount: Int {
    notes.count + CorpusHealth.Concern.allCases.reduce(0) { $0 + rowCount(of: $1) }
  }

  /// The section's own row and those of its items.
  private func rowCount(of concern: CorpusHealth.Concern) -> Int {
    guard let health, health.count(concern) > 0 else { return 0 }
    return folded.contains(concern) ? 1 : 1 + health.listedCount(concern)
  }

  /// A row by its number; nil beyond the end. O(1).
  func row(_ index: Int) -> Row? {
    if notes.indices.contains(index) { return .note(notes[index]) }
    var rest = index - notes.count
    for concern in CorpusHealth.Concern.allCases where rest >= 0 {
      let count = rowCount(of: concern)
      if rest < count { return rest == 0 ? .section(concern) : .item(concern, rest - 1) }
      rest -= count
    }
    return nil
  }

  /// The article to open for an item; nil where there is none. O(articles).
  func nearestArticle(_ concern: CorpusHealth.Concern, _ index: Int) -> Int? {
    health?.nearestArticle(concern, index)
  }
}

extension HealthPane {
  /// O(rows of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard let health else { return }
    frame.fill(box)
    let inner = frame.border(
      box, title: "Corpus health", trailing: list.position(of: rowCount), focused: true)
    for line in 0..<inner.rows {
      guard let row = row(list.top + line) else { break }
      let place = inner.row + line
      draw(row, health, corpus, &frame, row: place, inner)
      if list.top + line == list.selected {
        frame.put("▸", row: place, column: inner.column)
        select(&frame, row: place, inner, focused: true)
      }
    }
    frame.cursor = Point(row: inner.row + list.selected - list.top, column: inner.column)
  }

  private func draw(
    _ shown: Row, _ health: CorpusHealth, _ corpus: Corpus, _ frame: inout Frame, row: Int,
    _ box: Box
  ) {
    let limit = box.columns - 2
    switch shown {
    case .note(let text):
      frame.put(
        text, row: row, column: box.column + 1, limit: limit, style: Style(.faint), ellipsis: true)
    case .section(let concern):
      let sign = health.listedCount(concern) == 0 ? " " : folded.contains(concern) ? "+" : "-"
      frame.put(
        "\(sign) \(title(of: concern, health, corpus))", row: row, column: box.column + 1,
        limit: limit, style: Style(concern.isProblem ? .heading : .plain, .bold), ellipsis: true)
    case .item(let concern, let index):
      guard let item = health.item(concern, index) else { return }
      let used = frame.put(
        item.path, row: row, column: box.column + 5, limit: limit * 3 / 5, ellipsis: true)
      frame.put(
        ": \(item.reason)", row: row, column: box.column + 5 + used, limit: limit - 4 - used,
        style: Style(concern.isProblem ? .warning : .faint), ellipsis: true)
    }
  }

  /// What a section says of all its items.
  private func title(
    of concern: CorpusHealth.Concern, _ health: CorpusHealth, _ corpus: Corpus
  ) -> String {
    let count = health.count(concern)
    let articles = counted(count, "article")
    switch concern {
    case .failed: return "\(counted(count, "file")) gave no article"
    case .dropped: return "\(counted(count, "record")) gave no article, in files that were read"
    case .incomplete: return "\(articles) of which text may be missing"
    case .repaired: return "\(articles) repaired"
    case .doubtfulDate: return "\(articles) with a doubtful date"
    case .version:
      return
        "\(articles) of nearly the same text, in \(counted(corpus.versions.groupCount, "group"))"
    case .inferredDate: return "\(articles) with an inferred date"
    case .undated: return "\(articles) without a date or its year"
    case .passedOver:
      return passedOver(corpus.problemSummary)
    case .hidden:
      let (hidden, modules) = (corpus.skipped.hidden, corpus.skipped.nodeModules)
      let parts = [
        hidden > 0 ? counted(hidden, "hidden entry", "hidden entries") : nil,
        modules > 0 ? "\(grouped(modules)) node_modules" : nil,
      ]
      return "passed over: \(parts.compactMap { $0 }.joined(separator: ", "))"
    }
  }

  /// `2 files passed over by their ending: 1 .css, 1 .jpg · 1 index passed over`
  private func passedOver(_ summary: ProblemSummary) -> String {
    let (files, indexes) = (summary.passedOverCount, summary.indexCount)
    let endings = summary.passedOverEndings.map {
      "\(counted(files, "file")) passed over by their ending: \($0)"
    }
    let others = indexes > 0 ? "\(counted(indexes, "index", "indexes")) passed over" : nil
    return [endings, others].compactMap { $0 }.joined(separator: " · ")
  }
}
