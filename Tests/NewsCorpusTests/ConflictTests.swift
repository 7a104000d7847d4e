// Which figures of two articles are set against each other, and how they stand: pairs of fictional articles, each
// rule beside its counter-example. How two bounds stand to each other, CrossReferencesTests look at.

import CrossReferences
import Growth
import Testing

@testable import NewsCorpus

/// Two articles, and what is said of their figures: `slot relation: text | text`.
struct ConflictCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var here: String
  var there: String
  var expected: [String]

  init(_ name: String, _ here: String, _ there: String, _ expected: String...) {
    testDescription = name
    (self.here, self.there, self.expected) = (here, there, expected)
  }
}

@Suite("Conflicts")
struct ConflictTests {
  private static func rows(_ articles: [String], all: Bool = false) throws -> [String] {
    let room = try Newsroom(articles.enumerated().map { ("\($0.offset).txt", $0.element) })
    let corpus = room.load()
    return corpus.conflicts(all: all).map { conflict in
      let relation = conflict.relation
      let here = corpus[conflict.here].string(relation.here.range)
      let there = corpus[conflict.there].string(relation.there.range)
      return "\(relation.slot.name) \(relation.relation.name): \(here) | \(there)"
    }
  }

  private static let mill = """
    Blast at Dorna flour mill

    DORNA, March 4, 2021. An explosion at the Kestrel Mill in Dorna killed 14 people and injured 52 on \
    Wednesday, the governor said.

    """
  private static let millLater = "Kestrel Mill blast\n\nTARGO, March 6, 2021. "

