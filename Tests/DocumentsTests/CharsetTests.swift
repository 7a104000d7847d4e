// Older encodings: a paragraph of news goes there and comes back.

import Testing

@testable import Articles
@testable import Documents

/// A paragraph in an encoding.
struct Encoded: CustomTestStringConvertible, Sendable {
  var language: String
  var encoding: String
  var label: String
  var name: String
  var testDescription: String { "\(language) in \(name)" }

  init(_ language: String, _ encoding: String, _ label: String, _ name: String) {
    self.language = language
    self.encoding = encoding
    self.label = label
    self.name = name
  }

  /// The paragraph without what the encoding lacks.
  var text: String {
    String(decoding: encoded(string, as: encoding).isEmpty ? [] : back, as: UTF8.self)
  }
  var bytes: [UInt8] { encoded(string, as: encoding) }
  private var back: [UInt8] {
    guard case .other(let encoding)? = CharsetLabels.meaning(of: label.utf8) else { return [] }
    return bytes.withUnsafeBufferPointer {
      CharsetConversion.convert($0, from: encoding)?.bytes ?? []
    }
  }
  private var string: String {
    let paragraphs = Paragraph.all.filter { $0.language == language }
    return (name == "Big5" ? paragraphs.last : paragraphs.first)?.text ?? ""
  }
}

@Suite("Charsets")
struct CharsetTests {
  private static let all = [
    Encoded("ru", "CP1251", "windows-1251", "Windows-1251"),
    Encoded("ru", "KOI8-R", "koi8-r", "KOI8-R"),
    Encoded("ru", "ISO-8859-5", "iso-8859-5", "ISO-8859-5"),
    Encoded("ru", "CP866", "cp866", "IBM866"),
    Encoded("uk", "CP1251", "cp1251", "Windows-1251"),
    Encoded("uk", "KOI8-U", "koi8-u", "KOI8-U"),
    Encoded("bg", "CP1251", "windows-1251", "Windows-1251"),
    Encoded("el", "ISO-8859-7", "iso-8859-7", "ISO-8859-7"),
    Encoded("pl", "CP1250", "windows-1250", "Windows-1250"),
    Encoded("pl", "ISO-8859-2", "iso-8859-2", "ISO-8859-2"),
    Encoded("cs", "CP1250", "x-cp1250", "Windows-1250"),
    Encoded("cs", "ISO-8859-2", "latin2", "ISO-8859-2"),
    Encoded("tr", "CP1254", "iso-8859-9", "Windows-1254"),
    Encoded("ar", "CP1256", "windows-1256", "Windows-1256"),
    Encoded("ar", "ISO-8859-6", "iso-8859-6", "ISO-8859-6"),
    Encoded("he", "CP1255", "windows-1255", "Windows-1255"),
    Encoded("zh", "GB18030", "gb2312", "GB18030"), Encoded("zh", "GBK", "gbk", "GB18030"),
    Encoded("zh", "BIG5", "big5", "Big5"),
    Encoded("ja", "CP932", "shift_jis", "Shift_JIS"), Encoded("ja", "EUC-JP", "euc-jp", "EUC-JP"),
    Encoded("ja", "ISO-2022-JP", "iso-2022-jp", "ISO-2022-JP"),
    Encoded("ko", "CP949", "euc-kr", "EUC-KR"), Encoded("th", "CP874", "tis-620", "Windows-874"),
    Encoded("fr", "CP1252", "iso-8859-1", "Windows-1252"),
    Encoded("de", "CP1252", "latin1", "Windows-1252"),
    Encoded("es", "ISO-8859-1", "us-ascii", "Windows-1252"),
    Encoded("pt", "CP1252", "windows-1252", "Windows-1252"),
    Encoded("it", "CP1252", "windows-1252", "Windows-1252"),
    Encoded("sv", "CP1252", "windows-1252", "Windows-1252"),
  ]

  @Test("A declared charset is believed, and the remark says so", arguments: all)
  func declared(sample: Encoded) throws {
    let result = try #require(decoded(sample.bytes, declared: sample.label))
    #expect(result.text == sample.text)
    #expect(result.text.count > 60)
    #expect(result.remarks == ["decoded from \(sample.name), as the document declares"])
  }

  @Test("Without a declaration the letters tell", arguments: all)
  func undeclared(sample: Encoded) throws {
    let result = try #require(decoded(sample.bytes))
    #expect(result.text == sample.text)
    let why = sample.name == "ISO-2022-JP" ? "by the pattern of its bytes" : "by its letters"
    #expect(result.remarks == ["decoded from \(sample.name), \(why)"])
  }

