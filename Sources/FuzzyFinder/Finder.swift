// Finds the lines of which a reader remembers some letters, among a million, while the letters are
// typed. What a line stands for is not known here.

import Columns
import Dispatch
import Synchronization

/// Tables of lines to find something in. Immutable; a copy shares them.
package struct Finder: Sendable {
  package let tables: [LineTable]

  package init(_ tables: [LineTable] = []) { self.tables = tables }

  /// How many lines there are.
  package var count: Int { tables.reduce(0) { $0 + $1.count } }

  /// The lines that have a pattern.
  ///
  /// O(lines) for their bits, O(letters) for those that the bits do not exclude, and
  /// O(letters × letters of the pattern) for those that may be among the best.
  /// - Parameters:
  ///   - earlier: what a pattern found that this one extends; other lines are not looked at then.
  ///   - limit: how many of the best are wanted.
  ///   - threads: how many tables are looked through at the same time.
  ///   - shouldStop: asked behind each table, on any thread.
  ///   - report: told the best so far behind each table, on any thread.
  /// - Returns: nil where it was stopped.
  package func find(
    _ pattern: FinderPattern, among earlier: FoundLines? = nil, limit: Int, threads: Int,
    shouldStop: @Sendable () -> Bool = { false },
    report: @Sendable (() -> FoundLines) -> Void = { _ in }
  ) -> FoundLines? {
    guard !pattern.isEmpty else { return first(limit, pattern) }
    let among = earlier.flatMap {
      $0.isComplete && pattern.extends($0.pattern) && !$0.pattern.isEmpty ? $0 : nil
    }
    let gathered = Mutex(Gathered(pattern: pattern, limit: limit, tables: tables.count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      var scan = LineScan(pattern, among: among?.pattern, limit: limit)
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < tables.count, !shouldStop() else { return }
        let lines = scan.lines(of: tables[number], number: number, among: among?.lines[number])
        scan.take(gathered.withLock { $0.add(lines, number, scan.best) })
        report { gathered.withLock { $0.found } }
      }
    }
    let found = gathered.withLock { $0.found }
    return found.isComplete ? found : nil
  }

  /// Of an empty pattern: the first lines.
  private func first(_ limit: Int, _ pattern: FinderPattern) -> FoundLines {
    var found = FoundLines(pattern: pattern)
    for (number, table) in tables.enumerated() where found.best.count < limit {
      let room = min(table.count, limit - found.best.count)
      found.best += (0..<room).map { FoundLine(table: number, line: $0, score: 0) }
    }
    found.count = count
    found.isComplete = true
    return found
  }

  /// The places of the letters that a pattern lights in a line, as numbers of its characters; in
  /// order. O(letters of the line × letters of the pattern).
  package func places(of pattern: FinderPattern, in line: FoundLine) -> [Int] {
    let table = tables[line.table]
    let range = Int(table.starts[line.line])..<Int(table.starts[line.line + 1])
    return table.letters.withBuffer { letters in
      let letters = Bytes(rebasing: letters[range])
      let places = pattern.terms.flatMap { Alignment.places(of: $0, in: letters) }
      return Set(places).map { $0 - 1 }.sorted()
    }
  }
}

/// What all threads found.
private struct Gathered {
  private let pattern: FinderPattern
  private var best: BestLines
  private var lines: [[HoldingLine]?]
  private var count = 0
  private var rest: Int

  init(pattern: FinderPattern, limit: Int, tables: Int) {
    self.pattern = pattern
    best = BestLines(limit: limit)
    lines = Array(repeating: nil, count: tables)
    rest = tables
  }

  /// Adds what a table has.
  /// - Returns: the best of all threads.
  mutating func add(_ found: [HoldingLine], _ number: Int, _ others: BestLines) -> BestLines {
    lines[number] = found
    count += found.count
    rest -= 1
    best.join(others)
    return best
  }

  var found: FoundLines {
    var found = FoundLines(pattern: pattern)
    found.best = best.sorted()
    found.count = count
    found.isComplete = rest == 0
    if found.isComplete { found.lines = lines.map { $0 ?? [] } }
    return found
  }
}
