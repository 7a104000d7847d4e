// Where the articles of the corpus count one event differently, over the panes, in sections that fold. Which
// figures belong together, NewsCorpus knows; how the rows look is ConflictsDrawing's business.

import CrossReferences
import Facts
import NewsCorpus
import Prose
import Screen

/// State of the conflicts.
struct ConflictsPane: Sendable {
  /// A row of the list.
  enum Row: Equatable {
    case section(Disagreement.Kind)
    /// A disagreement, by its number.
    case conflict(Int)
  }

  /// Selection and folds outlive it, so that who opens one row after another finds the place again.
  var isOpen = false
  /// All of them, those that agree, too; kept until the corpus changes.
  private(set) var found = Awaited<[Disagreement]>.unasked
  /// How many articles were looked through, while the answer is under way.
  private(set) var compared = 0
  /// Where those of each kind stand among all.
  private var sections: [(kind: Disagreement.Kind, range: Range<Int>)] = []
  private var folded: Set<Disagreement.Kind> = []
  private(set) var showsAgreeing = false
  var list = ListState()
  /// What is told about the selected row, found when that changes and not when it is drawn.
  private(set) var sides: [ConflictSide] = []
  private var looked: (row: Row?, size: Size)?

  /// For the two values of a row.
  private(set) var figureColumns = 0

  /// More rows are folded at first where they are no contradictions.
  private static let many = 20
  /// Of so many rows the values are measured, so that they have a column of their own.
  private static let mostMeasured = 200

  /// Asks, unless the answer is here or under way; false where nothing is to be asked.
  mutating func ask(_ generation: Int) -> Bool {
    guard isOpen, case .unasked = found else { return false }
    found = .underway(generation: generation)
    compared = 0
    return true
  }

  /// Takes how far the work has come.
  mutating func count(compared articles: Int, _ generation: Int) {
    if found.waits(for: generation) { compared = articles }
  }

  /// Takes an answer, unless a newer request was made meanwhile.
  mutating func receive(_ all: [Disagreement], _ generation: Int, _ corpus: Corpus) {
    guard found.waits(for: generation) else { return }
    found = .here(all)
    figureColumns = all.prefix(Self.mostMeasured).reduce(0) {
      max($0, Width.of($1.conflict.words(corpus)))
    }
    sections = []
    var start = 0
    while start < all.count {
      let kind = all[start].kind
      let end = all[start...].firstIndex { $0.kind != kind } ?? all.count
      sections.append((kind, start..<end))
      start = end
    }
    folded = Set(
      sections.filter { $0.kind != .conflict && $0.range.count > Self.many }.map(\.kind))
    looked = nil
    // Headings are nothing to open.
    if list.selected == 0 { list.selected = 1 }
  }

  /// Forgets what was found: it speaks of another corpus.
  mutating func forget() {
    found = .unasked
    sections = []
    sides = []
    looked = nil
  }

  mutating func toggle(_ kind: Disagreement.Kind) {
    if folded.remove(kind) == nil { folded.insert(kind) }
  }

  /// Shows those that agree, or hides them.
  mutating func toggleAgreeing() {
    showsAgreeing.toggle()
    if showsAgreeing { folded.remove(.agrees) }
  }

  // MARK: rows

  /// How many there are of a kind.
  func count(_ kind: Disagreement.Kind) -> Int {
    sections.first { $0.kind == kind }?.range.count ?? 0
  }

  func isFolded(_ kind: Disagreement.Kind) -> Bool { folded.contains(kind) }

  private var shown: [(kind: Disagreement.Kind, range: Range<Int>)] {
    sections.filter { showsAgreeing || $0.kind != .agrees }
  }

  private func rowCount(_ section: (kind: Disagreement.Kind, range: Range<Int>)) -> Int {
    folded.contains(section.kind) ? 1 : 1 + section.range.count
  }

  /// O(1), whatever the sections hold.
  var rowCount: Int { shown.reduce(0) { $0 + rowCount($1) } }

  /// A row by its number; nil beyond the end. O(1).
  func row(_ index: Int) -> Row? {
    guard index >= 0 else { return nil }
    var rest = index
    for section in shown {
      let count = rowCount(section)
      if rest < count {
        return rest == 0
          ? .section(section.kind) : .conflict(section.range.lowerBound + rest - 1)
      }
      rest -= count
    }
    return nil
  }

  /// The disagreement of the selected row.
  var selected: Disagreement? {
    guard case .conflict(let number) = row(list.selected) else { return nil }
    return found.answer?[number]
  }

  /// Finds what is to be told about the selected row. O(1) where that was told before, else O(text of the
  /// two articles).
  mutating func look(_ corpus: Corpus, _ size: Size) {
    let row = row(list.selected)
    guard isOpen, looked?.row != row || looked?.size != size else { return }
    looked = (row, size)
    let columns = Self.detailColumns(size)
    sides =
      selected?.conflict.sides.map {
        ConflictSide($0.figure, corpus[$0.article], columns: columns - 2)
      } ?? []
  }
}

extension Conflict {
  /// `2024-03-22 Crocus City Hall, Moscow`
  var eventWords: String {
    [date, names.isEmpty ? nil : names.joined(separator: ", ")].compactMap { $0 }
      .joined(separator: " ")
  }

  /// `360 ≠ 182 injured`
  func words(_ corpus: Corpus) -> String {
    return Browser.words(
      of: sides[0].figure, in: corpus[sides[0].article], relation.relation.mark, sides[1].figure,
      in: corpus[sides[1].article])
  }
}

/// One of two articles that count differently: the sentence that does, in lines.
struct ConflictSide: Equatable, Sendable {
  let article: Int
  /// The lines of its sentence, and in it the figure.
  let lines: [TextRange]
  let figure: TextRange

  init(_ figure: Figure, _ article: ArticleView, columns: Int) {
    self.article = article.number
    self.figure = figure.range
    let sentence = article.sentence(around: figure.range)
    lines = article.withText { text in
      wrap(text, sentence.offsets, columns: max(20, columns), newlines: .blanks)
        .map { TextRange($0.lowerBound, $0.upperBound) }
    }
  }

  /// As many of its lines as there is room for, those of the figure among them.
  func lines(_ count: Int) -> ArraySlice<TextRange> {
    let first = lines.firstIndex { $0.overlaps(figure) } ?? 0
    let last = lines.lastIndex { $0.overlaps(figure) } ?? first
    // The sentence from its beginning, if the figure is in view then.
    let start = last < count ? 0 : min(first, max(0, lines.count - count))
    return lines.dropFirst(start).prefix(max(0, count))
  }
}

extension ArticleView {
  /// The sentence or sentences that a place stands in. O(blocks + its block).
  func sentence(around place: TextRange) -> TextRange {
    guard let block = blocks.first(where: { $0.range.overlaps(place) })?.range else { return place }
    return withText { text in
      var found: TextRange?
      for sentence in SentenceScanner(text, in: block) where sentence.overlaps(place) {
        found = TextRange((found ?? sentence).lowerBound, sentence.upperBound)
      }
      return found ?? place
    }
  }
}
