// Whole articles in the manners of different newsrooms, with what a careful editor would say of
// each. All of them are invented.

import Testing

@testable import Articles

@Suite("Whole articles")
struct WholeArticleTests {
  @Test("An agency report in the AP manner: byline, role, dateline with a region, sign-off")
  func associatedPress() {
    #expect(
      outline(
        """
        Flood waters recede in river towns as crews count damage

        By MARTHA KELLIN and JOHN OSGOOD
        Associated Press

        March 14, 2023

        BEDFORD FALLS, N.Y. (AP) — Residents of three towns returned to muddy homes on Tuesday after the river fell by two meters overnight.

        “I lost the piano, but the dog is fine,” said Ellen Marsh, 61.

        Officials put the damage at $40 million.

        ___

        Osgood reported from Albany. Associated Press writer Pia Lund contributed to this report.
        """) == """
          headline: Flood waters recede in …
          byline: By MARTHA KELLIN and …
          credit: Associated Press
          timestamp: March 14, 2023
          paragraph: BEDFORD FALLS, N.Y. (AP) …
          paragraph: “I lost the piano, …
          paragraph: Officials put the damage …
          boilerplate: ___
          paragraph: Osgood reported from Albany. …
          ~ byline: MARTHA KELLIN and JOHN OSGOOD
          ~ source: Associated Press
          ~ dateline: BEDFORD FALLS, N.Y. (AP) —
          ~ place: BEDFORD FALLS
          ~ date: 2023-03-14 (timestamp)
          """)
  }

  @Test("An agency report in the Reuters manner: two places, headings, a sign-off in brackets")
  func reuters() {
    #expect(
      outline(
        """
        UPDATE 2-Northern Rail shares slide after profit warning

        By Anna Lind

        OSLO/COPENHAGEN, Jan 4 (Reuters) - Northern Rail cut its forecast on Thursday, sending its shares down 12%.

        The company blamed snow.

        'NO QUICK FIX'

        Chief Executive Lars Holm said repairs would take a year.

        ($1 = 10.5 crowns)

        (Reporting by Anna Lind; editing by Tom Reed and Sue Ray)
        """) == """
          headline: UPDATE 2-Northern Rail shares …
          byline: By Anna Lind
          paragraph: OSLO/COPENHAGEN, Jan 4 (Reuters) …
          paragraph: The company blamed snow.
          heading: 'NO QUICK FIX'
          paragraph: Chief Executive Lars Holm …
          paragraph: ($1 = 10.5 crowns)
          byline: (Reporting by Anna Lind; …
          ~ byline: Anna Lind
          ~ dateline: OSLO/COPENHAGEN, Jan 4 (Reuters) -
          ~ place: OSLO/COPENHAGEN
          ~ date: --01-04 (dateline)
          """)
  }

  @Test("A press release: furniture first, a dateline with a wire service, contacts last")
  func pressRelease() {
    #expect(
      outline(
        """
        FOR IMMEDIATE RELEASE

        Acme Orbital Opens Launch Site in Nova Cidade

        NOVA CIDADE, June 3, 2021 /PRNewswire/ -- Acme Orbital today opened its second launch site.

        "This is a great day for our town," said Mayor Rita Prado.

        About Acme Orbital

        Acme Orbital builds small rockets for science. Learn more at its web site.

        https://www.example.com/press

        ###
        """) == """
          boilerplate: FOR IMMEDIATE RELEASE
          headline: Acme Orbital Opens Launch …
          paragraph: NOVA CIDADE, June 3, …
          paragraph: "This is a great …
          heading: About Acme Orbital
          paragraph: Acme Orbital builds small …
          link: https://www.example.com/press
          boilerplate: ###
          ~ section: FOR IMMEDIATE RELEASE
          ~ dateline: NOVA CIDADE, June 3, 2021 /PRNewswire/ --
          ~ place: NOVA CIDADE
          ~ date: 2021-06-03 (dateline)
          """)
  }

  @Test("A broadcaster's page: section, two time lines, picture credit, standfirst, related pieces")
  func broadcaster() {
    #expect(
      outline(
        """
        Home > World > Europe

        Ferry strike leaves islands short of bread

        Published 3 May 2022, updated 4 May 2022

        Jane Porter
        BBC News, Heraklion

        Image source: Island Pictures

        A ferry strike has left several islands without fresh supplies, officials say.

        Shops on two of them said that they had sold their last loaf.

        Why are crews striking?

        Crews want higher pay. Owners say they cannot afford it.

        More on this story
        Islanders bake their own bread
        Ferry owners offer talks
        """) == """
          boilerplate: Home > World > …
          headline: Ferry strike leaves islands …
          timestamp: Published 3 May 2022, …
          byline: Jane Porter
          byline: BBC News, Heraklion
          boilerplate: Image source: Island Pictures
          paragraph: A ferry strike has …
          paragraph: Shops on two of …
          heading: Why are crews striking?
          paragraph: Crews want higher pay. …
          seeAlsoLabel: More on this story
          seeAlsoTitle: Islanders bake their own …
          seeAlsoTitle: Ferry owners offer talks
          ~ byline: Jane Porter
          ~ section: Home > World > Europe
          ~ date: 2022-05-03 (timestamp)
          """)
  }

  @Test("Hard-wrapped text: a line end inside a paragraph means nothing")
  func hardWrapped() {
    #expect(
      outline(
        """
        GRAIN EXPORTS SEEN RISING NEXT YEAR
        The ministry of agriculture said it expects grain exports to
        rise by 4 pct to 12 mln tonnes next year, helped by a good
        harvest in the south and by lower freight rates.

            Traders said the figure was in line with their own. They
        see prices near last year's level, and expect buyers to wait
        for the new crop.

        Stocks are put at 2 mln tonnes.
        """) == """
          headline: GRAIN EXPORTS SEEN RISING …
          paragraph: The ministry of agriculture …
          paragraph: Traders said the figure …
          paragraph: Stocks are put at …
          """)
  }

  @Test("A headline may be wrapped too")
  func wrappedHeadline() {
    #expect(
      outline(
        """
        Ministers agree on common rules for the transport of
        horses after eleven hours of talks

        BRUSSELS - Ministers of nine countries agreed on Friday on
        rules for the transport of horses, two diplomats said after
        talks that lasted into the night.
        """) == """
          headline: Ministers agree on common …
          paragraph: BRUSSELS - Ministers of …
          ~ dateline: BRUSSELS -
          ~ place: BRUSSELS
          """)
  }

  @Test("Without blank lines every line is a paragraph of its own")
  func noBlankLines() {
    #expect(
      outline(
        """
        Lighthouse keeper retires after forty years
        By Owen Pryce
        12 August 2019
        The keeper of the island's lighthouse retired on Monday after forty years.
        He will be replaced by a computer.
        "It never sleeps," he said. "Nor did I."
        What comes next
        The house will become a museum.
        """) == """
          headline: Lighthouse keeper retires after …
          byline: By Owen Pryce
          timestamp: 12 August 2019
          paragraph: The keeper of the …
          paragraph: He will be replaced …
          paragraph: "It never sleeps," he …
          heading: What comes next
          paragraph: The house will become …
          ~ byline: Owen Pryce
          ~ date: 2019-08-12 (timestamp)
          """)
  }

  @Test("Windows line ends, no-break spaces and a headline in capitals")
  func windows() {
    #expect(
      outline(
        "COUNCIL VOTES DOWN\u{A0}NEW BRIDGE\r\n\r\n\u{A0}\r\nKARLSTAD: The council voted against a new bridge"
          + " on Monday evening, by nine votes to eight.\r\n\r\n\u{A0}Share this article\u{A0}\r\n")
          == """
          headline: COUNCIL VOTES DOWN NEW …
          paragraph: KARLSTAD: The council voted …
          boilerplate: Share this article
          ~ dateline: KARLSTAD:
          ~ place: KARLSTAD
          """)
  }

  @Test("A hearing's record: speakers are no places and questions no headings")
  func transcript() {
    #expect(
      outline(
        """
        Transcript: Committee hears harbour master

        CHAIR: The committee will come to order. We have one witness today, and little time to hear him.

        ROSSI: Thank you. I have been master of the harbour for eleven years and have seen many a ship.

        CHAIR: How many ships were lost?

        ROSSI: Three.
        """) == """
          headline: Transcript: Committee hears harbour …
          paragraph: CHAIR: The committee will …
          paragraph: ROSSI: Thank you. I …
          paragraph: CHAIR: How many ships …
          paragraph: ROSSI: Three.
          """)
  }

  @Test("Verse stays together in its stanzas")
  func verse() {
    #expect(
      outline(
        """
        A Song for the Ferry

        The ferry goes at seven,
        The ferry comes at nine
        And none but the captain
        Has ever crossed the line

        O carry me, ferry
        O carry me home
        """) == """
          headline: A Song for the …
          paragraph: The ferry goes at …
          paragraph: O carry me, ferry …
          """)
  }

  @Test("Lists: items, an announcement above them, a wrapped item")
  func lists() {
    #expect(
      outline(
        """
        Five things to know this morning

        What changed overnight:

        - Talks in Geneva were broken off after four hours, with no new date
        - Oil fell by 2%
        • Two ships collided; nobody was hurt.

        1. Paris
        2. Rome

        That is all for today.
        """) == """
          headline: Five things to know …
          heading: What changed overnight:
          listItem: - Talks in Geneva …
          listItem: - Oil fell by …
          listItem: • Two ships collided; …
          listItem: 1. Paris
          listItem: 2. Rome
          paragraph: That is all for …
          """)
  }

  @Test("Chinese text: full stops of its own, no capitals, no spaces")
  func chinese() {
    #expect(
      outline(
        """
        沿海城市遭遇暴雨

        2024-05-06 09:30

        星期一，一场暴雨袭击了沿海城市。当局说，没有人受伤。

        专家意见

        专家表示，暴雨将持续两天。
        """) == """
          headline: 沿海城市遭遇暴雨
          timestamp: 2024-05-06 09:30
          paragraph: 星期一，一场暴雨袭击了沿海城市。当局说，没有人受伤。
          heading: 专家意见
          paragraph: 专家表示，暴雨将持续两天。
          ~ date: 2024-05-06T09:30 (timestamp)
          """)
  }

  @Test("Arabic text")
  func arabic() {
    #expect(
      outline(
        """
        أمطار غزيرة تضرب المدينة الساحلية

        قال مسؤولون يوم الاثنين إن أمطارا غزيرة ضربت المدينة الساحلية ولم تقع إصابات.

        ماذا بعد؟

        من المتوقع أن تستمر الأمطار يومين.
        """) == """
          headline: أمطار غزيرة تضرب المدينة …
          paragraph: قال مسؤولون يوم الاثنين …
          heading: ماذا بعد؟
          paragraph: من المتوقع أن تستمر …
          """)
  }

  @Test("A column without furniture: only headline and paragraphs, and a date in the file's name")
  func column() {
    #expect(
      outline(
        """
        Why I stopped reading the weather

        I used to read it twice a day. Now I look out of the window.

        It is cheaper, and it is right more often.
        """, path: "columns/2020-11-02-weather.txt") == """
          headline: Why I stopped reading …
          paragraph: I used to read …
          paragraph: It is cheaper, and …
          ~ date: 2020-11-02 (filename)
          """)
  }

  @Test("A story with a picture, a chronicle by days, and furniture between")
  func chronicle() {
    #expect(
      outline(
        """
        How the dam broke: a chronicle

        FILE PHOTO: The dam at Ostrava, seen from the air in 2015. REUTERS/Petr Novak

        Engineers had warned of the dam for years. Nobody listened to them.

        Advertisement

        March 3, 2018

        A crack was found in the wall.

        5 March 2018

        The wall gave way at dawn.

        Subscribe to our newsletter

        Read more: What the engineers had written

        © 2018 Morava Daily. All rights reserved.
        """) == """
          headline: How the dam broke: …
          caption: FILE PHOTO: The dam …
          paragraph: Engineers had warned of …
          boilerplate: Advertisement
          heading: March 3, 2018
          paragraph: A crack was found …
          heading: 5 March 2018
          paragraph: The wall gave way …
          boilerplate: Subscribe to our newsletter
          seeAlsoLabel: Read more:
          seeAlsoTitle: What the engineers had …
          boilerplate: © 2018 Morava Daily. …
          """)
  }

  @Test("A report that begins at once has no headline, and says so")
  func noHeadline() {
    #expect(
      outline(
        """
        LISBON (AFP) – Hundreds of fishermen sailed into the harbour on Sunday to protest against new quotas, which they say will ruin them.

        The government said it would listen.
        """) == """
          paragraph: LISBON (AFP) – Hundreds …
          paragraph: The government said it …
          ~ dateline: LISBON (AFP) –
          ~ place: LISBON
          ~ noHeadline
          """)
  }

  @Test("A company's figures are neither titles nor pull quotes")
  func figures() {
    #expect(
      outline(
        """
        HARBOR TOOLS CO <HTC> 2ND QTR NET

        Shr 22 cts vs 18 cts

        Net 2.1 mln vs 1.7 mln

        Revs 40.2 mln vs 33.9 mln

        NOTE: Dividend of nine cts is payable on June 1 to holders of record on May 15.
        """) == """
          headline: HARBOR TOOLS CO <HTC> …
          paragraph: Shr 22 cts vs …
          paragraph: Net 2.1 mln vs …
          paragraph: Revs 40.2 mln vs …
          paragraph: NOTE: Dividend of nine …
          """)
  }

  @Test("In wrapped text neither the first line nor the last words of a sentence stand alone")
  func wrappedOrphans() {
    #expect(
      outline(
        """
        Title: Harbor Tools raises its forecast
        Date: 2001-05-02

        Harbor Tools Company of Port
        Anders said it now expects to earn more than nine dollars a
        share.

        The shares are held in part by Lund and Sons. They were bought
        by Lund and Sons.

        The company will publish the figures for the whole year on
        May 1, 2002.
        """) == """
          headline: Title: Harbor Tools raises …
          timestamp: Date: 2001-05-02
          paragraph: Harbor Tools Company of …
          paragraph: The shares are held …
          paragraph: The company will publish …
          ~ headline: Harbor Tools raises its forecast
          ~ date: 2001-05-02 (metadata)
          """)
  }
}
