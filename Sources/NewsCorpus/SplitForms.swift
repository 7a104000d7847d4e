// Forms that an article itself takes for a name, and that the reader split off: `Bortnikov` behind
// `Alexander Bortnikov`. Such a form is no name of its own until a decision makes it one.

import Columns
import Desk
import Names
import Prose

/// The mentions that a decision gives another name than their articles do.
struct SplitForms: Sendable {
  /// By place of the mention, its segment and index: the number of the name. Numbers from that of the
  /// table's names on stand for names that only these mentions have.
  private(set) var names: [MentionPlace: UInt32] = [:]
  /// The added names in order of number.
  private(set) var added: [AddedName] = []
  /// By folded form: the leading names of the entities that it leaves.
  private var leaving: [[UInt8]: [UInt32: NameReference]] = [:]

  /// A mention by the number of its segment and its index there.
  struct MentionPlace: Hashable, Sendable {
    var segment: UInt32
    var index: UInt32
  }

  /// A name that no article has as its fullest form.
  struct AddedName: Sendable {
    var key: Column<UInt8>
    var text: String
    var type: EntityType
    /// The leading name of the entity that the program has it in.
    var root: UInt32
  }

  /// Nothing was split off.
  init() {}

  /// Whether no decision splits a form off.
  var isEmpty: Bool { leaving.isEmpty }

  /// Finds the mentions. O(mentions of the entities that forms leave), and of the others a look-up.
  init(_ decisions: Decisions, _ segments: [Segment], _ table: NameTable, _ aliases: Aliases) {
    gather(decisions, table, aliases)
    guard !leaving.isEmpty else { return }
    let roots = Set(leaving.values.flatMap(\.keys))
    var folded: [UInt8] = []
    for (number, local) in articlePlaces(of: segments) {
      let segment = segments[number]
      let mentions = segment.names.mentions
      for index in segment.names.mentions(of: local) where mentions[index].join != .written {
        let mention = mentions[index]
        let name = Int(table.numbers[number][Int(mention.name)])
        let root = aliases.roots[name]
        guard roots.contains(root) else { continue }
        segment.fold(mention, of: local, into: &folded)
        guard let reference = leaving[folded]?[root], !folded.elementsEqual(table.keyBytes(name))
        else { continue }
        let place = MentionPlace(segment: UInt32(number), index: UInt32(index))
        names[place] = self.name(folded, reference, root, table) {
          segment.string(mention, of: local)
        }
      }
    }
  }

  /// Whether a form of an entity, in folded words, was split off. O(length).
  func hasForm(_ words: Bytes, of root: UInt32) -> Bool {
    !leaving.isEmpty && leaving[Array(words)]?[root] != nil
  }

  private mutating func gather(_ decisions: Decisions, _ table: NameTable, _ aliases: Aliases) {
    for case .split(let form, let name) in decisions.list.map(\.verdict) {
      guard let known = table.find(name) else { continue }
      leaving[form.words, default: [:]][aliases.roots[known]] = form
    }
  }

  /// The name of the table with the form's key and type, else one that is added.
  private mutating func name(
    _ key: [UInt8], _ reference: NameReference, _ root: UInt32, _ table: NameTable,
    text: () -> String
  ) -> UInt32 {
    if let known = key.withUnsafeBufferPointer({ table.keys.find($0) }),
      table.type(known) == reference.type
    {
      return UInt32(known)
    }
    let place =
      added.firstIndex { $0.key.elementsEqual(key) && $0.type == reference.type } ?? added.count
    if place == added.count {
      added.append(AddedName(key: Column(key), text: text(), type: reference.type, root: root))
    }
    return UInt32(table.count + place)
  }
}

extension NameReference {
  /// The key as articles' names have it; ids have hyphens in the place of its blanks.
  var words: [UInt8] { key.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 } }
}

extension NameTable {
  /// The name with the key of a reference, of whatever type.
  func find(_ reference: NameReference) -> Int? {
    reference.words.withUnsafeBufferPointer { keys.find($0) }
  }
}

extension Segment {
  /// A mention as written, white space folded.
  func string(_ mention: Mention, of local: Int) -> String {
    let start = articles[local].textStart
    let range = start + mention.range.lowerBound..<start + mention.range.upperBound
    return texts.withBytes(range) { String(decoding: $0, as: UTF8.self) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
