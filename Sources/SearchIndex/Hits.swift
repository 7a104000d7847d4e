// Where in a text a query's clauses match. Which articles match at all is Ranking's business.

import Columns
import Prose

/// Finds the places that a query matches in one text. O(words × (prefixes + phrases)).
package struct HitScanner {
  private var words = KeyTable()
  private var prefixes: [[UInt8]] = []
  private var phrases: [[[UInt8]]] = []
  private var misspelt: [FuzzyMatch] = []
  private var folded: [UInt8] = []

  /// A scanner for the clauses of one query.
  package init(_ query: Query) {
    for leaf in query.leaves {
      switch leaf {
      case .word(let word): _ = Array(word.utf8).withUnsafeBufferPointer { words.insert($0) }
      case .prefix(let start): prefixes.append(Array(start.utf8))
      case .phrase(let words): phrases.append(words.map { Array($0.utf8) })
      case .fuzzy(let word, let edits):
        _ = Array(word.utf8).withUnsafeBufferPointer { words.insert($0) }
        misspelt.append(
          Array(word.utf8).withUnsafeBufferPointer { FuzzyMatch($0, edits: edits) })
      case .field: break  // not a matter of the text's words
      case .any, .all: break  // no leaves
      }
    }
  }

  /// The places in order, not overlapping: a phrase is one place from its first word to its last.
  package mutating func hits(in text: Bytes, _ range: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    var progress = phrases.map { PhraseProgress($0) }
    for word in WordScanner(text, in: range) {
      foldWord(text, word)
      if matchesAlone() { found.append(word.range) }
      for index in progress.indices {
        if let place = progress[index].read(folded, word.range) { found.append(place) }
      }
    }
    return Self.merged(found)
  }

  private mutating func foldWord(_ text: Bytes, _ word: Word) {
    folded.removeAll(keepingCapacity: true)
    fold(text, word.range, into: &folded)
  }

  private func matchesAlone() -> Bool {
    folded.withUnsafeBufferPointer { words.find($0) != nil }
      || prefixes.contains { folded.starts(with: $0) }
      || folded.withUnsafeBufferPointer { word in misspelt.contains { $0.matches(word) } }
  }

  /// Ranges in order of place, those that overlap joined. O(n log n).
  package static func merged(_ ranges: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for range in ranges.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, range.start < last.end {
        result[result.count - 1].end = max(last.end, range.end)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// Follows one phrase over the words of a text.
private struct PhraseProgress {
  private let phrase: [[UInt8]]
  /// The begun matches, furthest first: which word must come next, and where the match begins. A
  /// phrase may begin inside itself (`no no no`).
  private var begun: [(next: Int, start: Int)] = []

  init(_ phrase: [[UInt8]]) { self.phrase = phrase }

  /// Reads one more word and returns the match that it completes.
  mutating func read(_ folded: [UInt8], _ range: TextRange) -> TextRange? {
    begun.removeAll { phrase[$0.next] != folded }
    for index in begun.indices { begun[index].next += 1 }
    if phrase.first == folded { begun.append((1, range.lowerBound)) }
    guard let first = begun.first, first.next == phrase.count else { return nil }
    begun.removeFirst()
    return TextRange(first.start, range.upperBound)
  }
}
