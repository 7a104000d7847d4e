// Which words a word of a query means, and where these stand.

import Chance
import Columns
import Prose
import Testing

@testable import SearchIndex

@Suite("Word meanings")
struct WordMeaningTests {
  private let pieces = [
    Piece(headline: "WHO warns ports", body: "Who knows the port? The WHO does, and who else."),
    Piece(body: "Peña’s U.S. trip: the US told us. Portal PORTED port’s McDonald mcdonald"),
    Piece(headline: "Ported", body: "pena PEÑA Pena don’t DON'T Ž ž 2015 A a"),
  ]

  @Test(
    "A word means forms of words, and finds the articles that hold these",
    arguments: [
      (.stem("port"), [0, 1, 2]), (.stem("ports"), [0, 1, 2]), (.stem("who"), [0]),
      (.form("port"), [0, 1]), (.form("ports"), [0]), (.form("porting"), []),
      (.capitals("who"), [0]), (.capitals("us"), [1]), (.capitals("port"), []),
      (.capitals("pena"), [2]), (.capitals("ported"), [1]), (.capitals("a"), []),
      (.exact("WHO"), [0]), (.exact("Who"), [0]), (.exact("wHo"), []), (.exact("US"), [1]),
      (.exact("U.S."), [1]), (.exact("Peña"), [1]), (.exact("Pena"), [2]), (.exact("pena"), [2]),
      (.exact("McDonald"), [1]), (.exact("Mcdonald"), []), (.exact("don’t"), [2]),
      (.exact("Pen\u{303}a"), [1]),
      (.exact("don't"), []), (.exact("2015"), [2]), (.exact(""), []),
      (.beginning("port"), [0, 1, 2]), (.beginning("porta"), [1]), (.beginning("x"), []),
      (.misspelt("prot", edits: 1), [0, 1]), (.misspelt("knoss", edits: 1), [0]),
    ] as [(WordMeaning, [Int])])
  func meanings(meaning: WordMeaning, expected: [Int]) {
    let segment = index(pieces)
    let found = segment.union(of: segment.terms(of: lookup(meaning)))
    #expect(found.articles.map { Int($0) } == expected)
  }

  @Test("All forms of a term are found without looking at positions, some of them are told apart")
  func whole() {
    let segment = index(pieces)
    #expect(segment.terms(of: lookup(.stem("ports"))).map(\.forms) == [nil])
    #expect(segment.terms(of: lookup(.form("who"))).map(\.forms) == [nil])
    #expect(segment.terms(of: lookup(.beginning("port"))).map(\.forms) == [nil, nil])
    #expect(segment.terms(of: lookup(.form("ports"))).map { $0.forms != nil } == [true])
    #expect(segment.terms(of: lookup(.stem("nothing"))).isEmpty)
  }

  @Test(
    "A pattern means forms from end to end", arguments: [("ports?", [0, 1]), ("p.*d", [1, 2])])
  func patterns(pattern: String, expected: [Int]) throws {
    let segment = index(pieces)
    let meaning = try #require(WordPattern(pattern))
    let found = segment.union(of: segment.terms(of: lookup(.pattern(meaning))))
    #expect(found.articles.map { Int($0) } == expected)
  }

  @Test("Articles in other languages are not stemmed, and a word means itself there")
  func languages() {
    var builder = IndexBuilder()
    for (text, isStemmed) in [("ports", true), ("ports", false), ("port", false), ("porte", false)]
    {
      Array(text.utf8).withUnsafeBufferPointer { builder.add($0, TextRange(0, $0.count)) }
      builder.endArticle(isStemmed: isStemmed)
    }
    let segment = builder.finish()
    func articles(_ meaning: WordMeaning) -> [UInt32] {
      segment.union(of: segment.terms(of: lookup(meaning))).articles
    }
    #expect(articles(.stem("ports")) == [0, 1, 2])
    #expect(articles(.stem("port")) == [0, 2])
    #expect(articles(.form("ports")) == [0, 1])
    #expect(articles(.beginning("port")) == [0, 1, 2, 3])
    #expect(articles(.exact("ports")) == [0, 1])
  }

