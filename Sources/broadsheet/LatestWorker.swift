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
  private let waiting = Mutex<(job: Job, number: Int)?>(nil)
  private let newest = Atomic<Int>(0)

  init(_ label: String) { queue = DispatchQueue(label: label) }

  /// Makes stale what is worked out, and drops what waits.
  func stop() {
    waiting.withLock { waiting in
      newest.add(1, ordering: .relaxed)
      waiting = waiting.map { (job: { _ in }, number: $0.number) }
    }
  }

  func run(_ job: @escaping Job) {
    let isIdle = waiting.withLock { waiting in
      // A job keeps the number that it was asked with: one that came later makes it stale.
      let number = newest.wrappingAdd(1, ordering: .relaxed).newValue
      defer { waiting = (job, number) }
      return waiting == nil
    }
    guard isIdle else { return }
    queue.async {
      let next = self.waiting.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      guard let next else { return }
      next.job { self.newest.load(ordering: .relaxed) != next.number }
    }
  }
}
