// Which names of the corpus are one entity: what the program found, and the reader's word above it.

import Columns
import Desk
import Names
import Prose

/// The names of a corpus grouped to entities. Names are numbered as in `NameTable`; those behind them
/// are forms that the reader split off.
package struct NameGrouping: Sendable {
  let names: NameTable
  /// What the program found.
  private let found: Deferred<Aliases>
  let splits: SplitForms
  /// Nil where the reader decided nothing: then all is as the program found it.
  let decided: DecidedEntities?
  /// What the reader decided, whether or not it changes anything here.
  package let decisions: Decisions

  /// Groups names. O(names + mentions) with decisions on forms, else O(names).
  init(_ segments: [Segment], _ names: NameTable, _ aliases: Aliases, _ decisions: Decisions) {
    self.names = names
    self.decisions = decisions
    found = Deferred(aliases)
    splits = SplitForms(decisions, segments, names, aliases)
    decided =
      decisions.list.isEmpty
      ? nil : replay(decisions, on: Self.automatic(names, aliases, splits))
  }

  /// Its columns, to or from a file. What the reader decided is no part of them.
  init(_ transfer: ColumnTransfer, of old: NameGrouping?) throws {
    names = try NameTable(transfer, of: old?.names)
    let columns = try AliasColumns(transfer, of: (old?.aliases).map { AliasColumns($0) })
    found = Deferred { columns.aliases }
    splits = SplitForms()
    decided = nil
    decisions = Decisions()
  }

  /// What the program found.
  var aliases: Aliases { found.value }

  /// The name that leads a name's entity.
  func root(_ name: Int) -> Int {
    decided.map { Int($0.roots[name]) } ?? Int(aliases.roots[name])
  }

  /// The type of a name's entity, by its leading name.
  func type(ofRoot root: Int) -> EntityType {
    decided.map { $0.types[root] } ?? automaticType(root)
  }

  /// Whether the reader said that a name is none.
  func isDeleted(_ name: Int) -> Bool { decided.map { $0.isDeleted[name] } ?? false }

  /// By leading name: what the reader calls its entity.
  var shownNames: [UInt32: String] { decided?.shownNames ?? [:] }

  /// Whether a form of a name, in folded words, was split off.
  func hasSplitForm(_ words: Bytes, of name: Int) -> Bool {
    !splits.isEmpty && splits.hasForm(words, of: aliases.roots[name])
  }

  /// How many names there are.
  var count: Int { names.count + splits.added.count }

  /// The name of a mention.
  func name(_ segment: Int, _ index: Int, _ mention: Mention) -> Int {
    splitName(segment, index) ?? Int(names.numbers[segment][Int(mention.name)])
  }

  /// The name that a decision gives a mention in place of its article's; nil for most.
  func splitName(_ segment: Int, _ index: Int) -> Int? {
    guard !splits.names.isEmpty else { return nil }
    let place = SplitForms.MentionPlace(segment: UInt32(segment), index: UInt32(index))
    return splits.names[place].map { Int($0) }
  }

  func keyBytes(_ name: Int) -> Slice<Column<UInt8>> {
    name < names.count ? names.keyBytes(name) : splits.added[name - names.count].key[...]
  }

  /// Per name, whether its key or what the reader calls it holds some folded words. O(keys).
  func holding(_ words: Bytes) -> [Bool] {
    var isHolding = names.keys.holding(words)
    for added in splits.added {
      isHolding.append(added.key.withBuffer { $0.firstIndex(of: words) != nil })
    }
    for (name, shown) in shownNames {
      let key = Array(foldedWords(shown).utf8)
      if key.withUnsafeBufferPointer({ $0.firstIndex(of: words) }) != nil {
        isHolding[Int(name)] = true
      }
    }
    return isHolding
  }

  /// As people read it.
  func text(_ name: Int, in segments: [Segment]) -> String {
    name < names.count ? names.text(name, in: segments) : splits.added[name - names.count].text
  }

  /// What the program takes a name for.
  func automaticType(_ name: Int) -> EntityType {
    name < names.count ? names.type(name) : splits.added[name - names.count].type
  }

  /// How decisions speak of a name.
  func reference(_ name: Int, in segments: [Segment]) -> NameReference? {
    NameReference(
      automaticType(name), key: keyBytes(name).withBytes { String(decoding: $0, as: UTF8.self) },
      written: text(name, in: segments))
  }

  private static func automatic(
    _ names: NameTable, _ aliases: Aliases, _ splits: SplitForms
  ) -> AutomaticEntities {
    var bytes = names.keys.arena.array
    var ends = names.keys.ends.array
    for added in splits.added {
      bytes += added.key
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }
    let types = (0..<names.count).map { names.type($0) } + splits.added.map(\.type)
    let seen = (0..<names.count).map { name in
      EntityType.allCases.reduce(into: EntityTypes()) { seen, type in
        if names.isMentioned(name, as: type) { seen.insert(EntityTypes(type)) }
      }
    }
    return AutomaticEntities(
      roots: aliases.roots + splits.added.map(\.root), types: types,
      seenTypes: seen + splits.added.map { EntityTypes($0.type) }, keyBytes: bytes, keyEnds: ends)
  }
}
