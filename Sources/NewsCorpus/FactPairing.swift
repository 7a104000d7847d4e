// Brings the facts of two articles together, each into one row. What makes two of them one is CrossReferences'
// knowledge; how an article's facts are listed is StatedFacts' business.

import CrossReferences
import Facts
import Prose

extension Corpus {
  /// What two articles state whose sentences are compared already. O(texts of both), but for sorts.
  package func facts(of compared: ArticleComparison) -> ComparedFacts {
    let (left, right) = (compared.read.left.outline, compared.read.right.outline)
    let stated = StatedSides(StatedFacts(left), StatedFacts(right))
    let said = withTermSpace { space in
      UtterancePairs(
        left: utterances(of: compared.left, left.facts.quotations, &space),
        right: utterances(of: compared.right, right.facts.quotations, &space), space: space)
    }
    return FactPairing(self, stated, compared.story, said).facts(of: compared)
  }
}

/// Two articles' facts, and what is known of both together.
struct FactPairing: Sendable {
  let corpus: Corpus
  let left: StatedFacts
  let right: StatedFacts
  let story: SharedStory
  let said: UtterancePairs
  /// None before they are compared.
  private(set) var sentences = PairedSentences()
  /// Quotations of which one holds the other.
  let runs: [QuotedRuns.Shared]
  let spellingDifferences: [SpellingDifference]
  /// Whether both report one event, or are about one thing and have sentences that say the same of it.
  private(set) var tellsOneStory: Bool
  /// Names that are written differently.
  private(set) var spellings: [FactLink] = []
  /// By number of an entity of the right article: that of the left one which it is spelt differently from.
  private var sameEntities: [Int: Int] = [:]

  init(_ corpus: Corpus, _ stated: StatedSides, _ story: SharedStory, _ said: UtterancePairs) {
    self.corpus = corpus
    (left, right) = (stated.left, stated.right)
    (runs, spellingDifferences) = (stated.runs, stated.spellings)
    self.story = story
    self.said = said
    tellsOneStory = !story.events.isEmpty
    add(spellingLinks())
  }

  /// The same that knows which sentences say the same.
  func pairing(by sentences: Comparison) -> FactPairing {
    var pairing = self
    pairing.sentences = PairedSentences(sentences)
    pairing.tellsOneStory = isOneStory || pairing.sentences.count > 0 && areOfOneSubject
    pairing.add(pairing.shorteningLinks(but: spellings))
    return pairing
  }

  private mutating func add(_ links: [FactLink]) {
    spellings += links
    for link in links {
      sameEntities[right.names.keys[link.right]] = left.names.keys[link.left]
    }
  }

  func facts(of compared: ArticleComparison) -> ComparedFacts {
    ComparedFacts(
      left: compared.left, right: compared.right,
      rows: pairing(by: compared.comparison).rows(), isOneStory: isOneStory,
      languageNote: languageNote(
        left: left.article.language, right: right.article.language))
  }

  /// Whether both report one event.
  var isOneStory: Bool { !story.events.isEmpty }

  /// Whether each names what the other one names most: two firms report their profits in the same words.
  private var areOfOneSubject: Bool {
    guard let ours = left.subject, let theirs = right.subject else { return false }
    let others = spellings.map { (left.names.keys[$0.left], right.names.keys[$0.right]) }
    return (right.names.holds(ours) || others.contains { $0.0 == ours })
      && (left.names.holds(theirs) || others.contains { $0.1 == theirs })
  }

  /// What numbers say and what words say need nothing of each other.
  private func rows() -> [ComparedFact] {
    let (named, counted) = together(
      {
        (
          nameRows(), rows(.quotations, \.quotations.facts, quotationLinks()),
          rows(.sources, \.sources.facts, sourceLinks())
        )
      },
      { rows(.dates, \.dates.facts, dateLinks()) + figureRows() })
    let (names, quotations, sources) = named
    return (names[.people] ?? []) + (names[.organizations] ?? []) + (names[.places] ?? [])
      + eventRows() + (names[.events] ?? []) + (names[.otherNames] ?? []) + counted + quotations
      + sources
  }

