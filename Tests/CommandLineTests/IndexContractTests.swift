// `index`: one file in place of the PATHs, in every verb; and what is said where it cannot be.
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
