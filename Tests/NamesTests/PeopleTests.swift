// Persons: titles, first names, initials, surnames.

import Testing

@Suite("People")
struct PeopleTests {
  @Test("A title is outside the name that follows it")
  func titles() {
    expectMarked("Yesterday President [person: Emmanuel Macron] met Mr. [person: Orban].")
    expectMarked("They asked Prime Minister [person: Keir Starmer] and Gen. [person: Mark Milley].")
    expectMarked("Secretary of state [person: John Kerry] spoke.")
    expectMarked("Five were hurt, said Mr [person: Petrov], the governor.")
    expectMarked("Then Secretary of State [person: Antony Blinken] spoke.")
  }

  @Test("A country and a title before a person are two names and none of the person's")
  func countryTitlePerson() {
    expectMarked(
      "[place: US] President [person: Joe Biden]’s advisor, [person: Jake Sullivan], said so.")
    expectMarked("[other: Russian] President [person: Vladimir Putin] agreed.")
    expectMarked("The head of the [organization: FSB] [person: Alexander Bortnikov] left.")
  }

  @Test("Initials and particles stay inside the name")
  func initialsAndParticles() {
    expectMarked("Then [person: George W. Bush] met [person: Ursula von der Leyen].")
    expectMarked("The ruler [person: Mohammed bin Salman] met [person: Bashar al-Assad].")
    expectMarked("The envoy of [person: Kim Jong-un] called [person: O.J. Simpson] at once.")
  }

  @Test("A hyphen and a small word after a name are no part of it")
  func hyphenedTail() {
    expectMarked("The [place: Moscow]-based group and the [place: US]-led force left.")
  }

  @Test("A surname alone joins the full name, before it and after it, whatever its accents")
  func surnames() {
    expectMarked("[person/surname: Bórtnikov] spoke. Later [person: Alexander Bortnikov] left.")
    expectMarked("The envoy [person: Ilya Rogachev] left. [person/surname: Rogachev] was calm.")
    #expect(
      names("Then Alexander Bortnikov left. Bórtnikov was calm.") == [
        "Alexander Bortnikov | alexander bortnikov"
      ])
  }

  @Test("A surname whose full name the article lacks is a name of its own")
  func loneSurname() {
    #expect(names("The talks went well, said Antonov later.") == ["Antonov | antonov"])
  }

  @Test("A surname that is a common word joins its full name and is nothing without it")
  func commonSurname() {
    expectMarked("The spokesman [person: Peter Cook] left. [person/surname: Cook] said no.")
    expectMarked("They met. Cook said no.")
  }

  @Test("Of two persons with one surname the one named last is meant")
  func sharedSurname() {
    let marked = Marked([
      (
        .paragraph,
        "Bill Clinton spoke. Clinton left. Hillary Clinton came. Now Clinton spoke."
      )
    ])
    #expect(marked.names.mentions.map(\.name) == [0, 0, 1, 1])
  }

  @Test("Persons whose surnames differ are two")
  func nearNames() {
    #expect(
      names("The envoy John Kerry met John Kirby.") == [
        "John Kerry | john kerry", "John Kirby | john kirby",
      ])
  }

  @Test("Names between commas and around “and” are separate")
  func lists() {
    expectMarked("They saw [person: Jane Smith], [person: Omar Khan] and [person: Li Wei].")
    expectMarked("From [place: France] and [place: Japan].")
  }

  @Test("The possessive ending is outside")
  func possessive() {
    expectMarked("It was [person: Anna Kowalska]’s car and [person: Max Weiss]' house.")
  }

  @Test("A common word before a first name at a sentence's beginning is no part of it")
  func idleBeginning() {
    expectMarked("Actor [person: Tom Hanks] came. Striker [person: Harry Kane] left.")
  }

  @Test("A quotation mark and a bracket end a name")
  func quoteEndsName() {
    expectMarked("He met [person: Anna Kowalska] “Big” and [person: Max Weiss] (Green).")
  }

  @Test("A month's name is a first name behind a title, and a short one before a surname")
  func months() {
    expectMarked("They asked Mayor [person: Jan Nowak] and Judge [person: April Jones].")
    expectMarked("Since [person: Jan Nowak] left, [person/surname: Nowak] wrote twice.")
    expectMarked("In Jan. [place: Oslo] was quiet. In June [place: Russia] was too.")
    expectMarked("The minister Tuesday told [place: France] so.")
  }

  @Test("A title and a place around a surname introduce somebody who is not the full name's bearer")
  func elsewhere() {
    #expect(
      names("The plumber Mary Smith left. Then President Smith of Utopia came.") == [
        "Mary Smith | mary smith", "Smith | smith", "Utopia | utopia",
      ])
    // The same place stands with the full name; Russian is no place; nothing introduces Smith.
    for text in [
      "President Mary Smith of Utopia left. Later President Smith of Utopia came.",
      "The plumber Mary Smith left. They accused Mrs. Smith of Russian ties.",
      "The plumber Mary Smith left. Nobody told Smith of Utopia.",
    ] {
      #expect(names(text).contains("Smith | smith") == false)
    }
  }

  @Test("Who wrote the article is a person, whatever the name looks like")
  func authors() {
    for byline in [
      "By [person: Marit Solheim] in [place: Bergen]", "Author: [person: Marit Solheim]",
      "By [person: Erik Hill] and [person: Marit Solheim]",
    ] {
      expectMarked([(.byline, byline), (.paragraph, "It was cold.")])
    }
  }

  @Test("A byline may name the paper alone")
  func paperAsAuthor() {
    expectMarked([(.byline, "By [organization: Bergen News Agency]"), (.paragraph, "It was cold.")])
  }

  @Test("A place that is a first name too is a person before a surname")
  func ambiguousGiven() {
    expectMarked("They met [person: Jordan Smith] in [place: Jordan].")
  }
}
