// Reads many files on all cores into segments, and hands on snapshots while the rest still loads.

import Articles
import Desk
import Dispatch
import Documents
import Glibc
import Synchronization

/// How far loading is.
package struct LoadProgress: Equatable, Sendable {
  /// Articles read so far.
  package var articles = 0
  /// Files looked at so far.
  package var files = 0
  /// The last report: everything was read, or loading was stopped.
  package var isFinished = false
  /// Somebody stopped it, so that there may be more articles than were read.
  package var wasStopped = false

  /// Nothing read yet.
  package init() {}
}

/// Loads the articles that some paths stand for.
///
/// The walk hands out batches of files in order of path; each becomes a segment on some core, and
/// segments are folded in the order of the batches: two runs agree whatever the threads did.
package final class Loader: Sendable {
  /// Called from any thread, never from two at once: a new snapshot where there is one.
  package typealias Report = @Sendable (Corpus?, LoadProgress) -> Void

  private struct State {
    var waiting: [Int: BatchBuilder] = [:]
    var foldedBatches = 0
    var segments: [Segment] = []
    var problems: [Problem] = []
    var progress = LoadProgress()
    var publishedArticles = 0
    var lastReport = 0.0
  }

  private let paths: [String]
  private let today: CalendarDay?
  private let decisions: Decisions
  private let showsSnapshots: Bool
  private let report: Report
  private let stopped = Atomic<Bool>(false)
  private let state = Mutex(State())

  /// A loader of the files and folders at `paths` (`-` is standard input), which reads nothing before
  /// `load`. Dates later than the day after `today` are not believed; nil believes them all. Entities
  /// are as the reader's `decisions` say. Snapshots before the last one cost as much again as that.
  package init(
    _ paths: [String], today: CalendarDay? = nil, decisions: Decisions = Decisions(),
    showsSnapshots: Bool = true, report: @escaping Report
  ) {
    self.paths = paths
    self.today = today
    self.decisions = decisions
    self.showsSnapshots = showsSnapshots
    self.report = report
  }

  /// Ends loading soon; what was read stays. From any thread.
  package func stop() { stopped.store(true, ordering: .relaxed) }

  private var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Loads everything, on all cores, and returns the finished corpus. Blocks the caller.
  /// O(bytes); memory is the texts and what is kept of them, and a batch a core besides.
  @discardableResult
  package func load() -> Corpus {
    giveLargeMemoryBack()
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let queue = DispatchQueue(label: "broadsheet.load", attributes: .concurrent)
    let group = DispatchGroup()
    // No more batches at once than cores: memory stays bounded, and results come nearly in order.
    let slots = DispatchSemaphore(value: cores)
    var walk = FileWalk(paths)
    var batches = Batches()
    while !isStopped, let batch = batches.next(from: &walk) {
      slots.wait()
      let number = batches.count - 1
      queue.async(group: group) {
        self.build(batch, number: number)
        slots.signal()
      }
    }
    group.wait()
    return finish(walk)
  }

  private func build(_ files: [FoundFile], number: Int) {
    var batch = BatchBuilder(today: today)
    for file in files where !isStopped { batch.add(file) { isStopped } }
    batch.finish()
    state.withLock { state in
      state.waiting[number] = batch
      state.progress.articles += batch.articleCount
      state.progress.files += batch.fileCount
      publish(&state)
    }
  }

  /// Folds what has arrived in order and reports it. A snapshot costs a join of all segments, so
  /// there is one whenever the articles have doubled: all joins together cost twice the last one.
  private func publish(_ state: inout State) {
    while let next = state.waiting.removeValue(forKey: state.foldedBatches) {
      state.segments += next.segments
      state.problems += next.problems
      state.foldedBatches += 1
    }
    let now = monotonicSeconds()
    let arrived = state.segments.reduce(0) { $0 + $1.articleCount }
    if showsSnapshots, arrived >= max(1, state.publishedArticles * 2) {
      state.publishedArticles = arrived
      report(Corpus(segments: state.segments, decisions: decisions), state.progress)
    } else if now - state.lastReport >= 0.033 {
      state.lastReport = now
      report(nil, state.progress)
    }
  }

  private func finish(_ walk: FileWalk) -> Corpus {
    state.withLock { state in
      state.progress.isFinished = true
      state.progress.wasStopped = isStopped
      let problems = (state.problems + walk.problems).sorted { $0.precedes($1) }
      let corpus = Corpus(
        segments: state.segments.filter { $0.articleCount > 0 }, problems: problems,
        skipped: walk.skipped, decisions: decisions)
      report(corpus, state.progress)
      return corpus
    }
  }
}

/// Cuts the walk into batches: small ones first, so that something is there to read at once.
private struct Batches {
  private(set) var count = 0
  private static let smallest = 16
  private static let largest = 1024

  mutating func next(from walk: inout FileWalk) -> [FoundFile]? {
    let size = min(Self.largest, Self.smallest << min(count, 10))
    var batch: [FoundFile] = []
    while batch.count < size, let file = walk.next() { batch.append(file) }
    guard !batch.isEmpty else { return nil }
    count += 1
    return batch
  }
}

/// Seconds on a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
