// Wire stories: each format, each oddity, fictional throughout.

import Chance
import Columns
import Testing

@testable import Articles
@testable import Documents

/// What the stories of a wire document say.
private func wire(_ text: String) -> String {
  Array(text.utf8).withUnsafeBufferPointer { text in
    shown { WireReader.read(text, format: .nitf, diagnostics: [], $0) }
  }
}

private let nitf = """
  <nitf><head><title>Ferry</title>
  <tobject><tobject.subject tobject.subject.type="Transport"/></tobject>
  <docdata><date.issue norm="20240326T101500+0100"/><doc.copyright holder="Coast Press"/></docdata>
  <pubdata name="Harbour Post" position.section="Local"/></head>
  <body><body.head><hedline><hl1>Ferry stands still</hl1><hl2>No boats until Friday</hl2></hedline>
  <byline>By <person>Ana Peña</person><byttl>Harbour desk</byttl></byline>
  <distributor>Coast News</distributor>
  <dateline><location>PORT ELM</location>, <story.date norm="20240326">26 March</story.date></dateline>
  <abstract><p>The ferry stands</p></abstract></body.head>
  <body.content><block><p>The ferry stands still.</p><hl2>Waiting</hl2><ul><li>No fares</li></ul>
  <bq><block><p>We wait.</p></block></bq>
  <media><media-reference source="a.jpg"/><media-caption>The pier.</media-caption>
  <media-producer>A. Peña</media-producer></media>
  <table><tr><td>Boats</td><td>3</td></tr></table></block></body.content>
  <body.end><tagline>Edited in Port Elm</tagline></body.end></body></nitf>
  """

