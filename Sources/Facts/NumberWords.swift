// The words that numbers are written with, as data. How they add up is NumberReading's.

/// How a number word counts.
enum NumberWord: UInt8, Sendable, BitwiseCopyable {
  /// one to nineteen
  case unit
  /// twenty to ninety
  case ten
  /// Multiplies what stands before it: hundred, million.
  case scale
  /// Multiplies, and is one by itself: a dozen.
  case dozen
  /// Says the least by itself: dozens, thousands.
  case plenty
  /// Only before a scale: several hundred, a few dozen.
  case several
  /// half
  case half
  /// third, quarters
  case fraction
}

/// The cardinal numbers below twenty, from one on.
let smallCardinals = """
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
  seventeen eighteen nineteen
  """

/// Folded number words with their values.
let numberWords: [(word: String, kind: NumberWord, value: Double)] =
  zip(smallCardinals.split(separator: " "), 1...).map { (String($0), .unit, Double($1)) }
  + zip("twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " "), 2...)
  .map { (String($0), .ten, Double($1 * 10)) }
  + [
    ("hundred", .scale, 1e2), ("thousand", .scale, 1e3), ("lakh", .scale, 1e5),
    ("million", .scale, 1e6), ("mln", .scale, 1e6), ("mn", .scale, 1e6), ("crore", .scale, 1e7),
    ("billion", .scale, 1e9), ("bln", .scale, 1e9), ("bn", .scale, 1e9),
    ("trillion", .scale, 1e12), ("trln", .scale, 1e12), ("tn", .scale, 1e12),
    ("dozen", .dozen, 12),
    ("tens", .plenty, 20), ("dozens", .plenty, 24), ("scores", .plenty, 40),
    ("hundreds", .plenty, 2e2), ("thousands", .plenty, 2e3), ("millions", .plenty, 2e6),
    ("billions", .plenty, 2e9), ("several", .several, 2), ("few", .several, 2),
    ("half", .half, 0.5),
    ("third", .fraction, 1.0 / 3), ("thirds", .fraction, 1.0 / 3), ("quarter", .fraction, 0.25),
    ("quarters", .fraction, 0.25), ("fifth", .fraction, 0.2), ("fifths", .fraction, 0.2),
    ("tenth", .fraction, 0.1), ("tenths", .fraction, 0.1),
  ]

/// Letters directly behind digits that multiply them: 50m, 5bn, 20k.
let scaleSuffixes: [(letters: String, factor: Double)] = [
  ("m", 1e6), ("mn", 1e6), ("mln", 1e6), ("bn", 1e9), ("b", 1e9), ("tn", 1e12), ("k", 1e3),
]

/// Phrases before a number that bound it; the longest that fits is taken.
let comparatorsBefore: [(phrase: String, comparator: Comparator)] = [
  ("at least", .atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast),
  ("not less than", .atLeast), ("not fewer than", .atLeast), ("at a minimum", .atLeast),
  ("a minimum of", .atLeast), ("minimum of", .atLeast), ("upwards of", .atLeast),
  ("upward of", .atLeast), ("as many as", .atMost), ("as much as", .atMost),
  ("more than", .moreThan), ("over", .moreThan), ("well over", .moreThan),
  ("just over", .moreThan), ("slightly more than", .moreThan), ("little more than", .moreThan),
  ("in excess of", .moreThan), ("exceeding", .moreThan), ("above", .moreThan),
  ("far more than", .moreThan), ("much more than", .moreThan), ("well above", .moreThan),
  ("far over", .moreThan), ("exceeded", .moreThan), ("exceeds", .moreThan), ("exceed", .moreThan),
  ("surpassed", .moreThan), ("topped", .moreThan), ("larger than", .moreThan),
  ("greater than", .moreThan), ("higher than", .moreThan), ("well more than", .moreThan),
  ("up to", .atMost), ("at most", .atMost), ("no more than", .atMost), ("not more than", .atMost),
  ("a maximum of", .atMost), ("maximum of", .atMost),
  ("fewer than", .lessThan), ("less than", .lessThan), ("under", .lessThan),
  ("well under", .lessThan), ("just under", .lessThan), ("below", .lessThan),
  ("lower than", .lessThan), ("smaller than", .lessThan), ("slightly less than", .lessThan),
  ("about", .about), ("around", .about), ("approximately", .about), ("roughly", .about),
  ("some", .about), ("nearly", .about), ("almost", .about), ("close to", .about),
  ("an estimated", .about), ("estimated", .about), ("circa", .about), ("nearly about", .about),
  ("of the order of", .about), ("on the order of", .about), ("in the region of", .about),
  ("an average of", .about), ("average of", .about), ("perhaps", .about), ("maybe", .about),
  ("probably", .about), ("possibly", .about), ("an approximate", .about),
  ("just", .equal), ("only", .equal), ("exactly", .equal), ("a total of", .equal),
  ("total of", .equal), ("precisely", .equal), ("in all", .equal), ("altogether", .equal),
  ("a record", .equal), ("all", .equal), ("a further", .equal), ("an additional", .equal),
]

/// Phrases behind a number that bound it.
let comparatorsBehind: [(phrase: String, comparator: Comparator)] = [
  ("or more", .atLeast), ("at least", .atLeast), ("and more", .atLeast), ("plus", .atLeast),
  ("or so", .about), ("or thereabouts", .about), ("or fewer", .atMost), ("or less", .atMost),
  ("at most", .atMost), ("odd", .about),
]
