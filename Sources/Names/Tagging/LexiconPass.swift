// Well-known names that the tags left out: countries, peoples, capitals and bodies of the lexicon, in
// any case. What is learned, and what the document shows, is known elsewhere.

import Columns
import Prose

/// Marks the lexicon's names among tokens that no other name has.
///
/// A statistical tagger follows capitals; translated news and shouted lines do not.
struct LexiconPass {
  let lexicon: Lexicon
  private var key: [UInt8] = []

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Adds names to the tags of a document. O(tokens).
  mutating func read(
    _ tags: inout [Tag], _ reading: TokenReading, _ cache: WordCache, _ sentences: [Range<Int>]
  ) {
    for sentence in sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard tags[index] == .outside, let (form, limit) = form(index, sentence, reading, cache),
          tags[index..<limit].allSatisfy({ $0 == .outside }),
          counts(form, index..<limit, reading, cache)
        else {
          index += 1
          continue
        }
        let type = form.kind.tagType
        for place in index..<limit { tags[place] = Tag(type, at: place - index, of: limit - index) }
        index = limit
      }
    }
  }

  /// The longest known form that begins at a token, and where it ends.
  private mutating func form(
    _ index: Int, _ sentence: Range<Int>, _ reading: TokenReading, _ cache: WordCache
  ) -> (Form, Int)? {
    let word = cache.words[Int(reading.ids[index])]
    guard word.form >= 0 || word.classes.contains(.beginsForm) else { return nil }
    var best = word.form >= 0 ? (lexicon.details[Int(word.form)], index + 1) : nil
    guard word.classes.contains(.beginsForm) else { return best }
    key.removeAll(keepingCapacity: true)
    for next in index..<min(sentence.upperBound, index + Lexicon.longestForm) {
      if next > index { key.append(UInt8(ascii: " ")) }
      key.append(contentsOf: cache.folded[cache.foldedRange(Int(reading.ids[next]))])
      guard next > index else { continue }
      if let id = key.withUnsafeBufferPointer({ lexicon.form($0) }) {
        best = (lexicon.details[id], next + 1)
      }
    }
    return best
  }

  /// Whether the words mean the known name here: `Turkey`, but neither `turkey` nor, of the pronoun,
  /// `US` in a line of capitals.
  private func counts(
    _ form: Form, _ range: Range<Int>, _ reading: TokenReading, _ cache: WordCache
  ) -> Bool {
    let first = cache.words[Int(reading.ids[range.lowerBound])]
    let place = reading.places[range.lowerBound]
    let isWord =
      first.listed.contains(.word) || !first.classes.isDisjoint(with: [.common, .function])
    let isSingle = range.count == 1
    // `White house paint sold well.`
    if form.kind == .organization, place.isInitial, place.casing == .sentence,
      cache.words[Int(reading.ids[range.upperBound - 1])].isSmall
    {
      return false
    }
    if form.capitalsOnly { return first.isCapitals && place.casing != .capitals }
    switch place.casing {
    case .sentence:
      if first.isSmall || (place.isInitial && isSingle && place.isSmallElsewhere) {
        return form.kind != .organization && form.kind != .event && !(isSingle && isWord)
      }
      return !(isSingle && isWord && place.isInitial)
    case .title, .capitals: return !(isSingle && isWord)
    }
  }
}

extension FormKind {
  /// The tag of what has such a name.
  var tagType: TagType {
    switch self {
    case .country, .region, .city: .place
    case .organization: .organization
    case .demonym, .event: .other
    }
  }
}
