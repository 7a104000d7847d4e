// The other words that readers of figures ask for, as data: those that build sentences, those before
// numbers that count nothing, and nouns.

import Names

/// The classes of words that stand around figures. A word may be in several.
struct FigureWordClass: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt64

  static var participle: Self { Self(rawValue: 1) }
  static var active: Self { Self(rawValue: 1 << 1) }
  static var state: Self { Self(rawValue: 1 << 2) }
  static var slotNoun: Self { Self(rawValue: 1 << 3) }
  static var actNoun: Self { Self(rawValue: 1 << 4) }
  static var toll: Self { Self(rawValue: 1 << 5) }
  static var rising: Self { Self(rawValue: 1 << 6) }
  /// Auxiliaries: a past form behind one is passive.
  static var auxiliary: Self { Self(rawValue: 1 << 7) }
  /// Stands between what is counted and its verb and changes nothing: `reported`, `seriously`.
  static var linking: Self { Self(rawValue: 1 << 8) }
  static var preposition: Self { Self(rawValue: 1 << 9) }
  static var conjunction: Self { Self(rawValue: 1 << 10) }
  /// Begins another clause.
  static var clause: Self { Self(rawValue: 1 << 11) }
  static var relative: Self { Self(rawValue: 1 << 12) }
  static var definite: Self { Self(rawValue: 1 << 13) }
  static var pronoun: Self { Self(rawValue: 1 << 14) }
  static var speech: Self { Self(rawValue: 1 << 15) }
  /// Other verbs that end a noun phrase.
  static var verb: Self { Self(rawValue: 1 << 16) }
  /// Plural nouns, which end a noun phrase.
  static var plural: Self { Self(rawValue: 1 << 17) }
  /// Nouns of people that need no further word.
  static var people: Self { Self(rawValue: 1 << 18) }
  static var month: Self { Self(rawValue: 1 << 19) }
  static var designator: Self { Self(rawValue: 1 << 20) }
  /// Past forms that describe a noun behind it: `individuals suspected of …`.
  static var describing: Self { Self(rawValue: 1 << 21) }
  /// Who states things without a name: police, officials.
  static var authority: Self { Self(rawValue: 1 << 22) }
  static var indefinite: Self { Self(rawValue: 1 << 23) }
  static var negation: Self { Self(rawValue: 1 << 24) }
  static var number: Self { Self(rawValue: 1 << 25) }
  static var unit: Self { Self(rawValue: 1 << 26) }
  /// More of the same: `20 others`, `another 20`.
  static var additional: Self { Self(rawValue: 1 << 27) }
  static var site: Self { Self(rawValue: 1 << 28) }
  /// Leads from a count's name to the number: `stands at 12`.
  static var measuring: Self { Self(rawValue: 1 << 29) }
  static var street: Self { Self(rawValue: 1 << 30) }
  /// What no fate but destruction befalls: 12 captured villages are no detained ones.
  static var thing: Self { Self(rawValue: 1 << 31) }
  /// Forms of to be, which make a past form behind them passive.
  static var passive: Self { Self(rawValue: 1 << 32) }
  /// Behind a number that is a time of day or a moment: p.m., ago.
  static var clock: Self { Self(rawValue: 1 << 33) }
  /// Behind or before a number that is an age.
  static var age: Self { Self(rawValue: 1 << 34) }
  /// Before a year.
  static var yearLead: Self { Self(rawValue: 1 << 35) }
  /// Verbs of what has not happened: could.
  static var imagining: Self { Self(rawValue: 1 << 37) }
  /// Before counts that others have replaced: an earlier toll.
  static var previous: Self { Self(rawValue: 1 << 38) }
  /// With `of`, they state a count: `the union speaks of 140`.
  static var speaking: Self { Self(rawValue: 1 << 40) }
  static var saying: Self { Self(rawValue: 1 << 50) }
  /// What is found of the dead.
  static var remains: Self { Self(rawValue: 1 << 41) }
  static var reflexive: Self { Self(rawValue: 1 << 39) }
  /// Gives a slot only where people are counted.
  static var ofPeople: Self { Self(rawValue: 1 << 36) }
}

