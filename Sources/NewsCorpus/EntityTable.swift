// Entities of the whole corpus: names that are one, and where each is mentioned.

import Columns
import Names
import Prose

/// The entities of a corpus, numbered in order of the first appearance of one of their names. Names that
/// the reader deleted are in none.
package struct EntityTable: Sendable {
  let grouping: NameGrouping
  /// Per name: its entity, or `none`.
  private let entities: Column<UInt32>
  /// Per entity: the name that it is known under.
  private let roots: Column<UInt32>
  private let types: Column<EntityType>
  /// Per entity: where its names begin.
  private let memberStarts: Column<UInt32>
  private let members: Column<UInt32>
  private let mentionCounts: Column<UInt32>
  /// Per entity: where its holders begin.
  private let holderStarts: Column<UInt32>
  private let holders: Column<EntityHolder>
  /// Most mentioned first; equal counts in order of name.
  package let byCount: Column<UInt32>

  private static let none = UInt32.max

  /// How many entities there are.
  package var count: Int { roots.count }

  /// What the reader decided, else the type that most mentions of its name have.
  package func type(_ entity: Int) -> EntityType { types[entity] }

  /// How often all articles together mention an entity.
  package func mentionCount(_ entity: Int) -> Int { Int(mentionCounts[entity]) }

  /// The articles that mention an entity, in order.
  package func holders(_ entity: Int) -> Slice<Column<EntityHolder>> {
    holders[Int(holderStarts[entity])..<Int(holderStarts[entity + 1])]
  }

  /// `person:alexander-bortnikov`: the type, and the folded words joined by hyphens.
  package func id(_ entity: Int) -> String {
    "\(type(entity).name):\(key(entity).replacingBlanks())"
  }

  /// Folded words joined by single spaces, of the name that it is known under.
  package func key(_ entity: Int) -> String {
    keyBytes(entity).withBytes { String(decoding: $0, as: UTF8.self) }
  }

  func keyBytes(_ entity: Int) -> Slice<Column<UInt8>> { grouping.keyBytes(root(entity)) }

  /// The name that an entity is known under.
  func root(_ entity: Int) -> Int { Int(roots[entity]) }

  /// The names of an entity, the one that it is known under among them.
  func names(ofEntity entity: Int) -> Slice<Column<UInt32>> {
    members[Int(memberStarts[entity])..<Int(memberStarts[entity + 1])]
  }

  /// The entity of a name; nil where the reader deleted it.
  func entity(ofName name: Int) -> Int? {
    let entity = entities[name]
    return entity == Self.none ? nil : Int(entity)
  }

  /// Makes entities of grouped names. O(names + mentions).
  init(_ segments: [Segment], _ grouping: NameGrouping) {
    self.grouping = grouping
    let leads = Self.leads(grouping)
    let isMentioned = Self.isMentioned(segments, grouping, leads)
    var entities = [UInt32](repeating: Self.none, count: grouping.count)
    var byRoot = entities
    var roots: [UInt32] = []
    for name in 0..<grouping.count
    where !grouping.isDeleted(name) && isMentioned[Int(leads[name])] {
      let root = Int(leads[name])
      if byRoot[root] == Self.none {
        byRoot[root] = UInt32(roots.count)
        roots.append(UInt32(root))
      }
      entities[name] = byRoot[root]
    }
    let lists = HolderLists(segments, count: roots.count) { segment, index, mention in
      let entity = entities[grouping.name(segment, index, mention)]
      return entity == Self.none ? nil : entity
    }
    let counts = roots.indices.map { lists[$0].reduce(0) { $0 + $1.count } }
    types = Column(roots.map { grouping.type(ofRoot: Int($0)) })
    (memberStarts, members) = Self.members(entities, count: roots.count)
    self.entities = Column(entities)
    self.roots = Column(roots)
    mentionCounts = Column(counts)
    holderStarts = Column(lists.starts)
    holders = Column(lists.holders)
    byCount = Column(
      roots.indices.map { UInt32($0) }.sorted { left, right in
        let (a, b) = (counts[Int(left)], counts[Int(right)])
        if a != b { return a > b }
        return grouping.keyBytes(Int(roots[Int(left)]))
          .precedes(grouping.keyBytes(Int(roots[Int(right)])))
      })
  }

  /// Per name: the one that leads its entity.
  private static func leads(_ grouping: NameGrouping) -> [UInt32] {
    grouping.decided?.roots ?? grouping.aliases.roots
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: EntityTable?) throws {
    grouping = try NameGrouping(transfer, of: old?.grouping)
    entities = try transfer.column("entities", old?.entities)
    roots = try transfer.column("entityRoots", old?.roots)
    types = try transfer.column("types", old?.types)
    memberStarts = try transfer.column("memberStarts", old?.memberStarts)
    members = try transfer.column("members", old?.members)
    mentionCounts = try transfer.column("entityMentionCounts", old?.mentionCounts)
    holderStarts = try transfer.column("holderStarts", old?.holderStarts)
    holders = try transfer.column("holders", old?.holders)
    byCount = try transfer.column("byCount", old?.byCount)
  }

  /// By leading name: whether the entity has a mention left. Forms that were split off may be all.
  private static func isMentioned(
    _ segments: [Segment], _ grouping: NameGrouping, _ leads: [UInt32]
  ) -> [Bool] {
    var counts = grouping.names.mentionCounts.map { Int($0) }
    counts += repeatElement(0, count: grouping.splits.added.count)
    for (place, name) in grouping.splits.names {
      let segment = Int(place.segment)
      let mention = segments[segment].names.mentions[Int(place.index)]
      counts[Int(grouping.names.numbers[segment][Int(mention.name)])] -= 1
      counts[Int(name)] += 1
    }
    var isMentioned = [Bool](repeating: false, count: counts.count)
    for (name, count) in counts.enumerated() where count > 0 {
      isMentioned[Int(leads[name])] = true
    }
    return isMentioned
  }

  /// The names of each entity: a counting sort.
  private static func members(
    _ entities: [UInt32], count: Int
  ) -> (starts: Column<UInt32>, members: Column<UInt32>) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for entity in entities where entity != none { starts[Int(entity) + 1] += 1 }
    for entity in 0..<count { starts[entity + 1] += starts[entity] }
    var next = starts
    var members = [UInt32](repeating: 0, count: Int(starts[count]))
    for (name, entity) in entities.enumerated() where entity != none {
      members[Int(next[Int(entity)])] = UInt32(name)
      next[Int(entity)] += 1
    }
    return (Column(starts), Column(members))
  }
}

extension String {
  fileprivate func replacingBlanks() -> String { String(map { $0 == " " ? "-" : $0 }) }
}
