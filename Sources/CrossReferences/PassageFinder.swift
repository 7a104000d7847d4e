// Finds the passages that two texts share: places where five words agree, grown as far as they go on to
// agree. How passages are named is SharedText's business.

import Columns
import Prose

/// Grows what fingerprints find to the longest passages inside a paragraph.
struct PassageFinder {
  /// In words that agree. A shorter run repeats by chance.
  static let shortest = 8
  /// Of them that say what a text is about: "at the end of the day on which he was" is no passage.
  private static let fewestTelling = 3
  /// Words that may be other ones, fewer or more between two runs that agree.
  private static let widestGap = 6
  /// Words in a row that must agree behind a gap.
  private static let shortestBehindGap = 3
  /// Of the places in the other text that hold the same five words; bounds the time that texts of one
  /// repeated word take.
  private static let mostPlaces = 16

  private let here: RunningWords
  private let there: RunningWords

  init(_ here: RunningWords, _ there: RunningWords) {
    self.here = here
    self.there = there
  }

  /// Words of both texts that agree, with gaps.
  struct Run {
    var here: Range<Int>
    var there: Range<Int>
    /// How many words agree.
    var agreeing = 0
    /// Of those.
    var telling = 0
    var isExact = true

    var isPassage: Bool { agreeing >= shortest && telling >= fewestTelling }
  }

  /// The passages in order, none of which overlaps another in the text whose words are `here`.
  /// O(words of `here` × log words of the other).
  func passages() -> [SharedText] {
    var found: [SharedText] = []
    var (covered, expected) = (0, 0)
    for seed in here.fingerprints where Int(seed.word) >= covered {
      guard let run = longest(from: seed, covered: covered, expected: expected) else { continue }
      (covered, expected) = (run.here.upperBound, run.there.upperBound)
      let isNote =
        here.paragraph(of: run.here.lowerBound).isNote
        && there.paragraph(of: run.there.lowerBound).isNote
      found.append(
        SharedText(
          here: here.range(of: run.here), there: there.range(of: run.there),
          label: isNote ? .note : run.isExact ? .same : .reworded))
    }
    return found
  }

  /// The longest passage through five words that agree; of equal ones the one that goes on behind the last.
  private func longest(from seed: Fingerprint, covered: Int, expected: Int) -> Run? {
    var best: Run?
    for place in candidates(seed.hash, expected: expected) {
      guard let run = run(Int(seed.word), Int(place.word), covered: covered), run.isPassage,
        run.agreeing > best?.agreeing ?? 0
      else { continue }
      best = run
    }
    return best
  }

  /// Places of the same hash, first those behind the last passage.
  private func candidates(_ hash: UInt32, expected: Int) -> [Fingerprint] {
    let places = there.fingerprintsByHash
    func firstPlace(_ word: Int) -> Int {
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if (places[middle].hash, Int(places[middle].word)) < (hash, word) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low
    }
    let middle = firstPlace(expected)
    let behind = places[middle...].prefix { $0.hash == hash }.prefix(Self.mostPlaces)
    let before = places[firstPlace(0)..<middle].prefix(Self.mostPlaces - behind.count)
    return Array(behind + before)
  }

  // MARK: Growing

  /// All that agrees around two places, gaps included; nil where the five words only hash alike.
  private func run(_ i: Int, _ j: Int, covered: Int) -> Run? {
    let (mine, other) = (here.paragraph(of: i).words, there.paragraph(of: j).words)
    let bounds = (max(covered, mine.lowerBound)..<mine.upperBound, other)
    var run = Run(here: i..<i, there: j..<j)
    growForwards(&run, bounds)
    guard run.agreeing >= Winnowing.runLength else { return nil }
    growBackwards(&run, bounds)
    return run
  }

  private typealias Bounds = (here: Range<Int>, there: Range<Int>)

  private func growForwards(_ run: inout Run, _ bounds: Bounds) {
    while true {
      while run.here.upperBound < bounds.here.upperBound,
        run.there.upperBound < bounds.there.upperBound,
        here.hashes[run.here.upperBound] == there.hashes[run.there.upperBound]
      {
        take(run.here.upperBound, &run)
        run.here = run.here.lowerBound..<run.here.upperBound + 1
        run.there = run.there.lowerBound..<run.there.upperBound + 1
      }
      guard let gap = gap(behind: run, bounds) else { return }
      run.here = run.here.lowerBound..<run.here.upperBound + gap.here
      run.there = run.there.lowerBound..<run.there.upperBound + gap.there
      run.isExact = false
    }
  }

  private func growBackwards(_ run: inout Run, _ bounds: Bounds) {
    while true {
      while run.here.lowerBound > bounds.here.lowerBound,
        run.there.lowerBound > bounds.there.lowerBound,
        here.hashes[run.here.lowerBound - 1] == there.hashes[run.there.lowerBound - 1]
      {
        run.here = run.here.lowerBound - 1..<run.here.upperBound
        run.there = run.there.lowerBound - 1..<run.there.upperBound
        take(run.here.lowerBound, &run)
      }
      guard let gap = gap(before: run, bounds) else { return }
      run.here = run.here.lowerBound - gap.here..<run.here.upperBound
      run.there = run.there.lowerBound - gap.there..<run.there.upperBound
      run.isExact = false
    }
  }

  private func take(_ word: Int, _ run: inout Run) {
    run.agreeing += 1
    if here.isTelling[word] { run.telling += 1 }
  }

  private func gap(behind run: Run, _ bounds: Bounds) -> (here: Int, there: Int)? {
    narrowestGap(run) { here, there in
      let (i, j) = (run.here.upperBound + here, run.there.upperBound + there)
      let length = Self.shortestBehindGap
      return i + length <= bounds.here.upperBound && j + length <= bounds.there.upperBound
        && agree(i, j, length)
    }
  }

  private func gap(before run: Run, _ bounds: Bounds) -> (here: Int, there: Int)? {
    narrowestGap(run) { here, there in
      let length = Self.shortestBehindGap
      let i = run.here.lowerBound - here - length
      let j = run.there.lowerBound - there - length
      return i >= bounds.here.lowerBound && j >= bounds.there.lowerBound && agree(i, j, length)
    }
  }

  /// The gap of the fewest words behind which the texts agree again, if half of all words still do then.
  private func narrowestGap(
    _ run: Run, where isGap: (Int, Int) -> Bool
  ) -> (here: Int, there: Int)? {
    for sum in 1...2 * Self.widestGap {
      for here in max(0, sum - Self.widestGap)...min(sum, Self.widestGap)
      where isGap(here, sum - here) {
        let agreeing = run.agreeing + Self.shortestBehindGap
        let widest = max(run.here.count + here, run.there.count + sum - here)
        return agreeing * 2 >= widest + Self.shortestBehindGap ? (here, sum - here) : nil
      }
    }
    return nil
  }

  private func agree(_ i: Int, _ j: Int, _ length: Int) -> Bool {
    (0..<length).allSatisfy { here.hashes[i + $0] == there.hashes[j + $0] }
  }
}
