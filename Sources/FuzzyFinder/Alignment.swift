// How well a line fits a term: the best way to find the term's letters in the line one after another.
// Which lines are looked at is Finder's business.

import Columns
import Glibc

/// What a way of finding a term in a line is worth. The numbers are fzf's (github.com/junegunn/fzf,
/// src/algo/algo.go): a gap costs less than a letter brings, and a letter that begins a word brings
/// half a letter more, twice that for the term's first.
///
/// Between two letters of the term lies a gap, or they stand next to each other. Letters next to each
/// other are a run; a run that begins a word brings its bonus with every letter, another one the
/// smaller `inRun`.
enum FitScore {
  static let letter = 16
  static let wordStart = 8
  static let inRun = 4
  static let gapStart = -3

  /// What no way of finding `count` letters exceeds: one run from the beginning of a word.
  static func most(_ count: Int) -> Int { letter * count + wordStart * (count + 1) }
}

/// Finds the best way by dynamic programming with affine gaps (Smith and Waterman, "Identification
/// of common molecular subsequences", 1981; Gotoh, "An improved algorithm for matching biological
/// sequences", 1982), over the places of the term's letters only: of sixty letters in a line four are
/// the one that is looked for. One thread's own: it keeps its matrix.
struct Alignment {
  /// A letter of the term where the line has it.
  private struct Place {
    /// In the line.
    var place: Int32
    /// The best way that ends here in a run that begins a word, and in another run.
    var starting: Int32
    var inside: Int32

    var best: Int32 { max(starting, inside) }
  }

  /// Two rows of the matrix, for the places of two letters, each as many as a line may have. Memory of its own, because
  /// an Array asks with each place whether it is shared.
  private final class ScoreMatrix {
    let places = UnsafeMutablePointer<Place>.allocate(capacity: 2 * stride)
    static let stride = FinderLetters.longestLine + 1

    deinit { places.deallocate() }
  }

  private let matrix = ScoreMatrix()
  private static let none: Int32 = -1 << 20

  /// The worth of the best way; nil where the line has not the letters in this order.
  /// O(letters of the line).
  /// - Parameter line: with the blank before it.
  func score(_ term: [UInt8], in line: Bytes) -> Int? {
    withExtendedLifetime(matrix) {
      var these = UnsafeMutableBufferPointer(start: matrix.places, count: 0)
      for number in term.indices {
        these = fill(number, term[number], line, after: these)
        if these.isEmpty { return nil }
      }
      return these.lazy.map(\.best).max().map { Int($0) }
    }
  }

  /// Works out the row of a letter from that of the letter before.
  private func fill(
    _ number: Int, _ letter: UInt8, _ line: Bytes,
    after before: UnsafeMutableBufferPointer<Place>
  ) -> UnsafeMutableBufferPointer<Place> {
    let these = matrix.places + (number & 1) * ScoreMatrix.stride
    guard let start = line.baseAddress else {
      return UnsafeMutableBufferPointer(start: these, count: 0)
    }
    var count = 0
    var at = number == 0 ? 1 : Int(before[0].place) + 1
    var next = 0
    /// The best way that ends two places before, or earlier, as if it went on without cost.
    var open = Self.none
    while at < line.count, count < ScoreMatrix.stride,
      let found = memchr(start + at, Int32(letter), line.count - at)
    {
      let place = Int32(truncatingIfNeeded: UnsafeRawPointer(start).distance(to: found))
      let begins = line[Int(place) - 1] == FinderLetters.blank
      if number == 0 {
        these[count] = Self.first(place, begins: begins)
      } else {
        while next < before.count, before[next].place <= place - 2 {
          open = max(open, before[next].best + before[next].place)
          next += 1
        }
        let isAdjacent = next < before.count && before[next].place == place - 1
        these[count] = Self.place(
          place, begins: begins, gap: open - place - 1, joined: isAdjacent ? before[next] : nil)
      }
      count += 1
      at = Int(place) + 1
    }
    return UnsafeMutableBufferPointer(start: these, count: count)
  }

  private static func first(_ place: Int32, begins: Bool) -> Place {
    Place(
      place: place, starting: begins ? Int32(FitScore.most(1)) : none,
      inside: begins ? none : Int32(FitScore.letter))
  }

  /// - Parameters:
  ///   - gap: the best way that leaves a gap before this place, its cost taken off: a gap of n letters
  ///     costs n + 2.
  ///   - joined: the letter before, where it stands right before.
  private static func place(_ place: Int32, begins: Bool, gap: Int32, joined: Place?) -> Place {
    let letter = Int32(FitScore.letter)
    // What begins a word stands behind a blank, so it goes on no run.
    if begins {
      return Place(place: place, starting: gap + letter + Int32(FitScore.wordStart), inside: none)
    }
    guard let joined else { return Place(place: place, starting: none, inside: gap + letter) }
    return Place(
      place: place, starting: joined.starting + letter + Int32(FitScore.wordStart),
      inside: max(joined.inside + letter + Int32(FitScore.inRun), gap + letter))
  }
}

extension Alignment {
  /// The places of a term's letters in the best way, the earliest of equally good ones; nothing where the
  /// line has it not. O(letters of the term × letters of the line).
  /// - Parameter line: with the blank before it; places count from it.
  static func places(of term: [UInt8], in line: Bytes) -> [Int] {
    let rows = Alignment().rows(of: term, in: line)
    guard var last = rows.last?.max(by: { $0.best < $1.best }) else { return [] }
    var isStarting = last.starting >= last.inside
    var places = [Int(last.place)]
    for row in rows.dropLast().reversed() {
      (last, isStarting) = step(back: last, isStarting, row)
      places.append(Int(last.place))
    }
    return places.reversed()
  }

  /// The whole matrix; nothing where the line has not all letters.
  private func rows(of term: [UInt8], in line: Bytes) -> [[Place]] {
    withExtendedLifetime(matrix) {
      var rows: [[Place]] = []
      var these = UnsafeMutableBufferPointer<Place>(start: nil, count: 0)
      for number in term.indices {
        these = fill(number, term[number], line, after: these)
        if these.isEmpty { return [] }
        rows.append(Array(these))
      }
      return rows
    }
  }

  /// The letter before in the way that is worth so much here.
  private static func step(
    back from: Place, _ isStarting: Bool, _ row: [Place]
  ) -> (Place, isStarting: Bool) {
    let joined = row.first { $0.place == from.place - 1 }
    for other in [joined].compactMap({ $0 }) {
      let here = place(from.place, begins: false, gap: none, joined: other)
      if isStarting, here.starting == from.starting { return (other, true) }
      if !isStarting, here.inside == from.inside { return (other, false) }
    }
    let apart = row.filter { $0.place <= from.place - 2 }
    let best = apart.map { $0.best + $0.place }.max() ?? none
    let other = apart.first { $0.best + $0.place == best } ?? row[0]
    return (other, other.starting >= other.inside)
  }
}
