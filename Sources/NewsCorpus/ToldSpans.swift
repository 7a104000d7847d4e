// Spans of time in sentences that say the same: `seven years in prison` and `jailed for six years`. They count no things, so
// that no reader of figures has them.

import CrossReferences
import Facts
import Prose

/// A number of years, months or the like.
private struct ToldSpan {
  /// With its unit.
  var range: TextRange
  var number: TextRange
  var value: Double
  /// `year`
  var unit: String

  func isAlike(_ other: Self) -> Bool { unit == other.unit && value == other.value }

  /// What an article says that does not know the other.
  var stated: StatedFact {
    var figure = Figure.bare(number, value: value)
    figure.range = range
    figure.noun = TextRange(number.upperBound, range.upperBound)
    return StatedFact(.figure(figure), at: [range])
  }
}

extension FactPairing {
  /// Below it two sentences may be about the same and tell another part of it.
  private static let leastSpanScore = 0.4

  /// The spans of paired sentences that tell one each, in one unit and not alike, where neither article tells the other's
  /// anywhere. Both may be right. O(numbers of both), and for each pair those of its sentences.
  func spanRows() -> [ComparedFact] {
    guard tellsOneStory else { return [] }
    let (ours, theirs) = (left.toldSpans, right.toldSpans)
    return sentences.rows.filter { $0.score >= Self.leastSpanScore }.compactMap { row in
      guard let one = ours.only(in: row.left), let other = theirs.only(in: row.right),
        one.unit == other.unit, one.value != other.value,
        !theirs.contains(where: one.isAlike), !ours.contains(where: other.isAlike),
        tellAlike(one, in: row.left, other, in: row.right)
      else { return nil }
      return ComparedFact(
        topic: .figures, relation: .differs, left: [one.stated], right: [other.stated],
        confidence: row.score,
        why: "the sentences say the same, and each tells one span of time, of the same")
    }
  }

  /// `Sentenced to seven years in prison` and `jailed for six years`, and not `in office for twelve years`.
  private func tellAlike(
    _ one: ToldSpan, in sentence: TextRange, _ other: ToldSpan, in next: TextRange
  ) -> Bool {
    left.article.withText { here in
      right.article.withText { there in
        sayAlike(
          PlaceInSentence(here, one.range, in: sentence),
          PlaceInSentence(there, other.range, in: next))
      }
    }
  }
}

extension [ToldSpan] {
  fileprivate func only(in sentence: TextRange) -> ToldSpan? {
    let told = filter { sentence.contains($0.range) }
    return told.count == 1 ? told[0] : nil
  }
}

extension StatedFacts {
  /// In order of place.
  fileprivate var toldSpans: [ToldSpan] {
    denotations.filter { $0.kind == .number }.compactMap { span($0) }
  }

  /// A number with a unit of time behind it; nil of an age.
  private func span(_ number: Denotation) -> ToldSpan? {
    let start = number.range.upperBound
    let behind = article.exactString(TextRange(start, start + Self.reach))
    guard let lead = behind.first, lead == " " || lead == "-" || lead == "\u{A0}" else {
      return nil
    }
    let word = behind.dropFirst().prefix { $0.isLetter }
    let unit = word.hasSuffix("s") ? String(word.dropLast()) : String(word)
    let rest = behind.dropFirst(1 + word.count)
    guard Self.units.contains(unit), !rest.hasPrefix("-old"), !rest.hasPrefix(" old") else {
      return nil
    }
    let end = start + String(lead).utf8.count + word.utf8.count
    return ToldSpan(
      range: TextRange(number.range.lowerBound, end), number: number.range,
      value: Double(bitPattern: number.value), unit: unit)
  }

  private static let units: Set<String> = ["year", "month", "week", "day", "hour", "minute"]
  /// In bytes, of the unit and what tells an age.
  private static let reach = 16
}
