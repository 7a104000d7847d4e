// In which order the entities of a corpus are listed, and of which type. What stands in a row is the
// browser's business.

import Columns
import CrossReferences
import Names

/// By what a list of entities is ordered.
package enum EntityOrder: CaseIterable, Sendable {
  /// Most mentioned first.
  case count
  /// First what hardly any article names; of equally rare ones the most mentioned.
  case rarity
  /// By folded name.
  case name
  /// People, organizations, places, events, others; within a type most mentioned first.
  case type
}

/// A list of entities that a reader may ask for.
package struct EntityListing: Equatable, Sendable {
  /// By what it is ordered.
  package var order = EntityOrder.count
  /// The only type in it; nil means all.
  package var type: EntityType?

  /// All entities by count.
  package init() {}
}

extension Corpus {
  /// The entities of a listing. O(entities × log entities).
  package func entities(in listing: EntityListing) -> Column<UInt32> {
    let ofType = entities.byCount.filter { holds(listing, Int($0)) }
    return Column(sorted(ofType, by: listing.order))
  }

  /// Whether a listing has an entity. O(1).
  package func holds(_ listing: EntityListing, _ entity: Int) -> Bool {
    listing.type.map { $0 == entities.type(entity) } ?? true
  }

  /// Some entities in another order than by count; equal ones stay as they are.
  /// O(n log n); by type O(n).
  /// - Parameter entities: most mentioned first, wherever their mentions are counted.
  package func sorted(_ entities: [UInt32], by order: EntityOrder) -> [UInt32] {
    switch order {
    case .count: return entities
    case .type:
      return EntityType.allCases.flatMap { type in
        entities.filter { self.entities.type(Int($0)) == type }
      }
    case .rarity:
      return entities.enumerated().map { (-rarity(ofEntity: Int($1)), $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    case .name:
      // Most names differ in their first eight letters, and integers compare at once.
      return entities.map { (self.entities.nameBeginning(Int($0)), $0) }
        .sorted { left, right in
          if left.0 != right.0 { return left.0 < right.0 }
          return self.entities.keyBytes(Int(left.1)).precedes(self.entities.keyBytes(Int(right.1)))
        }.map(\.1)
    }
  }

  /// How rare it is that an article names an entity, in nats; see `Rarity`. O(name).
  package func rarity(ofEntity entity: Int) -> Double {
    let share = entities.keyBytes(entity).withBytes { Rarity.share(ofName: $0) }
    return Rarity.of(
      articles: articleCount, holding: entities.holders(entity).count, share: share)
  }
}

extension EntityTable {
  /// The first eight bytes of the folded name as a number that orders as they do.
  fileprivate func nameBeginning(_ entity: Int) -> UInt64 {
    let bytes = keyBytes(entity).prefix(8)
    let number = bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return number << (8 * UInt64(8 - bytes.count))
  }
}
