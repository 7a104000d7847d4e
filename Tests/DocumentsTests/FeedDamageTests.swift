// Feeds that are not as they should be, and feeds that mean harm.

import Chance
import Columns
import Testing

@testable import Articles
@testable import Documents

@Suite("Broken and hostile feeds")
struct FeedDamageTests {
  @Test(
    "An entry is read whatever is wrong around it",
    arguments: [
      // No channel, no root, junk and a mark before the declaration.
      "<rss><item><title>Tide</title></item></rss>",
      "\u{FEFF}\n\n junk <?xml version='1.0'?><rss><channel><item><title>Tide</title></item></channel></rss>",
      "<item><title>Tide</title></item>",
      // Behind the channel, in capitals, in a wrong namespace, with an undeclared prefix.
      "<rss><channel></channel><item><title>Tide</title></item></rss>",
      "<RSS><CHANNEL><ITEM><TITLE>Tide</TITLE></ITEM></CHANNEL></RSS>",
      "<rss xmlns='http://nobody.example/'><channel><item><title>Tide</title></item></channel></rss>",
      "<rss><channel><item><dc:title>Tide</dc:title></item></channel></rss>",
      // Cut off, unclosed, crossed.
      "<rss><channel><item><title>Tide",
      "<rss><channel><item><title>Tide</title>",
      "<rss><channel><item><title>Tide</item></channel></rss>",
      "<rss><channel><item><title><b>Tide</title></b></item></channel></rss>",
      "<rss><channel><item><title><![CDATA[Tide</title></item></channel></rss>",
      // Control characters and references to nothing.
      "<rss><channel><item><title>\u{01}Tide\u{08}</title></item></channel></rss>",
    ])
  func tide(text: String) { #expect(feed(text) == "title headline: Tide") }

  @Test("Entities of HTML, bare ampersands and forbidden numbers cost no text")
  func entities() {
    #expect(
      feed(
        "<rss><item><title>Peña&nbsp;&amp; Co &eacute;t&#233; R&D &wave; &#146;n&#0;</title></item></rss>"
      )
        == "title headline: Peña & Co été R&D &wave; ’n\u{FFFD}")
  }

  @Test("Tags that nobody escaped are the text's own")
  func looseTags() {
    #expect(
      feed(
        """
        <rss><channel><title>Quay</title>
        <item><title>One</title><description>First <br> line<p>and <b>more</description></item>
        <item><title>Two < three</title><description>5 < 6 & 7</description></item>
        <item><title>Three</title></item>
        """) == """
          title headline: One
          paragraph: First line
          paragraph: and more
          ~ source: Quay

          title headline: Two < three
          paragraph: 5 < 6 & 7
          ~ source: Quay

          title headline: Three
          ~ source: Quay
          """)
  }

  @Test("An item in an item is an entry too")
  func nested() {
    #expect(
      feed("<rss><item><title>A</title><item><title>B</title></item></item></rss>")
        == "title headline: A\n\ntitle headline: B")
  }

  @Test("What holds no entry, and an entry without words, are named")
  func empty() {
    #expect(
      feed("<rss><channel><title>Quay</title></channel></rss>")
        == "dropped the feed: no entries in it")
    #expect(feed("") == "dropped the feed: no entries in it")
    #expect(
      feed("<rss><item><title>A</title></item><item><title>…</title><link>x</link></item></rss>")
        .hasPrefix("title headline: A\n\n"))
    #expect(
      feed("<rss><item><link>http://a.example</link></item></rss>")
        == "dropped entry 1: no text in it")
  }

  @Test("Entities do not multiply, and no file is read")
  func entityAttacks() {
    var laughs = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'>"
    for step in 0..<30 {
      let name = step == 0 ? "a" : "a\(step)"
      laughs += "<!ENTITY a\(step + 1) '\(String(repeating: "&\(name);", count: 10))'>"
    }
    laughs += "]><rss><item><title>&a; &a30;</title></item></rss>"
    #expect(feed(laughs) == "title headline: ha &a30;")
    #expect(
      feed(
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">
        <!ENTITY % y SYSTEM "http://nobody.example/y">%y;]><rss><item><title>&x; seen</title></item></rss>
        """) == "title headline: &x; seen")
  }

  @Test("A hundred thousand open elements end nothing but themselves")
  func depth() {
    let deep = String(repeating: "<a>", count: 100_000)
    let text = "<rss><item><title>A</title>\(deep)</item><item><title>B</title></item></rss>"
    #expect(feed(text) == "title headline: A\n~ brokenMarkup\n\ntitle headline: B")
    let items = String(repeating: "<item><title>A", count: 2_000)
    #expect(feed("<rss>\(items)").split(separator: "\n").count == 2_000)
  }

  @Test(
    "Sections that are never closed are looked through once",
    arguments: ["<![CDATA[ ", "<!-- <description>", "<?x ", "<!x ["])
  func unclosedSections(mark: String) {
    let items = String(repeating: "<item>\(mark)", count: 20_000)
    #expect(feed("<rss><item><title>A</title></item>\(items)").hasPrefix("title headline: A"))
  }

  @Test("A tag too many ends an entry early: what it may have lost is said of that entry alone")
  func tagTooMany() {
    #expect(
      feed(
        """
        <rss><item><title>A</title><b>x</b></item>
        <item><title>B</title></span></item></item></rss></rss></item><item><title>C</title></item></rss>
        """
      ).hasPrefix("title headline: A\n\ntitle headline: B"))
    #expect(
      feed(
        "<rss><item><title>A</title><description>&lt;p&gt;One.&lt;!-- Two.</description></item></rss>"
      )
        == "title headline: A\nparagraph: One.\n~ brokenMarkup")
  }

  @Test("Comments and instructions are no text, whatever stands in them")
  func comments() {
    let text = "<rss><item><!-- a -- b & c --><title>A<?php x & y ?> b</title></item></rss>"
    #expect(feed(text) == "title headline: A b")
  }

  @Test("Random damage never traps, and costs a few entries at most")
  func mutations() {
    var chance = SplitMix(state: 17)
    let entry =
      "<item><title>T&eacute; <![CDATA[<b>x</b>]]></title><link>http://a.example/</link>"
      + "<description>&lt;p&gt;Text &amp;amp; more&lt;/p&gt;</description></item>"
    let sound = Array("<?xml version='1.0'?><rss>\(String(repeating: entry, count: 8))</rss>".utf8)
    for _ in 0..<500 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert("<>&;/![]'\"".utf8.randomElement(using: &chance) ?? 0, at: place)
        case 2: bytes[place] = UInt8.random(in: 1...127, using: &chance)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &chance))
        }
      }
      var count = 0
      bytes.withUnsafeBufferPointer { bytes in
        FeedReader.read(bytes, format: .rss, diagnostics: []) { piece in
          if case .manuscript = piece { count += 1 }
        }
      }
      #expect(count >= 2, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
