// What else in the corpus belongs to one article, found when it is opened and not stored.

import Articles
import CrossReferences
import Names
import Prose
import SearchIndex

extension Corpus {
  /// How many articles are compared in full after a first look at shared terms and names.
  private static let candidateLimit = 60
  /// How many of the article's weightiest terms look for candidates.
  private static let termLimit = 30

  /// The articles that the article prints links to, then related ones, strongest first, then the
  /// printed links that lead to none. Every article and every title stands there once.
  /// - Parameter limit: how many articles at most; printed links without one do not count.
  package func references(of article: Int, limit: Int = 15) -> [Reference] {
    var space = termSpace()
    let here = self[article].profile(&space)
    let links = printedLinks(of: article)
    let linked = Set(links.compactMap(\.article))
    var related = candidates(for: article, here, space)
      .filter { !linked.contains($0) }
      .compactMap { relate(here, to: $0, &space) }
    related.sort { ($1.score ?? 0, $0.article ?? 0) < ($0.score ?? 0, $1.article ?? 0) }
    var found = Array((links.filter { $0.article != nil } + related).prefix(limit))
    for index in found.indices {
      addSharing(of: here, to: &found[index], &space)
      found[index].evidence += sharedSentences(article, found[index].article, &space)
    }
    return found + links.filter { $0.article == nil }
  }

  /// A fresh word space that knows how rare each word is in this corpus.
  func termSpace() -> TermSpace {
    let indexes = segments.map(\.index)
    let stemmer = SnowballStemmer()
    return TermSpace(articleCount: articleCount) { word in
      stemmer.withStem(word) { stem in
        indexes.reduce(0) { sum, index in
          sum + (index.term(stem).map { index.articleCount(ofTerm: $0) } ?? 0)
        }
      }
    }
  }

  private func relate(_ here: Profile, to other: Int, _ space: inout TermSpace) -> Reference? {
    let found = relatedness(of: here, to: other, &space)
    guard found.score >= Relatedness.threshold else { return nil }
    return Reference(
      article: other, relation: .related, score: found.score, reasons: found.reasons,
      evidence: found.evidence)
  }

  /// How related an article is to the one of a profile. O(words and mentions).
  func relatedness(
    of here: Profile, to other: Int, _ space: inout TermSpace
  ) -> Relatedness {
    let there = self[other].profile(&space)
    return Relatedness(here, there, space: space, articleCount: articleCount)
  }

  /// Adds to a printed link what its article shares with this one. The score is 1 already, so what
  /// they share has half of its weight and the link the rest, the largest part in any case.
  private func addSharing(of here: Profile, to link: inout Reference, _ space: inout TermSpace) {
    guard link.relation == .seeAlso, let other = link.article else { return }
    let shared = relatedness(of: here, to: other, &space)
    for index in link.reasons.indices { link.reasons[index].weight -= shared.score / 2 }
    link.reasons += shared.reasons.map { Reason($0.kind, $0.text, weight: $0.weight / 2) }
    link.evidence = shared.evidence
  }

  /// The sentences that both articles share, as places to light in both.
  private func sharedSentences(
    _ here: Int, _ there: Int?, _ space: inout TermSpace
  ) -> [Evidence] {
    guard let there else { return [] }
    return compare(here, there, &space).rows.compactMap { row in
      guard let left = row.left, let right = row.right else { return nil }
      switch row.label {
      case .same: return Evidence(.terms, .same, here: left, there: right)
      case .reworded: return Evidence(.terms, .reworded, here: left, there: right)
      case .note, .onlyLeft, .onlyRight: return nil
      }
    }
  }

  /// The same, for whoever has looked at nothing of the article yet.
  func candidates(for article: Int) -> [Int] {
    var space = termSpace()
    return candidates(for: article, self[article].profile(&space), space)
  }

  /// The articles that share most with `article` at a first look: all in a small corpus, else the
  /// best by the postings of its weightiest terms and the holders of its names.
  private func candidates(for article: Int, _ here: Profile, _ space: TermSpace) -> [Int] {
    guard articleCount > Self.candidateLimit else {
      return (0..<articleCount).filter { $0 != article }
    }
    var scores = [Float](repeating: 0, count: articleCount)
    for name in here.names {
      let weight = Float(name.count) / Float(max(name.articleCount, 1)).squareRoot()
      for holder in entities.holders(name.entity) { scores[Int(holder.article)] += weight }
    }
    for term in here.terms.sorted(by: { $0.weight > $1.weight }).prefix(Self.termLimit) {
      addPostings(of: space.text(term.term), weight: Float(term.weight), to: &scores)
    }
    scores[article] = 0
    return best(scores)
  }

  /// Adds a weight to the score of all articles that hold a word. O(postings).
  func addPostings(of word: String, weight: Float, to scores: inout [Float]) {
    var word = word
    let stem = word.withUTF8 { SnowballStemmer().withStem($0) { Array($0) } }
    for (number, segment) in segments.enumerated() {
      let first = self.number(segment: number, local: 0)
      guard let term = stem.withUnsafeBufferPointer({ segment.index.term($0) }) else { continue }
      segment.index.forEachPosting(ofTerm: term) { posting in
        scores[first + Int(posting.article)] += weight
      }
    }
  }

  /// The articles of the highest scores above 0, the highest first.
  func best(_ scores: [Float], _ count: Int = candidateLimit) -> [Int] {
    let held = scores.indices.filter { scores[$0] > 0 }
    return Array(held.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(count))
  }
}

extension ArticleView {
  /// What of an article takes part in relating it: its own words and names, without links,
  /// reference notes and furniture, which say nothing about what it reports.
  func profile(_ space: inout TermSpace) -> Profile {
    let own = blocks.filter { $0.kind.isBody || $0.kind == .headline || $0.kind == .heading }
      .map(\.range)
    return Profile(terms: withText { space.vector($0, own) }, names: names(in: own))
  }

  /// The entities that some ranges name, with count and first place. Ranges and mentions are in
  /// order. O(ranges + mentions).
  private func names(in ranges: [TextRange]) -> [NamedThing] {
    var found: [Int: NamedThing] = [:]
    var rest = ranges[...]
    for mention in mentions {
      rest = rest.drop { $0.end <= mention.range.start }
      guard let range = rest.first, range.contains(mention.range) else { continue }
      // An event that nobody else names says no more than the names inside it, which count anyway.
      if mention.type == .event, corpus.entities.holders(mention.entity).count == 1 { continue }
      found[mention.entity, default: named(mention)].count += 1
    }
    return Array(found.values)
  }

  private func named(_ mention: EntityMention) -> NamedThing {
    NamedThing(
      entity: mention.entity, text: corpus.name(ofEntity: mention.entity),
      articleCount: corpus.entities.holders(mention.entity).count,
      share: share(ofEntity: mention.entity), count: 0, place: mention.range)
  }

  private func share(ofEntity entity: Int) -> Double {
    var key = corpus.entities.key(entity)
    return key.withUTF8 { Rarity.share(ofName: $0) }
  }
}
