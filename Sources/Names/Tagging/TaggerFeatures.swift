// The features of a token: which facts of it and its neighbours the weights are about. The same
// lists serve training and tagging. What a feature weighs is not known here.

import Prose

/// A feature, by a hash of its template and values.
typealias Feature = UInt64

/// The features that depend on one word alone and on how far it stands from the token in question,
/// so that their weights can be added up once for each distinct word.
///
/// Templates after Ratinov and Roth (2009) and Zhang and Johnson ("A robust risk minimization based
/// named entity recognition system", CoNLL-2003): the word, its endings and its form, the words
/// around it, and what lists know of them.
func wordFeatures(
  _ word: TaggerWord, offset: Int, _ add: (Feature) -> Void
) {
  let place = UInt64(bitPattern: Int64(offset)) & 7
  func feature(_ template: UInt64, _ value: UInt64) {
    if value != 0 { add(mix(template << 3 | place, value)) }
  }
  feature(1, word.lower)
  feature(2, word.shape)
  if abs(offset) > 1 { return }
  feature(3, word.suffixes[2])
  var bits = word.classes.rawValue
  while bits != 0 {
    feature(4, UInt64(bits.trailingZeroBitCount) + 1)
    bits &= bits - 1
  }
  let listed = UInt64(word.listed.rawValue) + 1
  feature(5, listed << 1 | (word.isCapital ? 1 : 0))
  if offset != 0 { return }
  feature(6, word.exact)
  for length in 0..<4 {
    feature(7 + UInt64(length), word.prefixes[length])
    feature(11 + UInt64(length), word.suffixes[length])
  }
  feature(15, mix(word.shape, word.suffixes[2]))
  feature(16, mix(word.shape, listed))
  feature(17, mix(word.shape, UInt64(word.classes.rawValue) + 1))
}

/// What stands beside a capitalised word anywhere in its document: a surname alone is known by the
/// first name that goes before it elsewhere ("context aggregation", Ratinov and Roth, 2009).
struct ElsewhereEvidence: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt16

  static var title: Self { Self(rawValue: 1) }
  static var given: Self { Self(rawValue: 2) }
  static var inside: Self { Self(rawValue: 4) }
  static var preposition: Self { Self(rawValue: 8) }
  static var speech: Self { Self(rawValue: 16) }
  static var first: Self { Self(rawValue: 32) }
  static var body: Self { Self(rawValue: 64) }
  static var the: Self { Self(rawValue: 128) }
}

/// What a token has of its place in the sentence and the document.
struct TokenPlace: Sendable {
  /// The sentence or a quotation begins here.
  var isInitial = false
  /// The whole sentence is in capitals, or most words of it are capitalised.
  var casing = Casing.sentence
  /// The document has the word in small letters.
  var isSmallElsewhere = false
  /// The document has the word with a capital where a capital means something.
  var isCapitalElsewhere = false
  /// What stands beside the word anywhere in the document.
  var elsewhere = ElsewhereEvidence()
  /// The listed phrase that covers it, and where in it the token is.
  var phrase: UInt64 = 0
}

/// The features of a token together with its neighbours. `words` and `places` are of the tokens from
/// two before to two behind; those beyond the sentence are empty.
func jointFeatures(
  _ words: Neighbours<TaggerWord>, _ places: Neighbours<TokenPlace>, _ add: (Feature) -> Void
) {
  let word = words.this
  let place = places.this
  func pair(_ template: UInt64, _ one: UInt64, _ two: UInt64) {
    add(mix(mix(template << 3, one), two))
  }
  pair(32, words.before.lower, word.lower)
  pair(33, word.lower, words.after.lower)
  pair(34, words.before.shape, word.shape)
  pair(35, word.shape, words.after.shape)
  pair(36, mix(words.before.shape, word.shape), words.after.shape)
  pair(37, word.shape, words.before.lower)
  pair(38, word.shape, words.after.lower)
  pair(39, words.before2.lower, words.before.lower)
  pair(40, words.after.lower, words.after2.lower)
  pair(41, mix(word.shape, words.before2.lower), words.before.shape)
  pair(42, mix(word.shape, words.after2.lower), words.after.shape)
  let standing: UInt64 =
    (place.isInitial ? 1 : 0) | UInt64(place.casing.rawValue) << 1
    | (place.isSmallElsewhere ? 8 : 0) | (place.isCapitalElsewhere ? 16 : 0)
  pair(43, standing, word.shape)
  pair(44, standing, mix(word.shape, UInt64(word.listed.rawValue) + 1))
  if place.isInitial { pair(45, word.lower, word.shape) }
  var bits = place.elsewhere.rawValue
  if bits != 0 { pair(53, UInt64(bits), word.shape) }
  while bits != 0 {
    pair(54, UInt64(bits.trailingZeroBitCount) + 1, word.shape)
    bits &= bits - 1
  }
  if place.phrase != 0 {
    pair(46, place.phrase, 1)
    pair(47, place.phrase, word.shape)
  }
  if places.before.phrase != 0 { pair(48, places.before.phrase, word.shape) }
  if places.after.phrase != 0 { pair(49, places.after.phrase, word.shape) }
  let listed = mix(UInt64(words.before.listed.rawValue) + 1, UInt64(word.listed.rawValue) + 1)
  pair(50, listed, word.shape)
  let next = mix(UInt64(words.after.listed.rawValue) + 1, UInt64(word.listed.rawValue) + 1)
  pair(51, next, mix(word.shape, words.after.shape))
  pair(
    52, mix(UInt64(words.before.classes.rawValue) + 1, UInt64(words.after.classes.rawValue) + 1),
    word.shape)
}

/// Something of a token, of the two before it and the two behind it.
struct Neighbours<Element> {
  var before2: Element
  var before: Element
  var this: Element
  var after: Element
  var after2: Element
}

/// Mixes two values to one: multiplications by odd constants and a shift between (after Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", 2014).
func mix(_ one: UInt64, _ two: UInt64) -> UInt64 {
  var value = (one &+ 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
  value ^= value >> 29
  value = (value ^ two) &* 0x94d0_49bb_1331_11eb
  return value ^ value >> 31
}
