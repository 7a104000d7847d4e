// Tokens in their places: each with its word, its standing in sentence and document, and the listed
// phrase that covers it. What they are worth to the weights is not known here.

import Columns
import Prose

/// The tokens of one document with all that features need.
struct TokenReading {
  /// By token: its word in the cache.
  private(set) var ids: [Int32] = []
  private(set) var places: [TokenPlace] = []
  /// By word in the cache: the document that last met it, and how it was written there.
  private var stamps: [UInt32] = []
  private var seenSmall: [Bool] = []
  private var seenCapital: [Bool] = []
  private var evidence: [ElsewhereEvidence] = []
  private var document: UInt32 = 0

  init() {}

  /// Reads a document in place of the last. O(tokens).
  mutating func read(
    _ text: Bytes, _ row: TokenRow, _ cache: inout WordCache, _ gazetteer: Gazetteer
  ) {
    if cache.isFull {
      cache.removeAll()
      stamps.removeAll(keepingCapacity: true)
      seenSmall.removeAll(keepingCapacity: true)
      seenCapital.removeAll(keepingCapacity: true)
      evidence.removeAll(keepingCapacity: true)
    }
    document &+= 1
    ids.removeAll(keepingCapacity: true)
    for range in row.ranges {
      let id = range.isEmpty ? 0 : cache.id(Bytes(rebasing: text[range.offsets]))
      ids.append(Int32(truncatingIfNeeded: id))
    }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(TokenPlace(), count: ids.count))
    grow(to: cache.words.count)
    for sentence in row.sentences { place(sentence, cache) }
    for sentence in row.sentences { gather(sentence, cache) }
    for index in ids.indices { noteElsewhere(index, cache) }
    for sentence in row.sentences { findPhrases(sentence, cache, gazetteer) }
  }

  private mutating func grow(to count: Int) {
    while stamps.count < count {
      stamps.append(0)
      seenSmall.append(false)
      seenCapital.append(false)
      evidence.append([])
    }
  }

  private mutating func place(_ sentence: Range<Int>, _ cache: WordCache) {
    let casing = casing(sentence, cache)
    var isInitial = true
    for index in sentence {
      let word = cache.words[Int(ids[index])]
      places[index].casing = casing
      places[index].isInitial = isInitial
      if word.isCapital || word.isSmall {
        note(index, word, cache, casing, isInitial)
        isInitial = false
      } else {
        // A quotation mark, a colon or a bullet begins anew; a comma or a figure does not.
        isInitial = isInitial || word.opens
      }
    }
  }

  private mutating func note(
    _ index: Int, _ word: TaggerWord, _ cache: WordCache, _ casing: Casing, _ isInitial: Bool
  ) {
    let small = Int(cache.small[Int(ids[index])])
    if stamps[small] != document {
      stamps[small] = document
      seenSmall[small] = false
      seenCapital[small] = false
      evidence[small] = []
    }
    if word.isSmall {
      seenSmall[small] = true
    } else if casing == .sentence, !isInitial {
      seenCapital[small] = true
    }
  }

  /// Notes what stands beside the capitalised words of a sentence.
  private mutating func gather(_ sentence: Range<Int>, _ cache: WordCache) {
    func word(_ index: Int) -> TaggerWord {
      sentence.contains(index) ? cache.words[Int(ids[index])] : .none
    }
    for index in sentence where places[index].casing == .sentence && word(index).isCapital {
      let before = word(index - 1)
      let after = word(index + 1)
      var found: ElsewhereEvidence = []
      if before.classes.contains(.title) { found.insert(.title) }
      if before.isCapital, !places[index - 1].isInitial || before.listed.contains(.given) {
        found.insert(before.listed.contains(.given) ? .given : .inside)
      }
      if before.classes.contains(.placePreposition) { found.insert(.preposition) }
      if after.classes.contains(.speech) { found.insert(.speech) }
      if before.classes.contains(.speech) { found.insert(.speech) }
      if after.isCapital, !places[index].isInitial { found.insert(.first) }
      if !after.classes.isDisjoint(with: [.body, .bodyNoun]) { found.insert(.body) }
      if before.lower == Self.the { found.insert(.the) }
      if !found.isEmpty { evidence[Int(cache.small[Int(ids[index])])].formUnion(found) }
    }
  }

  private static let the = Array("the".utf8).withUnsafeBufferPointer(hash)

  private mutating func noteElsewhere(_ index: Int, _ cache: WordCache) {
    let small = Int(cache.small[Int(ids[index])])
    guard stamps[small] == document else { return }
    places[index].isSmallElsewhere = seenSmall[small]
    places[index].isCapitalElsewhere = seenCapital[small]
    if cache.words[Int(ids[index])].isCapital { places[index].elsewhere = evidence[small] }
  }

  /// Judged as TokenisedArticle does, but from tokens alone.
  private func casing(_ sentence: Range<Int>, _ cache: WordCache) -> Casing {
    var letters = 0
    var capitals = 0
    var content = 0
    var capitalised = 0
    for index in sentence {
      let word = cache.words[Int(ids[index])]
      guard word.isCapital || word.isSmall else { continue }
      letters += 1
      if word.isCapitals { capitals += 1 }
      if index == sentence.lowerBound || word.isSmall && word.classes.contains(.function) {
        continue
      }
      content += 1
      if word.isCapital { capitalised += 1 }
    }
    if letters > 1, capitals * 5 >= letters * 4 { return .capitals }
    return content > 3 && capitalised * 5 >= content * 4 ? .title : .sentence
  }

  private mutating func findPhrases(
    _ sentence: Range<Int>, _ cache: WordCache, _ gazetteer: Gazetteer
  ) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let word = cache.words[Int(ids[index])]
      var limit = index + 1
      var classes = word.isCapital ? word.listed.intersection(.names) : []
      if word.isCapital, word.listed.contains(.begins),
        let longer = longestPhrase(index, sentence, cache, gazetteer)
      {
        (limit, classes) = longer
      }
      if !classes.isEmpty { mark(index..<limit, classes) }
      index = limit
    }
  }

  private func longestPhrase(
    _ index: Int, _ sentence: Range<Int>, _ cache: WordCache, _ gazetteer: Gazetteer
  ) -> (Int, GazetteerClass)? {
    var hash = FNV1a()
    var best: (Int, GazetteerClass)?
    let limit = min(sentence.upperBound, index + Gazetteer.longest)
    cache.folded.withUnsafeBufferPointer { folded in
      for next in index..<limit {
        if next > index { hash.add(UInt8(ascii: " ")) }
        hash.add(Bytes(rebasing: folded[cache.foldedRange(Int(ids[next]))]))
        guard next > index, cache.words[Int(ids[next])].isCapital else { continue }
        let classes = gazetteer.classes(hash: Gazetteer.finish(hash)).intersection(.names)
        if !classes.isEmpty { best = (next + 1, classes) }
      }
    }
    return best
  }

  private mutating func mark(_ range: Range<Int>, _ classes: GazetteerClass) {
    for index in range {
      let tag = Tag(.other, at: index - range.lowerBound, of: range.count)
      places[index].phrase = UInt64(classes.rawValue) << 8 | UInt64(tag.number)
    }
  }
}
