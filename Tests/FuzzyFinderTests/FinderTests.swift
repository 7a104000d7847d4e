// Finding lines by some of their letters: what is found, in which order, and that the quick way gives
// what a naive one does.

import Chance
import FuzzyFinder
import Testing

/// A finder over lines, so many in a table.
private func finder(_ lines: [String], inTable size: Int = 3) -> Finder {
  Finder(
    stride(from: 0, to: lines.count, by: size).map { start in
      var builder = LineTableBuilder()
      for line in lines[start..<min(start + size, lines.count)] { builder.add(line) }
      return builder.finish()
    })
}

private func found(_ typed: String, in lines: [String]) -> [String] {
  let found = finder(lines).find(FinderPattern(typed), limit: 100, threads: 1)
  return (found?.best ?? []).map { lines[$0.table * 3 + $0.line] }
}

/// The line with what is lit in brackets.
private func lit(_ typed: String, in line: String) -> String {
  let finder = finder([line])
  let places = finder.places(
    of: FinderPattern(typed), in: FoundLine(table: 0, line: 0, score: 0))
  return line.unicodeScalars.enumerated().map { place, scalar in
    places.contains(place) ? "[\(scalar)]" : "\(scalar)"
  }.joined()
}

@Suite("Finding lines by letters")
struct FinderTests {
  @Test(
    "A line has the letters in this order, in whatever case and with whatever accents",
    arguments: [
      ("cch", "Crocus City Hall", true), ("hcc", "Crocus City Hall", false),
      ("CROCUS", "crocus", true), ("novosti", "Nóvosti", true), ("é", "Cafe", true),
      ("москва", "Взрыв в Москве", false), ("москв", "Взрыв в Москве", true),
      ("a321", "A 321 crash", true), ("", "anything", true), ("'", "anything", true),
      ("x", "", false), ("ß", "Strasse", true),
    ])
  func has(typed: String, line: String, expected: Bool) {
    #expect(found(typed, in: [line]) == (expected ? [line] : []))
  }

  @Test("Terms may stand in any order, and all must be there")
  func terms() {
    let lines = ["Putin visits Crocus hall", "Crocus hall reopens", "Putin speaks"]
    #expect(found("crocus putin", in: lines) == [lines[0]])
    #expect(found("putin-crocus", in: lines) == [lines[0]])
  }

  @Test("Beginnings of words and runs come first, then the shorter line, then the earlier one")
  func order() {
    #expect(
      found("mos", in: ["Amos", "Most", "m o s", "Moscow", "the most", "Moses"])
        == ["Most", "Moses", "Moscow", "the most", "m o s", "Amos"])
  }

  @Test(
    "The letters of the best way are lit",
    arguments: [
      ("cch", "[C]rocus [C]ity [H]all"), ("hall", "Hm, a city [H][a][l][l]"),
      ("city", "ci [C][i][t][y]"), ("ru", "Trust in [R][u]ssia"), ("é", "Caf[é]  now"),
      ("now", "Café [n][o][w]"), ("zz", "none"),
    ])
  func lights(typed: String, expected: String) {
    let line = expected.filter { $0 != "[" && $0 != "]" }
    // White space is one character, as it is on the screen.
    let shown = line.split(separator: " ").joined(separator: " ")
    let wanted = expected.split(separator: " ").joined(separator: " ")
    #expect(lit(typed, in: shown) == wanted)
  }

  @Test("Looking among what a shorter pattern found gives the same as looking at all")
  func narrowing() throws {
    var chance = SplitMix(state: 5)
    let lines = (0..<500).map { _ in randomLine(&chance, upTo: 30) }
    let finder = finder(lines, inTable: 50)
    for _ in 0..<50 {
      let typed = String((0..<4).map { _ in "abc x".randomElement(using: &chance) ?? "a" })
      var earlier: FoundLines?
      for end in 1...typed.count {
        let pattern = FinderPattern(String(typed.prefix(end)))
        let narrowed = try #require(
          finder.find(pattern, among: earlier, limit: 20, threads: 2))
        let all = try #require(finder.find(pattern, limit: 20, threads: 1))
        #expect(narrowed.best == all.best && narrowed.count == all.count)
        earlier = narrowed
      }
    }
  }

  @Test("A letter typed into the middle of a pattern finds what the whole pattern finds")
  func typingInTheMiddle() throws {
    var chance = SplitMix(state: 6)
    let lines = (0..<500).map { _ in randomLine(&chance, upTo: 30) }
    let finder = finder(lines, inTable: 50)
    for _ in 0..<200 {
      var typed = (0..<5).map { _ in "abc x".randomElement(using: &chance) ?? "a" }
      let earlier = try #require(finder.find(FinderPattern(String(typed)), limit: 20, threads: 1))
      typed.insert(
        "abx".randomElement(using: &chance) ?? "a", at: Int.random(in: 0...5, using: &chance))
      let pattern = FinderPattern(String(typed))
      let narrowed = try #require(finder.find(pattern, among: earlier, limit: 20, threads: 1))
      let all = try #require(finder.find(pattern, limit: 20, threads: 1))
      #expect(narrowed.best == all.best && narrowed.count == all.count, "\(String(typed))")
    }
  }

  @Test("What is stopped has no answer")
  func stopped() {
    let finder = finder(["one", "two", "three", "four"], inTable: 1)
    let found = finder.find(FinderPattern("o"), limit: 9, threads: 1, shouldStop: { true })
    #expect(found == nil)
  }

  @Test(
    "Long lines and patterns, blanks and control characters are an answer, and no lines are none")
  func hostile() {
    let long = String(repeating: "ab ", count: 100_000)
    #expect(found(long, in: [long]).count == 1)
    #expect(found(String(repeating: "a", count: 100_000), in: ["a"]) == [])
    #expect(found("\u{0}\u{1b}[", in: ["\u{1b}["]).count == 1)
    #expect(finder([]).find(FinderPattern("a"), limit: 5, threads: 2)?.count == 0)
  }
}

