// The articles of a corpus that count something, and which of them may count the same. Whether they do, is
// CorpusConflicts' business.

import CrossReferences
import Facts

/// The articles of a corpus that count something, and which of them may count the same.
struct CountingStories {
  /// In order of article.
  private(set) var articles: [Int] = []
  private(set) var accounts: [EventAccount] = []
  /// The stories that may count the same, each pair once and in order.
  private(set) var pairs: [(Int, Int)] = []

  /// More stories of one name and day than these are compared by their distinct values.
  private static let mostCompared = 12

  /// O(texts), on all cores, and a sort of what they are told by.
  init(_ corpus: Corpus, isStopped: @escaping IsStopped, progress: @Sendable (Int) -> Void) {
    let all = (0..<UInt32(corpus.articleCount)).map { $0 }
    let read = corpus.readAccounts(all[...], isStopped: isStopped) { count in
      if count % Self.step < Corpus.chunk { progress(count) }
    } _: { article, reader in
      reader.accountWithoutStory(of: article)
    }
    for (article, account) in read.enumerated() {
      guard let account else { continue }
      articles.append(article)
      accounts.append(account)
    }
    guard !isStopped() else { return }
    pairs = findPairs()
    tellStories(corpus, isStopped)
  }

  /// After about so many articles the progress is told.
  private static let step = 1024

  /// Gives those accounts the words of their stories that are compared: most stand alone. O(their texts).
  private mutating func tellStories(_ corpus: Corpus, _ isStopped: IsStopped) {
    let paired = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let told = paired.map { UInt32(articles[$0]) }
    let stories = corpus.readAccounts(told[...], isStopped: isStopped) { _ in
    } _: { article, reader in
      reader.story(of: article)
    }
    for (number, story) in zip(paired, stories) { accounts[number].story = story }
  }

  /// O(stories · log stories) and what groups of a dozen hold.
  private func findPairs() -> [(Int, Int)] {
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
