// The player itself, tried on commands that every system has: a player that lets things pass would
// make all sessions worthless.
import Foundation
import Testing

@Suite("Playing sessions")
struct SessionPlayerTests {
  @Test("A recorded session holds, and the same screen may be shown twice")
  func recordsAndHolds() throws {
    let keys = """
      # A program with a screen of its own, suspended, resumed, resized and left.
      size 40x6
      run less '-Ps>' words
      wait one
      screen 1-opened
      press j
      screen 2-moved
      press k
      screen 1-opened
      press C-z
      suspended
      run fg
      screen 1-opened
      resize 30x5
      screen 3-smaller
      press q
      exits 0
      run printf 'a;'; false
      exits 1
      """
    try inSession(keys) { session in
      let words = session.folder.appending(path: "words").path
      try keys.replacing(" words", with: " \(words)").write(
        to: session.keys, atomically: true, encoding: .utf8)
      try (1...9).map { "line \($0) of one\n" }.joined().write(
        toFile: words, atomically: true, encoding: .utf8)
      try SessionPlayer.play(session, recording: true)
      try SessionPlayer.play(session, recording: false)
    }
  }

  @Test("A screen that differs is shown beside the one expected")
  func showsDifferences() throws {
    try inSession("size 20x3\nrun printf 'left right'\nscreen 1") { session in
      let expected = "[0] $ printf 'left r\night'\nleft wrong[0] $\n"
      try expected.write(to: session.file(ofScreen: "1"), atomically: true, encoding: .utf8)
      let failure = #expect(throws: SessionFailure.self) {
        try SessionPlayer.play(session, recording: false, patience: .seconds(3))
      }
      #expect(failure?.line == 3)
      #expect(failure?.description.contains("≠    3 left wrong[0] $") == true)
    }
  }

  @Test(
    "What does not come true fails at its line",
    arguments: [
      ("run false\nexits 0", 2, "`[0] $`"),
      ("run stty -echo\nexits 0", 2, "lflag"),
      ("run printf '\\033[?1049h\\033[?25l'\nexits 0", 2, "alternate-screen 1, cursor 0"),
      ("run true\nwait never", 2, "`never`"),
      ("run true\nexits 0\nsignal TERM", 3, "foreground"),
      ("run sleep 9\nsignal TERN", 2, "no signal TERN"),
      ("screen 1", 1, "make record"),
      ("run true\nresize 9x", 2, "resize 9x"),
      ("run true\nsize 80x24", 2, "comes first"),
      ("suspended now", 1, "suspended now"),
      ("jump", 1, "jump"),
    ])
  func fails(keys: String, line: Int, message: String) throws {
    try inSession(keys) { session in
      let failure = #expect(throws: SessionFailure.self) {
        try SessionPlayer.play(session, recording: false, patience: .seconds(3))
      }
      #expect(failure?.line == line)
      #expect(failure?.description.contains(message) == true, "\(failure?.description ?? "")")
    }
  }

  @Test("A signal ends what runs in the foreground, and the shell says how")
  func signals() throws {
    try inSession("run echo up; sleep 99\nwait 99\nsignal TERM\nexits 143") { session in
      try SessionPlayer.play(session, recording: false)
    }
  }

  @Test("A screen that no line shows any more is reported")
  func reportsLeftovers() throws {
    try inSession("run true\nexits 0") { session in
      try "".write(to: session.file(ofScreen: "9-old"), atomically: true, encoding: .utf8)
      #expect(throws: SessionFailure.self) { try SessionPlayer.play(session, recording: false) }
    }
  }

  /// Calls `body` with a session in a folder that is removed afterwards.
  private func inSession(_ keys: String, _ body: (Session) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let session = Session(folder: folder)
    try keys.write(to: session.keys, atomically: true, encoding: .utf8)
    try body(session)
  }
}
