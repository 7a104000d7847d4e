// The texts of two articles beside each other or interleaved: that nothing is lost in any view, and sessions of keys.

import CrossReferences
import Foundation
import NewsCorpus
import Prose
import Screen
import Testing

@testable import Browser

@Suite("Two texts, as they look")
struct TextsScreenTests {
  @Test("Every pair looks as it was recorded, at three sizes", arguments: comparedPairs)
  func looksAsRecorded(pair: ComparedPair) throws {
    for (columns, rows) in [(80, 24), (120, 40), (200, 50)] {
      let name = "texts-\(pair.name)-\(columns)x\(rows)"
      let file = checkout.appendingPathComponent("Tests/BrowserTests/Screens/\(name).screen")
      let shown = textWithMarks(pair.opened(columns: columns, rows: rows).frame)
      if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil {
        try shown.write(to: file, atomically: true, encoding: .utf8)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(shown == expected, "\(name) differs; make record, then read what changed")
    }
  }

  @Test("In windows of every size each row keeps its borders", arguments: comparedPairs)
  func borders(pair: ComparedPair) {
    for columns in [60, 80, 99, 100, 101, 120, 200] {
      for keys in [[], ["z"], ["s"], ["s", "Tab", "PgDn"]] {
        var reading = pair.opened(columns: columns, rows: 60)
        for key in keys { reading.press(key) }
        for row in reading.frame.rows.dropFirst(2).dropLast(2) {
          #expect(row.hasPrefix("│") && (row.hasSuffix("│") || row.hasSuffix("┃")))
          #expect(Width.of(row) == columns, "\(row) at \(columns)")
        }
      }
    }
  }

  @Test(
    "What changed in a pair is marked as what it is: words, numbers, names",
    arguments: [
      ("version", Role.changedNumber, ["38", "40"]),
      ("edited", .changedWords, ["shipyard", "yard"]),
      ("wide", .changedNumber, ["14", "16"]),
      ("edited", .changedTurn, ["not"]),
    ])
  func marks(pair: String, role: Role, expected: [String]) {
    let reading = ComparedPair.named(pair).opened(columns: 120, rows: 100)
    let marked = words(in: role, of: reading.frame).filter { expected.contains($0) }
    #expect(marked.sorted() == expected)
  }

  @Test("A count that the other text gives otherwise elsewhere is not told by one text alone")
  func toldElsewhere() {
    let reading = ComparedPair.named("rewrite").opened(columns: 120, rows: 60)
    let row = reading.frame.rows.first { $0.contains("said 38 people were") }
    #expect(row?.contains("≠│") == true)
    #expect(reading.screen.contains("2 ≠ told otherwise"))
  }

  @Test("What both say alike has no marks, nor has an article beside itself")
  func itself() {
    let reading = ComparedPair.named("itself").opened(columns: 120, rows: 100)
    for role in [
      Role.changedWords, .changedNumber, .changedDate, .changedName, .changedTurn,
    ] {
      #expect(words(in: role, of: reading.frame).isEmpty)
    }
    #expect(reading.screen.contains("Compare ─ texts ─ all alike"))
  }
}

@Suite("Every sentence of both texts")
struct AccountedSentencesTests {
  /// What a text shows on the screen, without white space.
  private func shown(_ side: ComparedSide, _ reading: Reading) -> String {
    guard let view = reading.model.comparison else { return "" }
    let frame = reading.frame
    let numbers = view.movedColumns
    let left = view.isSideBySide ? 2 : 4 + numbers
    let start =
      side == .left ? left : view.isSideBySide ? 7 + view.textColumns + 2 * numbers : left + 2
    var result = ""
    for row in 5..<frame.size.rows - 2 {
      let isRight = view.isSideBySide || frame[row, left].text == "│"
      if !view.isSideBySide, isRight != (side == .right) { continue }
      for column in start..<start + view.textColumns { result += frame[row, column].text }
    }
    return result.filter { !$0.isWhitespace }
  }

  private func sentences(_ side: ComparedSide, _ reading: Reading) -> [String] {
    guard let compared = reading.model.comparison?.compared else { return [] }
    let article = reading.model.corpus[side == .left ? compared.left : compared.right]
    let places = compared.comparison.rows.compactMap { side == .left ? $0.left : $0.right }
    return places.map { article.string($0).filter { !$0.isWhitespace } }
  }

