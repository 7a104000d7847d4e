// Which name of a corpus a decision means.

import Columns
import Names

/// The names of a corpus that decisions refer to.
///
/// A reference means the name with its key and its type; else the name with its key that some
/// mention gives that type; else the one that a decision gave it. Never a name of another type: who
/// deletes the player Jordan in one folder keeps the country in the next.
struct NameFinder {
  private var keys = KeyTable()
  /// By key and type: the name, or -1.
  private var exact: [Int32] = []
  private var seen: [Int32] = []
  private var retyped: [Int32] = []
  private static let typeCount = EntityType.allCases.count

  /// O(bytes of keys).
  init(_ entities: AutomaticEntities, _ decisions: [Decision]) {
    for verdict in decisions.map(\.verdict) {
      insert(verdict.subject)
      if let other = verdict.other { insert(other) }
    }
    guard keys.count > 0 else { return }
    exact = Array(repeating: -1, count: keys.count * Self.typeCount)
    seen = exact
    retyped = exact
    addNames(of: entities)
    for case .retype(let name, let type) in decisions.map(\.verdict) {
      guard let found = self.name(name), let slot = slot(name.key, type) else { continue }
      retyped[slot] = Int32(found)
    }
  }

  /// The number of the name; nil where the corpus lacks it.
  func name(_ reference: NameReference) -> Int? {
    guard let slot = slot(reference.key, reference.type) else { return nil }
    let found = [exact[slot], seen[slot], retyped[slot]].first { $0 >= 0 }
    return found.map { Int($0) }
  }

  /// Whether a reference means a name by its type, and not only because some mention has that type.
  func isMeant(_ name: Int, by reference: NameReference) -> Bool {
    guard let slot = slot(reference.key, reference.type) else { return false }
    return exact[slot] == Int32(name) || retyped[slot] == Int32(name)
  }

  private mutating func insert(_ reference: NameReference) {
    var key = reference.key
    _ = key.withUTF8 { keys.insert($0) }
  }

  private func slot(_ key: String, _ type: EntityType) -> Int? {
    var key = key
    return key.withUTF8 { keys.find($0) }.map { $0 * Self.typeCount + Int(type.rawValue) }
  }

  private mutating func addNames(of entities: AutomaticEntities) {
    // Ids have hyphens where keys have blanks.
    let bytes = entities.keyBytes.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }
    bytes.withUnsafeBufferPointer { bytes in
      for name in 0..<entities.count {
        guard let key = keys.find(Bytes(rebasing: bytes[entities.keyRange(name)])) else { continue }
        Self.take(name, key * Self.typeCount + Int(entities.types[name].rawValue), in: &exact)
        for type in EntityType.allCases
        where entities.seenTypes[name].contains(EntityTypes(type)) {
          Self.take(name, key * Self.typeCount + Int(type.rawValue), in: &seen)
        }
      }
    }
  }

  private static func take(_ name: Int, _ slot: Int, in names: inout [Int32]) {
    if names[slot] < 0 { names[slot] = Int32(name) }
  }
}
