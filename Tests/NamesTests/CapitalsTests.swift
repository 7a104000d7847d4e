// Capitals that are no names: beginnings, calendar words, headlines, lines in capitals.

import Articles
import Testing

@Suite("Capitals that name nothing")
struct CapitalsTests {
  @Test(
    "A sentence's first word is no name",
    arguments: [
      "However, it rained.", "Most of them left.", "Gunmen opened fire.", "Yesterday it rained.",
      "Shares rose sharply.", "“Prices fell,” he said.", "He said: Prices fell.",
    ])
  func firstWord(_ text: String) { expectMarked(text) }

  @Test("A first word counts when it stands capitalised inside another sentence")
  func seenInside() {
    expectMarked("[organization: Apple] rose. They bought [organization: Apple] again.")
    expectMarked("Apples rose. They bought apples again.")
  }

  @Test("A first word that the gazetteer knows counts")
  func knownFirst() { expectMarked("[place: Russia] agreed. [organization: NATO] did not.") }

  @Test("Words of courtesy, months, weekdays and the pronoun are no names")
  func courtesy() {
    expectMarked("On Board were Your friends, and I left on Friday in March with the President.")
    expectMarked("In early May I saw the Memorandum.")
  }

  @Test("A Title Case headline names only what the body names or the gazetteer knows")
  func headline() {
    expectMarked([
      (.headline, "[place: Russia] Begs [person: Sullivan] for Mystic Security Cooperation"),
      (.paragraph, "The advisor [person: Jake Sullivan] spoke."),
    ])
  }

  @Test("A headline in sentence case is read as a sentence, more carefully")
  func sentenceHeadline() {
    expectMarked([
      (.headline, "[person: Sullivan]: [place: Russia] admits its part in [place: Grolm]"),
      (.paragraph, "The advisor [person: Jake Sullivan] spoke."),
    ])
  }

  @Test("A line in capitals names only what is known, and no acronym that is a word")
  func capitals() {
    expectMarked([
      (.headline, "[place: RUSSIA] TELLS US IT IS [person: SULLIVAN] WHO LIED"),
      (.paragraph, "The advisor [person: Jake Sullivan] spoke."),
    ])
  }

  @Test("A heading names what stands like a name, and no common word")
  func heading() {
    expectMarked([
      (.heading, "[event: Disaster in [place: Grolm]]"), (.heading, "Disaster in Schools"),
      (.heading, "[event: Disaster in [place: Egypt]]"),
      (.paragraph, "Nothing else is known."),
    ])
  }

  @Test("The paper's own furniture is not read, a byline and an attribution are")
  func blocks() {
    expectMarked([
      (.byline, "By [person: Anna Kowalska]"), (.timestamp, "Moscow time"),
      (.credit, "Max Weiss/TASS"), (.seeAlsoLabel, "Read in Moscow"),
      (.boilerplate, "Russia Today"), (.attribution, "[person: Vladimir Putin]"),
    ])
  }
}
