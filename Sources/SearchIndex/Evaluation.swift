// The best articles of one segment for a conjunction or an alternative of sources. What the sources are,
// Ranking knows.

/// Finds the best matches of one segment.
///
/// Articles are looked at in windows in which every source has one block. Where the bounds of the blocks
/// do not add up to more than the worst match that is kept, the window is skipped unread; within a window
/// of an alternative, sources whose bounds add up to less than that only complete what others found. It is
/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995) over block maxima
/// (Ding and Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011; Mallia et al.,
/// "Faster BlockMax WAND with variable-sized blocks", SIGIR 2017, for the windows).
struct Evaluation {
  typealias Sources = UnsafeMutableBufferPointer<ClauseSource>

  let segment: Int
  let scorer: SegmentScorer
  /// Every article that matches is counted, and none skipped.
  let countsAll: Bool
  private(set) var matchCount = 0
  private(set) var top: TopMatches
  /// Articles that may match; nil is all.
  var allowed: ArticleSet?
  /// By article; those that it does not reach have 0.
  private let recency: UnsafeBufferPointer<UInt32>

  init(
    segment: Int, scorer: SegmentScorer, countsAll: Bool, recency: UnsafeBufferPointer<UInt32>,
    top: TopMatches
  ) {
    self.segment = segment
    self.scorer = scorer
    self.countsAll = countsAll
    self.recency = recency
    self.top = top
  }

  /// Skips what cannot score more than this.
  private var floor: Double { countsAll ? -1 : top.threshold }

  @inline(__always)
  private mutating func take(_ article: UInt32, _ score: Double) {
    if let allowed, !allowed.contains(article) { return }
    matchCount += 1
    if score >= top.threshold { add(article, score) }
  }

  private mutating func add(_ article: UInt32, _ score: Double) {
    let article = Int(article)
    top.add(
      Match(
        segment: segment, article: article, score: score,
        recency: article < recency.count ? recency[article] : 0))
  }

  // MARK: None that scores

  /// The articles of a set, all of which score nothing.
  mutating func unscored(_ articles: ArticleSet) { articles.forEachArticle { take($0, 0) } }

  // MARK: All of them

  /// The articles that every source holds. O(postings of the rarest, and a search in the others for each).
  mutating func all(_ sources: Sources) {
    guard sources.count > 1 else { return any(sources) }
    var sources = sources
    sources.sort { $0.total < $1.total }
    var parts = [Double](repeating: 0, count: sources.count)
    var window: (most: Double, others: Double, end: UInt32) = (.infinity, .infinity, 0)
    var isFirst = true
    while sources[0].article < PostingCursor.end {
      let article = sources[0].article
      if !countsAll {
        if isFirst || article > window.end {
          isFirst = false
          window = Self.window(sources, from: article)
        }
        if window.most <= floor {
          guard window.end < PostingCursor.end - 1 else { return }
          sources[0].seek(window.end + 1)
          continue
        }
        // The rarest is worth most, and often tells that the others need not be asked.
        if window.others < floor, (sources[0].score() + window.others) * 1.000_001 <= floor {
          sources[0].advance()
          continue
        }
      }
      if let other = Self.disagreement(sources, article) {
        sources[0].seek(other)
      } else {
        for index in sources.indices { parts[sources[index].place] = sources[index].score() }
        take(article, parts.reduce(0, +))
        sources[0].advance()
      }
    }
  }

  /// Another source's next article, where it does not hold this one.
  private static func disagreement(_ sources: Sources, _ article: UInt32) -> UInt32? {
    for index in 1..<sources.count {
      sources[index].seek(article)
      if sources[index].article != article { return sources[index].article }
    }
    return nil
  }

  /// The sum of all bounds, that without the first source, and where they end.
  private static func window(
    _ sources: Sources, from start: UInt32
  ) -> (most: Double, others: Double, end: UInt32) {
    var (others, end) = (0.0, PostingCursor.end - 1)
    for index in 1..<sources.count {
      let bound = sources[index].bound(from: start)
      others += bound.most
      end = min(end, bound.end)
    }
    let first = sources[0].bound(from: start)
    return (first.most + others, others, min(end, first.end))
  }

  // MARK: Any of them

  /// The articles that at least one source holds. O(postings).
  mutating func any(_ sources: Sources) {
    if sources.count == 1 { return alone(&sources[0]) }
    var window = Window(sources.count)
    var start: UInt32 = 0
    while true {
      window.look(sources, from: start, floor: floor)
      if let first = window.firstNeeded { read(sources, &window, from: first, start) }
      guard window.end < PostingCursor.end - 1 else { return }
      start = window.end + 1
    }
  }

