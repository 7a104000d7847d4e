// Which names of two articles mean one, though the corpus takes them for two: other spellings, shorter forms, and another
// type. How alike two names must be, CrossReferences knows.

import CrossReferences
import Names
import Prose

extension FactPairing {
  func nameRows() -> [FactTopic: [ComparedFact]] {
    let rows = rows(.people, \.names.facts, left.names.links(with: right.names) + spellings)
    return Dictionary(
      grouping: rows.map { row in
        var row = row
        row.topic = topic(of: row.left + row.right)
        return row
      }, by: \.topic)
  }

  /// Of names that two texts read as two kinds of thing: what most of their places are read as.
  private func topic(of names: [StatedFact]) -> FactTopic {
    var counts: [FactTopic: Int] = [:]
    for name in names {
      if case .name(let entity) = name.fact {
        counts[topic(of: entity), default: 0] += name.places.count
      }
    }
    return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .people
  }

  private func topic(of entity: Int) -> FactTopic {
    switch corpus.entities.type(entity) {
    case .person: .people
    case .organization: .organizations
    case .place: .places
    case .event: .events
    case .other: .otherNames
    }
  }

  /// Names of which no spelling stands in both articles: of one entity, and in one story of two that the corpus
  /// takes for two.
  func spellingLinks() -> [FactLink] {
    spellingDifferences.compactMap { found in
      guard let one = left.names.number(at: found.here.start),
        let other = right.names.number(at: found.there.start),
        isOneStory || left.names.keys[one] == right.names.keys[other]
      else { return nil }
      return FactLink(one, other, .differs, confidence: found.confidence, why: found.why)
    }
  }

  /// Of articles about one thing: names that only one of them has, and of which one is a shorter form of the other. None
  /// that could be two names' shorter form. O(names), and pairs that share a word.
  func shorteningLinks(but known: [FactLink]) -> [FactLink] {
    guard tellsOneStory else { return [] }
    let (mine, others) = (
      lone(left.names, but: Set(right.names.keys), Set(known.map(\.left))),
      lone(right.names, but: Set(left.names.keys), Set(known.map(\.right)))
    )
    // One name is no shorter form of another that has none of its words.
    var holders: [String: [Int]] = [:]
    for (index, other) in others.enumerated() {
      for word in other.1.words { holders[word, default: []].append(index) }
    }
    let links = mine.flatMap { number, name in
      Set(name.words.flatMap { holders[$0] ?? [] }).sorted().compactMap { index in
        name.likeness(others[index].1).map {
          FactLink(
            number, others[index].0, .differs, confidence: $0,
            why: "one name is a shorter form of the other, and neither article has both")
        }
      }
    }
    return links.withoutRivals
  }

  /// The names of one article that the other one has not, by their numbers.
  private func lone(
    _ names: FactList<Int>, but others: Set<Int>, _ linked: Set<Int>
  ) -> [(Int, ShortenableName)] {
    names.keys.enumerated().compactMap { number, entity in
      others.contains(entity) || linked.contains(number)
        ? nil
        : (
          number,
          ShortenableName(corpus.entities.key(entity), corpus.entities.type(entity))
        )
    }
  }
}
