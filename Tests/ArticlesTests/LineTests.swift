// Lines with two purposes or none: a date beside a byline, tables, code, addresses of people and files.

import Growth
import Testing

@testable import Articles

private let head = "Port city wakes under snow\n\n"
private let body =
  "Snow fell on the port city all night, and the mayor asked everybody to stay at home today.\n\n"

/// The kinds of the blocks between two paragraphs of a report.
private func kinds(_ text: String, _ format: Format = .text) -> [String] {
  parsed(head + body + text + "\n\n" + body, format) { article, _ in
    article.blocks.dropFirst(2).dropLast().map(\.kind.name)
  }
}

@Suite("Lines")
struct LineTests {
  @Test(
    "A date and a byline in one line are both found, whichever comes first",
    arguments: [
      "Oct 6, 2025 | By Jonas Lie and Åse Bråten", "By Jonas Lie and Åse Bråten · 6 October 2025",
      "2025-10-06 – By Jonas Lie and Åse Bråten", "By Jonas Lie and Åse Bråten | Oct 6, 2025",
      "Published: 6 October 2025, 12:11 • By Jonas Lie and Åse Bråten",
    ])
  func datedBylines(line: String) {
    parsed(head + line + "\n\n" + body) { article, text in
      #expect(article.blocks.map(\.kind) == [.headline, .byline, .paragraph])
      #expect(article.byline.map { string($0, text) } == "Jonas Lie and Åse Bråten")
      #expect(article.date?.value.hasPrefix("2025-10-06") == true)
      #expect(article.date?.evidence == .timestamp)
    }
  }

  @Test(
    "A stroke or dash before “by” is no date's",
    arguments: [
      "Snow on the roads | By Monday all of it melts", "Oct 6, 2025 | World News",
      "6 October 2025 – by the sea",
    ])
  func undatedBylines(line: String) {
    parsed(head + line + "\n\n" + body) { article, _ in #expect(article.byline == nil) }
  }

  @Test("A table is one paragraph, and a blank line ends it")
  func tables() {
    let table = "| Year | Snow |\n|------|------|\n| 2024 | 3 cm |\n| 2025 | 4 cm |"
    for format in Format.allCases {
      #expect(kinds(table, format) == ["paragraph"])
      #expect(kinds(table + "\n\n" + table, format) == ["paragraph", "paragraph"])
    }
  }

  @Test("A line alone that begins with a stroke is no table")
  func loneStroke() {
    #expect(kinds("| Snow in the south |") == ["heading"])
    #expect(kinds("|") == ["boilerplate"])
    #expect(kinds("For all of the numbers x the value\n|x| or |y| is small.", .markdown).count == 1)
  }

  @Test("Code between fences is one paragraph, whatever its lines look like")
  func code() {
    let code = "```sh\nBy Jane Doe\n\nRead more: all the news\n- ends -\n```"
    for format in Format.allCases { #expect(kinds(code, format) == ["paragraph"]) }
  }

  @Test("In plain text a fence that nothing closes hides nothing")
  func openFence() {
    #expect(kinds("```\n\nBy Jane Doe") == ["boilerplate", "byline"])
  }

  @Test(
    "A mail address, with a name or without, and a path are no titles of other pieces",
    arguments: [
      "Ana Lopez <ana@example.com>", "Contact: ana@example.com", "Ana@example.com",
      "Notes/2024/Draft", "Sources/main.swift", "/usr/share/doc/base",
    ])
  func locators(line: String) {
    #expect(kinds(line) == ["paragraph"])
    #expect(kinds("Read also:\n\n" + line) == ["seeAlsoLabel", "paragraph"])
  }

  @Test(
    "A sign for “at” or a stroke alone makes no address",
    arguments: ["Dinner @ the harbour", "Snow/ice in the south", "Snow/ice", "Follow @portdaily"])
  func noLocators(line: String) { #expect(kinds(line) != ["paragraph"]) }

  @Test("A first line of punctuation is not read again for each paragraph")
  func longFirstLine() {
    let text = String(repeating: "!", count: 1 << 20) + "\n\n"
    let paragraph = "?!?\nSnow fell on the port and\nit went on all day and all of the night.\n\n"
    let begin = threadSeconds()
    parsed(text + String(repeating: paragraph, count: 4000)) { article, _ in
      #expect(article.blocks.count > 4000)
    }
    #expect(threadSeconds() - begin < 5)
  }
}
