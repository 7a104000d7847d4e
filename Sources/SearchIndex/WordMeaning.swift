// How one word of a query is meant: which words of a text it stands for. How a query is read is
// QueryReader's business; which terms of an index a meaning has, IndexSegment's.

import Columns
import Prose

/// What one word of a query stands for.
package enum WordMeaning: Hashable, Sendable {
  /// All forms of one stem: `attack` means attacks and attacked. It holds the folded word as it was
  /// typed, not its stem.
  case stem(String)
  /// This folded form and no other of its stem, with whatever accents and capitals.
  case form(String)
  /// This folded form where all its letters are capitals: `WHO` means no who.
  case capitals(String)
  /// Written exactly so, with these capitals and accents. It holds the word as it was typed.
  case exact(String)
  /// Folded forms that begin so.
  case beginning(String)
  /// Folded forms that are at most so many edits from this one: a letter more, less or another, or two
  /// neighbours exchanged. One edit or two.
  case misspelt(String, edits: Int)
  /// Folded forms that a regular expression means from end to end.
  case pattern(WordPattern)

  /// As the line under the prompt shows it, and as it can be typed.
  package var text: String {
    switch self {
    case .stem(let word): word
    case .form(let word): "“\(word)”"
    // Alone these would be operators.
    case .capitals("and"), .capitals("or"), .capitals("not"), .capitals("near"): "“\(written)”"
    case .capitals: written
    case .exact(let word): "=\(word)"
    case .beginning(let start): "\(start)*"
    case .misspelt(let word, let edits): "\(word)~\(edits)"
    case .pattern(let pattern): "/\(pattern.text)/"
    }
  }

  /// A word in capitals, as it can be typed.
  private var written: String {
    if case .capitals(let word) = self { return word.uppercased() }
    return ""
  }

  /// How a word means what it says where no sign stands beside it.
  ///
  /// Capitals tell acronyms from words (`WHO`, `US`), so a word that is typed all in capitals means only
  /// such. No acronym has more letters than this; a longer word in capitals is a pasted headline that
  /// shouts. A word with a capital at its beginning means all its forms: that is how names are typed, and
  /// news prints them in capitals too; and the first word of a pasted sentence has one for no reason.
  package static let longestAcronym = 6

  /// The meaning of a word as it stands in `text`.
  /// - Parameter stems: whether a word means all forms of its stem.
  package init(_ word: Word, in text: Bytes, stems: Bool = true) {
    var folded: [UInt8] = []
    fold(text, word.range, into: &folded)
    let form = String(decoding: folded, as: UTF8.self)
    if word.shape.contains(.allCapitals), form.unicodeScalars.count <= Self.longestAcronym {
      self = .capitals(form)
    } else {
      self = stems ? .stem(form) : .form(form)
    }
  }
}
