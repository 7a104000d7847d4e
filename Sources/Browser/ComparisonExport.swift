// What leaves a comparison: a row with where it is from, into the clipboard, and all of it into a file. How a file is
// written, the executable knows.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension BrowserModel {
  /// Copies what the selected row or the lit place tells, with both sentences and their articles.
  mutating func copyCompared() -> [Effect] {
    guard let sides else { return [] }
    let places: (left: TextRange?, right: TextRange?)
    if showsFacts, let row = factsView?.row {
      places = (row.leftPlaces.first, row.rightPlaces.first)
    } else if let piece = comparison?.evidence.piece {
      places = (piece.here, piece.there)
    } else if let standing = comparison?.standing, let comparison, !showsFacts {
      let row = comparison.rows[standing]
      places = (row.left, row.right)
    } else {
      notice = "no row is chosen that could be copied; . goes to a difference"
      return []
    }
    let cited = [(sides.left, places.left), (sides.right, places.right)].compactMap {
      article, place in
      place.flatMap { $0.isEmpty ? nil : corpus[article].citation(of: $0) }
    }
    notice = "copied, with where it is from"
    return [.copy(cited.joined(separator: "\n"))]
  }

  /// Asks for the file that the comparison is to be written to.
  mutating func beginExport() -> [Effect] {
    openPrompt(.export, "comparison.md")
    return []
  }

  mutating func acceptExport(_ path: String) -> [Effect] {
    guard let sides, !path.isEmpty else { return [] }
    return [.export(path: path, left: sides.left, right: sides.right)]
  }
}

extension ArticleView {
  /// `“…” (headline, source, 2025-03-11, id)`
  func citation(of place: TextRange) -> String {
    let sentence = sentences(around: [place]).first ?? place
    let day = date.map { String($0.value.prefix { $0 != "T" }) }
    let about = [title, source, day, id].compactMap { $0 }.joined(separator: ", ")
    return "\(string(sentence)) (\(about))"
  }
}
