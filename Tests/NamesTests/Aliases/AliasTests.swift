// Each rule of joining names, with its counter-example. How well all of them do together is
// measured in AliasScoreTests.

import Testing

@testable import Names

@Suite("Aliases")
struct AliasTests {
  /// Whether the two names on the first lines are joined, and what the others change.
  private func areOne(_ listing: String) -> Bool {
    let roots = Aliases(of: Listing(listing).names).roots
    return roots[0] == roots[1]
  }

  @Test(
    "Forms of one name are joined",
    arguments: [
      // Accents, punctuation, umlauts, British spelling.
      ("P J.K. Rowling", "P J. K. Rowling"), ("P Gerhard Schröder", "P Gerhard Schroeder"),
      ("O World Food Programme", "O World Food Program"),
      ("O Centre for Ship Safety", "O Center for Ship Safety"),
      // Transliterations.
      ("P Alexander Bortnikov", "P Alexandr Bortnikow"), ("P Ramzan Kadyrov", "P Ramzan Kadirov"),
      ("P Volodymyr Zelensky", "P Vladimir Zelenskiy"),
      ("P Bashar al-Assad", "P Bashar Asad"), ("P Muammar Gaddafi", "P Moammar Khadafy"),
      ("P Mohammed Dahlan", "P Muhammad Dahlan"), ("P Khaled Meshaal", "P Khalid Mashal"),
      ("P Abd al-Rahman Sharif", "P Abdul Rahman Sharif"),
      ("P Владимир Путин", "P Vladimir Putin"), ("L Rakka", "L ar-Raqqah"),
      ("L Al-Tanfah", "L Tanfah"),
      // Initials, middle names, patronymics, pet forms, particles.
      ("P V. Putin", "P Vladimir Putin"), ("P Putin V.V.", "P Vladimir Vladimirovich Putin"),
      ("P Y. Prigozhin", "P Yevgeny Prigozhin"), ("P E. Prigozhin", "P Yevgeny Prigozhin"),
      ("P Mary Lou Jones", "P Mary Jones"), ("P Bob Marshall", "P Robert Marshall"),
      ("P Ursula von der Leyen", "P Ursula Leyen"), ("P Kim Jong Un", "P Kim Jongun"),
      ("P Jinping Xi", "P Xi Jinping"), ("P López Obrador", "P Andrés Manuel López Obrador"),
      // A surname alone.
      ("P Bortnikov", "P Alexander Bortnikov"), ("P bin Laden", "P Osama bin Laden"),
      // Bodies.
      ("O Acme Widgets Inc.", "O Acme Widgets"), ("O Nordsee AG", "O Nordsee"),
      ("O Ministry of Defence of Peru", "O Peruvian Defense Ministry"),
      ("O Ministry of Internal Affairs of Chile", "O Chilean Interior Ministry"),
      ("O Communist Party of Nepal", "O Nepalese Communist Party"),
      ("O Islamic State group", "O ISIL"), ("O IS", "O Daesh"),
      // Known forms.
      ("L US", "L United States of America"), ("O USA", "L United States"),
      ("L Kiev", "L Kyiv"), ("L Bombay", "L Mumbai"), ("L Peking", "L Beijing"),
    ])
  func joined(left: String, right: String) {
    #expect(areOne(left + "\n" + right))
  }

