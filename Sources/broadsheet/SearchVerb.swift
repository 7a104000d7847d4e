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
    discussion: """
      All words must match. \"A phrase\" matches word for word, begin* what begins so. person:name, \
      org:, place:, event: and entity: (of any type) match the articles that name somebody or \
      something that any article calls so: person:bortnikov, place:\"south korea\", org:is*.
      """)

  @Flag(help: "Print only how many articles match.")
  var count = false

  @Flag(help: "Say how the query was read, and how many articles hold each clause.")
  var explain = false

  @OptionGroup var limit: LimitOption<Search>
  @OptionGroup var options: CorpusOptions

  @Argument(help: "Words, \"phrases\", begin* and person:name.")
  var query: String

  @OptionGroup var paths: PathArguments

  func run() throws {
    let corpus = try paths.load()
    let result = corpus.search(Query(forCorpus: query))
    if explain { explain(result) }
    if count {
      Output.line(String(result.hits.count))
    } else {
      for (index, hit) in result.hits.prefix(limit.count).enumerated() {
        print(hit, rank: index + 1, corpus[hit.article], result)
      }
    }
    Output.flush()
    if result.hits.isEmpty {
      throw Failure.nothing(count ? "" : "broadsheet: nothing matches \(Output.shown(query))")
    }
  }

  private func explain(_ result: SearchResult) {
    let clauses = zip(result.query.clauses, result.clauseCounts)
    if options.json {
      let list = clauses.map { clause, count in
        JSON.object([("text", .string(clause.text)), ("articles", .integer(count))])
      }
      let all = JSON.object([("query", .string(result.query.text)), ("clauses", .array(list))])
      Output.line(all.line)
    } else {
      Output.line("read as: \(Output.shown(result.query.text))")
      for (clause, count) in clauses {
        Output.line("  \(Output.shown(clause.text)): \(counted(count, "article"))")
      }
    }
  }

  private func print(_ hit: SearchHit, rank: Int, _ article: ArticleView, _ result: SearchResult) {
    let places = article.hits(of: result)
    let snippet = article.snippet(of: places)
    if options.json {
      Output.line(json(hit, rank: rank, article, matches: places.count, snippet).line)
      return
    }
    let number = String(rank)
    let padding = String(repeating: " ", count: max(1, 4 - number.count))
    Output.line("\(number)\(padding)\(Output.shown(article.title))")
    Output.line("    \(Output.shown(article.id)) · \(counted(places.count, "hit"))")
    if let snippet { Output.line("    … \(lit(snippet, article)) …") }
  }

  private func json(
    _ hit: SearchHit, rank: Int, _ article: ArticleView, matches: Int, _ snippet: Snippet?
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
    return .object([
      ("rank", .integer(rank)), ("article", .string(article.id)),
      ("headline", JSON(article.headline)), ("score", .number(hit.score)),
      ("matches", .integer(matches)), ("snippets", .array(snippets.map { [$0] } ?? [])),
    ])
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
      let word = flat(article.exactString(hit))
      text += Output.isDecorated ? "\u{1b}[1m\(word)\u{1b}[0m" : word
      at = hit.end
    }
    plain(to: snippet.range.end)
    return text
  }

  private func flat(_ text: String) -> String {
    Output.shown(String(text.map { $0.isNewline ? " " : $0 }))
  }
}
