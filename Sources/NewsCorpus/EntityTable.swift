// Entities of the whole corpus: names of all segments joined by key, and where each is mentioned.

import Columns
import Names
import Prose

/// How often one article mentions an entity.
package struct EntityHolder: Equatable, Sendable, BitwiseCopyable {
  /// The article's number in the corpus.
  package var article: UInt32
  /// Mentions there.
  package var count: UInt32
}

/// The entities of a corpus, numbered in order of first appearance.
package struct EntityTable: Sendable {
  private let keys: KeyTable
  private let types: Column<EntityType>
  private let mentionCounts: Column<UInt32>
  /// Per entity: where its holders begin.
  private let holderStarts: Column<UInt32>
  private let holders: Column<EntityHolder>
  /// Per segment: the entity of each of its names.
  private let entities: [Column<UInt32>]
  /// Per entity: the segment with most mentions of it, and the name there.
  private let shownSegment: Column<UInt32>
  private let shownName: Column<UInt32>
  /// Most mentioned first; equal counts in order of name.
  package let byCount: Column<UInt32>

  /// How many entities there are.
  package var count: Int { types.count }

  /// The type that most mentions have; of equally many the first in the order of the cases.
  package func type(_ entity: Int) -> EntityType { types[entity] }
  /// How often all articles together mention an entity.
  package func mentionCount(_ entity: Int) -> Int { Int(mentionCounts[entity]) }

  /// The articles that mention an entity, in order.
  package func holders(_ entity: Int) -> Slice<Column<EntityHolder>> {
    holders[Int(holderStarts[entity])..<Int(holderStarts[entity + 1])]
  }

  /// `person:alexander-bortnikov`: the type, and the folded words joined by hyphens.
  package func id(_ entity: Int) -> String {
    "\(types[entity].name):\(key(entity).replacingBlanks())"
  }

  /// Folded words joined by single spaces.
  package func key(_ entity: Int) -> String {
    String(decoding: keyBytes(entity), as: UTF8.self)
  }

  func keyBytes(_ entity: Int) -> ArraySlice<UInt8> { keys.arena[keys.range(entity)] }

  func entity(segment: Int, name: UInt32) -> Int { Int(entities[segment][Int(name)]) }

  /// Where the form on show stands: in the segment that mentions the entity most, the name as its
  /// first article there writes it. Not the commonest form, which would need a count of each.
  func shown(_ entity: Int) -> (segment: Int, name: Int) {
    (Int(shownSegment[entity]), Int(shownName[entity]))
  }

  /// Joins the names of all segments. O(names + mentions).
  init(_ segments: [Segment]) {
    var builder = EntityTableBuilder()
    for segment in segments { builder.addNames(of: segment) }
    builder.addHolders(segments)
    keys = builder.keys
    types = Column(builder.types())
    mentionCounts = Column(builder.mentionCounts)
    entities = builder.entities.map { Column($0) }
    let lists = builder.holderLists()
    holderStarts = Column(lists.starts)
    holders = Column(lists.holders)
    shownSegment = Column(builder.shown.map(\.segment))
    shownName = Column(builder.shown.map(\.name))
    byCount = Column(builder.orderByCount())
  }
}

private struct EntityTableBuilder {
  var keys = KeyTable()
  var entities: [[UInt32]] = []
  var mentionCounts: [UInt32] = []
  var typeCounts: [UInt32] = []
  var shown: [(segment: UInt32, name: UInt32, count: UInt32)] = []
  /// (entity, holder) in order of article.
  var held: [(entity: UInt32, holder: EntityHolder)] = []

  mutating func addNames(of segment: Segment) {
    let typeCount = EntityType.allCases.count
    let numbers = segment.names.indices.map { index -> UInt32 in
      let name = segment.names[index]
      let id = segment.nameBytes.withBuffer {
        keys.insert(Bytes(rebasing: $0[name.key.indexes]))
      }
      if id == mentionCounts.count {
        mentionCounts.append(0)
        typeCounts.append(contentsOf: repeatElement(0, count: typeCount))
        shown.append((0, 0, 0))
      }
      var count: UInt32 = 0
      for type in 0..<typeCount {
        let ofType = segment.nameTypeCounts[index * typeCount + type]
        typeCounts[id * typeCount + type] += ofType
        count += ofType
      }
      mentionCounts[id] += count
      if count > shown[id].count {
        shown[id] = (UInt32(entities.count), UInt32(index), count)
      }
      return UInt32(id)
    }
    entities.append(numbers)
  }

  mutating func addHolders(_ segments: [Segment]) {
    var place = [Int](repeating: -1, count: mentionCounts.count)
    var first: UInt32 = 0
    for (number, segment) in segments.enumerated() {
      for row in segment.articles {
        let begin = held.count
        for mention in segment.mentions[row.mentions.indexes] {
          let entity = entities[number][Int(mention.name)]
          if place[Int(entity)] >= begin {
            held[place[Int(entity)]].holder.count += 1
          } else {
            place[Int(entity)] = held.count
            held.append((entity, EntityHolder(article: first, count: 1)))
          }
        }
        first += 1
      }
    }
  }

  /// The type that most mentions have; of equal ones the first in the order of the cases.
  func types() -> [EntityType] {
    let all = EntityType.allCases
    return mentionCounts.indices.map { entity in
      let counts = typeCounts[(entity * all.count)..<((entity + 1) * all.count)]
      let best = counts.max() ?? 0
      return all[(counts.firstIndex(of: best) ?? counts.startIndex) - counts.startIndex]
    }
  }

  /// Holders by entity: a counting sort, which keeps the order of articles.
  func holderLists() -> (starts: [UInt32], holders: [EntityHolder]) {
    var starts = [UInt32](repeating: 0, count: mentionCounts.count + 1)
    for entry in held { starts[Int(entry.entity) + 1] += 1 }
    for entity in mentionCounts.indices { starts[entity + 1] += starts[entity] }
    var next = starts
    var sorted = [EntityHolder](repeating: EntityHolder(article: 0, count: 0), count: held.count)
    for entry in held {
      sorted[Int(next[Int(entry.entity)])] = entry.holder
      next[Int(entry.entity)] += 1
    }
    return (starts, sorted)
  }

  func orderByCount() -> [UInt32] {
    mentionCounts.indices.map { UInt32($0) }.sorted { left, right in
      let a = mentionCounts[Int(left)]
      let b = mentionCounts[Int(right)]
      if a != b { return a > b }
      return keys.arena[keys.range(Int(left))]
        .lexicographicallyPrecedes(keys.arena[keys.range(Int(right))])
    }
  }
}

extension String {
  fileprivate func replacingBlanks() -> String { String(map { $0 == " " ? "-" : $0 }) }
}
