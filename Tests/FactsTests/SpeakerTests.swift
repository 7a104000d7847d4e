// Who is quoted.

import Articles
import Facts
import Testing

@Suite("Speakers")
struct SpeakerTests {
  @Test(
    "The clause behind a quotation names its speaker",
    arguments: [
      "⟦Anna Berg: “We will go,”⟧ said Anna Berg.",
      "⟦Anna Berg: “We will go,”⟧ Anna Berg, 43, a teacher from Oslo, told reporters.",
      "⟦Anna Berg: “We will go,”⟧ the head of the port, Anna Berg, stated.",
      "⟦Anna Berg: “We will go,”⟧ according to Anna Berg.",
      "⟦Anna Berg: “Will we go?”⟧ Anna Berg asked.",
      "⟦Anna Berg: “We will go”⟧, – told reporters the port’s press secretary Anna Berg.",
      "⟦Anna Berg: “We will go,”⟧ he said Anna Berg.",
      "⟦Anna Berg: “We will go, – said the head of the press service of the Ministry Anna Berg. – We will all go”⟧.",
      "⟦Anna Berg: “We will go,”⟧ – assured investigators the director Anna Berg.",
      "⟦Anna Berg: “We will go,”⟧ Anna Berg said, quoted by the Reuters agency.",
      "⟦Anna Berg: “We will go,”⟧ shrugs Anna Berg.",
      "⟦Anna Berg: “We will go,”⟧ said vice president and treasurer Anna Berg.",
      "Sales ⟦Anna Berg: “are at a point of change”⟧ in the country, says Anna Berg.",
      "⟦Anna Berg: “We will go.”⟧ – Anna Berg",
      "Russia took ⟦Anna Berg: “steps to defend itself”⟧, Anna Berg told reporters.",
    ])
  func behind(text: String) { expectQuoted(text) }

  @Test(
    "The clause before a quotation names its speaker",
    arguments: [
      "Anna Berg said: ⟦Anna Berg: “We will go.”⟧",
      "Anna Berg, who leads the party, told reporters, ⟦Anna Berg: “We will go.”⟧",
      "On Monday, speaking in Oslo, Anna Berg said ⟦Anna Berg: “we will all go home”⟧.",
      "After Tom Wilson left, Anna Berg said: ⟦Anna Berg: “We will go.”⟧",
      "Anna Berg met Tom Wilson and said: ⟦Anna Berg: “We will go.”⟧",
      "According to Anna Berg, they ⟦Anna Berg: “took all the measures they could”⟧.",
      "Anna Berg was quoted as saying: ⟦Anna Berg: “We will go.”⟧",
      "The agency quoted Anna Berg as saying: ⟦Anna Berg: “We will go.”⟧",
      "The plan was described by Anna Berg as ⟦Anna Berg: “a gift to rich people”⟧.",
      "Anna Berg: ⟦Anna Berg: “We will go.”⟧",
      "Anna Berg hit back: ⟦Anna Berg: “We will go.”⟧",
      "For Anna Berg, the plan ⟦Anna Berg: “does not hold any water”⟧.",
      "In the words of Anna Berg, ⟦Anna Berg: “we will all go home now.”⟧",
      "The plan, as stressed Anna Berg, ⟦Anna Berg: “does not hold any water”⟧.",
      "Anna Berg, vice president for finance, told us, ⟦Anna Berg: “We will go.”⟧",
      "Asked whether Tom Wilson would go, Anna Berg replied: ⟦Anna Berg: “Yes.”⟧",
    ])
  func before(text: String) { expectQuoted(text) }

  @Test("The clause between two quotations names the speaker of both")
  func between() {
    expectQuoted("⟦Anna Berg: “We will,”⟧ Anna Berg said on Monday, ⟦Anna Berg: “go home.”⟧")
    expectQuoted(
      "⟦Anna Berg: “We will go,”⟧ said Anna Berg. ⟦Anna Berg: “Nobody will stay here.”⟧")
  }

  @Test("Of translations, the clause may stand inside the marks")
  func inside() {
    expectQuoted("⟦Anna Berg: “We will go, – said Anna Berg. – It is time.”⟧")
    expectQuoted(
      "Anna Berg spoke of the way home.", "⟦Anna Berg: “We will go, she said. It is time.”⟧")
  }

