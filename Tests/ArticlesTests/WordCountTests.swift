// How many words a text has, eight bytes at once, is what one character after another says.

import Chance
import Columns
import Testing

@testable import Articles

@Suite("Counting words")
struct WordCountTests {
  private func naive(_ text: String) -> Int {
    text.unicodeScalars.split { Scalars.isSpace($0) }
      .count { $0.contains { Scalars.isWordCharacter($0) } }
  }

  @Test("Runs of any length, with and without letters, at any place", arguments: 1...8)
  func againstCharacters(seed: UInt64) {
    var random = SplitMix(state: seed)
    let marks = Array("a Z9 .,-\n\t é城\u{A0}\u{3000}🙂—½")
    // Some texts are plain, some of one kind of character after another.
    for _ in 0..<2000 {
      let few = marks.shuffled(using: &random).prefix(
        Int.random(in: 1...marks.count, using: &random))
      let length = Int.random(in: 0...40, using: &random)
      let text = String((0..<length).compactMap { _ in few.randomElement(using: &random) })
      let count = Array(text.utf8).withUnsafeBufferPointer(countWords)
      #expect(count == naive(text), "\(text.debugDescription)")
    }
  }
}
