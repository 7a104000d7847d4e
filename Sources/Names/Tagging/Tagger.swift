// The statistical recogniser: tokens of one document in, a tag for each out. Lists, rules and the
// names that tags make up are not known here.

import Columns
import Prose

/// Tags documents one at a time; one tagger serves one thread.
///
/// A linear chain over BILOU tags: the score of a row of tags is the sum of what features say of each
/// token and of what neighbouring tags say of each other (Collins, "Discriminative training methods
/// for hidden Markov models", 2002). Weights of features of one word alone are added up once for each
/// distinct word and kept.
package struct Tagger {
  private let weights: NameWeights
  private let gazetteer: Gazetteer
  private var cache: WordCache
  private var reading = TokenReading()
  private var search = BestTags()
  /// By word in the cache: what it says at offsets −2 … 2.
  private var sums: [SIMD16<Int16>] = []
  /// Of every token of the document.
  private var scores: [TagScores] = []
  private var documentPass = DocumentPass()
  private var lexiconPass = LexiconPass(.shared)
  /// A tag for each token of the document that was read last.
  package private(set) var tags: [Tag] = []

  /// A tagger with the embedded weights, or with others.
  package init(_ weights: NameWeights = .embedded) {
    self.weights = weights
    gazetteer = .embedded
    cache = WordCache(.shared, .embedded)
  }

  /// Tags a document in place of the last. `row` are places in `text`. O(tokens).
  package mutating func tag(_ text: Bytes, _ row: TokenRow) {
    reading.read(text, row, &cache, gazetteer)
    addUpWords()
    tags.removeAll(keepingCapacity: true)
    tags.append(contentsOf: repeatElement(.outside, count: row.ranges.count))
    scores.removeAll(keepingCapacity: true)
    let sentences = row.sentences
    for sentence in sentences {
      score(sentence)
      scores.withUnsafeBufferPointer { scores in
        tags.withUnsafeMutableBufferPointer { tags in
          search.find(
            UnsafeBufferPointer(rebasing: scores[sentence]), weights.transitions,
            UnsafeMutableBufferPointer(rebasing: tags[sentence]))
        }
      }
    }
    lexiconPass.read(&tags, reading, cache, sentences)
    documentPass.read(&tags, reading, cache, scores, sentences)
  }

  private mutating func addUpWords() {
    if sums.count > cache.words.count * 5 { sums.removeAll(keepingCapacity: true) }
    while sums.count < cache.words.count * 5 {
      let word = cache.words[sums.count / 5]
      for offset in -2...2 {
        var sum = SIMD16<Int16>()
        wordFeatures(word, offset: offset) { weights.add($0, to: &sum) }
        sums.append(sum)
      }
    }
  }

  private mutating func score(_ sentence: Range<Int>) {
    for index in sentence {
      var sum = SIMD16<Int16>()
      for offset in -2...2 where sentence.contains(index + offset) {
        sum = sum &+ sums[Int(reading.ids[index + offset]) * 5 + offset + 2]
      }
      jointFeatures(reading, cache, at: index, in: sentence) { weights.add($0, to: &sum) }
      scores.append(TagScores(sum))
    }
  }
}

/// The joint features of a token of a reading.
func jointFeatures(
  _ reading: TokenReading, _ cache: WordCache, at index: Int, in sentence: Range<Int>,
  _ add: (Feature) -> Void
) {
  func word(_ index: Int) -> TaggerWord {
    sentence.contains(index) ? cache.words[Int(reading.ids[index])] : .none
  }
  func place(_ index: Int) -> TokenPlace {
    sentence.contains(index) ? reading.places[index] : TokenPlace()
  }
  let words = Neighbours(
    before2: word(index - 2), before: word(index - 1), this: word(index), after: word(index + 1),
    after2: word(index + 2))
  let places = Neighbours(
    before2: TokenPlace(), before: place(index - 1), this: place(index), after: place(index + 1),
    after2: TokenPlace())
  jointFeatures(words, places, add)
}
