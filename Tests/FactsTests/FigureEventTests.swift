// Which event a figure belongs to: dates and names of its paragraph and of those before it.

import Articles
import Testing

@Suite("Events of figures")
struct FigureEventTests {
  private let first =
    "Russia said {2024-03-29: this Friday} that a cell led the attack on the Lumen City Hall, "
    + "which on {2024-03-22: March 22} left more than 140 dead."

  @Test("A figure takes the date and the site of its own sentence")
  func own() {
    let marked = MarkedFigures(first)
    #expect(marked.figures.count == 1)
    #expect(marked.figures.first?.event.date == 1)
    #expect(marked.figures.first.map(marked.eventNames)?.contains("Lumen City Hall") == true)
  }

  @Test("A paragraph without a day or a name goes on from one of the three before it")
  func lookingBack() {
    let marked = MarkedFigures([
      (.paragraph, first), (.paragraph, "Then they fled."), (.paragraph, "Nobody knows why."),
      (.paragraph, "As a result, 144 people died."),
    ])
    #expect(marked.figures.count == 2)
    #expect(marked.figures.last?.event == marked.figures.first?.event)
    let further = MarkedFigures([
      (.paragraph, first), (.paragraph, "Then they fled."), (.paragraph, "Nobody knows why."),
      (.paragraph, "It was cold."), (.paragraph, "As a result, 144 people died."),
    ])
    #expect(further.figures.last?.event.names == [])
    #expect(further.figures.last?.event.date == .max)
  }

  @Test("No event is looked for beyond a heading")
  func heading() {
    let marked = MarkedFigures([
      (.paragraph, first), (.heading, "Elsewhere"), (.paragraph, "In all, 130 people died."),
    ])
    #expect(marked.figures.last?.event.date == .max)
    #expect(marked.figures.last?.event.names == [])
  }

  @Test("The day on which somebody speaks is no day of the event")
  func speech() {
    let marked = MarkedFigures(
      "The blast struck on {2023-05-02: May 2}. The mayor said on {2023-05-04: Thursday} that "
        + "12 people died.")
    #expect(marked.figures.first?.event.date == 0)
  }

  @Test("A year alone is no day, and one since which something is so is no date of it")
  func since() {
    let marked = MarkedFigures(
      "It struck on {2023-05-02: May 2}. In the worst fire since {2004: 2004}, 12 people died.")
    #expect(marked.figures.first?.event.date == 0)
  }

  @Test("A count belongs to the day of its own clause before another of the sentence")
  func ownClause() {
    func date(_ text: String) -> UInt32? { MarkedFigures(text).figures.last?.event.date }
    #expect(
      date(
        "They began their work on {2025-03-17: Monday} into the fire that killed 14 people at the "
          + "silo on {2025-03-11: March 11}.") == 1)
    #expect(
      date(
        "On {2025-03-17: Monday}, after 12 people had died on {2025-03-11: March 11}, the pier was "
          + "closed.") == 1)
    // The second day is that of something else.
    #expect(
      date(
        "On {2025-03-17: Monday} a fire in which 12 people died drew the crowd that had met on "
          + "{2025-03-11: March 11}.") == 0)
    #expect(
      date("On {2025-03-11: March 11} it killed 14 people at the silo on {2025-03-17: Monday}.")
        == 0)
  }

  @Test("A day that lies years back is not what the paragraphs before speak of")
  func longAgo() {
    func names(_ year: String) -> [String]? {
      let marked = MarkedFigures(
        [
          (.paragraph, first),
          (.paragraph, "On {\(year)-10-15: 15 October}, 11 groups had been joined to one."),
        ], published: 2024)
      return marked.figures.last.map(marked.eventNames)
    }
    #expect(names("2006") == [])
    #expect(names("2023")?.contains("Lumen City Hall") == true)
  }
}
