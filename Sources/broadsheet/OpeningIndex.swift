// Opening an index that `broadsheet index` made, for a verb or the browser, and what is said where it
// cannot be opened or is out of date.

import Columns
import Dispatch
import NewsCorpus
import Synchronization
import Terminal

/// The index that some PATHs are; nil where they are files and folders to be read.
/// - Throws: `Failure` with status 2 where it cannot be opened, or does not stand alone.
func openIndex(_ paths: [String]) throws -> OpenedCorpus? {
  guard let index = paths.first(where: { Corpus.isFile($0) }) else { return nil }
  guard paths.count == 1 else {
    throw Failure.usage(
      "broadsheet: \(Output.shown(index)) is an index, which cannot be read together with other PATHs"
    )
  }
  explainLoss(of: index)
  do {
    return try Corpus.open(index)
  } catch {
    throw Failure.usage("broadsheet: \(Output.shown("\(error)"))")
  }
}

/// Sees to it that an index that is damaged, or cut short while it is open, ends the program with a
/// line that says so and the terminal as it was.
private func explainLoss(of path: String) {
  Restoring.explainLostFile(
    "broadsheet: \(Output.shown(path)): the index was cut short or cannot be read any more\n")
  DamagedFile.end { message in Restoring.end("broadsheet: \(Output.shown(message))\n", status: 2) }
}
