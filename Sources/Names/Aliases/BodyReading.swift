// Reads the key of a body, place, event or other thing into a form that all its writings share. It
// looks at one name only; persons are read by PersonReading.

import Columns

/// What the form of a name that is no person's left out or changed.
struct FormChanges: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt8
  /// A table knows the name.
  static var known: FormChanges { FormChanges(rawValue: 1) }
  /// A table knows it as a former or foreign name.
  static var former: FormChanges { FormChanges(rawValue: 2) }
  /// Small words and British spelling.
  static var spelling: FormChanges { FormChanges(rawValue: 4) }
  /// `Inc` and the like.
  static var legal: FormChanges { FormChanges(rawValue: 8) }
  /// The words were put in order.
  static var order: FormChanges { FormChanges(rawValue: 16) }
}

/// The shared form of a name.
struct BodyForm {
  /// Folded words; `=` before a form that a table knows.
  var letters: [UInt8] = []
  var changes: FormChanges = []
  /// What a table says it is, else what the corpus says.
  var type: EntityType
}

/// Reads names that are no persons'.
struct BodyReading {
  private let names: CorpusNames
  private let words = BodyWords.shared
  private let known = KnownForms.shared
  private let lexicon = Lexicon.shared
  private var parts: [Range<Int>] = []

  init(_ names: CorpusNames) { self.names = names }

  /// The shared form of a name. O(length × words).
  mutating func read(_ name: Int) -> BodyForm {
    let range = names.keyRange(name)
    let type = names.types[name]
    let inCapitals = names.inCapitals[name]
    return names.keys.withUnsafeBufferPointer { keys in
      if let form = knownForm(Bytes(rebasing: keys[range]), type, inCapitals) { return form }
      split(range, keys)
      return form(keys, type)
    }
  }

  private func knownForm(_ key: Bytes, _ type: EntityType, _ inCapitals: Bool) -> BodyForm? {
    guard let found = known.find(key, inCapitals: inCapitals), fits(found.type, type) else {
      return nil
    }
    var form = BodyForm(type: found.type)
    form.letters.append(UInt8(ascii: "="))
    form.letters.append(contentsOf: found.usual)
    form.changes = found.kind == .formerName ? .former : .known
    return form
  }

  /// Whether what a table knows as one type may be read as another: a state acts as a body, and the
  /// recogniser may leave the type of a body open.
  private func fits(_ known: EntityType, _ read: EntityType) -> Bool {
    switch (known, read) {
    case (.place, .place), (.place, .organization), (.place, .other): true
    case (.organization, .organization), (.organization, .other): true
    case (.event, .event), (.event, .other), (.other, .other): true
    case (.person, _), (.place, _), (.organization, _), (.event, _), (.other, _): false
    }
  }

