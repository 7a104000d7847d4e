// Two long texts take a while to be compared: what the reader sees meanwhile, and that nothing holds him.

import Screen
import Testing

@testable import Browser

@Suite("Waiting for a comparison")
struct WaitingForComparisonTests {
  /// Two articles that are to be compared, in a world that does not answer yet.
  private func waiting() throws -> (reading: Reading, generation: Int) {
    var reading = Reading()
    reading.press("c", "j")
    reading.isSlow = true
    reading.press("c")
    return (reading, try #require(reading.askedComparison))
  }

  @Test("What takes a while says how far it got, and Esc stops it")
  func stops() throws {
    var (reading, generation) = try waiting()
    let before = reading.frame.rows.dropLast()
    #expect(!reading.lastRow.contains("comparing"))
    reading.receive(.comparingTexts(percent: 40, generation: generation))
    #expect(reading.lastRow.contains("comparing … 40 %, Esc stops"))
    reading.press("Esc")
    #expect(reading.lastRow.contains("comparing was stopped"))
    #expect(reading.waitingEffects.contains(.stopComparing))
    reading.answerAll()
    #expect(reading.frame.rows.dropLast() == before)
  }

  @Test("Keys work while it goes on, and its answer opens the comparison")
  func goesOn() throws {
    var (reading, generation) = try waiting()
    reading.receive(.comparingTexts(percent: 40, generation: generation))
    reading.press("k")
    #expect(reading.lastRow.contains("comparing … 40 %"))
    reading.receive(.comparingTexts(percent: 70, generation: generation))
    #expect(reading.lastRow.contains("comparing … 70 %"))
    reading.answerAll()
    #expect(reading.model.comparison != nil)
    #expect(!reading.lastRow.contains("comparing"))
  }

  @Test("What is told of an older request is not shown")
  func older() throws {
    var (reading, generation) = try waiting()
    reading.receive(.comparingTexts(percent: 40, generation: generation - 1))
    #expect(!reading.lastRow.contains("comparing"))
    reading.answerAll()
    reading.receive(.comparingTexts(percent: 90, generation: generation))
    #expect(!reading.lastRow.contains("comparing"))
  }

  @Test("Who stops another comparison keeps the one that he has", arguments: ["x", "J"])
  func keeps(key: String) throws {
    var reading = Reading()
    reading.press("c", "j", "c")
    let before = reading.frame.rows.dropLast()
    reading.isSlow = true
    reading.press(key)
    reading.receive(
      .comparingTexts(percent: 5, generation: try #require(reading.askedComparison)))
    reading.press("Esc")
    reading.answerAll()
    #expect(reading.frame.rows.dropLast() == before)
    reading.press("x", "x")
    #expect(reading.frame.rows.dropLast() == before)
  }

  @Test(
    "V is about the article that the reader sees, and stops what is still compared",
    arguments: ["x", "J"])
  func othersAsked(key: String) throws {
    var reading = Reading()
    reading.press("c", "j", "c")
    let left = reading.model.sides?.left
    let before = reading.frame.rows.dropLast()
    reading.isSlow = true
    reading.press(key, "V")
    #expect(reading.waitingEffects.contains(.stopComparing))
    reading.answerAll()
    #expect(reading.model.voices.article == left)
    reading.press("q")
    #expect(reading.frame.rows.dropLast() == before)
  }

  @Test("A comparison that V asked for is stopped when V is left")
  func leavesVoices() throws {
    var reading = Reading(portHalden)
    reading.press("j", "V")
    reading.isSlow = true
    reading.press("Enter", "q")
    #expect(reading.waitingEffects.contains(.stopComparing))
    reading.answerAll()
    #expect(reading.model.comparison == nil && !reading.model.voices.isOpen)
  }

  @Test("Who leaves while another is compared is not brought back")
  func leaves() throws {
    var reading = Reading()
    reading.press("c", "j", "c")
    reading.isSlow = true
    reading.press("x", "q")
    #expect(reading.waitingEffects.last == .stopComparing)
    reading.answerAll()
    #expect(reading.model.comparison == nil)
  }
}

extension Reading {
  /// The generation of the comparison that was asked for last.
  fileprivate var askedComparison: Int? {
    waitingEffects.reduce(nil) { last, effect in
      if case .compare(_, _, let generation) = effect { generation } else { last }
    }
  }
}
