// Which quotations of two articles are one utterance. When two are, CrossReferences knows.

import CrossReferences
import Facts

/// The quotations of two articles as they are compared.
struct UtterancePairs: Sendable {
  let left: [ReportedUtterance]
  let right: [ReportedUtterance]
  /// Its words are those of the quotations.
  let space: TermSpace

  /// Two quotations by their numbers on both sides.
  struct Pair {
    var left: Int
    var right: Int
    var match: UtteranceMatch
  }

  /// Those that are one utterance, in order of both. O(words), and the pairs that share a word which says something.
  var pairs: [Pair] {
    var holders: [UInt32: [Int]] = [:]
    for (number, said) in right.enumerated() {
      said.utterance.forEachTerm { holders[$0, default: []].append(number) }
    }
    // The last one of the left side that shares a word with each of the right.
    var sharing = [Int](repeating: -1, count: right.count)
    return left.enumerated().flatMap { number, said -> [Pair] in
      var near: [Int] = []
      said.utterance.forEachTerm { term in
        for other in holders[term] ?? [] where sharing[other] != number {
          sharing[other] = number
          near.append(other)
        }
      }
      return near.sorted().compactMap { other in
        said.utterance.match(right[other].utterance).map {
          Pair(left: number, right: other, match: $0)
        }
      }
    }
  }

  /// The same where some who speak on the right side are others.
  /// - Parameter speaker: who somebody is, by the number of an entity.
  func renamed(_ corpus: Corpus, _ speaker: (Int) -> Int) -> UtterancePairs {
    UtterancePairs(
      left: left,
      right: right.map { said in
        var said = said
        let name = said.quotation.name
        guard name != Quotation.nobody, speaker(Int(name)) != Int(name) else { return said }
        said.quotation.name = UInt32(speaker(Int(name)))
        said.utterance.speaker = corpus.speaker(of: said.quotation)
        return said
      }, space: space)
  }

  /// Why two are one, as a sentence without a full stop.
  func why(_ pair: Pair) -> String {
    left[pair.left].utterance.why(right[pair.right].utterance, in: space)
  }
}
