// Reading again what has changed in the folder of a corpus, and only that. What has changed,
// ChangedFiles tells.
//
// Articles keep their order by path, so a new article may belong into the middle of a segment. The
// segments that a change falls into are built anew from their own columns (texts, structure and names
// are there; only the words are indexed again), and all others stay. So no search has to know of deleted
// articles, and the frequencies by which it ranks are those of the articles that are there.

import Articles
import Columns
import Desk
import Dispatch
import Synchronization

/// A corpus that was read again.
package struct Refreshed: Sendable {
  package let corpus: Corpus
  package let changes: FileChanges
  /// From the articles of the corpus before.
  package let moves: ArticleMoves
}

extension Corpus {
  /// The corpus of the same PATHs as they stand now; nil where nothing has changed, or where it was
  /// stopped. Only files are read that are new or of another size or time; entities are as `decisions`
  /// say. O(files), and for every segment that a change falls into O(its texts); then all segments are
  /// joined.
  package func refreshed(
    today: CalendarDay? = nil, decisions: Decisions, isStopped: @Sendable () -> Bool = { false }
  ) -> Refreshed? {
    let changed = ChangedFiles(since: self, isStopped: isStopped)
    guard changed.changes != FileChanges(), !isStopped() else { return nil }
    let plan = RefreshPlan(changed, self)
    let built = plan.build(today: today, isStopped: isStopped)
    guard !isStopped() else { return nil }
    let (list, moves) = changed.list(built.read, files)
    let problems =
      problems.filter { changed.keptProblems.contains($0.path) } + built.problems
      + changed.walk.problems
    let corpus = Corpus(
      segments: built.segments, problems: problems.sorted { $0.precedes($1) },
      skipped: changed.walk.skipped, decisions: decisions,
      files: SourceFiles(list, roots: files.roots, folder: files.folder))
    return Refreshed(corpus: corpus, changes: changed.changes, moves: moves)
  }
}

extension ChangedFiles {
  /// The files in order, and where the articles before have gone. `read` are those that were read.
  fileprivate func list(
    _ read: SourceFileList, _ old: SourceFiles
  ) -> (SourceFileList, ArticleMoves) {
    var list = SourceFileList()
    var moves = ArticleMoves()
    var (next, article) = (0, 0)
    for (place, file) in files.enumerated() {
      switch file {
      case .kept(let number):
        let articles = old.articles(number)
        list.add(old.path(number), old.state(number), articleCount: articles.count)
        moves.add(articles, at: article)
        article += articles.count
      case .read:
        let count = list.add(read, next)
        next += 1
        if let number = before[place] {
          let articles = old.articles(number)
          moves.add(articles.prefix(count), at: article)
        }
        article += count
      }
    }
    return (list, moves)
  }
}

/// Which segments stay, and of what the others are built.
private struct RefreshPlan {
  enum Source {
    case copy(segment: Int, Range<Int>)
    case read(FoundFile)
  }

  enum Step {
    case stays(segment: Int)
    case built([Source])
    /// A large file that is read in shares of lines, on all cores.
    case lines(FoundFile)
  }

  private let segments: [Segment]
  private(set) var steps: [Step] = []
  /// Articles of the last step where that is built; else 0.
  private var lastCount = 0

  /// In articles: smaller segments are built together with what changed beside them, so that many
  /// small changes leave few segments.
  private static let small = 1024
  /// In articles: enough for one core while others wait.
  private static let full = 8192

  init(_ changed: ChangedFiles, _ corpus: Corpus) {
    segments = corpus.segments
    var kept = 0..<0
    for file in changed.files {
      switch file {
      case .kept(let number):
        let articles = corpus.files.articles(number)
        if articles.isEmpty { continue }
        if kept.upperBound == articles.lowerBound {
          kept = kept.lowerBound..<articles.upperBound
        } else {
          add(kept, corpus)
          kept = articles
        }
      case .read(let found):
        add(kept, corpus)
        kept = kept.upperBound..<kept.upperBound
        add(found)
      }
    }
    add(kept, corpus)
  }

  /// Articles that stay, segment by segment.
  private mutating func add(_ articles: Range<Int>, _ corpus: Corpus) {
    var next = articles.lowerBound
    while next < articles.upperBound {
      let place = corpus.place(of: next)
      let end = min(place.local + articles.upperBound - next, segments[place.segment].articleCount)
      next += end - place.local
      if place.local == 0, end == segments[place.segment].articleCount {
        steps.append(.stays(segment: place.segment))
        lastCount = 0
      } else {
        add(.copy(segment: place.segment, place.local..<end))
      }
    }
  }

  private mutating func add(_ found: FoundFile) {
    guard LineShares(found) != nil else { return add(.read(found)) }
    steps.append(.lines(found))
    lastCount = 0
  }

  private mutating func add(_ source: Source) {
    let count = articleCount(source)
    if lastCount > 0, lastCount < Self.full, case .built(var sources) = steps.popLast() {
      sources.append(source)
      steps.append(.built(sources))
      lastCount += count
      return
    }
    lastCount = count
    if case .stays(let segment) = steps.last, segments[segment].articleCount < Self.small {
      let all = Source.copy(segment: segment, 0..<segments[segment].articleCount)
      steps[steps.count - 1] = .built([all, source])
    } else {
      steps.append(.built([source]))
    }
  }

  private func articleCount(_ source: Source) -> Int {
    switch source {
    case .copy(_, let range): range.count
    case .read: 1
    }
  }

  /// What came of it: all segments in order, and what was read.
  struct Built {
    var segments: [Segment] = []
    var read = SourceFileList()
    var problems: [Problem] = []
  }

  func build(today: CalendarDay?, isStopped: @Sendable () -> Bool) -> Built {
    let built = Mutex([Int: Batch]())
    let readsFacts = segments.contains { $0.facts.areFound }
    DispatchQueue.concurrentPerform(iterations: steps.count) { number in
      guard case .built(let sources) = steps[number] else { return }
      var builder = BatchBuilder(today: today, readsFacts: readsFacts)
      for source in sources where !isStopped() {
        switch source {
        case .copy(let segment, let range):
          for local in range { builder.copy(local, of: segments[segment]) }
        case .read(let file): builder.add(file, isStopped: isStopped)
        }
      }
      builder.finish()
      let batch = builder.batch
      built.withLock { $0[number] = batch }
    }
    for number in steps.indices {
      guard case .lines(let file) = steps[number] else { continue }
      let batch = Batch(
        linesOf: file, today: today, readsFacts: readsFacts, isStopped: isStopped)
      built.withLock { $0[number] = batch }
    }
    return joined(built.withLock { $0 })
  }

  private func joined(_ batches: [Int: Batch]) -> Built {
    var built = Built()
    for (number, step) in steps.enumerated() {
      switch step {
      case .stays(let segment): built.segments.append(segments[segment])
      case .built, .lines:
        guard let batch = batches[number] else { continue }
        built.segments += batch.segments
        built.read.add(batch.files)
        built.problems += batch.problems
      }
    }
    return built
  }
}
