// The features of a training set as rows of numbers, so that an epoch reads memory and hashes nothing.

import Names

/// Sentences as numbers of features.
struct FeatureSet {
  /// Per token: where its numbers begin; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var numbers: [UInt32] = []
  private(set) var tags: [Tag] = []
  /// As ranges of tokens.
  private(set) var sentences: [Range<Int>] = []

  /// Turns documents into numbers. O(tokens).
  init(_ documents: [AnnotatedDocument], _ table: FeatureTable) {
    var scanner = FeatureScanner()
    for document in documents {
      let first = tags.count
      scanner.scan(document.text, document.row) { features in
        for feature in features {
          if let number = table.number(feature) { numbers.append(number) }
        }
        starts.append(numbers.count)
      }
      tags.append(contentsOf: document.tags)
      for sentence in document.row.sentences {
        sentences.append(first + sentence.lowerBound..<first + sentence.upperBound)
      }
    }
  }
}
