// A reader without a terminal: presses keys, does at once what the browser asks for, sees frames.

import CrossReferences
import Desk
import Foundation
import FuzzyFinder
import NewsCorpus
import Screen
import SearchIndex

@testable import Browser

/// The checkout, where `seeds` is; reading is relative to it as it is for a newcomer.
let checkout: URL = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  _ = FileManager.default.changeCurrentDirectoryPath(root.path)
  return root
}()

/// The five samples, read once.
let seeds: Corpus = {
  _ = checkout
  return Loader(["seeds"]) { _, _ in }.load()
}()

/// The invented town of Port Halden: thirteen articles of three outlets, about an explosion and a bridge.
let portHalden: Corpus = {
  _ = checkout
  return Loader(["Tests/PortHalden"]) { _, _ in }.load()
}()

/// A corpus of invented articles, by the names of their files.
func corpus(_ files: [(name: String, text: String)]) -> Corpus {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("articles-\(UUID().uuidString)")
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for file in files {
    try? file.text.write(
      to: folder.appendingPathComponent(file.name), atomically: true, encoding: .utf8)
  }
  return Loader([folder.path]) { _, _ in }.load()
}

/// Plays the world outside of the browser, without threads: an effect is answered at once, or when
/// the test says so.
struct Reading {
  private(set) var model: BrowserModel
  /// Effects that end or interrupt the program, in order.
  private(set) var asked: [Effect] = []
  /// Effects that are still to be answered, where the world is slow.
  /// with the corpus that was there when they were asked.
  private var waiting: [(effect: Effect, corpus: Corpus)] = []
  var isSlow = false
  /// What has waited longest.
  var waitsLongest: Effect? { waiting.first?.effect }
  var waitingEffects: [Effect] { waiting.map(\.effect) }
  /// Whether only the first article of a search is told, as long as the rest is looked for.
  var stopsAtFirst = false
  /// What the reader decided, in the place of a file.
  private(set) var desk = Decisions()
  /// What was searched for, in the place of a file.
  var remembered: [String] = []
  /// What was saved, in the place of a file.
  var searches = SavedSearches()

  init(
    _ corpus: Corpus = seeds, at place: String = "seeds", columns: Int = 120, rows: Int = 40
  ) {
    model = BrowserModel(place: place, size: Size(rows: rows, columns: columns))
    load(corpus)
  }

  /// Hands over a corpus that is read to its end.
  mutating func load(_ corpus: Corpus) {
    var progress = LoadProgress()
    progress.articles = corpus.articleCount
    progress.isFinished = true
    receive(.loaded(corpus, progress))
  }

  /// Compares the first two articles with a piece of evidence lit.
  mutating func light(_ evidence: Evidence) {
    var model = model
    let effects = model.requestComparison(0, 1, LitEvidence([evidence], isOn: true))
    self.model = model
    for effect in effects { answer(effect, model.currentCorpus) }
  }

  /// Compares two articles in a view.
  mutating func compare(_ left: Int, _ right: Int, look: ComparisonLook) {
    var model = model
    let effects = model.requestComparison(left, right, look: look)
    self.model = model
    for effect in effects { answer(effect, model.currentCorpus) }
  }

  var frame: Frame { view(model) }
  var screen: String { frame.text }
  var firstRow: String { frame.rows.first ?? "" }
  var lastRow: String { frame.rows.last ?? "" }
  /// Where a search is typed: the row above the last.
  var promptRow: String { frame.rows.dropLast().last ?? "" }

