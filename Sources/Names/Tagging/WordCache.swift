// The distinct words that one thread has met, each with its facts: most words of a text were met
// before. Sentences are not known here.

import Columns
import Prose

/// Facts by word, kept from document to document until there are too many.
struct WordCache {
  /// By id.
  private(set) var words: [TaggerWord] = []
  /// By id: the id of the same word in small letters, or its own.
  private(set) var small: [UInt32] = []
  /// By id: folded bytes, for phrases of the gazetteer.
  private(set) var folded: [UInt8] = []
  private(set) var foldedEnds: [UInt32] = []
  private var table = KeyTable(minimumCapacity: 1 << 12)
  private let lexicon: Lexicon
  private let gazetteer: Gazetteer
  private var buffer: [UInt8] = []

  /// Beyond this the cache starts anew between documents: some megabytes.
  static let limit = 40_000

  init(_ lexicon: Lexicon, _ gazetteer: Gazetteer) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
  }

  var isFull: Bool { words.count > Self.limit }

  mutating func removeAll() {
    self = WordCache(lexicon, gazetteer)
  }

  /// The id of a word. O(length).
  mutating func id(_ word: Bytes) -> Int {
    let id = table.insert(word)
    if id < words.count { return id }
    let facts = TaggerWord(word, lexicon, gazetteer)
    words.append(facts)
    small.append(UInt32(truncatingIfNeeded: id))
    fold(word, TextRange(0, word.count), into: &folded)
    foldedEnds.append(UInt32(truncatingIfNeeded: folded.count))
    if facts.isCapital {
      var lowered: [UInt8] = []
      appendLowered(word, to: &lowered)
      let other = lowered.withUnsafeBufferPointer { self.id($0) }
      small[id] = UInt32(truncatingIfNeeded: other)
    }
    return id
  }

  /// Where a word's folded bytes are.
  func foldedRange(_ id: Int) -> Range<Int> {
    (id == 0 ? 0 : Int(foldedEnds[id - 1]))..<Int(foldedEnds[id])
  }
}

/// Appends text in small letters.
func appendLowered(_ text: Bytes, to lowered: inout [UInt8]) {
  var offset = 0
  while offset < text.count {
    let byte = text[offset]
    if byte < 0x80 {
      lowered.append(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
      offset += 1
    } else {
      let (scalar, length) = scalar(in: text, at: offset)
      lowered.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      offset += length
    }
  }
}
