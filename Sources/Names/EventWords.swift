// Nouns that tell of an event, and the words around them that tell which one, as data. How they
// stand together is EventFinder's.

import Columns
import Prose

/// What kind of event a noun tells of: that decides which words beside it say which one is meant.
enum EventKind: Sendable {
  /// Somebody's deed, day by day somewhere: a country or a body before the noun is who did it, and
  /// a town alone does not say which of many is meant.
  case deed
  /// Nobody's deed, yet as frequent: what stands before the noun is where, or what it befell.
  case incident
  /// So rare in one place that the place says which.
  case disaster
  /// Of whole countries, and as rare: war, coup, invasion.
  case upheaval
  /// Of a town that is fought for.
  case battle
  /// Comes again every few years, so that only a year says which.
  case vote
  /// Comes again too, but with its place it is one.
  case meeting
  /// The end of one person.
  case fate
}

let deedWords = """
  attack attacks assault assaults bombing bombings airstrike airstrikes raid raids offensive
  offensives ambush ambushes stabbing stabbings shelling strike strikes
  """

let incidentWords = """
  shooting shootings crash crashes explosion explosions blast blasts fire derailment collapse
  sinking downing hijacking stampede siege sieges protest protests riot riots demonstrations
  """

let disasterWords = """
  earthquake earthquakes quake tsunami flood floods disaster tragedy catastrophe eruption landslide
  landslides mudslide mudslides wildfire wildfires massacre massacres
  """

let upheavalWords = """
  war wars coup coups revolution revolutions uprising uprisings rebellion invasion annexation
  genocide
  """

let battleWords = "battle battles"
let voteWords = "election elections referendum referendums"
let meetingWords = "summit summits"
let fateWords = "assassination murder killing poisoning kidnapping abduction"

let eventKinds = WordTable<EventKind>([
  (deedWords, .deed), (incidentWords, .incident), (disasterWords, .disaster),
  (upheavalWords, .upheaval), (battleWords, .battle), (voteWords, .vote),
  (meetingWords, .meeting), (fateWords, .fate),
])

/// Nouns that news uses one for the other.
let eventSynonyms = WordTable<String>([("quake", "earthquake"), ("blast blasts", "explosion")])

/// What begins the name of an event, and what ends it: Operation X, Battle of X, the X War.
let eventBeginnings = WordTable<Bool>([
  ("operation hurricane typhoon cyclone storm battle siege", true)
])
let eventEndings = WordTable<Bool>([
  (
    """
    war wars revolution uprising intifada massacre siege genocide summit conference festival
    olympics championship championships marathon tournament crusade rebellion referendum election
    elections bombing bombings attack attacks earthquake coup
    """, true
  )
])

/// What a word beside the noun of an event is good for.
enum EventWord: Sendable {
  /// Belongs to the event's name and tells it from others: presidential, train.
  case telling
  /// Belongs to the name and tells nothing: the terrorist attack is the attack.
  case idle
  /// Between an article and the name, outside of it: deadly, recent.
  case judgement
  /// The one that everybody knows.
  case definite
  /// One of many, several, or none.
  case indefinite
}

let eventWords = WordTable<EventWord>([
  ("terrorist terror suicide bomb military", .idle),
  (tellingWords, .telling),
  (judgementWords, .judgement),
  ("the these those", .definite),
  (
    """
    a an another any some no every each several many more most few two three four five six seven
    eight nine ten worst deadliest bloodiest biggest largest first second third such other new future further possible potential frequent daily repeated
    """, .indefinite
  ),
])

private let tellingWords = """
  car truck missile rocket drone artillery gun knife arson cyber mass school train plane air
  airliner airplane aircraft jet helicopter bus ferry ship boat subway metro rail railway tube bridge
  mine nightclub concert hall theatre theater hostage reactor nuclear gas chemical civil presidential
  parliamentary legislative general regional municipal local midterm gubernatorial mayoral primary
  runoff independence constitutional peace climate economic security oil forest volcanic
  anti government roadside mosque church synagogue hotel embassy airport market port
  station square factory warehouse prison stadium club cathedral
  """

