// What must hold of two texts that are made of the same sentences, in whatever order, with some left out and words changed;
// and that time does not run away where all words are one.

import Articles
import Chance
import Columns
import CrossReferences
import Growth
import Prose
import Testing

@Suite("Recombined texts")
struct RecombinedTextTests {
  /// Of which no two share what would make them a pair.
  private static let sentences = [
    "A freighter struck the northern pier of Olave harbour shortly before dawn on Tuesday.",
    "Divers found no trace of the missing pilot in the murky water.",
    "Insurers put the damage at 12 million crowns.",
    "“Nobody heard a horn,” crane driver Mina Solberg told reporters.",
    "Schools along the quay stayed closed until the smoke had cleared.",
    "The captain, aged 61, refused to answer questions about his route.",
    "Grain prices in the valley rose for the third week in a row.",
    "At least 14 dockers were treated for burns at the Saint Edda clinic.",
    "A tugboat from Vardo brought foam, pumps and blankets.",
    "Parliament will debate new rules for night traffic in October.",
    "Volunteers swept glass from the fish market with borrowed brooms.",
    "The lighthouse had been dark since a storm cut its cable.",
    "He said so.", "It was quiet.", "灯塔昨晚没有亮。", "…",
  ]

  private static let others = ["barley", "seventeen", "Monday", "railway", "the", "é", "9"]

  /// Some of the sentences in some order, each in paragraphs of a few, and which of them stand there as they are.
  private func telling(_ random: inout SplitMix) -> (telling: Telling, kept: Set<String>) {
    var paragraphs = [""]
    var kept: Set<String> = []
    for sentence in Self.sentences.shuffled(using: &random)
    where Int.random(in: 0...4, using: &random) > 0 {
      var words = sentence.split(separator: " ").map(String.init)
      let isChanged = Int.random(in: 0...2, using: &random) == 0
      if isChanged, words.count > 3 {
        let place = Int.random(in: 1..<words.count - 1, using: &random)
        words[place] = Self.others.randomElement(using: &random) ?? ""
      } else {
        kept.insert(sentence)
      }
      if Int.random(in: 0...2, using: &random) == 0 { paragraphs.append("") }
      paragraphs[paragraphs.count - 1] += words.joined(separator: " ") + " "
    }
    return (Telling(blocks: paragraphs.map { (.paragraph, $0) }), kept)
  }

  @Test("Every sentence of both stands in exactly one row", arguments: 1...20)
  func everySentence(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<20 {
      let (left, right) = (telling(&random).telling, telling(&random).telling)
      let found = compare(left, right).rows
      #expect(covers(found.compactMap(\.left), left))
      #expect(covers(found.compactMap(\.right), right))
    }
  }

  /// Whether each sentence lies in one of the ranges, and each range is made of whole sentences.
  private func covers(_ ranges: [TextRange], _ telling: Telling) -> Bool {
    let sentences = telling.bytes.withUnsafeBufferPointer { text in
      telling.compared(text).sentences().map(\.range)
    }
    let starts = Set(sentences.map(\.start))
    let ends = Set(sentences.map(\.end))
    return sentences.allSatisfy { sentence in ranges.count { $0.contains(sentence) } == 1 }
      && ranges.allSatisfy { starts.contains($0.start) && ends.contains($0.end) }
  }

  @Test("Swapping the sides mirrors rows, labels and scores", arguments: 1...20)
  func mirrors(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<20 {
      let (left, right) = (telling(&random).telling, telling(&random).telling)
      let (found, turned) = (compare(left, right), compare(right, left))
      #expect(found.isRelated == turned.isRelated)
      #expect(
        Set(found.rows.map { words($0) }) == Set(turned.rows.map { words($0, isTurned: true) }))
    }
  }

  /// All of a row that does not depend on the order of the left text.
  private func words(_ row: Comparison.Row, isTurned: Bool = false) -> String {
    let (one, other) = isTurned ? (row.right, row.left) : (row.left, row.right)
    let label = one == nil ? "onlyRight" : other == nil ? "onlyLeft" : row.label.rawValue
    let places = [one, other].map { $0.map { "\($0.start)–\($0.end)" } ?? "nowhere" }
    return "\(places) \(label) \(row.score ?? 0) \(row.changed) \(row.moved != nil)"
  }

  @Test("What only stands elsewhere is found again", arguments: 1...20)
  func finds(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<10 {
      let (left, right) = (telling(&random), telling(&random))
      let rows = compare(left.telling, right.telling, known: related).rows
      // A sentence without a word of its own proves nothing where it stands alone.
      for sentence in left.kept.intersection(right.kept) where sentence.utf8.count > 40 {
        let (here, there) = (left.telling.place(sentence), right.telling.place(sentence))
        let row = rows.first { $0.left?.contains(here) ?? false }
        #expect(row?.right?.contains(there) == true, "\(sentence)")
      }
    }
  }

  @Test("A text compared with itself is the same throughout", arguments: 1...20)
  func itself(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let text = telling(&random).telling
    #expect(
      compare(text, text, known: related).rows.allSatisfy {
        $0.label == .same && $0.left == $0.right
      })
  }

  @Test(
    "Time grows with the text and no faster, whatever is repeated",
    arguments: [
      "port ", "Port. ", "Port closed. ", "He said so. ", "14 ", "“", "a.b.", "城", "\u{0}",
      "port\n",
      "The port closed on Monday after 14 ships had waited outside. ",
    ])
  func repeats(piece: String) {
    let factor = growth(of: piece, "The end.", bytes: 64_000) { text in
      let here = ComparedText(
        text: text, blocks: [Block(.paragraph, TextRange(0, text.count))], dateline: nil)
      let there = ComparedText(
        text: text, blocks: [Block(.paragraph, TextRange(text.count / 3, text.count))],
        dateline: nil)
      return Comparison(ComparedSentences(here), ComparedSentences(there), known: related).rows
        .count
    }
    #expect(factor < mostGrowth)
  }

  @Test("One word repeated ten thousand times stands beside itself, and beside another one alone")
  func oneWord() {
    let ports = Telling(String(repeating: "port ", count: 10_000))
    let ships = Telling(String(repeating: "ship ", count: 10_000))
    #expect(compare(ports, ports).rows.map(\.label) == [.same])
    #expect(compare(ports, ships).rows.map(\.label) == [.onlyLeft, .onlyRight])
  }
}
