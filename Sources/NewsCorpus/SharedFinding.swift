// Compares one article with many others on all cores: each core has a copy of the finder and its own share of the
// articles. What is compared, ReferenceFinder knows.

import CrossReferences
import Dispatch
import Glibc
import Synchronization

extension ReferenceFinder {
  /// Fewer articles a core are compared before another one has begun.
  private static let leastPerCore = 6
  /// More copies would take longer to make than they save.
  private static let mostCores = 4

  /// What `find` says of each of some articles, in their order; nil where it was stopped before. The finder knows
  /// afterwards what its copies found.
  mutating func compare<Found: Sendable>(
    with others: [Int], isStopped: IsStopped,
    _ find: @Sendable (inout ReferenceFinder, Int) -> Found?
  ) -> [Found?] {
    let cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let parts = max(1, min(cores, Self.mostCores, others.count / Self.leastPerCore))
    let ends = Mutex<[(finder: ReferenceFinder, found: [Found?])?]>(
      Array(repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { [self] part in
      var finder = self
      var found: [Found?] = []
      // Neighbours are about equally long to compare: every share gets some of the nearest.
      for index in stride(from: part, to: others.count, by: parts) where !isStopped() {
        found.append(find(&finder, others[index]))
      }
      let end = (finder, found)
      ends.withLock { $0[part] = end }
    }
    let all = ends.withLock { $0 }.compactMap { $0 }
    let known = sure.count
    self = all[0].finder
    for end in all.dropFirst() { learn(from: end.finder, known: known) }
    return others.indices.map { index in
      let found = all[index % parts].found
      return index / parts < found.count ? found[index / parts] : nil
    }
  }
}
