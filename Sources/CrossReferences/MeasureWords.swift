// The words that say what a number measures where it tells nobody's fate: what money is paid for, what a share is a
// share of, what was done to what is counted. Data, and a lookup; what follows from them Measure decides.

/// What a word says of a number beside it.
enum MeasureRole: Sendable {
  /// What a sum or a share is of: damage, turnout. Of a vague one (costs, aid) an event has several.
  case topic, vagueTopic
  /// What is counted.
  case thing
  /// What happened to it: destroyed, damaged.
  case act
  /// Sets it apart from another number of the same: core, net, forecast, of the town.
  case qualifier
  /// Sets a share apart: for, against, of the town.
  case side
  /// When or how reckoned: first, annual, net. One of two texts may leave it out.
  case detail
  /// Measures what is another number every hour: shares, rates.
  case fickle
  /// Says no more than that somebody is counted: people, persons.
  case anybody
}

/// A word with those that mean the same.
struct MeasureWord: Sendable {
  var role: MeasureRole
  /// Its place among all lists: what means the same has one.
  var group: UInt32
  /// Its place in the lists of its role, as one bit.
  var bit: UInt64

  /// Stands for all words that mean the same.
  var hash: UInt32 { (group + 1) &* 0x9E37_79B9 }
}

/// What folded words say.
let measureWords: WordKinds<MeasureWord> = {
  var group: UInt32 = 0
  var kinds: [(words: String, kind: MeasureWord)] = []
  for (lists, role) in measureLists {
    for (place, words) in lists.enumerated() {
      let bit: UInt64 = 1 << UInt64(place % 64)
      kinds.append((words, MeasureWord(role: role, group: group, bit: bit)))
      group += 1
    }
  }
  return WordKinds(kinds)
}()

/// Of a word that stands in several the first counts.
private let measureLists: [([String], MeasureRole)] = [
  (topics, .topic), (vagueTopics, .vagueTopic), (things, .thing), (acts, .act),
  (sides, .side), (qualifiers, .qualifier), (details, .detail), ([fickle], .fickle),
  ([anybody], .anybody),
]

private let topics = [
  "damage damages destruction", "loss losses", "profit profits earnings",
  "revenue revenues sales turnover takings", "fine fined fines penalty", "ransom", "reward", "bail",
  "repay repaid repayment restitution", "prize premium", "loot haul",
  "fraud embezzlement embezzled",
  "turnout", "inflation",
  "unemployment jobless joblessness",
]

private let vagueTopics = [
  "deficit shortfall", "surplus",
  "compensation", "aid relief help assistance", "cost costs costing", "debt debts", "budget",
  "expenditure outlay", "investment investments", "theft robbery stolen", "bribe bribes",
  "donation donations donated", "tax taxes levy", "wage wages salary salaries", "subsidy subsidies",
  "bonus bonuses", "claims", "repair repairs", "reconstruction rebuilding restoration", "growth",
  "approval",
  "vote votes voted voters voter ballots ballot", "workforce payroll", "contract order orders",
]

private let things = [
  "jobs job posts positions workplaces places redundancies layoffs",
  "houses house homes home dwellings", "buildings building", "households household",
  "complaints complaint", "spectators spectator crowd attendance", "witnesses witness",
  "visitors visitor", "shops shop stores", "vehicles cars car vehicle",
  "track tracks railway rails", "rain rainfall precipitation", "flights flight",
  "cases case infections", "deputies deputy lawmakers mps", "bridges bridge", "villages village",
]

private let acts = [
  "destroyed destroying destroy razed gutted levelled leveled flattened", "damaged damaging",
  "burned burnt burning scorched charred blackened consumed",
  """
  cut cuts cutting axe axed shed slash slashed eliminate eliminated reduce reduces reduced dismiss dismissed
  disappear
  """,
  """
  attended attend took take participated participate march marched marching gathered gather demonstrated
  demonstrate protested rallied watched turned filled came come assembled
  """,
  "evacuated evacuate fled flee displaced leave", "supplies supplied supply",
  "employs employed employ employees", "treated", "heard", "built holds hold seats accommodate",
  "closed close shut", "opened open", "planted plant", "returned return", "recovered recover",
  "cancelled canceled", "sold", "bought", "collected collect raised", "fell dropped dropping",
  "spend spent spending invest invests invested", "promised pledged",
]

private let qualifiers = [
  """
  forecast forecasts forecasted predicted predicts predict projected projects expected expects expect
  expecting target targets aims outlook
  """,
  "poll polls survey surveys pollsters surveyed polling",
  "core",
  "average mean median", "additional further extra another more other others remaining rest",
  "earlier previous previously ago", "young youth", "women woman female", "men male", "children",
  "foreign overseas abroad", "domestic", "alone",
  "head capita", "food", "energy fuel", "export exports", "import imports",
  "organisers organizers organiser organizer unions union", "opposition",
  "insured", "runoff",
  "interim", "semi-final semifinal", "cumulative", "underlying", "military", "civilian",
]

/// Of a share: how somebody voted, and where.
private let sides = [
  "against no rejected oppose opposed", "favour favor favoured favored yes", "town city itself",
  "village", "district suburb",
]

private let details = [
  "first", "second", "third", "fourth", "half", "nine-month", "annual annually yearly",
  "quarterly", "monthly", "weekly", "daily", "hourly", "net", "gross", "operating", "pretax",
]

private let fickle = """
  shares share stock stocks index futures dollar currency yen lira exchange barrel ounce yield yields price
  prices bonds rate rates points point
  """

private let anybody = """
  people persons person individuals citizens inhabitants residents locals folk workers employees staff
  """
