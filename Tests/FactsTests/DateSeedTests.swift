// The dates of the sample articles, each with the date that the article is given here.

import Articles
import Foundation
import Names
import Testing

@testable import Facts

@Suite("Dates of the sample articles")
struct DateSeedTests {
  /// The dates of the article whose file name begins with `prefix`, as `value text`.
  private func dates(_ prefix: String, on published: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let file = try #require(files.first { $0.lastPathComponent.hasPrefix(prefix) })
    let text = [UInt8](try Data(contentsOf: file))
    return text.withUnsafeBufferPointer { bytes in
      var parser = ArticleParser()
      var recogniser = NameRecogniser()
      var reader = DateMentionReader()
      let article = parser.parse(bytes, format: .text)
      let names = recogniser.recognise(bytes, blocks: article.blocks)
      let source = ReportedText(
        text: bytes, blocks: article.blocks, names: names,
        published: MarkedDates.date(published), dateline: article.dateline?.range)
      return reader.read(source).map { mention in
        let text = String(decoding: bytes[mention.range.offsets], as: UTF8.self)
        return "\(mention.value.value ?? "?") \(text)"
      }
    }
  }

  @Test(
    "All dates with their values",
    arguments: [
      (
        "000", "2015-11-20",
        ["2013 late 2013", "2006-10-15 15 October 2006", "2014-12-29 29 December 2014"]
      ),
      (
        "001", "2015-12-14",
        [
          "2015-10-31 October 31", "2015-12-15 tomorrow", "2015-05 may",
          "2006-10-15 15 October 2006", "2014-12-29 29 December 2014",
        ]
      ),
      (
        "002", "2015-11-20",
        [
          "2015-11-17 seventeenth of November", "2015-11-26 November 26",
          "2015-11-19 Yesterday, November 19", "2015-10-31 31 October", "2015-11-17 17 November",
          "2015-11-13 13 November", "2015-11-20 Friday", "2015-09-30 30 September",
          "2015-11-16 Earlier this week",
        ]
      ),
      (
        "003", "2024-05",
        [
          "2024-05 this Friday", "2024-03-22 March 22", "2004 2004", "2024-03 end of March",
          "2024-05 this Friday", "2024-05 early May", "2024-03 March",
        ]
      ),
      ("004", "2024-03-26", ["2024-03-22 evening of March 22"]),
    ])
  func all(_ prefix: String, published: String, expected: [String]) throws {
    #expect(try dates(prefix, on: published) == expected)
  }
}