@Suite("Wire stories")
struct WireTests {
  @Test("NITF: the dateline is printed before the first paragraph")
  func story() {
    #expect(
      wire("<!DOCTYPE nitf SYSTEM 'nitf-3-6.dtd'>" + nitf) == """
        title headline: Ferry stands still
        heading: No boats until Friday
        none byline: By Ana PeñaHarbour desk
        paragraph: PORT ELM, 26 March — The ferry stands still.
        heading: Waiting
        listItem: No fares
        quote: We wait.
        image caption: The pier.
        image credit: A. Peña
        table: Boats | 3
        paragraph: Edited in Port Elm
        ~ byline: Ana Peña
        ~ source: Coast News
        ~ section: Local
        ~ date: 2024-03-26T10:15:00+01:00 (metadata)
        ~ date: 2024-03-26 (dateline)
        """)
  }

  @Test(
    "A dateline that the text has already is not printed twice",
    arguments: [
      ("PORT ELM, 26 March", "PORT ELM, March 26 (CN) — It rained."),
      ("PORT ELM", "Port Elm -- It rained."), ("PORT ELM", "PORT ELM (CN) - It rained."),
    ])
  func printedOnce(dateline: String, text: String) {
    let head = "<body.head><dateline>\(dateline)</dateline></body.head>"
    #expect(
      wire("<nitf><body>\(head)<body.content><p>\(text)</p></body.content></body></nitf>")
        == "paragraph: \(text)")
  }

  @Test("A sentence that begins with the place has no dateline yet")
  func place() {
    #expect(
      wire(
        "<nitf><body><body.head><dateline>PORT ELM -</dateline></body.head><body.content>"
          + "<p>Port Elm is wet.</p></body.content></body></nitf>")
        == "paragraph: PORT ELM — Port Elm is wet.")
  }

  @Test("NewsML-G2: a message of several items, in XHTML, NITF and plain text")
  func secondGeneration() {
    func item(_ content: String, status: String = "usable") -> String {
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">
      <itemMeta><itemClass qcode="ninat:text"/><provider literal="coast.example"><name>Coast News</name>
      </provider><versionCreated>2024-03-26T12:00:00Z</versionCreated>
      <pubStatus qcode="stat:\(status)"/></itemMeta>
      <contentMeta><contentCreated>2024-03-26T10:15:00Z</contentCreated><by>By Ana Peña</by>
      <dateline>PORT ELM, March 26</dateline><subject type="cpnat:person"><name>Ana</name></subject>
      <subject type="cpnat:abstract"><name>transport</name></subject>
      <slugline>ferry-still</slugline><headline>Ferry stands still</headline></contentMeta>
      <contentSet>\(content)</contentSet></newsItem>
      """
    }
    let html = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>t</title></head><body>"
    let text = wire(
      "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
        + item("<inlineXML>\(html)<p>No boats.</p><h2>Why</h2></body></html></inlineXML>")
        + item("<inlineData contenttype='text/plain'>No boats &amp;\nno fares.</inlineData>")
        + item("<inlineXML>\(nitf)</inlineXML>")
        + item("<inlineData>Never mind.</inlineData>", status: "canceled")
        + "</itemSet></newsMessage>")
    let stories = text.split(separator: "\n\n").map(String.init)
    let fields = """
      ~ byline: Ana Peña
      ~ source: Coast News
      ~ section: transport
      ~ language: en
      ~ date: 2024-03-26T10:15:00Z (metadata)
      ~ changed: 2024-03-26T12:00:00Z (metadata)
      """
    let beginning = "title headline: Ferry stands still\nnone byline: By Ana Peña\n"
    #expect(stories.count == 4)
    #expect(
      stories.first
        == beginning + "paragraph: PORT ELM, March 26 — No boats.\nheading: Why\n" + fields)
    #expect(
      stories.dropFirst().first
        == beginning + "none: PORT ELM, March 26 — No boats & no fares.\n" + fields)
    #expect(stories.dropFirst(2).first?.contains("PORT ELM, 26 March — The ferry stands") == true)
    #expect(stories.last == "dropped story 4: canceled by its sender")
  }

  @Test("NewsML 1.2: lines above a text of its own")
  func firstGeneration() {
    #expect(
      wire(
        """
        <NewsML><NewsItem><NewsManagement><FirstCreated>20240326T101500Z</FirstCreated>
        <Status FormalName="Usable"/></NewsManagement>
        <NewsComponent><NewsLines><HeadLine>Ferry stands still</HeadLine><ByLine>Ana Peña</ByLine>
        <DateLine>PORT ELM, March 26</DateLine></NewsLines>
        <AdministrativeMetadata><Provider><Party FormalName="Coast News"/></Provider>
        </AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
        <ContentItem><DataContent><p>No boats.</p></DataContent></ContentItem></NewsComponent>
        </NewsItem></NewsML>
        """) == """
          title headline: Ferry stands still
          none byline: Ana Peña
          paragraph: PORT ELM, March 26 — No boats.
          ~ byline: Ana Peña
          ~ source: Coast News
          ~ language: en
          ~ date: 2024-03-26T10:15:00Z (metadata)
          """)
  }

  @Test("What holds no story, and a story without text, are named")
  func empty() {
    #expect(wire("<html/>") == "dropped the document: no story in it")
    #expect(wire("") == "dropped the document: no story in it")
    #expect(wire("<nitf><body/></nitf>") == "dropped story 1: no text in it")
    #expect(
      wire("<nitf><head><docdata management-status='canceled'/></head></nitf>")
        == "dropped story 1: canceled by its sender")
  }

  @Test("No file is read, depth ends, and damage never traps")
  func hostile() {
    #expect(
      wire("<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><nitf><body>&x;</body></nitf>")
        == "paragraph: &x;")
    _ = wire("<nitf><body>" + String(repeating: "<block>", count: 100_000))
    var chance = SplitMix(state: 4)
    for _ in 0..<300 {
      var bytes = Array(nitf.utf8)
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(
          in: 1...127, using: &chance)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &chance))
      _ = wire(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("A story under embargo says so, in the words of each format")
  func embargo() {
    let status = nitf.replacing("<docdata>", with: "<docdata management-status='embargoed'>")
    #expect(wire(status).hasSuffix("~ embargoed"))
    let g2 = """
      <newsItem><itemMeta>\(0)</itemMeta><contentMeta><headline>Ferry stands still</headline></contentMeta>
      <contentSet><inlineData>The ferry stands still.</inlineData></contentSet></newsItem>
      """
    #expect(
      wire(g2.replacing("0", with: "<embargoed>2024-03-26T10:00:00Z</embargoed>")).hasSuffix(
        "~ embargoed"))
    #expect(wire(g2.replacing("0", with: "<pubStatus qcode='stat:usable'/>")).hasSuffix("still."))
    let one = """
      <NewsML><NewsItem><NewsManagement><Status FormalName="Embargoed"/></NewsManagement><NewsComponent>
      <ContentItem><DataContent>The ferry stands still.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
      """
    #expect(wire(one).hasSuffix("~ embargoed"))
  }

  @Test("A document that breaks off its own root says so of its last story")
  func broken() {
    let broken = nitf.replacing("<li>No fares</li>", with: "<li>No fares</li></body></nitf>")
    #expect(wire(broken).contains("listItem: No fares\n"))
    #expect(wire(broken).hasSuffix("~ brokenMarkup"))
    #expect(!wire(nitf + "\n<!-- end -->").contains("brokenMarkup"))
  }
}