  private static let cases = [
    ConflictCase(
      "No value satisfies both", mill,
      millLater + "The explosion at the Kestrel Mill in Dorna on Wednesday killed 16 people, "
        + "the ministry said. Some 30 were hurt.",
      "killed conflict: killed 14 people | killed 16 people",
      "injured conflict: injured 52 | Some 30 were hurt"),
    ConflictCase(
      "One value can satisfy both", mill,
      millLater + "At least 12 people died in the blast at the Kestrel Mill in Dorna on Wednesday.",
      "killed differs: killed 14 people | At least 12 people died"),
    ConflictCase(
      "The later text says that the count moved", mill,
      millLater + "The death toll of Wednesday’s blast at the Kestrel Mill in Dorna rose to 17.",
      "killed update: killed 14 people | death toll of Wednesday’s blast at the Kestrel Mill in Dorna rose to 17"
    ),
    ConflictCase(
      "A part is never set against a whole", mill,
      millLater + "The explosion at the Kestrel Mill in Dorna on Wednesday killed 14 people, "
        + "including three firefighters. Of the injured, nine were still in hospital."),
    ConflictCase(
      "Children are not people", mill,
      millLater
        + "Five children were killed by the explosion at the Kestrel Mill in Dorna on Wednesday."),
    ConflictCase(
      "A year before, the same place", mill,
      "Kestrel Mill blast\n\nDORNA, March 5, 2020. An explosion at the Kestrel Mill in Dorna killed 9 people "
        + "on Wednesday, the governor said."),
    ConflictCase(
      "The same week, another place", mill,
      "Mill blast\n\nVARESH, March 5, 2021. An explosion at the Harrow Mill in Varesh killed 9 people on "
        + "Wednesday, the mayor of Varesh said."),
    ConflictCase(
      "Another disaster is looked back upon", mill,
      millLater
        + "Dorna mourned on Saturday. In 1987, 88 people were killed by a fire at the Kestrel Mill."
    ),
    ConflictCase(
      "Years of such disasters are added up", mill,
      millLater
        + "The Kestrel Mill in Dorna was closed after Wednesday’s explosion. More than 90 people "
        + "were killed in the mills of Dorna since 1990."),
    ConflictCase(
      "A smaller count beside the article’s own", mill,
      millLater + "The explosion at the Kestrel Mill in Dorna on Wednesday killed 14 people. "
        + "Divers found two bodies in the millrace."),
    ConflictCase(
      "Who was counted before is left out", mill,
      millLater
        + "Wednesday’s explosion shut the Kestrel Mill in Dorna. A further three people were killed "
        + "when a wall fell."),
    ConflictCase(
      "The same damage, put otherwise",
      mill + "\nThe damage was put at $3 million.\n",
      millLater
        + "The explosion at the Kestrel Mill in Dorna on Wednesday killed 14 people and caused damage "
        + "of $5 million.",
      "money conflict: $3 million | $5 million"),
    ConflictCase(
      "Money for one thing is not money for another",
      mill + "\nThe damage was put at $3 million.\n",
      millLater
        + "The explosion at the Kestrel Mill in Dorna on Wednesday killed 14 people. The owner offered "
        + "compensation of $1 million."),
    ConflictCase(
      "Days in a row have each their dead",
      """
      Bombs in Varesh

      VARESH, May 14, 2013. Car bombs killed at least 23 people in Varesh on Tuesday, police said.

      In the Old Market a car exploded, wounding 34 people.
      """,
      """
      Attacks in Varesh

      VARESH, May 15, 2013. Bombs in Varesh killed 35 people on Wednesday, a day after blasts left \
      at least 23 dead. In the Old Market 40 were wounded.
      """),
    ConflictCase(
      "The deadliest of many attacks is not all of them",
      """
      Attacks in Varesh

      VARESH, May 15, 2013. Bombs in Varesh killed 35 people on Wednesday.

      The deadliest attack was in Dorna, where a bomb wounded 40 people.
      """,
      """
      Bombs hit Varesh

      VARESH, May 15, 2013. Ten bombs in Varesh on Wednesday killed 33 people and wounded more than \
      100.
      """,
      "killed conflict: killed 35 people | killed 33 people"),
    ConflictCase(
      "The dead of one country are not those of two",
      """
      Quake kills thousands

      GAZIANTEP, February 8, 2023. The earthquake near Gaziantep that struck Turkey and Syria on \
      Monday has killed 11,000 people.
      """,
      """
      Hope fades

      GAZIANTEP, February 9, 2023. Rescuers dug on Thursday near Gaziantep after Monday’s \
      earthquake. The death toll in Turkey rose to 14,014.
      """),
    // The sample articles’ case with other names, numbers and order.
    ConflictCase(
      "Suspects who were held, but not the attackers among them",
      """
      Gunmen storm theatre

      KESTREN, June 11, 2022. Militants who stormed the Aldine Theatre in Kestren on June 9 left at least 71 \
      dead and 204 wounded.

      More than 30 suspects were arrested, including the five attackers, all from Suvania.
      """,
      """
      Envoy calls for talks

      Friday 17 June 2022

      "We will not beg," the envoy said.

      On the evening of June 9, an attack targeted the Aldine Theatre in Kestren. 74 people were killed and 150 \
      suffered injuries. Twelve individuals suspected of taking part were arrested, including five gunmen who \
      were detained at the border.
      """,
      "injured conflict: 204 wounded | 150 suffered injuries",
      "detained conflict: More than 30 suspects were arrested | Twelve individuals suspected of taking part were arrested",
      "killed differs: at least 71 dead | 74 people were killed"),
  ]

  @Test(
    "Figures are set against each other only where they count the same of one event",
    arguments: cases)
  func compares(example: ConflictCase) throws {
    let found = try Self.rows([example.here, example.there])
    #expect(Set(found) == Set(example.expected))
  }

