// What a word is good for where somebody speaks: looked up once for each word of a body.

import Columns
import Prose

/// Uses of a word; one word may have several.
struct SpeakingUse: OptionSet, BitwiseCopyable {
  let rawValue: UInt64

  static var speech: SpeakingUse { SpeakingUse(rawValue: 1 << 0) }
  static var telling: SpeakingUse { SpeakingUse(rawValue: 1 << 1) }
  static var relating: SpeakingUse { SpeakingUse(rawValue: 1 << 2) }
  static var speechNoun: SpeakingUse { SpeakingUse(rawValue: 1 << 3) }
  static var naming: SpeakingUse { SpeakingUse(rawValue: 1 << 4) }
  static var work: SpeakingUse { SpeakingUse(rawValue: 1 << 5) }
  static var listener: SpeakingUse { SpeakingUse(rawValue: 1 << 6) }
  static var role: SpeakingUse { SpeakingUse(rawValue: 1 << 7) }
  static var body: SpeakingUse { SpeakingUse(rawValue: 1 << 8) }
  static var textNoun: SpeakingUse { SpeakingUse(rawValue: 1 << 9) }
  static var preposition: SpeakingUse { SpeakingUse(rawValue: 1 << 10) }
  static var clause: SpeakingUse { SpeakingUse(rawValue: 1 << 11) }
  static var companion: SpeakingUse { SpeakingUse(rawValue: 1 << 12) }
  static var determiner: SpeakingUse { SpeakingUse(rawValue: 1 << 13) }
  static var male: SpeakingUse { SpeakingUse(rawValue: 1 << 14) }
  static var female: SpeakingUse { SpeakingUse(rawValue: 1 << 15) }
  static var he: SpeakingUse { SpeakingUse(rawValue: 1 << 16) }
  static var she: SpeakingUse { SpeakingUse(rawValue: 1 << 17) }
  static var it: SpeakingUse { SpeakingUse(rawValue: 1 << 18) }
  /// I, we, they, you: who that is cannot be told from the words before.
  static var others: SpeakingUse { SpeakingUse(rawValue: 1 << 19) }
  static var anyone: SpeakingUse { SpeakingUse(rawValue: 1 << 20) }
  static var relative: SpeakingUse { SpeakingUse(rawValue: 1 << 21) }
  static var and: SpeakingUse { SpeakingUse(rawValue: 1 << 22) }
  static var according: SpeakingUse { SpeakingUse(rawValue: 1 << 23) }
  static var to: SpeakingUse { SpeakingUse(rawValue: 1 << 24) }
  static var the: SpeakingUse { SpeakingUse(rawValue: 1 << 25) }
  static var maleName: SpeakingUse { SpeakingUse(rawValue: 1 << 26) }
  static var femaleName: SpeakingUse { SpeakingUse(rawValue: 1 << 27) }
  static var indefinite: SpeakingUse { SpeakingUse(rawValue: 1 << 28) }

  /// Before `as saying`.
  static var quoted: SpeakingUse { SpeakingUse(rawValue: 1 << 29) }
  static var be: SpeakingUse { SpeakingUse(rawValue: 1 << 30) }
  static var asWord: SpeakingUse { SpeakingUse(rawValue: 1 << 31) }

  static var by: SpeakingUse { SpeakingUse(rawValue: 1 << 32) }
  static var objectPronoun: SpeakingUse { SpeakingUse(rawValue: 1 << 33) }
  /// saying, adding: its subject stands at the beginning of the sentence.
  static var participle: SpeakingUse { SpeakingUse(rawValue: 1 << 34) }
  static var him: SpeakingUse { SpeakingUse(rawValue: 1 << 35) }
  static var her: SpeakingUse { SpeakingUse(rawValue: 1 << 36) }
  static var anybody: SpeakingUse { SpeakingUse(rawValue: 1 << 37) }
  /// The state of `head of state`.
  static var realm: SpeakingUse { SpeakingUse(rawValue: 1 << 38) }
  /// his, their.
  static var owner: SpeakingUse { SpeakingUse(rawValue: 1 << 39) }
  static var forWord: SpeakingUse { SpeakingUse(rawValue: 1 << 40) }

  /// former, acting: says when somebody has an office, not which.
  static var time: SpeakingUse { SpeakingUse(rawValue: 1 << 41) }

  /// former, late.
  static var past: SpeakingUse { SpeakingUse(rawValue: 1 << 45) }
  /// Leads to what an office is for; any other preposition ends its phrase.
  static var serving: SpeakingUse { SpeakingUse(rawValue: 1 << 46) }
  static var inWord: SpeakingUse { SpeakingUse(rawValue: 1 << 47) }
  static var putting: SpeakingUse { SpeakingUse(rawValue: 1 << 42) }