private func randomLine(_ chance: inout SplitMix, upTo length: Int) -> String {
  String(
    (0..<Int(chance.next() % UInt64(length))).map { _ in
      "aabbc x".randomElement(using: &chance) ?? "a"
    })
}

/// The worth of every way to find a term in a line, by trying them all.
private enum NaiveFit {
  static func best(_ pattern: String, _ line: String) -> Int? {
    var sum = 0
    let text = Array(line.split(separator: " ").joined(separator: " "))
    for term in pattern.split(separator: " ") {
      guard let score = best(Array(term), text, from: 0, places: []) else { return nil }
      sum += score
    }
    return max(0, sum)
  }

  private static func best(
    _ term: [Character], _ line: [Character], from: Int, places: [Int]
  ) -> Int? {
    if places.count == term.count { return worth(places, line) }
    return (from..<max(from, line.count)).filter { line[$0] == term[places.count] }
      .compactMap { best(term, line, from: $0 + 1, places: places + [$0]) }.max()
  }

  private static func worth(_ places: [Int], _ line: [Character]) -> Int {
    var sum = 0
    var isStarting = false
    for (number, place) in places.enumerated() {
      let begins = place == 0 || line[place - 1] == " "
      sum += 16
      if number > 0, places[number - 1] == place - 1 {
        sum += isStarting ? 8 : 4
        continue
      }
      if number > 0 { sum += -3 - (place - places[number - 1] - 2) }
      isStarting = begins
      if begins { sum += number == 0 ? 16 : 8 }
    }
    return sum
  }
}

@Suite("The finder against a naive one")
struct FinderPropertyTests {
  @Test("The best lines, their order and scores, and the count are those of trying all ways")
  func agrees() throws {
    var chance = SplitMix(state: 77)
    for round in 0..<60 {
      let lines = (0..<60).map { _ in randomLine(&chance, upTo: 14) }
      let typed = String(
        (0..<(1 + round % 5)).map { _ in "abc x ".randomElement(using: &chance) ?? "a" })
      guard typed.contains(where: { $0 != " " }) else { continue }
      let limit = [1, 5, 100][round % 3]
      let finder = finder(lines, inTable: 7)
      let found = try #require(
        finder.find(FinderPattern(typed), limit: limit, threads: 1 + round % 2))
      let scored = lines.enumerated().compactMap { number, line in
        NaiveFit.best(typed, line).map { (score: $0, number: number) }
      }
      func length(_ number: Int) -> Int {
        lines[number].split(separator: " ").joined(separator: " ").count
      }
      let expected = scored.sorted {
        ($1.score, length($0.number), $0.number) < ($0.score, length($1.number), $1.number)
      }
      #expect(found.count == scored.count, "“\(typed)”")
      #expect(
        found.best.map { $0.table * 7 + $0.line } == expected.prefix(limit).map(\.number),
        "“\(typed)” in \(lines)")
      #expect(found.best.map(\.score) == expected.prefix(limit).map(\.score), "“\(typed)”")
    }
  }
}