/// Folded words of each class.
let figureWords: [(words: String, class: FigureWordClass)] = [
  (
    """
    was were is are be been being has have had having got get will would could may might can
    should remain remains remained
    """, .auxiliary
  ),
  (
    """
    reported reportedly feared confirmed believed presumed found left listed also still now all
    later either both seriously critically slightly badly lightly severely more others other
    currently since already officially forcibly internally allegedly known declared said thought
    further yet then thereby mortally fatally instantly immediately subsequently recently initially
    accidentally mistakenly heavily gravely mildly considered there estimated people persons so counted not even
    """, .linking
  ),
  (
    """
    in of at on by for from to with into near during across over under between within around
    through throughout against among amongst off outside inside per via toward towards behind
    beyond above below up out along amid aboard vs versus despite like upon without about
    """, .preposition
  ),
  ("and or & plus nor", .conjunction),
  (
    """
    that while when after before because but as if since until although though whereas where
    whether than so unless once
    """, .clause
  ),
  ("who whom which whose", .relative),
  ("the these those this that his her their its our my your both such", .definite),
  ("a an another any each every some", .indefinite),
  ("he she it they we you i them us him there this those these", .pronoun),
  (
    Names.speechVerbs + " " + """
      reported reports report announces confirms estimated estimates estimate specified informed
      put puts counted according quoted citing cited
      """, .speech
  ),
  (
    """
    did does do went came took made gave saw got began became held told kept let put ran set led
    won lost fought fell rose hit struck met spoke wrote sent brought built bought sold broke caught
    threw drew drove flew grew chose stole shot fired opened says say said have has had was were is
    are will would could may might can should attended gathered joined called voted killed died
    escaped entered worked lived live work face include includes included remain stood stand need
    want make take come go flee fled help believe think know use used try tried attempted refused
    participated took blocked marched protested according attacked left leave leaves leaving went lies sits stands worth remains becomes sought
    """, .verb
  ),
  (
    """
    people persons men women children civilians soldiers policemen police officers troops militants
    rebels insurgents fighters gunmen attackers terrorists students pupils workers employees
    residents villagers migrants tourists pilgrims protesters demonstrators journalists foreigners
    citizens nationals peacekeepers firefighters medics doctors patients boys girls babies adults
    teenagers youths miners sailors fishermen marines commandos guards recruits hostages bystanders
    worshippers shoppers commuters families individuals personnel servicemen members crew
    passengers suspects victims survivors refugees detainees prisoners inmates others schoolchildren
    minors athletes fans spectators guests visitors staff bombers assailants perpetrators hijackers
    extremists jihadists smugglers traffickers lawmakers officials diplomats judges volunteers
    person man woman child soldier policeman policewoman officer civilian boy girl student gunman
    attacker militant fighter worker suspect citizen journalist resident teenager guard bystander
    passenger victim baby firefighter member guardsmen gendarmes reservists conscripts pensioners
    americans russians ukrainians israelis palestinians iraqis afghans
    """, .people
  ),
  (
    """
    people persons men women children policemen servicemen police troops personnel fishermen crew
    aircraft cattle sheep fish staff gunmen teeth feet mice geese firemen crewmen media lives wives
    guardsmen congressmen families schoolchildren helicopters headquarters
    """, .plural
  ),
  (CalendarNames.months + " " + CalendarNames.shortMonths, .month),
  (
    """
    flight number no nr nos article articles chapter section page pages paragraph room route highway
    interstate resolution level phase stage step type category class grade channel line gate unit
    code version day block platform terminal group district zone season episode volume issue
    verse psalm rule law act war formula area battalion brigade regiment division school box suite
    apartment flat floor sector point item paragraph clause annex appendix schedule order decree
    decision case docket bus tram train boeing airbus model windows iphone area building house
    position ranked rank seeded lot bank chart table figure fig amendment proposition title form
    round week game match test set part book track mission apollo soyuz warship pier camp prison
    magnitude tel phone telephone fax
    """, .designator
  ),
  (
    """
    suspected accused believed thought wanted linked connected aged travelling traveling living
    working staying waiting involved identified described belonging sleeping attending standing
    sitting hiding riding fleeing trying participating convicted charged near aboard
    """, .describing
  ),
  (
    """
    police officials official authorities ministry government military army spokesman spokeswoman
    spokesperson ministers minister prosecutors prosecutor hospital doctors witnesses media agency
    agencies activists monitors observers organizers residents rescuers investigators governor mayor
    organization group command commander report reports statement company department service
    committee office newspaper television radio observatory rebels
    """, .authority
  ),
  ("no nobody none neither zero nil without", .negation),
  ("another additional further more others other extra", .additional),
  (
    """
    hall school hotel airport station square tower towers theatre theater stadium arena bridge
    church cathedral mosque synagogue temple market mall museum embassy consulate university college
    hospital prison palace restaurant cafe nightclub airbase refinery camp flight airlines
    """, .site
  ),
  (
    """
    to at of is was are were reached reaches reaching exceeded exceeds hit as passed surpassed topped
    stands stood now than totaled totalled totals became amounted amounts equals be been nearly
    """, .measuring
  ),
  (
    """
    villages towns cities posts positions vehicles tanks weapons buildings houses homes banks companies
    points seats goals medals bases aircraft planes ships boats districts areas places attacks raids
    buses cars trucks trains stations countries states provinces schools hospitals checkpoints strikes
    blasts explosions bombings incidents accidents clashes cases rockets missiles drones helicopters
    bombs shots sites locations settlements operations explosives documents votes games matches
    """, .thing
  ),
  ("could may might would will can should", .imagining),
  ("earlier previous previously initial initially", .previous),
  ("speak speaks spoke spoken talk talks talked", .speaking),
  (sayingWords, .saying),
  ("body bodies corpse corpses remains", .remains),
  ("himself herself themselves itself", .reflexive),
  ("was were is are be been being get got gets", .passive),
  ("times am pm gmt utc oclock ago later earlier est edt local hrs", .clock),
  ("old age aged", .age),
  (
    "in since of by until from late early mid before after during circa spring summer autumn fall winter",
    .yearLead
  ),
  (
    """
    street avenue road boulevard lane drive st ave rd square row close walk crescent terrace wharf
    quay gardens
    """, .street
  ),
]

/// Verbs that say of their subject nothing but that it states something. Beside a number `put` and `estimated` do so, too;
/// `conceded`, `claimed` and `denied` may be of a defeat, a prize and a visa.
let sayingWords = """
  said says told tells stated stresses stressed emphasized emphasised warned warns argued argues
  explained explains announced announces insisted insists acknowledged admitted confirmed confirms
  reiterated according
  """
