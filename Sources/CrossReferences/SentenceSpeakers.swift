// What words of a sentence do beside saying what it is about: they tell who says it, or what a number counts. Which sentences
// belong together is SentenceAlignment's business.

import Columns
import Prose

/// What a word does in the sentences of news.
enum WordRole: UInt8, Sendable, BitwiseCopyable {
  /// `said`; `according`, behind which the speaker always stands.
  case speech, according
  /// What a number in front of it counts or measures, if it is no thing.
  case share, time, measure
  /// `19-year-old`
  case age
}

let wordRoles = WordKinds<WordRole>([
  // Whoever claims or denies something does more than to say it.
  (
    """
    said says say saying told tells added adds stated states noted notes announced announces reported reports explained
    explains remarked remarks replied replies wrote writes warned warns promised promises pledged vowed vows urged urges
    """, .speech
  ), ("according", .according),
  ("percent per pct percentage percentages", .share),
  (
    "second seconds minute minutes hour hours day days night nights week weeks month months year years",
    .time
  ),
  (
    """
    km kilometre kilometres kilometer kilometers metre metres meter meters mile miles foot feet inch inches cm mm
    tonne tonnes ton tons kg kilogram kilograms kilo kilos gram grams litre litres liter liters barrel barrels acre
    acres hectare hectares degree degrees
    """, .measure
  ), ("old", .age),
])

/// A word of a sentence as it is read for who speaks.
struct SpokenWord {
  var role: WordRole?
  /// A mark stands before it that ends or opens a clause, or it is the first.
  var startsClause: Bool
}

/// Calls `body` with the indices of the words that name who says a sentence: `the harbour office said on Monday`, `said
/// the mayor`, `according to the police`. O(words).
func forEachSpeakerWord(_ words: [SpokenWord], _ body: (Int) -> Void) {
  /// A longer clause says more than who speaks.
  let longest = 8
  func clauseEnd(from start: Int) -> Int {
    var end = start
    while end < words.count, end - start <= longest, end == start || !words[end].startsClause {
      end += 1
    }
    return end
  }
  for (index, word) in words.enumerated() {
    switch word.role {
    case .according:
      let end = clauseEnd(from: index)
      if end - index <= longest { for place in index..<end { body(place) } }
    case .speech where word.startsClause:
      let end = clauseEnd(from: index)
      if end - index <= longest { for place in index..<end { body(place) } }
    case .speech:
      var start = index
      while start > 0, !words[start].startsClause, index - start <= longest { start -= 1 }
      if words[start].startsClause { for place in start...index { body(place) } }
    case .share, .time, .measure, .age, nil: break
    }
  }
}

/// Whether a mark between two words ends a clause or opens one. O(length).
func endsClause(_ between: Slice<Bytes>) -> Bool {
  var before: UInt8 = 0
  for byte in between {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"),
      UInt8(ascii: "\""), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return true
    // – — “ ” begin with E2 80, as ’ does, which ends nothing.
    case 0x93, 0x94, 0x9c, 0x9d: if before == 0x80 { return true }
    case _: break
    }
    before = byte
  }
  return false
}
