// How quotations are listed. Which row stands where is QuotesPane's business.

import Articles
import CrossReferences
import Facts
import NewsCorpus
import Prose
import Screen

extension QuotesPane {
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, focused: Bool) {
    for slot in 0...(box.rows / rowHeight) {
      let index = list.top + slot
      let row = box.row + slot * rowHeight
      guard rows.indices.contains(index), row < box.endRow else { break }
      frame.put(index == list.selected ? "▸" : " ", row: row, column: box.column)
      draw(rows[index], corpus, &frame, row: row, box)
      guard index == list.selected else { continue }
      for line in row..<min(row + rowHeight, box.endRow) {
        select(&frame, row: line, box, focused: focused)
      }
    }
  }

  private func draw(_ shown: Row, _ corpus: Corpus, _ frame: inout Frame, row: Int, _ box: Box) {
    switch shown {
    case .speaker(let name, let count): drawSpeaker(name, count, corpus, &frame, row: row, box)
    case .quotation(let number):
      guard let article, article < corpus.articleCount else { return }
      let (view, quotation) = (corpus[article], quotations[number])
      frame.put(
        view.beginning(of: quotation.range), row: row, box, indent: 3, .plain,
        trailing: remark(on: quotation, view))
    case .elsewhere(let number):
      let match = matches[number]
      guard match.other < corpus.articleCount else { return }
      let view = corpus[match.other]
      frame.put(match.relation.sign, row: row, box, indent: 5, Style(.warning))
      frame.put(
        view.beginning(of: match.there.range), row: row, box, indent: 7, .plain,
        trailing: Self.place(of: match, view))
    case .said(let number): drawSaid(said[number], corpus, &frame, row: row, box)
    }
  }

  /// `Ilze Brandova 2`, or `? nobody named 1`.
  private func drawSpeaker(
    _ name: UInt32, _ count: Int, _ corpus: Corpus, _ frame: inout Frame, row: Int, _ box: Box
  ) {
    let isNamed = name != Quotation.nobody
    let words = isNamed ? corpus.name(ofEntity: Int(name)) : "? nobody named"
    frame.put(words, row: row, box, indent: 1, Style(isNamed ? .heading : .faint, .bold))
    frame.put(
      grouped(count), row: row, box, indent: Width.of(words) + 2, Style(.faint))
  }

  /// `a spokesman · fragment · 60 % sure`.
  private func remark(on quotation: Quotation, _ article: ArticleView) -> String {
    let isNamed = quotation.name != Quotation.nobody || quotation.speaker.isEmpty
    let who = isNamed ? nil : article.string(quotation.speaker)
    let isSure = quotation.confidence >= 80
    return [who, quotation.form.words, isSure ? nil : "\(quotation.confidence) % sure"]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// `Ilse Brandowa in meridian-0312`, where the speaker is another one.
  private static func place(of match: QuotationMatch, _ article: ArticleView) -> String {
    let isOther = match.relation == .otherSpeaker && match.there.name != Quotation.nobody
    let who = isOther ? "\(article.name(ofEntity: Int(match.there.name))) " : ""
    return "\(who)in \(article.shortID)"
  }

  /// `2025-03-11 “We ignored …”` over the headline.
  private func drawSaid(
    _ said: SaidQuotation, _ corpus: Corpus, _ frame: inout Frame, row: Int, _ box: Box
  ) {
    guard said.article < corpus.articleCount else { return }
    let view = corpus[said.article]
    frame.put(view.dayColumn, row: row, box, indent: 0, Style(.faint))
    frame.put(view.beginning(of: said.quotation.range), row: row, box, indent: 12, .plain)
    guard row + 1 < box.endRow else { return }
    frame.put(view.title, row: row + 1, box, indent: 12, Style(.faint))
  }
}

extension Frame {
  /// Writes a text into a row of a list, and to the right what is remarked on it, as far as half of the row holds
  /// it.
  fileprivate mutating func put(
    _ text: String, row: Int, _ box: Box, indent: Int, _ style: Style, trailing: String
  ) {
    let width = min(Width.of(trailing), box.columns / 2)
    let column = box.endColumn - 1 - width
    put(
      text, row: row, column: box.column + indent, limit: column - 2 - box.column - indent,
      style: style, ellipsis: true)
    put(trailing, row: row, column: column, limit: width, style: Style(.faint), ellipsis: true)
  }
}

extension ArticleView {
  /// The first words of a place, in one line, more than a row holds.
  func beginning(of range: TextRange) -> String {
    string(TextRange(range.lowerBound, min(range.upperBound, range.lowerBound + 1024)))
  }
}

extension QuotationForm {
  /// For people.
  var words: String {
    switch self {
    case .direct: "direct"
    case .fragment: "fragment"
    case .pullQuote: "pull quote"
    }
  }
}

extension UtteranceRelation {
  /// As in the comparison: `~` reworded; `≠` somebody else is named.
  var sign: String {
    switch self {
    case .same: "="
    case .reworded: "~"
    case .otherSpeaker: "≠"
    }
  }

  /// As evidence is labelled.
  var label: Evidence.Label {
    switch self {
    case .same: .same
    case .reworded: .reworded
    case .otherSpeaker: .differs
    }
  }
}
