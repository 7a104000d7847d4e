// Regular expressions over words: what they mean, and that no pattern takes long.

import Chance
import Columns
import SearchIndex
import Testing

@Suite("Word patterns")
struct WordPatternTests {
  @Test(
    "A pattern means whole words",
    arguments: [
      ("colou?r", ["color", "colour"], ["colours", "colr", "colouur", ""]),
      ("gr[ae]y", ["gray", "grey"], ["gry", "groy"]), ("[^a]b", ["bb", "éb"], ["ab", "b"]),
      ("19[0-9]{2}", ["1984", "1900"], ["198", "19845", "2084"]),
      ("a{2}", ["aa"], ["a", "aaa"]), ("a{2,}", ["aa", "aaaa"], ["a", ""]),
      ("a{0,2}b", ["b", "ab", "aab"], ["aaab"]), ("a{0}b", ["b"], ["ab"]),
      ("(ab|cd)+", ["ab", "abcd", "cdab"], ["", "abc"]), ("(?:ab)*", ["", "abab"], ["aba"]),
      ("s.*m", ["storm", "sm"], ["storms"]), (".", ["a", "城", "é"], ["", "ab"]),
      ("^storm$", ["storm"], ["storms"]), ("PE\u{d1}A", ["pena"], ["peña"]),
      ("stra\u{df}e", ["strasse"], ["strase"]), ("don't", ["dont"], ["don't"]),
      ("\\d+\\w", ["19a", "195"], ["a1"]), ("\\D", ["a"], ["1", ""]),
      ("[\\d.]x", ["1x", ".x"], ["ax"]), ("[]]", ["]"], ["["]), ("[a-]", ["a", "-"], ["b"]),
      ("[A-C]", ["a", "c"], ["d", "A"]), ("a|", ["a", ""], ["b"]), ("", [""], ["a"]),
      ("a**", ["", "aaa"], ["b"]), ("(a?){3}b", ["b", "aaab"], ["aaaab"]), ("\\.", [""], ["a"]),
      ("[а-я]+", ["москва"], ["moscow"]),
    ])
  func meaning(pattern: String, words: [String], others: [String]) throws {
    let found = meant(by: try #require(WordPattern(pattern)), among: words + others)
    #expect(found == words)
  }

  @Test(
    "What is no pattern cannot be read",
    arguments: [
      "(", ")", "a)", "(a", "[", "[]", "[b-a]", "*", "+a", "a{", "a{}", "a{2,1}", "a{x}", "(?=a)",
      "\\", "a{1000}", "(a{100}){100}", "((){9999}){9999}", "a^b", "}",
      String(repeating: "(", count: 60) + "a" + String(repeating: ")", count: 60),
    ])
  func unreadable(pattern: String) { #expect(WordPattern(pattern) == nil) }

  @Test("All words of a pattern begin as it says")
  func literalStart() throws {
    for (pattern, start) in [
      ("storm", "storm"), ("storms?", "storm"), ("sto.*", "sto"), ("(a|b)c", ""), ("a?b", ""),
      ("[a]b+", "ab"), ("\u{e9}t\u{e9}.", "ete"), ("", ""), ("ab|ab", ""), ("(ab){2}", "abab"),
    ] {
      #expect(try #require(WordPattern(pattern)).literalStart == Array(start.utf8), "\(pattern)")
    }
  }

  @Test("Stars stand for any letters")
  func wildcards() throws {
    let pattern = try #require(WordPattern(wildcards: "St*r\u{e9}*"))
    #expect(
      meant(by: pattern, among: ["stre", "stores", "storm", "storeresa"])
        == ["stre", "stores", "storeresa"])
  }

  @Test("Random patterns mean what trying all ways means", arguments: 1...20)
  func againstNaive(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<60 {
      let naive = NaivePattern.random(&random, depth: 4)
      guard let pattern = WordPattern(naive.text) else {
        Issue.record("\(naive.text) was not read")
        continue
      }
      let words = (0..<40).map { _ in
        String(
          (0..<Int.random(in: 0...7, using: &random)).map { _ in
            "abc".randomElement(using: &random) ?? "a"
          })
      }
      let expected = words.filter { naive.matches($0) }
      #expect(meant(by: pattern, among: words) == expected, "/\(naive.text)/")
      #expect(expected.allSatisfy { $0.utf8.starts(with: pattern.literalStart) })
    }
  }

  @Test("Patterns that explode elsewhere are compared with long words in linear time")
  func explosions() throws {
    let word = String(repeating: "a", count: 100_000) + "b"
    for pattern in [
      "(a+)+", "(a|a)*c", "(a*)*c", "(a?){100}a{100}", "(.*a.*){20}c", "(a|b)*a(a|b){30}c",
    ] {
      #expect(meant(by: try #require(WordPattern(pattern)), among: [word]) == [], "\(pattern)")
    }
  }

  @Test("Anything between slashes is read or not, and never traps", arguments: 1...20)
  func anything(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let signs = Array("ab(){}[]|*+?.^$\\-,019é城\u{301}d")
    for _ in 0..<400 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &random)).map { _ in
          signs.randomElement(using: &random) ?? "a"
        })
      if let pattern = WordPattern(text) { _ = meant(by: pattern, among: ["ab城a1"]) }
    }
  }
}

