// The time that a text takes on its whole way to names grows with its length and no faster, whatever
// it is made of.

import Articles
import Columns
import Growth
import Names
import Prose
import Testing

@Suite("Growth", .serialized)
struct GrowthTests {
  private static let pieces = [
    // Single marks and letters.
    "a", "a.", "J.", "U.S. ", "é", "\u{301}", "城", "。", "“", "(", ")", "’s", "'", " ", "\n", "-",
    // Words.
    "Daily ", "Russia ", "UN ", "Anna ", "Bank of ", "President ", "City ", "de la ", "Xu-",
    "IS (", "(IS) ", "Ministry and ", "said ", "North ", "A321-", "AB CD ", "Mr. ", "1. ",
    "of the ",
    // Lines.
    "- \n", "# \n", "- Item\n", "1. Item\n", "> Word\n", "Title Case Line Without End\n",
    "Eight Words Of A Headline Stand Here Now\n\n", "Read more:\n", "By Jane Doe\n", "(AP)\n",
    "March 3, 2024\n", "12 4 7\n\n", "SMITH: Yes.\n", "“Never.”\n\nJane Doe\n\n", "World\n",
    "MOSCOW, March 3.\n", "small words run on\n", "Photo: Reuters\n", "https://x.example/a\n",
  ]
  private static let tails = ["", "bb", "”.", " Minister said so.", ")\n\nThe end came."]

  @Test("Words take linear time", arguments: pieces)
  func words(piece: String) {
    expectLinear(piece, bytes: 32_000) { text in
      WordScanner(text).reduce(0) { $0 + $1.range.count }
    }
  }

  @Test("Sentences take linear time", arguments: pieces)
  func sentences(piece: String) {
    expectLinear(piece, bytes: 32_000) { text in
      SentenceScanner(text, in: TextRange(0, text.count)).reduce(0) { $0 + $1.count }
    }
  }

  /// A text's lines are read as Markdown or as text; all other formats bring blocks of their own.
  @Test("Parsing takes linear time", arguments: pieces, [Format.text, .markdown])
  func parser(piece: String, format: Format) {
    var parser = ArticleParser()
    expectLinear(piece, bytes: 8_000) { parser.parse($0, format: format).blocks.count }
  }

  @Test("Recognising takes linear time", arguments: pieces)
  func recogniser(piece: String) {
    var recogniser = NameRecogniser()
    expectLinear(piece, bytes: 4_000) { text in
      let all = Block(.paragraph, TextRange(0, text.count))
      return recogniser.recognise(text, blocks: [all]).mentions.count
    }
  }

  private func expectLinear(_ piece: String, bytes: Int, _ work: (Bytes) -> Int) {
    for tail in Self.tails {
      let growth = growth(of: piece, tail, bytes: bytes, work)
      #expect(growth < mostGrowth, "\(piece.debugDescription) and \(tail.debugDescription)")
    }
  }
}
