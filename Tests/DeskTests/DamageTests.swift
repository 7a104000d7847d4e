// Damaged files of decisions: one bad table costs no other, and nothing traps or is lost.

import Chance
import Desk
import Growth
import Testing

@Suite("Damaged decisions")
struct DamageTests {
  @Test("Damage in one decision leaves all others, and every byte where it was")
  func damage() throws {
    var chance = SplitMix(state: 2)
    for _ in 0..<1500 {
      let tables = try (0..<5).map { number in
        var one = Decisions(Array("\n".utf8))
        var decision = try anyDecision(&chance)
        decision.verdict = try numbered(decision.verdict, number, anyText(&chance))
        one.add(decision)
        return one.text.drop { $0 == UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
      }
      let intact = tables.map { Decisions(Array($0)).list }
      let broken = Int.random(in: 0..<tables.count, using: &chance)
      var damaged = tables
      damaged[broken] = anyDamage(tables[broken], &chance)
      let bytes = Array(damaged.joined())
      let decisions = Decisions(bytes)
      #expect(decisions.text == bytes)
      let before = Array(intact[..<broken].joined())
      let after = Array(intact[(broken + 1)...].joined())
      #expect(Array(decisions.list.prefix(before.count)) == before)
      #expect(Array(decisions.list.suffix(after.count)) == after)
    }
  }

  /// Some bytes of a table taken out, and others put there; the empty line at its end stays.
  private func anyDamage(
    _ table: ArraySlice<UInt8>, _ chance: inout SplitMix
  ) -> ArraySlice<UInt8> {
    let table = Array(table)
    let start = Int.random(in: 0..<(table.count - 2), using: &chance)
    let end = min(start + Int.random(in: 0...40, using: &chance), table.count - 2)
    var put = Array(anyText(&chance).utf8)
    if Bool.random(using: &chance) {
      put = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
        UInt8.random(in: 0...255, using: &chance)
      }
    }
    return table[..<start] + put + table[end...]
  }

  @Test("Any bytes are read without a trap and kept, and a decision can be added to them")
  func anyBytes() throws {
    var chance = SplitMix(state: 3)
    let pieces: [[UInt8]] =
      [
        "[[decision]]\n", "\n", "\r\n", "merge = ", "into = ", "\"person:a\"", "\"\"\"", "'''", "'",
        "\"", "[", "]", "{", "}", "#", "\\", "\\u12", "=", "written = [", ",", "day = 2026-11-21",
        "\u{FEFF}", "\r", "to = \"place\"\n", "retype = \"person:b\"\n",
      ].map { Array($0.utf8) } + [[0xFF], [0], [0xC3]]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...30, using: &chance)).flatMap { _ in
        pieces.randomElement(using: &chance) ?? []
      }
      var decisions = Decisions(bytes)
      #expect(decisions.text == bytes)
      decisions.add(try decision("delete place:x"))
      #expect(Decisions(decisions.text).list == decisions.list)
      while decisions.undo() != nil {}
      #expect(Decisions(decisions.text).list.isEmpty)
    }
  }

  @Test(
    "Reading takes linear time",
    arguments: [
      "[[decision]]\ndelete = \"person:a\"\n\n", "a = \"\"\"\n", "a = [\n", "a = '\n", "[[x]]\n",
      "=\n",
      "[[decision]]\na = \"\"\"\n", "\\\\", "\"\"\"", "\n", "delete = \"person:a\"\n\n",
      "a = [\"\n",
    ])
  func linear(piece: String) {
    let time = growth(of: piece, behind: "[[decision]]\nnote = ", "", bytes: 64_000) { bytes in
      Decisions(Array(bytes)).list.count
    }
    #expect(time < mostGrowth)
  }

  @Test("A table of many keys with empty lines between takes linear time")
  func manyKeys() {
    let texts = [1000, 8000].map { count in
      Array("[[decision]]\n".utf8) + (0..<count).flatMap { Array("key\($0) = 1\n\n".utf8) }
    }
    let time = growth(from: texts[0], to: texts[1]) { Decisions(Array($0)).list.count }
    #expect(time < mostGrowth)
  }
}