  @Test("Random meanings on random articles find what comparing each word finds", arguments: 1...8)
  func againstNaive(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = (0..<Int.random(in: 1...400, using: &random)).map { _ in
      Piece(headline: text(0...3, &random), body: text(0...20, &random))
    }
    let naive = NaiveSearch(pieces)
    let segment = index(pieces)
    for _ in 0..<60 {
      let meaning = meaning(&random)
      let terms = segment.terms(of: lookup(meaning))
      let found = segment.union(of: terms)
      let expected = naive.frequencies(meaning).enumerated().filter { $1 > 0 }
      #expect(found.articles.map { Int($0) } == expected.map(\.offset), "\(meaning)")
      #expect(found.frequencies.map { Int($0) } == expected.map(\.element), "\(meaning)")
      #expect(positions(of: terms, segment) == naivePositions(of: meaning, pieces), "\(meaning)")
    }
  }

  @Test("A stem with thousands of forms keeps all of them apart")
  func manyForms() {
    let written = (0..<4096).map { number in
      String((0..<12).map { Character(number >> $0 & 1 == 1 ? "A" : "a") })
    }
    let segment = index(written.map { Piece(body: "\($0) aaaaaaaaaaaa") })
    #expect(segment.termCount == 1)
    for number in [1, 255, 256, 2048, 4095] {
      let found = segment.union(of: segment.terms(of: lookup(.exact(written[number]))))
      #expect(found.articles == [UInt32(number)])
    }
  }

  @Test("A word of a megabyte is found, and so is its beginning")
  func longWord() {
    let long = String(repeating: "ab", count: 500_000)
    let segment = index([Piece(body: long + " port"), Piece(body: "port " + long + "s")])
    #expect(segment.union(of: segment.terms(of: lookup(.form(long)))).articles == [0])
    #expect(segment.union(of: segment.terms(of: lookup(.beginning(long)))).articles == [0, 1])
  }

  private func lookup(_ meaning: WordMeaning) -> WordLookup {
    WordLookup(meaning, stemmer: SnowballStemmer())
  }

  private static let words = [
    "port", "ports", "Port", "PORT", "ported", "porting", "portal", "Portal", "portals", "US",
    "us", "U.S.", "Us", "Peña", "pena", "PEÑA", "don’t", "dont", "DON'T", "the", "The", "who",
    "WHO", "Who", "2015", "城", "Ž", "z", "McDonald", "Mcdonald",
  ]

  /// The first ones stand there far more often.
  private func word(_ random: inout SplitMix) -> String {
    let first = Int.random(in: 0..<Self.words.count, using: &random)
    return Self.words[Int.random(in: 0...first, using: &random)]
  }

  private func text(_ count: ClosedRange<Int>, _ random: inout SplitMix) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in word(&random) }.joined(separator: " ")
  }

  private func meaning(_ random: inout SplitMix) -> WordMeaning {
    let word = word(&random)
    let folded = foldedWords(word)
    switch Int.random(in: 0...6, using: &random) {
    case 0: return .stem(folded)
    case 1: return .form(folded)
    case 2: return .capitals(folded)
    case 3: return .exact(word)
    case 4: return .beginning(String(folded.prefix(Int.random(in: 1...4, using: &random))))
    case 5: return .misspelt(folded, edits: Int.random(in: 1...2, using: &random))
    default: return WordPattern("\(folded.prefix(2)).*s").map { .pattern($0) } ?? .stem(folded)
    }
  }

  /// By article and position.
  private func positions(of terms: [MeantTerm], _ segment: IndexSegment) -> [[Int]] {
    guard !terms.isEmpty else { return [] }
    var cursor = segment.placedCursor(of: terms)
    defer { cursor.free() }
    var found: [[Int]] = []
    while cursor.article < PostingCursor.end {
      let counts = cursor.packedCounts()
      var offset = cursor.positionStart
      for index in 0..<cursor.count {
        var position: UInt32 = 0
        for _ in 0..<counts[index] >> 1 {
          position += Varint.read(cursor.positions, at: &offset)
          found.append([Int(cursor.articles[index]), Int(position)])
        }
      }
      cursor.nextBlock()
    }
    return found
  }

  private func naivePositions(of meaning: WordMeaning, _ pieces: [Piece]) -> [[Int]] {
    let isMeant = NaiveWord.matcher(meaning)
    return pieces.enumerated().flatMap { article, piece in
      piece.words.enumerated().filter { isMeant($1) }.map { [article, $0.offset] }
    }
  }
}
