// Which country a people's or a state's adjective belongs to, as data: Russian Defence Ministry is
// the Defence Ministry of Russia. Only for names of bodies; a people is not its country.

/// `adjective=country`, both folded; names of countries have their other forms in Lexicon.
let demonymCountries = """
  afghan=afghanistan, albanian=albania, algerian=algeria, american=united states, us=united states
  angolan=angola, argentine=argentina, argentinian=argentina, armenian=armenia
  australian=australia, austrian=austria, azerbaijani=azerbaijan, azeri=azerbaijan
  bahraini=bahrain, bangladeshi=bangladesh, belarusian=belarus, belarussian=belarus
  belgian=belgium, bolivian=bolivia, bosnian=bosnia and herzegovina, brazilian=brazil
  british=united kingdom, bulgarian=bulgaria, burmese=myanmar, cambodian=cambodia
  cameroonian=cameroon, canadian=canada, chadian=chad, chilean=chile, chinese=china
  colombian=colombia, croatian=croatia, cuban=cuba, cypriot=cyprus, czech=czech republic
  danish=denmark, dutch=netherlands, ecuadorian=ecuador, egyptian=egypt
  emirati=united arab emirates, eritrean=eritrea, estonian=estonia, ethiopian=ethiopia
  fijian=fiji, filipino=philippines, philippine=philippines, finnish=finland, french=france
  gabonese=gabon, georgian=georgia, german=germany, ghanaian=ghana, greek=greece
  guatemalan=guatemala, haitian=haiti, honduran=honduras, hungarian=hungary, icelandic=iceland
  indian=india, indonesian=indonesia, iranian=iran, iraqi=iraq, irish=ireland, israeli=israel
  italian=italy, ivorian=ivory coast, jamaican=jamaica, japanese=japan, jordanian=jordan
  kazakh=kazakhstan, kazakhstani=kazakhstan, kenyan=kenya, kosovar=kosovo, kuwaiti=kuwait
  kyrgyz=kyrgyzstan, lao=laos, laotian=laos, latvian=latvia, lebanese=lebanon
  liberian=liberia, libyan=libya, lithuanian=lithuania, macedonian=north macedonia
  malaysian=malaysia, malian=mali, maltese=malta, mexican=mexico, moldovan=moldova
  mongolian=mongolia, montenegrin=montenegro, moroccan=morocco, mozambican=mozambique
  namibian=namibia, nepalese=nepal, nepali=nepal, nicaraguan=nicaragua, nigerian=nigeria
  nigerien=niger, north korean=north korea, norwegian=norway, omani=oman, pakistani=pakistan
  palestinian=palestine, panamanian=panama, paraguayan=paraguay, peruvian=peru, polish=poland
  portuguese=portugal, qatari=qatar, romanian=romania, russian=russia, rwandan=rwanda
  saudi=saudi arabia, saudi arabian=saudi arabia, senegalese=senegal, serbian=serbia
  singaporean=singapore, slovak=slovakia, slovenian=slovenia, slovene=slovenia
  somali=somalia, south african=south africa, south korean=south korea, soviet=soviet union
  spanish=spain, sri lankan=sri lanka, sudanese=sudan, swedish=sweden, swiss=switzerland
  syrian=syria, taiwanese=taiwan, tajik=tajikistan, tanzanian=tanzania, thai=thailand
  tunisian=tunisia, turkish=turkey, turkmen=turkmenistan, ugandan=uganda, ukrainian=ukraine
  uruguayan=uruguay, uzbek=uzbekistan, venezuelan=venezuela, vietnamese=vietnam
  yemeni=yemen, zambian=zambia, zimbabwean=zimbabwe
  """
