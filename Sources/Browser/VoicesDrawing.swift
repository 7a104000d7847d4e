// How the view of who else says what looks: counts, accounts, the text with a sign for each account, and what each says to
// the current sentence. Where these stand, VoicesLayout knows; what they are, VoicesView.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension VoicesView {
  /// O(rows and columns of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard let article, article < corpus.articleCount else { return }
    frame.fill(box)
    frame.border(
      box, title: "V Who else says it ─ \(corpus[article].title)",
      trailing: sentences.isEmpty
        ? ""
        : [hitLabel, "\(current + 1)/\(sentences.count)"].filter { !$0.isEmpty }
          .joined(separator: "  "), focused: true)
    drawSummary(&frame, corpus)
    drawLegend(&frame, corpus)
    drawHead(&frame, corpus)
    drawText(&frame, corpus[article], corpus)
    drawStrip(&frame, corpus)
  }

  // MARK: counts

  /// How the sentences stand, and how far the work has come.
  private func drawSummary(_ frame: inout Frame, _ corpus: Corpus) {
    let box = layout.summary
    guard !box.isEmpty else { return }
    let progress = progress ?? ""
    let room = box.columns - 2 - (progress.isEmpty ? 0 : Width.of(progress) + 2)
    frame.put(
      summary(columns: room), row: box.row, column: box.column + 1, limit: room,
      style: Style(.plain, .bold), ellipsis: true)
    frame.put(
      progress, row: box.row, column: max(box.column + 1, box.endColumn - 1 - Width.of(progress)),
      limit: box.columns - 2, style: Style(.faint))
  }

  /// `comparing with 7 of 23, Esc stops`; nil where all is known.
  private var progress: String? {
    guard let voices, voices.accounts != nil else {
      return isRunning ? "looking for other accounts …" : "stopped"
    }
    if isRunning { return "comparing with \(voices.asked) of \(accounts.count), Esc stops" }
    return voices.isComplete ? nil : "stopped at \(voices.asked) of \(accounts.count)"
  }

  // MARK: accounts

  private func drawLegend(_ frame: inout Frame, _ corpus: Corpus) {
    let box = layout.legend
    guard !accounts.isEmpty else { return drawNone(&frame, box) }
    let sources = min(
      max(8, box.columns * 2 / 5), accounts.map { Width.of($0.source) }.max() ?? 0)
    let tail = accounts.map { Width.of(Self.relation($0)) }.max() ?? 0
    for row in 0..<box.rows {
      let column = firstAccount + row
      guard let account = account(at: column), account.article < corpus.articleCount else { break }
      let line = Box(row: box.row + row, column: box.column, rows: 1, columns: box.columns)
      draw(account, column, &frame, line, corpus, sources: sources, tail: tail)
    }
  }

  /// `▸a Northline Wire   2025-03-11 Explosion at grain terminal …    same event 0.93`
  private func draw(
    _ account: OtherAccount, _ column: Int, _ frame: inout Frame, _ box: Box, _ corpus: Corpus,
    sources: Int, tail: Int
  ) {
    let other = corpus[account.article]
    let isChosen = column == chosen
    if isChosen { frame.put("▸", row: box.row, column: box.column, style: Style(.key, .bold)) }
    frame.put(
      Self.letter(column), row: box.row, column: box.column + 1,
      style: Style(.key, isChosen ? .bold : []))
    frame.put(
      shortened(account.source, columns: sources), row: box.row, column: box.column + 3,
      limit: sources, style: Style(.heading, isChosen ? .bold : []))
    let date = 3 + sources + 1
    frame.put(
      other.dayColumn, row: box.row, column: box.column + date, limit: 11, style: Style(.faint))
    let said = said(by: account.article, isWide: box.columns >= 100)
    let end = box.columns - 1 - max(tail, 1) - (said.isEmpty ? 0 : Width.of(said) + 2)
    frame.put(
      other.title, row: box.row, column: box.column + date + 12,
      limit: max(0, end - date - 12 - 2), ellipsis: true)
    frame.put(said, row: box.row, column: box.column + end, style: Style(.faint))
    frame.put(
      Self.relation(account), row: box.row, column: box.endColumn - 1 - tail, limit: tail,
      style: Style(account.isDoubtful ? .warning : .faint))
  }

  /// `same event? 0.61`
  private static func relation(_ account: OtherAccount) -> String {
    [account.relation.words, account.confidence.map { hundredths($0) }].compactMap { $0 }
      .joined(separator: " ")
  }

  /// `says  4  ≠  1  →  0`: how many sentences an account says, too, and how many otherwise, in each way that any does.
  private func said(by article: Int, isWide: Bool) -> String {
    guard isWide else { return "" }
    let told = sentences.flatMap(\.voices)
    let own = told.filter { $0.article == article }
    func count(_ difference: FactRelation?) -> String {
      padded(grouped(own.count { $0.difference == difference }), to: 3)
    }
    let kinds = Self.differences.filter { kind in told.contains { $0.difference == kind } }
    return (["says\(count(nil))"] + kinds.map { "\($0.sign)\(count($0))" }).joined(separator: "  ")
  }

  /// That there is no other account, and how to go on.
  private func drawNone(_ frame: inout Frame, _ box: Box) {
    guard voices?.accounts != nil else { return }
    let lines = [
      "no other article of this folder reports the same",
      "4 lists what is related; c here and on any other article compares the two",
    ]
    for (row, words) in lines.prefix(box.rows).enumerated() {
      frame.put(words, row: box.row + row, box, indent: 1, Style(row == 0 ? .plain : .faint))
    }
  }

  // MARK: the text

  /// The letters of the accounts above their signs, and beside these what the signs mean.
  private func drawHead(_ frame: inout Frame, _ corpus: Corpus) {
    let box = layout.head
    guard !box.isEmpty else { return }
    rule(&frame, box, layout.textIndent..<layout.textIndent + layout.textColumns)
    if voices?.asked ?? 0 > 0 {
      let room = layout.textColumns - 4
      frame.put(
        " \(legend(corpus, columns: room)) ", row: box.row,
        column: box.column + layout.textIndent + 1, limit: room + 2, style: Style(.faint))
    }
    for shown in 0..<layout.columns {
      let column = firstColumn + shown
      guard order.indices.contains(column) else { break }
      frame.put(
        Self.letter(column), row: box.row, column: place(ofColumn: shown, box),
        style: column == chosen ? Style(.key, [.bold, .underline]) : Style(.key))
    }
    if firstColumn > 0 { frame.put("‹", row: box.row, column: box.column, style: Style(.faint)) }
    if firstColumn + layout.columns < order.count {
      frame.put(
        "›", row: box.row, column: box.column + layout.textIndent - 2, style: Style(.faint))
    }
  }

  private func place(ofColumn shown: Int, _ box: Box) -> Int {
    box.column + 1 + shown * layout.pitch
  }

  func rule(_ frame: inout Frame, _ box: Box, _ columns: Range<Int>) {
    frame.put(
      String(repeating: "─", count: columns.count), row: box.row,
      column: box.column + columns.lowerBound, limit: box.columns - columns.lowerBound,
      style: Style(.border))
  }

  private func drawText(_ frame: inout Frame, _ article: ArticleView, _ corpus: Corpus) {
    let box = layout.text
    article.withText { text in
      for row in 0..<box.rows {
        guard lines.indices.contains(top + row) else { break }
        draw(lines[top + row], &frame, row: box.row + row, box, text, corpus)
      }
    }
    let line = lines.firstIndex { $0.sentence == current && $0.isFirst } ?? top
    let shown = (chosen ?? 0) - firstColumn
    frame.cursor = Point(
      row: box.row + max(0, line - top),
      column: layout.columns > 0 ? place(ofColumn: shown, box) : box.column)
  }

  /// The current sentence has a sign before each of its lines, and is bold.
  private func draw(
    _ line: Line, _ frame: inout Frame, row: Int, _ box: Box, _ text: UnsafeBufferPointer<UInt8>,
    _ corpus: Corpus
  ) {
    guard let range = line.range else { return }
    let isCurrent = line.sentence == current
    if isCurrent {
      frame.put(
        line.isFirst ? "▸" : "│", row: row, column: box.column, style: Style(.key, .bold))
    }
    if line.isFirst, sentences.indices.contains(line.sentence) {
      drawSigns(sentences[line.sentence], &frame, row: row, box, corpus)
    }
    let bytes = UnsafeBufferPointer(rebasing: text[range.offsets.clamped(to: 0..<text.count)])
    frame.put(
      bytes, row: row, column: box.column + layout.textIndent, limit: layout.textColumns,
      style: isCurrent ? Style(.plain, .bold) : .plain)
    light(
      hits.own, from: nil, on: &frame, line: range, text, row: row,
      column: box.column + layout.textIndent)
  }

  private func drawSigns(
    _ sentence: VoicedSentence, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    for shown in 0..<layout.columns {
      let column = firstColumn + shown
      guard let account = account(at: column), isAsked(column) else { continue }
      let voice = sentence.voices.first { $0.article == account.article }
      frame.put(
        voice.map { sign(of: $0, corpus) } ?? "·", row: row, column: place(ofColumn: shown, box),
        style: style(of: voice))
    }
  }

  func sign(of voice: Voice, _ corpus: Corpus) -> String {
    article.map { corpus.sign(of: voice, to: $0) } ?? ""
  }

  func style(of voice: Voice?) -> Style {
    guard let voice else { return Style(.faint) }
    guard let difference = voice.difference else { return Style(.good) }
    return Style(difference == .conflict ? .warning : .plain, .bold)
  }
}
