// How figures, and what two of them are to each other, are written in a row. Which figures belong together,
// CrossReferences knows.

import CrossReferences
import Facts
import NewsCorpus
import Screen

extension Comparator {
  /// Before a number, as a person writes it; nothing where the count is meant to be exact.
  var mark: String {
    switch self {
    case .equal: ""
    case .atLeast: "≥"
    case .moreThan: ">"
    case .atMost: "≤"
    case .lessThan: "<"
    case .about: "~"
    }
  }
}

extension CountRelation {
  /// Between two figures.
  var mark: String {
    switch self {
    case .conflict: "≠"
    case .update: "→"
    case .differs: "/"
    case .agrees: "="
    }
  }

  /// As evidence is labelled.
  var label: Evidence.Label {
    switch self {
    case .conflict: .conflict
    case .update: .update
    case .differs: .differs
    case .agrees: .agrees
    }
  }
}

extension Evidence.Label {
  /// Between what two texts say.
  var mark: String {
    switch self {
    case .conflict: "≠"
    case .update: "→"
    case .differs: "/"
    case .reworded: "~"
    case .same, .note, .agrees: "="
    }
  }
}

extension ArticleView {
  /// `≥139`, `30–40`; with a unit as it is printed: `3.5 million crowns`.
  func words(of figure: Figure) -> String {
    guard figure.unit == .none, let value = Int(exactly: figure.value) else {
      return string(figure.unit == .none ? figure.number : figure.range)
    }
    guard figure.comparator == .equal, let high = Int(exactly: figure.high), high > value else {
      return figure.comparator.mark + grouped(value)
    }
    return "\(grouped(value))–\(grouped(high))"
  }

  /// Behind two figures of one slot; nothing where these say it themselves.
  func thing(of figure: Figure) -> String {
    switch figure.slot {
    case .killed, .injured, .detained, .suspected, .aboard, .survived, .missing, .displaced:
      figure.slot.name
    case .money, .distance, .share: ""
    case .other: figure.noun.isEmpty ? "" : string(figure.noun)
    }
  }
}

/// `360 ≠ 182 injured`, `144 / ≥139 killed`, `11 → 13 killed`
func words(
  of figure: Figure, in article: ArticleView, _ mark: String, _ other: Figure,
  in otherArticle: ArticleView
) -> String {
  let thing = article.thing(of: figure)
  let values = "\(article.words(of: figure)) \(mark) \(otherArticle.words(of: other))"
  return thing.isEmpty ? values : "\(values) \(thing)"
}
