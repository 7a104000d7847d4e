// `broadsheet-bench`: how fast a corpus becomes an index, and how fast queries are answered. `make bench`
// runs it beside other engines. What it prints is a contract with the scripts that read it.

import ArgumentParser
import Dispatch
import Glibc
import NewsCorpus
import SearchIndex

@main
struct SearchBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broadsheet-bench",
    abstract: "Index a corpus, answer queries, and print the times as one JSON object.")

  @Argument(help: "A folder of files, or a .jsonl file with title and body.")
  var corpus: String

  @Argument(help: "A JSON array of {\"class\": …, \"q\": [words]}.")
  var queries: String

  @Option(help: "Threads (all cores unless given).")
  var threads: Int?

  @Flag(help: "Also find names and what only the whole corpus shows.")
  var analyse = false

  func run() throws {
    let threads = max(1, threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let asked = try BenchQuery.read(queries)
    let stopwatch = Stopwatch()
    let built = analyse ? IndexedCorpus(analysing: corpus) : IndexedCorpus(corpus, threads: threads)
    let (wall, cpu) = (stopwatch.wall, stopwatch.cpu)
    guard built.articleCount > 0 else { throw ValidationError("\(corpus): no article there") }
    let latency = Latency.measure(asked, built.segments)
    print(
      "{\"articles\":\(built.articleCount),\"bytes\":\(built.textBytes),"
        + "\"build_wall_s\":\(Stopwatch.rounded(wall)),\"build_cpu_s\":\(Stopwatch.rounded(cpu)),"
        + "\"index_bytes\":\(built.indexBytes),\"peak_rss_bytes\":\(Stopwatch.peakMemory),"
        + "\"latency\":{\(latency)}\(analysed(built))}")
  }

  /// With `--analyse`: how long the references of an article take, and the conflicts of all.
  private func analysed(_ built: IndexedCorpus) -> String {
    guard let corpus = built.corpus else { return "" }
    let references = Latency.measureReferences(corpus)
    let stopwatch = Stopwatch()
    let conflicts = corpus.conflicts()
    return ",\"references\":\(references),\"conflicts\":\(conflicts.count),"
      + "\"conflicts_wall_s\":\(Stopwatch.rounded(stopwatch.wall)),"
      + "\"conflicts_cpu_s\":\(Stopwatch.rounded(stopwatch.cpu))"
  }
}

/// Time since it was made.
struct Stopwatch {
  private let start = (wall: seconds(CLOCK_MONOTONIC), cpu: seconds(CLOCK_PROCESS_CPUTIME_ID))

  /// In seconds.
  var wall: Double { seconds(CLOCK_MONOTONIC) - start.wall }
  /// In seconds, of all threads.
  var cpu: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) - start.cpu }

  /// To microseconds.
  static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  /// The most memory that the process has had, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  }
}

/// On a clock.
func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
