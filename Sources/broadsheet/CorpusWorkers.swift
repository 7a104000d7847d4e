// What the browser asks of a corpus, worked out away from the keys: a worker for each kind of question, so
// that none waits for another and a newer one makes an older one void.

import Browser
import Desk
import Glibc
import NewsCorpus
import SearchIndex

/// Answers questions by messages that bear their generation.
struct CorpusWorkers {
  private let first = LatestWorker("broadsheet.first")
  private let searches = LatestWorker("broadsheet.search")
  private let references = LatestWorker("broadsheet.references")
  private let comparisons = LatestWorker("broadsheet.compare")
  private let groupings = LatestWorker("broadsheet.group")
  private let rereadings = LatestWorker("broadsheet.reread")
  private let entityLists = LatestWorker("broadsheet.entities")
  private let descriptions = LatestWorker("broadsheet.entity")
  private let lights = LatestWorker("broadsheet.light")
  private let explanations = LatestWorker("broadsheet.rank")
  private let findings = LatestWorker("broadsheet.find")
  private let facts = LatestWorker("broadsheet.facts")
  private let figures = LatestWorker("broadsheet.figures")
  private let quotations = LatestWorker("broadsheet.quotations")
  private let speakers = LatestWorker("broadsheet.speaker")
  private let post: @Sendable (Message) -> Void

  /// More than a screen has.
  private static let firstRows = 100
  /// In microseconds: longer than from key to key of a list that is walked through, and hardly noticed.
  private static let rest: UInt32 = 100_000

  /// - Parameter post: called on threads of their own.
  init(post: @escaping @Sendable (Message) -> Void) { self.post = post }

  /// The best first where they are known before all, then all.
  func list(_ listing: ArticleListing, _ corpus: Corpus, _ generation: Int) {
    // A key must not wait for what is left of the work that it makes void.
    if listing.hasBestFirst {
      first.run { [post] isStale in
        let first = corpus.listFirst(Self.firstRows, of: listing, shouldStop: isStale)
        if !isStale() { post(.listed(first, generation: generation)) }
      }
    }
    searches.run { [post] isStale in
      let all = corpus.list(listing, shouldStop: isStale)
      guard !isStale() else { return }
      post(.listed(all, generation: generation))
      post(.named(corpus.entity(namedBy: listing.typed), generation: generation))
    }
  }

  func findReferences(of article: Int, _ corpus: Corpus, _ generation: Int) {
    references.run { [post] isStale in
      // While keys follow one another, each result would be another article's, and its references take
      // a core from the answers to the keys.
      usleep(Self.rest)
      guard !isStale() else { return }
      post(.referencesFound(corpus.references(of: article), generation: generation))
    }
  }

  func readFacts(of article: Int, _ corpus: Corpus, _ generation: Int) {
    answer(facts) { .factsRead(corpus[article].facts, generation: generation) }
  }

  func relateFigures(of article: Int, _ corpus: Corpus, _ generation: Int) {
    figures.run { [post] isStale in
      usleep(Self.rest)
      guard !isStale() else { return }
      let found = corpus.relatedFigures(of: article, isStopped: isStale)
      if !isStale() { post(.figuresRelated(found, generation: generation)) }
    }
  }

  func matchQuotations(of article: Int, _ corpus: Corpus, _ generation: Int) {
    quotations.run { [post] isStale in
      usleep(Self.rest)
      guard !isStale() else { return }
      post(.quotationsMatched(corpus.sameQuotations(of: article), generation: generation))
    }
  }

  /// Nobody waits for what other articles have of an article's facts.
  func stopRelating() {
    figures.stop()
    quotations.stop()
  }

  /// - Parameter speaker: nil stops what was asked for before.
  func listQuotations(of speaker: Int?, _ corpus: Corpus, _ generation: Int) {
    guard let speaker else { return speakers.stop() }
    speakers.run { [post] isStale in
      let found = corpus.quotations(ofSpeaker: speaker, isStopped: isStale)
      if !isStale() { post(.quotationsListed(found, generation: generation)) }
    }
  }

  func compare(_ left: Int, _ right: Int, _ corpus: Corpus, _ generation: Int) {
    answer(comparisons) {
      .compared(corpus.comparison(of: left, with: right), generation: generation)
    }
  }

  func explain(_ article: Int, _ query: Query, _ corpus: Corpus, _ generation: Int) {
    answer(explanations) {
      .explained(
        corpus.explanation(of: article, query), article: article, generation: generation)
    }
  }

  /// What is to be lit in the article that is open.
  func light(_ model: BrowserModel, _ generation: Int) {
    answer(lights) { .lit(model.litPlaces(), generation: generation) }
  }

  func listEntities(_ listing: EntityListing, _ corpus: Corpus, _ generation: Int) {
    answer(entityLists) { .entitiesListed(corpus.entities(in: listing), generation: generation) }
  }

  func describe(_ entity: Int, _ corpus: Corpus, _ generation: Int) {
    answer(descriptions) {
      .described(corpus.description(ofEntity: entity), generation: generation)
    }
  }

  func findConflicts(_ corpus: Corpus, _ generation: Int) {
    findings.run { [post] isStale in
      let found = corpus.conflicts(all: true, isStopped: isStale) { articles in
        post(.comparing(articles: articles, generation: generation))
      }
      if !isStale() { post(.conflictsFound(found, generation: generation)) }
    }
  }

  func findMissingLinks(_ corpus: Corpus, _ generation: Int) {
    findings.run { [post] isStale in
      let found = corpus.missingLinks(isStopped: isStale)
      if !isStale() { post(.missingLinksFound(found, generation: generation)) }
    }
  }

  /// Ends what is looked for in all articles: nothing is a newer question, too.
  func stopFinding() { findings.run { _ in } }

  /// The corpus under other decisions.
  func regroup(_ corpus: Corpus, _ decisions: Decisions, _ generation: Int) {
    answer(groupings) { .regrouped(corpus.deciding(decisions), generation: generation) }
  }

  /// The corpus of the files as they stand now.
  func reread(_ corpus: Corpus, _ decisions: Decisions) {
    answer(rereadings) { .reread(corpus.refreshed(today: today(), decisions: decisions)) }
  }

  private func answer(_ worker: LatestWorker, _ message: @escaping @Sendable () -> Message) {
    worker.run { [post] _ in post(message()) }
  }
}
