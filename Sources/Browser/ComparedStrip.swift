// What stands in one row of a comparison: sentences of one or both texts, and besides what is no sentence (a
// headline, a dateline, a printed link) where evidence stands in it.

import Articles
import CrossReferences
import NewsCorpus
import Prose

/// A part of the left text, of the right one, or of both.
struct ComparedStrip {
  var left: TextRange?
  var right: TextRange?
  /// Says without colour what it is.
  var sign = " "
  /// Whether both say it word for word.
  var isSame = false
}

extension ComparedStrip {
  init(_ row: Comparison.Row) {
    self.init(left: row.left, right: row.right, sign: row.label.sign, isSame: row.label == .same)
  }
}

extension ComparisonView {
  /// The rows of the comparison with what else the evidence stands in, in the order of the texts.
  /// O(rows · pieces).
  func strips(_ left: ArticleView, _ right: ArticleView) -> [ComparedStrip] {
    var strips = compared.comparison.rows.map { ComparedStrip($0) }
    guard evidence.isOn else { return strips }
    for piece in evidence.pieces {
      add(piece.here, of: left, to: &strips, \.left)
      add(piece.there, of: right, to: &strips, \.right)
    }
    return strips
  }

  /// Adds what holds a place, if none of the strips does.
  private func add(
    _ place: TextRange, of article: ArticleView, to strips: inout [ComparedStrip],
    _ side: WritableKeyPath<ComparedStrip, TextRange?>
  ) {
    guard !strips.contains(where: { $0[keyPath: side]?.overlaps(place) ?? false }),
      let part = article.part(holding: place)
    else { return }
    var strip = ComparedStrip()
    strip[keyPath: side] = part
    let next = strips.firstIndex { $0[keyPath: side].map { $0.start > part.start } ?? false }
    strips.insert(strip, at: next ?? strips.count)
  }
}

extension ArticleView {
  /// The dateline or the block that a place stands in; nil where it stands in none.
  fileprivate func part(holding place: TextRange) -> TextRange? {
    if let dateline = dateline?.range, dateline.overlaps(place) { return dateline }
    return blocks.first { $0.range.overlaps(place) }?.range
  }
}