  @Test(
    "Names that only look alike stay apart",
    arguments: [
      ("P John Kerry", "P John Kirby"), ("P George W. Bush", "P George H. W. Bush"),
      ("P George W. Bush", "P George H.W. Bush"), ("O Islamic State", "O Islamic State Khorasan"),
      ("P Kim Jong Un", "P Kim Jong Il"), ("P Kim Jong-un", "P Kim Jong-nam"),
      ("L Niger", "L Nigeria"), ("L Iran", "L Iraq"), ("L Austria", "L Australia"),
      ("L Slovakia", "L Slovenia"), ("L North Korea", "L South Korea"),
      ("L Republic of Congo", "L Democratic Republic of Congo"),
      ("P Hassan Rouhani", "P Hassan Nasrallah"), ("P Mahmoud Abbas", "P Mahmoud Abbasi"),
      ("P Robert Downey", "P Robert Downey Jr."), ("P Ali Hassan Jr.", "P Ali Hassan Sr."),
      ("P John Paul I", "P John Paul II"), ("P Bill Clinton", "P Hillary Clinton"),
      ("P Anna Petrova", "P Anna Petrov"), ("P Petrov", "P Petrova"),
      ("O Union of Teachers", "O Teachers Union of Ghana"),
      ("O Writers Union", "O Union of Writers"), ("X Apollo 11", "X Apollo 13"),
      ("O G7", "O G20"), ("L Guinea", "L Equatorial Guinea"), ("L Guinea", "L Guinea-Bissau"),
      ("O Al-Qaida", "O Al-Qaida in the Islamic Maghreb"), ("X is", "O Islamic State"),
      ("X us", "L United States"), ("P Georgia", "L Georgia"), ("P Paris", "L Paris"),
      ("P Washington", "L Washington"), ("L Washington", "L United States"),
      ("P Mahmoud Hassan", "P Mohammed Hassan"), ("P Hamid Karzai", "P Hamad Karzai"),
      ("P Mario Rossi", "P Maria Rossi"), ("P Paul Martin", "P Paul Martini"),
      ("P Zhang Wei", "P Zhang Wen"), ("P Steven Clark", "P Stephen Clarke"),
      ("P Al Gore", "P Tipper Gore"), ("P J. Smith", "P K. Smith"),
      ("O News Corp", "O News"), ("O Bank of China", "O China Bank"),
      ("O Council of Europe", "O European Council"),
      ("O Foreign Ministry", "O Russian Foreign Ministry"),
      ("O Ministry of Defence of Peru", "O Ministry of Defence of Chile"),
      ("O Intel", "O Entel"), ("L East L.A.", "L East"), ("L La Union", "L Union"),
      ("L Shanxi", "L Shaanxi"), ("L Abidjan", "L Abyan"),
      ("P Aung Kyi", "P Aung San Suu Kyi"), ("P M. Morshed Khan", "P Majid Khan"),
      ("P Mohammed Ibrahim", "P Mohammed Najm Ibrahim"),
      ("O South Africa Company", "O South Africa"),
      ("L Basseterre", "L Basse Terre"), ("P J. E. Jones", "P James Paul Jones"),
      ("O Communist Party of America", "O Communist Party USA"),
      ("O Progressive Party of Canada", "O Progressive Canadian Party"),
      ("P Samuel Jackson", "P Samantha Jackson"),
    ])
  func apart(left: String, right: String) {
    #expect(!areOne(left + "\n" + right))
  }

  @Test(
    "A surname alone is joined only where one person can be meant",
    arguments: [
      // (listing, joined)
      ("P Bortnikov\nP Alexander Bortnikov", true),
      ("P Chair\nP Elena Chair", false),
      ("P Bortnikov\nP Alexander Bortnikov\nP Denis Bortnikov", false),
      ("P Bortnikov\nP Alexander Bortnikov\nP Aleksandr Bortnikov\nP A. Bortnikov", true),
      ("P+L Lincoln\nP Abraham Lincoln", false),
      ("P Jordan\nP Michael Jordan", false),
      ("P Hassan\nP Maggie Hassan", false),
      ("P Macron\nP Emmanuel Macron\nP Macron Jones", false),
      ("P Clinton\nP Bill Clinton\nP Hillary Clinton", false),
      ("P V. Putin\nP Vladimir Putin\nP Viktor Putin", false),
      ("P George Bush\nP George W. Bush\nP George H. W. Bush", false),
      ("P George Bush\nP George W. Bush\nP George Walker Bush", true),
      ("P Alex Moreau\nP Alexander Moreau\nP Alexandra Moreau", false),
    ])
  func surname(listing: String, joined: Bool) {
    #expect(areOne(listing) == joined, "\(listing)")
  }

  @Test("A chain of likenesses joins no two first names")
  func chains() {
    let listing = Listing(
      "P J. Smirnov\nP Jan Smirnov\nP Jon Smirnov\nP Smirnov\nP Bill Frost\nP Will Frost\nP Liam Frost"
    )
    let roots = Aliases(of: listing.names).roots
    #expect(roots[listing.index("Jan Smirnov")] != roots[listing.index("Jon Smirnov")])
    #expect(roots[listing.index("J. Smirnov")] == UInt32(listing.index("J. Smirnov")))
    #expect(roots[listing.index("Smirnov")] == UInt32(listing.index("Smirnov")))
  }

