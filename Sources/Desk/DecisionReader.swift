// From the bytes of a decisions file to its passages and what is the matter with them. Reading never
// fails: what is not understood stays as it stands, and is told with its line.

import Articles
import Names

/// Reads one file.
struct DecisionReader {
  private(set) var passages: [DecisionPassage] = []
  private(set) var issues: [ReadingIssue] = []
  private var line = 1

  /// O(bytes).
  init(_ bytes: [UInt8]) {
    let pieces = TablePieces(bytes, of: "decision")
    let starts = pieces.starts + [bytes.count]
    for (start, end) in zip(starts, starts.dropFirst()) where start < end {
      let piece = Array(bytes[start..<end])
      if start == 0, !pieces.opens(piece) {
        readForeign(piece)
      } else {
        readTable(piece)
      }
    }
  }

  /// Whether a key has a meaning in some decision.
  static func knows(_ key: String) -> Bool {
    RemarkKey(rawValue: key) != nil
      || VerdictKey.allCases.contains { $0.rawValue == key || $0.partner == key }
  }

  /// What is no decision: kept, and told once a table, or first with what is known of the damage.
  private mutating func readForeign(_ bytes: [UInt8], damage: ReadingIssue? = nil) {
    var text = TOMLText(bytes)
    var isTold = damage != nil
    if let damage { issues.append(damage) }
    while let statement = text.next() {
      switch statement.content {
      case .blank, .comment: break
      case .header, .pair, .broken, .unclosed:
        if !isTold || statement.content == .header {
          issues.append(ReadingIssue(line: line, problem: .unknownTable))
        }
        isTold = true
      }
      line += lineCount(bytes[statement.range])
    }
    passages.append(DecisionPassage(bytes: bytes, decision: nil))
  }

  private mutating func readTable(_ bytes: [UInt8]) {
    var text = TOMLText(bytes)
    var table = DecisionTable(line: line)
    var next = line
    /// Behind its last empty line.
    var blank: (end: Int, line: Int)?
    while let statement = text.next() {
      let isForeign = statement.content == .header && statement.range.lowerBound > 0
      if isForeign { return cut(table, bytes, at: statement.range.lowerBound, line: next) }
      let damage = table.take(statement.content, line: next)
      // Damage behind an empty line belongs to a next table that lost its opening line; it must not
      // take this one with it. Only the first damage can: the table is read again once at most.
      if let damage, let blank, !table.isBroken {
        let whole = Self.table(bytes[..<blank.end], line: line)
        if whole.isWhole { return cut(whole, bytes, at: blank.end, line: blank.line, damage) }
      }
      if let damage { table.fail(damage) }
      next += lineCount(bytes[statement.range])
      if statement.content == .blank { blank = (statement.range.upperBound, next) }
    }
    finish(table, bytes, nextLine: next)
  }

  /// The lines of a table without damage.
  private static func table(_ bytes: ArraySlice<UInt8>, line: Int) -> DecisionTable {
    var text = TOMLText(Array(bytes))
    var table = DecisionTable(line: line)
    var next = line
    while let statement = text.next() {
      _ = table.take(statement.content, line: next)
      next += lineCount(bytes[statement.range])
    }
    return table
  }

  private mutating func cut(
    _ table: DecisionTable, _ bytes: [UInt8], at end: Int, line: Int, _ damage: ReadingIssue? = nil
  ) {
    finish(table, Array(bytes[..<end]), nextLine: line)
    readForeign(Array(bytes[end...]), damage: damage)
  }

  private mutating func finish(_ table: DecisionTable, _ bytes: [UInt8], nextLine: Int) {
    let (decision, found) = table.read()
    issues += found.sorted { $0.line < $1.line }
    passages.append(DecisionPassage(bytes: bytes, decision: decision))
    line = nextLine
  }
}

/// What some editors put before UTF-8 text.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

private func lineCount(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.count { $0 == UInt8(ascii: "\n") }
}
