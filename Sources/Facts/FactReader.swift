// All facts of one article in one call: the three readers, in the order in which one needs the other. What
// counts as a fact, each reader knows.

/// What one article states.
package struct ArticleFacts: Equatable, Sendable {
  /// In order, without overlap.
  package var quotations: [Quotation] = []
  /// In order of place.
  package var figures: [Figure] = []
  /// In order, without overlap.
  package var dates: [DateMention] = []

  /// Of an article that states nothing.
  package init() {}

  /// Gives the names that rows speak of other numbers; nil where there is none. O(rows).
  package mutating func renumberNames(_ number: (UInt32) -> UInt32?) {
    for index in quotations.indices where quotations[index].name != Quotation.nobody {
      quotations[index].name = number(quotations[index].name) ?? Quotation.nobody
    }
    for index in figures.indices {
      if figures[index].speaker != FigureEvent.none {
        figures[index].speaker = number(figures[index].speaker) ?? FigureEvent.none
      }
      figures[index].event.renumberNames(number)
    }
  }
}

/// Reads the facts of articles, one at a time; one reader serves one thread.
package struct FactReader {
  private var quotations = QuotationReader()
  private var figures = FigureReader()
  private var dates = DateMentionReader()

  /// A reader without any article.
  package init() {}

  /// The facts of an article. Their names are indices into those that were handed in. O(length).
  package mutating func read(_ source: ReportedText) -> ArticleFacts {
    var facts = ArticleFacts()
    facts.dates = dates.read(source)
    facts.quotations = quotations.read(source)
    facts.figures = figures.read(source, dates: facts.dates)
    return facts
  }
}
