// How long queries take, class by class.

import Glibc
import NewsCorpus
import SearchIndex

/// Measures queries one after the other, each on the whole index, without anything kept between them.
enum Latency {
  /// A reader sees so many results at once.
  private static let limit = 20
  private static let repeats = 5

  /// The members of a JSON object: per class how many queries there are, and the median and the largest of
  /// their times. A query's time is the median of five, after one that is not counted.
  static func measure(_ queries: [BenchQuery], _ segments: [IndexSegment]) -> String {
    var times: [BenchQuery.Class: [Double]] = [:]
    for query in queries {
      _ = milliseconds(query, segments)
      let runs = (0..<repeats).map { _ in milliseconds(query, segments) }.sorted()
      times[query.class, default: []].append(runs[repeats / 2])
    }
    return BenchQuery.Class.allCases.compactMap { kind in
      times[kind].map { "\"\(kind.rawValue)\":\(summary($0.sorted()))" }
    }.joined(separator: ",")
  }

  /// How many articles' references are looked for, evenly over the corpus.
  private static let sampled = 100

  /// The references of some articles, each found once, as a reader finds them who opens it.
  static func measureReferences(_ corpus: Corpus) -> String {
    let step = max(1, corpus.articleCount / sampled)
    let times = stride(from: 0, to: corpus.articleCount, by: step).map { article in
      let start = seconds(CLOCK_MONOTONIC)
      _ = corpus.references(of: article)
      return (seconds(CLOCK_MONOTONIC) - start) * 1000
    }
    return summary(times.sorted())
  }

  private static func milliseconds(_ query: BenchQuery, _ segments: [IndexSegment]) -> Double {
    let start = seconds(CLOCK_MONOTONIC)
    let ranking = rank(query.query, in: segments, limit: limit, countsAll: false)
    let time = seconds(CLOCK_MONOTONIC) - start
    precondition(ranking.matches.count <= limit)
    return time * 1000
  }

  private static func summary(_ sorted: [Double]) -> String {
    func percentile(_ share: Double) -> Double {
      Stopwatch.rounded(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
    }
    return "{\"n\":\(sorted.count),\"p50_ms\":\(percentile(0.5)),\"p99_ms\":\(percentile(0.99)),"
      + "\"max_ms\":\(percentile(1))}"
  }
}
