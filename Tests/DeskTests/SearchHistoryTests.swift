// What was searched for: its order, its bounds, and the file that several programs share.

import Desk
import Testing

@Suite("The history of searches")
struct SearchHistoryTests {
  @Test("A line is kept once, as the newest; blanks around it and control characters go")
  func once() {
    var history = SearchHistory(["crocus", "putin", "crocus"])
    #expect(history.lines == ["putin", "crocus"])
    history.add(" putin\u{7} ")
    #expect(history.lines == ["crocus", "putin"])
    history.add("  ")
    #expect(history.lines == ["crocus", "putin"])
  }

  @Test("The newest thousand lines are kept, and no line of a megabyte")
  func bounded() {
    var history = SearchHistory((0..<5000).map { "line \($0)" })
    history.add("last")
    history.add(String(repeating: "x", count: 1 << 20))
    #expect(history.lines.count == SearchHistory.longest)
    #expect(history.lines.last == "last")
    #expect(history.lines.first == "line 4001")
  }

  @Test("Looking back finds the newest line that holds the letters, in whatever case")
  func lookingBack() {
    let history = SearchHistory(["Crocus", "moscow", "crocus hall", "putin"])
    #expect(history.last(before: 4, holding: "CROC") == 2)
    #expect(history.last(before: 2, holding: "croc") == 0)
    #expect(history.last(before: 0, holding: "croc") == nil)
    #expect(history.last(before: 4, holding: "zzz") == nil)
  }

  @Test("Two programs that add to one file lose no line")
  func shared() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("state/broadsheet/history")
    let (one, other) = (HistoryFile(path), HistoryFile(path))
    #expect(try one.read().lines == [])
    for number in 0..<20 {
      try one.append("one \(number)")
      try other.append("other \(number)")
    }
    let lines = try other.read().lines
    #expect(lines.count == 40)
    #expect(lines.suffix(2) == ["one 19", "other 19"])
  }

  @Test("A line goes behind one that an editor left without its end")
  func unended() throws {
    let folder = try TemporaryFolder()
    try folder.write("history", "crocus")
    try HistoryFile(folder.file("history")).append("putin")
    #expect(try folder.text("history") == "crocus\nputin\n")
  }

  @Test("A file that has grown too long is cut to its newest lines")
  func cut() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<20_000).map { "search number \($0)\n" }
    try folder.write("history", lines.joined())
    try HistoryFile(folder.file("history")).append("last")
    let kept = try HistoryFile(folder.file("history")).read().lines
    #expect(kept.count == SearchHistory.longest / 2 + 1)
    #expect(kept.suffix(2) == ["search number 19999", "last"])
    #expect(folder.names == ["history"])
  }

  @Test("Where no file can be, it is said")
  func obstacle() throws {
    let folder = try TemporaryFolder()
    try folder.write("history", "")
    #expect(throws: DeskError.self) { try HistoryFile(folder.file("history/below")).append("x") }
    #expect(throws: DeskError.self) { try HistoryFile(folder.path).append("x") }
  }
}
