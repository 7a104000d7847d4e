// Lengths in one byte, words the short way, and misspelt words: each beside its plain counterpart.

import Chance
import Columns
import Prose
import SearchIndex
import Testing

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
          == Set(piece.words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
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
}
