// A text that takes part in a comparison: its structure, and what names, dates and numbers in it stand for. What two
// texts have in common is not known here.

import Articles
import Columns
import Prose

/// Words that stand for something which other words may stand for, too.
package struct Denotation: Equatable, Sendable, BitwiseCopyable {
  /// What kind of thing.
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case number, date, name
  }

  package var range: TextRange
  package var kind: Kind
  /// Equal where two of a kind mean the same.
  package var value: UInt64

  /// Words at a place.
  package init(range: TextRange, kind: Kind, value: UInt64) {
    self.range = range
    self.kind = kind
    self.value = value
  }
}

/// A text that takes part in a comparison.
package struct ComparedText {
  /// The whole article; `blocks` and `dateline` are ranges of it.
  package var text: Bytes
  package var blocks: [Block]
  package var dateline: TextRange?
  /// Names, dates and numbers in order of place. They may overlap.
  package var denotations: [Denotation]

  /// A text with its structure.
  package init(
    text: Bytes, blocks: [Block], dateline: TextRange?, denotations: [Denotation] = []
  ) {
    self.text = text
    self.blocks = blocks
    self.dateline = dateline
    self.denotations = denotations
  }

  /// The sentences of the body and of the reference notes, in order. A dateline is no sentence.
  package func sentences() -> [(range: TextRange, isNote: Bool)] {
    var result: [(TextRange, Bool)] = []
    forEachSentence { range, block in result.append((range, blocks[block].kind == .note)) }
    return result
  }

  /// Calls `body` with each sentence and the index of its block.
  func forEachSentence(_ body: (TextRange, Int) -> Void) {
    for (index, block) in blocks.enumerated() where block.kind.isBody || block.kind == .note {
      var range = block.range
      if let dateline, range.contains(dateline) { range.start = dateline.end }
      for sentence in SentenceScanner(text, in: range) { body(sentence, index) }
    }
  }
}
