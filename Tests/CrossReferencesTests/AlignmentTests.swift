// What stands beside what, and under which name: texts side by side, and what must hold of any two texts.

import Articles
import Chance
import CrossReferences
import Prose
import Testing

@Suite("Alignment")
struct AlignmentTests {
  @Test("Reporters use other words for one thing, in figures or letters, in another order")
  func concepts() {
    let left = Telling(
      "Gunmen killed 14 villagers in a dawn raid on the mill.",
      "Police detained three brothers near the frontier hours later.",
      "The mill had ground rye since 1890.")
    let right = Telling(
      "Two motorways were closed all day.",
      "Officers apprehended three brothers at the border the same night.",
      "Assailants left fourteen inhabitants dead when they attacked the mill at dawn.")
    #expect(
      rows(left, right) == [
        "1~ Gunmen killed 14 villagers in a dawn raid on the mill. | Assailants left fourteen inhabitants dead when they attacked the mill at dawn.",
        "> Two motorways were closed all day.",
        "~ Police detained three brothers near the frontier hours later. | Officers apprehended three brothers at the border the same night.",
        "< The mill had ground rye since 1890.",
      ])
  }

  @Test("A passage holds two sentences together, though they begin and end with something else")
  func passage() {
    let shared =
      "a copper cable under the lagoon had been chewed through by muskrats over several winters"
    let left = Telling(
      "Harbour engineer Mona Field wrote in a letter to the council that \(shared).")
    let right = Telling(
      "Nobody was hurt.",
      "When divers went down on Thursday after weeks of fog they saw what nobody believed: \(shared), and a second one beside it was bare."
    )
    #expect(rows(left, right, known: SharedFacts()).count { $0.hasPrefix("~") } == 1)
  }

  @Test("What one says in a sentence the other may say in two")
  func several() {
    let left = Telling(
      "Ferries stopped for the night. Ground crews at Tarn airport walked out on Monday over wages, which grounded 340 flights and stranded 45,000 passengers."
    )
    let right = Telling(
      "Monday’s walkout of ground crews at Tarn airport was about wages. In all 340 flights were grounded and 45,000 passengers stranded. A choir sang in the departure hall."
    )
    #expect(
      rows(left, right) == [
        "< Ferries stopped for the night.",
        "~ Ground crews at Tarn airport walked out on Monday over wages, which grounded 340 flights and stranded 45,000 passengers. | Monday’s walkout of ground crews at Tarn airport was about wages. In all 340 flights were grounded and 45,000 passengers stranded.",
        "> A choir sang in the departure hall.",
      ])
    #expect(rows(right, left).count == 3)
  }

  @Test("An utterance holds two sentences together, and gives the pair its name")
  func utterance() {
    let left = Telling("“We slept badly and paid dearly,” Brandt said at the gate of the plant.")
    let right = Telling("The mayor remarked that they “had not slept, and it cost a lot”.")
    var known = SharedFacts()
    known.utterances = [
      .init(
        left.place("“We slept badly and paid dearly,”"),
        right.place("“had not slept, and it cost a lot”"))
    ]
    #expect(rows(left, right, known: known).first?.hasPrefix("\"") == true)
    #expect(rows(left, right, known: SharedFacts()).count == 2)
  }

  @Test(
    "Figures that count the same of one event stand beside each other, and say that they differ")
  func figures() {
    let left = Telling("Rain fell. At least 12 people died in the slide, officials say.")
    let right = Telling("Fifteen persons lost their lives under the mud. Schools stay shut.")
    var known = SharedFacts()
    known.otherFigures = [.init(left.place("12 people died"), right.place("Fifteen persons lost"))]
    known.areRelated = true
    #expect(
      rows(left, right, known: known).contains(
        "≠ At least 12 people died in the slide, officials say. | Fifteen persons lost their lives under the mud."
      ))
  }

  @Test("A sentence in which nothing but a number changed is one of other figures")
  func update() {
    #expect(
      rows(
        Telling("Doctors at the Olave clinic said 38 people were burnt by falling tar."),
        Telling("Doctors at the Olave clinic said 40 people were burnt by falling tar.")
      ).first?.hasPrefix("≠") == true)
  }

  // MARK: What must stand apart

  @Test("Figures of other events are not set against each other")
  func otherEvents() {
    let left = Telling("In March, a strike by guards led to the cancellation of 190 flights.")
    let right = Telling(
      "Last winter an ice storm crippled the airport, and 410 flights were cancelled.")
    #expect(rows(left, right).count == 2)
  }

  @Test("A phrase that anybody uses, a title and a name pair nothing")
  func chance() {
    #expect(
      rows(
        Telling("In the early hours of Monday morning a baker lit his oven for the last time."),
        Telling("In the early hours of Monday morning divers found the propeller of the yacht.")
      ).count == 2)
    var left = Telling("Minister Olga Reyes opened a bridge.")
    var right = Telling("Minister Olga Reyes rejected the budget.")
    left.names = ["Olga Reyes"]
    right.names = ["Olga Reyes"]
    #expect(rows(left, right).count == 2)
  }

  @Test("Twelve percent are no twelve people, and what an office says is not what it is called")
  func numbersAndOffices() {
    #expect(
      rows(
        Telling("The audit office said the clinic would cost 12 percent more than planned."),
        Telling("The audit office said that 12 people worked in a depot that was closed.")
      ).count == 2)
    #expect(
      rows(
        Telling("The harbour office reported 14 wrecks off the northern cape."),
        Telling("The harbour office told owners to paint their boats.")
      ).count == 2)
  }

  @Test("Two reports of a kind about different things share their form, and no sentence")
  func formulas() {
    func report(_ firm: String, _ head: String, _ profit: String, _ sales: String) -> Telling {
      var report = Telling(
        "\(firm), the maker of scales, reported a net profit of \(profit) million euros for the year.",
        "Sales rose to \(sales) million euros, the company said in a statement.",
        "The board proposed a dividend of \(sales) cents.",
        "Chief executive \(head) said the start was good.",
        "No one was hurt.")
      report.names = [firm, head]
      return report
    }
    let (brauer, tekla) = (
      report("Brauer", "Anja Roth", "52", "610"), report("Tekla", "Mika", "12", "204")
    )
    #expect(rows(brauer, tekla, known: SharedFacts()).count == 10)
    #expect(rows(brauer, brauer, known: SharedFacts()).count == 5)
  }

  @Test("Between two pairs a sentence of which half stayed was edited, whatever else it says now")
  func edits() {
    let text = Telling(
      "A coach slid off the road into a meadow.", "“It was a miracle,” the old innkeeper said.",
      "The pass is the shortest way between the valleys.")
    let other = Telling(
      "A coach slid off the road into a meadow.", "“It was a miracle,” the mountain guide said.",
      "The pass is the shortest way between the valleys.")
    #expect(rows(text, other).map { $0.prefix(2) } == ["= ", "~ ", "= "])
  }

  @Test(
    "A pair says the contrary where a negation or an opposite stands on one side alone",
    arguments: [
      ("The pilot was injured, a doctor said.", "The pilot was not injured, a doctor said.", true),
      ("Police confirmed that the mill burnt.", "Police denied that the mill burnt.", true),
      ("Police confirmed that the mill burnt.", "The police confirmed that the mill burnt.", false),
      (
        "The waves were nine metres high, the first officer said.",
        "The waves were nine metres high and nothing could help, the first officer said.", false
      ),
    ])
  func contrary(left: String, right: String, isTurned: Bool) {
    let found = compare(Telling(left), Telling(right), known: related)
    #expect(found.rows.map(\.isPair) == [true] && found.rows[0].isTurned == isTurned)
  }

  @Test("Sentences that moved together are one passage with one number")
  func passages() {
    let (mill, mine, pass, snow, lake) = (
      "The mill had ground rye since 1890.", "The mine was flooded in spring.",
      "The pass is the shortest way between the valleys.",
      "In winter avalanches often block it for weeks.", "Nobody has sailed the lake before."
    )
    #expect(
      rows(
        Telling(mill, mine, lake, pass + " " + snow), Telling(pass + " " + snow, mill, mine, lake))
        == ["= \(mill)", "= \(mine)", "= \(lake)", "1= \(pass)", "1= \(snow)"])
    #expect(
      rows(Telling(mill, mine, lake, pass, snow), Telling(snow, mill, mine, pass, lake))
        .map { $0.prefix(2) } == ["= ", "= ", "= ", "1=", "2="])
  }

  @Test(
    "Articles that share a sentence of the house are strangers, and nothing else of them is a pair")
  func strangers() {
    let house = "Sign up for our morning letter and never miss a story from the coast again."
    let left = Telling(
      "A baker of seventy-one closes his shop after half a century of rye and wheat.",
      "His grandson repairs bicycles in the yard behind the oven on most days.",
      "The council may turn the house into a museum of crafts next spring.", house)
    let right = Telling(
      "Voters in the hills chose a new council on Sunday after a long campaign about water.",
      "Turnout was the lowest since the war, and rain kept many old people at home.",
      "The council may raise the price of water next spring.", house)
    let found = compare(left, right)
    #expect(!found.isRelated)
    #expect(found.rows.filter(\.isPair).map(\.label) == [.same])
  }

  // MARK: What must hold of any two texts

  /// Sentences of few words, so that many are alike.
  private func telling(_ random: inout SplitMix) -> Telling {
    let words = [
      "gunmen", "killed", "dead", "14", "fourteen", "port", "Storm", "closed", "the", "he", "said",
      "ships", ".", ". ", "? ", "\u{0}", "城", "。", "é", "“", "”", "…", "Mr.", "bridge", "rain",
    ]
    return Telling(
      blocks: (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }
        let kind = [BlockKind.paragraph, .paragraph, .note, .credit].randomElement(using: &random)
        return (kind ?? .paragraph, text.joined(separator: " "))
      })
  }

  @Test("Swapping the sides mirrors the result", arguments: 1...30)
  func mirrors(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<20 {
      let (left, right) = (telling(&random), telling(&random))
      let known = Bool.random(using: &random) ? related : SharedFacts()
      let (found, mirrored) = (
        compare(left, right, known: known), compare(right, left, known: known)
      )
      #expect(found.isRelated == mirrored.isRelated)
      #expect(
        ordered(found.rows.map { Mirror($0) }) == ordered(mirrored.rows.map { Mirror($0).turned }))
      #expect(found == compare(left, right, known: known))
    }
  }

  /// A row without what depends on the order of the left text.
  private struct Mirror: Hashable {
    var left: TextRange?
    var right: TextRange?
    var label: String
    var score: Double?
    var changed: Double
    var isMoved: Bool
    var isTurned: Bool

    init(_ row: Comparison.Row) {
      (left, right, score, changed) = (row.left, row.right, row.score, row.changed)
      label = row.label.rawValue
      isMoved = row.moved != nil
      isTurned = row.isTurned
    }

    var turned: Mirror {
      var other = self
      (other.left, other.right) = (right, left)
      if label == "onlyLeft" { other.label = "onlyRight" }
      if label == "onlyRight" { other.label = "onlyLeft" }
      return other
    }
  }

  private func ordered(_ rows: [Mirror]) -> Set<Mirror> { Set(rows) }

  @Test(
    "A text compared with itself is the same throughout, and nothing of it was moved",
    arguments: 1...20)
  func itself(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<20 {
      let text = telling(&random)
      for row in compare(text, text, known: related).rows {
        #expect(row.left == row.right && row.moved == nil && row.changed == 0)
        #expect(row.label == .same || row.label == .note)
      }
    }
  }

  @Test("Any bytes are compared", arguments: 1...10)
  func anyBytes(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<50 {
      let (left, right) = (bytes(&random), bytes(&random))
      left.withUnsafeBufferPointer { a in
        right.withUnsafeBufferPointer { b in
          let (here, there) = (text(a), text(b))
          let found = Comparison(ComparedSentences(here), ComparedSentences(there), known: related)
          #expect(
            found.rows.compactMap(\.left)
              == found.rows.compactMap(\.left).sorted { $0.start < $1.start })
          for row in found.rows {
            guard let left = row.left, let right = row.right else { continue }
            let marks = WordMarks(here, left, there, right)
            #expect(marks.left.allSatisfy { left.contains($0.range) })
            #expect(marks.right.allSatisfy { right.contains($0.range) })
          }
        }
      }
    }
  }

  private func bytes(_ random: inout SplitMix) -> [UInt8] {
    (0..<Int.random(in: 0...300, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: 0...255, using: &random)
        : Array("ab. 1“".utf8).randomElement(using: &random) ?? 0
    }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> ComparedText {
    ComparedText(text: bytes, blocks: [Block(.paragraph, TextRange(0, bytes.count))], dateline: nil)
  }

  @Test("A comparison that is stopped leaves all sentences alone")
  func stops() {
    let text = Telling("The port closed. Ships waited.")
    let other = Telling("The port was closed. Many ships waited there.")
    let found = Comparison(text.sentences, other.sentences, known: related) { true }
    #expect(found.rows.count == 4)
  }
}
