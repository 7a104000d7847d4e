// What the sentences of two texts share: terms by their rarity in both texts, and runs of words. From it follow the few
// sentences of the other text that each may belong to. Which it does belong to, SentenceAlignment decides.

import Columns
import Glibc

/// The terms of two texts with their weights in both together.
struct SharedTerms {
  /// A term that more sentences hold tells none of them from the others. It keeps two texts of a hundred thousand
  /// sentences from being compared each with each.
  private static let mostHolders = 96
  /// So many candidates of each sentence are looked at more closely.
  private static let mostCandidates = 8
  /// In 1/256 nats; less is chance.
  private static let leastShared = Int(2 * TermWeight.unit)
  /// Of words; a shorter one repeats by chance.
  private static let runLength = Winnowing.runLength
  /// A run that stands at more places is a way of speaking.
  private static let mostPlaces = 8

  let left: ComparedSentences
  let right: ComparedSentences
  /// Of each term of a text, parallel to `terms` there.
  private(set) var leftTerms: [Term] = []
  private(set) var rightTerms: [Term] = []
  /// Of each sentence.
  private(set) var leftWeights: [Int] = []
  private(set) var leftNames: [KnownNames] = []
  private(set) var rightNames: [KnownNames] = []
  private(set) var rightWeights: [Int] = []
  private(set) var termCount = 0

  /// A term by its number, which is the same in both texts, with its weight.
  struct Term: Sendable, BitwiseCopyable {
    var number: Int32
    var weight: Int32
    /// The most that it counts for anywhere; see `SentenceTerm`.
    var content: Int8
    var isOfSpeaker: Bool
  }

  /// What two sentences share.
  struct Sharing {
    var weight: Int32 = 0
    var terms: Int16 = 0
    var names: Int32 = 0
    /// What tells in one of them who speaks.
    var speakerTerms: Int16 = 0
    var speakerWeight: Int32 = 0
    /// How many runs of words.
    var runs: Int16 = 0

    mutating func add(_ term: Term, isOfSpeaker: Bool) {
      weight += term.weight
      if term.content == 0 {
        names += term.weight
      } else if isOfSpeaker {
        speakerTerms &+= Int16(term.content)
        speakerWeight += term.weight
      } else {
        terms &+= Int16(term.content)
      }
    }
  }

  /// O(words).
  init(_ left: ComparedSentences, _ right: ComparedSentences) {
    self.left = left
    self.right = right
    weigh()
    leftWeights = left.sentences.map { weight(leftTerms[$0.terms]) }
    rightWeights = right.sentences.map { weight(rightTerms[$0.terms]) }
  }

  private func weight(_ terms: ArraySlice<Term>) -> Int {
    terms.reduce(0) { $0 + Int($1.weight) }
  }

  /// A term weighs less the more sentences of the two texts hold it: in a report of a bridge, `bridge` tells little.
  private mutating func weigh() {
    var met = MetTerms(expecting: (left.terms.count + right.terms.count) / 2)
    leftTerms = met.number(left.terms)
    let ofLeft = met.counts
    rightTerms = met.number(right.terms)
    for number in met.weights.indices {
      let count = Int(met.counts[number])
      met.weights[number] =
        count > 2 * Self.mostHolders
        ? 0 : Int32(Double(met.weights[number]) * Self.part(ofHolders: count))
    }
    met.weigh(&leftTerms)
    met.weigh(&rightTerms)
    termCount = met.counts.count
    leftNames = KnownNames.all(of: left) { key in
      met.numbers.find(key).map { met.counts[$0] > ($0 < ofLeft.count ? ofLeft[$0] : 0) } ?? false
    }
    rightNames = KnownNames.all(of: right) { key in
      met.numbers.find(key).map { $0 < ofLeft.count } ?? false
    }
  }

  /// Of two sentences, which are the least that a pair can have, all; of more, ever less.
  private static func part(ofHolders count: Int) -> Double {
    count <= 2 ? 1 : 1 / (1 + 0.7 * log(Double(count) / 2))
  }

  // MARK: Candidates

  /// The right sentences that each left one shares most with, in order of both. O(terms · holders of each), which
  /// is bounded. Empty where it was stopped.
  func candidates(_ isStopped: () -> Bool) -> [SentencePair] {
    let holders = holdersOfTerms()
    let runs = placesOfRuns()
    var found: [SentencePair] = []
    var shared = [Sharing](repeating: Sharing(), count: right.sentences.count)
    var touched: [Int32] = []
    for (index, sentence) in left.sentences.enumerated() {
      if index % 256 == 255, isStopped() { return [] }
      for term in leftTerms[sentence.terms] where term.weight > 0 {
        for place in holders.places(of: Int(term.number)) {
          let other = Int(holders.sentences[place])
          if shared[other].weight == 0 { touched.append(holders.sentences[place]) }
          shared[other].add(term, isOfSpeaker: term.isOfSpeaker || holders.areOfSpeaker[place])
        }
      }
      count(runs, of: sentence, &shared)
      var best: [SentencePair] = []
      for other in touched.lazy.map({ Int($0) }) {
        let weight = Int(shared[other].weight)
        let likeness = likeness(weight, leftWeights[index], rightWeights[other])
        if weight >= Self.leastShared, Self.mayKeep(likeness, other, in: best) {
          Self.keep(pair(index, other, shared[other]), in: &best)
        }
        shared[other] = Sharing()
      }
      touched.removeAll(keepingCapacity: true)
      found += best.sorted { $0.right < $1.right }
    }
    return found
  }

