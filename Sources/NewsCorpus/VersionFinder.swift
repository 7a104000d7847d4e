// Finds the versions in a corpus by the sketches of its articles. What a version is, VersionMeasure
// says.

import Columns

/// Joins articles to representatives: the longest text of each group.
///
/// A member is a version of its representative, so two members differ at most twice as much, and no
/// chain drifts from text to text. Representatives are chosen by their texts alone: in which order the
/// files come does not matter. Near O(articles): a text is looked into only where sketches agree, and
/// for each article only so many as the limits below say.
struct VersionFinder {
  /// So many of the likeliest are measured. A version shares nearly all hashes, so it comes first.
  private static let measuredPerArticle = 3
  /// So many hashes must be shared for a look into the texts.
  private static let leastShared = 2

  /// Per article the one that stands for its group; itself where it is alone.
  private(set) var representatives: [UInt32]

  private let corpus: Corpus

  /// Every article stands for itself.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    representatives = (0..<UInt32(corpus.articleCount)).map { $0 }
  }

  // MARK: equal texts

  /// Joins articles of equal words. O(articles), and sorting those that have equals.
  mutating func joinEqual() {
    var repeated = RepeatedKeys(expecting: corpus.articleCount)
    forEachSketch { _, sketch in
      if sketch.wordCount > 0 { repeated.add(sketch.hash) }
    }
    var found: [(hash: UInt64, wordCount: UInt32, article: UInt32)] = []
    forEachSketch { article, sketch in
      guard sketch.wordCount > 0, repeated.mayContain(sketch.hash) else { return }
      found.append((sketch.hash, sketch.wordCount, UInt32(article)))
    }
    found.sort { $0 < $1 }
    for (one, next) in zip(found, found.dropFirst())
    where (one.hash, one.wordCount) == (next.hash, next.wordCount) {
      representatives[Int(next.article)] = representatives[Int(one.article)]
    }
  }

  private func forEachSketch(_ take: (Int, Sketch) -> Void) {
    var article = 0
    for segment in corpus.segments {
      for sketch in segment.traces.sketches {
        take(article, sketch)
        article += 1
      }
    }
  }

  // MARK: nearly equal texts

  private struct Candidate {
    var article: Int
    var sketch: Sketch
  }

  /// Joins articles whose words are nearly equal; those that equal one of them come along.
  mutating func joinSimilar() {
    let candidates = candidates()
    /// Per hash: places in `candidates`, each one higher; 0 where there is room. Furniture and forms
    /// of reports are shared by thousands, which must not be measured each against all others.
    var holders: [UInt32: SIMD4<UInt32>] = [:]
    for (place, candidate) in candidates.enumerated() {
      let likely = likeliest(for: candidate, holders, candidates)
      if let found = firstVersion(of: candidate.article, among: likely) {
        representatives[candidate.article] = UInt32(found)
      } else {
        for index in candidate.sketch.minima.indices {
          let hash = candidate.sketch.minima[index]
          holders[hash, default: SIMD4()].keep(UInt32(place + 1))
        }
      }
    }
    for article in representatives.indices {
      representatives[article] = representatives[Int(representatives[article])]
    }
  }

  /// Articles that share hashes with others, each text once, the longest first.
  private func candidates() -> [Candidate] {
    var repeated = RepeatedKeys(expecting: corpus.articleCount * 8)
    forEachSketch { article, sketch in
      guard mayBeMeasured(article, sketch) else { return }
      for index in sketch.minima.indices { repeated.add(UInt64(sketch.minima[index])) }
    }
    var candidates: [Candidate] = []
    forEachSketch { article, sketch in
      guard mayBeMeasured(article, sketch) else { return }
      let shared = sketch.minima.indices.count {
        repeated.mayContain(UInt64(sketch.minima[$0]))
      }
      if shared >= Self.leastShared {
        candidates.append(Candidate(article: article, sketch: sketch))
      }
    }
    return candidates.sorted {
      ($1.sketch.wordCount, $0.sketch.hash) < ($0.sketch.wordCount, $1.sketch.hash)
    }
  }

  private func mayBeMeasured(_ article: Int, _ sketch: Sketch) -> Bool {
    sketch.wordCount >= shortestRewording && representatives[article] == article
  }

  /// The representatives that share most hashes with an article, those first that share more.
  private func likeliest(
    for candidate: Candidate, _ holders: [UInt32: SIMD4<UInt32>], _ candidates: [Candidate]
  ) -> [Int] {
    var places: [UInt32] = []
    for index in candidate.sketch.minima.indices {
      let held = holders[candidate.sketch.minima[index]] ?? SIMD4()
      for lane in held.indices where held[lane] > 0 && !places.contains(held[lane] - 1) {
        places.append(held[lane] - 1)
      }
    }
    let shares = places.map { (candidates[Int($0)].sketch.shared(with: candidate.sketch), $0) }
    return shares.filter { $0.0 >= Self.leastShared }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
      .prefix(Self.measuredPerArticle).map { candidates[Int($0.1)].article }
  }

  private func firstVersion(of article: Int, among likely: [Int]) -> Int? {
    guard !likely.isEmpty else { return nil }
    var measure = VersionMeasure(corpus[article])
    return likely.first { measure.isVersion(corpus[$0]) }
  }
}

extension SIMD4<UInt32> {
  /// Puts a number into the first lane that is 0, where there is one.
  fileprivate mutating func keep(_ number: UInt32) {
    for lane in indices where self[lane] == 0 {
      self[lane] = number
      return
    }
  }
}
