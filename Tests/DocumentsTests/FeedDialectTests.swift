// Feeds that are as they should be, one of each dialect.

import Columns
import Testing

@testable import Articles
@testable import Documents

/// What a feed's entries say.
func feed(_ text: String, _ diagnostics: [Diagnostic] = []) -> String {
  Array(text.utf8).withUnsafeBufferPointer { text in
    shown { FeedReader.read(text, format: .rss, diagnostics: diagnostics, $0) }
  }
}

@Suite("Feeds of each dialect")
struct FeedDialectTests {
  @Test("RSS 2.0: the fullest text, the creator, the first category, the feed's name and language")
  func rss2() {
    #expect(
      feed(
        """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Harbour Post</title><language>en-gb</language>
        <lastBuildDate>Wed, 27 Mar 2024 09:00:00 GMT</lastBuildDate>
        <item><title>Ferry &amp;amp; bridge <![CDATA[closed]]></title>
        <link>https://harbour.example/ferry</link>
        <guid isPermaLink="false">17</guid>
        <pubDate>Tue, 26 Mar 2024 10:15:00 GMT</pubDate>
        <dc:creator>Ana Peña</dc:creator><author>desk@harbour.example (The Desk)</author>
        <category>Transport</category><category>Local</category>
        <description>The ferry stands still.</description>
        <content:encoded><![CDATA[<p>The ferry stands still.</p><ul><li>No fares</li></ul>
        <blockquote>We wait.</blockquote><script>track()</script>]]></content:encoded>
        </item></channel></rss>
        """) == """
          title headline: Ferry & bridge closed
          paragraph: The ferry stands still.
          listItem: No fares
          quote: We wait.
          ~ byline: Ana Peña
          ~ source: Harbour Post
          ~ section: Transport
          ~ url: https://harbour.example/ferry
          ~ language: en-gb
          ~ date: Tue, 26 Mar 2024 10:15:00 GMT (metadata)
          """)
  }

  @Test("Atom 1.0: XHTML inside, an address against xml:base, the feed's author")
  func atom1() {
    #expect(
      feed(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://quai.example/une/">
        <title type="html">Le &lt;b&gt;Quai&lt;/b&gt;</title><author><name>La rédaction</name></author>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le <i>bac</i></div></title>
        <link rel="self" href="17.atom"/><link href="17.html"/><category term="ville" label="Ville"/>
        <published>2024-03-26T10:15:00Z</published><updated>2024-03-27T08:00:00Z</updated>
        <summary>Un bac.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le bac est arrêté.</p>
        <h2>Suite</h2></div></content></entry></feed>
        """) == """
          title headline: Le bac
          paragraph: Le bac est arrêté.
          heading: Suite
          ~ byline: La rédaction
          ~ source: Le Quai
          ~ section: Ville
          ~ url: https://quai.example/une/17.html
          ~ language: fr
          ~ date: 2024-03-26T10:15:00Z (metadata)
          ~ changed: 2024-03-27T08:00:00Z (metadata)
          """)
  }

  @Test("Atom 0.3: escaped and base64 content, issued and modified")
  func atom03() {
    #expect(
      feed(
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Pier</title>
        <entry><title mode="escaped">Tide &amp;mdash; high</title>
        <content type="text/html" mode="base64">PHA+V2F0ZXIgcm9zZS48L3A+</content>
        <issued>2004-03-26T10:15:00Z</issued><modified>2004-03-27T10:15:00Z</modified>
        </entry></feed>
        """) == """
          title headline: Tide — high
          paragraph: Water rose.
          ~ source: Pier
          ~ date: 2004-03-26T10:15:00Z (metadata)
          ~ changed: 2004-03-27T10:15:00Z (metadata)
          """)
  }

  @Test("RSS 1.0 and 0.90: items beside the channel, Dublin Core")
  func rdf() {
    #expect(
      feed(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="x"><title>Quay</title><items><rdf:Seq/></items></channel>
        <item rdf:about="https://quay.example/1"><title>One</title><description>First.</description>
        <dc:date>2024-03-26</dc:date><dc:subject>Sea</dc:subject></item></rdf:RDF>
        """) == """
          title headline: One
          none: First.
          ~ source: Quay
          ~ section: Sea
          ~ url: https://quay.example/1
          ~ date: 2024-03-26 (metadata)
          """)
    #expect(
      feed(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Quay</title></channel>
        <item><title>Old one</title></item></rdf:RDF>
        """) == "title headline: Old one\n~ source: Quay")
  }

  @Test("RSS 0.91 with its document type, and CDF")
  func oldest() {
    #expect(
      feed(
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
          "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Quay</title><item><title>Caf&eacute; opens</title></item>
        </channel></rss>
        """) == "title headline: Café opens\n~ source: Quay")
    #expect(
      feed(
        """
        <CHANNEL HREF="x"><TITLE>Quay</TITLE><ITEM><TITLE>Old</TITLE><ABSTRACT>Very old.</ABSTRACT>
        </ITEM></CHANNEL>
        """) == "title headline: Old\nnone: Very old.\n~ source: Quay")
  }

  @Test("Media, podcasts and feed burners keep their words in elements of their own")
  func modules() {
    #expect(
      feed(
        """
        <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:m="http://www.itunes.com/dtds/podcast-1.0.dtd"
          xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item>
        <media:group><media:title>Tide film</media:title><media:description>Water, seen.</media:description>
        </media:group><m:author>Ana Peña</m:author><link>http://burn.example/1</link>
        <feedburner:origLink>https://quay.example/tide</feedburner:origLink></item></channel></rss>
        """) == """
          title headline: Tide film
          none: Water, seen.
          ~ byline: Ana Peña
          ~ url: https://quay.example/tide
          """)
  }

  @Test("What was repaired in the file is said of the entries that it is in")
  func remarks() {
    let remarks = [
      Diagnostic(.invalidEncoding, .init(900, 903)), Diagnostic(.decodedUTF16, .init(0, 1)),
    ]
    #expect(
      feed(
        "<rss><item><title>Sound</title></item><item><title>B\u{FFFD}d</title></item></rss>",
        remarks)
          == """
          title headline: Sound
          ~ decodedUTF16

          title headline: B\u{FFFD}d
          ~ invalidEncoding
          ~ decodedUTF16
          """)
  }
}
