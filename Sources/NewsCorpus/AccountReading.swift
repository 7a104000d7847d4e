// Reads what many articles tell of events, on all cores: what views of the whole corpus begin with. What is made of
// it, is theirs.

import Dispatch
import Glibc
import Synchronization

/// How far the reading of many articles got.
package struct ReadArticles: Equatable, Sendable {
  /// How many were read, from the first on.
  package var read: Int
  /// How many there are.
  package var of: Int

  package init(_ read: Int, of count: Int) {
    self.read = read
    of = count
  }

  package var isComplete: Bool { read >= of }
}

/// Whether somebody still wants an answer; asked from any thread.
package typealias IsStopped = @Sendable () -> Bool

extension Corpus {
  /// So many articles are read in a row: enough to share what names weigh, few enough to stop soon.
  static let chunk = 64

  /// What `read` finds in each of some articles, in their order; where it was stopped, in the first of them. O(texts),
  /// on all cores.
  /// - Parameter report: how many are read, after each few; called on any thread.
  func readAccounts<Found: Sendable>(
    _ articles: ArraySlice<UInt32>, isStopped: IsStopped, report: @Sendable (Int) -> Void,
    _ read: @Sendable (Int, inout EventAccounts) -> Found
  ) -> [Found] {
    let starts = Array(stride(from: articles.startIndex, to: articles.endIndex, by: Self.chunk))
    let parts = Mutex([[Found]](repeating: [], count: starts.count))
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let threads = max(1, min(starts.count, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var accounts = EventAccounts(self)
      while !isStopped() {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < starts.count else { return }
        let chunk = articles[starts[number]...].prefix(Self.chunk)
        let found = chunk.map { read(Int($0), &accounts) }
        parts.withLock { $0[number] = found }
        report(done.wrappingAdd(chunk.count, ordering: .relaxed).newValue)
      }
    }
    return parts.withLock { $0.prefix { !$0.isEmpty }.flatMap { $0 } }
  }
}
