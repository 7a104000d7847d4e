// Which quotations are the same utterance, and which are two.

import Chance
import Columns
import CrossReferences
import Growth
import Prose
import Testing

@Suite("Utterances")
struct UtteranceTests {
  private typealias Said = (words: String, speaker: Int?, day: Int?)

  private func relation(_ one: Said, _ other: Said) -> UtteranceRelation? {
    let (a, b) = (Array(one.words.utf8), Array(other.words.utf8))
    var space = wordSpace([a, b] + (0..<20).map { Array("filler \($0)".utf8) })
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard
          let first = Utterance(
            a, TextRange(0, a.count), speaker: one.speaker, day: one.day, space: &space),
          let second = Utterance(
            b, TextRange(0, b.count), speaker: other.speaker, day: other.day, space: &space)
        else { return nil }
        let (found, back) = (first.match(second), second.match(first))
        #expect(found == back)
        #expect(found.map { (0...1).contains($0.confidence) } ?? true)
        return found?.relation
      }
    }
  }

  private static let pumps =
    "We knew that the pumps were old, and we trusted the shipyard to replace them"

  @Test("The same words by the same speaker are the same, a part of them too")
  func same() {
    #expect(relation((Self.pumps, 1, 10), ("“\(Self.pumps.uppercased())!”", 1, 11)) == .same)
    #expect(
      relation((Self.pumps, 1, 10), ("we trusted the shipyard to replace them", 1, 900)) == .same)
    #expect(
      relation((Self.pumps, nil, nil), ("trusted the shipyard to replace them", 1, nil)) == .same)
  }

  @Test(
    "Other words by the same speaker within some days are a rewording; later they must be nearly the same"
  )
  func reworded() {
    let drifted = "Act they would, we hoped of the shipyard, for old were the pumps, which we knew"
    #expect(relation((Self.pumps, 1, 10), (drifted, 1, 12)) == .reworded)
    #expect(relation((Self.pumps, 1, 10), (drifted, 1, 60)) == nil)
    #expect(relation((Self.pumps, 1, 10), (drifted, 2, 12)) == nil)
    let ordered = "We knew of pumps that were old, and trusted no shipyard to tell us"
    #expect(relation((Self.pumps, 1, 10), (ordered, 1, 60)) == .reworded)
    #expect(
      relation(
        (Self.pumps, 1, 10),
        ("We all knew that the pumps were old, and trusted the shipyard to replace each", 1, 60))
        == .reworded)
  }

  @Test(
    "A translation keeps the order of words; the same few words in another order are another utterance"
  )
  func translated() {
    let said = "The driver had a green light and every reason to trust the signal"
    #expect(
      relation(
        (said, 1, 1), ("The machinist had green and had all grounds to trust to the sign", 1, 2))
        == .reworded)
    #expect(
      relation(
        (said, 1, 1),
        ("Trust is what grows on green meadows where no machinist has ever been", 1, 2)) == nil)
  }

  @Test("The same words from another speaker are told so; two who say alike are not")
  func otherSpeaker() {
    #expect(relation((Self.pumps, 1, 10), (Self.pumps, 2, 11)) == .otherSpeaker)
    #expect(relation((Self.pumps, 1, 10), (Self.pumps, 2, 200)) == nil)
    #expect(
      relation(
        (Self.pumps, 1, 10),
        ("The shipyard was trusted by all who knew how old pumps are replaced", 2, 10))
        == nil)
  }

  @Test(
    "Names that are spelt otherwise by ear have one sound; other names, and single words, do not")
  func sounds() {
    func isOne(_ one: String, _ other: String) -> Bool {
      nameSound(Array(one.utf8)) == nameSound(Array(other.utf8))
    }
    #expect(isOne("ada lindqvist", "ada lindkvist"))
    #expect(isOne("ilze brandova", "ilse brandowa"))
    #expect(!isOne("tom wilson", "tim wilson"))
    #expect(!isOne("ada lind", "adal ind"))
    #expect(nameSound(Array("lindqvist".utf8)) == nil)
  }

  @Test("Common phrases and few words are no utterance")
  func phrases() {
    #expect(
      relation(
        ("We will have to see what it is that they do", 1, 1),
        ("We will have to see what it is that they do", 1, 1)) == nil)
    #expect(relation(("old pumps", 1, 1), ("old pumps", 1, 1)) == nil)
    #expect(
      relation(("a very bad day for people", 1, 1), ("people had a very good year", 1, 1)) == nil)
  }

  @Test(
    "Utterances that are found in a whole corpus share a key: six words in a row, or a rare one")
  func keys() {
    func keys(_ said: Said) -> Set<UInt64> {
      let texts = [said.words, Self.pumps].map { Array($0.utf8) }
      var space = wordSpace(texts)
      return texts[1].withUnsafeBufferPointer { whole in
        texts[0].withUnsafeBufferPointer { text in
          // Numbers of words are those of one space.
          _ = Utterance(whole, TextRange(0, whole.count), speaker: 1, day: 1, space: &space)
          let range = TextRange(0, text.count)
          return Set(
            Utterance(text, range, speaker: said.speaker, day: 1, space: &space)?.keys ?? [])
        }
      }
    }
    let whole = keys((Self.pumps, 1, 1))
    #expect(!keys(("trusted the shipyard to replace them", 2, 1)).isDisjoint(with: whole))
    #expect(!keys(("the shipyard was told of pumps", 1, 1)).isDisjoint(with: whole))
    #expect(keys(("the shipyard was told of pumps", 2, 1)).isDisjoint(with: whole))
  }

  @Test("Any bytes are compared")
  func anyBytes() {
    var random = SplitMix(state: 9)
    for _ in 0..<100 {
      func bytes() -> [UInt8] {
        (0..<Int.random(in: 0...80, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
      }
      let (a, b) = (bytes(), bytes())
      _ = relation(
        (String(decoding: a, as: UTF8.self), 1, 1), (String(decoding: b, as: UTF8.self), 1, 1))
    }
  }

  @Test("Time grows with a long quotation and no faster")
  func growth() {
    let ratio = Growth.growth(of: "storms wrecked seven ferries ", "", bytes: 200_000) { text in
      var space = wordSpace([Array("filler".utf8)])
      let said = Utterance(text, TextRange(0, text.count), speaker: 1, day: 1, space: &space)
      return said.flatMap { $0.match($0) } == nil ? 0 : 1
    }
    #expect(ratio < mostGrowth)
  }
}
