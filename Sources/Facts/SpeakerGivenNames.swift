// First names that tell whether a text speaks of a man or of a woman, as data. Names that both bear are
// in neither list: they tell nothing.

/// Folded, each between white space.
enum SpeakerGivenNames {
  static let male = """
    aaron abbas abd abdel abdelaziz abdul abdulaziz abdulla abdullah abdulrahman abel abiy abner
    abraham achim adam ade adebayo adem aditya adnan adolf adolfo adrian adrien agustin ahmad
    ahmed ahmet ahron ajay ajit akbar akhilesh akihito akim akin akira aksel alain alan alassane
    alastair albert alberto albin aldo alec alejandro aleksandar aleksander aleksandr aleksei
    aleksey alessandro alexander alexandr alexei alexey alf alfonso alfred alfredo ali alistair
    allan alphonse alvaro alvin amadou amartya ambrose amin amir amit amos amr anand anatoliy
    anatoly anders andre andreas andrei andrej andres andrew andrey andris andriy andrzej andy
    angelo angelos anil ansel anselm antal anthony antoine anton antonio antonis anwar archie
    ari ariel arjun arkady armand armando arnaud arne arnold artem arthur arturo artyom arun
    arvid arvind asad asher ashok ashraf asif aslan atal atilla augustin augusto augustus
    aurelio austin avi avigdor axel ayman aziz bakary baptiste barack barnaby barry bart
    bartholomew bartosz bashar basil bastian bastien batu bayo bekir bela ben benedict benito
    benjamim benjamin benny benoit beppe berkay bernard bernd bernie bertil bertrand bezalel
    bilal bill billy binali binyamin bjarne bjorn blaise bob bobby bogdan bohdan boiko boris
    borut boubacar brad bradley brady brandon branko brendan brendon brent brett brian brock
    bruce bruno bryan bryce bulent burak byron caleb callum calvin cameron carl carlo carlos
    casimir caspar cecil cedric cem cengiz cesar cesare chad charles charlie chidi chima chinedu
    chinua chris christian christoph christopher chuka chukwuma ciaran clarence clark claudio
    clement clifford clint clinton clive cody cole colin colm connal connor conor corey
    cornelius cory cosmin craig cristiano cristobal curtis cyril cyrus damian damien dan daniel
    dario darko darragh darrell darren daryl dave david davide dawid dean declan deepak
    demetrius deng denis dennis denys derek derrick desmond devendra dhruv diarmuid dick didier
    diego dieter dietmar dilip dimitar dimitri dimitrios dimitris dinesh dion dirk dmitri
    dmitriy dmitry dmytro domenico dominic don donal donald donncha doru doug dougal douglas dov
    dragan drago duncan dusan dustin dwayne dwight dylan eamon eamonn ebrahim ed eddie edgar
    edison edmund edouard eduard eduardo edvard edward edwin efraim egon ehud einar ekrem eli
    elias elijah eliot elliot elliott ellis elmar elvis emanuel emanuele emeka emil emile emilio
    emin emmanuel emmerson emmet emomali emre engin enoch enrico enrique enzo eoghan eoin ercan
    erdal erhan eric erich erik erkan ernest ernesto ernst errol ersin eskil esteban ethan
    etienne ettore eugen eugene evan evangelos evert evgeni evgeny evo eyal ezra fabian fabio
    fabrice fabrizio fadi fady fahad faisal farhan farid farooq farouk fatih fausto fawzi
    federico fela felipe felix femi ferdinand ferenc fergal fergus ferhat fernand fernando
    fethullah fidel finn fintan fionn flavio florent florian floyd folke francesco francis
    francisco franco francois franjo frank frank-walter frankie franklin frans franz fred
    freddie freddy frederic frederick fredrik friedrich fritz fumio fyodor gabor gabriel gadi
    gareth garrett gary gaston gaurav gautam gavin geert gennady gennaro geoff george georges
    georgy gerald gerard gerardo gerd gerhard gerhardt germain gerry ghassan giacomo giancarlo
    gianfranco gianni gideon gilad gilbert giles gilles gino giora giorgio giovani giovanni
    gitanas giulio giuseppe gleb glen glenn gokhan gonzalo goodluck goran gordon graeme graham
    greg gregory grigor grigory guido guillaume guillermo gunnar gunter gunther gurbanguly
    gustaf gustav gustavo guus gyorgy habib hadi haider haile haim hakan hakeem hakon halil
    hamad hamid hamish hamza hani hank hans haris harish harold harris harrison harry haruki
    harun harvey hasan hashem hashim hassan hassim hector heiko heinrich heinz helmer helmut
    hendrik henning henri henrik henry herbert herman hermann hernan herve hideki hilmar hiram
    hiroki hiroshi horace horacio horst hosni hossein howard hristo hu hubert hugh hugo hulusi
    humphrey husain huseyin hussain hussam hussein hyun iain ian ibrahim ibrahima idris igal
    ignacio ignazio igor ihor ilias ilie ilija ilya imad imran imre ingmar ioannis isaac isaias
    ishaan ishmael isidro ismail ismet istvan itamar itzhak ivan ivar ivo ivor iwan jaap jabari
    jacek jacinto jack jackson jacob jacobus jacques jafar jaime jair jaka jakaya jake jakob
    jakub jalal jalil jamal james jamil janez janos janusz jared jarek jaroslaw jarvis jason
    jasper javad javed javier jawaharlal jay jean jeff jeffery jeffrey jelle jens jeremiah
    jeremy jeroboam jeroen jerome jerry jerzy jesus jhon jiang jianguo jibril jim jimmie jimmy
    jinnah jinping joachim joakim joao joaquim joaquin jochen jock joe joel joey jogesh johann
    johannes john johnny jomo jon jonah jonas jonathan jonathon jonny joost jordi jorg jorge
    jort jory jose josef joseph josh joshua josip jovan jozef juan juergen juhani julian julien
    julio julius junichiro jurgen justin justus kaan kadir kaleb kamal kapil karim karl karsten
    kaspar kasper kassym kazimierz keenan keith kelvin kemal ken kenan kendrick kenji kenneth
    kenny kenzo keqiang kerem kester kevin khaled khalid khalifa khalil khurram kieran kiril
    kirill kirk kjell klaas klaus klemen koen kofi konrad konstantin kostas kristian kristof
    krzysztof kumar kunle kurt kwabena kwaku kwame kwasi kyle kyriakos kyrylo lachlan laird lal
    lalu lamar lamin lance larry lars lasse laszlo laurens laurent laurie lawrence lazar leander
    lech lee leif lennart leo leon leonard leonardo leonid leroy leszek lev levent levi lewis
    lex liam lino linus lionel lloyd logan lorcan lorenz lorenzo lorne lothar louis lowell
    lubomir luc luca lucas luciano lucien ludovic ludwig luigi luis luiz luka lukas luke luther
    lyle maarten macaulay maciej mack madhav mads maged magnus mahathir mahatma mahesh mahinda
    mahmood mahmoud mahmud majid maksim malachi malcolm malik mamadou manfred manmohan manoj
    mansour manuel marat marc marcel marcello marcelo marco marcos marcus marek mariano marijn
    marin marinus mario mark marko markus marlon marshall martin martti marty marvin masahiro
    masoud massimo masud matej mateo mateusz mathew mathias mathieu matias mato matt matteo
    matteus matthew matthias matthijs maurice mauricio maurits mauritz maurizio mauro max maxim
    maxime maxwell mehdi mehmet meir melih melvin memet mervyn mete mevlut micah michael micheal
    michel mick miguel mihai mihail mikael mike mikel mikhail mikkel miles milorad milos milton
    minoru mirko miroslav mitch mitt mladen mobutu mohamad mohamed mohammad mohammed mohan
    mohannad mohsen moqtada mordechai morgan moritz morris mort morten moses moshe mostafa
    mounir moussa moustafa muammar muhammad muhammadu mukesh mungo munir murad murat murray musa
    mustafa mustapha mwai mykhailo mykola myron nabeel nabil nadav nadeem naftali naguib najib
    najm nandan naoto narendra naruhito naser nasir nasser nathan nathaniel naveed naveen nawaz
    neal necmettin ned nedim neeraj neil nelson nenad nestor neville niall niccolo nicholas
    nicky nico nicolas niels nigel niklas niko nikola nikolai nikolaos nikolay nikos nils nitin
    nizar noah noam noel norbert norman norris nouri nuno nursultan obadiah obi octavio oded
    ofer ohad olaf olafur olav ole oleg oleh oleksandr oleksii oleksiy oliver olivier olu
    olusegun oluwaseun omar omer omri onur oren orhan orson osama oscar osei oskar osman osvaldo
    oswald otis otto oumar owen pablo paddy pal panos paolo pascal pasquale patricio patrick
    patrik patrizio paul paulo pavel pavlo pavol peadar peder pedro pekka percy pervez petar
    pete peter petr petro petter peyton phil philip philipp philippe phillip phineas piero
    pierre piers pieter pietro pim piotr prabowo pradeep prakash pranab pranav prashant prayuth
    pyotr qasem qassem quentin quincy radek radoslaw radovan radu rafael raffaele rafik raghav
    rahim rahul raimo raimund rainald rainer raj rajendra rajesh rajiv rajnath rakesh ralf ralph
    ram raman ramesh rami ramiz ramon ramsay ramzan ramzi ramzy randy ranil raphael rashad
    rasheed rashid rasim rasmus ratko rauf raul ravi ray rayan raymond recep reece refik
    reginald regis reid reinhard renato renzo reto reuben rex reza rhodri rhys riad ricardo
    riccardo richard rick rik ringo ritchie rob robbie robby robert roberto rocco rod roddy
    rodion rodney rodolfo rodrigo roel rogelio roger rohan rohit rolan roland rolando rolf
    romain roman romano ron ronald ronan ronnie ronny roque rory ross rostam rostislav rouhollah
    roy royce ruairi ruben rudolf rudy rufus rui rumen rune rupert ruslan russell rustam rutger
    ruud ryan saad sabri sachin saddam sadiq saeed sahil saif sakari salah saleh salim salman
    salvador salvatore salvo sam sami samir samson samuel samuele samy sandeep sander sandor
    sandro sanjay sanjeev santi sascha satish saul sauli savvas sayed scot scott sean sebastian
    sebastien sef sefton selahattin selim semih semyon serdar serge sergei sergey sergio serhii
    serhiy serkan seth seun shafiq shahbaz shahid shane shankar sharad sharif shashank shaukat
    shaun shavkat shawn sheldon sherman shigeru shimon shinzo shiv shlomo shyam sidney sief
    siegfried sigmar sigurd silas silvester silvio simon sinan sindre sipho siphor sjoerd slavko
    slawomir slobodan solomon sonny soren spencer stan stanislav stanley stavros stefan stefano
    steffen stelian stellan stephan stephen steve steven stian stig stijn stoyan stuart subhash
    subramanian sudhir sudip suharto sukarno sulaiman sule suleiman suleyman sundeep suraj
    suresh susilo svein sven sylvain sylvester tadej tadeusz taha tahir takashi takeshi tamas
    tancredi tansu tarek tariq taro tarun tayfun tayyip ted teddy teemu temitope terence
    terrence terry teun thabo thaddeus thanasis theo theodore thiago thibaut thierry thijs thilo
    thomas thor thore thorsten tiago tiberiu tibor tim timo timon timothy timur titus tjeerd
    tobias toby todd tolga tom tomas tomasz tomer tomislav tommy tonio tony torbjorn torsten
    toshiaki traian travis trevor tristan troy tudor tuncay tunde turan turgut tyler tyrone
    tyson tzachi udi udo ufuk ugo ugur uhuru ulf ulrich umar umaru umberto ural uri uriel usama
    uwe vaclav vadim vadym vagn valentin valerio valeriy valery valter vasco vasil vasile vasily
    vasyl vaughn veli vernon vicente victor vidar viggo vijay vikas vikram viktor viljo vilmos
    vinay vincent vincenzo vinko vinod virgil vishal vitali vitaliy vitaly vittorio vivek vlad
    vladimir vladislav vojislav volkan volker volodymyr vsevolod vuk vyacheslav wade wael wahid
    waldemar wali walid wallace walt walter warren waseem wasim wayne werner wes wesley wessel
    wilbur wiley wilf wilfred wilhelm willem willi william willy wim winfred winston wojciech
    wole wolf wolfgang wouter wyatt xavier xi xiaoping yaakov yahya yair yakov yakubu yann
    yannis yaron yaroslav yasin yasser yassin yasuhiro yasuo yavuz yaya yegor yehuda yevgeny
    yiannis yilmaz yitzhak ylli yoav yogi yonatan yoram yorgos yosef yoshihide yoshihiko yossi
    yousef youssef yoweri yukio yunus yuri yuriy yury yusef yusuf yuval yves zac zach zachariah
    zachary zafar zaid zakhar zaki zane zayed zbigniew zdravko zedong zeev zeki zelimir zemin
    zhivko ziad ziya zlatan zlatko zoltan zoran zvi
    """

