// Whether two names can be one person's, how, and how surely: by the names alone. Who else bears
// such a name, and what the articles say, is for PersonPairs and Merging.

/// How two names may be one.
struct NameMatch: Sendable, BitwiseCopyable {
  /// The weakest of the ways in which they differ.
  var kind: AliasKind
  /// How sure the names alone make it, 0–1.
  var confidence: Float
  /// The left one says less than the right one, so it might mean somebody else.
  var leftSaysLess: Bool = false
  /// The right one says less than the left one.
  var rightSaysLess: Bool = false

  /// Lowers the confidence for one more difference, which names the match where it is the weakest.
  mutating func weaken(_ kind: AliasKind, _ factor: Float, _ weakest: inout Float) {
    confidence *= factor
    if factor < weakest {
      weakest = factor
      self.kind = kind
    }
  }
}

/// Compares names of persons. The surnames must agree closely before anything else counts.
///
/// The factors are set by hand so that what a careful reader would join without a look lies above
/// `AliasFinder.joins`, and what needs one below.
struct PersonComparison {
  /// In steps of `SoundDistance`, in all and for each sound: a surname's vowels and one confusion.
  private static let most: Float = 0.85
  private static let mostPerSound: Float = 0.105

  /// How they may be one, or nil where they are two people. O(length²).
  func compare(_ left: PersonName, _ right: PersonName, _ words: inout NameWords) -> NameMatch? {
    var match = NameMatch(kind: .spelling, confidence: 0.98)
    var weakest: Float = 1
    guard surnames(left, right, &match, &weakest, &words) else { return nil }
    if left.suffix != right.suffix {
      guard left.suffix == 0 || right.suffix == 0 else { return nil }
      match.weaken(.suffix, 0.5, &weakest)
    }
    if left.isBare || right.isBare {
      bare(left, right, &match, &weakest, words)
      return match
    }
    if isSurnamePair(left, in: right, words) || isSurnamePair(right, in: left, words) {
      match.weaken(.surname, 0.88, &weakest)
      match.leftSaysLess = left.givenCount < right.givenCount
      match.rightSaysLess = !match.leftSaysLess
      return match
    }
    if isSecondName(left, in: right) || isSecondName(right, in: left) {
      // Paul Smith may be John Paul Smith, or nobody that he knows.
      match.weaken(.middleName, 0.66, &weakest)
      match.leftSaysLess = left.givenCount < right.givenCount
      match.rightSaysLess = !match.leftSaysLess
      return match
    }
    if left.isSurnameFirst != right.isSurnameFirst {
      // Jinping Xi.
      guard left.givenCount == right.givenCount, left.givens == right.givens else { return nil }
      match.weaken(.wordOrder, 0.9, &weakest)
      return match
    }
    guard first(left, right, &match, &weakest, &words),
      middles(left, right, &match, &weakest, &words)
    else { return nil }
    return match
  }

  // MARK: Surnames

  private func surnames(
    _ left: PersonName, _ right: PersonName, _ match: inout NameMatch, _ weakest: inout Float,
    _ words: inout NameWords
  ) -> Bool {
    if left.hasParticle != right.hasParticle {
      let factor: Float = left.origin.union(right.origin).contains(.arabic) ? 0.97 : 0.9
      match.weaken(.particle, factor, &weakest)
    }
    if left.surname == right.surname { return true }
    if words.differInUmlauts(left.surname, right.surname) {
      match.weaken(.spelling, 0.95, &weakest)
      return true
    }
    let most = min(Self.most, Self.mostPerSound * Float(length(left.surname, right.surname, words)))
    guard let distance = words.soundDistance(left.surname, right.surname, most: most),
      let factor = romanised(left, right, distance, shortest: 4, words)
    else { return false }
    match.weaken(.transliteration, factor, &weakest)
    return true
  }

  private func length(_ left: UInt32, _ right: UInt32, _ words: NameWords) -> Int {
    max(words.soundLength(left), words.soundLength(right))
  }