  @Test(
    "An acronym is joined to what articles explain it as, where they agree",
    arguments: [
      ("O NBO\nO National Bread Office\nNBO = National Bread Office | 1", true),
      (
        "O NBO\nO National Bread Office\nO New Boat Owners\n"
          + "NBO = National Bread Office | 1\nNBO = New Boat Owners | 2", false
      ),
      ("X nbo\nO National Bread Office\nnbo = National Bread Office | 1", false),
      // Nothing explains it, but the letters fit and they stand in one article.
      ("O NBO | 1\nO National Bread Office | 1", true),
      ("O NBO | 1\nO National Bread Office | 2", false),
      ("O NBO | 1\nO National Bread Office | 1\nO Northern Barge Owners | 3", false),
    ])
  func acronyms(listing: String, joined: Bool) {
    #expect(areOne(listing) == joined, "\(listing)")
  }

  @Test("Two spellings in one article are likelier two people")
  func oneArticle() {
    #expect(areOne("P Ivan Bulatov | 1 2\nP Ivan Bulatow | 3 4"))
    #expect(!areOne("P Ivan Bolatov | 1 2\nP Ivan Bulatow | 1 2"))
  }

  @Test("What stays open is asked, the most mentioned first, with its reason")
  func questions() {
    let listing = Listing(
      """
      Px9 George Bush
      Px5 George W. Bush
      Px6 George H. W. Bush
      Px2 Steven Clark
      Px3 Stephen Clark
      Px1 Clinton
      Px4 Bill Clinton
      Px7 Hillary Clinton
      """)
    let aliases = Aliases(of: listing.names)
    let reasons = AliasReasons { listing.texts[$0] }
    let shown = aliases.questions.map {
      "\(listing.texts[Int($0.name)]) ? \(listing.texts[Int($0.other)]): \(reasons.why($0))"
    }
    #expect(
      shown == [
        "George H. W. Bush ? George Bush: "
          + "George Bush may mean George H. W. Bush, or somebody else of that name",
        "George W. Bush ? George Bush: "
          + "George Bush may mean George W. Bush, or somebody else of that name",
        "Steven Clark ? Stephen Clark: "
          + "the same name in another spelling: Steven for Stephen, both Clark",
        "Clinton ? Hillary Clinton: "
          + "Clinton may mean Hillary Clinton, or somebody else of that name",
      ])
  }

  @Test("Every join says how sure it is, and why")
  func reasons() {
    let listing = Listing(
      """
      Px9 Volodymyr Zelensky
      P Volodymyr Zelenskiy
      P Zelensky
      P Vladimir Zelensky
      O NBO
      O National Bread Office
      L Kiev
      Lx2 Kyiv
      NBO = National Bread Office | 1
      """)
    let aliases = Aliases(of: listing.names)
    let reasons = AliasReasons { listing.texts[$0] }
    let shown = listing.texts.indices.map { name in
      let root = listing.texts[Int(aliases.roots[name])]
      let percent = Int((aliases.confidences[name] * 100).rounded())
      return "\(listing.texts[name]) → \(root) \(percent): \(reasons.why(name, in: aliases) ?? "")"
    }
    #expect(
      shown == [
        "Volodymyr Zelensky → Volodymyr Zelensky 100: ",
        "Volodymyr Zelenskiy → Volodymyr Zelensky 94: the same name in another transliteration: "
          + "Zelenskiy for Zelensky, both Volodymyr",
        "Zelensky → Volodymyr Zelensky 82: "
          + "the surname of Volodymyr Zelensky, the only bearer in these articles",
        "Vladimir Zelensky → Volodymyr Zelensky 92: "
          + "the same first name as another language or transliteration has it: "
          + "Vladimir for Volodymyr, both Zelensky",
        "NBO → National Bread Office 87: "
          + "an acronym and what it stands for: NBO, National Bread Office",
        "National Bread Office → National Bread Office 100: ",
        "Kiev → Kyiv 96: another name of the place Kyiv, a former or a foreign one",
        "Kyiv → Kyiv 100: ",
      ])
  }
}
