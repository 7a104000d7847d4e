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
    var shownArticles = 0
    var shownNames = 0
    /// Snapshots that are in the making, or wait for that.
    var joining = 0
    /// Of all articles, with their versions, when not all had their names.
    var joins: Joins?
    var lastReport = 0.0
  }

  private let paths: [String]
  private let today: CalendarDay?
  private let decisions: Decisions
  private let showsSnapshots: Bool
  private let wanted: Wanted
  private let report: Report
  private let snapshots = DispatchQueue(label: "broadsheet.snapshots")
  private let stopped = Atomic<Bool>(false)
  private let state = Mutex(State())

  /// A loader of the files and folders at `paths` (`-` is standard input), which reads nothing before
  /// `load`. Dates later than the day after `today` are not believed; nil believes them all. Entities
  /// are as the reader's `decisions` say. Snapshots before the last one have no versions until
  /// all is read, and cost as much again as that. What is not `wanted` may not be found.
  package init(
    _ paths: [String], today: CalendarDay? = nil, decisions: Decisions = Decisions(),
    showsSnapshots: Bool = true, wanted: Wanted = .everything, report: @escaping Report
  ) {
    self.paths = paths
    self.today = today
    self.decisions = decisions
    self.showsSnapshots = showsSnapshots
    self.wanted = wanted
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
    defer { keepLargeMemory() }
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
    findNames()
    return finish(walk)
  }

  private func build(_ work: Batches.Work, number: Int) {
    let isEarly = (wanted.contains(.names) || wanted.contains(.facts)) && number < Batches.named
    var builder: BatchBuilder
    switch work {
    case .files(let files):
      builder = BatchBuilder(
        today: today, namedArticles: isEarly ? Batches.namedArticles : 0,
        readsFacts: wanted.contains(.facts))
      for file in files where !isStopped { builder.add(file) { isStopped } }
    case .lines(let share):
      let isNaming = isEarly && share.isFirst
      builder = BatchBuilder(
        today: today, namedArticles: isNaming ? Batches.namedArticles : 0,
        readsFacts: wanted.contains(.facts), expectedBytes: share.bytes.count)
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
    if arrived >= max(1, state.shownArticles * 2) { beginSnapshot(&state) }
    tellProgress(&state)
  }

  /// Joins what there is on another thread: whoever reads or finds names never waits for it. Where an
  /// earlier snapshot is still in the making there is none; the next batch asks again. Only what is
  /// `wanted` besides is not asked for twice.
  private func beginSnapshot(_ state: inout State, wanted: Wanted = []) {
    guard showsSnapshots, state.joining == 0 || !wanted.isEmpty else { return }
    state.joining += 1
    state.shownArticles = state.segments.reduce(0) { $0 + $1.articleCount }
    state.shownNames = state.progress.named
    let segments = state.segments
    snapshots.async {
      let before = self.state.withLock { $0.joins }
      if !self.isStopped { self.show(segments, wanted: wanted, before: before) }
      self.state.withLock { $0.joining -= 1 }
    }
  }

  /// Reports a snapshot, unless a newer one came first.
  private func show(_ segments: [Segment], wanted: Wanted, before: Joins?) {
    let corpus = Corpus(
      segments: segments, problems: [], skipped: Skipped(),
      joins: Joins(segments, decisions, wanted: wanted, before: before), files: SourceFiles())
    state.withLock { state in
      guard corpus.articleCount >= state.shownArticles else { return }
      if wanted.contains(.versions) { state.joins = corpus.joins }
      report(corpus, state.progress)
    }
  }

  private func tellProgress(_ state: inout State) {
    let now = monotonicSeconds()
    guard now - state.lastReport >= 0.033 else { return }
    state.lastReport = now
    report(nil, state.progress)
  }

  // MARK: names

  /// Finds the names of the segments that have none yet, on all cores, where they are wanted.
  private func findNames() {
    let segments = state.withLock { state in
      state.progress.isRead = true
      state.shownArticles = state.segments.reduce(0) { $0 + $1.articleCount }
      return state.segments
    }
    let unnamed = segments.indices.filter { !segments[$0].names.areFound }
    guard !unnamed.isEmpty, wanted.takesNames(segments), !isStopped else { return }
    if showsSnapshots {
      // Before any names are looked for, so that this one has all cores.
      show(segments, wanted: [], before: nil)
      state.withLock { beginSnapshot(&$0, wanted: wanted) }
    }
    DispatchQueue.concurrentPerform(iterations: unnamed.count) { place in
      guard !isStopped else { return }
      let number = unnamed[place]
      let named = segments[number].named(readsFacts: wanted.contains(.facts)) {
        isStopped
      } told: {
        self.count(named: $0)
      }
      state.withLock { state in
        state.segments[number] = named
        let found = state.segments.reduce(0) { $0 + $1.namedCount }
        if found >= max(1, state.shownNames * 2), found < state.shownArticles {
          beginSnapshot(&state)
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
    snapshots.sync {}  // the last report is this one
    let read = state.withLock { $0 }
    let corpus = Corpus(
      segments: read.segments,
      problems: (read.problems + walk.problems).sorted { $0.precedes($1) }, skipped: walk.skipped,
      joins: Joins(read.segments, decisions, wanted: wanted, before: read.joins),
      files: SourceFiles(read.files, roots: paths))
    state.withLock { state in
      state.progress.isFinished = true
      state.progress.wasStopped = isStopped
      report(corpus, state.progress)
    }
    return corpus
  }
}
