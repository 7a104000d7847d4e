// Organisations: heads, quotation, known bodies, acronyms.

import Testing

@Suite("Organisations")
struct BodiesTests {
  @Test("The last word says that a name is a body's")
  func heads() {
    expectMarked("The [organization: Shanghai Cooperation Organization] met.")
    expectMarked("The [organization: Syrian Government] and the [organization: Supreme Court] met.")
    expectMarked("He heads the [organization: Russian Security Services] now.")
  }

  @Test("A head alone names no body")
  func headAlone() {
    expectMarked("He told the Ministry and the Party that the Government would go.")
  }

  @Test("A body named after a person is a body, and its field is no part of a minister's country")
  func namedAfter() {
    expectMarked("The [organization: John F. Kennedy Hospital] opened.")
    expectMarked("So [other: Slovakian] Agriculture Minister [person: Zsolt Simon] left.")
  }

  @Test("A ministry of a country is one name with it")
  func ofTheCountry() {
    expectMarked("He left the [organization: Ministry of Defence of the Russian Federation] soon.")
    expectMarked("She runs the [organization: Department of Health and Human Services] now.")
  }

  @Test("A country's possessive is a name of its own before a ministry")
  func possessiveCountry() {
    expectMarked("[place: Russia]’s [organization: Defence Ministry] spoke.")
    expectMarked("[place: Russia]’s [organization: foreign Ministry] spoke.")
  }

  @Test("A minister is a title where a ministry is a body")
  func minister() {
    expectMarked("The [other: Russian] Foreign Minister [person: Sergei Lavrov] spoke.")
    expectMarked("The [organization: Russian Foreign Ministry] spoke.")
  }

  @Test("A name in quotation marks after a noun for a body is the body's")
  func quoted() {
    expectMarked("He told the newspaper “[organization: Kommersant]” of it.")
    expectMarked("The airline “[organization: Blue Wings]” flew.")
    expectMarked("He said the word “Kommersant” twice.")
  }

  @Test("A noun for a body beside a name says what it is")
  func apposition() {
    expectMarked(
      "Quoted by the [organization: Belta] agency and by agency [organization: Anadolu].")
  }

  @Test("Capitals in running text are a body's, but for words and units written so")
  func acronyms() {
    expectMarked("The [organization: ZDF] reported it.")
    expectMarked("The CEO saw it on TV with a GPS unit.")
    expectMarked("They destroyed a VBIED, and left.")
  }

  @Test("A word in capitals among others is emphasis")
  func emphasis() {
    expectMarked("I said it IS NOT true that THEY WHO left were paid.")
  }

  @Test("A resolution or a report of a body is not part of its name")
  func tail() {
    expectMarked("The [organization: Security Council] Resolution was read.")
  }

  @Test("A longer body is not the shorter one that its name begins with")
  func goesOn() {
    expectMarked("The [organization: Islamic State of Khorasan] said so, the network’s branch.")
    expectMarked("Shares of [organization: General Motors Corp] fell on Monday.")
    expectMarked("The [organization: Islamic State Khorasan Province] denied it on Sunday.")
    expectMarked("Fighters of [organization: Al Qaeda in the Arabian Peninsula] fled.")
  }

  @Test("What is on a date or of a person does not lengthen a name")
  func connectors() {
    expectMarked("They met in the [place: Roosevelt Hotel] on February 3.")
    expectMarked("The [organization: Commission on Human Rights] met on Monday.")
  }

  @Test("Known bodies are known with a small word inside, but not by a sentence's first word")
  func knownForms() {
    expectMarked("He fought the [organization: Islamic state] there.")
    expectMarked("White house paint sold well.")
    expectMarked(
      "The [organization: G-7] and the [organization: G20] met [organization: al-Qaeda].")
  }

  @Test("A noun for a trade before a name makes it a body's")
  func trades() {
    expectMarked(
      "The insurer [organization: Storebrand] paid, insurer [organization: Vardia] said.")
    expectMarked("Brewer [organization: Ringnes] sold more. Insurer shares fell.")
    expectMarked("The carmaker left. [person: Anna Kowalska] and the brewer stayed.")
    expectMarked("The brewer [person: John Smith] said on Monday that prices rose.")
  }
}
