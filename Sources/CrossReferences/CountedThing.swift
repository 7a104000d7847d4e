// What a figure counts, so far as it decides whether two figures can be set against each other: people
// are not children, and Russians no Ukrainians. Which word is what, is data here.

import Columns
import Facts
import Prose

/// What is counted.
package enum CountedKind: UInt8, Sendable, BitwiseCopyable {
  /// Anybody: people, victims, the dead; also where nothing is said.
  case anybody
  case men, women, children, students, soldiers, police, civilians, attackers, suspects, passengers,
    crew, staff, residents, migrants, protesters, journalists, prisoners, hostages
  /// More of those that were counted before.
  case others
  /// Any other word; `CountedThing.word` is it.
  case named
}

/// The head and the describing names of a noun phrase behind a number.
package struct CountedThing: Equatable, Sendable, BitwiseCopyable {
  package var kind = CountedKind.anybody
  /// Hash of the head where the kind is `named`; 0 elsewhere.
  package var word: UInt32 = 0
  /// Whether a word of the kind `named` is made of what somebody does: pensioners, skiers, tourists; not houses.
  package var isAgent = false
  /// Hash of the capitalised words before it: Palestinian, Russian; 0 where there are none.
  package var people: UInt32 = 0

  /// Nothing is said.
  package init() {}

  /// Reads a noun phrase behind what leads up to it: `a further 12 people` are others. O(length).
  package init(_ text: Bytes, _ noun: TextRange, lead: TextRange) {
    self.init(text, noun)
    var folded: [UInt8] = []
    for word in WordScanner(text, in: lead) {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      if additions[folded] != nil { kind = .others }
    }
  }

  private init(_ text: Bytes, _ noun: TextRange) {
    var folded: [UInt8] = []
    var head: Word?
    var names: UInt32 = 0
    for word in WordScanner(text, in: noun) {
      if word.shape.contains(.capitalised), !word.range.isEmpty {
        folded.removeAll(keepingCapacity: true)
        fold(text, word.range, into: &folded)
        if kindsOfCounted[folded] == nil { names = names &* 31 &+ stemHash(folded) }
      }
      head = word
    }
    guard let head else { return }
    folded.removeAll(keepingCapacity: true)
    fold(text, head.range, into: &folded)
    people = names
    if let kind = kindsOfCounted[folded] {
      self.kind = kind
    } else if names != 0, head.shape.contains(.capitalised) {
      // `12 Palestinians`: the people are what is counted.
      kind = .anybody
    } else {
      kind = .named
      word = stemHash(folded)
      isAgent = agentEndings.contains {
        folded.count > 5 && folded.suffix($0.count).elementsEqual($0)
      }
    }
  }
}

private let agentEndings = ["ers", "ors", "ists", "ants", "ians", "ees", "men", "mates"]
  .map { Array($0.utf8) }

/// The hash of a folded word in the singular.
func stemHash(_ folded: [UInt8]) -> UInt32 { folded.withUnsafeBufferPointer { stemHash($0) } }

/// The same of a word among others.
func stemHash(_ folded: ArraySlice<UInt8>) -> UInt32 {
  folded.withUnsafeBufferPointer { stemHash($0) }
}

private func stemHash(_ folded: Bytes) -> UInt32 {
  let end = singular(folded)
  var hash = FNV1a()
  hash.add(Bytes(rebasing: folded[..<end.keep]))
  if end.addsY { hash.add(UInt8(ascii: "y")) }
  return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
}

extension CountedKind {
  /// The kind that a word of such a hash counts.
  init?(ofHash hash: UInt32) {
    guard let kind = kindsByHash[hash] else { return nil }
    self = kind
  }
}

private let kindsByHash: [UInt32: CountedKind] = {
  var kinds: [UInt32: CountedKind] = [:]
  for list in listsOfCounted {
    for word in list.words.split(whereSeparator: \.isWhitespace) {
      kinds[stemHash(Array(word.utf8))] = list.kind
    }
  }
  return kinds
}()

/// Kinds by folded word.
private let kindsOfCounted = WordKinds(listsOfCounted)

