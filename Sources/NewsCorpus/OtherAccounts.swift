// Which other articles report what one article reports, and what they say to each of its sentences, as far as they were
// asked. Whether two report one event, ReferenceFinder and EventGroup know.

import CrossReferences
import Prose

/// Another account of what an article reports.
package struct OtherAccount: Equatable, Sendable {
  /// Its number in the corpus.
  package var article: Int
  /// Who brought it.
  package var source: String
  /// version, sameStory, sameEvent or possiblySameEvent.
  package var relation: Relation
  /// 0–1: how sure that is; nil where nothing is to be doubted.
  package var confidence: Double?
  /// Why the two belong together; nil where only a third account joins them.
  package var reference: Reference?

  /// The same article again: what it says confirms nothing.
  package var isVersion: Bool { relation == .version }
  /// Perhaps it reports something else.
  package var isDoubtful: Bool { relation == .possiblySameEvent }
}

/// One article's sentences, and what the other accounts say to them.
package struct ArticleVoices: Equatable, Sendable {
  /// The article's number in the corpus.
  package let article: Int
  /// The strongest first, versions of the article itself last; nil until they are known.
  package fileprivate(set) var accounts: [OtherAccount]?
  /// How many of them were asked.
  package fileprivate(set) var asked = 0
  /// In order of the text.
  package fileprivate(set) var sentences: [VoicedSentence]

  package var isComplete: Bool { accounts.map { asked >= $0.count } ?? false }
}

extension Corpus {
  /// So many articles are looked at that may be accounts of the same.
  private static let mostReferences = 52

  /// The other accounts of what an article reports: those that `references` knows of, and those of a group that it is
  /// in. O(texts of those). Empty where it was stopped.
  package func otherAccounts(
    of article: Int, in event: EventGroup? = nil, isStopped: @escaping IsStopped = { false }
  ) -> [OtherAccount] {
    let references = references(of: article, limit: Self.mostReferences, isStopped: isStopped)
    var found: [OtherAccount] = []
    for reference in references {
      guard let other = reference.article, reference.shownRelation.isAccount else { continue }
      found.append(
        OtherAccount(
          article: other, source: "", relation: reference.shownRelation,
          confidence: reference.confidence, reference: reference))
    }
    if let event { add(event, to: &found, but: article) }
    found.sort { rank($0) < rank($1) }
    if isStopped() { return [] }
    return withSources(found)
  }

  /// Whoever is in the group surely reports the event, even where the two texts alone leave that open.
  private func add(_ event: EventGroup, to found: inout [OtherAccount], but article: Int) {
    func add(_ other: Int, _ relation: Relation) {
      guard other != article, other < articleCount else { return }
      let sure = relation == .sameEvent ? event.confidence : nil
      if let known = found.firstIndex(where: { $0.article == other }) {
        guard relation == .sameEvent, found[known].isDoubtful else { return }
        (found[known].relation, found[known].confidence) = (relation, sure)
      } else {
        found.append(
          OtherAccount(article: other, source: "", relation: relation, confidence: sure))
      }
    }
    for other in event.articles { add(other, .sameEvent) }
    for other in event.perhaps { add(other, .possiblySameEvent) }
  }

  /// Sure ones first, then the surest, then the newest.
  private func rank(_ account: OtherAccount) -> (Int, Double, Int, Int) {
    let kind = account.isVersion ? 2 : account.isDoubtful ? 1 : 0
    let day = self[account.article].dayNumber ?? .min / 2
    return (kind, -(account.confidence ?? 0), -day, account.article)
  }

  /// What the articles themselves and the names in all of them tell of who brought them.
  private func withSources(_ accounts: [OtherAccount]) -> [OtherAccount] {
    let outlets = Set(
      accounts.flatMap { account in
        self[account.article].mentions.filter { $0.type == .organization }.map(\.entity)
      })
    let names = Set(outlets.map { ArticleSources.key(name(ofEntity: $0)) })
    return accounts.map { account in
      var account = account
      let view = self[account.article]
      account.source = view.outlet { names.contains(ArticleSources.key($0)) } ?? view.shortID
      return account
    }
  }

  /// For each sentence of an article who else says it and who says otherwise, of all other accounts of what it reports.
  /// O(texts of all). Where it was stopped, of those that were asked by then.
  /// - Parameters:
  ///   - event: a group that the article is known to be in.
  ///   - report: told of the sentences at once, then of the accounts, then after each that was asked.
  package func voices(
    of article: Int, in event: EventGroup? = nil, isStopped: @escaping IsStopped = { false },
    report: (ArticleVoices) -> Void = { _ in }
  ) -> ArticleVoices {
    let sentences = self[article].withComparedText([]) { $0.sentences() }
    var voices = ArticleVoices(
      article: article,
      sentences: sentences.map { VoicedSentence(range: $0.range, voices: []) })
    report(voices)
    let accounts = otherAccounts(of: article, in: event, isStopped: isStopped)
    if isStopped() { return voices }
    voices.accounts = accounts
    report(voices)
    _ = self.voices(of: article, among: accounts.map(\.article), isStopped: isStopped) {
      voices.asked = $0
      voices.sentences = $1
      report(voices)
    }
    return voices
  }
}

extension Relation {
  /// Whether an article that belongs so reports the same.
  fileprivate var isAccount: Bool {
    switch self {
    case .version, .sameStory, .sameEvent, .possiblySameEvent: true
    case .related, .seeAlso: false
    }
  }
}