  /// The factor for words that sound nearly alike: only what comes from another alphabet is spelt
  /// in several ways for that reason. Clark and Clarke are two surnames, or a slip.
  private func romanised(
    _ left: PersonName, _ right: PersonName, _ distance: Float, shortest: Int, _ words: NameWords
  ) -> Float? {
    guard length(left.surname, right.surname, words) >= shortest else { return nil }
    if !left.origin.isEmpty, !right.origin.isEmpty { return 0.96 - 0.2 * distance }
    if !left.origin.union(right.origin).isEmpty { return 0.85 - 0.3 * distance }
    return distance <= 0.5 ? 0.62 - 0.2 * distance : nil
  }

  private func bare(
    _ left: PersonName, _ right: PersonName, _ match: inout NameMatch, _ weakest: inout Float,
    _ words: NameWords
  ) {
    let factor: Float
    if left.isBare, right.isBare {
      // Two surnames alone may be of two people.
      factor = left.surname == right.surname ? 0.9 : 0.84
      match.weaken(left.surname == right.surname ? .particle : .transliteration, factor, &weakest)
      return
    }
    let (short, long) = left.isBare ? (left, right) : (right, left)
    // A first name alone is seldom the surname of somebody who bears it as one.
    let mayBeFirst = words.isGivenName(short.surname) && !long.isSurnameFirst && !short.hasParticle
    factor = mayBeFirst ? 0.68 : 0.84
    match.weaken(.surname, factor, &weakest)
    match.leftSaysLess = left.isBare
    match.rightSaysLess = right.isBare
  }

  /// `Lopez Obrador` beside `Andres Manuel Lopez Obrador`: what stands where a first name would is
  /// none, and is the other's last word before the surname.
  private func isSurnamePair(
    _ short: PersonName, in long: PersonName, _ words: NameWords
  ) -> Bool {
    guard short.givenCount == 1, long.givenCount > 1, short.isFull, !short.isSurnameFirst,
      short.givens[0] == long.givens[Int(long.givenCount) - 1], short.givens[0] != long.givens[0]
    else { return false }
    let plain: WordClass = [.common, .function, .title, .field]
    return !words.isGivenName(short.givens[0])
      && words.classes[Int(short.givens[0])].isDisjoint(with: plain)
  }

  /// `Tayyip Erdogan` beside `Recep Tayyip Erdogan`.
  private func isSecondName(_ short: PersonName, in long: PersonName) -> Bool {
    short.isFull && long.isFull && short.givenCount + 1 == long.givenCount
      && short.givens[0] == long.givens[1] && short.givens[0] != long.givens[0]
      && !long.isSurnameFirst && !short.isSurnameFirst
  }

  // MARK: First names

  private func first(
    _ left: PersonName, _ right: PersonName, _ match: inout NameMatch, _ weakest: inout Float,
    _ words: inout NameWords
  ) -> Bool {
    let a = left.givens[0]
    let b = right.givens[0]
    if a == b { return true }
    if PersonName.isInitial(a) || PersonName.isInitial(b) {
      guard initialsAgree(a, b, words) else { return false }
      match.weaken(.initials, 0.9, &weakest)
      match.leftSaysLess = PersonName.isInitial(a)
      match.rightSaysLess = PersonName.isInitial(b)
      return true
    }
    return full(a, b, left, right, &match, &weakest, &words)
  }

  private func full(
    _ a: UInt32, _ b: UInt32, _ left: PersonName, _ right: PersonName, _ match: inout NameMatch,
    _ weakest: inout Float, _ words: inout NameWords
  ) -> Bool {
    let groups = words.givenGroups
    if let kind = GivenGroups.shared.kind(groups[Int(a)], groups[Int(b)]) {
      match.weaken(kind, kind == .nickname ? 0.9 : kind == .spelling ? 0.7 : 0.94, &weakest)
      // Alex is Alexander or Alexandra.
      if kind == .nickname {
        match.leftSaysLess = true
        match.rightSaysLess = true
      }
      return true
    }
    // Short syllables of one sound are different names: Jong Un, Jong Il.
    let most = left.isSurnameFirst ? 0 : min(0.6, Self.mostPerSound * Float(length(a, b, words)))
    guard length(a, b, words) >= 4, let distance = words.soundDistance(a, b, most: most) else {
      return false
    }
    let isRomanised =
      left.isSurnameFirst || !words.origins[Int(a)].union(words.origins[Int(b)]).isEmpty
      || !left.origin.isEmpty && !right.origin.isEmpty
    guard isRomanised || distance <= 0.3 else { return false }
    match.weaken(.transliteration, isRomanised ? 0.95 - 0.3 * distance : 0.64, &weakest)
    return true
  }

