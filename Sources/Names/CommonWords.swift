// English words that a capital letter does not make a name, as data: they begin sentences, stand
// in headlines and titles, and are capitalised for respect. Words that hint at a kind of name
// (Ministry, President, City) are in CueWords.

/// Words that stand before a sentence's subject and never begin a name, besides Prose's function
/// words: adverbs, numbers, what people call out. They may well be what a sentence is about.
let openingWords = """
  abroad accordingly actually additionally ah ahead alas allegedly alone alternatively apart
  apparently approximately aside away back based basically billion certainly clearly compared
  concerning consequently considering conversely currently downtown dozens due earlier eight
  eighteen eighth eighty eleven especially essentially etc eventually exactly fewer fewest fifteen
  fifth fifty final finally firstly five following fortunately forty four fourteen fourth frankly
  generally given half hell hello hey hi honestly hopefully hundred hundreds id ill immediately
  importantly including indeed initially inside interestingly largely lastly later let likewise
  luckily madam mainly million millions mostly nearly next nine nineteen ninety ninth notably
  obviously oh ok okay originally outside overall overseas owing particularly partly past please
  plenty possibly precisely presently previously probably really recently regarding regardless
  related reportedly roughly round sadly second secondly seven seventeen seventh seventy similarly
  simply sir six sixteen sixth sixty sometimes soon specifically suddenly surely ten tenth thanks
  third thirteen thirty thousand thousands three tonight trillion twelve twenty twice two
  ultimately unfortunately usually various wed well wow yes
  """

