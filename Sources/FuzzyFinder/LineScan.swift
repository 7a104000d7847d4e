// Looks through one table after another for a pattern. One thread's own; what several threads found is
// put together in Finder.

import Columns
import Glibc

/// Looks for one pattern.
struct LineScan {
  private let pattern: FinderPattern
  private let bits: UInt64
  private let steps: PatternSteps
  private let alignment = Alignment()
  private(set) var best: BestLines

  /// - Parameter earlier: the pattern of the lines that are looked among.
  init(_ pattern: FinderPattern, among earlier: FinderPattern?, limit: Int) {
    self.pattern = pattern
    bits = pattern.bits
    steps = PatternSteps(pattern, among: earlier)
    best = BestLines(limit: limit)
  }

  /// Takes over what other threads found, so that less is worth a look.
  mutating func take(_ others: BestLines) { best = others }

  /// The lines of a table that have the pattern, in order; of `lines` only, where they are given.
  mutating func lines(
    of table: LineTable, number: Int, among lines: [HoldingLine]?
  ) -> [HoldingLine] {
    // A copy that nobody else changes, so that it lies still while lines are looked at.
    let (steps, wanted) = (steps, bits)
    return table.withRows(number) { rows in
      steps.withSteps { letters, bits in
        Array(unsafeUninitializedCapacity: lines?.count ?? table.count) { found, count in
          let look = Look(rows: rows, letters: letters, bits: bits)
          func take(_ line: HoldingLine) {
            guard let end = look.end(of: line) else { return }
            found.initializeElement(
              at: count, to: HoldingLine(line: line.line, end: UInt8(truncatingIfNeeded: end)))
            count += 1
            rank(Int(line.line), look)
          }
          if let lines {
            for line in lines where rows.holding[Int(line.line)] & wanted == wanted { take(line) }
          } else {
            for line in 0..<rows.holding.count where rows.holding[line] & wanted == wanted {
              take(HoldingLine(line: UInt16(line), end: 0))
            }
          }
        }
      }
    }
  }

  /// Puts a line among the best where it belongs there.
  @inline(__always)
  private mutating func rank(_ line: Int, _ look: Look) {
    let telling = look.rows.tellings[line]
    let most = TermBound.most(look.bits, telling)
    let length = look.rows.length(line)
    let rank = { (score: Int) in
      LineRank(score: score, length: length, table: look.rows.table, line: line)
    }
    if let worst = best.worst, rank(most) < worst { return }
    if let score = score(look.rows.letters(of: line), look.bits, telling, most: most, rank) {
      best.add(rank(score))
    }
  }

  /// What is asked of every line: everything lies in flat memory that is not counted.
  private struct Look {
    let rows: LineRows
    let letters: UnsafeBufferPointer<PatternSteps.Letter>
    let bits: UnsafeBufferPointer<TermBound.Letter>

    /// Where the last term ends, its letters taken as early as can be; nil where the line has not all
    /// letters of all terms in their order.
    @inline(__always)
    func end(of known: HoldingLine) -> Int? {
      let start = rows.start(Int(known.line))
      let count = rows.length(Int(known.line)) + 1
      var place = Int(known.end)
      for letter in letters {
        if letter.isFirst { place = 0 }
        guard let found = memchr(start + place, Int32(letter.letter), count - place) else {
          return nil
        }
        place = UnsafeRawPointer(start).distance(to: found) + 1
      }
      return place
    }
  }

  /// The score of a line, which is `most` at most; nil as soon as it is known that the line is none of
  /// the best.
  private mutating func score(
    _ line: Bytes, _ bits: UnsafeBufferPointer<TermBound.Letter>, _ telling: LineTable.Telling,
    most: Int, _ rank: (Int) -> LineRank
  ) -> Int? {
    var score = 0
    var rest = most
    for (term, bound) in zip(pattern.terms, steps.bounds) {
      let own = UnsafeBufferPointer(rebasing: bits[bound.letters])
      let atMost = TermBound.most(own, telling)
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
