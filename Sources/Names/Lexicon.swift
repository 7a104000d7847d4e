// What is known of words and names before any article is read: classes of words and the forms of
// well-known names. It holds no rules, so that any recogniser can use it.

import Columns
import Prose

/// What a folded word says of itself and of the words beside it. One word may be of many classes.
struct WordClass: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt32

  /// Grammar, or an opening word: the, however, seven. No name begins with it.
  static var function: WordClass { WordClass(rawValue: 1 << 0) }
  /// A noun, verb or adjective of daily news: border, attack.
  static var common: WordClass { WordClass(rawValue: 1 << 1) }
  /// A day or a month: Monday, March.
  static var calendar: WordClass { WordClass(rawValue: 1 << 2) }
  /// Written in capitals without naming anything: TV, DNA.
  static var capital: WordClass { WordClass(rawValue: 1 << 3) }
  /// A first name: Anna, Vladimir.
  static var given: WordClass { WordClass(rawValue: 1 << 4) }
  /// A rank, office or profession, outside the name behind it: President, Dr, striker.
  static var title: WordClass { WordClass(rawValue: 1 << 5) }
  /// What an office is for: the Foreign of Foreign Ministry, the State of Secretary of State.
  static var field: WordClass { WordClass(rawValue: 1 << 6) }
  /// Ends a body’s name, or begins it before `of`: Ministry, Bank, Council.
  static var body: WordClass { WordClass(rawValue: 1 << 7) }
  /// Stands beside a body’s name and outside it: the newspaper X, X officials.
  static var bodyNoun: WordClass { WordClass(rawValue: 1 << 8) }
  /// Ends a place’s name, or begins it before `of`: City, Region, Airport.
  static var place: WordClass { WordClass(rawValue: 1 << 9) }
  /// Begins a place’s name: North, Saint, Lake.
  static var placePrefix: WordClass { WordClass(rawValue: 1 << 10) }
  /// Stands beside a place’s name and outside it: the city of X.
  static var placeNoun: WordClass { WordClass(rawValue: 1 << 11) }
  /// Goes before places: in, near.
  static var placePreposition: WordClass { WordClass(rawValue: 1 << 12) }
  /// Goes before places and much else: to, from.
  static var weakPreposition: WordClass { WordClass(rawValue: 1 << 13) }
  /// Joins the words of a body’s name: of, for, and.
  static var connector: WordClass { WordClass(rawValue: 1 << 14) }
  /// A small word inside a person’s name: van, de, bin.
  static var particle: WordClass { WordClass(rawValue: 1 << 15) }
  /// A particle that a hyphen ties to the name behind it: al-, el-.
  static var article: WordClass { WordClass(rawValue: 1 << 16) }
  /// Says that the one named speaks: said, told.
  static var speech: WordClass { WordClass(rawValue: 1 << 17) }
  /// Goes before a designation’s number: Boeing 737, Airbus A320.
  static var series: WordClass { WordClass(rawValue: 1 << 18) }
  /// Letters that also in small stand before a hyphen and a number: su-34.
  static var smallSeries: WordClass { WordClass(rawValue: 1 << 19) }
  /// Keeps its full stop inside a name: St. Petersburg, Jr.
  static var stopped: WordClass { WordClass(rawValue: 1 << 20) }
  /// Begins or ends the name of what happens: Hurricane X, X Festival.
  static var happening: WordClass { WordClass(rawValue: 1 << 21) }
  /// Ends the name of a text or an honour: X Treaty, X Prize.
  static var paper: WordClass { WordClass(rawValue: 1 << 22) }
  /// A known name of several words begins with it: new, for New York.
  static var beginsForm: WordClass { WordClass(rawValue: 1 << 23) }
}

/// What a known name stands for; it decides how the words after it may join it.
enum FormKind: UInt8, Sendable, BitwiseCopyable {
  case country, region, city, demonym, organization, event

  /// The type of what has such a name; a people is none of the four.
  var type: EntityType {
    switch self {
    case .country, .region, .city: .place
    case .demonym: .other
    case .organization: .organization
    case .event: .event
    }
  }
}

/// One way of writing a known name.
struct Form: Sendable, BitwiseCopyable {
  var kind: FormKind
  /// It counts only in capitals: US, not us.
  var capitalsOnly: Bool
  /// The form under which all forms of the name are known; its own id where it is that form.
  var canonical: UInt32
}

