// Finds the pairs of persons' names that are worth comparing: full names of one sound, and for each
// name that says less (initials, a surname) whom it could mean. Whether a pair holds is decided in
// Merging.

import Columns

/// The persons of a corpus and the pairs among them.
struct PersonPairs {
  private let names: CorpusNames
  /// Per name: its place in `persons`, or -1 where it is no person.
  private(set) var personOf: [Int32]
  private(set) var persons: [PersonName] = []
  /// Pairs that may be joined.
  private(set) var pairs: [AliasPair] = []
  /// Pairs of which only a reader can tell.
  private(set) var doubts: [AliasPair] = []
  private let comparison = PersonComparison()
  /// Of names that share a sound, each is compared with so many, no more: time stays linear.
  private static let neighbours = 8
  private static let mostLookedAt = 128
  /// Pairs of less, before it is known who else bears the name, are not worth a reader's look.
  private static let least: Float = 0.55
  /// Where more names than these sound alike, the sound tells nothing.
  private static let mostOfOneSound = 32

  init(_ names: CorpusNames, _ words: inout NameWords) {
    self.names = names
    personOf = Array(repeating: -1, count: names.count)
    var reading = PersonReading(names)
    for name in 0..<names.count where names.types[name] == .person {
      guard let person = reading.read(name, &words) else { continue }
      personOf[name] = Int32(truncatingIfNeeded: persons.count)
      persons.append(person)
    }
  }

  /// How two persons' names may be one, or nil where they contradict each other.
  func compare(_ left: Int, _ right: Int, _ words: inout NameWords) -> NameMatch? {
    comparison.compare(
      persons[Int(personOf[left])], persons[Int(personOf[right])], &words)
  }

  /// Finds the pairs. O(names × log names).
  mutating func find(_ words: inout NameWords) {
    findFull(&words)
    var index = PersonIndex(names, personOf, persons, words)
    index.sort(names)
    let firstNames = firstNames(words.count)
    for name in personOf.indices where personOf[name] >= 0 {
      let person = persons[Int(personOf[name])]
      if person.isBare {
        findBearer(of: name, person, index, firstNames, &words)
      } else {
        if person.hasInitial { findNamed(by: name, person, index, &words) }
        findSurnamePair(name, person, index, &words)
      }
    }
  }

  // MARK: Full names

  private mutating func findFull(_ words: inout NameWords) {
    var blocks = NameIndex()
    for name in personOf.indices where personOf[name] >= 0 {
      let person = persons[Int(personOf[name])]
      guard person.isFull else { continue }
      let surname = UInt64(words.skeletons[Int(person.surname)]) << 32
      let given = Int(person.givens[0])
      blocks.add(surname | UInt64(words.skeletons[given]), name, names)
      let groups = words.givenGroups[given]
      for place in 0..<4 where groups[place] != GivenGroups.none {
        blocks.add(surname | 1 << 31 | UInt64(groups[place]), name, names)
      }
    }
    blocks.sort(names)
    var found: [AliasPair] = []
    blocks.forEachRun { run in
      for (offset, index) in run.enumerated() {
        // With those next to it, and with those that all are likeliest to mean.
        let near = index + 1..<min(run.upperBound, index + 1 + Self.neighbours)
        let first = run.lowerBound..<min(index, run.lowerBound + Self.neighbours)
        compare(index, near, blocks, &words, &found)
        if offset > Self.neighbours { compare(index, first, blocks, &words, &found) }
      }
    }
    pairs.append(contentsOf: found)
  }

  private func compare(
    _ index: Int, _ others: Range<Int>, _ blocks: NameIndex, _ words: inout NameWords,
    _ found: inout [AliasPair]
  ) {
    let name = Int(blocks.entries[index].name)
    for other in others {
      let second = Int(blocks.entries[other].name)
      if let match = compare(name, second, &words) { found.append(AliasPair(name, second, match)) }
    }
  }

  // MARK: Names that say less

  /// `V. Putin`: whoever has such a first name.
  private mutating func findNamed(
    by name: Int, _ person: PersonName, _ index: PersonIndex, _ words: inout NameWords
  ) {
    let exact = index.named(person, words, anySpelling: false)
    if look(exact, name, index.byInitial, &words) { return }
    let all = index.named(person, words, anySpelling: true)
    guard all.count <= Self.mostOfOneSound else { return }
    _ = look(all, name, index.byInitial, &words)
  }

  /// `Putin`: whoever bears the surname.
  private mutating func findBearer(
    of name: Int, _ person: PersonName, _ index: PersonIndex, _ firstNames: [UInt32],
    _ words: inout NameWords
  ) {
    let isDoubtful = mayBeElse(name, person, firstNames, words)
    let exact = index.bearers(person, words, anySpelling: false)
    if look(exact, name, index.bySurname, &words, isDoubtful: isDoubtful) { return }
    let all = index.bearers(person, words, anySpelling: true)
    guard all.count <= Self.mostOfOneSound else { return }
    if look(all, name, index.bySurname, &words, isDoubtful: isDoubtful) { return }
    findSurname(name, all, index, &words)
  }

