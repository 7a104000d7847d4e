// What must hold of versions in any corpus: drawn by chance, the same in every run.

import Chance
import Growth
import Testing

@testable import NewsCorpus

@Suite("Versions by chance", .serialized)
struct VersionPropertyTests {
  /// Texts of some hundred words, each with copies of which so many words in a thousand are changed.
  private static func files(
    texts: Int, copies: Int, changed: ClosedRange<Int>, _ random: inout SplitMix
  ) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    for text in 0..<texts {
      let original = words(Int.random(in: 60...400, using: &random), &random)
        .split(separator: " ").map(String.init)
      for copy in 0...copies {
        var list = original
        let share = copy == 0 ? 0 : Int.random(in: changed, using: &random)
        for _ in 0..<(list.count * share / 1000) {
          edit(&list, at: Int.random(in: list.indices, using: &random), &random)
        }
        files.append(("\(text)-\(copy).txt", article("A piece", list.joined(separator: " ") + ".")))
      }
    }
    return files
  }

  private static func edit(_ words: inout [String], at place: Int, _ random: inout SplitMix) {
    switch random.next() % 3 {
    case 0: words[place] = NewsCorpusTests.words(1, &random)
    case 1: words.insert(NewsCorpusTests.words(1, &random), at: place)
    default: words.remove(at: place)
    }
  }

  private static func groups(_ room: Newsroom) -> Set<[String]> {
    let corpus = room.load()
    let names = room.names(corpus)
    return Set(
      (0..<corpus.versions.groupCount).map { group in
        corpus.versions.members(ofGroup: group).map { names[Int($0)] }.sorted()
      })
  }

  @Test("Where less than 3 % of the words are changed, all copies are found, and nothing else")
  func smallEdits() throws {
    var random = SplitMix(state: 1)
    let files = Self.files(texts: 60, copies: 3, changed: 0...30, &random)
    let expected = Set((0..<60).map { text in (0...3).map { "\(text)-\($0).txt" } })
    #expect(try Self.groups(Newsroom(files)) == expected)
  }

  @Test("Where a quarter of the words is changed, no copy is a version")
  func largeEdits() throws {
    var random = SplitMix(state: 2)
    let files = Self.files(texts: 60, copies: 2, changed: 250...600, &random)
    #expect(try Self.groups(Newsroom(files)) == [])
  }

  @Test("Whoever is a version of an article has that as a version, and nobody has himself")
  func symmetry() throws {
    var random = SplitMix(state: 3)
    let files = Self.files(texts: 30, copies: 4, changed: 0...150, &random)
    let corpus = try Newsroom(files).load()
    for article in 0..<corpus.articleCount {
      let versions = corpus.versions.versions(of: article)
      #expect(!versions.contains(article) && versions == versions.sorted())
      #expect(versions.count == corpus.versions.count(of: article))
      for other in versions { #expect(corpus.versions.versions(of: other).contains(article)) }
    }
  }

  @Test("In which order the files come does not matter")
  func order() throws {
    var random = SplitMix(state: 4)
    let files = Self.files(texts: 25, copies: 4, changed: 0...150, &random)
    let first = try Self.groups(Newsroom(files))
    for _ in 0..<3 {
      var renamed: [String: String] = [:]
      let shuffled = zip(files, files.indices.shuffled(using: &random)).map { file, number in
        renamed["\(number).txt"] = file.path
        return (path: "\(number).txt", text: file.text)
      }
      let groups = try Self.groups(Newsroom(shuffled))
      #expect(Set(groups.map { $0.compactMap { renamed[$0] }.sorted() }) == first)
    }
  }

  /// What makes quadratic work of a careless search.
  static let crowds = ["unrelated", "copies", "furniture", "one form", "chain"]

  @Test("Time grows with the articles and no faster", arguments: crowds)
  func growth(crowd: String) throws {
    var random = SplitMix(state: 6)
    let corpora = try [32, 256].map { try Newsroom(Self.crowd(crowd, $0, &random)).load() }
    var best = [Double.infinity, .infinity]
    for run in 1...20 {
      for (index, corpus) in corpora.enumerated() {
        let begin = threadSeconds()
        #expect(VersionTable(of: corpus).articleCount <= corpus.articleCount)
        best[index] = min(best[index], threadSeconds() - begin)
      }
      if run > 1, best[1] / best[0] < 24 { break }
    }
    // Linear work takes eight times as long on eight times as many, quadratic work 64 times.
    #expect(best[1] / best[0] < 24)
  }

  private static func crowd(
    _ kind: String, _ count: Int, _ random: inout SplitMix
  ) -> [(path: String, text: String)] {
    var text = words(48, &random).split(separator: " ").map(String.init)
    let common = text.joined(separator: " ")
    return (0..<count).map { number in
      let own = words(12, &random)
      switch kind {
      case "copies": break
      case "furniture": text = "\(common) \(own)".split(separator: " ").map(String.init)
      case "one form":
        for place in stride(from: 0, to: 48, by: 8) { text[place] = "\(random.next() % 100_000)" }
      case "chain": text[number % text.count] = words(1, &random)
      default: text = own.split(separator: " ").map(String.init) + text.shuffled(using: &random)
      }
      return ("\(number).txt", article("A piece", text.joined(separator: " ") + "."))
    }
  }
}
