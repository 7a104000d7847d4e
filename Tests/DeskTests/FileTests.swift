// Decisions on the disk: nothing is half written, nothing that others wrote is lost, and whatever
// cannot be done is told with its place and remedy.

import Glibc
import Testing

@testable import Desk

@Suite("Files of decisions")
struct FileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ name: String = "decisions.toml") throws -> DecisionFile {
    try DecisionFile(folder.file(name))
  }

  /// What an attempt says when it fails.
  private func complaint(_ attempt: () throws -> Void) -> String? {
    do {
      try attempt()
      return nil
    } catch {
      return "\(error)".replacing("\(folder.path)/", with: "")
    }
  }

  @Test("The first decision makes the file and its folders, for the owner alone")
  func makes() throws {
    var file = try open("data/broadsheet/decisions.toml")
    #expect(folder.names.isEmpty)
    let change = try file.add(try decision("delete person:a"))
    #expect(!change.isJoined && change.change.replaced.isEmpty)
    #expect(folder.mode("data/broadsheet") & 0o777 == 0o700)
    let text = try folder.text("data/broadsheet/decisions.toml")
    #expect(text.hasPrefix("# What a reader of Broadsheet decided"))
    #expect(said(try open("data/broadsheet/decisions.toml").decisions) == ["a is no name"])
    #expect(folder.names == ["data"])
  }

  @Test("Permissions stay, a link stays a link, and nothing else is left behind")
  func replaces() throws {
    try folder.write("mine.toml", "# x\n", mode: 0o640)
    // Where we are the superuser it belongs to another, and must go on doing so.
    chown(folder.file("mine.toml"), 1, 1)
    let owner = folder.owner("mine.toml")
    symlink("mine.toml", folder.file("link.toml"))
    symlink(folder.file("link.toml"), folder.file("decisions.toml"))
    var file = try open()
    _ = try file.add(try decision("delete person:a"))
    #expect(try folder.text("mine.toml") == "# x\n\n[[decision]]\ndelete = \"person:a\"\n")
    #expect(folder.mode("mine.toml") == S_IFREG | 0o640)
    #expect(folder.owner("mine.toml") == owner)
    #expect(folder.mode("link.toml") & S_IFMT == S_IFLNK)
    #expect(folder.mode("decisions.toml") & S_IFMT == S_IFLNK)
    #expect(folder.names == ["decisions.toml", "link.toml", "mine.toml"])
  }

  @Test("A link that leads nowhere yet is followed")
  func danglingLink() throws {
    symlink("notes/mine.toml", folder.file("decisions.toml"))
    var file = try open()
    _ = try file.add(try decision("delete person:a"))
    #expect(try folder.text("notes/mine.toml").hasSuffix("delete = \"person:a\"\n"))
  }

  @Test("What another program wrote meanwhile is kept, and told")
  func joins() throws {
    var ours = try open()
    var theirs = try open()
    _ = try ours.add(try decision("merge person:a into person:b"))
    let change = try theirs.add(try decision("apart person:a from person:b"))
    #expect(change.isJoined)
    #expect(change.change.replaced.map { $0.verdict.description } == ["a is b"])
    _ = try theirs.add(try decision("delete person:c"))
    #expect(said(ours.decisions) == ["a is b"])
    #expect(try ours.refresh())
    #expect(try !ours.refresh())
    #expect(said(ours.decisions) == ["a is not b", "c is no name"])
  }

  @Test("Undo writes what was there before; of what others wrote meanwhile it takes nothing")
  func undo() throws {
    try folder.write("decisions.toml", "# x\n[[decision]]\ndelete = \"person:a\" # y\n")
    let before = try folder.text("decisions.toml")
    var file = try open()
    _ = try file.add(try decision("rename person:a to A."))
    #expect(said(file.decisions) == ["a is shown as A."])
    let undone = try file.undo()
    #expect(undone?.change.replaced.map { $0.verdict.description } == ["a is no name"])
    #expect(try folder.text("decisions.toml") == before)
    _ = try file.redo()
    #expect(said(try open().decisions) == ["a is shown as A."])

    var theirs = try open()
    _ = try theirs.add(try decision("delete person:z"))
    #expect(
      complaint { _ = try file.undo() } == """
        decisions.toml: changed by another program and read anew; undo again takes back its last \
        decision
        """)
    #expect(said(file.decisions) == ["a is shown as A.", "z is no name"])
    #expect(try file.undo()?.change.decision.verdict.description == "z is no name")
    #expect(try file.undo() != nil)
    #expect(try file.undo() == nil)
  }

  @Test("A read-only file is not written, though its folder could be")
  func readOnly() throws {
    try folder.write("decisions.toml", "# x\n", mode: 0o444)
    var file = try open()
    #expect(
      complaint { _ = try file.add(try decision("delete person:a")) }
        == "decisions.toml: read-only, so nothing was written (try: chmod u+w FILE)")
    #expect(file.decisions.list.isEmpty)
    #expect(try folder.text("decisions.toml") == "# x\n")
    #expect(folder.names == ["decisions.toml"])
  }

  @Test(
    "Where nothing can be written, that is told and nothing is added",
    arguments: [
      ("file/decisions.toml", "file/decisions.toml: not a directory"),
      ("file/more/decisions.toml", "file/more/decisions.toml: not a directory"),
    ])
  func unwritable(name: String, message: String) throws {
    try folder.write("file", "")
    #expect(complaint { _ = try open(name) } == message)
  }

  @Test("A folder without the right to write is told")
  func unwritableFolder() throws {
    // The superuser may write everywhere but in what the kernel itself keeps.
    let path = geteuid() == 0 ? "/sys/decisions.toml" : folder.file("decisions.toml")
    chmod(folder.path, 0o555)
    var file = try DecisionFile(path)
    let message = complaint { _ = try file.add(try decision("delete person:a")) }
    #expect(message?.contains("so nothing was written (name another file") == true)
    #expect(file.decisions.list.isEmpty)
  }

  @Test("What is not understood in a file is told with its place, and stays when it is written")
  func complaints() throws {
    let text = "[[decision]]\ndelete = \"he\"\ncolour = 3\n"
    try folder.write("decisions.toml", text)
    var file = try open()
    let place = folder.file("decisions.toml")
    #expect(
      file.complaints.map { $0.prefix(while: { $0 != "(" }) } == [
        "\(place):2: delete is no entity's id "
      ])
    _ = try file.add(try decision("delete other:he"))
    #expect(try folder.text("decisions.toml").hasPrefix(text))
  }

  @Test("What is no file of decisions is told")
  func noFile() throws {
    mkdir(folder.file("folder"), 0o755)
    try folder.write("wide.toml", bytes: [0xFF, 0xFE, 0x5B, 0])
    #expect(
      complaint { _ = try open("folder") }
        == "folder: not a plain file (name another with --decisions)")
    #expect(
      complaint { _ = try open("wide.toml") }
        == "wide.toml: UTF-16, not UTF-8 (try: iconv -f UTF-16 -t UTF-8 FILE)")
    #expect(
      complaint { _ = try DecisionFile(folder.file("gone.toml"), mustExist: true) }
        == "gone.toml: no such file of decisions (check --decisions)")
  }

  @Test("A device is read, but never replaced")
  func device() throws {
    var file = try DecisionFile("/dev/null", mustExist: true)
    #expect(file.decisions.list.isEmpty)
    #expect(
      complaint { _ = try file.add(try decision("delete person:a")) }
        == "/dev/null: not a plain file (name another with --decisions)")
  }

  private static let environments: [(variables: [String: String], path: String?)] = [
    (["XDG_DATA_HOME": "/data", "HOME": "/home/jo"], "/data/broadsheet/decisions.toml"),
    (["HOME": "/home/jo"], "/home/jo/.local/share/broadsheet/decisions.toml"),
    // The specification: empty is as good as not set, relative is invalid.
    (
      ["XDG_DATA_HOME": "", "HOME": "/home/jo"],
      "/home/jo/.local/share/broadsheet/decisions.toml"
    ),
    (
      ["XDG_DATA_HOME": "data", "HOME": "/home/jo"],
      "/home/jo/.local/share/broadsheet/decisions.toml"
    ),
    (["HOME": ""], nil), ([:], nil),
  ]

  @Test("The file is where the XDG specification says", arguments: environments)
  func place(variables: [String: String], path: String?) throws {
    let found = Result { try DataFolder.decisionsPath { variables[$0] } }
    if let path {
      #expect(try found.get() == path)
    } else {
      #expect(throws: DeskError.noDataFolder) { try found.get() }
    }
  }

  @Test("A file that was changed since it was read is not replaced")
  func race() throws {
    try folder.write("decisions.toml", "# x\n")
    let file = StoredFile(folder.file("decisions.toml"))
    let read = try #require(try file.read())
    try folder.write("decisions.toml", "# y\n")
    #expect(try !file.replace(read.stamp, by: Array("# z\n".utf8)))
    #expect(try !file.replace(nil, by: Array("# z\n".utf8)))
    #expect(try folder.text("decisions.toml") == "# y\n")
    #expect(folder.names == ["decisions.toml"])
  }

  @Test("Of programs that take turns none loses a decision")
  func turns() throws {

    var files = [try open(), try open(), try open()]
    for number in 0..<30 {
      _ = try files[number % 3].add(try decision("delete person:n\(number)"))
    }
    #expect(try open().decisions.list.count == 30)
    #expect(folder.names == ["decisions.toml"])
  }
}
