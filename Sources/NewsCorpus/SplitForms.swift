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
  /// The added names in order of number: key, text as written, and mentions by type.
  private(set) var added: [AddedName] = []

  /// A mention by the number of its segment and its index there.
  struct MentionPlace: Hashable, Sendable {
    var segment: UInt32
    var index: UInt32
  }

  /// A name that no article has as its fullest form.
  struct AddedName: Sendable {
    var key: [UInt8]
    var text: String
    var type: EntityType
  }

  /// Which forms are to leave which entities, by the key of the form.
  private typealias Wanted = [[UInt8]: Set<UInt32>]

  /// Finds the mentions. O(mentions + names) where a form was ever split off, else O(decisions).
  init(_ decisions: Decisions, _ segments: [Segment], _ table: NameTable, _ aliases: Aliases) {
    let wanted = Self.wanted(decisions, table, aliases)
    guard !wanted.isEmpty else { return }
    var folded: [UInt8] = []
    for (number, row) in articleRows(of: segments) {
      let segment = segments[number]
      for index in row.mentions.indexes where segment.mentions[index].join != .written {
        let mention = segment.mentions[index]
        let name = Int(table.numbers[number][Int(mention.name)])
        segment.fold(mention, of: row, into: &folded)
        guard wanted[folded]?.contains(aliases.roots[name]) ?? false,
          !folded.elementsEqual(table.keyBytes(name))
        else { continue }
        let place = MentionPlace(segment: UInt32(number), index: UInt32(index))
        names[place] = self.name(folded, table, mention, segment.string(mention, of: row))
      }
    }
  }

  /// Whether a form, in folded words, is one that was split off. O(forms split off).
  func hasForm(_ words: Bytes) -> Bool { added.contains { $0.key.elementsEqual(words) } }

  private mutating func name(
    _ key: [UInt8], _ table: NameTable, _ mention: Mention, _ text: String
  ) -> UInt32 {
    if let known = key.withUnsafeBufferPointer({ table.keys.find($0) }) { return UInt32(known) }
    let place = added.firstIndex { $0.key == key } ?? added.count
    if place == added.count {
      added.append(AddedName(key: key, text: text, type: mention.type))
    }
    return UInt32(table.count + place)
  }

  private static func wanted(
    _ decisions: Decisions, _ table: NameTable, _ aliases: Aliases
  ) -> Wanted {
    var wanted: Wanted = [:]
    for case .apart(let form, let name) in decisions.list.map(\.verdict) {
      guard let known = find(name, table) else { continue }
      wanted[bytes(form), default: []].insert(aliases.roots[known])
    }
    return wanted
  }

  private static func find(_ name: NameReference, _ table: NameTable) -> Int? {
    bytes(name).withUnsafeBufferPointer { table.keys.find($0) }
  }

  /// The key as articles' names have it; ids have hyphens in the place of its blanks.
  private static func bytes(_ name: NameReference) -> [UInt8] {
    name.key.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
  }
}

extension Segment {
  /// A mention as written, white space folded.
  func string(_ mention: Mention, of row: ArticleRow) -> String {
    let start = row.textStart
    return texts.string((start + mention.range.lowerBound)..<(start + mention.range.upperBound))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
