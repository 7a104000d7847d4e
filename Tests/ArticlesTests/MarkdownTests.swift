// Articles in Markdown, and the marks that are no marks.

import Testing

@testable import Articles

@Suite("Markdown")
struct MarkdownTests {
  @Test("A blog post with front matter, headings, a quotation, links and pictures")
  func blog() {
    #expect(
      outline(
        """
        ---
        title: "The last tram to Brno"
        date: 2023-09-30
        author: Ivo Klima
        tags:
          - trams
        link: https://example.com/2023/09/tram
        ---

        ![A yellow tram](tram.jpg)

        The last tram left at midnight. I was
        on it, with six others.

        ## Why it ended

        > It was time to go.
        >
        > — Eva Mala, driver

        * It was slow
        * It was loud
          and it was old

        **Read more:**

        [Buses of Brno](buses.md)

        [All about trains](trains.md)

        ```
        07:00 tram
        ```
        """, .markdown) == """
          boilerplate: ---
          headline: title: "The last tram …
          timestamp: date: 2023-09-30
          byline: author: Ivo Klima
          boilerplate: tags:
          boilerplate: - trams
          boilerplate: link: https://example.com/2023/09/tram
          boilerplate: ---
          caption: ![A yellow tram](tram.jpg)
          paragraph: The last tram left …
          heading: ## Why it ended
          pullQuote: > It was time …
          attribution: > — Eva Mala, …
          listItem: * It was slow
          listItem: * It was loud …
          seeAlsoLabel: **Read more:**
          seeAlsoTitle: [Buses of Brno](buses.md)
          seeAlsoTitle: [All about trains](trains.md)
          paragraph: ``` 07:00 tram ```
          ~ headline: The last tram to Brno
          ~ byline: Ivo Klima
          ~ url: https://example.com/2023/09/tram
          ~ date: 2023-09-30 (metadata)
          """)
  }

  @Test("The first heading is the headline, its words without the marks")
  func headline() {
    #expect(
      outline("# Storm closes port #\n*By Jane Doe*\n\nThe port closed on Monday.", .markdown)
        == """
        headline: # Storm closes port …
        byline: *By Jane Doe*
        paragraph: The port closed on …
        ~ headline: Storm closes port
        ~ byline: Jane Doe
        """)
  }

  @Test("Underlined headings, and a line of hyphens that divides")
  func underlined() {
    #expect(
      outline(
        """
        Storm closes port
        =================

        The port closed on Monday.

        The night before
        ----------------
        It had rained.

        ---

        It rained on.
        """, .markdown) == """
          headline: Storm closes port =================
          paragraph: The port closed on …
          heading: The night before ----------------
          paragraph: It had rained.
          boilerplate: ---
          paragraph: It rained on.
          ~ headline: Storm closes port
          """)
  }

  @Test("A long quotation, or one without a name below, is a paragraph")
  func quotations() {
    #expect(
      outline("# Title here\n\n> It was time to go.\n\nSo they went.", .markdown) == """
        headline: # Title here
        paragraph: > It was time …
        paragraph: So they went.
        ~ headline: Title here
        """)
  }

  @Test("Number signs without a space, and emphasis inside a line, are text")
  func noMarks() {
    #expect(
      outline(
        "# Title here\n\n#storm was read *everywhere* on Monday.\n\n1986 was a bad year.", .markdown
      )
        == """
        headline: # Title here
        paragraph: #storm was read *everywhere* …
        paragraph: 1986 was a bad …
        ~ headline: Title here
        """)
  }

  @Test("Front matter that nothing closes is a line and text")
  func openFrontMatter() {
    #expect(
      outline("---\n\nStorm closes port\n\nThe port closed on Monday.", .markdown) == """
        boilerplate: ---
        headline: Storm closes port
        paragraph: The port closed on …
        """)
  }

  @Test("A fence that nothing closes holds the rest")
  func openFence() {
    #expect(
      outline("# Title here\n\n```\n# no heading\n\nno end", .markdown) == """
        headline: # Title here
        paragraph: ``` # no heading …
        ~ headline: Title here
        """)
  }
}
