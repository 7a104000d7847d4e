// Short lines that say what the lines below or behind them are: comments, related pieces, topics,
// buttons. Many pages give them no name in their marks, and the words are all that tells.

/// What a line announces.
enum BlockLabel {
  case comments, related, topics, button

  /// A label is shorter than this, in bytes without white space.
  static let longest = 60

  /// What a line announces, if anything. Case, numbers and signs at its ends make no difference.
  /// A label of one word is the whole line; a longer one may go on (`Leave a comment on this post`).
  /// O(bytes of the line).
  static func of(_ line: [UInt8]) -> BlockLabel? {
    let words = words(line)
    guard let first = words.first, let candidates = byFirstWord[first] else { return nil }
    return candidates.first {
      words.starts(with: $0.words)
        && ($0.words.count > 1 || words.count == 1 || $0.label == .topics)
    }?.label
  }

  private typealias Phrase = (words: [[UInt8]], label: BlockLabel)

  private static let byFirstWord: [[UInt8]: [Phrase]] = {
    let lists: [(BlockLabel, String)] = [
      (.comments, LabelLists.comments), (.related, LabelLists.related),
      (.topics, LabelLists.topics), (.button, LabelLists.buttons),
    ]
    var phrases: [[UInt8]: [Phrase]] = [:]
    for (label, list) in lists {
      for phrase in list.split(separator: ";") {
        let words = words(Array(phrase.utf8))
        if let first = words.first { phrases[first, default: []].append((words, label)) }
      }
    }
    return phrases
  }()

  /// The words of a line in small letters; numbers are none.
  private static func words(_ line: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var previous: UInt8 = 0
    for byte in line {
      let isLetter = (byte | 0x20) &- 0x61 < 26 || (byte >= 0x80 && isLetter(byte, after: previous))
      if isLetter {
        word.append(small(byte, after: previous))
      } else {
        if !word.isEmpty { words.append(word) }
        word = []
      }
      previous = byte
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Quotation marks, bullets and the no-break space start with the bytes E2 and C2; letters of the
  /// listed languages with C3, C4 and C5.
  private static func isLetter(_ byte: UInt8, after previous: UInt8) -> Bool {
    (0xC3...0xDF).contains(byte) || (byte < 0xC0 && (0xC3...0xDF).contains(previous))
  }

  private static func small(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    return previous == 0xC3 && (0x80...0x9E).contains(byte) ? byte + 0x20 : byte
  }
}
