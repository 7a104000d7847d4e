// Any bytes: no trap, and mentions that hold together.

import Articles
import Columns
import Names
import Prose
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  /// What must hold of every result.
  private func check(_ text: [UInt8], _ blocks: [Block]) {
    var recogniser = NameRecogniser()
    text.withUnsafeBufferPointer { bytes in
      let found = recogniser.recognise(bytes, blocks: blocks)
      var starts: Set<Int> = []
      var ends: Set<Int> = []
      for block in blocks {
        for word in WordScanner(bytes, in: block.range) {
          starts.insert(word.range.lowerBound)
          ends.insert(word.range.upperBound)
        }
      }
      // An event may hold what stands behind it in the list.
      var event = TextRange(0, 0)
      var last = 0
      let areSound = found.mentions.allSatisfy { mention in
        defer {
          if mention.type == .event { event = mention.range }
          last = mention.type == .event ? mention.range.lowerBound : mention.range.upperBound
        }
        let isInside = event.contains(mention.range) && event != mention.range
        return (isInside || mention.range.lowerBound >= event.upperBound)
          && mention.range.lowerBound >= last && !mention.range.isEmpty
          && starts.contains(mention.range.lowerBound) && ends.contains(mention.range.upperBound)
          && Int(mention.name) < found.names.count
      }
      #expect(areSound, "a mention overlaps, is empty or cuts a word")
      #expect(found.names.allSatisfy { !$0.key.isEmpty && !$0.text.isEmpty })
      #expect(found == recogniser.recognise(bytes, blocks: blocks), "a second reading differs")
    }
  }

  @Test("Random bytes and random words", arguments: 0..<60)
  func random(_ seed: Int) {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "Vladimir", "Putin", "IS", "(", ")", "“", "”", "’s", ".", ",", "US", "of", "the", "Ministry",
      "al-", "-", "\n\n", "A321", "Mr.", "said", "in", "É", "Bank", "&", "President", "и", "東京",
      "New", "York", "State", "\u{0}", "J.", ":", "united", "G", "7", "attack", "attacks", "2015",
      "11", "March", "crash", "war",
    ]
    var text: [UInt8] = []
    while text.count < 2000 {
      text += seed % 3 == 0 ? [UInt8(next(256))] : Array(pieces[next(pieces.count)].utf8)
      if next(4) > 0 { text.append(0x20) }
    }
    let kinds = BlockKind.allCases
    var blocks: [Block] = []
    var start = 0
    while start < text.count {
      let end = min(text.count, start + 1 + next(400))
      blocks.append(Block(kinds[next(kinds.count)], TextRange(start, end)))
      start = end
    }
    check(text, blocks)
  }

  @Test(
    "One endless word, endless capitals, deep brackets",
    arguments: [
      "A", "Aa ", "(IS ", "“A ", "US, ", "J.", "New York ", "of ", "Bank of ", "Ali (ALI) ",
    ])
  func endless(_ piece: String) {
    let text = Array(String(repeating: piece, count: 5_000).utf8)
    check(text, [Block(.paragraph, TextRange(0, text.count))])
  }

  @Test("A word of a megabyte")
  func longWord() {
    let text = [UInt8](repeating: UInt8(ascii: "Q"), count: 1 << 20)
    check(text, [Block(.paragraph, TextRange(0, text.count))])
  }

  @Test("No text, no blocks, and blocks beyond the text")
  func empty() {
    check([], [])
    check([], [Block(.paragraph, TextRange(0, 10))])
    check(
      Array("Anna".utf8), [Block(.paragraph, TextRange(2, 99)), Block(.note, TextRange(90, 99))])
  }
}
