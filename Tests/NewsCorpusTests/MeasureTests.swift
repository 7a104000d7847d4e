// Which numbers of two articles measure the same where they tell nobody's fate, and which only look alike: pairs of
// fictional articles, each rule beside its counter-example. What befell people ConflictTests look at.

import CrossReferences
import Testing

@testable import NewsCorpus

@Suite("Measures")
struct MeasureTests {
  private static func rows(_ case: ConflictCase) throws -> [String] {
    let corpus = try Newsroom([("a.txt", `case`.here), ("b.txt", `case`.there)]).load()
    return corpus.conflicts().map { conflict in
      let relation = conflict.relation
      let here = corpus[conflict.here].string(relation.here.range)
      let there = corpus[conflict.there].string(relation.there.range)
      return "\(relation.slot.name) \(relation.relation.name): \(here) | \(there)"
    }
  }

  private static func vote(_ text: String) -> String {
    "Orvel votes on the Sarn barrage\n\nORVEL, June 19, 2022. Voters in Orvel decided on Sunday to keep the Sarn "
      + "Barrage near Port Tamsin.\n\n" + text
  }

  private static func voteToo(_ text: String) -> String {
    "A wall in the river\n\nPORT TAMSIN, June 20, 2022. The Sarn Barrage, which anglers of Port Tamsin wanted torn "
      + "down, stays where Orvel built it: that was the outcome on Sunday.\n\n" + text
  }

  private static func firm(_ text: String) -> String {
    "Harlock Tools to close plant\n\nBRENSTED, Sept 12, 2023. Harlock Tools said on Tuesday that it would close its "
      + "plant in Brensted after a slump in orders.\n\n" + text
  }

  private static func firmToo(_ text: String) -> String {
    "Brensted plant to go\n\nBRENSTED, Sept 13, 2023. The Brensted plant of Harlock Tools closes after a slump in "
      + "orders, as the firm announced on Tuesday.\n\n" + text
  }

  private static let shares = [
    ConflictCase(
      "One turnout is not another", vote("Turnout was 61.4 percent, the chancellery said."),
      voteToo("The turnout reached 64.1 percent."), "share conflict: 61.4 percent | 64.1 percent"),
    ConflictCase(
      "Turnout is not the share of a side",
      vote("Turnout was 61.4 percent, the chancellery said."),
      voteToo("Of those who voted, 53 percent rejected the plan.")),
    ConflictCase(
      "Fifty-three percent may be 52.8, rounded",
      vote("Fifty-three percent voted against the plan."),
      voteToo("52.8 percent of voters rejected the plan."),
      "share differs: Fifty-three percent | 52.8 percent of voters"),
    ConflictCase(
      "Who voted for it did not vote against it",
      vote("Fifty-three percent voted against the plan."),
      voteToo("47.2 percent of voters were in favour of the plan.")),
    ConflictCase(
      "A survey before is no result", vote("Fifty-three percent voted against the plan."),
      voteToo("In a survey 44 percent of voters had been against the plan.")),
    ConflictCase(
      "What one candidate has is not what the other has",
      vote("Helka Brandt won 48.2 percent of the vote."),
      voteToo("Osvald Quist won 46.9 percent of the vote.")),
    ConflictCase(
      "What one candidate has is given twice", vote("Helka Brandt won 48.2 percent of the vote."),
      voteToo("Helka Brandt won 45.2 percent of the vote."),
      "share conflict: 48.2 percent of the vote | 45.2 percent of the vote"),
  ]

  private static let sums = [
    ConflictCase(
      "One loss of one quarter", firm("The loss in the second quarter was 310 million euros."),
      firmToo("It made a loss of 301 million euros in the second quarter."),
      "money conflict: 310 million euros | 301 million euros"),
    ConflictCase(
      "Another quarter", firm("The loss in the second quarter was 310 million euros."),
      firmToo("It made a loss of 301 million euros in the first quarter.")),
    ConflictCase(
      "A row of a table says nothing by itself",
      firm("May 150.2 150.4 152.0 149.0 153\nAug 172.2 173.0 nil\n TOTAL SALES 484"),
      firmToo("May 150.2 150.4 152.0 149.0 153\nAug 172.2 174.0 nil\n TOTAL SALES 484")),
    ConflictCase(
      "Another currency", firm("The loss in the second quarter was 310 million euros."),
      firmToo("It made a loss of 341 million dollars in the second quarter.")),
    ConflictCase(
      "A forecast is no result", firm("The loss in the second quarter was 310 million euros."),
      firmToo("Analysts had forecast a loss of 280 million euros.")),
    ConflictCase(
      "A profit is no loss", firm("The loss in the second quarter was 310 million euros."),
      firmToo("A year ago it made a profit of 295 million euros.")),
    ConflictCase(
      "Two losses of which either may be meant",
      firm("The loss was 310 million euros. The foundry made a loss of 180 million euros."),
      firmToo("It made a loss of 250 million euros.")),
  ]

  private static let counts = [
    ConflictCase(
      "As many jobs as are cut", firm("It will cut 2,400 jobs."),
      firmToo("The company reduces 2.900 working places."),
      "other conflict: 2,400 jobs | 2.900 working places"),
    ConflictCase(
      "A part of the jobs", firm("It will cut 2,400 jobs."),
      firmToo("Some 900 of the jobs will be cut in Brensted.")),
    ConflictCase(
      "Jobs that were cut in another year", firm("It will cut 2,400 jobs."),
      firmToo("In 2019 it had cut 1,700 jobs.")),
    ConflictCase(
      "The later text gives the number of the earlier one as what it was",
      fire("has burned 3,200 hectares of forest"),
      fireToo("has burned 4,100 hectares, up from 3,200 on Thursday"),
      "other update: 3,200 hectares of forest | 4,100 hectares"),
    ConflictCase(
      "Houses that burned down are not those that were damaged",
      fire("destroyed 38 houses"), fireToo("damaged 83 homes")),
    ConflictCase(
      "Houses and homes are the same", fire("destroyed 38 houses"), fireToo("destroyed 83 homes"),
      "other conflict: 38 houses | 83 homes"),
    ConflictCase(
      "Some thousand is near enough", fire("drove away 4,000 visitors"),
      fireToo("drove away 4,120 visitors, who went home"),
      "other differs: 4,000 visitors | 4,120 visitors"),
  ]

  private static func fire(_ done: String) -> String {
    "Fire above Tarn Bay\n\nTARN BAY, August 22, 2019. A fire that broke out on Tuesday in the Ilmo Hills above "
      + "Tarn Bay \(done), officials said."
  }

  private static func fireToo(_ done: String) -> String {
    "Tarn Bay fire\n\nTARN BAY, August 23, 2019. The fire in the Ilmo Hills above Tarn Bay, which broke out on "
      + "Tuesday, \(done), the county said."
  }

  @Test("Numbers that nobody's fate hangs on", arguments: shares + sums + counts)
  func compares(_ case: ConflictCase) throws {
    #expect(try Self.rows(`case`) == `case`.expected)
  }

  @Test("Notices by one pattern tell two things: an agency rates two firms on one day")
  func notices() throws {
    func notice(_ firm: String, _ sum: String) -> String {
      "\(firm) debt\n\nMarch 9, 1987. Harrow Investors Service said that it may downgrade \(sum) of debt of \(firm) "
        + "because of the merger."
    }
    let pair = ConflictCase(
      "", notice("Brandt Aviation", "120 million dollars"),
      notice("Quist Tyre", "212 million dollars"))
    #expect(try Self.rows(pair).isEmpty)
  }
}
