// Whether two texts are versions of one article: the same text but for a few words. Which pairs are
// worth a look is VersionTable's business.

import Articles
import Columns
import Prose

/// In words. A shorter body is a version only of an equal one under the same headline: two flashes
/// of one kind share most words and are different news.
let shortestRewording = 40

/// One article's body, prepared to be measured against others.
///
/// Measured is how many words of each stand in a run of three that the other has, too. That takes
/// linear time, counts a changed word about once, and does not mind paragraphs that moved; a diff
/// would cost the product of length and changes.
struct VersionMeasure {
  /// Of the words of either text. Updates, corrections and a paragraph more or less stay above it; a
  /// beginning alone, as feeds have it, or a new report with old background stays below.
  private static let leastShare = 0.9
  /// Of the words outside reference notes: a short report with long notes is told by its own words.
  private static let leastOwnShare = 0.7

  private let body: MeasuredBody
  private let day: PublicationDate?
  /// An open-addressing table: one more than the first place of a run in the body, 0 where free.
  private var slots: [UInt32] = []
  /// Per run, by its first place: the last measuring that met it.
  private var metBy: [UInt32] = []
  private var measuring: UInt32 = 0

  /// O(bytes of the body).
  init(_ article: ArticleView) {
    day = article.date
    body = MeasuredBody(article)
    var size = 64
    while size < body.runs.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    metBy = Array(repeating: 0, count: body.runs.count)
    for (place, run) in body.runs.enumerated() {
      let slot = slot(of: run)
      if slots[slot] == 0 { slots[slot] = UInt32(place + 1) }
    }
  }

  /// Whether the other article is a version of this one. O(bytes of both bodies).
  mutating func isVersion(_ article: ArticleView) -> Bool {
    measuring &+= 1
    let other = MeasuredBody(article)
    let most = min(
      Int(Double(max(body.wordCount, other.wordCount)) * (1 - Self.leastShare)),
      Int(Double(min(body.ownCount, other.ownCount)) * (1 - Self.leastOwnShare)))
    guard min(body.wordCount, other.wordCount) >= shortestRewording,
      abs(body.wordCount - other.wordCount) <= most,
      other.wordCount - coveredWords(other.runs, isShared: { meet($0) }) <= most
    else { return false }
    let covered = coveredWords(body.runs) { metBy[firstPlace(of: $0)] == measuring }
    return body.wordCount - covered <= most && agree(other.figures, article.date)
  }

  /// Tells tomorrow's report of the same kind (markets, weather, a match) from another version of
  /// today's: the sentences are the same, but the figures are not.
  ///
  /// A fifth of them may differ, for a story that goes on changes some. Where there are few, two may
  /// in articles of one day (a count that rose, another of the same), one where days are not known,
  /// and none in articles of different days: those look like reports from one form.
  private func agree(_ others: [UInt64], _ otherDay: PublicationDate?) -> Bool {
    let count = max(body.figures.count, others.count)
    let differing = count - commonCount(body.figures, others)
    return differing <= max(count / 5, mostChanged(otherDay))
  }

  private func mostChanged(_ other: PublicationDate?) -> Int {
    guard let day, let other, day.day > 0, other.day > 0 else { return 1 }
    let isOneDay = (day.month, day.day) == (other.month, other.day)
    let isOneYear = day.year == 0 || other.year == 0 || day.year == other.year
    return isOneDay && isOneYear ? 2 : 0
  }

  private func slot(of run: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(run) & mask
    while slots[slot] != 0, body.runs[Int(slots[slot]) - 1] != run { slot = (slot + 1) & mask }
    return slot
  }

  private func firstPlace(of run: UInt32) -> Int { max(0, Int(slots[slot(of: run)]) - 1) }

  private mutating func meet(_ run: UInt32) -> Bool {
    let place = Int(slots[slot(of: run)])
    guard place > 0 else { return false }
    metBy[place - 1] = measuring
    return true
  }
}

/// How many words stand in a run that is shared.
private func coveredWords(_ runs: [UInt32], isShared: (UInt32) -> Bool) -> Int {
  var covered = 0
  var end = 0
  for (start, run) in runs.enumerated() where isShared(run) {
    covered += start + shingleLength - max(start, end)
    end = start + shingleLength
  }
  return covered
}

/// How many elements two sorted lists have in common, each as often as it stands in both.
private func commonCount(_ left: [UInt64], _ right: [UInt64]) -> Int {
  var (count, one, two) = (0, 0, 0)
  while one < left.count, two < right.count {
    if left[one] == right[two] {
      count += 1
      one += 1
      two += 1
    } else if left[one] < right[two] {
      one += 1
    } else {
      two += 1
    }
  }
  return count
}

/// The body of an article as it is measured.
private struct MeasuredBody {
  /// The runs of three words in order.
  var runs: [UInt32] = []
  /// In order of hash.
  var figures: [UInt64] = []
  var wordCount = 0
  /// Words outside reference notes.
  var ownCount = 0

  /// O(bytes).
  init(_ article: ArticleView) {
    var shingles = Shingles()
    let (blocks, dateline) = (article.blocks, article.dateline)
    article.withText { text in
      for block in blocks {
        guard let range = block.bodyRange(without: dateline) else { continue }
        let before = wordCount
        forEachWord(of: text, in: range) { word in
          wordCount += 1
          if word.isFigure { figures.append(word.hash) }
          if let run = shingles.next(word) { runs.append(run) }
        }
        if block.kind != .note { ownCount += wordCount - before }
      }
    }
    figures.sort()
  }
}
