// Two articles side by side: which sentence of one says what which sentence of the other says.

import Articles
import Columns
import Prose

/// A text that takes part in a comparison.
package struct ComparedText {
  /// The whole article; `blocks` and `dateline` are ranges of it.
  package var text: Bytes
  package var blocks: [Block]
  package var dateline: TextRange?

  /// A text with its structure.
  package init(text: Bytes, blocks: [Block], dateline: TextRange?) {
    self.text = text
    self.blocks = blocks
    self.dateline = dateline
  }

  /// The sentences of the body and of the reference notes, in order. A dateline is no sentence.
  package func sentences() -> [(range: TextRange, isNote: Bool)] {
    var result: [(TextRange, Bool)] = []
    for block in blocks where block.kind.isBody || block.kind == .note {
      var range = block.range
      if let dateline, range.contains(dateline) { range.start = dateline.end }
      for sentence in SentenceScanner(text, in: range) {
        result.append((sentence, block.kind == .note))
      }
    }
    return result
  }
}

/// Two articles compared: every body sentence of both stands in exactly one row.
package struct Comparison: Equatable, Sendable {
  package enum Label: String, Sendable {
    /// Word for word, but for case, accents and marks between words.
    case same
    /// The same thing in other words.
    case reworded
    /// A reference note that both print.
    case note
    /// Without a partner.
    case onlyLeft, onlyRight

    /// One column that says it without colour.
    package var sign: String {
      switch self {
      case .same: "="
      case .reworded: "~"
      case .note: "※"
      case .onlyLeft: "<"
      case .onlyRight: ">"
      }
    }
  }

  /// A sentence and its partner, or one that stands alone.
  package struct Row: Equatable, Sendable {
    package var left: TextRange?
    package var right: TextRange?
    package var label: Label
    /// Share of weighted words in common, 0–1; nil on one-sided rows.
    package var score: Double?
  }

  /// In the order of the left text; the right one's lone sentences stand before the next pair.
  package var rows: [Row]

  /// Whether anything of the two texts' own words (not a reference note) stands side by side.
  package var hasSharedText: Bool {
    rows.contains { $0.label == .same || $0.label == .reworded }
  }

  /// Sets side by side what `SentencePairs` pairs, in the order of the left text, with the right
  /// one's lone sentences before the next pair.
  package init(_ left: ComparedText, _ right: ComparedText, space: inout TermSpace) {
    let leftSentences = left.sentences()
    let rightSentences = right.sentences()
    let a = leftSentences.map { space.bag(left.text, $0.range) }
    let b = rightSentences.map { space.bag(right.text, $0.range) }
    let pairs = SentencePairs(a, b)
    rows = []
    var nextRight = 0
    func emitLoneRight(before end: Int) {
      while nextRight < end {
        if !pairs.isPaired(right: nextRight) {
          let range = rightSentences[nextRight].range
          rows.append(Row(left: nil, right: range, label: .onlyRight, score: nil))
        }
        nextRight += 1
      }
    }
    for (index, sentence) in leftSentences.enumerated() {
      guard let pair = pairs[left: index] else {
        rows.append(Row(left: sentence.range, right: nil, label: .onlyLeft, score: nil))
        continue
      }
      emitLoneRight(before: pair.right)
      let other = rightSentences[pair.right]
      let isNote = sentence.isNote && other.isNote
      let isSame = a[index].words == b[pair.right].words
      rows.append(
        Row(
          left: sentence.range, right: other.range,
          label: isNote ? .note : isSame ? .same : .reworded, score: pair.score))
    }
    emitLoneRight(before: rightSentences.count)
  }
}

extension TermSpace {
  /// The words of a sentence or a quotation.
  mutating func bag(_ text: Bytes, _ range: TextRange) -> Bag {
    let words = WordScanner(text, in: range).map { word(text, $0) }
    let terms = Set(words.map { term(ofWord: $0) }).sorted()
      .map { WeightedTerm(term: $0, weight: rarity($0)) }
      .filter { $0.weight > 0 }
    return Bag(words: words, terms: terms, weight: terms.reduce(0) { $0 + $1.weight })
  }
}
