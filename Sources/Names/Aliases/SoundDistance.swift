// How far two sounds lie apart, in the steps that habits of romanising take. Which distance still
// is the same name is for the comparison.

import Columns

/// A weighted edit distance (Wagner and Fischer 1974) over the letters of `Sound`: 1 for an
/// unrelated consonant or another ending, less for what romanisations confuse.
struct SoundDistance {
  /// No word of a name is longer; longer ones are alike only when equal.
  private static let longest = 32
  private var row = [Float](repeating: 0, count: longest + 1)

  /// No two words are the same name that lie farther apart.
  static let most: Float = 0.9

  /// The distance, or infinity where it is above `most`. O(length²), at most 32².
  mutating func between(_ left: Bytes, _ right: Bytes) -> Float {
    guard left.count <= Self.longest, right.count <= Self.longest else { return .infinity }
    row[0] = 0
    for column in 0..<right.count { row[column + 1] = row[column] + Self.gap(right, column) }
    for line in 0..<left.count {
      var diagonal = row[0]
      row[0] += Self.gap(left, line)
      var least = row[0]
      for column in 0..<right.count {
        let isEnd = line + 1 == left.count && column + 1 == right.count
        let change = diagonal + change(left[line], right[column], isEnd)
        diagonal = row[column + 1]
        row[column + 1] = min(
          change, diagonal + Self.gap(left, line), row[column] + Self.gap(right, column))
        least = min(least, row[column + 1])
      }
      if least > Self.most { return .infinity }
    }
    return row[right.count] <= Self.most ? row[right.count] : .infinity
  }

  /// What it costs that one has a sound more.
  private static func gap(_ sound: Bytes, _ index: Int) -> Float {
    let byte = sound[index]
    if byte == UInt8(ascii: "h") || byte == UInt8(ascii: "Y") { return 0.35 }
    guard Sound.isVowel(byte) else { return 1 }
    // Another ending is another name: Abbas, Abbasi; Petrov, Petrova.
    if index + 1 == sound.count { return 1 }
    let isBesideVowel =
      index > 0 && Sound.isVowel(sound[index - 1]) || Sound.isVowel(sound[index + 1])
    return isBesideVowel ? 0.3 : 0.55
  }

  private func change(_ left: UInt8, _ right: UInt8, _ isEnd: Bool) -> Float {
    if left == right { return 0 }
    guard left < 0x80, right < 0x80 else { return 1 }
    let cost = costs[Int(left) << 7 | Int(right)]
    // Last vowels tell men from women: Mario, Maria. Only o and a are confused: Lukashenka.
    return isEnd && Sound.isVowel(left) ? min(1, cost + 0.4) : cost
  }

  /// Hand-set: a third for sounds that one letter may stand for, more for what only some habits
  /// confuse.
  private let costs: [Float] = {
    let pairs: [(StaticString, Float)] = [
      ("ei", 0.2), ("ou", 0.2), ("ae", 0.25), ("ao", 0.3), ("au", 0.45), ("eo", 0.5), ("iu", 0.6),
      ("eu", 0.6), ("ai", 0.7), ("io", 0.8), ("hH", 0.35), ("Hk", 0.25), ("gk", 0.4), ("gH", 0.5),
      ("gh", 0.4), ("kh", 0.6), ("SC", 0.35), ("Ss", 0.4), ("CX", 0.4), ("Xs", 0.3), ("Xz", 0.35),
      ("sz", 0.25), ("Zz", 0.35), ("ZS", 0.5), ("ZJ", 0.2), ("JY", 0.3), ("ZY", 0.5), ("JC", 0.6),
      ("td", 0.35), ("pb", 0.4), ("vf", 0.25), ("kX", 0.6),
    ]
    var table = [Float](repeating: 1, count: 128 * 128)
    for (letters, cost) in pairs {
      let left = Int(letters.utf8Start[0])
      let right = Int(letters.utf8Start[1])
      table[left << 7 | right] = cost
      table[right << 7 | left] = cost
    }
    return table
  }()
}
