// Words that tell who speaks, as data. What is concluded from them is the business of Speaker*.

import Names

/// Word lists, each in small letters between white space.
enum SpeakingWordLists {
  /// Verbs that stand beside a quotation, before or behind it, also as translations use them.
  static let speechVerbs =
    Names.speechVerbs + " " + """
      tell read reads adding noting stressing stating warning explaining claiming insisting
      acknowledges acknowledging declares declaring observes observing announces announcing replies
      replying answers asks asking admits admitting recalls recalling concludes concluding
      emphasizing emphasises emphasising confirms confirming reiterates reiterating complains
      complaining jokes joking quips concedes conceding counters underlines underlining underscores
      underscoring suggests suggesting predicts predicting asserted asserts asserting assured
      assures assuring affirmed affirms affirming arguing repeated repeats repeating revealed
      reveals revealing recounts recounting exclaimed exclaims exclaiming lamented laments
      lamenting cautioned cautions cautioning continues continuing responded responds responding
      clarified clarifies clarifying maintained maintains maintaining contended contends contending
      mentioned mentions highlighted highlights highlighting testifies testifying opined opines
      opining mused muses musing interjected interjects interjecting boasted boasts boasting
      marveled marvels marveling whispered whispers whispering shouted shouts shouting screamed
      screams screaming gasped gasps gasping sighed sighs laughed laughs reasoned retorted retorts
      retorting reflected reflects enthused enthuses enthusing fumed fumes fuming thundered
      thunders thundering implored implores imploring pleaded pleads wondered wonders inquired
      inquires inquiring posted writing written agreed agrees agreing believing think promises
      promising pledges vows vowing swears swore urges urging advised advises advising alleged
      alleges alleging echoed echoes reported spoke speaks spoken denies denying elaborated
      elaborates elaborating recommended recommends recommending guaranteed guarantees guaranteeing
      theorized theorizes theorizing speculated speculates speculating considers marked telling
      informed informs informing reminded reminds notified objected offered interrupted noticed
      summed summarized summarised ask hears shrugged shrugs
      reacted reacts
      """

  /// Of these, verbs whose object is a listener: told reporters.
  static let tellingVerbs = """
    told tells telling informed informs informing reminded reminds assured assures assuring asked
    warned warns advised urged notified
    """

  /// Verbs that bring a speaker’s words into a reporter’s sentence, and hardly stand behind them.
  static let relatingVerbs = """
    point points call called calls calling described describes describing labelled labeled labels
    labelling branded
    dubbed dubs dubbing accused accuses accusing criticised criticises criticising criticized
    criticizes criticizing condemned condemns condemning denounced denounces denouncing slammed
    slams
    slamming blasted blasts hailed hails hailing praised praises praising welcomed welcomes
    welcoming
    ordered ordering orders instructed instructs instructing demanded demands demanding threatened
    threatens threatening characterized characterizes characterizing characterised characterises
    characterising portrayed portrays portraying dismissed dismisses dismissing rejected rejects
    rejecting blamed blames blaming charged charging compared compares referred refers referring
    considered considers considering regarded regards regarding depicted depicts depicting deemed
    deems deeming termed terms terming railed rails decried decries decrying deplored deplores
    deploring derided derides deriding ridiculed ridicules ridiculing expressed expresses expressing
    proposed proposes proposing appealed appealing invited invites inviting encouraged encourages
    encouraging convinced convinces convincing persuaded persuades persuading opposed opposes
    opposing defended defends defending justified justifies justifying voiced voices cited citing
    cites signalled signaled indicated indicates indicating estimated estimates forecasts pointed
    points pointing brushed brushes brushing refused refuses refusing offered offers requested
    apologized apologizes apologizing apologised apologises apologising thanked thanks thanking
    congratulated congratulates congratulating mocked mocks mocking attacked attacking rebuked
    rebukes rebuking chided chides chiding scolded scolds scolding lambasted lambasts lambasting
    lambastes touted touts touting trumpeted trumpets trumpeting assailed assails assailing likened
    likens invoked invokes invoking declined declines banned objected objecting pressed pressing
    pushed lashed lashes lashing hinted hints hinting implied implies implying pronounced pronounces
    pronouncing expects sees remembers remembered
    """

  /// Nouns for what somebody said: X’s remark that “…”.
  static let speechNouns = """
    remark remarks claim claims statement statements comment comments words assertion assertions
    promise pledge vow warning warnings demand demands description accusation accusations view
    phrase call calls assessment suggestion insistence contention allegation allegations argument
    message response reply answer slogan motto denial speech letter explanation
    """

  /// Verbs and participles that lead to a name: dubbed “X”, known as “X”.
  static let namingVerbs = """
    called dubbed named nicknamed titled entitled known codenamed christened renamed termed labelled
    labeled styled billed means meaning meant
    """

  /// Nouns whose names stand between marks: the newspaper “X”, his film “X”.
  static let worksNouns = """
    newspaper newspapers magazine journal daily weekly tabloid website portal channel film movie
    documentary memoir memoirs biography autobiography book novel song album single show series program programme play musical opera poem
    essay column game exhibition project operation codename nickname group party movement company
    airline organization organisation ship vessel boat submarine missile rocket aircraft satellite
    tank club bank factory plant station cinema theatre theater festival contest competition award
    prize category bill act word words term
    terms expression hashtag banner placard brand label title chapter article
    """

  /// Those spoken to, or who spread what is said.
  static let listenerNouns = """
    reporters reporter journalists journalist correspondents correspondent agency agencies newspaper
    newspapers magazine television tv radio channel broadcaster network news conference briefing
    lawmakers parliament audience crowd supporters viewers listeners delegates me us him her them
    you
    interviewer press media website investigators detectives viewers listeners deputies lawmakers
    """

