// The words that say what befell those whom a figure counts, as data. How they stand to the number is
// SlotFinder's.

/// Past forms that are done to somebody: `killed 12`, `12 were killed`.
let slotParticiples: [(words: String, slot: FigureSlot)] = [
  (
    """
    killed slain murdered executed massacred slaughtered beheaded assassinated crushed lynched
    gassed hanged eliminated neutralized neutralised liquidated
    """, .killed
  ),
  ("injured wounded hurt maimed hospitalized hospitalised sickened poisoned", .injured),
  ("detained arrested apprehended captured jailed imprisoned nabbed custody held", .detained),
  ("suspected", .suspected),
  ("rescued saved", .survived),
  ("displaced evacuated uprooted", .displaced),
]

/// Forms that only stand before those to whom it is done: `killing 12`.
let slotActives: [(words: String, slot: FigureSlot)] = [
  (
    """
    kill kills killing murder murders murdering execute executes executing massacring slaughtering
    assassinating
    """, .killed
  ),
  (
    "suffered affected injure injures injuring wound wounding hurting maiming hospitalizing sickening",
    .injured
  ),
  ("detain detains detaining arresting capture captures capturing jailing nabbing", .detained),
  ("carrying carried carries carry", .aboard),
  ("rescue rescues rescuing saves saving", .survived),
  ("displace displaces displacing evacuate evacuating uprooting", .displaced),
]

/// Words that say so of people alone: jobs are eliminated as well, and losses suffered.
let slotWordsOfPeople = """
  held suffered affected eliminated neutralized neutralised liquidated
  """

/// What somebody is or does without anybody doing it to him: `12 dead`, `12 died`.
let slotStates: [(words: String, slot: FigureSlot)] = [
  ("dead died die dies dying perished perish drowned deceased lifeless succumbed starved", .killed),
  ("unharmed unhurt alive survived survive survives surviving uninjured unscathed", .survived),
  ("missing unaccounted disappeared vanished", .missing),
  ("homeless", .displaced),
  ("aboard onboard", .aboard),
]

/// What is counted and says the slot by itself: `12 deaths`.
let slotNouns: [(words: String, slot: FigureSlot)] = [
  (
    "deaths deads fatalities fatality victims victim bodies corpses death killings murders lives",
    .killed
  ),
  ("injuries injury wounds wounded injured", .injured),
  ("arrests detainees detentions prisoners detainee inmates", .detained),
  ("suspects suspect", .suspected),
  ("passengers passenger crew crewmembers crewmen occupants", .aboard),
  ("survivors survivor", .survived),
  ("refugees refugee evacuees idps", .displaced),
]

/// What is done or suffered, before `of` and the number: `the deaths of 12`, `the arrest of five`.
let actNouns: [(words: String, slot: FigureSlot)] = [
  (
    """
    lives life killing massacre execution assassination death deaths murder murders killings bodies
    """, .killed
  ),
  ("wounding injuring injuries injury", .injured), ("arrest arrests detention capture", .detained),
  ("rescue", .survived), ("disappearance", .missing),
  ("displacement evacuation", .displaced),
]

