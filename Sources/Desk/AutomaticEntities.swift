// What the program found by itself, as the replay of decisions takes it: flat columns, one place a
// name. How it was found is not known here.

import Names

/// A set of types.
package struct EntityTypes: OptionSet, Sendable, BitwiseCopyable {
  /// A bit for each type, by its raw value.
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one type.
  package init(_ type: EntityType) { rawValue = 1 << type.rawValue }
}

/// The names of a corpus, grouped by the program. A name is whatever can be decided on by itself: each
/// written form that has a key of its own.
package struct AutomaticEntities: Equatable, Sendable {
  /// Per name: the name that leads its entity; a leading name has itself.
  package var roots: [UInt32]
  /// Per name: its type, as in its id.
  package var types: [EntityType]
  /// Per name: all types that some mention of it was given. A decision on `place:tula` then still
  /// finds the name where more mentions make it an organization.
  package var seenTypes: [EntityTypes]
  /// All keys, one after another: folded words joined by single spaces (or hyphens, as in ids).
  package var keyBytes: [UInt8]
  /// Per name: where its key ends in `keyBytes`; a key begins where the one before ends.
  package var keyEnds: [UInt32]

  /// Columns of equal length. A key and a type together stand for one name; of several the first
  /// is meant by decisions.
  package init(
    roots: [UInt32], types: [EntityType], seenTypes: [EntityTypes]? = nil, keyBytes: [UInt8],
    keyEnds: [UInt32]
  ) {
    precondition(roots.count == types.count && roots.count == keyEnds.count)
    precondition(seenTypes.map { $0.count == roots.count } ?? true)
    self.roots = roots
    self.types = types
    self.seenTypes = seenTypes ?? types.map { EntityTypes($0) }
    self.keyBytes = keyBytes
    self.keyEnds = keyEnds
  }

  /// How many names there are.
  package var count: Int { roots.count }

  /// Where a name's key stands in `keyBytes`.
  func keyRange(_ name: Int) -> Range<Int> {
    (name == 0 ? 0 : Int(keyEnds[name - 1]))..<Int(keyEnds[name])
  }
}
