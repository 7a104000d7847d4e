// Which first names are forms of one another, built from the tables once. It knows words, not
// people.

import Columns

/// The groups that a first name belongs to, as indices into `GivenGroups`; unused places are
/// `none`.
typealias GivenGroupSet = SIMD4<UInt16>

/// Looks up the tables of first names.
struct GivenGroups: Sendable {
  private var words = KeyTable(minimumCapacity: 1500)
  private var sets: [GivenGroupSet] = []
  private var origins: [Origin] = []
  /// Per group: what its forms are to each other.
  private var kinds: [AliasKind] = []
  static var none: UInt16 { .max }
  /// A word in no group.
  static var noGroups: GivenGroupSet { GivenGroupSet(repeating: none) }

  /// Built when first asked for.
  static let shared = GivenGroups()

  private init() {
    add(givenLanguageForms, .otherLanguage, tagged: true)
    add(givenPetForms, .nickname, tagged: false)
    add(givenSpellings, .spelling, tagged: false)
  }

  /// The groups of a folded first name, and the alphabet it comes from. O(length).
  func find(_ word: Bytes) -> (groups: GivenGroupSet, origin: Origin) {
    words.find(word).map { (sets[$0], origins[$0]) } ?? (Self.noGroups, [])
  }

  /// How two first names are forms of one, or nil where they are not. The first group that both are
  /// in counts: tables go from the surest to the loosest.
  func kind(_ left: GivenGroupSet, _ right: GivenGroupSet) -> AliasKind? {
    for index in 0..<4 where left[index] != Self.none {
      for other in 0..<4 where left[index] == right[other] { return kinds[Int(left[index])] }
    }
    return nil
  }

  private mutating func add(_ table: String, _ kind: AliasKind, tagged: Bool) {
    for line in table.split(separator: "\n") {
      var items = line.split(separator: " ")
      guard let first = items.first else { continue }
      var origin: Origin = []
      if tagged {
        origin = first == "cyrillic" ? .cyrillic : first == "arabic" ? .arabic : .other
        items.removeFirst()
      }
      let group = UInt16(truncatingIfNeeded: kinds.count)
      kinds.append(kind)
      for item in items { insert(String(item), group, origin) }
    }
  }

  private mutating func insert(_ item: String, _ group: UInt16, _ origin: Origin) {
    var item = item
    let id = item.withUTF8 { words.insert($0) }
    if id == sets.count {
      sets.append(Self.noGroups)
      origins.append([])
    }
    origins[id].insert(origin)
    // Beyond four groups a form says too little to be looked up by.
    for place in 0..<4 where sets[id][place] == Self.none {
      sets[id][place] = group
      return
    }
  }
}
