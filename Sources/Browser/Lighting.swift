// What is lit in the reader, and where a long text takes too long for the keys: then its beginning is looked
// through at once and all of it by a worker. Stepping from place to place is ReaderPane's business.

import NewsCorpus
import SearchIndex

extension BrowserModel {
  /// In bytes: so much text is looked through within a frame.
  private static let litAtOnce = 1 << 18

  /// Lights in the reader what was looked for there, else what the search matched and where the
  /// chosen entity is mentioned: all of it in an article of usual length, else what is near its beginning.
  mutating func lightReader() {
    reader.place = nil
    reader.places = []
    lightGeneration = 0
    guard let article = reader.article, article < corpus.articleCount else { return }
    reader.places = litPlaces(within: Self.litAtOnce)
    reader.isPartlyLit = corpus[article].textByteCount > Self.litAtOnce
  }

  /// Asks for what is lit in the rest of a long text.
  mutating func lightRest() -> [Effect] {
    guard reader.isPartlyLit, find?.pane == .reader || !filter.isEmpty else { return [] }
    reader.isPartlyLit = false
    generation += 1
    lightGeneration = generation
    return [.light(generation: generation)]
  }

  /// Takes what is lit in all of a long text; where nothing was in its beginning, goes to the first place.
  mutating func receive(_ places: [LitPlace], _ generation: Int) -> [Effect] {
    guard generation == lightGeneration else { return [] }
    reader.places = places
    guard reader.place == nil, !places.isEmpty else { return [] }
    notice = nil
    guard reader.scroll.top > 0 else {
      reader.show(0, visible: rows(of: .reader))
      return []
    }
    // Lit again where one is: nothing moves.
    let top = reader.offset
    reader.place = places.firstIndex { $0.range.start >= top }
    return []
  }

  /// What is to be lit in the open article. O(words + mentions).
  package func litPlaces() -> [LitPlace] { litPlaces(within: .max) }

  /// - Parameter limit: in bytes; words that begin behind it are not looked at.
  private func litPlaces(within limit: Int) -> [LitPlace] {
    guard let article = reader.article, article < corpus.articleCount else { return [] }
    let view = corpus[article]
    guard let find, find.pane == .reader else {
      let places = litPlaces(in: view, within: limit)
      return reader.pointed.map { inOrder([$0] + places) } ?? places
    }
    let query = Query(find.text, isTyping: true)
    return view.hits(of: query, within: limit).map { LitPlace(range: $0, role: .hit) }
  }

  /// What the search matched in an article and where the chosen entity is mentioned, in order.
  /// O(words + mentions).
  func litPlaces(in view: ArticleView, within limit: Int = .max) -> [LitPlace] {
    var places: [LitPlace] = []
    if let result = filter.result {
      places += view.hits(of: result, within: limit).map { LitPlace(range: $0, role: .hit) }
    }
    if let entity = filter.entity {
      places += view.mentions.filter { $0.entity == entity }
        .map { LitPlace(range: $0.range, role: .lit) }
    }
    return inOrder(places)
  }
}