/// The words that a pattern means.
private func meant(by pattern: WordPattern, among words: [String]) -> [String] {
  var matcher = PatternMatcher(pattern)
  return words.filter { Array($0.utf8).withUnsafeBufferPointer { matcher.matches($0) } }
}

/// A pattern as a tree, compared by trying all ways.
private indirect enum NaivePattern {
  case letter(Character)
  case oneOf([Character], isComplement: Bool)
  case any
  case sequence([NaivePattern])
  case either([NaivePattern])
  case times(NaivePattern, least: Int, most: Int?, sign: String)

  var text: String {
    switch self {
    case .letter(let letter): String(letter)
    case .oneOf(let letters, let isComplement): "[\(isComplement ? "^" : "")\(String(letters))]"
    case .any: "."
    case .sequence(let parts): parts.map(\.text).joined()
    case .either(let parts): "(" + parts.map(\.text).joined(separator: "|") + ")"
    case .times(let part, _, _, let sign): "(\(part.text))\(sign)"
    }
  }

  func matches(_ word: String) -> Bool {
    let letters = Array(word)
    return ends(letters, [0]).contains(letters.count)
  }

  /// Where it may end, from one of these starts.
  private func ends(_ word: [Character], _ starts: Set<Int>) -> Set<Int> {
    switch self {
    case .letter(let letter): step(word, starts) { $0 == letter }
    case .oneOf(let letters, let isComplement):
      step(word, starts) { letters.contains($0) != isComplement }
    case .any: step(word, starts) { _ in true }
    case .sequence(let parts): parts.reduce(starts) { $1.ends(word, $0) }
    case .either(let parts): parts.reduce(into: []) { $0.formUnion($1.ends(word, starts)) }
    case .times(let part, let least, let most, _):
      (0...(most ?? word.count + least)).reduce(into: (all: Set<Int>(), now: starts)) {
        found, time in
        if time > 0 { found.now = part.ends(word, found.now) }
        if time >= least { found.all.formUnion(found.now) }
      }.all
    }
  }

  private func step(
    _ word: [Character], _ starts: Set<Int>, _ fits: (Character) -> Bool
  ) -> Set<Int> {
    Set(starts.filter { $0 < word.count && fits(word[$0]) }.map { $0 + 1 })
  }

  static func random(_ random: inout SplitMix, depth: Int) -> NaivePattern {
    func parts(_ count: ClosedRange<Int>, _ random: inout SplitMix) -> [NaivePattern] {
      (0..<Int.random(in: count, using: &random)).map { _ in Self.random(&random, depth: depth - 1)
      }
    }
    switch Int.random(in: 0...(depth > 0 ? 6 : 2), using: &random) {
    case 0: return .letter("abc".randomElement(using: &random) ?? "a")
    case 1: return .oneOf(["a", "b"], isComplement: Bool.random(using: &random))
    case 2: return .any
    case 3, 4: return .sequence(parts(0...3, &random))
    case 5: return .either(parts(1...3, &random))
    default:
      let (least, most, sign): (Int, Int?, String) =
        [
          (0, nil, "*"), (1, nil, "+"), (0, 1, "?"), (2, 2, "{2}"), (1, 3, "{1,3}"),
          (0, 2, "{0,2}"),
        ]
        .randomElement(using: &random) ?? (0, nil, "*")
      return .times(Self.random(&random, depth: depth - 1), least: least, most: most, sign: sign)
    }
  }
}