  /// Whether a pair is among the likest of its left sentence; of equal ones that stand first which come first.
  private static func mayKeep(_ likeness: Double, _ right: Int, in best: [SentencePair]) -> Bool {
    guard best.count == mostCandidates, let last = best.last else { return true }
    return likeness > last.likeness || likeness == last.likeness && right < last.right
  }

  private static func keep(_ pair: SentencePair, in best: inout [SentencePair]) {
    let place =
      best.firstIndex { ($0.likeness, pair.right) < (pair.likeness, $0.right) } ?? best.count
    best.insert(pair, at: place)
    if best.count > mostCandidates { best.removeLast() }
  }

  /// A pair of which is known what it shares.
  private func pair(_ left: Int, _ right: Int, _ shared: Sharing) -> SentencePair {
    let weight = Int(shared.weight)
    let likeness = likeness(weight, leftWeights[left], rightWeights[right])
    var pair = SentencePair(
      left: left, right: right, shared: weight, termCount: Int(shared.terms),
      names: Int(shared.names), likeness: likeness, strength: likeness)
    let sharesName = self.left.sharesName(left, in: self.right, right)
    // Whoever speaks says many things; but where a word of what is said agrees, who says it speaks for the pair.
    if sharesName, shared.terms > 0 {
      pair.termCount += Int(shared.speakerTerms)
    } else {
      pair.names += Int(shared.speakerWeight)
    }
    if self.left.contradicts(left, in: self.right, right) {
      pair.isOtherDay = true
      pair.strength -= SentencePair.otherDay
    }
    if leftNames[left].contains(.own), rightNames[right].contains(.own), !sharesName {
      pair.isOtherName = true
      pair.strength -= SentencePair.otherName
    }
    pair.isOtherNumber = self.left.countsOtherwise(left, in: self.right, right)
    if shared.runs > 0 {
      let words = min(
        self.left.sentences[left].words.count, self.right.sentences[right].words.count)
      pair.runWords = min(words, Int(shared.runs) + Self.runLength - 1)
      pair.runShare = Double(pair.runWords) / Double(words)
    }
    return pair
  }

  /// The cosine's denominator, so that a short sentence inside a long one is no stranger to it, and a part for how
  /// much of the shorter one there is.
  func likeness(_ shared: Int, _ one: Int, _ other: Int) -> Double {
    guard shared > 0 else { return 0 }
    let (a, b) = (Double(one), Double(other))
    return 0.75 * Double(shared) / (a * b).squareRoot() + 0.25 * Double(shared) / min(a, b)
  }

  /// What two sentences share, counted anew. O(terms of both).
  func pair(_ left: Int, _ right: Int) -> SentencePair {
    let (here, there) = (self.left.sentences[left].terms, self.right.sentences[right].terms)
    var (i, j) = (here.lowerBound, there.lowerBound)
    var shared = Sharing()
    while i < here.upperBound, j < there.upperBound {
      let (one, other) = (self.left.terms[i].key, self.right.terms[j].key)
      if one == other, leftTerms[i].weight > 0 {
        shared.add(
          leftTerms[i], isOfSpeaker: leftTerms[i].isOfSpeaker || rightTerms[j].isOfSpeaker)
      }
      if one <= other { i += 1 }
      if other <= one { j += 1 }
    }
    return pair(left, right, shared)
  }

  // MARK: Tables

  /// For each term the right sentences that hold it, one list behind the other.
  struct Holders {
    var starts: [Int32]
    var sentences: [Int32]
    /// Whether the term tells there who speaks.
    var areOfSpeaker: [Bool]

    func places(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }
  }

  private func holdersOfTerms() -> Holders {
    var starts = [Int32](repeating: 0, count: termCount + 1)
    for term in rightTerms { starts[Int(term.number) + 1] += 1 }
    for term in starts.indices.dropFirst() { starts[term] += starts[term - 1] }
    var next = starts
    var sentences = [Int32](repeating: 0, count: rightTerms.count)
    var areOfSpeaker = [Bool](repeating: false, count: rightTerms.count)
    for (index, sentence) in right.sentences.enumerated() {
      for term in rightTerms[sentence.terms] {
        sentences[Int(next[Int(term.number)])] = Int32(truncatingIfNeeded: index)
        areOfSpeaker[Int(next[Int(term.number)])] = term.isOfSpeaker
        next[Int(term.number)] += 1
      }
    }
    return Holders(starts: starts, sentences: sentences, areOfSpeaker: areOfSpeaker)
  }

  private func placesOfRuns() -> HashLists {
    var places = HashLists(expecting: right.words.count)
    for (index, sentence) in right.sentences.enumerated() {
      Self.forEachRun(of: right.words[sentence.words]) { run in
        places.add(index, to: run, most: Self.mostPlaces)
      }
    }
    return places
  }

  private func count(
    _ places: HashLists, of sentence: ComparedSentences.Sentence, _ shared: inout [Sharing]
  ) {
    Self.forEachRun(of: left.words[sentence.words]) { run in
      places.forEach(of: run) { if shared[$0].weight > 0 { shared[$0].runs &+= 1 } }
    }
  }

  private static func forEachRun(of words: ArraySlice<UInt64>, _ body: (UInt64) -> Void) {
    guard words.count >= runLength else { return }
    for start in words.startIndex...words.endIndex - runLength {
      var sum: UInt64 = 0
      for word in words[start..<start + runLength] { sum = sum &* 0x9e37_79b9_7f4a_7c15 &+ word }
      body(sum)
    }
  }
}
