// Which words of a reworded sentence are marked, and as what.

import CrossReferences
import Prose
import Testing

@Suite("Word marks")
struct WordMarkTests {
  /// Both sides with `[words]`, `[#number]`, `[@date]`, `[^name]` and `[!turn]` around what changed.
  private func marked(_ left: Telling, _ right: Telling) -> [String] {
    left.bytes.withUnsafeBufferPointer { a in
      right.bytes.withUnsafeBufferPointer { b in
        let marks = WordMarks(
          left.compared(a), TextRange(0, a.count), right.compared(b), TextRange(0, b.count))
        return [drawn(left, marks.left), drawn(right, marks.right)]
      }
    }
  }

  private func drawn(_ telling: Telling, _ marks: [WordMark]) -> String {
    var result: [UInt8] = []
    var place = 0
    for mark in marks {
      result += telling.bytes[place..<mark.range.lowerBound]
      let sign =
        switch mark.kind {
        case .words: ""
        case .number: "#"
        case .date: "@"
        case .name: "^"
        case .turn: "!"
        }
      result += "[\(sign)".utf8 + telling.bytes[mark.range.offsets] + "]".utf8
      place = mark.range.upperBound
    }
    return String(decoding: result + telling.bytes[place...], as: UTF8.self)
  }

  @Test("Words that both have in one order are the same, all others are marked")
  func words() {
    #expect(
      marked(
        Telling("The blast shook windows in the old town."),
        Telling("The explosion shook all windows in the town.")) == [
          "The [blast] shook windows in the [old] town.",
          "The [explosion] shook [all] windows in the town.",
        ])
  }

  @Test(
    "An edit may change what is said where a number or a negation changed",
    arguments: [
      ("The old pier was closed.", "The new pier was closed.", false),
      ("The pier was closed.", "The pier was not closed.", true),
      ("The pier held 14 men.", "The pier held 15 men.", true),
      ("The pier was closed.", "The pier was closed.", false),
      (
        "Police confirmed that the pier was closed.", "Police denied that the pier was closed.",
        true
      ),
      ("Traffic rose last year.", "Traffic fell last year.", true),
      ("The pier was closed, police said.", "The pier was closed, the mayor said.", true),
      ("The pier was closed, police said.", "The pier was closed, police added.", false),
    ])
  func sense(left: String, right: String, changesSense: Bool) {
    let (one, other) = (Telling(left), Telling(right))
    one.bytes.withUnsafeBufferPointer { a in
      other.bytes.withUnsafeBufferPointer { b in
        let marks = WordMarks(
          one.compared(a), TextRange(0, a.count), other.compared(b), TextRange(0, b.count))
        #expect(marks.changeSense(a, b) == changesSense)
      }
    }
  }

  @Test(
    "A negation on one side alone turns a sentence, and so does an opposite; two negations say the same",
    arguments: [
      ("The driver was injured.", "The driver was not injured.", "The driver was [!not] injured."),
      (
        "The port will open on time.", "The port will close on time.",
        "The port will [!close] on time."
      ),
      ("Nobody was hurt in town.", "None was hurt in town.", "[None] was hurt in town."),
      ("It never rose again.", "It never fell again.", "It never [!fell] again."),
      ("Prices increased in town.", "Prices rose in town.", "Prices [rose] in town."),
      (
        "He was not guilty in the end.", "He was acquitted in the end.",
        "He was [acquitted] in the end."
      ),
      ("It is not known who shot.", "It is unclear who shot.", "It is [unclear] who shot."),
      ("Rain is likely in town.", "Rain is unlikely in town.", "Rain is [!unlikely] in town."),
    ])
  func turned(left: String, right: String, expected: String) {
    #expect(marked(Telling(left), Telling(right)).last == expected)
    #expect(marked(Telling(right), Telling(left)).first == expected)
  }

  @Test("Who says it is marked like a name, with a name or without; how it is said is not")
  func speaker() {
    #expect(
      marked(
        Telling("“It was a miracle,” the old innkeeper said."),
        Telling("“It was a miracle,” a mountain guide said.")) == [
          "“It was a miracle,” [the] [^old innkeeper] said.",
          "“It was a miracle,” [a] [^mountain guide] said.",
        ])
  }

  @Test("A lone function word between changed ones is no common ground")
  func functionWords() {
    #expect(
      marked(Telling("Rivers of mud reached us."), Telling("Heaps of sand reached us.")) == [
        "[Rivers of mud] reached us.", "[Heaps of sand] reached us.",
      ])
  }

  @Test("Changed numbers, dates and names are told apart; a number is the same in letters")
  func kinds() {
    var left = Telling("Ilse Brandt said on 3 May that fourteen of 1,200 men had left.")
    var right = Telling("Otto Brandt said on 4 May that 14 of 1,300 men had left.")
    left.names = ["Ilse Brandt"]
    left.dates = [("3 May", 3)]
    right.names = ["Otto Brandt"]
    right.dates = [("4 May", 4)]
    #expect(
      marked(left, right) == [
        "[^Ilse] Brandt said on [@3 May] that fourteen of [#1,200] men had left.",
        "[^Otto] Brandt said on [@4 May] that 14 of [#1,300] men had left.",
      ])
  }

  @Test("Equal texts have no marks, and strangers nothing but marks")
  func ends() {
    let text = Telling("Ships waited outside.")
    #expect(marked(text, text) == ["Ships waited outside.", "Ships waited outside."])
    #expect(
      marked(text, Telling("Nobody knew why")) == ["[Ships waited outside].", "[Nobody knew why]"])
  }
}
