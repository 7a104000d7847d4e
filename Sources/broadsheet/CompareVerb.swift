// `broadsheet compare`: which sentence of one article says what which sentence of another says.

import ArgumentParser
import CrossReferences
import Glibc
import NewsCorpus
import Prose

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two articles sentence by sentence.",
    usage: "broadsheet compare <a> <b> [--corpus <path> ...] [--output <file>] [--json]",
    discussion: "A and B are ids within the corpus (or parts that fit one article), or files.")

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files and folders to find A and B in.", valueName: "path"),
    completion: .file())
  var corpus: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write a new file that ends with .md, .html or .json instead.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var options: CorpusOptions
  @OptionGroup var desk: DecisionsOption

  @Argument(help: "The article on the left.", completion: .file())
  var a: String

  @Argument(help: "The article on the right.", completion: .file())
  var b: String

  func run() throws {
    let (found, left, right) = try articles()
    if left == right { Output.complain("broadsheet: both are \(Output.shown(found[left].id))") }
    let compared = found.comparison(of: left, with: right)
    let facts = found.facts(of: compared)
    if let output {
      try write(output, compared, facts, found)
    } else if options.json {
      Output.line(JSON(compared, facts, found).line)
    } else {
      print(compared, facts, found)
    }
  }

  /// The corpus that holds both, and their numbers in it. A file that is no id within `--corpus` is
  /// read before it, so that what it is called here is its id even where a folder holds it too.
  private func articles() throws -> (Corpus, Int, Int) {
    let decisions = try desk.read()
    var paths = corpus
    var found = Corpus()
    if !paths.isEmpty { found = try loadCorpus(paths, decisions: decisions) }
    let files = [a, b].filter { found.articles(named: $0).isEmpty && access($0, R_OK) == 0 }
    if corpus.isEmpty || !files.isEmpty {
      paths = (corpus.isEmpty ? [a, b] : files) + paths
      found = try loadCorpus(paths, decisions: decisions)
    }
    return (found, try found.article(named: a), try found.article(named: b))
  }

  private func write(
    _ path: String, _ compared: ArticleComparison, _ facts: ComparedFacts, _ corpus: Corpus
  ) throws {
    do throws(ExportFailure) {
      try ComparisonFile(path).write(compared, facts, corpus)
    } catch {
      Output.complain("broadsheet: \(error)")
      throw ExitCode(2)
    }
  }

  private func print(_ compared: ArticleComparison, _ facts: ComparedFacts, _ corpus: Corpus) {
    let left = corpus[compared.left]
    let right = corpus[compared.right]
    Output.line("< \(Output.shown(left.title))")
    Output.line("> \(Output.shown(right.title))")
    if !compared.isRelated { Output.line("the two are unrelated") }
    if let note = facts.languageNote { Output.line(note) }
    for line in PrintedFacts(facts, corpus).lines { Output.line(line) }
    PrintedRows(compared, facts, corpus).forEachLine { Output.line($0) }
  }
}
