// Reads a person's key into surname, first names, initials and the rest. It looks at one name only.

import Columns
import Prose

/// Reads names of persons; words become ids of `words`.
struct PersonReading {
  private let names: CorpusNames
  /// The words of the name at hand, as ranges of `names.keys`.
  private var parts: [Range<Int>] = []
  /// By part: it is a run of initials (`jk`).
  private var initials: [Bool] = []

  init(_ names: CorpusNames) { self.names = names }

  /// The parts of a name, or nil where it has no words. O(length).
  mutating func read(_ name: Int, _ words: inout NameWords) -> PersonName? {
    split(names.keyRange(name))
    return names.keys.withUnsafeBufferPointer { keys -> PersonName? in
      dropPossessive(keys)
      let suffix = takeSuffix(name, keys)
      guard !parts.isEmpty else { return nil }
      markInitials(name, keys)
      dropHonorific(keys)
      rotateInitials()
      var person =
        surnameFirst(keys, &words) ?? surnameLast(keys, isHyphenated(name), &words)
      person.suffix = suffix
      person.origin = words.origins[Int(person.surname)]
      for index in 0..<Int(person.givenCount) where !PersonName.isInitial(person.givens[index]) {
        person.origin.insert(words.origins[Int(person.givens[index])])
      }
      return person
    }
  }

  private mutating func split(_ range: Range<Int>) {
    parts.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    for offset in range where names.keys[offset] == UInt8(ascii: " ") {
      if start < offset { parts.append(start..<offset) }
      start = offset + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
  }

  /// `putin s`, where the apostrophe was lost.
  private mutating func dropPossessive(_ keys: Bytes) {
    if parts.count > 1, let last = parts.last, last.count == 1,
      keys[last.lowerBound] == UInt8(ascii: "s")
    {
      parts.removeLast()
    }
  }

  private static let suffixes: [(StaticString, UInt8)] = [
    ("jr", 1), ("junior", 1), ("jnr", 1), ("sr", 2), ("senior", 2), ("snr", 2), ("i", 3), ("ii", 4),
    ("iii", 5), ("iv", 6), ("vi", 8), ("vii", 9), ("viii", 10), ("ix", 11), ("xi", 12), ("xii", 13),
    ("xiii", 14), ("xiv", 15), ("xv", 16), ("xvi", 17), ("xxiii", 24),
  ]

  private mutating func takeSuffix(_ name: Int, _ keys: Bytes) -> UInt8 {
    guard parts.count > 1, let last = parts.last else { return 0 }
    for (word, code) in Self.suffixes where equal(keys, last, word) {
      // Pius XI, but Jinping Xi.
      let text = names.texts[names.textRange(name)]
      let isNumber = text.last.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } ?? false
      guard code < 3 || isNumber else { return 0 }
      parts.removeLast()
      return code
    }
    return 0
  }

  /// Sayyid stands before names of men of one descent, and may be left out.
  private mutating func dropHonorific(_ keys: Bytes) {
    let honorifics: [StaticString] = ["sayyid", "sayyed", "sayed", "seyyed", "seyed", "seyyid"]
    guard parts.count > 2, honorifics.contains(where: { equal(keys, parts[0], $0) }) else { return }
    parts.removeFirst()
    initials.removeFirst()
  }

  /// Single letters, and short words that the text writes as `J.K.` or `JK`.
  private mutating func markInitials(_ name: Int, _ keys: Bytes) {
    initials.removeAll(keepingCapacity: true)
    var hasShort = false
    for part in parts {
      let isLetter = scalar(in: keys, at: part.lowerBound).length == part.count
      initials.append(isLetter)
      if !isLetter, part.count <= 3 { hasShort = true }
    }
    guard hasShort, parts.count > 1 else { return }
    names.texts.withUnsafeBufferPointer { texts in
      let text = Bytes(rebasing: texts[names.textRange(name)])
      for (index, word) in WordScanner(text).enumerated() where index < parts.count {
        let length = parts[index].count
        let letters = word.shape.contains(.dotted) ? word.range.count / 2 : word.range.count
        if length == letters, length <= 3, word.shape.contains(.allCapitals) {
          initials[index] = true
        }
      }
      // A name that shouts from end to end tells nothing of initials.
      if initials.allSatisfy({ $0 }) {
        for (index, part) in parts.enumerated() { initials[index] = part.count == 1 }
      }
    }
  }

  /// `Putin V. V.` is V. V. Putin.
  private mutating func rotateInitials() {
    guard let last = initials.last, last, let first = initials.firstIndex(of: false) else { return }
    if first == 0, let end = initials.firstIndex(of: true), initials[end...].allSatisfy({ $0 }) {
      parts = Array(parts[end...] + parts[..<end])
      initials = Array(initials[end...] + initials[..<end])
    }
  }

