// File bytes to text: encodings, damage, and files that are no articles.

import Testing

@testable import Articles
@testable import Documents

private func text(_ bytes: [UInt8]) -> (String, [Diagnostic.Code])? {
  switch decoding(bytes) {
  case .asIs(let range): (String(decoding: bytes[range], as: UTF8.self), [])
  case .repaired(let text, let diagnostics):
    (String(decoding: text, as: UTF8.self), diagnostics.map(\.code))
  case .refused: nil
  }
}

@Suite("Decoding")
struct DecodingTests {
  @Test("Sound UTF-8 stays where it is, behind a byte-order mark")
  func sound() {
    #expect(decoding(Array("Stórm 🙂 城".utf8)) == .asIs(0..<15))
    #expect(decoding([0xEF, 0xBB, 0xBF, 0x61]) == .asIs(3..<4))
    #expect(decoding([]) == .asIs(0..<0))
  }

  @Test("Each ill-formed part becomes one U+FFFD, as the standard library does it")
  func illFormed() {
    let samples: [[UInt8]] = [
      [0x61, 0xFF, 0x62], [0xC3], [0xC3, 0x28], [0xE2, 0x80], [0xE2, 0x28, 0xA1],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x9F, 0x99], [0xF5, 0x80], [0xC0, 0xAF], [0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      Array("a long enough run of sound – text ".utf8) + [0xE9]
        + Array(" and more of it after that – sound".utf8),
    ]
    for sample in samples {
      let result = text(sample)
      #expect(result?.0 == String(decoding: sample, as: UTF8.self))
      #expect(result?.1 == [.invalidEncoding])
    }
  }

  @Test("The first damage of each kind is reported with its place in the text")
  func places() {
    guard case .repaired(_, let diagnostics) = decoding([0x61, 0, 0xFF, 0, 0xFF]) else {
      Issue.record("not repaired")
      return
    }
    #expect(diagnostics == [.init(.nulBytes, .init(1, 4)), .init(.invalidEncoding, .init(4, 7))])
  }

  @Test("A few NUL bytes in UTF-8 do not make it UTF-16")
  func strayNul() {
    for sample in ["Caf\0 reopens", "Порт\0 закрыт \0до четверга", "a\0\0b closes the port"] {
      #expect(text(Array(sample.utf8))?.0 == sample.replacing("\0", with: "\u{FFFD}"))
    }
  }

  @Test("UTF-16 of both orders, with pairs, halves of pairs and an odd byte")
  func utf16() {
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in "Stórm 🙂".utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(text(little).map { $0.0 } == "Stórm 🙂")
    #expect(text(big).map { $0.0 } == "Stórm 🙂")
    #expect(text(little)?.1 == [.decodedUTF16])
    #expect(
      text([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63])?.0 == "a\u{FFFD}b\u{FFFD}")
  }

  @Test("Damage is found at every place of a text, whatever the step of the scan")
  func everyPlace() {
    for length in 0..<70 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = place % 2 == 0 ? 0 : 0xFF
        #expect(bytes.withUnsafeBufferPointer { UTF8Sequence.firstFault($0) } == place)
      }
    }
  }

  @Test(
    "Words hold a letter or a digit",
    arguments: [
      ("", 0), ("one", 1), (" one  two\n", 2), ("– … ***", 0), ("a-b c’d (e)", 3),
      ("1,000 $5 %", 2),
      ("mañana\u{A0}será\u{3000}otro", 3), ("城市 жук é", 3), ("“Storm” — said", 2), ("🙂 ok", 1),
      ("½ ②", 2),
    ])
  func words(text: String, count: Int) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(countWords) == count)
  }
}
