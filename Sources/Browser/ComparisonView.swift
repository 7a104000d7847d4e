// Two articles side by side, or interleaved where the window is narrow; scrolled together.

import Articles
import CrossReferences
import NewsCorpus
import Prose
import Screen

/// State of the comparison.
struct ComparisonView: Sendable {
  let compared: ArticleComparison
  /// Mentions of the names that both articles share, in order of place.
  let sharedNames: (left: [LitPlace], right: [LitPlace])
  /// What is lit: those, or the evidence.
  var leftPlaces: [LitPlace] = []
  var rightPlaces: [LitPlace] = []
  var evidence: LitEvidence
  /// What the current piece of evidence shows.
  var told: String?
  /// The lines of the current piece in both texts.
  var pieceLines: (left: Range<Int>, right: Range<Int>)?
  private(set) var lines: [Line] = []
  private var columns = 0
  var scroll = ScrollState()
  /// How many lines further on the right text is shown than it stands beside the left one.
  var shift = 0
  /// The reader wants one text below the other, however wide the window is.
  var isInterleaved = false

  /// A line of the screen: a part of the left text, of the right one, or of both.
  struct Line: Equatable, Sendable {
    var left: TextRange?
    var right: TextRange?
    /// Say without colour what the sentence is; only on its first line.
    var leftSign = " "
    var rightSign = " "
    /// Number of the comparison's row, so that resizing keeps it in view.
    var row = 0
    /// Whether both texts say something here.
    var isPair = false
  }

  /// Below it the texts stand interleaved: a column narrower than this is hard to read.
  static let sideBySide = 100

  /// Rows above the texts: two headlines, and what is said of them; none in a low window.
  static func titleRows(in rows: Int) -> Int { rows < 8 ? 0 : 3 }

  var isSideBySide: Bool { !isInterleaved && columns + 2 >= Self.sideBySide }

  init(
    _ compared: ArticleComparison, _ evidence: LitEvidence = LitEvidence(), corpus: Corpus,
    columns: Int, isInterleaved: Bool = false
  ) {
    self.compared = compared
    self.isInterleaved = isInterleaved
    self.evidence = evidence
    let shared = Set(compared.both)
    func places(_ article: Int) -> [LitPlace] {
      inOrder(
        corpus[article].mentions.filter { shared.contains($0.entity) }
          .map { LitPlace(range: $0.range, role: .shared) })
    }
    sharedNames = (places(compared.left), places(compared.right))
    layOut(corpus, columns: columns)
    // What the two have in common is what one came for.
    scroll.top = pairStarts.first ?? 0
  }

  /// Cuts the texts anew, keeping the row at the top where it is.
  mutating func layOut(_ corpus: Corpus, columns: Int) {
    let anchor = lines.dropFirst(scroll.top).first?.row ?? 0
    self.columns = columns
    let a = corpus[compared.left]
    let b = corpus[compared.right]
    let starts = (paragraphStarts(a), paragraphStarts(b))
    lines = []
    a.withText { leftText in
      b.withText { rightText in
        var leftRun: [Line] = []
        var rightRun: [Line] = []
        for (number, row) in strips(a, b).enumerated() {
          let leftLines = cut(row.left, of: leftText, row, number, \.left, \.leftSign, starts.0)
          let rightLines = cut(
            row.right, of: rightText, row, number, \.right, \.rightSign, starts.1)
          let isPair = row.left != nil && row.right != nil
          if isPair { join(&leftRun, &rightRun) }
          leftRun += leftLines
          // What both say word for word is shown once where the texts are interleaved, if nothing
          // is to be lit in both.
          if isSideBySide || !row.isSame || evidence.isOn { rightRun += rightLines }
          if isPair { join(&leftRun, &rightRun, isPair: true) }
        }
        join(&leftRun, &rightRun)
      }
    }
    scroll.top = anchor == 0 ? 0 : lines.firstIndex { $0.row >= anchor } ?? 0
    relight(corpus)
  }

