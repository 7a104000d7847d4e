// A background worker for answers that only the newest question needs: while one is worked out,
// each keystroke replaces the question that waits, and the one that is worked out can see that.

import Dispatch
import Synchronization

/// Runs jobs one after another away from the caller; a job that has not begun when a newer one
/// comes is dropped.
final class LatestWorker: Sendable {
  /// A job may ask, from any thread, whether a newer one has come.
  typealias Job = @Sendable (_ isStale: @escaping @Sendable () -> Bool) -> Void

  private let queue: DispatchQueue
  private let waiting = Mutex<Job?>(nil)
  private let newest = Atomic<Int>(0)

  init(_ label: String) { queue = DispatchQueue(label: label) }

  func run(_ job: @escaping Job) {
    newest.wrappingAdd(1, ordering: .relaxed)
    let isIdle = waiting.withLock { waiting in
      defer { waiting = job }
      return waiting == nil
    }
    guard isIdle else { return }
    queue.async {
      let next = self.waiting.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      let number = self.newest.load(ordering: .relaxed)
      next? { self.newest.load(ordering: .relaxed) != number }
    }
  }
}