  /// expects: somebody’s view in a sentence, but not that he says something in the next.
  static var attitude: SpeakingUse { SpeakingUse(rawValue: 1 << 44) }
  /// used to, went on to.
  static var leading: SpeakingUse { SpeakingUse(rawValue: 1 << 43) }

  static var pronoun: SpeakingUse { [.he, .she, .it, .others] }
  static var verb: SpeakingUse { [.speech, .relating] }
}

/// The hash of a folded word: FNV-1a, and never 0.
struct SpeakingHash: Hashable, BitwiseCopyable {
  private(set) var value: UInt64

  /// Of a word as it stands in a text. O(length).
  init(_ text: Bytes, _ word: TextRange) {
    var hash = FNV1a()
    var isPlain = true
    for offset in word.offsets {
      let byte = text[offset]
      isPlain = isPlain && byte < 0x80
      if byte == 0x27 || byte == 0x2e { continue }
      hash.add(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
    }
    value = isPlain ? max(hash.value, 1) : Self.folding(text, word).value
  }

  /// Of a word that is folded.
  init(folded: some Sequence<UInt8>) {
    var hash = FNV1a()
    for byte in folded { hash.add(byte) }
    value = max(hash.value, 1)
  }

  private static func folding(_ text: Bytes, _ word: TextRange) -> SpeakingHash {
    var folded: [UInt8] = []
    fold(text, word, into: &folded)
    return SpeakingHash(folded: folded)
  }
}

/// The uses of words, and the groups of offices that may be one person’s.
///
/// An open-addressing table of hashes alone: with 64 bits, two words of a language do not share one.
struct SpeakingWords: Sendable {
  private struct Row: BitwiseCopyable {
    var hash: UInt64 = 0
    var uses: SpeakingUse = []
    /// A bit for each group of offices that holds the word.
    var groups: UInt32 = 0
  }

  private static let size = 1 << 13
  private var rows = [Row](repeating: Row(), count: size)

  /// Built when first asked for.
  static let shared = SpeakingWords()

  private init() {
    for (list, use) in speakingLists { add(list, use, 0) }
    for (index, group) in Lists.roleGroups.enumerated() { add(group, [], 1 << UInt32(index)) }
  }

  /// What a word is good for. O(1).
  func look(_ word: SpeakingHash) -> (uses: SpeakingUse, groups: UInt32) {
    let row = rows[slot(word.value)]
    return (row.uses, row.groups)
  }

  private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (Self.size - 1)
    while rows[slot].hash != 0, rows[slot].hash != hash { slot = (slot + 1) & (Self.size - 1) }
    return slot
  }

  private mutating func add(_ list: String, _ use: SpeakingUse, _ group: UInt32) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      let hash = SpeakingHash(folded: word.utf8)
      let slot = slot(hash.value)
      rows[slot].hash = hash.value
      rows[slot].uses.formUnion(use)
      rows[slot].groups |= group
    }
  }
}

private typealias Lists = SpeakingWordLists

private let speakingLists: [(String, SpeakingUse)] = [
  (Lists.speechVerbs, .speech), (Lists.tellingVerbs, .telling), (Lists.relatingVerbs, .relating),
  (Lists.speechNouns, .speechNoun), (Lists.namingVerbs, .naming), (Lists.worksNouns, .work),
  (Lists.listenerNouns, .listener), (Lists.roleNouns, .role), (Lists.bodyNouns, .body),
  (Lists.textNouns, .textNoun),
  (Lists.prepositionWords, .preposition), (Lists.clauseWords, .clause),
  (Lists.verbCompanions, .companion),
  (Lists.determinerWords, .determiner), (Lists.maleWords, .male), (Lists.femaleWords, .female),
  ("he", .he),
  ("she", .she), ("it", .it), ("i we they you", .others), (Lists.anyonesNouns, .anyone),
  ("who which whom whose", .relative), ("and but or", .and), ("according", .according), ("to", .to),
  ("the", .the), (SpeakerGivenNames.male, .maleName), (SpeakerGivenNames.female, .femaleName),
  ("a an another one some many several", .indefinite),
  ("quoted cited", .quoted), ("is are was were be been being", .be), ("as", .asWord), ("by", .by),
  ("his her its their our my your whose", .owner), ("for", .forWord),
  ("former ex late outgoing incoming then acting senior veteran longtime new", .time),
  ("state country nation", .realm), (Lists.anybodysNouns, .anybody),
  ("him her them", .objectPronoun), ("put puts phrased", .putting),
  ("used likes liked loves loved went goes heard seen seems", .leading), ("him his", .him),
  ("of for at from to in with against", .serving), ("in", .inWord),
  ("her", .her), ("expects sees", .attitude), ("former ex late ousted retired", .past),
]
