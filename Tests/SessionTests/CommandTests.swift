// Running programs without a terminal, tried on commands that every system has.
import Glibc
import ProgramRunning
import Testing

@Suite("Running a program to its end")
struct CommandTests {
  @Test("More than a pipe holds goes in and comes out whole")
  func passesMuch() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let result = try Command(["sh", "-c", "tee /dev/stderr"]).run(standardInput: bytes)
    #expect(result.status == 0)
    #expect(result.output == bytes)
    #expect(result.errors == bytes)
  }

  @Test("A program that reads nothing may still end well")
  func survivesAClosedPipe() throws {
    let bytes = [UInt8](repeating: 0, count: 1_000_000)
    let result = try Command(["sh", "-c", "exec 0<&-; echo out; echo err >&2; exit 3"])
      .run(standardInput: bytes)
    #expect((result.status, result.outputText, result.errorText) == (3, "out\n", "err\n"))
  }

  @Test("A signal shows in the status as shells show it")
  func tellsSignals() throws {
    #expect(try Command(["sh", "-c", "kill -TERM $$"]).run().status == 128 + SIGTERM)
  }

  @Test("A program that does not end is killed and reported")
  func losesPatience() {
    #expect(throws: RunFailure.self) {
      try Command(["sleep", "99"]).run(patience: .milliseconds(50))
    }
  }

  @Test("A program that is not there is reported by name")
  func namesWhatIsMissing() {
    let failure = #expect(throws: RunFailure.self) { try Command(["no-such-program"]).run() }
    #expect(failure?.description.hasPrefix("no-such-program: ") == true)
  }

  @Test("The program is found beside the tests, and runs in the checkout")
  func findsTheProgram() throws {
    let result = try Command(["sh", "-c", "command -v broadsheet; pwd"]).run()
    #expect(result.outputText == "\(buildFolder)/broadsheet\n\(packageRoot)\n")
  }
}
