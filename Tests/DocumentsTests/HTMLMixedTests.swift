// Pages that are no news: blogs, forums, offices and shops in several languages → what is on them.

import Testing

@testable import Documents

private func page(_ body: String, title: String = "Die alte Mühle") -> String {
  pieces("<!doctype html><html><head><title>\(title)</title></head><body>\(body)</body></html>") {
    HTMLPage.read($0, name: "page.html", $1)
  }
}

private let first = """
  Die Mühle am Fluss steht seit dreihundert Jahren, und seit zwanzig Jahren mahlt dort niemand mehr.
  """
private let second = """
  Nun will ein Verein das Rad wieder drehen lassen, sobald die Gemeinde das Wehr ausgebessert hat.
  """
private let other = """
  Das habe ich schon immer gesagt, und zwar jedem, der mir lange genug zuhören wollte oder konnte.
  """
private let story = "<p>\(first)</p><p>\(second)</p>"
private let told = "# Die alte Mühle\n\(first)\n\(second)"

@Suite("Pages that are no news")
struct HTMLMixedTests {
  @Test(
    "Comments end an article by their heading alone",
    arguments: [
      "3 Kommentare", "Kommentare (3)", "Schreibe einen Kommentar zu diesem Beitrag", "Comments",
      "2 réflexions sur « Le moulin »", "Deja una respuesta", "Lascia un commento", "Reacties",
      "Dodaj komentarz", "COMENTÁRIOS",
    ])
  func commentsByHeading(heading: String) {
    #expect(
      page(
        """
        <div><h1>Die alte Mühle</h1>\(story)<h3>\(heading)</h3><div><p>\(other)</p></div>
        <div><p>\(other) Noch einmal.</p></div></div>
        """) == told)
  }

  @Test("An article may speak of comments in a sentence, and at its beginning")
  func commentsInText() {
    let found = page(
      """
      <h1>Die alte Mühle</h1><p>Kommentare sind hier erlaubt.</p><p>Comments on the mill came
      from all the villages along the river, and from some that have no river at all.</p>\(story)
      """)
    #expect(found.contains("Kommentare sind hier erlaubt."))
    #expect(found.contains("Comments on the mill came"))
    #expect(found.hasSuffix("\(first)\n\(second)"))
  }

  @Test("Related pieces inside a text are left out with their heading, and the text goes on")
  func relatedInside() {
    let found = page(
      """
      <div><h1>Die alte Mühle</h1><p>\(first)</p>
      <div class=x1><h4>Lees ook</h4><p>\(other)</p></div>
      <h4>Ähnliche Beiträge</h4><ul><li><a href=/1>Ein Wehr wird ausgebessert</a></li></ul>
      <p>\(second)</p></div>
      """)
    #expect(found == told)
  }

  @Test(
    "Lines of topics and buttons are left out",
    arguments: [
      "<p>Schlagwörter: <a href=/1>Mühlen</a>, <a href=/2>Wasser</a></p>",
      "<p>Abgelegt unter: <a href=/1>Technik</a> | <a href=/2>12 Antworten</a></p>",
      "<p>Étiquettes : <a href=/1>Moulins</a></p>", "<p>Teilen:</p>", "<p>Weiterlesen »</p>",
      "<p>Wszelkie prawa zastrzeżone.</p>",
    ])
  func topics(line: String) {
    #expect(page("<div><h1>Die alte Mühle</h1>\(story)\(line)</div>") == told)
  }

  @Test("Names of furniture are understood in other languages than English")
  func names() {
    #expect(
      page(
        """
        <div class=hauptnavigation><p>\(other) Erstens.</p></div>
        <div class=text><h1>Die alte Mühle</h1>\(story)
        <div class="autoren-box"><p>\(other) Zweitens.</p></div>
        <div class="lire-aussi"><p>\(other) Drittens.</p></div></div>
        <ol class="kommentarliste"><li><p>\(other)</p></li><li><p>\(other) Und das.</p></li></ol>
        """) == told)
  }

  @Test("What a site says of itself is no article, though it is longer than a short one")
  func notices() {
    #expect(
      page(
        """
        <div id="cookie-notice"><p>\(other)</p><p>\(other) Ja.</p><p>\(other) Nein.</p></div>
        <div><p>\(first)</p><p>\(second)</p></div><div id=footer><p>\(other) Nie.</p></div>
        """) == told)
  }

  @Test("The posts of a thread are all read; the articles of a list are not")
  func threads() {
    let thread = page(
      """
      <h1>Die alte Mühle</h1><div><div class="question"><div class="post-body">\(story)</div></div>
      <div class="answer"><div class="post-body"><p>\(other)</p></div></div></div>
      """)
    #expect(thread == "\(told)\n\(other)")
    let list = page(
      """
      <div><div><h2><a href=/1>Die alte Mühle</a></h2><div class="post-body">\(story)</div></div>
      <div><h2><a href=/2>Der Zuhörer</a></h2><div class="post-body"><p>\(other)</p></div></div></div>
      """)
    #expect(list == told)
  }

  @Test("A name of single paragraphs does not lose the headings and lists between them")
  func namedParagraphs() {
    #expect(
      page(
        """
        <div><h1>Die alte Mühle</h1><p class=bodytext>\(first)</p><h2>Das Wehr</h2>
        <ul><li>Es ist undicht.</li></ul><p class=bodytext>\(second)</p></div>
        """)
        == "# Die alte Mühle\n\(first)\nheading: Das Wehr\nlistItem: Es ist undicht.\n\(second)")
  }

  @Test("A standfirst under the headline is read, though it is called a teaser; a pointer is not")
  func teasers() {
    #expect(
      page(
        """
        <article><header><h1>Die alte Mühle</h1><div class=teaser-text><p>\(first)</p></div></header>
        <div class="teaser"><a href=/1>\(other)</a></div>
        <div class="entry-content"><p>\(second)</p><p>\(other)</p></div></article>
        """) == "\(told)\n\(other)")
  }

  @Test("The last verse of a poem, and the only line of a page, are no loose ends")
  func verses() {
    #expect(
      page("<h1>Die alte Mühle</h1>\(story)<p>Das Rad steht still<br>wie jeder will</p>")
        == "\(told)\nDas Rad steht still wie jeder will")
    #expect(page("Sturm").hasSuffix("Sturm"))
  }

  @Test("Text in the widgets of a page builder is text")
  func builder() {
    let widget = { (text: String) in
      "<div class='elementor-widget elementor-widget-text'>\(text)</div>"
    }
    #expect(
      page(
        """
        <div>\(widget("<h1>Die alte Mühle</h1>"))\(widget("<p>\(first)</p>"))
        \(widget("<p>\(second)</p>"))\(widget("<p>\(other)</p>"))</div>
        """) == "\(told)\n\(other)")
  }

  @Test(
    "A page whose headline is only named so by microformats or microdata",
    arguments: [
      "<div class=hentry><h2 class='entry-title'><a href=/1>Die alte Mühle</a></h2>",
      "<div class=h-entry><div class='p-name'>Die alte Mühle</div><a class='p-author'><b class='p-name'>Ada</b></a>",
      "<div class=h-entry><b class='p-name post'>Die <i class='p-name'>alte</i> Mühle</b>",
      "<div itemscope><h2 itemprop=headline>Die alte Mühle</h2>",
    ])
  func microformats(entry: String) {
    #expect(
      page("\(entry)<div class='entry-content'>\(story)</div></div>", title: "Am Fluss") == told)
  }

  @Test("Of several entries none is the headline of the page")
  func severalEntries() {
    let entry = "<h2 class='entry-title'>Die alte Mühle</h2>\(story)"
    #expect(
      page("\(entry)<h2 class='entry-title'>Das Wehr</h2><p>\(other)</p>", title: "Am Fluss")
        .hasPrefix("# Am Fluss\n"))
  }
}
