// Words that are looked for in two compared texts: where they stand, in the order of the lines, and how the reader steps
// from one to the next. When they are looked for is FindInViews' business.

import NewsCorpus
import Screen
import SearchIndex

/// Where words stand that are looked for in two compared texts.
struct ComparedHits: Equatable, Sendable {
  /// One of them.
  struct Place: Equatable, Sendable {
    var side: ComparedSide
    /// Index into the hits of the side.
    var index: Int
    var line: Int
  }

  fileprivate(set) var left: [LitPlace] = []
  fileprivate(set) var right: [LitPlace] = []
  /// Those that the lines show, from the first line on; of texts that scroll apart the chosen one's.
  fileprivate(set) var places: [Place] = []
  /// Index into the places.
  fileprivate(set) var current: Int?

  subscript(side: ComparedSide) -> [LitPlace] { side == .left ? left : right }

  /// The current one, among those of a side.
  func current(_ side: ComparedSide) -> Int? {
    current.flatMap { places[$0].side == side ? places[$0].index : nil }
  }

  /// `hit 2/7`; see `hitWords`.
  var label: String { hitWords(current, of: places.count) }
}

extension ComparisonView {
  /// Lights words in both texts, and shows the rows that hold them whatever is folded. O(texts).
  mutating func find(_ query: Query, _ corpus: Corpus) {
    func places(_ article: Int) -> [LitPlace] {
      corpus[article].hits(of: query).map { LitPlace(range: $0, role: .hit) }
    }
    hits = ComparedHits()
    (hits.left, hits.right) = (places(compared.left), places(compared.right))
    if folding == .nothing { orderHits() } else { layOut(corpus, columns: columns) }
  }

  /// Whether words that are looked for stand in a row.
  func isFound(_ row: Int) -> Bool {
    guard rows.indices.contains(row) else { return false }
    return ComparedSide.allCases.contains { side in
      guard let range = side == .left ? rows[row].left : rows[row].right else { return false }
      let first = firstPlace(in: hits[side], endingAfter: range.start)
      return hits[side].indices.contains(first) && hits[side][first].range.start < range.end
    }
  }

  /// Lists the hits anew for other lines; the current one stays. O(lines · log hits).
  mutating func orderHits() {
    guard !hits.left.isEmpty || !hits.right.isEmpty else { return }
    let kept = hits.current.map { hits.places[$0] }
    hits.places = []
    for (number, line) in lines.enumerated() {
      for side in ComparedSide.allCases where apart == nil || apart == side {
        guard let range = line[side]?.range, !range.isEmpty else { continue }
        var index = firstPlace(in: hits[side], endingAfter: range.start)
        while index < hits[side].count, hits[side][index].range.start < range.end {
          if hits[side][index].range.start >= range.start {
            hits.places.append(ComparedHits.Place(side: side, index: index, line: number))
          }
          index += 1
        }
      }
    }
    hits.current = kept.flatMap { kept in
      hits.places.firstIndex { $0.side == kept.side && $0.index == kept.index }
    }
  }

  /// Goes to the next hit, or to the one before; false where there is none. The first one is that at the row where the
  /// reader stands, or behind it.
  mutating func stepToHit(_ step: Int, visible: Int) -> Bool {
    let here = standingLine ?? scroll.top
    let next =
      hits.current.map { $0 + step }
      ?? (step > 0
        ? hits.places.firstIndex { $0.line >= here }
        : hits.places.lastIndex { $0.line < here })
    guard let next, hits.places.indices.contains(next) else { return false }
    hits.current = next
    let place = hits.places[next]
    if let row = lines[place.line][place.side]?.row { standing = row }
    showHit(visible: visible)
    return true
  }

  /// Brings the current hit into view, a third down where it is not.
  mutating func showHit(visible: Int) {
    guard let place = hits.current.map({ hits.places[$0] }), visible > 0 else { return }
    guard apart == nil else {
      let top = place.side == .left ? scroll.top : scroll.top + shift
      if !(top..<top + visible).contains(place.line) {
        show(place.side, from: max(0, place.line - visible / 3))
        settle(visible: visible)
      }
      return
    }
    shift = 0
    if !(scroll.top..<scroll.top + visible).contains(place.line) {
      scroll.top = max(0, place.line - visible / 3)
    }
    settle(visible: visible)
  }

  /// Who has scrolled on is at no hit; nor is who goes elsewhere.
  mutating func leaveHit(visible: Int? = nil) {
    guard let place = hits.current.map({ hits.places[$0] }) else { return }
    let top = apart == .right ? scroll.top + shift : scroll.top
    let isInView = visible.map { (top..<top + max(1, $0)).contains(place.line) } ?? false
    if !isInView { hits.current = nil }
  }

  // MARK: going back

  var place: ViewPlace { ViewPlace(top: scroll.top, row: standing) }

  mutating func go(to place: ViewPlace, visible: Int) {
    hits.current = nil
    (scroll.top, standing) = (place.top, place.row)
    settle(visible: visible)
  }
}
