// The sample articles: a handful of truths a reader would check in each.

import Articles
import Columns
import Foundation
import Names
import Prose
import Testing

@Suite("The sample articles")
struct SeedNamesTests {
  /// The article whose file name begins with `prefix`: paragraphs by blank lines, the first of them
  /// the headline, short ones without a full stop headings.
  private func article(_ prefix: String) throws -> Marked {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let file = try #require(files.first { $0.lastPathComponent.hasPrefix(prefix) })
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.split(separator: /\n\s*\n/).map(String.init)
    return Marked(
      parts.enumerated().map { index, part in
        let isTitle = part.count < 110 && !part.contains(/[.”]$/)
        return (index == 0 ? .headline : isTitle ? .heading : .paragraph, part)
      })
  }

  private func found(_ article: Marked) -> Set<String> {
    Set(
      zip(article.list, article.names.names).map { line, name in
        "\(name.type.name) \(line.split(separator: " | ")[1])"
      })
  }

  @Test(
    "Who and what each article names",
    arguments: [
      (
        "000",
        [
          "person ilya rogachev", "organization kommersant", "place volgograd", "other a321",
          "person bashar al assad", "organization islamic state", "place united arab emirates",
        ]
      ),
      ("001", ["person john kerry", "place united states", "organization islamic state"]),
      (
        "002",
        [
          "person sergey shoigu", "person pierre de wille", "person dmitry peskov", "other su 34",
          "place sharm el sheikh", "place st petersburg", "place stade de france",
          "organization kogalymavia", "organization fsb", "place saint denis",
        ]
      ),
      (
        "003",
        [
          "person alexander bortnikov", "person jake sullivan", "place crocus city hall",
          "organization g7", "organization ria novosti", "place central asia",
        ]
      ),
      (
        "004",
        [
          "person john kirby", "organization shanghai cooperation organization", "person antonov",
          "place moscow region", "organization commonwealth of independent states",
        ]
      ),
    ])
  func truths(_ prefix: String, _ expected: [String]) throws {
    let found = found(try article(prefix))
    for name in expected { #expect(found.contains(name)) }
  }

  @Test(
    "No article names a common word", arguments: ["000", "001", "002", "003", "004"])
  func noCommonWords(_ prefix: String) throws {
    let keys = Set(try article(prefix).list.compactMap { $0.split(separator: " | ").last })
    for word in ["however", "most", "board", "on board", "eleven", "friday", "is", "us", "says"] {
      #expect(!keys.contains(Substring(word)))
    }
  }

  @Test("One person is one name in an article, accents or not")
  func oneName() throws {
    let list = try article("003").list.filter { $0.contains("bortnikov") }
    #expect(list == ["Alexander Bortnikov | alexander bortnikov"])
  }
}
