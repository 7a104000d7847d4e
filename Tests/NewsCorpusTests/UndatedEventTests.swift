// Reports that do not say on which day something happened: what makes two of them one event, and what does not.

import CrossReferences
import NewsCorpus
import Testing

@Suite("Undated events")
struct UndatedEventTests {
  private static let offer = """
    Corvane to buy Ashgrove Mills
    May 6, 2024

    The flour maker Corvane will buy its rival Ashgrove Mills for 340 million crowns, the chairman Petra Sollan said.

    Ashgrove Mills employs 1,900 people at its plants in Tarnow Bay, and makes semolina and malt.
    """

  private static let sameOffer = """
    Ashgrove Mills agrees to Corvane bid
    May 6, 2024

    Ashgrove Mills, which makes semolina and malt in Tarnow Bay, has agreed to a bid by Corvane.

    The flour maker pays 340 million crowns, the chairman Petra Sollan said.
    """

  /// What a paper prints every day of other firms.
  private static func bond(_ firm: String, _ day: Int, millions: Int, percent: Int) -> String {
    """
    \(firm) sells bonds
    May \(day), 2024

    \(firm) sells \(millions) million crowns of bonds at \(percent) per cent through the manager Haldane Securities.

    The bonds are rated B by the agency Wexley.
    """
  }

  private static let bonds = [
    "Ellery Ports", "Moorland Dairy", "Castor Cement", "Brookvale Rail", "Pell Shipping",
    "Dunmore Gas", "Orrin Paper",
    "Tessel Glass", "Varley Foods", "Hollin Steel", "Quarry Bank", "Lowen Textiles",
  ].enumerated().map { number, firm in
    bond(firm, 6 + number / 2, millions: 55 + 12 * number, percent: 4 + number % 5)
  }

  /// How the second text belongs to the first one, among such reports; nil where it does not.
  private static func relation(_ one: String, _ other: String) throws -> Relation? {
    let others = bonds.filter { $0 != one && $0 != other }
    let room = try Newsroom(
      [("a.txt", one), ("b.txt", other)]
        + others.enumerated().map { ("other\($0.offset).txt", $0.element) })
    let corpus = room.load()
    let (a, b) = (try #require(room.number("a.txt", corpus)), room.number("b.txt", corpus))
    return corpus.references(of: a).first { $0.article == b }?.relation
  }

  private static func isEvent(_ relation: Relation?) -> Bool {
    switch relation {
    case .sameStory, .sameEvent, .possiblySameEvent: true
    case .version, .related, .seeAlso, nil: false
    }
  }

  @Test("Two papers tell the same offer on the same day: one story")
  func story() throws {
    #expect(try Self.isEvent(Self.relation(Self.offer, Self.sameOffer)))
  }

  @Test("Two firms sell bonds through one bank on one day: two events")
  func routine() throws {
    #expect(try !Self.isEvent(Self.relation(Self.bonds[0], Self.bonds[1])))
  }

  @Test("The same words a week later are not the same event")
  func later() throws {
    let later = Self.sameOffer.replacing("May 6", with: "May 16")
    #expect(try !Self.isEvent(Self.relation(Self.offer, later)))
  }
}
