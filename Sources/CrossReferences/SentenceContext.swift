// What a sentence says of the figures in it: that it adds up years, that it looks back. Word lists are data here; which
// figures are compared is FigureComparison's business.

import Columns
import Prose

/// A sentence, read once for what it says of all counts in it.
struct SentenceContext {
  /// It adds up many events: `since 2003`, `this year`, `every month`.
  private(set) var isCumulative = false
  /// It tells of another event: `elsewhere`, `in a similar attack`.
  private(set) var isElsewhere = false
  /// It tells what came of the event: charges, funerals.
  private(set) var isAftermath = false
  /// Where words stand that tell of what may be, or is wanted.
  private var imagined: [Int] = []
  /// The end of the first `a day after`.
  private var firstAfter = Int.max

  /// A word further away speaks of something else.
  private static let reach = 60

  /// Reads a sentence. O(length).
  init(_ text: Bytes, _ sentence: TextRange) {
    var folded: [UInt8] = []
    var previous: ContextWord?
    var isSuperlative = false
    var isSince = false
    for word in WordScanner(text, in: sentence) {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      let kind = contextWords[folded]
      switch kind {
      case .superlative: isSuperlative = true
      case .span where previous == .every: isCumulative = true
      case .yearly: isCumulative = true
      // `3 May` is no `may`.
      case .imagined where !word.shape.contains(.capitalised):
        imagined.append(word.range.lowerBound)
      case .weekday where previous == .since: isSince = false
      case .since: isSince = true
      case .aftermath: isAftermath = true
      case .elsewhere: isElsewhere = true
      case .after where previous == .span: firstAfter = min(firstAfter, word.range.upperBound)
      case .every, .span, .weekday, .imagined, .after, nil: break
      }
      previous = kind
    }
    if isSince, !isSuperlative { isCumulative = true }
  }

  /// Whether it tells, near a figure, of what may be.
  func isImagined(_ figure: TextRange) -> Bool {
    imagined.contains { abs($0 - figure.lowerBound) < Self.reach }
  }

  /// Whether a figure stands behind `a day after`: it may be that of an event before.
  func isLookedBack(_ figure: TextRange) -> Bool { firstAfter <= figure.lowerBound }
}

/// Whether a date is that of speaking: `the ministry communicated on Wednesday`, `on Wednesday said`.
func isOfSpeech(_ date: TextRange, in text: Bytes) -> Bool {
  var folded: [UInt8] = []
  func speaks(_ word: Word) -> Bool {
    folded.removeAll(keepingCapacity: true)
    fold(text, word.range, into: &folded)
    return speechVerbs[folded] != nil
  }
  // The word that is cut in two at the edge stands before others that are not.
  let before = WordScanner(text, in: TextRange(max(0, date.lowerBound - 24), date.lowerBound))
    .suffix(2)
  if before.contains(where: speaks) { return true }
  var behind = WordScanner(
    text, in: TextRange(date.upperBound, min(text.count, date.upperBound + 24)))
  return behind.next().map(speaks) ?? false
}

private let speechVerbs = WordKinds<Bool>([
  (
    """
    said told announced reported communicated informed declared stated noted confirmed added specified
    briefed wrote tweeted posted
    """, true
  )
])

/// What a word in a figure's sentence says.
private enum ContextWord: Sendable {
  case since, every, span, yearly, superlative, imagined, weekday, aftermath, elsewhere,
    after
}

private let contextWords = WordKinds<ContextWord>([
  ("since", .since), ("every each per past recent last this", .every),
  ("year years decade decades months month weeks week century day days hours", .span),
  ("annually yearly monthly daily annual overall nationwide cumulative", .yearly),
  ("worst deadliest bloodiest biggest largest first worse heaviest most", .superlative),
  ("could might may would should plans plan hopes wants threatened feared presumed", .imagined),
  ("after", .after), ("elsewhere separate separately similar previous", .elsewhere),
  ("monday tuesday wednesday thursday friday saturday sunday then dawn morning", .weekday),
  (
    """
    charged charges sentenced convicted trial court prosecutors prosecutor mourned mourning mourners funeral
    funerals buried burial memorial vigil anniversary commemorated remembered inquiry investigation
    investigators visited toll risen
    """, .aftermath
  ),
])
