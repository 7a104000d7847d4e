// Names whose surname stands first: Xi Jinping, Kim Jong Un. Tables and one rule; the rest of a
// person's name is for PersonReading.

import Columns

/// Whether the words of a name are a surname and a given name of China, Korea or Vietnam.
enum EastAsianNames {
  /// Surnames of most people there, as news romanises them.
  private static let surnames: Set<String> = Set(
    """
    ahn bae bai ban bui bo cai cao chan chang chen cheng cheung chiang cho choe choi chou chu chun
    chung dai dang deng ding dinh do doan dong duan duong fan fang feng fu gao gu guan guo ha han hao
    he ho hong hou hu hua huang hui huynh hwang im jang jeon jeong ji jia jiang jin jo joo ju jung
    kang kim ko kong kwak kwon lai lam lau law le lee lei leung li liang liao lim lin liu lo long
    lou lu luo luong ly ma mai mao meng min moon na nam ngo nguyen ni noh oh pak pan park peng pham
    phan phung qi qian qin qiu ren rhee ri roh ryu seo shao shen shi shin sim sin so sohn son song
    su suh sun tan tang tao teng thai thein tian to tong tran trinh truong tsai tsang tse tu vo vu
    wan wang wei wen won wong woo wu xi xia xiao xie xing xiong xu xue yan yang yao ye yeung yi yim
    yin yoo yoon you yu yuan yun zeng zhang zhao zheng zhong zhou zhu zhuang zou
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// Whether a folded word is such a surname.
  static func isSurname(_ word: Bytes) -> Bool {
    word.count <= 6 && surnames.contains(String(decoding: word, as: UTF8.self))
  }

  /// Whether a folded word is one or two syllables of a Chinese, Korean or Vietnamese given name:
  /// jinping, jong, un; but not kardashian or harvey. O(length).
  static func isGiven(_ word: Bytes) -> Bool {
    var offset = 0
    for _ in 0..<2 {
      guard let end = syllable(word, offset) else { return false }
      if end == word.count { return true }
      offset = end
    }
    return false
  }

  /// Where the syllable that begins at `offset` ends: consonants, vowels, and `n`, `ng`, `k`, `m`
  /// or `p` unless a vowel follows that takes it.
  private static func syllable(_ word: Bytes, _ offset: Int) -> Int? {
    var index = offset
    let onsets: [StaticString] = ["ng", "ch", "zh", "sh", "ts", "kh", "ph", "th", "tr", "nh", "gh"]
    if let onset = onsets.first(where: { starts(word, offset, $0) }) {
      index += onset.utf8CodeUnitCount
    } else if index < word.count, !Sound.isVowel(word[index]) {
      guard !"v".utf8.contains(word[index]) else { return nil }
      index += 1
    }
    let vowels = index
    while index < word.count, index - vowels < 4, isVowel(word, index) { index += 1 }
    guard index > vowels else { return nil }
    for coda: StaticString in ["ng", "n", "k", "m", "p", "l", "h", "t"]
    where starts(word, index, coda) {
      let end = index + coda.utf8CodeUnitCount
      if end == word.count || !isVowel(word, end) { return end }
    }
    return index
  }

  private static func isVowel(_ word: Bytes, _ index: Int) -> Bool {
    Sound.isVowel(word[index]) || word[index] == UInt8(ascii: "w") && index > 0
  }

  private static func starts(_ word: Bytes, _ offset: Int, _ letters: StaticString) -> Bool {
    let length = letters.utf8CodeUnitCount
    guard offset + length <= word.count else { return false }
    for index in 0..<length where word[offset + index] != letters.utf8Start[index] { return false }
    return true
  }
}
