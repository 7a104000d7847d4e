// Sentences that tell something otherwise than the other text: that say the contrary, or count or date it otherwise,
// whether or not they stand beside the sentence that does: else the texts would call told by one what the facts call a
// conflict.

import CrossReferences
import NewsCorpus
import Prose

extension [Comparison.Row] {
  /// The same rows, where sentences that say the contrary, and figures and dates that the facts of both set against each
  /// other, are told as such. O(rows + facts · log rows).
  package func markingTold(_ facts: ComparedFacts) -> [Comparison.Row] {
    let told = facts.rows.filter {
      $0.isToldDifferently && ($0.topic == .figures || $0.topic == .dates)
    }
    var rows = self
    for index in rows.indices where rows[index].isTurned { rows[index].label = .figures }
    mark(&rows, told.flatMap(\.leftPlaces), \.left)
    mark(&rows, told.flatMap(\.rightPlaces), \.right)
    return rows
  }

  private func mark(
    _ rows: inout [Comparison.Row], _ places: [TextRange],
    _ side: KeyPath<Comparison.Row, TextRange?>
  ) {
    let order = rows.indices.filter { rows[$0][keyPath: side] != nil }
      .sorted { (rows[$0][keyPath: side]?.start ?? 0) < (rows[$1][keyPath: side]?.start ?? 0) }
    var rest = order[...]
    for place in places.sorted(by: { $0.start < $1.start }) {
      rest = rest.drop { (rows[$0][keyPath: side]?.end ?? 0) <= place.start }
      guard let row = rest.first, rows[row][keyPath: side]?.overlaps(place) ?? false,
        rows[row].label != .same, rows[row].label != .note
      else { continue }
      rows[row].label = .figures
    }
  }
}
