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
  let view: ArticleView
  let facts: ArticleFacts
  let account: EventAccount
  let denotations: [Denotation]
  let sentences: ComparedSentences
  fileprivate let utterances: [ReportedUtterance]
  /// What its words weigh.
  fileprivate let weights: [WeightedTerm]

  /// Where its sentences stand.
  var ranges: [TextRange] { sentences.ranges }
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
    read(Outline(corpus[article], accounts))
  }

  /// Reads two articles. O(texts).
  mutating func read(_ left: Int, _ right: Int) -> (AlignedArticle, AlignedArticle) {
    let outlines = outlines(left, right)
    return (read(outlines.left), read(outlines.right))
  }

  /// What of two articles is read without numbers of their words, each on a core of its own. It is most of the time.
  func outlines(_ left: Int, _ right: Int) -> (left: Outline, right: Outline) {
    let (corpus, accounts) = (corpus, accounts)
    return together({ Outline(corpus[left], accounts) }, { Outline(corpus[right], accounts) })
  }

  /// What is read of an article without numbers of its words.
  struct Outline: Sendable {
    let view: ArticleView
    let facts: ArticleFacts
    let account: EventAccount
    let denotations: [Denotation]

    fileprivate init(_ view: ArticleView, _ known: EventAccounts) {
      var reader = FactReader()
      var accounts = known
      self.view = view
      facts = view.facts(by: &reader)
      account = accounts.accountWithoutStory(of: view, facts)
      denotations = view.denotations(facts.dates)
    }
  }

  /// Reads the rest.
  mutating func read(_ outline: Outline) -> AlignedArticle {
    let (view, denotations) = (outline.view, outline.denotations)
    let weights = view.weights(&accounts.space)
    var account = outline.account
    account.story = accounts.story(of: view, weights)
    let sentences = sentences(view, denotations)
    let utterances = corpus.utterances(
      of: view.number, outline.facts.quotations, &accounts.space)
    return AlignedArticle(
      view: view, facts: outline.facts, account: account, denotations: denotations,
      sentences: sentences, utterances: utterances, weights: weights)
  }

  private mutating func sentences(
    _ view: ArticleView, _ denotations: [Denotation]
  ) -> ComparedSentences {
    view.withComparedText(denotations) { ComparedSentences($0, &accounts.space.sentenceWords) }
  }

  /// Which sentences of two articles say the same; none where it was stopped.
  func comparison(
    _ left: AlignedArticle, _ right: AlignedArticle, isStopped: () -> Bool
  ) -> Comparison {
    Comparison(
      left.sentences, right.sentences, known: sharedFacts(left, right),
      isStopped: isStopped, areNear: { areNear(left, right) })
  }

  /// What two articles are known to share besides their words. O(quotations of one · quotations of the other, and so of
  /// what they count).
  private func sharedFacts(_ left: AlignedArticle, _ right: AlignedArticle) -> SharedFacts {
    let areVersions = corpus.versions.areVersions(left.view.number, right.view.number)
    var known = SharedFacts()
    known.quotations = (left.facts.quotations.map(\.range), right.facts.quotations.map(\.range))
    for mine in left.utterances {
      for other in right.utterances where mine.match(other, in: accounts.space) != nil {
        known.utterances.append(.init(mine.quotation.range, other.quotation.range))
      }
    }
    var figures = FigureComparison(left.account, right.account, areVersions: areVersions)
    for relation in figures.relations() {
      let places = SharedFacts.Places(relation.here.range, relation.there.range)
      if relation.relation == .agrees {
        known.equalFigures.append(places)
      } else {
        known.otherFigures.append(places)
      }
    }
    known.areRelated =
      areVersions || !known.utterances.isEmpty || haveSameEvent(left, right, &figures)
    return known
  }

  private func haveSameEvent(
    _ left: AlignedArticle, _ right: AlignedArticle, _ figures: inout FigureComparison
  ) -> Bool {
    for i in left.account.events.indices {
      for j in right.account.events.indices where figures.match(i, j)?.certainty == .same {
        return true
      }
    }
    return false
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

  /// Its names by their entities, the days that it mentions, and its numbers, in order of place.
  fileprivate func denotations(_ dates: [DateMention]) -> [Denotation] {
    var found = mentions.map {
      Denotation(range: $0.range, kind: .name, value: UInt64($0.entity))
    }
    for date in dates where !date.isRange {
      guard let day = date.value.calendarDay, date.value.precision == .day else { continue }
      found.append(
        Denotation(range: date.range, kind: .date, value: UInt64(bitPattern: Int64(day.number))))
    }
    var numbers = WrittenNumberReader()
    withText { text in
      for number in numbers.read(text, blocks) {
        found.append(
          Denotation(range: number.range, kind: .number, value: number.value.bitPattern))
      }
    }
    found.sort { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
    return found
  }
}
