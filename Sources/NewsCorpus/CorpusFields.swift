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
      var wanted = FieldMatcher(KnownValues.value(of: field, value))
      return set(segment) { holds($0, field, &wanted) }
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

  private func holds(_ article: Int, _ field: Query.Field, _ wanted: inout FieldMatcher) -> Bool {
    let view = corpus[article]
    switch field {
    case .source: return wanted.areHeld(in: view.source)
    case .author: return wanted.areHeld(in: view.byline)
    case .tag:
      if wanted.areHeld(in: view.section) { return true }
      return view.tags.contains { wanted.areHeld(in: $0) }
    // A part of a path is often a part of a word: 003_russ.
    case .path: return wanted.areAnywhere(in: view.id)
    case .lang: return wanted.begin(view.language)
    case .type: return wanted.begin(view.format.name)
    case .person, .org, .place, .event, .entity: return false  // asked by name
    }
  }

  func isStemmed(segment: Int, article: Int) -> Bool {
    corpus.segments[segment].articles[article].language.hasEnglishStems
  }

  func withPart<Result>(
    _ part: Query.Part, segment: Int, article: Int, _ body: (Bytes, [TextRange]) -> Result
  ) -> Result {
    let view = corpus[corpus.number(segment: segment, local: article)]
    return view.withTextAndFields { body($0, view.ranges(of: part, in: $0)) }
  }
}

/// What a field's value asks of a text.
private struct FieldMatcher {
  private var value: ValueMatcher

  init(_ value: Query.Value) { self.value = ValueMatcher(value) }

  /// As whole words.
  mutating func areHeld(in text: String?) -> Bool { matches(text) { $0.isHeld(in: $1) } }

  /// From the middle of a word to that of another.
  mutating func areAnywhere(in text: String?) -> Bool { matches(text) { $0.isAnywhere(in: $1) } }

  /// As the first words: `en` is `en-GB`.
  mutating func begin(_ text: String?) -> Bool { matches(text) { $0.isBeginning(of: $1) } }

  private mutating func matches(
    _ text: String?, _ test: (inout ValueMatcher, Bytes) -> Bool
  ) -> Bool {
    guard let text else { return false }
    return Array(foldedWords(text).utf8).withUnsafeBufferPointer { test(&value, $0) }
  }
}
