// With which status the program ends, and what goes to which output: the part of the contract that
// shell scripts live by.
import ProgramRunning
import Testing

/// A command line and how it must end.
struct Ending: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  let status: Int32
  /// What standard error must speak of.
  let says: String
  var testDescription: String { arguments.joined(separator: " ") }

  init(_ arguments: String, _ status: Int32, says: String = "") {
    self.arguments = arguments.split(separator: " ").map(String.init)
    self.status = status
    self.says = says
  }
}

@Suite("Exit status and outputs")
struct ExitStatusTests {
  private static let failures = [
    // Nothing matched, or no such article.
    Ending("search zebra seeds", 1, says: "zebra"),
    Ending("references nowhere seeds", 1, says: "nowhere"),
    Ending("compare 003 nowhere --corpus seeds", 1, says: "nowhere"),
    // An ARTICLE that fits several.
    Ending("references 00 seeds", 2, says: "seeds/004_e6cf7716721b8db7.txt"),
    Ending("compare 003 00 --corpus seeds", 2, says: "seeds/000_f2d2901ccde65c24.txt"),
    // Nothing readable.
    Ending("articles nowhere", 2, says: "nowhere: no such file or directory"),
    Ending("search russia nowhere", 2, says: "nowhere"),
    Ending("entities nowhere", 2, says: "nowhere"),
    Ending("facts nowhere", 2, says: "nowhere"),
    Ending("facts seeds --kind rumours", 2, says: "rumours"),
    Ending("references 003 nowhere", 2, says: "nowhere"),
    Ending("conflicts nowhere", 2, says: "nowhere"),
    Ending("conflicts seeds/000_f2d2901ccde65c24.txt", 1, says: "figures"),
    Ending("compare nowhere never", 2, says: "never"),
    // Wrong usage.
    Ending("search", 2, says: "query"),
    Ending("references", 2, says: "article"),
    Ending("compare 003", 2, says: "<b>"),
    Ending("articles seeds --nonsense", 2, says: "--nonsense"),
    Ending("--nonsense", 2, says: "--nonsense"),
    Ending("search russia seeds --limit", 2, says: "--limit"),
    Ending("search russia seeds --limit many", 2, says: "many"),
    Ending("search russia seeds --limit=-1", 2, says: "--limit"),
    Ending("references 003 seeds --limit=-1", 2, says: "--limit"),
    Ending("search russia seeds --limit 99999999999999999999", 2, says: "--limit"),
    // The browser needs a terminal.
    Ending("seeds", 2, says: "terminal"),
  ]

  @Test("A failure has its status, says why, and prints nothing", arguments: failures)
  func fails(ending: Ending) throws {
    let result = try runBroadsheet(ending.arguments)
    #expect(result.status == ending.status)
    #expect(result.output.isEmpty)
    #expect(result.errorText.contains(ending.says))
  }

  @Test(
    "Help and version go to standard output and are no failure",
    arguments: [
      "--help", "-h", "--version", "help", "articles --help", "search --help", "entities --help",
      "facts --help", "references --help", "conflicts --help", "compare --help",
      "help search",
    ])
  func helps(arguments: String) throws {
    let result = try runBroadsheet(arguments.split(separator: " ").map(String.init))
    #expect(result.status == 0)
    #expect(!result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  private static let verbs = [
    ["articles", "."], ["articles", ".", "--problems"], ["search", "harbour", "."],
    ["entities", ".", "--mentions"], ["references", "a.txt", "."],
    ["compare", "a.txt", "b.txt", "--corpus", "."],
  ]

  @Test(
    "With --json nothing but JSON is on standard output, complaints are on standard error",
    arguments: verbs)
  func keepsOutputsApart(arguments: [String]) throws {
    let folder = try Folder()
    try folder.write("a.txt", "Harbour of Bergen reopens\n\nThe harbour of Bergen reopened.\n")
    try folder.write("b.txt", "Harbour of Bergen closes\n\nThe harbour of Bergen has closed.\n")
    try folder.write("empty.txt", "")
    let result = try runBroadsheet(arguments + ["--json"], in: folder.path)
    #expect(result.status == 0)
    #expect(try !result.records().isEmpty)
    #expect(result.complaints == ["broadsheet: ./empty.txt: no words in it"])
  }

  @Test("A closed pipe ends it quietly")
  func survivesAClosedPipe() throws {
    let folder = try Folder()
    for number in 0..<400 {
      try folder.write("\(number).txt", "Harbour\n\n" + String(repeating: "It rained. ", count: 60))
    }
    let script = "{ broadsheet articles --text --json .; echo $? >&2; } | head -n 1"
    let result = try Command(["sh", "-c", script], in: folder.path).run()
    #expect(result.errorText == "0\n")
    #expect(result.output.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test(
    "Two runs print the same bytes",
    arguments: [
      ["articles", "seeds", "--text", "--json"], ["search", "russia attack", "seeds", "--json"],
      ["entities", "seeds", "--mentions", "--json"], ["references", "003", "seeds", "--json"],
      ["compare", "002", "003", "--corpus", "seeds", "--json"],
      ["compare", "000", "001", "--corpus", "seeds"],
      ["conflicts", "seeds", "--all", "--json"], ["conflicts", "seeds"],
      ["references", "001", "seeds"], ["entities", "seeds"], ["facts", "seeds", "--json"],
    ])
  func repeatsItself(arguments: [String]) throws {
    let first = try runBroadsheet(arguments)
    #expect(first.status == 0 && !first.output.isEmpty)
    #expect(try runBroadsheet(arguments).output == first.output)
  }

  @Test(
    "Neither environment nor locale changes what programs read",
    arguments: [
      ["LANG": "C", "LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8"], ["PATH": ""], ["TERM": "dumb"],
      ["HOME": ""],
    ])
  func ignoresTheEnvironment(environment: [String: String]) throws {
    let arguments = ["entities", "seeds", "--mentions", "--json"]
    let result = try runBroadsheet(arguments, environment: environment)
    #expect(result.status == 0)
    let usual = try runBroadsheet(arguments)
    #expect(result.output == usual.output)
  }
}
