// How a word of a name sounds, whatever alphabet and habit of romanising its spelling comes from.
// Words that sound alike are candidates; whether they are the same name is for the comparison.

import Columns

/// Letters with one meaning each. ASCII letters stand for themselves; the sounds that habits write
/// in many ways have capitals: S sh, C ch, Z zh, J dj, X ts, H kh, Y a consonant y.
///
/// The rules are the union of the habits for Cyrillic (BGN, scientific, German, French), Arabic and
/// Persian, Hebrew and Turkish. They need not tell what is read: they must only write the same name
/// in the same way most of the time, as Soundex and its successors do (Knuth, TAOCP 3, § 6), with
/// the vowels kept.
struct Sound {
  private static let rules: [(letters: StaticString, sound: StaticString)] = [
    // The longest first: a rule is found by its first letter, and the first that fits holds.
    ("abdel", "abdul"), ("abdal", "abdul"), ("abdol", "abdul"), ("abdoul", "abdul"),
    ("dzsch", "J"), ("dsch", "J"), ("dzh", "J"), ("dj", "J"), ("dh", "d"),
    ("schtsch", "S"), ("shtch", "S"), ("shch", "S"), ("sch", "S"), ("sh", "S"), ("sz", "S"),
    ("tzsch", "C"), ("tsch", "C"), ("tch", "C"), ("tsh", "C"), ("tz", "X"), ("ts", "X"),
    ("th", "t"), ("chm", "Hm"), ("cht", "Ht"), ("ch", "C"), ("ck", "k"), ("cz", "C"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"),
    ("zh", "Z"), ("kh", "H"), ("gh", "g"), ("gue", "ge"), ("gui", "gi"), ("ph", "f"),
    ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"),
    ("oui", "ui"), ("ou", "u"), ("oo", "u"), ("oe", "o"), ("ue", "u"), ("ae", "a"), ("ee", "i"),
    ("iy", "i"), ("yi", "i"), ("yj", "i"), ("ey", "ei"), ("ay", "ai"), ("oy", "oi"),
  ]
  /// Per first letter: the range of its rules.
  private static let byLetter: [Range<Int>] = (0..<128).map { letter in
    let hits = rules.indices.filter { Int(rules[$0].letters.utf8Start[0]) == letter }
    guard let first = hits.first, let last = hits.last else { return 0..<0 }
    return first..<last + 1
  }

  /// Appends how a folded word sounds. O(length).
  static func append(_ word: Bytes, to sound: inout [UInt8]) {
    var latin: [UInt8] = []
    latin.reserveCapacity(word.count + 8)
    romanise(word, into: &latin)
    let start = sound.count
    latin.withUnsafeBufferPointer { letters in
      var offset = 0
      while offset < letters.count { offset += step(letters, offset, start, &sound) }
    }
    finish(start, &sound)
  }

  /// Writes what begins at `offset`, and returns how many letters that is.
  private static func step(
    _ letters: Bytes, _ offset: Int, _ start: Int, _ sound: inout [UInt8]
  ) -> Int {
    let letter = letters[offset]
    guard letter < 0x80 else {
      sound.append(letter)
      return 1
    }
    if let length = glide(letters, offset, start, &sound) { return length }
    let isFinal = offset + 2 == letters.count
    if isFinal, letter == UInt8(ascii: "i"), letters[offset + 1] == UInt8(ascii: "c") {
      // Vučić is printed Vucic.
      add(UInt8(ascii: "i"), start, &sound)
      add(UInt8(ascii: "C"), start, &sound)
      return 2
    }
    for index in byLetter[Int(letter)] where matches(rules[index].letters, letters, offset) {
      let output = rules[index].sound
      for place in 0..<output.utf8CodeUnitCount { add(output.utf8Start[place], start, &sound) }
      return rules[index].letters.utf8CodeUnitCount
    }
    if isFinal, offset > 0, letter == UInt8(ascii: "e"), letters[offset + 1] == UInt8(ascii: "h") {
      // Haniyeh is Haniya: an ending that Arabic has and Persian says as e.
      add(UInt8(ascii: "a"), start, &sound)
      return 2
    }
    if letter == UInt8(ascii: "h") {
      let isHeard = offset + 1 < letters.count && (offset == 0 || isVowel(letters[offset - 1]))
      if isHeard { add(letter, start, &sound) }
      return 1
    }
    add(letter, start, &sound)
    return 1
  }

  /// `y`, `j` and `i` as consonants: Yulia, Julia, Iulia; Yeltsin and Eltsin.
  private static func glide(
    _ letters: Bytes, _ offset: Int, _ start: Int, _ sound: inout [UInt8]
  ) -> Int? {
    let letter = letters[offset]
    let next = offset + 1 < letters.count ? letters[offset + 1] : 0
    let i = UInt8(ascii: "i")
    let j = UInt8(ascii: "j")
    let y = UInt8(ascii: "y")
    guard letter == i || letter == j || letter == y else { return nil }
    if offset == 0 {
      if letter == y, next == UInt8(ascii: "e") { return 1 }
      let isGlide = letter == y && isVowel(next) || letter == i && "aou".utf8.contains(next)
      if isGlide { sound.append(UInt8(ascii: "Y")) }
      if letter == j { sound.append(UInt8(ascii: "J")) }
      return isGlide || letter == j ? 1 : nil
    }
    if letter == y {
      add(i, start, &sound)
      // Skripal’s daughter is Yuliya or Yulia, Zelenskyy is Zelensky.
      return next == y || next == i || next == j ? 2 : 1
    }
    if letter == j {
      // Tanja, Sergej; but Haji.
      let isHeard = isVowel(letters[offset - 1]) && isVowel(next)
      add(isHeard ? UInt8(ascii: "J") : i, start, &sound)
      return 1
    }
    return nil
  }

  /// Appends one sound; the same twice is once.
  private static func add(_ byte: UInt8, _ start: Int, _ sound: inout [UInt8]) {
    if sound.count > start, sound.last == byte { return }
    sound.append(byte)
  }

  /// Romanoff is Romanov.
  private static func finish(_ start: Int, _ sound: inout [UInt8]) {
    guard sound.count - start > 3, sound.last == UInt8(ascii: "f"),
      sound[sound.count - 2] == UInt8(ascii: "o") || sound[sound.count - 2] == UInt8(ascii: "e")
    else { return }
    sound[sound.count - 1] = UInt8(ascii: "v")
  }

  private static func matches(_ rule: StaticString, _ letters: Bytes, _ offset: Int) -> Bool {
    let length = rule.utf8CodeUnitCount
    guard offset + length <= letters.count else { return false }
    for index in 0..<length where rule.utf8Start[index] != letters[offset + index] { return false }
    return true
  }

  /// Whether a letter, or a sound, is a vowel.
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Appends what words that may be the same share: consonants by class, without vowels but for the
  /// mark of one at the beginning. `sound` is what `append` wrote. O(length).
  static func appendSkeleton(_ sound: Bytes, to skeleton: inout [UInt8]) {
    let start = skeleton.count
    for (index, byte) in sound.enumerated() {
      let letter = byte < 0x80 ? consonantClasses[Int(byte)] : byte
      if letter == 0 {
        if index == 0 { skeleton.append(UInt8(ascii: "A")) }
      } else if skeleton.count == start || skeleton.last != letter || byte >= 0x80 {
        skeleton.append(letter)
      }
    }
  }

  /// Sounds that habits of romanising confuse have one class: Gaddafi, Qaddafi, Khadafy.
  private static let consonantClasses: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 128)
    for letter in "bcdfghjklmnpqrstvwxz0123456789".utf8 { table[Int(letter)] = letter }
    let classes: [(UInt8, StaticString)] = [
      (UInt8(ascii: "k"), "kgqhH"), (UInt8(ascii: "s"), "szSCXc"), (UInt8(ascii: "j"), "jJZY"),
      (UInt8(ascii: "t"), "td"), (UInt8(ascii: "p"), "pb"), (UInt8(ascii: "f"), "fvw"),
    ]
    for (letter, members) in classes {
      for index in 0..<members.utf8CodeUnitCount { table[Int(members.utf8Start[index])] = letter }
    }
    return table
  }()
}
