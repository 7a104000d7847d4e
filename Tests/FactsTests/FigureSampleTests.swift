// The sample articles: the figures that a careful reader finds in each.

import Articles
import Columns
import Foundation
import Names
import Testing

@testable import Facts

@Suite("Figures of the sample articles")
struct FigureSampleTests {
  /// The figures of the article whose file name begins with `prefix`, one a line: slot, sign, value,
  /// what it is to other counts, and its phrase.
  private func figures(_ prefix: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let file = try #require(files.first { $0.lastPathComponent.hasPrefix(prefix) })
    return Array(try Data(contentsOf: file)).withUnsafeBufferPointer { text in
      var parser = ArticleParser()
      let article = parser.parse(text, format: .text)
      var recogniser = NameRecogniser()
      let names = recogniser.recognise(text, blocks: article.blocks)
      var reader = FigureReader()
      let source = ReportedText(
        text: text, blocks: article.blocks, names: names, published: article.date)
      return reader.read(source, dates: []).map { figure in
        let phrase = String(decoding: text[figure.range.offsets], as: UTF8.self)
        let extent = figure.extent == .whole ? "" : " \(figure.extent)"
        let value = "\(figure.comparator.sign)\(Int(figure.value))"
        return "\(figure.slot.name) \(value)\(extent): \(phrase)"
      }
    }
  }

  @Test("Two accounts of one attack")
  func attack() throws {
    #expect(
      try figures("003") == [
        "killed >140: more than 140 dead", "killed =144: 144 people died",
        "injured =360: 360 were injured", "detained >20: More than 20 suspects were detained",
        "detained =4 part: four attackers",
      ])
    let told = try figures("004")
    #expect(told.count == 4)
    #expect(
      told[...1] == [
        "killed >=139: At least 139 people were killed", "injured =182: 182 suffered injuries",
      ])
    #expect(told[2].hasPrefix("detained =11: Eleven individuals"))
    #expect(told[3].hasPrefix("detained =4 part: four gunmen"))
  }

  @Test("A translation with two events and measures")
  func translation() throws {
    #expect(
      try figures("002") == [
        "distance ~100: about 100 km", "aboard =217 addend: 217 passengers",
        "aboard =7 addend: seven crew members", "survived =0: none survived",
        "aboard =4 part: On Board were also four Ukrainian citizens",
        "aboard =1 part: one Belarusian", "other <=1: up to 1 kg",
        "killed =130: number of victims of terrorist attacks on Friday rose to 130",
        "other >50: more than 50 aircraft", "other =25: 25 Long range aircraft",
        "other =12: 12 su-27CM",
      ])
  }

  @Test("Articles that count nothing but what their reference note tells")
  func notes() throws {
    #expect(try figures("000") == ["other =11: 11 radical Sunni groups"])
    #expect(try figures("001") == ["other =11: 11 radical Sunni groups"])
  }
}
