// Words that stand inside or beside names and say what kind of name it is, as data.

/// Ranks, offices and professions: outside the name that follows them. In lower case too.
let titleWords = """
  president presidents vice deputy prime premier chancellor minister ministers secretary
  secretaries general gen mr mrs ms miss mx dr prof professor senator sen congressman
  congresswoman representative rep governor gov mayor councillor councilman alderman ambassador
  envoy consul commissioner chairman chairwoman chairperson chair speaker leader chief head
  director coordinator officer spokesman spokeswoman spokesperson adviser advisor aide assistant
  undersecretary colonel col lieutenant lt major maj captain capt sergeant sgt corporal cpl
  private brigadier brig admiral adm commander cmdr marshal commodore cadet constable sheriff
  detective inspector superintendent judge justice attorney prosecutor solicitor lawyer king
  queen prince princess emperor empress sultan emir sheikh sheik shah tsar czar duke duchess
  earl baron baroness count countess lord lady sir dame pope cardinal archbishop bishop
  patriarch metropolitan reverend rev rabbi imam ayatollah mullah grand mufti caliph monsignor
  deacon pastor sister analyst expert economist historian scientist researcher journalist
  reporter correspondent editor author writer novelist poet actor actress singer musician
  composer painter artist filmmaker architect designer engineer astronaut cosmonaut pilot doctor
  surgeon nurse teacher coach manager striker midfielder defender goalkeeper boxer champion
  businessman businesswoman entrepreneur billionaire tycoon banker executive founder owner
  activist dissident lawmaker legislator politician candidate nominee diplomat negotiator
  militant warlord gunman bomber suspect husband wife father mother brother daughter son cousin
  uncle aunt widow friend colleague counterpart successor predecessor boss host anchor
  photographer resident victim witness volunteer veteran soldier prophet laureate guru swami
  crown
  """

/// Words after which, with `of`, an office goes on: Secretary of State, Ministry of Defence.
let fieldWords = """
  state defense defence foreign interior internal external affairs finance health education
  justice trade commerce labor labour agriculture energy transport transportation culture
  information environment development economy economic security emergency emergencies situations
  industry science technology communications treasury intelligence welfare tourism sports women
  youth human services veterans homeland public social military natural resources planning
  housing urban religious relations cooperation staff operations rights international
  commonwealth national general home cyber space forestry fisheries water mines petroleum oil
  immigration refugees
  """

/// What ends the name of a body, or begins it before `of` or `for`. Alone it names none.
let bodyWords = """
  ministry agency party council bank university organization organisation organizations group
  corp corporation inc incorporated ltd llc plc gmbh company co army commission committee
  subcommittee association federation confederation institute institution foundation court
  parliament assembly senate congress department dept office bureau police force forces navy
  guard guards service services administration authority government airlines airways airline
  motors college school academy hospital clinic church club league front movement brigade
  brigades battalion division regiment corps squadron militia coalition alliance network fund
  trust society union unions board team chamber tribunal laboratory laboratories press journal
  herald tribune gazette telegraph times news newspaper magazine television radio broadcasting
  channel embassy consulate directorate secretariat command staff cabinet caucus campaign
  project initiative industries holdings holding partners associates brothers bros enterprises
  systems technologies electronics pharmaceuticals insurance securities capital investments
  energy petroleum oil gas mission observatory monitor watch consortium syndicate cartel mafia
  gang band orchestra ensemble choir brotherhood jihad resistance guerrillas junta mujahideen
  politburo presidium diocese archdiocese workers cooperative exchange center centre programme
  program rangers rovers athletic wanderers studios records entertainment software labs
  """

/// Words that stand before or after the name of a body without being part of it.
let bodyNouns = """
  newspaper agency airline company group party magazine daily weekly tabloid broadcaster channel
  website portal network station firm manufacturer carrier bank movement militia organization
  organisation charity foundation gang cartel publisher studio retailer maker operator
  conglomerate corporation faction club team band coalition alliance insurgents rebels militants
  fighters extremists terrorists officials spokesman spokeswoman leadership members employees
  lawmakers
  """

