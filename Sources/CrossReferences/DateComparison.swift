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
  /// The words before it in its sentence, and those behind it where there are too few: in order of hash, each once.
  fileprivate var words: [SaidWord]

  fileprivate struct SaidWord: Sendable {
    var hash: UInt32
    var range: TextRange
  }

  /// So many words stand for what a date is said of.
  private static let most = 6

  /// The dates of some blocks with their words. Dates in other blocks are left out. O(length).
  package static func read(
    _ text: Bytes, _ blocks: [Block], _ dates: [DateMention]
  ) -> [DatedWords] {
    var found: [DatedWords] = []
    for block in blocks where block.kind == .paragraph || block.kind == .listItem {
      let own = dates.beginning(in: block.range, \.range)
      if own.isEmpty { continue }
      for sentence in SentenceScanner(text, in: block.range) {
        let told = own.filter { sentence.contains($0.range) }
        if told.isEmpty { continue }
        let said = saidWords(text, sentence)
        found += told.map { DatedWords(said, $0) }
      }
    }
    return found
  }

  /// The words of a sentence that say something, without numbers.
  private static func saidWords(_ text: Bytes, _ sentence: TextRange) -> [SaidWord] {
    var folded: [UInt8] = []
    var said: [SaidWord] = []
    for word in WordScanner(text, in: sentence) where !word.shape.contains(.digits) {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      if folded.count < 3 || folded.withUnsafeBufferPointer({ isFunctionWord($0) }) { continue }
      said.append(SaidWord(hash: stemHash(folded), range: word.range))
    }
    return said
  }

  private init(_ said: [SaidWord], _ date: DateMention) {
    let before = said.filter { $0.range.end <= date.range.start }
    let behind = said.filter { $0.range.start >= date.range.end }
    let chosen = before.suffix(Self.most) + (before.count < 2 ? behind.prefix(Self.most) : [])
    mention = date
    words = []
    for said in chosen.sorted(by: { $0.hash < $1.hash }) where said.hash != words.last?.hash {
      words.append(said)
    }
  }

  /// Those of its words that another date has, too.
  fileprivate func words(sharedWith other: [SaidWord]) -> [SaidWord] {
    var rest = other[...]
    return words.filter { word in
      rest = rest.drop { $0.hash < word.hash }
      return rest.first?.hash == word.hash
    }
  }
}

/// The dates of two accounts that are said of the same and cannot both be right; surest first. O(dates of one ×
/// dates of the other).
/// - Parameter written: the words at a place of the first text.
package func dateConflicts(
  _ here: [DatedWords], _ there: [DatedWords], written: (TextRange) -> String
) -> [DateConflict] {
  var found: [DateConflict] = []
  for one in here.indices {
    for other in there.indices {
      // Days are compared much faster than words.
      guard !agree(here[one].mention, there[other].mention),
        isOneLikely(here[one].mention, there[other].mention),
        let conflict = conflict(one, other, here, there, written)
      else { continue }
      found.append(conflict)
    }
  }
  return found.sorted { $0.confidence > $1.confidence }
}

private func conflict(
  _ one: Int, _ other: Int, _ here: [DatedWords], _ there: [DatedWords],
  _ written: (TextRange) -> String
) -> DateConflict? {
  let (first, second) = (here[one], there[other])
  let shared = first.words(sharedWith: second.words)
  guard shared.count >= 2 else { return nil }
  let dice = 2 * Double(shared.count) / Double(first.words.count + second.words.count)
  // Another date of either article that fits as well says that these are two things.
  guard dice >= 0.55, !here.contains(where: { fits($0, second, shared) }),
    !there.contains(where: { fits($0, first, shared) })
  else { return nil }
  let words = shared.map { written($0.range) }.sorted().joined(separator: ", ")
  return DateConflict(
    here: first.mention, there: second.mention, confidence: min(0.9, 0.25 + dice),
    why: "both say it of “\(words)”, and the dates exclude each other")
}

/// Whether a date says the same as one of the other article, of the same.
private func fits(
  _ one: DatedWords, _ other: DatedWords, _ shared: [DatedWords.SaidWord]
) -> Bool {
  agree(one.mention, other.mention) && one.words(sharedWith: shared).count >= 2
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
