// `broadsheet compare`: which sentence of one article says what which sentence of another says.

import ArgumentParser
import CrossReferences
import Glibc
import NewsCorpus
import Prose

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two articles sentence by sentence.",
    discussion: "A and B are ids within the corpus (or parts that fit one article), or files.")

  @Option(
    parsing: .upToNextOption, help: "Files and folders to find A and B in.",
    completion: .file())
  var corpus: [String] = []

  @OptionGroup var options: CorpusOptions

  @Argument(help: "The article on the left.", completion: .file())
  var a: String

  @Argument(help: "The article on the right.", completion: .file())
  var b: String

  func run() throws {
    let (found, left, right) = try articles()
    let comparison = found.compare(left, right)
    if options.json {
      Output.line(json(comparison, found, left, right).line)
    } else {
      print(comparison, found, left, right)
    }
  }

  /// The corpus that holds both, and their numbers in it. A file that is no id within `--corpus` is
  /// read before it, so that what it is called here is its id even where a folder holds it too.
  private func articles() throws -> (Corpus, Int, Int) {
    var paths = corpus
    var found = Corpus()
    if !paths.isEmpty { found = try loadCorpus(paths) }
    let files = [a, b].filter { found.articles(named: $0).isEmpty && access($0, R_OK) == 0 }
    if corpus.isEmpty || !files.isEmpty {
      paths = (corpus.isEmpty ? [a, b] : files) + paths
      found = try loadCorpus(paths)
    }
    return (found, try found.article(named: a), try found.article(named: b))
  }

  private func json(
    _ comparison: Comparison, _ corpus: Corpus, _ left: Int, _ right: Int
  ) -> JSON {
    let rows = comparison.rows.map { row in
      JSON.object([
        ("left", JSON(row.left)), ("right", JSON(row.right)),
        ("label", .string(row.label.rawValue)), ("score", JSON(row.score)),
      ])
    }
    let names = SharedNames(corpus, left, right)
    return .object([
      ("left", .string(corpus[left].id)), ("right", .string(corpus[right].id)),
      ("related", .bool(isRelated(comparison, corpus, left, right))),
      ("alignment", .array(rows)),
      (
        "entities",
        .object([
          ("left", JSON(strings: names.left)), ("both", JSON(strings: names.both)),
          ("right", JSON(strings: names.right)),
        ])
      ),
      ("figures", .array([])), ("quotes", .array([])), ("dates", .array([])),
    ])
  }

  private func isRelated(
    _ comparison: Comparison, _ corpus: Corpus, _ left: Int, _ right: Int
  ) -> Bool {
    comparison.hasSharedText || corpus.relatedness(left, right).score >= Relatedness.threshold
  }

  private func print(_ comparison: Comparison, _ corpus: Corpus, _ left: Int, _ right: Int) {
    Output.line("< \(Output.shown(corpus[left].title))")
    Output.line("> \(Output.shown(corpus[right].title))")
    let names = SharedNames(corpus, left, right)
    if !names.both.isEmpty {
      Output.line("both name \(names.both.map { Output.shown($0) }.joined(separator: ", "))")
    }
    if !isRelated(comparison, corpus, left, right) { Output.line("the two seem unrelated") }
    for row in comparison.rows {
      Output.line("")
      let sign = row.label.sign
      if let range = row.left { Output.line("\(sign) \(Output.shown(corpus[left].string(range)))") }
      guard let range = row.right, row.label != .same else { continue }
      Output.line("\(row.left == nil ? sign : "┆") \(Output.shown(corpus[right].string(range)))")
    }
  }
}

/// The names of two articles: of the left one alone, of both, of the right one alone; each list
/// in order of first mention.
struct SharedNames {
  var left: [String] = []
  var both: [String] = []
  var right: [String] = []

  init(_ corpus: Corpus, _ left: Int, _ right: Int) {
    let here = Self.entities(corpus[left])
    let there = Self.entities(corpus[right])
    let inHere = Set(here)
    let inThere = Set(there)
    self.left = here.filter { !inThere.contains($0) }.map { corpus.name(ofEntity: $0) }
    both = here.filter { inThere.contains($0) }.map { corpus.name(ofEntity: $0) }
    self.right = there.filter { !inHere.contains($0) }.map { corpus.name(ofEntity: $0) }
  }

  private static func entities(_ article: ArticleView) -> [Int] {
    var seen: Set<Int> = []
    return article.mentions.map(\.entity).filter { seen.insert($0).inserted }
  }
}
