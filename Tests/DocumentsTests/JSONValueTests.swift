// Looking into JSON texts, sound and broken.

import Columns
import Testing

@testable import Documents

@Suite("JSON values")
struct JSONValueTests {
  private func error(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { JSONDocument().read($0) }
  }

  @Test("Members and elements come in order, with their kinds")
  func walking() throws {
    let text = #"{"title":"Stórm \u0041","n":[1,-2.5,true,null,{}],"":"","title":"second"}"#
    let document = try #require(Array(text.utf8).withUnsafeBufferPointer { JSONDocument($0) })
    let root = try #require(document.root)
    #expect(root.isObject)
    #expect(
      root.members.map { String(decoding: $0.key, as: UTF8.self) } == ["title", "n", "", "title"])
    #expect(root["title"]?.string == "Stórm A")
    #expect(root["n"]?.elements.map(\.printed) == ["1", "-2.5", "true", nil, nil])
    #expect(root["n"]?.elements.map(\.kind) == [.number, .number, .bool, .null, .object])
    #expect(root[""]?.bytes?.count == 0)
    #expect(root["missing"] == nil)
    #expect(root["title"]?["missing"] == nil)
    #expect(root["title"]?.members.map(\.key.count) == [])
  }

  @Test(
    "What is no JSON is refused with words",
    arguments: ["", "{", "[1,]", "{\"a\":}", "tru", "\"a", "{\"a\":1}{", "[1e999]", "\u{1}"])
  func broken(text: String) { #expect(error(text)?.isEmpty == false) }

  @Test("Depth is bounded")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(error(nested(JSONDocument.greatestDepth - 1)) == nil)
    #expect(error(nested(JSONDocument.greatestDepth + 1)) != nil)
    #expect(error(String(repeating: "{\"a\":[", count: 100_000)) != nil)
  }

  @Test("A document reads texts of any size one after the other")
  func reuse() {
    let document = JSONDocument()
    for count in [1, 5_000, 3_000_000, 2, 70, 6_000_000, 9] {
      let text = Array("[\"\(String(repeating: "x", count: count))\"]".utf8)
      #expect(text.withUnsafeBufferPointer { document.read($0) } == nil)
      #expect(document.root?.elements.map { $0.bytes?.count } == [count])
    }
  }
}
