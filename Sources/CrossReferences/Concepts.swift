// Words of news that reporters use for one another. Data, and one question. Forms of one word that share a root
// (`attack`, `attacked`) need no entry.

import Columns

/// The number of the concept that a root belongs to; nil where it stands for itself. O(length).
func concept(ofRoot root: Bytes) -> Int? { table.keys.find(root).map { table.concepts[$0] } }

/// Whether a folded word tells when, which many things have in common; a day is compared by its value. O(length).
func isTimeWord(_ folded: Bytes) -> Bool { times.find(folded) != nil }

private let times: KeyTable = {
  var keys = KeyTable()
  for word in timeWords.split(whereSeparator: \.isWhitespace) {
    let bytes = Array(word.utf8)
    _ = bytes.withUnsafeBufferPointer { keys.insert($0) }
  }
  return keys
}()

private let timeWords = """
  early earlier late later hour hours minute minutes morning mornings afternoon evening
  monday tuesday wednesday thursday friday saturday sunday weekend
  """

private let table: (keys: KeyTable, concepts: [Int]) = {
  var keys = KeyTable()
  var concepts: [Int] = []
  for (number, line) in conceptLines.split(separator: "\n").enumerated() {
    for word in line.split(separator: " ") {
      var root = Array(word.utf8)
      cutToRoot(&root)
      let id = root.withUnsafeBufferPointer { keys.insert($0) }
      if id == concepts.count { concepts.append(number) }
    }
  }
  return (keys, concepts)
}()

/// A concept a line. A word that means several things stands with the one that news means most, or nowhere: a false
/// pair costs more than a missing one.
private let conceptLines = """
  sink sank sunk capsize capsized founder
  kill dead death die died dying fatal fatally deadly deadliest perish slain slay toll casualty life lives
  injure injury wound wounded hurt
  detain arrest apprehend capture custody
  attacker assailant gunman gunmen shooter perpetrator
  terrorist militant extremist jihadist
  terrorism terror extremism
  explosion explode blast detonate detonation
  fire blaze flame inferno burn
  shoot shot gunfire gunshot
  attack assault raid strike struck onslaught massacre
  bomb bombing bombard shell
  collapse crumble
  crash collide collision derail derailment
  landslide mudslide slide mud
  flood inundate deluge flooding
  rain rainfall downpour rainy
  storm hurricane cyclone typhoon gale
  earthquake quake tremor
  rescue rescuer saved
  search look hunt
  missing disappear disappeared vanish unaccounted
  flee fled escape refuge
  evacuate evict evacuation
  destroy raze razed demolish wreck level ruin devastate
  damage harm
  house home dwelling residence
  resident inhabitant villager townspeople
  road highway motorway route
  village hamlet town
  city municipality metropolis
  police policeman policemen officer constable
  army military soldier troops serviceman
  prosecutor attorney prosecution fiscal
  investigate probe inquiry inquest
  court tribunal
  trial hearing proceedings
  sentence jail imprison imprisonment prison
  lawyer counsel barrister
  charge indict accuse allege blame
  guilty convict conviction
  acquit acquittal exonerate
  deny denied reject refute dismiss rebuff
  admit acknowledge concede recognise confess
  announce declare inform communicate unveil proclaim
  warn alert caution warning
  promise pledge vow assure
  demand insist claim
  urge appeal exhort
  recommend advise advice suggest propose
  criticise denounce condemn decry slam
  praise applaud hail laud
  agree agreement accord pact deal treaty
  negotiate negotiation talk talks dialogue
  resume continue proceed
  begin began begun start commence
  end finish conclude
  halt suspend interrupt stop pause
  cancel scrap
  delay postpone defer adjourn
  close shut closure
  open reopen inaugurate
  walkout stoppage
  worker employee staff staffer workforce labourer laborer
  job layoff redundancy
  wage salary pay earnings
  company firm corporation enterprise
  boss manager chief head leader director chairman
  minister secretary
  government cabinet administration authorities
  parliament legislature assembly congress
  lawmaker legislator deputy
  election poll ballot vote voter
  opposition opponent rival
  spokesman spokeswoman spokesperson
  ambassador envoy diplomat
  union federation syndicate
  protest demonstrate demonstration rally march
  protester demonstrator
  child children minor kid pupil
  woman women female
  man men male
  student schoolchild
  teacher lecturer
  mother father parent
  hospital clinic infirmary
  doctor physician medic
  patient sick ill illness disease
  victim survivor
  passenger traveller traveler commuter
  plane aircraft airplane jet airliner
  flight fly flew flown
  train railway rail
  ship vessel boat freighter
  sailor seaman seamen mariner crewman crewmen
  harbour harbor port
  car vehicle automobile
  building edifice structure
  money fund cash
  aid assistance help relief
  buy bought purchase acquire acquisition
  sell sold sale
  rise rose risen increase grow grew climb
  fall fell fallen drop decline decrease
  cut reduce reduction slash shed axe
  price cost
  profit gain
  revenue turnover
  forecast outlook
  bribe bribery graft corruption
  export import
  bank lender
  leave left depart departure
  arrive arrival come
  send sent dispatch deploy
  build built construct construction
  find found discover discovery
  show reveal disclose
  allow permit authorise
  ban forbid prohibit outlaw
  refuse decline
  appoint nominate name
  resign resignation quit
  win won victory triumph
  lose lost defeat
  weapon gun rifle firearm arms
  war conflict
  ceasefire truce armistice
  border frontier
  prepare plan preparation
  organise orchestrate mastermind organizer
  noise sound roar
  dark darkness
  sleep slept asleep
  dawn sunrise
  evening night nightfall
  quay dock pier wharf
  dust powder
  letter document report memo
  centre center
  theatre theater
  labour labor
  programme program
  defence defense
  quick rapid fast swift
  big large huge
  world global international
  venue hall arena auditorium stadium
  concert music musical gig
  reporter journalist press media
  receive reach obtain
  remain stay
  group organisation network
  people person individual
  answer reply respond response
  fight battle combat
  nearly almost
  """
