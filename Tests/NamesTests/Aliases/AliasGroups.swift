// Names of the world’s news as a careful reader would join them: a line holds what is one, or what
// must stay apart. Written by hand; the measure and its floor are in AliasScoreTests.

/// The forms of one entity stand on one line, with `=` between them. Each block is a corpus of its
/// own, so that a bare surname has the bearers that its block gives it.
let aliasGroups: [String] = [
  """
  P Volodymyr Zelensky = P Volodymyr Zelenskiy = P Volodymyr Zelenskyy = P Vladimir Zelensky = P Zelensky = P V. Zelensky = P Zelenskyj
  P Olena Zelenska
  P Vladimir Putin = P Vladimir Vladimirovich Putin = P V. Putin = P Putin = P V.V. Putin
  P Alexander Bortnikov = P Aleksandr Bortnikov = P Bortnikov = P A. Bortnikov
  P Dmitry Peskov = P Dmitri Peskov = P Dmitriy Peskov = P Peskov
  P Sergei Shoigu = P Sergey Shoigu = P Shoigu
  P Sergey Lavrov = P Sergei Lavrov = P Lavrov
  P Yevgeny Prigozhin = P Evgeny Prigozhin = P Yevgeniy Prigozhin = P Prigozhin
  P Alexander Lukashenko = P Aliaksandr Lukashenka = P Alyaksandr Lukashenka = P Lukashenko
  P Alexei Navalny = P Aleksei Navalny = P Alexey Navalny = P Navalny
  P Yulia Navalnaya = P Julia Navalnaya
  P Mikhail Khodorkovsky = P Michail Chodorkowski = P Khodorkovsky
  P Viktor Yanukovych = P Viktor Yanukovich = P Victor Yanukovych
  P Yulia Tymoshenko = P Yuliya Timoshenko = P Julia Timoschenko
  P Anna Petrova
  P Ivan Petrov = P I. Petrov
  P Oleksii Reznikov = P Oleksiy Reznikov
  P Valerii Zaluzhnyi = P Valeriy Zaluzhny = P Valery Zaluzhny
  L Kyiv = L Kiev
  L Kharkiv = L Kharkov
  L Odesa = L Odessa
  L Zaporizhzhia = L Zaporozhye
  L Russia = L Russian Federation
  O Ministry of Defence of Russia = O Russian Defence Ministry = O Russian Ministry of Defense = O Ministry of Defence of the Russian Federation
  O Ministry of Defence of Ukraine = O Ukrainian Defence Ministry = O Ukrainian Ministry of Defense
  O Russian Foreign Ministry = O Ministry of Foreign Affairs of Russia = O Foreign Ministry of Russia
  O FSB = O Federal Security Service
  L Donbas = L Donbass
  L Bakhmut = L Artemivsk
  """,
  """
  P Bashar al-Assad = P Bashar Assad = P Bashar al-Asad = P Bashar el-Assad = P al-Assad = P Assad = P Bachar al-Assad
  P Muammar Gaddafi = P Moammar Gadhafi = P Muammar Qaddafi = P Muammar al-Gaddafi = P Gaddafi = P Moamer Kadhafi = P Qaddafi
  P Mohammed bin Salman = P Mohammad bin Salman = P Muhammad bin Salman = P Mohamed bin Salman
  P Mohammed bin Zayed = P Mohamed bin Zayed
  P Abdel Fattah al-Sisi = P Abdul Fattah al-Sisi = P Abdelfattah el-Sisi = P al-Sisi
  P Osama bin Laden = P Usama bin Laden = P Osama bin Ladin = P bin Laden
  P Ayman al-Zawahiri = P Ayman al-Zawahri = P al-Zawahiri
  P Abu Bakr al-Baghdadi = P Abu Bakr Baghdadi = P al-Baghdadi
  P Mahmoud Abbas
  P Araghchi Abbasi
  P Hassan Rouhani = P Hassan Rohani = P Hasan Rouhani = P Rouhani
  P Hassan Nasrallah = P Hasan Nasrallah = P Sayyed Hassan Nasrallah = P Nasrallah
  P Mahmoud Ahmadinejad = P Mahmud Ahmadinejad = P Ahmadinejad
  P Ali Khamenei = P Khamenei
  P Qasem Soleimani = P Qassem Suleimani = P Qasim Soleimani = P Soleimani
  P Saddam Hussein = P Saddam Husain
  P Benjamin Netanyahu = P Binyamin Netanyahu = P Bibi Netanyahu = P Netanyahu
  P Recep Tayyip Erdogan = P Recep Tayyip Erdoğan = P Tayyip Erdogan = P Erdogan
  P Ismail Haniyeh = P Ismail Haniya = P Haniyeh
  P Yahya Sinwar = P Yehia Sinwar = P Sinwar
  P Abdullah Abdullah
  O Islamic State = O IS = O ISIS = O ISIL = O IG = O Daesh
  O Islamic State Khorasan = O IS-K
  O Al-Qaeda = O Al-Qaida
  O Al-Qaeda in the Arabian Peninsula = O AQAP
  O Al-Qaeda in the Islamic Maghreb = O AQIM
  O Hezbollah = O Hizbullah = O Hizbollah
  O Houthis = O Huthis
  O Taliban = O Taleban
  O Hamas
  O Al-Nusra Front = O Jabhat al-Nusra
  O Syrian Democratic Forces = O SDF
  O Muslim Brotherhood
  L Raqqa = L ar-Raqqah = L Rakka
  L Deir ez-Zor = L Deir al-Zor
  L Idlib = L Idleb
  L Aleppo
  L Iran
  L Iraq
  L Mosul
  L Khan Younis = L Khan Yunis
  L Hodeidah = L Hudaydah
  L Mecca = L Makkah
  """,
  """
  P Bill Clinton = P William Clinton = P William J. Clinton = P William Jefferson Clinton
  P Hillary Clinton = P Hillary Rodham Clinton
  P John Kerry
  P John Kirby
  P George W. Bush = P George Walker Bush
  P George H. W. Bush = P George H.W. Bush
  P Barack Obama = P Barack H. Obama = P Obama
  P Michelle Robinson
  P Donald Trump = P Donald J. Trump = P D. Trump
  P Donald Trump Jr.
  P Melania Trump
  P Joe Biden = P Joseph Biden = P Joseph R. Biden
  P Hunter Biden
  P Mike Pompeo = P Michael Pompeo = P Pompeo
  P Bernie Sanders = P Bernard Sanders
  P Ted Cruz
  P Penelope Cruz
  P Robert Kennedy
  P Robert Kennedy Jr.
  P Edward Kennedy = P Ted Kennedy
  P J.K. Rowling = P J. K. Rowling = P Rowling
  P Martin Freeman
  P Morgan Freeman
  P Robert Gates = P Bob Gates
  P Bill Gates
  P Al Gore = P Albert Gore
  P Chuck Hagel = P Charles Hagel = P Hagel
  L United States = L US = L U.S. = L USA = L United States of America
  L Washington
  L New York
  L Georgia
  P Georgia Meloni
  L United Kingdom = L UK = L Britain = L Great Britain
  O United Nations = O UN
  O NATO = O North Atlantic Treaty Organization
  O Apple Inc. = O Apple
  O Boeing = O Boeing Co.
  O Toyota Motor Corp. = O Toyota Motor
  O News Corp
  O World Health Organization = O WHO = O World Health Organisation
  O Department of Defense of the United States = O US Department of Defense = O US Defense Department
  O Bank of America
  O American Bank
  X Apollo 11
  X Apollo 13
  O G7
  O G20
  X Boeing 737
  X Boeing 747
  O Union of Journalists
  O Journalists Union of Kenya
  """,
  """
  P Kim Jong Un = P Kim Jong-un = P Kim Jong-Un
  P Kim Jong Il = P Kim Jong-il
  P Kim Dae-jung = P Kim Dae Jung
  P Xi Jinping = P Jinping Xi = P Xi
  P Li Keqiang
  P Li Peng
  P Moon Jae-in = P Moon Jae In = P Moon
  P Park Geun-hye = P Park Geun Hye = P Park
  P Ban Ki-moon = P Ban Ki Moon = P Ban
  P Shinzo Abe = P Abe
  P Nguyen Phu Trong
  P Nguyen Xuan Phuc
  P Zhang Wei
  P Zhang Wen
  P Aung San Suu Kyi
  P Narendra Modi = P Modi
  P Rahul Gandhi
  P Sonia Gandhi
  P Indira Gandhi
  P Imran Khan
  P Sadiq Khan
  P Nawaz Sharif = P Nawaz Shareef
  P Shehbaz Sharif
  L Beijing = L Peking
  L Mumbai = L Bombay
  L Kolkata = L Calcutta
  L Yangon = L Rangoon
  L Myanmar = L Burma
  L Xi'an = L Xian
  L Ho Chi Minh City = L Saigon
  L North Korea = L DPRK
  L South Korea = L Republic of Korea
  L Busan = L Pusan
  L Guangzhou = L Canton
  O Chinese Communist Party = O Communist Party of China = O CCP
  O Bharatiya Janata Party = O BJP
  """,
  """
  P Angela Merkel = P Merkel = P A. Merkel
  P Gerhard Schröder = P Gerhard Schroeder = P Gerhard Schroder
  P Ursula von der Leyen = P von der Leyen
  P Emmanuel Macron = P Macron
  P Marine Le Pen
  P Jean-Marie Le Pen
  P Charles de Gaulle = P de Gaulle
  P Andrés Manuel López Obrador = P Andres Manuel Lopez Obrador = P López Obrador
  P Luiz Inácio Lula da Silva = P Luiz Inacio Lula da Silva
  P Nicolás Maduro = P Nicolas Maduro = P Maduro
  P Pedro Sánchez
  P Luis Sánchez
  P Aleksandar Vučić = P Aleksandar Vucic = P Vucic
  P Viktor Orbán = P Victor Orban = P Orban
  P Giorgia Meloni = P Meloni
  P Steven Miller
  P Martin Schulz
  P Olaf Scholz
  P Mario Draghi
  P Maria Draghi
  P Pope Francis
  P Elizabeth II
  P Charles III
  L Austria
  L Australia
  L Slovakia
  L Slovenia
  L Niger
  L Nigeria
  L Guinea
  L Equatorial Guinea
  L Guinea-Bissau
  L Republic of Congo = L Republic of the Congo
  L Democratic Republic of Congo = L DRC = L DR Congo
  L Côte d'Ivoire = L Ivory Coast
  L The Hague = L Hague
  L Gdańsk = L Danzig
  L Munich = L München
  O European Union = O EU
  O Council of Europe
  O European Council
  O Spanish Ministry of the Interior = O Ministry of Interior of Spain = O Interior Ministry of Spain
  O Interior Ministry of France = O French Interior Ministry = O French Ministry of the Interior
  O Volkswagen AG = O Volkswagen
  O Doctors Without Borders = O MSF = O Médecins Sans Frontières
  O International Organisation for Standards = O International Organization for Standards
  """,
]
