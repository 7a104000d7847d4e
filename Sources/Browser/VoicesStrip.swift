// What is told of the current sentence in the view of who else says what: how many say it and how, and below that each account
// with its sentence. What stands in these lines is VoiceLines' business.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension VoicesView {
  func drawStrip(_ frame: inout Frame, _ corpus: Corpus) {
    let box = layout.strip
    guard box.rows > 1 else { return }
    let (title, body) = box.split(rows: 1)
    rule(&frame, title, 0..<title.columns)
    frame.put(
      " \(stripTitle(columns: title.columns - 6)) ", row: title.row, column: title.column + 2,
      limit: title.columns - 4,
      style: Style(.title), ellipsis: true)
    for row in 0..<body.rows {
      guard told.indices.contains(toldTop + row) else { break }
      draw(told[toldTop + row], &frame, row: body.row + row, body, corpus)
    }
  }

  /// `sentence 3: 2 say it, 1 in conflict`, where room is short `sentence 3: 2 say it, 1 ≠`; a version of the article is no
  /// other account.
  private func stripTitle(columns: Int) -> String {
    guard let sentence, voices?.asked ?? 0 > 0 else { return "nobody was asked yet" }
    let same = sentence.voices.count { $0.difference == nil }
    var parts: [String] = []
    if standing(sentence) == .onlyHere {
      parts.append(same > 0 ? "only versions of it say it" : "nobody else says it")
    } else if same > 0 {
      parts.append("\(grouped(same)) \(same == 1 ? "says" : "say") it")
    }
    func words(_ name: (FactRelation) -> String) -> String {
      let told = Self.differences.compactMap { difference in
        let count = sentence.voices.count { $0.difference == difference }
        return count == 0 ? nil : "\(grouped(count)) \(name(difference))"
      }
      return "sentence \(current + 1): \((parts + told).joined(separator: ", "))"
    }
    let long = words(\.voicesWords)
    return Width.of(long) <= columns ? long : words(\.sign)
  }

  private func draw(
    _ line: ToldLine, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    switch line.content {
    case .words(let words): frame.put(words, row: row, box, indent: 1, Style(.faint))
    case .voice(let voice, let difference):
      draw(voice, difference, line.column ?? 0, &frame, row: row, box, corpus)
    case .sentence(let article, let range, let places):
      guard article < corpus.articleCount else { return }
      let column = box.column + Self.toldIndent
      corpus[article].withText { text in
        let bytes = UnsafeBufferPointer(rebasing: text[range.offsets.clamped(to: 0..<text.count)])
        frame.put(bytes, row: row, column: column, limit: box.endColumn - column)
        let found = corpus[article].hits(of: hits.query, in: range)
        let lit = inOrder(
          found.map { LitPlace(range: $0, role: .hit) }
            + places.map { LitPlace(range: $0, role: .lit) })
        light(
          lit, from: nil, on: &frame, line: range, text, row: row, column: column,
          end: box.endColumn)
      }
    }
  }

  /// `▸a ≠ Northline Wire  9 / ≥7 killed`
  private func draw(
    _ voice: Voice, _ difference: String, _ column: Int, _ frame: inout Frame, row: Int,
    _ box: Box, _ corpus: Corpus
  ) {
    let isChosen = column == chosen
    if isChosen { frame.put("▸", row: row, column: box.column, style: Style(.key, .bold)) }
    frame.put(Self.letter(column), row: row, column: box.column + 1, style: Style(.key))
    frame.put(sign(of: voice, corpus), row: row, column: box.column + 3, style: style(of: voice))
    let start = box.column + Self.toldIndent
    let words = difference.isEmpty ? voice.words : difference
    let room = box.endColumn - start
    let source = shortened(
      account(at: column)?.source ?? "", columns: max(room / 2, room - 2 - Width.of(words)))
    let used = frame.put(
      source, row: row, column: start, limit: room, style: Style(.heading, isChosen ? .bold : []))
    frame.put(
      words, row: row, column: start + used + 2, limit: room - used - 2,
      style: difference.isEmpty ? Style(.faint) : Style(.plain, .bold), ellipsis: true)
  }
}
