// `broadsheet [PATH…]`: the browser in a terminal. The loop that joins keys, workers and screen.

import ArgumentParser
import Browser
import Dispatch
import Glibc
import NewsCorpus
import Screen
import Terminal

struct Browse: ParsableCommand {
  // No verb: the name only keeps a folder called `browse` from being taken for one.
  static let configuration = CommandConfiguration(
    commandName: "_browse", abstract: "Open the browser; needs no verb.",
    usage: "broadsheet [PATH ...]",
    shouldDisplay: false)

  @Flag(help: .hidden)
  var printManual = false

  @OptionGroup var paths: PathArguments

  func run() throws {
    if printManual {
      Output.line(manualPage)
      Output.flush()
      return
    }
    // The loader and ncurses would both read from it.
    guard !paths.paths.contains("-") || isatty(STDIN_FILENO) == 0 else {
      throw Failure.usage(
        "broadsheet: - reads standard input, which is the keyboard here; pipe an article into it")
    }
    try mustExist(paths.paths)
    let opened = try openIndex(paths.paths)
    // Threads inherit the mask, so this comes before the first of them.
    Signals.block()
    do {
      let mailbox = try Mailbox<Message>()
      let keeper = try DecisionKeeper(paths.desk.path) { mailbox.post(.decided($0)) }
      let console = try Console.open()
      var loop = BrowserLoop(
        console: console, mailbox: mailbox, paths: paths.paths, opened: opened, keeper: keeper)
      loop.run()
    } catch {
      throw Failure.usage("broadsheet: \(error)")
    }
  }
}

extension Browse {
  /// Where nothing is there, an empty browser would be no answer, least of all to a verb misspelt.
  private func mustExist(_ paths: [String]) throws {
    guard !paths.isEmpty, paths.allSatisfy({ $0 != "-" && access($0, F_OK) != 0 }) else { return }
    let missing = paths.map { Output.shown($0) }.joined(separator: ", ")
    throw Failure.usage(
      "broadsheet: no such file or folder, and no such verb: \(missing) (see broadsheet --help)")
  }
}

/// Runs the browser until the reader leaves it; ends the process.
struct BrowserLoop {
  private let console: Console
  private let mailbox: Mailbox<Message>
  private let loader: Loader
  private let opened: OpenedCorpus?
  private let firstResults: LatestWorker
  private let searches: LatestWorker
  private let references: LatestWorker
  private let comparisons: LatestWorker
  private let groupings: LatestWorker
  private let rereadings: LatestWorker
  private let keeper: DecisionKeeper
  private let searchKeeper: SearchKeeper
  private let finder: FinderWorker
  private let entityLists: LatestWorker
  private let descriptions: LatestWorker
  private let explanations: LatestWorker
  private var model: BrowserModel
  /// More than a screen has.
  private static let firstRows = 100

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
    let news = keeper.news
    loader = Loader(paths, today: today(), decisions: news.decisions) { corpus, progress in
      mailbox.post(.loaded(corpus, progress))
    }
    firstResults = LatestWorker("broadsheet.first")
    searches = LatestWorker("broadsheet.search")
    references = LatestWorker("broadsheet.references")
    comparisons = LatestWorker("broadsheet.compare")
    groupings = LatestWorker("broadsheet.group")
    rereadings = LatestWorker("broadsheet.reread")
    _ = update(&model, .decided(news))
    entityLists = LatestWorker("broadsheet.entities")
    descriptions = LatestWorker("broadsheet.entity")
    explanations = LatestWorker("broadsheet.rank")
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
    let mailbox = mailbox
    switch effect {
    case .quit: end()
    case .suspend: console.suspend()
    case .redraw: console.redrawAll()
    case .stopLoading: loader.stop()
    case .reread:
      keeper.refresh()
      let decisions = model.currentDecisions
      rereadings.run { _ in
        mailbox.post(.reread(corpus.refreshed(today: today(), decisions: decisions)))
      }
    case .list(let listing, let generation):
      // A key must not wait for what is left of the work that it makes void.
      if listing.hasBestFirst {
        firstResults.run { isStale in
          let first = corpus.listFirst(Self.firstRows, of: listing, shouldStop: isStale)
          if !isStale() { mailbox.post(.listed(first, generation: generation)) }
        }
      }
      searches.run { isStale in
        let all = corpus.list(listing, shouldStop: isStale)
        if !isStale() { mailbox.post(.listed(all, generation: generation)) }
      }
    case .findReferences(let article, let generation):
      references.run { _ in
        mailbox.post(.referencesFound(corpus.references(of: article), generation: generation))
      }
    case .compare(let left, let right, let generation):
      comparisons.run { _ in
        mailbox.post(.compared(corpus.comparison(of: left, with: right), generation: generation))
      }
    case .explain(let article, let query, let generation):
      explanations.run { _ in
        let explanation = corpus.explanation(of: article, query)
        mailbox.post(.explained(explanation, article: article, generation: generation))
      }
    case .look(let typed, let snapshot, let generation):
      finder.look(typed, corpus, snapshot: snapshot, generation: generation)
    case .remember(let line): searchKeeper.remember(line)
    case .changeSearches(let change): searchKeeper.apply(change)
    case .readSearches: searchKeeper.refresh()
    case .decide(let verdicts): keeper.add(verdicts)
    case .undoDecision: keeper.undo()
    case .redoDecision: keeper.redo()
    case .regroup(let generation):
      let decisions = model.currentDecisions
      groupings.run { _ in
        mailbox.post(.regrouped(corpus.deciding(decisions), generation: generation))
      }
    case .listEntities(let listing, let generation):
      entityLists.run { _ in
        mailbox.post(.entitiesListed(corpus.entities(in: listing), generation: generation))
      }
    case .describe(let entity, let generation):
      descriptions.run { _ in
        mailbox.post(.described(corpus.description(ofEntity: entity), generation: generation))
      }
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
