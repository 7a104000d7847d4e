// The time that a document takes to read grows with its length and no faster, whatever is repeated in it.

import Columns
import Growth
import Testing

@testable import Documents

@Suite("Growth of documents", .serialized)
struct DocumentGrowthTests {
  private static let sentence =
    "The harbour of Port Ellery was closed for the third day after a crane fell into it. "
  private static let story =
    "<article><h1>Crane</h1><p>\(sentence)\(sentence)\(sentence)</p></article>"

  @Test(
    "Pages take linear time",
    arguments: [
      "<p>x", "<b> </b>", " <br>", "<br>26 March 2024", "<p>26 March 2024</p>", "<h1>x</h1>",
      "<time datetime=2024-03-26>26 March 2024</time>", "<i itemprop=datePublished>x</i>",
      "<meta name=date content=2024-03-26>", "<meta name=a-publish-date content=2024-03-26>",
      "<script type=application/ld+json>{\"@type\":\"WebPage\"}</script>", "<title>a - </title>",
      "<!-- ", "<a ", "<a b='", "<", "<script>", "</",
    ])
  func pages(piece: String) {
    let head = Self.story + "<div>"
    let growth = growth(of: piece, behind: head, "", bytes: 32_000) { read($0, "a.html") }
    #expect(growth < mostGrowth)
  }

  @Test(
    "Tags take linear time, whatever the number of their attributes", arguments: ["html", "xml"])
  func attributes(ending: String) {
    let pages = [2_000, 16_000].map { count in
      let attributes = (0..<count).map { " a\($0)=b" }.joined()
      let isPage = ending == "html"
      let open = isPage ? "<p\(attributes)>\(Self.sentence)" : "<rss version='2.0'\(attributes)>"
      return Array("\(open)<channel><item><title>Crane</title></item></channel></rss>".utf8)
    }
    #expect(growth(from: pages[0], to: pages[1]) { read($0, "a.\(ending)") } < mostGrowth)
  }

  @Test(
    "Tables take linear time, whatever their quotation marks do",
    arguments: [
      "more, text\n", "A,\"x\n", "\"A,x\n", "A,\"x\nB,c\" d\n", "\"A\"\"\",x\n", "\"", "\",\"",
      "\n",
    ])
  func tables(piece: String) {
    let growth = growth(of: piece, behind: "title,text\nA,\"open ", "", bytes: 16_000) {
      read($0, "a.csv")
    }
    #expect(growth < mostGrowth)
  }

  private func read(_ bytes: Bytes, _ name: String) -> Int {
    var count = 0
    var reader = DocumentReader()
    _ = reader.read(bytes, name: name) { _ in count += 1 }
    return count
  }
}
