// What figures are read from running text, and what is none; the expectation is the input with marks.

import Testing

@Suite("Figures")
struct FigureTests {
  @Test("A verb behind those who are counted says what befell them")
  func behind() {
    expectFigures("[killed 31: 31 people died] and [injured 260: 260 were injured].")
    expectFigures("[killed >=58: At least 58 people were killed] on Sunday.")
    expectFigures("The quake left [killed 3: three dead] and [injured 11: eleven wounded].")
    expectFigures("[missing 17: 17 people remain missing].")
    expectFigures("[killed 23: Twenty-three people lost their lives] when the bus fell.")
    expectFigures("[injured 82: 82 suffered injuries].")
    expectFigures("[displaced >1200000: More than 1.2 million people fled their homes].")
    expectFigures(
      "[detained 11: Eleven men suspected of planting the bomb have been arrested], he said.")
    expectFigures("[injured ~10: About 10 people were also reported to be injured].")
    expectFigures("[displaced >20000: Over 20,000 Serbs and Croats were driven from their homes].")
    expectFigures("[detained 11: Eleven people were being held] on Tuesday.")
    expectFigures("[other 11: Eleven meetings] were held on Tuesday.")
    // They are the ones who kill.
    expectFigures("[other 2: Two gunmen] [killed 12: killed 12] on Friday.")
  }

  @Test("A verb or noun before the number says what befell them")
  func before() {
    expectFigures("It blew up, [killed >=45: killing at least 45 people] at once.")
    expectFigures("The fire claimed the [killed 12: lives of 12 people].")
    expectFigures("He was held for the [killed 10: killings of 10 villagers].")
    expectFigures("[killed 12: Dead: 12]; [injured 30: injured: 30].")
    expectFigures("The plane, [aboard 189: carrying 189 passengers], crashed.")
    // Translations put the verb first, and what is captured may be a village.
    expectFigures("In the accident [killed 12: died 12 people].")
    expectFigures("[aboard 92: On Board were 92 people].")
    expectFigures("Rebels captured [other 12: 12 villages].")
    expectFigures("In the town [injured 15: suffered 15 people].")
    expectFigures("The team suffered [other 15: 15 defeats].")
  }

  @Test("A count is told by its name and a verb of measuring")
  func tolls() {
    expectFigures("The [killed 61 moved: death toll rose to 61].")
    expectFigures("The [killed 40 moved: number of victims of the blast on Friday rose to 40].")
    expectFigures("That brought the [killed 23 moved: toll to 23].")
    expectFigures("That brought to [killed 3 moved: three the number of people killed].")
    expectFigures("The [killed >500 moved: toll has risen above 500].")
    expectFigures("The ship has [other 12: 12 cabins], a number of them small.")
    let former = MarkedFigures("The death toll climbed from 56 to 61.").figures
    #expect(former.map(\.extent) == [.former, .whole])
    #expect(former.map(\.slot) == [.killed, .killed])
  }

  @Test("Comparators bound the number")
  func comparators() {
    expectFigures("[killed <=40: Up to 40 people were killed].")
    expectFigures("[killed ~40: Nearly 40 people were killed].")
    expectFigures("[killed <40: Fewer than 40 people were killed].")
    expectFigures("[killed >=40: No fewer than 40 people were killed].")
    expectFigures("[killed >=40: 40 or more people were killed].")
    expectFigures("[killed ~10-15: Between 10 and 15 people were killed].")
    expectFigures("[killed ~10-15: 10-15 people were killed].")
    expectFigures("[killed ~2-3: Two or three people were killed].")
    expectFigures("[killed 40: A total of 40 people were killed].")
    expectFigures("[killed >=24: Dozens of people were killed].")
    expectFigures("[killed >=200000: Hundreds of thousands of people were killed].")
    expectFigures("[killed >=200: Several hundred people were killed].")
  }

