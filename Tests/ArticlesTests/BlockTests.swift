// One kind of block at a time, each with what it must not be taken for.

import Testing

@testable import Articles

/// What stands around the block in question.
private let head = "Port city wakes under snow\n\n"
private let body =
  "Snow fell on the port city all night, and the mayor asked everybody to stay at home today.\n\n"

/// The kind that a line gets between two paragraphs of a report.
private func kind(between line: String) -> String {
  let text = head + body + line + "\n\n" + body
  return parsed(text) { article, _ in article.blocks[2].kind.name }
}

/// The kind that a line gets below the headline.
private func kind(above line: String) -> String {
  parsed(head + line + "\n\n" + body) { article, _ in article.blocks[1].kind.name }
}

@Suite("Blocks")
struct BlockTests {
  @Test(
    "Lines that are no paragraph, by their own words",
    arguments: [
      ("© Ivan Petrov/TASS", "credit"), ("Photo: Ana Lopez", "credit"), ("Getty Images", "credit"),
      ("(AP Photo/Jane Doe)", "credit"), ("Mary Roe / AFP", "credit"),
      ("REUTERS/Tom Hill", "credit"),
      ("Source: Interfax", "credit"), ("Photo by Lee Chan", "credit"),
      ("Photo: Two women carry a sledge across the frozen harbour at dawn on Monday.", "caption"),
      ("A man walks past the port on Monday. (AP Photo/Jane Doe)", "caption"),
      ("File photo: the harbour in spring", "caption"),
      ("Story Code : 1125003", "boilerplate"), ("News ID: 55-A1", "boilerplate"),
      ("Share this article", "boilerplate"), ("ADVERTISEMENT", "boilerplate"),
      ("Follow us on Telegram", "boilerplate"), ("4 min read", "boilerplate"),
      ("* * *", "boilerplate"), ("- ends -", "boilerplate"),
      ("© 2020 Port Daily. All rights reserved.", "boilerplate"),
      ("Copyright 2020 Port Daily", "boilerplate"), ("https://example.com/a?b=c", "link"),
      ("Read also:", "seeAlsoLabel"), ("MORE ON THIS STORY", "seeAlsoLabel"),
      ("Related »", "seeAlsoLabel"), ("By Jane Doe", "byline"),
      ("Updated: 4 May 2021", "timestamp"),
    ])
  func furniture(line: String, expected: String) { #expect(kind(between: line) == expected) }

  @Test(
    "Sentences that only look so",
    arguments: [
      "Photo shops in the city said that nobody had come in all day.",
      "Copyright law was changed by parliament on Monday, the mayor said.",
      "The code was 1125003.", "Related families were seated together.",
      "Advertisement prices rose.",
      "By the time help came, the snow had melted.", "By Monday Everything Had Melted.",
      "Share prices fell in London.", "See also the remarks of the mayor below.",
      "Source of the snow was a cold front, they said.", "May 3 was a cold day.",
      "“We are fine,” said the mayor. “All of us.”", "It was 12:11 when the lights went out.",
      "He said: 'It snows.'",
    ])
  func sentences(line: String) { #expect(kind(between: line) == "paragraph") }

  @Test(
    "Short lines without a closing mark are headings before a paragraph",
    arguments: [
      "Snow in the south", "“Nobody was ready”", "What happens next?", "2. Power cuts",
      "'No bread'",
      "THE SOUTH", "Schools, shops and ships", "Quick facts: the storm",
    ])
  func headings(line: String) { #expect(kind(between: line) == "heading") }

  @Test("A title as long as a headline is a link, even before a paragraph")
  func longTitle() {
    let title =
      "Mayor of the northern port city asks the government for ploughs, salt and two hundred soldiers"
      + " to clear the roads before the weekend"
    #expect(kind(between: title) == "link")
  }

  @Test("The last line of an article cannot be a heading")
  func lastLine() {
    #expect(
      outline(head + body + "Ferries stay in port for a second day") == """
        headline: Port city wakes under …
        paragraph: Snow fell on the …
        link: Ferries stay in port …
        """)
  }

  @Test("Of several bare titles only the one before the paragraph is its heading")
  func bareTitles() {
    #expect(
      outline(
        head + body
          + "Snow of the century. A look back\n\nThe mayor and her critics\n\nThe south\n\n" + body)
          == """
          headline: Port city wakes under …
          paragraph: Snow fell on the …
          link: Snow of the century. …
          link: The mayor and her …
          heading: The south
          paragraph: Snow fell on the …
          """)
  }

  @Test("A pull quote stands above a bare name")
  func pullQuotes() {
    #expect(
      outline(
        head + body + "“It never snowed like this.”\n\nAna Lopez\n\n" + body
          + "“It will snow again”\n— Tom Hill, weatherman\n\n" + body
          + "Nobody in this town will ever forget what the snow did to us\n\nEva de la Cruz\n\n"
          + body) == """
          headline: Port city wakes under …
          paragraph: Snow fell on the …
          pullQuote: “It never snowed like …
          attribution: Ana Lopez
          paragraph: Snow fell on the …
          pullQuote: “It will snow again”
          attribution: — Tom Hill, weatherman
          paragraph: Snow fell on the …
          pullQuote: Nobody in this town …
          attribution: Eva de la Cruz
          paragraph: Snow fell on the …
          """)
  }

