// Events: which phrases tell of one, what stands inside them, and which are the same.

import Articles
import Testing

@Suite("Events")
struct EventTests {
  @Test(
    "A noun that tells of an event, with a place, a thing or a date beside it, is one",
    arguments: [
      "After the [event: [place: Harbour City Hall] attack] nobody slept.",
      "After the [event: attack on the [place: Harbour City Hall]] nobody slept.",
      "The [event: [other: A340] crash] in [place: Chad] was long ago.",
      "The [event: crash of the [other: A340]] was long ago.",
      "They recalled the [event: terrorist attacks in [place: London]] that day.",
      "They recalled the [event: 2005 [place: London] bombings] that day.",
      "They recalled the deadly [event: [place: Madrid] train bombings] that day.",
      "It was the [event: battle of [place: Stalingrad]] that he wrote of.",
      "He fled the [event: attack on the [place: Baghdad] airport] then.",
      "He fled the [event: 2003 [place: US] invasion of [place: Iraq]] then.",
      "They recalled the [event: bombing of the [place: U.S.] embassy in [place: Nairobi]] there.",
      "He lost the [event: 2016 presidential election in [place: Moldova]] there.",
      "He lost [event: [place: Moldova]’s 2016 presidential election] there.",
      "The [event: [other: Syrian] civil war] went on.",
      "The [event: invasion of [place: Iraq]] went on.",
      "He spoke of the [event: October 7 attacks] again.",
      "He spoke of the [event: summit in [place: Helsinki]] again.",
      "He saw the [event: assassination of former prime minister [person: Rafik Hariri]] himself.",
    ])
  func isEvent(text: String) { expectMarked(text) }

  @Test(
    "A name may be an event’s as a whole",
    arguments: [
      "It was [event: Hurricane Maria] that struck.",
      "He fell in the [event: Battle of Debaltseve] then.",
      "He fell in [event: Operation Barbarossa] then.",
    ])
  func isNamed(text: String) { expectMarked(text) }

  @Test(
    "A noun alone is no event, nor is one of many or one that has not happened",
    arguments: [
      "After the attack nobody slept.",
      "There was an attack in [place: London] and another in [place: Madrid].",
      "They feared new attacks in [place: London] that day.",
      "It was the worst attack in [place: London] since then.",
      "They had planned an attack on the [place: Harbour City Hall] for years.",
      "[other: Russian] attacks went on.",
      "The [place: US] attacks went on.",
      "He lost the presidential election in [place: Moldova] there.",
      "They attack [place: Helsinki] daily.",
      "The guards opened fire in [place: Helsinki] twice.",
      "He faces [place: Rwanda] war crimes charges.",
      "He met [place: Moldova] election officials in 2016.",
      "A strike in [place: Helsinki] ended.",
      "The police blamed the attack on [organization: Hezbollah] fighters.",
      "The attacks on [place: U.S.] forces went on.",
      "The attack on the [place: U.S.] embassy was long ago.",
      "The bombings of [place: U.S.] embassies were long ago.",
      "The [place: U.S.] war on terror went on.",
      "The [place: U.S.] downing of a plane was long ago.",
      "He spoke of [place: Washington]’s war on terror again.",
      "An attack on the [place: Baghdad] police and a crash of a [other: C-130] followed.",
      "It was January 28, 1986, killing six.",
    ])
  func isNone(text: String) { expectMarked(text) }

  @Test("One event is one name, whichever way it is written, within an article and beyond")
  func key() {
    let first = "The attack on the Harbour City Hall shook them. The Harbour City Hall attacks did."
    #expect(events(first) == ["attack on the Harbour City Hall | harbour city hall attack"])
    #expect(
      events("The terrorist attack against Harbour City Hall shook them.")
        == ["terrorist attack against Harbour City Hall | harbour city hall attack"])
    #expect(
      events("The attack on the Baghdad airport shook them. The Baghdad airport attack did.").map(
        key)
        == ["baghdad airport attack"])
    #expect(
      events("The civil war in Syria went on. The Syria war did.").map(key) == ["syria civil war"])
    #expect(events("The Pakistan quake came.") == ["Pakistan quake | pakistan earthquake"])
    #expect(events("The 2010 US war in Iraq came.").map(key) == ["2010 iraq war"])
  }

  @Test("A year keeps events apart; without one the article’s only dated event is meant")
  func year() {
    #expect(
      events("The 2015 Paris attacks shook them. The attacks in Paris did.")
        == ["2015 Paris attacks | 2015 paris attack"])
    #expect(
      events("The January 2015 Paris attacks, the 2018 Paris attacks and the Paris attacks did.")
        .map(key) == ["january 2015 paris attack", "2018 paris attack", "paris attack"])
    #expect(events("The Paris attacks of 2015 did.").map(key) == ["2015 paris attack"])
    #expect(
      events("The July 7, 2005 attacks and the 7th July 2005 attacks did.").map(key)
        == ["july 7 2005 attack"])
    #expect(
      events("The 2016 election in Moldova was close. The Moldova election was free.").map(key)
        == ["2016 moldova election"])
  }

  @Test("A thing that may crash elsewhere too is known by its place as well")
  func place() {
    #expect(
      events("The A340 crash in Chad shook them. The A340 crash did.")
        == ["A340 crash | a340 chad crash"])
    #expect(
      events("The A340 crash in Chad, the A340 crash in Peru and the A340 crash did.").map(key)
        == ["a340 chad crash", "a340 peru crash", "a340 crash"])
  }

  @Test("One of many counts beside a sure mention of the same event")
  func tentative() {
    expectMarked(
      "An [event/variant: attack in [place: Helsinki]] killed two. The [event: [place: Helsinki] "
        + "attack] shook them.")
  }

  /// The events of a paragraph as `text | key`.
  private func events(_ text: String) -> [String] {
    let marked = Marked([(.paragraph, text)])
    return zip(marked.names.names, marked.list).filter { $0.0.type == .event }.map(\.1)
  }

  private func key(_ name: String) -> String {
    String(name.split(separator: "|").last ?? "").trimmingPrefix(" ").description
  }
}
