// Which terms of an index a word of a query means.

import Columns
import Prose

extension IndexSegment {
  /// The terms that a word means, in order.
  func terms(meant meaning: WordMeaning) -> [Int] {
    switch meaning {
    case .stem(let word), .form(let word), .capitals(let word): term(word).map { [$0] } ?? []
    case .exact(let word): term(foldedWords(word)).map { [$0] } ?? []
    case .beginning(let start): Array(start.withBytes { terms(beginningWith: $0) })
    case .misspelt(let word, let edits): word.withBytes { terms(near: $0, edits: edits) }
    case .pattern(let pattern): terms(meant: pattern)
    }
  }

  private func term(_ word: String) -> Int? { word.withBytes { term($0) } }

  /// O(terms that begin as the pattern does).
  private func terms(meant pattern: WordPattern) -> [Int] {
    var matcher = PatternMatcher(pattern)
    let candidates = pattern.literalStart.withUnsafeBufferPointer { terms(beginningWith: $0) }
    return termBytes.withBuffer { bytes in
      candidates.filter { term in
        let range = Int(termStarts[term])..<Int(termStarts[term + 1])
        return matcher.matches(Bytes(rebasing: bytes[range]))
      }
    }
  }
}

extension String {
  /// Calls `body` with its bytes.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}
