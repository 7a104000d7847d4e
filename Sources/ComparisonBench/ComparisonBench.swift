// `comparison-bench`: how long it takes to set two articles side by side. `make bench-comparison` runs it. What is compared,
// it makes itself from articles of a folder: real words in real order, as long as one likes.

import ArgumentParser
import CrossReferences
import Glibc
import NewsCorpus
import Prose

@main
struct ComparisonBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparison-bench",
    abstract: "Compare two articles of some length, and print the times as one JSON object a line.")

  @Argument(help: "A folder of articles, of whose paragraphs the two are made.")
  var folder: String

  @Option(parsing: .upToNextOption, help: "How many words each of the two has.")
  var words: [Int] = [1000, 20_000]

  /// Pairs on a tall screen.
  private static let screenful = 25
  private static let repeats = 9

  func run() throws {
    let source = Loader([folder], showsSnapshots: false) { _, _ in }.load()
    guard source.articleCount > 0 else { throw ValidationError("\(folder): no article there") }
    for count in words { print(try measure(PairOfTexts(source, words: count))) }
  }

  private func measure(_ pair: PairOfTexts) throws -> String {
    let folder = try pair.written()
    defer { PairOfTexts.remove(folder) }
    let corpus = Loader([folder], showsSnapshots: false) { _, _ in }.load()
    guard corpus.articleCount == 2 else { throw ValidationError("\(folder): not two articles") }
    let first = milliseconds { _ = compareAndMark(corpus) }
    let times = (0..<Self.repeats).map { _ in milliseconds { _ = compareAndMark(corpus) } }.sorted()
    let rows = corpus.comparison(of: 0, with: 1).comparison.rows
    return "{\"words\":[\(corpus[0].wordCount),\(corpus[1].wordCount)],"
      + "\"rows\":\(rows.count),\"pairs\":\(rows.count { $0.isPair }),"
      + "\"first_ms\":\(rounded(first)),\"p50_ms\":\(rounded(times[Self.repeats / 2])),"
      + "\"max_ms\":\(rounded(times[Self.repeats - 1]))}"
  }

  /// What happens between a key and a painted comparison, but for the painting.
  private func compareAndMark(_ corpus: Corpus) -> Int {
    let compared = corpus.comparison(of: 0, with: 1)
    return compared.comparison.rows.lazy.filter { $0.isPair && $0.label != .same }
      .prefix(Self.screenful)
      .reduce(0) { $0 + (compared.marks(of: $1, in: corpus)?.left.count ?? 0) }
  }

  private func milliseconds(_ work: () -> Void) -> Double {
    let start = seconds()
    work()
    return (seconds() - start) * 1000
  }

  private func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
