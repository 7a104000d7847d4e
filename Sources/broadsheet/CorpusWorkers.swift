// What the browser asks of a corpus, worked out away from the keys: a worker for each kind of question, so
// that none waits for another and a newer one makes an older one void.

import Browser
import Desk
import Dispatch
import Glibc
import NewsCorpus
import SearchIndex

/// Answers questions by messages that bear their generation.
struct CorpusWorkers {
  private let first = LatestWorker("broadsheet.first")
  private let searches = LatestWorker("broadsheet.search")
  private let references = LatestWorker("broadsheet.references")
  private let comparisons = LatestWorker("broadsheet.compare")
  private let exports = DispatchQueue(label: "broadsheet.export")
  private let voices = LatestWorker("broadsheet.voices")
  private let groupings = LatestWorker("broadsheet.group")
  private let rereadings = LatestWorker("broadsheet.reread")
  private let entityLists = LatestWorker("broadsheet.entities")
  private let descriptions = LatestWorker("broadsheet.entity")
  private let lights = LatestWorker("broadsheet.light")
  private let covers = LatestWorker("broadsheet.cover")
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
      // the cores from the answers to the keys.
      usleep(Self.rest)
      guard !isStale() else { return }
      let found = corpus.references(of: article, isStopped: isStale)
      if !isStale() { post(.referencesFound(found, generation: generation)) }
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

  /// In seconds: nobody could read of what takes less.
  private static let untold = 0.1

  func compare(_ left: Int, _ right: Int, _ corpus: Corpus, _ generation: Int) {
    comparisons.run { [post] isStale in
      let start = monotonicSeconds()
      let found = corpus.comparisonWithFacts(of: left, with: right, isStopped: isStale) { share in
        guard monotonicSeconds() - start >= Self.untold else { return }
        post(.comparingTexts(percent: Int(100 * share), generation: generation))
      }
      guard let found, !isStale() else { return }
      post(.compared(found.comparison, found.facts, generation: generation))
    }
  }

  func stopComparing() { comparisons.stop() }

  /// What other accounts say to an article's sentences, after each that was asked.
  func readVoices(of article: Int, in event: EventGroup?, _ corpus: Corpus, _ generation: Int) {
    voices.run { [post] isStale in
      _ = corpus.voices(of: article, in: event, isStopped: isStale) {
        post(.voicesRead($0, generation: generation))
      }
    }
  }

  func stopVoices() { voices.stop() }

  /// Writes a comparison to a file, whatever is asked next.
  func export(_ path: String, _ left: Int, _ right: Int, _ corpus: Corpus) {
    exports.async { [post] in
      post(.told(writeComparison(path, of: left, with: right, in: corpus)))
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
      guard !isStale() else { return }
      post(.conflictsFound(corpus.disagreements(of: found), generation: generation))
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

  // MARK: Reading all articles

  /// So many articles are read before the first answer; each answer is of so many times more than the one before, so
  /// that putting them in order again takes no longer than reading.
  private static let firstArticles = 250
  private static let growth = 4
  /// Of so many articles one is told of, so that drawing does not take the time of reading.
  private static let toldOf = 256

  /// When the articles were published at once, and more as it is read.
  func readTimeline(_ articles: [UInt32], _ corpus: Corpus, _ generation: Int) {
    covers.run { [post] isStale in
      var reader = TimelineReader(corpus, articles)
      post(.timelineRead(reader.timeline(), generation: generation))
      var goal = Self.firstArticles
      while reader.readCount < reader.count, !isStale() {
        reader.read(upTo: goal, isStopped: isStale) { Self.tell($0, generation, post) }
        guard !isStale() else { return }
        post(.timelineRead(reader.timeline(), generation: generation))
        goal *= Self.growth
      }
    }
  }

  /// Who covered what, of ever more articles.
  func readCoverage(_ corpus: Corpus, _ generation: Int) {
    covers.run { [post] isStale in
      var reader = EventGroupReader(corpus)
      let sources = ArticleSources(corpus)
      var goal = Self.firstArticles
      repeat {
        reader.read(upTo: goal, isStopped: isStale) { Self.tell($0, generation, post) }
        let groups = reader.groups(isStopped: isStale)
        guard !isStale() else { return }
        let read = ReadArticles(reader.readCount, of: corpus.articleCount)
        post(.coverageRead(Coverage(corpus, groups, sources, read: read), generation: generation))
        goal *= Self.growth
      } while reader.readCount < corpus.articleCount && !isStale()
    }
  }

  func stopReading() { covers.run { _ in } }

  private static func tell(
    _ count: Int, _ generation: Int, _ post: @Sendable (Message) -> Void
  ) {
    if count % toldOf < 64 { post(.articlesRead(count, generation: generation)) }
  }

  /// The corpus of the files as they stand now.
  func reread(_ corpus: Corpus, _ decisions: Decisions) {
    answer(rereadings) { .reread(corpus.refreshed(today: today(), decisions: decisions)) }
  }

  private func answer(_ worker: LatestWorker, _ message: @escaping @Sendable () -> Message) {
    worker.run { [post] _ in post(message()) }
  }
}
