// Looks things up by their letters away from the keys: on all cores, what was found so far as soon as it
// would hold up a frame, and nothing any more that a newer key has made void.

import Browser
import FuzzyFinder
import Glibc
import NewsCorpus
import Synchronization

/// Answers the finder's questions.
final class FinderWorker: Sendable {
  private let worker = LatestWorker("broadsheet.finder")
  private let known = Mutex(Known())
  private let threads = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  private let post: @Sendable (Message) -> Void

  /// More rows than a screen has.
  private static let limit = 100
  /// In seconds: half a frame, so that drawing has the other half.
  private static let patience = 0.008

  private struct Known {
    /// The snapshot that the lines are of.
    var snapshot: Int?
    var finder: CorpusFinder?
    /// What the letters found that were typed last.
    var found: FoundLines?
  }

  /// - Parameter post: called on a thread of its own.
  init(post: @escaping @Sendable (Message) -> Void) { self.post = post }

  func look(_ typed: String, _ corpus: Corpus, snapshot: Int, generation: Int) {
    worker.run { isStale in
      let finder = self.finder(corpus, snapshot)
      let start = monotonicSeconds()
      let isEarly = Mutex(true)
      let found = finder.finder.find(
        FinderPattern(typed), among: self.known.withLock { $0.found }, limit: Self.limit,
        threads: self.threads, shouldStop: isStale,
        report: { found in
          guard monotonicSeconds() - start > Self.patience, isEarly.withLock({ $0 }) else { return }
          isEarly.withLock { $0 = false }
          self.post(.looked(finder.answer(found(), to: typed), generation: generation))
        })
      guard let found else { return }
      self.known.withLock { $0.found = found }
      self.post(.looked(finder.answer(found, to: typed), generation: generation))
    }
  }

  /// The lines of a snapshot, made where the last ones are of another.
  private func finder(_ corpus: Corpus, _ snapshot: Int) -> CorpusFinder {
    let last = known.withLock { $0.snapshot == snapshot ? $0.finder : nil }
    if let last { return last }
    let finder = CorpusFinder(corpus, commands: finderCommandTexts, threads: threads)
    known.withLock { $0 = Known(snapshot: snapshot, finder: finder, found: nil) }
    return finder
  }
}
