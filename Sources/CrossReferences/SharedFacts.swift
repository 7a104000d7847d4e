// What two articles are known to share besides their words: utterances, figures, and whether they belong together at all.
// Where that comes from, the corpus knows; here it is places in two texts.

import Prose

/// What is known of two texts that are compared.
package struct SharedFacts: Sendable {
  /// A place in the left text and one in the right.
  package struct Places: Equatable, Sendable {
    package var left: TextRange
    package var right: TextRange

    /// Two places.
    package init(_ left: TextRange, _ right: TextRange) {
      self.left = left
      self.right = right
    }
  }

  /// Quotations of one utterance.
  package var utterances: [Places] = []
  /// All quotations of the left text, and of the right one, in order.
  package var quotations: (left: [TextRange], right: [TextRange]) = ([], [])
  /// Figures that count the same of one event, and say the same.
  package var equalFigures: [Places] = []
  /// Figures that count the same of one event, and do not.
  package var otherFigures: [Places] = []
  /// Whether the articles are known to belong together; else their texts must prove it.
  package var areRelated = false

  /// Nothing.
  package init() {}

  /// The same with the sides exchanged.
  var swapped: SharedFacts {
    func swap(_ places: [Places]) -> [Places] { places.map { Places($0.right, $0.left) } }
    var other = self
    other.utterances = swap(utterances)
    other.quotations = (quotations.right, quotations.left)
    other.equalFigures = swap(equalFigures)
    other.otherFigures = swap(otherFigures)
    return other
  }
}
