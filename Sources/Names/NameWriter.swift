// Writes down what was recognised: mentions as ranges of the text, names with their text and key.

import Columns
import Prose

/// Turns spans and drafts into an article's names.
struct NameWriter {
  let text: Bytes
  let reading: TokenisedArticle
  let lexicon: Lexicon
  let drafts: NameDrafts
  private var result = ArticleNames()
  /// By draft: its index in the result, or -1; the span that writes it best, and how well.
  private var indices: [Int]
  private var best: [(span: Int, rank: Int)]

  init(text: Bytes, reading: TokenisedArticle, lexicon: Lexicon, drafts: NameDrafts) {
    self.text = text
    self.reading = reading
    self.lexicon = lexicon
    self.drafts = drafts
    indices = Array(repeating: -1, count: drafts.drafts.count)
    best = Array(repeating: (-1, -1), count: drafts.drafts.count)
  }

  /// `spans` are in order. O(spans + bytes of names).
  mutating func write(_ spans: [Span]) -> ArticleNames {
    let types = types()
    rank(spans)
    for span in spans where span.name != Span.none {
      let name = drafts.root(Int(span.name))
      if indices[name] < 0 { writeName(name, types[name], spans[best[name].span]) }
      result.mentions.append(
        Mention(
          range: range(span.tokens), type: types[name], join: join(span, name),
          name: UInt32(indices[name])))
    }
    return result
  }

  /// The type of each draft by the evidence of all drafts that are the same.
  private func types() -> [EntityType] {
    var evidence = drafts.drafts.map(\.evidence)
    for index in drafts.drafts.indices where drafts.root(index) != index {
      evidence[drafts.root(index)].add(drafts.drafts[index].evidence)
    }
    return evidence.map(\.type)
  }

  /// Finds the fullest writing of each name: a known name's usual form first, small letters before
  /// capitals, then the longest, then the first.
  private mutating func rank(_ spans: [Span]) {
    for (index, span) in spans.enumerated() where span.name != Span.none {
      let name = drafts.root(Int(span.name))
      var rank = min(range(span.tokens).count, 1 << 20)
      if !isInCapitals(span.tokens) {
        rank += 1 << 21
        if isCanonical(span) { rank += 1 << 22 }
      }
      if rank > best[name].rank { best[name] = (index, rank) }
    }
  }

  private func join(_ span: Span, _ name: Int) -> Join {
    if span.join == .surname { return .surname }
    if span.count == 1, reading.isAcronym(span.first) {
      if drafts.isExplained(span) { return drafts.isPrinted(span) ? .acronym : .initials }
    }
    if Int(span.name) != name { return .variant }
    return span.form < 0 || isCanonical(span) ? .written : .variant
  }

  private func isCanonical(_ span: Span) -> Bool {
    span.form >= 0 && lexicon.details[Int(span.form)].canonical == UInt32(span.form)
  }

  private func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(
      reading.tokens[tokens.lowerBound].range.lowerBound,
      reading.tokens[tokens.upperBound - 1].range.upperBound)
  }

  private func isInCapitals(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { reading.isAllCapitals($0) || !reading.isCapital($0) }
      && tokens.contains { reading.isAllCapitals($0) }
  }

  private mutating func writeName(_ name: Int, _ type: EntityType, _ span: Span) {
    indices[name] = result.names.count
    let start = result.bytes.count
    writeText(span, type)
    let middle = result.bytes.count
    result.bytes.append(contentsOf: drafts.keys.arena[drafts.keys.range(name)])
    result.names.append(
      Name(
        text: TextRange(start, middle), key: TextRange(middle, result.bytes.count), type: type))
  }

  /// The words as written, white space as one space, shouting lowered.
  private mutating func writeText(_ span: Span, _ type: EntityType) {
    let lowers = isInCapitals(span.tokens) && isShouting(span, type)
    var end = 0
    for index in span.tokens {
      let token = reading.tokens[index].range
      if index > span.first { writeGap(end..<token.lowerBound) }
      if lowers {
        writeLowered(token)
      } else {
        result.bytes.append(contentsOf: text[token.offsets])
      }
      end = token.upperBound
    }
  }

  private mutating func writeGap(_ range: Range<Int>) {
    var isSpaced = false
    for byte in text[range] {
      let isSpace = byte <= 0x20
      if !isSpace || !isSpaced { result.bytes.append(isSpace ? 0x20 : byte) }
      isSpaced = isSpace
    }
  }

  /// Capitals are a body's own way of writing up to six letters, a place's up to four.
  private func isShouting(_ span: Span, _ type: EntityType) -> Bool {
    if span.count > 1 { return true }
    let letters = reading.tokens[span.first].range.count
    guard !reading.tokens[span.first].shape.contains(.dotted) else { return false }
    switch type {
    case .organization: return letters > 6
    case .person, .place, .event, .other:
      return letters > 4 && !reading.tokens[span.first].shape.contains(.digits)
    }
  }

  private mutating func writeLowered(_ token: TextRange) {
    var offset = token.lowerBound
    while offset < token.upperBound {
      let (scalar, length) = scalar(in: text, at: offset)
      if offset == token.lowerBound {
        result.bytes.append(contentsOf: text[offset..<offset + length])
      } else {
        result.bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
      offset += length
    }
  }
}
