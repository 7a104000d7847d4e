// A temporary folder of fictional articles, and the corpus that is read from it.

import Foundation
import NewsCorpus
import SearchIndex
import Synchronization

/// A folder that is gone when the test is. Paths in it are relative, so that ids are readable.
final class Newsroom: Sendable {
  let folder: URL

  init(_ files: [(path: String, text: String)] = []) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("newsroom-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files { try write(Array(file.text.utf8), to: file.path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func load() -> Corpus { Loader([folder.path]) { _, _ in }.load() }

  /// An article's path below the folder.
  func name(_ id: String) -> String { String(id.dropFirst(folder.path.count + 1)) }

  func names(_ corpus: Corpus) -> [String] { corpus.articles.map { name($0.id) } }

  /// The article of a file.
  func number(_ path: String, _ corpus: Corpus) -> Int? {
    names(corpus).firstIndex(of: path)
  }
}

/// An article of fictional news: a headline and paragraphs.
func article(_ headline: String, _ paragraphs: String...) -> String {
  ([headline] + paragraphs).joined(separator: "\n\n") + "\n"
}

/// Keeps what a loader reports, from whatever thread.
final class Reports: Sendable {
  private let kept = Mutex<[(corpus: Corpus?, progress: LoadProgress)]>([])

  func add(_ corpus: Corpus?, _ progress: LoadProgress) {
    kept.withLock { $0.append((corpus, progress)) }
  }

  var all: [(corpus: Corpus?, progress: LoadProgress)] { kept.withLock { $0 } }
}

/// Hands a loader to its own report.
final class LoaderBox: Sendable {
  private let loader = Mutex<Loader?>(nil)

  func set(_ loader: Loader) { self.loader.withLock { $0 = loader } }
  func stop() { loader.withLock { $0?.stop() } }
}

extension Corpus {
  func search(_ typed: String) -> SearchResult { search(Query(forCorpus: typed)) }
}