  /// Reads one window. The sources from `first` on are read, those before it only asked.
  private mutating func read(
    _ sources: Sources, _ window: inout Window, from first: Int, _ start: UInt32
  ) {
    if first == sources.count - 1 { return readOne(sources, &window, start) }
    for rank in first..<sources.count { sources[window.order[rank]].seek(start) }
    while true {
      var article = PostingCursor.end
      for rank in first..<sources.count {
        article = min(article, sources[window.order[rank]].article)
      }
      guard article <= window.end else { return }
      var found = 0.0
      for rank in first..<sources.count {
        let index = window.order[rank]
        let holds = sources[index].article == article
        let part = holds ? sources[index].score() : 0
        window.parts[sources[index].place] = part
        found += part
        if holds { sources[index].advance() }
      }
      if complete(sources, &window, below: first, article, found) {
        take(article, window.parts.reduce(0, +))
      }
    }
  }

  /// The same where one source alone decides.
  private mutating func readOne(_ sources: Sources, _ window: inout Window, _ start: UInt32) {
    let last = sources.count - 1
    let index = window.order[last]
    let (end, place) = (window.end, sources[index].place)
    let others = window.sums[last - 1]
    sources[index].seek(start)
    while sources[index].article <= end {
      let part = sources[index].score()
      if (part + others) * 1.000_001 >= floor {
        let article = sources[index].article
        window.parts[place] = part
        if complete(sources, &window, below: last, article, part) {
          take(article, window.parts.reduce(0, +))
        }
      }
      sources[index].advance()
    }
  }

  /// Asks the other sources, the most promising first, as long as the article could still be kept.
  private func complete(
    _ sources: Sources, _ window: inout Window, below first: Int, _ article: UInt32,
    _ found: Double
  ) -> Bool {
    var found = found
    for rank in (0..<first).reversed() {
      guard (found + window.sums[rank]) * 1.000_001 >= floor else { return false }
      let index = window.order[rank]
      sources[index].seek(article)
      let part = sources[index].article == article ? sources[index].score() : 0
      window.parts[sources[index].place] = part
      found += part
    }
    return true
  }

  /// One source: blocks that can matter are scored from end to end.
  private mutating func alone(_ source: inout ClauseSource) {
    while source.article < PostingCursor.end {
      let bound = source.bound(from: source.article)
      if bound.most <= floor {
        guard bound.end < PostingCursor.end - 1 else { return }
        source.seek(bound.end + 1)
        continue
      }
      let weight = source.weight
      let taken = source.takeBlock { articles, counts, count in
        for index in 0..<count {
          take(
            articles[index],
            scorer.score(
              weight: weight, frequency: PostingCursor.frequency(counts[index]),
              article: articles[index]))
        }
      }
      if !taken {
        take(source.article, source.score())
        source.advance()
      }
    }
  }
}

/// A run of articles in which each source has one block.
private struct Window {
  /// Its last article.
  private(set) var end: UInt32 = 0
  /// Sources by rising bound.
  private(set) var order: [Int]
  /// By rank in `order`: the sum of the bounds up to there.
  private(set) var sums: [Double]
  /// By place of the clause: what it adds to the article that is looked at.
  var parts: [Double]
  /// The first rank with which the bounds add up to more than is needed; nil where none does.
  private(set) var firstNeeded: Int?
  private var bounds: [Double]

  init(_ count: Int) {
    order = Array(0..<count)
    sums = Array(repeating: 0, count: count)
    bounds = sums
    parts = sums
  }

  mutating func look(_ sources: Evaluation.Sources, from start: UInt32, floor: Double) {
    end = PostingCursor.end - 1
    for index in sources.indices {
      let bound = sources[index].bound(from: start)
      bounds[index] = bound.most
      end = min(end, bound.end)
    }
    sort()
    var sum = 0.0
    firstNeeded = nil
    for rank in order.indices {
      sum += bounds[order[rank]]
      sums[rank] = sum
      if firstNeeded == nil, sum > floor, bounds[order[rank]] > 0 { firstNeeded = rank }
    }
  }

  /// By insertion: there are few, and their order seldom changes.
  private mutating func sort() {
    for rank in order.indices.dropFirst() {
      var place = rank
      while place > 0, bounds[order[place]] < bounds[order[place - 1]] {
        order.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}
