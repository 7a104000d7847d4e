// What a page says and prints of its date → the claims that are handed to the parser, and the day that it
// decides on.

import Prose
import Testing

@testable import Articles
@testable import Documents

private let story = """
  <p>The harbour of Port Ellery was closed for the third day after a crane fell into the basin there.</p>
  <p>Nobody was hurt, the harbour master said, but forty ships are waiting outside for a berth.</p>
  <p>The crane will be lifted, if the wind drops, by a floating dock from the northern yards.</p>
  """

/// The claims of a page, one a line; `above` and `below` stand around the text, under the headline.
private func claims(head: String = "", above: String = "", below: String = "") -> String {
  let body = "<article><h1>Crane blocks harbour</h1>\(above)\(story)\(below)</article>"
  let page = "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
  let lines = shown { take in
    Array(page.utf8).withUnsafeBufferPointer { HTMLPage.read($0, name: "page.html", take) }
  }.split(separator: "\n")
  return lines.filter { $0.hasPrefix("~ date") || $0.hasPrefix("~ changed") }
    .joined(separator: "\n")
}

@Suite("Dates of HTML pages")
struct HTMLDateTests {
  @Test("Sites name the date of publication in their own ways")
  func names() {
    for name in [
      "firstPublishedTime", "xy:publish-date", "story.publishedAt", "og:article:published_time",
    ] {
      let found = claims(head: "<meta name='\(name)' content='2024-03-26 08:00'>")
      #expect(found == "~ date: 2024-03-26 08:00 (metadata)", "\(name)")
    }
    #expect(claims(head: "<meta name=publishedtype content=1>") == "")
    #expect(
      claims(head: "<meta itemprop=dateUpdate content=2024-03-27>")
        == "~ changed: 2024-03-27 (metadata)")
  }

  @Test("Microdata may stand on any element, but for those of readers' comments")
  func microdata() {
    #expect(
      claims(above: "<span itemprop=datePublished content=2024-03-26>Tuesday</span>").hasPrefix(
        "~ date: 2024-03-26 (metadata)"))
    let comment = "<div id=comments><span itemprop=datePublished content=2024-04-09>x</span></div>"
    #expect(!claims(below: comment).contains("metadata"))
  }

  @Test("Attributes are read where an element is called a date; what is called updated is a change")
  func attributes() {
    #expect(
      claims(above: "<abbr class=published title=2024-03-26T09:00>Tuesday</abbr>")
        == "~ date: 2024-03-26T09:00 (timestamp)")
    #expect(
      claims(above: "<span class='timestamp updated' title=2024-03-27>Wed</span>")
        == "~ changed: 2024-03-27 (timestamp)")
    #expect(
      claims(above: "<time class='entry-date published updated' datetime=2024-03-26>x</time>")
        == "~ date: 2024-03-26 (timestamp)")
    #expect(claims(above: "<abbr title='Port Ellery Harbour Company'>PEHC</abbr>") == "")
  }

  @Test("Data that are no JSON still give their dates, and sound ones count more")
  func looseData() {
    let type = "<script type=application/ld+json>"
    let bare = """
      \(type){"@type": "NewsArticle", "datePublished": 2024-03-26T06:18:10-03:00, "name": "x",}</script>
      """
    #expect(claims(head: bare) == "~ date: 2024-03-26T06:18:10-03:00 (metadata)")
    let sound = "\(type){\"@type\":\"Article\",\"datePublished\":\"2024-03-25\"}</script>"
    #expect(claims(head: bare + sound) == "~ date: 2024-03-25 (metadata)")
    let page = "\(type){\"@type\":\"WebPage\",\"datePublished\":\"2024-03-24\"}</script>"
    #expect(claims(head: page) == "~ date: 2024-03-24 (metadata)")
    #expect(claims(head: "\(type){\"datePublished\": </script>") == "")
    #expect(
      claims(head: "\(type){\"datePublished\":\"2024\(String(repeating: "4", count: 900))") == "")
  }

  @Test("A sentence that names a day, cut by a link, is no date of the page")
  func sentence() {
    let cut = """
      <p>In a speech that was recorded on May 23, 2015, the master <a href=/1>warned</a> of such cranes, \
      which had been built, he said then, for another harbour and for lighter ships than these.</p>
      """
    #expect(claims(above: cut) == "")
  }

  @Test("The one date that a page prints counts wherever it stands; of two none does")
  func onlyDate() {
    let far = String(
      repeating: "<p>\(String(repeating: "A ship is waiting. ", count: 9))</p>", count: 70)
    let foot = "<p>Posted: 26 March 2024</p>"
    #expect(claims(below: far + foot) == "~ date: Posted: 26 March 2024 (timestamp)")
    #expect(claims(below: far + foot + "<p>27 April 2024, 9:00</p>") == "")
    #expect(claims(below: far + "<p>© 2010-2024 The Ellery Courier</p>") == "")
  }

  /// The day that the parser decides on.
  private func day(_ head: String, above: String = "") -> String {
    let body = "<article><h1>Crane blocks harbour</h1>\(above)\(story)</article>"
    let page = "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
    var found = ""
    Array(page.utf8).withUnsafeBufferPointer { bytes in
      HTMLPage.read(bytes, name: "page.html") { piece in
        guard case .manuscript(let manuscript) = piece else { return }
        var parser = ArticleParser()
        let date = parser.parse(manuscript).date
        found = date.map { "\($0.year)-\($0.month)-\($0.day)" } ?? "none"
      }
    }
    return found
  }

  @Test("A moment written as UTC does not move the day that the paper's address names")
  func utc() {
    let link = "<link rel=canonical href=https://courier.test/2024/03/26/crane>"
    let published = { (date: String) in "<meta property=article:published_time content=\(date)>" }
    #expect(day(link + published("2024-03-27T00:31:00Z")) == "2024-3-26")
    #expect(day(link + published("2024-03-25T22:30:00+00:00")) == "2024-3-26")
    #expect(day(link + published("2024-03-27T00:31:00-05:00")) == "2024-3-27")
    #expect(day(link + published("2024-03-27T18:00:00Z")) == "2024-3-27")
  }

  @Test("Published counts before updated, and an Arabic month may have two names")
  func printed() {
    #expect(
      day("", above: "<p class=date>Updated 27 March 2024</p><p class=date>26 March 2024</p>")
        == "2024-3-26")
    #expect(day("", above: "<div class=date>28 آب/اغسطس 2013</div>") == "2013-8-28")
    #expect(day("", above: "<div class=date>28 كانون الثاني/يناير 2013</div>") == "2013-1-28")
  }
}
