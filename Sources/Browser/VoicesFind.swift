// Words that are looked for in the view of who else says what: in which sentences they stand, the article's own and what
// the accounts say to them. When they are looked for is FindInViews' business.

import NewsCorpus
import Prose
import Screen
import SearchIndex

/// Where words stand that are looked for.
struct VoicesHits: Equatable, Sendable {
  var query = Query("")
  /// In the article.
  fileprivate(set) var own: [LitPlace] = []
  /// The sentences that hold them, or to which an account says them.
  fileprivate(set) var sentences: [Int] = []
  /// By sentence that does not hold them itself: the first article that says them to it.
  fileprivate(set) var accounts: [Int: Int] = [:]
}

extension VoicesView {
  /// Lights words, and finds the sentences that have to do with them. O(texts that are told).
  mutating func find(_ query: Query, _ corpus: Corpus) {
    hits = VoicesHits(query: query)
    guard let article, article < corpus.articleCount, !query.isEmpty else { return }
    hits.own = corpus[article].hits(of: query).map { LitPlace(range: $0, role: .hit) }
    for (number, sentence) in sentences.enumerated() {
      let first = firstPlace(in: hits.own, endingAfter: sentence.range.start)
      let isOwn = hits.own.indices.contains(first) && hits.own[first].range.overlaps(sentence.range)
      let told = sentence.voices.first { voice in
        voice.article < corpus.articleCount
          && !corpus[voice.article].hits(of: query, in: voice.place).isEmpty
      }
      if isOwn || told != nil { hits.sentences.append(number) }
      if !isOwn { hits.accounts[number] = told?.article }
    }
  }

  /// Goes to the next sentence, or to the one before; false where there is none.
  /// - Parameter isFirst: the current one counts, too.
  mutating func stepToHit(_ step: Int, isFirst: Bool) -> Bool {
    let next =
      step > 0
      ? hits.sentences.first { isFirst ? $0 >= current : $0 > current }
      : hits.sentences.last { $0 < current }
    guard let next else { return false }
    go(to: next)
    if let told = hits.accounts[next] { choose(told) }
    return true
  }

  /// `hit 2/7`; see `hitWords`.
  var hitLabel: String {
    hitWords(hits.sentences.firstIndex(of: current), of: hits.sentences.count)
  }
}
