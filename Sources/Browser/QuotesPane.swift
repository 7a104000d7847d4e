// What is quoted: in the open article, speaker by speaker, or all that one speaker is quoted saying in the folder.
// How the rows look is QuotesDrawing's.

import CrossReferences
import Facts
import NewsCorpus
import Prose

/// A place in the text of an article.
struct ArticlePlace: Equatable, Sendable {
  var article: Int
  var range: TextRange
}

/// State of the quotes pane.
struct QuotesPane: Equatable, Sendable {
  /// A row of the list.
  enum Row: Equatable, Sendable {
    /// Who spoke, `Quotation.nobody` where nobody is named; how often, and the first row of it is the next.
    case speaker(UInt32, count: Int)
    /// A quotation of the open article, by its number.
    case quotation(Int)
    /// The same utterance in another article, by its number among the matches.
    case elsewhere(Int)
    /// What the chosen speaker is quoted saying in any article, by its number.
    case said(Int)
  }

  private(set) var article: Int?
  private(set) var quotations: [Quotation] = []
  /// Those that another article words otherwise, or gives to somebody else.
  private(set) var matches: [QuotationMatch] = []
  /// The same utterances in other articles.
  var question = Question()
  /// Whose quotations of all articles are listed; nil where those of the open article are.
  private(set) var speaker: Int?
  private(set) var said: [SaidQuotation] = []
  /// What the speaker is quoted saying.
  var saidQuestion = Question()
  private(set) var rows: [Row] = []
  var list = ListState()
  /// The list of the open article, while another is shown.
  private var articleList = ListState()

  /// Lines that a row takes.
  var rowHeight: Int { speaker == nil ? 1 : 2 }

  var selected: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// Forgets the quotations of another article; those of a chosen speaker stay.
  mutating func open(_ article: Int?) {
    guard article != self.article else { return }
    self.article = article
    (quotations, matches, articleList) = ([], [], ListState())
    question.takeBack()
    if speaker == nil { list = ListState() }
    arrange()
  }

  mutating func show(_ quotations: [Quotation]) {
    self.quotations = quotations
    arrange()
  }

  /// Takes the same utterances in other articles; what is repeated word for word says nothing new.
  mutating func match(_ found: [QuotationMatch]) {
    matches = found.filter { $0.relation != .same }
    arrange()
  }

  // MARK: one speaker

  /// Lists all that somebody is quoted saying, or with nil what the open article has.
  mutating func choose(_ speaker: Int?) {
    if self.speaker == nil { articleList = list }
    list = speaker == nil ? articleList : ListState()
    self.speaker = speaker
    said = []
    saidQuestion.takeBack()
    arrange()
  }

  mutating func show(_ said: [SaidQuotation]) {
    self.said = said
    arrange()
  }

  // MARK: rows

  /// Who is quoted in a row.
  func speaker(of row: Row) -> Int? {
    let number: UInt32 =
      switch row {
      case .speaker(let name, _): name
      case .quotation(let number): quotations[number].name
      case .elsewhere(let number): matches[number].here.name
      case .said(let number): said[number].quotation.name
      }
    return number == Quotation.nobody ? nil : Int(number)
  }

  /// What a row leads to.
  func place(_ row: Int) -> ArticlePlace? {
    guard rows.indices.contains(row) else { return nil }
    switch rows[row] {
    case .speaker: return place(row + 1)
    case .quotation(let number):
      return article.map { ArticlePlace(article: $0, range: quotations[number].range) }
    case .elsewhere(let number):
      return ArticlePlace(article: matches[number].other, range: matches[number].there.range)
    case .said(let number):
      return ArticlePlace(article: said[number].article, range: said[number].quotation.range)
    }
  }

  /// Another article that has the quotation of the selected row, and both places.
  var toldElsewhere: (article: Int, evidence: LitEvidence)? {
    let match: QuotationMatch? =
      switch selected {
      case .elsewhere(let number): matches[number]
      case .quotation(let number): matches(of: number).first
      case .said, .speaker, nil: nil
      }
    return match.map { match in
      let evidence = Evidence(
        .sharedQuote, match.relation.label, here: match.here.range, there: match.there.range)
      return (match.other, LitEvidence([evidence], isOn: true))
    }
  }

  /// The same utterance as one of the open article's, in other articles.
  func matches(of quotation: Int) -> [QuotationMatch] {
    matches.filter { $0.here.range == quotations[quotation].range }
  }

  /// Puts the speakers in order of their first quotation, whoever is not named last. O(n log n).
  private mutating func arrange() {
    guard speaker == nil else {
      rows = said.indices.map { .said($0) }
      return
    }
    let bySpeaker = Dictionary(grouping: quotations.indices) { quotations[$0].name }
    let elsewhere = Dictionary(grouping: matches.indices) { matches[$0].here.range.start }
    let speakers = bySpeaker.sorted { one, next in
      let isNamed = (one.key == Quotation.nobody, next.key == Quotation.nobody)
      return isNamed.0 != isNamed.1 ? isNamed.1 : one.value[0] < next.value[0]
    }
    rows = []
    for (name, own) in speakers {
      rows.append(.speaker(name, count: own.count))
      for number in own {
        rows.append(.quotation(number))
        rows += (elsewhere[quotations[number].range.start] ?? []).map { .elsewhere($0) }
      }
    }
  }

  // MARK: other numbers

  /// Entities have other numbers in another snapshot.
  mutating func renumber(_ now: (Int) -> Int?) {
    func renumbered(_ quotation: Quotation) -> Quotation {
      guard quotation.name != Quotation.nobody else { return quotation }
      var quotation = quotation
      quotation.name = now(Int(quotation.name)).map { UInt32($0) } ?? Quotation.nobody
      return quotation
    }
    for index in matches.indices { matches[index].there = renumbered(matches[index].there) }
    for index in said.indices { said[index].quotation = renumbered(said[index].quotation) }
    if let speaker {
      if let speaker = now(speaker) { self.speaker = speaker } else { choose(nil) }
    }
  }

  /// Articles have other numbers where the folder was read again; those that are gone say nothing.
  mutating func move(_ now: (Int) -> Int?) {
    guard let moved = article.flatMap(now) else {
      self = QuotesPane()
      return
    }
    article = moved
    matches = matches.compactMap { match in
      var match = match
      guard let other = now(match.other) else { return nil }
      match.other = other
      return match
    }
    said = said.compactMap { one in
      var one = one
      guard let article = now(one.article) else { return nil }
      one.article = article
      return one
    }
    arrange()
  }
}
