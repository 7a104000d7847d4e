// Lengths in one byte, lists of words and numbers of forms in little memory, words the short way: each
// beside its plain counterpart.

import Chance
import Columns
import Prose
import Testing

@testable import SearchIndex

@Suite("Packing")
struct PackingTests {
  @Test("A length in one byte is at most an eighth too short, and never shorter than a smaller one")
  func norms() {
    let powers: [UInt32] = (12...31).map { 1 << UInt32($0) }
    let lengths: [UInt32] = Array(0...3000) + powers.map { $0 - 1 }
    for (length, next) in zip(lengths, lengths.dropFirst()) {
      let rounded = LengthNorm.decoded(LengthNorm.encoded(length))
      #expect(rounded <= length && Double(rounded) >= Double(length) * 0.875)
      #expect(length >= 40 || rounded == length)
      #expect(LengthNorm.encoded(length) <= LengthNorm.encoded(next))
    }
    #expect(LengthNorm.encoded(.max) == .max)
    #expect((0...UInt8.max).allSatisfy { LengthNorm.encoded(LengthNorm.decoded($0)) == $0 })
  }

  @Test("The index holds the words that a plain reading of any text finds", arguments: 1...20)
  func words(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let signs =
      "aBz9 .'’-,\n\u{301}é城\u{a0}“s".map(String.init) + ["U.S.", "'s", "’s ", " o'", "x.y.", "🙂"]
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        String(signs.randomElement(using: &random) ?? " ")
      }.joined()
      let piece = Piece(body: text)
      let segment = index([piece])
      #expect(
        (0..<segment.termCount).map { segment.text(ofTerm: $0) }
          == Set(piece.words.map(\.stem)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(segment.totalLength == piece.words.count, "\(text)")
    }
  }

  @Test("Long words and long articles are indexed like short ones")
  func long() {
    let words = [1, 63, 64, 65, 200, 100_000].map { String(repeating: "x", count: $0) }
    let piece = Piece(body: (words + words).joined(separator: " "))
    let segment = index([piece])
    #expect((0..<segment.termCount).map { segment.text(ofTerm: $0) } == words)
    let letters = Piece(body: String(repeating: "a.b.", count: 100_000) + "cd")
    #expect(index([letters]).totalLength == 200_001)
  }

  @Test("A word is found where a sorted list has it, or should have it", arguments: 1...10)
  func sortedWords(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    func word() -> [UInt8] {
      (0..<Int.random(in: 0...([3, 8, 40].randomElement(using: &random) ?? 3), using: &random)).map
      { _ in
        UInt8(Int.random(in: 97...98, using: &random))
      }
    }
    let start = word()
    let words = Set(
      (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Bool.random(using: &random) ? start + word() : word()
      }
    ).sorted { $0.lexicographicallyPrecedes($1) }
    var writer = SortedWordsWriter()
    for word in words { word.withUnsafeBufferPointer { writer.append($0) } }
    let list = writer.finish()
    for key in words + (0..<60).map({ _ in word() }) {
      let found = key.withUnsafeBufferPointer { list.first(notBefore: $0) }
      let place = words.firstIndex { !$0.lexicographicallyPrecedes(key) } ?? words.count
      #expect(found.number == place)
      #expect(found.isKey == words.contains(key))
    }
    var read: [[UInt8]] = []
    let from = words.count / 3
    list.forEach(in: from..<words.count) { _, word, _, _ in read.append(word) }
    #expect(read == Array(words[from...]))
  }

  @Test("The numbers of forms are read as they were written", arguments: 1...10)
  func formNumbers(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<50 {
      let rarity = [1, 2, 10, 300].randomElement(using: &random) ?? 1
      let most: UInt32 = [1, 3, 100_000].randomElement(using: &random) ?? 1
      let numbers = (0..<Int.random(in: 0...2000, using: &random)).map { _ in
        Int.random(in: 0..<rarity, using: &random) == 0
          ? UInt32.random(in: 0...most, using: &random) : 0
      }
      var written = ByteWriter()
      written.reserve(3 * 5)
      for _ in 0..<3 { written.appendVarint(1) }
      var forms = FormNumbers.Writer()
      for number in numbers { forms.append(number) }
      forms.write(to: &written)
      let bytes = Array(written.bytes)
      var read = [UInt32](repeating: 0, count: numbers.count)
      bytes.withUnsafeBufferPointer {
        FormNumbers.forEachOther($0, before: bytes.count, count: numbers.count) { read[$0] = $1 }
      }
      #expect(read == numbers)
    }
  }

  @Test("Broken bytes give numbers of some forms, and no more than there are places")
  func brokenFormNumbers() {
    var random = SplitMix(state: 1)
    for count in [0, 1, 9, 1000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...3, using: &random) & 1 }
      bytes.withUnsafeBufferPointer {
        FormNumbers.forEachOther($0, before: count, count: 100) { place, _ in
          #expect((0..<100).contains(place))
        }
      }
    }
  }
}
