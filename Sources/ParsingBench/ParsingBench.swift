// `parsing-bench`: how fast files become articles, without names and index. `make bench-parsing` runs it
// on news that it writes itself, or on a folder of anybody's.

import ArgumentParser
import Articles
import Columns
import Dispatch
import Documents
import Glibc
import NewsCorpus
import Prose
import Synchronization

@main
struct ParsingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parsing-bench",
    abstract: "Time the parsing of a folder, or write a folder of invented news for it.",
    subcommands: [Measure.self, Make.self], defaultSubcommand: Measure.self)

  struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write invented news, the same in every run.")

    @Argument(help: "The folder to write; it is made.")
    var folder: String

    @Option(help: "How many articles.")
    var count = 45_000

    @Flag(help: "Pages as a news site sends them, instead of plain texts.")
    var html = false

    func run() throws {
      guard InventedNews(seed: 1, isHTML: html).write(count, to: folder) else {
        throw ValidationError("\(folder): \(String(cString: strerror(errno)))")
      }
    }
  }

  struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Parse all files of a folder several times and print the best run as JSON.")

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(help: "Threads (all cores unless given).")
    var threads: Int?

    @Option(help: "How many runs.")
    var runs = 5

    func run() throws {
      var walk = FileWalk(paths)
      var files: [FoundFile] = []
      while let file = walk.next() { files.append(file) }
      guard !files.isEmpty else { throw ValidationError("no file there") }
      let threads = max(1, threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
      let best = (0..<max(1, runs)).map { _ in timed(files, threads) }.min { $0.wall < $1.wall }
      if let best { print(best.json) }
    }
  }
}

/// What one run over all files came to.
struct Run: Sendable {
  var articles = 0
  var bytes = 0
  var blocks = 0
  var wall = 0.0
  var cpu = 0.0

  var json: String {
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    let rate = (Double(bytes) / 1e6 / max(wall, 1e-9) * 10).rounded() / 10
    return "{\"articles\":\(articles),\"bytes\":\(bytes),\"blocks\":\(blocks),"
      + "\"wall_s\":\(rounded(wall)),\"cpu_s\":\(rounded(cpu)),\"mb_per_s\":\(rate)}"
  }
}

/// Reads and parses every file once; what is kept of an article is its text and its blocks, as a segment
/// keeps them.
func timed(_ files: [FoundFile], _ threads: Int) -> Run {
  let share = 256
  let next = Atomic<Int>(0)
  let total = Mutex(Run())
  let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      let first = next.wrappingAdd(share, ordering: .relaxed).oldValue
      guard first < files.count else { return }
      let run = parse(files[first..<min(first + share, files.count)])
      total.withLock {
        $0.articles += run.articles
        $0.bytes += run.bytes
        $0.blocks += run.blocks
      }
    }
  }
  var run = total.withLock { $0 }
  run.wall = seconds(CLOCK_MONOTONIC) - wall
  run.cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu
  return run
}

private func parse(_ files: ArraySlice<FoundFile>) -> Run {
  var run = Run()
  var (parser, reader) = (ArticleParser(), DocumentReader())
  var (texts, blocks): ([UInt8], [Block]) = ([], [])
  var bytes: [UInt8] = []
  for file in files {
    bytes.removeAll(keepingCapacity: true)
    guard read(file, to: &bytes) == nil else { continue }
    run.bytes += bytes.count
    bytes.withUnsafeBufferPointer { content in
      _ = reader.read(content, name: file.id) { piece in
        let article: Article
        switch piece {
        case .text(let text, let format, _):
          article = parser.parse(text, format: format, path: file.id)
          texts.append(contentsOf: text)
        case .manuscript(let manuscript):
          article = parser.parse(manuscript, path: file.id)
          texts.append(contentsOf: manuscript.bytes)
        case .dropped: return
        }
        run.articles += 1
        blocks.append(contentsOf: article.blocks)
      }
    }
  }
  run.blocks = blocks.count
  return run
}

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
