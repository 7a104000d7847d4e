// What a document says of text that is not in it, or not to be published yet, and marks that take text
// away: each leaves one remark, and a sound document none.

import Testing

@testable import Articles
@testable import Documents

private let sentence = """
  The harbour of Port Ellery was closed for the third day on Monday after a crane fell into the basin.
  """

/// The remarks on a page of three paragraphs.
private func remarks(_ body: String, data: String = "") -> [String] {
  let text =
    "<html><head><script type=application/ld+json>\(data)</script></head><body><h1>Crane blocks harbour</h1>"
    + "<p>\(sentence)</p><p>\(sentence) Again.</p>\(body)"
  return codes(pieces(text) { HTMLPage.read($0, name: "page.html", $1) })
}

/// The remarks on an article in JSON.
private func remarks(json members: String) -> [String] {
  let text = #"{"title": "Crane blocks harbour", "content": "\#(sentence)", \#(members)}"#
  return codes(pieces(text) { JSONReader.read($0, format: .json, diagnostics: [], $1) })
}

private func codes(_ shown: String) -> [String] {
  shown.split(separator: "\n").filter { $0.hasPrefix("~ ") && !$0.contains(":") }
    .map { String($0.dropFirst(2)) }
}

@Suite("What is not in a document")
struct LossTests {
  @Test(
    "A page that is not free to read says so, or says it of a part",
    arguments: [
      #""isAccessibleForFree": false"#, #""isAccessibleForFree": "False""#,
      #""isAccessibleForFree": "https://schema.org/False""#,
      #""hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paid"}"#,
      #""isAccessibleForFree": true, "hasPart": [{"@type": "x"}, {"isAccessibleForFree": "false"}]"#,
    ])
  func paywall(member: String) {
    let object = #"{"@type": "NewsArticle", "headline": "Crane blocks harbour", \#(member)}"#
    #expect(remarks("", data: object) == ["paywalled"])
    #expect(remarks(json: member) == ["paywalled"])
  }

  @Test(
    "Microdata and Open Graph say it, too",
    arguments: [
      ("<meta itemprop=isAccessibleForFree content=false>", ["paywalled"]),
      ("<meta property='article:content_tier' content=locked>", ["paywalled"]),
      ("<meta property='article:content_tier' content=free>", []),
    ])
  func metadata(element: String, expected: [String]) { #expect(remarks(element) == expected) }

  @Test(
    "Free articles, and those of which nothing is known",
    arguments: [
      #""isAccessibleForFree": true"#, #""isAccessibleForFree": "True""#, #""hasPart": []"#,
      #""isAccessibleForFree": null"#, #""wordCount": 0"#,
    ])
  func free(member: String) {
    let object = #"{"@type": "NewsArticle", "headline": "Crane blocks harbour", \#(member)}"#
    #expect(remarks("", data: object) == [])
    #expect(remarks(json: member) == [])
  }

  @Test("ninjs and the like name the end of an embargo; none is no embargo")
  func embargo() {
    #expect(remarks(json: #""embargoed": "2031-03-04T00:01:00Z""#) == ["embargoed"])
    #expect(remarks(json: #""embargoed": """#) == [])
    #expect(remarks(json: #""embargoed": false, "embargo": null"#) == [])
  }

  @Test(
    "Marks that are never closed take the rest of a page with them",
    arguments: [
      "<!-- share bar <p>\(sentence) Lost.</p>", "<script>var a = 1; <p>\(sentence) Lost.</p>",
      "<STYLE>p {} <p>\(sentence) Lost.</p>", "<p class=\"x>\(sentence) Lost.</p>",
      "<a href=\"x>\(sentence) Lost.</a><img src=\"y\"><p>\(sentence) Kept.</p>",
    ])
  func swallowed(tail: String) { #expect(remarks(tail) == ["brokenMarkup"]) }

  @Test(
    "Marks that are forgotten, crossed or unknown lose nothing",
    arguments: [
      "<p>\(sentence) Third", "<b><i>\(sentence)</b></i>", "</div></section>",
      "<p>1 < 2 & 3 > 2</p>",
      "<!-- a -- b --><p>x</p>", "<!-->", "<script>if (a < b) { c = '<!--' }</script>",
      "<p title='it is 5 > 4 =' data-a=\"<b>\">x</p>", "<p title=it's>\(sentence)</p>", "<",
      "</html",
      "<SCRIPT>a</Script><p>x</p>",
    ])
  func harmless(tail: String) { #expect(remarks(tail) == []) }

  @Test(
    "Open marks are looked for in one pass",
    arguments: ["<!--", "<a b=\"", "<script>", "</", "<a "])
  func hostile(mark: String) {
    let text = String(repeating: mark, count: 200_000)
    Array(text.utf8).withUnsafeBufferPointer { _ = SwallowedText.isIn($0) }
  }

  @Test("The remark stands where the text breaks off")
  func place() {
    let text =
      "<h1>Crane blocks harbour</h1><p>\(sentence)</p><p>\(sentence) Again.</p><!-- <p>Lost.</p>"
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      HTMLPage.read(bytes, name: "page.html") { piece in
        guard case .manuscript(let story) = piece else { return }
        #expect(story.diagnostics.map { story.string($0.range) } == ["\(sentence) Again."])
      }
    }
  }
}
