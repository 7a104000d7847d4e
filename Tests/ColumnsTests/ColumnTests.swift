// Flat columns hold what was put in, on any number of threads.

import Columns
import Dispatch
import Synchronization
import Testing

@Suite("Columns")
struct ColumnTests {
  @Test("A column holds the elements that it was made of", arguments: [[], [7], [3, 1, 2]])
  func elements(numbers: [Int32]) {
    let column = Column(numbers)
    #expect(Array(column) == numbers)
    #expect(column.withBuffer { Array($0) } == numbers)
  }

  @Test("A column without elements can be read like any other")
  func empty() {
    let column = Column<UInt8>()
    #expect(column.isEmpty)
    #expect(column.string(0..<0) == "")
    #expect(column.withBuffer { $0.count } == 0)
  }

  @Test("Text out of a column is clamped to it and repaired where a character is torn")
  func text() {
    let column = Column(Array("né".utf8))
    #expect(column.string(0..<3) == "né")
    #expect(column.string(1..<99) == "é")
    #expect(column.string(0..<2) == "n\u{FFFD}")
  }

  @Test("Copies outlive the column that they were made from, and threads read them together")
  func sharing() {
    var column = Column((0..<10_000).map { UInt32($0) })
    let copy = column
    column = Column()
    let sum = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let own = copy.reduce(0) { $0 + Int($1) }
      sum.withLock { $0 += own }
    }
    #expect(sum.withLock { $0 } == 8 * 49_995_000)
  }
}
