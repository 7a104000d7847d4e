// Names that are one thing under forms no rule derives, as data: renamed and re-romanised places,
// and bodies that news calls by several names. Lexicon has more, for what the recogniser looks up.
//
// An item ends with a comma or a line. Its forms are joined by `=`, the usual one first; `^` marks
// a form that counts only in capitals (IS, not is). All forms are folded.

/// Places under former names, names in other languages and older romanisations. Names that are also
/// those of other well-known places (Georgetown, Victoria) are left out.
let formerPlaceNames = """
  kyiv=kiev=kiew=kyjiw, kharkiv=kharkov=charkiw, lviv=lvov=lemberg=lwow, odesa=odessa
  dnipro=dnepr=dnipropetrovsk=dnepropetrovsk, luhansk=lugansk
  zaporizhzhia=zaporozhye=zaporizhia=zaporozhe=zaporizhzhya=saporischschja
  mykolaiv=nikolaev=nikolayev
  chernihiv=chernigov, chernivtsi=chernovtsy=czernowitz, vinnytsia=vinnitsa=vinnytsya
  kryvyi rih=krivoy rog=kryvyy rih=krivoi rog, kropyvnytskyi=kirovohrad=kirovograd, rivne=rovno
  ternopil=ternopol, zhytomyr=zhitomir, uzhhorod=uzhgorod, bakhmut=artemivsk=artyomovsk=artemovsk
  chornobyl=chernobyl=tschernobyl, donbas=donbass, kramatorsk=kramatorskyi
  avdiivka=avdeevka=avdeyevka
  sievierodonetsk=severodonetsk=syevyerodonetsk, lysychansk=lisichansk, horlivka=gorlovka
  makiivka=makeevka=makeyevka, debaltseve=debaltsevo, ilovaisk=ilovaysk, pokrovsk=krasnoarmeysk
  volnovakha=volnovaha, huliaipole=gulyaypole=gulyaipole, kupiansk=kupyansk, izium=izyum
  borodianka=borodyanka, irpin=irpen, enerhodar=energodar, crimea=krym, minsk=mensk
  mahilyow=mogilev=mahiliou, hrodna=grodno, homel=gomel, vitebsk=vitsebsk
  chisinau=kishinev, tiraspol=tiraspil, vilnius=wilno=vilna, kaunas=kovno, klaipeda=memel
  tallinn=reval, tartu=dorpat, daugavpils=dvinsk, kaliningrad=konigsberg=koenigsberg
  gdansk=danzig, wroclaw=breslau, szczecin=stettin, krakow=cracow=krakau, warsaw=warszawa=warschau
  katowice=kattowitz, bratislava=pressburg=pozsony, prague=praha, plzen=pilsen
  brno=brunn, ceske budejovice=budweis, karlovy vary=karlsbad, kosice=kassa, timisoara=temesvar
  cluj napoca=kolozsvar=cluj, bucharest=bucuresti, belgrade=beograd, zagreb=agram, rijeka=fiume
  dubrovnik=ragusa, ljubljana=laibach, pristina=prishtina=prishtine
  skopje=skoplje=shkup, bitola=monastir, thessaloniki=salonica=salonika=saloniki
  athens=athinai=athina
  piraeus=pireas, corfu=kerkyra, crete=kriti, heraklion=iraklion=iraklio, nicosia=lefkosia=lefkosa
  famagusta=gazimagusa, kyrenia=girne, istanbul=constantinople, izmir=smyrna, edirne=adrianople
  antakya=antioch, diyarbakir=amed, sanliurfa=urfa, iskenderun=alexandretta, ankara=angora
  yerevan=erevan=erivan, tbilisi=tiflis, batumi=batum, sukhumi=sokhumi=sukhum, tskhinvali=tskhinval
  gyumri=leninakan, vanadzor=kirovakan, ganja=gyandzha, stepanakert=khankendi=xankendi
  shusha=shushi
  baku=baki, dushanbe=stalinabad, khujand=leninabad=khudzhand, bishkek=frunze=pishpek
  almaty=alma ata, astana=nur sultan=nursultan=akmola=tselinograd
  semey=semipalatinsk, oskemen=ust kamenogorsk, atyrau=guryev, ashgabat=ashkhabad=ashgabad
  turkmenbashi=krasnovodsk, tashkent=toshkent, samarkand=samarqand, bukhara=bokhara=buxoro
  st petersburg=saint petersburg=petersburg=leningrad=petrograd=sankt petersburg
  volgograd=stalingrad=tsaritsyn, nizhny novgorod=gorky=nizhni novgorod, samara=kuybyshev=kuibyshev
  tver=kalinin, yekaterinburg=ekaterinburg=sverdlovsk, vyborg=viipuri
  ulan ude=verkhneudinsk, makhachkala=petrovskoye, vladikavkaz=ordzhonikidze
  grozny=groznyy=dzhokhar
  yuzhno sakhalinsk=toyohara, orenburg=chkalov, ulyanovsk=simbirsk, moscow=moskva=moskau=moscou
  arkhangelsk=archangel, rostov on don=rostov na donu
  ulaanbaatar=ulan bator=urga, beijing=peking=pekin=peiping, nanjing=nanking
  guangzhou=canton=kwangchow
  tianjin=tientsin, chongqing=chungking, xian=sian=hsian, qingdao=tsingtao, xiamen=amoy
  shantou=swatow, dalian=dairen, shenyang=mukden=fengtian
  hangzhou=hangchow, suzhou=soochow, chengdu=chengtu, zhengzhou=chengchow
  jinan=tsinan, fuzhou=foochow, ningbo=ningpo, guilin=kweilin, kunming=yunnanfu
  urumqi=urumchi=wulumuqi
  kashgar=kashi, hotan=khotan, shigatse=xigaze, guangdong=kwangtung, sichuan=szechuan=szechwan
  shandong=shantung, fujian=fukien, zhejiang=chekiang, jiangsu=kiangsu, hebei=hopeh, shaanxi=shensi, shanxi=shansi
  guizhou=kweichow, xinjiang=sinkiang, hong kong=xianggang=hongkong, macau=macao=aomen
  taipei=taibei, kaohsiung=gaoxiong, taichung=taizhong, keelung=jilong, kinmen=quemoy
  taiwan=formosa
  pyongyang=pyeongyang=heijo, busan=pusan, incheon=inchon, daegu=taegu, daejeon=taejon
  gwangju=kwangju
  jeju=cheju, gyeongju=kyongju, panmunjom=panmunjeom, kaesong=gaeseong
  osaka=naniwa, okinawa=ryukyu, mumbai=bombay, kolkata=calcutta, chennai=madras
  bengaluru=bangalore, mysuru=mysore, mangaluru=mangalore, hubballi=hubli, belagavi=belgaum
  kochi=cochin, thiruvananthapuram=trivandrum, kozhikode=calicut, thrissur=trichur, kollam=quilon
  alappuzha=alleppey, puducherry=pondicherry, tiruchirappalli=trichinopoly=trichy, thanjavur=tanjore
  udhagamandalam=ootacamund=ooty, visakhapatnam=vizag=vizagapatam, vijayawada=bezawada
  pune=poona, vadodara=baroda, prayagraj=allahabad, varanasi=benares=banaras, kanpur=cawnpore
  gurugram=gurgaon, shimla=simla, guwahati=gauhati
  odisha=orissa, uttarakhand=uttaranchal, jabalpur=jubbulpore, chattogram=chittagong
  dhaka=dacca, barishal=barisal, bogura=bogra, jashore=jessore, cumilla=comilla
  colombo=kolamba, sri lanka=ceylon, myanmar=burma, yangon=rangoon, naypyidaw=naypyitaw=nay pyi taw
  mawlamyine=moulmein=mawlamyaing, bago=pegu, pathein=bassein, pyay=prome, sittwe=akyab
  rakhine=arakan, ayeyarwady=irrawaddy, myeik=mergui
  ho chi minh city=saigon=ho chi minh ville, hanoi=ha noi, da nang=danang
  haiphong=hai phong, phnom penh=pnom penh, siem reap=siemreap, sihanoukville=kampong som
  thailand=siam, cambodia=kampuchea, vientiane=viengchan, luang prabang=louangphabang
  ayutthaya=ayuthaya, melaka=malacca, penang=pinang=pulau pinang
  jakarta=batavia=djakarta, bandung=bandoeng, makassar=ujung pandang, surabaya=surabaja
  yogyakarta=jogjakarta=yogya, banda aceh=kutaraja, aceh=acheh=atjeh, jayapura=hollandia
  papua=irian jaya=west irian, sulawesi=celebes, maluku=moluccas
  east timor=timor leste=portuguese timor, dili=dilli, vanuatu=new hebrides
  kiribati=gilbert islands
  tuvalu=ellice islands, tehran=teheran, isfahan=esfahan=ispahan, mashhad=meshed=mashad
  tabriz=tauris, qom=qum=ghom, kermanshah=bakhtaran, bandar abbas=bandar e abbas, bushehr=bushire
  urmia=orumiyeh=rezaiyeh, iran=persia, mosul=mossul=al mawsil
  basra=basrah=al basrah, erbil=irbil=arbil=hewler, sulaymaniyah=sulaimaniya=sulaimaniyah=slemani
  fallujah=falluja=al fallujah, karbala=kerbala, najaf=an najaf=nadjaf, dohuk=duhok
  tikrit=takrit, ramadi=ar ramadi, sinjar=shingal=shengal, baghdad=bagdad=bagdat
  damascus=dimashq=damas, aleppo=halab=haleb=alep, homs=hims, hama=hamah
  latakia=lattakia=al ladhiqiyah
  raqqa=ar raqqah=al raqqa=rakka=raqqah
  deir ez zor=deir al zor=dayr az zawr=deir ezzor=deir al zour=deir azzor
  idlib=idleb=edleb, daraa=deraa, kobani=ayn al arab=kobane=ain al arab
  hasakah=al hasakah=hassakeh=hasaka
  palmyra=tadmur=tadmor, manbij=membij, qamishli=kamishli=al qamishli, afrin=efrin, azaz=aazaz
  suwayda=sweida=as suwayda=suwaida=al suwayda, tartus=tartous, quneitra=kuneitra=al qunaytirah
  beirut=beyrouth=bayrut, sidon=saida, baalbek=baalbeck
  jerusalem=al quds=yerushalayim, tel aviv=tel aviv yafo, nablus=shechem=nabulus
  hebron=al khalil=khalil
  ramallah=ram allah, gaza city=ghazza, khan younis=khan yunis=khan yunus
  haifa=hefa, jaffa=yafo, acre=akko=akka, beersheba=beer sheva=be er sheva
  ashkelon=ashqelon, golan heights=golan, aqaba=akaba
  cairo=al qahirah=le caire, alexandria=al iskandariyah, giza=gizeh=al jizah, luxor=al uqsur
  aswan=assuan, port said=bur said, suez=as suways, sharm el sheikh=sharm al sheikh=sharm ash shaykh
  el arish=al arish=arish, benghazi=bengasi, tripoli=tarabulus, misrata=misurata, sirte=surt=sirt
  derna=darnah, tobruk=tubruq, zawiya=zawiyah=az zawiyah, tunis=tounes, sfax=safaqis
  algiers=alger, oran=wahran, constantine=qusantina
  marrakech=marrakesh, fez=fes, tangier=tanger=tangiers, casablanca=dar el beida
  laayoune=el aaiun, western sahara=spanish sahara, sanaa=sana, aden=adan, taiz=taizz=taez
  hodeidah=hudaydah=al hudaydah=hodeida, saada=saadah=sadah, mukalla=al mukalla
  mecca=makkah=mekka, medina=madinah=al madinah, jeddah=jiddah=djeddah, riyadh=riad=ar riyad
  dammam=ad dammam, doha=ad dawhah, manama=al manamah, muscat=masqat=maskat, kuwait city=al kuwayt
  abu dhabi=abu zabi, ras al khaimah=ras al khaymah, sharjah=ash shariqah, kabul=caboul=kaboul
  kandahar=qandahar, kunduz=qunduz=kundoz, mazar i sharif=mazar e sharif=mazar sharif, herat=harat
  jalalabad=jelalabad, lashkar gah=lashkargah
  faisalabad=lyallpur, khyber pakhtunkhwa=north west frontier province
  khartoum=al khartum, el fasher=al fashir=al fasher, el obeid=al ubayyid
  omdurman=umm durman, port sudan=bur sudan, south sudan=southern sudan, juba=djouba
  mogadishu=muqdisho=mogadiscio, kismayo=kismaayo=chisimaio, hargeisa=hargeysa, baidoa=baydhabo
  djibouti=jibuti, addis ababa=adis abeba, mekele=mekelle=makale, adwa=adowa=adua
  dire dawa=diredawa
  massawa=mitsiwa, ndjamena=fort lamy, kinshasa=leopoldville, lubumbashi=elisabethville
  kisangani=stanleyville, mbandaka=coquilhatville, bujumbura=usumbura
  maputo=lourenco marques, beira=sofala, zimbabwe=rhodesia=southern rhodesia
  zambia=northern rhodesia, malawi=nyasaland, botswana=bechuanaland, lesotho=basutoland
  eswatini=swaziland, namibia=south west africa, gqeberha=port elizabeth, tshwane=pretoria
  makhanda=grahamstown, polokwane=pietersburg, mbombela=nelspruit, ethekwini=durban
  mahikeng=mafikeng
  benin=dahomey, burkina faso=upper volta, mali=french sudan
  ivory coast=cote d ivoire=cote divoire, cape verde=cabo verde, malabo=santa isabel
  bioko=fernando po, conakry=konakry, bissau=bissao, banjul=bathurst, antananarivo=tananarive
  toamasina=tamatave, mahajanga=majunga, belize=british honduras, guyana=british guiana
  suriname=dutch guiana, santo domingo=ciudad trujillo, ciudad de mexico=mexico city=cdmx
  havana=la habana=habana, bogota=santafe de bogota, rome=roma, milan=milano
  turin=torino, venice=venezia=venedig, florence=firenze=florenz, naples=napoli=neapel, genoa=genova
  padua=padova, mantua=mantova, leghorn=livorno, bolzano=bozen
  south tyrol=alto adige=sudtirol, munich=munchen=muenchen, cologne=koln=koeln, nuremberg=nurnberg
  hanover=hannover, aachen=aix la chapelle, trier=treves
  mainz=mayence, regensburg=ratisbon, vienna=wien=viena, geneva=geneve=genf
  zurich=zuerich, basel=basle=bale, bern=berne, lucerne=luzern, brussels=bruxelles=brussel
  antwerp=antwerpen=anvers, ghent=gent=gand, bruges=brugge, leuven=louvain, liege=luttich=luik
  mechelen=malines, ypres=ieper, kortrijk=courtrai, tournai=doornik, the hague=hague=den haag
  lisbon=lisboa, porto=oporto, seville=sevilla, zaragoza=saragossa
  san sebastian=donostia, pamplona=iruna, vitoria=gasteiz=vitoria gasteiz
  a coruna=la coruna=corunna, lleida=lerida, girona=gerona, lyon=lyons, marseille=marseilles
  strasbourg=strassburg=strasburg, dunkirk=dunkerque, copenhagen=kobenhavn=kopenhagen
  gothenburg=goteborg, helsinki=helsingfors, tampere=tammerfors, oslo=christiania=kristiania
  trondheim=nidaros, nuuk=godthab, greenland=kalaallit nunaat, faroe islands=faroes=faeroe islands
  derry=londonderry, czech republic=czechia
  north macedonia=fyrom, turkey=turkiye, netherlands=holland
  belarus=byelorussia=belorussia=white russia
  moldova=moldavia, kyrgyzstan=kirghizia=kyrgyz republic=kirgizia, tajikistan=tadzhikistan
  turkmenistan=turkmenia, bashkortostan=bashkiria, tatarstan=tataria, sakha=yakutia
  kalmykia=kalmyk republic
  transnistria=transdniestria=pridnestrovie=trans dniester
  nagorno karabakh=artsakh=karabakh=mountainous karabakh
  abkhazia=apsny, south ossetia=tskhinvali region, kurdistan region=iraqi kurdistan
  uluru=ayers rock, denali=mount mckinley, new zealand=aotearoa
  mount everest=qomolangma=chomolungma=sagarmatha
  persian gulf=arabian gulf, sea of japan=east sea
  falkland islands=falklands=malvinas=islas malvinas
  senkaku islands=diaoyu islands=diaoyutai, paracel islands=xisha islands
  spratly islands=nansha islands
  kuril islands=kurile islands=kurils, iqaluit=frobisher bay
  """

