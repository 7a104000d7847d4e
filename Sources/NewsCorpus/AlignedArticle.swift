// An article read for being compared sentence by sentence: its sentences, what names, dates and numbers in it stand for, its
// quotations and what it counts; and what two such articles are known to share. How sentences are paired, CrossReferences
// knows.

import Articles
import Columns
import CrossReferences
import Facts
import Prose

/// An article as it is compared, however many it is compared with.
struct AlignedArticle: Sendable {
  let outline: ArticleAligner.Outline
  let account: EventAccount
  fileprivate let utterances: [ReportedUtterance]
  /// What its words weigh.
  fileprivate let weights: [WeightedTerm]

  var view: ArticleView { outline.view }
  var facts: ArticleFacts { outline.facts }
  var denotations: [Denotation] { outline.denotations }
  /// Where its sentences stand.
  var ranges: [TextRange] { outline.sentences.ranges }
}

/// What two articles are known to share before their sentences are compared.
struct SharedStory: Sendable {
  /// Whether both are versions of one text.
  let areVersions: Bool
  /// How the figures stand to each other that count the same.
  let figures: [FigureRelation]
  /// The events that are surely one, by their numbers in both accounts.
  let events: [(here: Int, there: Int, match: EventMatch)]
  /// Where both report one utterance.
  fileprivate let utterances: [SharedFacts.Places]
}

/// Reads articles, and compares what it read.
struct ArticleAligner {
  private let corpus: Corpus
  private var accounts: EventAccounts

  init(_ corpus: Corpus, _ space: consuming TermSpace) {
    self.corpus = corpus
    accounts = EventAccounts(corpus, space)
  }

  /// The words that it knows by now.
  consuming func takeSpace() -> TermSpace { accounts.space }

  /// Reads an article. O(its text).
  mutating func read(_ article: Int) -> AlignedArticle {
    read(Outline(corpus[article]))
  }

  /// Reads two articles. O(texts).
  mutating func read(_ left: Int, _ right: Int) -> (AlignedArticle, AlignedArticle) {
    let outlines = outlines(left, right)
    return (read(outlines.left), read(outlines.right))
  }

  /// What of two articles is read without numbers of their words, each on a core of its own. It is most of the time.
  func outlines(_ left: Int, _ right: Int) -> (left: Outline, right: Outline) {
    let corpus = corpus
    return together({ Outline(corpus[left]) }, { Outline(corpus[right]) })
  }

  /// What is read of an article without numbers of its words.
  struct Outline: Sendable {
    let view: ArticleView
    let mentions: [EntityMention]
    let facts: ArticleFacts
    /// Without the words of its story.
    let account: EventAccount
    let denotations: [Denotation]
    /// Whom its sentences cite, quotations or not; names are numbers of entities.
    let cited: [CitedSource]
    /// The figures with what is said of them, in order.
    let statements: [FigureStatement]
    fileprivate let sentences: ComparedSentences

    fileprivate init(_ view: ArticleView) {
      var facts = FactReader()
      let known = view.corpus.known.entities
      var accounts = known.take() ?? EventAccountReader(view.corpus)
      defer { known.giveBack(accounts) }
      self.view = view
      mentions = view.mentions
      self.facts = view.facts(by: &facts)
      account = accounts.account(of: view, self.facts, mentions)
      let (numbers, cited) = view.numbersAndSources(mentions)
      denotations = Self.denotations(mentions, self.facts.dates, numbers)
      self.cited = cited
      sentences = view.sentences(denotations)
      statements = view.statements(self.facts.figures)
    }