private let judgementWords = """
  deadly recent last latest bloody devastating massive major brutal horrific
  horrifying tragic infamous failed alleged fatal coordinated simultaneous twin powerful huge
  disputed ongoing ensuing current long bitter large barbaric heinous cowardly
  successful subsequent earlier previous past entire whole unprovoked surprise violent nationwide
  upcoming early snap so called planned contested historic free fair
  """

/// After these the event has not happened, and may never: a bare noun behind them names none.
let unrealWords = WordTable<Bool>([
  (
    """
    plan plans planned planning plot plots plotted plotting threat threats threaten threatened
    threatening risk risks possible potential future imminent prevent prevented foil foiled thwart
    thwarted avoid avert averted if would could might may should fear fears feared warn warned warns
    warning any no never without unless attempt attempted attempting call called calls calling
    """, true
  )
])

/// Nouns that the event only describes: of election officials nobody asks which election.
let describedNouns = WordTable<Bool>([
  (
    """
    crime crimes criminal criminals official officials officer officers commission committee workers
    worker law laws threat threats plot plots plan plans planner planners warning warnings attempt
    attempts zone zones campaign campaigns helicopter helicopters aircraft plane planes jet jets dog
    dogs pilot pilots result results season monitors observers chief board authorities commissioner
    fund funding funds effort efforts weapon weapons rate rates victory candidate candidates day
    night tribunal court veteran veterans hero heroes game games movie film alert system force
    forces team machine reporter correspondent trial trials charge charges case cases
    """, true
  )
])

/// Nouns that stand before what an event befell: crash of the passenger plane X.
let vehicleWords = WordTable<Bool>([
  (
    """
    plane airliner jet aircraft airplane helicopter flight ferry ship train bus passenger cargo
    military civilian fighter tanker submarine concert music
    """, true
  )
])

/// Before a word that may be a verb as well, or a part of one: they attack, opened fire.
let verbMarks = WordTable<Bool>([
  (
    """
    to will would can could may might must shall should did do does not they we i you who open opens
    opened opening exchanged
    """, true
  )
])

/// Strikes of workers are no attacks: the word needs one of these before it, or a target behind it.
let armedWords = WordTable<Bool>([("air missile rocket drone artillery cruise", true)])

/// Whoever says so names the culprit behind `on`, and not what was struck.
let blamingWords = WordTable<Bool>([("blame blames blamed blaming pinned", true)])

/// How a noun of an event is tied to the name behind it.
struct EventLink: OptionSet, Sendable {
  let rawValue: UInt8
  /// in Paris, at the airport
  static var place: EventLink { EventLink(rawValue: 1) }
  /// on the embassy
  static var target: EventLink { EventLink(rawValue: 2) }
  static var of: EventLink { EventLink(rawValue: 4) }
  static var purpose: EventLink { EventLink(rawValue: 8) }
}

let eventLinks = WordTable<EventLink>([
  ("in at near outside aboard", .place), ("on against", .target), ("of", .of), ("for", .purpose),
])

extension EventKind {
  /// What may lead from the noun to the name behind it.
  var links: EventLink {
    switch self {
    case .deed: [.place, .target, .of]
    case .incident, .upheaval: [.place, .of]
    case .disaster, .vote, .meeting: .place
    case .battle: [.place, .of, .purpose]
    case .fate: .of
    }
  }
}

/// What a mention may say of an event beside it.
enum EventScope: Sendable {
  case country, people
  /// A town or a region: much happens there.
  case area
  /// A building or a square; what happens there can be told apart.
  case site
  /// A flight, a ship, an aircraft, or an event that another one struck.
  case thing
  /// A body, which may as well be who did it.
  case body
  case person
}

/// Words of the names of sites.
let siteWords = WordTable<Bool>([
  (
    """
    hall school hotel airport station square tower towers theatre theater stadium arena bridge church
    cathedral basilica mosque synagogue temple shrine market mall museum embassy consulate
    university college academy hospital prison jail park palace restaurant cafe club nightclub
    airbase refinery reactor tunnel camp monastery pipeline dam headquarters stade plaza
    """, true
  )
])

/// Upheavals that a people may suffer, by whose name they go: the Syrian uprising. Of a people's war
/// or invasion it is not said where.
let homeUpheavals = WordTable<Bool>([
  ("revolution revolutions uprising uprisings rebellion genocide coup coups", true)
])
