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
    let corpus = try paths.load(.entities)
    let forms = EntityForms(corpus)
    let places = mentions ? places(corpus) : [:]
    for entity in corpus.entities.byCount.map({ Int($0) }) {
      if options.json {
        Output.line(json(entity, corpus, forms, places[entity] ?? []).line)
      } else {
        printEntity(entity, corpus, forms, places[entity] ?? [])
      }
    }
    Output.flush()
    if corpus.entities.count == 0 { throw Failure.nothing("broadsheet: no names found") }
  }

  /// A mention by its article's number.
  private typealias Place = (article: Int, range: TextRange)

  /// The mentions of each entity, in order. O(mentions).
  private func places(_ corpus: Corpus) -> [Int: [Place]] {
    var places: [Int: [Place]] = [:]
    for article in corpus.articles {
      for mention in article.mentions {
        places[mention.entity, default: []].append((article.number, mention.range))
      }
    }
    return places
  }

  private func json(
    _ entity: Int, _ corpus: Corpus, _ forms: EntityForms, _ places: [Place]
  ) -> JSON {
    let aliases = forms.aliases(of: entity).map { form in
      JSON.object([
        ("text", .string(form.text)), ("count", .integer(form.count)),
        ("confidence", .number(form.reason.confidence)),
        ("why", .string(form.reason.why)), ("decided", .bool(form.reason.isDecided)),
      ])
    }
    let articles = corpus.entities.holders(entity).map { corpus[Int($0.article)] }
    return .object([
      ("id", .string(corpus.entities.id(entity))),
      ("name", .string(corpus.name(ofEntity: entity))),
      ("type", .string(corpus.entities.type(entity).name)),
      ("articles", JSON(strings: articles.map(\.id))),
      ("count", .integer(corpus.entities.mentionCount(entity))),
      ("role", JSON(corpus.role(ofEntity: entity))),
      ("aliases", .array(aliases)),
      ("decided", .bool(corpus.isDecided(entity))),
      ("mentions", .array(places.map { json($0, corpus) })),
    ])
  }

  private func json(_ place: Place, _ corpus: Corpus) -> JSON {
    let article = corpus[place.article]
    return .object([
      ("article", .string(article.id)), ("start", .integer(place.range.lowerBound)),
      ("end", .integer(place.range.upperBound)),
      ("text", .string(article.exactString(place.range))),
    ])
  }

  private func printEntity(
    _ entity: Int, _ corpus: Corpus, _ forms: EntityForms, _ places: [Place]
  ) {
    let count = String(corpus.entities.mentionCount(entity))
    let padding = String(repeating: " ", count: max(0, 6 - count.count))
    let name = corpus.name(ofEntity: entity)
    let articles = counted(corpus.entities.holders(entity).count, "article")
    Output.line(
      "\(corpus.entities.type(entity).letter)\(padding)\(count)  \(Output.shown(name)) · \(articles)"
    )
    if let role = corpus.role(ofEntity: entity) { Output.line("         \(Output.shown(role))") }
    let aliases = forms.aliases(of: entity).map { Output.shown($0.text) }
    if !aliases.isEmpty { Output.line("         also \(aliases.joined(separator: ", "))") }
    for place in places {
      Output.line(
        "         \(Output.shown(corpus[place.article].id)):\(place.range.lowerBound)–\(place.range.upperBound)"
      )
    }
  }
}