/// The word classes and known names. Read-only once built; outside this layer it is asked only for
/// shares of the news.
package struct Lexicon: Sendable {
  /// The folded words that have classes.
  private(set) var words: KeyTable
  private var classes: [WordClass] = []
  /// Folded words of each form, joined by spaces.
  private(set) var forms: KeyTable
  /// By the id of a form.
  private(set) var details: [Form] = []
  /// No known name has more words.
  static let longestForm = 9

  /// Built when first asked for, in less than a millisecond.
  package static let shared = Lexicon()

  private init() {
    words = KeyTable(minimumCapacity: 5000)
    forms = KeyTable(minimumCapacity: 2500)
    classes.reserveCapacity(5000)
    details.reserveCapacity(2500)
    for (list, wordClass) in wordLists { add(list, as: wordClass) }
    for (list, kind) in nameLists { add(list, as: kind) }
  }

  /// The classes of a folded word; empty where it is unknown. O(length).
  func classes(of word: Bytes) -> WordClass {
    words.find(word).map { classes[$0] } ?? []
  }

  /// The id of a form in `details`, by its folded words. O(length).
  func form(_ key: Bytes) -> Int? { forms.find(key) }

  private mutating func add(_ list: String, as wordClass: WordClass) {
    let separators: (UInt8) -> Bool = { $0 <= UInt8(ascii: " ") }
    forEachItem(of: list, endedBy: separators) { insert($0, wordClass) }
  }

  private mutating func insert(_ word: Bytes, _ wordClass: WordClass) {
    let id = words.insert(word)
    if id == classes.count { classes.append(wordClass) } else { classes[id].insert(wordClass) }
  }

  private mutating func add(_ list: String, as kind: FormKind) {
    var canonical: UInt32?
    let separators: (UInt8) -> Bool = { $0 == 0x0a || $0 == UInt8(ascii: ",") }
    forEachItem(of: list, endedBy: separators) { item in
      var rest = item
      // A line that begins with `=` goes on with the forms of the item above.
      if rest.first != UInt8(ascii: "=") { canonical = nil }
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "=")) ?? rest.endIndex
        let form = Bytes(rebasing: rest[..<end])
        if !form.isEmpty { canonical = insert(form, kind, canonical) }
        rest = Bytes(rebasing: rest[min(end + 1, rest.endIndex)...])
      }
    }
  }

  /// Inserts a form and returns the id of its canonical one. The first list that holds a form
  /// keeps it.
  private mutating func insert(_ form: Bytes, _ kind: FormKind, _ canonical: UInt32?) -> UInt32 {
    let capitalsOnly = form.first == UInt8(ascii: "^")
    let key = capitalsOnly ? Bytes(rebasing: form.dropFirst()) : form
    let known = details.count
    let id = forms.insert(key)
    if id == known {
      let own = UInt32(truncatingIfNeeded: id)
      details.append(
        Form(kind: kind, capitalsOnly: capitalsOnly, canonical: canonical ?? own))
    }
    let result = canonical ?? details[id].canonical
    if let space = key.firstIndex(of: UInt8(ascii: " ")) {
      insert(Bytes(rebasing: key[..<space]), .beginsForm)
    }
    if kind == .demonym, id == known { insertPlural(of: key, result) }
    return result
  }

  /// Russians beside Russian; but no plural of Chinese, British or French.
  private mutating func insertPlural(of key: Bytes, _ canonical: UInt32) {
    let invariable: [StaticString] = ["s", "sh", "ch", "ese", "ish"]
    if invariable.contains(where: { key.hasSuffix($0) }) { return }
    var plural = Array(key)
    plural.append(UInt8(ascii: "s"))
    plural.withUnsafeBufferPointer { plural in
      let id = forms.insert(plural)
      guard id == details.count else { return }
      details.append(Form(kind: .demonym, capitalsOnly: false, canonical: canonical))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes end with those of an ASCII literal. O(suffix).
  func hasSuffix(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard length <= count else { return false }
    for index in 0..<length where self[count - length + index] != suffix.utf8Start[index] {
      return false
    }
    return true
  }
}

/// Calls `body` with each run of bytes between separators, without the spaces around it.
private func forEachItem(
  of list: String, endedBy isSeparator: (UInt8) -> Bool, _ body: (Bytes) -> Void
) {
  var list = list
  list.withUTF8 { bytes in
    var start = 0
    for index in 0...bytes.count where index == bytes.count || isSeparator(bytes[index]) {
      var end = index
      while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      if start < end { body(Bytes(rebasing: bytes[start..<end])) }
      start = index + 1
    }
  }
}

private let wordLists: [(list: String, wordClass: WordClass)] = [
  (functionWords, .function), (openingWords, .function), (commonWords, .common),
  (calendarWords, .calendar),
  (capitalWords, .capital), (givenNames, .given), (titleWords, .title), (fieldWords, .field),
  (bodyWords, .body), (bodyNouns, .bodyNoun), (tradeNouns, .bodyNoun),
  (tradeNouns, .common), (placeWords, .place),
  (placePrefixes, .placePrefix), (placeNouns, .placeNoun),
  (placePrepositions, .placePreposition), (weakPrepositions, .weakPreposition),
  (connectorWords, .connector), (particleWords, .particle), (articleWords, .article),
  (speechVerbs, .speech), (seriesWords, .series), (smallSeriesWords, .smallSeries),
  (stoppedWords, .stopped), (happeningWords, .happening), (paperWords, .paper),
]

/// A form belongs to the first list that holds it: Olympics is an event before it is a plural.
private let nameLists: [(list: String, kind: FormKind)] = [
  (countryNames, .country), (regionNames, .region), (capitalNames, .city), (cityNames, .city),
  (eventNames, .event), (demonymNames, .demonym), (organizationNames, .organization),
]
