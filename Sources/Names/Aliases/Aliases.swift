// What the search for aliases answers: which names are one entity, by which join, how surely, and
// what a reader should be asked. How the joins are found is not told here.

/// How two names are the same entity.
package enum AliasKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The name itself: it stands for its entity.
  case itself
  /// Other accents, punctuation, British or American spelling, `the`.
  case spelling
  /// A known other form: ISIL, U.S.
  case knownForm
  /// A known former or foreign name of a place: Bombay, Peking.
  case formerName
  /// `Inc`, `Ltd` and the like left out.
  case legalForm
  /// The same words in another order: Ministry of Defence of Russia.
  case wordOrder
  /// An acronym and what articles explain it as, or what its letters stand for.
  case acronym
  /// Another transliteration of the same letters.
  case transliteration
  /// The first name in another language: Vladimir, Volodymyr.
  case otherLanguage
  /// A pet form of the first name.
  case nickname
  /// First letters in the place of first names.
  case initials
  /// A middle name or a patronymic left out.
  case middleName
  /// A particle left out or written otherwise: al-, von.
  case particle
  /// The surname alone.
  case surname
  /// One has Jr., Sr. or a number, the other has none.
  case suffix
  /// A surname more or fewer at the end.
  case secondSurname
}

/// Two names that may be one entity: only a reader can tell.
package struct AliasQuestion: Equatable, Sendable, BitwiseCopyable {
  /// The name that is mentioned less often.
  package var name: UInt32
  /// The name that it may be the same as.
  package var other: UInt32
  /// How they are alike.
  package var kind: AliasKind
  /// How sure it is that they are one, 0–1.
  package var confidence: Float
}

/// The entities of a corpus: for each name the one that it belongs to, and the open questions.
package struct Aliases: Equatable, Sendable {
  /// Per name: the name under which its entity is known; its own number where it is that name.
  package internal(set) var roots: [UInt32]
  /// Per name: the name of the same entity that it was found to be the same as; its own where it is
  /// the root. Following partners leads to the root.
  package internal(set) var partners: [UInt32]
  /// Per name: how it is the same as its partner.
  package internal(set) var kinds: [AliasKind]
  /// Per name: how sure it is that it belongs to its root, 0–1.
  package internal(set) var confidences: [Float]
  /// Pairs of different entities that may be one, those with most mentions first.
  package internal(set) var questions: [AliasQuestion]

  /// Finds the names that are one entity.
  ///
  /// Names of which one says less than the other (a surname, initials) are joined only where the
  /// corpus has nobody else whom they could mean, and no join makes names one that contradict each
  /// other (two first names). The answer does not depend on the order of the names.
  /// O(names + articles of names), but for sorts.
  package init(of names: CorpusNames) {
    var finder = AliasFinder(names)
    self = finder.find()
  }

  /// Every name its own entity.
  init(unjoined count: Int) {
    roots = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    partners = roots
    kinds = Array(repeating: .itself, count: count)
    confidences = Array(repeating: 1, count: count)
    questions = []
  }
}
