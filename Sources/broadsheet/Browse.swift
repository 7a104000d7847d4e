// `broadsheet [PATH…]`: the browser in a terminal. What it is opened on; the rest is BrowserLoop's.

import ArgumentParser
import Browser
import Glibc
import NewsCorpus
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
