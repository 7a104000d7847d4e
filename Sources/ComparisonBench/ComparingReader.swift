// A reader who compares two articles in the browser, without a terminal: what he waits for between the key and the painted
// frame. The threads between them cost some 50 µs and are left out.

import Browser
import NewsCorpus
import Screen

/// Presses the keys that compare, and does at once what the browser asks for.
struct ComparingReader {
  /// In milliseconds, one after the other.
  struct Times {
    /// Of the sentences and of what both state.
    var comparison = 0.0
    /// Cutting both views into lines.
    var layout = 0.0
    /// The frame, in the view by facts and in that of the texts: whichever takes longer.
    var painting = 0.0

    var milliseconds: Double { comparison + layout + painting }
  }

  private let corpus: Corpus
  private var model: BrowserModel
  /// The request that was made last.
  private var asked = 0

  /// - Parameter corpus: of two articles.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    model = BrowserModel(place: "bench", size: Size(rows: 50, columns: 160))
    var progress = LoadProgress()
    progress.articles = corpus.articleCount
    progress.isFinished = true
    receive(.loaded(corpus, progress))
    for key in ["c", "j", "c"] { press(key) }
  }

  private mutating func press(_ name: String) {
    if let key = Key(name: name) { receive(.key(key)) }
  }

  private mutating func receive(_ message: Message) {
    for effect in update(&model, message) {
      if case .list(let listing, let generation) = effect {
        receive(.listed(corpus.list(listing), generation: generation))
      }
      if case .compare(_, _, let generation) = effect { asked = generation }
    }
  }

  /// Compares the two anew, and looks at both views.
  mutating func compare() -> Times {
    var times = Times()
    let start = monotonicSeconds()
    let compared = corpus.comparisonWithFacts(of: 0, with: 1)
    let found = monotonicSeconds()
    if let (comparison, facts) = compared {
      _ = update(&model, .compared(comparison, facts, generation: asked))
    }
    let laidOut = monotonicSeconds()
    let byFacts = paint()
    press("=")
    let texts = paint()
    press("q")
    for key in ["k", "c", "j", "c"] { press(key) }
    times.comparison = (found - start) * 1000
    times.layout = (laidOut - found) * 1000
    times.painting = max(byFacts, texts)
    return times
  }

  private func paint() -> Double {
    let start = monotonicSeconds()
    _ = view(model)
    return (monotonicSeconds() - start) * 1000
  }
}
