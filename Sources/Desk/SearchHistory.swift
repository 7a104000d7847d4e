// What a reader searched for before, and looking back in it. Where it is kept is HistoryFile's
// business.

import Columns

/// Lines that were typed, each once.
package struct SearchHistory: Equatable, Sendable {
  /// How many lines are kept; older ones are dropped.
  package static let longest = 1000
  /// In scalars; what is longer is no line that a reader would look for again.
  static let longestLine = 1000

  /// The newest last.
  package private(set) var lines: [String] = []

  /// - Parameter lines: the newest last; of equal ones the newest stays. O(n).
  package init(_ lines: [String] = []) {
    var known: Set<String> = []
    var kept: [String] = []
    for line in lines.reversed() where kept.count < Self.longest {
      guard let line = Self.cleaned(line), known.insert(line).inserted else { continue }
      kept.append(line)
    }
    self.lines = kept.reversed()
  }

  /// Adds a line as the newest; one that was there moves. O(n).
  package mutating func add(_ line: String) {
    guard let line = Self.cleaned(line) else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.longest { lines.removeFirst() }
  }

  /// The number of the newest line before number `end` that holds `text`, in whatever case; nil
  /// where none does. O(n × length).
  package func last(before end: Int, holding text: String) -> Int? {
    let wanted = Array(text.lowercased().utf8)
    return lines.prefix(end).lastIndex { line in
      Array(line.lowercased().utf8).withUnsafeBufferPointer { line in
        wanted.withUnsafeBufferPointer { line.firstIndex(of: $0) != nil }
      }
    }
  }

  /// Without blanks at its ends and control characters, so that it is one line of a file; nil where
  /// nothing is left, or too much.
  static func cleaned(_ line: String) -> String? {
    let scalars = line.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let blanks: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let trimmed = scalars.drop(while: blanks).reversed().drop(while: blanks).reversed()
    guard !trimmed.isEmpty, trimmed.count <= longestLine else { return nil }
    return String(String.UnicodeScalarView(trimmed))
  }
}
