// Where the persons of a corpus are found by a part of their names. Whether one is meant is decided
// in PersonPairs.

/// Persons by surname, and by surname and initial.
struct PersonIndex {
  /// Key: skeleton of the surname, then a hash of the surname.
  private(set) var bySurname = NameIndex()
  /// Key: skeleton of the surname, then the initial, then a hash of the surname.
  private(set) var byInitial = NameIndex()

  /// Names with a middle name. Key: the last given name and the surname.
  private(set) var bySurnamePair = NameIndex()
  /// Names whose last given name may be the first of two surnames. Key: the first and the last
  /// given name.
  private(set) var bySecondSurname = NameIndex()
  /// The bits of a key that tell spellings apart.
  private static let spelling: UInt64 = 0xffff_ffff

  init(
    _ names: CorpusNames, _ personOf: [Int32], _ persons: [PersonName], _ words: NameWords
  ) {
    for name in personOf.indices where personOf[name] >= 0 {
      let person = persons[Int(personOf[name])]
      bySurname.add(Self.key(person, words), name, names)
      guard person.givenCount > 0 else { continue }
      let letter = Self.letter(person.givens[0], words)
      byInitial.add(Self.key(person, letter, words), name, names)
      addPairs(name, person, names, words)
      if letter == 0x79, !PersonName.isInitial(person.givens[0]),
        words.firstSound(person.givens[0]) == UInt8(ascii: "e")
      {
        byInitial.add(Self.key(person, 0x65, words), name, names)
      }
    }
  }

  private mutating func addPairs(
    _ name: Int, _ person: PersonName, _ names: CorpusNames, _ words: NameWords
  ) {
    guard person.givenCount > 1, !person.isSurnameFirst, person.isFull else { return }
    let last = person.givens[Int(person.givenCount) - 1]
    guard !PersonName.isInitial(last) else { return }
    bySurnamePair.add(Self.key(last, person.surname, words), name, names)
    if person.givenCount == 2, !words.isGivenName(last) {
      bySecondSurname.add(Self.key(person.givens[0], last, words), name, names)
    }
  }

  mutating func sort(_ names: CorpusNames) {
    bySurnamePair.sort(names)
    bySecondSurname.sort(names)
    bySurname.sort(names)
    byInitial.sort(names)
  }

  /// Who bears the surname, or one of its skeleton.
  func bearers(_ person: PersonName, _ words: NameWords, anySpelling: Bool) -> Range<Int> {
    let key = Self.key(person, words)
    guard anySpelling else { return bySurname.range(key...key) }
    return bySurname.range(key & ~Self.spelling...key | Self.spelling)
  }

  /// Who bears the surname, or one of its skeleton, and a first name with the same letter.
  func named(_ person: PersonName, _ words: NameWords, anySpelling: Bool) -> Range<Int> {
    let key = Self.key(person, Self.letter(person.givens[0], words), words)
    guard anySpelling else { return byInitial.range(key...key) }
    return byInitial.range(key & ~Self.spelling...key | Self.spelling)
  }

  /// Two words as a key.
  static func key(_ first: UInt32, _ second: UInt32, _ words: NameWords) -> UInt64 {
    UInt64(words.hashes[Int(first)]) << 32 | UInt64(words.hashes[Int(second)])
  }

  private static func key(_ person: PersonName, _ words: NameWords) -> UInt64 {
    UInt64(words.skeletons[Int(person.surname)]) << 32
      | UInt64(words.hashes[Int(person.surname)])
  }

  private static func key(_ person: PersonName, _ letter: UInt32, _ words: NameWords) -> UInt64 {
    let skeleton = UInt64(words.skeletons[Int(person.surname)]) & 0xff_ffff
    let surname = UInt64(words.hashes[Int(person.surname)])
    return skeleton << 40 | UInt64(letter & 0xff) << 32 | surname
  }

  /// The first letter of a first name, y for all that habits exchange with it.
  private static func letter(_ given: UInt32, _ words: NameWords) -> UInt32 {
    let letter =
      PersonName.isInitial(given)
      ? given & ~PersonName.initialBit
      : words.withLetters(given) { $0.first.map(UInt32.init) ?? 0 }
    return PersonComparison.isGlide(letter) ? 0x79 : letter
  }
}
