// Opening an article at a place that a view knows, which is lit there until something else is. What else is lit in the
// reader is Lighting's business.

import NewsCorpus
import Prose

/// A place of an article that a view led to.
struct PointedPlace: Equatable, Sendable {
  var article: Int
  var range: TextRange
}

extension BrowserModel {
  /// Opens an article with a place of it lit and on the screen; at its beginning where the place is empty.
  mutating func visit(_ article: Int, at place: TextRange) -> [Effect] {
    if find?.pane == .reader { find = nil }
    pointed = place.isEmpty ? nil : PointedPlace(article: article, range: place)
    let effects = visit(article)
    lightReader()
    showPointed()
    return effects
  }

  /// Shows a place of the open article in the reader, lit.
  mutating func point(at range: TextRange) -> [Effect] {
    guard let article = reader.article else { return [] }
    let effects = go(to: .reader)
    pointed = PointedPlace(article: article, range: range)
    lightReader()
    showPointed()
    return effects
  }

  private mutating func showPointed() {
    if let index = reader.places.firstIndex(where: { $0.range == pointedPlace }) {
      reader.show(index, visible: rows(of: .reader))
    }
  }

  /// The place of the open article that a view led to; none while something is looked for there.
  var pointedPlace: TextRange? {
    guard find?.pane != .reader, let pointed, pointed.article == reader.article else { return nil }
    return pointed.range
  }

  /// Lights it no longer; false where nothing was pointed at in the open article.
  mutating func clearPointed() -> Bool {
    guard let pointed, pointed.article == reader.article else { return false }
    self.pointed = nil
    lightReader()
    return true
  }
}
