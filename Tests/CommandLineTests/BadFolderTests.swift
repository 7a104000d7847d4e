// Folders of all that folders can hold: things that are no files, names that are no text, loops,
// crowds. What is in a bad file is BadFileTests' matter.
import Glibc
import ProgramRunning
import Testing

@Suite("Bad folders")
struct BadFolderTests {
  private static let good = "Harbour reopens\n\nShips left Bergen at noon.\n"

  private func ids(_ result: FinishedProgram) throws -> [String] {
    try result.records().compactMap { $0["id"].text }
  }

  @Test(
    "FIFOs, sockets, devices and broken links are named and never waited for",
    arguments: [
      ("fifo.txt", "not a file or folder"), ("fifo", "not a file or folder"),
      ("socket.txt", "not a file or folder"), ("zero.txt", "not a file or folder"),
      ("broken.txt", "no such file or directory"),
      ("self.txt", "too many levels of symbolic links"),
      ("loop", "a folder that was read already under another path"),
    ])
  func passesOverWhatIsNoFile(name: String, message: String) throws {
    let folder = try Folder()
    try folder.write("good.txt", Self.good)
    switch name {
    case "zero.txt": folder.link(name, to: "/dev/zero")
    case "broken.txt": folder.link(name, to: "nowhere")
    case "self.txt": folder.link(name, to: name)
    case "loop": folder.link(name, to: ".")
    case "socket.txt": folder.socket(name)
    default: folder.fifo(name)
    }
    let result = try folder.run("articles", "--json", ".")
    #expect(try ids(result) == ["./good.txt"])
    #expect(result.complaints == ["broadsheet: ./\(name): \(message)"])
    guard name != "loop" else { return }
    #expect(try folder.run("articles", name).status == 2)
  }

  @Test("A link to a file or to a folder elsewhere is followed")
  func followsLinks() throws {
    let folder = try Folder()
    folder.link("all", to: "\(packageRoot)/seeds")
    folder.link("one.txt", to: "\(packageRoot)/seeds/004_e6cf7716721b8db7.txt")
    #expect(try ids(folder.run("articles", "--json", ".")).count == 6)
  }

  @Test(
    "A name may be anything that the system takes",
    arguments: [
      "new\nline.txt", "-h.txt", "-", "--json", "*?[a].txt", "a b\t.txt", "\u{1b}[31m.txt", "~.txt",
      "naïve ‘name’.txt", "x#2.txt", "ending in a dot.", "TEXT.TXT",
    ])
  func takesAnyName(name: String) throws {
    let folder = try Folder()
    try folder.write(name, Self.good)
    let result = try folder.run("articles", "--json", ".")
    #expect(result.status == 0)
    #expect(try ids(result) == ["./\(name)"])
    #expect(try ids(folder.run("articles", "--json", "./\(name)")) == ["./\(name)"])
  }

  @Test("A name that is no UTF-8 is read, and shown repaired")
  func takesNamesThatAreNoText() throws {
    let folder = try Folder()
    try folder.write(Array("caf".utf8) + [0xE9] + Array(".txt".utf8), Array(Self.good.utf8))
    try folder.write([0xFF] + Array("/a.txt".utf8), Array(Self.good.utf8))
    let result = try folder.run("articles", "--json", ".")
    #expect(try ids(result) == ["./caf\u{FFFD}.txt", "./\u{FFFD}/a.txt"])
    #expect(result.errors.isEmpty)
  }

  @Test("A folder named like a file is a folder, and a file is none")
  func tellsFoldersFromFiles() throws {
    let folder = try Folder()
    try folder.write("x.txt/y.txt", Self.good)
    try folder.write("z.txt", Self.good)
    #expect(try ids(folder.run("articles", "--json", ".")) == ["./x.txt/y.txt", "./z.txt"])
    #expect(try ids(folder.run("articles", "--json", "x.txt/")) == ["x.txt/y.txt"])
    let result = try folder.run("articles", "z.txt/")
    #expect(result.status == 2)
    #expect(result.errorText.contains("z.txt/: not a directory"))
  }

  @Test(
    "A folder named like a verb is opened by a path", arguments: ["search", "articles", "help"])
  func opensFoldersNamedLikeVerbs(verb: String) throws {
    let folder = try Folder()
    try folder.write("\(verb)/a.txt", Self.good)
    #expect(try ids(folder.run("articles", "--json", "./\(verb)")) == ["\(verb)/a.txt"])
    #expect(try ids(folder.run("articles", "--json", verb)) == ["\(verb)/a.txt"])
  }

