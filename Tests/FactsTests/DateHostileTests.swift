// Any bytes are read without a trap, in linear time, and every date holds together.

import Articles
import Chance
import Columns
import Growth
import Names
import Prose
import Testing

@testable import Facts

private let pieces = [
  "March ", "May ", "Nov. ", "17 ", "17th ", "twenty-", "first ", "2015 ", "1990s ", "2015-", "31/",
  "12.",
  "8:", "15 ", "p.m. ", "8pm ", "Friday", ", ", "last ", "next ", "this ", "week ", "year", "-",
  "–", "’s ",
  "of ", "the ", "on ", "from ", "to ", "between ", "and ", "early ", "end ", "ago ", "two ", "a ",
  "days ",
  "later ", "same ", "day ", "before ", "yesterday ", "quarter ", "summer ", "evening ", "at ",
  "noon ",
  "every ", "will ", "be ", "held ", "said ", "by ", ". ", "(", ")", "\n", "999999999 ", "0 ",
  "9999 ", "é",
  "weekend ", "decade ", "half ", "first-", "GMT ", "month ", "following ", "May", "2000 ", "1 ",
]

@Suite("Dates in any bytes", .serialized)
struct DateHostileTests {
  private func read(_ text: Bytes, _ blocks: [Block], _ published: PublicationDate?)
    -> [DateMention]
  {
    var reader = DateMentionReader()
    let source = ReportedText(
      text: text, blocks: blocks, names: ArticleNames(), published: published)
    let found = reader.read(source)
    #expect(found == reader.read(source), "a second reading differs")
    return found
  }

  private func isSound(_ date: FactDate) -> Bool {
    guard date.isKnown else { return date == .unknown && date.value == nil }
    let hasMonth = date.precision != .year
    return date.year <= 9999 && (hasMonth ? (1...12).contains(date.month) : date.month == 0)
      && date.day <= 31 && date.minute < 24 * 60
  }

  @Test("Random pieces and random bytes", arguments: 0..<120)
  func random(_ seed: Int) {
    var chance = SplitMix(state: UInt64(seed))
    var text: [UInt8] = []
    while text.count < 3_000 {
      text +=
        seed % 4 == 0 && chance.next() % 2 == 0
        ? [UInt8(truncatingIfNeeded: chance.next())]
        : Array(pieces[Int(chance.next() % UInt64(pieces.count))].utf8)
    }
    let dates = ["2024-02-29", "2024-03", "--12-31", "1-1-1", "9999-12-31", "2024"]
    let published = MarkedDates.date(dates[seed % dates.count])
    let middle = Int(chance.next() % 3_000)
    let blocks = [
      Block(.paragraph, TextRange(0, middle)), Block(.paragraph, TextRange(middle, text.count)),
    ]
    text.withUnsafeBufferPointer { bytes in
      var end = 0
      for mention in read(bytes, blocks, published) {
        #expect(mention.range.lowerBound >= end && !mention.range.isEmpty)
        #expect(blocks.contains { $0.range.contains(mention.range) })
        #expect(isSound(mention.value) && isSound(mention.end), "\(mention)")
        #expect(mention.confidence <= 100 && mention.place.upperBound <= text.count)
        _ = mention.why(published: nil) { String(decoding: text[$0.offsets], as: UTF8.self) }
        end = mention.range.upperBound
      }
    }
  }

  @Test("Blocks beyond the text, and none")
  func beyond() {
    Array("May 3".utf8).withUnsafeBufferPointer { bytes in
      #expect(read(bytes, [], nil).isEmpty)
      _ = read(bytes, [Block(.paragraph, TextRange(2, 90)), Block(.note, TextRange(70, 90))], nil)
    }
  }

  @Test("Time grows with the text", arguments: pieces)
  func growth(piece: String) {
    var reader = DateMentionReader()
    let published = MarkedDates.date("2024-03-26")
    let ratio = Growth.growth(of: piece, "Friday.", bytes: 16_000) { bytes in
      let all = Block(.paragraph, TextRange(0, bytes.count))
      return reader.read(
        ReportedText(text: bytes, blocks: [all], names: ArticleNames(), published: published)
      ).count
    }
    #expect(ratio < mostGrowth, "\(piece)")
  }
}
