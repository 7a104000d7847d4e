// Frames as text, for tests and for people who debug. The terminal does not come by here.

extension Frame {
  /// The rows as text, without the blanks at their ends.
  package var rows: [String] {
    (0..<size.rows).map { row in
      trimmed((0..<size.columns).map { self[row, $0].text }.joined())
    }
  }

  /// The rows, each ended by a newline.
  package var text: String { rows.map { $0 + "\n" }.joined() }

  /// For each row a line with ^ in every column whose cell has the role, and blanks elsewhere;
  /// without the blanks at the end. In a terminal it fits below the row's text.
  package func marks(_ role: Role) -> [String] {
    (0..<size.rows).map { row in
      trimmed((0..<size.columns).map { self[row, $0].style.role == role ? "^" : " " }.joined())
    }
  }

  private func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}
