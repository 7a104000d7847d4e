// The body of an article word by word, as the search for speakers reads it: what each word is good
// for, what separates it from the word before, and the name and quoted run that it belongs to.

import Articles
import Columns
import Names
import Prose

/// What separates a word from the word before it.
struct SpeakingGap: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static var comma: SpeakingGap { SpeakingGap(rawValue: 1) }
  static var colon: SpeakingGap { SpeakingGap(rawValue: 2) }
  static var dash: SpeakingGap { SpeakingGap(rawValue: 4) }
  static var bracket: SpeakingGap { SpeakingGap(rawValue: 8) }
  /// A full stop, question or exclamation mark or semicolon; it need not end a sentence.
  static var stop: SpeakingGap { SpeakingGap(rawValue: 16) }
  /// A sentence begins.
  static var sentence: SpeakingGap { SpeakingGap(rawValue: 32) }
  /// A block begins.
  static var block: SpeakingGap { SpeakingGap(rawValue: 64) }
  /// An angle bracket opens, as before the code of a firm. It separates nothing.
  static var angle: SpeakingGap { SpeakingGap(rawValue: 128) }

  static var any: SpeakingGap { [.comma, .colon, .dash, .bracket, .stop, .sentence, .block] }
}

/// A word in its place.
struct SpeakingToken: BitwiseCopyable {
  var range: TextRange
  var uses: SpeakingUse
  var groups: UInt32
  var gap: SpeakingGap
  var shape: WordShape
  /// Of its folded form.
  var hash: SpeakingHash
  /// Index into the article's mentions, or -1.
  var mention: Int32
  /// Index of the quoted run that holds it, or -1.
  var run: Int32

  var isCapital: Bool { shape.contains(.capitalised) }
  /// saying, calling.
  var isParticiple: Bool { uses.contains(.participle) }
  /// CM, PPRO.
  var isAbbreviation: Bool { shape.contains(.allCapitals) && range.count > 1 && range.count < 6 }
  var isNumber: Bool { shape.contains(.digits) && !shape.contains(.letters) }

  /// Whether it has one of some uses.
  func has(_ use: SpeakingUse) -> Bool { !uses.isDisjoint(with: use) }
}

/// The words of an article's body in order. Before the first and behind the last stand words of no use, so that
/// a rule may look at the neighbours of any word.
struct SpeakingRow: RandomAccessCollection {
  fileprivate(set) var tokens: [SpeakingToken] = []

  private static let none = SpeakingToken(
    range: TextRange(0, 0), uses: [], groups: 0, gap: .block, shape: [],
    hash: SpeakingHash(folded: [UInt8]()),
    mention: -1, run: -1)

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.count }

  subscript(index: Int) -> SpeakingToken {
    index >= 0 && index < tokens.count ? tokens[index] : Self.none
  }
}

/// The words of an article's body.
struct SpeakingTokens {
  private(set) var all = SpeakingRow()
  /// By quoted run: its words.
  private(set) var runs: [Range<Int>] = []
  private let words = SpeakingWords.shared
  private var mention = 0
  private var run = 0

  /// Reads an article in place of the last. O(length).
  mutating func read(_ source: ReportedText, _ quoted: [QuotedRun]) {
    all.tokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    runs.append(contentsOf: repeatElement(0..<0, count: quoted.count))
    mention = 0
    run = 0
    for block in source.blocks where block.kind.isBody {
      guard block.range.upperBound <= source.text.count else { continue }
      read(block.range, source, quoted)
    }
  }

  private mutating func read(
    _ block: TextRange, _ source: ReportedText, _ quoted: [QuotedRun]
  ) {
    var sentences = SentenceScanner(source.text, in: block)
    var next = sentences.next()
    var end = block.lowerBound
    var isFirst = true
    let first = all.count
    for word in WordScanner(source.text, in: block) {
      var gap = Self.gap(source.text, end..<word.range.lowerBound)
      while let sentence = next, sentence.lowerBound <= word.range.lowerBound {
        gap.insert(.sentence)
        next = sentences.next()
      }
      if isFirst { gap.insert(.block) }
      isFirst = false
      append(word, gap, source, quoted)
      end = word.range.upperBound
    }
    endDateline(first)
  }

  /// `BEIJING, April 9 (Xinhua) -- China`: where a report was filed is no part of its first sentence.
  private mutating func endDateline(_ first: Int) {
    guard first < all.count, all[first].shape.contains(.allCapitals), all[first].run < 0 else {
      return
    }
    for index in first + 1..<max(first + 1, min(first + 12, all.count)) {
      if all[index].gap.contains(.dash) {
        all.tokens[index].gap.insert(.sentence)
        return
      }
      let isOfDateline =
        all[index].isCapital || all[index].isNumber || !all[index].gap.isDisjoint(with: .any)
      guard isOfDateline else { return }
    }
  }

  private mutating func append(
    _ word: Word, _ gap: SpeakingGap, _ source: ReportedText, _ quoted: [QuotedRun]
  ) {
    let hash = SpeakingHash(source.text, word.range)
    let found = words.look(hash)
    var uses = found.uses
    if isParticiple(source.text, word.range) { uses.insert(.participle) }
    let run = run(of: word.range, quoted)
    if run >= 0 {
      runs[run] =
        runs[run].isEmpty ? all.count..<all.count + 1 : runs[run].lowerBound..<all.count + 1
    }
    all.tokens.append(
      SpeakingToken(
        range: word.range, uses: uses, groups: found.groups, gap: gap, shape: word.shape,
        hash: hash, mention: Int32(mention(of: word.range, source.names.mentions)),
        run: Int32(run)))
  }

  /// Whether a word ends in -ing, as participles do.
  private func isParticiple(_ text: Bytes, _ word: TextRange) -> Bool {
    word.count > 5 && text[word.upperBound - 1] | 0x20 == 0x67
      && text[word.upperBound - 2] | 0x20 == 0x6e && text[word.upperBound - 3] | 0x20 == 0x69
  }

  private mutating func run(of word: TextRange, _ quoted: [QuotedRun]) -> Int {
    while run < quoted.count, quoted[run].range.upperBound <= word.lowerBound { run += 1 }
    guard run < quoted.count, quoted[run].range.overlaps(word) else { return -1 }
    return run
  }

  /// An event's name holds other names and speaks for none.
  private mutating func mention(of word: TextRange, _ mentions: [Mention]) -> Int {
    while mention < mentions.count,
      mentions[mention].type == .event || mentions[mention].range.upperBound <= word.lowerBound
    {
      mention += 1
    }
    guard mention < mentions.count, mentions[mention].range.contains(word) else { return -1 }
    return mention
  }

  private static func gap(_ text: Bytes, _ range: Range<Int>) -> SpeakingGap {
    guard range.count > 1 else { return [] }
    var gap: SpeakingGap = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = scalar(in: text, at: offset)
      offset += length
      switch scalar {
      case ",": gap.insert(.comma)
      case ":": gap.insert(.colon)
      case "–", "—": gap.insert(.dash)
      case "-": if range.count > 2 { gap.insert(.dash) }
      case "(", ")", "[", "]": gap.insert(.bracket)
      case "<": gap.insert(.angle)
      case ".", "!", "?", ";", "…": gap.insert(.stop)
      default: break
      }
    }
    return gap
  }
}