  private mutating func split(_ range: Range<Int>, _ keys: Bytes) {
    parts.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    for offset in range where keys[offset] == UInt8(ascii: " ") {
      if start < offset { parts.append(start..<offset) }
      start = offset + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
  }

  private mutating func form(_ keys: Bytes, _ type: EntityType) -> BodyForm {
    var form = BodyForm(type: type)
    if parts.count > 1, let last = parts.last, equal(keys, last, "s") {
      // `russia s`, where the apostrophe was lost.
      parts.removeLast()
      form.changes.insert(.spelling)
    }
    if type == .organization || type == .other {
      dropLegal(keys, type, &form)
      if let group = group(keys) ?? company(keys, form.changes) { return group }
    }
    var written: [[UInt8]] = parts.map { word(keys, $0, type) }
    let count = written.count
    if count > 1 { dropSmall(&written, type) }
    if written.count != count { form.changes.insert(.spelling) }
    if type == .organization, let sorted = inOrder(keys, written) {
      written = sorted
      form.changes.insert(.order)
    }
    for (index, word) in written.enumerated() {
      if index > 0 { form.letters.append(UInt8(ascii: " ")) }
      form.letters.append(contentsOf: word)
    }
    return form
  }

  /// The small words of a body's name, and of a place's only the article: East L.A. is not East.
  private func dropSmall(_ written: inout [[UInt8]], _ type: EntityType) {
    let all = written
    switch type {
    case .organization, .event, .other: written.removeAll { words.isSmall($0) }
    case .place, .person: if written[0] == Array("the".utf8) { written.removeFirst() }
    }
    if written.isEmpty { written = all }
  }

  private func word(_ keys: Bytes, _ part: Range<Int>, _ type: EntityType) -> [UInt8] {
    type == .place ? Array(keys[part]) : words.american(Array(keys[part]))
  }

  /// Drops `Inc` and the like from the end, where what remains is a name by itself: not from News
  /// Corp.
  private mutating func dropLegal(_ keys: Bytes, _ type: EntityType, _ form: inout BodyForm) {
    var end = parts.count
    while end > 1, words.isLegal(Bytes(rebasing: keys[parts[end - 1]])) { end -= 1 }
    guard end < parts.count else { return }
    let first = Bytes(rebasing: keys[parts[0]])
    let plain: WordClass = [.common, .function, .body, .field, .bodyNoun, .place]
    guard end > 1 || first.count > 2 && lexicon.classes(of: first).isDisjoint(with: plain) else {
      return
    }
    // South Africa Company is not South Africa.
    let rest = Bytes(rebasing: keys[parts[0].lowerBound..<parts[end - 1].upperBound])
    if let found = known.find(rest, inCapitals: false), found.type != .organization { return }
    parts.removeSubrange(end...)
    form.changes.insert(.legal)
  }

  /// `Islamic State group`: a known body and a word for what it is.
  private func group(_ keys: Bytes) -> BodyForm? {
    guard parts.count > 1, let last = parts.last, let first = parts.first,
      words.isGroup(Bytes(rebasing: keys[last]))
    else { return nil }
    let rest = first.lowerBound..<parts[parts.count - 2].upperBound
    guard let found = known.find(Bytes(rebasing: keys[rest]), inCapitals: false),
      found.type == .organization
    else { return nil }
    return knownForm(Bytes(rebasing: keys[rest]), .organization, false)
  }

  /// `Boeing Co.`, where Boeing is known.
  private func company(_ keys: Bytes, _ changes: FormChanges) -> BodyForm? {
    guard changes.contains(.legal), let first = parts.first, let last = parts.last else {
      return nil
    }
    let key = Bytes(rebasing: keys[first.lowerBound..<last.upperBound])
    guard var form = knownForm(key, .organization, false) else { return nil }
    form.changes.insert(.legal)
    return form
  }

  // MARK: The order of words

  /// The words of a state's body in one order: Ministry of Defence of Russia, Russian Defence
  /// Ministry. Nil where the order may tell bodies apart: Bank of China is no Chinese bank.
  private func inOrder(_ keys: Bytes, _ written: [[UInt8]]) -> [[UInt8]]? {
    guard written.count > 1, let (country, without) = takeCountry(keys) else { return nil }
    let rest = without.map { words.field(words.american(Array(keys[$0]))) }
      .filter { !words.isSmall($0) && !words.isFiller($0) }
    guard let head = rest.first(where: { words.isHead($0) }),
      rest.filter({ words.isHead($0) }).count == 1,
      rest.count > 1 || words.standsAlone(head)
    else { return nil }
    let fields = rest.filter { $0 != head }.sorted { $0.lexicographicallyPrecedes($1) }
    return [head] + fields + [country]
  }

  /// The country or demonym that a name begins or ends with, and the other words; nil where there
  /// is none or a second one. Inside a name it says something else: Progressive Canadian Party.
  private func takeCountry(_ keys: Bytes) -> (country: [UInt8], rest: [Range<Int>])? {
    var found: [UInt8]?
    var rest: [Range<Int>] = []
    var index = 0
    while index < parts.count {
      guard let (country, length) = country(keys, index) else {
        rest.append(parts[index])
        index += 1
        continue
      }
      guard found == nil, index == 0 || index + length == parts.count else { return nil }
      found = country
      index += length
    }
    return found.map { ($0, rest) }
  }

  private func country(_ keys: Bytes, _ index: Int) -> (letters: [UInt8], length: Int)? {
    for length in stride(from: min(4, parts.count - index), through: 1, by: -1) {
      let range = parts[index].lowerBound..<parts[index + length - 1].upperBound
      let key = Bytes(rebasing: keys[range])
      if let country = words.country(key) { return (country, length) }
      // Communist Party USA is not the Communist Party of America.
      if length == 1, equal(keys, parts[index], "america") { return nil }
      guard let id = lexicon.form(key), lexicon.details[id].kind == .country else { continue }
      let canonical = lexicon.forms.range(Int(lexicon.details[id].canonical))
      return (Array(lexicon.forms.arena[canonical]), length)
    }
    return nil
  }

  private func equal(_ keys: Bytes, _ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where keys[range.lowerBound + index] != word.utf8Start[index] {
      return false
    }
    return true
  }
}
