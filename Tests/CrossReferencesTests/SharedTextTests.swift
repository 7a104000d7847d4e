// Which passages two texts share, as marked text: what is shared stands between brackets with its label.

import Articles
import Chance
import Columns
import CrossReferences
import Growth
import Prose
import Testing

@Suite("Shared passages")
struct SharedTextTests {
  private static let harbour =
    "The harbour was built by convicts in 1841 and has been deepened four times since then."

  @Test("A copied sentence is found with its marks, and what is around it is not")
  func copied() {
    expect(
      "[same:\(Self.harbour)] Nobody was hurt.", "Ships waited. [same:\(Self.harbour)]")
  }

  @Test("Seven words in a row are chance, eight are a passage")
  func shortest() {
    expect(
      "Here crews dredged mud below Marrow Bay pier.",
      "There crews dredged mud below Marrow Bay pier!")
    expect(
      "Here [same:old crews dredged mud below Marrow Bay pier.]",
      "There [same:old crews dredged mud below Marrow Bay pier!]")
  }

  @Test("Eight words that say nothing are no passage")
  func functionWords() {
    expect(
      "Rain fell at the end of the day on which he was to be there again.",
      "Snow lay at the end of the day on which he was to be there too.")
  }

  @Test("Up to six words may be other ones between what is shared; seven may not")
  func gaps() {
    let (left, right) = ("Divers from the coast guard", "searched the flooded engine room")
    expect(
      "[reworded:\(left) one two three four five six \(right).]",
      "[reworded:\(left) seven \(right).]")
    expect("\(left) one two three four five six seven \(right).", "\(left) eight \(right).")
  }

  @Test(
    "A sentence that is reworded as a whole is one passage; of other sentences the runs that agree are"
  )
  func sentences() {
    let words = "night ferry off Tessby harbour"
    expect(
      "[reworded:On Sunday divers from the coast guard searched the flooded engine room of the old \(words).] Fog.",
      "Fog. [reworded:Coast guard divers, who came on Sunday, have searched the flooded engine room of the \(words).]"
    )
    expect(
      "[reworded:Divers from the coast guard searched the engine rooms of the night ferry] off Tessby.",
      "[reworded:Divers from the coast guard searched two engine rooms of the night ferry] and a cabin where seven crew members had slept until smoke rose from below."
    )
    // Figures tell the next report of one form.
    expect(
      "Shares rose 12 points, oil 13 dollars, gold 14 dollars and wheat lost 15 cents in Tessby trading.",
      "Wheat rose 22 cents, shares 23 points, oil 24 dollars and gold lost 25 dollars in Tessby trading."
    )
  }

  @Test("A passage ends with its paragraph")
  func paragraphs() {
    expect(
      "[same:Divers from the coast guard searched all rooms.]\n\n[same:Tugs of the harbour board pulled both ferries free.]",
      "[same:Divers from the coast guard searched all rooms.] [same:Tugs of the harbour board pulled both ferries free.]"
    )
    expect(
      "Divers of the coast guard\n\nsearched flooded engine rooms today",
      "Divers of the coast guard searched flooded engine rooms today")
  }

  @Test("Case, accents and marks make no difference, other words do")
  func folding() {
    expect(
      "[same:“Divers” from the Côte guard – searched, flooded engine rooms.]",
      "[same:Divers from the cote GUARD searched flooded engine rooms]")
    expect(
      "[reworded:Divers from the coast guard searched the flooded engine room] today",
      "[reworded:Divers from the coast guard later searched the flooded engine room] yesterday")
  }

  @Test("Half of a hyphenated word has no mark of the other half")
  func hyphens() {
    expect(
      "[same:Divers from the coast guard searched the well]-known room",
      "[same:Divers from the coast guard searched the well]-hidden room")
  }

