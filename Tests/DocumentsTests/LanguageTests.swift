// Which language a text is in.

import Testing

@testable import Documents

private func language(_ text: String, declared: String? = nil) -> String? {
  Array(text.utf8).withUnsafeBufferPointer { text in
    Languages.code(of: text, declared: declared.map { Array($0.utf8) })?.string
  }
}

@Suite("Languages")
struct LanguageTests {
  @Test("A paragraph of news tells its language", arguments: Paragraph.all)
  func paragraphs(paragraph: Paragraph) {
    #expect(language(paragraph.text) == paragraph.language)
    #expect(language(paragraph.text, declared: "tlh") == paragraph.language)
  }

  @Test("Texts that are too short say nothing, and a document is believed")
  func short() {
    for text in ["", "Port", "12,4 %", "Anna Berg", "…", "\u{FFFD}\u{FFFD}"] {
      #expect(language(text) == nil)
      #expect(language(text, declared: "sv-FI") == "sv")
    }
  }

  @Test("A script of one language needs few letters")
  func scripts() {
    #expect(language("港口周一关闭") == "zh")
    #expect(language("ベルマル港は閉鎖") == "ja")
    #expect(language("항구가 월요일에 폐쇄") == "ko")
    #expect(language("Το λιμάνι έκλεισε") == "el")
    #expect(language("הנמל נסגר היום") == "he")
  }

  @Test("A declared language loses against a clear other one, and wins among near relations")
  func declared() {
    #expect(language(Paragraph.of("de").text, declared: "en-US") == "de")
    #expect(language(Paragraph.of("da").text, declared: "nb") == "nb")
    #expect(language(Paragraph.of("en").text, declared: "en-GB") == "en")
  }

  @Test("Tags are read up to their first hyphen, and old codes as their successors")
  func tags() {
    func code(_ tag: String) -> String? { LanguageCode(tag: tag.utf8)?.string }
    #expect(code("en-GB") == "en")
    #expect(code("ZH_Hant") == "zh")
    #expect(code("iw") == "he")
    #expect(code("fil") == "fil")
    #expect(code("") == nil)
    #expect(code("e") == nil)
    #expect(code("english") == nil)
    #expect(code("x1") == nil)
  }
}

@Suite("Plain English")
struct EnglishWordsTests {
  /// So many words that any share of function words has room.
  private func areFrequent(_ words: [String], _ joint: String = " ") -> Bool {
    Array(words.joined(separator: joint).utf8).withUnsafeBufferPointer {
      EnglishWords.areFrequent(in: $0)
    }
  }

  @Test(
    "One word in eight is a function word, in any case and of any length",
    arguments: ["the", "The", "BY", "because", "BETWEEN", "his"])
  func share(word: String) {
    for length in 1...12 {
      let others = Array(repeating: String(repeating: "q", count: length), count: 70)
      #expect(areFrequent(others + Array(repeating: word, count: 10)))
      #expect(areFrequent(Array(repeating: word, count: 10) + others, ".\n"))
      #expect(!areFrequent(others + Array(repeating: word, count: 9)))
      #expect(!areFrequent(others + Array(repeating: word + "q", count: 10)))
      #expect(!areFrequent(others + Array(repeating: "é" + word, count: 10)))
    }
  }

  @Test("Fewer than thirty words say nothing")
  func few() {
    #expect(!areFrequent(Array(repeating: "the", count: 29)))
    #expect(areFrequent(Array(repeating: "the", count: 30)))
    #expect(!areFrequent([]))
  }
}
