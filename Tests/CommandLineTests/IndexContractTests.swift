// `index`: one file in place of the PATHs, in every verb; and what is said where it cannot be.
import Foundation
import ProgramRunning
import Testing

@Suite("index")
struct IndexContractTests {
  /// The samples and their index, in a folder of its own.
  private struct Indexed {
    let folder: Folder
    var path: String { "\(folder.path)/news" }

    init() throws {
      folder = try Folder()
      let made = try runBroadsheet(["index", "seeds", "--output", "\(folder.path)/news"])
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errorText)")
    }
  }

  @Test(
    "Every verb answers from the index what it answers from the folder",
    arguments: [
      ["articles"], ["articles", "--json", "--text"], ["articles", "--problems"],
      ["search", "--json", "crocus"], ["search", "--json", "person:bortnikov"],
      ["search", "--json", "\"islamic state\""], ["entities", "--json", "--mentions"],
      ["references", "--json", "003"], ["facts", "--json"],
      ["compare", "--json", "003", "004", "--corpus"],
    ])
  func answersAlike(verb: [String]) throws {
    let indexed = try Indexed()
    let (folder, index) = (
      try runBroadsheet(verb + ["seeds"]), try runBroadsheet(verb + [indexed.path])
    )
    #expect(folder.status == index.status)
    #expect(folder.outputText == index.outputText)
    #expect(index.errors.isEmpty, "\(index.errorText)")
  }

  @Test("Decisions are replayed over it")
  func decisions() throws {
    let indexed = try Indexed()
    try indexed.folder.write("decisions", "[[decision]]\ndelete = \"place:moscow\"\n")
    let decisions = ["--decisions", "\(indexed.folder.path)/decisions"]
    let folder = try runBroadsheet(["entities", "--json"] + decisions + ["seeds"])
    let index = try runBroadsheet(["entities", "--json"] + decisions + [indexed.path])
    #expect(folder.outputText == index.outputText)
    let without = try runBroadsheet(["entities", "--json", indexed.path])
    #expect(without.outputText != index.outputText)
  }

  @Test("What cannot be opened is told in one line, with status 2", arguments: 0..<4)
  func cannotBeOpened(kind: Int) throws {
    let indexed = try Indexed()
    let cut = try runBroadsheet(["articles", indexed.path, "seeds"])
    #expect(cut.status == 2 && cut.errorText.contains("cannot be read together"))
    let program = [
      "head -c 5000", "head -c 20", "sed 's/Crocus/Locust/'", "sed '1s/BIDX/BIDX/;$s/$/x/'",
    ]
    let made = try Command(
      ["sh", "-c", "\(program[kind]) \(indexed.path) > \(indexed.path)2"]
    ).run()
    #expect(made.status == 0)
    let told = try runBroadsheet(["search", "--json", "crocus", "\(indexed.path)2"])
    #expect(told.status == 2 && told.output.isEmpty)
    #expect(told.errorText.contains("damaged or cut short (make it anew: broadsheet index"))
    #expect(told.errorText.split(separator: "\n").count == 1)
  }

  @Test("Whatever byte has changed, a verb answers as before or says so: it never traps")
  func changedBytes() throws {
    let indexed = try Indexed()
    let file = URL(fileURLWithPath: indexed.path)
    let sound = try Data(contentsOf: file)
    let verbs = [
      ["search", "--json", "crocus hall"], ["articles", "--json", "--text"],
      ["entities", "--json"],
    ]
    let answers = try verbs.map { try runBroadsheet($0 + [indexed.path]).outputText }
    for number in 0..<36 {
      var bytes = sound
      // All over the file, in its header and its table too.
      let at = number < 6 ? number * 11 : sound.count - 1 - number * number * 67 % sound.count
      bytes[at] ^= 1 << UInt8(number % 8)
      try bytes.write(to: file)
      let verb = number % verbs.count
      let told = try runBroadsheet(verbs[verb] + [indexed.path])
      if told.status == 0 {
        #expect(told.outputText == answers[verb], "byte \(at)")
      } else {
        #expect(told.status == 2, "byte \(at): \(told.errorText)")
        #expect(told.errorText.contains("(make it anew") || told.errorText.contains("no such file"))
        #expect(told.errorText.split(separator: "\n").count == 1)
      }
    }
  }

  @Test(
    "An index in a folder of news is passed over and listed, and so is one that is named with it")
  func inTheFolder() throws {
    let folder = try Folder()
    try folder.write(
      "news/a.txt", "Storm closes the port\n\nThe storm closed the port on Sunday.\n")
    #expect(try folder.run("index", "news", "--output", "news/kept").status == 0)
    let articles = try folder.run("articles", "news")
    #expect(articles.status == 0 && articles.errors.isEmpty, "\(articles.errorText)")
    #expect(
      try folder.run("articles", "--problems", "news").outputText.hasPrefix(
        "passed over: 1 index\n"))
    let problem = try folder.run("articles", "--problems", "--json", "news").outputText
    #expect(problem.contains("\"code\":\"index\""))
    #expect(try folder.run("search", "--count", "storm", "news").outputText == "1\n")
    let opened = try folder.run("search", "--count", "storm", "news/kept")
    #expect(opened.outputText == "1\n" && opened.errors.isEmpty, "\(opened.errorText)")
  }

  @Test("A remedy can be pasted into a shell, whatever the names")
  func remedyIsQuoted() throws {
    let folder = try Folder()
    try folder.write("my news/a.txt", "Storm\n\nThe storm closed the port on Sunday.\n")
    #expect(try folder.run("index", "my news", "--output", "it's kept").status == 0)
    try folder.write("my news/b.txt", "Fish\n\nThe price of fish rose.\n")
    let told = try folder.run("search", "storm", "it's kept")
    #expect(
      told.errorText.contains("broadsheet index 'my news' --output 'it'\\''s kept')"),
      "\(told.errorText)")
  }

  @Test("What is no index is not overwritten, and where nothing can be written that is told")
  func isNotOverwritten() throws {
    let folder = try Folder()
    try folder.write("a.txt", "Storm closes the port\n\nThe storm closed the port on Sunday.\n")
    let refused = try folder.run("index", "a.txt", "--output", "a.txt")
    #expect(refused.status == 2 && refused.errorText.contains("not overwritten"))
    #expect(try folder.run("articles", "a.txt").status == 0)
    let nowhere = try folder.run("index", "a.txt", "--output", "none/news")
    #expect(nowhere.status == 2 && nowhere.errorText.contains("not written: no such file"))
    #expect(try folder.run("index", "a.txt").status == 2)
    #expect(try folder.run("index", "a.txt", "--output", "news").status == 0)
    #expect(try folder.run("index", "a.txt", "--output", "news").status == 0)
    #expect(try folder.run("index", "--verify", "news").outputText == "news: 1 article, sound\n")
    #expect(try folder.run("index", "none", "--output", "news").status == 2)
    #expect(try folder.run("index", "--verify", "news").status == 0)
  }
}
