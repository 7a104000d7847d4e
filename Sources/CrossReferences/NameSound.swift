// Names that differ only in letters for the same sounds, as reporters spell them by ear: Lindqvist and Lindkvist.
// Whether two such names mean one person, what they are said to have said decides.

/// A number that names of one sound share, where a name has a first and a last word; nil of other names, which
/// tell too little. O(length).
/// - Parameter name: folded, its words separated by blanks.
package func nameSound(_ name: some Collection<UInt8>) -> UInt32? {
  let words = name.split(separator: 0x20)
  guard words.count >= 2, words.allSatisfy({ $0.count >= 2 }) else { return nil }
  var hash: UInt32 = 2_166_136_261
  for word in words {
    var last: UInt8 = 0
    for letter in word {
      let sound = soundOfLetter(letter)
      if sound != last { hash = (hash ^ UInt32(sound)) &* 16_777_619 }
      last = sound
    }
    hash = (hash ^ 0x20) &* 16_777_619
  }
  return hash
}

/// Letters that spellings of one name exchange.
private func soundOfLetter(_ letter: UInt8) -> UInt8 {
  switch letter {
  case UInt8(ascii: "w"): UInt8(ascii: "v")
  case UInt8(ascii: "q"), UInt8(ascii: "c"): UInt8(ascii: "k")
  case UInt8(ascii: "z"): UInt8(ascii: "s")
  case UInt8(ascii: "y"), UInt8(ascii: "j"): UInt8(ascii: "i")
  case let other: other
  }
}
