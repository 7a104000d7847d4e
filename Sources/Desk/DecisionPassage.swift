// A decisions file as a row of passages that add up to its bytes: tables that say a decision, and
// whatever else stands there. So nothing that was not understood is lost when it is written again.

/// A run of lines: one decision with its table, or something that is none.
struct DecisionPassage: Equatable, Sendable {
  /// As it stands in the file, ends of lines included.
  var bytes: [UInt8]
  /// What it says; nil where it is no decision, or a broken one.
  var decision: Decision?

  /// What must stay when the decision goes: comments, and lines that were not understood, as
  /// comments, because outside of their table they would mean something else.
  var remainder: [UInt8] {
    var text = TOMLText(bytes)
    var kept: [UInt8] = []
    while let statement = text.next() {
      switch statement.content {
      case .blank: if !kept.isEmpty { kept += bytes[statement.range] }
      case .comment: kept += bytes[statement.range]
      case .pair(let key, _) where !DecisionReader.knows(key):
        appendAsComment(statement.range, &kept)
      case .broken, .unclosed: appendAsComment(statement.range, &kept)
      case .header, .pair:
        if let comment = statement.comment { kept += bytes[comment..<statement.range.upperBound] }
      }
    }
    return kept
  }

  private func appendAsComment(_ range: Range<Int>, _ kept: inout [UInt8]) {
    for line in bytes[range].split(separator: UInt8(ascii: "\n")) {
      kept += Array("# ".utf8) + line + [UInt8(ascii: "\n")]
    }
  }
}
