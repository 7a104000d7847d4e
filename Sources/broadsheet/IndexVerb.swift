// `broadsheet index`: everything that is known of a corpus, in one file that other verbs and the browser
// open.

import ArgumentParser
import Columns
import Desk
import NewsCorpus
import Screen

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep everything that is known of the articles in one file, which opens at once.",
    discussion: """
      Any verb, and the browser, opens the file in place of the PATHs. The articles stay where they \
      are; where they change, broadsheet says so, and the same command makes the file anew.
      """)

  @Option(
    help: ArgumentHelp(
      "The file to write; an index that stands there is replaced.", valueName: "file"))
  var output: String?

  @Flag(help: "Compare all of an index, the only PATH, with its checksums.")
  var verify = false

  @OptionGroup var paths: BarePathArguments

  func validate() throws {
    guard output?.isEmpty != true, (output != nil) != verify else {
      throw ValidationError("index wants --output FILE, or --verify and an index.")
    }
    guard !verify || paths.paths.count == 1 else {
      throw ValidationError("--verify wants one index.")
    }
  }

  func run() throws {
    do {
      if verify { try prove(paths.paths[0]) } else { try write() }
    } catch let error as ColumnFileError {
      throw Failure.usage("broadsheet: \(Output.shown(error.description))")
    }
  }

  private func prove(_ path: String) throws {
    let opened = try Corpus.open(path)
    try opened.proof.run()
    Output.line("\(Output.shown(path)): \(counted(opened.corpus.articleCount, "article")), sound")
  }

  private func write() throws {
    guard let output else { return }
    try Corpus.checkPlace(output)
    let corpus = try loadCorpus(paths.paths, decisions: Decisions())
    try corpus.write(to: output)
    Output.line("\(Output.shown(output)): \(counted(corpus.articleCount, "article"))")
  }
}
