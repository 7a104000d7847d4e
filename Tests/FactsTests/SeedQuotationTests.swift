// The sample articles: how each quotation begins, and who is found to have said it.

import Articles
import Facts
import Foundation
import Names
import Prose
import Testing

@Suite("Quotations of the sample articles")
struct SeedQuotationTests {
  /// `beginning | speaker` of the quotations in the article whose file name begins so.
  private func quotations(_ prefix: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let file = try #require(files.first { $0.lastPathComponent.hasPrefix(prefix) })
    let text = [UInt8](try Data(contentsOf: file))
    return text.withUnsafeBufferPointer { bytes in
      var parser = ArticleParser()
      var recogniser = NameRecogniser()
      var reader = QuotationReader()
      let article = parser.parse(bytes, format: .text)
      let names = recogniser.recognise(bytes, blocks: article.blocks)
      let found = reader.read(
        ReportedText(text: bytes, blocks: article.blocks, names: names, published: article.date))
      return found.map { quotation in
        let words = String(decoding: bytes[quotation.range.offsets], as: UTF8.self)
        let name =
          names.names.indices.contains(Int(quotation.name))
          ? String(
            decoding: names.bytes[names.names[Int(quotation.name)].text.offsets], as: UTF8.self)
          : "-"
        return "\(words.prefix(12)) | \(name)"
      }
    }
  }

  @Test(
    "Quotations and speakers",
    arguments: [
      (
        "000",
        [
          "“As far as I | Ilya Rogachev",
          "“to join eff | Ilya Rogachev",
          "“In the curr | Ilya Rogachev",
          "“How long ar | Ilya Rogachev",
          "“The sincere | Ilya Rogachev",
          "Russia is no | Vladimir Putin",
          "“Maybe this  | Ilya Rogachev",
          "“That will w | Ilya Rogachev",
        ]
      ),
      (
        "001",
        [
          "“Unfortunate | Russian foreign Ministry",
          "“This fully  | Russian foreign Ministry",
          "“Very surpri | Russian foreign Ministry",
          "“Given that  | Russian foreign Ministry",
        ]
      ),
      (
        "002",
        [
          "“In accordan | Sergey Shoigu",
          "“The armed f | Sergey Shoigu",
          "“as allies” | Vladimir Putin",
          "“The terrori | Valery Gerasimov",
          "“Our profess | Alexander Bortnikov",
          "“so that per | Vladimir Putin",
          "“Talk of a g | Dmitry Peskov",
        ]
      ),
      (
        "003",
        [
          "“directly in | Alexander Bortnikov",
          "“In the cour | Alexander Bortnikov",
          "“radical Isl | Vladimir Putin",
          "“upon comple | Alexander Bortnikov",
          "“The investi | Alexander Bortnikov",
          "”Our geopoli | Alexander Bortnikov",
          "“mercenaries | Alexander Bortnikov",
          "“reacted to  | Alexander Bortnikov",
        ]
      ),
      (
        "004",
        [
          "\"I will put  | Antonov",
          "\"there’s not | John Kirby",
          "\"If the Amer | Antonov",
          "\"In the curr | Antonov",
          "\"cannot do i | Russia",
          "\"Alas, it wa | Antonov",
          "\"a window\" | Vladimir Putin",
        ]
      ),
    ])
  func speakers(prefix: String, expected: [String]) throws {
    #expect(try quotations(prefix) == expected)
  }
}
