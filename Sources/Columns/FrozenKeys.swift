// The ids of distinct byte strings once they are all known, in columns. While they are collected they
// are in a KeyTable.

/// Distinct byte strings with the ids 0, 1, 2 …
package struct FrozenKeys: Sendable {
  /// All keys, one after another.
  package let arena: Column<UInt8>
  /// `ends[id]` is where the key's bytes end in the arena.
  package let ends: Column<UInt32>
  private let slots: Column<UInt32>

  /// The keys of a table. O(bytes).
  package init(_ table: KeyTable) {
    arena = Column(table.arena)
    ends = Column(table.ends)
    slots = Column(table.slots)
  }

  /// Its columns, to or from a file.
  package init(_ transfer: ColumnTransfer, of old: FrozenKeys?) throws {
    arena = try transfer.column("keys.arena", old?.arena)
    ends = try transfer.column("keys.ends", old?.ends)
    slots = try transfer.column("keys.slots", old?.slots)
  }

  /// How many there are.
  package var count: Int { ends.count }

  /// Where a key's bytes are in the arena.
  package func range(_ id: Int) -> Range<Int> {
    (id == 0 ? 0 : Int(ends[id - 1]))..<Int(ends[id])
  }

  /// A key.
  package subscript(id: Int) -> Slice<Column<UInt8>> { arena[range(id)] }

  /// The id of `key`, or nil where there is none. O(length), as a rule.
  package func find(_ key: Bytes) -> Int? {
    let mask = slots.count - 1
    var slot = Int(KeyTable.hash(key)) & mask
    while slots[slot] != KeyTable.free {
      let id = Int(slots[slot])
      if self[id].withBytes({ $0.elementsEqual(key) }) { return id }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Per id, whether the key holds `bytes`. O(arena).
  package func holding(_ bytes: Bytes) -> [Bool] {
    arena.withBuffer { arena in ends.withBuffer { KeyTable.holding(bytes, arena, $0) } }
  }
}
