// Words inside the names of bodies that may change without making another body, as data.

import Columns

/// Tables of words, built once.
struct BodyWords: Sendable {
  /// Built when first asked for.
  static let shared = BodyWords()

  private let small = set("the of and for de du des der et und")
  /// Only what stands at a name's end and says how a company is owned.
  private let legal = set(
    """
    inc incorporated ltd limited corp corporation co company plc llc llp gmbh ag sa spa nv bv ab asa
    oyj oao pao ooo zao jsc pjsc ojsc kk kg se sas srl sarl pty bhd
    """)
  private let groups = set("group organization organisation movement militants network militia")
  /// Heads of a state's bodies, of which a country has one of each field.
  private let heads = set(
    """
    ministry department party army navy embassy parliament government forces force intelligence
    """)
  private let alone = set("army navy embassy parliament government")
  /// Says nothing beside a ministry's field: Ministry of Foreign Affairs.
  private let fillers = set("affairs matters")
  private let fields: [[UInt8]: [UInt8]] = pairs(
    "internal interior, emergencies emergency, situations emergency, external foreign")
  private let spellings: [[UInt8]: [UInt8]] = pairs(
    """
    organisation organization, organisations organizations, defence defense, centre center
    labour labor, programme program, theatre theater, harbour harbor, colour color, honour honor
    licence license, defences defenses, armour armor, neighbour neighbor, favour favor
    jewellery jewelry, grey gray, aluminium aluminum, aeroplane airplane, tyre tire
    """)
  private let countries: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    for item in demonymCountries.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      let sides = item.drop { $0 == " " }.split(separator: "=")
      if sides.count == 2 { table[Array(sides[0].utf8)] = Array(sides[1].utf8) }
    }
    return table
  }()

  /// Grammar that may be left out: Ministry of the Interior.
  func isSmall(_ word: [UInt8]) -> Bool { small.contains(word) }
  /// The legal form of a company.
  func isLegal(_ word: Bytes) -> Bool { word.count <= 12 && legal.contains(Array(word)) }
  /// Says what a known armed group or movement is.
  func isGroup(_ word: Bytes) -> Bool { groups.contains(Array(word)) }
  /// What a state's body is.
  func isHead(_ word: [UInt8]) -> Bool { heads.contains(word) }
  /// A head that needs no field: the Russian army.
  func standsAlone(_ word: [UInt8]) -> Bool { alone.contains(word) }
  /// Adds nothing to a field.
  func isFiller(_ word: [UInt8]) -> Bool { fillers.contains(word) }
  /// The usual word for a field.
  func field(_ word: [UInt8]) -> [UInt8] { fields[word] ?? word }
  /// The country of a demonym.
  func country(_ key: Bytes) -> [UInt8]? { key.count <= 16 ? countries[Array(key)] : nil }

  /// American spelling, `-ization` too.
  func american(_ word: [UInt8]) -> [UInt8] {
    if let other = spellings[word] { return other }
    let isLong = word.count > 8
    guard isLong, word.withUnsafeBufferPointer({ $0.hasSuffix("isation") }) else { return word }
    var other = word
    other[word.count - 6] = UInt8(ascii: "z")
    return other
  }

  private static func set(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })
  }

  private static func pairs(_ list: String) -> [[UInt8]: [UInt8]] {
    var table: [[UInt8]: [UInt8]] = [:]
    for item in list.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      let sides = item.split(separator: " ")
      if sides.count == 2 { table[Array(sides[0].utf8)] = Array(sides[1].utf8) }
    }
    return table
  }
}