  @Test("What a later version of one text counts is an update, whatever its words say")
  func versions() throws {
    let body = """
      An explosion at the Kestrel Mill in Dorna killed 14 people on Wednesday, the governor said. Windows broke in \
      the whole town, and the road to Targo was closed until the evening, because the police feared that the \
      second silo would fall. The mill has stood beside the river since 1931 and grinds the wheat of the valley. \
      Its owner said that nobody knew yet what had set fire to the dust. Doctors at the hospital treated 52 injured.
      """
    let later = body.replacing("52 injured", with: "57 injured")
    let rows = try Self.rows([
      "Blast at Dorna flour mill\n\nDORNA, March 4, 2021. \(body)\n",
      "Blast at Dorna flour mill\n\nDORNA, March 4, 2021. \(later)\n",
    ])
    #expect(rows == ["injured update: 52 injured | 57 injured"])
  }

  @Test("What agrees is listed where everything is wanted")
  func agrees() throws {
    let found = try Self.rows(
      [Self.mill, Self.millLater + "On Wednesday 14 people died at the Kestrel Mill in Dorna."],
      all: true)
    #expect(found == ["killed agrees: killed 14 people | 14 people died"])
  }

  @Test("Whichever article comes first, the relation is the same")
  func isSymmetric() throws {
    for example in Self.cases {
      let one = try Self.rows([example.here, example.there], all: true)
      let other = try Self.rows([example.there, example.here], all: true)
      let kinds = [one, other].map { rows in
        rows.map { $0.prefix { $0 != ":" } }.sorted()
      }
      #expect(kinds[0] == kinds[1], "\(example.testDescription)")
    }
  }

  @Test("Stopped, it finds nothing, and an empty corpus has no conflicts")
  func stops() throws {
    let room = try Newsroom([("a.txt", Self.mill), ("b.txt", Self.mill + "\nAnother 3 died.\n")])
    #expect(room.load().conflicts(isStopped: { true }).isEmpty)
    #expect(Corpus().conflicts().isEmpty)
  }

  @Test(
    "Eight times as many accounts of one event take no more than eight times as long, or little more"
  )
  func grows() throws {
    var times: [Double] = []
    for count in [60, 480] {
      let room = try Newsroom(
        (0..<count).map { index in
          (
            "\(index).txt",
            article(
              "Flood in Dorna",
              "DORNA, May \(2 + index % 20), 2021. The flood at the Kestrel Mill in Dorna on May 1 killed \(index + 3) people."
            )
          )
        })
      let corpus = room.load()
      var best = Double.infinity
      for _ in 0..<3 {
        let begin = threadSeconds()
        _ = corpus.conflicts()
        best = min(best, threadSeconds() - begin)
      }
      times.append(best)
    }
    #expect(times[1] / times[0] < mostGrowth)
  }

  @Test("Dates and names that two accounts of one event write differently")
  func differs() throws {
    let room = try Newsroom([
      (
        "a.txt",
        Self.mill
          + "\nThe mill failed a safety inspection in August 2020. Its owner is Viktor Malz.\n"
      ),
      (
        "b.txt",
        Self.millLater
          + "14 people died at the Kestrel Mill in Dorna on Wednesday. The mill had failed an "
          + "inspection in July 2020. Victor Maltz, who owns it, was silent."
      ),
    ])
    let corpus = room.load()
    let dates = corpus.dateConflicts(of: 0, with: 1).map {
      corpus[0].string($0.here.range) + " | " + corpus[1].string($0.there.range)
    }
    #expect(dates == ["August 2020 | July 2020"])
    let names = corpus.spellingDifferences(of: 0, with: 1).map {
      corpus[0].string($0.here) + " | " + corpus[1].string($0.there)
    }
    #expect(names == ["Viktor Malz | Victor Maltz"])
  }

  @Test("An article about one event has its day, its place and its names")
  func events() throws {
    let room = try Newsroom([
      ("a.txt", Self.mill + "\nIn November 2004 a fire at the mill killed two workers.\n")
    ])
    let corpus = room.load()
    let events = corpus.events(of: 0)
    #expect(events.map(\.isMain) == [true, false])
    #expect(events[0].day?.value == "2021-03-03")
    #expect(events[1].coarseDate == "2004-11")
    #expect(!events[0].evidence.isEmpty)
  }
}
