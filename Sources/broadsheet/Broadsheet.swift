// The executable's entry: which verb runs, and with which status it ends.

import ArgumentParser
import Glibc

/// `broadsheet [PATH…]` opens the browser; a verb prints what the panes show.
@main
struct Broadsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broadsheet",
    abstract: "Browse, search and compare news articles in the terminal.",
    usage: """
      broadsheet [PATH ...]
      broadsheet VERB ... PATH ...
      """,
    discussion: """
      Without a verb the browser opens on files and folders; without a PATH on the current folder. \
      The PATH - reads standard input. In the browser, ? lists the keys.
      """,
    version: "0.1.0",
    subcommands: [
      Articles.self, Search.self, Entities.self, Facts.self, References.self, Conflicts.self,
      Compare.self,
      Index.self, TagTokens.self, Browse.self,
    ],
    defaultSubcommand: Browse.self)

  static func main() {
    // So that a closed pipe is an error that Output sees, and no signal that a shell reports.
    signal(SIGPIPE, SIG_IGN)
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(Search.markingQuery(arguments))
      try command.run()
      IndexCheck.tell()
    } catch let failure as Failure {
      IndexCheck.tell()
      Output.complain(failure.message)
      Glibc.exit(failure.status)
    } catch {
      // The option parser's own exits: help and version are printed and fine; misuse is status 2.
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success {
        Output.line(message)
        Output.flush()
        Glibc.exit(0)
      }
      Output.complain(message)
      Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
    }
    Output.flush()
  }
}

/// Why a verb ends early: a sentence for standard error (empty where all is said), and a status.
struct Failure: Error {
  var message: String
  var status: Int32

  /// Nothing matched, or no such article.
  static func nothing(_ message: String) -> Failure { Failure(message: message, status: 1) }
  /// Wrong usage, an ARTICLE that fits several, or nothing readable.
  static func usage(_ message: String) -> Failure { Failure(message: message, status: 2) }
}