  /// Offices, ranks and professions of one person.
  static let roleNouns = """
    treasurer undersecretary counsel president premier chancellor minister secretary general
    governor mayor councillor ambassador
    envoy consul commissioner chairman chairwoman chairperson chair speaker leader chief head
    director coordinator officer spokesman spokeswoman spokesperson adviser advisor aide assistant
    colonel lieutenant major captain sergeant corporal brigadier admiral commander marshal sheriff
    detective inspector superintendent judge justice attorney prosecutor solicitor lawyer king queen
    prince princess emperor sultan emir sheikh cardinal archbishop bishop pope patriarch imam
    ayatollah rabbi priest pastor pontiff analyst expert economist historian scientist researcher
    professor academic scholar strategist trader dealer broker journalist reporter correspondent
    editor author writer novelist poet actor actress singer musician composer painter artist
    filmmaker architect designer engineer astronaut cosmonaut pilot doctor surgeon nurse teacher
    coach manager striker midfielder defender goalkeeper boxer champion player driver farmer
    businessman businesswoman entrepreneur billionaire tycoon banker executive ceo founder owner
    boss activist dissident lawmaker legislator parliamentarian politician candidate nominee
    diplomat negotiator
    mediator militant specialist planner technician spokesperson advocate mp rebel warlord gunman
    suspect defendant husband wife father mother brother
    daughter son widow friend colleague counterpart successor predecessor host resident victim
    witness volunteer veteran soldier policeman official student worker senator congressman
    congresswoman representative deputy man woman boy girl neighbour neighbor survivor passenger
    investigator physician official critic opponent advocate organizer organiser monarch
    republican democrat conservative senior statesman person backbencher frontbencher
    grandmother grandfather uncle aunt cousin nephew niece
    singer rocker shopkeeper pensioner housewife villager trucker
    """

  /// Bodies, and people that speak as one.
  static let bodyNouns = """
    ministry ministries agency department government company firm group party council court
    commission committee university bank police army military navy administration embassy office
    union unions association organization organisation federation institute board union team club
    league church parliament bureau service services coalition alliance movement authority
    authorities officials analysts experts economists traders dealers sources spokesmen residents
    witnesses doctors lawyers prosecutors investigators researchers scientists lawmakers diplomats
    ministers leaders critics supporters opponents activists protesters militants rebels
    newspaper magazine airline carrier manufacturer maker retailer regulator exchange foundation
    charity watchdog corporation kremlin pentagon source aides advisers executives brokers farmers
    """

  /// Texts that say something, of which nobody knows who wrote them.
  static let textNouns = """
    statement report letter document documents note poll survey study article law bill order message
    indictment complaint memo release sign banner communique resolution agreement headline editorial
    """

  /// What stands before what somebody is of.
  static let prepositionWords = """
    of for at in from with by to on about against after before during over under near between among
    despite without within into like through since until toward towards including versus alongside
    across upon outside inside amid
    """

  /// What begins another clause.
  static let clauseWords = """
    that but and while although though because when where whereas if as which who whom whose after
    before since until so than or whether
    """

  /// What may stand between a subject and its verb.
  static let verbCompanions =
    CalendarNames.weekdays + " " + CalendarNames.months + " " + """
      has had have also later then further again once repeatedly immediately previously recently
      earlier already often always never still just only even now is was were are be been will
      would did does publicly reportedly himself herself itself themselves quickly simply clearly
      yesterday today tonight on last this week month year subsequently finally flatly bluntly
      angrily strongly explicitly openly both all too briefly sadly since ever privately frequently
      initially sometimes separately however additionally
      """

  static let determinerWords = """
    the a an this that these his her its their our my your another one some many several
    """

  static let maleWords = """
    mr sir king prince duke lord father brother son husband uncle pope bishop archbishop cardinal
    sheikh imam emir sultan spokesman chairman congressman businessman tsar emperor baron
    """

  static let femaleWords = """
    mrs ms miss mme madame queen princess duchess lady dame mother sister daughter wife aunt widow
    nun spokeswoman chairwoman congresswoman businesswoman actress empress baroness
    """

  /// Offices that are said of one person in different words.
  static let roleGroups = [
    "diplomat ambassador envoy consul attache foreign affairs",
    "spokesman spokeswoman spokesperson",
    "president premier chancellor leader statesman chief head",
    "lawmaker senator congressman congresswoman representative deputy legislator politician mp",
    "general colonel commander admiral marshal lieutenant major captain brigadier officer",
    "lawyer attorney solicitor barrister counsel",
    "professor researcher scientist academic scholar expert analyst economist historian strategist",
    "executive ceo chairman chairwoman director founder boss businessman billionaire tycoon manager",
    "pope pontiff cardinal archbishop bishop priest patriarch",
    "author writer novelist poet journalist editor",
    "king queen prince princess monarch emir sultan",
    "striker midfielder defender goalkeeper player footballer captain",
    "secretary minister official premier", "parliamentarian lawmaker deputy senator mp",
    "prosecutor attorney", "sheriff policeman inspector detective superintendent",
  ]

  /// Words for a person that fit whoever is spoken of.
  static let anyonesNouns = """
    diplomat politician official leader expert analyst man woman lawmaker backbencher singer pensioner economist executive
    activist scientist researcher professor author writer suspect statesman journalist veteran
    player driver farmer lawyer businessman old democrat republican conservative singer actor
    actress star teenager mother father
    grandmother grandfather student teacher doctor nurse striker midfielder defender goalkeeper
    """

  /// Words for a body that fit whichever is spoken of.
  static let anybodysNouns = """
    agency company firm group party organization organisation union association airline carrier bank
    institute federation newspaper magazine team club
    """

}
