// Opening a corpus for a verb, and finding the article that an argument means.

import ArgumentParser
import Articles
import Desk
import Glibc
import NewsCorpus

/// What all verbs have in common.
struct CorpusOptions: ParsableArguments {
  @Flag(help: "Print JSON Lines, one object a line.")
  var json = false
}

/// How many articles a verb prints, with as many as its verb thinks usual.
struct LimitOption<Verb: LimitedVerb>: ParsableArguments {
  @Option(
    name: .customLong("limit"), help: ArgumentHelp("How many articles at most.", valueName: "n"))
  var count = Verb.usualLimit

  func validate() throws {
    guard count >= 0 else { throw ValidationError("--limit must not be negative.") }
  }
}

/// A verb with `--limit`.
protocol LimitedVerb {
  static var usualLimit: Int { get }
}

/// The PATHs of a verb that knows no reader.
struct BarePathArguments: ParsableArguments {
  @Argument(
    help: "Files and folders, or one index; - is standard input. Without any, the current folder.",
    completion: .file())
  var paths: [String] = []
}

/// The PATHs of a verb.
struct PathArguments: ParsableArguments {
  @OptionGroup var places: BarePathArguments
  var paths: [String] { places.paths }

  @OptionGroup var desk: DecisionsOption

  /// Reads all articles, and finds what is wanted of them.
  func load(_ wanted: Wanted = .everything, mayBeEmpty: Bool = false) throws -> Corpus {
    try loadCorpus(paths, decisions: desk.read(), wanted: wanted, mayBeEmpty: mayBeEmpty)
  }
}

/// Where the reader's decisions about names are.
struct DecisionsOption: ParsableArguments {
  @Option(
    name: .customLong("decisions"),
    help: ArgumentHelp(
      "The file of your decisions about names. Without it verbs apply none, and the browser keeps them in your data folder.",
      valueName: "file"),
    completion: .file())
  var path: String?

  func validate() throws {
    guard path?.isEmpty != true else { throw ValidationError("--decisions wants a file.") }
  }

  /// What a verb applies; nothing unless a file is named.
  /// - Throws: `Failure` with status 2 where the file cannot be read.
  func read() throws -> Decisions {
    guard let path else { return Decisions() }
    do {
      let file = try DecisionFile(path, mustExist: true)
      for complaint in file.complaints { Output.complain("broadsheet: \(Output.shown(complaint))") }
      return file.decisions
    } catch {
      throw Failure.usage("broadsheet: \(error)")
    }
  }
}

/// Reads everything that `paths` stand for, or opens the index that they are; no path stands for the
/// current folder.
/// - Throws: `Failure` with status 2 where nothing is readable.
func loadCorpus(
  _ paths: [String], decisions: Decisions, wanted: Wanted = .everything, mayBeEmpty: Bool = false
) throws -> Corpus {
  let paths = paths.isEmpty ? ["."] : paths
  let opened = try openIndex(paths)
  if let opened { IndexCheck.begin(opened.corpus, path: paths[0]) }
  let corpus = opened?.corpus.applying(decisions) ?? readFiles(paths, decisions, wanted)
  complain(of: corpus.problemSummary.failures)
  complain(of: corpus.problemSummary.dropped)
  if corpus.articleCount == 0, !mayBeEmpty {
    let places = paths.map { Output.shown($0) }.joined(separator: ", ")
    throw Failure.usage(
      "broadsheet: no readable article in \(places) (broadsheet articles --problems says why)")
  }
  return corpus
}

private func readFiles(_ paths: [String], _ decisions: Decisions, _ wanted: Wanted) -> Corpus {
  let isTerminal = isatty(2) == 1
  let loader = Loader(
    paths, today: today(), decisions: decisions, showsSnapshots: false, wanted: wanted
  ) { _, progress in
    guard isTerminal else { return }
    let erase = "\r\u{1b}[K"
    let told =
      progress.isRead
      ? "named \(progress.named) of \(progress.articles) articles …" : "\(progress.files) files …"
    let bytes = Array((progress.isFinished ? erase : erase + told).utf8)
    _ = write(2, bytes, bytes.count)
  }
  return loader.load()
}

/// The day on the reader's calendar; no article is from a later one.
func today() -> CalendarDay? {
  var now = time(nil)
  var local = tm()
  localtime_r(&now, &local)
  return CalendarDay(
    year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
}

/// One line a file: of a file with many bad records the first is named, and how many more there are.
private func complain(of failures: ArraySlice<Problem>) {
  var rest = failures
  while let problem = rest.first {
    let same = rest.prefix { $0.path == problem.path }
    let more = same.count > 1 ? " (and \(same.count - 1) more: articles --problems lists them)" : ""
    Output.complain(
      "broadsheet: \(Output.shown(problem.path)): \(Output.shown(problem.message))\(more)")
    rest = rest.dropFirst(same.count)
  }
}

extension Corpus {
  /// As the reader's decisions say; nothing to do where there are none.
  fileprivate func applying(_ decisions: Decisions) -> Corpus {
    decisions.list.isEmpty ? self : deciding(decisions)
  }

  /// The one article that an ARTICLE argument means.
  func article(named argument: String) throws -> Int {
    let found = articles(named: argument)
    guard let article = found.first else {
      throw Failure.nothing("broadsheet: no article has \(Output.shown(argument)) in its id")
    }
    guard found.count == 1 else {
      let ids = found.map { "  \(Output.shown(self[$0].id))" }.joined(separator: "\n")
      throw Failure.usage(
        "broadsheet: \(Output.shown(argument)) fits \(found.count) articles; which one?\n\(ids)")
    }
    return article
  }
}
