// What of two compared texts is folded to one line: what both say alike, and small edits as well. How lines are cut is
// ComparedLines' business.

import CrossReferences
import NewsCorpus
import Screen

/// How much is folded.
enum Folding: CaseIterable, Sendable {
  case nothing, alike, smallEdits

  var next: Self {
    switch self {
    case .nothing: .alike
    case .alike: .smallEdits
    case .smallEdits: .nothing
    }
  }
}

/// Rows of a comparison that stand in one line.
struct Fold: Equatable, Sendable {
  var rows: Range<Int>
  /// How many of them were edited.
  var edited = 0

  /// `12 sentences alike`
  var words: String {
    let all = counted(rows.count, "sentence")
    if edited == 0 { return "\(all) alike" }
    let edits = edited == 1 ? "a small edit" : "small edits"
    return edited == rows.count
      ? "\(all) with \(edits)" : "\(all) alike, \(grouped(edited)) with \(edits)"
  }
}

extension Comparison.Row {
  /// Whether both say it word for word, and at the same place.
  var isAlike: Bool { isPair && changed == 0 && moved == nil }
}

extension ComparisonView {
  /// So small a share of a pair's words may have changed.
  private static let smallShare = 0.2

  /// Whether a row is folded; pairs that changed must have been marked.
  private func isFolded(_ index: Int) -> Bool {
    guard rows.indices.contains(index) else { return false }
    switch folding {
    case .nothing: return false
    case .alike: return rows[index].isAlike
    case .smallEdits: return rows[index].isAlike || isSmallEdit(index)
    }
  }

  /// Whether so little of a pair changed that it says the same: no figure, no name, no date and no negation. Nor did the
  /// speaker change.
  private func isSmallEdit(_ index: Int) -> Bool {
    let row = rows[index]
    return row.isPair && row.moved == nil && row.label != .figures && !row.isTurned
      && row.changed > 0 && row.changed <= Self.smallShare && marks[index]?.changesSense == false
  }

  /// Marks the pairs that may have small edits. O(their words).
  mutating func markSmallEdits(_ corpus: Corpus) {
    guard folding == .smallEdits else { return }
    for (index, row) in rows.enumerated()
    where row.changed > 0 && row.changed <= Self.smallShare {
      mark(index, corpus)
    }
  }

  /// The strips with what is folded: each run of rows that follow each other as one.
  func folded(_ strips: [ComparedStrip]) -> [(strip: ComparedStrip, fold: Fold?)] {
    var result: [(strip: ComparedStrip, fold: Fold?)] = []
    for strip in strips {
      guard let row = strip.row, folds, isFolded(row), !unfolded.contains(row), !isFound(row) else {
        result.append((strip, nil))
        continue
      }
      let edits = rows[row].isAlike ? 0 : 1
      if let fold = result.last?.fold, fold.rows.upperBound == row {
        result[result.count - 1].fold = Fold(
          rows: fold.rows.lowerBound..<row + 1, edited: fold.edited + edits)
      } else {
        result.append((strip, Fold(rows: row..<row + 1, edited: edits)))
      }
    }
    return result
  }

  /// Where evidence is lit, or the texts scroll apart, all is shown.
  private var folds: Bool { folding != .nothing && !evidence.isOn && apart == nil }

  /// Whether anything is alike, and so may be folded.
  var canFold: Bool {
    apart == nil && !evidence.isOn && rows.contains(where: \.isAlike)
  }

  /// Whether any line stands for folded rows.
  var hasFolds: Bool { lines.contains { $0.fold != nil } }

  /// Folds the next kind of what is little news that there is, or unfolds all.
  mutating func foldNext(_ corpus: Corpus, columns: Int) {
    let before = lines
    unfolded = []
    repeat {
      folding = folding.next
      layOut(corpus, columns: columns)
    } while folding != .nothing && lines == before
  }

  /// Shows what is folded nearest to where the reader stands; false where nothing is folded in view.
  mutating func unfoldNearest(_ corpus: Corpus, columns: Int, visible: Int) -> Bool {
    let view = scroll.top..<min(lines.count, scroll.top + max(1, visible))
    let here = standingLine ?? scroll.top
    let nearest = view.filter { lines[$0].fold != nil }.min { abs($0 - here) < abs($1 - here) }
    guard let fold = nearest.flatMap({ lines[$0].fold }) else { return false }
    unfolded.formUnion(fold.rows)
    layOut(corpus, columns: columns)
    return true
  }
}
