// Acronyms that an article explains, and those it does not.

import Testing

@Suite("Explained acronyms")
struct AcronymTests {
  @Test("An acronym in brackets joins the name before it, throughout the article")
  func inBrackets() {
    expectMarked(
      "The [organization: Grolm Peace Council] ([organization/acronym: GPC]) met. "
        + "Then the [organization/acronym: GPC] left.")
    #expect(
      names("The Grolm Peace Council (GPC) met. GPC left.") == [
        "Grolm Peace Council | grolm peace council"
      ])
  }

  @Test("The acronym may come first")
  func reverse() {
    expectMarked("The [organization/acronym: WHO] ([organization: World Health Organization]) met.")
    expectMarked("The [organization/acronym: GPC] ([organization: Grolm Peace Council]) met.")
  }

  @Test("Letters that begin the words of one body of the article mean that body, if of one only")
  func withoutBrackets() {
    expectMarked(
      "The [organization: Grolm Peace Council] met. Later the [organization/initials: GPC] left.")
    expectMarked(
      "The [organization: Grolm Peace Council] met the [organization: Great Prague Council]. "
        + "Later the [organization: GPC] left.")
    expectMarked("The [organization: Novi Bank] met. Later [organization: NB] left.")
  }

  @Test("What an article explains is its own: letters that other bodies have get no common key")
  func ambiguous() {
    #expect(
      names("The Election Protection Alliance (EPA) met. The EPA left.") == [
        "Election Protection Alliance | election protection alliance"
      ])
  }

  @Test("An article before the explanation is no part of it")
  func withArticle() {
    expectMarked(
      "The [organization/acronym: GPC] (the [organization: Grolm Peace Council]) met.")
  }

  @Test("Initials find the whole name, small words inside included")
  func initials() {
    expectMarked(
      "The [organization: Agency for the Protection of Rivers and Lakes] "
        + "([organization/acronym: APRL]) met.")
  }

  @Test("An acronym whose letters differ joins the name directly before it")
  func foreignLetters() {
    expectMarked(
      "The group “[organization: Islamic state]” ([organization/acronym: IG], banned) met.")
  }

  @Test("The key that other articles use is the acronym's where only that is known")
  func knownAcronym() {
    #expect(
      names("The Russian Security Services (FSB) met. The FSB left.") == [
        "Russian Security Services | fsb"
      ])
  }

  @Test("An acronym that is a word counts only where the article explains it")
  func wordAcronym() {
    expectMarked(
      "The [organization: Islamic State] ([organization/acronym: IS]) fled. "
        + "It is [organization/acronym: IS] that fled.")
    expectMarked("He said that it was IS there.")
  }

  @Test("An agency after a dateline and a party after a person explain nothing")
  func noExplanation() {
    expectMarked("[place: PARIS] ([organization: AFP]) – It rained.")
    expectMarked("They met [person: John Smith] ([organization: QXP]) there.")
  }

  @Test("Small words before the bracket explain a thing, not a name")
  func terms() {
    expectMarked("A remote piloted craft (RPC) fell. The RPC burned.")
  }

  @Test("A list in brackets explains nothing")
  func list() {
    expectMarked(
      "The [organization: G-7] ([place: Italy], [place: France] and [place: Japan]) met.")
  }
}
