// From marked documents to weights: one round of learning, and a second one with the sentences on which
// differently trained weights agree.

import Names

/// How learning goes; the figures were chosen by cross-validation on documents that are not held out.
struct Trainer {
  /// Beyond these the perceptron learns its documents by heart.
  var epochs: UInt64 = 6
  /// A feature that occurs less often is chance.
  var least: UInt32 = 3
  /// More rows gain nothing; fewer lose a tenth of a point.
  var limit = 60_000
  /// One document in so many is read in capitals as well.
  var capitals = 4
  /// How many differently trained weights must agree on a sentence without marks.
  var voters = 3

  /// The bytes of weights learned from documents, and from sentences on which all voters agree (Abney,
  /// "Understanding the Yarowsky algorithm", 2004, has why agreement helps).
  func train(_ documents: [AnnotatedDocument], unmarked: [AnnotatedDocument]) -> [UInt8] {
    learn(documents + agreed(documents, unmarked))
  }

  private func learn(_ given: [AnnotatedDocument]) -> [UInt8] {
    let copied = given.enumerated().filter { $0.offset % capitals == 0 }
    let documents = given + copied.map(\.element.inCapitals)
    let table = FeatureTable(documents, least: least)
    let set = FeatureSet(documents, table)
    var learner = Perceptron(features: table.features.count)
    for epoch in 1...epochs { learner.learn(set, seed: epoch) }
    let (rows, transitions) = learner.averaged()
    return TrainedWeights(features: table.features, rows: rows, transitions: transitions)
      .encoded(limit: limit)
  }

  /// Each voter has not seen every so-many-th document.
  private func agreed(
    _ documents: [AnnotatedDocument], _ unmarked: [AnnotatedDocument]
  ) -> [AnnotatedDocument] {
    guard !unmarked.isEmpty else { return [] }
    let votes = (0..<voters).map { voter in
      let seen = documents.enumerated().filter { $0.offset % voters != voter }.map(\.element)
      return withTagger(learn(seen)) { tagger in
        unmarked.map { document in
          document.text.withUnsafeBufferPointer { tagger.tag($0, document.row) }
          return tagger.tags
        }
      }
    }
    return unmarked.indices.compactMap { index in
      guard votes.allSatisfy({ $0[index] == votes[0][index] }) else { return nil }
      var document = unmarked[index]
      document.tags = votes[0][index]
      return document
    }
  }
}

/// Lends a tagger with weights that are no embedded ones.
func withTagger<Result>(_ weights: [UInt8], _ body: (inout Tagger) -> Result) -> Result {
  // Rows are read as aligned vectors.
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: weights.count, alignment: 64)
  defer { memory.deallocate() }
  memory.copyBytes(from: weights)
  var tagger = Tagger(NameWeights(UnsafeRawBufferPointer(memory)))
  return body(&tagger)
}
