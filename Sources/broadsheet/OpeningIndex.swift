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

extension OpenedCorpus {
  /// What is to be said of an index: that it is damaged, or how many files have changed since it was
  /// made; nil where all is well. Looks at every file and every byte, so it is for a thread of its own.
  var remark: String? {
    do {
      let stale = staleness
      try proof.run()
      return stale
    } catch {
      return "\(error)"
    }
  }

  /// How many files have changed since the index was made; nil where none has.
  var staleness: String? {
    corpus.fileChanges().words.map { "the index is older than its files: \($0) (R reads them)" }
  }
}

/// The check of an index's files while a verb uses it: told at the end as far as it is known, for
/// looking at a million files takes longer than most verbs.
enum IndexCheck {
  private static let done = DispatchGroup()
  private static let found = Mutex<String?>(nil)
  /// In milliseconds: so long a verb waits for the check.
  private static let patience = 50

  /// Looks at the files on a thread of its own.
  static func begin(_ corpus: Corpus, path: String) {
    DispatchQueue.global().async(group: done) {
      guard let words = corpus.fileChanges().words else { return }
      let command = ["broadsheet", "index"] + corpus.files.roots + ["--output", path]
      let remedy = command.map(shellWord).joined(separator: " ")
      found.withLock {
        $0 = "broadsheet: \(path) is older than its files: \(words) (make it anew: \(remedy))"
      }
    }
  }

  /// Says what has changed, where that is known by now.
  static func tell() {
    _ = done.wait(timeout: .now() + .milliseconds(patience))
    let words = found.withLock { words in
      defer { words = nil }
      return words
    }
    if let words { Output.complain(Output.shown(words)) }
  }
}

/// A word of a command line as a shell takes it: in quotation marks where it holds what means something there.
func shellWord(_ word: String) -> String {
  let plain = Set("-_./,:@%+=")
  let isPlain =
    !word.isEmpty
    && word.allSatisfy { ($0.isLetter || $0.isNumber) && !$0.isWhitespace || plain.contains($0) }
  return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
}
