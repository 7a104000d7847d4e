// Two articles side by side: which sentence of one says what which sentence of the other says, as rows. How sentences
// are paired, SentenceAlignment knows; which words of a row differ, WordMarks.

import Columns
import Prose

/// Two articles compared: every body sentence of both stands in exactly one row.
package struct Comparison: Equatable, Sendable {
  package enum Label: String, CaseIterable, Sendable {
    /// Word for word, but for case, accents and marks between words.
    case same
    /// The same thing in other words.
    case reworded
    /// Somebody's words in both.
    case quote
    /// Both count the same, and do not give the same figures.
    case figures
    /// A reference note that both print.
    case note
    /// Without a partner.
    case onlyLeft, onlyRight

    /// One column that says it without colour.
    package var sign: String {
      switch self {
      case .same: "="
      case .reworded, .quote: "~"
      case .figures: "≠"
      case .note: "※"
      case .onlyLeft: "<"
      case .onlyRight: ">"
      }
    }
  }

  /// Sentences and their partners, or one that stands alone. Of several sentences on one side the range goes from the
  /// first to the last.
  package struct Row: Equatable, Sendable {
    package var left: TextRange?
    package var right: TextRange?
    package var label: Label
    /// Share of what they say in common, 0–1; nil on one-sided rows.
    package var score: Double?
    /// Share of the words of both that the other side has not, 0–1: small edits can be folded.
    package var changed: Double
    /// Of pairs that stand in another order than the others the number of their passage, in the left text's order; else
    /// nil. Sentences that follow each other in both texts are one passage.
    package var moved: Int?
    /// A negation or an opposite stands on one side alone: the two say the contrary.
    package var isTurned = false
    /// It stands alone, and begins a paragraph.
    package var beginsParagraph = false

    package var isPair: Bool { left != nil && right != nil }
  }

  /// In the order of the left text; the right one's lone sentences stand before the next pair that was not moved.
  package private(set) var rows: [Row] = []

  /// Whether the articles have to do with each other: it is known, or their texts show it.
  package private(set) var isRelated = false

  /// Compares two texts. The same from either side. O(words · log words), and for each sentence what a bounded number
  /// of others shares with it. All stand alone where it was stopped.
  /// - Parameter areNear: whether the articles belong together by what their sentences do not tell; asked for only where
  ///   nothing else does.
  package init(
    _ left: ComparedSentences, _ right: ComparedSentences, known: SharedFacts = SharedFacts(),
    isStopped: () -> Bool = { false }, areNear: () -> Bool = { false }
  ) {
    // Which of several equal pairs is taken depends on where one begins: always on the same side.
    let isTurned = right.precedes(left)
    let alignment =
      isTurned
      ? SentenceAlignment(right, left, known.swapped, isStopped: isStopped)
      : SentenceAlignment(left, right, known, isStopped: isStopped)
    isRelated = known.areRelated || alignment.showsRelation || areNear()
    let pairs = alignment.pairs.filter { isRelated || $0.isSure || !$0.hasWords(alignment) }
    let steady = Set(steadyPairs(pairs.map { ($0.left, $0.right) }))
    var drafts = pairs.enumerated().map { index, pair in
      Draft(
        left: isTurned ? pair.right : pair.left, right: isTurned ? pair.left : pair.right,
        score: pair.score, isMoved: !steady.contains(index))
    }
    drafts.sort { $0.left.lowerBound < $1.left.lowerBound }
    addRows(left, right, drafts, known)
  }

  private struct Draft {
    var left: Range<Int>
    var right: Range<Int>
    var score: Double
    var isMoved: Bool

    /// Whether another pair stands right before it in both texts, and moved with it.
    func continues(_ before: Draft) -> Bool {
      before.isMoved && before.left.upperBound == left.lowerBound
        && before.right.upperBound == right.lowerBound
    }
  }

  private mutating func addRows(
    _ left: ComparedSentences, _ right: ComparedSentences, _ pairs: [Draft], _ known: SharedFacts
  ) {
    var isPaired = [Bool](repeating: false, count: right.sentences.count)
    for pair in pairs { for index in pair.right { isPaired[index] = true } }
    let labels = RowLabels(left, right, known)
    var (nextLeft, nextRight, moved) = (0, 0, 0)
    var before: Draft?
    func addLone(left leftEnd: Int, right rightEnd: Int) {
      while nextLeft < leftEnd {
        rows.append(
          Row(
            left: left.sentences[nextLeft].range, label: .onlyLeft, changed: 1,
            beginsParagraph: left.beginsBlock(nextLeft)))
        nextLeft += 1
      }
      while nextRight < rightEnd {
        if !isPaired[nextRight] {
          rows.append(
            Row(
              right: right.sentences[nextRight].range, label: .onlyRight, changed: 1,
              beginsParagraph: right.beginsBlock(nextRight)))
        }
        nextRight += 1
      }
    }
    for pair in pairs {
      addLone(left: pair.left.lowerBound, right: pair.isMoved ? 0 : pair.right.lowerBound)
      if pair.isMoved, !(before.map { pair.continues($0) } ?? false) { moved += 1 }
      before = pair
      let (label, changed, isTurned) = labels.label(pair.left, pair.right)
      rows.append(
        Row(
          left: left.range(of: pair.left), right: right.range(of: pair.right), label: label,
          score: label == .same ? 1 : pair.score, changed: changed,
          moved: pair.isMoved ? moved : nil, isTurned: isTurned))
      nextLeft = pair.left.upperBound
    }
    addLone(left: left.sentences.count, right: right.sentences.count)
  }
}

