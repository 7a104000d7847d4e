// A fact in a few words, as rows and lists show it. How facts are compared is not known here.

import CrossReferences
import Facts
import Prose

extension FactTopic {
  /// `People`, for headings.
  package var title: String {
    switch self {
    case .people: "People"
    case .organizations: "Organisations"
    case .places: "Places"
    case .events: "Events"
    case .otherNames: "Other names"
    case .dates: "Dates"
    case .figures: "Figures"
    case .quotations: "Quotations"
    case .sources: "Sources"
    }
  }
}

extension ArticleView {
  /// `Ilze Brandova`, `2025-03-11 Kestrel terminal`, `2024-03-22, Friday`, `31 injured`, `“…”`.
  package func words(of fact: StatedFact) -> String {
    let place = fact.places.first ?? TextRange(0, 0)
    switch fact.fact {
    case .name(let entity): return name(ofEntity: entity)
    case .event(let day, let names):
      let named = names.map { name(ofEntity: $0) }.joined(separator: ", ")
      return [day, named].compactMap { $0 }.joined(separator: " ")
    case .date(let date): return words(of: date)
    case .figure, .quotation: return string(place)
    case .source(let entity): return entity.map { name(ofEntity: $0) } ?? string(place)
    }
  }

  /// What it means, then how it is written; where it is not resolved, the latter alone.
  private func words(of date: DateMention) -> String {
    let (value, written) = valueAndWords(of: date)
    guard let value else { return "“\(written)”" }
    return written == value ? value : "\(value), \(written)"
  }

  /// What a date means, as `2024-03-22` or `2024-03–2024-05`, or nil where it is not resolved; and how it is written.
  package func valueAndWords(of date: DateMention) -> (value: String?, written: String) {
    let end = date.isRange ? date.end.value.map { "–\($0)" } ?? "" : ""
    return (date.value.value.map { $0 + end }, string(date.range))
  }

  /// Who said it, for people; nil where nobody is named.
  package func speaker(of quotation: Quotation) -> String? {
    if quotation.name != Quotation.nobody { return name(ofEntity: Int(quotation.name)) }
    let isPronoun = quotation.reading == .pronoun
    return quotation.speaker.isEmpty || isPronoun ? nil : string(quotation.speaker)
  }
}

extension Corpus {
  /// What a row says: of names that the two spell differently both spellings, else what the left article or the
  /// only one states; other facts of the row follow.
  package func words(of row: ComparedFact, in facts: ComparedFacts) -> String {
    if row.left.isEmpty { return words(of: row.right, row, self[facts.right]) }
    let left = words(of: row.left, row, self[facts.left])
    if row.right.isEmpty || row.relation == .same || row.relation == .agrees { return left }
    let right = words(of: row.right, row, self[facts.right])
    return left == right ? left : "\(left) \(sign(of: row, in: facts)) \(right)"
  }

  private func words(of side: [StatedFact], _ row: ComparedFact, _ view: ArticleView) -> String {
    side.map { fact in
      if row.relation == .differs, case .name = fact.fact { return view.string(fact.places[0]) }
      return view.words(of: fact)
    }.joined(separator: ", ")
  }

  /// Between what both say; the arrow of an update points from the earlier to the later.
  package func sign(of row: ComparedFact, in facts: ComparedFacts) -> String {
    row.relation == .update ? updateSign(facts.left, facts.right) : row.relation.sign
  }

  /// `→`, or `←` where the right one of two articles is the earlier.
  package func updateSign(_ left: Int, _ right: Int) -> String {
    isEarlier(right, than: left) ? "←" : FactRelation.update.sign
  }
}
