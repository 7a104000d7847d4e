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

extension Figure {
  /// `≥139`, `~60`, `20–30`, `$1.2 million`, `12%`: the number with what bounds it.
  var written: String {
    var number = numberWords(value)
    if comparator == .equal, high.isFinite, high > value { number += "–\(numberWords(high))" }
    return comparator.mark + unit.signBefore + number + (unit == .percent ? "%" : "")
  }
}

/// `3.5`, `12,000`, `1.2 million`.
func numberWords(_ value: Double) -> String {
  for (scale, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
  where abs(value) >= scale {
    let thousandths = value / scale * 1000
    if thousandths == thousandths.rounded() { return "\(decimal(value / scale)) \(word)" }
  }
  return decimal(value)
}

private func decimal(_ value: Double) -> String {
  let rounded = (value * 1000).rounded() / 1000
  return Int(exactly: rounded).map { grouped($0) } ?? "\(rounded)"
}

extension FigureUnit {
  /// The sign that stands before the number; of other units the name stands behind it.
  fileprivate var signBefore: String { signsBefore[self] ?? "" }

  fileprivate var nameBehind: String? { signBefore.isEmpty && self != .percent ? name : nil }
}

extension FigureUnit {
  /// Of what people count; nil where one form serves for all: short forms, and money that has no plural in English.
  var plural: String? {
    switch self {
    case .crown, .dollar, .euro, .pound, .ruble, .rupee, .franc, .mark, .riyal, .shekel, .peso,
      .cent,
      .mile, .barrel, .gallon, .bushel, .acre, .degree, .byte, .second, .minute, .hour, .day, .week,
      .month, .year, .decade:
      name.map { $0 + "s" }
    case .century: "centuries"
    case .none, .percent, .yen, .yuan, .hryvnia, .lira, .won, .zloty, .forint, .baht, .tenge,
      .kilometre, .metre, .centimetre, .millimetre, .foot, .inch, .yard, .nauticalMile, .kilogram,
      .gram, .tonne, .ounce, .litre, .squareMeasure, .hectare, .watt, .speed:
      nil
    }
  }
}

private let signsBefore: [FigureUnit: String] = [
  .dollar: "$", .euro: "€", .pound: "£", .yen: "¥",
]

extension Extent {
  /// For the list of figures: `⊂` a part of another, `+` an addend, `‹` what the count was before.
  var sign: String {
    switch self {
    case .whole: " "
    case .part: "⊂"
    case .addend: "+"
    case .former: "‹"
    }
  }

  /// The same in words; nil for a whole.
  var words: String? {
    switch self {
    case .whole: nil
    case .part: "⊂ a part of another figure"
    case .addend: "+ makes a whole together with others"
    case .former: "‹ what the count was before"
    }
  }
}

extension ArticleView {
  /// The unit and what is counted.
  func counted(_ figure: Figure) -> String {
    [
      figure.unit.nameBehind.map { figure.value == 1 ? $0 : figure.unit.plural ?? $0 },
      figure.noun.isEmpty ? nil : string(figure.noun),
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// `2025-03-11 Kestrel terminal, Port Halden`; empty where nothing is known.
  /// - Parameter dates: those of the article.
  func event(of figure: Figure, _ dates: [DateMention]) -> String {
    let date = figure.event.date
    let isDated = date != FigureEvent.none && Int(date) < dates.count
    let day = isDated ? dates[Int(date)].value.value : nil
    let names = figure.event.names.map { name(ofEntity: Int($0)) }.joined(separator: ", ")
    return [day, names.isEmpty ? nil : names].compactMap { $0 }.joined(separator: " ")
  }
}

extension RelatedFigure {
  /// `≠ 182 in 004`, `→ 14 in 005`, `was 9 in 003`, `differs: ≥139 in 003`, `= 139 in 003`.
  func words(_ corpus: Corpus) -> String {
    let value = relation.there.written
    let place = "in \(corpus[other].shortID)"
    switch relation.relation {
    case .conflict: return "≠ \(value) \(place)"
    case .differs: return "differs: \(value) \(place)"
    case .agrees: return "= \(value) \(place)"
    case .update: return isMovedThere ? "→ \(value) \(place)" : "was \(value) \(place)"
    }
  }

  /// Whether it is the other article that has the newer count.
  private var isMovedThere: Bool {
    isOtherLater ?? (relation.there.hasMoved && !relation.here.hasMoved)
  }

  var role: Role {
    switch relation.relation {
    case .conflict: .warning
    case .update, .differs: .plain
    case .agrees: .faint
    }
  }
}

extension [RelatedFigure] {
  /// The strongest, and how many more are as strong; nil where there is none.
  func summary(_ corpus: Corpus) -> (words: String, role: Role)? {
    guard let first, first.other < corpus.articleCount else { return nil }
    let more = dropFirst().count { $0.relation.relation == first.relation.relation }
    return (first.words(corpus) + (more > 0 ? " +\(more)" : ""), first.role)
  }
}

extension ArticleView {
  /// `≥139`, `30–40`; with a unit as it is printed: `3.5 million crowns`.
  func words(of figure: Figure) -> String {
    figure.unit == .none ? figure.written : string(figure.range)
  }

  /// `≥7 people killed`, `3.5 million crowns`, `212 people`
  func brief(_ figure: Figure) -> String {
    let noun = figure.noun.isEmpty || figure.unit != .none ? "" : string(figure.noun)
    let fate = figure.slot.isFate && !noun.contains(figure.slot.name) ? figure.slot.name : ""
    return [words(of: figure), noun, fate].filter { !$0.isEmpty }.joined(separator: " ")
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
