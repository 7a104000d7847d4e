// Text that was decoded wrongly once and written as UTF-8 again.

import Testing

@testable import Articles
@testable import Documents

/// The text as a program spoils it that takes UTF-8 for Windows-1252, or for Latin-1 where that has
/// no character.
private func spoilt(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.utf8.map { byte in
        let shown = [byte].withUnsafeBufferPointer {
          CharsetConversion.convert($0, from: .windows1252)?.bytes ?? []
        }
        let scalar = String(decoding: shown, as: UTF8.self).unicodeScalars.first ?? "?"
        return scalar == "\u{FFFD}" ? Unicode.Scalar(byte) : scalar
      }))
}

@Suite("Double encoding")
struct DoubleEncodingTests {
  private static let remark = "repaired: UTF-8 was read as Windows-1252 and written again"

  @Test("Every language comes back", arguments: Paragraph.all)
  func repairs(paragraph: Paragraph) {
    let spoilt = spoilt(paragraph.text)
    guard spoilt != paragraph.text else { return }
    let result = decoded(Array(spoilt.utf8))
    #expect(result?.text == paragraph.text)
    #expect(result?.remarks == [Self.remark])
  }

  @Test(
    "A few marks in English come back",
    arguments: [
      "The mayor’s ferry", "A café in Vellmar", "He said “no” – and left.",
      "It cost £5m at the café",
      "Don’t go, she’d said",
    ])
  func few(text: String) { #expect(decoded(Array(spoilt(text).utf8))?.text == text) }

  @Test("What was spoilt twice is repaired twice")
  func twice() {
    let text = Paragraph.of("fr").text
    #expect(decoded(Array(spoilt(spoilt(text)).utf8))?.text == text)
  }

  @Test(
    "A text that speaks of such letters keeps them",
    arguments: [
      "When a page shows “â€™” for an apostrophe, its encoding is wrong.",
      "Readers saw â€™ where an apostrophe should be.", "The word \"cafÃ©\" stood there.",
      "The sign read cafÃ© instead of café.", "The cases Ã© and Ã¨ and â€™ and â€œ are well known.",
      "NÃO É SÃO", "“IRMÔ", "A IRMÃ…", "«À»… «É»… «â»", "Ô", "Ã", "ÃÃÃÃ", "Tiếng Việt, ÃÂ",
    ])
  func keeps(text: String) { #expect(decoding(Array(text.utf8)) == .asIs(0..<text.utf8.count)) }

  @Test("Sound paragraphs stay where they are", arguments: Paragraph.all)
  func sound(paragraph: Paragraph) {
    let bytes = Array(paragraph.text.utf8)
    #expect(decoding(bytes) == .asIs(0..<bytes.count))
  }
}
