// A screen as text: one line a row, spaces at the end dropped (editors and git drop them too).
// Colours are not kept: what the program says must not hang on colour alone.

/// What stands on a screen.
struct ScreenText: Equatable, Sendable {
  let rows: [String]

  /// Reads rows that each end in a newline, as tmux prints them and `.screen` files hold them.
  init(parsing text: String) {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    if rows.last == "" { rows.removeLast() }
    self.rows = rows.map { row in
      String(row[..<(row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex)])
    }
  }

  /// The form that `init(parsing:)` reads.
  var text: String { rows.map { $0 + "\n" }.joined() }

  /// Whether a row holds `wanted`.
  func shows(_ wanted: String) -> Bool { rows.contains { $0.contains(wanted) } }

  /// The last row that is not blank.
  var lastRow: String { rows.last { !$0.isEmpty } ?? "" }

  /// Both screens side by side, with a sign before every row that differs. Columns are counted in
  /// characters, so rows with wide glyphs lean a little to the right.
  func comparison(withActual actual: ScreenText) -> String {
    let count = max(rows.count, actual.rows.count)
    let width = max(8, rows.map(\.count).max() ?? 0)
    let pairs = (0..<count).map { row in
      (expected: rows[orEmpty: row], actual: actual.rows[orEmpty: row])
    }
    let first = pairs.firstIndex { $0.expected != $0.actual } ?? count
    var lines = ["row \(first + 1) is the first of \(count) that differs:"]
    lines.append("       " + padded("expected", to: width) + " │ actual")
    for (row, pair) in pairs.enumerated() {
      let sign = pair.expected == pair.actual ? " " : "≠"
      let number = String(repeating: " ", count: max(0, 4 - "\(row + 1)".count)) + "\(row + 1)"
      lines.append("\(sign) \(number) " + padded(pair.expected, to: width) + " │ " + pair.actual)
    }
    return lines.joined(separator: "\n")
  }
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

extension [String] {
  fileprivate subscript(orEmpty index: Int) -> String { index < count ? self[index] : "" }
}