  private func count(_ part: String, in whole: String) -> Int {
    whole.components(separatedBy: part).count - 1
  }

  @Test(
    "Beside each other each is shown once, scrolling together or apart", arguments: comparedPairs)
  func beside(pair: ComparedPair) {
    for (columns, keys) in [(120, []), (200, []), (101, []), (120, ["s"]), (200, ["s", "Tab"])] {
      var reading = pair.opened(columns: columns, rows: 400)
      for key in keys { reading.press(key) }
      for side in ComparedSide.allCases {
        let text = shown(side, reading)
        for sentence in sentences(side, reading) { #expect(count(sentence, in: text) == 1) }
      }
    }
  }

  @Test(
    "Interleaved each is shown once, and what both say word for word once for both",
    arguments: comparedPairs)
  func interleaved(pair: ComparedPair) {
    for (columns, look) in [(80, ComparisonLook.texts), (200, .interleaved)] {
      let reading = pair.opened(columns: columns, rows: 400, look: look)
      let rows = reading.model.comparison?.compared.comparison.rows ?? []
      let (left, right) = (shown(.left, reading), shown(.right, reading))
      for sentence in sentences(.left, reading) { #expect(count(sentence, in: left) == 1) }
      for (sentence, row) in zip(sentences(.right, reading), rows.filter { $0.right != nil }) {
        #expect(count(sentence, in: right) == (row.label == .same ? 0 : 1))
      }
    }
  }

  @Test("Folded, each row is either shown or counted in one fold", arguments: comparedPairs)
  func folded(pair: ComparedPair) {
    for columns in [80, 120] {
      var reading = pair.opened(columns: columns, rows: 400)
      for _ in 0..<2 {
        reading.press("z")
        guard let view = reading.model.comparison else { return }
        var rows: [Int] = []
        for line in view.lines {
          rows += line.fold.map { Array($0.rows) } ?? []
          for piece in [line.left, line.right] {
            if let row = piece?.row, piece?.sign != nil, rows.last != row { rows.append(row) }
          }
        }
        #expect(Set(rows) == Set(view.compared.comparison.rows.indices))
        let folded = view.lines.compactMap(\.fold).flatMap { Array($0.rows) }
        #expect(Set(folded).count == folded.count)
        #expect(folded.allSatisfy { row in rows.count { $0 == row } == 1 })
      }
    }
  }

  @Test(
    "A moved passage has its number on both sides, and a line where it stands in the right text")
  func moved() {
    for look in [ComparisonLook.texts, .interleaved] {
      let reading = ComparedPair.named("edited").opened(columns: 120, rows: 60, look: look)
      let signs = reading.frame.rows.filter { $0.contains("1=") || $0.contains("=1") }
      #expect(signs.count == 1)
      if look == .texts { #expect(reading.screen.contains("1=│=1")) }
      #expect(reading.frame.rows.count { $0.contains("→ 1 below") } == 1)
    }
  }
}

@Suite("Keys in two texts")
struct TextsKeysTests {
  @Test(
    ". and , pass every difference, say which it is, and stop at the ends", arguments: [80, 120])
  func differences(columns: Int) {
    for pair in comparedPairs where pair.name != "itself" {
      var reading = pair.opened(columns: columns, rows: 24)
      let count = reading.model.comparison?.differences.count ?? 0
      for _ in 0..<count + 1 { reading.press(",") }
      #expect(reading.lastRow.contains("no difference before it"))
      // A pair before the first difference is none.
      if !reading.screen.contains("─ difference 1 of") { reading.press(".") }
      for number in 1...count {
        #expect(reading.screen.contains("difference \(number) of \(count)"), "\(pair.name)")
        #expect(reading.screen.contains("▸"))
        reading.press(".")
      }
      #expect(reading.lastRow.contains("no more differences"))
    }
  }

  @Test("Each paragraph that only one text has is a difference, and so is a passage that moved")
  func eachDifference() {
    let (mill, mine, lake) = (
      "The mill had ground rye since the great frost.",
      "The mine was flooded in spring by a burst dam.",
      "Nobody has sailed the lake before her."
    )
    let pass = "The pass is the shortest way between valleys. In winter avalanches often block it."
    let added = "A choir sang at the gate. It sang of rain."
    let texts = [
      ("a.txt", "Two old songs\n\n\(mill)\n\n\(mine)\n\n\(lake)\n\n\(pass)"),
      (
        "b.txt",
        "Two old songs\n\n\(pass)\n\n\(mill)\n\n\(added)\n\nBakers slept badly.\n\n\(mine)\n\n\(lake)"
      ),
    ]
    var reading = Reading(corpus(texts.map { (name: $0.0, text: $0.1) }), columns: 120, rows: 40)
    reading.compare(0, 1, look: .texts)
    reading.press("g", ".")
    #expect(reading.screen.contains("difference 1 of 3"))
    #expect(reading.screen.contains("1 passage moved"))
    #expect(reading.frame.rows.count { $0.contains("1=│=1") } == 2)
    #expect(reading.frame.rows.count { $0.contains("→ 1 below") } == 1)
  }

  @Test("A row that says the contrary has the sign for it, and is folded with no small edit")
  func contrary() {
    var reading = ComparedPair.named("edited").opened(columns: 120, rows: 40)
    func sign() -> Bool {
      reading.frame.rows.contains { $0.contains("≠│≠") && $0.contains("The mayor said") }
    }
    #expect(sign())
    reading.press("z", "z")
    #expect(sign())
  }

  @Test("Where there is no difference, . says so")
  func noDifference() {
    var reading = ComparedPair.named("itself").opened(columns: 120, rows: 40)
    reading.press(".")
    #expect(reading.lastRow.contains("both say the same"))
  }

  @Test("n goes from pair to pair down to the last")
  func pairs() {
    var reading = ComparedPair.named("version").opened(columns: 80, rows: 24)
    let pairs = reading.model.comparison?.compared.comparison.rows.count { $0.isPair } ?? 0
    for _ in 1..<pairs {
      reading.press("n")
      #expect(reading.screen.contains("▸"))
      #expect(!reading.lastRow.contains("no more pairs"))
    }
    reading.press("n")
    #expect(reading.lastRow.contains("no more pairs"))
  }

  @Test("z folds what is alike, then small edits, then nothing; the place stays in view")
  func folding() {
    var reading = ComparedPair.named("edited").opened(columns: 120, rows: 40)
    reading.press(".", ".")
    let before = reading.screen
    reading.press("z")
    #expect(reading.screen.contains("── 1 sentence alike ──"))
    #expect(reading.screen.contains("▸"))
    reading.press("z")
    #expect(reading.screen.contains("with a small edit"))
    #expect(!reading.screen.contains("shipyard"))
    #expect(reading.screen.contains("midnight") && reading.screen.contains("would not support"))
    reading.press("z", "j", "k")
    #expect(reading.screen == before)
  }

  @Test("Of an article beside itself one line is left, and Enter shows it all")
  func unfolding() {
    var reading = ComparedPair.named("itself").opened(columns: 120, rows: 40)
    let count = reading.model.comparison?.compared.comparison.rows.count ?? 0
    reading.press("z")
    #expect(reading.screen.contains("── \(count) sentences alike ──"))
    #expect(reading.model.comparison?.lines.count == 1)
    #expect(reading.screen.contains("Enter unfold") == false)  // the last row has a notice
    reading.press("Enter")
    #expect(!reading.screen.contains("sentences alike"))
    reading.press("Enter")
    #expect(reading.lastRow.contains("nothing is folded here"))
  }

  @Test("Enter unfolds what is next to where the reader stands")
  func unfoldingOne() {
    var reading = ComparedPair.named("version").opened(columns: 120, rows: 40)
    reading.press("z")
    let folds = reading.model.comparison?.lines.count { $0.fold != nil } ?? 0
    #expect(folds == 2)
    reading.press(".", "Enter")
    #expect(reading.model.comparison?.lines.count { $0.fold != nil } == 1)
    #expect(reading.screen.contains("difference 1 of"))
  }

  @Test("s lets the texts scroll apart, Tab chooses which, s brings them together")
  func apart() {
    var reading = ComparedPair.named("version").opened(columns: 100, rows: 14)
    func column(_ reading: Reading, _ range: Range<Int>) -> [String] {
      let frame = reading.frame
      return (5..<frame.size.rows - 2).map { row in
        range.map { frame[row, $0].text }.joined()
      }
    }
    let (left, right) = (2..<46, 52..<96)
    reading.press("s")
    #expect(reading.frame.rows[2].contains("▶Nine dead"))
    let before = (column(reading, left), column(reading, right))
    reading.press("j", "j", "j")
    #expect(column(reading, left) != before.0 && column(reading, right) == before.1)
    let scrolled = column(reading, left)
    reading.press("Tab", "PgDn")
    #expect(column(reading, left) == scrolled && column(reading, right) != before.1)
    #expect(reading.lastRow.contains("Tab other text") && reading.lastRow.contains("s together"))
    reading.press("G")
    #expect(reading.screen.contains("100%"))
    reading.press("s")
    #expect(reading.model.comparison?.shift == 0)
    #expect(!reading.frame.rows[2].contains("▶"))
    reading.press("Tab")
    #expect(reading.lastRow.contains("the texts scroll together"))
  }

  @Test("A difference is in view in both texts where they scroll apart")
  func differencesApart() {
    var reading = ComparedPair.named("edited").opened(columns: 120, rows: 14)
    reading.press("g", "s", ".", ".")
    let row = reading.model.comparison?.standing ?? 0
    let pair = reading.model.comparison?.compared.comparison.rows[row]
    #expect(pair?.isPair == true)
    #expect(reading.screen.count { $0 == "▸" } == 2)
  }

  @Test("Another size keeps the place where the reader stands in view", arguments: comparedPairs)
  func resizing(pair: ComparedPair) {
    var reading = pair.opened(columns: 80, rows: 24)
    reading.press("g")
    for _ in 0..<pair.corpus.articleCount {
      reading.press(".")
      let standing = reading.model.comparison?.standing
      for (columns, rows) in [(200, 50), (120, 40), (100, 12), (80, 24)] {
        reading.resize(columns: columns, rows: rows)
        #expect(reading.model.comparison?.standing == standing)
        if standing != nil { #expect(reading.screen.contains("▸"), "\(columns)x\(rows)") }
      }
    }
  }

  @Test("x keeps what is folded and where the reader stands, on the other side")
  func swapping() {
    var reading = ComparedPair.named("edited").opened(columns: 120, rows: 40)
    reading.press("z", ".", ".")
    guard let before = reading.model.comparison, let row = before.standing else { return }
    let (pair, rows) = (before.compared.comparison.rows[row], reading.screen)
    reading.press("x")
    guard let after = reading.model.comparison, let now = after.standing else {
      Issue.record("x lost the place")
      return
    }
    #expect(after.folding == .alike)
    #expect(after.compared.comparison.rows[now].left == pair.right)
    #expect(after.compared.comparison.rows[now].right == pair.left)
    reading.press("x")
    #expect(reading.screen == rows)
  }

  @Test("y copies both sentences of the pair where the reader stands")
  func copying() {
    var reading = ComparedPair.named("version").opened(columns: 120, rows: 40)
    reading.press(".", "y")
    guard case .copy(let text) = reading.asked.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.contains("38 people") && text.contains("40 people"))
  }

  @Test("The bar at the edge shows where texts differ, and where their figures do")
  func density() {
    let long = crossed
    var reading = Reading(long, columns: 120, rows: 24)
    reading.compare(0, 1, look: .texts)
    func bar(_ column: Int) -> String {
      (5..<22).map { reading.frame[$0, column].text }.joined()
    }
    #expect(bar(118).contains("▓") || bar(118).contains("▒"))
    #expect(bar(119).contains("┃") && bar(119).contains("│"))
    let first = bar(119)
    reading.press("G")
    #expect(bar(119) == String(first.reversed()))
    let version = ComparedPair.named("version").opened(columns: 120, rows: 40)
    #expect((5..<38).contains { version.frame[$0, 118].text == "█" })
    // Nothing at the edge looks like the sign of a line.
    #expect(!(5..<38).contains { "=~≠<>".contains(version.frame[$0, 118].text) })
  }
}
