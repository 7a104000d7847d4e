// How far a view over the panes got that reads all articles. What it reads, the views know.

import NewsCorpus
import Screen

/// The state of reading many articles by a worker.
struct CoverReading: Equatable, Sendable {
  /// The request that is being answered; 0 where none is.
  private(set) var generation = 0
  /// How much the last answer, or what was told since, is of.
  var progress: ReadArticles?

  var isRunning: Bool { generation != 0 }

  mutating func begin(_ generation: Int) {
    self.generation = generation
    progress = nil
  }

  /// What still comes is not wanted, or there is no more.
  mutating func stop() { generation = 0 }

  /// `reading 1,200 of 45,000`, or of how many articles all is told where it is not of all; nil else.
  /// - Parameter shown: what the last answer is of.
  func words(shown: ReadArticles?) -> String? {
    if isRunning {
      guard let progress, !progress.isComplete else { return "reading …" }
      return "reading \(grouped(progress.read)) of \(grouped(progress.of)), Esc stops"
    }
    guard let shown, !shown.isComplete else { return nil }
    return "of the first \(grouped(shown.read)) of \(counted(shown.of, "article"))"
  }
}
