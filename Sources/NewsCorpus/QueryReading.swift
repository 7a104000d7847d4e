// What a search says of its query and of its ranking, for the line under the prompt, the pane that explains
// and the verb.

import SearchIndex

/// A part of a query, and how many articles hold it.
package struct QueryCount: Equatable, Sendable {
  /// As it was read.
  package var text: String
  /// Of what must not match, how many hold it nevertheless.
  package var count: Int
  /// 0 for what must match, 1 for the conditions inside a group.
  package var depth: Int
}

extension SearchResult {
  /// The clauses of the query in order, below each group the conditions in it.
  package var reading: [QueryCount] {
    var leaves = leafCounts[...]
    return zip(query.clauses, clauseCounts).flatMap { clause, count in
      let inner = clause.leaves
      let counts = leaves.prefix(inner.count)
      leaves = leaves.dropFirst(inner.count)
      let rows = zip(inner, counts).map { QueryCount(text: $0.text, count: $1, depth: 1) }
      return [QueryCount(text: clause.text, count: count, depth: 0)] + (rows.count > 1 ? rows : [])
    }
  }
}

extension Corpus {
  /// Why an article has its score for a query: the sums that rank it, part by part. Costs a search.
  package func explanation(of article: Int, _ query: Query) -> Explanation {
    let place = place(of: article)
    return explain(
      query, article: place.local, of: place.segment, in: segments.map(\.index),
      fields: CorpusFields(query, self))
  }
}
