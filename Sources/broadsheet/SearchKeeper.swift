// The files of what was searched for and of saved searches while the browser runs: read and written
// away from the keys.

import Browser
import Desk
import Dispatch
import Synchronization

/// Keeps history and saved searches. From any thread.
final class SearchKeeper: Sendable {
  private let queue = DispatchQueue(label: "broadsheet.searches")
  private let post: @Sendable (Message) -> Void
  private let hasComplained = Mutex(false)

  /// - Parameter post: called on a thread of its own.
  init(post: @escaping @Sendable (Message) -> Void) { self.post = post }

  /// Tells what earlier sessions left.
  func read() {
    queue.async {
      self.keepingHistory { file throws(DeskError) in try file.read() }
      self.readSearches()
    }
  }

  /// Adds a line to the history.
  func remember(_ line: String) {
    queue.async {
      self.keepingHistory { file throws(DeskError) in
        try file.append(line)
        return try file.read()
      }
    }
  }

  /// Tells what is saved now, which another program may have changed.
  func refresh() { queue.async { self.readSearches() } }

  func apply(_ change: SavedSearches.Change) {
    queue.async {
      do throws(DeskError) {
        let (searches, done) = try SavedSearchFile(DataFolder.searchesPath()).apply(change)
        self.post(.searchesRead(SearchNews(searches: searches, done: done)))
      } catch {
        self.post(.told("not saved: \(error.reason)"))
      }
    }
  }

  private func readSearches() {
    do throws(DeskError) {
      let searches = try SavedSearchFile(DataFolder.searchesPath()).read()
      post(.searchesRead(SearchNews(searches: searches)))
    } catch {
      post(.told("saved searches: \(error.reason)"))
    }
  }

  /// Without a place for it there is a history all the same, until the program ends; that is said once.
  private func keepingHistory(_ use: (HistoryFile) throws(DeskError) -> SearchHistory) {
    do throws(DeskError) {
      post(.recalled(try use(HistoryFile(StateFolder.historyPath()))))
    } catch {
      let isFirst = hasComplained.withLock { complained in
        defer { complained = true }
        return !complained
      }
      if isFirst { post(.told("searches are not remembered: \(error.reason)")) }
    }
  }
}
