// The reader: one article's text, scrolled, with lit places to step through.

import Articles
import NewsCorpus
import Prose
import Screen

/// A place in the text that is lit, and why.
package struct LitPlace: Equatable, Sendable {
  var range: TextRange
  var role: Role
}

/// State of the reader pane.
struct ReaderPane: Equatable, Sendable {
  var article: Int?
  /// The article's text in lines for the pane's width.
  var lines: [ReaderLine] = []
  var columns = 0
  var scroll = ScrollState()
  /// Places that `n` and `N` step through, in order.
  private(set) var places: [LitPlace] = []
  /// Lit as well: quotations and the like that hold some of the places.
  private(set) var below: [LitPlace] = []
  /// Whether a row of another pane led to one of them.
  private(set) var isPointedAt = false
  /// Whether only the beginning of the text was looked through for them.
  var isPartlyLit = false
  /// Index of the place stepped to last.
  var place: Int?

  /// Opens an article at its first line; it is laid out when its pane is on the screen.
  mutating func open(_ article: Int?) {
    self = ReaderPane()
    self.article = article
  }

  /// Cuts the text anew, keeping the paragraph at the top where it is.
  mutating func layOut(_ corpus: Corpus, columns: Int) {
    let anchor = offset
    self.columns = columns
    guard let article, article < corpus.articleCount else {
      lines = []
      return
    }
    lines = readerLines(corpus[article], columns: columns)
    scroll.top = anchor == 0 ? 0 : lineIndex(of: anchor)
  }

  /// Where in the text the first line on the screen begins.
  var offset: UInt32 { lines.dropFirst(scroll.top).first { !$0.isGap }?.range.start ?? 0 }

  /// Scrolls to a place in the text.
  mutating func go(to offset: UInt32, visible: Int) {
    scroll.top = offset == 0 ? 0 : lineIndex(of: offset)
    scroll.settle(count: lines.count, visible: visible)
  }

  /// The line that holds a byte of the text.
  private func lineIndex(of offset: UInt32) -> Int {
    lines.lastIndex { !$0.isGap && $0.range.start <= offset } ?? 0
  }

  mutating func move(_ move: Move, visible: Int) {
    scroll.move(move, count: lines.count, visible: visible)
  }

  /// Lights places, facts among them or below them, and above all what was pointed at.
  mutating func take(_ places: [LitPlace], facts: [LitPlace], pointed: TextRange? = nil) {
    isPointedAt = pointed != nil
    let lit = LitLayers(places + facts)
    (self.places, below) = (lit.places, lit.below)
    guard let pointed else { return }
    self.places.removeAll { $0.range.overlaps(pointed) }
    let index = self.places.firstIndex { $0.range.start >= pointed.end } ?? self.places.count
    self.places.insert(LitPlace(range: pointed, role: .lit), at: index)
  }

  /// Shows the first place that was looked for, where there is one; facts are lit wherever they stand.
  mutating func showFirst(visible: Int) {
    if let first = places.firstIndex(where: { $0.role == .hit || $0.role == .lit }) {
      show(first, visible: visible)
    }
  }

  /// Steps to the next lit place (or the one before) and shows it; false where there is none.
  mutating func step(_ step: Int, visible: Int) -> Bool {
    guard !places.isEmpty else { return false }
    let next = place.map { $0 + step } ?? firstPlace(step, visible: visible)
    guard places.indices.contains(next) else { return false }
    show(next, visible: visible)
    return true
  }

  /// Before the first step the place nearest to the top of the screen counts.
  private func firstPlace(_ step: Int, visible: Int) -> Int {
    let next = places.firstIndex { $0.range.start >= offset } ?? 0
    return step > 0 ? next : next - 1
  }

  /// Shows a lit place, a third down the screen where it was not in view.
  mutating func show(_ index: Int, visible: Int) {
    guard places.indices.contains(index) else { return }
    place = index
    let line = lineIndex(of: places[index].range.start)
    let isInView = line >= scroll.top && line < scroll.top + visible
    if !isInView { scroll.top = line - visible / 3 }
    scroll.settle(count: lines.count, visible: visible)
  }

