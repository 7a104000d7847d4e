// Which articles of a segment hold words next to each other. What that adds to a score is not known here.

import Columns

extension IndexSegment {
  /// The articles that hold words next to each other in this order, and how often; `BM25.emphasis` more
  /// where the headline holds a term of each. Of two common terms they are known; else O(postings of the two
  /// rarest, and the positions of articles that hold all), and where not all forms of a word's term are
  /// meant, or several terms, all that these hold.
  func postings(ofPhrase words: [[MeantTerm]]) -> HeldPostings {
    guard !words.isEmpty, !words.contains(where: \.isEmpty) else { return .none }
    let pairs = zip(words, words.dropFirst()).map { pair($0, $1) }
    if pairs.contains(.nowhere) { return .none }
    let known = pairs.compactMap { pair -> Int? in
      guard case .list(let list) = pair else { return nil }
      return terms.count + list
    }
    if words.count == 2, let pair = known.first { return .term(pair) }
    return withExtendedLifetime(self) {
      var search = PhraseSearch(
        words.map { placedCursor(of: $0) }, pairs: known.map { PostingCursor(self, term: $0) })
      defer { search.free() }
      return .list(search.run())
    }
  }

  private func pair(_ first: [MeantTerm], _ second: [MeantTerm]) -> CommonPairs.Lookup {
    guard first.count == 1, second.count == 1, first[0].forms == nil, second[0].forms == nil
    else { return .unknown }
    return pairs.lookup(first[0].term, second[0].term)
  }
}

/// Goes through the articles that hold all words, from the rarest word on, and compares positions.
private struct PhraseSearch {
  /// Rarest first.
  private let words: UnsafeMutableBufferPointer<PlacedWord>
  /// Go through the articles that hold two of the words next to each other, rarest first.
  private let pairs: UnsafeMutableBufferPointer<PostingCursor>
  /// Where the phrase can begin in the article that is looked at: there is room for `capacity` of them.
  private var starts: UnsafeMutablePointer<UInt32>
  private var capacity = 256

  /// Takes cursors that have positions, one for each word, and those of pairs, and frees them.
  init(_ cursors: [PostingCursor], pairs known: [PostingCursor]) {
    pairs = .allocate(capacity: known.count)
    _ = pairs.initialize(from: known.sorted { $0.total < $1.total })
    words = .allocate(capacity: cursors.count)
    let made = cursors.enumerated().map { PlacedWord($1, offset: UInt32($0)) }
    _ = words.initialize(from: made.sorted { $0.cursor.total < $1.cursor.total })
    starts = .allocate(capacity: capacity)
  }

  func free() {
    for word in words { word.cursor.free() }
    words.deallocate()
    for pair in pairs { pair.free() }
    pairs.deallocate()
    starts.deallocate()
  }

  mutating func run() -> PostingList {
    var list = PostingList()
    while words[0].cursor.article < PostingCursor.end {
      let article = words[0].cursor.article
      if let other = pairedArticle(behind: article) {
        words[0].cursor.seek(other)
        continue
      }
      switch occurrences(article) {
      case .elsewhere(let other): words[0].cursor.seek(other)
      case .here(let frequency):
        if frequency > 0 { list.append(article, frequency) }
        words[0].cursor.advance()
      }
    }
    return list
  }

  /// Where some pair does not stand in an article: where it next stands.
  @inline(__always)
  private func pairedArticle(behind article: UInt32) -> UInt32? {
    for index in pairs.indices {
      pairs[index].seek(article)
      let other = pairs[index].article
      if other != article { return other }
    }
    return nil
  }

  private enum Occurrences {
    /// How often the phrase counts in the article.
    case here(UInt32)
    /// A word does not stand in the article; it next stands in this one.
    case elsewhere(UInt32)
  }

  /// Looks for the phrase in an article that the rarest word stands at. The next word is asked only where
  /// those before it stand as they should.
  private mutating func occurrences(_ article: UInt32) -> Occurrences {
    var count = 0
    var isEmphasised = true
    var index = 1
    while index < words.count {
      words[index].cursor.seek(article)
      let other = words[index].cursor.article
      if other != article { return .elsewhere(other) }
      if index == 1 { (count, isEmphasised) = readStarts() }
      let (most, inHeadline) = words[index].find()
      count = words[index].keep(starts, count, among: most)
      if count == 0 { return .here(0) }
      isEmphasised = isEmphasised && inHeadline
      index &+= 1
    }
    if words.count == 1 { (count, isEmphasised) = readStarts() }
    let bonus = isEmphasised && count > 0 ? BM25.emphasis : 0
    return .here(UInt32(truncatingIfNeeded: count) + bonus)
  }

  /// Where the phrase would begin by its rarest word: how often, and whether the headline has the word.
  @inline(__always)
  private mutating func readStarts() -> (Int, Bool) {
    let (most, inHeadline) = words[0].find()
    if most > capacity { grow(to: most) }
    return (words[0].read(most, to: starts), inHeadline)
  }

  private mutating func grow(to count: Int) {
    starts.deallocate()
    capacity = count * 2
    starts = .allocate(capacity: capacity)
  }
}
