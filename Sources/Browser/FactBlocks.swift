// One compared fact in a few lines of a width: its words, who said it, how often; and of what two articles tell
// differently the sentences with the place that does. Where the lines stand is FactLines' business.

import CrossReferences
import Facts
import NewsCorpus
import Prose
import Screen

/// Sets compared facts in lines.
struct FactBlocks {
  typealias Line = [FactsView.Piece]

  /// Both sides of something.
  struct Sides {
    var left: Side
    var right: Side
  }

  /// One side of a row.
  struct Side {
    var article: ArticleView
    var facts: [StatedFact]

    /// What tells most of it.
    var place: TextRange? { facts.first?.places.first }
  }

  private let facts: ComparedFacts
  private let corpus: Corpus
  private let left: ArticleView
  private let right: ArticleView

  /// Of a sentence, of a quotation alone, and of each of two.
  private static let sentenceLines = 5
  private static let quotationLines = 3
  private static let pairedLines = 2

  init(_ facts: ComparedFacts, _ corpus: Corpus) {
    self.facts = facts
    self.corpus = corpus
    (left, right) = (corpus[facts.left], corpus[facts.right])
  }

  private func sides(_ row: Int) -> Sides {
    let fact = facts.rows[row]
    return Sides(
      left: Side(article: left, facts: fact.left),
      right: Side(article: right, facts: fact.right))
  }

  // MARK: Told differently

  /// `31 ≠ 46 injured`, and how sure that is.
  func relation(_ row: Int, columns: Int, isSureBelow: Bool) -> [Line] {
    var words = wrapped(told(row), columns: columns, style: Style(.plain, .bold), most: 3)
    guard let confidence = facts.rows[row].confidence else { return words }
    let sure = "\(hundredths(confidence)) sure"
    if isSureBelow || words.isEmpty { return words + [[piece(0, sure, Style(.faint))]] }
    let last = words.count - 1
    let end = min(columns, words[last].reduce(0) { $0 + Width.of($1.text) })
    words[last].append(piece(end + 2, sure, Style(.faint)))
    return words
  }

  private func told(_ row: Int) -> String {
    let sides = sides(row)
    let sign = corpus.sign(of: facts.rows[row], in: facts)
    func joined(_ side: Side, _ words: (StatedFact) -> String?) -> String {
      side.facts.compactMap(words).joined(separator: ", ")
    }
    if case .figure(let figure) = sides.left.facts.first?.fact {
      let values = [sides.left, sides.right].map { side in
        joined(side) { fact in
          guard case .figure(let figure) = fact.fact else { return nil }
          return side.article.words(of: figure)
        }
      }
      let thing = sides.left.article.thing(of: figure)
      return "\(values[0]) \(sign) \(values[1])\(thing.isEmpty ? "" : " \(thing)")"
    }
    if case .quotation = sides.left.facts.first?.fact {
      return
        "said by \(speaker(sides.left) ?? "nobody named") \(sign) \(speaker(sides.right) ?? "nobody named")"
    }
    return corpus.words(of: facts.rows[row], in: facts)
  }

  /// The sentence that tells it, its words underlined and bold.
  func sentence(_ row: Int, _ side: KeyPath<Sides, Side>, columns: Int) -> [Line] {
    let side = sides(row)[keyPath: side]
    guard let place = side.place,
      let sentence = side.article.sentences(around: [place]).first
    else { return [] }
    return side.article.withText { text in
      let lines = wrap(text, sentence.offsets, columns: max(8, columns), newlines: .blanks)
        .map { TextRange($0.lowerBound, $0.upperBound) }
      let shown = shown(lines, place)
      var set = shown.map { pieces($0, lit: place, text) }
      // What is left out is told by dots, before the lines in their margin.
      if shown.startIndex > 0, !set.isEmpty { set[0].append(piece(-1, "…", Style(.faint))) }
      if shown.endIndex < lines.count, let last = set.indices.last {
        let end = set[last].reduce(0) { max($0, $1.column + Width.of($1.text)) }
        set[last].append(piece(min(end, columns - 1), "…", Style(.faint)))
      }
      return set
    }
  }

  /// As many lines as there is room for, those of the place among them.
  private func shown(_ lines: [TextRange], _ place: TextRange) -> ArraySlice<TextRange> {
    let last = lines.lastIndex { $0.overlaps(place) } ?? 0
    let first =
      last < Self.sentenceLines
      ? 0
      : min(
        lines.firstIndex { $0.overlaps(place) } ?? 0,
        lines.count - Self.sentenceLines)
    return lines.dropFirst(first).prefix(Self.sentenceLines)
  }

