// The search for aliases from end to end: pairs are found, weighed by the articles, joined in order
// of sureness; what stays open becomes questions. What makes a pair is in PersonPairs and
// BodyPairs.

import Columns

/// One search over the names of a corpus.
struct AliasFinder {
  /// From this confidence on, pairs are joined unasked.
  static let joins: Float = 0.7
  /// Below this confidence nobody is asked.
  static let asks: Float = 0.35

  private let names: CorpusNames
  private var words: NameWords
  private var persons: PersonPairs
  private var bodies: BodyPairs
  private var merging: Merging
  /// What nobody but a reader can tell.
  private var doubts: [AliasPair] = []

  init(_ names: CorpusNames) {
    self.names = names
    words = NameWords(minimumCapacity: names.count / 2)
    persons = PersonPairs(names, &words)
    bodies = BodyPairs(names)
    merging = Merging(count: names.count)
  }

  mutating func find() -> Aliases {
    persons.find(&words)
    bodies.find(&words)
    var pairs = persons.pairs + bodies.pairs
    doubts = persons.doubts
    weigh(&pairs)
    doubtUnclear(&pairs)
    join(pairs)
    let roots = (0..<names.count).map { clusterName(UInt32(truncatingIfNeeded: $0)) }
    let acronyms = AcronymPairs(names, roots: roots)
    doubts.append(contentsOf: acronyms.doubts)
    join(acronyms.pairs)
    var writer = AliasWriter(names, merging, fullness)
    return writer.write(doubts)
  }

  /// A name of a set that does not depend on the order in which it grew.
  private func clusterName(_ name: UInt32) -> UInt32 {
    guard merging.size(of: name) > 1 else { return name }
    let members = merging.members(of: name)
    return members.min { names.precedes(Int($0), Int($1)) } ?? name
  }

  // MARK: What the articles say

  /// Weighs pairs by their articles: two spellings in one article are likelier two people, two that
  /// keep the same company one; an acronym stands beside its expansion.
  private func weigh(_ pairs: inout [AliasPair]) {
    guard pairs.contains(where: isWeighed) else { return }
    let company = Company(names)
    for index in pairs.indices where isWeighed(pairs[index]) {
      let left = Int(pairs[index].left)
      let right = Int(pairs[index].right)
      let shared = company.shared(left, right)
      let match = pairs[index].match
      if match.kind == .acronym {
        if shared > 0 { pairs[index].match.confidence += 0.15 }
      } else if shared > 0, isSpelling(match.kind) || match.confidence < Self.joins {
        let least = min(names.articles(left).count, names.articles(right).count)
        pairs[index].match.confidence *= shared * 2 >= least ? 0.75 : 0.9
      } else if shared == 0, match.confidence < Self.joins, match.confidence >= 0.55 {
        // A third of their company is much: two people of one article's world share less.
        if company.likeness(left, right) >= 0.35 { pairs[index].match.confidence += 0.1 }
      } else if shared == 0, match.kind == .nickname, company.areStrangers(left, right) {
        // Nick Carter and Nicholas Carter in two worlds are two people.
        pairs[index].match.confidence *= 0.75
      }
    }
  }

  /// Both are whole names: who writes both in one article may mean two people.
  private func isSpelling(_ kind: AliasKind) -> Bool {
    kind == .transliteration || kind == .otherLanguage || kind == .nickname
  }

  private func isWeighed(_ pair: AliasPair) -> Bool {
    isSpelling(pair.match.kind) || pair.match.kind == .acronym
      || pair.match.confidence < Self.joins && pair.match.confidence >= 0.55
  }

  // MARK: Names that could mean several

  /// Makes doubts of the pairs of names that say less, where they could mean two who contradict
  /// each other: George Bush beside George W. and George H. W.
  private mutating func doubtUnclear(_ pairs: inout [AliasPair]) {
    var less: [(name: UInt32, pair: Int)] = []
    for (index, pair) in pairs.enumerated() where pair.match.confidence >= Self.joins {
      if pair.match.leftSaysLess { less.append((pair.left, index)) }
      if pair.match.rightSaysLess { less.append((pair.right, index)) }
    }
    less.sort { ($0.name, $0.pair) < ($1.name, $1.pair) }
    var unclear: [Int] = []
    var start = 0
    while start < less.count {
      var end = start
      while end < less.count, less[end].name == less[start].name { end += 1 }
      if end - start > 1 {
        let others = less[start..<end].map { other(of: pairs[$0.pair], than: $0.name) }
        if contradictory(others) { unclear.append(contentsOf: less[start..<end].map(\.pair)) }
      }
      start = end
    }
    for index in unclear where pairs[index].match.confidence >= Self.joins {
      pairs[index].match.confidence *= 0.6
    }
  }

  private func other(of pair: AliasPair, than name: UInt32) -> Int {
    Int(pair.left == name ? pair.right : pair.left)
  }

  private mutating func contradictory(_ others: [Int]) -> Bool {
    for (index, left) in others.enumerated() {
      for right in others[(index + 1)...] where contradict(left, right) { return true }
    }
    return false
  }

  private mutating func contradict(_ left: Int, _ right: Int) -> Bool {
    let isPerson = persons.personOf[left] >= 0
    guard isPerson == (persons.personOf[right] >= 0) else { return true }
    return isPerson
      ? persons.compare(left, right, &words) == nil : bodies.contradict(left, right)
  }

  // MARK: Joining

  /// Joins pairs, the surest first; equally sure ones in the order of their names.
  private mutating func join(_ pairs: [AliasPair]) {
    doubts.append(contentsOf: pairs.filter { $0.match.confidence < Self.joins })
    let sure = inOrder(pairs.filter { $0.match.confidence >= Self.joins })
    var merging = self.merging
    self.merging = Merging(count: 0)
    for var pair in sure where !merging.join(pair, { contradict($0, $1) }) {
      pair.match.confidence *= 0.55
      doubts.append(pair)
    }
    self.merging = merging
  }

  private func inOrder(_ pairs: [AliasPair]) -> [AliasPair] {
    let places = places(of: pairs)
    let keys = pairs.indices.map { index -> (high: UInt64, low: UInt64, index: Int) in
      let pair = pairs[index]
      let left = UInt64(places[Int(pair.left)])
      let right = UInt64(places[Int(pair.right)])
      return (
        UInt64(~pair.match.confidence.bitPattern) << 32 | min(left, right),
        max(left, right) << 8 | UInt64(pair.match.kind.rawValue), index
      )
    }
    return keys.sorted { ($0.high, $0.low) < ($1.high, $1.low) }.map { pairs[$0.index] }
  }

  /// By name: its place in the order of keys among the pairs' names.
  private func places(of pairs: [AliasPair]) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: names.count)
    for pair in pairs {
      places[Int(pair.left)] = 1
      places[Int(pair.right)] = 1
    }
    let all = places.indices.filter { places[$0] == 1 }.sorted { names.precedes($0, $1) }
    for (place, name) in all.enumerated() { places[name] = UInt32(truncatingIfNeeded: place) }
    return places
  }

  /// How well a name stands for its entity: a full name before initials before a surname, what a
  /// table calls usual first, acronyms last.
  private func fullness(_ name: Int) -> Int {
    let person = persons.personOf[name]
    guard person >= 0 else {
      return bodies.isUsual[name] ? 2 : names.inCapitals[name] && !bodies.isKnown(name) ? 0 : 1
    }
    let parts = persons.persons[Int(person)]
    return parts.isFull ? 2 : parts.isBare ? 0 : 1
  }
}
