// The events that an article of a corpus reports, those that two articles share, and how their figures stand
// to each other. How events are told apart, CrossReferences knows; what all articles contradict each other
// in is CorpusConflicts' business.

import CrossReferences
import Facts
import Glibc
import Names
import Prose

/// An event that two articles report.
package struct SharedEvent: Sendable {
  package var here: ReportedEvent
  package var there: ReportedEvent
  package var match: EventMatch
}

extension Corpus {
  /// The events that an article reports, the one that it is about first. O(its text).
  package func events(of article: Int) -> [ReportedEvent] {
    var reader = EventAccounts(self)
    return reader.account(of: article).events
  }

  /// Where an article tells of what it is about; empty where no place does. O(its text).
  package func placeOfMainEvent(in article: Int) -> TextRange {
    let event = events(of: article).first
    return event?.evidence.first ?? event?.tellingNames.first?.place ?? TextRange(0, 0)
  }

  /// The events that two articles report, surest first. O(texts of both).
  package func sharedEvents(of article: Int, with other: Int) -> [SharedEvent] {
    var reader = EventAccounts(self)
    let (here, there) = (reader.account(of: article), reader.account(of: other))
    var comparison = FigureComparison(
      here, there, areVersions: versions.areVersions(article, other))
    return comparison.events().map {
      SharedEvent(here: here.events[$0.here], there: there.events[$0.there], match: $0.match)
    }.sorted { $0.match.confidence > $1.match.confidence }
  }

  /// How the figures of two articles that count the same of one event stand to each other, in order of place.
  /// O(texts of both).
  package func figureRelations(of article: Int, with other: Int) -> [FigureRelation] {
    var reader = EventAccounts(self)
    var comparison = FigureComparison(
      reader.account(of: article), reader.account(of: other),
      areVersions: versions.areVersions(article, other))
    return comparison.relations()
  }
}

/// Reads what the articles of a corpus tell of events, one after another; it keeps what names weigh.
struct EventAccounts {
  private let corpus: Corpus
  private var facts = FactReader()
  private var reader: EventAccountReader
  /// What is known of the corpus's words.
  var space: TermSpace

  init(_ corpus: Corpus) { self.init(corpus, corpus.termSpace()) }

  init(_ corpus: Corpus, _ space: consuming TermSpace) {
    self.corpus = corpus
    self.space = space
    reader = EventAccountReader(corpus)
  }

  /// What an article tells of events. O(its text).
  mutating func account(of article: Int) -> EventAccount {
    let view = corpus[article]
    return account(of: view, view.facts(by: &facts))
  }

  /// What an article tells of events, and the dates that it mentions. O(its text).
  mutating func accountAndDates(of article: Int) -> (EventAccount, [DateMention]) {
    let view = corpus[article]
    let found = view.facts(by: &facts)
    return (account(of: view, found), found.dates)
  }

  /// What an article tells of events where there is anything to compare, and else nil: most articles count nothing.
  mutating func countingAccount(of article: Int) -> EventAccount? {
    var account = accountWithoutStory(of: article)
    account?.story = story(of: article)
    return account
  }

  /// The same but for the words of its story, which only an account needs that is compared with another one.
  mutating func accountWithoutStory(of article: Int) -> EventAccount? {
    let view = corpus[article]
    let found = view.facts(by: &facts)
    guard found.figures.contains(where: { $0.extent == .whole }) else { return nil }
    let account = reader.account(of: view, found, view.mentions)
    return account.counts.isEmpty ? nil : account
  }

  /// The words that an article tells its story with. O(its text).
  mutating func story(of article: Int) -> StoryWords {
    let view = corpus[article]
    return story(of: view, view.weights(&space))
  }

  /// The same where it is known what the article's words weigh in `space`.
  mutating func story(of view: ArticleView, _ weights: [WeightedTerm]) -> StoryWords {
    view.withText { space.storyWords($0, weights, headline: view.headlineRange) }
  }

  /// What an article tells of events, from facts that are read already.
  mutating func account(of view: ArticleView, _ facts: ArticleFacts) -> EventAccount {
    var account = reader.account(of: view, facts, view.mentions)
    account.story = story(of: view, view.weights(&space))
    return account
  }
}

/// Reads what articles tell of events, but for the words of their stories; it keeps what names weigh.
struct EventAccountReader: Sendable {
  /// From this share of the news on a name is broad: countries and peoples have it.
  private static let broadShare = 0.15
  /// What more of the corpus names is broad here, whatever it is elsewhere.
  private static let broadInCorpus = 0.25

  private let articleCount: Int
  private let entities: EntityTable
  private var weights: [Int: (weight: Float, isBroad: Bool)] = [:]
  /// How many entities were weighed.
  var wordCount: Int { weights.count }
  /// Of a name that one article has.
  private let mostRare: Double

  init(_ corpus: Corpus) {
    articleCount = corpus.articleCount
    entities = corpus.entities
    mostRare = Rarity.of(articles: articleCount, holding: 1, share: 0.005)
  }

  /// What an article tells of events, from facts that are read already. O(its text).
  mutating func account(
    of view: ArticleView, _ facts: ArticleFacts, _ found: [EntityMention]
  ) -> EventAccount {
    // Who prints an article is seldom what it is about.
    let outlet = view.source?.lowercased()
    let mentions = found.filter { mention in
      outlet.map { !view.isNamed($0, mention.range) } ?? true
    }.map { mention in
      let (weight, isBroad) = weight(mention.entity)
      return StoryMention(
        range: mention.range, entity: UInt32(mention.entity), type: mention.type, weight: weight,
        isBroad: isBroad)
    }
    return view.withText { text in
      EventReader.read(
        StorySource(
          text: text, blocks: view.blocks, dateline: view.dateline?.range, published: view.date,
          facts: facts, mentions: mentions))
    }
  }

  private mutating func weight(_ entity: Int) -> (weight: Float, isBroad: Bool) {
    if let known = weights[entity] { return known }
    var key = entities.key(entity)
    let share = key.withUTF8 { Rarity.share(ofName: $0) }
    let holding = entities.holders(entity).count
    let rarity = Rarity.of(articles: articleCount, holding: holding, share: share)
    let isBroad =
      share >= Self.broadShare
      || articleCount >= 200
        && Double(holding) >= Self.broadInCorpus * Double(articleCount)
    let found = (Float(rarity / mostRare), isBroad)
    weights[entity] = found
    return found
  }
}

extension ArticleView {
  /// Whether a place names an outlet, with or without its `The`.
  fileprivate func isNamed(_ outlet: String, _ place: TextRange) -> Bool {
    let missing = outlet.utf8.count - place.count
    guard missing == 0 || missing == 4 && outlet.hasPrefix("the ") else { return false }
    return outlet.hasSuffix(string(place).lowercased())
  }
}
