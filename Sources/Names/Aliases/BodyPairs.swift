// Finds the pairs among names of bodies, places, events and other things: equal forms, equal
// sounds, acronyms by their letters. Whether a pair holds is decided in Merging.

import Columns

/// The names that are no persons' and the pairs among them.
struct BodyPairs {
  private let names: CorpusNames
  private var forms = KeyTable()
  /// Per name: the id of its form, or -1 where it is a person.
  private var formOf: [Int32]
  private var changes: [FormChanges]
  /// Per name: what it is by the tables, else by the corpus.
  private(set) var types: [EntityType]
  /// Per name: its key is the usual form of what a table knows.
  private(set) var isUsual: [Bool]
  /// Per name: a hash of its digits, 0 where there are none.
  private var digits: [UInt64]
  private(set) var pairs: [AliasPair] = []
  private static let neighbours = 8
  /// Pairs of less are not worth a reader's look.
  private static let least: Float = 0.5

  init(_ names: CorpusNames) {
    self.names = names
    formOf = Array(repeating: -1, count: names.count)
    changes = Array(repeating: [], count: names.count)
    types = names.types
    isUsual = Array(repeating: false, count: names.count)
    digits = Array(repeating: 0, count: names.count)
    forms = KeyTable(minimumCapacity: names.count / 2)
    var reading = BodyReading(names)
    for name in 0..<names.count where names.types[name] != .person {
      var form = reading.read(name)
      isUsual[name] =
        form.letters.first == UInt8(ascii: "=")
        && form.letters.dropFirst().elementsEqual(names.keys[names.keyRange(name)])
      // A body and a thing of open type may be one, a body and a place may not.
      form.letters.append(contentsOf: Self.mark(form.type))
      let id = form.letters.withUnsafeBufferPointer { forms.insert($0) }
      formOf[name] = Int32(truncatingIfNeeded: id)
      changes[name] = form.changes
      types[name] = form.type
      digits[name] = digitHash(name)
    }
  }

  private static func mark(_ type: EntityType) -> [UInt8] {
    switch type {
    case .place: Array("|L".utf8)
    case .event: Array("|E".utf8)
    case .organization, .other, .person: Array("|O".utf8)
    }
  }

  private func digitHash(_ name: Int) -> UInt64 {
    var hash = FNV1a()
    var isAny = false
    names.keys.withUnsafeBufferPointer { keys in
      for offset in names.keyRange(name)
      where keys[offset] >= UInt8(ascii: "0") && keys[offset] <= UInt8(ascii: "9") {
        hash.add(Bytes(rebasing: keys[offset..<offset + 1]))
        isAny = true
      }
    }
    return isAny ? hash.value : 0
  }

  /// Whether two names that are no persons' cannot be one: other numbers (Apollo 11 and 13), or two
  /// things that tables know.
  func contradict(_ left: Int, _ right: Int) -> Bool {
    if formOf[left] == formOf[right] { return false }
    if isPlace(left) != isPlace(right) || digits[left] != digits[right] { return true }
    return isKnown(left) && isKnown(right)
  }

  private func isPlace(_ name: Int) -> Bool { types[name] == .place }

  /// Whether a table knows a name.
  func isKnown(_ name: Int) -> Bool { !changes[name].isDisjoint(with: [.known, .former]) }

  /// Finds the pairs. O(names × log names).
  mutating func find(_ words: inout NameWords) {
    findEqualForms()
    findSounds(&words)
    findLetters()
  }

  // MARK: Equal forms

  private mutating func findEqualForms() {
    var index = NameIndex()
    for name in formOf.indices where formOf[name] >= 0 {
      index.add(UInt64(formOf[name]), name, names)
    }
    index.sort(names)
    var found: [AliasPair] = []
    index.forEachRun { run in
      let first = Int(index.entries[run.lowerBound].name)
      for entry in index.entries[run].dropFirst() {
        let name = Int(entry.name)
        found.append(AliasPair(name, first, match(name, first)))
      }
    }
    pairs.append(contentsOf: found)
  }

  /// How two names of one form differ: the boldest change names the join.
  private func match(_ left: Int, _ right: Int) -> NameMatch {
    let all = changes[left].union(changes[right])
    let isShort = names.keyRange(left).count < 3 || names.keyRange(right).count < 3
    if all.contains(.legal) {
      // ABC Corp and ABC Inc may be rivals; Corp is Corporation.
      let isBoth = changes[left].contains(.legal) && changes[right].contains(.legal)
      let differ = isBoth && lastInitial(left) != lastInitial(right)
      return NameMatch(kind: .legalForm, confidence: differ ? 0.66 : 0.93)
    }
    if all.contains(.former) { return NameMatch(kind: .formerName, confidence: 0.96) }
    if all.contains(.known) {
      return NameMatch(kind: .knownForm, confidence: isShort ? 0.92 : 0.96)
    }
    if all.contains(.order) { return NameMatch(kind: .wordOrder, confidence: 0.9) }
    return NameMatch(kind: .spelling, confidence: 0.96)
  }

  private func lastInitial(_ name: Int) -> UInt8? {
    names.keys[names.keyRange(name)].split(separator: UInt8(ascii: " ")).last?.first
  }

  // MARK: Equal sounds

  private mutating func findSounds(_ words: inout NameWords) {
    var index = NameIndex()
    var joined = [UInt32](repeating: .max, count: names.count)
    for name in formOf.indices where formOf[name] >= 0 {
      guard digits[name] == 0, let word = joinedWord(name, &words) else { continue }
      joined[name] = word
      let type = UInt64(Self.mark(types[name])[1])
      index.add(UInt64(words.skeletons[Int(word)]) << 8 | type, name, names)
    }
    index.sort(names)
    var found: [AliasPair] = []
    index.forEachRun { run in
      for place in run {
        let left = Int(index.entries[place].name)
        for other in place + 1..<min(run.upperBound, place + 1 + Self.neighbours) {
          let right = Int(index.entries[other].name)
          guard !contradict(left, right), formOf[left] != formOf[right],
            let match = match(left, right, joined, &words)
          else { continue }
          found.append(AliasPair(left, right, match))
        }
      }
    }
    pairs.append(contentsOf: found)
  }

