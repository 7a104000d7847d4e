// The loop that joins keys, workers and screen while the browser runs. What happens when a key is pressed,
// Browser knows.

import Browser
import Dispatch
import Glibc
import NewsCorpus
import Screen
import Terminal

/// Runs the browser until the reader leaves it; ends the process.
struct BrowserLoop {
  private let console: Console
  private let mailbox: Mailbox<Message>
  private let loader: Loader
  private let opened: OpenedCorpus?
  private let keeper: DecisionKeeper
  private let searchKeeper: SearchKeeper
  private let finder: FinderWorker
  private let workers: CorpusWorkers
  private var model: BrowserModel

  init(
    console: Console, mailbox: Mailbox<Message>, paths: [String], opened: OpenedCorpus?,
    keeper: DecisionKeeper
  ) {
    self.console = console
    self.opened = opened
    self.mailbox = mailbox
    let paths = paths.isEmpty ? ["."] : paths
    let place = paths.count == 1 ? paths[0] : "\(paths[0]) and \(paths.count - 1) more"
    model = BrowserModel(place: place, size: console.size, today: today())
    self.keeper = keeper
    searchKeeper = SearchKeeper { mailbox.post($0) }
    finder = FinderWorker { mailbox.post($0) }
    workers = CorpusWorkers { mailbox.post($0) }
    let news = keeper.news
    loader = Loader(paths, today: today(), decisions: news.decisions) { corpus, progress in
      mailbox.post(.loaded(corpus, progress))
    }
    _ = update(&model, .decided(news))
  }

  mutating func run() {
    if let opened {
      var progress = LoadProgress()
      progress.articles = opened.corpus.articleCount
      progress.isFinished = true
      apply(.loaded(opened.corpus, progress))
    }
    console.draw(view(model))  // the first frame comes before any reading
    searchKeeper.read()
    let (loader, mailbox) = (loader, mailbox)
    DispatchQueue.global().async { [opened] in
      guard let opened else {
        loader.load()
        return
      }
      if let remark = opened.remark { mailbox.post(.told(remark)) }
    }
    while true {
      for event in console.wait(on: mailbox) { handle(event) }
      console.draw(view(model))
    }
  }

  private mutating func handle(_ event: Event) {
    switch event {
    case .key(let key): apply(.key(key))
    case .resized(let size): apply(.resized(size))
    case .messages: for message in mailbox.take() { apply(message) }
    case .terminate(let signal): end(by: signal)
    case .suspendRequested: console.suspend()
    case .continued: console.redrawAll()
    }
  }

  private mutating func apply(_ message: Message) {
    for effect in update(&model, message) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    let corpus = model.currentCorpus
    switch effect {
    case .quit: end()
    case .suspend: console.suspend()
    case .redraw: console.redrawAll()
    case .stopLoading: loader.stop()
    case .reread:
      keeper.refresh()
      workers.reread(corpus, model.currentDecisions)
    case .list(let listing, let generation): workers.list(listing, corpus, generation)
    case .findReferences(let article, let generation):
      workers.findReferences(of: article, corpus, generation)
    case .compare(let left, let right, let generation):
      workers.compare(left, right, corpus, generation)
    case .stopComparing: workers.stopComparing()
    case .copy(let text): console.copy(text)
    case .export(let path, let left, let right): workers.export(path, left, right, corpus)
    case .explain(let article, let query, let generation):
      workers.explain(article, query, corpus, generation)
    case .light(let generation): workers.light(model, generation)
    case .readFacts(let article, let generation): workers.readFacts(of: article, corpus, generation)
    case .relateFigures(let article, let generation):
      workers.relateFigures(of: article, corpus, generation)
    case .matchQuotations(let article, let generation):
      workers.matchQuotations(of: article, corpus, generation)
    case .stopRelating: workers.stopRelating()
    case .listQuotations(let speaker, let generation):
      workers.listQuotations(of: speaker, corpus, generation)
    case .look(let typed, let snapshot, let generation):
      finder.look(typed, corpus, snapshot: snapshot, generation: generation)
    case .findConflicts(let generation): workers.findConflicts(corpus, generation)
    case .findMissingLinks(let generation): workers.findMissingLinks(corpus, generation)
    case .stopFinding: workers.stopFinding()
    case .remember(let line): searchKeeper.remember(line)
    case .changeSearches(let change): searchKeeper.apply(change)
    case .readSearches: searchKeeper.refresh()
    case .decide(let verdicts): keeper.add(verdicts)
    case .undoDecision: keeper.undo()
    case .redoDecision: keeper.redo()
    case .regroup(let generation): workers.regroup(corpus, model.currentDecisions, generation)
    case .listEntities(let listing, let generation):
      workers.listEntities(listing, corpus, generation)
    case .readTimeline(let generation):
      workers.readTimeline(model.timelineArticles, corpus, generation)
    case .readCoverage(let generation): workers.readCoverage(corpus, generation)
    case .readVoices(let article, let event, let generation):
      workers.readVoices(of: article, in: event, corpus, generation)
    case .stopVoices: workers.stopVoices()
    case .stopReading: workers.stopReading()
    case .describe(let entity, let generation): workers.describe(entity, corpus, generation)
    }
  }

  /// Leaves at once: workers that still read or search have nothing to save.
  private func end() {
    console.close()
    _exit(0)
  }

  /// Ends as the signal would have ended the program, so that a shell sees why.
  private func end(by signal: Int32) {
    console.close()
    Signals.unblock()
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
    _exit(128 + signal)
  }
}