  /// Whether a surname alone may be a place, a body, or the first name of somebody in the corpus.
  private func mayBeElse(
    _ name: Int, _ person: PersonName, _ firstNames: [UInt32], _ words: NameWords
  ) -> Bool {
    if person.hasParticle { return false }
    // Some slips of the recogniser are allowed for.
    let all = names.mentions(name)
    if names.mentions(name, as: .person) * 3 < all * 2 { return true }
    if firstNames[Int(person.surname)] * 4 >= all { return true }
    // Moon and Ban are words too, but surnames first of all.
    if words.withLetters(person.surname, { EastAsianNames.isSurname($0) }) { return false }
    let plain: WordClass = [.common, .function, .title]
    if !words.classes[Int(person.surname)].isDisjoint(with: plain) { return true }
    return words.withLetters(person.surname) { Lexicon.shared.form($0) != nil }
  }

  /// Looks through entries for whom a name means, the most mentioned first. One bearer, under
  /// however many spellings, makes a pair; several make a doubt. Returns whether there was any.
  private mutating func look(
    _ range: Range<Int>, _ name: Int, _ index: NameIndex, _ words: inout NameWords,
    isDoubtful: Bool = false
  ) -> Bool {
    var best: (name: Int, match: NameMatch)?
    var meant: [Int] = []
    var isAmbiguous = range.count > Self.mostLookedAt
    for entry in index.entries[range].prefix(Self.mostLookedAt) {
      let other = Int(entry.name)
      guard other != name, !persons[Int(personOf[other])].isBare,
        let match = compare(name, other, &words), match.confidence >= Self.least
      else { continue }
      guard match.leftSaysLess else {
        // J.K. and J. K. say the same.
        if !match.rightSaysLess { pairs.append(AliasPair(name, other, match)) }
        continue
      }
      if !isAmbiguous {
        isAmbiguous = contradicts(other, meant, &words)
        if meant.count < Self.neighbours { meant.append(other) }
      }
      if isLikelier(other, match, than: best) { best = (other, match) }
    }
    guard let best else { return false }
    var match = best.match
    if isAmbiguous || isDoubtful {
      match.confidence *= isAmbiguous ? 0.45 + 0.35 * share(of: best.name, meant, &words) : 0.75
      doubts.append(AliasPair(name, best.name, match))
    } else {
      pairs.append(AliasPair(name, best.name, match))
    }
    return true
  }

  /// Which share of the mentions of all who may be meant is of one, 0–1.
  private func share(of name: Int, _ meant: [Int], _ words: inout NameWords) -> Float {
    var own = Float(names.mentions(name))
    var all = own
    for other in meant where other != name {
      all += Float(names.mentions(other))
      if compare(name, other, &words) != nil { own += Float(names.mentions(other)) }
    }
    return own / all
  }

  private func contradicts(_ name: Int, _ others: [Int], _ words: inout NameWords) -> Bool {
    for other in others where compare(other, name, &words) == nil { return true }
    return false
  }

  private func isLikelier(
    _ name: Int, _ match: NameMatch, than known: (name: Int, match: NameMatch)?
  ) -> Bool {
    guard let known else { return true }
    if match.confidence != known.match.confidence {
      return match.confidence > known.match.confidence
    }
    let mentions = names.mentions(name)
    let most = names.mentions(known.name)
    return mentions != most ? mentions > most : names.precedes(name, known.name)
  }

  /// A surname in another spelling where nobody's full name is known.
  private mutating func findSurname(
    _ name: Int, _ range: Range<Int>, _ index: PersonIndex, _ words: inout NameWords
  ) {
    for entry in index.bySurname.entries[range].prefix(Self.mostLookedAt) {
      let other = Int(entry.name)
      guard other != name, persons[Int(personOf[other])].isBare,
        let match = compare(name, other, &words), match.confidence >= Self.least
      else { continue }
      pairs.append(AliasPair(name, other, match))
    }
  }

  /// `Lopez Obrador`: whose full name ends with both words; and `Nicolas Maduro`, who may be the
  /// Nicolas Maduro Moros of others.
  private mutating func findSurnamePair(
    _ name: Int, _ person: PersonName, _ index: PersonIndex, _ words: inout NameWords
  ) {
    guard person.isFull, person.givenCount == 1, !person.isSurnameFirst else { return }
    let key = PersonIndex.key(person.givens[0], person.surname, words)
    if !words.isGivenName(person.givens[0]) {
      for entry in index.bySurnamePair.run(key).prefix(Self.neighbours) {
        let other = Int(entry.name)
        guard other != name, let match = compare(name, other, &words) else { continue }
        pairs.append(AliasPair(name, other, match))
      }
    }
    for entry in index.bySecondSurname.run(key).prefix(1) where Int(entry.name) != name {
      let match = NameMatch(kind: .secondSurname, confidence: 0.55)
      doubts.append(AliasPair(name, Int(entry.name), match))
    }
  }

  /// By word: how often persons are mentioned who bear it as their first name.
  private func firstNames(_ count: Int) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: count)
    for name in personOf.indices where personOf[name] >= 0 {
      let person = persons[Int(personOf[name])]
      guard person.isFull, !person.isSurnameFirst else { continue }
      result[Int(person.givens[0])] &+= names.mentions(name)
    }
    return result
  }
}
