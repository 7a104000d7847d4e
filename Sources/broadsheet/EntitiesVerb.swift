// `broadsheet entities`: who and what is named, under which forms, and where.

import ArgumentParser
import Names
import NewsCorpus
import Prose
import Screen

struct Entities: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who and what is named, most mentioned first.")

  @Flag(help: "Add where each is mentioned.")
  var mentions = false

  @OptionGroup var options: CorpusOptions
  @OptionGroup var paths: PathArguments

  func run() throws {
    let corpus = try paths.load()
    let forms = EntityForms(corpus)
    for entity in corpus.entities.byCount.map({ Int($0) }) {
      if options.json {
        Output.line(json(entity, corpus, forms).line)
      } else {
        printEntity(entity, corpus, forms)
      }
    }
    Output.flush()
    if corpus.entities.count == 0 { throw Failure.nothing("broadsheet: no names found") }
  }

  private func json(_ entity: Int, _ corpus: Corpus, _ forms: EntityForms) -> JSON {
    let aliases = forms.aliases(of: entity, named: corpus.name(ofEntity: entity)).map { form in
      JSON.object([
        ("text", .string(form.text)), ("count", .integer(form.count)),
        ("confidence", .number(form.confidence)), ("why", .string(form.why)),
      ])
    }
    let articles = corpus.entities.holders(entity).map { corpus[Int($0.article)] }
    return .object([
      ("id", .string(corpus.entities.id(entity))),
      ("name", .string(corpus.name(ofEntity: entity))),
      ("type", .string(corpus.entities.type(entity).name)),
      ("articles", JSON(strings: articles.map(\.id))),
      ("count", .integer(corpus.entities.mentionCount(entity))), ("role", nil),
      ("aliases", .array(aliases)),
      ("mentions", .array(mentions ? articles.flatMap { json(entity, in: $0) } : [])),
    ])
  }

  private func json(_ entity: Int, in article: ArticleView) -> [JSON] {
    article.mentions.filter { $0.entity == entity }.map { mention in
      .object([
        ("article", .string(article.id)), ("start", .integer(mention.range.lowerBound)),
        ("end", .integer(mention.range.upperBound)),
        ("text", .string(article.exactString(mention.range))),
      ])
    }
  }

  private func printEntity(_ entity: Int, _ corpus: Corpus, _ forms: EntityForms) {
    let count = String(corpus.entities.mentionCount(entity))
    let padding = String(repeating: " ", count: max(0, 6 - count.count))
    let name = corpus.name(ofEntity: entity)
    let articles = counted(corpus.entities.holders(entity).count, "article")
    Output.line(
      "\(corpus.entities.type(entity).letter)\(padding)\(count)  \(Output.shown(name)) · \(articles)"
    )
    let aliases = forms.aliases(of: entity, named: name).map { Output.shown($0.text) }
    if !aliases.isEmpty { Output.line("         also \(aliases.joined(separator: ", "))") }
    guard mentions else { return }
    for holder in corpus.entities.holders(entity) {
      let article = corpus[Int(holder.article)]
      for mention in article.mentions where mention.entity == entity {
        Output.line(
          "         \(Output.shown(article.id)):\(mention.range.lowerBound)–\(mention.range.upperBound)"
        )
      }
    }
  }
}

/// The forms under which entities are written. One pass over all mentions.
struct EntityForms {
  /// One way of writing an entity.
  struct Form {
    var text: String
    var count: Int
    var confidence: Double
    var why: String
  }

  private struct Key: Hashable {
    var entity: Int
    var text: String
  }

  private var counts: [Key: (count: Int, join: Join)] = [:]
  private var texts: [[String]]

  init(_ corpus: Corpus) {
    texts = Array(repeating: [], count: corpus.entities.count)
    for article in corpus.articles {
      for mention in article.mentions {
        let key = Key(entity: mention.entity, text: article.string(mention.range))
        if counts[key] == nil { texts[mention.entity].append(key.text) }
        counts[key, default: (0, mention.join)].count += 1
      }
    }
  }

  /// The forms other than the name itself, commonest first, each with why it belongs there.
  func aliases(of entity: Int, named name: String) -> [Form] {
    texts[entity].filter { $0 != name }.compactMap { text -> Form? in
      guard let entry = counts[Key(entity: entity, text: text)] else { return nil }
      let (confidence, why) = Self.reason(entry.join, text, name)
      return Form(text: text, count: entry.count, confidence: confidence, why: why)
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// How sure each kind of join is: set by hand until aliases are measured. The join is to the
  /// entity's key, and the name on show may itself be a variant: `United States` beside `USA`.
  private static func reason(_ join: Join, _ text: String, _ name: String) -> (Double, String) {
    switch join {
    case .written where foldedWords(text) == foldedWords(name):
      (0.99, "the same letters as \(name) but for case, accents or punctuation")
    case .surname: (0.9, "a part of the full name \(name) in the same article")
    case .acronym: (0.95, "the article itself explains it as \(name)")
    case .written, .variant: (0.97, "a usual other form of \(name)")
    }
  }
}
