// First names that men and women in the news bear, in many languages, as data.
// A first name says that the capitalised words after it are a person's; alone it says little.
// Names that news uses mostly as other words (Mark, Bill, Rose at a beginning) are judged by the
// rules, not left out. Georgia, Jordan and their like are here and among the places.

/// Folded, in the spellings of English-language news.
let givenNames = """
  aaron abbas abby abd abdel abdelaziz abdul abdulaziz abdulla abdullah abdulrahman abigail abiy
  abu achim adam adama adel adele aditya adnan adolf adrian adriana adrien agnes agnieszka
  agustin ahmad ahmed ahmet aisha ajay ajit akbar akhilesh akihito akim akira alain alan
  alassane albert alberto aldo alejandra alejandro aleksander aleksandr aleksei aleksey
  alessandra alessandro alexander alexandr alexandra alexei alexey alexis alfonso alfredo ali
  alice alina alison allison alpha alphonse alvaro amanda amartya amber amelia amin amina amir
  amit amr amy ana anand anastasia anatoliy anatoly andre andrea andreas andrei andrej andres
  andrew andrey andris andriy andrzej andy angel angela angelo angelos anil anita anjali anke
  ann anna annalena anne annegret annie ante anthony antoine anton antonio antonis anwar april
  ariel arjun arkady arnaud arnold artem arthur arturo artyom arun arvid arvind ashley ashok
  ashraf asif aslan asma atal audrey augusto aung aurelie austin avi avigdor axel ayman aziz
  barack barbara barry bart bartosz bashar beata beatrice beatriz becky bekir ben benazir
  benjamin benny benoit beppe berat bernadette bernard bernd bernie bertrand beth betty beverly
  bezalel bilal bill billy binali binyamin birgit bjarne bjorn blaise bo bob bobby bogdan bohdan
  boiko bola boris borut brad bradley brandon branko brenda brendan brent brett brian brigitte
  bruce bruno bryan bulent caitlin calvin cameron camille carl carla carlo carlos carmen carol
  caroline carolyn catherine cathy cecile celine cesar cesare chad chantal charles charlie
  charlotte chelsea chen cheryl chiara chidi chinua chloe chris christian christina christine
  christoph christopher chuck claire clara clare clark claude claudia claudio clement clifford
  clint clive colin connor corazon corinne craig cristiano cristina cristobal cynthia cyril
  daisy dale dalia dan dana daniel daniela danielle danny daria dario darren dave david dawn
  dean deborah debra deepak deng denis denise dennis denys derek desmond diana diane dick didier
  diego dieter dietmar dilip dilma dina dinesh dirk dmitri dmitriy dmitry dmytro dolores dominic
  dominique don donald donatella donna doris dorothy doug douglas dov dragan duncan dusan dustin
  dwight dylan earl ebrahim ed eddie edgar edith edmund edouard eduardo edward edwin ehud eileen
  ekaterina ekrem elaine eleanor elena eli elisabetta elizabeth ellen emeka emil emile emilio
  emily emine emma emmanuel emmerson emomali enrico enrique enzo erdal eric erica erich erik
  erna ernest ernesto ernst esteban ethan etienne ettore eugene eva evan evangelos evelyn evgeni
  evgeny evo ewa fabio fabrice fahad faisal faith farah farid farouk fatih fatima fawzi federica
  federico felipe felix feng ferdinand fernanda fernando fethullah fidel fiona florence florian
  frances francesca francesco francis francisco franco francois francoise franjo frank franklin
  frauke fred frederic frederick friedrich fritz fumio fyodor gabriel gabriela gabrielle gadi
  gail galina gao gareth gary gautam gavin geert gemma gene genevieve gennady geoff geoffrey
  george georges georgia georgy gerald gerard gerardo gerd gerhard ghassan giacomo giancarlo
  gianfranco gianni gideon gilbert gilles gino giorgia giorgio giovanni gitanas giulio giuseppe
  gleb glen glenn gloria golda gonzalo goodluck goran gordon grace graham grant greg gregory
  grigory guadalupe gudrun guido guillaume guillermo gunter gunther guo gurbanguly gustaf
  gustavo guy habib hadi haider haile hakan hakon hamad hamid hamza haneen hannah hans hao
  harold harriet harry haruki harvey hasan hashim hassan hazel heather hector heidi heiko
  heinrich heinz helen helene helga helmut henri henrik henry herbert hermann hernan herve
  hideki hilary hillary hiroki hiroshi holly hong horst hosni hossein howard hu hugh hugo hui
  hulusi husain hussain hussein ian ibrahim ignacio ignazio igor ihor ilaria ilham ilya imad
  imran indira ines ingrid inna ioann irene irina iryna isaac isabel isabella isabelle isaias
  ismail itamar itzhak ivan ivo jacek jack jackie jacob jacqueline jacques jaime jair jakaya
  jake jalal jamal james jamie jan jane janet janez janice janos jared jaroslaw jason javad
  javier jawaharlal jay jayalalithaa jean jeff jeffrey jennifer jenny jens jeremy jeroen jerome
  jerry jerzy jesse jessica jesus jia jian jiang jianguo jie jill jim jimmy jing jinping joachim
  joakim joan joanna joao joaquin jochen joe joel johann johannes john johnny joko jomo jon
  jonathan jong joost jordan jorg jorge jort jose josef josefina joseph josh joshua joy joyce
  jozef juan juana judith judy juergen julia julian julie julien julio julius jun junichiro
  junko jurgen justin jutta kai kaja kamal kapil karan karen karim karin karl karsten kassym
  kate katherine kathleen kathryn kathy katie katja katrin keiko keith kelly kemal ken kenji
  kenneth kenzo keqiang kerry kersti kevin khaled khalid khalifa khalil kim kimberly kiran
  kirill kirk klaus klemen kofi kolinda konrad konstantin kostas krishna kristen krzysztof
  ksenia kurt kwame kyle kyriakos lal lalu lance larisa larry lars laszlo laura lauren laurence
  laurent lawrence layla leah lech lee lei leila leo leon leonard leonardo leonid leslie leszek
  lev lewis li liam lidia lillian lin linda lindsay lindsey ling lionel lisa liu lloyd lois long
  lorenzo lothar lou louis louise luc luca lucas lucia luciano lucien lucy ludovic ludwig luigi
  luis luisa luiz luke lynn lyudmila maarten madeleine magdalena maggie magnus mahathir mahatma
  mahdi mahinda mahmoud mahmud maksim malala malcolm malgorzata mamata manfred manmohan manoj
  mansour manuel manuelle marat marc marcel marcello marcelo marco marcos marcus margaret maria
  marian mariana mariano marie marijn marilyn marina marine mario marion mark markus marshall
  marta martha martin marvin mary maryam masahiro masako masoud massimo mateo mateusz mathew
  mathieu matt matteo matthew matthias maureen maurice mauricio maurizio max maxim maxime meera
  megan megawati mehdi mehmet mei melanie meles melih melissa melvin menachem mette mevlut
  michael michele michelle mick miguel mike mikhail milan milorad milos min ming minoru miranda
  mireille miroslav mitch mitt mobutu mohamed mohammad mohammed mohan mohsen molly monica monika
  monique moqtada morgan moshe mostafa moussa moustafa mu muammar muhammad muhammadu mukesh
  munir murat musa mustafa mwai mykhailo myung nabil nadezhda nadia naftali najib nan nancy
  nandan naomi naoto narendra naruhito naser nasser natalia natalie natalya nathalie nathan
  naveen nawaz necmettin ned neeraj neil nelson nestor ngozi nguyen nicholas nick nicola nicolas
  nicole nigel nikita nikol nikolai nikolaos nikolay nikos ning nirmala nitin nizar noah noel
  noor nora norbert norma norman nouri nursultan obiageli octavio oksana olaf oleg oleh
  oleksandr oleksii oleksiy olena olga oliver olivia olivier olusegun omar orhan osama oscar
  osman otto owen pablo pamela panos paola paolo pascal pat patrice patricia patrick paul paula
  pauline paulo pavel pavlo peder pedro peggy penelope peng penny perry pervez pete peter petr
  petra petro pham phil philip philippe phillip phyllis pier piero pierre pieter pietro ping
  piotr polina prabowo pradeep prakash pranab prashant prayuth priya priyanka pyotr qasem qassem
  qiang qin qing rachel radek radoslaw radovan rafael rafik rahim rahul raila rainer raj rajesh
  rajiv rajnath rakesh ralf ralph ram ramesh rami ramon ramzan ramzi randy ranil raphael rashid
  rasmus ratko raul ravi ray raymond raymonde rebecca recep reginald regis reinhard remi renate
  renato rene renzo rex reza rhonda riad ricardo riccardo richard rick rita rob robert roberta
  roberto robin rocco rod rodney rodolfo rodrigo roger rohit roland rolf romain roman romano ron
  ronald ronnie rory rosa rose rosemary ross rostislav rouhollah roy rudolf rui rumen rupert
  ruslan russell rustam rutger ruth ruud ryan saad sabine sachin saddam saeed said salah saleh
  salim sally salma salman salva salvador salvatore sam samantha sami samir samira samora samuel
  sandeep sandra sanjay santiago sara sarah satya sauli sayed scott sean sebastian sebastien
  segolene sekou selahattin semyon seok serge sergei sergey sergio serhii serhiy seth shahbaz
  shankar sharif sharon shashi shaun shavkat sheikh sheila shigeru shimon shinzo shirley shiv
  shlomo shu sidney siegfried sigmar silvia silvio simon slava slobodan sofia sonia sophia
  sophie soren spencer stacey stan stanislav stanley stavros stefan stefania stefano steffen
  stella stephanie stephen steve steven stoyan stuart subramanian sue suharto sukarno suleiman
  suleyman sultan sundar sung sunil sunita suresh susan susanne sushma susilo suzanne sven
  svetlana sydney sylvain sylvia sylvie syngman taha takashi takeshi tamara tammy tansu tao tara
  taras tarek tariq taro tatiana tatyana tayyip ted teresa terrence terry thabo thaksin theodore
  theresa thibaut thierry thilo thomas thorsten tim timothy timur tina ting toby todd tom tomas
  tomasz tomislav tommy tomoko tony torbjorn toshiaki tracy traian tran travis trevor turgut
  tyler tzipi udo uhuru ulf ulrich uma umar umaru umberto ursula usama ute uwe vaclav vadim
  vadym valentin valentina valentino valerie valeriy valery vanessa vasily vasyl veniamin vera
  vernon veronica veronique vicente victor victoria vijay vikram viktor viktoria vincent
  vincenzo vinod virginia vitali vitaliy vitaly vittorio vivian vladimir vladislav vojislav
  volker volodymyr vsevolod vyacheslav wade wael walid walter warren wayne wei wen wenbin wendy
  werner wesley wilfred wilhelm willi william willy wim winfried winnie winston wojciech wole
  wolfgang wouter wu xavier xi xia xiang xiao xiaoping ximena xin xu yahya yair yan yana yang
  yann yannis yaroslav yasin yasser yassin yasuhiro yasuo yegor yekaterina yelena yemi yevgeniya
  yevgeny yi yiannis ying yingluck yitzhak yoav yogi yoko yong yoon yoshihide yoshihiko yossi
  yousef youssef yoweri yu yuan yue yukio yulia yuliya yun yuri yuriko yuriy yury yusuf yves
  yvette yvonne zachary zahra zainab zakhar zayed zbigniew zdravko zedong zemin zhang zhao zhen
  zheng zhi zhong zia zinaida zoe zoran zuzana
  """
