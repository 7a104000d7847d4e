// Where the articles of a corpus count differently what they report. Which figures of two articles count the
// same, CrossReferences decides; here is which articles are compared at all.

import CrossReferences
import Facts

/// Two figures of two articles that count the same of one event.
package struct Conflict: Sendable {
  /// Numbers of the articles.
  package var here: Int
  package var there: Int
  package var relation: FigureRelation
  /// Which of the two is from an earlier day or minute; nil where that is not known.
  package var earlier: Int?
  /// Between the days of the two; 0 where one is not known.
  package var daysApart: Int
  /// When it happened, as ISO 8601 writes it; nil where neither article tells.
  package var date: String?
  /// What the event is told by, the most telling first.
  package var names: [String]
}

extension Corpus {
  /// Where figures of two articles contradict each other, differ or moved, the strongest first; with `all` also
  /// where they agree. Near-linear: articles are compared that date an event alike and share a telling name
  /// of it. Empty where it was stopped.
  /// - Parameter progress: told every thousand articles how many were looked through, which takes most of the
  ///   time.
  package func conflicts(
    all: Bool = false, isStopped: () -> Bool = { false }, progress: (Int) -> Void = { _ in }
  ) -> [Conflict] {
    let stories = CountingStories(self, isStopped: isStopped, progress: progress)
    guard !isStopped() else { return [] }
    var found: [Conflict] = []
    var chains = AccountChains()
    for (here, there) in stories.pairs() {
      if isStopped() { return [] }
      var comparison = comparison(stories, here, there)
      chains.add(here, there, comparison.match(0, 0))
      for relation in comparison.relations() where all || relation.relation != .agrees {
        found.append(conflict(stories, here, there, relation))
      }
    }
    for link in chains.links() {
      if isStopped() { return [] }
      var comparison = comparison(stories, link.here, link.there, joint: link.confidence)
      for relation in comparison.relations() where all || relation.relation != .agrees {
        found.append(conflict(stories, link.here, link.there, relation))
      }
    }
    return found.sorted { Self.isStronger($0, $1) }
  }

  private func comparison(
    _ stories: CountingStories, _ here: Int, _ there: Int, joint: Double = 0
  ) -> FigureComparison {
    FigureComparison(
      stories.accounts[here], stories.accounts[there],
      areVersions: versions.areVersions(stories.articles[here], stories.articles[there]),
      joint: joint)
  }

  private func earlier(_ one: Int, _ other: Int) -> Int? {
    isEarlier(one, than: other) ? one : isEarlier(other, than: one) ? other : nil
  }

  /// Conflicts before updates before what only differs; the surest of each first.
  private static func isStronger(_ one: Conflict, _ other: Conflict) -> Bool {
    let (a, b) = (one.relation, other.relation)
    if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    return (one.here, one.there, a.here.range.start, a.there.range.start)
      < (other.here, other.there, b.here.range.start, b.there.range.start)
  }

  private func conflict(
    _ stories: CountingStories, _ here: Int, _ there: Int, _ relation: FigureRelation
  ) -> Conflict {
    let one = stories.accounts[here].events[relation.events.here]
    let other = stories.accounts[there].events[relation.events.there]
    let (first, second) = (stories.articles[here], stories.articles[there])
    let days = self[first].dayNumber.flatMap { day in self[second].dayNumber.map { abs($0 - day) } }
    var conflict = Conflict(
      here: first, there: second, relation: relation, earlier: earlier(first, second),
      daysApart: days ?? 0, date: sharedDate(of: one, other), names: sharedNames(of: one, other))
    if conflict.mayHaveMoved {
      let words = conflict.daysApart == 1 ? "a day" : "\(conflict.daysApart) days"
      conflict.relation.why += "; the counts are \(words) apart, so that it may have moved"
      conflict.relation.confidence *= Self.meanwhile
    }
    return conflict
  }

  /// How likely two counts of other days contradict each other, and did not move, in relation to those of one day.
  private static let meanwhile = 0.6
}

/// The articles of a corpus that count something, and which of them may count the same.
struct CountingStories {
  /// In order of article.
  private(set) var articles: [Int] = []
  private(set) var accounts: [EventAccount] = []

  /// More stories of one name and day than these are compared by their distinct values.
  private static let mostCompared = 12

  /// O(texts).
  init(_ corpus: Corpus, isStopped: () -> Bool, progress: (Int) -> Void) {
    var reader = EventAccounts(corpus)
    for article in 0..<corpus.articleCount {
      if isStopped() { return }
      if article % 1000 == 0, article > 0 { progress(article) }
      guard let account = reader.countingAccount(of: article) else { continue }
      articles.append(article)
      accounts.append(account)
    }
  }

  /// The stories that may count the same, each pair once and in order. O(stories · log stories) and what groups
  /// of a dozen hold.
  func pairs() -> [(Int, Int)] {
    let keys = EventKey.keys(of: accounts)
    var pairs: Set<UInt64> = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].isBeside(keys[start]) { end += 1 }
      if end - start > 1 { addPairs(keys[start..<end].map { Int($0.account) }, to: &pairs) }
      start = end
    }
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// All pairs of a few stories; of many, those of the earliest holders of distinct values.
  private func addPairs(_ stories: [Int], to pairs: inout Set<UInt64>) {
    let compared = stories.count > Self.mostCompared ? representatives(stories) : stories
    for (index, here) in compared.enumerated() {
      for there in compared[(index + 1)...] where here != there {
        let (first, second) = here < there ? (here, there) : (there, here)
        pairs.insert(UInt64(first) << 32 | UInt64(second))
      }
    }
  }

  /// For each slot and value the story that was published first, at most a dozen a slot.
  private func representatives(_ stories: [Int]) -> [Int] {
    let ordered = stories.sorted {
      (accounts[$0].published?.number ?? .max, $0) < (accounts[$1].published?.number ?? .max, $1)
    }
    var seen: Set<String> = []
    var perSlot: [FigureSlot: Int] = [:]
    var chosen: [Int] = []
    for story in ordered {
      var isFirst = false
      for count in accounts[story].counts where count.isStanding && count.figure.slot.isFate {
        let slot = count.figure.slot
        guard perSlot[slot, default: 0] < Self.mostCompared,
          seen.insert("\(slot.rawValue) \(count.figure.value)").inserted
        else { continue }
        perSlot[slot, default: 0] += 1
        isFirst = true
      }
      if isFirst { chosen.append(story) }
    }
    return chosen
  }
}