    /// Names by their entities, the days that are mentioned, and numbers, in order of place.
    private static func denotations(
      _ mentions: [EntityMention], _ dates: [DateMention], _ numbers: [WrittenNumber]
    ) -> [Denotation] {
      var found = mentions.map {
        Denotation(range: $0.range, kind: .name, value: UInt64($0.entity))
      }
      for date in dates where !date.isRange {
        guard let day = date.value.calendarDay, date.value.precision == .day else { continue }
        found.append(
          Denotation(range: date.range, kind: .date, value: UInt64(bitPattern: Int64(day.number))))
      }
      for number in numbers {
        found.append(
          Denotation(range: number.range, kind: .number, value: number.value.bitPattern))
      }
      found.sort { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
      return found
    }
  }

  /// Reads the rest.
  mutating func read(_ outline: Outline) -> AlignedArticle {
    let view = outline.view
    let weights = view.weights(&accounts.space)
    var account = outline.account
    account.story = accounts.story(of: view, weights)
    let utterances = corpus.utterances(
      of: view.number, outline.facts.quotations, &accounts.space)
    return AlignedArticle(
      outline: outline, account: account, utterances: utterances, weights: weights)
  }

  /// Which sentences of two articles say the same; none where it was stopped.
  func comparison(
    _ left: AlignedArticle, _ right: AlignedArticle, _ story: SharedStory, isStopped: () -> Bool
  ) -> Comparison {
    var known = SharedFacts()
    known.quotations = (left.facts.quotations.map(\.range), right.facts.quotations.map(\.range))
    known.utterances = story.utterances
    for figure in story.figures {
      let places = SharedFacts.Places(figure.here.range, figure.there.range)
      if figure.relation == .agrees {
        known.equalFigures.append(places)
      } else {
        known.otherFigures.append(places)
      }
    }
    known.areRelated = story.areVersions || !story.utterances.isEmpty || !story.events.isEmpty
    return Comparison(
      left.outline.sentences, right.outline.sentences, known: known, isStopped: isStopped,
      areNear: { areNear(left, right) })
  }

  /// Their quotations.
  func said(_ left: AlignedArticle, _ right: AlignedArticle) -> UtterancePairs {
    UtterancePairs(left: left.utterances, right: right.utterances, space: accounts.space)
  }

  /// What two articles share besides their words. O(quotations of one · quotations of the other, and so of what they count
  /// and of events).
  func sharedStory(
    _ left: AlignedArticle, _ right: AlignedArticle, _ said: UtterancePairs
  ) -> SharedStory {
    let areVersions = corpus.versions.areVersions(left.view.number, right.view.number)
    var figures = FigureComparison(left.account, right.account, areVersions: areVersions)
    let relations = figures.relations()
    let events = figures.events().filter { $0.match.certainty == .same }
    let utterances = said.pairs.map {
      SharedFacts.Places(said.left[$0.left].quotation.range, said.right[$0.right].quotation.range)
    }
    return SharedStory(
      areVersions: areVersions, figures: relations, events: events, utterances: utterances)
  }

  private func areNear(_ left: AlignedArticle, _ right: AlignedArticle) -> Bool {
    let nearness = Relatedness(
      left.view.profile(left.weights), right.view.profile(right.weights), space: accounts.space,
      articleCount: corpus.articleCount)
    return nearness.score >= Relatedness.threshold
  }
}

extension ArticleView {
  /// Calls `body` with the text as it is compared.
  func withComparedText<Result>(
    _ denotations: [Denotation], _ body: (ComparedText) -> Result
  ) -> Result {
    withText {
      body(
        ComparedText(
          text: $0, blocks: blocks, dateline: dateline?.range, denotations: denotations))
    }
  }

  /// Its figures with the words of their sentences. O(length).
  fileprivate func statements(_ figures: [Figure]) -> [FigureStatement] {
    withText { FigureStatement.read($0, blocks, figures) }
  }

  /// Its sentences as they are compared. O(length).
  fileprivate func sentences(_ denotations: [Denotation]) -> ComparedSentences {
    var known = corpus.known.sentences.take() ?? SentenceWords()
    defer { corpus.known.sentences.giveBack(known) }
    return withComparedText(denotations) { ComparedSentences($0, &known) }
  }
}
