// The file of the reader's decisions while the browser runs: written away from the keys, one change
// after another, and told when it is done.

import Browser
import Desk
import Dispatch
import Synchronization

/// Keeps decisions. From any thread.
final class DecisionKeeper: Sendable {
  /// Called on a thread of its own.
  typealias Report = @Sendable (DeskNews) -> Void

  private let queue = DispatchQueue(label: "broadsheet.decisions")
  private let file: Mutex<DecisionFile?>
  /// Why there is no file to write to.
  private let obstacle: DeskError?
  private let report: Report

  /// Opens the file that was named, else the one in the data folder; where that cannot be read the
  /// browser opens all the same, and says why.
  /// - Throws: why the file that was named cannot be read. One that does not exist is made.
  init(_ path: String?, report: @escaping Report) throws(DeskError) {
    self.report = report
    var file: DecisionFile?
    var obstacle: DeskError?
    do throws(DeskError) {
      file = try Self.file(path)
    } catch {
      guard path == nil else { throw error }
      obstacle = error
    }
    self.file = Mutex(file)
    self.obstacle = obstacle
  }

  private static func file(_ path: String?) throws(DeskError) -> DecisionFile {
    guard let path else { return try DecisionFile(DataFolder.decisionsPath()) }
    return try DecisionFile(path)
  }

  /// What was decided so far, and what is wrong with the file.
  var news: DeskNews {
    let file = file.withLock { $0 }
    let complaints = file?.complaints ?? []
    let told = obstacle.map(\.description) ?? complaints.first
    return DeskNews(
      decisions: file?.decisions ?? Decisions(), complaints: complaints, told: told)
  }

  /// Decisions that belong together.
  func add(_ verdicts: [Verdict]) {
    change { file throws(DeskError) in
      try file.add(together: verdicts.map { Decision($0, day: today()) })
        .map { "\($0.change.summary) (u takes it back)\(Self.note($0))" }
    }
  }

  /// Takes over what another program wrote into the file; says nothing where that is nothing.
  func refresh() {
    queue.async {
      let news = self.apply { file throws(DeskError) in
        try file.refresh() ? "your decisions have changed on the disk, and were read again" : nil
      }
      if news.told != nil { self.report(news) }
    }
  }

  func undo() {
    change { file throws(DeskError) in
      try file.undo().map { "taken back: \($0.change.decision.verdict)" } ?? "nothing to take back"
    }
  }

  func redo() {
    change { file throws(DeskError) in
      try file.redo().map { "made again: \($0.change.decision.verdict)\(Self.note($0))" }
        ?? "nothing to make again"
    }
  }

  private func change(
    _ change: @escaping @Sendable (inout DecisionFile) throws(DeskError) -> String?
  ) {
    queue.async { self.report(self.apply(change)) }
  }

  private func apply(
    _ change: @Sendable (inout DecisionFile) throws(DeskError) -> String?
  ) -> DeskNews {
    file.withLock { kept in
      guard var file = kept else {
        return DeskNews(decisions: Decisions(), told: obstacle?.description)
      }
      var told: String?
      do throws(DeskError) {
        told = try change(&file)
      } catch {
        told = error.description
      }
      kept = file
      return DeskNews(decisions: file.decisions, complaints: file.complaints, told: told)
    }
  }

  private static func note(_ change: DecisionFile.Change) -> String {
    change.isJoined ? "; another program had changed the file, and that was taken over" : ""
  }
}
