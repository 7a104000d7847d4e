// In which order problems are shown, and what is said of files that nobody tried to read.

import NewsCorpus
import Testing

@Suite("Problems")
struct ProblemTests {
  private static func problem(_ path: String, _ reason: Problem.Reason) -> Problem {
    Problem(path: path, reason: reason)
  }

  @Test("What failed comes before what was passed over by its ending, both in order of path")
  func order() throws {
    let room = try Newsroom([
      ("a.png", "x"), ("b.txt", ""), ("c/a.css", "x"), ("c/z.txt", ""), ("d.JPG", "x"),
      ("é.txt", ""),
    ])
    let corpus = room.load()
    #expect(
      corpus.problems.map { room.name($0.path) } == [
        "b.txt", "c/z.txt", "é.txt", "a.png", "c/a.css", "d.JPG",
      ])
    #expect(corpus.problemSummary.failures == corpus.problems[..<3])
    #expect(corpus.problemSummary.passedOverCount == 3)
  }

  @Test("Files that were passed over are counted by ending, whatever its case, commonest first")
  func endings() {
    let paths = ["a.py", "b.jpg", "c.d/e.JPG", "f.tar.gz", "g.jpg", "h.py", "Ö.ÖL"]
    let corpus = Corpus(problems: paths.map { Self.problem($0, .otherEnding) })
    let summary = corpus.problemSummary
    #expect(summary.failures.isEmpty)
    #expect(summary.endings.map(\.ending) == [".jpg", ".py", ".gz", ".öl"])
    #expect(summary.endings.map(\.count) == [3, 2, 1, 1])
    #expect(summary.passedOver == "passed over by their ending: 3 .jpg, 2 .py, 1 .gz, 1 .öl")
  }

  @Test("However many endings there are, they are one short line")
  func manyEndings() {
    let problems = (10..<60).map { Self.problem("file.x\($0)", .otherEnding) }
    let text = Corpus(problems: problems).problemSummary.passedOver ?? ""
    #expect(text.hasSuffix("1 .x17, 42 others"))
  }

  @Test("A folder without problems has nothing to sum up")
  func none() {
    #expect(Corpus().problemSummary.passedOver == nil)
    #expect(Corpus().problemSummary.passedOverCount == 0)
    let failed = Corpus(problems: [Self.problem("a.txt", .empty)]).problemSummary
    #expect(failed.failures.map(\.path) == ["a.txt"])
    #expect(failed.passedOver == nil)
  }
}
