// `tag`: tokens on standard input, tokens with tags on standard output.
import ProgramRunning
import Testing

@Suite("tag")
struct TagContractTests {
  @Test("Every line comes back in its place, a token with its tag")
  func lines() throws {
    let input = "# doc = one\nAnna\nKovač\nleft\nOslo\n.\n\n# a remark\nIt\nrained\n.\n"
    let output = try runBroadsheet(["tag"], standardInput: Array(input.utf8))
    #expect(output.status == 0)
    #expect(
      output.outputText == """
        # doc = one
        Anna\tB-PER
        Kovač\tI-PER
        left\tO
        Oslo\tB-LOC
        .\tO

        # a remark
        It\tO
        rained\tO
        .\tO

        """)
  }

  @Test("A tag that stands in the input already is left out")
  func oldTags() throws {
    let output = try runBroadsheet(["tag"], standardInput: Array("Oslo\tO\nslept\tB-PER\n".utf8))
    #expect(output.outputText == "Oslo\tB-LOC\nslept\tO\n")
  }

  @Test("Nothing in, nothing out")
  func nothing() throws {
    let output = try runBroadsheet(["tag"], standardInput: Array("".utf8))
    #expect(output.status == 0)
    #expect(output.outputText.isEmpty)
  }

  @Test("Windows line ends, control characters and bytes that are no UTF-8 do no harm")
  func hostile() throws {
    let output = try runBroadsheet(
      ["tag"], standardInput: Array("Oslo\r\n\u{1b}[2J\r\n\u{fffd}\r\n\r\n".utf8))
    #expect(output.status == 0)
    #expect(output.outputText.split(separator: "\n").count == 3)
  }
}
