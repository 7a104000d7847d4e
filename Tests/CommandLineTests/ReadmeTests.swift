// What README.md tells a newcomer, done to the letter; and the manual page against it.

import Foundation
import ProgramRunning
import Testing

@Suite("README and manual")
struct ReadmeTests {
  private let readme: String

  init() throws {
    readme = try String(contentsOfFile: packageRoot + "/README.md", encoding: .utf8)
  }

  @Test("Every broadsheet command of the README works on the seeds as printed")
  func commands() throws {
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix("broadsheet ") }
    #expect(commands.count >= 6)
    for command in commands {
      let ended = try Command(["sh", "-c", String(command)]).run()
      #expect(ended.status == 0, "\(command) ended with \(ended.status): \(ended.errorText)")
      #expect(ended.errorText == "", "\(command) complained")
    }
  }

  @Test("The README shows pictures that are there, and is short enough to be read")
  func pictures() {
    for part in readme.components(separatedBy: "](").dropFirst() {
      let target = part.prefix { $0 != ")" }
      guard !target.hasPrefix("http") else { continue }
      #expect(
        FileManager.default.fileExists(atPath: "\(packageRoot)/\(target)"), "no \(target)")
    }
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }

  @Test("The manual page lists every key of the README, in order")
  func manualKeys() throws {
    let manual = try runBroadsheet(["--print-manual"]).outputText
      .replacingOccurrences(of: "\\-", with: "-")
      .replacingOccurrences(of: "\\&", with: "")
      .replacingOccurrences(of: "\\(ha", with: "^")
      .replacingOccurrences(of: "\\[u2019]", with: "’")
      .replacingOccurrences(of: "...", with: "…")
    var rest = Substring(manual)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(!rows.isEmpty)
    // The keys of the panes share a row there.
    for row in rows where !row.hasPrefix("| `1` ") {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let keys = cells[0].components(separatedBy: "` `").joined(separator: ", ")
        .replacingOccurrences(of: "`", with: "")
      let entry = ".B \(keys)\n\(cells[1])\n"
      let place = rest.range(of: entry)
      #expect(place != nil, "the manual lacks \(keys)")
      if let place { rest = rest[place.upperBound...] }
    }
  }

  @Test("The manual page and --help name every verb")
  func verbs() throws {
    let manual = try runBroadsheet(["--print-manual"]).outputText
    let help = try runBroadsheet(["--help"]).outputText
    for verb in ["articles", "search", "entities", "references", "compare", "index"] {
      #expect(manual.contains(".B broadsheet \(verb)"))
      #expect(help.contains("  \(verb) "))
    }
  }
}
