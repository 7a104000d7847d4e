// What leaves a comparison: a row with where it is from, into the clipboard, and all of it into a file. How a file is
// written, the executable knows.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension BrowserModel {
  /// Copies what the selected row, the lit place or the difference tells, with the sentences and their articles.
  mutating func copyCompared() -> [Effect] {
    guard let sides, let (left, right) = placesToCopy, !(left + right).isEmpty else {
      notice = "no row is chosen that could be copied; . goes to a difference"
      return []
    }
    let cited = [(left, sides.left), (right, sides.right)].compactMap { places, article in
      places.isEmpty ? nil : corpus.citation(of: places, in: article)
    }
    notice = "copied, with where it is from"
    return [.copy(cited.joined(separator: "\n"))]
  }

  /// In both texts, in order; nil where the reader stands nowhere.
  private var placesToCopy: (left: [TextRange], right: [TextRange])? {
    func only(_ left: TextRange?, _ right: TextRange?) -> (left: [TextRange], right: [TextRange]) {
      (
        [left].compactMap { $0 }.filter { !$0.isEmpty },
        [right].compactMap { $0 }.filter { !$0.isEmpty }
      )
    }
    if showsFacts { return factsView?.row.map { only($0.leftPlaces.first, $0.rightPlaces.first) } }
    if let piece = comparison?.evidence.piece { return only(piece.here, piece.there) }
    guard let comparison, let shown = comparison.standingRows else { return nil }
    let rows = shown.map { comparison.rows[$0] }
    return (rows.compactMap(\.left), rows.compactMap(\.right).sorted { $0.start < $1.start })
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

extension Corpus {
  /// `“…” (headline, source, 2025-03-11, id)`: the sentences of some places that are in order.
  func citation(of places: [TextRange], in article: Int) -> String {
    let view = self[article]
    let sentences = view.sentences(around: places)
    var quoted: [TextRange] = []
    for sentence in sentences.isEmpty ? places : sentences where quoted.last != sentence {
      quoted.append(sentence)
    }
    let day = view.date.map { String($0.value.prefix { $0 != "T" }) }
    let told: [String?] = [view.title, outlet(of: article), day, view.id]
    let about = told.compactMap { $0 }
    return "\(quoted.map(view.string).joined(separator: " ")) (\(about.joined(separator: ", ")))"
  }
}
