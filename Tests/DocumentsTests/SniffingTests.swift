// Which format a file is read as: content × name.

import Testing

@testable import Articles
@testable import Documents

private func sniffed(_ content: String, _ name: String) -> SniffedFormat {
  Array(content.utf8).withUnsafeBufferPointer { FormatSniffing.format(of: $0, name: name) }
}

@Suite("Formats")
struct SniffingTests {
  private static let report = "Harbour reopens\n\nShips left Bergen at noon, the mayor said.\n"

  @Test(
    "Documents are told by their content, whatever their name",
    arguments: [
      ("<!DOCTYPE html><title>A</title>", Format.html), ("\n <HTML lang=en>", .html),
      ("\u{FEFF}<html>", .html), ("<!-- saved from url=(0020)x --><html>", .html),
      ("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", .html), ("<body class=a>Port", .html),
      ("<div><p>Ships left.</p><p>It rained.</p></div>", .html),
      ("<?xml version=\"1.0\"?><!-- c --><rss version=\"2.0\"><channel/></rss>", .rss),
      ("<rss version='2.0'><channel>", .rss),
      ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", .atom),
      ("<?xml version='1.0'?><?xml-stylesheet href='a'?><atom:feed xmlns:atom='x'/>", .atom),
      ("<?xml version='1.0'?><rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", .rdf),
      ("<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'n.dtd' [<!ENTITY a 'b'>]><nitf>", .nitf),
      ("<nitf><head><title>A</title></head></nitf>", .nitf),
      ("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", .newsML),
      ("<?xml version='1.0'?><newsMessage>", .newsML),
      ("<?xml version='1.0'?><packageItem/>", .newsML),
      ("{\"title\": 1}", .json), ("[ {\"a\":1} ]", .json), ("{ }", .json),
      ("{\"title\":\"A\"}\n{\"title\":\"B\"}\n", .jsonLines),
      ("{\"title\":\"A}\\\"\"}\n\n{\"title\":\"B\"}", .jsonLines),
      ("{\n \"a\": {\"b\": [1]}\n}\n", .json),
      ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", .jsonFeed),
      ("{\"items\": [{\"version\":1}], \"version\":\"https://jsonfeed.org/version/1\"}", .jsonFeed),
      ("title,body\nStorm,\"Ships, two\nof them\"\n", .csv),
      ("id;Headline;Text\n1;Storm;Ships left\n2;Rain;It rained\n", .csv),
      ("title\tcontent\nStorm\tShips left\n", .tsv),
      (
        "From: Anna <a@example.org>\nTo: b@example.org\nSubject: Storm\nDate: 3 Mar 2025\n\nShips",
        .mail
      ),
      (
        "Return-Path: <a@example.org>\r\nReceived: by x\r\n\tfor y\r\nFrom: a@example.org\r\n\r\nA",
        .mail
      ),
      (
        "From a@example.org Mon Mar  3 09:14:02 2025\nFrom: a@example.org\nSubject: Storm\n\nA\n",
        .mbox
      ),
      (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\n"
          + "MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"a\"\n\n", .mhtml
      ),
      ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n", .mhtml),
    ])
  func contents(content: String, format: Format) {
    for name in ["a.txt", "a", "a.text", "news/a.dat", "a.txt.gz"] {
      #expect(sniffed(content, name) == .format(format), "\(name)")
    }
  }

  @Test("A document is told however long its comment, document type or root tag is")
  func longBeginnings() {
    let long = String(repeating: "harbour ", count: 20_000)
    let type = "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a '\(long)'>]><nitf>"
    #expect(sniffed(type, "a.xml") == .format(.nitf))
    #expect(sniffed("<!-- \(long) --><html>", "a.txt") == .format(.html))
    let tag = "<feed xmlns='http://www.w3.org/2005/Atom' title='\(long)'><entry/></feed>"
    #expect(sniffed(tag, "a.txt") == .format(.atom))
    #expect(sniffed("<feed is what \(long)", "a.txt") == .format(.text))
  }

