// Countries, their demonyms and the regions of the world, as data. Cities are in PlaceNames.
//
// An item ends with a comma or a line. Its forms are joined by `=`, the canonical one first; `^`
// marks a form that counts only in capitals (US, not us). All forms are folded.

/// States and territories under the names that English-language news uses.
let countryNames = """
  afghanistan, albania, algeria, andorra, angola, antigua and barbuda=antigua, argentina, armenia
  australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus=byelorussia
  belgium, belize, benin, bhutan, bolivia, bosnia and herzegovina=bosnia=bosnia herzegovina
  botswana, brazil, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon, canada
  cape verde, central african republic=^car, chad, chile, china=peoples republic of china=^prc
  colombia, comoros
  democratic republic of congo=democratic republic of the congo=dr congo=^drc=congo kinshasa
  congo=republic of congo=republic of the congo=congo brazzaville, costa rica, croatia, cuba
  cyprus, czech republic=czechia, denmark, djibouti, dominica, dominican republic
  east timor=timor leste, ecuador, egypt=arab republic of egypt, el salvador, equatorial guinea
  eritrea, estonia, eswatini=swaziland, ethiopia, fiji, finland, france=french republic, gabon
  gambia=the gambia, georgia, germany=federal republic of germany, ghana, greece, grenada
  guatemala, guinea, guinea bissau, guyana, haiti, honduras, hungary, iceland, india, indonesia
  iran=islamic republic of iran, iraq, ireland=republic of ireland, israel, italy
  ivory coast=cote divoire, jamaica, japan, jordan, kazakhstan, kenya, kiribati, kosovo, kuwait
  kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg
  madagascar, malawi, malaysia, maldives, mali, malta, marshall islands, mauritania, mauritius
  mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar=burma
  namibia, nauru, nepal, netherlands=the netherlands=holland, new zealand, nicaragua, niger
  nigeria, north korea=^dprk=democratic peoples republic of korea, north macedonia=macedonia
  norway, oman, pakistan, palau, panama, papua new guinea, paraguay, peru, philippines, poland
  portugal, puerto rico, qatar, romania, russia=russian federation=^rf, rwanda
  saint lucia=st lucia, samoa, san marino, saudi arabia=kingdom of saudi arabia, senegal, serbia
  seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia, south africa
  south korea=republic of korea=^rok, south sudan, spain, sri lanka, sudan, suriname, sweden
  switzerland, syria=syrian arab republic, taiwan, tajikistan, tanzania, thailand, togo, tonga
  trinidad and tobago=trinidad, tunisia, turkey=turkiye=republic of turkey, turkmenistan, tuvalu
  uganda, ukraine, united arab emirates=^uae=emirates, united kingdom=^uk=great britain=britain
  united states=^us=^usa=united states of america=america, uruguay, uzbekistan, vanuatu
  vatican=vatican city=holy see, venezuela, vietnam=viet nam, yemen, zambia, zimbabwe
  soviet union=^ussr, yugoslavia, czechoslovakia, east germany, west germany
  """

