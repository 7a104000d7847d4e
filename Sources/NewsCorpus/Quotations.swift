// Where quotations stand in a paragraph, by their marks, and whether the text beside them names a speaker by
// a verb of speech. Who spoke is not known here.

import Articles
import Columns
import Names
import Prose

/// The quotations of one block.
struct Quotations {
  /// What stands between marks, without them, in order.
  private(set) var ranges: [TextRange] = []
  private let text: Bytes
  private let block: Block

  /// O(block).
  init(in text: Bytes, _ block: Block) {
    self.text = text
    self.block = block
    guard block.range.upperBound <= text.count else { return }
    switch block.kind {
    case .pullQuote: ranges = [block.range]
    case .paragraph, .listItem, .headline, .heading, .caption, .note, .repeatedHeadline: pairMarks()
    case .byline, .timestamp, .attribution, .seeAlsoLabel, .seeAlsoTitle, .link, .credit,
      .boilerplate:
      break
    }
  }

  /// Those of which the block says who spoke: a verb of speech stands near them and in none.
  var attributed: [TextRange] {
    guard !ranges.isEmpty else { return [] }
    // A quotation that is pulled out of the text stands there because somebody said it.
    if block.kind == .pullQuote { return ranges }
    var isAttributed = Array(repeating: false, count: ranges.count)
    for cue in cues() {
      if cue.quotation >= 0, cue.wordsBehind <= Cue.farthest { isAttributed[cue.quotation] = true }
      let next = cue.quotation + 1
      if next < ranges.count, cue.wordsBefore <= Cue.farthest { isAttributed[next] = true }
    }
    return zip(ranges, isAttributed).filter(\.1).map(\.0)
  }

  // MARK: Marks

  private mutating func pairMarks() {
    var open: (mark: Unicode.Scalar, start: Int)?
    var offset = block.range.lowerBound
    while offset < block.range.upperBound {
      let (mark, length) = scalar(in: text, at: offset)
      defer { offset += length }
      guard text[offset] >= 0x80 || mark == "\"", characterClass(mark) == .quote else { continue }
      if let begun = open {
        if Self.closes(mark, begun.mark), !isOpening(mark, offset, length) {
          ranges.append(TextRange(begun.start, offset))
          open = nil
        }
      } else if Self.opens(mark), mark != "\"" || isOpening(mark, offset, length) {
        open = (mark, offset + length)
      }
    }
    // A quotation that goes on in the next paragraph has its closing mark there.
    if let open, open.mark != "\"" || open.start == block.range.lowerBound + 1 {
      ranges.append(TextRange(open.start, block.range.upperBound))
    }
    ranges.removeAll(where: \.isEmpty)
  }

  private static func opens(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "\"", "“", "„", "«", "»", "”", "‟": true
    default: false
    }
  }

  /// English “…”, German „…“ and »…«, French «…», Swedish ”…”.
  private static func closes(_ mark: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    switch opening {
    case "\"": mark == "\""
    case "“", "‟": mark == "”"
    case "„": mark == "“" || mark == "”" || mark == "‟"
    case "«": mark == "»"
    case "»": mark == "«" || mark == "»"
    case "”": mark == "”"
    default: false
    }
  }

  /// Whether a straight mark begins something: a word stands behind it and none before.
  private func isOpening(_ mark: Unicode.Scalar, _ offset: Int, _ length: Int) -> Bool {
    guard mark == "\"" else { return false }
    let end = offset + length
    guard end < block.range.upperBound else { return false }
    let next = characterClass(scalar(in: text, at: end).scalar)
    guard next != .space else { return false }
    guard offset > block.range.lowerBound else { return true }
    switch characterClass(scalar(in: text, before: offset).scalar) {
    case .space, .quote: return true
    case .lower, .upper, .digit, .apostrophe, .mark, .ideograph: return false
    case .other: return [UInt8(ascii: "("), UInt8(ascii: "[")].contains(text[offset - 1])
    }
  }

  // MARK: Cues

  /// A verb of speech outside quotations: how many words before it the last quotation ended, and how many
  /// behind it the next one begins.
  private struct Cue {
    /// The quotation before it.
    var quotation: Int
    var wordsBehind: Int
    var wordsBefore: Int

    /// A clause's length: `“…,” the mayor of the town of Marrow Bay said` is seldom longer.
    static let farthest = 12
  }

  /// All of them, in order. O(block).
  private func cues() -> [Cue] {
    var cues: [Cue] = []
    // The first one behind the last quotation; those before it are done.
    var open = 0
    func finish(_ words: Int) {
      for index in open..<cues.count { cues[index].wordsBefore = words - cues[index].wordsBehind }
      open = cues.count
    }
    var (quotation, words) = (-1, 0)
    var folded: [UInt8] = []
    for word in WordScanner(text, in: block.range) {
      while quotation + 1 < ranges.count, word.range.start >= ranges[quotation + 1].end {
        finish(words)
        quotation += 1
        words = 0
      }
      if quotation + 1 < ranges.count, word.range.start >= ranges[quotation + 1].start { continue }
      words += 1
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      if folded.withUnsafeBufferPointer({ verbs.find($0) }) != nil {
        cues.append(Cue(quotation: quotation, wordsBehind: words, wordsBefore: 0))
      }
    }
    finish(words)
    return cues
  }
}

/// Verbs of speech, and `according to`.
private let verbs: KeyTable = {
  var table = KeyTable()
  for word in (speechVerbs + " according").split(whereSeparator: \.isWhitespace) {
    var word = String(word)
    _ = word.withUTF8 { table.insert($0) }
  }
  return table
}()
