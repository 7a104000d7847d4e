// Which names of the corpus are one entity: what the program found, and the reader's word above it.

import Columns
import Desk
import Names
import Prose

/// The names of a corpus grouped to entities. Names are numbered as in `NameTable`; those behind them
/// are forms that the reader split off.
package struct NameGrouping: Sendable {
  let names: NameTable
  let aliases: Aliases
  let splits: SplitForms
  let decided: DecidedEntities
  /// What the reader decided, whether or not it changes anything here.
  package let decisions: Decisions

  /// Groups names. O(names + mentions) with decisions on forms, else O(names).
  init(_ segments: [Segment], _ names: NameTable, _ aliases: Aliases, _ decisions: Decisions) {
    self.names = names
    self.aliases = aliases
    self.decisions = decisions
    splits = SplitForms(decisions, segments, names, aliases)
    decided = replay(decisions, on: Self.automatic(names, aliases, splits))
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

  func keyBytes(_ name: Int) -> ArraySlice<UInt8> {
    name < names.count ? names.keyBytes(name) : splits.added[name - names.count].key[...]
  }

  /// Per name, whether its key or what the reader calls it holds some folded words. O(keys).
  func holding(_ words: Bytes) -> [Bool] {
    var isHolding = names.keys.holding(words)
    for added in splits.added {
      isHolding.append(added.key.withUnsafeBufferPointer { $0.firstIndex(of: words) != nil })
    }
    for (name, shown) in decided.shownNames {
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
      automaticType(name), key: String(decoding: keyBytes(name), as: UTF8.self),
      written: text(name, in: segments))
  }

  private static func automatic(
    _ names: NameTable, _ aliases: Aliases, _ splits: SplitForms
  ) -> AutomaticEntities {
    var bytes = names.keys.arena
    var ends = names.keys.ends
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
