// What holds for all decisions on all corpora.

import Chance
import Desk
import Growth
import Names
import Testing

@Suite("Properties of replaying")
struct ReplayPropertyTests {
  /// Names a…h as persons and places, grouped by chance.
  private func anyEntities(_ chance: inout SplitMix) throws -> AutomaticEntities {
    var entities = try found(
      "person: a\nperson: b\nperson: c\nperson: d\nplace: e\nplace: f\nplace: g")
    for name in 0..<entities.count where Int.random(in: 0..<3, using: &chance) > 0 {
      let root = Int.random(in: 0...name, using: &chance)
      if entities.roots[root] == UInt32(root),
        !entities.roots.contains(UInt32(name)) || root == name
      {
        entities.roots[name] = UInt32(root)
      }
    }
    for name in 0..<entities.count
    where entities.roots[Int(entities.roots[name])] != entities.roots[name] {
      entities.roots[name] = UInt32(name)
    }
    return entities
  }

  private func anyDecisions(_ chance: inout SplitMix) throws -> [Decision] {
    try (0..<Int.random(in: 0...12, using: &chance)).map { _ in try anyDecision(&chance) }
  }

  private func file(_ list: [Decision]) -> Decisions {
    // One after another, nothing replaced.
    var text: [UInt8] = []
    for decision in list {
      var one = Decisions(Array("\n".utf8))
      one.add(decision)
      text += one.text
    }
    return Decisions(text)
  }

  @Test("Replaying is the same every time, also from what was written")
  func deterministic() throws {
    var chance = SplitMix(state: 4)
    for _ in 0..<200 {
      let entities = try anyEntities(&chance)
      let decisions = file(try anyDecisions(&chance))
      let once = replay(decisions, on: entities)
      #expect(replay(Decisions(decisions.text), on: entities) == once)
    }
  }

  @Test("Replaying on its own result changes nothing")
  func idempotent() throws {
    var chance = SplitMix(state: 5)
    for _ in 0..<600 {
      let entities = try anyEntities(&chance)
      let decisions = file(try anyDecisions(&chance))
      let once = replay(decisions, on: entities)
      var again = entities
      again.roots = once.roots
      let twice = replay(decisions, on: again)
      #expect(twice.roots == once.roots)
      #expect(twice.isDeleted == once.isDeleted)
    }
  }

  @Test("Saying everything twice is saying it once")
  func repeated() throws {
    var chance = SplitMix(state: 6)
    for _ in 0..<200 {
      let entities = try anyEntities(&chance)
      let list = try anyDecisions(&chance)
      let (once, twice) = (
        replay(file(list), on: entities), replay(file(list + list), on: entities)
      )
      #expect(drawn(once, entities) == drawn(twice, entities))
    }
  }

  @Test("Decisions that were added one by one hold as if a file had kept them all")
  func replaced() throws {
    var chance = SplitMix(state: 7)
    for _ in 0..<600 {
      let entities = try anyEntities(&chance)
      let list = try anyDecisions(&chance)
      var added = Decisions()
      for decision in list { added.add(decision) }
      let (log, kept) = (replay(file(list), on: entities), replay(added, on: entities))
      #expect(
        drawn(log, entities) == drawn(kept, entities), "\(list.map { $0.verdict.description })")
    }
  }

  @Test("Pairs that are kept apart are in two entities, and roots lead themselves")
  func keptApart() throws {
    var chance = SplitMix(state: 8)
    for _ in 0..<400 {
      let entities = try anyEntities(&chance)
      let decisions = file(try anyDecisions(&chance))
      let decided = replay(decisions, on: entities)
      for (decision, outcome) in zip(decisions.list, decided.outcomes) where outcome == .applied {
        if let (name, other) = decision.verdict.keptApart {
          #expect(try root(name, entities, decided) != root(other, entities, decided))
        }
        if case .merge(let name, let other) = decision.verdict {
          #expect(try root(name, entities, decided) == root(other, entities, decided))
        }
      }
      for root in decided.roots { #expect(decided.roots[Int(root)] == root) }
    }
  }

  @Test("A place is decided exactly where the entity is not the program's")
  func provenance() throws {
    var chance = SplitMix(state: 9)
    for _ in 0..<400 {
      let entities = try anyEntities(&chance)
      let decided = replay(file(try anyDecisions(&chance)), on: entities)
      for name in 0..<entities.count where decided.decision(placing: name) == nil {
        #expect(entities.roots[name] == entities.roots[Int(decided.roots[name])])
      }
    }
  }

  @Test("Time grows with names and decisions, and no faster")
  func linear() throws {
    /// As many names as bytes, in entities of four, and as many decisions as an eighth of that: long
    /// chains of merges, and one name that is kept apart from all others.
    func work(_ count: Int) throws -> (entities: AutomaticEntities, decisions: Decisions) {
      var entities = AutomaticEntities(roots: [], types: [], keyBytes: [], keyEnds: [])
      for name in 0..<count {
        entities.roots.append(UInt32(name / 4 * 4))
        entities.types.append(.person)
        entities.seenTypes.append(EntityTypes(.person))
        entities.keyBytes += Array("n\(name)".utf8)
        entities.keyEnds.append(UInt32(entities.keyBytes.count))
      }
      let list = try (1..<(count / 16)).flatMap { number in
        [
          try decision("merge person:n\(number * 8) into person:n\(number * 8 - 8)"),
          try decision("apart person:n\(number * 4 + 1) from person:n1"),
        ]
      }
      return (entities, file(list))
    }
    let sizes = try [512, 4096].map { try work($0) }
    let texts = sizes.map { [UInt8](repeating: 0, count: $0.entities.count) }
    let time = growth(from: texts[0], to: texts[1]) { bytes in
      let size = bytes.count == sizes[0].entities.count ? sizes[0] : sizes[1]
      return replay(size.decisions, on: size.entities).roots.count
    }
    #expect(time < mostGrowth)
  }

  private func root(
    _ reference: NameReference, _ entities: AutomaticEntities, _ decided: DecidedEntities
  ) throws -> UInt32 {
    var keys: [String] = []
    var start = 0
    for end in entities.keyEnds {
      keys.append(String(decoding: entities.keyBytes[start..<Int(end)], as: UTF8.self))
      start = Int(end)
    }
    return decided.roots[try #require(keys.firstIndex(of: reference.key))]
  }
}
