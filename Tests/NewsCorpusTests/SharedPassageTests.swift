// Which passages the articles of a folder share, and who had them first.

import CrossReferences
import SearchIndex
import Testing

@testable import NewsCorpus

@Suite("Shared passages of a corpus")
struct SharedPassageTests {
  private static let harbour =
    "The harbour of Marrow Bay was built by convicts in 1841 and has been deepened four times since."

  private static func report(_ day: Int, _ text: String) -> String {
    article(
      "Report \(day)", "MARROW BAY, May \(day), 2019. \(text)", "Much else was said on day \(day).")
  }

  /// `b.txt < same: words`, `<` where the other one is earlier.
  private func lines(_ corpus: Corpus, _ room: Newsroom, of path: String) -> [String] {
    let article = room.number(path, corpus) ?? 0
    return corpus.sharedPassages(of: article).map { passage in
      let name = room.name(corpus[passage.other].id)
      return "\(name) \(passage.isEarlier ? "<" : "-") \(passage.label.rawValue): "
        + corpus[article].string(passage.here)
    }
  }

  @Test("The holders of a passage are found, the earliest first, undated ones last")
  func holders() throws {
    let room = try Newsroom([
      ("a.txt", article("Undated", "Here is a story. \(Self.harbour)", "It has an end.")),
      ("b.txt", Self.report(7, Self.harbour)), ("c.txt", Self.report(3, "Fog. \(Self.harbour)")),
      ("d.txt", Self.report(5, "Nothing of the kind stands here, in many other words.")),
      ("e.txt", Self.report(5, "Rain. \(Self.harbour)")),
    ])
    let corpus = room.load()
    #expect(
      lines(corpus, room, of: "e.txt") == [
        "c.txt < same: \(Self.harbour)", "b.txt - same: \(Self.harbour)",
        "a.txt - same: \(Self.harbour)",
      ])
    let (c, e) = (room.number("c.txt", corpus) ?? 0, room.number("e.txt", corpus) ?? 0)
    let (here, there) = (
      corpus.sharedPassages(of: c, with: e), corpus.sharedPassages(of: e, with: c)
    )
    #expect(here.map(\.here) == there.map(\.there))
    #expect(here.map(\.isEarlier) == [false])
    #expect(corpus.sharedPassages(of: c, with: c).isEmpty)
  }

  @Test("They are the same without kept fingerprints, and from a file")
  func sources() throws {
    let room = try Newsroom([
      ("a.txt", Self.report(3, Self.harbour)), ("b.txt", Self.report(7, "Fog. \(Self.harbour)")),
      ("c.txt", Self.report(9, "“\(Self.harbour)” said Ilse Brandt.")),
    ])
    let whole = room.load()
    let bare = Loader([room.folder.path], wanted: .entities) { _, _ in }.load()
    let path = room.folder.appendingPathComponent("all.index").path
    try whole.write(to: path)
    let opened = try Corpus.open(path).corpus
    #expect(whole.segments.allSatisfy { $0.fingerprints.areFound })
    #expect(bare.segments.allSatisfy { !$0.fingerprints.areFound })
    for article in 0..<3 {
      let found = whole.sharedPassages(of: article)
      #expect(found.count == 2)
      #expect(bare.sharedPassages(of: article) == found)
      #expect(opened.sharedPassages(of: article) == found)
    }
  }

  @Test("What more than twenty articles print is furniture, what twenty do is not")
  func furniture() throws {
    func corpus(_ count: Int) throws -> Corpus {
      let room = try Newsroom(
        (0..<count).map { number in
          let own = (0..<12).map { "w\(number)x\($0)" }.joined(separator: " ")
          return (
            "\(number).txt",
            article("Title \(number)", "\(own).", "\(own) again. \(Self.harbour)", "\(own) ends.")
          )
        })
      return room.load()
    }
    #expect(try corpus(20).sharedPassages(of: 0).count == 19)
    #expect(try corpus(22).sharedPassages(of: 0).isEmpty)
  }

  @Test("Of the samples the two reference notes are shared, and nothing else")
  func samples() {
    let corpus = Loader(["seeds"]) { _, _ in }.load()
    let found = (0..<corpus.articleCount).flatMap { article in
      corpus.sharedPassages(of: article).map { (article, $0) }
    }
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.1.label == .note })
    for (article, passage) in found {
      #expect(corpus[article].string(passage.here) == corpus[passage.other].string(passage.there))
      #expect(corpus[article].blocks.contains { $0.kind == .note && $0.range == passage.here })
    }
    for one in 0..<corpus.articleCount {
      for other in one + 1..<corpus.articleCount {
        #expect(corpus.sharedPassages(of: one, with: other).allSatisfy { $0.label == .note })
      }
    }
  }

  @Test("Kept fingerprints are found by their hash, each holder in order")
  func columns() {
    var entries: [FingerprintEntry] = []
    for number in 0..<5000 {
      entries.append(
        FingerprintEntry(
          hash: UInt32(truncatingIfNeeded: number / 2 &* 2_654_435_761), article: UInt32(number % 2)
        ))
    }
    let kept = SegmentFingerprints(entries)
    #expect(kept.areFound && !SegmentFingerprints().areFound)
    for number in 0..<2500 {
      #expect(
        Array(kept.holders(UInt32(truncatingIfNeeded: number &* 2_654_435_761))).starts(with: [
          0, 1,
        ]))
    }
    #expect(SegmentFingerprints([]).holders(7).isEmpty)
    #expect(SegmentFingerprints().holders(7).isEmpty)
    #expect(
      SegmentFingerprints([FingerprintEntry(hash: .max, article: 70_000)]).holders(.max).isEmpty)
  }

  // MARK: Quotations

  @Test("An utterance is found in other reports: reworded, or from somebody else")
  func quotations() throws {
    let room = try Newsroom([
      (
        "a.txt",
        Self.report(
          3, "“We knew that the pumps were rusty and trusted the shipyard,” Ilse Brandt said.")
      ),
      (
        "b.txt",
        Self.report(
          4, "“The pumps were rusty, we knew, but the shipyard knew as well,” said Ilse Brandt.")
      ),
      (
        "c.txt",
        Self.report(
          4, "“We knew that the pumps were rusty and trusted the shipyard,” Otto Kranz said.")
      ),
      ("d.txt", Self.report(4, "“Pumps are what the shipyard knows least,” Otto Kranz said.")),
    ])
    let corpus = room.load()
    let found = corpus.sameQuotations(of: room.number("a.txt", corpus) ?? 0)
    #expect(
      found.map { "\(room.name(corpus[$0.other].id)) \($0.relation.rawValue)" } == [
        "b.txt reworded", "c.txt otherSpeaker",
      ])
    #expect(found.first?.why.hasPrefix("the same speaker, and both say ") == true)
    let all = corpus.sameQuotations()
    #expect(all.filter { $0.article == 0 }.map(\.other) == [1, 2])
    #expect(all.allSatisfy { $0.article < $0.other })
  }
}
