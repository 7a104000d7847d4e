// Where a reader would say that a sentence ends, marked in the text.

import Columns
import Prose
import Testing

@Suite("Sentences")
struct SentenceTests {
  @Test(
    "A stop ends a sentence where another begins",
    arguments: [
      "⟦The port closed.⟧ ⟦Ships waited.⟧", "⟦Why?⟧ ⟦Nobody knows!⟧ ⟦Later…⟧ ⟦Much later.⟧",
      "⟦The port closed.⟧\n⟦Ships waited⟧", "⟦“Go.”⟧ ⟦She went.⟧", "⟦He said: “Go!”⟧ ⟦She went.⟧",
      "⟦(It rained.)⟧ ⟦They left.⟧", "⟦“Is it over?” she asked.⟧ ⟦It was.⟧",
      "⟦It closed.⟧ ⟦“We wait,” he said.⟧", "⟦It closed.⟧ ⟦— Really?!⟧ ⟦(Yes.)⟧",
      "⟦Twelve died.⟧ ⟦12 lived.⟧", "⟦It was said ‘no.’⟧ ⟦Then nothing.⟧",
      "⟦他走了。⟧⟦她说：“好。”⟧⟦为什么？！⟧⟦「嗯。」⟧⟦完⟧", "⟦비가 왔다.⟧ ⟦배가 떠났다.⟧",
      "⟦وصل الوزير.⟧ ⟦هل غادر؟⟧ ⟦نعم.⟧", "⟦वह गया।⟧ ⟦वह आई।⟧",
      "⟦Wait\u{A0}there.⟧\u{A0}⟦Stay.⟧\u{3000}",
    ])
  func ends(expectation: String) { check(expectation) }

  @Test(
    "A stop inside a sentence ends nothing",
    arguments: [
      "⟦Mr. Okafor met Dr. Lind and Gen. Vance.⟧", "⟦“Mr. Okafor left,” she said.⟧",
      "⟦(Sen. Vale spoke.)⟧", "⟦Lt.-Gen. Vance spoke.⟧", "⟦J. Marlow and J. K. A. Brandt spoke.⟧",
      "⟦O.J. Brandt lost.⟧", "⟦The U.S. Navy left.⟧", "⟦A U.S.-led force left.⟧",
      "⟦The U.N. and the E.U. agreed.⟧", "⟦It rose 3.5 percent to 1.2 million.⟧",
      "⟦He waited ... and left.⟧", "⟦He waited… and left.⟧", "⟦See harbour.example for more.⟧",
      "⟦He fled at 5 a.m. Tuesday.⟧", "⟦It opened on Oct. 7 in St. Albin.⟧",
      "⟦Harbour Inc. Chairman Lind spoke.⟧", "⟦Gen. He Lian spoke.⟧", "⟦“Stop!” he cried.⟧",
      "⟦Platform No. 7 closed.⟧", "⟦Vol. 2, pp. 3-4⟧", "⟦What? he asked.⟧",
    ])
  func inside(expectation: String) { check(expectation) }

  @Test(
    "What follows an abbreviation decides",
    arguments: [
      "⟦He said no.⟧ ⟦Seven men left.⟧", "⟦He moved to the U.S.⟧ ⟦The talks failed.⟧",
      "⟦It works for Harbour Inc.⟧ ⟦It pays well.⟧", "⟦She left at 9 p.m.⟧ ⟦He stayed.⟧",
      "⟦Take Plan B.⟧ ⟦This is best.⟧", "⟦Sam Vale Jr. spoke.⟧ ⟦Sam Vale Jr.⟧ ⟦They clapped.⟧",
      "⟦The storm passed the U.S.⟧",
    ])
  func abbreviations(expectation: String) { check(expectation) }

  @Test(
    "Hostile input ends, and is covered",
    arguments: [
      "", " ", "\n\t ", "⟦.⟧", "⟦.....⟧", "⟦?!?!⟧", "⟦. . . .⟧", "⟦”’)]⟧",
      "⟦”⟧ ⟦A⟧".replacing("⟧ ⟦", with: " "),
      "⟦\u{0}\u{1}⟧", "⟦\u{FFFD}.⟧ ⟦\u{FFFD}⟧".replacing("⟧ ⟦", with: " "), "⟦.a.b.c.⟧",
      "⟦Mr.⟧", "⟦Mr. ⟧".replacing(" ⟧", with: "⟧ "), "⟦U.S.⟧", "⟦。⟧⟦a⟧",
    ])
  func hostile(expectation: String) { check(expectation) }

  @Test("Only the range is read")
  func range() {
    let bytes = Array("One. Two. Three.".utf8)
    let found = bytes.withUnsafeBufferPointer { text in
      [(2, 8), (9, 99), (20, 30), (8, 2)].map {
        Array(SentenceScanner(text, in: TextRange($0, $1)))
      }
    }
    #expect(
      found == [[TextRange(2, 4), TextRange(5, 8)], [TextRange(10, 16)], [], []])
  }

  private func check(_ expectation: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(markedSentences(unmarked(expectation)) == expectation, sourceLocation: location)
  }
}
