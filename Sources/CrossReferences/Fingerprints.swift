// A few of the many runs of words in a text, chosen so that two texts which share a long run choose one of
// the same: by them copied passages are found. What is done with a passage is not known here.

import Prose

/// A run of five words as a number, and where it begins.
package struct Fingerprint: Equatable, Sendable, BitwiseCopyable {
  /// Of the words in their order.
  package var hash: UInt32
  /// Index of the first word among those that were handed in.
  package var word: UInt32
}

/// Winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting",
/// SIGMOD 2003): of every window of runs that follow each other the one with the smallest hash is chosen.
/// Two texts that share `window + 4` words in a row choose the same run in them; of all runs, about
/// 2 / (window + 1) are chosen.
package struct Winnowing: Sendable {
  /// How many words are looked at together.
  package static let runLength = 5

  private let window: Int
  private var hashes: [UInt32] = []

  /// - Parameter window: how many runs compete for one place.
  package init(window: Int) { self.window = window }

  /// The shortest run of words of which a fingerprint is sure to be chosen.
  package var guarantee: Int { window + Self.runLength - 1 }

  /// Appends the fingerprints of a paragraph, by the hashes of its words; of one that is shorter than a
  /// window the one of the smallest hash. O(words).
  /// - Parameter first: what number the first word has.
  package mutating func add(
    _ words: ArraySlice<UInt64>, first: Int = 0, to found: inout [Fingerprint]
  ) {
    hashRuns(of: words)
    guard !hashes.isEmpty else { return }
    var chosen = -1
    for end in min(window, hashes.count)...hashes.count {
      let start = max(0, end - window)
      let last = chosen
      if chosen < start {
        // The one before has left the window.
        chosen = start
        for place in start..<end where hashes[place] <= hashes[chosen] { chosen = place }
      } else if hashes[end - 1] <= hashes[chosen] {
        chosen = end - 1
      }
      guard chosen != last else { continue }
      found.append(
        Fingerprint(hash: hashes[chosen], word: UInt32(truncatingIfNeeded: first + chosen)))
    }
  }

  /// A polynomial that rolls on from word to word (Karp and Rabin, 1987).
  private mutating func hashRuns(of words: ArraySlice<UInt64>) {
    hashes.removeAll(keepingCapacity: true)
    var sum: UInt64 = 0
    var leaving = words.startIndex
    for (count, word) in words.enumerated() {
      sum = sum &* Self.base &+ word
      if count >= Self.runLength {
        sum = sum &- words[leaving] &* Self.baseOfLeaving
        words.formIndex(after: &leaving)
      }
      if count >= Self.runLength - 1 { hashes.append(Self.mixed(sum)) }
    }
  }

  private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
  /// `base` to the power of `runLength`: by that a word is multiplied when it leaves.
  private static let baseOfLeaving = (0..<runLength).reduce(UInt64(1)) { power, _ in
    power &* base
  }

  /// The upper half depends on all words, as the finaliser of MurmurHash3 (Appleby) has it.
  private static func mixed(_ sum: UInt64) -> UInt32 {
    let product = (sum ^ sum >> 33) &* 0xff51_afd7_ed55_8ccd
    return UInt32(truncatingIfNeeded: (product ^ product >> 29) >> 32)
  }
}
