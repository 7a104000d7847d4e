// The words of an article's own running text in order, as numbers that are equal where the words are. What
// two texts share of them is PassageFinder's business.

import Columns
import Prose

/// The words of paragraphs and reference notes, paragraph by paragraph. Headlines, printed links, furniture
/// and the dateline take no part: many articles have those.
package struct RunningWords: Sendable {
  /// A paragraph: which of the words are its own.
  struct Paragraph {
    var words: Range<Int>
    var isNote: Bool
  }

  /// Equal where the folded words are.
  private(set) var hashes: [UInt64] = []
  private var ranges: [TextRange] = []
  /// Whether a word says what a text is about; see `isFunctionWord`.
  private(set) var isTelling: [Bool] = []
  /// Whether a word holds a digit.
  private(set) var isFigure: [Bool] = []
  /// Index of the paragraph of each word.
  private var paragraphOf: [UInt32] = []
  private var paragraphs: [Paragraph] = []
  /// The words of each sentence, in order.
  private(set) var sentences: [Range<Int>] = []
  /// Of all runs, in order of place: of two texts that differ in every few words, any may be the shared one.
  private(set) var fingerprints: [Fingerprint] = []
  /// The same in order of hash, then of place.
  private(set) var fingerprintsByHash: [Fingerprint] = []

  /// O(length), but for a sort.
  package init(_ text: ComparedText) {
    for block in text.blocks where block.kind.isBody || block.kind == .note {
      var range = block.range
      if let dateline = text.dateline, range.contains(dateline) { range.start = dateline.end }
      range.end = min(range.end, UInt32(clamping: text.text.count))
      let start = hashes.count
      addWords(of: text.text, in: range)
      addSentences(of: text.text, in: range, from: start)
      paragraphs.append(Paragraph(words: start..<hashes.count, isNote: block.kind == .note))
    }
    fingerprints = fingerprints(window: 1)
    fingerprintsByHash = fingerprints.sorted { ($0.hash, $0.word) < ($1.hash, $1.word) }
  }

  private mutating func addWords(of text: Bytes, in range: TextRange) {
    var folded: [UInt8] = []
    for word in WordScanner(text, in: range) {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      folded.withUnsafeBufferPointer { folded in
        var hash = FNV1a()
        hash.add(folded)
        hashes.append(hash.value)
        isTelling.append(!isFunctionWord(folded))
      }
      ranges.append(word.range)
      isFigure.append(word.shape.contains(.digits))
      paragraphOf.append(UInt32(truncatingIfNeeded: paragraphs.count))
    }
  }

  private mutating func addSentences(of text: Bytes, in range: TextRange, from first: Int) {
    var start = first
    for sentence in SentenceScanner(text, in: range) {
      let end = ranges[start...].firstIndex { $0.start >= sentence.end } ?? ranges.count
      if end > start { sentences.append(start..<end) }
      start = end
    }
  }

  private func fingerprints(window: Int) -> [Fingerprint] {
    var winnowing = Winnowing(window: window)
    var found: [Fingerprint] = []
    for paragraph in paragraphs {
      winnowing.add(hashes[paragraph.words], first: paragraph.words.lowerBound, to: &found)
    }
    return found
  }

  /// The words of the paragraph that holds a word.
  func paragraph(of word: Int) -> Paragraph { paragraphs[Int(paragraphOf[word])] }

  /// Where some words of one paragraph stand.
  func range(of words: Range<Int>) -> TextRange {
    TextRange(ranges[words.lowerBound].lowerBound, ranges[words.upperBound - 1].upperBound)
  }

  /// Whether it stands before the other in an order of all texts that does not depend on which of two is
  /// open.
  func precedes(_ other: RunningWords) -> Bool {
    if hashes.count != other.hashes.count { return hashes.count < other.hashes.count }
    if hashes != other.hashes { return hashes.lexicographicallyPrecedes(other.hashes) }
    return paragraphs.lazy.map(\.order).lexicographicallyPrecedes(
      other.paragraphs.lazy.map(\.order))
  }
}

extension RunningWords.Paragraph {
  fileprivate var order: Int { words.upperBound * 2 + (isNote ? 1 : 0) }
}
