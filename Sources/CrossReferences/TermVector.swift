// An article as a weighted set of words: what texts are compared by. Which articles exist is not
// known here.

import Columns
import Glibc
import Prose

/// One word of a text and what it weighs there.
package struct WeightedTerm: Equatable, Sendable, BitwiseCopyable {
  /// Number in the `TermSpace`.
  package var term: UInt32
  /// In a vector of length 1, or as its part of a cosine.
  package var weight: Double
}

/// The words that a comparison has met, each with its term and the term's rarity in the corpus.
///
/// A term is a word's singular: singular and plural share one, which counts as held by as many
/// articles as its commoner form. Rarity is `Rarity.of`; function words have none.
package struct TermSpace: Sendable {
  /// Folded words as they stand in texts, and the term of each.
  private var words = KeyTable(minimumCapacity: 1024)
  private var termsOfWords: [UInt32] = []
  private var terms = KeyTable(minimumCapacity: 1024)
  private var rarities: [Double] = []
  let articleCount: Int
  private let articlesHolding: @Sendable (Bytes) -> Int
  private var folded: [UInt8] = []
  /// How often each term stands in what is read just now; all 0 in between.
  private var counts: [Int32] = []

  /// - Parameter articlesHolding: how many of the corpus's articles hold a folded word.
  package init(articleCount: Int, articlesHolding: @escaping @Sendable (Bytes) -> Int) {
    self.articleCount = articleCount
    self.articlesHolding = articlesHolding
  }

  /// How many words it has met.
  package var wordCount: Int { termsOfWords.count }

  /// Rarity in nats; 0 for a function word.
  package func rarity(_ term: UInt32) -> Double { rarities[Int(term)] }

  /// The term's form, singular or plural, that more of the corpus's articles hold, folded.
  package func text(_ term: UInt32) -> String {
    String(
      decoding: commonerForm(of: Array(terms.arena[terms.range(Int(term))])).form, as: UTF8.self)
  }

  /// The same for one term in every corpus.
  func hash(_ term: UInt32) -> UInt32 {
    var hash = FNV1a()
    for byte in terms.arena[terms.range(Int(term))] { hash.add(byte) }
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }

  /// How each term is printed in some ranges of a text: as at first, but in small letters where it ever is. Numbers
  /// and single letters tell people nothing and are left out. O(words).
  package mutating func printedTerms(_ text: Bytes, _ ranges: [TextRange]) -> [UInt32: String] {
    var printed: [UInt32: String] = [:]
    for range in ranges {
      for written in WordScanner(text, in: range) {
        let number = word(text, written)
        let term = term(ofWord: number)
        let bytes = text[written.range.offsets]
        let isSmall = bytes.first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } ?? false
        if let known = printed[term], !isSmall || known.first?.isLowercase ?? true { continue }
        let word = String(decoding: bytes, as: UTF8.self)
        if word.count > 1, word.contains(where: \.isLetter) { printed[term] = word }
      }
    }
    return printed
  }

  /// The number of a word of `text`: words that fold alike share one.
  package mutating func word(_ text: Bytes, _ word: Word) -> UInt32 {
    folded.removeAll(keepingCapacity: true)
    fold(text, word.range, into: &folded)
    let id = folded.withUnsafeBufferPointer { words.insert($0) }
    if id == termsOfWords.count { termsOfWords.append(termOfFolded()) }
    return UInt32(truncatingIfNeeded: id)
  }

  /// The term of a word by its number.
  package func term(ofWord word: UInt32) -> UInt32 { termsOfWords[Int(word)] }

  private mutating func termOfFolded() -> UInt32 {
    // Function words keep their ending: `states` reports, `state` may be what a text is about.
    let isFunction = folded.withUnsafeBufferPointer { isFunctionWord($0) }
    var stem = folded
    if !isFunction {
      let end = singular(folded)
      stem.removeLast(stem.count - end.keep)
      if end.addsY { stem.append(UInt8(ascii: "y")) }
    }
    let id = stem.withUnsafeBufferPointer { terms.insert($0) }
    if id == rarities.count { rarities.append(rarity(ofStem: stem)) }
    return UInt32(truncatingIfNeeded: id)
  }

  /// Depends on the stem alone, not on the form that was met first: relatedness is symmetric.
  private func rarity(ofStem stem: [UInt8]) -> Double {
    let own = stem.withUnsafeBufferPointer { Rarity.share(ofWord: $0) }
    guard own < 1 else { return 0 }
    let (form, holding) = commonerForm(of: stem)
    let share = max(own, form.withUnsafeBufferPointer { Rarity.share(ofWord: $0) })
    guard share < 1 else { return 0 }
    return Rarity.of(articles: articleCount, holding: holding, share: share)
  }

  private func commonerForm(of stem: [UInt8]) -> (form: [UInt8], articles: Int) {
    let plural = plural(stem)
    let one = stem.withUnsafeBufferPointer { articlesHolding($0) }
    let many = plural.withUnsafeBufferPointer { isFunctionWord($0) ? 0 : articlesHolding($0) }
    return many > one ? (plural, many) : (stem, one)
  }

  /// The vector of some ranges of a text, sorted by term and of length 1. O(words + terms log terms).
  package mutating func vector(_ text: Bytes, _ ranges: [TextRange]) -> [WeightedTerm] {
    weights(text, ranges).sorted { $0.term < $1.term }
  }

  /// The same in the order in which the terms stand there first: (1 + ln tf) · rarity (Salton and Buckley, 1988). No bit
  /// of it depends on what was read before. O(words).
  package mutating func weights(_ text: Bytes, _ ranges: [TextRange]) -> [WeightedTerm] {
    var met: [UInt32] = []
    for range in ranges {
      for written in WordScanner(text, in: range) {
        let number = word(text, written)
        let term = Int(term(ofWord: number))
        while counts.count <= term { counts.append(0) }
        if counts[term] == 0 { met.append(UInt32(truncatingIfNeeded: term)) }
        counts[term] += 1
      }
    }
    var weights: [WeightedTerm] = []
    weights.reserveCapacity(met.count)
    for term in met {
      let weight = (1 + log(Double(counts[Int(term)]))) * rarity(term)
      counts[Int(term)] = 0
      if weight > 0 { weights.append(WeightedTerm(term: term, weight: weight)) }
    }
    let length = sqrt(weights.reduce(0) { $0 + $1.weight * $1.weight })
    guard length > 0 else { return [] }
    for index in weights.indices { weights[index].weight /= length }
    return weights
  }
}

/// The shared terms of two vectors with what each adds to their cosine, largest first.
/// O(n + m) and a sort of what is shared.
package func sharedTerms(_ left: [WeightedTerm], _ right: [WeightedTerm]) -> [WeightedTerm] {
  var shared: [WeightedTerm] = []
  var i = 0
  var j = 0
  while i < left.count, j < right.count {
    if left[i].term < right[j].term {
      i += 1
    } else if left[i].term > right[j].term {
      j += 1
    } else {
      shared.append(
        WeightedTerm(term: left[i].term, weight: left[i].weight * right[j].weight))
      i += 1
      j += 1
    }
  }
  return shared.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
}
