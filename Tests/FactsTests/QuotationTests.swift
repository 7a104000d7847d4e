// Which marks make a quotation, and how far it goes.

import Articles
import Facts
import Testing

@Suite("Quotations")
struct QuotationTests {
  @Test(
    "Marks of any kind make a quotation, also wrong and missing ones",
    arguments: [
      "⟦Anna Berg: “We will go home,”⟧ Anna Berg said.",
      "⟦Anna Berg: \"We will go home,\"⟧ Anna Berg said.",
      "⟦Anna Berg: ‘We will go home,’⟧ Anna Berg said.",
      "⟦Anna Berg: «We will go home»⟧, Anna Berg said.",
      "⟦Anna Berg: „We will go home“⟧, Anna Berg said.",
      "⟦Anna Berg: ”We will go home,”⟧ Anna Berg said.",
      "⟦Anna Berg: ``We will go home,''⟧ Anna Berg said.",
      "⟦Anna Berg: “We ‘all’ will go to the workers' home,”⟧ Anna Berg said.",
      "⟦Anna Berg: 'It's the workers' home,'⟧ Anna Berg said.",
      "⟦Anna Berg: “We will go to the “old” home,”⟧ Anna Berg said.",
      "⟦Anna Berg: “Let them be “bad” and “good”⟧, said Anna Berg.",
    ])
  func marks(text: String) { expectQuoted(text) }

  @Test("A mark that is missing before the next sentence ends the quotation there")
  func shared() {
    expectQuoted(
      "Anna Berg said it was ⟦Anna Berg: “a time without any “double standards”⟧. "
        + "⟦Anna Berg: “We will go,”⟧ she added.")
  }

  @Test("Paragraphs that each begin with a mark are one quotation; closed ones are two")
  func paragraphs() {
    expectQuoted(
      "Anna Berg said: ⟦Anna Berg: “We are tired.", "“We will go home.”⟧", "Then she left.")
    expectQuoted(
      "Anna Berg said: ⟦Anna Berg: “We are tired.”⟧", "⟦Anna Berg: “We will go home now.”⟧",
      "Then she left.")
  }

  @Test(
    "Titles, nicknames, terms and names are no quotations",
    arguments: [
      "Anna Berg said she had read “The Long Way Home” twice.",
      "Tom “Tug” Wilson said that he was well.",
      "The newspaper “evening post” reported the case.",
      "The so-called “green corridor” was closed.",
      "He is known as “the fox” in town.",
      "The “strong” currency fell again.",
      "The minister said a “road map” document was signed.",
      "It is 5'10\" high and 6\" wide, Anna Berg said.",
      "India\"s exports and Japan\"s exports rose, Anna Berg said.",
      "The workers’ party and the farmers’ party met.",
    ])
  func scare(text: String) { expectQuoted(text) }

  @Test(
    "A speaker’s words inside a reporter’s sentence are a fragment",
    arguments: [
      "Anna Berg called the plan ⟦Anna Berg: “absurd.”⟧",
      "Anna Berg said the plan was ⟦Anna Berg: “a gift to rich people”⟧ and left.",
      "Anna Berg condemned what she called a ⟦Anna Berg: “cowardly”⟧ act.",
      "Anna Berg warned that it would ⟦Anna Berg: “end in tears for all of us”⟧.",
      "They spoke of Anna Berg’s remark that ⟦Anna Berg: “nobody will ever know”⟧.",
    ])
  func fragments(text: String) {
    expectQuoted(text)
    let found = QuotedText([(.paragraph, text)]).quotations
    #expect(found.map(\.form) == [.fragment])
  }

  @Test("Indirect speech is no quotation")
  func indirect() { expectQuoted("Anna Berg said that she would go home. She said no more.") }

  @Test("A pull quote is one without marks, and its speaker stands below")
  func pullQuote() {
    let parts: [(kind: BlockKind, text: String)] = [
      (.paragraph, "Anna Berg came home."), (.pullQuote, "⟦Anna Berg: We have waited too long⟧"),
      (.attribution, "Anna Berg"), (.pullQuote, "⟦-: We have waited⟧"), (.paragraph, "The end."),
    ]
    expectQuoted(parts)
    #expect(QuotedText(parts).quotations.map(\.form) == [.pullQuote, .pullQuote])
  }

  @Test("What is no running text is not read")
  func blocks() {
    expectQuoted([
      (.headline, "“We will go,” says Anna Berg"), (.paragraph, "Anna Berg went."),
      (.note, "“We will go,” Anna Berg said."),
    ])
  }
}
