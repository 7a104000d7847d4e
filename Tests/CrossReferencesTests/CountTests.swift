// How two figures of one event stand to each other, and which things can be set against each other.

import Columns
import Prose
import Testing

@testable import CrossReferences
@testable import Facts

@Suite("Counts")
struct CountTests {
  private static func figure(
    _ sign: String, _ value: Double, moved: Bool = false, slot: FigureSlot = .killed
  ) -> Figure {
    var figure = Figure(
      range: TextRange(0, 1), number: TextRange(0, 1), value: value, low: value, high: value)
    figure.slot = slot
    figure.hasMoved = moved
    figure.comparator = Comparator.allCases.first { $0.sign == sign } ?? .equal
    switch figure.comparator {
    case .atLeast, .moreThan: figure.high = .infinity
    case .atMost, .lessThan: figure.low = 0
    case .equal, .about: break
    }
    return figure
  }

  private static let relations: [(String, Double, String, Double, CountRelation)] = [
    ("=", 12, "=", 12, .agrees), ("=", 12, "=", 13, .conflict),
    (">=", 139, "=", 144, .differs), (">=", 139, ">", 140, .differs),
    (">", 20, "=", 20, .conflict), (">=", 20, "=", 20, .differs),
    (">", 20, "=", 11, .conflict), ("<=", 3, "=", 3, .differs), ("<", 3, "=", 3, .conflict),
    ("<", 5, ">", 4, .differs), ("<=", 4, ">", 4, .conflict), (">", 5, "<", 5, .conflict),
    ("~", 60, "=", 64, .differs), ("~", 60, "=", 37, .conflict), ("~", 60, "~", 60, .agrees),
    ("~", 60, "=", 60, .agrees),
    ("<=", 4, ">=", 4, .differs),
  ]

  @Test("Bounds decide: more than 20 excludes 20, at least 20 does not", arguments: relations)
  func bounds(here: String, first: Double, there: String, second: Double, expected: CountRelation) {
    let one = Self.figure(here, first)
    let other = Self.figure(there, second)
    #expect(relation(one, other, .unknown) == expected)
    #expect(relation(other, one, .unknown) == expected)
  }

  @Test("Only the words of the later text make an update, never its date")
  func updates() {
    let before = Self.figure("=", 19)
    let after = Self.figure("=", 21)
    let risen = Self.figure("=", 21, moved: true)
    #expect(relation(before, after, .hereFirst) == .conflict)
    #expect(relation(before, risen, .hereFirst) == .update)
    #expect(relation(risen, before, .thereFirst) == .update)
    #expect(relation(before, risen, .thereFirst) == .conflict)
    #expect(relation(before, risen, .unknown) == .update)
    // The dead do not become fewer.
    #expect(relation(after, Self.figure("=", 19, moved: true), .hereFirst) == .conflict)
    let missing = Self.figure("=", 12, slot: .missing)
    let fewer = Self.figure("=", 10, moved: true, slot: .missing)
    #expect(relation(missing, fewer, .hereFirst) == .update)
    // The same number is no news.
    #expect(relation(before, Self.figure("=", 19, moved: true), .hereFirst) == .agrees)
  }

  private static func thing(_ noun: String, lead: String = "") -> CountedThing {
    Array((lead + noun).utf8).withUnsafeBufferPointer {
      CountedThing(
        $0, TextRange(lead.utf8.count, $0.count), lead: TextRange(0, lead.utf8.count))
    }
  }

  private static let things: [(String, String, ComparedSlot, Bool)] = [
    ("people", "victims", .killed, true), ("people", "", .killed, true),
    ("people", "children", .killed, false), ("soldiers", "troops", .killed, true),
    ("soldiers", "civilians", .killed, false), ("people", "soldiers", .killed, false),
    ("Palestinians", "people", .killed, false),
    ("Russian soldiers", "Ukrainian soldiers", .killed, false),
    ("Russian soldiers", "Russian troops", .killed, true),
    ("suspects", "individuals", .detained, true), ("crew members", "employees", .detained, true),
    ("protesters", "people", .detained, false), ("passengers", "people", .aboard, false),
    ("crew", "people", .aboard, false), ("others", "people", .injured, true),
    ("others", "people", .killed, false), ("houses", "house", .other, true),
    ("houses", "bridges", .other, false),
  ]

  @Test(
    "People are not children, and a special count is never set against a general one",
    arguments: things)
  func fits(here: String, there: String, slot: ComparedSlot, expected: Bool) {
    #expect((Self.thing(here).fit(Self.thing(there), slot: slot) > 0) == expected)
    #expect((Self.thing(there).fit(Self.thing(here), slot: slot) > 0) == expected)
  }

  @Test("A further twelve people are others")
  func furtherOnes() {
    #expect(Self.thing("people", lead: "a further ").kind == .others)
    #expect(Self.thing("people", lead: "killing ").kind == .anybody)
  }

  private static let spellings: [(String, String, Bool)] = [
    ("Viktor Malz", "Victor Maltz", true), ("Anna Kowal", "Hanna Kowal", false),
    ("Lena Bright", "Lena Bright", false), ("LENA BRIGHT", "Lena Bright", false),
    ("Malz", "Maltz", false), ("Omar Haddad", "Omar Saddad", false),
    ("Ana Ruiz", "Ana Diaz", false), ("Yusuf Karimov", "Yusuf Kerimov", true),
  ]

  @Test("Names that differ in a few letters are spellings of one", arguments: spellings)
  func spells(here: String, there: String, expected: Bool) {
    #expect((likeness(here, there, isOne: false) != nil) == expected)
  }

  @Test("Accents are a difference where the name is known to be one")
  func accents() {
    #expect(likeness("Bórtnikov", "Bortnikov", isOne: true) != nil)
    #expect(likeness("BORTNIKOV", "Bortnikov", isOne: true) == nil)
    #expect(likeness("Alexander Bortnikov", "Bortnikov", isOne: true) == nil)
  }

  @Test("Days are near each other round the turn of a year that nobody tells")
  func days() throws {
    let last = try #require(EventDay(year: 0, month: 12, day: 31))
    let first = try #require(EventDay(year: 0, month: 1, day: 1))
    let dated = try #require(EventDay(year: 2019, month: 1, day: 1))
    let earlier = try #require(EventDay(year: 2018, month: 1, day: 1))
    #expect(first.days(since: last) == 1 && last.days(since: first) == -1)
    #expect(dated.days(since: last) == 1)
    #expect(dated.days(since: earlier) == 365)
    #expect(first.value == "--01-01" && dated.value == "2019-01-01")
    #expect(EventDay(year: 2019, month: 2, day: 29) == nil)
    #expect(EventDay(year: 0, month: 2, day: 29) != nil)
  }
}
