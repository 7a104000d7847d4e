// `broadsheet references`: what else in the corpus belongs to an article, and why.

import ArgumentParser
import CrossReferences
import NewsCorpus
import Prose

struct References: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the articles that belong to one article, and why.",
    discussion: """
      ARTICLE is an id, or any part of one that fits a single article. Printed links that lead to \
      no article of the corpus follow at the end.
      """)

  @Option(help: "How many articles at most.")
  var limit = 15

  @OptionGroup var options: CorpusOptions

  @Argument(help: "An id, or a part of one.")
  var article: String

  @OptionGroup var paths: PathArguments

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit must not be negative.") }
  }

  func run() throws {
    let corpus = try paths.load()
    let here = try corpus.article(named: article)
    let references = corpus.references(of: here, limit: limit)
    for reference in references {
      if options.json {
        Output.line(json(reference, corpus).line)
      } else {
        print(reference, corpus)
      }
    }
    Output.flush()
    if references.isEmpty {
      throw Failure.nothing("broadsheet: nothing else belongs to \(Output.shown(corpus[here].id))")
    }
  }

  private func json(_ reference: Reference, _ corpus: Corpus) -> JSON {
    .object([
      ("article", JSON(reference.article.map { corpus[$0].id })),
      ("relation", .string(reference.relation.rawValue)), ("score", JSON(reference.score)),
      ("confidence", JSON(reference.score)),
      ("reasons", .array(reference.reasons.map(json))),
      ("evidence", .array(reference.evidence.map(json))), ("title", JSON(reference.title)),
      ("here", JSON(reference.place)),
    ])
  }

  private func json(_ reason: Reason) -> JSON {
    .object([
      ("kind", .string(reason.kind.rawValue)), ("text", .string(reason.text)),
      ("weight", .number(reason.weight)),
    ])
  }

  private func json(_ evidence: Evidence) -> JSON {
    .object([
      ("kind", .string(evidence.kind.rawValue)), ("label", .string(evidence.label.rawValue)),
      ("here", JSON(evidence.here)), ("there", JSON(evidence.there)),
    ])
  }

  private func print(_ reference: Reference, _ corpus: Corpus) {
    guard let article = reference.article else {
      Output.line("missing       \(Output.shown(reference.title ?? ""))")
      return
    }
    let score = reference.score.map { "\(($0 * 100).rounded() / 100)" } ?? ""
    let padded = score + String(repeating: " ", count: max(1, 5 - score.count))
    Output.line("\(padded)\(reference.relation.rawValue)  \(Output.shown(corpus[article].title))")
    Output.line("              \(Output.shown(corpus[article].id))")
    let reasons = reference.reasons.prefix(6).map {
      "\(Output.shown($0.text)) (\($0.kind.rawValue))"
    }
    Output.line("              \(reasons.joined(separator: " · "))")
  }
}
