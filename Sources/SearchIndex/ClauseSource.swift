// One part of a query in one segment, as the evaluation reads it: which articles it holds, what it adds to
// their scores, and how much that is at most.

/// Articles of one segment that a part of the query holds, in order, and what it adds to their scores.
struct ScoredList {
  var articles: [UInt32] = []
  var scores: [Double] = []

  init() {}

  /// Scores a list of postings.
  init(_ list: PostingList, weight: Double, _ scorer: SegmentScorer) {
    articles = list.articles
    scores = zip(list.articles, list.frequencies).map {
      scorer.score(weight: weight, frequency: $1, article: $0)
    }
  }
}

/// Goes through the articles of a term, or of a list, in order.
///
/// It borrows the segment's memory: whoever uses it keeps the segment alive and calls `free`.
struct ClauseSource {
  /// Its place among the clauses: in this order scores are added up, so that they are always the same.
  let place: Int
  /// How many articles it holds.
  let total: Int
  private var cursor: PostingCursor?
  /// Of a term: what stands before the fraction of its score.
  let weight: Double
  private let scorer: SegmentScorer
  /// Of a list.
  private let articles: UnsafeMutablePointer<UInt32>
  private let scores: UnsafeMutablePointer<Double>
  private let mostInList: Double
  private var next = 0
  /// The block that `bound` looked at.
  private var lookedAt = 0

  init(_ cursor: PostingCursor, weight: Double, _ scorer: SegmentScorer, place: Int) {
    self.place = place
    self.cursor = cursor
    self.weight = weight
    self.scorer = scorer
    total = cursor.total
    articles = .allocate(capacity: 0)
    scores = .allocate(capacity: 0)
    mostInList = 0
  }

  init(_ list: ScoredList, _ scorer: SegmentScorer, place: Int) {
    self.place = place
    self.scorer = scorer
    cursor = nil
    weight = 0
    total = list.articles.count
    articles = .allocate(capacity: total)
    articles.initialize(from: list.articles, count: total)
    scores = .allocate(capacity: total)
    scores.initialize(from: list.scores, count: total)
    mostInList = list.scores.max() ?? 0
  }

  /// Gives back its memory.
  func free() {
    cursor?.free()
    articles.deallocate()
    scores.deallocate()
  }

  /// The article it stands at, or `PostingCursor.end`.
  var article: UInt32 {
    if let cursor { return cursor.article }
    return next < total ? articles[next] : PostingCursor.end
  }

  /// Goes to the next article.
  mutating func advance() {
    if cursor == nil { next += 1 } else { cursor?.advance() }
  }

  /// Goes to the first article at `target` or behind it; never back.
  mutating func seek(_ target: UInt32) {
    if cursor != nil {
      cursor?.seek(target)
      return
    }
    var step = 1
    while next + step < total, articles[next + step] < target {
      next += step
      step *= 2
    }
    while next < total, articles[next] < target { next += 1 }
  }

  /// What it adds to the score of the article it stands at.
  mutating func score() -> Double {
    guard let article = cursor?.article, let frequency = cursor?.frequency() else {
      return scores[next]
    }
    return scorer.score(weight: weight, frequency: frequency, article: article)
  }

  /// The most that it adds to an article from `start` on, up to the article that is given back: the end of
  /// a block. `start` never goes back.
  mutating func bound(from start: UInt32) -> (most: Double, end: UInt32) {
    guard let cursor else { return (next < total ? mostInList : 0, PostingCursor.end - 1) }
    lookedAt = cursor.firstBlock(reaching: start, from: max(lookedAt, cursor.block))
    guard lookedAt < cursor.blockCount else { return (0, PostingCursor.end - 1) }
    let row = cursor.row(lookedAt)
    return (scorer.bound(weight: weight, row), row.last)
  }

  /// Where it is a term at the beginning of a block: hands the block over at once and goes behind it.
  mutating func takeBlock(
    _ body: (
      _ articles: UnsafeMutablePointer<UInt32>, _ counts: UnsafeMutablePointer<UInt32>, _ count: Int
    ) -> Void
  ) -> Bool {
    guard let index = cursor?.index, index == 0, let counts = cursor?.packedCounts(),
      let articles = cursor?.articles, let count = cursor?.count
    else { return false }
    body(articles, counts, count)
    cursor?.nextBlock()
    return true
  }
}
