// Which words of a pair of sentences changed, and what they are: a number, a date, a name, what turns the sentence, or any
// word. Made for the rows
// that are looked at; which rows there are, Comparison knows.

import Columns
import Prose

/// Words of one text that the other has not at this place.
package struct WordMark: Equatable, Sendable {
  /// What was changed.
  package enum Kind: String, CaseIterable, Sendable {
    case words, number, date
    /// A name, or who says it.
    case name
    /// With it one says the contrary of the other.
    case turn
  }

  /// From the first of these words to the last.
  package var range: TextRange
  package var kind: Kind
}

/// The changed words of both sides of a row, in order; all others are the same in both.
package struct WordMarks: Equatable, Sendable {
  package private(set) var left: [WordMark]
  package private(set) var right: [WordMark]

  /// Where more of a pair changed, all of it is told anew.
  private static let mostOfEdit = 0.5

  /// Those that are to be seen where so much of a pair changed: of what is told anew not each word.
  package func shown(changed: Double) -> WordMarks {
    guard changed > Self.mostOfEdit else { return self }
    var shown = self
    shown.left.removeAll { $0.kind == .words }
    shown.right.removeAll { $0.kind == .words }
    return shown
  }

  /// Compares two places of two texts. The same from either side. O(words · changed words).
  package init(
    _ left: ComparedText, _ leftRange: TextRange, _ right: ComparedText, _ rightRange: TextRange
  ) {
    let (here, there) = (MarkedWords(left, leftRange), MarkedWords(right, rightRange))
    let difference = WordDifference(here.keys, there.keys)
    let turned = TurnedWords(difference, here.keys, there.keys)
    let (isChangedHere, isChangedThere) = widened(difference, here, there)
    // Who tells it all anew, puts the speaker elsewhere, too.
    let tellsSpeaker = difference.changedShare <= Self.mostOfEdit
    self.left = here.marks(isChangedHere, turned.left, tellsSpeaker)
    self.right = there.marks(isChangedThere, turned.right, tellsSpeaker)
  }
}

/// A function word that alone agrees between words that do not (`of`, `the`) is no common ground. O(words).
private func widened(
  _ difference: WordDifference, _ here: MarkedWords, _ there: MarkedWords
) -> (left: [Bool], right: [Bool]) {
  var (left, right) = (difference.left, difference.right)
  var (i, j) = (0, 0)
  while i < left.count || j < right.count {
    let start = (i, j)
    while i < left.count, j < right.count, !difference.left[i], !difference.right[j] {
      (i, j) = (i + 1, j + 1)
    }
    let isBetween = start.0 + start.1 > 0 && i < left.count && j < right.count
    if isBetween, i > start.0, i - start.0 <= 2,
      !(start.0..<i).contains(where: { here.isTelling[$0] })
    {
      for offset in 0..<i - start.0 {
        left[start.0 + offset] = true
        right[start.1 + offset] = true
      }
    }
    while i < left.count, difference.left[i] { i += 1 }
    while j < right.count, difference.right[j] { j += 1 }
  }
  return (left, right)
}

/// The words of a place as they are compared: numbers and dates as one, whatever words they are written with.
private struct MarkedWords {
  private var words: [WordMark] = []
  private(set) var keys: [UInt64] = []
  /// Whether a word says what a text is about.
  private(set) var isTelling: [Bool] = []
  /// Whether a word tells who speaks.
  private var isOfSpeaker: [Bool] = []

  init(_ text: ComparedText, _ range: TextRange) {
    var rest = text.denotations.drop { $0.range.end <= range.start }
    var folded: [UInt8] = []
    var end: UInt32 = 0
    var spoken: [SpokenWord] = []
    for word in WordScanner(text.text, in: range) where word.range.start >= end {
      let between = text.text[
        Int(words.last?.range.end ?? word.range.start)..<word.range.lowerBound]
      let startsClause = words.isEmpty || endsClause(between)
      rest = rest.drop { $0.range.end <= word.range.start }
      let known = rest.prefix { $0.range.start < word.range.end }
        .filter { $0.range.overlaps(word.range) && range.contains($0.range) }
      if let value = known.first(where: { $0.kind == .date })
        ?? known.first(where: { $0.kind == .number })
      {
        end = max(word.range.end, value.range.end)
        spoken.append(SpokenWord(role: nil, startsClause: startsClause))
        add(
          TextRange(word.range.lowerBound, Int(end)), value.kind == .date ? .date : .number,
          key: value.value &* 2 &+ (value.kind == .date ? 1 : 0), isTelling: true)
        continue
      }
      folded.removeAll(keepingCapacity: true)
      fold(text.text, word.range, into: &folded)
      let (key, isFunction) = folded.withUnsafeBufferPointer {
        (FNV1a.hash($0), isFunctionWord($0))
      }
      let kind: WordMark.Kind =
        !known.isEmpty ? .name : word.shape.contains(.digits) ? .number : .words
      add(word.range, kind, key: key, isTelling: !isFunction || kind != .words)
      spoken.append(SpokenWord(role: wordRoles[folded], startsClause: startsClause))
    }
    isOfSpeaker = Array(repeating: false, count: words.count)
    forEachSpeakerWord(spoken) { index in
      // Whether one `said` or `added` it, the speaker is the same.
      let isSaying = spoken[index].role == .speech || spoken[index].role == .according
      isOfSpeaker[index] = !isSaying && isTelling[index]
    }
  }

  private mutating func add(_ range: TextRange, _ kind: WordMark.Kind, key: UInt64, isTelling: Bool)
  {
    words.append(WordMark(range: range, kind: kind))
    keys.append(key)
    self.isTelling.append(isTelling)
  }

  /// The changed words, those of one kind that follow each other as one.
  func marks(_ isChanged: [Bool], _ turned: [Int], _ tellsSpeaker: Bool) -> [WordMark] {
    var marks: [WordMark] = []
    var wasChanged = false
    for (index, isChanged) in isChanged.enumerated() {
      defer { wasChanged = isChanged }
      guard isChanged else { continue }
      var word = words[index]
      if tellsSpeaker, isOfSpeaker[index], word.kind == .words { word.kind = .name }
      if turned.contains(index) { word.kind = .turn }
      if wasChanged, let last = marks.last, last.kind == word.kind {
        marks[marks.count - 1].range.end = word.range.end
      } else {
        marks.append(word)
      }
    }
    return marks
  }
}
