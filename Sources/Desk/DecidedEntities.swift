// The names of a corpus as the reader decided them, beside what the program found: what Replay makes.

import Names

/// What became of a decision in one corpus. Decisions have their numbers in `Decisions.list`.
package enum Outcome: Equatable, Sendable {
  /// It holds. An undecided pair changes nothing, and holds too.
  case applied
  /// The corpus lacks a name that it speaks of. It is kept for corpora that do not.
  case absent
  /// A later decision speaks of the same, or the name goes on in an entity that has its own.
  case overruled(by: Int)
  /// A merge that would also join two names that a decision keeps apart.
  case keptApart(by: Int)
  /// Both sides are one name here.
  case needless
}

/// The grouping of names by program and reader together. Columns have one place a name.
package struct DecidedEntities: Equatable, Sendable {
  /// The name that leads its entity; a leading name has itself.
  package internal(set) var roots: [UInt32]
  /// The type of its entity.
  package internal(set) var types: [EntityType]
  /// Whether the reader said that it is no name.
  package internal(set) var isDeleted: [Bool]
  /// Per decision: what became of it.
  package internal(set) var outcomes: [Outcome] = []
  /// By name: the decisions that placed it, or deleted it.
  var placing: [UInt32: Int] = [:]
  var deleting: [UInt32: Int] = [:]
  /// By leading name: the decisions that gave its type and its shown name.
  var typing: [UInt32: Int] = [:]
  var naming: [UInt32: Int] = [:]
  /// By leading name: what the reader calls its entity.
  package internal(set) var shownNames: [UInt32: String] = [:]

  /// The decision by which a name is in its entity, or was split off; nil where the program put it
  /// there.
  package func decision(placing name: Int) -> Int? { placing[UInt32(name)] }
  /// The decision that gave a name's entity its type; nil where the program did.
  package func decision(typing name: Int) -> Int? { typing[roots[name]] }
  /// The decision that gave a name's entity its shown name; nil where the program did.
  package func decision(naming name: Int) -> Int? { naming[roots[name]] }
  /// How the entity of a name is shown; nil where that is as the program shows its leading name.
  package func shownName(_ name: Int) -> String? { shownNames[roots[name]] }
}
