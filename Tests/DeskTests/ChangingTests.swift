// Adding and taking back, and the text that stands around decisions.

import Articles
import Desk
import Testing

@Suite("Changing decisions")
struct ChangingTests {
  /// What somebody wrote by hand.
  private let text = """
    # my decisions
    [desk]
    theme = "dark" # not ours

    [[decision]]   # the first
    # why: see 003
    merge = "person:a" # and so on
    into = "person:b"
    colour = "red"

    # the second
    [[decision]]
    delete = "other:c"

    """

  private func adding(_ lines: [String], to text: String) throws -> Decisions {
    var decisions = Decisions(Array(text.utf8))
    for line in lines { decisions.add(try decision(line)) }
    return decisions
  }

  private func string(_ decisions: Decisions) -> String {
    String(decoding: decisions.text, as: UTF8.self)
  }

  @Test("A decision is added at the end; all above stays as it was")
  func adds() throws {
    var decisions = Decisions(Array(text.utf8))
    let kerry = try name("person:kerry (Kerry)")
    let kirby = try name("person:john-kirby (John Kirby)")
    decisions.add(
      Decision(
        .apart(kerry, from: kirby), day: CalendarDay(year: 2026, month: 3, day: 9),
        note: "two \"Johns\""))
    let added = """

      [[decision]]
      apart = "person:kerry"
      from = "person:john-kirby"
      written = ["Kerry", "John Kirby"]
      day = 2026-03-09
      note = "two \\"Johns\\""

      """
    #expect(string(decisions) == text + added)
  }

  @Test(
    "An empty line stands before each, and lines end as the file's do",
    arguments: [
      ("", "retype = \"person:a\"\n"), ("# x", "# x\n\n[[decision]]\n"),
      ("# x\n", "# x\n\n[[decision]]\n"), ("# x\n\n", "# x\n\n[[decision]]\n"),
      ("\n", "\n[[decision]]\n"), ("# x\r\n", "# x\r\n\r\n[[decision]]\r\n"),
      ("# x\r\n\r\n", "# x\r\n\r\n[[decision]]\r\n"),
    ])
  func lineEnds(before: String, after: String) throws {
    let text = string(try adding(["retype person:a to event"], to: before))
    #expect(before.isEmpty ? text.contains(after) : text.hasPrefix(after))
    #expect(text.contains("\r\n") == before.contains("\r\n"))
  }

  @Test("What contradicts goes, and is told; comments and what is not ours stay")
  func replaces() throws {
    var decisions = Decisions(Array(text.utf8))
    let change = decisions.add(try decision("apart person:b from person:a"))
    #expect(change.summary == "b is not a (instead of: a is b)")
    #expect(
      string(decisions) == """
        # my decisions
        [desk]
        theme = "dark" # not ours

        # the first
        # why: see 003
        # and so on
        # colour = "red"

        # the second
        [[decision]]
        delete = "other:c"

        [[decision]]
        apart = "person:b"
        from = "person:a"

        """)
  }

  private static let contradictions: [(lines: [String], left: [String])] = [
    (["merge person:a into person:b", "merge person:b into person:a"], ["b is a"]),
    (["apart person:a from person:b", "merge person:a into person:b"], ["a is b"]),
    (
      ["merge person:a into person:b", "undecided person:b or person:a"], ["b may or may not be a"]
    ),
    (["retype person:a to place", "retype person:a to event"], ["a is of the type event"]),
    (["rename person:a to A.", "rename person:a to Aa"], ["a is shown as Aa"]),
    (["delete person:a", "rename person:a to Aa"], ["a is shown as Aa"]),
    (["delete person:a", "merge person:b into person:a"], ["b is a"]),
    // Not contradictions: each speaks of something else.
    (["merge person:a into person:b", "merge person:a into person:c"], ["a is b", "a is c"]),
    (
      ["retype person:a to place", "rename person:a to A."],
      ["a is of the type place", "a is shown as A."]
    ),
    (["rename person:a to A.", "delete person:a"], ["a is shown as A.", "a is no name"]),
    (["delete person:a", "delete place:a"], ["a is no name", "a is no name"]),
    (["delete person:a", "apart person:a from person:b"], ["a is no name", "a is not b"]),
  ]

  @Test("One question has one answer", arguments: contradictions)
  func oneAnswer(lines: [String], left: [String]) throws {
    #expect(said(try adding(lines, to: "\n")) == left)
  }

  @Test("Undo puts back what was there, byte for byte, and redo does it again")
  func undo() throws {
    var decisions = Decisions(Array(text.utf8))
    var texts = [decisions.text]
    for line in ["apart person:a from person:b", "delete person:x", "merge person:x into person:y"]
    {
      decisions.add(try decision(line))
      texts.append(decisions.text)
    }
    for text in texts.dropLast().reversed() {
      #expect(decisions.undo() != nil)
      #expect(decisions.text == text)
    }
    #expect(said(decisions) == ["a is b", "c is no name"])
    for text in texts.dropFirst() {
      #expect(decisions.redo() != nil)
      #expect(decisions.text == text)
    }
    #expect(decisions.redo() == nil)
  }

  @Test("Undo in a file that was only read takes the last decision, and what is new ends redo")
  func undoAcrossSessions() throws {
    var decisions = Decisions(Array(text.utf8))
    #expect(decisions.undo()?.decision.verdict.description == "c is no name")
    #expect(said(decisions) == ["a is b"])
    decisions.add(try decision("delete person:z"))
    #expect(decisions.redo() == nil)
    #expect(said(decisions) == ["a is b", "z is no name"])
    #expect(decisions.undo()?.decision.verdict.description == "z is no name")
    #expect(decisions.undo()?.decision.verdict.description == "a is b")
    #expect(decisions.undo() == nil)
    #expect(
      string(decisions) == """
        # my decisions
        [desk]
        theme = "dark" # not ours

        # the first
        # why: see 003
        # and so on
        # colour = "red"

        # the second

        """)
  }

  @Test("A decision says when and why it was made")
  func why() throws {
    var made = Decision(.delete(try name("other:he (He)")))
    #expect(made.why == "decided by the reader: He is no name")
    made.day = CalendarDay(year: 2026, month: 11, day: 21)
    made.note = "a pronoun"
    #expect(made.why == "decided by the reader on 2026-11-21: He is no name (a pronoun)")
  }

  @Test("A new file explains itself, and its explanation is no decision")
  func explains() throws {
    let decisions = Decisions()
    #expect(decisions.text.starts(with: "# What a reader of Broadsheet decided".utf8))
    #expect(decisions.list.isEmpty && decisions.issues.isEmpty)
    #expect(Decisions(decisions.text).issues.isEmpty)
  }
}
