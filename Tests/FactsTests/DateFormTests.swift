// How dates are written, each form with what looks like it and is none.

import Testing

@testable import Facts

@Suite("Forms of dates")
struct DateFormTests {
  @Test(
    "Day, month and year in their usual orders",
    arguments: [
      "It opened on [2015-11-17: 17 November 2015].",
      "It opened on [2015-11-17: November 17, 2015].",
      "It opened on [2015-11-17: Nov. 17, 2015], and closed.",
      "Born [1931-03-02: 2nd of March, 1931].",
      "It opened on [2015-11-17: Tuesday, November 17, 2015].",
      "It opened ([2014-12-29: 29 December 2014]).", "Since [2015-11: November 2015] it is open.",
      "It opened in [2015-11: November of 2015].",
      "Due the [2015-11-21: twenty-first of November 2015].",
      "On [2016-02-29: 29 February 2016] it rained.", "On 30 February 2016 it rained.",
    ])
  func whole(_ text: String) {
    expectDates(text)
  }

  @Test(
    "Numbers alone",
    arguments: [
      "Filed [2024-03-22: 2024-03-22] in court.", "Filed [2024-03-22: 22.03.2024] in court.",
      "Filed [2024-03-22: 22/03/2024] in court.", "Filed [2024-03-22: 03/22/24] in court.",
      "Filed [2024-03-04: 04/03/2024] in court.", "Filed [2024-02-11: 02/11/2024] in court.",
      "Version 3.22.1 and 24/7 and 192.168.20.24 and 3-2-1 are none.",
    ])
  func numeric(_ text: String) { expectDates(text) }

  @Test(
    "Days without a year get the nearest one that has been",
    arguments: [
      "The hall burnt on [2024-03-22: March 22].", "The hall burnt on [2023-11-30: November 30].",
      "The [2023-11-17: seventeenth of November] he ordered it.",
      "They met on [2024-03-01: 1 March], again on [2024-03-03: 3rd of March].",
      "They met on [2024-02-13: February 13] and [2024-02-14: 14].",
      "The [2023-11-20: 20-th of November], as machines write.",
      "On the [2024-03-14: 14th of this month] and on the [2024-03-05: 5th].",
      "They met on [2024-02-13: 13] and [2024-02-14: 14 February].",
    ])
  func yearless(_ text: String) {
    expectDates(text)
  }

  @Test("An unknown year stays unknown")
  func unknownYear() {
    expectDates(
      "The [--11-17: seventeenth of November] he said so. On [--11-26: November 26] they meet.",
      on: "--11-20")
    expectDates("[--11-19: Yesterday, November 19], and [--11-21: tomorrow].", on: "--11-20")
    expectDates("He came [?: last year], on [--05-03: May 3] and on [?: Friday].", on: "--11-20")
    expectDates("He came [?: yesterday], on [--05-03: May 3], in [2004: 2004].", on: nil)
    expectDates("Russia said [2024-05: this Friday] that in [2024-03: March] …", on: "2024-05")
  }

  @Test(
    "Months alone, and the words that look like them",
    arguments: [
      "He left in [2024-03: March] and came back in [2023-05: May].",
      "As in [2023-05: may], the visit was short.", "In [2024-01: january] it snowed.",
      "About 20 may have died, 5 march on; on [2023-05-05: 5 may 2023], in [2014-03: march 2014].",
      "Its [2024-03: March] vote and the town’s [2024-03: March] trial were fair.",
      "They may go. May we go? May said so. The sun sat low; they march on.",
      "The March on the capital began. They decided to march for days. He will march in time.",
      "Dan April and August Wilson wrote it. Prime Minister Theresa May left. May was tired.",
      "Every May the town celebrates; in [2024-03: March] 12 people died.",
    ])
  func months(_ text: String) {
    expectDates(text)
  }

