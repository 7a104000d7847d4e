// A key table gives the ids that a dictionary would, whatever the keys are.

import Chance
import Columns
import Testing

@Suite("Key tables")
struct KeyTableTests {
  @Test(
    "Ids count distinct keys in order of first appearance, as a dictionary does", arguments: 1...6)
  func againstDictionary(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var table = KeyTable(minimumCapacity: seed * 50)
    var expected: [[UInt8]: Int] = [:]
    for _ in 0..<20_000 {
      let key = randomKey(&random)
      let id = expected[key] ?? expected.count
      #expect(key.withUnsafeBufferPointer { table.find($0) } == expected[key])
      expected[key] = id
      #expect(key.withUnsafeBufferPointer { table.insert($0) } == id)
    }
    #expect(table.count == expected.count)
    for (key, id) in expected {
      #expect(Array(table.arena[table.range(id)]) == key)
      #expect(key.withUnsafeBufferPointer { table.find($0) } == id)
    }
  }

  @Test(
    "Keys that are alike stay apart",
    arguments: [["", "\0", "\0\0"], ["a", "A", "á"], ["ab", "a", "abc", "b"]])
  func alike(keys: [String]) {
    var table = KeyTable()
    #expect(keys.map { table.insert($0) } == Array(keys.indices))
    #expect(keys.map { table.insert($0) } == Array(keys.indices))
  }

  @Test("A table without keys finds none, the empty one either")
  func empty() {
    var key = ""
    #expect(key.withUTF8 { KeyTable().find($0) } == nil)
  }

  /// Short keys of few letters, so that many come again; now and then a long one.
  private func randomKey(_ random: inout SplitMix) -> [UInt8] {
    let count =
      Int.random(in: 0...100, using: &random) == 0 ? 300 : Int.random(in: 0...4, using: &random)
    return (0..<count).map { _ in UInt8.random(in: 0...7, using: &random) &* 37 }
  }
}

extension KeyTable {
  fileprivate mutating func insert(_ key: String) -> Int {
    var key = key
    return key.withUTF8 { insert($0) }
  }

  @Test("Keys that hold some bytes are those that a plain search finds, never two keys together")
  func holding() {
    var random = SplitMix(state: 5)
    for _ in 0..<200 {
      var table = KeyTable()
      for _ in 0..<Int.random(in: 0...30, using: &random) { _ = table.insert(letters(0...6)) }
      let needle = letters(1...3)
      let expected = (0..<table.count).map { id in
        String(decoding: table.arena[table.range(id)], as: UTF8.self).contains(needle)
      }
      #expect(
        Array(needle.utf8).withUnsafeBufferPointer { FrozenKeys(table).holding($0) } == expected)
    }

    func letters(_ count: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: count, using: &random)).map { _ in
          "ab".randomElement(using: &random) ?? "a"
        })
    }
  }
}
