// What a whole document shows of its names: one form means one thing throughout, and a surname alone
// belongs to the full name. Single sentences are the tagger's business.

import Columns
import Prose

/// Reads the tags of one document again, in the light of all its names.
///
/// Every occurrence of a form brings what its tokens scored for each type; the sum decides for all
/// ("one sense per discourse", Gale, Church and Yarowsky, 1992).
struct DocumentPass {
  private var keys = KeyTable(minimumCapacity: 256)
  private var evidence: [SIMD4<Float>] = []
  /// By key: how many tokens it has.
  private var lengths: [Int] = []
  /// By the small word that ends a person's full name: the evidence for the person.
  private var surnames: [Int32: Float] = [:]
  private var key: [UInt8] = []

  /// A surname alone gets this share of what speaks for the full name's being a person.
  static let surnameShare: Float = 0.5

  init() {}

  /// Rewrites the tags of a document. O(tokens).
  mutating func read(
    _ tags: inout [Tag], _ reading: TokenReading, _ cache: WordCache, _ scores: [TagScores],
    _ sentences: [Range<Int>]
  ) {
    keys = KeyTable(minimumCapacity: 256)
    evidence.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    surnames.removeAll(keepingCapacity: true)
    for sentence in sentences where isTelling(sentence, reading) {
      forEachName(tags, sentence) { first, limit, _ in
        gather(first..<limit, reading, cache, scores)
      }
    }
    noteSurnames(cache)
    for sentence in sentences {
      if isTelling(sentence, reading) {
        retype(&tags, sentence, reading, cache)
        addMissing(&tags, sentence, reading, cache)
      } else {
        addKnown(&tags, sentence, reading, cache)
      }
    }
  }

  private func isTelling(_ sentence: Range<Int>, _ reading: TokenReading) -> Bool {
    reading.places[sentence.lowerBound].casing == .sentence
  }

  private func forEachName(
    _ tags: [Tag], _ sentence: Range<Int>, _ body: (Int, Int, TagType) -> Void
  ) {
    var first = sentence.lowerBound
    for index in sentence {
      if tags[index].begins { first = index }
      if tags[index].ends, let type = tags[index].type { body(first, index + 1, type) }
    }
  }

  private mutating func write(_ range: Range<Int>, _ reading: TokenReading, _ cache: WordCache) {
    key.removeAll(keepingCapacity: true)
    for index in range {
      withUnsafeBytes(of: cache.small[Int(reading.ids[index])]) { key.append(contentsOf: $0) }
    }
  }

  private func find() -> Int? { key.withUnsafeBufferPointer { keys.find($0) } }

  private mutating func gather(
    _ range: Range<Int>, _ reading: TokenReading, _ cache: WordCache, _ scores: [TagScores]
  ) {
    write(range, reading, cache)
    let id = key.withUnsafeBufferPointer { keys.insert($0) }
    if id == evidence.count {
      evidence.append(SIMD4())
      lengths.append(range.count)
    }
    for type in TagType.allCases {
      var sum: Float = 0
      for index in range {
        let tag = Tag(type, at: index - range.lowerBound, of: range.count)
        sum += scores[index][Int(tag.number) - 1]
      }
      evidence[id][Int(type.rawValue)] += sum / Float(range.count)
    }
  }

  private mutating func noteSurnames(_ cache: WordCache) {
    for id in evidence.indices where lengths[id] > 1 {
      let scores = evidence[id]
      let others = max(scores[1], scores[2], scores[3])
      guard scores[0] > others else { continue }
      let range = keys.range(id)
      let last = keys.arena[(range.upperBound - 4)...].prefix(4).enumerated().reduce(UInt32(0)) {
        $0 | UInt32($1.element) << UInt32(8 * $1.offset)
      }
      surnames[Int32(bitPattern: last), default: 0] += scores[0] - others
    }
  }

  private func type(of id: Int) -> TagType {
    var scores = evidence[id]
    if lengths[id] == 1 {
      let range = keys.range(id)
      let word = keys.arena[range].enumerated().reduce(UInt32(0)) {
        $0 | UInt32($1.element) << UInt32(8 * $1.offset)
      }
      if let person = surnames[Int32(bitPattern: word)] { scores[0] += person * Self.surnameShare }
    }
    var best = TagType.person
    for type in TagType.allCases where scores[Int(type.rawValue)] > scores[Int(best.rawValue)] {
      best = type
    }
    return best
  }

  private mutating func retype(
    _ tags: inout [Tag], _ sentence: Range<Int>, _ reading: TokenReading, _ cache: WordCache
  ) {
    var names: [Range<Int>] = []
    forEachName(tags, sentence) { first, limit, _ in names.append(first..<limit) }
    for name in names {
      write(name, reading, cache)
      guard let id = find() else { continue }
      set(&tags, name, type(of: id))
    }
  }

  private func set(_ tags: inout [Tag], _ range: Range<Int>, _ type: TagType) {
    for index in range {
      tags[index] = Tag(type, at: index - range.lowerBound, of: range.count)
    }
  }

  /// A surname or another name of one word that was overlooked.
  private mutating func addMissing(
    _ tags: inout [Tag], _ sentence: Range<Int>, _ reading: TokenReading, _ cache: WordCache
  ) {
    for index in sentence where tags[index] == .outside {
      let word = cache.words[Int(reading.ids[index])]
      guard word.isCapital, !reading.places[index].isSmallElsewhere,
        word.classes.isDisjoint(with: [.function, .calendar, .title])
      else { continue }
      if surnames[Int32(bitPattern: cache.small[Int(reading.ids[index])])] != nil {
        set(&tags, index..<index + 1, .person)
      } else {
        write(index..<index + 1, reading, cache)
        if let id = find() { set(&tags, index..<index + 1, type(of: id)) }
      }
    }
  }

  /// In a line whose capitals say nothing, the names of the rest of the document.
  private mutating func addKnown(
    _ tags: inout [Tag], _ sentence: Range<Int>, _ reading: TokenReading, _ cache: WordCache
  ) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let length = min(5, sentence.upperBound - index)
      var found: (Int, TagType)?
      for count in stride(from: length, to: 0, by: -1) where found == nil {
        write(index..<index + count, reading, cache)
        if let id = find() {
          found = (count, type(of: id))
        } else if count == 1,
          surnames[Int32(bitPattern: cache.small[Int(reading.ids[index])])] != nil
        {
          found = (1, .person)
        }
      }
      guard let (count, type) = found, mayReplace(tags, index..<index + count, sentence) else {
        index += 1
        continue
      }
      set(&tags, index..<index + count, type)
      index += count
    }
  }

  /// Names that cross the range's ends stay as they are.
  private func mayReplace(_ tags: [Tag], _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let first = tags[range.lowerBound]
    let last = tags[range.upperBound - 1]
    return (first == .outside || first.begins) && (last == .outside || last.ends)
  }
}
