// A comparison of two articles as `compare --json` prints it and as the browser saves it.

import CrossReferences
import Facts
import NewsCorpus
import Prose

extension JSON {
  /// What the contract calls a comparison.
  init(_ compared: ArticleComparison, _ facts: ComparedFacts, _ corpus: Corpus) {
    let rows = compared.comparison.rows.map { row in
      JSON.object([
        ("left", JSON(row.left)), ("right", JSON(row.right)),
        ("label", .string(row.label.rawValue)), ("score", JSON(row.score)),
        ("moved", JSON(row.moved.map(Double.init))), ("contrary", .bool(row.isTurned)),
      ])
    }
    func names(_ entities: [Int]) -> JSON {
      JSON(strings: entities.map { corpus.name(ofEntity: $0) })
    }
    let named = ComparedNames(compared, facts)
    let entities = JSON.object([
      ("left", names(named.left)), ("both", names(named.both)), ("right", names(named.right)),
    ])
    self = .object([
      ("left", .string(corpus[compared.left].id)), ("right", .string(corpus[compared.right].id)),
      ("related", .bool(compared.isRelated)), ("alignment", .array(rows)),
      ("entities", entities), ("figures", .array(facts.of(.figures).compactMap(Self.figure))),
      ("quotes", .array(facts.of(.quotations).map { Self.json($0, []) })),
      ("dates", .array(facts.of(.dates).map(Self.date))),
      ("languageNote", JSON(facts.languageNote)),
    ])
  }

  /// Nil for a figure that only one of the two has.
  private static func figure(_ row: ComparedFact) -> JSON? {
    guard case .figure(let figure) = row.left.first?.fact, !row.right.isEmpty else { return nil }
    return json(row, [("slot", .string(figure.slot.name))])
  }

  private static func date(_ row: ComparedFact) -> JSON {
    guard case .date(let date) = (row.left.first ?? row.right.first)?.fact else { return nil }
    return json(row, [("value", JSON(date.value.value))])
  }

  /// Where it stands first, or where what decides the relation does; and all places.
  private static func json(_ row: ComparedFact, _ own: [(String, JSON)]) -> JSON {
    .object(
      [("relation", .string(row.relation.name))] + own + [
        ("left", JSON(row.leftPlaces.first)), ("right", JSON(row.rightPlaces.first)),
        ("leftPlaces", .array(row.leftPlaces.map { JSON($0) })),
        ("rightPlaces", .array(row.rightPlaces.map { JSON($0) })),
        ("confidence", JSON(row.confidence)), ("why", JSON(row.why)),
      ])
  }
}

/// Entities by which of two articles names them, under whatever form; in order of first mention.
private struct ComparedNames {
  var left: [Int]
  var both: [Int]
  var right: [Int]

  init(_ compared: ArticleComparison, _ facts: ComparedFacts) {
    // A name of both that each writes in its own way stands once, as the left one writes it.
    var inBoth: Set<Int> = Set(compared.both)
    for row in facts.rows where !row.left.isEmpty && !row.right.isEmpty {
      for fact in row.left + row.right {
        if case .name(let entity) = fact.fact { inBoth.insert(entity) }
      }
    }
    left = compared.onlyLeft.filter { !inBoth.contains($0) }
    right = compared.onlyRight.filter { !inBoth.contains($0) }
    both = compared.leftInOrder.filter(inBoth.contains)
  }
}
