// `broadsheet search`: the articles that match, best first, with the passage that shows why.

import ArgumentParser
import NewsCorpus
import Prose
import Screen
import SearchIndex

struct Search: ParsableCommand, LimitedVerb {
  static let usualLimit = 20
  static let configuration = CommandConfiguration(
    abstract: "Search the text of all articles.",
    discussion:
      "A query is never an error: what cannot be read is taken literally, and --explain says how.\n\n"
      + QuerySyntax.rows.map { "\($0.sign)   e.g. \($0.example)\n    \($0.meaning)" }
      .joined(separator: "\n"))

  /// What the articles are ordered by.
  enum Order: String, CaseIterable, ExpressibleByArgument {
    case rank, date, source, length

    fileprivate var order: ArticleOrder {
      switch self {
      case .rank: .usual
      case .date: .newest
      case .source: .source
      case .length: .longest
      }
    }
  }

  @Flag(help: "Print only how many articles match.")
  var count = false

  @Flag(
    help: "Say how the query was read, how many articles hold each clause, and why each ranks so.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "What comes first: rank (what matches best), date (the newest), source (A to Z), length (the longest).",
      valueName: "order"))
  var sort = Order.rank

  @Flag(help: "A word means itself alone, not all forms of its stem.")
  var noStem = false

  @OptionGroup var limit: LimitOption<Search>
  @OptionGroup var options: CorpusOptions

  @Argument(help: "Words, \"phrases\", begin*, person:name and so on, as above.")
  var query: String

  @OptionGroup var paths: PathArguments

  /// The arguments, a query that begins with `-` marked as none of the options: by a blank, which is no part
  /// of it.
  static func markingQuery(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName ?? "search" else { return arguments }
    let place = arguments.firstIndex { argument in
      argument == "--"
        || argument.hasPrefix("-") && argument.dropFirst().first.map { $0 != "-" } ?? false
          && argument != "-h"
    }
    guard let place, arguments[place] != "--" else { return arguments }
    var marked = arguments
    marked[place] = " " + marked[place]
    return marked
  }

  func run() throws {
    let read = Query(forCorpus: query, stems: !noStem, today: today())
    let corpus = try paths.load(Wanted(for: read, isOrdered: !count))
    let all = corpus.search(read, limit: sort == .rank ? limit.count : nil)
    if explain { printReading(all) } else { complain(of: read) }
    if count {
      Output.line(String(all.count))
    } else {
      for (index, hit) in ordered(all.hits, corpus).enumerated() {
        print(hit, rank: index + 1, corpus, all)
      }
    }
    Output.flush()
    if all.count == 0 {
      throw Failure.nothing(count ? "" : "broadsheet: nothing matches \(Output.shown(query))")
    }
  }

  /// Says what was not read as it may be meant.
  private func complain(of query: Query) {
    for remark in query.remarks {
      Output.complain("broadsheet: \(Output.shown(remark.shown))")
    }
  }

  private func ordered(_ hits: [SearchHit], _ corpus: Corpus) -> [SearchHit] {
    guard sort != .rank else { return hits }
    let byArticle = Dictionary(uniqueKeysWithValues: hits.map { (UInt32($0.article), $0) })
    return corpus.sorted(hits.map { UInt32($0.article) }, by: sort.order).prefix(limit.count)
      .compactMap { byArticle[$0] }
  }

  private func print(_ hit: SearchHit, rank: Int, _ corpus: Corpus, _ result: SearchResult) {
    let article = corpus[hit.article]
    let why = explain ? corpus.explanation(of: hit.article, result.query) : nil
    let places = article.hits(of: result)
    let snippet = article.snippet(of: places)
    if options.json {
      Output.line(json(hit, rank: rank, article, matches: places.count, snippet, why).line)
      return
    }
    let number = String(rank)
    let padding = String(repeating: " ", count: max(1, 4 - number.count))
    Output.line("\(number)\(padding)\(Output.shown(article.title))")
    Output.line("    \(Output.shown(article.id)) · \(counted(places.count, "hit"))")
    if let snippet { Output.line("    … \(lit(snippet, article)) …") }
    for row in why?.rows ?? [] { Output.line("    \(Output.shown(line(of: row)))") }
  }

  private func json(
    _ hit: SearchHit, rank: Int, _ article: ArticleView, matches: Int, _ snippet: Snippet?,
    _ why: Explanation?
  ) -> JSON {
    let snippets = snippet.map { snippet -> JSON in
      let start = snippet.range.lowerBound
      let highlights = snippet.hits.map {
        JSON.array([.integer($0.lowerBound - start), .integer($0.upperBound - start)])
      }
      return .object([
        ("start", .integer(start)), ("end", .integer(snippet.range.upperBound)),
        ("text", .string(article.exactString(snippet.range))), ("highlights", .array(highlights)),
      ])
    }
    let fields: [(String, JSON)] = [
      ("rank", .integer(rank)), ("article", .string(article.id)),
      ("headline", JSON(article.headline)), ("score", .number(hit.score)),
      ("matches", .integer(matches)), ("snippets", .array(snippets.map { [$0] } ?? [])),
    ]
    return .object(fields + (why.map { [("explanation", $0.json)] } ?? []))
  }

  /// The snippet in one line, its hits in bold on a terminal.
  private func lit(_ snippet: Snippet, _ article: ArticleView) -> String {
    var text = ""
    var at = snippet.range.start
    func plain(to end: UInt32) {
      text += flat(article.exactString(TextRange(Int(at), Int(end))))
      at = end
    }
    for hit in snippet.hits {
      plain(to: hit.start)
      text += Output.bold(flat(article.exactString(hit)))
      at = hit.end
    }
    plain(to: snippet.range.end)
    return text
  }

  private func flat(_ text: String) -> String {
    Output.shown(String(text.map { $0.isNewline ? " " : $0 }))
  }
}
