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
    reader.take([], facts: [])
    lightGeneration = 0
    guard let article = reader.article, article < corpus.articleCount else { return }
    reader.take(
      litPlaces(within: Self.litAtOnce), facts: litFactPlaces, pointed: pointedPlace)
    reader.isPartlyLit = corpus[article].textByteCount > Self.litAtOnce
  }

  /// Lights the reader again, because what is known of the open article has changed; nothing moves.
  mutating func lightReaderAgain() {
    let place = reader.place
    lightReader()
    if let place, reader.places.indices.contains(place) { reader.place = place }
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
    let steppedTo = reader.place.map { reader.places[$0].range }
    reader.take(places, facts: litFactPlaces, pointed: pointedPlace)
    reader.place = steppedTo.flatMap { range in reader.places.firstIndex { $0.range == range } }
    guard reader.place == nil, !places.isEmpty else { return [] }
    notice = nil
    guard reader.scroll.top > 0 else {
      reader.showFirst(visible: rows(of: .reader))
      return []
    }
    // Lit again where one is: nothing moves.
    let top = reader.offset
    reader.place = places.firstIndex { $0.range.start >= top }
    return []
  }

  /// What is to be lit in the open article, but for its facts. O(words + mentions).
  package func litPlaces() -> [LitPlace] { litPlaces(within: .max) }

  /// - Parameter limit: in bytes; words that begin behind it are not looked at.
  private func litPlaces(within limit: Int) -> [LitPlace] {
    guard let article = reader.article, article < corpus.articleCount else { return [] }
    let view = corpus[article]
    guard let find, find.pane == .reader else { return litPlaces(in: view, within: limit) }
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
