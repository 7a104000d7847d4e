// What a query asks of articles besides their words: who is named, when they are from, what they print of
// themselves. What their words match, SearchIndex knows.

import Articles
import Columns
import Names
import Prose
import SearchIndex

/// Answers for one query what the index of a corpus does not know.
struct CorpusFields: FieldSource {
  private let corpus: Corpus
  private let leaves: [Query.Clause]
  /// By leaf: the entities that its field means, and how often each article mentions them.
  private let named: [NamedArticles?]

  /// O(names of the corpus) for each field that asks for names.
  init(_ query: Query, _ corpus: Corpus) {
    self.corpus = corpus
    leaves = query.leaves
    named = leaves.map { leaf in
      guard case .field(let field, let value) = leaf, field.isScored else { return nil }
      return NamedArticles(field, value, corpus)
    }
  }

  /// The entities that the query's fields mean.
  var entities: Set<Int> { Set(named.flatMap { $0?.entities ?? [] }) }

  func recency(ofSegment segment: Int) -> Slice<Column<UInt32>> {
    corpus.dates.recency[range(segment)]
  }

  func matches(leaf: Int, segment: Int) -> FieldMatches {
    if let named = named[leaf] { return .counts(Array(named.counts[range(segment)])) }
    switch leaves[leaf] {
    case .field(let field, let value):
      let wanted = FieldWords(value)
      return set(segment) { holds($0, field, wanted) }
    case .date(let days):
      return set(segment) { corpus.dates.isWithin(days.first, days.last, $0) }
    case .flag(.duplicate): return set(segment) { corpus.versions.count(of: $0) > 0 }
    case .flag(.undated): return set(segment) { corpus.dates.isUndated($0) }
    case .word, .phrase, .near, .within, .not, .any, .all: return .counts([])  // ask no field
    }
  }

  private func range(_ segment: Int) -> Range<Int> {
    let first = corpus.number(segment: segment, local: 0)
    return first..<first + corpus.segments[segment].articleCount
  }

  private func set(_ segment: Int, _ has: (_ article: Int) -> Bool) -> FieldMatches {
    let range = range(segment)
    var set = ArticleSet(none: range.count)
    for article in range where has(article) { set.insert(UInt32(article - range.lowerBound)) }
    return .set(set)
  }

  private func holds(_ article: Int, _ field: Query.Field, _ wanted: FieldWords) -> Bool {
    let view = corpus[article]
    switch field {
    case .source: return wanted.areHeld(in: view.source)
    case .author: return wanted.areHeld(in: view.byline)
    case .tag: return wanted.areHeld(in: view.section)
    // A part of a path is often a part of a word: 003_russ.
    case .path: return wanted.areAnywhere(in: view.id)
    case .lang: return wanted.begin(view.language)
    case .type: return wanted.begin(view.format.name)
    case .person, .org, .place, .event, .entity: return false  // asked by name
    }
  }

  func withPart<Result>(
    _ part: Query.Part, segment: Int, article: Int, _ body: (Bytes, [TextRange]) -> Result
  ) -> Result {
    let view = corpus[corpus.number(segment: segment, local: article)]
    return view.withTextAndFields { body($0, view.ranges(of: part, in: $0)) }
  }
}

/// What a field's value asks of a text.
private struct FieldWords {
  private let words: [UInt8]
  private let isBeginning: Bool

  init(_ value: Query.Value) {
    words = Array(value.words.joined(separator: " ").utf8)
    isBeginning = value.isBeginning
  }

  /// As whole words.
  func areHeld(in text: String?) -> Bool {
    withFolded(text) { holdsWords($0, words, asBeginning: isBeginning) }
  }

  /// From the middle of a word to that of another.
  func areAnywhere(in text: String?) -> Bool {
    withFolded(text) { folded in words.withUnsafeBufferPointer { folded.firstIndex(of: $0) != nil }
    }
  }

  /// As the first words: `en` is `en-GB`.
  func begin(_ text: String?) -> Bool {
    withFolded(text) { folded in
      folded.starts(with: words)
        && (isBeginning || folded.count == words.count
          || folded[words.count] == UInt8(ascii: " "))
    }
  }

  private func withFolded(_ text: String?, _ body: (Bytes) -> Bool) -> Bool {
    guard let text else { return false }
    return Array(foldedWords(text).utf8).withUnsafeBufferPointer(body)
  }
}
