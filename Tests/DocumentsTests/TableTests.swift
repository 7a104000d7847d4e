// Articles in tables, and tables that are damaged.

import Articles
import Chance
import Columns
import Testing

@testable import Documents

private func table(_ text: String, _ format: Format = .csv) -> String {
  pieces(text) { TableReader.read($0, format: format, diagnostics: [], $1) }
}

@Suite("Tables")
struct TableTests {
  @Test(
    "The header tells the delimiter",
    arguments: [
      (",", Format.csv), (";", .csv), ("\t", .csv), ("|", .csv), ("\t", .tsv), (",", .tsv),
    ])
  func delimiters(delimiter: String, format: Format) {
    let text = "id;Title;date;Article Text\r\n1;Storm;2024-03-26;Wind and rain.\r\n\r\n"
    #expect(
      table(text.replacing(";", with: delimiter), format) == """
        # Storm
        Wind and rain.
        ~ date: 2024-03-26
        """)
  }

  @Test("Quotes hold delimiters, line ends and doubled quotes")
  func quotes() {
    #expect(
      table(
        #"""
        title,author,text
        "A, ""B""","['Ann Hale', ""Bo O'Dee""]","One, ""two"".

        Three"
        "Selma" sails,None,x
        """#) == #"""
          # A, "B"
          One, "two".
          Three
          ~ byline: Ann Hale, Bo O'Dee

          # "Selma" sails
          x
          """#)
  }

  @Test("Short and long rows are read, what does not fit is reported")
  func widths() {
    #expect(
      table("title,text,url\nA\nB,x,u,more,\nC,\n,,\n,,u") == """
        # A

        - row 3: 2 more cells than the header has names for: left out

        # B
        x
        ~ url: u

        # C

        - row 5: no title and no text in it

        - row 6: no title and no text in it
        """)
    #expect(table("title,text\nA,one, two, three") == "# A\none, two, three")
  }

  @Test("A quote that is never closed swallows only its line")
  func brokenQuotes() {
    #expect(
      table("title,text\nA,\"open\nB,x\nC,\"y, z\"\nD,w") == """
        - row 2: a quotation mark is never closed: this row and others like it end with their line

        # A
        "open

        # B
        x

        # C
        y, z

        # D
        w
        """)
    #expect(table("title,text\n\"A,x\nB,y\nC,z").hasSuffix("# B\ny\n\n# C\nz"))
  }

  @Test("Of quotes that are never closed, in however many rows, the first is reported")
  func openQuotes() {
    let found = table("title,text\nA,x\n" + String(repeating: "B,\"y\n", count: 100))
    #expect(found.split(separator: "\n").filter { $0.hasPrefix("- ") }.count == 1)
    #expect(found.contains("- row 3: a quotation mark is never closed"))
  }

  @Test("A table without articles is dropped once")
  func unknown() {
    #expect(
      table("a,b,c\n1,2,3\n4,5,6")
        == "- row 1: no column that names a title or a text: found a, b, c")
    #expect(table("name,url\nx,y").hasPrefix("- row 1: no column"))
    for blank in ["", "\n\r\n"] { #expect(table(blank) == "- row 1: nothing in it") }
  }

  @Test("Nothing traps, and broken quotes do not cost the square of the size")
  func hostile() {
    let sample = Array("title,\"te\"\"xt\",text\r\n\"A\nB\",x,\"y\"\n1,2,3,4\n".utf8)
    var chance = SplitMix(state: 4)
    for round in 0..<3000 {
      var text = round <= sample.count ? Array(sample[..<round]) : sample
      for _ in 0..<3 where round > sample.count {
        text[Int.random(in: 0..<text.count, using: &chance)] =
          Array("\",\n\r;\tx".utf8).randomElement(using: &chance) ?? 0
      }
      _ = pieces(text) { TableReader.read($0, format: .csv, diagnostics: [], $1) }
    }
    for line in ["\"A,x\n", "A,\"x\n", "\"\"\"A\",\"x\n", "\"A\"x,\"\n"] {
      let text = "title,text\n" + String(repeating: line, count: 4_000)
      #expect(!table(text).isEmpty)
    }
  }
}
