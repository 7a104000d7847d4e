// Places, demonyms and designations.

import Testing

@Suite("Places and other names")
struct PlacesTests {
  @Test("A country has one key under all its usual forms")
  func variants() {
    #expect(
      names("In the United States, the U.S., the US and the USA it rained.") == [
        "United States | united states"
      ])
    expectMarked("The [place/variant: UK] and the [place/variant: UAE] met in [place: Kyiv].")
    #expect(names("He left Kiev.") == ["Kiev | kyiv"])
  }

  @Test("US is a country where us is not")
  func usAndUs() {
    expectMarked("They told us that the [place: US] agreed with us.")
  }

  @Test("A word for a kind of place ends a place's name")
  func heads() {
    expectMarked(
      "At the [place: Crocus City Hall] in [place: Moscow Region] and [place: Hyde Park].")
    expectMarked("He crossed [place: Lake Ladoga] and the [place: Strait of Malacca].")
    expectMarked("They flew from [place: Sharm El-Sheikh] to [place: St Petersburg].")
  }

  @Test("A noun for a place beside a name says what it is")
  func apposition() {
    expectMarked("In the city of [place: Qardaha] and in [place: Zabol] province.")
    expectMarked("It lies in [place: Krasnogorsk], [place: Moscow Region].")
  }

  @Test("A lone name after “in” is a place, after “said” a person")
  func prepositions() {
    expectMarked("They live in [place: Tavush] now. It ended, said [person: Mirzo] then.")
  }

  @Test("A dateline names its place, written small in the list of names")
  func dateline() {
    expectMarked("[place: MOSCOW], November 20. The talks began.")
    expectMarked("[place: VELIKY LUG] – The talks began.")
    expectMarked("[place: QARDAHA], [place: Syria] ([organization: AP]) – The talks began.")
    #expect(names("MOSCOW, November 20. It began.") == ["Moscow | moscow"])
    expectMarked("EXCLUSIVE – The talks began.")
  }

  @Test("Nationalities and faiths are names of their own kind, plurals included")
  func demonyms() {
    expectMarked("The [other: Ukrainian] side met [other: Americans] and [other: Sunni] leaders.")
    #expect(names("The Russians left.") == ["Russians | russian"])
  }

  @Test("Designations go by their shape")
  func designations() {
    expectMarked(
      "An [other: A321], twelve [other: su-34], an [other: F-16], a [other: Boeing 737].")
    expectMarked("Since the mid-1990s the 20th century had 3D films.")
  }

  @Test("Storms and festivals are events")
  func events() {
    expectMarked("After [event: Hurricane Ike] came the [event: Tavush Festival].")
  }

  @Test("Text in capitals is lowered in names only where it is no body's way of writing")
  func loweredNames() {
    #expect(names("VELIKY LUG, May 3. NATO met.") == ["Veliky Lug | veliky lug", "NATO | nato"])
  }
}
