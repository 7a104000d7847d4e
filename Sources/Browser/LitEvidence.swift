// The places that show why two articles belong together, as a comparison lights them one after the other. How
// they come into view is ComparisonEvidence's business.

import CrossReferences
import NewsCorpus
import Prose

/// The evidence of two articles that are compared.
struct LitEvidence: Equatable, Sendable {
  /// `here` is of the left text, `there` of the right one.
  private(set) var pieces: [Evidence]
  /// The piece that the reader stands at.
  private(set) var current = 0
  var isOn: Bool

  /// None where nothing is known of the two.
  init(_ pieces: [Evidence] = [], isOn: Bool = false) {
    self.pieces = []
    for piece in pieces where !self.pieces.contains(piece) { self.pieces.append(piece) }
    self.isOn = isOn && !pieces.isEmpty
  }

  /// The current piece, while it is lit.
  var piece: Evidence? { isOn && pieces.indices.contains(current) ? pieces[current] : nil }

  /// Goes to the next piece or the one before; false where there is none.
  mutating func step(_ step: Int) -> Bool {
    guard pieces.indices.contains(current + step) else { return false }
    current += step
    return true
  }

  /// The same for the two articles the other way round.
  var swapped: LitEvidence {
    var swapped = self
    for index in pieces.indices {
      swapped.pieces[index].here = pieces[index].there
      swapped.pieces[index].there = pieces[index].here
    }
    return swapped
  }

  /// What the current piece shows: `2/7 figures: 144 ≠ ≥139 killed`; nil while nothing is lit.
  func words(_ left: Int, _ right: Int, in corpus: Corpus) -> String? {
    guard let piece else { return nil }
    let mark =
      piece.label == .update ? corpus.updateSign(left, right) : piece.label.mark
    let words = piece.words(corpus[left], corpus[right], mark)
    return "\(current + 1)/\(pieces.count) \(words)"
  }
}

extension Evidence {
  /// What the two places show, for people.
  fileprivate func words(_ left: ArticleView, _ right: ArticleView, _ mark: String) -> String {
    if here.isEmpty { return "only in B: \(right.brief(there))" }
    if there.isEmpty { return "only in A: \(left.brief(here))" }
    return switch kind {
    case .event: "event: \(pair(left, right, mark))"
    case .sharedName: "shared name: \(pair(left, right, mark))"
    case .sharedText: label == .note ? "reference note of both" : "shared passage\(remark)"
    case .sharedQuote: "same quotation\(label == .differs ? ", another speaker" : remark)"
    case .figures: "figures: \(figures(left, right, mark) ?? pair(left, right, mark))"
    case .link: "printed link: \(pair(left, right, mark))"
    case .terms: label == .same ? "same sentence" : "shared words\(remark)"
    case .date: "dates: \(pair(left, right, mark))"
    }
  }

  private var remark: String {
    switch label {
    case .same, .agrees: ""
    case .reworded: ", reworded"
    case .note: ", a note"
    case .differs: ", differing"
    case .conflict: ", contradicting"
    case .update: ", updated"
    }
  }

  /// Both places with how they stand to each other, or one where both say the same.
  private func pair(_ left: ArticleView, _ right: ArticleView, _ mark: String) -> String {
    let (one, other) = (left.brief(here), right.brief(there))
    return one == other ? one : "\(one) \(mark) \(other)"
  }

  /// `144 ≠ ≥139 killed`; nil where no figure is known at one of the places.
  private func figures(
    _ left: ArticleView, _ right: ArticleView, _ mark: String
  ) -> String? {
    guard let one = left.figures.first(where: { $0.range.overlaps(here) }),
      let other = right.figures.first(where: { $0.range.overlaps(there) })
    else { return nil }
    return Browser.words(of: one, in: left, mark, other, in: right)
  }
}

extension ArticleView {
  /// A place in a few words.
  fileprivate func brief(_ place: TextRange) -> String {
    let text = string(place)
    return text.count > 32 ? "\(text.prefix(31))…" : text
  }
}
