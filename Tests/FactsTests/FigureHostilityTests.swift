// Any bytes are read, and in linear time.

import Articles
import Chance
import Columns
import Growth
import Names
import Prose
import Testing

@testable import Facts

@Suite("Figures of any text")
struct FigureHostilityTests {
  private static let pieces = [
    "killed ", "12 ", "and ", "at least ", "people ", ", ", "$", "5-", "–", "hundreds of ", "%",
    "1,",
    "234", ".", "\n", "who were ", "including ", "No one ", "injured ", "“", "(", "toll rose to ",
    "from ", "between ", "half a ", "million ", "\u{FF}", "the number of ",
    "earlier ", "dead: ", "; ", "of the ", "of whom ", "among those ", "himself and ", "were ",
    "suspected ", "on board ", "the toll ", "said X ", "according to ", "per cent ", "or more ",
    "é", "U.S. ", "said ", "Monday ", "- ",
  ]

  private static func figures(_ text: Bytes) -> [Figure] {
    let blocks = [Block(.paragraph, TextRange(0, text.count))]
    var reader = FigureReader()
    return reader.read(
      ReportedText(text: text, blocks: blocks, names: ArticleNames(), published: nil), dates: [])
  }

  @Test("Figures of any text are in order, inside it, and bounded")
  func anyText() {
    var chance = SplitMix(state: 7)
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &chance) {
        if Int.random(in: 0..<12, using: &chance) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &chance))
        } else {
          bytes += Array((Self.pieces.randomElement(using: &chance) ?? "").utf8)
        }
      }
      bytes.withUnsafeBufferPointer { text in
        let figures = Self.figures(text)
        for figure in figures {
          #expect(figure.range.contains(figure.number))
          #expect(figure.range.upperBound <= text.count && !figure.number.isEmpty)
          #expect(figure.cue.upperBound <= text.count && figure.noun.upperBound <= text.count)
          #expect(figure.low <= figure.value && figure.value <= figure.high)
        }
        for (figure, next) in zip(figures, figures.dropFirst()) {
          #expect(figure.number.upperBound <= next.number.lowerBound)
        }
      }
    }
  }

  @Test(
    "Reading takes linear time",
    arguments: [
      "12 people ", "killed 12 and ", "1,234,", "12-", "hundred ", "half a ", "five ", "who 1 ",
      "between 1 and ", "(12) ", "no one ", "said 12 in X ", "hundreds of ", "at least ", "1.",
      "12 people, including ", "$", "and ", "from 1 to ", "the toll ", "1 or ",
    ])
  func linear(piece: String) {
    #expect(growth(of: piece, "", bytes: 64 << 10) { Self.figures($0).count } < mostGrowth)
  }

  @Test("A reader that is used again reads the same")
  func again() {
    var reader = FigureReader()
    let text = Array("On Monday 12 people died and 30 were injured.".utf8)
    text.withUnsafeBufferPointer { bytes in
      let source = ReportedText(
        text: bytes, blocks: [Block(.paragraph, TextRange(0, bytes.count))], names: ArticleNames(),
        published: nil)
      let once = reader.read(source, dates: [])
      #expect(once.count == 2)
      #expect(reader.read(source, dates: []) == once)
    }
  }
}
