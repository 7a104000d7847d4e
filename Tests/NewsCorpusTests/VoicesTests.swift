// Who else says each sentence of an article, and who says it otherwise.

import CrossReferences
import Foundation
import Prose
import Testing

@testable import NewsCorpus

private let portHalden: Corpus = {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  return Loader([tests.appendingPathComponent("PortHalden").path]) { _, _ in }.load()
}()

private func number(_ name: String) throws -> Int {
  try #require(portHalden.articles(named: name).first)
}

extension Corpus {
  /// `Nine people, inc: harbour-post same, northline-03 figures`, a line a sentence.
  fileprivate func told(_ voiced: [VoicedSentence], of article: Int) -> [String] {
    voiced.map { sentence in
      let voices = sentence.voices.map { voice in
        "\(self[voice.article].id.split(separator: "/").last?.prefix(12) ?? "") \(voice.label.rawValue)"
      }
      return "\(self[article].string(sentence.range).prefix(16)): \(voices.joined(separator: ", "))"
    }
  }

  /// `38 differs 40`: what the evidence of a sentence's voices shows.
  fileprivate func shown(_ sentence: VoicedSentence, of article: Int) -> [String] {
    sentence.voices.flatMap { voice in
      voice.evidence.map {
        "\(self[article].string($0.here)) \($0.label.rawValue) \(self[voice.article].string($0.there))"
      }
    }
  }
}