/// Phrases that say the slot, wherever they stand beside the number.
let slotPhrases: [(phrase: String, slot: FigureSlot)] =
  [
    ("lost their lives", FigureSlot.killed), ("lost his life", .killed), ("lost her life", .killed),
    ("lost lives", .killed), ("lose their lives", .killed), ("losing their lives", .killed),
    ("were lost", .killed), ("burned to death", .killed), ("beaten to death", .killed),
    ("put to death", .killed), ("shot dead", .killed), ("shot to death", .killed),
    ("stabbed to death", .killed), ("crushed to death", .killed), ("trampled to death", .killed),
    ("gunned down", .killed), ("blown up", .killed), ("left dead", .killed),
    ("become victims", .killed), ("became victims", .killed), ("shot and killed", .killed),
    ("taken to hospital", .injured), ("taken to hospitals", .injured),
    ("taken to the hospital", .injured), ("rushed to hospital", .injured),
    ("sent to hospital", .injured), ("treated for injuries", .injured), ("in hospital", .injured),
    ("in hospitals", .injured), ("admitted to hospital", .injured),
    ("needed hospital treatment", .injured), ("treated in hospital", .injured),
    ("unaccounted for", .missing), ("gone missing", .missing), ("went missing", .missing),
    ("feared trapped", .missing), ("in custody", .detained),
    ("under guard", .detained), ("under the guard", .detained), ("in intensive care", .injured),
    ("taken into custody", .detained),
    ("into custody", .detained), ("behind bars", .detained), ("under arrest", .detained),
    ("rounded up", .detained), ("picked up", .detained), ("taken prisoner", .detained),
    ("on board", .aboard), ("pulled alive", .survived), ("found alive", .survived),
    ("escaped unhurt", .survived), ("brought to safety", .survived), ("alive after", .survived),
    ("forced to flee", .displaced), ("forced from their homes", .displaced),
    ("driven from their homes", .displaced), ("driven out", .displaced),
    ("fled their homes", .displaced), ("fled the fighting", .displaced),
    ("fled the violence", .displaced), ("flee their homes", .displaced),
    ("leave their homes", .displaced), ("left their homes", .displaced),
    ("made homeless", .displaced), ("left homeless", .displaced), ("lost their homes", .displaced),
    ("fleeing the violence", .displaced), ("fleeing the fighting", .displaced),
    ("from their homes", .displaced), ("fled the country", .displaced),
  ]
  + crossed(
    ["suffered", "sustained", "received", "with"],
    [
      "injuries", "wounds", "burns", "minor injuries", "serious injuries", "severe injuries",
      "light injuries", "slight injuries", "gunshot wounds", "shrapnel wounds", "various injuries",
      "injuries of varying severity", "bodily injuries",
    ], .injured)
  + crossed(
    ["treated for"],
    [
      "burns", "shock", "wounds", "cuts", "bruises", "smoke inhalation", "gunshot wounds",
      "minor injuries", "serious injuries", "fractures", "hypothermia",
    ], .injured)
  + crossed(
    ["have", "has", "had", "received", "were given"],
    ["the status of suspects", "the status of a suspect", "the status of suspect"], .suspected)
  + crossed(
    ["moved from", "moved out of", "removed from"],
    ["homes", "houses", "cottages", "flats", "apartments", "villages", "their houses"], .displaced)
  + crossed(
    ["carried", "pulled", "led", "brought", "dug"], ["out alive", "to safety", "out"], .survived)

private func crossed(
  _ first: [String], _ second: [String], _ slot: FigureSlot
) -> [(phrase: String, slot: FigureSlot)] {
  first.flatMap { verb in second.map { ("\(verb) \($0)", slot) } }
}

/// What a count is called: `the death toll`, `the number of victims`.
let tollWords = "toll tally tolls number numbers count total figure balance"

/// Verbs that say that a count moved.
let risingWords = """
  rose risen rises rise rising climbed climbs climbing increased increases increasing grew grown
  grows jumped soared raised raises raising mounted mounting dropped fell fallen reduced lowered
  revised brought brings bringing
  """

/// Phrases that say that a count moves still.
let movingPhrases = [
  "so far", "to date", "now stands at", "now stood at", "up from", "down from", "has reached",
  "have reached", "had reached", "has now reached", "until now", "at the moment", "as of now",
  "by now", "still rising", "has grown to", "has exceeded", "has passed", "has surpassed",
  "had earlier", "earlier reported", "previously reported",
]

/// What makes a figure a part of the one before it; they stand directly before it.
let partPhrases = [
  "including", "including the", "the dead include", "the dead included", "victims include",
  "victims included", "the injured include", "the injured included", "among them", "among whom",
  "among them the", "of whom", "of them", "of which", "of these", "of those", "among those",
  "among the dead", "among the injured", "among the wounded", "among the victims",
  "among the dead were", "among them were", "among the victims were", "among the killed",
  "among the injured were", "among the detainees", "among them at", "inclusive", "such as",
  "among the dead are", "among them are", "among which", "of the total", "as well as also",
]

/// What makes it a part by standing directly behind it.
let partPhrasesBehind = [
  "of whom", "of them", "from them", "of which", "of these", "of those", "of the dead",
  "of the victims",
  "of the injured", "of the wounded", "of the suspects", "of the detainees", "of the attackers",
  "of the passengers", "of its", "of his", "of their", "of the", "among them",
]
