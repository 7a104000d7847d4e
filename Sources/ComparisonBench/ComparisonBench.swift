// `comparison-bench`: how long it takes to set two articles side by side. `make bench-comparison` runs it. What is compared,
// it makes itself from articles of a folder: real words in real order, as long as one likes.

import ArgumentParser
import NewsCorpus

@main
struct ComparisonBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparison-bench",
    abstract: "Compare two articles of some length, and print the times as one JSON object a line.")

  @Argument(help: "A folder of articles, of whose paragraphs the two are made.")
  var folder: String

  @Option(parsing: .upToNextOption, help: "How many words each of the two has.")
  var words: [Int] = [1000, 20_000]

  private static let repeats = 15

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
    var reader = ComparingReader(corpus)
    var found = reader.compare()
    let first = found.milliseconds
    var times: [ComparingReader.Times] = []
    for _ in 0..<Self.repeats {
      found = reader.compare()
      times.append(found)
    }
    func middle(_ part: (ComparingReader.Times) -> Double) -> String {
      rounded(times.map(part).sorted()[Self.repeats / 2])
    }
    let rows = corpus.comparison(of: 0, with: 1).comparison.rows
    return "{\"words\":[\(corpus[0].wordCount),\(corpus[1].wordCount)],"
      + "\"rows\":\(rows.count),\"pairs\":\(rows.count { $0.isPair }),"
      + "\"first_ms\":\(rounded(first)),\"p50_ms\":\(middle(\.milliseconds)),"
      + "\"max_ms\":\(rounded(times.map(\.milliseconds).max() ?? 0)),"
      + "\"p50_of\":{\"comparison\":\(middle(\.comparison)),"
      + "\"layout\":\(middle(\.layout)),\"painting\":\(middle(\.painting))}}"
  }

  private func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
