// The file that a comparison is saved in: what it is written in, and why it may not be. What stands in it, ComparisonPage and
// ComparisonJSON know.

import Columns
import Glibc
import NewsCorpus

/// Why a comparison is in no file, and what helps.
enum ExportFailure: Error, CustomStringConvertible {
  case unknownFormat(path: String)
  case exists(path: String)
  case noFolder(path: String)
  case forbidden(path: String)
  case unwritable(path: String, error: Int32)

  var description: String {
    switch self {
    case .unknownFormat(let path):
      "\(Output.shown(path)) must end with .md, .html or .json, which says what to write"
    case .exists(let path):
      "\(Output.shown(path)) exists already; nothing was written: choose another name"
    case .noFolder(let path):
      "\(Output.shown(path)): there is no such folder; make it, or choose another"
    case .forbidden(let path):
      "\(Output.shown(path)): you may not write there; choose another folder"
    case .unwritable(let path, let error):
      "\(Output.shown(path)): \(String(cString: strerror(error))); nothing was written"
    }
  }
}

/// A file that is to hold a comparison. Never one that is there already.
struct ComparisonFile {
  private enum Format: String {
    case markdown = "md"
    case html
    case json
  }

  let path: String
  private let format: Format

  /// - Parameter path: its ending says what is written; `~/` is the home folder, which a shell does not see here.
  init(_ path: String) throws(ExportFailure) {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
    guard let format = ending.flatMap({ Format(rawValue: $0) }) else {
      throw .unknownFormat(path: path)
    }
    self.format = format
    let home = path.hasPrefix("~/") ? getenv("HOME").map { String(cString: $0) } : nil
    self.path = home.map { $0 + path.dropFirst() } ?? path
  }

  /// Writes all of it, or nothing.
  func write(
    _ compared: ArticleComparison, _ facts: ComparedFacts, _ corpus: Corpus
  ) throws(ExportFailure) {
    let text =
      switch format {
      case .markdown: ComparisonPage(compared, facts, corpus).markdown
      case .html: ComparisonPage(compared, facts, corpus).html
      case .json: JSON(compared, facts, corpus).line + "\n"
      }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(errno) }
    defer { close(file) }
    if let error = writeAll(Array(text.utf8), to: file) {
      unlink(path)
      throw failure(error)
    }
  }

  private func failure(_ error: Int32) -> ExportFailure {
    switch error {
    case EEXIST: .exists(path: path)
    case ENOENT, ENOTDIR: .noFolder(path: path)
    case EACCES, EPERM, EROFS: .forbidden(path: path)
    case _: .unwritable(path: path, error: error)
    }
  }
}

/// Compares two articles and writes that to a file; answers what is to be told about it.
func writeComparison(_ path: String, of left: Int, with right: Int, in corpus: Corpus) -> String {
  do throws(ExportFailure) {
    let file = try ComparisonFile(path)
    let compared = corpus.comparison(of: left, with: right)
    try file.write(compared, corpus.facts(of: compared), corpus)
    return "the comparison is written to \(Output.shown(file.path))"
  } catch {
    return error.description
  }
}
