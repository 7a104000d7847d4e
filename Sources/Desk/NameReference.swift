// How a decision speaks of a name: by what is the same in every corpus, and as people saw it written.

import Columns
import Names
import Prose

/// A name that a decision is about, whether or not the corpus at hand holds it.
///
/// What writes decisions should give the type that the program found, not one that was decided: an id
/// with a decided type is understood only as long as that decision stands.
package struct NameReference: Equatable, Sendable {
  /// What the program took it for when the reader decided.
  package let type: EntityType
  /// Folded words joined by hyphens, as in entity ids: `alexander-bortnikov`.
  package let key: String
  /// As the reader saw it, for people only; empty where nobody noted it.
  package let written: String

  /// A reference to the name with a key; nil where the key has no letter. Capitals, accents and
  /// blanks in the key are folded, so that what is typed by hand means the same.
  package init?(_ type: EntityType, key: String, written: String = "") {
    let folded = Self.folded(key)
    guard !folded.isEmpty else { return nil }
    self.type = type
    self.key = folded
    self.written = written
  }

  /// Reads an entity's id, `person:alexander-bortnikov`; nil where it is none.
  package init?(id: String, written: String = "") {
    let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let type = EntityType(name: parts[0]) else { return nil }
    self.init(type, key: String(parts[1]), written: written)
  }

  /// The entity's id, equal for references to the same name.
  package var id: String { "\(type.name):\(key)" }

  /// What people read: the written form, else the key's words.
  package var shown: String {
    written.isEmpty ? String(key.map { $0 == "-" ? " " : $0 }) : written
  }

  private static func folded(_ key: String) -> String {
    var key = key
    return key.withUTF8 { bytes in
      var folded: [UInt8] = []
      fold(bytes, TextRange(0, bytes.count), into: &folded)
      let words = folded.split { $0 == UInt8(ascii: " ") || $0 < 0x20 }
      return String(decoding: Array(words.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
    }
  }
}

extension EntityType {
  /// The type with a name as ids and the file write it.
  init?(name: some StringProtocol) {
    guard let type = EntityType.allCases.first(where: { $0.name == name }) else { return nil }
    self = type
  }
}
