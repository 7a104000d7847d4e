// What the conditions of a query hold in one segment. How they are put together is RankedQuery's business.

import Columns
import Prose

/// What one leaf of a query holds in one segment.
enum HeldPostings {
  case none
  /// Those of a term, or of a pair of terms.
  case term(Int)
  case list(PostingList)
  /// What adds nothing to a score.
  case set(ArticleSet)

  /// How many articles.
  func count(in segment: IndexSegment) -> Int {
    switch self {
    case .none: 0
    case .term(let term): segment.articleCount(ofTerm: term)
    case .list(let list): list.articles.count
    case .set(let set): set.count
    }
  }

  /// Which articles. O(how many).
  func articles(in segment: IndexSegment) -> ArticleSet {
    var found = ArticleSet(none: segment.articleCount)
    switch self {
    case .none: break
    case .term(let term): segment.forEachPosting(ofTerm: term) { found.insert($0.article) }
    case .list(let list): for article in list.articles { found.insert(article) }
    case .set(let set): found = set
    }
    return found
  }

  /// How often it counts in an article; nil where that has it not.
  func frequency(of article: UInt32, in segment: IndexSegment) -> UInt32? {
    switch self {
    case .none: return nil
    case .term(let term):
      return withExtendedLifetime(segment) {
        var cursor = PostingCursor(segment, term: term)
        defer { cursor.free() }
        cursor.seek(article)
        return cursor.article == article ? cursor.frequency() : nil
      }
    case .list(let list): return list.place(of: article).map { list.frequencies[$0] }
    case .set(let set): return set.contains(article) ? 0 : nil
    }
  }
}

extension PostingList {
  /// Where an article stands in the list; nil where it is not. O(log articles).
  func place(of article: UInt32) -> Int? {
    var (low, high) = (0, articles.count)
    while low < high {
      let middle = (low + high) / 2
      if articles[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low] == article ? low : nil
  }
}

/// Looks for what leaves of a query hold in a segment.
struct LeafSearch<Fields: FieldSource> {
  let segment: IndexSegment
  /// Its number among those that are searched.
  let number: Int
  let fields: Fields
  /// Asked from time to time; where it says so, what was found so far is all.
  let shouldStop: () -> Bool

  /// What leaf number `leaf` of a query holds, which asks for these words.
  func postings(of clause: Query.Clause, _ words: [WordLookup], leaf: Int) -> HeldPostings {
    switch clause {
    case .word(.misspelt):
      .list(words.first.map { segment.union(byEdits: segment.termsByEdits(of: $0)) } ?? .init())
    case .word: held(words.first.map { segment.terms(of: $0) } ?? [])
    case .phrase: segment.postings(ofPhrase: words.map { segment.terms(of: $0) })
    case .near: .list(near(clause, words))
    case .within(let part, let inner): .list(articles(holding: inner, words, in: part, leaf: leaf))
    case .field, .date, .flag:
      switch fields.matches(leaf: leaf, segment: number) {
      case .counts(let counts):
        .list(PostingList(frequencies: counts.prefix(segment.articleCount)))
      case .set(let set): .set(set)
      }
    case .not, .any, .all: .none  // no leaves
    }
  }

  private func held(_ terms: [MeantTerm]) -> HeldPostings {
    guard let first = terms.first else { return .none }
    let isWhole = terms.count == 1 && first.forms == nil
    return isWhole ? .term(first.term) : .list(segment.union(of: terms))
  }

  private func near(_ clause: Query.Clause, _ words: [WordLookup]) -> PostingList {
    var terms: [WordMeaning: [MeantTerm]] = [:]
    for word in words where terms[word.meaning] == nil {
      terms[word.meaning] = segment.terms(of: word)
    }
    if case .near(let clauses, let apart) = clause,
      let whole = wholeTerms(clauses, { terms[$0] ?? [] })
    {
      return segment.articles(near: whole, longest: apart + whole.count)
    }
    return segment.articles(holding: clause) { terms[$0] ?? [] }
  }

  /// The terms of different words, where each of them means one as a whole.
  private func wholeTerms(
    _ clauses: [Query.Clause], _ terms: (WordMeaning) -> [MeantTerm]
  ) -> [Int]? {
    var whole: [Int] = []
    for (index, clause) in clauses.enumerated() {
      guard case .word(let word) = clause, !clauses[..<index].contains(clause) else { return nil }
      let meant = terms(word)
      guard meant.count == 1, meant[0].forms == nil else { return nil }
      whole.append(meant[0].term)
    }
    return whole
  }

  /// The articles that hold something are looked through: an index does not know parts.
  private func articles(
    holding clause: Query.Clause, _ words: [WordLookup], in part: Query.Part, leaf: Int
  ) -> PostingList {
    var list = PostingList()
    var scanner = HitScanner([clause])
    let candidates = postings(of: clause, words, leaf: leaf)
    guard candidates.count(in: segment) > 0 else { return list }
    var looked = 0
    candidates.articles(in: segment).forEachArticle { article in
      looked += 1
      if looked % 1024 == 0, shouldStop() { looked = -1024 * segment.articleCount - 1024 }
      guard looked > 0 else { return }
      scanner.isStemmed = fields.isStemmed(segment: number, article: Int(article))
      let count = fields.withPart(part, segment: number, article: Int(article)) { text, ranges in
        ranges.reduce(0) { $0 + scanner.count(in: text, $1) }
      }
      if count > 0 { list.append(article, UInt32(clamping: count)) }
    }
    return list
  }
}
