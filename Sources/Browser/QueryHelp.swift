// The page of help that says what can be searched for. The table itself is QuerySyntax.

import Screen
import SearchIndex

extension Overlay {
  /// What can be typed in a search, what it finds, and an example.
  /// - Parameter columns: of the whole overlay; long sentences are wrapped for it.
  static func queryLanguage(columns: Int) -> Overlay {
    let wordColumns = QuerySyntax.rows.map { Width.of($0.sign) }.max() ?? 18
    var lines: [Line] = []
    for syntax in QuerySyntax.rows {
      let text = "\(syntax.meaning): \(syntax.example)"
      for (index, part) in wrapped(text, columns: columns - wordColumns - 6).enumerated() {
        lines.append(.entry(index == 0 ? syntax.sign : "", part))
      }
    }
    return Overlay(
      title: "What can be searched for", lines: lines, wordColumns: min(wordColumns, columns / 2))
  }
}

/// A text in lines of a width.
func wrapped(_ text: String, columns: Int) -> [String] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    wrap(bytes, 0..<bytes.count, columns: max(20, columns), newlines: .blanks)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
