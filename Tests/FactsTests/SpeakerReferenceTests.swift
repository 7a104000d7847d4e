// Whom pronouns, offices and initials mean where an article names several, and when they mean nobody.

import Facts
import Testing

@Suite("Whom the words for a speaker mean")
struct SpeakerReferenceTests {
  @Test("An office that is told further down is that person’s, before one that is only alike")
  func foretold() {
    expectQuoted(
      "The leader of the union, Anna Berg, spoke first.",
      "The president sent a letter in which he thanked the guests for ⟦Tom Wilson: “all their work”⟧.",
      "President Tom Wilson was in Oslo.")
  }

  @Test("An office is that of the person in apposition, whatever title stands between")
  func apposition() {
    expectQuoted(
      "⟦Ada Lindgren: “Nobody of us has worked for the port,”⟧ said the chairwoman, professor Ada Lindgren.",
      "⟦Tom Wilson: “We have time,”⟧ said the mayor, colonel Tom Wilson, on Monday.")
    // Two people, of whom one speaks.
    expectQuoted("⟦-: “We have time,”⟧ said the mayor, president of the club.")
  }

  @Test("The code of a firm behind a person’s office does not speak")
  func codes() {
    expectQuoted(
      "Robert Lund, head of sales and director of planning at Harrow Mills Inc <HMI> said "
        + "⟦Robert Lund: “the year went on as it had begun.”⟧")
    expectQuoted(
      "Robert Lund came. Harrow Mills Inc <HMI> said "
        + "⟦Harrow Mills Inc: “the year went on as it had begun.”⟧")
  }

  @Test("A former office is an office")
  func former() {
    expectQuoted(
      "Minister Tom Wilson left the house. Peter Lund stayed.",
      "Asked about the weather, the former minister smiled. ⟦Tom Wilson: “It is raining,”⟧ he said."
    )
  }

  @Test("A noun that fits anyone means whom the text speaks of, not another one of its kind")
  func kinds() {
    expectQuoted(
      "Foreign Minister Anna Berg arrived on Monday.",
      "Harbour master Clara Lund waited at the quay. ⟦Clara Lund: “We have time,”⟧ the official said."
    )
  }

  @Test("Initials mean the person who was named with the words")
  func initials() {
    expectQuoted(
      "The Port Security Officer of the town, Anna Berg, came on Monday.",
      "⟦Anna Berg: “We will all stay here,”⟧ the PSO added.")
    expectQuoted("⟦PSO: “We will all stay here,”⟧ the PSO added.")
  }

  @Test("A body that the article does not name is not the last one that it does")
  func strangeBodies() {
    expectQuoted(
      "Wilson Foods said it would sell. The ministry called that a shame. ⟦-: “We will not go,”⟧ it said."
    )
  }

  @Test("An office that nobody of the article has is not whom the text spoke of before")
  func strangeOffices() {
    expectQuoted(
      "Tom Wilson came back.", "The architect of the school waved. ⟦-: “We will go,”⟧ he said.")
  }

  @Test("A woman’s name is no man’s, whoever the text speaks of")
  func genders() {
    expectQuoted(
      "Peter Lund was followed by Ingrid Wilson. ⟦Ingrid Wilson: “We will go,”⟧ she said.",
      "⟦Peter Lund: “We will stay,”⟧ he said.")
    expectQuoted(
      "Peter Lund met Zhanna Karlova. ⟦Zhanna Karlova: “We will go,”⟧ she said.")
  }

  @Test(
    "Whoever a sentence is about speaks next in its paragraph",
    arguments: [
      "⟦Anna Berg: “Go,”⟧ said Anna Berg. Told of that, Tom Wilson nodded. ⟦Tom Wilson: “We will all go.”⟧",
      "Anna Berg found it differently: ⟦Anna Berg: “It was a very long night.”⟧",
      "Anna Berg had better days once. ⟦Anna Berg: “We will go home,”⟧ she used to say.",
    ])
  func gestures(text: String) { expectQuoted(text) }

  @Test(
    "Of translations, the subject may end its clause",
    arguments: [
      "⟦Anna Berg: “We will go”⟧, wrote on her page in the network the former head of the plant Anna Berg.",
      "⟦Anna Berg: “We will go”⟧, – said through tears Anna Berg.",
      "⟦-: “We will go”⟧, – said to the friends of Anna Berg.",
      "The head of the visiting delegation, General Anna Berg, said: ⟦Anna Berg: “We will go.”⟧",
      "Anna Berg confirmed that the talks ⟦Anna Berg: “are in the last hour,”⟧ adding that the others wait.",
      "Anna Berg sees that the two ⟦Anna Berg: “talk and do not listen,”⟧ as she put it.",
      "Anna Berg spoke last. In her words: ⟦Anna Berg: “We will all go home.”⟧",
      "As told us the pensioner Anna Berg, it rained. ⟦Anna Berg: “We will go”⟧, – recalled the woman.",
    ])
  func translations(text: String) { expectQuoted(text) }

  @Test(
    "What somebody else did with a word is not said by him",
    arguments: [
      "The mayor praised Anna Berg, whose call ⟦-: “took more courage than most have”⟧.",
      "Tom Wilson said the claims of Anna Berg were ⟦Tom Wilson: “good for nobody but her”⟧.",
      "Tom Wilson persuaded them to invest in a “green energy fund” that did not exist.",
    ])
  func others(text: String) { expectQuoted(text) }

