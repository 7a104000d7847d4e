// Two articles side by side, or interleaved where the window is narrow: what is known of the view. How the texts are cut
// into lines, what is folded, lit and stepped through, files of their own say.

import Articles
import CrossReferences
import NewsCorpus
import Prose
import Screen

/// State of the comparison.
struct ComparisonView: Sendable {
  let compared: ArticleComparison
  /// Those of the comparison, with what only the facts of both tell.
  let rows: [Comparison.Row]
  let differences: [Range<Int>]
  /// Columns that the numbers of moved passages take.
  let movedColumns: Int
  /// What of the evidence is lit.
  var leftPlaces: [LitPlace] = []
  var rightPlaces: [LitPlace] = []
  var evidence: LitEvidence
  /// What the current piece of evidence shows.
  var told: String?
  /// The lines of the current piece in both texts.
  var pieceLines: (left: Range<Int>, right: Range<Int>)?
  private(set) var lines: [ComparedLine] = []
  /// In which lines a row stands; one line where it is folded.
  private(set) var rowLines: [Int: Range<Int>] = [:]
  private(set) var density = Density()
  private(set) var columns = 0
  var scroll = ScrollState()
  /// How many lines further on the right text is shown than it stands beside the left one.
  var shift = 0
  /// The reader wants one text below the other, however wide the window is.
  var isInterleaved = false
  /// The text that keys scroll, where the two scroll on their own.
  var apart: ComparedSide?
  /// The row at which the reader stands.
  var standing: Int?
  var folding = Folding.nothing
  /// Rows that are shown whatever is folded.
  var unfolded: Set<Int> = []
  /// Words that are looked for.
  var hits = ComparedHits()
  /// What changed in the pairs that were looked at, by row.
  var marks: [Int: PairMarks] = [:]

  /// Below it the texts stand interleaved: a column narrower than this is hard to read.
  static let sideBySide = 100

  /// Rows above the texts: two headlines, and what is said of them; none in a low window.
  static func titleRows(in rows: Int) -> Int { rows < 8 ? 0 : 3 }

  var isSideBySide: Bool { !isInterleaved && columns + 2 >= Self.sideBySide }

  init(
    _ compared: ArticleComparison, _ facts: ComparedFacts,
    _ evidence: LitEvidence = LitEvidence(), corpus: Corpus, columns: Int,
    isInterleaved: Bool = false
  ) {
    self.compared = compared
    rows = compared.comparison.rows.markingTold(facts)
    self.isInterleaved = isInterleaved
    self.evidence = evidence
    differences = compared.comparison.differences
    movedColumns = rows.compactMap(\.moved).max().map { String($0).count } ?? 0
    layOut(corpus, columns: columns)
    // What the two have in common is what one came for.
    standing = rows.firstIndex(where: \.isPair)
    scroll.top = standingLine ?? 0
  }

  /// Cuts the texts anew, keeping what the reader looks at where it is.
  /// - Parameter anchor: what is to stay in place; nil for what is seen now.
  mutating func layOut(_ corpus: Corpus, columns: Int, keeping anchor: Anchor? = nil) {
    let kept = anchor ?? self.anchor
    self.columns = columns
    if !isSideBySide, apart != nil { (apart, shift) = (nil, 0) }
    markSmallEdits(corpus)
    let (a, b) = (corpus[compared.left], corpus[compared.right])
    let strips = folded(strips(a, b))
    let setting: ComparedLines.Setting = isSideBySide ? (apart == nil ? .beside : .apart) : .below
    lines = a.withText { leftText in
      b.withText { rightText in
        var set = ComparedLines(
          ComparedColumn(text: leftText, starts: paragraphStarts(a)),
          ComparedColumn(text: rightText, starts: paragraphStarts(b)), setting,
          columns: textColumns, repeatsSame: evidence.isOn)
        for (strip, fold) in strips {
          if let fold { set.add(fold) } else { set.add(strip) }
        }
        set.finish()
        return set.lines
      }
    }
    findRows()
    density = Density(lines, rows, of: apart)
    orderHits()
    restore(kept)
    relight(corpus)
  }

  /// Chooses the text that keys scroll, where the two scroll on their own.
  mutating func choose(_ side: ComparedSide) {
    apart = side
    orderHits()
    density = Density(lines, rows, of: side)
  }

  private mutating func findRows() {
    rowLines = [:]
    for (index, line) in lines.enumerated() {
      let shown = [line.left?.row, line.right?.row].compactMap { $0 }
      for row in line.fold.map({ Array($0.rows) }) ?? shown {
        let first = rowLines[row]?.lowerBound ?? index
        rowLines[row] = first..<index + 1
      }
    }
  }

  /// Where paragraphs begin, in order. A dateline is no sentence, so its paragraph's first sentence begins behind it and
  /// the space after it.
  private func paragraphStarts(_ article: ArticleView) -> [UInt32] {
    var starts = article.blocks.map(\.range.start)
    if let dateline = article.dateline?.range {
      let space = article.withText { text in
        text[min(dateline.upperBound, text.count)...].prefix { $0 <= 0x20 }.count
      }
      starts.append(dateline.end + UInt32(space))
    }
    return starts.sorted()
  }

  /// Columns of one text: half of the room beside the gutter, or all of it behind the signs. The bar at the edge and
  /// the space before it are left free.
  var textColumns: Int {
    let numbers = movedColumns
    return max(
      1,
      isSideBySide
        ? (columns - 8 - 2 * numbers) / 2 : min(columns - 7 - numbers, readingMeasure))
  }

  var hasPairs: Bool { rows.contains(where: \.isPair) }

  /// Takes over what was folded, and from the same two articles, or from them swapped, where the reader stood.
  mutating func keep(_ other: Self, _ corpus: Corpus, visible: Int) {
    folding = other.folding
    let numbers = [compared.left, compared.right]
    let theirs = [other.compared.left, other.compared.right]
    let old = other.rows
    guard numbers == theirs || numbers == theirs.reversed() else {
      layOut(corpus, columns: columns)
      return
    }
    func here(_ index: Int) -> Int? {
      guard old.indices.contains(index) else { return nil }
      let (left, right) =
        numbers == theirs
        ? (old[index].left, old[index].right) : (old[index].right, old[index].left)
      return rows.firstIndex { $0.left == left && $0.right == right }
    }
    let anchor = other.anchor
    apart = other.apart
    unfolded = Set(other.unfolded.compactMap(here))
    standing = other.standing.flatMap(here)
    layOut(
      corpus, columns: columns,
      keeping: here(anchor.row).map { Anchor(row: $0, offset: anchor.offset) })
    settle(visible: visible)
  }
}
