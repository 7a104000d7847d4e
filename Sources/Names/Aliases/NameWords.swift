// What is known of each distinct word of a corpus's names, worked out once a word. Which part of a
// name a word is, is not known here.

import Columns

/// Ids for words, with how they sound and what tables say of them.
struct NameWords {
  private(set) var table: KeyTable
  private var sounds: [UInt8] = []
  private var soundEnds: [UInt32] = []
  private var skeletonTable: KeyTable
  /// By word: the id of its skeleton.
  private(set) var skeletons: [UInt32] = []
  private(set) var origins: [Origin] = []
  private(set) var givenGroups: [GivenGroupSet] = []
  private(set) var classes: [WordClass] = []
  /// By word: a hash of its letters, which unlike its id does not depend on the order of names.
  private(set) var hashes: [UInt32] = []
  /// By word: a, o or u stands before an e.
  private var mayHaveUmlaut: [Bool] = []
  private var distance = SoundDistance()
  /// The distances that were asked for last: surnames recur in pair after pair.
  private var measured: [(pair: UInt64, distance: Float)] = Array(
    repeating: (.max, .infinity), count: 1 << 14)
  private var skeleton: [UInt8] = []
  private let lexicon = Lexicon.shared
  private let groups = GivenGroups.shared

  init(minimumCapacity: Int) {
    table = KeyTable(minimumCapacity: minimumCapacity)
    skeletonTable = KeyTable(minimumCapacity: minimumCapacity)
  }

  /// How many distinct words there are.
  var count: Int { table.count }
  /// How many distinct skeletons there are.
  var skeletonCount: Int { skeletonTable.count }

  /// The id of a folded word, which is looked at when it is new. O(length).
  mutating func insert(_ word: Bytes) -> UInt32 {
    let id = table.insert(word)
    if id == soundEnds.count { describe(word) }
    return UInt32(truncatingIfNeeded: id)
  }

  /// The id of two words written as one.
  mutating func insert(_ first: Bytes, _ second: Bytes) -> UInt32 {
    var word = Array(first)
    word.append(contentsOf: second)
    return word.withUnsafeBufferPointer { insert($0) }
  }

  private mutating func describe(_ word: Bytes) {
    let start = sounds.count
    Sound.append(word, to: &sounds)
    soundEnds.append(UInt32(truncatingIfNeeded: sounds.count))
    skeleton.removeAll(keepingCapacity: true)
    sounds.withUnsafeBufferPointer {
      Sound.appendSkeleton(Bytes(rebasing: $0[start...]), to: &skeleton)
    }
    let id = skeleton.withUnsafeBufferPointer { skeletonTable.insert($0) }
    skeletons.append(UInt32(truncatingIfNeeded: id))
    let given = groups.find(word)
    origins.append(Origin(of: word).union(given.origin))
    givenGroups.append(given.groups)
    classes.append(lexicon.classes(of: word))
    mayHaveUmlaut.append(word.indices.contains { isUmlautsE(word, $0) })
    var hash = FNV1a()
    hash.add(word)
    hashes.append(UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32))
  }

  /// Calls `body` with a word's letters.
  func withLetters<Result>(_ word: UInt32, _ body: (Bytes) -> Result) -> Result {
    table.arena.withUnsafeBufferPointer { body(Bytes(rebasing: $0[table.range(Int(word))])) }
  }

  func string(_ word: UInt32) -> String {
    withLetters(word) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a word is known as a first name.
  func isGivenName(_ word: UInt32) -> Bool {
    classes[Int(word)].contains(.given) || givenGroups[Int(word)] != GivenGroups.noGroups
  }

  /// How many letters of `Sound` a word has.
  func soundLength(_ word: UInt32) -> Int { soundRange(word).count }

  /// The first letter of `Sound`, or 0.
  func firstSound(_ word: UInt32) -> UInt8 {
    let range = soundRange(word)
    return range.isEmpty ? 0 : sounds[range.lowerBound]
  }

  private func soundRange(_ word: UInt32) -> Range<Int> {
    (word == 0 ? 0 : Int(soundEnds[Int(word) - 1]))..<Int(soundEnds[Int(word)])
  }

  /// How far two words of one skeleton sound apart, or nil where that is more than `most`.
  mutating func soundDistance(_ left: UInt32, _ right: UInt32, most: Float) -> Float? {
    guard skeletons[Int(left)] == skeletons[Int(right)] else { return nil }
    let pair = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    let slot = Int(truncatingIfNeeded: (pair &* 0x9e37_79b9_7f4a_7c15) >> 50)
    if measured[slot].pair != pair { measured[slot] = (pair, measure(left, right)) }
    return measured[slot].distance <= most ? measured[slot].distance : nil
  }

  private mutating func measure(_ left: UInt32, _ right: UInt32) -> Float {
    let a = soundRange(left)
    let b = soundRange(right)
    return sounds.withUnsafeBufferPointer {
      distance.between(Bytes(rebasing: $0[a]), Bytes(rebasing: $0[b]))
    }
  }

  /// Whether two words differ only in how an umlaut is written: Mueller, Müller (folded: Muller).
  func differInUmlauts(_ left: UInt32, _ right: UInt32) -> Bool {
    guard mayHaveUmlaut[Int(left)] || mayHaveUmlaut[Int(right)] else { return false }
    return withLetters(left) { a in
      withLetters(right) { b in
        var i = 0
        var j = 0
        while i < a.count || j < b.count {
          if i < a.count, j < b.count, a[i] == b[j] {
            i += 1
            j += 1
          } else if isUmlautsE(a, i) {
            i += 1
          } else if isUmlautsE(b, j) {
            j += 1
          } else {
            return false
          }
        }
        return true
      }
    }
  }

  private func isUmlautsE(_ letters: Bytes, _ index: Int) -> Bool {
    guard index > 0, index + 1 < letters.count, letters[index] == UInt8(ascii: "e") else {
      return false
    }
    return "aou".utf8.contains(letters[index - 1])
  }
}