/// Bodies under names that neither letters nor words derive.
let bodyFormNames = """
  islamic state=^is=^ig=^isis=isis=isil=^eiil=daesh=daech=daish=islamic state of iraq and syria
  =islamic state of iraq and the levant=islamic state in iraq and the levant
  =islamic state of iraq and al sham
  =islamic state in iraq and syria=islamic state of iraq and sham=so called islamic state
  islamic state khorasan=^isk=^iskp=^isisk=isis k=is k=isis khorasan=islamic state khorasan province
  =islamic state in khorasan=islamic state of khorasan
  al qaeda=al qaida=al quaeda=alqaeda=al kaida=el kaida=qaeda=qaida
  al qaeda in the arabian peninsula=^aqap=al qaida in the arabian peninsula
  al qaeda in the islamic maghreb=^aqim=al qaida in the islamic maghreb
  al nusra front=nusra front=jabhat al nusra=al nusra=nusra=jabhat an nusra=jabhat fateh al sham
  hayat tahrir al sham=^hts=hayat tahrir ash sham
  hezbollah=hizbollah=hizbullah=hizballah=hisbollah=hezballah, taliban=taleban=talibans
  al shabaab=al shabab=shabaab=shebab=al chabab, boko haram=boko haraam
  houthi=houthis=huthi=huthis=ansar allah=ansarullah=al houthi, hamas=islamic resistance movement
  popular mobilization forces=^pmf=hashd al shaabi=popular mobilisation units
  =popular mobilization units=^pmu
  people s protection units=^ypg=peoples protection units, kurdistan workers party=^pkk
  syrian democratic forces=^sdf, free syrian army=^fsa, palestine liberation organization=^plo
  =palestine liberation organisation, muslim brotherhood=ikhwan=muslim brothers
  revolutionary guards=revolutionary guard=^irgc=islamic revolutionary guard corps=pasdaran
  =islamic revolutionary guards corps=iranian revolutionary guard
  quds force=al quds force=qods force=jerusalem force
  revolutionary armed forces of colombia=farc=^farc, national liberation army=^eln
  sendero luminoso=shining path, ^eta=euskadi ta askatasuna, irish republican army=^ira
  liberation tigers of tamil eelam=^ltte=tamil tigers
  lord s resistance army=^lra=lords resistance army
  wagner group=wagner=pmc wagner=wagner pmc
  fsb=federal security service=russian federal security service=federal security service of russia
  =federal security service of the russian federation
  svr=foreign intelligence service of russia=russian foreign intelligence service
  gru=main intelligence directorate
  security service of ukraine=^sbu=ukrainian security service, verkhovna rada=rada
  united nations=^un=^uno=^onu=united nations organization=united nations organisation
  european union=^eu=^ue
  nato=^otan=north atlantic treaty organization=north atlantic treaty organisation
  =north atlantic alliance, osce=^osze, international committee of the red cross=^icrc=^cicr
  doctors without borders=medecins sans frontieres=^msf
  african union=^au, world health organization=^who=^oms=world health organisation
  african national congress=^anc, bharatiya janata party=^bjp, christian democratic union=^cdu
  alternative for germany=^afd=alternative fur deutschland, social democratic party of germany=^spd
  national rally=rassemblement national, republican party=^gop=grand old party
  party of european socialists=^pes, chinese communist party=^ccp=communist party of china=^cpc
  people s liberation army=^pla=peoples liberation army
  international atomic energy agency=^iaea=^aiea
  interpol=international criminal police organization
  opcw=^opcw=organisation for the prohibition of chemical weapons
  =organization for the prohibition of chemical weapons
  central intelligence agency=cia=^cia, federal bureau of investigation=fbi=^fbi
  mossad=institute for intelligence and special operations
  shin bet=shabak=israel security agency=shin beth
  israel defense forces=^idf=israeli defense forces=israel defence forces=israeli defence forces
  =tsahal
  =israeli army
  agence france presse=^afp, associated press=^ap, tass=itar tass=^tass, ria novosti=^ria
  al jazeera=al jazira=aljazeera, al arabiya=alarabiya
  volkswagen=^vw, bmw=bayerische motoren werke, general motors=^gm, british airways=^ba
  """
