// The words of running text with what stands between them and what is known of each. What they count
// is not known here.

import Articles
import Columns
import Prose

/// What stands between a word and the one before it.
struct FigureGap: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt16

  static var space: Self { Self(rawValue: 1) }
  static var comma: Self { Self(rawValue: 1 << 1) }
  static var stop: Self { Self(rawValue: 1 << 2) }
  static var hyphen: Self { Self(rawValue: 1 << 3) }
  static var dash: Self { Self(rawValue: 1 << 4) }
  static var colon: Self { Self(rawValue: 1 << 5) }
  static var semicolon: Self { Self(rawValue: 1 << 6) }
  static var bracket: Self { Self(rawValue: 1 << 7) }
  static var quote: Self { Self(rawValue: 1 << 8) }
  static var slash: Self { Self(rawValue: 1 << 9) }
  static var percent: Self { Self(rawValue: 1 << 10) }
  static var currency: Self { Self(rawValue: 1 << 11) }
  static var other: Self { Self(rawValue: 1 << 12) }
  static var plus: Self { Self(rawValue: 1 << 13) }

  /// Nothing but white space: the words belong to one phrase.
  var isSpace: Bool { self == .space }
}

/// A word in its place.
struct FigureToken: Sendable, BitwiseCopyable {
  var range: TextRange
  var shape: WordShape
  var gap: FigureGap
  /// The currency's sign that stands before it.
  var currency = FigureUnit.none
  var word: FigureWord

  /// Digits and nothing else.
  var isDigits: Bool { shape.contains(.digits) && !shape.contains(.letters) }

  func has(_ classes: FigureWordClass) -> Bool { word.has(classes) }
}

/// A sentence as tokens.
struct FigureSentence: Sendable {
  var tokens: Range<Int>
  /// Index into the article's blocks.
  var block: Int
  /// Without one it is read for who tells what it says.
  var mayHoldNumber = true
}

/// Makes the tokens of an article's running text, one article at a time; its memory serves one after another.
package struct FigureTokens {
  private(set) var tokens: [FigureToken] = []
  private(set) var sentences: [FigureSentence] = []
  let vocabulary = FigureVocabulary.shared
  private var folded: [UInt8] = []

  /// Tokens of nothing.
  package init() {}

  /// Reads the sentences of running text that may hold a number; what was read before is forgotten. O(length).
  mutating func read(_ text: Bytes, _ blocks: [Block]) {
    read(text, blocks, vocabulary.mayHoldNumber)
  }

  /// The same, and those that may say who tells something.
  package mutating func readWithSources(_ text: Bytes, _ blocks: [Block]) {
    read(text, blocks, vocabulary.mayHoldNumberOrSource)
    for index in sentences.indices {
      let range = self.range(of: sentences[index]).offsets
      sentences[index].mayHoldNumber = vocabulary.mayHoldNumber(Bytes(rebasing: text[range]))
    }
  }

  private func range(of sentence: FigureSentence) -> TextRange {
    TextRange(
      tokens[sentence.tokens.lowerBound].range.lowerBound,
      tokens[sentence.tokens.upperBound - 1].range.upperBound)
  }

  private mutating func read(_ text: Bytes, _ blocks: [Block], _ isRead: (Bytes) -> Bool) {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    for (index, block) in blocks.enumerated()
    where block.kind.isBody && isRead(Bytes(rebasing: text[block.range.offsets])) {
      for sentence in SentenceScanner(text, in: block.range)
      where isRead(Bytes(rebasing: text[sentence.offsets])) {
        read(text, sentence, index)
      }
    }
  }

  private mutating func read(_ text: Bytes, _ sentence: TextRange, _ block: Int) {
    let first = tokens.count
    var end = sentence.lowerBound
    for word in WordScanner(text, in: sentence) {
      tokens.append(token(text, word, behind: end))
      end = word.range.upperBound
    }
    guard tokens.count > first else { return }
    sentences.append(FigureSentence(tokens: first..<tokens.count, block: block))
  }

  private mutating func token(_ text: Bytes, _ word: Word, behind end: Int) -> FigureToken {
    var currency = FigureUnit.none
    let gap = Self.gap(text, end, word.range.lowerBound, &currency)
    var token = FigureToken(
      range: word.range, shape: word.shape, gap: gap, currency: currency, word: FigureWord())
    if word.shape.contains(.letters), word.range.count <= 24 {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      token.word = folded.withUnsafeBufferPointer { vocabulary.word($0) }
      // `US` and `U.S.` are no pronouns.
      if word.shape.contains(.allCapitals), token.has(.pronoun) { token.word = FigureWord() }
    }
    return token
  }

  /// Judges the bytes between two words; long runs by their first bytes alone.
  private static func gap(
    _ text: Bytes, _ start: Int, _ end: Int, _ currency: inout FigureUnit
  ) -> FigureGap {
    if end == start + 1, text[start] == UInt8(ascii: " ") { return .space }
    var gap: FigureGap = []
    var offset = start
    while offset < end {
      let (scalar, length) = scalar(in: text, at: offset)
      offset += length
      let unit = sign(scalar)
      if unit != .none {
        currency = unit
        gap.insert(.currency)
      } else {
        gap.insert(mark(scalar))
      }
    }
    return gap
  }

  private static func sign(_ scalar: Unicode.Scalar) -> FigureUnit {
    switch scalar {
    case "$": .dollar
    case "€": .euro
    case "£": .pound
    case "¥": .yen
    case "₽": .ruble
    case "₹": .rupee
    case "₴": .hryvnia
    case "₪": .shekel
    case "₺": .lira
    case "₩": .won
    default: .none
    }
  }

  private static func mark(_ scalar: Unicode.Scalar) -> FigureGap {
    switch scalar {
    case " ", "\n", "\r", "\t", "\u{A0}", "\u{202F}", "\u{2009}": .space
    case ",": .comma
    case ".": .stop
    case "-", "\u{2010}", "\u{2011}": .hyphen
    case "–", "—", "\u{2212}": .dash
    case ":": .colon
    case ";": .semicolon
    case "(", ")", "[", "]": .bracket
    case "\"", "“", "”", "‘", "’", "«", "»", "'": .quote
    case "/": .slash
    case "%": .percent
    case "+": .plus
    default: .other
    }
  }
}

extension [FigureToken] {
  /// Whether a word says how, by its ending.
  func isAdverb(_ index: Int, in text: Bytes) -> Bool {
    let range = self[index].range
    return range.count > 4
      && text[(range.upperBound - 2)..<range.upperBound].elementsEqual("ly".utf8)
      && !self[index].has(.plural)
  }
}
