// Two fictional accounts of one event, told in other orders and by a translation: what is counted, what is
// a part, and to which event it belongs.

import Articles
import Testing

@Suite("Figures of two accounts")
struct FigureStoryTests {
  private let first = MarkedFigures([
    (
      .paragraph,
      """
      Norland admitted for the first time {2021-06-11: this Friday} that a sect planned the raid on \
      the Lumen City Hall, near Tarn, which on {2021-06-04: June 4} [killed >80: left more than 80 dead].
      """
    ),
    (.paragraph, "“It was prepared abroad,” the minister said."),
    (
      .paragraph,
      "In the worst raid since {2009: 2009}, men in masks set fire to the lobby. In the end, "
        + "[killed 91: 91 people died] and [injured 240: 240 were injured]."
    ),
    (
      .paragraph,
      "[detained >30: More than 30 suspects were detained], including the "
        + "[detained 5 part: five raiders], all from Ostia."
    ),
  ])
  private let second = MarkedFigures([
    (
      .paragraph,
      """
      On the evening of {2021-06-04: June 4}, armed men stormed the Lumen City Hall in Tarn. \
      [killed >=88: At least 88 people were killed] and [injured 133: 133 suffered injuries]. \
      [detained 17: Seventeen individuals suspected of taking part in the raid have been apprehended], \
      including [detained 5 part: five gunmen who were caught and detained] near the border.
      """
    )
  ])
  private let translated = MarkedFigures([
    (
      .paragraph,
      """
      The ferry carrying out a trip from Tarn to Ostia, sank {2020-10-12: on 12 October}. In total on \
      Board were 340 passengers and nine crew members, [survived 0: none survived]. On Board were also \
      three Lusitanian citizens and one Caspian.
      """
    ),
    (.heading, "Raids in Ostia"),
    (
      .paragraph,
      "{2020-10-20: On 20 October} in Ostia was committed a series of raids. The [killed 75 moved: "
        + "number of victims of the raids on Friday rose to 75]."
    ),
  ])

  @Test("Both accounts are read alike, whatever the order of their words")
  func slots() {
    #expect(first.figures.map(\.slot) == [.killed, .killed, .injured, .detained, .detained])
    #expect(second.figures.map(\.slot) == [.killed, .injured, .detained, .detained])
    #expect(first.figures.map(\.value) == [80, 91, 240, 30, 5])
    #expect(second.figures.map(\.value) == [88, 133, 17, 5])
    #expect(first.figures.map(\.comparator) == [.moreThan, .equal, .equal, .moreThan, .equal])
    #expect(second.figures.map(\.isSubset) == [false, false, false, true])
  }

  @Test("Both tell of one event by its day and its place")
  func events() {
    for marked in [first, second] {
      for figure in marked.figures.prefix(3) {
        #expect(marked.eventNames(figure).contains { $0.contains("Lumen City Hall") })
      }
    }
    #expect(first.figures.map(\.event.date) == [1, 1, 1, 1, 1])
    #expect(second.figures.map(\.event.date) == [0, 0, 0, 0])
  }

  @Test("Those aboard are counted in parts, and two events of one article stay apart")
  func translation() {
    #expect(
      translated.figures.map(\.slot) == [.aboard, .aboard, .survived, .aboard, .aboard, .killed])
    #expect(
      translated.figures.map(\.extent) == [.addend, .addend, .whole, .part, .part, .whole])
    #expect(translated.figures.map(\.event.date) == [0, 0, 0, 0, 0, 1])
    #expect(translated.figures.last?.hasMoved == true)
  }
}
