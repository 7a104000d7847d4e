// Decisions files as text, beside what they mean and what is said of them.

import Articles
import Chance
import Desk
import Names
import Testing

@Suite("Reading decisions")
struct ReadingTests {
  private static let files: [(text: String, means: [String], issues: [String])] = [
    (
      """
      # a comment
      [[decision]]
      merge = "person:bortnikov"
      into = "person:alexander-bortnikov"
      written = ["Bórtnikov", "Alexander Bortnikov"]
      day = 2026-11-21
      note = "same man in 003"
      """,
      ["Bórtnikov is Alexander Bortnikov"], []
    ),
    // Any order, any quotes, blanks, comments, a day as text; written and day may be missing.
    (
      """
        [[ decision ]]   # one
      from='person:john-kirby'# two
         apart   =   "person:John Kerry"

      [[decision]]
      day = "2026-11-21"
      "delete" = \"""other:breaking-\\
                 news\"""
      """,
      ["john kerry is not john kirby", "breaking news is no name"], []
    ),
    (
      """
      [[decision]]
      undecided = "person:bush"
      or = "person:george-w-bush"
      written = "Bush"
      [[decision]]
      retype = "person:tula"
      to = "place"
      [[decision]]
      rename = "organization:fsb"
      to = "Federal “Security” Service \\u2014 \\"FSB\\""
      """,
      [
        "Bush may or may not be george w bush", "tula is of the type place",
        "fsb is shown as Federal “Security” Service — \"FSB\"",
      ], []
    ),
    // What only other programs or later versions know is kept and told; the decision holds.
    (
      """
      title = "mine"
      [[decision]]
      delete = "other:he"
      colour = "red"
      weights = [1, [2, "#"], { a = "]" }]
      [desk]
      delete = "person:nobody"
      [[decision]]
      forget = "person:x"
      """,
      ["he is no name"],
      [
        "1: only [[decision]] tables are read; this was passed over",
        "4: colour is not known here and was passed over",
        "5: weights is not known here and was passed over",
        "6: only [[decision]] tables are read; this was passed over",
        """
        8: a decision that decides nothing (add one of merge, apart, split, undecided, retype, \
        rename, delete)
        """,
      ]
    ),
    // A broken table is not followed; the ones around it are.
    (
      """
      [[decision]]
      delete = "other:a"

      [[decision]]
      merge = "person:b
      into = "person:c"

      [[decision]]
      delete = "other:d"
      """,
      ["a is no name", "d is no name"],
      ["5: not a line of TOML, so this decision is not followed (write key = \"text\")"]
    ),
    // A text that is never closed ends where the next decision begins.
    (
      "[[decision]]\ndelete = \"other:a\"\nnote = '''\n\n[[decision]]\ndelete = \"other:b\"\n",
      ["b is no name"],
      [
        "3: a text or list that does not end well (close it; nothing up to the next decision is read)"
      ]
    ),
    // A table whose opening line is damaged does not take the one above with it.
    (
      "[[decision]]\ndelete = \"other:a\"\n\n[[decisio\ndelete = \"other:b\"\n",
      ["a is no name"], ["4: only [[decision]] tables are read; this was passed over"]
    ),
    (
      "[[decision]]\ndelete = \"other:a\"\n\nretype = \"other:b\"\nto = \"place\"\n",
      ["a is no name"], ["4: a second retype in one decision (put [[decision]] above it)"]
    ),
    (
      "[[decision]]\ndelete = \"other:a\"\ndelete = \"other:b\"\n",
      [], ["3: a second delete in one decision (put [[decision]] above it)"]
    ),
    (
      """
      [[decision]]
      merge = "person:a"
      from = "person:b"
      [[decision]]
      retype = "person:a"
      to = "planet"
      [[decision]]
      delete = "alexander-bortnikov"
      [[decision]]
      rename = "person:a"
      to = 7
      [[decision]]
      merge = "person:A"
      into = "person:a"
      [[decision]]
      delete = "person:z"
      day = 2026-02-30
      note = 1
      written = 2
      """,
      ["z is no name"],
      [
        "1: not followed without into (add into = \"…\")",
        "6: no such type (write person, organization, place, event or other)",
        """
        8: delete is no entity's id (write it as broadsheet entities --json does: \
        "person:jane-doe")
        """,
        "11: to wants a text (write to = \"…\")",
        "14: both sides are the same name, so nothing is decided",
        "17: not a day (write day = 2026-11-21)",
        "18: note wants a text (write note = \"…\")",
        "19: written wants a text (write written = \"…\")",
      ]
    ),
    ("", [], []),
  ]

  @Test("A file means what it says, and what is not understood is told", arguments: files)
  func reads(text: String, means: [String], issues: [String]) {
    for (mark, newline) in [("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n"), ("\u{FEFF}", "\r\n")] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let bytes = Array((mark + lines.joined(separator: newline)).utf8)
      let decisions = Decisions(bytes)
      #expect(said(decisions) == means)
      #expect(decisions.issues.map { "\($0.line): \($0.message)" } == issues)
      if !bytes.isEmpty { #expect(decisions.text == bytes) }
    }
  }

  @Test("Remarks are read")
  func remarks() throws {
    let decisions = Decisions(Array(Self.files[0].text.utf8))
    let decision = try #require(decisions.list.first)
    #expect(decision.day == CalendarDay(year: 2026, month: 11, day: 21))
    #expect(decision.note == "same man in 003")
    #expect(decision.verdict.subject.id == "person:bortnikov")
    #expect(decision.verdict.subject.written == "Bórtnikov")
    #expect(decision.verdict.other?.written == "Alexander Bortnikov")
  }

  @Test(
    "What is typed as an id is folded as names are",
    arguments: [
      ("person:Alexander Bórtnikov", "person:alexander-bortnikov"),
      ("organization:U.S.  Navy", "organization:us-navy"), ("place:são-tomé", "place:sao-tome"),
      ("other:a:b", "other:a:b"),
    ])
  func ids(typed: String, id: String) {
    #expect(NameReference(id: typed)?.id == id)
  }

  @Test("No name", arguments: ["", "person", "person:", "person: ", "people:a", ":a"])
  func noIds(typed: String) {
    #expect(NameReference(id: typed) == nil)
  }

  @Test("What is written is what is read")
  func roundTrip() throws {
    var chance = SplitMix(state: 1)
    for _ in 0..<300 {
      var decisions = Decisions()
      var expected: [Decision] = []
      for number in 0..<Int.random(in: 0...8, using: &chance) {
        var decision = try anyDecision(&chance)
        // Each about names of its own, so that none replaces another.
        decision.verdict = try numbered(decision.verdict, number, anyText(&chance))
        decisions.add(decision)
        expected.append(decision)
      }
      let read = Decisions(decisions.text)
      #expect(read.list == expected)
      #expect(read.issues.isEmpty)
      #expect(read.text == decisions.text)
    }
  }
}