  @Test("Numbers are read in digits and in words")
  func numbers() {
    expectFigures("[killed 1250: 1,250 people died].")
    expectFigures("[killed 275000: 2,75,000 people died].")
    expectFigures("[killed 4000: 4 thousand people died].")
    expectFigures("[killed 205: Two hundred and five people died].")
    expectFigures("[killed 12: A dozen people died], [killed 6: half a dozen sailors died].")
    expectFigures("[injured 0: No one was injured]; [survived 0: none survived].")
  }

  @Test("Units say what is measured")
  func units() {
    expectFigures("It cost [money 3500000 dollar: $3.5 million], not [money 50000000 euro: €50m].")
    expectFigures("They paid [money ~2500000 ruble: about 2.5 million rubles].")
    expectFigures("It fell [distance ~100 km: about 100 km] away.")
    expectFigures(
      "[share ~40 %: Some 40 per cent of voters] stayed at home, [share 3.5 %: 3.5%] came.")
    expectFigures("[money >=2000000 dollar: Millions of dollars] are missing.")
    expectFigures("They seized [other 20 kg: 20 kg of cocaine].")
  }

  @Test("A part is told from the whole")
  func parts() {
    expectFigures(
      "[detained >30: More than 30 men were arrested], including the [detained 5 part: five gunmen]."
    )
    expectFigures(
      "[killed 6: Six people were killed], among them [killed 3 part: three children].")
    expectFigures("[injured 12: 12 people were hurt], [injured 2 part: two] of them badly.")
    expectFigures("[killed 5 part: Five of the injured died].")
    let around = MarkedFigures("At least 17 people, including 7 children, were killed.").figures
    #expect(around.map(\.slot) == [.killed, .killed])
    #expect(around.map(\.extent) == [.whole, .part])
    expectFigures("[injured 3 part: Three policemen were among the wounded].")
    expectFigures(
      "It [killed 18: killed 18 people]: [killed 11 part: 11 officers] and [killed 7 part: seven guards]."
    )
  }

  @Test("What is said of some of a number is said of no more")
  func some() {
    expectFigures("[killed 3 part: Three of the four gunmen were shot dead].")
    expectFigures("It [injured 17: injured 17], [injured 3 part: three] seriously.")
    expectFigures("Of the [aboard 180: 180 passengers], [injured 175: 175 were injured].")
    expectFigures("[killed 62: All 62 people on board the ferry died].")
    expectFigures("He [killed 12: killed himself and 12 others].")
    expectFigures("He was one of [detained 3: three people detained].")
    expectFigures(
      "[killed 3 part: Three Danes], [killed 2 part: two Poles] and [killed 1 part: one Swede were "
        + "among those killed].")
    expectFigures("It [injured 15: wounded 15 officers], [killed 1 part: one of whom later died].")
    expectFigures(
      "[detained 19: Nineteen suspects were arrested] – [detained 17 part: 17 men] and "
        + "[detained 2 part: two women].")
    // An earlier count, and one that is still to come to another.
    let replaced = MarkedFigures("The toll, previously given as 15, now stands at 19.").figures
    #expect(replaced.map(\.extent) == [.former, .whole])
  }

  @Test("What has no verb of its own takes that of the figure beside it")
  func coordination() {
    expectFigures(
      "[aboard 189 addend: 189 passengers] and [aboard 6 addend: six crew members] were there.")
    expectFigures(
      "[killed 3 addend: Three soldiers] and [killed 2 addend: two civilians were killed].")
    expectFigures(
      "It [killed 2 addend: killed two policemen], a driver and [killed 3 addend: three nurses].")
    // Another clause begins.
    expectFigures("It [killed 12: killed 12 people], [other 2: two sources] said.")
    expectFigures("It [killed 12: killed 12] and destroyed [other 14: 14 houses].")
  }