extension SentenceAlignment {
  /// Of the words of the shorter text so much must be the same where nothing else is known of the two.
  private static let leastShare = 0.2

  /// Whether the texts alone show that they belong together: more than a sentence that anybody prints below anything.
  var showsRelation: Bool {
    let sure = pairs.filter { $0.isSure && !isNote($0) && $0.hasWords(self) }
    let weight = sure.reduce(0) { sum, pair in
      sum + pair.left.reduce(0) { $0 + shared.leftWeights[$1] }
    }
    let all = min(
      bodyWeight(shared.left, shared.leftWeights), bodyWeight(shared.right, shared.rightWeights))
    let likely = pairs.filter { !isNote($0) && $0.score >= 0.5 && $0.hasWords(self) }
    return Double(weight) > Self.leastShare * Double(all) || likely.count >= 3
  }

  private func isNote(_ pair: Pair) -> Bool {
    shared.left.sentences[pair.left.lowerBound].isNote
  }

  private func bodyWeight(_ text: ComparedSentences, _ weights: [Int]) -> Int {
    zip(text.sentences, weights).reduce(0) { $0 + ($1.0.isNote ? 0 : $1.1) }
  }
}

extension SentenceAlignment.Pair {
  /// Whether its sentences say anything of their own.
  fileprivate func hasWords(_ alignment: SentenceAlignment) -> Bool {
    left.contains { alignment.shared.leftWeights[$0] > 0 }
  }
}

extension ComparedSentences {
  /// Whether a sentence is the first of its block.
  fileprivate func beginsBlock(_ sentence: Int) -> Bool {
    sentence == 0 || sentences[sentence - 1].block != sentences[sentence].block
  }

  /// From the beginning of the first of some sentences to the end of the last.
  func range(of some: Range<Int>) -> TextRange {
    TextRange(
      sentences[some.lowerBound].range.lowerBound, sentences[some.upperBound - 1].range.upperBound)
  }

  /// The words of some sentences that follow each other.
  func words(of some: Range<Int>) -> ArraySlice<UInt64> {
    words[
      sentences[some.lowerBound].words.lowerBound..<sentences[some.upperBound - 1].words.upperBound]
  }
}
