// Whether two texts speak of the same by name: two that name others tell of different things, however alike they tell it.

/// Whether a sentence names what the other text never does, and whether it names what that does, too.
struct KnownNames: OptionSet, Sendable {
  let rawValue: UInt8

  static let own = KnownNames(rawValue: 1)
  static let common = KnownNames(rawValue: 2)

  /// Of each sentence of a text. A name of which the other text has any word is common. O(words of names).
  /// - Parameter isInOther: whether the other text has a word, by its key.
  static func all(
    of text: ComparedSentences, _ isInOther: (UInt64) -> Bool
  ) -> [KnownNames] {
    text.sentences.map { sentence in
      text.names[sentence.names].reduce(into: KnownNames()) { names, name in
        guard !name.words.isEmpty else { return }
        names.insert(text.nameWords[name.words].contains(where: isInOther) ? .common : .own)
      }
    }
  }
}

extension SharedTerms {
  /// So many sentences of a report say whom or what it is about.
  private static let leadSentences = 3

  /// Whether the texts begin with names of which neither knows the other's: what they tell alike is told of different
  /// things, as the results of two companies are.
  var haveOtherNames: Bool {
    [leftNames, rightNames].allSatisfy { names in
      names.prefix(Self.leadSentences).reduce(into: KnownNames()) { $0.formUnion($1) } == .own
    }
  }
}
