// Bodies that news names without saying what they are, and a few events, as data; for the
// notation see CountryNames. The canonical form is the one most used.

/// Unions of states, governments' bodies, services, armed groups, parties, media and firms.
let organizationNames = """
  united nations=^un=^uno, un security council=united nations security council
  un general assembly=united nations general assembly, security council, general assembly
  european union=^eu, european commission, european parliament, european council
  european central bank=^ecb, council of europe, eurozone, nato=north atlantic treaty organization
  osce=organization for security and cooperation in europe
  =organisation for security and co operation in europe
  =organization for security and co operation in europe, brics, g7=g 7=group of seven, g8=g 8
  g20=g 20=group of 20=group of twenty, g77=g 77, opec=organization of petroleum exporting countries=organization of the petroleum exporting countries, opec plus
  commonwealth of independent states=^cis, shanghai cooperation organization=^sco
  collective security treaty organization=^csto, eurasian economic union=^eaeu, african union=^au
  arab league=league of arab states, asean, apec, food and agriculture organization=^fao, mercosur, gulf cooperation council=^gcc
  organization of american states=^oas, commonwealth
  world health organization=^who=world health organisation, world bank
  international monetary fund=^imf, world trade organization=^wto=world trade organisation
  international atomic energy agency=^iaea, international criminal court=^icc
  international court of justice=^icj
  opcw=organisation for the prohibition of chemical weapons
  =organization for the prohibition of chemical weapons, unesco, unicef, unhcr, unrwa
  ^wfp=world food programme=world food program, interpol, europol, ^icao, ^ilo, ^iom, ^oecd
  ^icrc=international committee of the red cross, red cross, red crescent
  amnesty international=amnesty, human rights watch, greenpeace, oxfam
  doctors without borders=medecins sans frontieres=^msf, ^fifa, ^uefa, ^ioc, ^wada, ^nba, ^nfl
  kremlin, pentagon, white house, state department=us state department, capitol
  congress=us congress, senate=us senate, house of representatives, house of commons
  house of lords, knesset, bundestag, state duma=duma, federation council, verkhovna rada, rada
  supreme court, justice department=department of justice, treasury department=us treasury
  homeland security, federal reserve, cia=central intelligence agency
  fbi=federal bureau of investigation, nsa=national security agency, nasa, ^dea, ^tsa, ^faa, ^fda
  ^cdc, ^epa, ^irs, ^sec, ^doj, fsb=federal security service, gru, svr, kgb, rosgvardia
  roskosmos=roscosmos, mossad, shin bet, ^idf=israel defense forces, mi5=mi 5, mi6=mi 6, gchq
  scotland yard, ^isi, ^irgc, revolutionary guards=revolutionary guard, quds force, peshmerga
  general staff, joint chiefs of staff, national guard, coast guard, red army, wagner group=wagner
  islamic state=isis=isil=daesh=islamic state of iraq and syria
  =islamic state of iraq and the levant=islamic state in iraq and syria
  =islamic state in iraq and the levant, al qaeda=al qaida=al quaeda
  islamic state khorasan=islamic state khorasan province=islamic state in khorasan
  =islamic state of khorasan=isis k=isis khorasan=^iskp
  islamic state west africa province=^iswap, al qaeda in iraq
  al qaeda in the arabian peninsula=^aqap=al qaida in the arabian peninsula
  al qaeda in the islamic maghreb=^aqim=al qaida in the islamic maghreb
  al nusra front=nusra front=jabhat al nusra, al shabaab=al shabab, boko haram, taliban=taleban
  haqqani network, hezbollah=hizbollah=hizbullah, hamas, fatah
  ^plo=palestine liberation organization, palestinian authority, muslim brotherhood
  houthi=houthis, ^pkk, ^ypg, ^sdf=syrian democratic forces, free syrian army=^fsa
  hayat tahrir al sham, farc, ^ira, ^eta, lashkar e taiba, white helmets, ku klux klan
  communist party, labour party=labor party, conservative party, republican party
  democratic party, united russia, likud, ^afd, ^cdu, ^csu, ^spd, ^bjp, ^gop, ^anc, reuters
  associated press=^ap, agence france presse=^afp, tass=itar tass, ria novosti=^ria, interfax
  xinhua, bloomberg, bbc, cnn, ^nbc, ^abc, ^cbs, ^npr, ^pbs, al jazeera, al arabiya, fox news
  sky news, new york times, washington post, wall street journal, financial times, guardian
  le monde, der spiegel, el pais, ^ap photo, voice of america=^voa, rt, itv, twitter, facebook
  google, youtube, instagram, whatsapp, telegram, tiktok, microsoft, apple, amazon, netflix, intel
  wikipedia, wikileaks, huawei, samsung, sony, toyota, honda, nissan, volkswagen, bmw, siemens
  general motors, general electric, tesla, spacex, exxon mobil=exxon, chevron, bp, shell, gazprom
  rosneft, lukoil, rosatom, aeroflot, lufthansa, air france, british airways, american airlines
  boeing, airbus, lockheed martin, raytheon, goldman sachs, morgan stanley, deutsche bank, hsbc
  sberbank, ibm, walmart, pfizer, moderna, astrazeneca, rosoboronexport, harvard, stanford
  princeton, yale, cambridge university, oxford university
  """

/// Wars, festivals and contests.
let eventNames = """
  world war i=first world war=world war one, world war ii=second world war=world war two, cold war
  vietnam war, korean war, gulf war, iraq war, six day war, olympics=olympic games
  winter olympics, summer olympics, paralympics, world cup, super bowl, eurovision, christmas
  easter, ramadan, eid al fitr, eid al adha, hanukkah, yom kippur, arab spring, holocaust
  september 11, brexit
  """