  private func pieces(
    _ line: TextRange, lit place: TextRange, _ text: UnsafeBufferPointer<UInt8>
  ) -> Line {
    let start = max(line.start, min(place.start, line.end))
    let end = max(start, min(place.end, line.end))
    var pieces: Line = []
    var column = 0
    for (from, to, style) in [
      (line.start, start, Style.plain), (start, end, Style(.plain, [.bold, .underline])),
      (end, line.end, Style.plain),
    ] where from < to {
      let words = String(decoding: text[Int(from)..<Int(to)], as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
      pieces.append(piece(column, words, style))
      column += Width.of(words)
    }
    return pieces
  }

  // MARK: One fact

  /// A fact of a section.
  /// - Parameter isSigned: a sign says how the two stand to each other.
  func fact(_ row: Int, columns: Int, isSigned: Bool) -> [Line] {
    let fact = facts.rows[row]
    guard isSigned else { return words(row, columns: columns) }
    var lines = words(row, columns: columns - 2).map { line in
      line.map { piece in
        var piece = piece
        piece.column += 2
        return piece
      }
    }
    if !lines.isEmpty {
      lines[0].insert(piece(0, corpus.sign(of: fact, in: facts), Style(.key)), at: 0)
    }
    return lines
  }

  private func words(_ row: Int, columns: Int) -> [Line] {
    let fact = facts.rows[row]
    switch fact.topic {
    case .quotations: return quotation(row, columns: columns)
    case .events: return wrapped(corpus.words(of: fact, in: facts), columns: columns, most: 2)
    case .dates: return [date(row)]
    case .people, .organizations, .places, .otherNames, .sources, .figures:
      let words = fact.topic == .figures ? figures(row) : corpus.words(of: fact, in: facts)
      let count = counts(fact)
      let room = max(1, columns - (count.isEmpty ? 0 : Width.of(count) + 1))
      return [
        [piece(0, words, limit: room)]
          + (count.isEmpty ? [] : [piece(min(room, Width.of(words)) + 1, count, Style(.faint))])
      ]
    }
  }

  /// `≥7 people killed`, `3 managers detained`: in numbers, whatever the article writes.
  private func figures(_ row: Int) -> String {
    let sides = sides(row)
    let side = sides.left.facts.isEmpty ? sides.right : sides.left
    return side.facts.compactMap { fact in
      guard case .figure(let figure) = fact.fact else { return nil }
      return side.article.brief(figure)
    }.joined(separator: ", ")
  }

  /// `2024-03-22 Friday`: what it means, then how it is written.
  private func date(_ row: Int) -> Line {
    let fact = facts.rows[row]
    guard case .date(let date) = (fact.left.first ?? fact.right.first)?.fact else { return [] }
    let (value, written) = (fact.left.isEmpty ? right : left).valueAndWords(of: date)
    guard let value else { return [piece(0, "“\(written)”")] }
    if written == value { return [piece(0, value)] }
    return [piece(0, value), piece(Width.of(value) + 1, written, Style(.faint))]
  }

  /// How often it is stated: `3`, or in both `3·1`; nothing for once.
  private func counts(_ fact: ComparedFact) -> String {
    let counts = [fact.left, fact.right].filter { !$0.isEmpty }
      .map { $0.reduce(0) { $0 + $1.places.count } }
    return counts.allSatisfy { $0 == 1 } ? "" : counts.map { grouped($0) }.joined(separator: "·")
  }

  /// The words, where they are not the same those of both, and below who said it.
  private func quotation(_ row: Int, columns: Int) -> [Line] {
    let sides = sides(row)
    let fact = facts.rows[row]
    let isPair = !fact.left.isEmpty && !fact.right.isEmpty && fact.relation != .same
    let shown = isPair ? [sides.left, sides.right] : [fact.left.isEmpty ? sides.right : sides.left]
    let most = isPair ? Self.pairedLines : Self.quotationLines
    let quoted = shown.flatMap { side in
      side.place.map {
        wrapped(side.article.string($0), columns: columns, most: most)
      } ?? []
    }
    guard let speaker = shown.lazy.compactMap({ speaker($0) }).first else { return quoted }
    return quoted + [[piece(0, speaker, Style(.faint), limit: columns)]]
  }

  private func speaker(_ side: Side) -> String? {
    guard case .quotation(let quotation) = side.facts.first?.fact else { return nil }
    return side.article.speaker(of: quotation)
  }

  // MARK: Pieces

  private func piece(
    _ column: Int, _ text: String, _ style: Style = .plain, limit: Int = .max
  ) -> FactsView.Piece {
    FactsView.Piece(column: column, text: text, style: style, limit: limit)
  }

  /// At most so many lines; the last one ends with `…` where more is left out.
  private func wrapped(
    _ text: String, columns: Int, style: Style = .plain, most: Int
  ) -> [Line] {
    let lines = Browser.wrapped(text, columns: max(8, columns))
    let shown = lines.prefix(most).enumerated().map { index, line in
      // The ellipsis stands in the place of what did not fit.
      index == most - 1 && lines.count > most
        ? lines[index...].joined(separator: " ") : line
    }
    return shown.map { [piece(0, $0, style, limit: columns)] }
  }
}
