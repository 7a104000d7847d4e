// Some thousand lines as flat letters, with what tells at once that a line cannot match. What a line
// stands for, whoever built the table knows.

import Columns

/// Lines to find something in. Immutable.
package struct LineTable: Sendable {
  /// A table has at most so many: enough that looking after each whether to go on costs nothing, and
  /// few enough that it is soon.
  package static let mostLines = 1 << 14

  /// Of all lines, a blank before each.
  let letters: Column<UInt8>
  /// Where each line's blank is, and at the end how many letters there are.
  let starts: Column<UInt32>
  /// Per line: the bits of its letters; see `LetterSet`.
  let holding: Column<UInt64>
  /// Per line: what bounds its worth.
  let tellings: Column<Telling>

  /// What tells that a line cannot be among the best; see `TermBound`.
  struct Telling: Sendable, BitwiseCopyable {
    /// The bits of the letters that begin a word.
    var beginning: UInt64
    /// Those of letters that stand next to each other.
    var neighbours: UInt64
  }

  /// How many lines it has.
  package var count: Int { holding.count }

  /// Of all columns.
  package var byteCount: Int {
    letters.byteCount + starts.byteCount + holding.byteCount + tellings.byteCount
  }
}

/// A table's columns where they are, while it is looked through.
struct LineRows {
  /// Of all lines; `starts` was made with them and lies in them.
  let letters: UnsafePointer<UInt8>
  let starts: UnsafeBufferPointer<UInt32>
  let holding: UnsafeBufferPointer<UInt64>
  let tellings: UnsafeBufferPointer<LineTable.Telling>
  /// The table's number.
  let table: Int

  /// The blank before a line.
  @inline(__always)
  func start(_ line: Int) -> UnsafePointer<UInt8> { letters + Int(starts[line]) }

  /// In letters, without the blank.
  @inline(__always)
  func length(_ line: Int) -> Int { Int(starts[line + 1] &- starts[line]) - 1 }

  /// With the blank before it.
  @inline(__always)
  func letters(of line: Int) -> Bytes { Bytes(start: start(line), count: length(line) + 1) }
}

extension LineTable {
  /// Calls `body` with the columns, unless there are no lines.
  func withRows(_ number: Int, _ body: (LineRows) -> [HoldingLine]) -> [HoldingLine] {
    letters.withBuffer { letters in
      starts.withBuffer { starts in
        holding.withBuffer { holding in
          tellings.withBuffer { tellings in
            guard let base = letters.baseAddress, !holding.isEmpty else { return [] }
            return body(
              LineRows(
                letters: base, starts: starts, holding: holding, tellings: tellings, table: number))
          }
        }
      }
    }
  }
}

/// Builds a table line by line.
package struct LineTableBuilder {
  private var letters: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var holding: [UInt64] = []
  private var tellings: [LineTable.Telling] = []

  package init() {}

  package var isFull: Bool { holding.count == LineTable.mostLines }

  /// Adds a line. O(length).
  package mutating func add(_ text: Bytes) {
    letters.append(FinderLetters.blank)
    let start = letters.count
    FinderLetters.append(text, to: &letters)
    var all: UInt64 = 0
    var telling = LineTable.Telling(beginning: 0, neighbours: 0)
    for index in start..<letters.count where letters[index] != FinderLetters.blank {
      let bit = LetterSet.bit(letters[index])
      all |= bit
      if letters[index - 1] == FinderLetters.blank {
        telling.beginning |= bit
      } else {
        telling.neighbours |= TermBound.pair(letters[index - 1], letters[index])
      }
    }
    holding.append(all)
    tellings.append(telling)
    starts.append(UInt32(letters.count))
  }

  /// Adds a line.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  package func finish() -> LineTable {
    LineTable(
      letters: Column(letters), starts: Column(starts), holding: Column(holding),
      tellings: Column(tellings))
  }
}
