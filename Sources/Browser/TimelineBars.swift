// The bars above the timeline, their axis and its labels. How many dates a bar stands for, TimelineBins knows.

import NewsCorpus
import Screen

extension TimelineBins {
  private static let eighths = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Columns of a bar, the gap behind it among them.
  private func width(_ columns: Int) -> Int { max(1, min(6, columns / max(1, counts.count))) }

  /// The bars in a box; below it their axis, which marks the bar of the selected date, and labels.
  func draw(_ frame: inout Frame, _ box: Box, selected: TimelineDate?) {
    let width = width(box.columns - 2)
    for (index, count) in counts.enumerated() {
      drawBar(count, &frame, box, column: box.column + index * width, columns: max(1, width - 1))
    }
    let end = min(box.endColumn - 1, box.column + counts.count * width)
    for column in box.column..<max(end, box.column + 1) {
      frame.put("─", row: box.endRow, column: column, style: Style(.border))
    }
    drawLabels(&frame, box, width)
    guard let place = selected.flatMap({ index(of: $0) }) else { return }
    switch place {
    case ..<0: frame.put("◂", row: box.endRow, column: box.column, style: Style(.key, .bold))
    case counts.count...:
      frame.put("▸", row: box.endRow, column: end - 1, style: Style(.key, .bold))
    default:
      let column = box.column + place * width
      frame.put("▲", row: box.endRow, column: column, style: Style(.key, .bold))
      for row in box.rowRange {
        frame.restyle(row: row, columns: column..<column + max(1, width - 1), role: .key)
      }
    }
  }

  private func drawBar(_ count: Int, _ frame: inout Frame, _ box: Box, column: Int, columns: Int) {
    guard count > 0 else { return }
    let levels = max(1, count * box.rows * 8 / max(1, highest))
    for row in 0..<box.rows {
      let level = min(8, max(0, levels - row * 8))
      for place in column..<column + columns {
        frame.put(Self.eighths[level], row: box.endRow - 1 - row, column: place)
      }
    }
  }

  /// The first bar is labelled in full, the others as far as they differ from the label before.
  private func drawLabels(_ frame: inout Frame, _ box: Box, _ width: Int) {
    let row = box.endRow + 1
    var free = box.column
    var last = ""
    for index in counts.indices {
      let column = box.column + index * width
      let label = label(index)
      guard isLabelled(label, index), column >= free else { continue }
      let isSameYear = label.count > 5 && label.prefix(4) == last.prefix(4)
      let words = isSameYear ? label.dropFirst(5) : label[...]
      guard column + words.count <= box.endColumn - 1 else { break }
      frame.put(words, row: row, column: column, style: Style(.faint))
      frame.put("┬", row: box.endRow, column: column, style: Style(.border))
      free = column + words.count + 2
      last = label
    }
  }

  /// Bars that begin where people begin to count: weeks with Monday, years with January, decades.
  private func isLabelled(_ label: String, _ index: Int) -> Bool {
    if index == 0 { return true }
    let bin = first + index
    return switch unit {
    case .day: counts.count < 40 ? (bin + 3) % 7 == 0 : label.hasSuffix("-01")
    case .week: true
    case .month: bin % 3 == 0
    case .year: bin % 5 == 0
    case .decade: true
    }
  }

  /// `a bar is a day, the highest 14 · 6 earlier · 3 without a day`
  var remark: String {
    var parts = ["a bar is a \(unit.name), the highest \(grouped(highest))"]
    if earlier > 0 { parts.append("\(grouped(earlier)) earlier") }
    if later > 0 { parts.append("\(grouped(later)) later") }
    if coarser > 0 { parts.append("\(grouped(coarser)) less exact") }
    return parts.joined(separator: " · ")
  }
}