  private func match(
    _ left: Int, _ right: Int, _ joined: [UInt32], _ words: inout NameWords
  ) -> NameMatch? {
    guard joined[left] == joined[right] else {
      return soundMatch(joined[left], joined[right], isPlace(left), &words)
    }
    if startsWithArticle(left) != startsWithArticle(right) {
      return NameMatch(kind: .particle, confidence: 0.84)
    }
    // Basseterre is not Basse-Terre: for places a reader is asked.
    return NameMatch(kind: .spelling, confidence: isPlace(left) ? 0.62 : 0.82)
  }

  private func startsWithArticle(_ name: Int) -> Bool {
    names.keys.withUnsafeBufferPointer { keys in
      let key = Bytes(rebasing: keys[names.keyRange(name)])
      guard let blank = key.firstIndex(of: UInt8(ascii: " ")) else { return false }
      return isArticle(Bytes(rebasing: key[..<blank]))
    }
  }

  /// The words of a short name as one, without the Arabic article.
  private func joinedWord(_ name: Int, _ words: inout NameWords) -> UInt32? {
    names.keys.withUnsafeBufferPointer { keys in
      var key = Bytes(rebasing: keys[names.keyRange(name)])
      if let blank = key.firstIndex(of: UInt8(ascii: " ")),
        isArticle(Bytes(rebasing: key[..<blank]))
      {
        key = Bytes(rebasing: key[(blank + 1)...])
      }
      let blanks = key.count { $0 == UInt8(ascii: " ") }
      // Longer names are told by their words.
      guard blanks < 2, key.count - blanks > 3 else { return nil }
      guard blanks > 0 else { return words.insert(key) }
      let letters = key.filter { $0 != UInt8(ascii: " ") }
      return letters.withUnsafeBufferPointer { words.insert($0) }
    }
  }

  private func isArticle(_ word: Bytes) -> Bool {
    let articles: [StaticString] = ["al", "ar", "as", "ash", "at", "ad", "an", "az"]
    return articles.contains { word.count == $0.utf8CodeUnitCount && word.hasSuffix($0) }
  }

  private func soundMatch(
    _ left: UInt32, _ right: UInt32, _ isPlace: Bool, _ words: inout NameWords
  ) -> NameMatch? {
    let length = max(words.soundLength(left), words.soundLength(right))
    guard length > 3 else { return nil }
    let most = min(0.6, 0.09 * Float(length))
    guard let distance = words.soundDistance(left, right, most: most) else { return nil }
    let confidence = romanised(left, right, isPlace, distance, length, words)
    return confidence < Self.least ? nil : NameMatch(kind: .transliteration, confidence: confidence)
  }

  /// Brands of one sound are two brands: only what comes from another alphabet is joined unasked,
  /// and a short word only where it sounds the same.
  private func romanised(
    _ left: UInt32, _ right: UInt32, _ isPlace: Bool, _ distance: Float, _ length: Int,
    _ words: NameWords
  ) -> Float {
    let origins = (words.origins[Int(left)], words.origins[Int(right)])
    let isRomanised =
      !origins.0.isEmpty && !origins.1.isEmpty || isPlace && !origins.0.union(origins.1).isEmpty
    guard isRomanised, length > 5 || length == 5 && distance == 0 else {
      return 0.6 - 0.3 * distance
    }
    return 0.82 - 0.4 * distance
  }

  // MARK: Acronyms by their letters

  /// `WTO` and the only name with these initials. Three letters at least; a doubt unless articles
  /// bear it out.
  private mutating func findLetters() {
    var table = KeyTable()
    var named: [Int32] = []
    var letters: [UInt8] = []
    for name in formOf.indices where mayBeLetters(name) {
      initials(of: name, into: &letters)
      guard letters.count > 2 else { continue }
      let id = letters.withUnsafeBufferPointer { table.insert($0) }
      if id == named.count {
        named.append(Int32(truncatingIfNeeded: name))
      } else if named[id] >= 0, formOf[Int(named[id])] != formOf[name] {
        named[id] = -1
      } else if named[id] >= 0, names.precedes(name, Int(named[id])) {
        named[id] = Int32(truncatingIfNeeded: name)
      }
    }
    for name in formOf.indices where formOf[name] >= 0 && names.inCapitals[name] && !isKnown(name) {
      let key = names.keyRange(name)
      guard key.count > 2, !names.keys[key].contains(UInt8(ascii: " ")) else { continue }
      let id = names.keys.withUnsafeBufferPointer { table.find(Bytes(rebasing: $0[key])) }
      guard let id, named[id] >= 0, !contradict(name, Int(named[id])) else { continue }
      pairs.append(
        AliasPair(name, Int(named[id]), NameMatch(kind: .acronym, confidence: 0.58)))
    }
  }

  private func mayBeLetters(_ name: Int) -> Bool {
    formOf[name] >= 0 && types[name] != .place && names.keys[names.keyRange(name)].contains(0x20)
  }

  private func initials(of name: Int, into letters: inout [UInt8]) {
    letters.removeAll(keepingCapacity: true)
    let words = BodyWords.shared
    for part in names.keys[names.keyRange(name)].split(separator: UInt8(ascii: " ")) {
      if !words.isSmall(Array(part)), let first = part.first { letters.append(first) }
    }
  }
}
