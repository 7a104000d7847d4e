// Pages that are broken, absurd or made to do harm: none may stop the reader, or take more than
// linear time.

import Chance
import Testing

@testable import Documents

private func read(_ html: String) -> String {
  pieces(html) { HTMLPage.read($0, name: "page.html", $1) }
}

private let sentence =
  "The harbour of Port Ellery was closed for the third day after a crane fell into it. "

@Suite("Hostile HTML pages")
struct HTMLHostileTests {
  @Test(
    "Nothing, and next to nothing",
    arguments: ["", " ", "<", "<>", "&", "</p>", "<!--", "<p", "<html>"])
  func nothing(html: String) {
    #expect(read(html).hasPrefix("- page: "))
  }

  @Test(
    "Very many elements that are never closed",
    arguments: ["<div>", "<b>", "<p>", "<ul><li>", "<table><tr><td>"])
  func unclosed(tag: String) {
    _ = read(String(repeating: tag, count: 100_000) + sentence)
  }

  @Test("Very many paragraphs are copied once each")
  func manyParagraphs() {
    let found = read((0..<100_000).map { "<p>\(sentence)\($0)" }.joined())
    #expect(found.hasSuffix("99999"))
  }

  @Test("A text below many elements is read as far as the tree goes")
  func deep() {
    let found = read(String(repeating: "<div>", count: 200) + "<p>" + sentence + sentence)
    #expect(found.contains("Port Ellery"))
  }

  @Test("What lies deeper than the tree goes is said to be lost")
  func tooDeep() {
    let body = "<article><p>\(sentence)\(sentence)</p></article>"
    let nest = String(repeating: "<div>", count: 300) + sentence
    #expect(!read(body).contains("deeper than"))
    #expect(read(body + nest).contains("- page: elements lie deeper than 255"))
  }

  @Test("A page of absurdly many tags is read as far as the bound, and says so")
  func manyTags() {
    let body = "<article><p>\(sentence)\(sentence)</p></article>"
    let found = read(body + String(repeating: "</b>", count: 500_000) + "<p>Late.</p>")
    #expect(found.contains("Port Ellery") && !found.contains("Late"))
    #expect(found.contains("- page: more than 500,000 tags: the rest was not read"))
  }

  @Test("A tag of absurdly many attributes keeps the first ones and its text, and says so")
  func manyAttributes() {
    let many = (0..<300).map { " a\($0)='>'" }.joined()
    let found = read("<p class=x\(many) id=y>\(sentence)\(sentence)</p>")
    #expect(found.hasPrefix("The harbour of Port Ellery"))
    #expect(found.contains("- page: a tag with more than 256 attributes: the others were not read"))
    #expect(!read("<p data-x='\(many.replacing("'", with: ""))'>\(sentence)").contains("256"))
    #expect(!read("<script>if (a<b \(many)) {}</script><p>\(sentence)").contains("256"))
  }

  @Test("Huge attributes, names and words")
  func huge() {
    let long = String(repeating: "article-body share ", count: 50_000)
    #expect(
      read("<div class='\(long)'><p>\(sentence)\(sentence)</p></div>").contains("Port Ellery"))
    _ = read("<p>" + String(repeating: "a", count: 1_000_000))
    _ = read("<" + String(repeating: "x", count: 100_000) + ">" + sentence)
  }

  @Test("Structured data that are broken or deep are passed over")
  func brokenData() {
    let deep = String(repeating: "[", count: 100_000)
    for data in [
      "{", "{\"@type\":\"NewsArticle\"", deep, "{\"@graph\":{\"@graph\":{}}}", "null", "\u{1}{}",
    ] {
      let found = read(
        "<script type='application/ld+json'>\(data)</script><p>\(sentence)\(sentence)</p>")
      #expect(found.contains("Port Ellery"))
    }
  }

  @Test("The same page is read the same way twice, whatever is damaged in it")
  func determinism() {
    var chance = SplitMix(state: 7)
    let page = Array(
      """
      <html><head><title>Crane - Courier</title></head><body class="has-sidebar"><div class="x share">
      <h1>Crane</h1><p>\(sentence)</p><ul><li>\(sentence)<li><a href=/>\(sentence)</a></ul>
      <blockquote>\(sentence)</blockquote><table><tr><td>1<td>2</table><time datetime=2031-01-01>
      """.utf8)
    for _ in 0..<300 {
      var damaged = page
      for _ in 0..<(1 + Int(chance.next() % 8)) {
        damaged[Int(chance.next() % UInt64(damaged.count))] = UInt8(32 + chance.next() % 95)
      }
      let text = String(decoding: damaged, as: UTF8.self)
      #expect(read(text) == read(text))
    }
  }
}
