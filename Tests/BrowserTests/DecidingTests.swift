// The reader's word on names, by keys: what the screens say before and after.

import Browser
import Chance
import Desk
import NewsCorpus
import Screen
import Testing

/// Three articles in which a minister is written in two ways, and a surname alone may be two people's.
private let ministers: Corpus = corpus([
  (
    "a.txt",
    """
    Talks in Riga

    Foreign minister Sergei Lavrentov met Anna Kallas in Riga on Monday. Mr. Lavrentov smiled.

    Later Anna Kallas thanked the people of Riga, and Sergei Lavrentov left for Oslo.
    """
  ),
  (
    "b.txt",
    """
    Talks end

    Sergei Lavrentov said in Oslo that the talks with Anna Kallas had gone well.
    """
  ),
])

@Suite("Deciding about names")
struct DecidingTests {
  /// At an entity of the list, found by its name.
  private func reading(at name: String, _ corpus: Corpus = ministers) -> Reading {
    var reading = Reading(corpus)
    reading.press("3", "/")
    reading.type(name)
    reading.press("Enter")
    return reading
  }

  /// The rows of the entities pane or the view over it that hold some words.
  private func rows(_ words: String, _ reading: Reading) -> [Substring] {
    reading.screen.split(separator: "\n").filter { $0.contains(words) }
  }

  @Test("m on one entity and on another makes the first a form of the second; u takes it back")
  func merge() {
    var reading = reading(at: "oslo")
    reading.press("m")
    #expect(reading.lastRow.contains("Oslo is marked"))
    reading.press("/")
    reading.type("riga")
    reading.press("Enter")
    #expect(reading.lastRow.contains("m merge Oslo here"))
    reading.press("m")
    #expect(reading.lastRow.contains("Oslo is Riga (u takes it back)"))
    #expect(reading.screen.contains("* Riga"))
    reading.press("i")
    #expect(reading.screen.contains("Oslo · 2 times · your decision"))
    #expect(reading.screen.contains("decided by the reader"))
    reading.press("u")
    #expect(reading.lastRow.contains("taken back: Oslo is Riga"))
    #expect(!reading.screen.contains("your decision"))
    reading.press("U")
    #expect(reading.screen.contains("your decision"))
  }

  @Test("In a narrow window, too, the last row says what m would do with the marked entity")
  func markedNarrow() {
    var reading = Reading(ministers, columns: 80, rows: 24)
    reading.press("3", "j", "m", "j")
    #expect(reading.lastRow.contains("m merge"))
    #expect(reading.lastRow.contains("Esc clear"))
    reading.press("Esc")
    #expect(!reading.lastRow.contains("m merge"))
  }

  @Test("A mark is taken away by m on the same entity, or by Esc")
  func unmark() {
    for key in ["m", "Esc"] {
      var reading = reading(at: "oslo")
      reading.press("m", key, "k", "m")
      #expect(reading.desk.list.isEmpty)
      #expect(reading.lastRow.contains("is marked"))
    }
  }

  @Test("s on a form splits it off, though its own article takes it for the full name")
  func split() {
    var reading = reading(at: "sergei")
    reading.press("i", "/")
    #expect(reading.screen.contains("Lavrentov · 1 time · 90 % sure"))
    reading.press("g", "j", "j", "j", "j", "j", "j", "j")
    reading.press("s")
    #expect(reading.lastRow.contains("Lavrentov is not Sergei Lavrentov"))
    #expect(!reading.screen.contains("Lavrentov · 1 time"))
    reading.press("q")
    #expect(rows("Lavrentov", reading).contains { $0.contains("1/1") })
    reading.press("i", "s")
    #expect(reading.lastRow.contains("choose a form"))
  }