  @Test("Greek, Hungarian and Lithuanian come back from Windows’ encodings")
  func sisters() {
    for (language, encoding) in [("el", "CP1253"), ("hu", "CP1250"), ("lt", "CP1257")] {
      let text = Paragraph.of(language).text
      #expect(decoded(encoded(text, as: encoding))?.text == text)
    }
  }

  @Test("Valid UTF-8 wins over what is declared")
  func contradicted() {
    let text = Paragraph.of("ru").text
    #expect(decoded(Array(text.utf8), declared: "windows-1251")?.text == text)
    #expect(decoding(Array("Zürich".utf8), declared: "iso-8859-1") == .asIs(0..<7))
  }

  @Test("A declaration that is not true loses against the letters")
  func wrongDeclaration() {
    let text = Paragraph.of("ru").text
    #expect(decoded(encoded(text, as: "CP1251"), declared: "utf-8")?.text == text)
    #expect(decoded(encoded(text, as: "CP1251"), declared: "nonsense")?.text == text)
    #expect(decoded(encoded(text, as: "KOI8-R"), declared: "utf-16")?.text == text)
  }

  @Test(
    "English with a few marks of Windows-1252 stays English",
    arguments: [
      "The mayor’s ferry sails", "It’s “closed”, he said – and that’s it.",
      "The café closed early.",
      "Café reopens", "He paid £5m for it", "Peña said nothing", "The naïve coup d’état failed",
      "São Paulo’s port opens", "He said that 50 % of “those” ships left…", "Malmö closed a bridge",
      "Señor Muñoz and Frau Müller met in Köln", "C’est à dire",
    ])
  func fewMarks(text: String) {
    #expect(decoded(encoded(text, as: "CP1252"))?.text == text)
  }

  @Test("UTF-8 with a spoilt byte, or cut short, is UTF-8 all the same")
  func damaged() {
    let text = Array(Paragraph.of("ru").text.utf8)
    let spoilt = text[..<40] + [0xFF] + text[40...]
    #expect(
      decoded(Array(spoilt), declared: "windows-1251")?.remarks
        == ["not valid UTF-8: unreadable bytes are shown as U+FFFD"])
    #expect(decoded(Array(text.dropLast(2)))?.text.hasPrefix("Порт Велмара закрыли") == true)
    #expect(decoded(Array("It closed – ".utf8.dropLast(2)))?.text == "It closed \u{FFFD}")
  }

  @Test(
    "UTF-16 and UTF-32 of either order, with and without a mark",
    arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"],
    ["en", "ru", "zh", "ja", "fr", "ko"])
  func wide(encoding: String, language: String) throws {
    let text = Paragraph.of(language).text + "\n\n" + Paragraph.of(language).text + " 1 2 3\n"
    let marked = try #require(decoded(encoded("\u{FEFF}" + text, as: encoding)))
    #expect(marked.text == text)
    let name = String(encoding.prefix(6))
    #expect(marked.remarks == ["decoded from \(name), by its byte-order mark"])
    let bare = try #require(decoded(encoded(text, as: encoding)))
    #expect(bare.text == text)
    #expect(bare.remarks == ["decoded from \(name), by the pattern of its bytes"])
  }

  @Test("Labels are read as browsers read them")
  func labels() {
    #expect(CharsetLabels.meaning(of: " ISO-8859-1 ".utf8) == .other(.windows1252))
    #expect(CharsetLabels.meaning(of: "\"GB2312\"".utf8) == .other(.gb18030))
    #expect(CharsetLabels.meaning(of: "UTF8".utf8) == .utf8)
    #expect(CharsetLabels.meaning(of: "".utf8) == nil)
  }

  @Test(
    "Declarations are found in pages and XML",
    arguments: [
      ("<meta charset=windows-1251>", "windows-1251"), ("<META CHARSET = 'koi8-r' />", "koi8-r"),
      ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\">", "gbk"),
      ("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><rss/>", "ISO-8859-2"),
      ("<meta name=\"charset\"><meta charset=\"big5\">", "big5"), ("<p>charset=x</p>", nil),
      ("<meta charset=", nil), ("<?xml encoding", nil),
    ] as [(String, String?)])
  func declarations(page: String, label: String?) {
    let found = Array(page.utf8).withUnsafeBufferPointer { DeclaredCharset.label(in: $0) }
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == label)
  }

  @Test("Every encoding has a decoder in the C library")
  func complete() {
    for encoding in TextEncoding.allCases where encoding != .utf16 && encoding != .utf32 {
      let text = Array("Port".utf8).withUnsafeBufferPointer {
        CharsetConversion.convert($0, from: encoding)?.bytes
      }
      #expect(text == Array("Port".utf8))
    }
  }
}
