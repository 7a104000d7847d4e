// `finder-bench`: how soon the finder has its lines, letter by letter, among a million headlines.
// `make bench-finder` runs it. How lines are found is FuzzyFinder's business.

import ArgumentParser
import Dispatch
import FuzzyFinder
import Glibc
import Synchronization

@main
struct FinderBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finder-bench",
    abstract: "Mix headlines anew, find some of them by their letters, and print the times.")

  @Argument(help: "A file of headlines, one a line, that lend their words.")
  var headlines: String

  @Option(help: "How many headlines.")
  var lines = 1_000_000

  @Option(help: "How many things are looked for.")
  var searches = 60

  @Option(help: "Threads (all cores unless given).")
  var threads: Int?

  func run() throws {
    let threads = max(1, threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var news = InventedHeadlines(try Self.read(headlines))
    guard !news.isEmpty else { throw ValidationError("\(headlines): no headline there") }
    let texts = (0..<max(1, lines)).map { _ in news.next() }
    let start = milliseconds()
    let finder = Self.finder(texts, threads: threads)
    let bytes = finder.tables.reduce(0) { $0 + $1.byteCount }
    print(
      "\(texts.count) headlines, ready in \(Times.rounded(milliseconds() - start)) ms, "
        + "\(bytes / 1_000_000) MB, \(threads) threads")
    var times = Times()
    for _ in 0..<searches {
      type(news.wanted(from: texts), in: finder, threads: threads, &times)
    }
    times.printAll()
  }

  private static func read(_ path: String) throws -> [Substring] {
    guard let file = fopen(path, "r") else { throw ValidationError("\(path): cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&room, 1, room.count, file), count > 0 { bytes += room[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
  }

  /// The tables of all lines, built on all threads.
  private static func finder(_ texts: [String], threads: Int) -> Finder {
    let size = LineTable.mostLines
    let starts = Array(stride(from: 0, to: texts.count, by: size))
    let built = Mutex([LineTable?](repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      var builder = LineTableBuilder()
      for text in texts[starts[number]..<min(starts[number] + size, texts.count)] {
        builder.add(text)
      }
      let table = builder.finish()
      built.withLock { $0[number] = table }
    }
    return Finder(built.withLock { $0.compactMap { $0 } })
  }

  /// Types a text letter by letter, each answered among what the letters before found.
  private func type(_ text: String, in finder: Finder, threads: Int, _ times: inout Times) {
    var earlier: FoundLines?
    for count in 1...max(1, text.count) {
      let pattern = FinderPattern(String(text.prefix(count)))
      let start = milliseconds()
      let worked = milliseconds(CLOCK_PROCESS_CPUTIME_ID)
      let first = Mutex<Double?>(nil)
      earlier = finder.find(
        pattern, among: earlier, limit: 100, threads: threads,
        report: { found in
          if first.withLock({ $0 == nil }) {
            _ = found()
            first.withLock { $0 = milliseconds() - start }
          }
        })
      let all = milliseconds() - start
      let work = (milliseconds(CLOCK_PROCESS_CPUTIME_ID) - worked) / Double(threads)
      times.add(letters: count, first: first.withLock { $0 } ?? all, all: all, work: work)
    }
  }
}

/// Milliseconds on a clock; unless told on one that never goes back.
func milliseconds(_ clock: clockid_t = CLOCK_MONOTONIC) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// Times by how many letters were typed.
struct Times {
  private var first: [Int: [Double]] = [:]
  private var all: [Int: [Double]] = [:]
  /// On the processor, a thread.
  private var work: [Int: [Double]] = [:]

  /// More letters than this are counted together.
  private static let most = 4

  mutating func add(letters: Int, first: Double, all: Double, work: Double) {
    let row = min(letters, Self.most)
    self.first[row, default: []].append(first)
    self.all[row, default: []].append(all)
    self.work[row, default: []].append(work)
  }

  func printAll() {
    for row in all.keys.sorted() {
      let name = row == 1 ? "1 letter " : "\(row) letters"
      print(
        "\(name)\(row == Self.most ? " or more" : "        ")  "
          + "best so far \(Self.summary(first[row] ?? []))   all \(Self.summary(all[row] ?? []))"
          + "   work of a thread \(Self.summary(work[row] ?? []))")
    }
  }

  private static func summary(_ times: [Double]) -> String {
    let times = times.sorted()
    guard let most = times.last else { return "" }
    let (middle, late) = (times[times.count / 2], times[times.count * 99 / 100])
    return "\(rounded(middle)) p99 \(rounded(late)) max \(rounded(most)) ms"
  }

  /// To hundredths.
  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
