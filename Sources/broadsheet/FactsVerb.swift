// `broadsheet facts`: what the articles state: who is quoted saying what, how many of what, and when.

import ArgumentParser
import Articles
import Facts
import NewsCorpus
import Prose
import Screen

struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List quotations, figures and dates, article by article.",
    discussion: """
      A quotation has a speaker where the article says whose words they are, a figure what it counts and \
      what befell that, a date the day, month or year that it means.
      """)

  /// What `--kind` asks for.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case quotes, figures, dates
  }

  @Option(help: "Facts of one kind only.")
  var kind: Kind?

  @OptionGroup var options: CorpusOptions
  @OptionGroup var paths: PathArguments

  func run() throws {
    let corpus = try paths.load()
    var count = 0
    for article in corpus.articles {
      let facts = facts(of: article)
      if !options.json, !facts.isEmpty {
        Output.line("\(Output.shown(article.title)) · \(Output.shown(article.id))")
      }
      for fact in facts {
        Output.line(options.json ? fact.json.line : fact.lines)
      }
      count += facts.count
    }
    Output.flush()
    if count == 0 { throw Failure.nothing("broadsheet: no \(kind?.rawValue ?? "facts") found") }
  }

  /// An article's facts of the kinds that are asked for, in order of place.
  private func facts(of article: ArticleView) -> [PrintedFact] {
    let facts = article.facts
    var rows: [PrintedFact] = []
    if kind != .figures, kind != .dates {
      rows += facts.quotations.map { PrintedFact($0, in: article) }
    }
    if kind != .quotes, kind != .dates {
      rows += facts.figures.map { PrintedFact($0, facts.dates, in: article) }
    }
    if kind != .quotes, kind != .figures {
      rows += facts.dates.map { PrintedFact($0, in: article) }
    }
    return rows.sorted { ($0.range.start, $0.order) < ($1.range.start, $1.order) }
  }
}
