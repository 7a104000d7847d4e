// Terminal types that exist, that do not, and that are of no use.

import Testing

@testable import Terminal

/// One after the other: ncurses looks a type up in memory of its own, which serves one thread.
@Suite("Terminal types", .serialized)
struct TerminalTypeTests {
  @Test("A type that nobody knows is treated as xterm-256color")
  func fallback() throws {
    #expect(try TerminalType.choose("xterm") == "xterm")
    #expect(try TerminalType.choose("a-terminal-of-next-year") == "xterm-256color")
    #expect(try TerminalType.choose("../../etc/passwd") == "xterm-256color")
  }

  @Test("A terminal that cannot place its cursor is refused, with a remedy")
  func unfit() {
    #expect(throws: TerminalError.typeUnfit("dumb")) { try TerminalType.choose("dumb") }
    #expect(throws: TerminalError.typeMissing) { try TerminalType.choose(nil) }
    #expect(throws: TerminalError.typeMissing) { try TerminalType.choose("") }
    #expect(TerminalError.typeUnfit("dumb").description.contains("set TERM"))
  }
}
