// Texts as a test writes them, and what the comparison made of them as lines to read.

import Articles
import Columns
import CrossReferences
import Facts
import Prose

/// A text as its blocks; a body paragraph where nothing else is said.
struct Telling {
  var blocks: [(kind: BlockKind, text: String)]
  var dateline: String?
  /// What some words stand for.
  var names: [String] = []
  var dates: [(words: String, day: UInt64)] = []

  init(_ paragraphs: String...) { blocks = paragraphs.map { (.paragraph, $0) } }

  init(blocks: [(kind: BlockKind, text: String)], dateline: String? = nil) {
    self.blocks = blocks
    self.dateline = dateline
  }

  var bytes: [UInt8] { Array(blocks.map(\.text).joined(separator: "\n\n").utf8) }

  func compared(_ text: Bytes) -> ComparedText {
    var start = 0
    let ranges = blocks.map { block in
      defer { start += block.text.utf8.count + 2 }
      return Block(block.kind, TextRange(start, start + block.text.utf8.count))
    }
    let first = ranges.first { $0.kind == .paragraph }?.range.lowerBound ?? 0
    return ComparedText(
      text: text, blocks: ranges,
      dateline: dateline.map { TextRange(first, first + $0.utf8.count) },
      denotations: denotations(text, ranges))
  }

  private func denotations(_ text: Bytes, _ blocks: [Block]) -> [Denotation] {
    var words = FigureTokens()
    words.readWithSources(text, blocks)
    let read = words.writtenNumbers(text).filter { number in
      !dates.contains { place($0.words).overlaps(number.range) }
    }
    let found =
      names.map { Denotation(range: place($0), kind: .name, value: UInt64($0.utf8.count)) }
      + dates.map { Denotation(range: place($0.words), kind: .date, value: $0.day) }
      + read.map { Denotation(range: $0.range, kind: .number, value: $0.value.bitPattern) }
    return found.sorted { $0.range.start < $1.range.start }
  }
}

/// A word space over a corpus of these texts.
func wordSpace(_ corpus: [[UInt8]]) -> TermSpace {
  let held = corpus.map {
    Set(foldedWords(String(decoding: $0, as: UTF8.self)).split(separator: " ").map(String.init))
  }
  return TermSpace(articleCount: corpus.count) { word in
    let word = String(decoding: word, as: UTF8.self)
    return held.count { $0.contains(word) }
  }
}

func compare(
  _ left: Telling, _ right: Telling, known: SharedFacts = SharedFacts()
) -> Comparison {
  Comparison(left.sentences, right.sentences, known: known)
}

/// Two texts that are known to belong together.
var related: SharedFacts {
  var known = SharedFacts()
  known.areRelated = true
  return known
}

/// One line a row: `= same`, `~ left | right`, `" quote`, `≠ left | right`, `# note`, `< only left`, `> only right`; a
/// number before those that were moved.
func rows(_ left: Telling, _ right: Telling, known: SharedFacts = related) -> [String] {
  func string(_ range: TextRange?, _ telling: Telling) -> String {
    range.map { String(decoding: telling.bytes[$0.offsets], as: UTF8.self) } ?? ""
  }
  return compare(left, right, known: known).rows.map { row in
    let (here, there) = (string(row.left, left), string(row.right, right))
    let moved = row.moved.map { "\($0)" } ?? ""
    switch row.label {
    case .same: return "\(moved)= \(here)"
    case .reworded: return "\(moved)~ \(here) | \(there)"
    case .quote: return "\(moved)\" \(here) | \(there)"
    case .figures: return "\(moved)≠ \(here) | \(there)"
    case .note: return "\(moved)# \(here)"
    case .onlyLeft: return "< \(here)"
    case .onlyRight: return "> \(there)"
    }
  }
}

extension Telling {
  /// As it is compared, its numbers told apart.
  var sentences: ComparedSentences {
    bytes.withUnsafeBufferPointer { ComparedSentences(compared($0)) }
  }

  /// A place in it.
  func place(_ words: String) -> TextRange {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let range = text.firstRange(of: words) else { return TextRange(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }
}