  /// The figures and dates that both tell of one thing, and not alike; of figures only wholes.
  func toldDifferently() -> [ComparedFact] {
    (figureRows() + rows(.dates, \.dates.facts, dateLinks()))
      .filter { $0.isToldDifferently && $0.isOfWholes }
  }

  private func figureRows() -> [ComparedFact] {
    let read = rows(.figures, \.figures.facts, figureLinks())
    return read + spanRows() + unreadNumberRows(read)
  }

  func rows(
    _ topic: FactTopic, _ facts: KeyPath<StatedFacts, [StatedFact]>, _ links: [FactLink]
  ) -> [ComparedFact] {
    rows(topic, left[keyPath: facts], right[keyPath: facts], links)
  }

  private func rows(
    _ topic: FactTopic, _ one: [StatedFact], _ other: [StatedFact], _ links: [FactLink]
  ) -> [ComparedFact] {
    factGroups(one.count, other.count, links).map { group in
      ComparedFact(
        topic: topic, relation: group.relation, left: group.left.map { one[$0] },
        right: group.right.map { other[$0] }, confidence: group.link?.confidence,
        why: group.link?.why)
    }
  }

  // MARK: Events

  /// What both report is called by what both name.
  private func eventRows() -> [ComparedFact] {
    var (one, other) = (left.events.facts, right.events.facts)
    var links = left.events.links(
      with: right.events, confidence: 0.6, why: "both tell the day and the names alike")
    for found in story.events {
      guard let i = left.eventNumbers[found.here], let j = right.eventNumbers[found.there]
      else { continue }
      let shared = Self.names(of: found.match)
      one[i].name(shared)
      other[j].name(shared)
      let names = shared.map { corpus.name(ofEntity: $0) }.joined(separator: ", ")
      let days =
        found.match.days.map { $0 == 0 ? ", and date it alike" : ", and date it near" } ?? ""
      links.append(
        FactLink(
          i, j, .same, confidence: found.match.confidence, why: "both tell it with \(names)\(days)")
      )
    }
    return rows(.events, one, other, links + mainEventLink(but: links))
  }

  /// Texts that say the same and are about one day are about one thing, wherever they say that it was.
  private func mainEventLink(but known: [FactLink]) -> [FactLink] {
    guard tellsOneStory, let i = left.eventNumbers[0], let j = right.eventNumbers[0],
      !known.contains(where: { $0.left == i || $0.right == j }),
      case .event(let day?, _) = left.events.facts[i].fact,
      case .event(day, _) = right.events.facts[j].fact
    else { return [] }
    return [
      FactLink(
        i, j, .same, confidence: 0.6, why: "both date it alike, and their sentences say the same")
    ]
  }

  /// Those that both tell it by: where it was, else who had to do with it.
  private static func names(of match: EventMatch) -> [Int] {
    let places = match.shared.filter { $0.here.type == .place || $0.here.type == .event }
    return (places.isEmpty ? match.shared : places).prefix(StatedFacts.mostNames)
      .map { Int($0.here.entity) }
  }

  // MARK: Sources

  private func sourceLinks() -> [FactLink] {
    var there: [String: Int] = [:]
    for (number, source) in right.sources.facts.enumerated() {
      if case .source(let entity?) = source.fact { there["\(inLeft(entity))"] = number }
    }
    return left.sources.links(with: right.sources)
      + left.sources.keys.enumerated().compactMap { number, key in
        there[key].flatMap { other in
          right.sources.keys[other] == key ? nil : FactLink(number, other, .same)
        }
      }
  }

  /// The number in the left article of an entity that the right one spells differently.
  func inLeft(_ entity: Int) -> Int { sameEntities[entity] ?? entity }
}

extension StatedFact {
  /// Gives an event other names.
  fileprivate mutating func name(_ names: [Int]) {
    if case .event(let day, _) = fact { fact = .event(day: day, names: names) }
  }
}

extension ComparedFact {
  /// Whether neither side's figure is a part of another one, or adds to it.
  fileprivate var isOfWholes: Bool {
    [left.first, right.first].allSatisfy { stated in
      if case .figure(let figure) = stated?.fact { figure.extent == .whole } else { true }
    }
  }
}
