// All that one article states, each thing once with every place that states it: one side of a comparison by facts.
// How two sides come together is FactPairing's business.

import Articles
import Columns
import CrossReferences
import Facts
import Names
import Prose

/// Facts of one kind, each once; what has one key is one fact.
struct FactList<Key: Hashable & Sendable>: Sendable {
  /// In order of their first places.
  private(set) var facts: [StatedFact] = []
  private(set) var keys: [Key] = []
  private var numbers: [Key: Int] = [:]
  private var numbersByStart: [UInt32: Int] = [:]

  /// Adds a place; a place that overlaps the one before of the same fact tells nothing more.
  mutating func add(_ fact: Fact, at place: TextRange, _ key: Key) {
    if let number = numbers[key] {
      numbersByStart[place.start] = number
      let isNew = facts[number].places.last.map { !$0.overlaps(place) } ?? true
      if isNew { facts[number].places.append(place) }
      return
    }
    numbers[key] = facts.count
    numbersByStart[place.start] = facts.count
    facts.append(StatedFact(fact, at: [place]))
    keys.append(key)
  }

  /// Whether there is a fact of a key.
  func holds(_ key: Key) -> Bool { numbers[key] != nil }

  /// The fact that begins at an offset.
  func number(at start: UInt32) -> Int? { numbersByStart[start] }

  /// Facts of equal keys.
  func links(
    with other: FactList, _ relation: FactRelation = .same, confidence: Double? = nil,
    why: String? = nil
  ) -> [FactLink] {
    keys.enumerated().compactMap { number, key in
      other.numbers[key].map {
        FactLink(number, $0, relation, confidence: confidence, why: why)
      }
    }
  }
}

/// What one article states.
struct StatedFacts: Sendable {
  /// Figures that are one: of one event and statement; what is no count of an event stands alone.
  struct FigureKey: Hashable {
    var statement: FigureStatement.Key
    var event: Int
  }
  /// Quotations that are one: the same words of the same speaker.
  struct QuotationKey: Hashable {
    var words: String
    /// Number of an entity.
    var speaker: Int?
  }

  let article: ArticleView
  let facts: ArticleFacts
  let account: EventAccount
  let denotations: [Denotation]
  /// By number of the entity.
  private(set) var names = FactList<Int>()
  private(set) var events = FactList<String>()
  /// By number of the reported event.
  private(set) var eventNumbers: [Int: Int] = [:]
  /// By the number of an event's name: the event that it belongs to.
  private var eventKeys: [Int: String] = [:]
  private(set) var dates = FactList<String>()
  private(set) var figures = FactList<FigureKey>()
  /// The first statement of each fact.
  private(set) var statements: [FigureStatement] = []
  private(set) var quotations = FactList<QuotationKey>()
  private(set) var sources = FactList<String>()

  /// The dates with what is said of them.
  let datedWords: [DatedWords]

  /// O(text), but for sorts.
  init(_ read: ArticleAligner.Outline) {
    (article, account, facts) = (read.view, read.account, read.facts)
    datedWords = article.datedWords(facts.dates)
    denotations = read.denotations
    addEvents()
    addNames(read.mentions)
    addDates()
    addFigures(read.statements)
    addQuotations()
    addSources(read.cited)
  }

  /// The entity that is named most, the first of several.
  var subject: Int? {
    names.facts.indices.max {
      (names.facts[$0].places.count, $1) < (names.facts[$1].places.count, $0)
    }.map { names.keys[$0] }
  }

  // MARK: Events

  /// Names that an event is told by.
  static let mostNames = 3

  private mutating func addEvents() {
    for (number, event) in account.events.enumerated() where event.isMain || account.tells(number) {
      let names = event.tellingNames.prefix(Self.mostNames)
      guard let first = names.first else { continue }
      let day = event.day?.value ?? event.coarseDate
      let entities = names.map { Int($0.entity) }
      let key = "\(day ?? "") \(entities.sorted())"
      let places = event.evidence.isEmpty ? [first.place] : event.evidence
      for place in places.sorted(by: { $0.start < $1.start }) {
        events.add(.event(day: day, names: entities), at: place, key)
      }
      eventNumbers[number] = events.keys.firstIndex(of: key)
      for name in event.names where name.type == .event && eventKeys[Int(name.entity)] == nil {
        eventKeys[Int(name.entity)] = key
      }
    }
  }

  // MARK: Names

  /// The name of an event that is reported belongs to that.
  private mutating func addNames(_ mentions: [EntityMention]) {
    for mention in mentions {
      if let key = eventKeys[mention.entity] {
        events.add(.name(mention.entity), at: mention.range, key)
      } else {
        names.add(.name(mention.entity), at: mention.range, mention.entity)
      }
    }
  }

  // MARK: Dates

  private mutating func addDates() {
    let unresolved = facts.dates.filter { !$0.value.isKnown }.map(\.range)
    var sentences = article.sentences(around: unresolved)[...]
    for date in facts.dates {
      dates.add(.date(date), at: date.range, key(of: date) { sentences.popFirst() ?? date.range })
    }
  }