  /// Presses keys by name: `press("j", "Enter")`.
  mutating func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { fatalError("no key is called \(name)") }
      receive(.key(key))
    }
  }

  /// Types text letter by letter.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { receive(.key(.character(scalar))) }
  }

  mutating func resize(columns: Int, rows: Int) {
    receive(.resized(Size(rows: rows, columns: columns)))
  }

  mutating func receive(_ message: Message) {
    for effect in update(&model, message) {
      if isSlow {
        waiting.append((effect, model.currentCorpus))
      } else {
        answer(effect, model.currentCorpus)
      }
    }
  }

  /// Answers what has waited longest; what that asks for waits.
  mutating func answerNext() {
    guard !waiting.isEmpty else { return }
    let next = waiting.removeFirst()
    answer(next.effect, next.corpus)
  }

  /// Answers what waits, in the order in which it was asked.
  mutating func answerAll() {
    isSlow = false
    let effects = waiting
    waiting = []
    for waited in effects { answer(waited.effect, waited.corpus) }
  }

  private mutating func answer(_ effect: Effect, _ corpus: Corpus) {
    switch effect {
    case .quit, .suspend, .redraw, .stopLoading, .stopFinding, .stopComparing: asked.append(effect)
    case .copy, .export: asked.append(effect)
    case .list(let listing, let generation):
      if listing.hasBestFirst {
        receive(.listed(corpus.listFirst(1, of: listing), generation: generation))
        if stopsAtFirst { return }
      }
      receive(.listed(corpus.list(listing), generation: generation))
      receive(.named(corpus.entity(namedBy: listing.typed), generation: generation))
    case .explain(let article, let query, let generation):
      let explanation = corpus.explanation(of: article, query)
      receive(.explained(explanation, article: article, generation: generation))
    case .light(let generation): receive(.lit(model.litPlaces(), generation: generation))
    case .readFacts(let article, let generation):
      receive(.factsRead(corpus[article].facts, generation: generation))
    case .relateFigures(let article, let generation):
      receive(.figuresRelated(corpus.relatedFigures(of: article), generation: generation))
    case .matchQuotations(let article, let generation):
      receive(.quotationsMatched(corpus.sameQuotations(of: article), generation: generation))
    case .listQuotations(let speaker, let generation):
      guard let speaker else { return }
      let found = corpus.quotations(ofSpeaker: speaker)
      receive(.quotationsListed(found, generation: generation))
    case .stopRelating: asked.append(effect)
    case .look(let typed, _, let generation):
      let finder = CorpusFinder(corpus, commands: finderCommandTexts, threads: 1)
      if let found = finder.finder.find(FinderPattern(typed), limit: 100, threads: 1) {
        receive(.looked(finder.answer(found, to: typed), generation: generation))
      }
    case .remember(let line):
      remembered.append(line)
      receive(.recalled(SearchHistory(remembered)))
    case .changeSearches(let change):
      let done = searches.apply(change)
      receive(.searchesRead(SearchNews(searches: searches, done: done)))
    case .reread: receive(.reread(corpus.refreshed(decisions: model.currentDecisions)))
    case .readSearches: receive(.searchesRead(SearchNews(searches: searches)))
    case .findReferences(let article, let generation):
      receive(.referencesFound(corpus.references(of: article), generation: generation))
    case .compare(let left, let right, let generation):
      let compared = corpus.comparison(of: left, with: right)
      receive(.compared(compared, corpus.facts(of: compared), generation: generation))
    case .findConflicts(let generation):
      let found = corpus.disagreements(of: corpus.conflicts(all: true))
      receive(.conflictsFound(found, generation: generation))
    case .findMissingLinks(let generation):
      receive(.missingLinksFound(corpus.missingLinks(), generation: generation))
    case .listEntities(let listing, let generation):
      receive(.entitiesListed(corpus.entities(in: listing), generation: generation))
    case .describe(let entity, let generation):
      receive(.described(corpus.description(ofEntity: entity), generation: generation))
    case .readTimeline(let generation):
      var reader = TimelineReader(corpus, model.timelineArticles)
      receive(.timelineRead(reader.timeline(), generation: generation))
      if stopsAtFirst { return }
      reader.read(upTo: .max)
      receive(.timelineRead(reader.timeline(), generation: generation))
    case .readCoverage(let generation):
      let read = ReadArticles(corpus.articleCount, of: corpus.articleCount)
      let coverage = Coverage(
        corpus, corpus.eventGroups(), ArticleSources(corpus), read: read)
      receive(.coverageRead(coverage, generation: generation))
    case .readVoices(let article, let event, let generation):
      var told: [ArticleVoices] = []
      _ = corpus.voices(of: article, in: event, report: { told.append($0) })
      for voices in stopsAtFirst ? Array(told.prefix(3)) : told {
        receive(.voicesRead(voices, generation: generation))
      }
    case .stopReading, .stopVoices: asked.append(effect)
    case .decide(let verdicts):
      let change = desk.add(together: verdicts.map { Decision($0) })
      tell(change.map { "\($0.summary) (u takes it back)" })
    case .undoDecision: tell(desk.undo().map { "taken back: \($0.decision.verdict)" })
    case .redoDecision: tell(desk.redo().map { "made again: \($0.decision.verdict)" })
    case .regroup(let generation):
      receive(
        .regrouped(corpus.deciding(model.currentDecisions), generation: generation))
    }
  }

  private mutating func tell(_ words: String?) {
    receive(.decided(DeskNews(decisions: desk, told: words ?? "nothing to take back")))
  }
}

/// The words whose cells have a role, in reading order: what is lit.
func words(in role: Role, of frame: Frame) -> [String] {
  var result: [String] = []
  for row in 0..<frame.size.rows {
    var word = ""
    for column in 0...frame.size.columns {
      let cell = frame[row, column]
      if column < frame.size.columns, cell.style.role == role {
        word += cell.text
      } else if !word.isEmpty {
        result.append(word.trimmingCharacters(in: .whitespaces))
        word = ""
      }
    }
  }
  return result
}
