// Compares one article with others that may belong to it: by words, names, days, events, figures, passages
// and quotations. What follows from what they share, CrossReferences knows.

import CrossReferences
import Facts
import Prose

/// Reads one article once, and others as they are asked for.
struct ReferenceFinder {
  private let corpus: Corpus
  private let article: Int
  private let profile: Profile
  private var facts = FactReader()
  private var events: EventAccounts
  private let account: EventAccount
  private let utterances: [ReportedUtterance]
  private let datedWords: [DatedWords]
  private let writtenNames: [WrittenName]
  private var passages: PassageReader
  private let passageHolders: [Int]
  private var related: [Int: Relatedness] = [:]
  /// What the articles that were compared tell of what they are about.
  private var compared: [Int: EventAccount] = [:]
  /// Those of them that are surely about what this one is about, and how sure that is.
  private(set) var sure: [(account: EventAccount, confidence: Double)] = []

  /// O(text), and a look at who holds its fingerprints.
  init(_ corpus: Corpus, _ article: Int, _ space: consuming TermSpace) {
    self.corpus = corpus
    self.article = article
    let view = corpus[article]
    events = EventAccounts(corpus, space)
    var profile = view.profile(&events.space)
    profile.printed = view.printedTerms(&events.space)
    self.profile = profile
    let found = view.facts(by: &facts)
    account = events.account(of: view, found)
    datedWords = view.datedWords(found.dates)
    writtenNames = view.writtenNames
    utterances = corpus.utterances(of: article, found.quotations, &events.space)
    let holders = corpus.fingerprintHolders(of: article)
    passageHolders = holders?.articles ?? []
    passages = PassageReader(
      corpus, article, furniture: holders?.furniture ?? [],
      quotations: found.quotations.map(\.range))
  }

  /// What is known of the corpus's words.
  private(set) var space: TermSpace {
    get { events.space }
    _modify { yield &events.space }
  }

  // MARK: Which articles

  /// More versions and holders of the same passages than these are hardly looked at.
  private static let mostVersions = 20
  private static let mostHolders = 12
  /// So many more articles are compared in full than are asked for: their events may move them up.
  private static let reserve = 10

  /// The articles that are worth comparing in full, each once: those that are linked, versions, those with the
  /// same passages, and the most related ones.
  mutating func worthAll(limit: Int, linked: [Int], isStopped: IsStopped) -> [Int] {
    let near = corpus.candidates(for: article, profile, space)
    let found = compare(with: near, isStopped: isStopped) { finder, other in
      finder.relatedness(to: other)
    }
    for (other, relatedness) in zip(near, found) { related[other] = relatedness }
    let nearest = near.sorted {
      (related[$1]?.score ?? 0, $0) < (related[$0]?.score ?? 0, $1)
    }
    var seen: Set<Int> = [article]
    return
      (linked + corpus.versions.versions(of: article).prefix(Self.mostVersions)
      + passageHolders.prefix(Self.mostHolders) + nearest.prefix(limit + Self.reserve))
      .filter { seen.insert($0).inserted }
  }

  /// Takes over what a copy learnt of other articles.
  /// - Parameter known: how many it knew to be about the same when it was made.
  mutating func learn(from copy: ReferenceFinder, known: Int) {
    compared.merge(copy.compared) { own, _ in own }
    sure += copy.sure.dropFirst(known)
  }

  private mutating func relatedness(to other: Int) -> Relatedness {
    if let known = related[other] { return known }
    return corpus.relatedness(of: profile, to: other, &space)
  }

  // MARK: One of them

  /// How an article belongs to this one; nil where it does not. O(text).
  mutating func reference(to other: Int, link: Reference?) -> Reference? {
    reference(to: other, link: link, joint: 0)
  }

  /// The same where an article that was compared before joins the two; nil where none does. O(text) where one does.
  mutating func joinedReference(to other: Int) -> Reference? {
    let joint = compared[other].map(joint) ?? 0
    return joint > 0 ? reference(to: other, link: nil, joint: joint) : nil
  }

  private mutating func reference(to other: Int, link: Reference?, joint: Double) -> Reference? {
    let view = corpus[other]
    let found = view.facts(by: &facts)
    var connection = Connection(article: other, relatedness: relatedness(to: other))
    connection.link = link
    connection.isVersion = corpus.versions.areVersions(article, other)
    if let day = corpus[article].dayNumber, let otherDay = view.dayNumber {
      connection.daysApart = abs(otherDay - day)
    }
    addEvents(events.account(of: view, found), to: &connection, joint: joint)
    addDifferences(view, found.dates, to: &connection)
    addPassages(view, found.quotations.map(\.range), to: &connection)
    addQuotations(found.quotations, to: &connection)
    return connection.reference()
  }

