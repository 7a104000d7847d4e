// `broadsheet articles`: the articles and their structure, or the files that gave none.

import ArgumentParser
import Articles
import NewsCorpus
import Prose
import Screen

struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the articles with their structure.")

  @Flag(help: "Add each article's text.")
  var text = false

  @Flag(help: "Only files that gave no article, or a repaired one, with the reason.")
  var problems = false

  @OptionGroup var options: CorpusOptions
  @OptionGroup var paths: PathArguments

  func run() throws {
    let corpus = try paths.load([.years, .versions], mayBeEmpty: problems)
    for article in corpus.articles {
      if problems, !article.diagnostics.contains(where: \.isRepair) { continue }
      if options.json {
        Output.line(json(article).line)
      } else if problems {
        printRepairs(article)
      } else {
        printArticle(article)
      }
    }
    if problems { printProblems(corpus) }
    Output.flush()
    if corpus.articleCount == 0 { throw Failure.usage("broadsheet: no readable article") }
  }

  private func json(_ article: ArticleView) -> JSON {
    var fields: [(String, JSON)] = [
      ("id", .string(article.id)), ("path", .string(article.path)),
      ("format", .string(article.format.name)), ("headline", JSON(article.headline)),
      ("byline", JSON(article.byline)), ("source", JSON(article.source)),
      ("section", JSON(article.section)), ("url", JSON(article.url)),
      ("language", JSON(article.language)),
      ("words", .integer(article.wordCount)),
      ("versions", JSON(strings: article.versions.map(\.id))),
      ("versionsCount", .integer(article.versionCount)),
      ("date", json(article.date, in: article)), ("dateline", json(article.dateline, in: article)),
      ("blocks", .array(article.blocks.map(json))),
      ("diagnostics", .array(article.diagnostics.map { json($0, in: article) })),
    ]
    if text { fields.append(("text", .string(article.text))) }
    return .object(fields)
  }

  private func json(_ date: PublicationDate?, in article: ArticleView) -> JSON {
    guard let date else { return nil }
    let isInferred = !date.inferred.isEmpty
    return .object([
      ("value", .string(date.value)), ("precision", .string(date.precision.name)),
      ("from", .string(date.evidence.name)),
      ("inferred", .array(date.inferred.names.map { .string($0) })),
      ("confidence", isInferred ? .number(Double(date.confidence) / 100) : nil),
      ("why", JSON(article.whyDate)),
    ])
  }

  private func json(_ dateline: Dateline?, in article: ArticleView) -> JSON {
    guard let dateline else { return nil }
    return .object([
      ("place", .string(article.string(dateline.place))),
      ("start", .integer(dateline.range.lowerBound)), ("end", .integer(dateline.range.upperBound)),
    ])
  }

  private func json(_ block: Block) -> JSON {
    .object([
      ("kind", .string(block.kind.name)), ("start", .integer(block.range.lowerBound)),
      ("end", .integer(block.range.upperBound)),
    ])
  }

  /// A remark about what stands beside the text, such as a page's own date, has no place in it.
  private func json(_ diagnostic: Diagnostic, in article: ArticleView) -> JSON {
    let isInText = diagnostic.range.upperBound <= article.textByteCount
    return .object([
      ("code", .string(diagnostic.code.name)), ("message", .string(diagnostic.message)),
      ("start", isInText ? .integer(diagnostic.range.lowerBound) : nil),
      ("end", isInText ? .integer(diagnostic.range.upperBound) : nil),
    ])
  }

  private func printArticle(_ article: ArticleView) {
    let date = article.date.map { String($0.value.prefix(10)) } ?? "undated"
    let padding = String(repeating: " ", count: max(1, 12 - date.count))
    Output.line("\(date)\(padding)\(Output.shown(article.title))")
    Output.line("            \(Output.shown(article.id)) · \(article.wordCount) words")
    if text { Output.line("\n\(shownText(article))\n") }
  }

  /// The text by its lines: the end of a line is the one control character that is meant. CR LF is
  /// one Character, and not a newline's equal.
  private func shownText(_ article: ArticleView) -> String {
    article.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Output.shown($0) }.joined(separator: "\n")
  }

  private func printRepairs(_ article: ArticleView) {
    for repair in article.diagnostics where repair.isRepair {
      Output.line("\(Output.shown(article.id)): \(repair.message)")
    }
  }

  private func printProblems(_ corpus: Corpus) {
    if options.json {
      for problem in corpus.problems { Output.line(json(problem).line) }
      return
    }
    let summary = corpus.problemSummary
    for problem in summary.failures + summary.dropped {
      Output.line("\(Output.shown(problem.path)): \(Output.shown(problem.message))")
    }
    if let passedOver = summary.passedOver { Output.line(Output.shown(passedOver)) }
    if summary.indexCount > 0 {
      Output.line("passed over: \(counted(summary.indexCount, "index", "indexes"))")
    }
    if corpus.skipped.count > 0 {
      Output.line(
        "passed over: \(corpus.skipped.hidden) hidden, \(corpus.skipped.nodeModules) node_modules")
    }
    if let doubts = doubts(corpus) { Output.line(doubts) }
  }

  /// What is only to be known, in one line: `undated 3 · near-duplicates 4 in 2 groups`; nil where
  /// there is nothing.
  private func doubts(_ corpus: Corpus) -> String? {
    let health = CorpusHealth(corpus)
    let parts = [
      ("doubtful dates", CorpusHealth.Concern.doubtfulDate, ""), ("undated", .undated, ""),
      ("near-duplicates", .version, " in \(counted(corpus.versions.groupCount, "group"))"),
    ].compactMap { name, concern, more in
      health.count(concern) > 0 ? "\(name) \(health.count(concern))\(more)" : nil
    }
    guard !parts.isEmpty else { return nil }
    return "\(parts.joined(separator: " · ")) (! in the browser lists them)"
  }

  /// The fields of an article, so that one reader serves both.
  private func json(_ problem: Problem) -> JSON {
    let nothing = [
      "format", "headline", "byline", "source", "section", "url", "language", "words", "date",
      "dateline",
    ]
    let reason = JSON.object([
      ("code", .string(problem.code)), ("message", .string(problem.message)), ("start", nil),
      ("end", nil),
    ])
    return .object(
      [("id", nil), ("path", .string(problem.path))] + nothing.map { ($0, nil) }
        + [
          ("versions", .array([])), ("versionsCount", 0), ("blocks", .array([])),
          ("diagnostics", .array([reason])),
        ])
  }
}
