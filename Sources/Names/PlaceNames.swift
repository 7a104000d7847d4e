// Capitals and other cities that news from everywhere names, as data; for the notation see
// CountryNames. Cities whose names are English words (Nice, Reading, Orange) are left out.

/// Capitals of states.
let capitalNames = """
  abu dhabi, abuja, accra, addis ababa, algiers, amman, amsterdam, ankara, antananarivo, ashgabat
  asmara, astana=nur sultan, asuncion, athens, baghdad, baku, bamako, bangkok, bangui
  beijing=peking, beirut, belgrade, berlin, bern, bishkek, bissau, bogota, brasilia, bratislava
  brazzaville, brussels, bucharest, budapest, buenos aires, bujumbura, cairo, canberra, caracas
  chisinau, colombo, conakry, copenhagen, dakar, damascus, dhaka, dodoma, doha, dublin, dushanbe
  freetown, gaborone, georgetown, guatemala city, hanoi, harare, havana, helsinki, islamabad
  jakarta, jerusalem, juba, kabul, kampala, kathmandu, khartoum, kigali, kingston, kinshasa
  kuala lumpur, kuwait city, kyiv=kiev, la paz, libreville, lilongwe, lima, lisbon, ljubljana
  lome, london, luanda, lusaka, madrid, managua, manama, manila, maputo, mexico city, minsk
  mogadishu, monrovia, montevideo, moscow, muscat, nairobi, naypyidaw, ndjamena, new delhi=delhi
  niamey, nicosia, nouakchott, oslo, ottawa, ouagadougou, panama city, paramaribo, paris
  phnom penh, podgorica, port au prince, port moresby, porto novo, prague, praia, pretoria
  pristina, pyongyang, quito, rabat, reykjavik, riga, riyadh, rome, san jose, san juan
  san salvador, sanaa, santiago, santo domingo, sarajevo, seoul, skopje, sofia, stockholm, sucre
  suva, taipei, tallinn, tashkent, tbilisi, tegucigalpa, tehran=teheran, tel aviv, thimphu, tirana
  tokyo, tripoli, tunis, ulaanbaatar=ulan bator, vaduz, valletta, vienna, vientiane, vilnius
  warsaw, washington=washington dc=^dc, wellington, windhoek, yamoussoukro, yaounde
  yerevan, zagreb
  """

/// Other cities, towns and places that stand for what happened there.
let cityNames = """
  aberdeen, abidjan, aden, agra, ahmedabad, aleppo, alexandria, almaty, amritsar, anchorage
  antwerp, arkhangelsk, astrakhan, atlanta, auckland, austin, avdiivka, bakhmut, bali, baltimore
  bandung, bangalore=bengaluru, barcelona, bari, basel, basra, belfast, belgorod, benghazi, bergen
  bethlehem, bilbao, birmingham, bologna, bonn, bordeaux, boston, brasov, bremen, brighton
  brisbane, bristol, brno, bryansk, bucha, buffalo, busan, calais, calgary, cali, cambridge
  canton, cape town, cardiff, casablanca, charlotte, chelyabinsk, chengdu, chennai=madras
  chernihiv, chernobyl, chicago, chongqing, christchurch, cincinnati, cleveland, cologne, columbus
  cordoba, coventry, dallas, damietta, dar es salaam, darwin, debrecen, deir ez zor, denver, derby
  detroit, dnipro, donetsk, dresden, dubai, durban, dusseldorf, edinburgh, edmonton, erbil
  fallujah, fergana, florence, fort worth, frankfurt, fukushima, galway, gdansk, geneva, genoa
  ghent, glasgow, gothenburg, goma, granada, graz, grenoble, grozny, guangzhou, guadalajara
  gwadar, haifa, halifax, hamburg, hanover, harbin, hebron, herat, hiroshima, ho chi minh city
  homs, honolulu, houston, hyderabad, idlib, innsbruck, irkutsk, isfahan, istanbul, izmir, jaipur
  jalalabad, jeddah, jenin, johannesburg, kandahar, kano, kansas city, karachi, karbala, kazan
  kharkiv=kharkov, kherson, khabarovsk, kirkuk, kobani, kobe, kolkata=calcutta, kostroma, krakow
  krasnodar, krasnoyarsk, kryvyi rih, kunduz, kursk, kyoto, lagos, lahore, las vegas, latakia
  lausanne, leeds, leicester, leipzig, lille, liverpool, los angeles, luhansk=lugansk, lviv, lyon
  maastricht, malaga, malmo, manchester, mandalay, maracaibo, marburg, mariupol, marrakech
  marseille=marseilles, mecca, medina, melbourne, melitopol, memphis, miami, milan, milwaukee
  minneapolis, modena, mombasa, monterrey, montreal, mosul, mumbai=bombay, munich, murmansk
  nagasaki, nagoya, najaf, nantes, naples, nashville, nablus, new orleans, new york=new york city
  newcastle, nizhny novgorod, norfolk, norilsk, nottingham, novgorod, novorossiysk, novosibirsk
  nuremberg, oakland, odesa=odessa, omsk, oran, orlando, osaka, oxford, palermo, palm beach
  palmyra, penza, perm, perth, peshawar, philadelphia, phoenix, phuket, pittsburgh, plymouth
  porto, portland, portsmouth, poznan, pskov, quetta, rafah, ramallah, raqqa, ravenna, recife
  richmond, rio de janeiro, rostov=rostov on don, rotterdam, ryazan, sacramento, saint denis
  salzburg, samara, samarkand, san antonio, san diego, san francisco, santa cruz, santa monica
  sao paulo, saratov, seattle, sevastopol, seville, shanghai, sharm el sheikh, sheffield, shenzhen
  sidon, simferopol, sinjar, smolensk, sochi, southampton, srebrenica, srinagar, st louis
  st petersburg=saint petersburg=petersburg, stalingrad, stavropol, strasbourg, stuttgart
  surabaya, surat, sydney, tabriz, taganrog, tampa, tangier, thessaloniki, tianjin, tijuana
  tikrit, tomsk, toronto, toulouse, tucson, tula, turin, tver, tyumen, ufa, ulyanovsk, utrecht
  valencia, vancouver, varanasi, venice, verona, vladivostok, volgograd, voronezh, wroclaw, wuhan
  xian, yakutsk, yalta, yangon=rangoon, yaroslavl, yekaterinburg, york, zaporizhzhia=zaporozhye
  zurich, heathrow, gatwick, chernobyl exclusion zone, auschwitz, hague=the hague, abu ghraib, guantanamo, camp david, davos
  hollywood, capitol hill, downing street, bab el mandeb, snake island, stade de france
  """