  /// What is not resolved means the same only in the same sentence.
  private func key(of date: DateMention, _ sentence: () -> TextRange) -> String {
    guard let value = date.value.value else {
      return foldedWords(article.string(date.range) + " : " + article.string(sentence()))
    }
    // At what time of it something happened makes no other day.
    if date.value.day > 0, date.value.precision != .week {
      return date.isRange ? "\(value) \(date.end.value ?? "")" : String(value.prefix(10))
    }
    return "\(value) \(date.value.precision.name) \(date.end.value ?? "") \(date.part.rawValue)"
  }

  // MARK: Figures

  private mutating func addFigures(_ all: [FigureStatement]) {
    let events = Dictionary(
      account.counts.map { ($0.figure.number.start, $0.event) }, uniquingKeysWith: { one, _ in one }
    )
    for (number, statement) in all.enumerated() {
      let figure = statement.figure
      let key = FigureKey(
        statement: statement.key, event: events[figure.number.start] ?? -1 - number)
      figures.add(.figure(figure), at: figure.range, key)
      if figures.facts.count > statements.count { statements.append(statement) }
    }
  }

  // MARK: Quotations

  private mutating func addQuotations() {
    for quotation in facts.quotations {
      let text = article.string(quotation.range)
      let words = foldedWords(text)
      let speaker = quotation.name == Quotation.nobody ? nil : Int(quotation.name)
      quotations.add(
        .quotation(quotation), at: quotation.range,
        QuotationKey(words: words.isEmpty ? text : words, speaker: speaker))
    }
  }

  // MARK: Sources

  /// Those who are quoted, and those whom other sentences cite.
  private mutating func addSources(_ cited: [CitedSource]) {
    let speaking = facts.quotations.filter { quotation in
      !quotation.speaker.isEmpty
        && (quotation.name != Quotation.nobody || quotation.reading != .pronoun)
    }
    let quoted = speaking.map { CitedSource(range: $0.speaker, name: $0.name) }
    var taken = speaking.map(\.attribution).sorted { $0.start < $1.start }[...]
    let cited = cited.filter { source in
      taken = taken.drop { $0.end <= source.range.start }
      return !(taken.first?.overlaps(source.range) ?? false)
    }
    for source in (quoted + cited).sorted(by: { $0.range.start < $1.range.start }) {
      let entity = source.name == Quotation.nobody ? nil : Int(source.name)
      let phrase = article.string(source.range)
      if entity == nil, Self.pronouns.contains(phrase.lowercased()) { continue }
      let key = entity.map { "\($0)" } ?? Self.body(citedAs: phrase)
      sources.add(.source(entity), at: source.range, key)
    }
  }

  /// Who speaks for a body states what it states: `the police`, `a police spokesman`, `a spokesman for the police`.
  private static func body(citedAs phrase: String) -> String {
    var words = foldedWords(phrase).split(separator: " ")[...]
    func dropArticle() {
      if let first = words.first, articles.contains(first) { words.removeFirst() }
    }
    dropArticle()
    if words.count > 2, words[words.startIndex].hasPrefix("spokes"),
      words.dropFirst().first == "for"
    {
      words = words.dropFirst(2)
      dropArticle()
    } else if words.count > 1, words.last?.hasPrefix("spokes") == true {
      words.removeLast()
    }
    return ":" + words.joined(separator: " ")
  }

  private static let articles: Set<Substring> = ["the", "a", "an"]
  private static let pronouns: Set<String> = ["he", "she", "they", "it", "we", "i", "who", "you"]
}

extension Quotation {
  /// The words that give it to its speaker: `said Milca mayor Hector Quispe` cites nobody else.
  fileprivate var attribution: TextRange {
    let isBeside =
      !cue.isEmpty && max(cue.start, speaker.start) <= min(cue.end, speaker.end) + Self.farthest
    return isBeside
      ? TextRange(min(cue.lowerBound, speaker.lowerBound), max(cue.upperBound, speaker.upperBound))
      : speaker
  }

  /// In bytes, between verb and speaker.
  private static let farthest: UInt32 = 80
}

extension ArticleView {
  /// The sentence that each of some places stands in, in their order, without the dateline before it. O(text).
  package func sentences(around places: [TextRange]) -> [TextRange] {
    guard !places.isEmpty else { return [] }
    var found: [TextRange] = []
    let dateline = dateline?.range ?? TextRange(0, 0)
    withText { text in
      for block in foundBlocks {
        var range = block.range
        // Sentences are looked for only where a place is.
        if let next = places.dropFirst(found.count).first, range.end <= next.start { continue }
        if !dateline.isEmpty, range.contains(dateline) {
          while found.count < places.count, places[found.count].start < dateline.end {
            found.append(dateline)
          }
          range.start = dateline.end
        }
        for sentence in SentenceScanner(text, in: range) {
          while found.count < places.count, places[found.count].start < sentence.end {
            found.append(sentence)
          }
          if found.count == places.count { return }
        }
      }
    }
    return found + places.dropFirst(found.count)
  }
}
