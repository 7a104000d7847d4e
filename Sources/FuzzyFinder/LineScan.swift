// Looks through one table after another for a pattern. One thread's own; what several threads found is
// put together in Finder.

import Columns
import Glibc

/// Looks for one pattern.
struct LineScan {
  private let pattern: FinderPattern
  private let bits: UInt64
  private let bounds: [TermBound]
  /// What the lines that are looked among have already.
  private let known: (terms: Int, letters: Int)
  private let alignment = Alignment()
  private(set) var best: BestLines

  /// - Parameter earlier: the pattern of the lines that are looked among.
  init(_ pattern: FinderPattern, among earlier: FinderPattern?, limit: Int) {
    self.pattern = pattern
    known = earlier.map { pattern.known(from: $0) } ?? (0, 0)
    bits = pattern.bits
    bounds = pattern.terms.map { TermBound($0) }
    best = BestLines(limit: limit)
  }

  /// Takes over what other threads found, so that less is worth a look.
  mutating func take(_ others: BestLines) { best = others }

  /// The lines of a table that have the pattern, in order; of `lines` only, where they are given.
  mutating func lines(
    of table: LineTable, number: Int, among lines: [HoldingLine]?
  ) -> [HoldingLine] {
    var found: [HoldingLine] = []
    table.letters.withBuffer { letters in
      table.starts.withBuffer { starts in
        table.holding.withBuffer { holding in
          table.tellings.withBuffer { tellings in
            let rows = Rows(letters: letters, starts: starts, tellings: tellings, table: number)
            if let lines {
              for line in lines where holding[Int(line.line)] & bits == bits {
                look(at: line, rows, &found)
              }
            } else {
              for line in 0..<holding.count where holding[line] & bits == bits {
                look(at: HoldingLine(line: UInt16(line), end: 0), rows, &found)
              }
            }
          }
        }
      }
    }
    return found
  }

  /// A table's columns while it is looked through.
  private struct Rows {
    let letters: Bytes
    let starts: UnsafeBufferPointer<UInt32>
    let tellings: UnsafeBufferPointer<LineTable.Telling>
    let table: Int
  }

  /// - Parameter known: with the end of what the line has already.
  private mutating func look(at known: HoldingLine, _ rows: Rows, _ found: inout [HoldingLine]) {
    let line = Int(known.line)
    let letters = Bytes(rebasing: rows.letters[Int(rows.starts[line])..<Int(rows.starts[line + 1])])
    guard let end = end(in: letters, from: Int(known.end)) else { return }
    found.append(HoldingLine(line: known.line, end: UInt8(truncatingIfNeeded: end)))
    let rank = { (score: Int) in
      LineRank(score: score, length: letters.count - 1, table: rows.table, line: line)
    }
    let telling = rows.tellings[line]
    var most = 0
    for bound in bounds { most += self.most(bound, telling) }
    if let worst = best.worst, rank(most) < worst { return }
    if let score = score(letters, telling, most: most, rank) { best.add(rank(score)) }
  }

  /// Where the last term ends, its letters taken as early as can be; nil where the line has not all
  /// letters of all terms in their order.
  @inline(__always)
  private func end(in line: Bytes, from knownEnd: Int) -> Int? {
    guard let start = line.baseAddress else { return nil }
    var place = 0
    for number in known.terms..<pattern.terms.count {
      let isKnown = number == known.terms
      // Where nothing is known of a term, the known end is that of the term before it.
      place = isKnown && known.letters > 0 ? knownEnd : 0
      for letter in pattern.terms[number].dropFirst(isKnown ? known.letters : 0) {
        guard let found = memchr(start + place, Int32(letter), line.count - place) else {
          return nil
        }
        place = UnsafeRawPointer(start).distance(to: found) + 1
      }
    }
    return place
  }

  @inline(__always)
  private func most(_ bound: TermBound, _ telling: LineTable.Telling) -> Int {
    bound.most(beginning: telling.beginning, neighbours: telling.neighbours)
  }

  /// The score of a line, which is `most` at most; nil as soon as it is known that the line is none of
  /// the best.
  private mutating func score(
    _ line: Bytes, _ telling: LineTable.Telling, most: Int, _ rank: (Int) -> LineRank
  ) -> Int? {
    var score = 0
    var rest = most
    for (term, bound) in zip(pattern.terms, bounds) {
      let atMost = self.most(bound, telling)
      rest -= atMost
      if atMost == bound.whole, beginsWord(term, in: line) {
        score += bound.whole
        continue
      }
      if let worst = best.worst, rank(score + min(atMost, bound.apart) + rest) < worst {
        return nil
      }
      score += alignment.score(term, in: line) ?? 0
    }
    return score
  }

  /// Whether a word of the line begins with the term: then no other place is worth more.
  @inline(__always)
  private func beginsWord(_ term: [UInt8], in line: Bytes) -> Bool {
    guard let start = line.baseAddress, line.count > term.count else { return false }
    var place = 1
    while let found = memchr(start + place, Int32(term[0]), line.count - term.count - place + 1) {
      place = UnsafeRawPointer(start).distance(to: found)
      if line[place - 1] == FinderLetters.blank, memcmp(found, term, term.count) == 0 {
        return true
      }
      place += 1
    }
    return false
  }
}
