// A background worker for answers that only the newest question needs: while one is worked out,
// each keystroke replaces the question that waits.

import Dispatch
import Synchronization

/// Runs jobs one after another away from the caller; a job that has not begun when a newer one
/// comes is dropped.
final class LatestWorker: Sendable {
  private let queue: DispatchQueue
  private let waiting = Mutex<(@Sendable () -> Void)?>(nil)

  init(_ label: String) { queue = DispatchQueue(label: label) }

  func run(_ job: @escaping @Sendable () -> Void) {
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
      next?()
    }
  }
}
