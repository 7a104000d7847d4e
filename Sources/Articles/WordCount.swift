// Counting an article's words, as the list of articles shows them. Words for searching are Prose's
// and the index's business.

import Columns

/// Classes of bytes: 0 white space, 1 a letter or digit of ASCII, 2 other ASCII, 3 not ASCII.
private let classes: [UInt8] = (0...255).map { value in
  let byte = UInt8(value)
  if byte >= 0x80 { return 3 }
  if Scalars.isASCIISpace(byte) { return 0 }
  return Scalars.isDigit(byte) || Scalars.isASCIILetter(byte) ? 1 : 2
}

/// How many runs of non-white-space hold a letter or a digit. Linear.
package func countWords(_ text: Bytes) -> Int {
  classes.withUnsafeBufferPointer { classes in
    let reader = TextReader(text)
    var words = 0
    var inWord = false
    var offset = 0
    while offset < text.count {
      switch classes[Int(text[offset])] {
      case 0:
        inWord = false
        offset += 1
      case 1:
        if !inWord { words += 1 }
        inWord = true
        offset += 1
      case 2: offset += 1
      default: offset += countNonASCII(reader, at: offset, &words, &inWord)
      }
    }
    return words
  }
}

/// Takes one character outside ASCII into the count, and returns its length.
private func countNonASCII(
  _ reader: TextReader, at offset: Int, _ words: inout Int, _ inWord: inout Bool
) -> Int {
  let found = reader.scalar(at: offset)
  if Scalars.isSpace(found.scalar) {
    inWord = false
  } else if !inWord, Scalars.isWordCharacter(found.scalar) {
    inWord = true
    words += 1
  }
  return found.length
}
