// Which headline a printed title means, and which it does not.

import Chance
import Columns
import CrossReferences
import Prose
import Testing

@Suite("Printed titles")
struct PrintedTitleTests {
  /// The agreement of two titles, in per cent.
  private func agreement(_ title: String, _ headline: String) -> Int {
    let (a, b) = (Array(title.utf8), Array(headline.utf8))
    var space = wordSpace([a, b])
    let found = a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        let one = PrintedTitle(a, TextRange(0, a.count), space: &space)
        let other = PrintedTitle(b, TextRange(0, b.count), space: &space)
        #expect(one.agreement(with: other) == other.agreement(with: one))
        return one.agreement(with: other)
      }
    }
    return Int((found * 100).rounded())
  }

  @Test("Case, accents and quotation marks make no difference")
  func folding() {
    #expect(
      agreement("‘Old’ ferry’s crew blames the “harbour”", "'Old' Ferry's crew blames the harbour")
        == 100)
    #expect(agreement("Café owners strike", "CAFE OWNERS STRIKE") == 100)
    #expect(agreement("Café owners strike", "Café owners sing") == 0)
  }

  @Test("Another figure, number word or negation makes another headline")
  func deciding() {
    let headline = "Nine killed as freight train hits express in Kolvany tunnel"
    #expect(agreement("Nine killed as freight train hit express in Kolvany tunnel", headline) >= 80)
    #expect(
      agreement("Eleven killed as freight train hits express in Kolvany tunnel", headline) == 0)
    #expect(
      agreement("Storm of 1987 recalled in Marrow Bay", "Storm of 1953 recalled in Marrow Bay") == 0
    )
    #expect(
      agreement("Minister Oremund will resign today", "Minister Oremund will not resign today") == 0
    )
  }

  @Test("The same words in another order say another thing")
  func order() {
    #expect(
      agreement("Mayor Brandt sues minister Oremund", "Minister Oremund sues mayor Brandt") == 0)
  }

  @Test("Two words in common are chance")
  func few() {
    #expect(agreement("Ferry terminal", "The ferry terminal") == 0)
    #expect(agreement("Ferry terminal", "Ferry terminal") == 100)
  }

  @Test("A title that is cut short means the headline that goes on")
  func cut() {
    let headline = "Dockers walk out over pensions as talks at Marrow Bay collapse"
    #expect(agreement("Dockers walk out over pensions as tal…", headline) == 100)
    #expect(agreement("Dockers walk out over pensions ...", headline) == 100)
    #expect(agreement("Dockers walk out …", headline) == 0)
    #expect(agreement("Dockers walk out over wages as tal…", headline) == 0)
  }

  @Test("The paper's name behind a dash is no part of a headline; other words are")
  func papers() {
    let title = "Dockers walk out over pensions"
    for name in [" - The Bay Herald", " | Northern Wire", " — baynews.test", " – Reuters"] {
      #expect(agreement(title + name, title) == 100)
    }
    #expect(agreement("Dockers walk out - live updates", "Dockers walk out") == 0)
    #expect(agreement("Out-of-work dockers - and why", "Out") == 0)
  }

  @Test("Any titles are compared, the same from either side")
  func anyTitles() {
    var random = SplitMix(state: 5)
    let pieces = [
      "Storm", "closes", "port", "-", "–", "|", "News", "…", "...", "9", "not", "é", "\u{0}", ".",
      " ",
    ]
    for _ in 0..<300 {
      func title() -> String {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }
        .joined(separator: " ")
      }
      #expect((0...100).contains(agreement(title(), title())))
    }
  }

  // MARK: Which candidate

  private func one(_ candidates: [(Double, same: Bool, age: Int?)]) -> Int? {
    TitleCandidate.sureOne(
      of: candidates.enumerated().map {
        TitleCandidate(
          article: $0.offset, agreement: $0.element.0, isSame: $0.element.same, age: $0.element.age)
      })?.article
  }

  @Test("The same words win; of two such headlines the one that was printed lately")
  func same() {
    #expect(one([(0.95, false, 1), (1, true, nil)]) == 1)
    #expect(one([(1, true, 2), (1, true, 400)]) == 0)
    #expect(one([(1, true, 2), (1, true, 3)]) == nil)
    #expect(one([(1, true, nil), (1, true, 3)]) == nil)
  }

  @Test("Nine tenths are sure; eight need nearness in time and a clear margin")
  func shares() {
    #expect(one([(0.93, false, nil), (0.85, false, 1)]) == 0)
    #expect(one([(0.93, false, nil), (0.92, false, nil)]) == nil)
    #expect(one([(0.85, false, 3), (0.5, false, 3)]) == 0)
    #expect(one([(0.85, false, 3), (0.7, false, 3)]) == nil)
    #expect(one([(0.85, false, 90)]) == nil)
    #expect(one([(0.85, false, nil)]) == nil)
    #expect(one([(0.79, false, 1)]) == nil)
    #expect(one([]) == nil)
  }

  // MARK: Addresses

  private func address(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { Address($0) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(
    "Ways of writing one address are one",
    arguments: [
      "https://www.bayherald.example/2024/ferry-fire-tessby",
      "http://bayherald.example/2024/ferry-fire-tessby/",
      "www.BayHerald.example/2024/ferry-fire-tessby?utm_source=x&fbclid=1#top",
      "https://m.bayherald.example:443/2024/ferry-fire-tessby/amp",
      "HTTPS://bayherald.example/2024/ferry-fire-tessby/index.html",
    ])
  func addresses(text: String) {
    #expect(address(text) == "bayherald.example/2024/ferry-fire-tessby")
  }

  @Test("What tells pages apart stays, and what is no address is none")
  func otherAddresses() {
    #expect(address("https://bay.example/story?id=7&utm_medium=y") == "bay.example/story?id=7")
    #expect(address("https://bay.example/Story") == "bay.example/Story")
    #expect(address("bay.example/story") == nil)
    #expect(address("https://localhost/story") == nil)
    #expect(address("https://") == nil)
    #expect(address("www.") == nil)
  }

  @Test("A front page is no article's address")
  func frontPages() {
    func isOfArticle(_ text: String) -> Bool? {
      Array(text.utf8).withUnsafeBufferPointer { Address($0)?.isOfArticle }
    }
    #expect(isOfArticle("https://bay.example/") == false)
    #expect(isOfArticle("https://bay.example/world") == false)
    #expect(isOfArticle("https://bay.example/world/ferry-fire-off-tessby") == true)
    #expect(isOfArticle("https://bay.example/a/20240311") == true)
  }
}