  @Test("A pronoun means whom the text speaks of")
  func pronouns() {
    expectQuoted(
      "Anna Berg met Tom Wilson in Oslo. ⟦Anna Berg: “We will go,”⟧ she said.",
      "⟦Anna Berg: “Nobody will stay here,”⟧ she added.")
    expectQuoted(
      "Anna Berg left the room.", "Mr. Wilson stayed. ⟦Wilson: “I like it,”⟧ he said.")
    expectQuoted(
      "⟦Wilson: “I like it here,”⟧ he said.", "⟦Wilson: “I will stay,”⟧ Wilson said.")
  }

  @Test("A paragraph speaks of whom it names first, not of the paragraph before")
  func paragraphs() {
    expectQuoted(
      "Mrs. Anna Berg left the room.",
      "For Mrs. Clara Wilson, it goes on. ⟦Clara Wilson: “I like it,”⟧ she said.")
  }

  @Test("Where a report was filed says nothing")
  func dateline() {
    expectQuoted(
      "OSLO, March 3 (Newswire) -- The station has ⟦-: “much better service for all”⟧, it was said."
    )
  }

  @Test("An office means the person who has it")
  func roles() {
    expectQuoted(
      "The head of the port, Anna Berg, met Mayor Tom Wilson.",
      "⟦Tom Wilson: “We will go,”⟧ the mayor said.",
      "⟦Anna Berg: “Not at all,”⟧ said the head of the port.")
    expectQuoted(
      "Ambassador Anna Berg arrived. ⟦Anna Berg: “We will go,”⟧ the diplomat said.")
    expectQuoted("Anna Berg is back. ⟦Anna Berg: “We will go,”⟧ the 34-year-old said.")
  }

  @Test("An office before anybody was named is the first speaker's, unless he has another")
  func foretold() {
    expectQuoted(
      "⟦Anna Berg: “The price is too low,”⟧ the minister said on Monday.",
      "⟦Anna Berg: “We will go on,”⟧ Anna Berg said.")
    expectQuoted(
      "⟦Anna Berg: “The price is too low,”⟧ the minister said on Monday.",
      "⟦Anna Berg: “We will go on,”⟧ said Anna Berg, the farm minister.")
    expectQuoted(
      "⟦-: “The price is too low,”⟧ the minister said on Monday.",
      "⟦Anna Berg: “We will go on,”⟧ said Anna Berg, the union leader.")
  }

  @Test("An office that somebody unnamed has is not given to another")
  func strangers() {
    expectQuoted(
      "Ambassador Anna Berg met a Western diplomat.",
      "⟦-: “We will go,”⟧ the diplomat said. ⟦-: “Nobody will stay here.”⟧")
  }

  @Test("Where a headline names the only speaker, the text may do without")
  func headline() {
    expectQuoted([
      (.headline, "The Ministry of Energy: a station opens"),
      (.paragraph, "⟦Ministry of Energy: “It will work, said in depodesta. – In May.”⟧"),
    ])
  }

  @Test("A ministry means the last one that was named")
  func bodies() {
    expectQuoted(
      "The Ministry of Energy opened a station.",
      "⟦Ministry of Energy: “It will work in May,”⟧ the ministry said.")
  }

  @Test(
    "Nobody is made to speak for want of another",
    arguments: [
      "⟦-: “We will go,”⟧ a spokesman for Anna Berg said.",
      "⟦-: “We will go,”⟧ Anna Berg’s lawyer said.",
      "Anna Berg came. A witness spoke. ⟦-: “We will go,”⟧ he said.",
      "⟦-: “We will all go home now.”⟧ That was on a wall in Oslo.",
      "⟦-: “We will go,”⟧ the letter said.",
      "⟦-: “We will go,”⟧ they said.",
      "⟦-: “We will go,”⟧ said the spokeswoman for Foreign Minister Anna Berg.",
    ])
  func nobody(text: String) { expectQuoted(text) }

  @Test("What a body says in a person’s words is that person’s")
  func outer() {
    expectQuoted(
      "Anna Berg added that Russia has always urged us ⟦Anna Berg: “to work together with it”⟧.")
  }

  @Test("Reasons name the sign and the reading")
  func reasons() {
    let found = QuotedText([
      (.paragraph, "Anna Berg came. “We will go,” she said. “Nobody will stay here.”")
    ])
    #expect(
      found.reasons == [
        "“said” stands in the clause behind it. "
          + "The text speaks of Anna Berg there, so “she” is Anna Berg.",
        "It goes on from the quotation before. "
          + "The text speaks of Anna Berg there, so “she” is Anna Berg.",
      ])
    #expect(found.quotations.allSatisfy { (1...100).contains($0.confidence) })
  }
}
