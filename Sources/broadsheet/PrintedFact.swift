// A fact as `facts` prints it, for people and for programs. Which facts are printed is the verb's business.

import Facts
import NewsCorpus
import Prose
import Screen

/// One quotation, figure or date.
struct PrintedFact {
  let range: TextRange
  /// Of facts that begin at one place: quotations first, dates last.
  let order: Int
  let json: JSON
  /// For people: where it stands and what it says, then what is inferred of it.
  let lines: String

  init(_ quotation: Quotation, in article: ArticleView) {
    let isNamed = quotation.name != Quotation.nobody
    let entity = isNamed ? Int(quotation.name) : nil
    let speaker = entity.map { article.name(ofEntity: $0) }
    let why = article.why(quotation)
    range = quotation.range
    order = 0
    json = .object(
      Self.place("quote", quotation.range, article) + [
        ("form", .string(quotation.form.name)), ("speaker", JSON(speaker)),
        ("entity", JSON(entity.map { article.id(ofEntity: $0) })),
        ("cue", Self.words(quotation.cue, article)),
        ("confidence", Self.share(quotation.confidence)), ("why", .string(why)),
      ])
    lines = Self.lines("quote", quotation.range, article, "\(speaker ?? "unnamed") · \(why)")
  }

  /// `dates` are those of the article.
  init(_ figure: Figure, _ dates: [DateMention], in article: ArticleView) {
    let why = article.why(figure)
    range = figure.range
    order = 1
    json = .object(
      Self.place("figure", figure.range, article) + [
        ("number", JSON(figure.number)), ("value", Self.number(figure.value)),
        ("low", Self.number(figure.low)), ("high", Self.number(figure.high)),
        ("comparator", .string(figure.comparator.sign)), ("unit", JSON(figure.unit.name)),
        ("noun", Self.words(figure.noun, article)), ("slot", .string(figure.slot.name)),
        ("subset", .bool(figure.isSubset)), ("statedBy", Self.source(figure, article)),
        ("event", Self.event(figure.event, dates, article)),
        ("confidence", Self.share(figure.confidence)), ("why", .string(why)),
      ])
    lines = Self.lines("figure", figure.range, article, "\(figure.slot.name) · \(why)")
  }

  init(_ mention: DateMention, in article: ArticleView) {
    let isInferred = mention.reason != .written
    let why = article.why(mention)
    let until = mention.isRange ? mention.end.value : nil
    range = mention.range
    order = 2
    json = .object(
      Self.place("date", mention.range, article) + [
        ("value", JSON(mention.value.value)),
        ("precision", mention.value.isKnown ? .string(mention.value.precision.name) : nil),
        ("from", .string(mention.form.name)), ("rangeEnd", JSON(until)),
        ("confidence", isInferred ? Self.share(mention.confidence) : nil), ("why", JSON(why)),
      ])
    let days = [mention.value.value ?? "unknown", until].compactMap { $0 }.joined(separator: " to ")
    lines = Self.lines(
      "date", mention.range, article, [days, why].compactMap { $0 }.joined(separator: " · "))
  }

  // MARK: Parts

  private static func place(
    _ kind: String, _ range: TextRange, _ article: ArticleView
  ) -> [(String, JSON)] {
    [
      ("kind", .string(kind)), ("article", .string(article.id)),
      ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
      ("text", .string(article.exactString(range))),
    ]
  }

  private static func lines(
    _ kind: String, _ range: TextRange, _ article: ArticleView, _ inferred: String
  ) -> String {
    let text = folded(article.string(range)).joined(separator: "\n" + margin)
    return "  \(padded(kind, to: 6))  \(text)\n"
      + folded(inferred).map { margin + $0 }.joined(separator: "\n")
  }

  /// A text in lines that can be read, as a terminal may see it.
  private static func folded(_ text: String) -> [String] {
    let shown = Array(Output.shown(text).utf8)
    return shown.withUnsafeBufferPointer { bytes in
      wrap(bytes, 0..<bytes.count, columns: 90, newlines: .blanks)
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  /// Before all lines but the first.
  private static let margin = "          "

  /// Words of the text in one line; null where there are none.
  private static func words(_ range: TextRange, _ article: ArticleView) -> JSON {
    range.isEmpty ? nil : .string(article.string(range))
  }

  private static func share(_ percent: UInt8) -> JSON { .number(Double(percent) / 100) }

  /// Whole numbers without a fraction; null for no bound.
  private static func number(_ value: Double) -> JSON {
    Int(exactly: value).map { .integer($0) } ?? .number(value)
  }

  /// The entity that states it, else the words for whoever does.
  private static func source(_ figure: Figure, _ article: ArticleView) -> JSON {
    guard figure.speaker != FigureEvent.none else { return words(figure.statedBy, article) }
    return .string(article.name(ofEntity: Int(figure.speaker)))
  }

  /// Null where neither a date nor a name is known.
  private static func event(
    _ event: FigureEvent, _ dates: [DateMention], _ article: ArticleView
  ) -> JSON {
    let isDated = event.date != FigureEvent.none && event.date < dates.count
    let date = isDated ? dates[Int(event.date)].value.value : nil
    let names = event.names.map { article.name(ofEntity: Int($0)) }
    if date == nil, names.isEmpty { return nil }
    return .object([("date", JSON(date)), ("names", JSON(strings: names))])
  }
}
