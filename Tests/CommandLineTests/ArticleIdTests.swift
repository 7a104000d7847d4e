// What an article is called, and which article an ARTICLE argument means.
import ProgramRunning
import Testing

@Suite("Article ids")
struct ArticleIdTests {
  private static let name = "003_8038ae532e233db9.txt"

  private func ids(_ paths: String...) throws -> [String] {
    try records(["articles"] + paths).compactMap { $0["id"].text }
  }

  @Test(
    "A folder is as typed, without what its spelling adds",
    arguments: [
      ("seeds", "seeds"), ("./seeds", "seeds"), ("seeds/", "seeds"), ("./seeds//", "seeds"),
      ("././seeds/", "seeds"), (".//seeds", "seeds"), ("../x/seeds", "../x/seeds"),
      ("seeds/../seeds", "seeds/../seeds"),
    ])
  func namesFolders(path: String, folder: String) throws {
    let place = try Folder()
    place.folder(Array("x".utf8))
    place.link("seeds", to: "\(packageRoot)/seeds")
    place.link("x/seeds", to: "\(packageRoot)/seeds")
    let found = try records(
      ["articles", path], in: path.hasPrefix("..") ? "\(place.path)/x" : place.path)
    #expect(found.first?["id"].text == "\(folder)/000_f2d2901ccde65c24.txt")
    #expect(found.count == 5)
  }

  @Test("The current folder is a full stop; without a PATH it is meant")
  func namesTheCurrentFolder() throws {
    let here = try records(["articles", "."], in: "\(packageRoot)/seeds")
    #expect(here.last?["id"] == "./004_e6cf7716721b8db7.txt")
    #expect(try records(["articles"], in: "\(packageRoot)/seeds") == here)
  }

  @Test(
    "A file is as typed",
    arguments: [
      "seeds/\(name)", "./seeds/\(name)", "seeds/../seeds/\(name)", "\(packageRoot)/seeds/\(name)",
    ])
  func namesFiles(path: String) throws {
    #expect(try ids(path) == [path])
  }

  @Test("Standard input is a hyphen")
  func namesStandardInput() throws {
    let text = "Harbour reopens\n\nShips left at noon.\n"
    let found = try records(["articles", "-", "--text"], standardInput: Array(text.utf8))
    #expect(found.map { $0["id"] } == ["-"])
    #expect(found.first?["text"].text == text)
    #expect(found.first?["headline"] == "Harbour reopens")
  }

  @Test("Articles stand in the order of PATHs, and below a folder in byte order of their paths")
  func ordersArticles() throws {
    let folder = try Folder()
    for name in ["b/z.txt", "b.txt", "b-c.txt", "a/y.txt", "B.txt", "10.txt", "9.txt"] {
      try folder.write(name, "Harbour\n\nIt rained.\n")
    }
    let below = ["10.txt", "9.txt", "B.txt", "a/y.txt", "b-c.txt", "b.txt", "b/z.txt"]
    let found = try records(["articles", "."], in: folder.path).compactMap { $0["id"].text }
    #expect(found == below.map { "./\($0)" })
    let given = try records(["articles", "b.txt", "a"], in: folder.path)
    #expect(given.map { $0["id"] } == ["b.txt", "a/y.txt"])
  }

  @Test("A file that several PATHs lead to is one article, by its first name")
  func readsNothingTwice() throws {
    #expect(try ids("seeds/\(Self.name)", "./seeds/\(Self.name)") == ["seeds/\(Self.name)"])
    let all = try ids("./seeds/\(Self.name)", "seeds")
    #expect(all.count == 5)
    #expect(all.first == "./seeds/\(Self.name)")
    let twice = try runBroadsheet(["articles", "seeds", "./seeds/", "--json"])
    #expect(try twice.records().count == 5)
    #expect(twice.status == 0)
  }

  @Test(
    "An ARTICLE is an exact id, or a part that fits one id",
    arguments: [
      "seeds/\(name)", "003", name, "_8038",
    ])
  func findsOne(argument: String) throws {
    let found = try records(["compare", argument, "004", "--corpus", "seeds"])
    #expect(found.first?["left"].text == "seeds/\(Self.name)")
  }

  @Test("An exact id wins over a longer id that holds it")
  func prefersTheExactId() throws {
    let folder = try Folder()
    try folder.write("a.txt", "Harbour\n\nIt rained in Bergen.\n")
    try folder.write("a.txt.txt", "Railway\n\nIt snowed in Oslo.\n")
    try folder.write("b.txt", "Airport\n\nIt stormed in Kiel.\n")
    let found = try records(
      ["compare", "a.txt", "b.txt", "--corpus", "a.txt", "."], in: folder.path)
    #expect(found.first?["left"] == "a.txt")
    let ambiguous = try runBroadsheet(["references", "a.txt", "."], in: folder.path)
    #expect(ambiguous.status == 2)
    #expect(ambiguous.errorText.contains("  ./a.txt\n  ./a.txt.txt\n"))
  }
}
