// `broadsheet references`: what else in the corpus belongs to an article, and why.

import ArgumentParser
import CrossReferences
import NewsCorpus
import Prose
import Screen

struct References: ParsableCommand, LimitedVerb {
  static let usualLimit = 15
  static let configuration = CommandConfiguration(
    abstract: "List the articles that belong to one article, and why.",
    discussion: """
      ARTICLE is an id, or any part of one that fits a single article. Printed links that lead to \
      no article of the corpus follow at the end.
      """)

  @OptionGroup var limit: LimitOption<References>
  @OptionGroup var options: CorpusOptions

  @Argument(help: "An id, or a part of one.")
  var article: String

  @OptionGroup var paths: PathArguments

  func run() throws {
    let corpus = try paths.load(.entities)
    let here = try corpus.article(named: article)
    let references = corpus.references(of: here, limit: limit.count)
    for reference in references {
      if options.json {
        Output.line(json(reference, corpus).line)
      } else {
        print(reference, corpus)
      }
    }
    Output.flush()
    if references.isEmpty, limit.count > 0 || corpus.references(of: here, limit: 1).isEmpty {
      throw Failure.nothing("broadsheet: nothing else belongs to \(Output.shown(corpus[here].id))")
    }
  }

  private func json(_ reference: Reference, _ corpus: Corpus) -> JSON {
    .object([
      ("article", JSON(reference.article.map { corpus[$0].id })),
      ("relation", .string(reference.relation.rawValue)),
      ("besides", JSON(reference.besides?.rawValue)), ("score", JSON(reference.score)),
      ("confidence", JSON(reference.confidence)),
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
      Output.line("missing          \(Output.shown(reference.title ?? ""))")
      return
    }
    Output.line(
      "\(hundredths(reference.score ?? 0)) \(aligned(reference.shownRelation.words, to: 11))"
        + " \(Output.shown(corpus[article].title))")
    Output.line("                 \(Output.shown(corpus[article].id))")
    Output.line("                 \(Output.shown(reasons(reference)))")
  }

  /// `Crocus City Hall, 2024-03-22 · 360 / 182 injured · shared: Moscow · words: hall, attack`
  private func reasons(_ reference: Reference) -> String {
    let names = reference.reasons.filter { $0.kind == .sharedName }.prefix(6).map(\.text)
    let others = reference.reasons.filter { $0.kind != .sharedName && $0.kind != .terms }
    let words = reference.reasons.filter { $0.kind == .terms }.map { "words: \($0.text)" }
    let shared = names.isEmpty ? [] : ["shared: \(names.joined(separator: ", "))"]
    return (others.map(\.text) + shared + words).joined(separator: " · ")
  }
}