/// What a company is by its trade: such nouns stand beside its name, and none begins with them.
let tradeNouns = """
  insurer reinsurer lender carmaker automaker chipmaker drugmaker steelmaker planemaker shipbuilder
  shipyard brewer brewery distillery supermarket supplier distributor utility startup consultancy
  """

/// What begins or ends the name of something that happens: Hurricane X, X Festival.
let happeningWords = """
  hurricane typhoon cyclone operation festival war wars championship championships cup games summit
  conference revolution uprising intifada rally marathon tournament olympiad biennale massacre
  siege crusade expo grand prix derby
  """

/// What ends the name of a text or an honour: X Treaty, X Prize.
let paperWords = """
  treaty agreement accord accords protocol convention act amendment declaration award awards prize
  medal doctrine plan pact charter resolution code bill index list
  """

/// What ends the name of a place.
let placeWords = """
  city town village region province county district municipality prefecture governorate oblast
  krai territory state republic kingdom emirate street avenue road boulevard lane highway square
  plaza airport airbase airfield station port harbor harbour river lake sea ocean bay gulf
  strait canal creek falls reservoir dam island islands isles peninsula cape coast beach
  mountain mountains mount hill hills valley desert forest park garden gardens zoo bridge tunnel
  tower towers hall palace castle fortress fort cathedral basilica mosque temple monastery abbey
  synagogue shrine stadium arena theatre theater cinema museum gallery library hotel mall market
  prison jail camp base cemetery memorial monument heights crossing border corridor neighborhood
  suburb quarter building house room wall gate plateau volcano glacier reef springs basin delta
  refinery plant
  """

/// What begins the name of a place: Lake Baikal, Mount Athos, San Marino, New Orleans.
let placePrefixes = """
  lake mount mt fort ft port cape saint st san santa santo sao los las new north south east west
  northern southern eastern western central upper lower el al bab tell deir ain umm wadi jebel
  jabal rio nizhny veliky novy stary nova novo gulf bay strait isle
  """

/// Lower-case words that stand before or after the name of a place without being part of it.
let placeNouns = """
  city town village region province county district municipality settlement suburb capital port
  neighborhood neighbourhood river lake island peninsula mountain valley airport airbase border
  governorate oblast prefecture state republic street square coast enclave outskirts
  """

/// Prepositions after which a lone name is most often a place.
let placePrepositions = "in near outside across throughout inside around within"

/// Prepositions after which it may be a place.
let weakPrepositions = "from to at into towards toward through over via between beyond"

/// What joins the parts of a body's name: `of` after its head, the others between its fields.
let connectorWords = "of for on and the"

/// Parts of persons' and places' names that stay in lower case inside them.
let particleWords = """
  de la le du des del della di da do dos das van von der den ter ten bin ibn bint al el ul ud
  abu ben y e af av zu zum im en sur
  """

/// The Arabic article, which begins a name in lower case when a hyphen ties it on: al-Assad.
let articleWords = "al el ul ad ar as ash at an az"

/// Verbs that a person does beside a quotation, separated by white space.
package let speechVerbs = """
  said says say saying told tells added adds stated states noted notes stressed stresses
  emphasized emphasised emphasizes believes believed warned warns argued argues explained
  explains announced claimed claims insisted insists acknowledged admitted denied replied
  answered asked wrote writes tweeted testified recalled remarked commented concluded declared
  observed promised pledged vowed urged thinks thought suggested indicated confirmed reiterated
  complained joked continued recounted underscored underlined predicted conceded countered
  quipped hopes hoped feels felt
  """

/// Makers and series whose name with a number is a designation: Boeing 737, Apollo 11.
let seriesWords = """
  boeing airbus tupolev sukhoi ilyushin antonov embraer bombardier cessna mig apollo soyuz
  voyager gemini falcon windows iphone ipad galaxy leopard starship sputnik proton kalashnikov
  formula
  """

/// Aircraft and weapons whose letters news also writes small: su-34, mig-29.
let smallSeriesWords = "su mig tu il ka mi yak"

/// Words whose full stop ends no name: St. Petersburg, Mt. Everest.
let stoppedWords = "st mt ft mr mrs ms dr prof gen lt col capt sgt maj gov sen rep rev jr sr"