  private mutating func addEvents(
    _ there: EventAccount, to connection: inout Connection, joint: Double
  ) {
    var comparison = FigureComparison(
      account, there, areVersions: connection.isVersion, joint: joint)
    connection.figures = comparison.relations()
    var best: EventConnection?
    for (i, j, found) in comparison.events() {
      let (event, other) = (account.events[i], there.events[j])
      var match = found
      if joint > 0, i == 0, j == 0 { match.certainty = .possible }
      let told = EventConnection(
        match: match, isMainHere: event.isMain, isMainThere: other.isMain,
        text: corpus.words(of: event, other))
      if best.map({ $0.isBehind(told) }) ?? true { best = told }
    }
    connection.event = best
    guard joint == 0 else { return }
    let main = there.ofMainEvent
    compared[connection.article] = main
    if let best, best.isMainHere, best.isMainThere, best.match.certainty == .same {
      sure.append((main, best.match.confidence))
    }
  }

  /// How sure an article that was compared before makes it that another one is about what this one is about.
  private func joint(_ there: EventAccount) -> Double {
    sure.reduce(0) { surest, third in
      var comparison = FigureComparison(third.account, there)
      guard let match = comparison.match(0, 0), match.certainty == .same else { return surest }
      return max(surest, AccountChains.joint(third.confidence, match.confidence))
    }
  }

  /// Only where both surely report one event: else two dates or spellings mean two things.
  private func addDifferences(
    _ view: ArticleView, _ dates: [DateMention], to connection: inout Connection
  ) {
    guard connection.event?.match.certainty == .same else { return }
    connection.dates = dateConflicts(datedWords, view.datedWords(dates)) {
      corpus[article].exactString($0)
    }
    connection.spellings = spellingDifferences(writtenNames, view.writtenNames)
  }

  private mutating func addPassages(
    _ view: ArticleView, _ quotations: [TextRange], to connection: inout Connection
  ) {
    let found = passages.texts(sharedWith: view.number, quotations: quotations)
    guard !found.isEmpty else { return }
    let own = found.filter { $0.label != .note }
    let shared = own.reduce(0) { $0 + $1.here.count + $1.there.count } / 2
    let here = corpus[article]
    connection.passages = found
    connection.sharedPart =
      min(1, Double(shared) / Double(max(1, min(here.bodyByteCount, view.bodyByteCount))))
    connection.sharedWords = min(
      here.wordCount(in: own.map(\.here)), view.wordCount(in: own.map(\.there)))
  }

  private mutating func addQuotations(
    _ quotations: [Quotation], to connection: inout Connection
  ) {
    guard !utterances.isEmpty, !quotations.isEmpty else { return }
    let matches = corpus.utterances(of: connection.article, quotations, &space).flatMap { said in
      utterances.compactMap { $0.match(said, in: space) }
    }
    for match in matches.withoutContradicted() {
      connection.quotations.append(
        QuotedInBoth(
          here: match.here.range, there: match.there.range, relation: match.relation,
          confidence: match.confidence, text: words(of: match)))
    }
    connection.quotations.sort { ($0.here.start, $0.there.start) < ($1.here.start, $1.there.start) }
  }

  private func words(of match: QuotationMatch) -> String {
    let name = match.here.name != Quotation.nobody ? match.here.name : match.there.name
    let speaker = name == Quotation.nobody ? nil : corpus.name(ofEntity: Int(name))
    let what = match.relation == .otherSpeaker ? "quoted with another speaker" : "quoted"
    return speaker.map { "\($0) \(what)" } ?? what
  }
}

extension Corpus {
  /// What an event is called that two articles report: `Crocus City Hall, 2024-03-22`.
  func words(of one: ReportedEvent, _ other: ReportedEvent) -> String {
    (sharedNames(of: one, other).prefix(2) + [sharedDate(of: one, other)].compactMap { $0 })
      .joined(separator: ", ")
  }

  /// The names that tell most of an event and that both reports of it have.
  func sharedNames(of one: ReportedEvent, _ other: ReportedEvent) -> [String] {
    let both = Set(one.names.map(\.entity)).intersection(other.names.map(\.entity))
    return one.tellingNames.filter { both.contains($0.entity) }.prefix(4)
      .map { name(ofEntity: Int($0.entity)) }
  }

  /// When it happened, as ISO 8601 writes it; nil where neither tells.
  func sharedDate(of one: ReportedEvent, _ other: ReportedEvent) -> String? {
    let isFirst = !one.isDayDoubtful || other.isDayDoubtful
    return (isFirst ? one.day ?? other.day : other.day ?? one.day)?.value
  }
}

extension ArticleView {
  /// Of what takes part in shared passages, but for reference notes.
  fileprivate var bodyByteCount: Int {
    foundBlocks.reduce(0) { $0 + ($1.kind.isBody ? $1.range.count : 0) }
  }

  fileprivate func wordCount(in ranges: [TextRange]) -> Int {
    withText { text in
      ranges.reduce(0) { sum, range in WordScanner(text, in: range).reduce(sum) { n, _ in n + 1 } }
    }
  }
}
