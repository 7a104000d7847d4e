// The manual page that `make install` writes: well formed, and complete as to verbs and options.
// That it names every key, BrowserTests look at.
import Glibc
import ProgramRunning
import Testing

@Suite("The manual page")
struct ManualTests {
  private func page() throws -> String {
    let result = try runBroadsheet(["--print-manual"])
    #expect(result.status == 0 && result.errors.isEmpty)
    return result.outputText
  }

  /// What man(7) knows and the page uses.
  private static let macros: Set<String> = [
    ".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".BR", ".RB", ".IR", ".RI", ".BI", ".br",
  ]

  @Test("Every line is one that man(7) reads without a warning")
  func isWellFormed() throws {
    let lines = try page().split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.first?.hasPrefix(".TH BROADSHEET 1 ") == true)
    for line in lines {
      #expect(!line.isEmpty && line.last != " ", "\(line)")
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "not ASCII: \(line)")
      #expect(!line.hasPrefix("'"), "\(line)")
      if line.hasPrefix(".") {
        let macro = line.prefix { $0 != " " }
        #expect(Self.macros.contains(String(macro)), "\(line)")
      }
      for escape in line.split(separator: "\\", omittingEmptySubsequences: false).dropFirst() {
        #expect(escape.first.map { "-e&~([".contains($0) } == true, "\(line)")
      }
    }
  }

  @Test("Its sections stand in the usual order")
  func hasItsSections() throws {
    let sections = try page().split(separator: "\n").filter { $0.hasPrefix(".SH ") }
    #expect(
      sections.map { $0.dropFirst(4) } == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "QUERIES", "KEYS", "EXIT STATUS",
        "ENVIRONMENT",
      ])
  }

  @Test("A tagged paragraph has a tag and a text")
  func tagsItsParagraphs() throws {
    let lines = try page().split(separator: "\n")
    for (index, line) in lines.enumerated() where line == ".TP" {
      let following = lines[(index + 1)...].prefix(2)
      #expect(following.first?.hasPrefix(".B ") == true)
      #expect(following.count == 2 && following.last?.hasPrefix(".") == false)
    }
  }

  @Test(
    "Every verb and every option of it is there",
    arguments: [
      "articles", "search", "entities", "facts", "references", "conflicts", "compare",
      "index",
    ])
  func isComplete(verb: String) throws {
    let page = try page().replacing("\\-", with: "-")
    #expect(page.contains("\n.B broadsheet \(verb)\n"))
    let help = try runBroadsheet([verb, "--help"]).outputText
    let options = help.matches(of: /^  (?:-h, )?(--[a-z]+)/.anchorsMatchLineEndings())
      .map(\.1).filter { $0 != "--help" && $0 != "--version" }
    #expect(!options.isEmpty)
    for option in options { #expect(page.contains(option), "\(option)") }
  }

  @Test(
    "Every option is explained, in the words of --help",
    arguments: [
      "articles", "search", "entities", "facts", "references", "conflicts", "compare",
      "index",
    ])
  func explainsOptions(verb: String) throws {
    let sections = try page().replacing("\\-", with: "-").split(separator: "\n.SH ")
    let options = try #require(sections.first { $0.hasPrefix("OPTIONS\n") })
    let help = try runBroadsheet([verb, "--help"]).outputText
    let explained = help.matches(of: /^  (-.*?)  +(\w.*)$/.anchorsMatchLineEndings())
    #expect(explained.count >= 4)
    for option in explained {
      #expect(options.contains("\n.TP\n.B \(option.1)\n\(option.2)"), "\(option.1)")
    }
  }

  @Test("The keys of the line that one types are there as well")
  func explainsTyping() throws {
    let page = try page().replacing("\\(ha", with: "^")
    #expect(page.contains("\n.SS While typing"))
    #expect(page.contains("^W"))
  }

  @Test(
    "man and groff, where they are, have nothing to warn of",
    arguments: [
      ["groff", "-ww", "-man", "-Tascii", "-z"], ["man", "--warnings", "-E", "UTF-8", "-l", "-"],
    ])
  func rendersWithoutWarnings(command: [String]) throws {
    let isThere = try Command(["sh", "-c", "command -v \(command[0])"]).run().status == 0
    guard isThere else { return }
    let result = try Command(command).run(standardInput: Array(page().utf8))
    #expect(result.status == 0)
    #expect(result.errorText == "")
  }
}