  @Test(
    "A name that promises a document does not make one of a text",
    arguments: [
      "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.eml", "a.mbox", "a.xml", "a.rss", "a.mht",
      "a.txt", "",
    ])
  func namesLie(name: String) { #expect(sniffed(Self.report, name) == .format(.text)) }

  @Test(
    "Texts that begin in an odd way are texts",
    arguments: [
      "<b>Storm</b> closes port", "<3 is all we need", "<", "<storm> closes port", "< 5 dead",
      "<p>Storm closes port", "[1] Storm", "{Storm}", "[Bergen] Storm", "\"Storm\", he said",
      "From the harbour at 09:14 came ships\nDate: unknown\n",
      "From Bergen, with 3 ships, one left",
      "Title: Storm\nDate: 2025-03-03\nAuthor: Anna Berg\n\nShips left.",
      "From: Anna Berg\nSubject: Storm\nDate: 3 March 2025\n\nShips left.",
      "Storm, rain, wind\nShips, two, left\nNobody, it, stayed\n",
      "The title, and the body\nof it, are here\n", "Headline: Storm\n\nText, text, text",
      "{\"Storm\" closes port", "[{Storm}]", "PK closes", "\u{1B}[31mred", "--- \n", "<!", "<?",
      "<!--",
      "{\"a", "From ", "Content-Type", "\"", "title,body",
    ])
  func texts(content: String) { #expect(sniffed(content, "a.txt") == .format(.text)) }

  @Test(
    "Where the content may be either, the name decides",
    arguments: [
      ("<p>Storm closes port", "a.html", Format.html), ("<b>Storm</b> closes", "a.HTM", .html),
      ("<!-- c -->\n<h1>Storm</h1>", "x/a.xhtml", .html),
      ("Storm<br>Ships left<br>It rained<br>", "a.html", .html),
      ("Storm closes port", "a.html", .text), ("{\"title\":\"A\"}", "a.jsonl", .jsonLines),
      ("{\"title\":\"A\"}", "a.ndjson.gz", .jsonLines), ("[1, 2]", "a.json", .text),
      ("[\"Storm\"]", "a.json", .json), ("when,what\n1,Storm\n2,Rain\n", "a.csv", .csv),
      ("when,what\n1,Storm\n", "a.txt", .text), ("a\tb\n1\t2\n", "a.tsv", .tsv),
      ("a;b\n1;2\n", "a.csv.gz", .csv),
      ("From: a@example.org\nSubject: Storm\n\nA", "a.eml", .mail),
      ("MIME-Version: 1.0\n\nA", "a.mht", .mhtml), ("# Storm", "a.md", .markdown),
      ("# Storm", "A.MARKDOWN", .markdown), ("# Storm", "a.md.txt", .text),
      ("# Storm", "md", .text),
      ("<div>a</div> text", "a.md", .markdown),
      ("---\ntitle: Storm\n---\nShips", "a.md", .markdown),
    ])
  func names(content: String, name: String, format: Format) {
    #expect(sniffed(content, name) == .format(format))
  }

  @Test("Other XML is refused with its root’s name")
  func otherXML() {
    let document = Array("<?xml version=\"1.0\"?><svg:Drawing/>".utf8)
    #expect(
      pieces(document, name: "a") == [
        "an XML document that is no news format (its root is <svg:drawing>)"
      ])
    #expect(sniffed("<rdf:RDF xmlns:rdf='x'></rdf:RDF>", "a.xml") == .unknownXML(root: "rdf:rdf"))
    #expect(sniffed("<opml version='2.0'><head/></opml>", "a.xml") == .unknownXML(root: "opml"))
  }

  @Test("Wide texts are told as well")
  func wide() {
    let page = encoded(
      "\u{FEFF}<html><body><p>Der Sturm hat den Hafen von Karsen erreicht.</p></body></html>",
      as: "UTF-16LE")
    #expect(pieces(page, name: "a.txt") == ["manuscript html"])
  }

  @Test(
    "A name’s ending", arguments: [("a.md", "md"), ("x.y/a", ""), ("A.HTML.GZ", "html"), ("", "")])
  func endings(path: String, ending: String) { #expect(NameEnding(path).ending == ending) }
}
