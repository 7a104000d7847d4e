// The passage of a matching article that shows best why it matches.

import Columns
import Prose

/// A passage with the places in it that match.
package struct Snippet: Equatable, Sendable {
  /// Of the article's text, on character boundaries.
  package var range: TextRange
  /// Within the article's text, inside `range`.
  package var hits: [TextRange]
}

/// The window of about `width` bytes that holds the most hits, the earliest where several do, cut
/// between words and, where the hits allow it, never beyond one of `limits` (the blocks of the
/// article, in order). O(hits + limits + width). Nil without hits.
package func bestSnippet(
  of text: Bytes, hits: [TextRange], limits: [TextRange], width: Int = 200
) -> Snippet? {
  let whole = TextRange(0, text.count)
  var best: (hits: Range<Int>, limit: TextRange) = (0..<0, whole)
  var next = 0
  var limitIndex = 0
  for first in hits.indices {
    while limitIndex < limits.count, limits[limitIndex].end <= hits[first].start { limitIndex += 1 }
    // A phrase may begin in one block and end in the next: no block limits it.
    let isInside = limitIndex < limits.count && limits[limitIndex].contains(hits[first])
    let limit = isInside ? limits[limitIndex] : whole
    next = max(next, first + 1)
    while next < hits.count, hits[next].upperBound - hits[first].lowerBound <= width,
      limit.contains(hits[next])
    {
      next += 1
    }
    if next - first > best.hits.count { best = (first..<next, limit) }
  }
  guard let first = best.hits.first, let last = best.hits.last else { return nil }
  let window = Window(text: text, limit: best.limit, width: width)
  return Snippet(
    range: window.around(TextRange(hits[first].lowerBound, hits[last].upperBound)),
    hits: Array(hits[best.hits]))
}

/// Cuts a passage out of a text.
private struct Window {
  let text: Bytes
  let limit: TextRange
  let width: Int

  /// The passage around a run of hits, which it holds even where they are longer than the width.
  func around(_ core: TextRange) -> TextRange {
    // A third of the spare width before the first hit: a reader needs more of what follows.
    let spare = max(0, width - core.count)
    var start = max(limit.lowerBound, core.lowerBound - spare / 3)
    var end = min(limit.upperBound, max(core.upperBound, start + width))
    start = max(limit.lowerBound, min(start, end - width))
    while start > limit.lowerBound, start < core.lowerBound, !mayCut(start) { start += 1 }
    while end < limit.upperBound, end > core.upperBound, !mayCut(end) { end -= 1 }
    while start < core.lowerBound, let length = space(at: start) { start += length }
    while end > core.upperBound, let length = space(before: end) { end -= length }
    return TextRange(start, end)
  }

  /// Whether nothing is torn apart there: beside white space or an ideograph.
  private func mayCut(_ offset: Int) -> Bool {
    guard text[offset] & 0xc0 != 0x80 else { return false }
    let after = scalar(in: text, at: offset).scalar
    let before = scalar(in: text, before: offset).scalar
    return [before, after].contains { scalar in
      switch characterClass(scalar) {
      case .space, .ideograph: true
      case .lower, .upper, .digit, .apostrophe, .quote, .mark, .other: false
      }
    }
  }

  private func space(at offset: Int) -> Int? {
    let (scalar, length) = scalar(in: text, at: offset)
    return characterClass(scalar) == .space ? length : nil
  }

  private func space(before offset: Int) -> Int? {
    let (scalar, length) = scalar(in: text, before: offset)
    return characterClass(scalar) == .space ? length : nil
  }
}
