// Figures that add to others, that count some of them, or count the same in another's words; and shares that
// are told in words.

import Testing

@Suite("Figures beside others")
struct FigureAdditionTests {
  @Test("What adds to a count is a part of it, wherever that is told")
  func additions() {
    expectFigures(
      "The [killed 14 moved: death toll has risen to 14] after they found [killed 5 part: five more "
        + "bodies].")
    expectFigures(
      "[killed 3 part: Three more miners died], which brought the [killed 9 moved: toll to 9].")
    expectFigures("Another [killed 5 part: five people died] in the night.")
    expectFigures(
      "The [killed 13 moved: number of people killed has climbed to 13] after divers found the "
        + "[killed 2 part: bodies of two passengers].")
    expectFigures(
      "[detained 9: Nine men were arrested]. On Sunday [detained 2 part: two more men were "
        + "arrested].")
  }

  @Test("Who is counted besides the others of another fate is all of his own")
  func others() {
    expectFigures("It [killed 12: killed 12 people] and [injured 20: injured another 20].")
    expectFigures("[injured 20: Twenty people were hurt] and another [killed 5: five died].")
    expectFigures("Another [injured 30: 30 people were hurt].")
    expectFigures("[killed >140: More than 140 people were killed].")
    expectFigures("They found the [killed 12: bodies of 12 miners].")
    expectFigures("The two other victims were soldiers.")
  }

  @Test("Of those who open a sentence, others are counted behind the comma")
  func opened() {
    expectFigures("Of the [injured 57: 57 injured], [injured 20 part: 20] have left hospital.")
    expectFigures("Of the [injured 57: 57 injured], 1987 was the worst.")
    expectFigures("Of the [aboard 60: 60 passengers], [killed 20: 20 died].")
  }

  @Test("Who speaks of another number counts the same")
  func rivals() {
    expectFigures(
      "[aboard ~90: Some 90 passengers were aboard], the crew said; the owners speak of "
        + "[aboard 140: 140].")
    expectFigures("[killed 12: Twelve people died]; a historian spoke of 1848.")
    expectFigures("[killed 12: Twelve people died]; the mayor spoke of [other 3: 3 reasons].")
  }

  @Test("A share may be told in words; a time, an ordinal and a comparison are none")
  func shares() {
    expectFigures("It handles [share ~25 %: a quarter of the grain] of the country.")
    expectFigures("[share ~66.66666666666666 %: Two thirds of its workers] went home.")
    expectFigures("[share >50 %: More than half of all ships] are old.")
    for none in [
      "He came in the second half of the year.", "The third of the guests left.",
      "It took a quarter of an hour.", "It cost half the price.",
    ] { expectFigures(none) }
  }
}
