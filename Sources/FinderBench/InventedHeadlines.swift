// Headlines for the benchmark: the words of real ones, mixed anew as often as they occur, so that
// letters are as common as in news. The same ones in every run.

/// Makes headlines of the words of others.
struct InventedHeadlines {
  private let words: [String]
  private var state: UInt64 = 1

  var isEmpty: Bool { words.isEmpty }

  init(_ headlines: [Substring]) {
    words = headlines.flatMap { $0.split(separator: " ").map(String.init) }
  }

  /// Five to twelve words.
  mutating func next() -> String {
    (0..<5 + number(below: 8)).map { _ in words[number(below: words.count)] }
      .joined(separator: " ")
  }

  /// What a reader may type to find one of the headlines: a word's beginning, two words, or the
  /// beginnings of several.
  mutating func wanted(from headlines: [String]) -> String {
    let words = headlines[number(below: headlines.count)].split(separator: " ").map(String.init)
    let word = words[number(below: words.count)].lowercased()
    switch number(below: 3) {
    case 0: return String(word.prefix(8))
    case 1: return "\(word.prefix(5)) \(words[number(below: words.count)].lowercased().prefix(4))"
    default: return words.prefix(6).map { $0.lowercased().prefix(1) }.joined()
    }
  }

  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  private mutating func number(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(count))
  }
}
