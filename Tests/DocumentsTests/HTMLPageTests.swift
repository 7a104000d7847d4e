// Pages as sites make them → what is the article on them.

import Testing

@testable import Documents

/// A page's parts and fields; `head` stands in its head.
private func page(_ body: String, head: String = "", attributes: String = "") -> String {
  pieces("<!doctype html><html\(attributes)><head>\(head)</head><body>\(body)</body></html>") {
    HTMLPage.read($0, name: "page.html", $1)
  }
}

private let first = """
  The harbour of Port Ellery was closed for the third day on Monday after a crane fell into the basin.
  """
private let second = """
  Nobody was hurt, the harbour master said, but forty ships are waiting outside for a berth in the storm.
  """
private let third = """
  The crane will be lifted on Thursday, if the wind drops, by a floating dock from the northern yards.
  """
private let story = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"
private let told = "\(first)\n\(second)\n\(third)"

@Suite("HTML pages")
struct HTMLPageTests {
  @Test("Navigation, sharing, related pieces, comments and the footer are no part of the article")
  func furniture() {
    let found = page(
      """
      <header><nav><a href=/>Home</a> <a href=/w>World</a></nav></header>
      <article><h1>Crane blocks harbour</h1>
      <div class="share-bar">Share this on every network that you know of, please</div>
      <p>\(first)</p>
      <aside><p>Sign up for our morning letter, which comes every day before breakfast to you.</p></aside>
      <p>\(second)</p>
      <div class="relatedPosts"><h3>Related</h3><ul><li><a href=/1>A ferry is late again</a></ul></div>
      <p>\(third)</p></article>
      <div id="comments"><p>I have always said that this crane was too old to stand there, and now look.</p></div>
      <footer><p>Copyright of the Ellery Courier; all rights reserved wherever they can be reserved.</p></footer>
      """)
    #expect(found == "# Crane blocks harbour\n\(told)")
  }

