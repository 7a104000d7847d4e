// Dates that two accounts of one event give differently, by the words before them. Whether the two report one
// event is decided elsewhere.

import Articles
import Columns
import Facts
import Prose

/// Two dates that two articles give for one thing.
package struct DateConflict: Equatable, Sendable {
  package var here: DateMention
  package var there: DateMention
  /// 0–1.
  package var confidence: Double
  /// For people, a sentence without a full stop.
  package var why: String
}

/// A date with the words that say what happened then.
package struct DatedWords: Sendable {
  package var mention: DateMention
  /// Hashes of the words before it in its sentence, and of those behind it where there are too few.
  var words: Set<UInt32>
  /// The same for people, in order.
  var text: [UInt32: String]

  /// So many words stand for what a date is said of.
  private static let most = 6

  /// The dates of some blocks with their words. Dates in other blocks are left out. O(length).
  package static func read(
    _ text: Bytes, _ blocks: [Block], _ dates: [DateMention]
  ) -> [DatedWords] {
    var found: [DatedWords] = []
    for block in blocks where block.kind == .paragraph || block.kind == .listItem {
      let own = dates.filter { block.range.contains($0.range) }
      if own.isEmpty { continue }
      for sentence in SentenceScanner(text, in: block.range) {
        for date in own where sentence.contains(date.range) {
          found.append(DatedWords(text, sentence, date))
        }
      }
    }
    return found
  }

  private init(_ bytes: Bytes, _ sentence: TextRange, _ date: DateMention) {
    var before: [(UInt32, String)] = []
    var behind: [(UInt32, String)] = []
    var folded: [UInt8] = []
    for word in WordScanner(bytes, in: sentence)
    where !date.range.overlaps(word.range) && !word.shape.contains(.digits) {
      folded.removeAll(keepingCapacity: true)
      fold(bytes, word.range, into: &folded)
      if folded.count < 3 || folded.withUnsafeBufferPointer({ isFunctionWord($0) }) { continue }
      let entry = (stemHash(folded), String(decoding: bytes[word.range.offsets], as: UTF8.self))
      if word.range.start < date.range.start { before.append(entry) } else { behind.append(entry) }
    }
    let chosen = before.suffix(Self.most) + (before.count < 2 ? behind.prefix(Self.most) : [])
    mention = date
    words = Set(chosen.map(\.0))
    text = Dictionary(chosen, uniquingKeysWith: { first, _ in first })
  }
}

/// The dates of two accounts that are said of the same and cannot both be right; surest first. O(dates of one ×
/// dates of the other).
package func dateConflicts(_ here: [DatedWords], _ there: [DatedWords]) -> [DateConflict] {
  var found: [DateConflict] = []
  for one in here {
    for other in there {
      // Days are compared much faster than words.
      guard !agree(one.mention, other.mention), isOneLikely(one.mention, other.mention) else {
        continue
      }
      let shared = one.words.intersection(other.words)
      guard shared.count >= 2 else { continue }
      let dice = 2 * Double(shared.count) / Double(one.words.count + other.words.count)
      // Another date of either article that fits as well says that these are two things.
      guard dice >= 0.55, !here.contains(where: { fits($0, other, shared) }),
        !there.contains(where: { fits($0, one, shared) })
      else { continue }
      let words = shared.compactMap { one.text[$0] }.sorted().joined(separator: ", ")
      found.append(
        DateConflict(
          here: one.mention, there: other.mention, confidence: min(0.9, 0.25 + dice),
          why: "both say it of “\(words)”, and the dates exclude each other"))
    }
  }
  return found.sorted { $0.confidence > $1.confidence }
}

/// Whether a date says the same as one of the other article, of the same.
private func fits(_ one: DatedWords, _ other: DatedWords, _ shared: Set<UInt32>) -> Bool {
  agree(one.mention, other.mention) && one.words.intersection(shared).count >= 2
}

/// Whether two dates can mean one day, as far as both are known.
private func agree(_ one: DateMention, _ other: DateMention) -> Bool {
  let (a, b) = (one.value, other.value)
  if !a.isKnown || !b.isKnown || one.isRange || other.isRange { return true }
  if a.year != 0, b.year != 0, a.year != b.year { return false }
  if a.month != 0, b.month != 0, a.month != b.month { return false }
  return a.day == 0 || b.day == 0 || a.day == b.day
}

/// Two accounts differ by days or months, seldom by more; years apart are two things.
private func isOneLikely(_ one: DateMention, _ other: DateMention) -> Bool {
  let (a, b) = (one.value, other.value)
  guard a.precision == b.precision, a.month != 0 || b.month == 0 else { return false }
  if let first = EventDay(a), let second = EventDay(b) {
    return abs(second.days(since: first)) <= 7
  }
  return abs(12 * (Int(a.year) - Int(b.year)) + Int(a.month) - Int(b.month)) <= 2
}