  @Test("Headlines, printed links and furniture share nothing; a note is called one")
  func blocks() {
    let title = "Divers from the coast guard search flooded engine rooms"
    let kinds: [BlockKind] = [.headline, .heading, .link, .seeAlsoTitle, .boilerplate, .caption]
    for kind in kinds {
      #expect(marked(Telling(blocks: [(kind, title)]), Telling(title)) == (title, title))
    }
    let note = Telling(blocks: [(.note, Self.harbour)])
    #expect(
      marked(note, note) == ("[note:\(Self.harbour)]", "[note:\(Self.harbour)]"))
    #expect(
      marked(note, Telling(Self.harbour)) == ("[same:\(Self.harbour)]", "[same:\(Self.harbour)]"))
  }

  @Test("A dateline is no part of a passage")
  func dateline() {
    let left = Telling(
      blocks: [(.paragraph, "MARROW BAY, May 3. \(Self.harbour)")], dateline: "MARROW BAY, May 3.")
    #expect(
      marked(left, left).0 == "MARROW BAY, May 3. [same:\(Self.harbour)]")
  }

  @Test("What stands in a quotation in both texts is a quotation; in one of them it is not")
  func quotations() {
    let words = "the pumps were older than any of us who served there"
    let text = "He said: “\(words).”"
    #expect(marked(Telling(text), Telling(text), quoted: true).0 == "[quote:\(text)]")
    let other = "The pumps were older than any of us who served there, he said."
    #expect(
      marked(Telling(text), Telling(other), quoted: true).0 == "He said: [same:“\(words).”]")
  }

  @Test(
    "A run of eight words or more that was copied is found, whatever is around it",
    arguments: 1...30)
  func property(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<20 {
      let copied = words(Int.random(in: 8...60, using: &random), "c", &random)
      let (left, right) = (around(copied, "a", &random), around(copied, "b", &random))
      let found = shared(left, right)
      let place = left.bytes.firstRange(of: Array(copied.utf8))
      #expect(
        found.contains { passage in
          place.map {
            passage.here.lowerBound <= $0.lowerBound && passage.here.upperBound >= $0.upperBound
          }
            ?? false
        })
      let back = shared(right, left).map {
        SharedText(here: $0.there, there: $0.here, label: $0.label)
      }
      #expect(Set(found.map(\.here)) == Set(back.map(\.here)))
      #expect(found.count == back.count)
    }
  }

  private func words(_ count: Int, _ letter: String, _ random: inout SplitMix) -> String {
    (0..<count).map { _ in "\(letter)\(Int.random(in: 0..<500, using: &random))" }
      .joined(separator: " ")
  }

  private func around(_ copied: String, _ letter: String, _ random: inout SplitMix) -> Telling {
    let before = words(Int.random(in: 0...40, using: &random), letter, &random)
    let behind = words(Int.random(in: 0...40, using: &random), letter, &random)
    return Telling(before, "\(behind) \(copied) \(before)", behind)
  }

  @Test("Texts of few words that repeat are compared alike from both sides", arguments: 1...20)
  func symmetry(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = [
      "port", "storm", "ship", "crew", "the", ".", "“", "”", "\u{0}", "城", "é", "-", "\n",
    ]
    func telling() -> Telling {
      Telling(
        blocks: (0..<Int.random(in: 0...6, using: &random)).map { _ in
          (
            [BlockKind.paragraph, .note, .pullQuote, .credit].randomElement(using: &random)
              ?? .note,
            (0..<Int.random(in: 0...40, using: &random)).map { _ in
              pieces.randomElement(using: &random) ?? ""
            }.joined(separator: " ")
          )
        })
    }
    for _ in 0..<20 {
      let (left, right) = (telling(), telling())
      let (found, back) = (shared(left, right), shared(right, left))
      #expect(found.count == back.count)
      for passage in found {
        #expect(passage.here.upperBound <= left.bytes.count)
        #expect(passage.there.upperBound <= right.bytes.count)
        #expect(
          back.contains {
            $0.here == passage.there && $0.there == passage.here && $0.label == passage.label
          })
      }
    }
  }

  @Test("Any bytes are compared without a trap")
  func anyBytes() {
    var random = SplitMix(state: 3)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : UInt8(ascii: " ")
      }
      bytes.withUnsafeBufferPointer { text in
        let words = RunningWords(
          ComparedText(
            text: text, blocks: [Block(.paragraph, TextRange(0, bytes.count + 9))], dateline: nil))
        var found = sharedTexts(words, words)
        found.takeInMarks(here: text, there: text)
        #expect(found.allSatisfy { $0.here.upperBound <= bytes.count })
      }
    }
  }

  @Test(
    "Time grows with the texts and no faster, on one repeated word as well",
    arguments: [
      "storm ", "storm port ship crew ferry harbour ", "storm. ",
      "a storm in the port of the crew\n\n",
    ])
  func growth(piece: String) {
    let ratio = Growth.growth(of: piece, "", bytes: 400_000) { text in
      let words = RunningWords(
        ComparedText(
          text: text, blocks: [Block(.paragraph, TextRange(0, text.count))], dateline: nil))
      return sharedTexts(words, words).count
    }
    #expect(ratio < mostGrowth)
  }

  // MARK: Marked text

  private func expect(
    _ left: String, _ right: String, _ place: SourceLocation = #_sourceLocation
  ) {
    func telling(_ marked: String) -> Telling {
      let bare = marked.replacing(#/\[[a-z]+:|\]/#, with: "")
      return Telling(
        blocks: bare.split(separator: "\n\n").map { (BlockKind.paragraph, String($0)) })
    }
    let found = marked(telling(left), telling(right))
    #expect(found == (left, right), sourceLocation: place)
  }

  private func shared(_ left: Telling, _ right: Telling, quoted: Bool = false) -> [SharedText] {
    left.bytes.withUnsafeBufferPointer { a in
      right.bytes.withUnsafeBufferPointer { b in
        var found = sharedTexts(RunningWords(left.compared(a)), RunningWords(right.compared(b)))
        found.takeInMarks(here: a, there: b)
        if quoted { found.labelQuotations(here: quotations(in: a), there: quotations(in: b)) }
        return found
      }
    }
  }

  private func quotations(in text: Bytes) -> [TextRange] {
    let string = String(decoding: text, as: UTF8.self)
    return string.ranges(of: #/“[^”]*”/#).map {
      TextRange(
        string.utf8.distance(from: string.startIndex, to: $0.lowerBound),
        string.utf8.distance(from: string.startIndex, to: $0.upperBound))
    }
  }

  /// Both texts with brackets around what they share.
  private func marked(
    _ left: Telling, _ right: Telling, quoted: Bool = false
  ) -> (String, String) {
    let found = shared(left, right, quoted: quoted)
    func mark(_ telling: Telling, _ range: (SharedText) -> TextRange) -> String {
      var bytes = telling.bytes
      for passage in found.sorted(by: { range($0).start > range($1).start }) {
        bytes.insert(UInt8(ascii: "]"), at: range(passage).upperBound)
        bytes.insert(contentsOf: "[\(passage.label.rawValue):".utf8, at: range(passage).lowerBound)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return (mark(left, \.here), mark(right, \.there))
  }
}

extension [UInt8] {
  fileprivate func firstRange(of other: [UInt8]) -> Range<Int>? {
    guard count >= other.count else { return nil }
    return (0...count - other.count).first { self[$0..<$0 + other.count].elementsEqual(other) }
      .map { $0..<$0 + other.count }
  }
}