  @Test("Numbers that count nothing are no figures")
  func noFigures() {
    for text in [
      "The A321, the su-34 and the G-7 were named in 2004.",
      "It happened on October 31, not on 22 March 2015 or in May 2016.",
      "John Smith, 45, met a 12-year-old girl aged 7.",
      "It was 5 p.m. or 12:45 GMT, said the man (34).",
      "They won 3-1 and 2-2 at 10 Downing Street.",
      "Call 555-1234 or +7 495 123 45 67.",
      "The code 1125003 was given to Flight 370 under Article 5.",
      "The second and the third man came on the 21st.",
      "The two countries met for the second time in seven months.",
      "One of the men said that no one knew.",
      "Nine out of ten failed, 10 times in all.",
      "In the 1990s, from 1998 to 2000, nothing happened on 9/11.",
    ] { expectFigures(text) }
  }

  @Test("The sentence itself says that a count moved")
  func moving() {
    expectFigures("So far [killed 35 moved: 35 bodies] were found.")
    expectFigures("The [killed 12: death toll was 12].")
  }

  @Test("Who states a figure is named beside the verb of speech")
  func sources() throws {
    for (text, expected) in [
      ("The ministry of health said 12 people died.", "The ministry of health"),
      ("According to Maria Lopez, 12 people died.", "Maria Lopez"),
      ("12 people died, police in Lyon said.", "police in Lyon"),
      ("12 people died on Monday.", ""),
    ] {
      let marked = MarkedFigures(text)
      let figure = try #require(marked.figures.first)
      #expect(marked.string(figure.statedBy) == expected)
    }
  }

  @Test("What has not happened is less sure")
  func imagined() throws {
    let said = try #require(MarkedFigures("The bomb killed 12 people.").figures.first)
    let feared = try #require(MarkedFigures("The bomb could have killed 12 people.").figures.first)
    #expect(said.confidence > 90)
    #expect(feared.confidence < 50)
  }

  @Test("A figure says why it has its slot")
  func why() throws {
    let marked = MarkedFigures("Six people were killed, including two boys.")
    let whys = marked.figures.map { figure in
      figure.why { String(decoding: marked.text[$0.offsets], as: UTF8.self) }
    }
    #expect(
      whys == [
        "“killed” follows what is counted",
        "it is a part of the figure with “killed”; it counts a part",
      ])
  }

  @Test("One in so many is a share; one in so many years is none")
  func ratios() {
    expectFigures("In the town [share 25 %: one in four] voted.")
    expectFigures("[share <50 %: Fewer than one in two] came.")
    #expect(MarkedFigures("It happens one in ten years.").figures.allSatisfy { $0.slot == .other })
  }

  @Test("A distance in an hour is a speed")
  func speeds() {
    expectFigures("The bus drove at [other 90 speed: 90 km per hour].")
    expectFigures("The bus drove [distance 90 km: 90 km] that hour.")
    expectFigures("It ran [other 40 speed: 40 miles an hour] and [distance 12 mile: 12 miles].")
  }

  @Test("Money has many names")
  func currencies() {
    expectFigures("A ticket costs [money 300 crown: 300 kronor] or [money 120 zloty: 120 zlotys].")
    expectFigures("He won [other 3: three crown cases].")
  }

  @Test("What is done to people in clauses of several words says their fate")
  func fates() {
    expectFigures("[injured 31: 31 people had been treated for burns].")
    expectFigures("[detained 6: Under guard are six men].")
    expectFigures("[suspected 4: Four persons have the status of suspects].")
    expectFigures("[displaced 90: 90 families were moved from their houses].")
    expectFigures("Divers [survived 8: pulled out eight passengers].")
    expectFigures("The rebels carried out [other 12: 12 attacks].")
  }

  @Test("A number alone counts where a verb in the plural follows it, and “that” is no article")
  func subjects() {
    expectFigures("In the vote [other 40: 40 deputies] took part; [other 9: nine] were against.")
    expectFigures("They found that [other 3: three fire pumps] failed.")
    expectFigures("They found the three pumps.")
    expectFigures("A book lies at 2 Castle Walk.")
  }
}
