// Names of which one is a shorter form of the other, and names that only look so.

import Names
import Testing

@testable import CrossReferences

@Suite("Shortened names")
struct ShortenedNameTests {
  private static let pairs: [(String, EntityType, String, EntityType, Bool)] = [
    ("dahl", .person, "erik dahl", .person, true),
    ("erik", .person, "erik dahl", .person, false),
    ("varna", .place, "port varna", .place, true),
    ("york", .place, "new york", .place, false),
    ("moscow", .place, "moscow region", .place, false),
    ("kolvik", .place, "kolvik city", .place, true),
    ("halden bulk", .organization, "halden bulk shipping", .organization, true),
    ("halden", .place, "halden bulk", .organization, false),
    ("halvorsen", .person, "halvorsen paper", .organization, true),
    ("brack bros", .organization, "brack brothers", .organization, true),
    ("lakeside bank", .organization, "westfield bank", .organization, false),
    ("bank", .organization, "westfield bank", .organization, false),
    ("ministry of health", .organization, "ministry of heritage", .organization, false),
    ("nordkol", .organization, "nordkol mining and transport holding", .organization, false),
    ("erik dahl", .person, "erik dahl", .person, false),
  ]

  @Test("One name is a shorter form of the other", arguments: pairs)
  func shortens(
    one: String, type: EntityType, other: String, otherType: EntityType, expected: Bool
  ) {
    let (left, right) = (ShortenableName(one, type), ShortenableName(other, otherType))
    #expect((left.likeness(right) != nil) == expected)
    #expect(right.likeness(left) == left.likeness(right))
  }
}
