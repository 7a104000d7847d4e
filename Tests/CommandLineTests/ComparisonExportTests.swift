// A comparison in a file (`compare --output`, and `w` in the browser, which writes the same): what stands in it, and that it
// never takes the place of another one.
import Foundation
import ProgramRunning
import Testing

@Suite("A comparison in a file")
struct ComparisonExportTests {
  /// Two invented reports, with all that means something in Markdown or HTML.
  private func reports() throws -> Folder {
    let folder = try Folder()
    try folder.write(
      "a.txt",
      """
      Ferry Aurora reaches Vardo & turns back

      The ferry Aurora reached Vardo with 140 passengers.

      "We <never> stopped & waited," captain Mina Solberg said.

      The *harbour* closed at noon.

      """)
    try folder.write(
      "b.txt",
      """
      Ferry turns back off Vardo

      The ferry Aurora reached Vardo with 120 passengers.

      The *harbour* closed at noon.

      Nobody was hurt_.

      """)
    return folder
  }

  private func written(_ name: String, in folder: Folder) throws -> String {
    let result = try folder.run("compare", "a.txt", "b.txt", "--output", name)
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
    return try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  @Test(
    "Markdown: the facts, then both texts side by side, and no mark of theirs is one of the page")
  func markdown() throws {
    let page = try written("c.md", in: reports())
    let head = """
      # Ferry Aurora reaches Vardo \\& turns back / Ferry turns back off Vardo

      - A Ferry Aurora reaches Vardo \\& turns back (undated, a.txt)
      - B Ferry turns back off Vardo (undated, b.txt)

      ## Told differently

      - conflict 140 passengers ≠ 120 passengers

      > ≠ A: The ferry Aurora reached Vardo with 140 passengers.
      >
      > B: The ferry Aurora reached Vardo with 120 passengers.


      """
    let texts = """
      ## Texts

      = the same words · \\~ in other words · ≠ told otherwise · ※ a note of both · \\< only in the first · \\> only in the second · \\~2 a passage that moved · ~~struck~~ only A has these words · **bold** only B has them


      > ≠ A: The ferry Aurora reached Vardo with ~~140~~ passengers.
      >
      > B: The ferry Aurora reached Vardo with **120** passengers.


      > \\< "We \\<never\\> stopped \\& waited," captain Mina Solberg said.


      > = The \\*harbour\\* closed at noon.


      > \\> Nobody was hurt\\_.


      """
    #expect(page.hasPrefix(head) && page.hasSuffix(texts), "\(page)")
  }

  @Test("HTML: marks of the texts are words, and nothing is fetched or run")
  func html() throws {
    let page = try written("c.html", in: reports())
    #expect(
      page.contains("&quot;We &lt;never&gt; stopped &amp; waited,&quot; captain Mina Solberg said.")
    )
    #expect(
      page.contains(
        "<h1>Ferry Aurora reaches Vardo &amp; turns back / Ferry turns back off Vardo</h1>"))
    #expect(!page.contains("<never>"))
    #expect(page.contains("with <del><mark>140</mark></del> passengers"))
    #expect(page.contains("with <ins><mark>120</mark></ins> passengers"))
    for word in ["<script", "http", "src=", "@import"] { #expect(!page.contains(word)) }
    #expect(page.hasPrefix("<!DOCTYPE html>\n") && page.hasSuffix("</body></html>\n"))
  }

  @Test("JSON: what --json prints")
  func json() throws {
    let folder = try reports()
    let file = try written("c.json", in: folder)
    #expect(file == (try folder.run("compare", "a.txt", "b.txt", "--json")).outputText)
  }

  @Test(
    "Every sentence of both stands in the page exactly once, in Markdown one that is the same for both",
    arguments: ["md", "html"])
  func everySentence(ending: String) throws {
    let folder = try Folder()
    for (left, right) in [("003", "004"), ("000", "001"), ("002", "004")] {
      let path = "\(folder.path)/\(left)-\(right).\(ending)"
      let ids = [left, right, "--corpus", "seeds"]
      #expect(try runBroadsheet(["compare"] + ids + ["--output", path]).status == 0)
      let rows = try #require(try records(["compare"] + ids).first)["alignment"].list
      let page = try String(contentsOfFile: path, encoding: .utf8)
      let expected = rows.flatMap { row in
        let told = [(left, row["left"]), (right, row["right"])].compactMap { seed, place in
          place.range.map { words(of: seed, $0) }
        }
        let isOnce = ending == "md" && ["same", "note"].contains(row["label"].text)
        return isOnce ? Array(told.prefix(1)) : told
      }
      #expect(sentences(of: page, isHTML: ending == "html") == expected)
    }
  }

  private func words(of seed: String, _ range: Range<Int>) -> String {
    let bytes = seeds.first { $0.number == seed }.map { Array($0.bytes[range]) } ?? []
    return Self.folded(String(decoding: bytes, as: UTF8.self))
  }

