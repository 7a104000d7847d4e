// Which phrases of an article tell of the same event, and under what key an event is known in all
// articles. How phrases are found is EventFinder's.

import Columns
import Prose

/// Adds the events of an article to its names.
///
/// A key is the anchors, the telling words and the noun in the singular, behind the date where one
/// is said: `attack on X Hall` and `X Hall attacks` are `x hall attack`. A date keeps events of
/// several years apart everywhere; within one article a phrase without it means the one that has.
struct EventNames {
  let text: Bytes
  let finder: EventFinder
  private var reading: TokenisedArticle { finder.reading }

  /// A phrase with its keys.
  private struct Keyed {
    var phrase: EventPhrase
    /// Without date and place.
    var base: String
    var full: String
  }

  init(text: Bytes, finder: EventFinder) {
    self.text = text
    self.finder = finder
  }

  /// Adds names and mentions. O(tokens + mentions).
  func add(to result: inout ArticleNames) {
    let phrases = finder.find()
    guard !phrases.isEmpty else { return }
    let keyed = phrases.map {
      Keyed(phrase: $0, base: key($0, isFull: false), full: key($0, isFull: true))
    }
    var sure: [String: [String]] = [:]
    for entry in keyed where !entry.phrase.isTentative {
      for base in [entry.base, day(entry.phrase), plain(entry.phrase)] {
        guard let base, sure[base]?.contains(entry.full) != true else { continue }
        sure[base, default: []].append(entry.full)
      }
    }
    let counted = keyed.compactMap { entry in
      settled(entry, sure[entry.base] ?? []).map { (entry.phrase, key: $0) }
    }
    var shown: [String: Range<Int>] = [:]
    for (phrase, key) in counted where shown[key] == nil {
      if !reading.isAllCapitals(phrase.noun) { shown[key] = phrase.tokens }
    }
    var numbers: [String: Int] = [:]
    var added: [Mention] = []
    for (phrase, key) in counted {
      if numbers[key] == nil {
        numbers[key] = result.names.count
        append(range(shown[key] ?? phrase.tokens), key, to: &result)
      }
      guard let name = numbers[key] else { continue }
      let isWritten = words(phrase.tokens) == Array(key.utf8)
      added.append(
        Mention(
          range: range(phrase.tokens), type: .event, join: isWritten ? .written : .variant,
          name: UInt32(truncatingIfNeeded: name)))
    }
    result.insert(added)
  }

  /// The key under which a phrase counts; nil where it does not.
  private func settled(_ entry: Keyed, _ sure: [String]) -> String? {
    if entry.full != entry.base, sure.contains(entry.full) { return entry.full }
    let dated = sure.filter { $0 != entry.base }
    if entry.full == entry.base, dated.count == 1 { return dated[0] }
    if !entry.phrase.isTentative { return entry.full }
    return entry.full == entry.base && sure.contains(entry.base) ? entry.base : nil
  }

  // MARK: Keys

  private func key(_ phrase: EventPhrase, isFull: Bool) -> String {
    var words: [String] = []
    // Without an anchor the date is all that tells which one; and nobody is murdered twice.
    if phrase.anchors.isEmpty || (isFull && phrase.kind != .fate) { words += date(phrase) }
    words += phrase.anchors.map(name)
    if isFull, let place = phrase.place { words.append(name(place)) }
    words += phrase.telling.map(word)
    let noun = word(phrase.noun)
    words.append(singular(noun))
    return words.joined(separator: " ")
  }

  /// What a phrase with telling words is called for short: `syria war` for its civil war.
  private func plain(_ phrase: EventPhrase) -> String? {
    guard !phrase.telling.isEmpty, !phrase.anchors.isEmpty else { return nil }
    return (phrase.anchors.map(name) + [singular(word(phrase.noun))]).joined(separator: " ")
  }

  /// What a phrase would be called by its day alone: `july 7 attack`.
  private func day(_ phrase: EventPhrase) -> String? {
    guard finder.isFullDate(phrase.date) else { return nil }
    return (date(phrase) + [singular(word(phrase.noun))]).joined(separator: " ")
  }

  private func word(_ index: Int) -> String {
    reading.withFolded(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// Month, day and year in this order, `11` for `11th`.
  private func date(_ phrase: EventPhrase) -> [String] {
    let words = phrase.date.map { index -> String in
      let word = word(index)
      return word.first?.isNumber == true ? String(word.prefix { $0.isNumber }) : word
    }
    // Years have four digits, months more letters or no digit.
    let months = words.filter { $0.first?.isNumber == false }
    let days = words.filter { $0.first?.isNumber == true && $0.utf8.count < 4 }
    let years = words.filter { $0.first?.isNumber == true && $0.utf8.count == 4 }
    return months + days + years
  }

  private func name(_ mention: Int) -> String {
    let names = finder.names
    let key = names.names[Int(names.mentions[mention].name)].key
    return String(decoding: names.bytes[key.offsets], as: UTF8.self)
  }

  /// The shorter word of the lists that a plural belongs to.
  private func singular(_ noun: String) -> String {
    if let other = lookUp(noun, eventSynonyms) { return other }
    for ending in ["s", "es"] where noun.hasSuffix(ending) {
      let stem = String(noun.dropLast(ending.utf8.count))
      if lookUp(stem, eventKinds) != nil { return lookUp(stem, eventSynonyms) ?? stem }
    }
    return noun
  }

  private func lookUp<Value>(_ word: String, _ table: WordTable<Value>) -> Value? {
    var word = word
    return word.withUTF8 { table[$0] }
  }

  // MARK: Writing

  private func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(
      reading.tokens[tokens.lowerBound].range.lowerBound,
      reading.tokens[tokens.upperBound - 1].range.upperBound)
  }

  private func words(_ tokens: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    reading.appendKey(tokens, to: &words)
    return words
  }

  private func append(_ range: TextRange, _ key: String, to result: inout ArticleNames) {
    let start = result.bytes.count
    var isSpaced = false
    for byte in text[range.offsets] {
      let isSpace = byte <= 0x20
      if !isSpace || !isSpaced { result.bytes.append(isSpace ? 0x20 : byte) }
      isSpaced = isSpace
    }
    let middle = result.bytes.count
    result.bytes.append(contentsOf: key.utf8)
    result.names.append(
      Name(
        text: TextRange(start, middle), key: TextRange(middle, result.bytes.count), type: .event))
  }
}

extension ArticleNames {
  /// Adds mentions of names that stand at the end already, and puts all in order: mentions by place,
  /// those that hold others before them, names by their first mentions. O(n log n) where some are
  /// added.
  mutating func insert(_ added: [Mention]) {
    guard !added.isEmpty else { return }
    mentions = (mentions + added).sorted {
      ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end)
    }
    var numbers = [UInt32?](repeating: nil, count: names.count)
    var ordered: [Name] = []
    for index in mentions.indices {
      let old = Int(mentions[index].name)
      let number = numbers[old] ?? UInt32(truncatingIfNeeded: ordered.count)
      if numbers[old] == nil {
        numbers[old] = number
        ordered.append(names[old])
      }
      mentions[index].name = number
    }
    names = ordered
  }
}
