// Quotations of other articles that are the same utterance, in the same words, in others, or given to
// somebody else. When two quotations are one utterance, CrossReferences knows.

import Articles
import Columns
import CrossReferences
import Facts
import Prose

/// Two quotations of one utterance.
package struct QuotationMatch: Equatable, Sendable {
  /// The other article's number in the corpus.
  package var other: Int
  /// In the article that was asked for, and in the other.
  package var here: Quotation
  package var there: Quotation
  package var relation: UtteranceRelation
  /// 0–1.
  package var confidence: Double
  /// A sentence without a full stop.
  package var why: String
}

/// Two quotations of one utterance, in any two articles.
package struct QuotationPair: Equatable, Sendable {
  /// The articles' numbers in the corpus, the smaller one first.
  package var article: Int
  package var other: Int
  package var here: Quotation
  package var there: Quotation
  package var relation: UtteranceRelation
  /// 0–1.
  package var confidence: Double
}

extension Corpus {
  /// How many other articles' quotations are compared: those with most of the quoted words and speakers.
  private static let mostQuoting = 60

  /// Quotations of other articles that are the same utterance as one of this article's, in order of its
  /// quotations. O(postings of some words), and the quotations of the articles that have most of them.
  package func sameQuotations(of article: Int) -> [QuotationMatch] {
    var space = termSpace()
    var reader = FactReader()
    let own = utterances(of: article, &reader, &space)
    guard !own.isEmpty else { return [] }
    var found: [(quotation: Int, match: QuotationMatch)] = []
    for other in articlesQuoting(own, besides: article, space) {
      for said in utterances(of: other, &reader, &space) {
        for (number, mine) in own.enumerated() {
          guard let match = mine.match(said, in: space) else { continue }
          found.append((number, match))
        }
      }
    }
    return found.sorted {
      ($0.quotation, $0.match.other, $0.match.there.range.start)
        < ($1.quotation, $1.match.other, $1.match.there.range.start)
    }.map(\.match)
  }

  /// The articles that hold most of the rarest quoted words, and name those who said them.
  private func articlesQuoting(
    _ own: [ReportedUtterance], besides article: Int, _ space: TermSpace
  ) -> [Int] {
    var words: [UInt32: Double] = [:]
    for said in own {
      for term in said.utterance.rarestTerms(Self.wordsOfEach) { words[term.term] = term.weight }
    }
    var scores = [Float](repeating: 0, count: articleCount)
    for speaker in Set(own.map(\.quotation.name)) where speaker != Quotation.nobody {
      let holders = entities.holders(Int(speaker))
      guard holders.count <= Self.mostNaming else { continue }
      for holder in holders { scores[Int(holder.article)] += Self.weightOfSpeaker }
    }
    for term in words.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(Self.mostWords)
    {
      addPostings(of: space.text(term.key), weight: Float(term.value), to: &scores)
    }
    scores[article] = 0
    return best(scores, Self.mostQuoting)
  }

  /// Of one quotation, and of all together.
  private static let wordsOfEach = 8
  private static let mostWords = 40
  /// Who is named in more articles tells none from the others.
  private static let mostNaming = 10_000
  /// In nats, as words weigh.
  private static let weightOfSpeaker: Float = 6

  /// The quotations of an article that can be compared.
  func utterances(
    of article: Int, _ reader: inout FactReader, _ space: inout TermSpace
  ) -> [ReportedUtterance] {
    utterances(of: article, self[article].facts(by: &reader).quotations, &space)
  }

  /// The same from quotations that are read already.
  func utterances(
    of article: Int, _ quotations: [Quotation], _ space: inout TermSpace
  ) -> [ReportedUtterance] {
    let view = self[article]
    let day = view.date?.days.flatMap {
      $0.lowerBound == $0.upperBound ? $0.lowerBound.number : nil
    }
    return view.withText { text in
      quotations.compactMap { quotation in
        Utterance(text, quotation.range, speaker: speaker(of: quotation), day: day, space: &space)
          .map { ReportedUtterance(article: article, quotation: quotation, utterance: $0) }
      }
    }
  }
}

extension Corpus {
  /// Whoever said it, by a number; of people, those whose names sound alike have one.
  func speaker(of quotation: Quotation) -> Int? {
    guard quotation.name != Quotation.nobody else { return nil }
    let entity = Int(quotation.name)
    guard entities.type(entity) == .person else { return entity }
    var key = entities.key(entity)
    return key.withUTF8 { nameSound($0) }.map { Int($0) + Self.firstSound } ?? entity
  }

  /// No entity has such a number.
  private static let firstSound = 1 << 33
}

extension [QuotationMatch] {
  /// Without those that give a quotation to somebody else where the other article has it from the same speaker, too.
  func withoutContradicted() -> [QuotationMatch] {
    let sure = filter { $0.relation != .otherSpeaker }
    return filter { match in
      match.relation != .otherSpeaker
        || !sure.contains {
          $0.other == match.other
            && ($0.here.range == match.here.range || $0.there.range == match.there.range)
        }
    }
  }
}

/// An utterance and where it is reported.
struct ReportedUtterance: Sendable {
  var article: Int
  var quotation: Quotation
  var utterance: Utterance

  func match(_ other: ReportedUtterance, in space: TermSpace) -> QuotationMatch? {
    utterance.match(other.utterance).map {
      QuotationMatch(
        other: other.article, here: quotation, there: other.quotation, relation: $0.relation,
        confidence: $0.confidence, why: utterance.why(other.utterance, in: space))
    }
  }
}