/// Open classes: nouns, verbs and adjectives of daily news.
let commonWords = """
  able abstract abuse academic accept access accident account acknowledgements acknowledgments
  act action active activist activists activity actor actress acts actual add addicts additional
  address admit adult advance advice affair affairs africanist afternoon age agenda agents aid
  aim air aircraft alarm album alert allies allow ally almighty ambassadors ambition amendment
  amount analysis analyst analysts anger angry animal anniversary announce annual answer anti
  apparent appeal appear appendix apply approach approve area argue arms arrest arrested article
  artist arts ask asked assault asset assets assist associate athlete athletes attack attacker
  attackers attacks attempt attend attention attitude audience author authorities automatic
  autumn available average aviation award awards aware baby background bad bail balance ball ban
  band bar base basic basis battle bear beat beautiful become bed begin beginning belief best
  better bibliography bid big bill biography bird birth bishops black blame blast blockade blood
  blue boards boat bodies body bomb bomber bombers bombing bombings bombs book books border
  borders born boss bottom box boy boys brain branch break breaking bribery brief bright bring
  broad broadcast brother brown budget build building buildings burn bus business businesses
  businessman buy cadets call called calls came camera campaign cancer candidate candidates
  capital captive car card cards care career carry cars case cases cash caught cause ceasefire
  center central centre century ceremony certain challenge challenges champion champions
  championship chance chancellors change changes chapter character charge charged charges
  charity check chemical child childhood children choice choose chronicle citizen citizens city
  civil civilian civilians claim clashes class classic clean clear climate close closed clothing
  cloud coach coast code cold collapse colleague colleagues collection collective colonels
  column combat come comedy coming commanders commandos comment comments commercial common
  communications communities community companies compare competition complete computer concern
  concert conclusion conclusions condition conditions conducted conference confirmed conflict
  consider constitution construction consumer contact content contents contract contribution
  control convention convicted cook cool cooperation core corner corporate corruption cost costs
  councillors counter countries country couple course cover crackdown create creator credit crew
  crime crimes criminal crisis critic critical critics cross crowd cruise culture cup curfew
  current custody customs cut daily dam damage dance danger dark data date daughter day days
  dead deadline deal dear death deaths debate debt decade decision declaration declared deep
  defeat defence defense deficit degree delegation demand democracy democratic demonstration
  demonstrators denied deportation depression description design desk detail details detained
  developer development device dialogue died diet difference different difficult digital dinner
  diplomacy diplomat diplomatic diplomats direct direction directions disaster disclaimer
  discover discussion disease dispute doctor doctors document documents dog dollar dollars
  domestic door dossier double draft drama draw dream drink drive driver drone drones drop drug
  drugs duty early earth earthquake ease east eastern easy economic economics economist
  economists economy edition editor editorial education effect effects effort efforts election
  elections electoral electric electronics email emails embassies emergency emigrants empire
  employee employees employment end enemy energy engineer engineering engineers enter
  entertainment entire entrance entry environment environmental episode equal equation equipment
  error escape essential estate ethnic evacuation evening event events evidence excellency
  exchange exclusive executive exercise exercises exit expect expected experience experiences
  expert experts explain explosion explosions explosive exports express external extra extreme
  eye face fact factor factory facts fail fair fall false families family famous fan fans far
  farm farmer farmers fashion fast fate father fatherland fear featured federal feel fell female
  festival field fight fighter fighters fighting figure figures file film films finance
  financial find fire firefighters firm firms fish flag flash fleet flight flights flood floods
  floor flower flu focus food foot football footnote forecast foreign forest form formal former
  forward found founder founding frame framework fraud free freedom fresh friend friends fuel
  full fun function fundamental funding funds funeral further future gallery game games gang
  garden gas gate gather gay generals generation genocide getting gift girl girls give glass
  global glossary go goal god going gold golden good goods got governments governors grand grass
  great green ground grow growth guest guide gun gunman gunmen guns guy guys hailed hair hand
  hands happy hard head headline headlines headquarters health hear heart heat heavy height held
  help heritage hero heroes high highlights highness highway hijackers historian historic
  historical history hit hold holding hole holiday holidays holy home homeland homes honest
  honor honour hope horse hospitals host hostage hostages hosts hot hotline hour hours house
  households housing hq hqs huge human humanitarian hurricanes husband ice idea ideas identified
  identity illegal image images immigrants immigration impact important imports improve incident
  incidents income increase independence independent index individual industrial industry
  infantry inflation information infrastructure initial initiative injured injury innovation
  inquiry insight inspectors insurance insurgents integrated intelligence interest interior
  internal international internet interview introduction invasion investigation investigators
  investment investments investors invitation islands issue issues item jail jailed jet jets
  jihad job jobs join joint journalist journalists journey judges judicial jury justice keep key
  kid kids kill killed killer killing kind kings knew knowledge labor labour lack ladies lady
  ladyship lakes land language languages large late latest launch law lawmaker lawmakers lawyer
  lawyers lead leaders leadership leading learn leave lecture left legal legislation legislative
  lesson lessons letter letters level liberal liberation liberty library life light limited line
  lines link lion list listen literature live lives living loan local location long look looking
  lord lordship lose loss lost love low luck lunch machine made magic mail main maintenance
  majesty major majority make male man management manager managers mandate mankind manufacturing
  map march marine marines mark market markets marriage masks mass massacre massive master match
  material materials matter maximum mayors meaning measure measures medical medicine medieval
  medium meet meeting member members membership memo memorandum memorial memory men mercenaries
  merchant message met metal method methods metro metropolitan migrants migration mile miles
  militant militants military mind miners minimum ministers ministries minor minority minute
  minutes miscellaneous missile missiles mobile model modern moment money monitor month monthly
  months moon moral morning mosques mother motherland mothers motion move moved movie movies
  multi municipal murder music musician mutual mystery name names nation national nationalist
  nations native natural nature naval need negotiation negotiations negotiators neighborhood
  neighbors neighbour network neutral new newly news newspapers night nominee non normal north
  northeast northern northwest note notebook notes notice novel nuclear number numbers nurse
  nurses obituary object objective observer observers offense offensive offer officer officers
  official officials oil old online open opened opening opera operation operations opinion
  opponents opportunity opposition option oral order orders ordinary organized organizer
  organizers origin original ousted outlook overview owner pact page pages paid pain paint
  painting pair pandemic paper papers paratroopers parent parents parliamentary part
  participants participation parties partner partners partnership parts pass passed passenger
  passengers patient patients patriotic pay payment peace people peoples percent perfect
  performance period permanent person personal personnel perspective petroleum phase phone photo
  photograph photographs photography photos physical physics picture pictures piece pilot pilots
  pipeline place plan plane planes planet planned planning plans plant play played player
  players plot poem poet poetry point points policemen policy political politician politicians
  politics poll polls poor popular population portrait position positive post posted poverty
  power powers practice prayed prayer pre preface preliminary premium prepare presence present
  presidential presidents press pressure preview previous price prices pride primary princes
  print prior priority prisoner prisoners private prize pro probe problem problems process
  producer product production products professional profile profit profits program programme
  progress project projects promise proof property prophet proposal prosecution prosecutors
  prospects protection protest protester protesters protests protocol proud provide public
  publication publisher publishing pull punishment pure purpose push put quality quarter queens
  question questions quick quote race racial radical raid raids rail railway rain raised ran
  range ranks rapid rate rates reach reached reaction read reader readers ready real reality
  reason reasons rebel rebels received recent reception recession record records recovery red
  reduce reference referendum reflections reform reforms refugee refugees regime regional
  register registered regular regulation relation relations relationship relative relatives
  released relevant relief religion religious remains remarks remember remote rent repeat
  replaced report reported reporter reporters reporting reports request rescue rescuers research
  researcher researchers reservation resident residents resistance resolution resource resources
  response responsibility rest restaurant restaurants result results return returns revenge
  reverse review revolution revolutionary reward rich ride right rights riot riots rise rising
  risk risks rival rivals rock rocket rockets role roof room root roots rough route row royal
  rule ruler rules ruling run rural rush sacred sad safe safety sail sailors sale sales sample
  sanctions satellite save saw scale scandal scene scenes schedule scholar scholars science
  sciences scientific scientist scientists scope score screen script search season seat secret
  section sector sectors secular securities security see seek select self sell seminar senators
  senior sent sentence sentenced separate series serious servant served session set settlement
  settlements settler settlers severe sex sexual shadow share shared shares sharp ships shooting
  shop short shot show showed shown shows side sign signal signed silence silent silver simple
  singer single sister site sites situation size skill skills sky slave slow small smart smoke
  social socialist societies soft software soil solar sold soldier soldiers solid solidarity
  solution son song songs sort soul sound source sources south southeast southern southwest
  sovereign space speaking special specialist species speech speed spent spirit spiritual
  spokesmen spokespersons sponsor sport sports spot spread spring stable staff stage stand
  standard standards standoff star stars start started state statehood statement statements
  states statistics status stay steel step steps stock stocks stop stopped store stores stories
  storm story strategic strategy stream strength stress strike strikes strong structure struggle
  student students studies studio studios study style subject subjects subscribe success
  successful suicide summary summer summit sun super supplement supplies supply support
  supporters supreme surface surgery surprise survey survival survivors suspect suspected
  suspects sustainable sweet system systems table tables tags take taken talk talks target
  targets task tax taxes tea teacher teachers teaching team tech technical technique
  technologies technology teen tell temperature tennis tension tensions term terms terrible
  territory terror terrorism terrorist terrorists test testimony text thank theorem theory thing
  things think thought threat threats ticket time timeline tip tips title took tool tools top
  topic topics total touch tour tourism tourist tourists track trade traders trading tradition
  traditional traffic tragedy trail train training transcript transfer transition transport
  transportation travel treasure treatment treaty tree trees trend trial tribal tribe tribute
  tried trip troop troops tropical trouble true trust truth try turn turned tv twin type
  ultimate ultra unified unique unit united unity universal universities unknown unrest update
  updates upper urban urgent use used user users vaccine value values vehicle vehicles verdict
  version veteran veterans vice victim victims victory video view views villagers violence
  violent virus vision visit visitors visual vital voice volume volunteer volunteers vote voted
  voter voters votes voting vulnerable wage wages wait walk walked wall want wanted war warfare
  warning warnings wars waste watch water wave way ways weapon weapons weather web website
  wedding week weekend weekly weeks weight welcome welfare went west wheel white whole wide
  widespread wife wild win wind window wine winner winners winter wire wish witness witnesses
  woman women won wonder wood word words work worked worker workers working works workshop world
  worldwide worry worse worst worth wounded written wrong wrote year years yellow young youth
  zero zone
  """

/// Months and days: capitalised always, names never. Abbreviated months too.
let calendarWords = """
  january february march april may june july august september october november december jan feb
  mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday
  sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays
  fridays saturdays sundays gmt utc cet est pst edt bst am pm ad bc bce ce
  """

/// Words written in capitals that name no body: units, ranks, diseases, technical things, shouting.
let capitalWords = """
  tv ceo cfo coo cto mp mps mep pm phd md ba ma bsc msc dj mc vip vips dna rna hiv aids sars
  covid gdp gnp vat ngo ngos usb pc pcs cd dvd pdf html http https www url faq atm gps lgbt
  lgbtq pr hr it ict ai iq eq diy rip sos suv suvs uav uavs ied ieds icbm wmd wmds rpg rpgs ak
  sms sim id ids kg km cm mm mph kph hz mw kw gw usd eur gbp rub ii iii iv vi vii viii ix xi xii
  xiii xiv xv xvi xvii xviii xix xx xxi aka asap rsvp faqs fyi lol omg ps ppm ph qa ok no ed eds
  dr jr sr st ave photo video live new update watch read breaking exclusive correction corrects
  editor note more
  """