  @Test("The baker has a name, though no list has his trade")
  func trades() {
    expectQuoted("⟦Anna Berg: “Six hundred rolls,”⟧ said the bagel-maker, Anna Berg.")
  }

  @Test("Behind a sentence that is quoted, any verb beside a name is one of saying")
  func verbs() {
    expectQuoted("⟦Anna Berg: “We will all go home now,”⟧ Anna Berg shot back on the stairs.")
    expectQuoted("⟦Anna Berg: “We will go,”⟧ – such a statement was made by the deputy Anna Berg.")
    expectQuoted("In her memoir, “Home and Away,” Anna Berg tells of the war.")
  }

  @Test("A body that calls something names is quoted, not who speaks of it")
  func called() {
    expectQuoted(
      "Tom Wilson said he would sign the law that the Ministry of Energy called ⟦Ministry of Energy: “a gift to all of us.”⟧"
    )
  }

  @Test("A surname that is a word as well is whose it is")
  func surnames() {
    expectQuoted(
      "Anna Twenty opposed it. Tom Wilson left. ⟦Anna Twenty: “We will go by force,”⟧ Twenty assured."
    )
  }

  @Test("Half marks may hold whole ones")
  func marks() {
    expectQuoted(
      "Anna Berg remembers it well: ⟦Anna Berg: ‘I wrote “soon”. They read “now”.’⟧ It was “too late” then."
    )
  }

  @Test("The word before a name says nothing of it across the end of a sentence")
  func titles() {
    expectQuoted(
      "Robin Wilson came. ⟦Robin Wilson: “We will go,”⟧ he said.",
      "⟦Robin Wilson: “So did my second wife.”⟧", "Wilson, 68, was late.")
  }

  @Test("An office that somebody had once is rather the one’s who has it")
  func past() {
    expectQuoted(
      "Transport Minister Tom Lund accused Peter Wilson, a former foreign minister, of a lie.",
      "⟦Tom Lund: “He counts on one hand,”⟧ the minister said.")
  }

  @Test(
    "Whoever does not speak is not the speaker",
    arguments: [
      "Anna Berg, a manager at Wilson Foods, which owns the port, said: ⟦Anna Berg: “We will go.”⟧",
      "⟦Anna Berg: “We will all go home now,”⟧ sentenced the mayor in talks with Tom Wilson. Mayor Anna Berg is 68.",
      "Anna Berg wrote on Monday. ⟦Anna Berg: “We will go,”⟧ the Oslo backbencher said.",
    ])
  func speakers(text: String) { expectQuoted(text) }

  @Test("A stranger who spoke in one paragraph is nobody in the next")
  func strangersAfterwards() {
    expectQuoted(
      "⟦-: “It is a very long way,”⟧ said an executive of a rival firm.",
      "Mr. Wilson’s house is white. ⟦Wilson: “I like it here,”⟧ he said.")
  }

  @Test("An office with a party or a town before it is whom the text speaks of, if he has it")
  func parties() {
    expectQuoted(
      "Councillor Anna Berg is cross. ⟦Anna Berg: “We will go,”⟧ the Green councillor said.")
  }

  @Test("Words that are joined by “but” have a subject of their own")
  func joined() {
    expectQuoted(
      "Anna Berg declined, but a friend of the minister said he was ⟦-: “watching it with interest”⟧."
    )
  }

  @Test(
    "Each clause has a subject of its own",
    arguments: [
      "The two spoke, with Anna Berg accusing Tom Wilson of ⟦Anna Berg: “running on fumes”⟧ and Wilson replying that she was ⟦Tom Wilson: “afraid of her own words”⟧.",
      "When he saw it, Anna Berg said, the judge nodded and said: ⟦-: “It is fair enough.”⟧",
      "Anna Berg put it to them that those words were ⟦Anna Berg: “not a confession but a song”⟧.",
      "Anna Berg was hurt by Wilson’s description of her government as ⟦Wilson: “nine years of weather”⟧.",
      "Anna Berg quoted her grandmother as saying that ⟦-: “the pan that boils burns first”⟧.",
      "Anna Berg told us of a message to the bank that read: ⟦-: “Got you something shiny.”⟧",
      "Anna Berg lost in five. ⟦Anna Berg: “She had a train to catch,”⟧ the Argentine said.",
      "Anna Berg came. The engineer’s report is long. ⟦-: “We will go,”⟧ it says. ⟦-: “We will,”⟧ he said.",
    ])
  func clauses(text: String) { expectQuoted(text) }

  @Test("However short, what goes on behind a clause of saying is a quotation")
  func short() {
    expectQuoted("⟦Anna Berg: “We will go,”⟧ Anna Berg said. ⟦Anna Berg: “Or stay.”⟧")
    expectQuoted("⟦Anna Berg: “We will go,”⟧ Anna Berg said. ⟦Anna Berg: “Twice.”⟧")
    expectQuoted("Anna Berg left, citing ⟦Anna Berg: “grave differences”⟧ with the rest.")
  }
}
