// First names that are one name: its forms in several languages and spellings, and its pet forms,
// as data. A line holds one name; a form may stand in several lines (Alex). Names that different
// people of one family bear side by side in one language (John, Jan; Maria, Marie) are not made
// one.

/// Forms of one name as passports and newspapers of neighbouring languages write them. The first
/// word of a line says from which alphabet they come.
let givenLanguageForms = """
  cyrillic vladimir volodymyr uladzimir wladimir vladimer wolodymyr
  cyrillic alexander aleksandr alexandr aleksander oleksandr aliaksandr alyaksandr alexandre aleksandar
  cyrillic alexei alexey aleksei aleksey alexej oleksii oleksiy aliaksei alexi
  cyrillic sergei sergey sergej serhii serhiy siarhei serguei sergiy
  cyrillic andrei andrey andrej andrii andriy
  cyrillic dmitry dmitri dmitriy dmytro dmitrij dimitri dmitrii dzmitry
  cyrillic nikolai nikolay mykola nikolaj mikalai nicolai
  cyrillic mikhail mykhailo michail mikhaylo mihail mikhailo mikhael
  cyrillic yevgeny yevgeniy yevgeni evgeny evgeni evgeniy evgenii yevhen evhen yevgenii jewgeni
  cyrillic yuri yury yuriy iurii jurij yurii iuri youri juri
  cyrillic pavel pavlo
  cyrillic peter pyotr petr petro piotr
  cyrillic konstantin kostyantyn kostiantyn
  cyrillic kirill kyrylo kiril cyril
  cyrillic vasily vasyl vasili vasiliy vassily vasilii
  cyrillic viktor victor
  cyrillic igor ihor
  cyrillic oleg oleh
  cyrillic grigory hryhoriy grigori hrihorii grigoriy hryhorii grigorii
  cyrillic anatoly anatoliy anatolii anatoli anatolij
  cyrillic valery valeriy valerii valeri
  cyrillic vitaly vitaliy vitalii vitali vitalij
  cyrillic gennady gennadiy gennadi hennadiy hennadii gennadii
  cyrillic arkady arkadiy arkadi arkadii
  cyrillic yulia yuliya julia iuliia yuliia julija
  cyrillic elena yelena olena jelena
  cyrillic ekaterina yekaterina kateryna
  cyrillic irina iryna irena
  cyrillic natalia natalya nataliya natalie nataliia natallia
  cyrillic svetlana svitlana sviatlana
  cyrillic ksenia kseniya oksana xenia
  cyrillic tatiana tatyana tetiana tetyana tatjana
  cyrillic anastasia anastasiya anastasiia
  cyrillic maria mariya mariia marija
  cyrillic lyudmila ludmila lyudmyla liudmila
  cyrillic stepan stefan
  cyrillic fyodor fedor fedir theodor
  cyrillic artyom artem
  cyrillic semyon semen
  cyrillic maxim maksim maksym
  cyrillic joseph iosif josef yosyp
  cyrillic eduard edward edvard
  cyrillic denis denys
  cyrillic matvei matvey matviy
  cyrillic ilya illia ilia illya
  cyrillic ivan
  cyrillic aleksandra alexandra oleksandra
  cyrillic mikheil
  cyrillic nikita mykyta
  cyrillic ramzan
  cyrillic boris borys
  arabic mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohamet muhammet mehmet mohd mahomet
  arabic ahmed ahmad ahmet akhmed akhmad ahmat
  arabic mahmoud mahmud mahmood mahmut makhmud
  arabic hussein husain hussain husayn hossein hosein husein huseyin hussien houssein
  arabic hassan hasan hassane
  arabic abdullah abdulla abdallah abdollah abdoullah
  arabic abdulrahman abdelrahman abdurrahman abdurahman abdulrehman abderrahmane abdirahman
  arabic abdulaziz abdelaziz abdalaziz
  arabic abdulfattah abdelfattah abdalfattah
  arabic abdulkarim abdelkarim abdulkareem
  arabic omar umar omer oumar
  arabic osama usama oussama
  arabic osman uthman othman ousmane
  arabic ibrahim ebrahim ibraheem
  arabic ismail ismael esmail ismaeel
  arabic yusuf youssef yousef yousuf yusef yousaf joseph
  arabic khaled khalid
  arabic khalil khaleel halil
  arabic said saeed sayed saied
  arabic sayyid seyed syed sayid
  arabic suleiman sulaiman soleiman suleyman suleman
  arabic salah
  arabic saleh salih
  arabic mustafa mostafa moustapha mustapha moustafa
  arabic qasem qassem qasim kassem qassim kasim ghasem
  arabic muammar moammar moamer muamar mouammar
  arabic gamal jamal djamal
  arabic dawood daoud dawud daud
  arabic nasser nasir naser
  arabic rashid rasheed rachid
  arabic reza rida riza
  arabic javad jawad
  arabic nouri nuri noori
  arabic haider haydar haidar hayder
  arabic recep rajab
  arabic ayman aiman
  arabic bashar bachar
  arabic yahya yehia yahia
  arabic zainab zeinab zaynab
  arabic fatima fatma fatimah fatemeh
  arabic aisha ayesha aicha
  arabic mariam maryam miriam
  arabic isa eissa issa
  arabic musa moussa mousa
  arabic yasser yasir yaser
  arabic tariq tarek tareq tarik
  arabic walid waleed
  arabic majid majed majeed
  arabic faisal faysal feisal
  arabic aziz
  arabic jalal celal
  arabic murtaza mortaza
  arabic ashraf achraf
  arabic hasina
  arabic hamid hamed hameed
  arabic abbas
  arabic bashir basheer bachir
  arabic sharif shareef cherif
  arabic samir sameer
  arabic munir mounir
  arabic nawaz
  arabic asif asef
  arabic kamal kemal
  arabic mehdi mahdi
  arabic ali
  other binyamin benjamin
  other yitzhak itzhak yitzchak isaac
  other moshe moses
  other yaakov jacob yakov
  other alexis
  other giorgos georgios yorgos
  other nikos nikolaos
  other yannis giannis ioannis
  other kyriakos
  other narendra
  other shinzo
  other george giorgi
  other eli elie
  other avraham abraham
  other yehuda judah
  other shmuel samuel
  other shlomo solomon
  other yoav
  """