  @Test("d takes an entity off every list and out of every article")
  func delete() {
    var reading = reading(at: "oslo")
    #expect(!rows("/2   Oslo", reading).isEmpty)
    reading.press("d")
    #expect(reading.lastRow.contains("Oslo is no name (u takes it back)"))
    #expect(rows("/2   Oslo", reading).isEmpty)
    #expect(
      !reading.model.currentCorpus.articles.contains { article in
        article.mentions.contains { article.string($0.range) == "Oslo" }
      })
    reading.press("u")
    #expect(!rows("/2   Oslo", reading).isEmpty)
  }

  @Test("r shows an entity under another name, in every pane")
  func rename() {
    var reading = reading(at: "oslo")
    reading.press("r")
    #expect(reading.lastRow.contains("Show Oslo as: Oslo"))
    reading.type(" (Norway)")
    reading.press("Enter")
    #expect(reading.screen.contains("* Oslo (Norway)"))
    reading.press("r", "^U", "Enter")
    #expect(reading.lastRow.contains("nothing was typed"))
    #expect(reading.screen.contains("* Oslo (Norway)"))
  }

  @Test("T says what an entity is; what is no type changes nothing")
  func retype() {
    var reading = reading(at: "oslo")
    reading.press("T")
    reading.type("river")
    reading.press("Enter")
    #expect(reading.lastRow.contains("no type"))
    reading.press("T")
    reading.type("organ")
    reading.press("Enter")
    #expect(rows("* Oslo", reading).contains { $0.contains("O ") })
    reading.press("i")
    #expect(reading.screen.contains("Type     organization"))
    #expect(reading.screen.contains("Yours    decided by the reader"))
  }

  @Test("In another pane the keys decide nothing, and say where they would")
  func elsewhere() {
    for key in ["m", "s", "r", "T", "d"] {
      var reading = Reading(ministers)
      reading.press(key)
      #expect(reading.lastRow.contains("3 leads to them"))
      #expect(reading.desk.list.isEmpty)
    }
  }

  @Test("What a decision did stays when more articles arrive, and selection stays on its entity")
  func arriving() {
    var reading = reading(at: "oslo")
    reading.press("d")
    reading.load(ministers)
    #expect(rows("/2   Oslo", reading).isEmpty)
  }

  @Test("A marked entity that is deleted is marked no longer")
  func deleteMarked() {
    var reading = reading(at: "oslo")
    reading.press("m", "d")
    #expect(!reading.lastRow.contains("merge Oslo here"))
    reading.press("u", "d", "u")
    #expect(reading.desk.list.isEmpty)
  }

  @Test("The row stays where it was when the entity in it is deleted")
  func rowStays() {
    var reading = Reading(ministers)
    reading.press("3", "G", "k", "k")
    let row = rows("▸", reading).count
    reading.press("d")
    #expect(rows("▸", reading).count == row)
    #expect(!rows("▶3", reading).isEmpty)
    #expect(!reading.screen.contains("▸P     4/5   Anna Kallas"))
  }

  @Test("A description that comes after a decision tells about nothing else")
  func lateDescription() {
    var reading = reading(at: "oslo")
    reading.isSlow = true
    reading.press("d", "G", "i")
    reading.answerAll()
    #expect(reading.model.currentCorpus.entities.count > 0)
    #expect(reading.frame.size == Size(rows: 40, columns: 120))
  }

  @Test("A decision that is taken back before entities were grouped by it leaves no trace")
  func race() {
    var reading = reading(at: "oslo")
    reading.isSlow = true
    reading.press("d")
    // The file answers at once, the grouping late.
    reading.answerNext()
    reading.press("u")
    reading.answerAll()
    #expect(reading.model.currentCorpus.decisions.list.isEmpty)
    #expect(!rows("/2   Oslo", reading).isEmpty)
  }

  @Test("Whoever narrows the list to an entity and deletes it sees all articles again")
  func narrowed() {
    var reading = reading(at: "sergei")
    reading.press("Enter", "3", "d")
    #expect(reading.firstRow.hasPrefix(" seeds   "))
    #expect(reading.screen.contains("Talks in Riga") && reading.screen.contains("Talks end"))
  }

  @Test("No keys in any order, answered at once or late, bring the browser down", arguments: 0..<4)
  func mashing(seed: UInt64) {
    let keys = [
      "1", "3", "3", "3", "j", "j", "k", "G", "g", "Enter", "Enter", "i", "i", "q", "Esc", "m", "m",
      "s", "d", "d", "u", "u", "U", "v", "y", "n", "h", "o", "t", "Backspace", "T", "r", "x", "/",
      "o", "a", "Tab", "c", "S", "!", "?", "PgDn",
    ]
    var chance = SplitMix(state: seed)
    var reading = Reading(Self.kellys, columns: 90, rows: 30)
    for _ in 0..<1500 {
      reading.press(keys.randomElement(using: &chance) ?? "j")
      switch UInt8.random(in: 0..<24, using: &chance) {
      case 0: reading.isSlow = true
      case 1: reading.answerNext()
      case 2: reading.answerAll()
      case 3: reading.load(Self.kellys)
      case 4: #expect(reading.frame.size == Size(rows: 30, columns: 90))
      default: break
      }
    }
    reading.answerAll()
    #expect(reading.frame.size == Size(rows: 30, columns: 90))
  }

  // MARK: the review

  /// Two Kellys with full names, and articles that say Kelly only.
  private static let kellys: Corpus = corpus([
    (
      "a.txt",
      "Vote\n\nMegan Kelly spoke in Oslo. Later Megan Kelly met Robert Hudson. Robert Hudson left."
    ),
    ("b.txt", "Race\n\nThomas Kelly won in Riga. Thomas Kelly thanked Robert Hudson for his help."),
    (
      "c.txt",
      "Talk\n\nMs. Kelly met Robert Hudsen in Riga. Robert Hudsen laughed, and Ms. Kelly, too."
    ),
  ])

  @Test(
    "v lists names that may be one; y, n and h answer, and what was answered is not asked again")
  func review() {
    var reading = Reading(Self.kellys)
    reading.press("v")
    let asked = reading.screen
    #expect(asked.contains("Kelly = "))
    let count = rows(" = ", reading).count
    reading.press("n")
    #expect(reading.desk.list.count == 1)
    #expect(rows(" ?", reading).filter { $0.contains(" = ") }.count == count - 1)
    #expect(reading.screen.contains("holds"))
    reading.press("h", "u", "u")
    #expect(reading.desk.list.isEmpty)
    #expect(rows(" = ", reading).count == count)
  }

  @Test("y in the review makes two names one entity")
  func same() {
    var reading = Reading(Self.kellys)
    let before = reading.model.currentCorpus.entities.count
    reading.press("v", "y")
    #expect(reading.model.currentCorpus.entities.count == before - 1)
    reading.press("v", "v")
    #expect(reading.screen.contains("holds"))
  }

  @Test("Lines of the file that were not understood are listed in the review")
  func complaints() {
    var reading = Reading(ministers)
    let file = Decisions(Array("[[decision]]\nmerge = \"nobody\"\n".utf8))
    reading.receive(
      .decided(DeskNews(decisions: file, complaints: ["my.toml:2: no entity’s id"])))
    reading.press("v")
    #expect(reading.screen.contains("my.toml:2: no entity’s id"))
  }
}