/// Parts of the world and of large countries, seas, and lands without a state of their own.
let regionNames = """
  africa, antarctica, asia, europe, north america, south america, latin america, central america
  middle east=near east=mideast, far east, central asia, south asia
  southeast asia=south east asia, east asia, eastern europe, western europe, central europe
  north africa, west africa, east africa, southern africa, sub saharan africa, horn of africa
  balkans, caucasus, south caucasus, north caucasus, caribbean, scandinavia, baltics, sahel
  sahara, maghreb, levant, oceania, siberia, asia pacific, indo pacific, eurasia, western sahara
  kurdistan, iraqi kurdistan, palestine, palestinian territories, gaza=gaza strip, west bank
  golan heights, east jerusalem, sinai, sinai peninsula, crimea, donbas=donbass, transnistria
  abkhazia, south ossetia, nagorno karabakh=karabakh, chechnya, dagestan, ingushetia, tatarstan
  kaliningrad, tibet, xinjiang, inner mongolia, kashmir, punjab, bengal, kerala, gujarat
  maharashtra, bihar, assam, uttar pradesh, hong kong, macau=macao, okinawa, hokkaido, helmand
  darfur, tigray, oromia, biafra, england, scotland, wales, northern ireland, catalonia, andalusia
  galicia, sicily, sardinia, lombardy, tuscany, bavaria, saxony, brittany, normandy, provence
  corsica, flanders, wallonia, greenland, faroe islands, gibraltar, bermuda
  guantanamo bay=guantanamo, falkland islands=falklands, alabama, alaska, arizona, arkansas
  california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa
  kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi
  missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina
  north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota
  tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming, new england
  midwest, silicon valley, wall street, manhattan, brooklyn, ontario, quebec, alberta
  british columbia, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland, yukon
  new south wales, queensland, tasmania, western australia, south australia, atlantic
  atlantic ocean, pacific, pacific ocean, indian ocean, arctic, arctic ocean
  mediterranean=mediterranean sea, black sea, red sea, dead sea, north sea, baltic=baltic sea
  caspian=caspian sea, persian gulf, arabian sea, south china sea, east china sea, sea of japan
  yellow sea, sea of azov, gulf of mexico, gulf of aden, strait of hormuz, suez canal=suez
  panama canal, english channel, bosphorus, dardanelles, amazon rainforest, himalayas, alps, andes
  pyrenees, urals, rocky mountains, danube, rhine, nile, euphrates, tigris, volga, dnieper, mekong
  ganges, red square, tiananmen square, tahrir square, times square, silk road
  """

/// Nationalities, peoples, faiths and political camps: names that are neither persons nor places.
/// A plural in `s` of every form that can take one is understood.
let demonymNames = """
  afghan, albanian, algerian, american, angolan, arab, arabic, argentine=argentinian, armenian
  asian, african, european, australian, austrian, azerbaijani=azeri, bahraini, bangladeshi, basque
  belarusian=belarussian, belgian, bengali, bolivian, bosnian, brazilian, british=briton
  bulgarian, burmese, cambodian, canadian, catalan, chechen, chilean, chinese, colombian
  congolese, croatian=croat, cuban, cypriot, czech, danish=dane, dutch, ecuadorian, egyptian
  emirati, english, eritrean, estonian, ethiopian, filipino, finnish=finn, french, georgian
  german, ghanaian, greek, guatemalan, haitian, honduran, hungarian, icelandic, indian, indonesian
  iranian, iraqi, irish, israeli, italian, jamaican, japanese, jordanian, kazakh, kenyan, korean
  south korean, north korean, kosovar, kurdish=kurd, kuwaiti, kyrgyz, lao=laotian, latvian
  lebanese, liberian, libyan, lithuanian, macedonian, malaysian, malian, maltese, mexican
  moldovan, mongolian, montenegrin, moroccan, nepalese=nepali, new zealander, nicaraguan, nigerian
  nigerien, norwegian, omani, pakistani, palestinian, panamanian, paraguayan, persian, peruvian
  polish, portuguese, punjabi, qatari, romanian, russian, rwandan, saudi, scottish, senegalese
  serbian=serb, singaporean, slovak, slovenian=slovene, somali, south african, soviet
  spanish=spaniard, sri lankan, sudanese, swedish=swede, swiss, syrian, taiwanese, tajik
  tanzanian, tatar, thai, tibetan, tunisian, turkish=turk, turkmen, ugandan, ukrainian, uruguayan
  uyghur=uighur, uzbek, venezuelan, vietnamese, welsh, yemeni, zambian, zimbabwean, yazidi
  rohingya, roma, hispanic, latino, latin american, african american, muslim, islamic, islamist
  christian, jewish=jew, sunni, shiite=shia, catholic, roman catholic, orthodox, protestant
  buddhist, hindu, sikh, jihadist, salafi, alawite, druze, coptic=copt, zionist, nazi, communist
  marxist, republican, democrat, tory=tories, western, baltic, balkan, nordic, scandinavian
  siberian, parisian, londoner, muscovite, texan, californian, caucasian, mediterranean, eurasian
  quran=koran=quranic, bible
  islam, christianity, olympic, hutu, tutsi, tamil, maoist, sinhalese, pashtun, yugoslav, philippine
  latin
  """
