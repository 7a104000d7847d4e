// Over the panes: names of which only a reader can tell whether they are one, and what the reader
// decided so far. Which names these are, NewsCorpus knows; keys are UpdateDecisions' business.

import Desk
import Names
import NewsCorpus
import Prose
import Screen

/// State of the review.
struct ReviewPane: Sendable {
  /// A row of the list.
  enum Row: Equatable {
    case title(String)
    /// An open question, by its number.
    case question(Int)
    /// A decision, by its number among the outcomes.
    case outcome(Int)
    /// A line of the decisions file that was not understood.
    case complaint(String)
  }

  private(set) var isOpen = false
  private(set) var questions: [AliasQuestion] = []
  private(set) var outcomes: [DecisionOutcome] = []
  private var complaints: [String] = []
  private(set) var rows: [Row] = []
  var list = ListState()
  /// What is told about the selected row, found when that changes and not when it is drawn.
  private var details: [Detail] = []
  private var looked: (row: Row?, columns: Int)?

  private typealias Detail = (words: String, style: Style)

  /// Lines below the list that tell about the selected row.
  static func detailRows(in rows: Int) -> Int { rows > 14 ? 8 : rows > 9 ? 6 : 0 }

  /// Lists what a corpus leaves open. O(questions + decisions).
  /// The selection stays on its question, or where that was.
  /// - Parameter decisions: what was decided up to now; the corpus may not follow it yet.
  mutating func open(_ corpus: Corpus, _ decisions: Decisions, complaints: [String]) {
    let kept = selectedQuestion.map { questions[$0] }
    let isNew = !isOpen
    isOpen = true
    looked = nil
    questions = corpus.openQuestions(decisions)
    outcomes = corpus.outcomes()
    self.complaints = complaints
    arrange()
    if let kept, let number = questions.firstIndex(where: { $0 == kept }) {
      list.selected = rows.firstIndex(of: .question(number)) ?? list.selected
    }
    // Headings are nothing to answer.
    if isNew { list.selected = questions.isEmpty && !outcomes.isEmpty ? 2 : 1 }
  }

  mutating func close() { self = ReviewPane() }

  /// Finds what is to be told about the selected row. O(1) where that was told before, else finding
  /// the first mentions of two names.
  mutating func look(_ corpus: Corpus, columns: Int) {
    guard isOpen, looked?.row != selected || looked?.columns != columns else { return }
    looked = (selected, columns)
    details = details(corpus, columns: columns)
  }

  /// Takes an answered question off the list at once; the corpus follows.
  mutating func drop(_ question: Int) {
    questions.remove(at: question)
    looked = nil
    arrange()
  }

  private mutating func arrange() {
    rows = [.title(questions.isEmpty ? "No open question" : "May be one; only you can tell")]
    rows += questions.indices.map { .question($0) }
    if !outcomes.isEmpty { rows.append(.title("Decided, the last first")) }
    rows += outcomes.indices.map { .outcome($0) }
    if !complaints.isEmpty { rows.append(.title("Not understood in the file of decisions")) }
    rows += complaints.map { .complaint($0) }
  }

  var selected: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  var selectedQuestion: Int? {
    if case .question(let number) = selected { number } else { nil }
  }
}

extension ReviewPane {
  /// Rows of the list in a body of a height.
  static func listRows(in rows: Int) -> Int { max(0, rows - 2 - detailRows(in: rows)) }

  /// O(rows of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard isOpen else { return }
    frame.fill(box)
    let inner = frame.border(
      box, title: "Review ─ \(counted(questions.count, "open question"))",
      trailing: list.position(of: rows.count), focused: true)
    let (listBox, detailBox) = inner.split(rows: Self.listRows(in: box.rows))
    for line in 0..<listBox.rows {
      let index = list.top + line
      guard rows.indices.contains(index) else { break }
      let row = listBox.row + line
      draw(rows[index], corpus, &frame, row: row, listBox)
      if index == list.selected {
        frame.put("▸", row: row, column: inner.column)
        select(&frame, row: row, listBox, focused: true)
      }
    }
    for (line, text) in details.enumerated()
    where line + 1 < detailBox.rows {
      frame.put(
        text.words, row: detailBox.row + 1 + line, column: detailBox.column + 1,
        limit: detailBox.columns - 2, style: text.style, ellipsis: true)
    }
    frame.cursor = Point(row: inner.row + list.selected - list.top, column: inner.column)
  }

  private func draw(
    _ shown: Row, _ corpus: Corpus, _ frame: inout Frame, row: Int, _ box: Box
  ) {
    func put(_ text: String, at indent: Int, _ style: Style = .plain) {
      frame.put(text, row: row, box, indent: indent, style)
    }
    switch shown {
    case .title(let title): put(title, at: 1, Style(.heading, .bold))
    case .question(let number):
      let question = questions[number]
      put("\(padded(percent(Double(question.confidence)), to: 5))", at: 2, Style(.faint))
      put(
        "\(corpus.text(ofName: Int(question.name))) = \(corpus.text(ofName: Int(question.other))) ?",
        at: 9)
    case .outcome(let number):
      let outcome = outcomes[number]
      put(outcome.isInForce ? "holds" : "–", at: 2, Style(.faint))
      put(outcome.decision.verdict.description, at: 9)
    case .complaint(let text): put(text, at: 2)
    }
  }

  /// Two lines at most.
  private func wrapped(_ text: String, _ columns: Int) -> ArraySlice<String> {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      wrap(bytes, 0..<bytes.count, columns: max(20, columns), newlines: .blanks)
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }.prefix(2)
  }

  private func details(_ corpus: Corpus, columns: Int) -> [Detail] {
    switch selected {
    case .question(let number):
      let question = questions[number]
      return wrapped(corpus.why(question), columns).map { ($0, .plain) }
        + [question.name, question.other].flatMap { occurrence(Int($0), corpus, columns) }
    case .outcome(let number):
      let outcome = outcomes[number]
      return wrapped(outcome.decision.why, columns).map { ($0, .plain) }
        + [(outcome.words, Style(.faint))]
    case .title, .complaint, nil: return []
    }
  }

  /// How often a name is mentioned, and the words around the first place.
  private func occurrence(_ name: Int, _ corpus: Corpus, _ columns: Int) -> [Detail] {
    let found = corpus.occurrence(ofName: name)
    let counts = counted(found.mentionCount, "time")
    let first = found.first.map { corpus[$0.article].words(around: $0.range, columns: columns - 2) }
    return [
      ("\(corpus.text(ofName: name)) · \(counts)", Style(.plain, .bold)),
      ("  \(first ?? "")", Style(.faint)),
    ]
  }
}

/// `61 %`
func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }

extension ArticleView {
  /// The words around a place on one line, the place in the middle. O(columns).
  fileprivate func words(around place: TextRange, columns: Int) -> String {
    // A column may take several bytes; what is too long is cut when it is drawn.
    let margin = max(8, (columns - place.upperBound + place.lowerBound) / 2)
    let before = string(TextRange(max(0, place.lowerBound - margin), place.lowerBound))
    let after = string(TextRange(place.upperBound, place.upperBound + margin))
    // The first word may be cut in two.
    let whole = before.firstIndex(of: " ").map { String(before[$0...]) } ?? ""
    let gap = exactString(TextRange(max(0, place.lowerBound - 1), place.lowerBound)) == " "
    return "…\(place.lowerBound > margin ? whole : before)\(gap ? " " : "")\(string(place))"
      + (after.first?.isPunctuation ?? true ? "" : " ") + "\(after)"
  }
}
