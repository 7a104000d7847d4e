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
  /// Of the articles, those whose names were found.
  package var named = 0
  /// All files were read; what is left is finding names.
  package var isRead = false
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
/// segments are folded in the order of the batches: two runs agree whatever the threads did. Finding
/// names takes ten times as long as all the rest, so a large corpus is there to be listed and searched
/// before its names are; those of the first articles come at once, and a small corpus is done with them.
package final class Loader: Sendable {
  /// Called from any thread, never from two at once: a new snapshot where there is one.
  package typealias Report = @Sendable (Corpus?, LoadProgress) -> Void

  private struct State {
    var waiting: [Int: Batch] = [:]
    var foldedBatches = 0
    /// Of the file that is read in pieces.
    var articlesBefore = 0
    var segments: [Segment] = []
    var problems: [Problem] = []
    var files = SourceFileList()
    var progress = LoadProgress()
    var publishedArticles = 0
    var publishedNames = 0
    var lastReport = 0.0
  }

  private let paths: [String]
  private let today: CalendarDay?
  private let decisions: Decisions
  private let showsSnapshots: Bool
  private let findsNames: Bool
  private let report: Report
  private let stopped = Atomic<Bool>(false)
  private let state = Mutex(State())

  /// A loader of the files and folders at `paths` (`-` is standard input), which reads nothing before
  /// `load`. Dates later than the day after `today` are not believed; nil believes them all. Entities
  /// are as the reader's `decisions` say. Snapshots before the last one cost as much again as that.
  /// Without names only the first articles' are found, and entities and years are as those say.
  package init(
    _ paths: [String], today: CalendarDay? = nil, decisions: Decisions = Decisions(),
    showsSnapshots: Bool = true, findsNames: Bool = true, report: @escaping Report
  ) {
    self.paths = paths
    self.today = today
    self.decisions = decisions
    self.showsSnapshots = showsSnapshots
    self.findsNames = findsNames
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
    if findsNames { findNames() }
    return finish(walk)
  }

  private func build(_ work: Batches.Work, number: Int) {
    let isEarly = number < Batches.named
    var builder: BatchBuilder
    switch work {
    case .files(let files):
      builder = BatchBuilder(today: today, namedArticles: isEarly ? Batches.namedArticles : 0)
      for file in files where !isStopped { builder.add(file) { isStopped } }
    case .lines(let share):
      let isNaming = isEarly && share.isFirst
      builder = BatchBuilder(today: today, namedArticles: isNaming ? Batches.namedArticles : 0)
      builder.add(share) { isStopped }
    }
    builder.finish()
    let batch = builder.batch
    state.withLock { state in
      state.waiting[number] = batch
      state.progress.articles += batch.articleCount
      state.progress.files += batch.files.isContinuation ? 0 : batch.files.count
      fold(&state)
    }
  }

  /// Folds what has arrived in order and reports it. A snapshot costs a join of all segments, so
  /// there is one whenever the articles have doubled: all joins together cost twice the last one.
  private func fold(_ state: inout State) {
    while let next = state.waiting.removeValue(forKey: state.foldedBatches) {
      if !next.files.isContinuation { state.articlesBefore = 0 }
      let before = state.articlesBefore
      state.segments += before == 0 ? next.segments : next.segments.map { $0.behind(before) }
      state.articlesBefore += next.articleCount
      state.problems += next.problems
      state.files.add(next.files)
      state.foldedBatches += 1
    }
    state.progress.named = state.segments.reduce(0) { $0 + $1.namedCount }
    let arrived = state.segments.reduce(0) { $0 + $1.articleCount }
    if showsSnapshots, arrived >= max(1, state.publishedArticles * 2) {
      state.publishedArticles = arrived
      publish(&state)
    } else {
      tellProgress(&state)
    }
  }

  private func publish(_ state: inout State) {
    state.publishedNames = state.progress.named
    report(Corpus(segments: state.segments, decisions: decisions), state.progress)
  }

  private func tellProgress(_ state: inout State) {
    let now = monotonicSeconds()
    guard now - state.lastReport >= 0.033 else { return }
    state.lastReport = now
    report(nil, state.progress)
  }

  // MARK: names

  /// Finds the names of the segments that have none yet, on all cores.
  private func findNames() {
    let segments = state.withLock { state in
      state.progress.isRead = true
      let isAnyLeft = state.segments.contains { !$0.names.areFound }
      if showsSnapshots, isAnyLeft { publish(&state) }
      return state.segments
    }
    let unnamed = segments.indices.filter { !segments[$0].names.areFound }
    DispatchQueue.concurrentPerform(iterations: unnamed.count) { place in
      guard !isStopped else { return }
      let number = unnamed[place]
      let named = segments[number].named {
        isStopped
      } told: {
        self.count(named: $0)
      }
      state.withLock { state in
        state.segments[number] = named
        let found = state.segments.reduce(0) { $0 + $1.namedCount }
        if showsSnapshots, found >= max(1, state.publishedNames * 2),
          state.segments.contains(where: { !$0.names.areFound })
        {
          publish(&state)
        }
      }
    }
  }

  private func count(named articles: Int) {
    state.withLock { state in
      state.progress.named += articles
      tellProgress(&state)
    }
  }

  private func finish(_ walk: FileWalk) -> Corpus {
    state.withLock { state in
      state.progress.isFinished = true
      state.progress.wasStopped = isStopped
      let problems = (state.problems + walk.problems).sorted { $0.precedes($1) }
      let corpus = Corpus(
        segments: state.segments, problems: problems, skipped: walk.skipped, decisions: decisions,
        files: SourceFiles(state.files, roots: paths))
      report(corpus, state.progress)
      return corpus
    }
  }
}

/// Cuts the walk into batches: small ones first, so that something is there to read at once, and
/// larger ones later, for a query looks into every segment.
private struct Batches {
  /// What one core does at a time.
  enum Work {
    case files([FoundFile])
    case lines(LineShare)
  }

  private(set) var count = 0
  private var files = 0
  /// The large file whose pieces come next.
  private var shares: LineShares?
  /// So many batches, of a thousand files together, get their names at once.
  static let named = 6
  /// Of one batch.
  static let namedArticles = 1024
  private static let smallest = 16
  private static let largest = 1 << 14

  mutating func next(from walk: inout FileWalk) -> Work? {
    let work = nextShare() ?? nextFiles(from: &walk) ?? nextShare()
    if work != nil { count += 1 }
    return work
  }

  private mutating func nextShare() -> Work? {
    guard let share = shares?.next() else {
      shares = nil
      return nil
    }
    return .lines(share)
  }

  /// Ends before a large file that is read in pieces.
  private mutating func nextFiles(from walk: inout FileWalk) -> Work? {
    let size = min(Self.largest, max(Self.smallest << min(count, 6), files / 16))
    var batch: [FoundFile] = []
    while batch.count < size, let file = walk.next() {
      shares = LineShares(file)
      if shares != nil { break }
      batch.append(file)
    }
    files += batch.count
    return batch.isEmpty ? nil : .files(batch)
  }
}

/// Seconds on a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