  private func isHyphenated(_ name: Int) -> Bool {
    names.texts[names.textRange(name)].contains(UInt8(ascii: "-"))
  }

  // MARK: Surname first

  private func surnameFirst(_ keys: Bytes, _ words: inout NameWords) -> PersonName? {
    guard (2...3).contains(parts.count), !initials.contains(true),
      EastAsianNames.isSurname(letters(keys, 0)),
      (1..<parts.count).allSatisfy({ EastAsianNames.isGiven(letters(keys, $0)) }),
      // Long Island and Park Chan are not told apart; but a known first name comes first: Kim
      // Clark.
      parts.count == 3 || !EastAsianNames.isSurname(letters(keys, 1)) || letters(keys, 0).count < 4
    else { return nil }
    var person = PersonName(surname: words.insert(letters(keys, 0)))
    person.isSurnameFirst = true
    let given =
      parts.count == 2
      ? words.insert(letters(keys, 1)) : words.insert(letters(keys, 1), letters(keys, 2))
    person.addGiven(given)
    return person
  }

  // MARK: Surname last

  private static let particles: [StaticString] = [
    "al", "el", "ul", "ad", "ar", "as", "ash", "at", "an", "az", "bin", "ibn", "bint", "ben", "de",
    "la", "le", "du", "des", "del", "della", "di", "da", "do", "dos", "das", "van", "von", "der",
    "den", "ter", "ten", "af", "av", "zu",
  ]

  private func isParticle(_ keys: Bytes, _ index: Int) -> Bool {
    let part = parts[index]
    return part.count <= 5 && Self.particles.contains { equal(keys, part, $0) }
  }

  private func surnameLast(
    _ keys: Bytes, _ isHyphenated: Bool, _ words: inout NameWords
  ) -> PersonName {
    var limit = parts.count - 1
    var person: PersonName
    if limit > 0, isServant(keys, limit - 1) {
      // Mohammed Abdul Rahman: the surname is two words.
      person = PersonName(surname: servant(keys, limit, &words))
      limit -= 1
    } else {
      person = PersonName(surname: words.insert(letters(keys, limit)))
    }
    while limit > 0, isParticle(keys, limit - 1), limit > 1 || isBare(keys, isHyphenated, words) {
      person.hasParticle = true
      limit -= 1
    }
    addGivens(keys, limit, &words, &person)
    return person
  }

  /// `al-Assad` and `bin Laden` are surnames alone; Al Gore and Ben Carson have first names.
  private func isBare(_ keys: Bytes, _ isHyphenated: Bool, _ words: NameWords) -> Bool {
    let first = letters(keys, 0)
    let isGiven = ["al", "ben", "van", "el", "ash"].contains(String(decoding: first, as: UTF8.self))
    return !isGiven || isHyphenated
  }

  private func addGivens(
    _ keys: Bytes, _ limit: Int, _ words: inout NameWords, _ person: inout PersonName
  ) {
    var index = 0
    while index < limit {
      if initials[index] {
        addInitials(keys, index, &person)
      } else if isServant(keys, index), index + 1 < limit {
        var next = index + 1
        if isParticle(keys, next), next + 1 < limit { next += 1 }
        person.addGiven(servant(keys, next, &words))
        index = next
      } else if equal(keys, parts[index], "abu"), index + 1 < limit {
        // Abu Bakr is one name: father of Bakr.
        person.addGiven(words.insert(letters(keys, index), letters(keys, index + 1)))
        index += 1
      } else if index == 0 || !isParticle(keys, index) {
        person.addGiven(words.insert(letters(keys, index)))
      }
      index += 1
    }
  }

  private func addInitials(_ keys: Bytes, _ index: Int, _ person: inout PersonName) {
    var offset = parts[index].lowerBound
    while offset < parts[index].upperBound {
      let (letter, length) = scalar(in: keys, at: offset)
      person.addGiven(letter.value | PersonName.initialBit)
      offset += length
    }
  }

  /// Abdul, Abdel, Abd: servant of what follows, one name with it.
  private func isServant(_ keys: Bytes, _ index: Int) -> Bool {
    let forms: [StaticString] = ["abd", "abdul", "abdel", "abdal", "abdol", "abdoul"]
    return parts[index].count <= 6 && forms.contains { equal(keys, parts[index], $0) }
  }

  private func servant(_ keys: Bytes, _ next: Int, _ words: inout NameWords) -> UInt32 {
    var word = Array("abdul".utf8)
    word.append(contentsOf: letters(keys, next))
    return word.withUnsafeBufferPointer { words.insert($0) }
  }

  private func letters(_ keys: Bytes, _ index: Int) -> Bytes { Bytes(rebasing: keys[parts[index]]) }

  private func equal(_ keys: Bytes, _ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where keys[range.lowerBound + index] != word.utf8Start[index] {
      return false
    }
    return true
  }
}