  @Test("Headings, lists, quotations, code and rows of tables keep their marks")
  func structure() {
    let found = page(
      """
      <article><h1>Crane blocks harbour</h1>\(story)
      <h2>What is known</h2><ul><li>The crane was built in the year of the great flood.</li>
      <li>Its driver had left an hour before.</li></ul>
      <blockquote><p>We heard it from the other end of the town, and the windows shook.</p></blockquote>
      <table><tr><td>Ships waiting</td><td>40</td></tr></table>
      <p>The harbour master will speak again on Tuesday, when the first divers have come back up.</p>
      </article>
      """)
    #expect(
      found == """
        # Crane blocks harbour
        \(told)
        heading: What is known
        listItem: The crane was built in the year of the great flood.
        listItem: Its driver had left an hour before.
        quote: We heard it from the other end of the town, and the windows shook.
        table: Ships waiting | 40
        The harbour master will speak again on Tuesday, when the first divers have come back up.
        """)
  }

  @Test("Paragraphs may be made of line breaks, in a page without any cue")
  func lineBreaks() {
    let found = page(
      """
      <table><tr><td><a href=/>Home</a><br><a href=/w>World</a></td>
      <td><h1>Crane blocks harbour</h1>\(first)<br><br>\(second)<br> <br>\(third)</td></tr></table>
      """)
    #expect(found == "# Crane blocks harbour\n\(told)")
  }

  @Test("A text that was cut into pieces of one name is one article")
  func pieces() {
    let found = page(
      """
      <article><div class=row><div class="article__body"><p>\(first)</p></div></div>
      <div class=row><div class="ad-slot">Advertisement</div></div>
      <div class=row><div class="article__body"><p>\(second)</p></div></div>
      <div class=row><div class="article__body"><p>\(third)</p></div></div></article>
      """, head: "<title>Crane blocks harbour | Ellery Courier</title>")
    #expect(found == "# Crane blocks harbour\n\(told)")
  }

  @Test("What is hidden is not read, and a hidden label hides no text")
  func hidden() {
    let found = page(
      """
      <div style="display: none"><p>\(third) \(third) \(third) \(third) \(third) \(third)</p></div>
      <h1>Crane blocks harbour</h1>
      <div class="field field-label-hidden">\(story)</div>
      """)
    #expect(found == "# Crane blocks harbour\n\(told)")
  }

  @Test("A careless name does not cost an article")
  func carelessName() {
    #expect(page("<h1>Crane blocks harbour</h1><div class=sidebar>\(story)</div>").hasSuffix(told))
    #expect(page("<form id=form1><div class=content>\(story)</div></form>").hasSuffix(told))
  }

  @Test("A printed reference stays; a bare link of another piece goes")
  func references() {
    let found = page(
      """
      <article><p>\(first)</p><p>Read also: <a href=/2>Ferries wait for better weather</a></p>
      <p><a href=/3>Fishing quotas are cut again</a></p><p>\(second)</p><p>\(third)</p></article>
      """, head: "<meta property=og:title content='Crane blocks harbour'>")
    #expect(
      found == """
        # Crane blocks harbour
        \(first)
        Read also: Ferries wait for better weather
        \(second)
        \(third)
        """)
  }

  @Test("The standfirst above the text belongs to it")
  func standfirst() {
    let lede =
      "Forty ships are waiting before Port Ellery, and nobody can tell for how long they will."
    let found = page(
      "<article><h1>Crane blocks harbour</h1><p class=lede>\(lede)</p><div class=article-body>\(story)</div></article>"
    )
    #expect(found == "# Crane blocks harbour\n\(lede)\n\(told)")
  }

  @Test("Structured data tell headline, author, dates, section, and where the text stands")
  func structuredData() {
    let data = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"WebSite","name":"Ellery Courier"},
      {"@type":["ReportageNewsArticle"],"headline":"Crane blocks harbour","articleSection":["Port"],
       "datePublished":"2031-03-04T08:00:00Z","dateModified":"2031-03-05","inLanguage":"en-GB",
       "author":[{"@type":"Person","name":"Ada Merrow"}],"articleBody":"\(first) \(second)
      \(third)"}]}</script>
      """
    let other =
      "Our correspondents report every day from all the harbours of the coast, in every weather."
    let found = page(
      """
      <div class=a><p>\(other)</p><p>\(other) More of it.</p><p>\(other) And again.</p></div>
      <div class=b>\(story)</div>
      """,
      head: data + "<meta property=og:site_name content='Ellery Courier'>"
        + "<link rel=canonical href='https://courier.example/crane'>")
    #expect(
      found == """
        # Crane blocks harbour
        \(told)
        ~ byline: Ada Merrow
        ~ source: Ellery Courier
        ~ section: Port
        ~ url: https://courier.example/crane
        ~ language: en-GB
        ~ date: 2031-03-04T08:00:00Z
        ~ changed: 2031-03-05
        """)
  }

  @Test("A text that only the structured data have is read from them")
  func onlyInData() {
    let body = [first, second, third, first, second, third].joined(separator: "\\n\\n")
    let found = page(
      "<div id=app></div>",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane blocks harbour",
        "articleBody":"\(body)"}</script>
        """)
    #expect(found.hasPrefix("# Crane blocks harbour\n\(first)"))
  }

  @Test("The site's name is no headline, and is cut off behind one")
  func headline() {
    let title = "<title>Crane blocks harbour - Ellery Courier</title>"
    #expect(
      page("<h1>Ellery Courier</h1>\(story)", head: title).hasPrefix("# Crane blocks harbour\n"))
    #expect(page(story, head: title).hasPrefix("# Crane blocks harbour\n"))
  }

  @Test("Dates: what the head says first, then what is printed beside the headline")
  func dates() {
    let found = page(
      """
      <article><h1>Crane blocks harbour</h1><p class=byline>By Ada Merrow</p>
      <p>Posted: 4 March 2031</p>\(story)</article>
      """, head: "<meta property='article:published_time' content='2031-03-04'>")
    #expect(found.hasSuffix("~ date: 2031-03-04\n~ date: Posted: 4 March 2031"))
  }

  @Test(
    "Structured data as publishers write them: commas and comments too many, line ends, wrappers",
    arguments: [
      #"{"@type": "NewsArticle", "headline": "Crane blocks harbour", "author": [{"name": "Ada Merrow"},],}"#,
      #"{"@type": "NewsArticle", /* SEO */ "author": {"name": "Ada Merrow"} // end"# + "\n}",
      "<!--\n{\"@type\": \"NewsArticle\",\n\"author\": {\"name\":\n\"Ada Merrow\"}}\n-->",
      "//<![CDATA[\n{\"@type\": \"NewsArticle\", \"author\": {\"name\": \"Ada Merrow\"}}\n//]]>",
      "{\"@type\": \"NewsArticle\", \"description\": \"A\nb\", \"author\": \"Ada Merrow\",}",
    ])
  func handwrittenData(data: String) {
    let head = "<script type=application/ld+json>\(data)</script>"
    #expect(
      page("<h1>Crane blocks harbour</h1>\(story)", head: head)
        == "# Crane blocks harbour\n\(told)\n~ byline: Ada Merrow")
  }

  @Test("An overview of a topic is no article: it says that it leads to others")
  func overview() {
    let links = (1...9).map {
      "<h3><a href=/\($0)>A crane fell into basin \($0)</a></h3><time>4 March</time>"
    }
    #expect(
      page(
        "<h1>Tag: Cranes</h1>\(links.joined())<footer><p>© Ellery Courier | All rights reserved.</p></footer>"
      )
        == "- page: no article text in it, mostly links to other pages")
  }

  @Test("A page without text says so")
  func empty() {
    #expect(page("<div></div>") == "- page: no article text in it")
    #expect(page("<script>var a = '<p>\(first)</p>'</script>") == "- page: no article text in it")
  }
}
