// Decisions applied to what the program found: a pure function, the same whenever it is repeated.
//
// Of several decisions on one question (a pair, a type, a shown name) the last holds. Names kept apart
// stay so whatever joins them otherwise: merges are tried from the last to the first, and one that
// would join what is kept apart gives way; the program's own joins are tried after all merges, and
// among them those of names that were split off last of all, so that it is these that leave.

import Names

/// Applies decisions to the names of a corpus. O(names + bytes of keys + decisions × log names).
package func replay(_ decisions: Decisions, on entities: AutomaticEntities) -> DecidedEntities {
  var replay = Replay(decisions.list, entities)
  return replay.run()
}

/// One application: first the joins, here; then what follows from them, in ReplayResults.swift.
struct Replay {
  let decisions: [Decision]
  let entities: AutomaticEntities
  let finder: NameFinder
  var groups: NameGroups
  var result: DecidedEntities
  /// The joins that were made by decisions, and those by the program that hang together with them:
  /// by name, what it is joined to, and by which decision if any.
  private(set) var links: [Int: [(name: Int, decision: Int?)]] = [:]
  /// By name: where the last merge that holds says that it belongs, and that merge.
  private(set) var targets: [Int: (name: Int, decision: Int)] = [:]
  /// By name: the decision because of which the program's own join was not made.
  private(set) var separated: [Int: Int] = [:]

  private struct Pair: Hashable {
    var low: Int
    var high: Int

    init(_ a: Int, _ b: Int) { (low, high) = (min(a, b), max(a, b)) }
  }

  init(_ decisions: [Decision], _ entities: AutomaticEntities) {
    self.decisions = decisions
    self.entities = entities
    finder = NameFinder(entities, decisions)
    groups = NameGroups(count: decisions.isEmpty ? 0 : entities.count)
    result = DecidedEntities(
      roots: entities.roots, types: entities.types,
      isDeleted: Array(repeating: false, count: entities.count))
    result.outcomes = Array(repeating: .absent, count: decisions.count)
  }

  mutating func run() -> DecidedEntities {
    guard !decisions.isEmpty else { return result }
    let pairs = lastWords()
    let split = keepApart(pairs)
    joinMerged(pairs)
    joinAutomatic(split)
    setRoots()
    setPlaces()
    setTypes()
    setNames()
    setDeleted()
    return result
  }

  /// The decisions on pairs that hold, by their numbers.
  private mutating func lastWords() -> [(decision: Int, name: Int, other: Int)] {
    var last: [Pair: Int] = [:]
    var words: [(decision: Int, name: Int, other: Int)] = []
    for number in decisions.indices.reversed() {
      let verdict = decisions[number].verdict
      guard let name = finder.name(verdict.subject),
        let other = verdict.other.flatMap({ finder.name($0) })
      else { continue }
      if name == other {
        result.outcomes[number] = .needless
      } else if let later = last[Pair(name, other)] {
        result.outcomes[number] = .overruled(by: later)
      } else {
        last[Pair(name, other)] = number
        result.outcomes[number] = .applied
        words.append((number, name, other))
      }
    }
    return words
  }

  /// - Returns: the names that are to leave where both sides are in one entity.
  private mutating func keepApart(_ words: [(decision: Int, name: Int, other: Int)]) -> Set<Int> {
    var split: Set<Int> = []
    for case (let number, let name, let other) in words {
      switch decisions[number].verdict {
      case .apart, .split: break
      case .merge, .undecided, .retype, .rename, .delete: continue
      }
      groups.keepApart(name, other, decision: number)
      split.insert(name)
    }
    return split
  }

  /// `words` are the last ones first.
  private mutating func joinMerged(_ words: [(decision: Int, name: Int, other: Int)]) {
    for case (let number, let name, let other) in words {
      guard case .merge = decisions[number].verdict else { continue }
      switch groups.join(name, other) {
      case .joined: link(name, other, number)
      case .already: break
      case .keptApart(let apart):
        result.outcomes[number] = .keptApart(by: apart)
        continue
      }
      if targets[name] == nil { targets[name] = (other, number) }
    }
  }

  private mutating func joinAutomatic(_ split: Set<Int>) {
    for name in 0..<entities.count where !split.contains(name) { joinAutomatic(name) }
    for name in split.sorted() { joinAutomatic(name) }
  }

  private mutating func joinAutomatic(_ name: Int) {
    let root = Int(entities.roots[name])
    guard root != name else { return }
    switch groups.join(name, root) {
    case .joined: if links[name] != nil { link(name, root, nil) }
    case .already: break
    case .keptApart(let decision): separated[name] = decision
    }
  }

  private mutating func link(_ name: Int, _ other: Int, _ decision: Int?) {
    links[name, default: []].append((other, decision))
    links[other, default: []].append((name, decision))
  }
}