  @Test("A name above a paragraph, behind a closed one, is a heading")
  func nameAsHeading() { #expect(kind(between: "Ana Lopez") == "heading") }

  @Test("Behind a label: titles, a credit between them, then the report goes on")
  func seeAlso() {
    #expect(
      outline(
        head + body
          + "See also\n\n© Tom Hill/TASS\n\nPloughs are sent from the south\n\nHow much snow is too much?\n\n"
          + body + "READ MORE: Ferries stay in port\n\n" + body
          + "Related stories:\n- Bread runs out\n- Ships run aground in the U.S.\n\n" + body) == """
          headline: Port city wakes under …
          paragraph: Snow fell on the …
          seeAlsoLabel: See also
          credit: © Tom Hill/TASS
          seeAlsoTitle: Ploughs are sent from …
          seeAlsoTitle: How much snow is …
          paragraph: Snow fell on the …
          seeAlsoLabel: READ MORE:
          seeAlsoTitle: Ferries stay in port
          paragraph: Snow fell on the …
          seeAlsoLabel: Related stories:
          seeAlsoTitle: - Bread runs out
          seeAlsoTitle: - Ships run aground …
          paragraph: Snow fell on the …
          """)
  }

  @Test("A label without a title behind it takes no paragraph")
  func emptyLabel() {
    #expect(
      outline(head + body + "See also\n\n" + body) == """
        headline: Port city wakes under …
        paragraph: Snow fell on the …
        seeAlsoLabel: See also
        paragraph: Snow fell on the …
        """)
  }

  @Test("Full titles behind a label, then a few words: these are the report's next heading")
  func headingBehindTitles() {
    #expect(
      outline(
        head + body
          + "See also\n\nPloughs are sent from the south to clear the roads\n\nThe south\n\n" + body
      )
        == """
        headline: Port city wakes under …
        paragraph: Snow fell on the …
        seeAlsoLabel: See also
        seeAlsoTitle: Ploughs are sent from …
        heading: The south
        paragraph: Snow fell on the …
        """)
  }

  @Test(
    "Bylines",
    arguments: [
      ("By Jane Doe", "Jane Doe"), ("by Jane Doe", "Jane Doe"),
      ("By JANE DOE and Tom O’Hara, Reuters", "JANE DOE and Tom O’Hara, Reuters"),
      ("By Ana de la Cruz in Lima", "Ana de la Cruz in Lima"),
      ("By Jane Doe | March 3, 2024", "Jane Doe"), ("Written by Jane Doe", "Jane Doe"),
      ("Author: Jane Doe", "Jane Doe"), ("By Reuters", "Reuters"),
      ("Jane Doe, Staff Writer", "Jane Doe, Staff Writer"),
      ("Jane Doe, Associated Press", "Jane Doe, Associated Press"),
    ])
  func bylines(line: String, names: String) {
    parsed(head + line + "\n\n" + body) { article, text in
      #expect(article.blocks[1].kind == .byline)
      #expect(article.byline.map { string($0, text) } == names)
    }
  }

  @Test(
    "Below the headline but no byline",
    arguments: [
      "By the sea, by the sea", "Middle East", "Red Lion, Pa., is cold", "By Friday, nobody cared",
      "Bystanders were unhurt",
    ])
  func noBylines(line: String) { #expect(kind(above: line) != "byline") }

  @Test("A repeated headline is found without regard to case, marks and white space")
  func repeated() {
    #expect(
      outline("Port city wakes under snow\n\nPORT CITY  WAKES UNDER SNOW.\n\n" + body) == """
        headline: Port city wakes under …
        repeatedHeadline: PORT CITY WAKES UNDER …
        paragraph: Snow fell on the …
        """)
  }

  @Test("A section's name above the headline is furniture")
  func section() {
    #expect(
      outline("World News\n\n" + head + body) == """
        boilerplate: World News
        headline: Port city wakes under …
        paragraph: Snow fell on the …
        ~ section: World News
        """)
  }

  @Test("A headline may be a question, end with a full stop or a short form, or begin small")
  func headlines() {
    for title in [
      "Is this the end?", "Twelve hurt in storm.", "Storm heads for the U.S.", "eBay to close",
    ] {
      #expect(outline(title + "\n\n" + body).hasPrefix("headline: "), "\(title)")
    }
  }

  @Test(
    "A sender’s embargo is no headline, and is remarked",
    arguments: [
      "EMBARGOED UNTIL 00:01 GMT, TUESDAY 5 MARCH 2024", "Embargoed until 9 a.m. on 5 March",
      "STRICT EMBARGO UNTIL NOON", "Embargo: 00:01, 5 March 2024",
      "NOT FOR PUBLICATION BEFORE TUESDAY",
    ])
  func embargo(line: String) {
    for text in [line + "\n\n" + head + body, head + line + "\n\n" + body] {
      parsed(text) { article, bytes in
        #expect(article.headline.map { string($0, bytes) } == "Port city wakes under snow")
        let remarks = article.diagnostics.filter { $0.code == .embargoed }
        #expect(remarks.map { string($0.range, bytes) } == [line])
      }
    }
  }

  @Test(
    "News about embargoes is news",
    arguments: [
      "Embargo on grain enters its third year", "Embargoed grain rots in the port, 30 captains say",
      "Embargoed until 5 March, the report says that nobody had cleared the snow.",
    ])
  func noEmbargo(line: String) {
    parsed(line + "\n\n" + body) { article, bytes in
      #expect(article.diagnostics.allSatisfy { $0.code != .embargoed })
      #expect(article.blocks.first?.kind != .boilerplate)
    }
  }

  @Test(
    "A sentence that an emoji follows is a sentence",
    arguments: [
      "We made it home. 🎉", "The road is open again. 🚗💨", "Thank you all. ❤️", "It is over. ■",
      "雪が止みました。😀", "“We are fine.” 👍🏽",
    ])
  func closedByEmoji(line: String) { #expect(kind(between: line) == "paragraph") }

  @Test("A title may end in one", arguments: ["Snow at last 🎉", "Live: ❄️", "Road reopens ▶"])
  func titleWithEmoji(line: String) {
    parsed(line + "\n\n" + body) { article, bytes in
      #expect(article.headline.map { string($0, bytes) } == line)
    }
  }
}
