// How the browser changes when keys are pressed on the timeline, and what keeps it in step with the list of articles.

import Columns
import NewsCorpus
import Prose
import Screen

extension BrowserModel {
  /// Opens the timeline of the articles that the list shows, or closes it.
  mutating func toggleTimeline() -> [Effect] {
    let effects = closeReadingCovers()
    guard !effects.wasTimeline else { return effects.effects }
    timeline.open()
    settle()
    return effects.effects
  }

  /// Closes timeline and coverage: one lies over the panes at a time.
  mutating func closeReadingCovers() -> (effects: [Effect], wasTimeline: Bool, wasCoverage: Bool) {
    let (wasTimeline, wasCoverage) = (timeline.isOpen, coverage.isOpen)
    let isReading = isReadingForCover
    timeline.close()
    coverage.close()
    return (isReading ? [.stopReading] : [], wasTimeline, wasCoverage)
  }

  /// Asks for what an open timeline or coverage is of, where that is another corpus or list now.
  mutating func keepCovers() -> [Effect] {
    if timeline.isOpen {
      let basis = TimelinePane.Basis(
        snapshot: snapshot, filter: filter, count: articles.count(corpus))
      guard timeline.basis != basis else { return [] }
      generation += 1
      timeline.request(basis, generation: generation)
      timeline.layOut(columns: timelineColumns)
      return [.readTimeline(generation: generation)]
    }
    guard coverage.isOpen, coverage.snapshot != snapshot else { return [] }
    generation += 1
    coverage.request(snapshot, generation: generation)
    return [.readCoverage(generation: generation)]
  }

  /// The articles whose dates the timeline shows, in the order of the list.
  package var timelineArticles: [UInt32] {
    articles.shown.map { Array($0) } ?? (0..<UInt32(clamping: corpus.articleCount)).map { $0 }
  }

  mutating func receive(_ answer: Timeline, _ generation: Int) -> [Effect] {
    guard timeline.isOpen, generation == timeline.reading.generation else { return [] }
    timeline.receive(answer)
    if answer.facts.read >= min(answer.facts.of, TimelineReader.mostArticles) {
      timeline.reading.stop()
    }
    settle()
    return []
  }

  /// So many articles of a timeline or coverage are read.
  mutating func receive(read count: Int, _ generation: Int) -> [Effect] {
    if generation == timeline.reading.generation { timeline.reading.progress?.read = count }
    if generation == coverage.reading.generation {
      coverage.reading.progress = ReadArticles(count, of: corpus.articleCount)
    }
    return []
  }

  /// Whether articles are read for a timeline or coverage.
  var isReadingForCover: Bool { timeline.reading.isRunning || coverage.reading.isRunning }

  /// Whether the reader sees that.
  var isReadingCoverShown: Bool { isReadingForCover && comparison == nil && !voices.isOpen }

  /// Ends the reading for a timeline or coverage; false where nothing is read.
  mutating func stopReading() -> Bool {
    guard isReadingForCover else { return false }
    timeline.reading.stop()
    coverage.reading.stop()
    return true
  }

  // MARK: keys

  mutating func showNextLane() -> [Effect] {
    timeline.showNextLane()
    settle()
    return []
  }

  mutating func orderTimeline() -> [Effect] {
    timeline.reverse()
    settle()
    return []
  }

  /// Opens the article of the selected row where it tells the date, or lists the mentions of a day.
  mutating func openTimelineRow() -> [Effect] {
    guard let row = timeline.selectedRow, let entry = timeline.selectedEntry else { return [] }
    if case .mentions = row.kind {
      timeline.toggle(row)
      settle()
      return []
    }
    let stopped = closeReadingCovers().effects
    return stopped + visit(Int(entry.article), at: entry.place)
  }

  // MARK: rows

  /// For how many bars there is room.
  var timelineColumns: Int { max(0, layout.body.columns - 4) }

  /// Rows of the list of dates.
  var timelineRows: Int { timeline.listRows(in: layout.body.rows) }
}
