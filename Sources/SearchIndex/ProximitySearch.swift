// Which articles of a segment hold words next to each other or near each other, where these are not plain
// terms: NEAR, and phrases of words that mean many terms. Phrases of terms are PhraseSearch's business.

import Columns

extension IndexSegment {
  /// The articles in which the places of a clause stand as it asks, and how often; `BM25.emphasis` more where
  /// the headline has the words too. O(postings of all words, and their positions in articles that hold what
  /// is needed).
  func articles(holding clause: Query.Clause, terms: (WordMeaning) -> [Int]) -> PostingList {
    withExtendedLifetime(self) {
      var places: [WordMeaning: MeaningPlaces] = [:]
      for word in clause.words where places[word] == nil {
        places[word] = MeaningPlaces(self, terms(word))
      }
      defer { for place in places.values { place.free() } }
      let candidates = clause.candidates { places[$0]?.articles ?? ArticleSet(none: articleCount) }
      for word in places.keys { places[word]?.prepare(self, for: candidates) }
      var list = PostingList()
      candidates.forEach { article in
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
  fileprivate func isEmphasised(_ isInHeadline: (WordMeaning) -> Bool) -> Bool {
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
  /// In which any of its terms stands.
  let articles: ArticleSet
  /// In the article that was gone to last.
  private(set) var positions: [UInt32] = []
  private(set) var isInHeadline = false

  /// Of a meaning with one term.
  private var term: TermPlaces?
  private let terms: [Int]
  /// Of all others: article, position and whether the headline has it, in this order, as one number each.
  private var table: [UInt64] = []
  private var next = 0

  init(_ segment: IndexSegment, _ terms: [Int]) {
    self.terms = terms
    var articles = ArticleSet(none: segment.articleCount)
    for term in terms { segment.forEachPosting(ofTerm: term) { articles.insert($0.article) } }
    self.articles = articles
    term = terms.count == 1 ? TermPlaces(segment, term: terms[0]) : nil
  }

  func free() { term?.free() }

  /// Reads what many terms have in these articles.
  mutating func prepare(_ segment: IndexSegment, for candidates: ArticleSet) {
    guard term == nil else { return }
    for number in terms {
      var term = TermPlaces(segment, term: number)
      defer { term.free() }
      while term.article < PostingCursor.end {
        if candidates.contains(term.article) {
          term.read()
          let flag: UInt64 = term.isInHeadline ? 1 : 0
          for position in term.positions {
            table.append(UInt64(term.article) << 33 | UInt64(position) << 1 | flag)
          }
        }
        term.advance()
      }
    }
    table.sort()
  }

  /// Never back.
  mutating func go(to article: UInt32) {
    if term != nil {
      term?.seek(article)
      isInHeadline = term?.isInHeadline ?? false
      positions = term?.positions ?? []
      return
    }
    positions.removeAll(keepingCapacity: true)
    isInHeadline = false
    while next < table.count, UInt32(table[next] >> 33) < article { next += 1 }
    while next < table.count, UInt32(table[next] >> 33) == article {
      positions.append(UInt32(truncatingIfNeeded: table[next] >> 1))
      isInHeadline = isInHeadline || table[next] & 1 != 0
      next += 1
    }
  }
}

/// Goes through the postings of one term and reads positions where they are asked for.
private struct TermPlaces {
  private var cursor: PostingCursor
  private(set) var positions: [UInt32] = []
  private(set) var isInHeadline = false
  /// Where the positions of posting `foundIndex` of block `foundBlock` begin.
  private var offset = 0
  private var foundBlock = -1
  private var foundIndex = 0

  init(_ segment: IndexSegment, term: Int) { cursor = PostingCursor(segment, term: term) }

  func free() { cursor.free() }

  var article: UInt32 { cursor.article }

  mutating func advance() { cursor.advance() }

  /// Reads what the term has in an article, nothing where it does not stand there.
  mutating func seek(_ article: UInt32) {
    cursor.seek(article)
    if cursor.article == article {
      read()
    } else {
      positions.removeAll(keepingCapacity: true)
      isInHeadline = false
    }
  }

  /// Reads the positions in the article that it stands at.
  mutating func read() {
    let counts = cursor.packedCounts()
    if foundBlock != cursor.block {
      foundBlock = cursor.block
      foundIndex = 0
      offset = Int(cursor.row(cursor.block).positionStart)
    }
    while foundIndex < cursor.index {
      for _ in 0..<counts[foundIndex] >> 1 { _ = Varint.next(cursor.positions, at: &offset) }
      foundIndex += 1
    }
    let count = counts[cursor.index]
    isInHeadline = count & 1 != 0
    positions.removeAll(keepingCapacity: true)
    var (place, position) = (offset, UInt32(0))
    for _ in 0..<count >> 1 {
      position &+= Varint.next(cursor.positions, at: &place)
      positions.append(position)
    }
  }
}