  @Test(
    "Years alone, and numbers that are none",
    arguments: [
      "The worst since [2004: 2004].", "In [2014: 2014], the bridge fell.",
      "The [2008: 2008] crisis and Russia’s [2014: 2014] annexation.",
      "It lasts until [2030: 2030].",
      "From [2003..2011: 2003 to 2011] he ruled.", "The war of [1914..1918: 1914–18] was long.",
      "Between [1998..2000: 1998 and 2000] it grew.", "His report ([2019: 2019]) says so.",
      "In [2014: 2014] and [2015: 2015] it fell.", "He moved to 1600 Main Street in [1987: 1987].",
      "Between [1787..1792: 1787 and 1792] nobody did.", "The [1982..1984: 1982–84] patterns.",
      "Of 2000 people 1500 left; $2010 was paid for 1987 barrels. Flight 1999 and Su-2000 flew.",
      "They counted 2015 votes. Room 2012 is shut. It costs about 1950 roubles.",
    ])
  func years(_ text: String) { expectDates(text) }

  @Test(
    "Decades, quarters and seasons",
    arguments: [
      "In the [1990..1999: 1990s] and the [1980..1989: late 1980s].",
      "In [2014: early 2014] it fell.",
      "In the [2023-07..2023-09: third quarter of 2023] it fell.",
      "In [2023-10..2023-12: fourth quarter of last year] it fell.",
      "The [2022-06..2022-08: summer of 2022] was hot; [2023-06..2023-08: last summer] was not.",
      "He scored 12 points in the third quarter. Exports fall in [2014: 2014].",
      "A quarter of it was lost in the first half. The summer is hot. Fall down in spring.",
      "The [2023-01..2023-03: 2023 first quarter] and [2022-04..2022-06: 2022’s second quarter].",
      "At [2022: year-end 2022], by [2024: year-end], [2017: calendar 2017].",
      "On [2023-12-25: Christmas Day] and [2023-12-31: New Year’s Eve]; Christmas is near; a New Day.",
      "[2013: mid-2013], [2024-02: mid-February], the [2024-03: end of March].",
    ])
  func longer(_ text: String) {
    expectDates(text)
  }

  @Test(
    "Ranges of days, months and weekdays",
    arguments: [
      "From [2024-03-15..2024-03-17: March 15–17] they voted.",
      "The fair of [2024-03-15..2024-03-17: 15 to 17 March] is over.",
      "It lasted from [2024-03-15..2024-03-18: March 15 to March 18].",
      "It lasted from [2023-12-30..2024-01-02: 30 December to 2 January].",
      "It lasted from [2023-12-30..2024-01-02: December 30, 2023 to January 2, 2024].",
      "They spoke from [2024-03-18..2024-03-20: Monday to Wednesday].",
      "Between [2024-01..2024-03: January and March] it fell.",
    ])
  func ranges(_ text: String) { expectDates(text) }

  @Test(
    "Times of day with a date",
    arguments: [
      "It began at [2024-03-22T20:15: 8:15 p.m. on March 22].",
      "It began on [2024-03-22T20:15: March 22 at 20:15] local time.",
      "It left on [2024-03-22: March 22] and was due at [2024-03-23T06:00: 6 a.m. the following morning].",
      "It began at [2024-03-25T15:00: 3 p.m. yesterday].",
      "It began [2024-03-22T08:00: Friday at 8am].",
      "It began at [2024-03-22T20:15: 20:15 Moscow time on March 22].",
      "It began at [2024-03-22T12:00: noon on Friday].", "It began [2024-03-22: Friday night].",
      "On the [2024-03-22: evening of March 22] it began.",
      "On the [2024-03-22..2024-03-23: night of March 22–23] it began.",
      "They won 3:2 and 10:30, at 8 p.m. sharp.",
    ])
  func times(_ text: String) { expectDates(text) }

  @Test(
    "What is measured, repeated or named is no date",
    arguments: [
      "It lasted for three days, two years and a week.",
      "Every Monday and each May they meet, on Fridays.",
      "The 60-year-old, aged 61, was on 60 Minutes for 24 hours.",
      "Black Friday, the Sunday Times and Sheffield Wednesday.", "For years and in recent months.",
      "In the past two weeks, over the last three months, within a year.",
      "Once a day, 3 times a week.",
      "One day he will. These days nobody does. USA Today wrote it.",
    ])
  func none(_ text: String) { expectDates(text) }
}
