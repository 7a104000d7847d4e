// Plural and singular as one word, for comparing sentences. Search has its own analysis.

import Columns

/// Drops the plural ending of a folded English word: the S stemmer (Harman, "How effective is
/// suffixing?", JASIS 42(1), 1991), the weakest stemmer that helps and the one that errs least.
/// Returns how many bytes of the word to keep, and whether a `y` goes after them.
package func singular(_ word: Bytes) -> (keep: Int, addsY: Bool) {
  let count = word.count
  func byte(_ back: Int) -> UInt8 { word[count - back] }
  guard count > 3, byte(1) == UInt8(ascii: "s") else { return (count, false) }
  if byte(2) == UInt8(ascii: "e"), byte(3) == UInt8(ascii: "i"),
    byte(4) != UInt8(ascii: "e"), byte(4) != UInt8(ascii: "a")
  {
    return (count - 3, true)
  }
  if byte(2) == UInt8(ascii: "e") {
    return "aeo".utf8.contains(byte(3)) ? (count, false) : (count - 1, false)
  }
  return "us".utf8.contains(byte(2)) ? (count, false) : (count - 1, false)
}

/// The same of a word that was folded just now.
package func singular(_ word: [UInt8]) -> (keep: Int, addsY: Bool) {
  word.withUnsafeBufferPointer { singular($0) }
}

/// The form that `singular` takes back to `stem`, for a stem of three letters or more that stands in
/// neither the plural nor ends like one: `city` gives `cities`, `day` gives `days`.
package func plural(_ stem: [UInt8]) -> [UInt8] {
  guard stem.count >= 3, stem.last == UInt8(ascii: "y"),
    !"aeiou".utf8.contains(stem[stem.count - 2])
  else { return stem + Array("s".utf8) }
  return stem.dropLast() + Array("ies".utf8)
}