  /// `hit 1/3  18%`: of a search or find; `mention` of a chosen entity, `figure` …; `lit` where several are.
  func label(visible: Int) -> String {
    guard article != nil, !lines.isEmpty else { return "" }
    let percent = scroll.percent(count: lines.count, visible: visible)
    guard !places.isEmpty else { return percent }
    let number = place.map { "\($0 + 1)/" } ?? ""
    return "\(placeName) \(number)\(places.count)  \(percent)"
  }

  private var placeName: String {
    let roles = Set((places + below).map(\.role))
    guard roles.count == 1, let role = roles.first else { return "lit" }
    return switch role {
    case .hit: "hit"
    case .lit: isPointedAt ? "lit" : "mention"
    case .litKind1: "quotation"
    case .litKind2: "figure"
    case .litKind3: "date"
    case .plain, .faint, .heading, .border, .focusedBorder, .title, .focusedTitle, .selection,
      .restingSelection, .shared, .changedWords, .changedNumber, .changedDate, .changedName,
      .changedTurn,
      .density, .category1, .category2, .category3, .category4, .category5, .good, .warning,
      .failure, .key, .prompt:
      "lit"
    }
  }
}

extension ReaderPane {
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard let article, article < corpus.articleCount else { return }
    let view = corpus[article]
    view.withText { text in
      for row in 0..<box.rows where lines.indices.contains(scroll.top + row) {
        let line = lines[scroll.top + row]
        guard !line.isGap else { continue }
        let look = BlockLook(line.kind)
        let sign = line.isFirst ? look.first : look.others
        let indent = frame.put(sign, row: box.row + row, column: box.column, style: Style(.faint))
        drawText(
          line, of: text, &frame, row: box.row + row, column: box.column + indent,
          limit: box.columns - indent, style: look.style)
      }
    }
  }

  private func drawText(
    _ line: ReaderLine, of text: UnsafeBufferPointer<UInt8>, _ frame: inout Frame, row: Int,
    column: Int, limit: Int, style: Style
  ) {
    let bytes = UnsafeBufferPointer(rebasing: text[line.range.offsets.clamped(to: 0..<text.count)])
    frame.put(bytes, row: row, column: column, limit: limit, style: style)
    for place in below where place.range.overlaps(line.range) {
      light([place], from: nil, on: &frame, line: line.range, text, row: row, column: column)
    }
    light(places, from: place, on: &frame, line: line.range, text, row: row, column: column)
  }
}

/// Lights the places that fall into a line of text that stands at `row`, `column`.
/// O(log places + line).
/// - Parameters:
///   - places: in order, not overlapping.
///   - current: index of the place to underline besides.
///   - end: the first column that is not lit.
func light(
  _ places: [LitPlace], from current: Int?, on frame: inout Frame, line: TextRange,
  _ text: UnsafeBufferPointer<UInt8>, row: Int, column: Int, end limit: Int = .max
) {
  func columns(upTo offset: UInt32) -> Int {
    let end = min(max(offset, line.start), line.end)
    return Width.of(UnsafeBufferPointer(rebasing: text[Int(line.start)..<Int(end)]))
  }
  var index = firstPlace(in: places, endingAfter: line.start)
  while index < places.count, places[index].range.start < line.end {
    let start = column + columns(upTo: places[index].range.start)
    let end = column + columns(upTo: places[index].range.end)
    frame.restyle(
      row: row, columns: min(start, limit)..<min(max(start, end), limit), role: places[index].role,
      adding: index == current ? [.underline, .bold] : [])
    index += 1
  }
}

/// Index of the first of some places, in order and not overlapping, that ends behind an offset. O(log places).
func firstPlace(in places: [LitPlace], endingAfter offset: UInt32) -> Int {
  var low = 0
  var high = places.count
  while low < high {
    let middle = (low + high) / 2
    if places[middle].range.end <= offset { low = middle + 1 } else { high = middle }
  }
  return low
}

/// Places in order of start; of two that overlap the first stays.
func inOrder(_ places: [LitPlace]) -> [LitPlace] {
  var result: [LitPlace] = []
  for place in places.sorted(by: { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
  )
  where result.last.map({ $0.range.end <= place.range.start }) ?? true {
    result.append(place)
  }
  return result
}
