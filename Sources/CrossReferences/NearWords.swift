// Whether two places of two texts have words of one family or concept beside them: what tells that numbers there tell of one
// thing.

import Columns
import Prose

/// A place in a sentence of a text; the bytes are lent.
package struct PlaceInSentence {
  let text: Bytes
  let place: TextRange
  let sentence: TextRange

  package init(_ text: Bytes, _ place: TextRange, in sentence: TextRange) {
    self.text = text
    self.place = place
    self.sentence = sentence
  }

  /// Words on either side; a word further away may belong to another clause.
  private static let reach = 4

  /// What the words beside it say, by root or concept. Names say nothing of a number.
  fileprivate func terms(_ known: inout SentenceWords) -> Set<UInt64> {
    let before = WordScanner(text, in: TextRange(sentence.lowerBound, place.lowerBound))
      .suffix(Self.reach)
    let behind = WordScanner(text, in: TextRange(place.upperBound, sentence.upperBound))
      .prefix(Self.reach)
    return Set(
      (before + behind).filter { $0.shape.isDisjoint(with: [.capitalised, .digits]) }
        .compactMap { known.word(text, $0.range).term?.key })
  }
}

/// Whether two places have a word that says something in common. O(length of both sentences).
package func sayAlike(_ one: PlaceInSentence, _ other: PlaceInSentence) -> Bool {
  var known = SentenceWords()
  return !one.terms(&known).isDisjoint(with: other.terms(&known))
}