  static let female = """
    abby abena abigail abimbola ada adaeze adela adelaide adele adelina adetokunbo adriana
    adriane aferdita agata agathe agnes agneta agnieszka aileen aimee aisha aisling aislinn
    akosua akua alana alba alberta alecia aleida alejandra aleksandra alessandra alexa alexandra
    alexia alia alice alicia alida alina aline alisa alison allison alma alva alyssa amal amalia
    amalie amanda amani amara amber amelia amina amparo amy ana anahit anais anastacia anastasia
    anca andrea andreea aneta angela angelica angelika angelina angelique anita anja anjali anka
    anke ann anna annabel annabelle annalena anne annegret anneke anneli annelies annelise
    annette annie annika anouk anthea antje antoinette antonella antonia anushka april araceli
    arantxa ariana ariane arianna arlene asha ashleigh ashley aslaug asli asma assia astrid
    asuncion athena audrey aung aurelie aurora ava avril ayesha aylin ayse aysel aysha azadeh
    azar babette banu barbara barbro bea beata beatrice beatrix beatriz becky belen belinda
    benazir benedicte berit bernadette bernice bertha bessie beth bettina betty beverly bianca
    bibi birgit birgitta birgitte bisi blanca bodil bonnie bozena branka brenda brenna bridget
    bridie brigitte britt britta brittany bronwyn brooke caitlin caitriona camila camilla
    candace candice capucine carina carine carla carlotta carmela carmen carol caroline carolyn
    cassandra caterina catherine cathleen cathy catriona cecile cecilia celeste celia celine
    chantal charlene charlotte charmaine chelsea cheryl chiamaka chiara chidinma chioma chloe
    chrissie christa christelle christiane christie christina christine ciara cindy claire clara
    clarissa claudette claudia claudine clementine cleo clotilde colette colleen concetta
    condoleezza connie constance consuelo cora coralie corazon cordelia corinna corinne cornelia
    courtney cristina cynthia daisy dalia daniela danielle daphne darlene darya dawn deanna
    debbie deborah debra deirdre delia delphine denisa denise desiree devika diana diane dilek
    dilma dimitra dina dobrila dolores dominika donatella donatienne donna dora doreen doris
    dorota dorothea dorothy dorte dragana dunja ebba edda edith edna edwina efua eglantine
    eileen ekaterina ekua elaheh elaine eleanor elena eleni eleonora elfriede eliane elisa
    elisabet elisabeth elisabetta elise elisha elizabeth elke ella ellen ellinor elodie eloise
    elsa else elspeth elvira emilia emiliana emilie emily emine emma emmanuelle emmeline enid
    erica erika erin erna ernestine esma esmeralda esperanza esra estelle ester esther ethel
    etta eugenia eugenie eulalia eunice eva evangeline eve evelina eveline evelyn ewa ezgi
    fabienne faith farah fatemeh fatima fatma fatmata fatou fatoumata federica felicia felicity
    fenella feride fernanda fernande filiz fiona flavia flora florence florencia folake folasade
    fran franca frances francesca francine francoise franziska frauke frederique freja freya
    frida friederike fumiko funke gabriela gabrielle gaelle gail galia galina gayatri gayle
    geeta geetha gemma genevieve genoveva georgette georgia georgiana georgina geraldine gerda
    germaine gertrude ghada gillian gina ginette giorgia gisela giselle gita gitte giulia
    giuliana gladys glenda gloria golda golnaz grace grainne grazia graziella greet greetje
    greta gretchen griet gudny gudrun guendalina gulnara gulsen gunilla gwen gwendolyn gwyneth
    hadiza halima hana hanan haneen hanna hannah hanne hannelore harriet harriett hasina hatice
    hawa hayat hazal hazel heather hedda hedvig hedwig hege heidi heike helen helena helene
    helga hella helle henrietta henriette hermine hermione hilda hilde hillary hind hiroko holly
    hortense hulya ida ilana ilaria ildiko ilka ilona ilse imelda imogen indira ines inez inga
    inge ingeborg inger ingrid ingrida inna ioana ione irena irene irina iris irma iryna isabel
    isabell isabella isabelle isadora ishbel isla ivana ivanka ivonne ivy iwona izabela jacinda
    jacinta jacintha jacqueline jade jadwiga jamila jana jane janet janice janina janine jasmin
    jasmina jasmine jayalalithaa jayne jean-marie jeanette jeanne jelena jenna jennie jennifer
    jenny jess jessica jessie jette jill jitka joan joana joanna joanne jocelyn jocelyne joelle
    johanna jolanta jolene jordana josefa josefina josephine josie joy joyce juana juanita judi
    judit judith judy juli julia juliana juliane julianne julie juliet juliette june justine
    justyna jutta kaitlyn kaja kamala kamila karen karin karina karla karolina kasia kata
    katarina katarzyna kate katerina katharina katherina katherine kathleen kathrin kathryn
    kathy katie katinka katja katrin katrina katya kavita kavitha kaye kayla kayleigh keiko
    kelly kelsey kemi kendra kersti kerstin khadija kiki kimberly kinga kira kirsten kirstin
    kirsty klara klaudia kolinda kornelia kristel kristen kristin kristina kristine krystyna
    ksenia kyra ladan lakshmi lana lara larisa latifa latoya laura laurel lauren lauretta
    lavinia layla leah leanne leda leila lena lene lenka lenore leona leonie leonora leticia
    letitia lia liana libby lidia lien liesbeth lieve lilian liliana lilija lillian lilly lily
    lina linda lindsey linn linnea lisa lisbeth lise liselotte lissa livia liz ljiljana lois
    lola lolita lore lorena loretta lori lorna lorraine lotta lotte lottie louella louisa louise
    lourdes luana lubna lucia lucie lucille lucinda lucretia lucrezia lucy ludmila ludmilla
    luisa luz lydia lyn lynda lynette lynn lynne lyudmila mabel madeleine madeline mae magali
    magda magdalena maggie maggy maha mahnaz maia maike maire mairead maja malala malgorzata
    malin malina mallory malou mamata mamie manal mandy manon manuela manuelle mara marcela
    marcella marcia margaret margareta margarete margarethe margarida margarita marge margit
    margo margot margret margrethe margriet mari maria mariam mariana marianela marianna
    marianne maribel maricel marie marieke marielle marietta marijke marika marilena marilyn
    marina marine marion marisa marisol marit maritza marja marjan marjorie marlene marlies
    marlou marta martha martina martine mary maryam masako masha mathilde matilda matilde maud
    maude maura maureen mavis maxine maya mayra mbali meena meenakshi meera meg megan megawati
    meghan mehwish melania melanie melek melike melinda melisa melissa melita melody mercedes
    mercy meredith merete merle merve meryem meryl mette mia michaela micheline michelle michiko
    mieke miet mila milada milagros milena miljana millicent millie mimi mina mindy minerva
    minna miranda mireille mirela miriam miriana mirjam miroslava miska moira mojca mollie molly
    mona moni monica monika monique montserrat morag morgane morwenna muna muriel mwende myfanwy
    myra myriam myrtle nabila nadezda nadezhda nadia nadine nadja nafisa nagwa nahid naima najat
    nancy nanette naoko naomi narges nasreen nasrin natacha natalia natalie natalya natasa
    natascha natasha nathalie nathaly nazanin nazli neda neelam neha nela nell nellie nerys
    nesrin neta neve nevena nevin ngozi nicole nicoletta nicolette nidhi nieves nigar nika niki
    nikki nilda nilgun nilufer nimmi nina ninette ninon nirmala nisha nkechi noelle noemi noemie
    nomsa nomvula noora nora norah noreen norma nour nouria nuala nura nuray nuria nusrat
    nwamaka oana obiageli oda odette odile ofelia oksana olayinka olena olga olivia olympia ona
    oonagh oriana orla orna ornella otilia ottilie ozlem paige palesa palma pam pamela paola
    pari parisa parvati parveen patience patricia patrizia patsy patti patty paula paulette
    pauliina paulina pauline paz pearl peggy penelope penny pernilla pernille perpetua petra
    petronella philippa philomena phoebe phyllis pia pilar pippa pnina polina polly poonam
    portia preeti prisca priscilla priscille priya priyanka prudence queenie quetzal rabia
    rachael rachel rachida radha radka raffaella rahel raina raisa rajni ramona rani ranjana
    raquel rasa rasha rashida raya rayhana razan rea reba rebecca rebecka rebekah reem regina
    regine reiko reina rekha rena renata renate renee reshma reyhan rhea rhian rhiannon rhonda
    ria riikka rikke rina rita rivka roberta roberte robina rochelle romana romina romy rona
    ronja ronke roos rosa rosalia rosalie rosalind rosaline rosamund rosana rosanna rosanne rose
    roseanne roseline rosella rosemary roshni rosie rosina rosita roswitha rowena roxana roxane
    roxanne roya rozalia ruby ruchi rukmini ruta ruth sabina sabine sabita sabrina sadie safiya
    sahar saira sakshi saleema sally salma salome samantha samira sandhya sandie sandra sandrine
    sangeeta sanna sanne saoirse sara sarah sarai saraswati sarita saskia savitri scarlett
    segolene selena selin selina selma serap serena sevda sevgi sevil shabana shahida shahla
    shaina shaista shakila shakira shakuntala shalini shamima shana shanaz shanice shanti
    sharmila sharmin sharon shauna shazia sheela sheena sheila shelagh shelley shereen sherry
    sheryl shilpa shira shireen shirley shobha shreya shruti sian sibel sidsel sienna sigal
    signe sigrid silja silje silke silvana silvia simona sinead siobhan siri sissel smita
    snezana sofia sofie solange soledad solveig soma sondra songul sonia sonja sonya sophia
    sophie soraya sorcha stacey stefania steffi stella stephania stephanie suad subira sue suha
    suhair sukriye sultana suma sumitra sunita sunniva suparna surabhi susan susana susann
    susanna susanne sushma susilawati suzan suzana suzanne suzette suzie svenja svetlana swati
    sybil sylvi sylvia sylviane sylvie synnove tabea tabitha taina tali talia tamar tamara tammy
    tamsin tania tanja tanya tara tarja tasneem tatiana tatjana tatyana tea teodora teresa
    terezia teri tess tessa thandeka thandi thea thelma theodora theres theresa therese thora
    tiffany tiina tilda tilly tina tineke tini tiziana tomasina tomoko toni tonia tonje torunn
    tove tracy trina trine trish trisha trixie trudi trudy tulay tulin turid tuula tuva tyra
    tzipi ulla ulrica ulrika ulrike uma umm ursula urszula usha ute vaishali valentina valeria
    valerie valerija vandana vanessa vania vanja vasiliki vasundhara veena velma venus vera
    verena veronica veronika veronique vesna vibeke vicki vickie vicky victoria victorine vida
    vigdis viktoria vilma viola violeta violetta viorica virginia virginie viveca vivi vivian
    viviana viviane vivien vivienne vlasta wafa wanda wangari wanjiru wenche wendy whitney wies
    wilhelmina wilma winifred winnie xanthe xenia ximena yael yagmur yalda yana yara yasemin
    yasmeen yasmin yasmina yekaterina yelena yesim yetunde yevgeniya yingluck yoko yolanda
    yolande ysabel yulia yuliana yuliya yumi yuriko yusra yvette yvonne zadie zahide zahra
    zainab zara zarina zehra zeinab zelda zena zeynep zinaida zita ziva zoe zoya zuleika zulfiya
    zuzana zuzanna
    """
}
