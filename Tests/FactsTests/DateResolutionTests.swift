// Which day is meant: by the article's date, by the tense of the sentence, by dates told before.

import Testing

@testable import Facts

@Suite("Meaning of dates")
struct DateResolutionTests {
  @Test(
    "Weekdays have been unless the sentence looks forward",
    arguments: [
      "He said on [2024-03-22: Friday] that it will end.", "He spoke [2024-03-26: Tuesday].",
      "They will meet on [2024-03-29: Friday].", "The talks resume [2024-03-28: this Thursday].",
      "After his release [2024-03-25: Monday] he left.",
      "On [2024-03-29: Friday] they will meet.",
      "The talks are due [2024-03-27: Wednesday].", "It was closed until [2024-03-29: Friday].",
      "[2024-03-20: Last Wednesday] he left; [2024-04-01: next Monday] he returns.",
      "A vote is to be held on [2024-03-31: Sunday].",
      "Russia admitted it [2024-03-22: this Friday].",
      "On [2024-03-22: Friday last week] he left.", "He left [2024-03-25: late on Monday].",
      "He announced on [2024-03-25: Monday] that they plan to fly [2024-03-28: Thursday].",
      "Those killed by [2024-03-25: Monday]'s earthquake are many.",
      "It is to be paid by [2024-04-01: Monday].",
    ])
  func weekdays(_ text: String) {
    expectDates(text)
  }

  @Test(
    "Days and months, too",
    arguments: [
      "On [2024-04-26: April 26] the presidents will meet.",
      "It was opened on [2023-04-26: April 26].",
      "At war since [2023-04: April].",
      "It sold in [2023-12: December] and [2024-01: January].",
      "It will sell in [2024-12: December] and [2025-01: January].",
      "He announced the [2024-03-28: March 28] summit.",
      "The law will take effect in [2024-06: June].",
      "It will be held in [2024-09: September].", "They had destroyed it by [2024-02: February].",
      "The trial is postponed until [2025-03-10: March 10].", "It fell in [2023-06: June].",
      "Elections scheduled for [2024-11: November] are in doubt.",
      "He won in [2023-11: November].", "It ended [2023-03-31: March 31].",
      "In [2023-12: December last year] it rose; by [2025-02: February next year] it will fall.",
    ])
  func days(_ text: String) {
    expectDates(text)
  }

  @Test("A weekday beside a day chooses the year in which both agree")
  func weekdayBesides() {
    expectDates("The siege began on [2022-02-24: Thursday, February 24].")
    expectDates("They vote on [2024-11-05: Tuesday, November 5].")
    let other = MarkedDates("They met on Friday, March 21, 2024.", on: "2024-03-26")
    #expect(other.mentions.first?.confidence == 70)
    #expect(
      other.why(published: nil) == "the calendar has it on another weekday than “Friday”")
    let found = MarkedDates("The siege began on Thursday, February 24.", on: "2024-03-26")
    #expect(
      found.why(published: "2024-03-26")
        == "the year nearest to the article’s date, 2024-03-26 in which it falls on “Thursday”")
  }

  @Test(
    "Units are counted from the article's date",
    arguments: [
      "[2024-03-25: Yesterday] it rained, [2024-03-26: today] not, [2024-03-27: tomorrow] it may.",
      "[2024-03-18..2024-03-24: Last week] it rained.", "It may rain [2024-04: next month].",
      "It rained [2024-03-24: two days ago] and [2023: a year ago].",
      "It fell [2021: three years ago].",
      "It rained [2024-02: last month] and [2023: late last year].",
      "By the [2024: end of the year].",
      "It rained [2024-03-25: last night] and [2024-03-26: this morning].",
      "It rained [2024-03-24: the day before yesterday].",
      "It rained over the [2024-03-23..2024-03-24: weekend].",
      "[2024-03-25..2024-03-26: Earlier this week] it rained.", "It fell [2014: a decade ago].",
      "It fell [2023-09: six months ago].",
    ])
  func units(_ text: String) { expectDates(text) }

  @Test("Others are counted from the date told before, and never over a heading")
  func told() {
    expectDates(
      """
      On [2024-03-01: March 1] the dam broke. The [2024-03-02: next day] the army came, [2024-03-04: two days later] \
      the minister, that [2024-03-04: same day] nobody.

      In [2010: 2010] it was built; [2012: two years later] it leaked.
      """)
    expectDates("On [2024-03-01: March 1] it broke.\n\n# The dam\n\nThe [?: next day] they came.")
    expectDates("It fell to 3 in [2024-02: February] from 5 [2023: a year earlier].")
    expectDates("It was 3 on [2023-12-31: December 31], 5 on the [1985-12-31: same day in 1985].")
  }

  @Test("What is told aside looks back to the day that gives its event the name")
  func background() {
    let report = "The board on the fire of [2024-03-11: 11 March] met on [2024-03-25: Monday]."
    expectDates("\(report)\n\nIt heard the guards who were on duty [2024-03-11: that morning].")
    expectDates("\(report)\n\nThe guards had slept [2024-03-11: that night].")
    expectDates("\(report)\n\nIt rained [2024-03-25: that morning].")
    expectDates(
      "They left on [2024-03-21: March 21] and met on [2024-03-25: Monday]. The men had slept "
        + "[2024-03-25: that morning].")
  }

  @Test("What begins to be so is to come; what is compared with has been")
  func beginnings() {
    expectDates("The hearings are public from [2024-08: August].")
    expectDates("Public are the sittings first from [2024-07: July].")
    expectDates("Sales were up 3 percent from [2023-08: August].")
    expectDates("They were closed from [2023-08: August].")
  }

  @Test("Every date knows its form, how sure it is and why")
  func reasons() {
    func row(_ text: String) -> String {
      let found = MarkedDates(text, on: "2024-03-26")
      guard let mention = found.mentions.first else { return "none" }
      let why = found.why(published: "2024-03-26") ?? "written"
      return "\(mention.form.name), \(mention.part), \(mention.confidence): \(why)"
    }
    #expect(row("It fell on 3 May 2019.") == "explicit, whole, 100: written")
    #expect(
      row("It fell on March 22.")
        == "partial, whole, 95: the nearest such date that is not after the article’s date, 2024-03-26"
    )
    #expect(
      row("They will meet on Friday.")
        == "weekday, whole, 90: “will” looks forward: the nearest such date after the article’s date, 2024-03-26"
    )
    #expect(
      row("It fell late last year.")
        == "relative, late, 95: counted from the article’s date, 2024-03-26")
    #expect(row("At the end of March it fell.").hasPrefix("relative, late, 95"))
    #expect(row("In early 2014 it fell.") == "explicit, early, 100: written")
  }

  @Test("A date inferred for the article makes what is counted from it less sure, and nothing else")
  func inferred() {
    let text = "He left yesterday. He was born on 3 May 1960."
    #expect(MarkedDates(text, on: "2015-11-20").mentions.map(\.confidence) == [95, 100])
    let unsure = MarkedDates(text, on: "2015-11-20", confidence: 60)
    #expect(unsure.mentions.map(\.confidence) == [57, 100])
  }
}