  /// Where paragraphs begin. A dateline is no sentence, so its paragraph's first sentence begins
  /// behind it and the space after it.
  private func paragraphStarts(_ article: ArticleView) -> Set<UInt32> {
    var starts = Set(article.blocks.map(\.range.start))
    if let dateline = article.dateline?.range {
      let space = article.withText { text in
        text[min(dateline.upperBound, text.count)...].prefix { $0 <= 0x20 }.count
      }
      starts.insert(dateline.end + UInt32(space))
    }
    return starts
  }

  /// A sentence in lines, an empty one before it where it begins a paragraph.
  private func cut(
    _ range: TextRange?, of text: UnsafeBufferPointer<UInt8>, _ row: ComparedStrip, _ number: Int,
    _ side: WritableKeyPath<Line, TextRange?>, _ sign: WritableKeyPath<Line, String>,
    _ starts: Set<UInt32>
  ) -> [Line] {
    guard let range else { return [] }
    var result = starts.contains(range.start) ? [Line(row: number)] : []
    for (index, piece) in pieces(range, of: text).enumerated() {
      var line = Line(row: number, isPair: row.left != nil && row.right != nil)
      line[keyPath: side] = piece
      if index == 0 { line[keyPath: sign] = row.sign }
      result.append(line)
    }
    return result
  }

  /// Puts two runs of lines beside each other, or one below the other, and empties them.
  private mutating func join(
    _ leftRun: inout [Line], _ rightRun: inout [Line], isPair: Bool = false
  ) {
    defer { (leftRun, rightRun) = ([], []) }
    guard isSideBySide else {
      let below = isPair ? rightRun.drop { $0.right == nil } : rightRun[...]
      lines += (lines.isEmpty ? leftRun.drop { $0.left == nil } : leftRun[...]) + below
      return
    }
    var (left, right) = (leftRun[...], rightRun[...])
    let hasGap =
      left.first.map { $0.left == nil } ?? false || right.first.map { $0.right == nil } ?? false
    if lines.isEmpty || (isPair && hasGap) {
      // A pair begins on one line; so do the two texts.
      left = left.drop { $0.left == nil }
      right = right.drop { $0.right == nil }
      if !lines.isEmpty { lines.append(Line(row: (left.first ?? right.first)?.row ?? 0)) }
    }
    for index in 0..<max(left.count, right.count) {
      var line = left.dropFirst(index).first ?? Line(row: right.last?.row ?? 0)
      if let other = right.dropFirst(index).first {
        line.right = other.right
        line.rightSign = other.rightSign
        line.isPair = line.isPair || other.isPair
      }
      lines.append(line)
    }
  }

  private func pieces(_ range: TextRange, of text: UnsafeBufferPointer<UInt8>) -> [TextRange] {
    wrap(text, range.offsets, columns: textColumns, newlines: .blanks)
      .map { TextRange($0.lowerBound, $0.upperBound) }
  }

  /// Columns of one text: half of the room beside the gutter, or all of it behind the signs.
  var textColumns: Int {
    max(1, isSideBySide ? (columns - 7) / 2 : min(columns - 6, readingMeasure))
  }

  var hasPairs: Bool { lines.contains { $0.isPair } }

  /// The first lines of pairs, in order.
  private var pairStarts: [Int] {
    lines.indices.filter { index in
      lines[index].isPair
        && (index == 0 || !lines[index - 1].isPair || lines[index - 1].row != lines[index].row)
    }
  }

  /// Goes to the next place (or the one before) where both texts say something; false without one.
  mutating func step(_ step: Int, visible: Int) -> Bool {
    let starts = pairStarts
    let next = step > 0 ? starts.first { $0 > scroll.top } : starts.last { $0 < scroll.top }
    guard let next else { return false }
    scroll.top = next
    scroll.settle(count: lines.count, visible: visible)
    return true
  }
}