  /// What stands below the last heading, row by row, without marks and signs.
  private func sentences(of page: String, isHTML: Bool) -> [String] {
    if isHTML {
      let texts = page.components(separatedBy: "<h2>Texts</h2>").last ?? ""
      return texts.matches(of: /<p>(.*?)<\/p>/).map { match in
        let words = match.1.replacing(/<\/?(del|ins|mark)>/, with: "")
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(
          String(words)
        ) { $0.replacing($1.0, with: $1.1) }
      }.map(Self.folded).filter { !$0.isEmpty }
    }
    let texts = page.components(separatedBy: "\n## Texts\n").last ?? ""
    return texts.split(separator: "\n").compactMap { line in
      line.hasPrefix("> ") ? String(line.dropFirst(2)) : nil
    }.map { $0.replacing("~~", with: "").replacing("**", with: "") }
      .map { $0.replacing(/\\(.)/) { String($0.1) } }
      .map { Self.folded($0.replacing(#/^(\S+ A:|B:|\S+) /#, with: "")) }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: What cannot be written

  @Test("A file that is there stays as it is")
  func keeps() throws {
    let folder = try reports()
    try folder.write("c.md", "mine")
    let result = try folder.run("compare", "a.txt", "b.txt", "--output", "c.md")
    #expect(result.status == 2)
    #expect(
      result.errorText
        == "broadsheet: c.md exists already; nothing was written: choose another name\n")
    #expect(try String(contentsOfFile: "\(folder.path)/c.md", encoding: .utf8) == "mine")
  }

  @Test(
    "What cannot be written says which file, why, and what helps",
    arguments: [
      ("nowhere/c.md", "nowhere/c.md: there is no such folder; make it, or choose another"),
      ("a.txt/c.md", "a.txt/c.md: there is no such folder; make it, or choose another"),
      ("c.pdf", "c.pdf must end with .md, .html or .json, which says what to write"),
      ("c", "c must end with .md, .html or .json, which says what to write"),
    ])
  func says(path: String, message: String) throws {
    let folder = try reports()
    let result = try folder.run("compare", "a.txt", "b.txt", "--output", path)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errorText == "broadsheet: \(message)\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "a.txt", "b.txt",
      ])
  }

  @Test("A full disk leaves nothing half written")
  func fullDisk() throws {
    let folder = try reports()
    // A limit on the size of files fails like a disk that is full, where SIGXFSZ is ignored.
    let line = "trap '' XFSZ; ulimit -f 0; exec broadsheet compare a.txt b.txt --output c.md"
    let result = try Command(["sh", "-c", line], in: folder.path).run()
    #expect(result.status == 2)
    #expect(result.errorText.hasPrefix("broadsheet: c.md: "))
    #expect(result.errorText.contains("nothing was written"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "a.txt", "b.txt",
      ])
  }
}

@Suite("compare for people")
struct PrintedComparisonTests {
  private static let arguments = "compare 003 004 --corpus seeds"

  /// What a terminal gets, line ends as a pipe has them, without the progress beside it.
  private func onTerminal(_ environment: String = "") throws -> String {
    let command = "env \(environment) broadsheet \(Self.arguments) 2>/dev/null"
    let result = try Command(["script", "-qec", command, "/dev/null"]).run()
    #expect(result.status == 0)
    return result.outputText.replacing("\r\n", with: "\n")
  }

  private func plain() throws -> String {
    try runBroadsheet(Self.arguments.split(separator: " ").map(String.init)).outputText
  }

  @Test("Without colours changed words stand in braces, behind the signs of the screen")
  func braces() throws {
    let text = try plain()
    #expect(text.contains("\n≠ < As a result, {144} people died and {360}"), "\(text)")
    #expect(text.contains("\n  > At least {139} people"))
    let told = text.components(separatedBy: "\ntexts\n")[1].split(separator: "\n")
      .filter { $0.hasPrefix("≠ ") }
    #expect(told.count > 1 && told.allSatisfy { $0.hasPrefix("≠ < ") || $0.hasPrefix("≠ > ") })
    let legend = text.components(separatedBy: "\ntexts\n").last?.components(separatedBy: "\n\n")
      .first
    #expect(legend?.hasSuffix("{…} not in the other") == true)
    #expect(legend?.split(separator: "\n").allSatisfy { $0.count <= 79 } == true)
  }

  @Test("A pipe gets no colours, and neither does who wants none")
  func plainText() throws {
    let text = try plain()
    #expect(!text.contains("\u{1b}"))
    #expect(try onTerminal("NO_COLOR=1") == text)
  }

  @Test("On a terminal signs have colours and changed words are bold; the words are the same")
  func colours() throws {
    let text = try onTerminal()
    #expect(text.contains("\u{1b}[31m≠\u{1b}[0m ") || text.contains("\u{1b}[33m~\u{1b}[0m "))
    #expect(text.contains("\u{1b}[35m<\u{1b}[0m ") && text.contains("\u{1b}[36m>\u{1b}[0m "))
    #expect(text.contains("\u{1b}[1m"))
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    let legend = "bold not in the other"
    #expect(
      words(text.replacing(/\u{1b}\[[0-9;]*m/, with: "").replacing(legend, with: ""))
        == words(
          try plain().replacing("{…} not in the other", with: "").replacing(/[{}]/, with: "")))
  }
}
