// Who states a figure: a name, an office or a body beside the verb of speech, and nobody who said something
// else.

import Testing

@Suite("Who states a figure")
struct FigureSourceTests {
  /// Who states each figure of a text.
  private func sources(_ text: String) -> [String] {
    let marked = MarkedFigures(text)
    return marked.figures.map { marked.string($0.statedBy) }
  }

  @Test("A body without a name states it where it begins its clause")
  func bodies() {
    #expect(sources("12 people died, the harbour authority said.") == ["the harbour authority"])
    #expect(sources("The railways said on Monday that 12 people died.") == ["The railways"])
    #expect(sources("12 people died, the bank also said.") == ["the bank"])
    // It is described, and says nothing.
    #expect(sources("The seats indicated at 45 dollars were sold.") == [""])
    #expect(sources("12 people died, and the day they told of it was dark.") == [""])
  }

  @Test("Each clause between semicolons has its own")
  func clauses() {
    #expect(
      sources("90 passengers were aboard, the union said; the owners speak of 140.")
        == ["the union", "the owners"])
    #expect(sources("12 were killed; 30 were hurt, the mayor said.") == ["the mayor", "the mayor"])
  }

  @Test("Who admits something else need not have counted what a relative clause tells aside")
  func asides() {
    #expect(
      sources("Belmark admitted on Friday that a cell led the raid, which left 140 people dead.")
        == [""])
    #expect(sources("Police said they knew of the fire that killed 12 people.") == [""])
    #expect(sources("Police said that 12 people were killed.") == ["Police"])
    // Measures are known from nobody but who tells them.
    #expect(
      sources("Lund Foods said it would buy a farm which has 12 million dollars of debt.")
        == ["Lund Foods"])
  }
}
