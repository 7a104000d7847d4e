// What the search for aliases is given: the distinct names of a corpus as flat columns. Where they
// come from, and how their entities are shown, is not known here.

import Columns

/// An acronym that an article explains, as numbers of two names.
package struct ExplainedAcronym: Equatable, Sendable, BitwiseCopyable {
  /// The name in capitals.
  package var acronym: UInt32
  /// The name that it stands for.
  package var expansion: UInt32

  /// A pair of two names.
  package init(acronym: UInt32, expansion: UInt32) {
    self.acronym = acronym
    self.expansion = expansion
  }
}

/// The names of a corpus, one row for each folded key. The order of rows means nothing.
package struct CorpusNames: Sendable {
  /// The keys, one after another: folded words joined by single spaces, each key once.
  let keys: [UInt8]
  let keyEnds: [UInt32]
  /// The names as shown to people, one after another.
  let texts: [UInt8]
  let textEnds: [UInt32]
  let types: [EntityType]
  /// Per name and type, in the order of the cases: mentions.
  let typeCounts: [UInt32]
  /// Per name: mentions of all types.
  private let mentionCounts: [UInt32]
  /// Per name: it is one word that stands in capitals wherever it is written.
  let inCapitals: [Bool]
  /// Per name: where its articles begin; one more at the end.
  let articleStarts: [UInt32]
  /// The articles of all names, ascending within each name.
  let articles: [UInt32]
  /// One row for each article and pair that it explains.
  let explained: [ExplainedAcronym]

  /// Names from their columns, which must fit each other.
  package init(
    keys: [UInt8], keyEnds: [UInt32], texts: [UInt8], textEnds: [UInt32], types: [EntityType],
    typeCounts: [UInt32], inCapitals: [Bool], articleStarts: [UInt32], articles: [UInt32],
    explained: [ExplainedAcronym]
  ) {
    let count = types.count
    precondition(keyEnds.count == count && textEnds.count == count && inCapitals.count == count)
    precondition(typeCounts.count == count * EntityType.allCases.count)
    precondition(articleStarts.count == count + 1)
    self.keys = keys
    self.keyEnds = keyEnds
    self.texts = texts
    self.textEnds = textEnds
    self.types = types
    self.typeCounts = typeCounts
    let typeCount = EntityType.allCases.count
    mentionCounts = (0..<count).map { name in
      typeCounts[name * typeCount..<(name + 1) * typeCount].reduce(0, +)
    }
    self.inCapitals = inCapitals
    self.articleStarts = articleStarts
    self.articles = articles
    self.explained = explained
  }

  /// How many names there are.
  package var count: Int { types.count }

  func keyRange(_ name: Int) -> Range<Int> {
    (name == 0 ? 0 : Int(keyEnds[name - 1]))..<Int(keyEnds[name])
  }

  func textRange(_ name: Int) -> Range<Int> {
    (name == 0 ? 0 : Int(textEnds[name - 1]))..<Int(textEnds[name])
  }

  /// As shown to people.
  func text(_ name: Int) -> String { String(decoding: texts[textRange(name)], as: UTF8.self) }

  func mentions(_ name: Int, as type: EntityType) -> UInt32 {
    typeCounts[name * EntityType.allCases.count + Int(type.rawValue)]
  }

  func mentions(_ name: Int) -> UInt32 { mentionCounts[name] }

  func articles(_ name: Int) -> ArraySlice<UInt32> {
    articles[Int(articleStarts[name])..<Int(articleStarts[name + 1])]
  }

  /// A hash of the key of `name`.
  func hash(_ name: Int) -> UInt32 {
    var hash = FNV1a()
    keys.withUnsafeBufferPointer { hash.add(Bytes(rebasing: $0[keyRange(name)])) }
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }

  /// Whether the key of `name` stands before that of `other`: an order that does not depend on the
  /// order of rows.
  func precedes(_ name: Int, _ other: Int) -> Bool {
    let left = keyRange(name)
    let right = keyRange(other)
    return keys.withUnsafeBufferPointer { keys in
      for offset in 0..<min(left.count, right.count) {
        let a = keys[left.lowerBound + offset]
        let b = keys[right.lowerBound + offset]
        if a != b { return a < b }
      }
      return left.count < right.count
    }
  }
}