  /// An initial and a name, or two initials. Y. may be Evgeny: by sound, or by letter.
  private func initialsAgree(_ a: UInt32, _ b: UInt32, _ words: NameWords) -> Bool {
    guard let initial = PersonName.isInitial(a) ? a : PersonName.isInitial(b) ? b : nil else {
      return false
    }
    let other = initial == a ? b : a
    if PersonName.isInitial(other) { return initial == other }
    let letter = initial & ~PersonName.initialBit
    let first = words.withLetters(other) { $0.first.map(UInt32.init) ?? 0 }
    if first == letter { return true }
    return Self.isGlide(letter) && Self.isGlide(first)
      || letter == 0x65 && first == 0x79 && words.firstSound(other) == UInt8(ascii: "e")
  }

  /// Y, I or J, which habits exchange: Yulia, Iulia, Julia.
  static func isGlide(_ letter: UInt32) -> Bool {
    letter == 0x79 || letter == 0x69 || letter == 0x6a
  }

  // MARK: Middle names

  private func middles(
    _ left: PersonName, _ right: PersonName, _ match: inout NameMatch, _ weakest: inout Float,
    _ words: inout NameWords
  ) -> Bool {
    if left.givenCount == right.givenCount {
      for index in 1..<max(1, Int(left.givenCount))
      where left.givens[index] != right.givens[index] {
        guard middle(left, right, index, &match, &weakest, &words) else { return false }
      }
      return true
    }
    let (short, long) = left.givenCount < right.givenCount ? (left, right) : (right, left)
    if short.givenCount > 1 {
      // George W. is not George H. W.; Mohammed Ali may be Mohammed Ahmed Ali.
      guard isPart(short, of: long) else { return false }
      match.weaken(.middleName, 0.6, &weakest)
    } else {
      match.weaken(.middleName, leftOut(long, short, words), &weakest)
    }
    if left.givenCount < right.givenCount {
      match.leftSaysLess = true
    } else {
      match.rightSaysLess = true
    }
    return true
  }

  /// The factor for middle names that one leaves out.
  private func leftOut(_ long: PersonName, _ short: PersonName, _ words: NameWords) -> Float {
    let middle = long.givens[1]
    if PersonName.isInitial(middle) { return 0.93 }
    // M. Morshed Khan goes by his second name; Aung San Suu Kyi leaves out no two of hers.
    if long.hasInitial || long.givenCount > 2 { return 0.66 }
    // Where a father's name serves as surname, Mohammed Najm Ibrahim is one of many Ibrahims.
    if words.isGivenName(long.surname), !long.hasParticle, long.origin.contains(.arabic) {
      return 0.7
    }
    // A family name in the middle may be what tells a daughter from her mother.
    return words.isGivenName(middle) || words.origins[Int(middle)].contains(.cyrillic) ? 0.93 : 0.85
  }

  private func middle(
    _ left: PersonName, _ right: PersonName, _ index: Int, _ match: inout NameMatch,
    _ weakest: inout Float, _ words: inout NameWords
  ) -> Bool {
    let a = left.givens[index]
    let b = right.givens[index]
    if PersonName.isInitial(a) || PersonName.isInitial(b) {
      guard initialsAgree(a, b, words) else { return false }
      match.weaken(.initials, 0.96, &weakest)
      if PersonName.isInitial(a) { match.leftSaysLess = true }
      if PersonName.isInitial(b) { match.rightSaysLess = true }
      return true
    }
    return full(a, b, left, right, &match, &weakest, &words)
  }

  private func isPart(_ short: PersonName, of long: PersonName) -> Bool {
    var next = 1
    for index in 1..<Int(long.givenCount) where next < short.givenCount {
      if PersonName.isInitial(long.givens[index]) { return false }
      if long.givens[index] == short.givens[next] { next += 1 }
    }
    return next == short.givenCount
  }
}