@Suite("Who else says it")
struct VoicesTests {
  @Test("Of each sentence it is known who else says it, and who says otherwise")
  func voices() throws {
    let others = try ["harbour-post-0311-explosion-late", "northline-0311", "harbour-post-0320"]
      .map { try number($0) }
    var asked: [Int] = []
    let article = try number("harbour-post-0311-explosion.txt")
    let voiced = portHalden.voices(
      of: article, among: others, progress: { count, _ in asked.append(count) })
    #expect(asked == [1, 2, 3])
    #expect(
      portHalden.told(voiced, of: article) == [
        "Nine people, inc: harbour-post same, northline-03 figures",
        "The blast shook : harbour-post same, northline-03 same",
        "Mayor Ilze Brand: harbour-post same",
        "“We ignored the : harbour-post same",
        "Doctors at Saint: harbour-post figures, northline-03 figures",
        "Inspectors had w: harbour-post same",
      ])
    #expect(
      portHalden.shown(voiced[4], of: article) == [
        "38 people were injured update 40 people were injured",
        "38 people were injured conflict 31 injured",
      ])
  }

  @Test("Where it is stopped, those are told that were asked by then")
  func stopping() throws {
    let article = try number("harbour-post-0311-explosion.txt")
    let others = try ["meridian-0312", "northline-0311"].map { try number($0) }
    #expect(
      portHalden.voices(of: article, among: others, isStopped: { true })
        .allSatisfy { $0.voices.isEmpty })
    var asked = 0
    let voiced = portHalden.voices(
      of: article, among: others, isStopped: { asked == 1 }, progress: { count, _ in asked = count }
    )
    #expect(asked == 1)
    #expect(Set(voiced.flatMap(\.voices).map(\.article)) == [others[0]])
  }

  @Test("Who denies what a sentence says contradicts it, though no number differs")
  func contrary() throws {
    let room = try Newsroom([
      (
        "a.txt",
        article(
          "Mill burns at Tarn",
          "A grain mill at Tarn burnt down on Monday night and nobody was hurt.",
          "Police confirmed that the owner of the mill, Olga Brandt, had been arrested.")
      ),
      (
        "b.txt",
        article(
          "Fire destroys mill",
          "The grain mill at Tarn burnt down on Monday night; nobody was hurt.",
          "Police denied that the owner of the mill, Olga Brandt, had been arrested.")
      ),
    ])
    let corpus = room.load()
    let voiced = corpus.voices(of: 0, among: [1])
    #expect(
      corpus.shown(voiced[1], of: 0) == [
        "Police confirmed that the owner of the mill, Olga Brandt, had been arrested. conflict Police denied that the owner of the mill, Olga Brandt, had been arrested."
      ])
    #expect(voiced[1].voices.map(\.label) == [.figures])
  }

  @Test("A count that another sentence of the other account gives is told otherwise all the same")
  func figuresElsewhere() throws {
    let article = try number("harbour-post-0311-explosion.txt")
    let voiced = portHalden.voices(of: article, among: [try number("meridian-0312")])
    let doctors = try #require(
      voiced.first { portHalden.shown($0, of: article).contains { $0.hasPrefix("38") } })
    #expect(doctors.voices.map(\.label) == [.figures])
    let place = try #require(doctors.voices.first?.place)
    #expect(portHalden[try number("meridian-0312")].string(place).hasPrefix("Nine people died"))
  }

  @Test("A price of a sentence that says the same is told otherwise, too")
  func prices() throws {
    let article = try number("northline-0402")
    let voiced = portHalden.voices(of: article, among: [try number("harbour-post-0403")])
    let repairs = try #require(
      voiced.first { portHalden[article].string($0.range).hasPrefix("Repairs") })
    #expect(repairs.voices.map(\.label) == [.figures])
    #expect(
      portHalden.shown(repairs, of: article)
        == ["2.3 million crowns conflict 3.5 million crowns"])
  }

  @Test("A part of a count is never set against a whole")
  func parts() throws {
    func report(_ headline: String, _ first: String, _ second: String) -> String {
      article(
        headline,
        "DORNA, March 3, 2021 — \(first) when the Kestrel Mill in Dorna exploded on Wednesday.",
        "\(second) The Kestrel Mill stood on the river Orl, and police closed the Orlava bridge.")
    }
    let corpus = try Newsroom([
      (
        "a.txt",
        report(
          "Mill explodes in Dorna", "Nine people were killed and 30 were injured",
          "Four of the dead were firefighters.")
      ),
      (
        "b.txt",
        report(
          "Blast at a mill in Dorna kills nine", "Nine people, including four firefighters, died",
          "Two children are among the 30 injured.")
      ),
    ]).load()
    for (one, other) in [(0, 1), (1, 0)] {
      let voiced = corpus.voices(of: one, among: [other])
      #expect(voiced.contains { !$0.voices.isEmpty })
      #expect(voiced.allSatisfy { $0.voices.allSatisfy { !$0.saysOtherwise } })
    }
  }

  @Test(
    "Every sentence stands once and in order, and of every account at most one voice, which is in both texts"
  )
  func everySentenceOnce() {
    let corpus = portHalden
    for article in 0..<corpus.articleCount {
      let found = corpus.voices(of: article)
      let sentences = corpus.comparison(of: article, with: article).comparison.rows.compactMap(
        \.left)
      #expect(found.sentences.map(\.range) == sentences, "\(corpus[article].id)")
      let accounts = found.accounts?.map(\.article) ?? []
      #expect(
        found.isComplete && Set(accounts).count == accounts.count && !accounts.contains(article))
      for sentence in found.sentences {
        let speaking = sentence.voices.map(\.article)
        #expect(
          speaking == accounts.filter(speaking.contains), "in the order of the accounts, each once")
        for voice in sentence.voices {
          #expect(
            !voice.evidence.isEmpty && voice.place.upperBound <= corpus[voice.article].textByteCount
          )
          #expect(voice.evidence.allSatisfy { $0.here.overlaps(sentence.range) })
          #expect(voice.evidence.contains { $0.there.overlaps(voice.place) })
        }
      }
    }
  }

  @Test(
    "The accounts of one event: the sure ones first, versions of the article last, others never")
  func accounts() throws {
    let article = try number("harbour-post-0311-explosion.txt")
    let found = portHalden.otherAccounts(of: article)
    let names = found.map { "\($0.source): \($0.relation.rawValue)" }
    #expect(
      names == [
        "Northline Wire: sameEvent", "Northline Wire: sameStory", "Meridian Daily: sameStory",
        "The Harbour Post: sameEvent", "Meridian Daily: sameEvent", "The Harbour Post: version",
      ])
    #expect(portHalden.otherAccounts(of: try number("harbour-post-0320")).isEmpty)
  }

  @Test("Whoever is in the group of an event reports it, and whoever perhaps is, perhaps")
  func group() throws {
    let bakery = try number("harbour-post-0320")
    let event = EventGroup(
      articles: [bakery, try number("meridian-0401")], date: nil, isDateDoubtful: false, names: [],
      confidence: 0.7, perhaps: [try number("northline-0405")])
    let found = portHalden.otherAccounts(of: bakery, in: event)
    #expect(found.map(\.relation) == [.sameEvent, .possiblySameEvent])
    #expect(found.map(\.confidence) == [0.7, nil])
  }

  @Test("The sentences are told at once, then the accounts, then each that was asked")
  func reports() throws {
    var told: [ArticleVoices] = []
    let article = try number("northline-0402")
    let found = portHalden.voices(of: article, report: { told.append($0) })
    #expect(told.first?.accounts == nil && told.first?.sentences.count == found.sentences.count)
    #expect(told.dropFirst().map(\.asked) == Array(0...(found.accounts?.count ?? 0)))
    #expect(told.last == found)
  }
}
