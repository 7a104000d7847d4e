// `--decisions FILE`: the reader's word on names, in whatever verb.

import Foundation
import ProgramRunning
import Testing

@Suite("Decisions of a reader")
struct DecisionsTests {
  private static let decisions = """
    [[decision]]
    split = "organization:ig"
    from = "organization:islamic-state"

    [[decision]]
    rename = "person:alexander-bortnikov"
    to = "A. V. Bortnikov"

    [[decision]]
    delete = "place:moscow"

    [[decision]]
    merge = "person:ilya-rogachev"
    into = "person:sergey-shoigu"

    [[decision]]
    split = "person:bortnikov"
    from = "person:alexander-bortnikov"
    """

  private func entities(_ decisions: String) throws -> [String: JSONValue] {
    let folder = try Folder()
    try folder.write("mine.toml", decisions)
    let found = try records(["entities", "seeds", "--decisions", "\(folder.path)/mine.toml"])
    return Dictionary(found.map { ($0["id"].text ?? "", $0) }) { first, _ in first }
  }

  @Test(
    "What was split off, renamed, deleted or merged is so in every verb that is told to apply it")
  func applied() throws {
    let plain = try entities("")
    let decided = try entities(Self.decisions)
    #expect(plain["organization:ig"] == nil)
    #expect(decided["organization:ig"]?["count"] == 6)
    #expect(plain["organization:islamic-state"]?["count"] == 20)
    #expect(decided["organization:islamic-state"]?["count"] == 14)
    #expect(decided["person:alexander-bortnikov"]?["name"] == "A. V. Bortnikov")
    #expect(plain["place:moscow"] != nil && decided["place:moscow"] == nil)
    #expect(decided["person:ilya-rogachev"] == nil)
    let shoigu = try #require(decided["person:sergey-shoigu"])
    let alias = try #require(shoigu["aliases"].list.first { $0["text"] == "Ilya Rogachev" })
    #expect(alias["decided"] == .bool(true))
    #expect(alias["confidence"] == 1)
    #expect(alias["why"].text?.contains("decided by the reader") == true)
  }

  @Test("A surname that its own article joins to the full name can be split off, accents and all")
  func splitSurname() throws {
    let decided = try entities(Self.decisions)
    #expect(decided["person:alexander-bortnikov"]?["count"] == 2)
    #expect(decided["person:bortnikov"]?["count"] == 7)
  }

  @Test(
    "A file that is missing ends the verb; a line that is not understood is named, and the rest holds"
  )
  func complaints() throws {
    let missing = try runBroadsheet(["entities", "seeds", "--decisions", "nowhere.toml"])
    #expect(missing.status == 2)
    #expect(String(decoding: missing.errors, as: UTF8.self).contains("nowhere.toml: no such file"))
    let folder = try Folder()
    try folder.write(
      "mine.toml", "[[decision]]\nmerg = 1\n[[decision]]\ndelete = \"place:moscow\"\n")
    let half = try runBroadsheet([
      "entities", "seeds", "--decisions", "\(folder.path)/mine.toml", "--json",
    ])
    #expect(half.status == 0)
    #expect(String(decoding: half.errors, as: UTF8.self).contains("mine.toml:1"))
    #expect(!String(decoding: half.output, as: UTF8.self).contains("\"place:moscow\""))
  }
}
