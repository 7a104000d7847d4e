// The tagger's names as spans of an article's words. What they belong to is decided later.

import Columns
import Prose

/// Finds the spans of an article by the tagger.
struct TaggedSpans {
  private var tagger = Tagger()
  private var builder = TokenRowBuilder()

  init() {}

  /// The spans of a reading, in order and without overlap. O(length).
  mutating func find(
    _ text: Bytes, _ reading: TokenisedArticle, _ lexicon: Lexicon
  ) -> [Span] {
    builder.read(text, reading)
    tagger.tag(text, builder.row)
    return TaggedName.all(in: tagger.tags).compactMap { span($0, reading, lexicon) }
  }

  private func span(
    _ name: TaggedName, _ reading: TokenisedArticle, _ lexicon: Lexicon
  ) -> Span? {
    let words = builder.words[name.first..<name.limit].filter { !$0.isEmpty }
    guard var first = words.first?.lowerBound, var limit = words.last?.upperBound else {
      return nil
    }
    // `US-led` is tagged as one token; the name in it is `US`.
    var isCut = false
    while name.type == .other, name.limit - name.first == 1, limit - first > 1,
      !reading.isCapital(limit - 1), !reading.tokens[limit - 1].shape.contains(.digits)
    {
      limit -= 1
      isCut = true
    }
    // `the Ministry and the Party` are two.
    if let and = (first..<limit).first(where: { splits($0, limit, reading) }), and > first {
      limit = and
    }
    if name.type == .person { first = afterHonorific(first, limit, reading) }
    var span = Span(first, limit)
    span.form = wholeForm(span, reading, lexicon)
    if !isCut { span.evidence.add(name.type.entityType, Weight.tagged) }
    if name.type == .other, isHappening(span, reading) {
      span.evidence.add(.event, Weight.apposition)
    }
    if span.form >= 0 {
      let kind = lexicon.details[Int(span.form)].kind
      span.evidence.add(kind.type, kind.isSure ? Weight.sure : Weight.good)
    }
    return span
  }

  /// `Mr Petrov` is named Petrov, whatever the tagger says.
  private func afterHonorific(_ first: Int, _ limit: Int, _ reading: TokenisedArticle) -> Int {
    let isHonorific = honorifics.contains { reading.isWord(first, $0) }
    return isHonorific && first + 1 < limit ? first + 1 : first
  }

  /// `Battle of X`, `Operation X`, `X War`: the tagger has no type of its own for events.
  private func isHappening(_ span: Span, _ reading: TokenisedArticle) -> Bool {
    guard span.count > 1 else { return false }
    return reading.withFolded(span.first) { eventBeginnings[$0] } != nil
      || reading.withFolded(span.limit - 1) { eventEndings[$0] } != nil
  }

  private func splits(_ index: Int, _ limit: Int, _ reading: TokenisedArticle) -> Bool {
    index + 1 < limit && reading.isWord(index, "and") && reading.isWord(index + 1, "the")
  }

  private func wholeForm(
    _ span: Span, _ reading: TokenisedArticle, _ lexicon: Lexicon
  ) -> Int32 {
    if span.count == 1 { return fitting(reading.word(span.first).form, span, reading, lexicon) }
    guard reading.classes(span.first).contains(.beginsForm) else { return -1 }
    var key: [UInt8] = []
    reading.appendKey(span.tokens, to: &key)
    return key.withUnsafeBufferPointer { lexicon.form($0) }.map { Int32($0) } ?? -1
  }

  /// `IS` is known, `is` and `Is` are not.
  private func fitting(
    _ form: Int32, _ span: Span, _ reading: TokenisedArticle, _ lexicon: Lexicon
  ) -> Int32 {
    guard form >= 0, lexicon.details[Int(form)].capitalsOnly else { return form }
    return reading.isAllCapitals(span.first) ? form : -1
  }
}

private let honorifics: [StaticString] = ["mr", "mrs", "ms", "mx", "messrs"]

extension TagType {
  /// The type of an entity with such a tag.
  var entityType: EntityType {
    switch self {
    case .person: .person
    case .organization: .organization
    case .place: .place
    case .other: .other
    }
  }
}

extension FormKind {
  /// Whether the name alone says what is meant: a club may have a city's name.
  fileprivate var isSure: Bool {
    switch self {
    case .country, .demonym, .organization, .event: true
    case .region, .city: false
    }
  }
}
