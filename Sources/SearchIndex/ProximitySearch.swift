// Which articles of a segment hold words next to each other or near each other, where these are not plain
// terms: NEAR, and phrases of words that mean many terms. Phrases of terms are PhraseSearch's business.

import Columns

extension IndexSegment {
  /// The articles in which the places of a clause stand as it asks, and how often; `BM25.emphasis` more where
  /// the headline has the words too. O(postings of all words, and their positions in articles that hold what
  /// is needed).
  func articles(
    holding clause: Query.Clause, terms: (WordMeaning) -> [MeantTerm]
  ) -> PostingList {
    withExtendedLifetime(self) {
      var places: [WordMeaning: MeaningPlaces] = [:]
      for word in clause.words where places[word] == nil {
        places[word] = MeaningPlaces(self, terms(word))
      }
      defer { for place in places.values { place.free() } }
      let candidates = clause.candidates { places[$0]?.articles ?? ArticleSet(none: articleCount) }
      for word in places.keys { places[word]?.prepare(self, for: candidates) }
      var list = PostingList()
      candidates.forEachArticle { article in
        for word in places.keys { places[word]?.go(to: article) }
        let count = clause.runs { places[$0]?.positions ?? [] }.count
        guard count > 0 else { return }
        let isEmphasised = clause.isEmphasised { places[$0]?.isInHeadline ?? false }
        list.append(article, UInt32(truncatingIfNeeded: count) + (isEmphasised ? BM25.emphasis : 0))
      }
      return list
    }
  }
}

extension Query.Clause {
  /// The articles that hold the words that it needs, wherever they stand.
  fileprivate func candidates(_ articles: (WordMeaning) -> ArticleSet) -> ArticleSet {
    switch self {
    case .word(let word): return articles(word)
    case .phrase, .near, .any, .within, .field, .date, .flag, .not, .all:
      let parts = self.parts.map { $0.candidates(articles) }
      guard var set = parts.first else { return articles(.stem("")) }
      for part in parts.dropFirst() {
        if isConjunction { set.formIntersection(part) } else { set.formUnion(part) }
      }
      return set
    }
  }

  /// Whether the headline has the words that it needs.
  func isEmphasised(_ isInHeadline: (WordMeaning) -> Bool) -> Bool {
    if case .word(let word) = self { return isInHeadline(word) }
    return isConjunction
      ? parts.allSatisfy { $0.isEmphasised(isInHeadline) }
      : parts.contains { $0.isEmphasised(isInHeadline) }
  }

  /// Whether all of its parts are needed.
  private var isConjunction: Bool {
    if case .any = self { return false }
    return true
  }

  private var parts: [Self] {
    switch self {
    case .phrase(let words): words.map { .word($0) }
    case .near(let clauses, _), .any(let clauses), .all(let clauses): clauses
    case .word, .within, .field, .date, .flag, .not: []
    }
  }
}

/// Where the words that one meaning has stand, article by article.
private struct MeaningPlaces {
  /// In which any of them stands.
  let articles: ArticleSet
  /// In the article that was gone to last.
  private(set) var positions: [UInt32] = []
  private(set) var isInHeadline = false

  private let terms: [MeantTerm]
  private var cursor: PostingCursor?
  /// Where the positions of posting `foundIndex` of block `foundBlock` begin.
  private var offset = 0
  private var foundBlock = -1
  private var foundIndex = 0

  init(_ segment: IndexSegment, _ terms: [MeantTerm]) {
    self.terms = terms
    var articles = ArticleSet(none: segment.articleCount)
    for term in terms {
      if term.forms == nil {
        segment.forEachPosting(ofTerm: term.term) { articles.insert($0.article) }
      } else {
        for article in segment.union(of: [term]).articles { articles.insert(article) }
      }
    }
    self.articles = articles
  }

  func free() { cursor?.free() }

  /// Prepares for going through some of the articles.
  mutating func prepare(_ segment: IndexSegment, for candidates: ArticleSet) {
    guard !terms.isEmpty else { return }
    cursor = segment.placedCursor(of: terms) { candidates.contains($0) }
  }

  /// Reads the positions in an article; never back.
  mutating func go(to article: UInt32) {
    cursor?.seek(article)
    positions.removeAll(keepingCapacity: true)
    isInHeadline = false
    guard var cursor, cursor.article == article else { return }
    read(&cursor)
    self.cursor = cursor
  }

  private mutating func read(_ cursor: inout PostingCursor) {
    let counts = cursor.packedCounts()
    if foundBlock != cursor.block {
      foundBlock = cursor.block
      foundIndex = 0
      offset = cursor.positionStart
    }
    var passed = 0
    while foundIndex < cursor.index {
      passed += Int(counts[foundIndex] >> 1)
      foundIndex += 1
    }
    Varint.skip(passed, in: cursor.positions, at: &offset)
    let count = counts[cursor.index]
    isInHeadline = count & 1 != 0
    var (place, position) = (offset, UInt32(0))
    for _ in 0..<count >> 1 {
      position &+= Varint.next(cursor.positions, at: &place)
      positions.append(position)
    }
  }
}