/// Pet forms, the full name first. Common in English-language news; pet forms that could be half of
/// all first names (Sasha is in) serve nobody and are left out.
let givenPetForms = """
  abigail abby
  albert al bert
  alexander alex alec sasha sandy
  alexandra alex sasha sandra
  alfred alf fred
  andrew andy drew
  anthony tony
  antonio tony
  arnold arnie
  arthur art
  barbara barb
  benjamin ben benny benji
  bernard bernie
  bradley brad
  calvin cal
  catherine cathy kate katie
  katherine kathy kate katie
  kathleen kathy
  charles charlie chuck
  christopher chris kit
  christine chris
  christina chris tina
  clifford cliff
  cynthia cindy
  daniel dan danny
  david dave davey
  deborah deb debbie debra
  dennis denny
  donald don donnie
  dorothy dot dottie
  douglas doug
  edward ed eddie ted teddy ned
  eduardo edu
  edwin ed
  eleanor ellie nell
  elizabeth liz beth betty lizzie eliza libby betsy
  eugene gene
  francis frank
  franklin frank
  francisco paco pancho
  frederick fred freddie freddy
  gabriel gabe
  gerald gerry jerry
  gerard gerry
  gregory greg
  harold hal
  henry harry hank
  herbert herb
  howard howie
  jacob jake
  jacqueline jackie
  james jim jimmy jamie
  jeffrey jeff geoff
  geoffrey geoff jeff
  jennifer jen jenny
  jessica jess
  john johnny jack jon
  jonathan jon johnny
  jose pepe
  joseph joe joey
  joshua josh
  judith judy
  kenneth ken kenny
  kimberly kim
  lawrence larry
  laurence larry
  leonard len lenny leo
  leopold leo
  louis lou louie
  luiz lula
  margaret maggie meg peggy
  martin marty
  matthew matt
  michael mike mick mickey micky
  mikhail misha
  mitchell mitch
  nathan nate
  nathaniel nate nat
  nicholas nick nicky
  dmitry dima
  nikolai kolya
  vladimir vova volodya
  patricia pat patty trish
  patrick pat paddy
  pamela pam
  peter pete
  philip phil
  phillip phil
  raymond ray
  rebecca becky
  richard rick dick richie rich ricky
  robert bob bobby rob robbie
  roberto beto
  ronald ron ronnie
  rudolph rudy
  rudolf rudi
  russell russ
  samuel sam sammy
  samantha sam
  sergio checo
  stanley stan
  stephen steve
  steven steve
  susan sue susie suzy
  suzanne sue
  terence terry
  terrence terry
  theodore ted teddy theo
  theresa terry
  thomas tom tommy
  timothy tim timmy
  victoria vicky vicki
  vincent vince vinny
  walter walt
  william bill billy will willie liam
  zachary zach zack
  benjamin bibi
  binyamin bibi
  """

/// One name in two spellings that Western newspapers both write for the same person.
let givenSpellings = """
  stephen steven
  catherine katherine kathryn katharine cathryn
  jeffrey geoffrey
  philip phillip filip
  eric erik
  marc mark
  carl karl
  frederick frederic
  lawrence laurence
  jon john
  nicolas nicholas
  christopher kristopher
  anders andreas
  teresa theresa
  sara sarah
  ann anne
  elisabeth elizabeth
  hilary hillary
  kristina christina
  cristina christina
  rafael raphael
  bryan brian
  alan allan allen
  geert gert
  """
