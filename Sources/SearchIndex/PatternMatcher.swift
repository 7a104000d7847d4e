// Compares words with a regular expression. How it is read is PatternReader's business.

import Columns
import Prose

/// Compares one pattern with many words, one step a letter.
///
/// The sets of places that are reached together are states; each is worked out when it is first met and
/// kept (as Thompson, "Regular expression search algorithm", CACM 11(6), 1968, and RE2 do it). Where there
/// are too many they are forgotten and met again: time stays linear in the letters, and memory bounded.
package struct PatternMatcher {
  private let places: PatternPlaces
  /// Where a class of scalars begins that the pattern does not tell apart, rising; the first is 0.
  private let bounds: [UInt32]
  /// The class of each ASCII character.
  private let plainClasses: [UInt16]
  /// By class: the places that it fits.
  private let fitting: [PlaceSet]
  private var states: [PlaceSet] = []
  private var numbers: [PlaceSet: Int32] = [:]
  private var isEnd: [Bool] = []
  /// By state and class: the next state, or `unknown`.
  private var moves: [Int32] = []

  private static let unknown: Int32 = -1
  private static let mostStates = 2048
  /// Before any letter, and where nothing fits any more.
  private static let (start, nowhere): (Int32, Int32) = (0, 1)

  /// A matcher that has met no word yet.
  package init(_ pattern: WordPattern) {
    places = pattern.places
    bounds = Self.bounds(of: pattern.places.sets)
    var fitting = [PlaceSet](repeating: PlaceSet(), count: bounds.count)
    for (place, set) in places.sets.enumerated() {
      for index in bounds.indices where set.contains(bounds[index]) {
        fitting[index].formUnion(PlaceSet(place))
      }
    }
    self.fitting = fitting
    let bounds = bounds
    plainClasses = (0..<128).map { UInt16(truncatingIfNeeded: Self.scalarClass($0, bounds)) }
    forget()
  }

  /// Whether the pattern means a folded word. O(letters), and of a state that is met first O(places).
  package mutating func matches(_ word: Bytes) -> Bool {
    var state = Self.start
    var offset = 0
    while offset < word.count {
      let scalarClass: Int
      if word[offset] < 0x80 {
        scalarClass = Int(plainClasses[Int(word[offset])])
        offset &+= 1
      } else {
        let (scalar, length) = scalar(in: word, at: offset)
        scalarClass = Self.scalarClass(scalar.value, bounds)
        offset &+= length
      }
      let known = moves[Int(state) &* bounds.count &+ scalarClass]
      state = known == Self.unknown ? move(from: state, scalarClass) : known
      if state == Self.nowhere { return false }
    }
    return isEnd[Int(state)]
  }

  private mutating func forget() {
    states = []
    numbers = [:]
    isEnd = []
    moves = []
    // Its set is empty, as that of nowhere: what may come is told by its number.
    append(PlaceSet(), isEnd: places.whole.isNullable)
    numbers[PlaceSet()] = append(PlaceSet(), isEnd: false)
  }

  @discardableResult
  private mutating func append(_ set: PlaceSet, isEnd: Bool) -> Int32 {
    states.append(set)
    self.isEnd.append(isEnd)
    moves.append(contentsOf: repeatElement(Self.unknown, count: bounds.count))
    return Int32(truncatingIfNeeded: states.count - 1)
  }

  private mutating func move(from state: Int32, _ scalarClass: Int) -> Int32 {
    var reached = PlaceSet()
    if state == Self.start {
      reached = places.whole.first
    } else {
      states[Int(state)].forEachPlace { reached.formUnion(places.next[$0]) }
    }
    reached.formIntersection(fitting[scalarClass])
    if let number = numbers[reached] {
      moves[Int(state) * bounds.count + scalarClass] = number
      return number
    }
    let isFull = states.count >= Self.mostStates
    if isFull { forget() }
    let number = append(reached, isEnd: reached.intersects(places.whole.last))
    numbers[reached] = number
    if !isFull { moves[Int(state) * bounds.count + scalarClass] = number }
    return number
  }

  /// Where some set begins, or ends before.
  private static func bounds(of sets: [ScalarSet]) -> [UInt32] {
    var bounds: Set<UInt32> = [0]
    for range in sets.flatMap(\.ranges) {
      bounds.insert(range.lowerBound)
      bounds.insert(range.upperBound + 1)
    }
    return bounds.sorted()
  }

  /// The last class that begins at a scalar or before it.
  private static func scalarClass(_ scalar: UInt32, _ bounds: [UInt32]) -> Int {
    var (low, high) = (0, bounds.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if bounds[middle] <= scalar { low = middle } else { high = middle }
    }
    return low
  }
}
