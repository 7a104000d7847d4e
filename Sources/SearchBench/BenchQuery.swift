// The queries of a benchmark: read from a file, and made as if typed.

import ArgumentParser
import Foundation
import Prose
import SearchIndex

/// One query of a class.
struct BenchQuery: Decodable {
  /// How its words are meant.
  enum Class: String, CaseIterable, Decodable {
    case rare, mid, common, and2, and3, phrase, prefix, fuzzy1, or2
  }

  var `class`: Class
  /// As they are in the file.
  var q: [String]

  /// The query of these words, folded.
  var query: Query {
    let words = q.flatMap { foldedWords($0).split(separator: " ").map(String.init) }
    switch self.class {
    case .rare, .mid, .common, .and2, .and3: return Query(clauses: words.map { .word($0) })
    case .phrase: return Query(clauses: [.phrase(of: words)])
    case .prefix: return Query(clauses: words.map { .prefix($0) })
    case .fuzzy1: return Query(clauses: words.map { .fuzzy($0, edits: 1) })
    case .or2: return Query(clauses: [.any(words.map { .word($0) })])
    }
  }

  /// Reads the queries of a file.
  static func read(_ path: String) throws -> [BenchQuery] {
    do {
      return try JSONDecoder().decode(
        [BenchQuery].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ValidationError(
        "\(path): no queries like [{\"class\": \"and2\", \"q\": [\"one\", \"two\"]}]: \(error)")
    }
  }
}
