// The words of `class` and `id` attributes, and how they are found in them.
//
// A name such as `c-articleBody__share-bar` is cut into words where its letters change from small to
// capital and at every other sign. Short words must match whole (`ad` in `ad-slot`, never in
// `loading`); long ones may stand within others (`relatedposts`). Of two that contradict each other
// the one that takes away wins: `article-body-related` is no body.

import Columns

/// The lists, made ready for looking up.
struct CueWords: Sendable {
  static let shared = CueWords()

  /// Whole words, by the number that their letters give.
  private let words: [UInt64: PageCues]
  /// Parts of words, by their first letter.
  private let stems: [[(bytes: [UInt8], cues: PageCues)]]

  private init() {
    var words: [UInt64: PageCues] = [:]
    for (cues, list) in CueLists.words {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[word.utf8.reduce(0) { CueWords.hash($0, $1) }, default: []].formUnion(cues)
      }
    }
    self.words = words
    var stems = [[(bytes: [UInt8], cues: PageCues)]](repeating: [], count: 128)
    for (cues, list) in CueLists.stems {
      for stem in list.split(whereSeparator: \.isWhitespace) {
        stems[Int(stem.utf8.first ?? 0) & 0x7F].append((Array(stem.utf8), cues))
      }
    }
    self.stems = stems
  }

  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1
  }

  /// The cues of an attribute's names, which white space separates. O(bytes).
  func read(_ value: Bytes) -> PageCues {
    var cues: PageCues = []
    var start = 0
    while start < value.count {
      while start < value.count, value[start] <= 0x20 { start += 1 }
      var end = start
      while end < value.count, value[end] > 0x20 { end += 1 }
      if end > start { cues.formUnion(name(Bytes(rebasing: value[start..<end]))) }
      start = end
    }
    return cues
  }

  /// One name. Beyond 80 bytes a name is made by a program, not by a person.
  private func name(_ name: Bytes) -> PageCues {
    if name.count < 20, CueLists.hidden.contains(where: { name.equals($0) }) { return .hidden }
    if name.count < 20, CueLists.headlines.contains(where: { name.equals($0) }) { return .headline }
    guard name.count <= 80, !isTopic(name) else { return [] }
    var cues: PageCues = []
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { squeezed in
      var count = 0
      var hash: UInt64 = 0
      var previous: UInt8 = 0
      for byte in name {
        let isCapital = byte &- 0x41 < 26
        let small = isCapital ? byte | 0x20 : byte
        let isLetter = small &- 0x61 < 26
        if !isLetter || (isCapital && previous &- 0x61 < 26) {
          if hash != 0, let found = words[hash] { cues.formUnion(found) }
          hash = 0
        }
        if isLetter {
          hash = Self.hash(hash, small)
          squeezed[count] = small
          count += 1
        }
        previous = byte
      }
      if hash != 0, let found = words[hash] { cues.formUnion(found) }
      cues.formUnion(parts(Bytes(rebasing: UnsafeBufferPointer(squeezed)[..<count])))
    }
    return cues
  }

  private func parts(_ letters: Bytes) -> PageCues {
    var cues: PageCues = []
    for start in letters.indices {
      for stem in stems[Int(letters[start])]
      where stem.bytes.count <= letters.count - start
        && letters[start..<(start + stem.bytes.count)].elementsEqual(stem.bytes)
      {
        cues.formUnion(stem.cues)
      }
    }
    return cues
  }

  /// Publishing programs give an article's topics as names (`category-social-media`), and say of a
  /// page what it has beside the article (`has-sidebar`, `no-comments`). The commonest builder of
  /// pages calls every paragraph a widget.
  private func isTopic(_ name: Bytes) -> Bool {
    let prefixes: [StaticString] = [
      "category-", "tag-", "has-", "no-", "with-", "without-", "is-", "hide-", "single-", "page-",
      "post-type", "menu-item", "elementor-",
    ]
    let lists: [StaticString] = ["tag-list", "tag-links", "tag-cloud", "page-footer", "page-nav"]
    return prefixes.contains { starts(name, $0) } && !lists.contains { starts(name, $0) }
  }

  private func starts(_ name: Bytes, _ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { name.starts(with: $0) }
  }
}
