// Cyrillic and Greek letters by the Latin ones that English-language news writes for them. It
// spells letters; how they sound is for Sound.

import Columns
import Prose

/// Appends `word` in Latin letters: Cyrillic and Greek by table, all else as it is. O(length).
func romanise(_ word: Bytes, into latin: inout [UInt8]) {
  var offset = 0
  while offset < word.count {
    if word[offset] < 0x80 {
      latin.append(word[offset])
      offset += 1
      continue
    }
    let (scalar, length) = scalar(in: word, at: offset)
    if let letters = latinLetters[scalar.value] {
      latin.append(contentsOf: letters.utf8)
    } else {
      latin.append(contentsOf: word[offset..<offset + length])
    }
    offset += length
  }
}

/// Folded letters only: `й` arrives as `и`, `ё` as `е`. The usual habit of newspapers, not a
/// standard for libraries: a reader's query is compared with what English-language articles print.
private let latinLetters: [UInt32: String] = {
  let pairs = """
    а a б b в v г g ґ g д d е e є ye ж zh з z и i і i й y к k л l м m н n о o п p р r с s т t у u
    ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ј y љ l њ n ћ ch ђ dj џ dzh
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ y φ f χ ch ψ ps
    ω o
    """
  var table: [UInt32: String] = [:]
  let items = pairs.split(whereSeparator: { $0 == " " || $0 == "\n" })
  for index in stride(from: 0, to: items.count - 1, by: 2) {
    guard let letter = items[index].unicodeScalars.first else { continue }
    table[letter.value] = items[index + 1] == "-" ? "" : String(items[index + 1])
  }
  return table
}()
