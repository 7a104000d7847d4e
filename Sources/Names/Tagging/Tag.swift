// The labels that the tagger gives to tokens, and which may follow which. How they are chosen is
// not known here.

/// The four types of CoNLL-2003 (Tjong Kim Sang and De Meulder, 2003).
package enum TagType: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case person, organization, place, other

  /// `PER`, as annotated files write it.
  package var abbreviation: StaticString {
    switch self {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    case .other: "MISC"
    }
  }
}

/// A token's place in a name: outside, or beginning, inside, last, or the only one (BILOU; Ratinov
/// and Roth, "Design challenges and misconceptions in named entity recognition", 2009).
package struct Tag: Equatable, Sendable, BitwiseCopyable {
  /// 0 outside; else 1 + 4 × type + place.
  package var number: UInt8

  /// How many there are.
  package static let count = 17
  /// Of no name.
  package static let outside = Tag(number: 0)

  /// A tag by its number, below `count`.
  package init(number: UInt8) { self.number = number }

  /// The tag of token `index` of `count` in a name.
  package init(_ type: TagType, at index: Int, of count: Int) {
    let place: UInt8 = count == 1 ? 3 : index == 0 ? 0 : index == count - 1 ? 2 : 1
    number = 1 + 4 * type.rawValue + place
  }

  /// The type of the name, or nil outside.
  package var type: TagType? {
    number == 0 ? nil : TagType(rawValue: (number - 1) / 4)
  }

  /// A name starts with this token.
  package var begins: Bool { number > 0 && ((number - 1) % 4 == 0 || (number - 1) % 4 == 3) }
  /// A name ends with this token.
  package var ends: Bool { number > 0 && (number - 1) % 4 >= 2 }

  /// Whether `next` may stand after it: names are neither cut off nor do they change their type.
  package func allows(_ next: Tag) -> Bool {
    if number == 0 || ends { return next.number == 0 || next.begins }
    return next.type == type && !next.begins
  }
}

/// A name among tokens.
package struct TaggedName: Equatable, Hashable, Sendable, BitwiseCopyable {
  /// Its first token.
  package var first: Int
  /// The token behind its last.
  package var limit: Int
  /// What it names.
  package var type: TagType

  /// A name over tokens `first..<limit`.
  package init(_ first: Int, _ limit: Int, _ type: TagType) {
    self.first = first
    self.limit = limit
    self.type = type
  }

  /// The names that a row of tags makes up, in order. O(tokens).
  package static func all(in tags: [Tag]) -> [TaggedName] {
    var names: [TaggedName] = []
    var first = 0
    for (index, tag) in tags.enumerated() {
      if tag.begins { first = index }
      if tag.ends, let type = tag.type { names.append(TaggedName(first, index + 1, type)) }
    }
    return names
  }
}
