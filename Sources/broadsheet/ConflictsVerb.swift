// `broadsheet conflicts`: where the articles count differently what they report.

import ArgumentParser
import CrossReferences
import Facts
import NewsCorpus
import Prose
import Screen

struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List where articles count one event differently.",
    discussion: """
      Two figures are set against each other where they count the same of one event: a conflict (no count \
      satisfies both), an update (the later text says that the count moved) or a mere difference. Conflicts \
      come first, the surest before the others.
      """)

  /// Figures take so many columns, and longer ones as many as they need.
  private static let figureWidth = 36

  @Flag(help: "Also where they agree.")
  var all = false

  @OptionGroup var options: CorpusOptions
  @OptionGroup var paths: PathArguments

  func run() throws {
    let corpus = try paths.load()
    let found = corpus.disagreements(of: corpus.conflicts(all: all))
    for disagreement in found {
      guard options.json else {
        print(disagreement, corpus)
        continue
      }
      for conflict in [disagreement.conflict] + disagreement.others {
        Output.line(json(conflict, corpus).line)
      }
    }
    Output.flush()
    if found.isEmpty {
      throw Failure.nothing("broadsheet: no figures of two articles can be set against each other")
    }
  }

  private func json(_ conflict: Conflict, _ corpus: Corpus) -> JSON {
    let relation = conflict.relation
    return .object([
      ("slot", .string(relation.slot.name)), ("event", event(conflict)),
      ("relation", .string(relation.relation.name)), ("confidence", .number(relation.confidence)),
      ("why", .string(relation.why)), ("later", JSON(conflict.later.map { corpus[$0].id })),
      (
        "figures",
        .array([
          json(relation.here, corpus[conflict.here]), json(relation.there, corpus[conflict.there]),
        ])
      ),
    ])
  }

  /// Null where neither a date nor a name is known.
  private func event(_ conflict: Conflict) -> JSON {
    if conflict.date == nil, conflict.names.isEmpty { return nil }
    return .object([("date", JSON(conflict.date)), ("names", JSON(strings: conflict.names))])
  }

  private func json(_ figure: Figure, _ article: ArticleView) -> JSON {
    .object([
      ("article", .string(article.id)), ("start", .integer(figure.range.lowerBound)),
      ("end", .integer(figure.range.upperBound)),
      ("text", .string(article.exactString(figure.range))),
      ("value", Int(exactly: figure.value).map { .integer($0) } ?? .number(figure.value)),
      ("comparator", .string(figure.comparator.sign)), ("unit", JSON(figure.unit.name)),
    ])
  }

  private func print(_ found: Disagreement, _ corpus: Corpus) {
    let (conflict, relation) = (found.conflict, found.conflict.relation)
    let event = ([conflict.date].compactMap { $0 } + conflict.names).joined(separator: ", ")
    let about = event.isEmpty ? "" : " · \(Output.shown(event))"
    Output.line(
      "\(hundredths(relation.confidence)) \(aligned(relation.relation.name, to: 8))"
        + " \(relation.slot.name)\(about)")
    for (side, texts) in zip(conflict.sides, [found.texts.first, found.texts.second]) {
      let text = Output.shown(corpus[side.article].string(side.figure.range))
      let more = texts > 1 ? " and \(grouped(texts - 1)) more" : ""
      let id = Output.shown(corpus[side.article].id)
      Output.line("              \(aligned(text, to: Self.figureWidth))  \(id)\(more)")
    }
    Output.line("              \(relation.why)")
    if found.kind == .perhapsMoved, let teller = found.teller {
      Output.line("              \(Output.shown(corpus[teller].id)) says that the count moved")
    }
  }
}
