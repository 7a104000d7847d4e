// What the tagger sees of one distinct word: its spelling, endings, form and what lists know of it.
// Where the word stands is not known here.

import Columns
import Prose

/// The facts of a distinct word, as hashes that features are made of.
struct TaggerWord: Sendable {
  /// Of the word as written.
  var exact: UInt64 = 0
  /// Of the word in small letters, digits as zeros.
  var lower: UInt64 = 0
  /// Of its first one to four folded bytes; 0 where it is no longer than that.
  var prefixes = SIMD4<UInt64>()
  /// Of its last one to four folded bytes.
  var suffixes = SIMD4<UInt64>()
  /// Of its form with runs collapsed: `Xx-Xx`, `X.X.`, `d`.
  var shape: UInt64 = 0
  /// It begins with a capital.
  var isCapital = false
  /// All its letters, two at least, are capitals.
  var isCapitals = false
  /// It holds a letter in lower case and begins with no capital.
  var isSmall = false
  /// It is a mark behind which a sentence may begin: a quotation mark, a colon, a bullet.
  var opens = false
  /// What the gazetteer says of the word alone.
  var listed = GazetteerClass()
  /// What the lexicon says of it.
  var classes = WordClass()

  /// The known form that it is by itself, an index into `Lexicon.details`, or -1.
  var form: Int32 = -1

  /// Beyond the sentence.
  static let none = TaggerWord()

  private init() {}

  /// Reads a word. O(length).
  init(_ word: Bytes, _ lexicon: Lexicon, _ gazetteer: Gazetteer) {
    var folded: [UInt8] = []
    fold(word, TextRange(0, word.count), into: &folded)
    exact = hash(word)
    readForm(word)
    folded.withUnsafeBufferPointer { folded in
      readAffixes(folded)
      classes = lexicon.classes(of: folded)
      form = lexicon.form(folded).map { Int32($0) } ?? -1
      listed = gazetteer.classes(of: folded)
    }
  }

  private mutating func readAffixes(_ folded: Bytes) {
    for length in 1...4 where folded.count > length {
      prefixes[length - 1] = hash(Bytes(rebasing: folded[..<length]))
      suffixes[length - 1] = hash(Bytes(rebasing: folded[(folded.count - length)...]))
    }
  }

  private mutating func readForm(_ word: Bytes) {
    var form: [UInt8] = []
    var small: [UInt8] = []
    var offset = 0
    var capitals = 0
    var letters = 0
    while offset < word.count {
      let (scalar, length) = scalar(in: word, at: offset)
      let sign: UInt8
      switch characterClass(scalar) {
      case .upper:
        sign = UInt8(ascii: "X")
        capitals += 1
        letters += 1
        if offset == 0 { isCapital = true }
      case .lower, .ideograph:
        sign = UInt8(ascii: "x")
        letters += 1
      case .digit: sign = UInt8(ascii: "d")
      case .apostrophe, .quote: sign = UInt8(ascii: "'")
      case .space, .mark, .other: sign = scalar.isASCII ? word[offset] : UInt8(ascii: "~")
      }
      if form.last != sign { form.append(sign) }
      if sign == UInt8(ascii: "d") {
        small.append(UInt8(ascii: "0"))
      } else {
        small.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
      offset += length
    }
    opens = letters == 0 && (form.first.map { openers.contains($0) } ?? false)
    isCapitals = capitals > 1 && capitals == letters
    isSmall = !isCapital && letters > capitals
    shape = form.withUnsafeBufferPointer(hash)
    lower = small.withUnsafeBufferPointer(hash)
  }
}

private let openers: [UInt8] = Array("':\"-*~([".utf8)

/// A hash of bytes that features are made of; never 0.
func hash(_ bytes: Bytes) -> UInt64 {
  var hash = FNV1a()
  hash.add(bytes)
  return hash.value | 1
}