private let listsOfCounted: [(words: String, kind: CountedKind)] = [
  (
    """
    people person persons victims victim dead individuals individual lives souls humans beings
    casualties casualty fatalities fatality deaths death bodies injured wounded missing killed
    """, .anybody
  ),
  ("others other more additional", .others), ("men man males", .men),
  ("women woman females", .women),
  (
    "children child kids kid boys girls boy girl infants babies baby minors schoolchildren",
    .children
  ),
  ("students student pupils pupil youths youth teenagers teenager", .students),
  (
    """
    soldiers soldier troops servicemen serviceman marines paratroopers conscripts commandos
    personnel peacekeepers guardsmen
    """, .soldiers
  ),
  ("police policemen policeman officers officer gendarmes constables", .police),
  ("civilians civilian noncombatants bystanders", .civilians),
  (
    """
    gunmen gunman attackers attacker militants militant insurgents rebels fighters fighter bombers
    terrorists terrorist extremists jihadists guerrillas assailants assailant
    """, .attackers
  ),
  ("suspects suspect", .suspects), ("passengers passenger travellers travelers", .passengers),
  ("crew sailors sailor seamen crewmen pilots fishermen", .crew),
  (
    "workers worker employees employee staff members labourers laborers miners miner engineers",
    .staff
  ),
  ("residents resident villagers villager inhabitants locals townspeople", .residents),
  ("migrants migrant refugees refugee asylum-seekers", .migrants),
  ("protesters protester demonstrators demonstrator activists activist marchers", .protesters),
  ("journalists journalist reporters reporter", .journalists),
  ("prisoners prisoner inmates inmate detainees detainee", .prisoners),
  ("hostages hostage captives", .hostages),
]

/// Before a number: those that were counted before are left out.
private let additions: WordKinds<Bool> = WordKinds([("further another additional", true)])

/// A value for each of some folded words.
struct WordKinds<Kind: Sendable>: Sendable {
  private var keys = KeyTable()
  private var kinds: [Kind] = []

  init(_ lists: [(words: String, kind: Kind)]) {
    for (words, kind) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let key = Array(word.utf8)
        let id = key.withUnsafeBufferPointer { keys.insert($0) }
        if id == kinds.count { kinds.append(kind) }
      }
    }
  }

  /// O(length).
  subscript(word: [UInt8]) -> Kind? {
    word.withUnsafeBufferPointer { keys.find($0) }.map { kinds[$0] }
  }

  /// O(length).
  subscript(word: ArraySlice<UInt8>) -> Kind? {
    word.withUnsafeBufferPointer { keys.find($0) }.map { kinds[$0] }
  }
}

extension CountedThing {
  /// How well two things that figures of one slot count can be set against each other, 0–1.
  ///
  /// The general and the special cannot: three children may be among nine people. Where nobody but those
  /// of a kind can be meant (who is held is a suspect, who works for a line is its staff) they can.
  func fit(_ other: CountedThing, slot: ComparedSlot) -> Double {
    if people != other.people { return 0 }
    if kind == .others || other.kind == .others { return otherFit(other, slot) }
    if kind == other.kind { return word == other.word ? 1 : 0 }
    let (low, high) = kind.rawValue < other.kind.rawValue ? (kind, other.kind) : (other.kind, kind)
    switch slot {
    case .detained:
      let held: Set<CountedKind> = [.anybody, .suspects, .men, .attackers]
      if held.contains(low), held.contains(high) { return 0.95 }
      if low == .crew, high == .staff { return 0.85 }
      return 0
    case .injured, .missing, .survived, .displaced:
      return low == .anybody && [.passengers, .residents].contains(high) ? 0.8 : 0
    case .killed, .aboard: return 0
    case .other: return 0
    }
  }

  /// `64 others were hurt` beside those who died are all who were hurt; `12 others died` are not all who
  /// died.
  private func otherFit(_ other: CountedThing, _ slot: ComparedSlot) -> Double {
    switch slot {
    case .injured, .missing, .survived, .displaced:
      let kinds: Set<CountedKind> = [.others, .anybody]
      return kinds.contains(kind) && kinds.contains(other.kind) ? 0.85 : 0
    case .killed, .detained, .aboard, .other: return 0
    }
  }
}

/// The slots by how their things are compared.
enum ComparedSlot: Sendable {
  case killed, injured, detained, aboard, survived, missing, displaced, other

  /// Whether it tells what happened in the event itself; suspects are held on other days.
  var isOfEvent: Bool {
    switch self {
    case .killed, .injured, .aboard, .survived, .missing, .displaced: true
    case .detained, .other: false
    }
  }
}

extension FigureSlot {
  /// How its things are compared.
  var compared: ComparedSlot {
    switch self {
    case .killed: .killed
    case .injured: .injured
    case .detained, .suspected: .detained
    case .aboard: .aboard
    case .survived: .survived
    case .missing: .missing
    case .displaced: .displaced
    case .money, .distance, .share, .other: .other
    }
  }
}
