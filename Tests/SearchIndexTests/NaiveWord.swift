// What a word of a query means, decided word by word.

import Columns
import Prose
import SearchIndex

/// A word of a text, in all the ways in which a query may mean it.
struct NaiveWord {
  var written: String
  var folded: String
  var stem: String
  private var isInCapitals: Bool

  /// The words of a text, in order.
  static func words(of text: String) -> [NaiveWord] {
    let stemmer = SnowballStemmer()
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      WordScanner(bytes).map { word in
        var written = String(decoding: bytes[word.range.offsets], as: UTF8.self)
        if shoutable.contains(written), isShouted(word, in: bytes) {
          written = written.lowercased()
        }
        var folded: [UInt8] = []
        fold(bytes, word.range, into: &folded)
        let stem = folded.withUnsafeBufferPointer { stemmer.withStem($0) { Array($0) } }
        let letters = written.unicodeScalars.filter { $0.properties.isAlphabetic }
        return NaiveWord(
          written: written, folded: String(decoding: folded, as: UTF8.self),
          stem: String(decoding: stem, as: UTF8.self),
          isInCapitals: letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase })
      }
    }
  }

  /// Function words as they stand in a line of capitals.
  private static let shoutable = Set(
    functionWords.split(whereSeparator: \.isWhitespace).filter { (2...6).contains($0.count) }
      .map { $0.uppercased() })

  /// Whether a word stands in capitals because its whole line does.
  private static func isShouted(_ word: Word, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = bytes[..<word.range.lowerBound].split(
      separator: 0x0A, omittingEmptySubsequences: false)
    let behind = bytes[word.range.lowerBound...].split(separator: 0x0A)
    let line = Array(before[before.count - 1]) + Array(behind[0])
    return line.split { !(0x41...0x5A).contains($0) }.count > 2
      && !line.contains { (0x61...0x7A).contains($0) }
  }

  /// Tells of a word whether a query that means this means it.
  static func matcher(_ meaning: WordMeaning) -> (NaiveWord) -> Bool {
    switch meaning {
    case .stem(let word):
      let stem = words(of: word).first?.stem
      return { $0.stem == stem }
    case .form(let word): return { $0.folded == word }
    case .capitals(let word): return { $0.folded == word && $0.isInCapitals }
    case .exact(let word): return { $0.written == word }
    case .beginning(let start): return { $0.folded.utf8.starts(with: start.utf8) }
    case .misspelt(let word, let edits):
      let letters = Array(word.unicodeScalars)
      return { naiveDistance(Array($0.folded.unicodeScalars), letters) <= edits }
    case .pattern(let pattern):
      return { word in
        Array(word.folded.utf8).withUnsafeBufferPointer { bytes in
          var matcher = PatternMatcher(pattern)
          return matcher.matches(bytes)
        }
      }
    }
  }
}
