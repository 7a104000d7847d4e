// One form for all the ways of writing a word: lower case, no accents, no full stops inside.

import Columns

/// Appends the folded form of `text[range]` to `folded`: lower case, accents and combining marks
/// dropped, apostrophes and the full stops of `U.S.` left out. O(length).
///
/// It is what two words must share to be the same to a reader who types without accents; whether
/// they mean the same is for the layers above.
package func fold(_ text: Bytes, _ range: TextRange, into folded: inout [UInt8]) {
  var offset = range.lowerBound
  let end = min(range.upperBound, text.count)
  while offset < end {
    if text[offset] < 0x80 {
      let first = offset
      while offset < end, text[offset] < 0x80 { offset += 1 }
      appendFolded(ascii: Bytes(rebasing: text[first..<offset]), to: &folded)
    } else {
      let (scalar, length) = scalar(in: text, at: offset)
      appendFolded(scalar, to: &folded)
      offset += length
    }
  }
}

/// All at once: nearly every word is ASCII, and an array that grows byte by byte costs more than its bytes.
private func appendFolded(ascii bytes: Bytes, to folded: inout [UInt8]) {
  let start = folded.count
  folded.append(contentsOf: bytes)
  var end = start
  folded.withUnsafeMutableBufferPointer { folded in
    for index in start..<folded.count {
      let byte = folded[index]
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") { continue }
      folded[end] = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      end += 1
    }
  }
  if end < folded.count { folded.removeLast(folded.count - end) }
}

/// Appends the folded words of `text`, joined by single spaces. O(length).
package func foldWords(_ text: Bytes, into folded: inout [UInt8]) {
  let start = folded.count
  for word in WordScanner(text) {
    if folded.count > start { folded.append(UInt8(ascii: " ")) }
    fold(text, word.range, into: &folded)
  }
}

/// The folded form of a string's words, joined by single spaces: what a reader types is compared so.
package func foldedWords(_ string: String) -> String {
  var string = string
  return string.withUTF8 { bytes in
    var folded: [UInt8] = []
    foldWords(bytes, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }
}

private func appendFolded(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
  switch characterClass(scalar) {
  case .mark, .apostrophe: return
  case .space, .lower, .upper, .digit, .quote, .ideograph, .other: break
  }
  if let plain = plainLetters[scalar.value] {
    folded.append(contentsOf: plain.utf8)
  } else {
    folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }
}

/// Letters with accents, by the plain letters that readers type for them. The usual one-letter
/// habit of newspapers is followed (ø → o, ß → ss), not any one language's spelling. Greek and
/// Cyrillic stand here too, so that a letter is the same with a combining mark and in one piece.
private let accented: [(plain: String, letters: String)] = [
  ("a", "àáâãäåāăąǎǟạảấầẩẫậắằẳẵặ"), ("ae", "æǽ"), ("c", "çćĉċč"), ("d", "ďđð"),
  ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("f", "ƒ"), ("g", "ĝğġģǧ"), ("h", "ĥħḥ"),
  ("i", "ìíîïĩīĭįıǐỉịİ"), ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"),
  ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("ss", "ßẞ"),
  ("t", "ţťŧțṭ"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵẁẃẅ"),
  ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"), ("fi", "ﬁ"), ("fl", "ﬂ"),
  ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("σ", "ς"), ("υ", "ύϋΰ"),
  ("ω", "ώ"),
  ("г", "ѓ"), ("е", "ѐё"), ("и", "ѝй"), ("і", "ї"), ("к", "ќ"), ("у", "ў"),
]

private let plainLetters: [UInt32: String] = {
  var table: [UInt32: String] = [:]
  for (plain, letters) in accented {
    for letter in letters.unicodeScalars {
      table[letter.value] = plain
      for capital in letter.properties.uppercaseMapping.unicodeScalars
      where capital.value >= 0x80 {
        table[capital.value] = plain
      }
    }
  }
  return table
}()
