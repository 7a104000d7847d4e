// One part of a query in one segment, as the evaluation reads it: which articles it holds, what it adds to
// their scores, and how much that is at most.

/// Articles of one segment that a part of the query holds, in order, and what it adds to their scores.
struct ScoredList {
  var articles: [UInt32] = []
  var scores: [Double] = []

  init() {}

  /// Articles that match, and no more.
  init(unscored set: ArticleSet) {
    set.forEachArticle { articles.append($0) }
    scores = Array(repeating: 0, count: articles.count)
  }

  /// Scores a list of postings.
  init(_ list: PostingList, weight: Double, _ scorer: SegmentScorer) {
    articles = list.articles
    scores = Array(unsafeUninitializedCapacity: list.articles.count) { scores, count in
      list.frequencies.withUnsafeBufferPointer { frequencies in
        list.articles.withUnsafeBufferPointer { articles in
          for index in articles.indices {
            scores.initializeElement(
              at: index,
              to: scorer.score(
                weight: weight, frequency: frequencies[index], article: articles[index]))
          }
        }
      }
      count = list.articles.count
    }
    for (index, edits) in list.edits.enumerated() {
      scores[index] = BM25.score(
        scores[index], weight: weight, edits: Int(edits), of: list.mostEdits)
    }
  }
}

/// Goes through the articles of a term, or of a list, in order.
///
/// It borrows the segment's memory: whoever uses it keeps the segment alive and calls `free`.
struct ClauseSource {
  /// Its place among the clauses: in this order scores are added up, so that they are always the same.
  private(set) var place: Int
  /// Of a term: what stands before the fraction of its score.
  let weight: Double
  private(set) var cursor: PostingCursor
  private let scorer: SegmentScorer
  /// Of a list; nil of a term.
  private let scores: UnsafeMutablePointer<Double>?
  private let mostInList: Double
  /// The block that `bound` looked at.
  private var lookedAt = 0

  /// The articles of a term.
  init(_ cursor: PostingCursor, weight: Double, _ scorer: SegmentScorer, place: Int) {
    self.place = place
    self.cursor = cursor
    self.weight = weight
    self.scorer = scorer
    scores = nil
    mostInList = 0
  }

  /// The articles of a list.
  init(_ list: ScoredList, _ scorer: SegmentScorer, place: Int) {
    self.place = place
    self.scorer = scorer
    weight = 0
    cursor = PostingCursor(list.articles)
    let copy = UnsafeMutablePointer<Double>.allocate(capacity: list.scores.count)
    copy.initialize(from: list.scores, count: list.scores.count)
    scores = copy
    // A little more than nothing also where all score nothing: they match nevertheless, and of equal scores
    // the newest are kept.
    mostInList = (list.scores.max() ?? 0) * 1.000_001 + .leastNonzeroMagnitude
  }

  /// The same at another place.
  func moved(to place: Int) -> ClauseSource {
    var source = self
    source.place = place
    return source
  }

  /// Gives back its memory.
  func free() {
    cursor.free()
    scores?.deallocate()
  }

  /// How many articles it holds.
  var total: Int { cursor.total }

  /// The article it stands at, or `PostingCursor.end`.
  @inline(__always)
  var article: UInt32 { cursor.article }

  /// Goes to the next article.
  @inline(__always)
  mutating func advance() { cursor.advance() }

  /// Goes to the first article at `target` or behind it; never back.
  @inline(__always)
  mutating func seek(_ target: UInt32) { cursor.seek(target) }

  /// What it adds to the score of the article it stands at.
  @inline(__always)
  mutating func score() -> Double {
    if let scores { return scores[cursor.place] }
    return scorer.score(weight: weight, frequency: cursor.frequency(), article: cursor.article)
  }

  /// The most that it adds to an article from `start` on, up to the article that is given back: the end of
  /// a block. `start` never goes back.
  mutating func bound(from start: UInt32) -> (most: Double, end: UInt32) {
    lookedAt = cursor.firstBlock(reaching: start, from: max(lookedAt, cursor.block))
    guard lookedAt < cursor.blockCount else { return (0, PostingCursor.end - 1) }
    guard scores == nil else { return (mostInList, PostingCursor.end - 1) }
    let row = cursor.row(lookedAt)
    return (scorer.bound(weight: weight, row), row.last)
  }

  /// Where it is a term at the beginning of a block: hands the block over at once and goes behind it.
  mutating func takeBlock(
    _ body: (
      _ articles: UnsafeMutablePointer<UInt32>, _ counts: UnsafeMutablePointer<UInt32>, _ count: Int
    ) -> Void
  ) -> Bool {
    guard scores == nil, cursor.index == 0 else { return false }
    body(cursor.articles, cursor.packedCounts(), cursor.count)
    cursor.nextBlock()
    return true
  }
}
