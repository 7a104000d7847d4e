// Reading a folder: which articles there are, in which order, and what is said on the way.

import Articles
import Foundation
import NewsCorpus
import Testing

@Suite("Reading a folder")
struct ReadingTests {
  @Test("Articles stand in the byte order of their whole paths")
  func order() throws {
    let paths = [
      "B.txt", "a-b/x.txt", "a.txt", "a/b.txt", "a/b/c.txt", "a/é.txt", "a0/x.md", "b", "é.txt",
    ]
    let room = try Newsroom(paths.shuffled().map { ($0, article("Storm", "The port closed.")) })
    let corpus = room.load()
    #expect(room.names(corpus) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(corpus.problems == [])
  }

  @Test("What is no article is said, and the rest opens all the same")
  func problems() throws {
    let room = try Newsroom([
      ("good.txt", article("Storm", "The port closed.")), ("empty.txt", ""), ("blank.txt", " \n\n"),
      ("picture.png", "x"), (".hidden.txt", "x"), ("node_modules/x.txt", "x"),
    ])
    try room.write([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2, 0, 0], to: "archive.txt")
    try FileManager.default.createDirectory(
      at: room.folder.appendingPathComponent("folder.txt"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: room.folder.appendingPathComponent("gone.txt"),
      withDestinationURL: room.folder.appendingPathComponent("nowhere"))
    try FileManager.default.createSymbolicLink(
      at: room.folder.appendingPathComponent("loop"), withDestinationURL: room.folder)
    let corpus = room.load()
    #expect(room.names(corpus) == ["good.txt"])
    let problems = corpus.problems.map { "\(room.name($0.path)): \($0.code)" }
    #expect(
      problems == [
        "archive.txt: refused", "blank.txt: empty", "empty.txt: empty", "gone.txt: unreadable",
        "loop: enteredBefore", "picture.png: otherEnding",
      ])
    #expect(corpus.skipped.hidden == 1)
    #expect(corpus.skipped.nodeModules == 1)
  }

  @Test(
    "A file that is named is read whatever its ending, and a PATH given twice gives its files once")
  func named() throws {
    let room = try Newsroom([("report.dat", article("Storm", "The port closed."))])
    let file = room.folder.appendingPathComponent("report.dat").path
    #expect(Loader([file, file]) { _, _ in }.load().articles.map(\.id) == [file])
    let gone = Loader([file + "x"]) { _, _ in }.load()
    #expect(gone.articleCount == 0)
    #expect(gone.problems.map(\.code) == ["unreadable"])
  }

  @Test("Snapshots grow in order, and the last report is the whole corpus")
  func snapshots() throws {
    let room = try Newsroom(Self.many(300))
    let reports = Reports()
    let corpus = Loader([room.folder.path]) { reports.add($0, $1) }.load()
    let snapshots = reports.all.compactMap(\.corpus)
    let names = room.names(corpus)
    #expect(names.count == 300)
    for (earlier, later) in zip(snapshots, snapshots.dropFirst()) {
      #expect(earlier.articleCount <= later.articleCount)
    }
    for snapshot in snapshots {
      #expect(room.names(snapshot) == Array(names.prefix(snapshot.articleCount)))
    }
    #expect(snapshots.count > 1)
    #expect(snapshots.last?.articleCount == 300)
    #expect(
      reports.all.map(\.progress.isFinished) == reports.all.map { _ in false }.dropLast() + [true])
    #expect(reports.all.last?.progress.articles == 300)
    #expect(reports.all.last?.progress.wasStopped == false)
  }

  @Test("Stopping keeps what was read, in order")
  func stop() throws {
    let room = try Newsroom(Self.many(400))
    let whole = room.names(room.load())
    let stopping = StoppingLoader(room.folder.path)
    let corpus = stopping.load()
    let names = room.names(corpus)
    #expect(!names.isEmpty)
    #expect(names.count < 400)
    #expect(Set(names).isSubset(of: whole))
    #expect(names == whole.filter { Set(names).contains($0) })
    #expect(stopping.reports.all.last?.progress.wasStopped == true)
    #expect(stopping.reports.all.last?.progress.articles == names.count)
    #expect(corpus.search("storm").hits.count == names.count)
  }

  @Test("A loader that is stopped before it begins reads nothing")
  func stoppedBefore() throws {
    let room = try Newsroom(Self.many(3))
    let loader = Loader([room.folder.path]) { _, _ in }
    loader.stop()
    #expect(loader.load().articleCount == 0)
  }

  private static func many(_ count: Int) -> [(String, String)] {
    (0..<count).map { number in
      (
        "\(number % 7)/\(number).txt",
        article("Storm \(number)", "The storm closed port \(number) on Sunday.")
      )
    }
  }
}

/// Stops at the first snapshot.
private final class StoppingLoader: Sendable {
  let reports = Reports()
  private let path: String

  init(_ path: String) { self.path = path }

  func load() -> Corpus {
    let box = LoaderBox()
    let loader = Loader([path]) { [reports] corpus, progress in
      reports.add(corpus, progress)
      box.stop()
    }
    box.set(loader)
    return loader.load()
  }
}
