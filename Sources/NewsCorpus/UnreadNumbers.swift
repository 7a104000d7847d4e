// Numbers of articles in a language whose figures are not read: in sentences that say the same they are still set
// against each other.

import CrossReferences
import Facts
import Prose

extension FactPairing {
  /// Below it two sentences may be about the same and say something else; no figure's own words can prove it here.
  private static let leastScore = 0.5

  /// The numbers of paired sentences that have as many, differ in their places, and stand before the same. Those of
  /// facts that are read are not among them. O(words of both).
  func unreadNumberRows(_ known: [ComparedFact]) -> [ComparedFact] {
    guard left.isUnread, right.isUnread else { return [] }
    let (ours, theirs) = (
      Set(known.flatMap(\.leftPlaces).map(\.start)), Set(known.flatMap(\.rightPlaces).map(\.start))
    )
    return sentences.rows.filter { $0.score >= Self.leastScore }.flatMap { row in
      let (here, there) = (left.numbers(in: row.left), right.numbers(in: row.right))
      return here.count != there.count
        ? []
        : zip(here, there).compactMap { one, other -> ComparedFact? in
          guard one.value != other.value, !ours.contains(one.range.start),
            !theirs.contains(other.range.start),
            left.word(behind: one.range) == right.word(behind: other.range)
          else { return nil }
          return ComparedFact(
            topic: .figures, relation: .conflict, left: [StatedFact(unread: one)],
            right: [StatedFact(unread: other)], confidence: row.score,
            why: "the sentences say the same but for this number")
        }
    }
  }
}

extension StatedFacts {
  /// Whether it is in a language that figures are not read in.
  fileprivate var isUnread: Bool { languageNote(article.language) != nil }

  fileprivate func numbers(in sentence: TextRange) -> [Denotation] {
    denotations.filter { $0.kind == .number && sentence.contains($0.range) }
  }

  /// The word behind a number, of which a letter will do: Chinese writes no blanks.
  fileprivate func word(behind number: TextRange) -> Character? {
    let end = article.withText { min($0.count, number.upperBound + 8) }
    return article.string(TextRange(number.upperBound, end)).first { !$0.isWhitespace }
  }
}

extension StatedFact {
  /// A number of which nothing more is known.
  fileprivate init(unread number: Denotation) {
    self.init(
      .figure(Figure.bare(number.range, value: Double(bitPattern: number.value))),
      at: [number.range])
  }
}