  @Test("Hidden entries, .git and node_modules are passed over")
  func passesOverHiddenThings() throws {
    let folder = try Folder()
    try folder.write("a.txt", Self.good)
    for name in [".hidden.txt", ".git/b.txt", "node_modules/c.txt"] {
      try folder.write(name, Self.good)
    }
    let result = try folder.run("articles", "--json", ".")
    #expect(try ids(result) == ["./a.txt"])
    #expect(result.errors.isEmpty)
    #expect(
      try folder.run("articles", "--problems", ".").outputText
        == "passed over: 2 hidden, 1 node_modules\nundated 1 (! in the browser lists them)\n")
    #expect(try ids(folder.run("articles", "--json", ".hidden.txt")) == [".hidden.txt"])
  }

  @Test("What is in a file counts, not how its name ends")
  func tellsByContent() throws {
    let folder = try Folder()
    try folder.write("a.md", "# Harbour reopens\n\nShips left Bergen at noon.\n")
    for name in ["b.html", "c.story", "d.json", "e.pdf"] { try folder.write(name, Self.good) }
    let result = try folder.run("articles", "--json", ".")
    #expect(
      try result.records().map { $0["format"].text } == [
        "markdown", "text", "text", "text", "text",
      ])
  }

  @Test("Documents that cannot be read are complained of, what its ending tells is only listed")
  func listsOtherFormats() throws {
    let folder = try Folder()
    try folder.write("a.txt", Self.good)
    try folder.write("b.txt", "%PDF-1.7\n")
    try folder.write("c.jpg", Self.good)
    let result = try folder.run("articles", "--json", "--problems", ".")
    #expect(result.complaints.count == 1)
    #expect(result.errorText.contains("./b.txt: "))
    let problems = try result.records()
    #expect(problems.compactMap { $0["path"].text } == ["./b.txt", "./c.jpg"])
    #expect(problems.allSatisfy { $0["id"] == .null && !$0["diagnostics"].list.isEmpty })
  }

  @Test("For people, what failed has a line each and what was passed over is summed up after it")
  func sumsUpOtherFormats() throws {
    let folder = try Folder()
    for name in ["a.txt", "b.jpg", "c.JPG", "d.css"] { try folder.write(name, Self.good) }
    try folder.write("z.txt", "")
    try folder.write("e.bad\u{1B}[31m", "")
    #expect(
      try folder.run("articles", "--problems", ".").outputText
        == "./e.bad\u{FFFD}[31m: no words in it\n./z.txt: no words in it\n"
        + "passed over by their ending: 2 .jpg, 1 .css\n"
        + "undated 1 (! in the browser lists them)\n")
    let problems = try folder.run("articles", "--problems", "--json", ".").records()
    #expect(
      problems.compactMap { $0["path"].text } == [
        "./e.bad\u{1B}[31m", "./z.txt", "./b.jpg", "./c.JPG", "./d.css",
      ])
  }

  @Test("A folder without anything to read says so", arguments: [[], ["b.bin"], ["b", "c.png"]])
  func saysThatNothingIsThere(names: [String]) throws {
    let folder = try Folder()
    for name in names { try folder.write(name, bytes: [0x7F, 0x45, 0x4C, 0x46, 1, 2, 3, 0]) }
    let result = try folder.run("articles", "--json")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaints.last?.contains("no readable article in .") == true)
  }

  @Test("A missing PATH beside a good one is named, and the good one opens")
  func goesOnWithoutAPath() throws {
    let result = try runBroadsheet(["search", "crocus", "seeds", "nowhere", "", "--count"])
    #expect(result.outputText == "2\n")
    #expect(result.status == 0)
    #expect(
      result.complaints == [
        "broadsheet: : no such file or directory", "broadsheet: nowhere: no such file or directory",
      ])
  }

  @Test(
    "Standard input that is empty, closed or a folder is a problem with a name",
    arguments: [
      "</dev/null", "<&-", "</",
    ])
  func takesNoBadStandardInput(redirection: String) throws {
    let result = try Command(["sh", "-c", "broadsheet articles - \(redirection)"]).run()
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errorText.hasPrefix("broadsheet: -: "))
  }

  @Test("Five thousand small files are all there")
  func opensManyFiles() throws {
    let folder = try Folder()
    for number in 10_000..<15_000 {
      try folder.write("\(number).txt", "Harbour \(number) reopens\n\nIt rained.\n")
    }
    #expect(try folder.run("search", "harbour", "--count", ".").outputText == "5000\n")
  }

  @Test("Folders in folders in folders are walked to the ground")
  func walksDeepFolders() throws {
    let folder = try Folder()
    var path = ""
    for _ in 0..<500 {
      path += "d/"
      folder.folder(Array(path.dropLast().utf8))
    }
    try folder.write("\(path)a.txt", Self.good)
    #expect(try ids(folder.run("articles", "--json", ".")) == ["./\(path)a.txt"])
  }
}
