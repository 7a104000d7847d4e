// All quotations of a corpus that are the same utterance. Those of one article, and when two are one,
// SameQuotations and CrossReferences know.

import CrossReferences
import Facts

extension Corpus {
  /// All quotations of the corpus that are the same utterance, in order of article and place. Where one is
  /// printed very often, each is only paired with some others. O(text of quotations), but for sorts: only
  /// those are compared that have a rare word and the speaker in common, or five words in a row.
  package func sameQuotations() -> [QuotationPair] {
    var space = termSpace()
    var reader = FactReader()
    var all: [ReportedUtterance] = []
    for article in 0..<articleCount { all += utterances(of: article, &reader, &space) }
    return UtteranceKeys(all).pairs.compactMap { pair in
      let (first, second) = (all[pair.first], all[pair.second])
      guard first.article != second.article else { return nil }
      return first.utterance.match(second.utterance).map {
        QuotationPair(
          article: first.article, other: second.article, here: first.quotation,
          there: second.quotation, relation: $0.relation, confidence: $0.confidence)
      }
    }
  }
}

/// Utterances in order of what those of one kind have in common.
private struct UtteranceKeys {
  /// Each is paired with so many of those behind it.
  private static let mostFollowing = 5

  private struct Entry {
    var key: UInt64
    var day: Int32
    var utterance: UInt32
  }

  private var entries: [Entry] = []

  init(_ all: [ReportedUtterance]) {
    for (number, said) in all.enumerated() {
      let day = Int32(clamping: said.utterance.day ?? .min)
      for key in said.utterance.keys {
        entries.append(Entry(key: key, day: day, utterance: UInt32(truncatingIfNeeded: number)))
      }
    }
    // In order of day: those of one event stand beside each other.
    entries.sort { ($0.key, $0.day, $0.utterance) < ($1.key, $1.day, $1.utterance) }
  }

  /// Two utterances that share a key, each pair once and in order.
  var pairs: [(first: Int, second: Int)] {
    var pairs: [UInt64] = []
    for (place, entry) in entries.enumerated() {
      let end = min(entries.count, place + 1 + Self.mostFollowing)
      for next in entries[(place + 1)..<end].prefix(while: { $0.key == entry.key }) {
        let (one, other) = (entry.utterance, next.utterance)
        pairs.append(UInt64(min(one, other)) << 32 | UInt64(max(one, other)))
      }
    }
    pairs.sort()
    return pairs.indices.lazy.filter { $0 == 0 || pairs[$0] != pairs[$0 - 1] }
      .map { (Int(pairs[$0] >> 32), Int(pairs[$0] & 0xffff_ffff)) }
  }
}
