// Reads a regular expression into its places. What it means is WordPattern's business.

import Columns
import Prose

/// Reads one pattern from its beginning to its end, by recursive descent of bounded depth.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var depth = 0
  private var itemCount = 0
  private var places = PatternPlaces()
  /// Nobody nests groups deeper by hand.
  private static let deepest = 50
  /// Empty groups have no places, and could be repeated without end.
  private static let mostItems = 8192

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars.prefix(WordPattern.mostPlaces * 8))
    // A pattern means whole words anyhow.
    if scalars.first == "^" { scalars.removeFirst() }
    if scalars.last == "$", scalars.dropLast().last != "\\" { scalars.removeLast() }
    self.scalars = scalars
  }

  /// nil where it cannot be read.
  mutating func read() -> PatternPlaces? {
    guard let whole = alternatives(), offset == scalars.count else { return nil }
    places.whole = whole
    return places
  }

  private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func alternatives() -> PatternPart? {
    guard var part = sequence() else { return nil }
    while take("|") {
      guard let other = sequence() else { return nil }
      part.isNullable = part.isNullable || other.isNullable
      part.first.formUnion(other.first)
      part.last.formUnion(other.last)
    }
    return part
  }

  private mutating func sequence() -> PatternPart? {
    var part = PatternPart(isNullable: true)
    while let scalar = current, scalar != "|", scalar != ")" {
      guard let next = repeated() else { return nil }
      part = joined(part, next)
    }
    return part
  }

  private mutating func joined(_ part: PatternPart, _ next: PatternPart) -> PatternPart {
    places.join(part.last, next.first)
    var both = PatternPart(
      isNullable: part.isNullable && next.isNullable, first: part.first, last: next.last)
    if part.isNullable { both.first.formUnion(next.first) }
    if next.isNullable { both.last.formUnion(part.last) }
    return both
  }

  // MARK: Repetitions

  private mutating func repeated() -> PatternPart? {
    let start = offset
    guard var part = item() else { return nil }
    let end = offset
    while let scalar = current {
      switch scalar {
      case "*": part = star(part)
      case "+": places.join(part.last, part.first)
      case "?": part.isNullable = true
      case "{":
        guard let times = times() else { return nil }
        // Written out: a second repetition of the same item has nothing to read again.
        guard end == offset - times.length else { return nil }
        return counted(times.range, from: start, to: end, first: part)
      default: return part
      }
      offset += 1
    }
    return part
  }

  private mutating func star(_ part: PatternPart) -> PatternPart {
    places.join(part.last, part.first)
    var part = part
    part.isNullable = true
    return part
  }

  /// `{m}`, `{m,}`, `{m,n}`: from where it stands.
  private mutating func times() -> (range: (Int, Int?), length: Int)? {
    let start = offset
    offset += 1
    guard let least = number() else { return nil }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}"), most.map({ $0 >= least }) ?? true else { return nil }
    return ((least, most), offset - start)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = current, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 48), 10_000)
      offset += 1
    }
    return value
  }

  /// Reads the item again for each further time.
  private mutating func counted(
    _ times: (least: Int, most: Int?), from start: Int, to end: Int, first: PatternPart
  ) -> PatternPart? {
    let behind = offset
    defer { offset = behind }
    var whole = PatternPart(isNullable: true)
    var part = first
    let most = times.most ?? max(times.least, 1)
    // The first copy stands already; where it is wanted not once, nothing leads to it.
    for number in 0..<most {
      if number > 0 {
        offset = start
        guard let copy = item(), offset == end else { return nil }
        part = copy
      }
      if times.most == nil, number == most - 1 { places.join(part.last, part.first) }
      if number >= times.least { part.isNullable = true }
      whole = joined(whole, part)
    }
    return whole
  }

  // MARK: Items

  private mutating func item() -> PatternPart? {
    guard let scalar = current, itemCount < Self.mostItems else { return nil }
    itemCount += 1
    offset += 1
    switch scalar {
    case "(": return group()
    case "[": return characterClass().flatMap { places.add($0) }
    case ".": return places.add(.any)
    case "\\": return escaped()
    case "*", "+", "?", "{", "}", "]", "^", "$": return nil
    default: return literal(scalar)
    }
  }

  private mutating func group() -> PatternPart? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    if take("?"), !take(":") { return nil }
    guard let part = alternatives(), take(")") else { return nil }
    return part
  }

  /// A letter as words are folded: `É` is e, `ß` two letters, an apostrophe nothing.
  private mutating func literal(_ scalar: Unicode.Scalar) -> PatternPart? {
    var part = PatternPart(isNullable: true)
    for folded in Self.folded(scalar) {
      guard let place = places.add(ScalarSet(ranges: [folded.value...folded.value])) else {
        return nil
      }
      part = joined(part, place)
    }
    return part
  }

  private mutating func escaped() -> PatternPart? {
    guard let scalar = current else { return nil }
    offset += 1
    if let set = Self.named(scalar) { return places.add(set) }
    return literal(scalar)
  }

  private static func named(_ scalar: Unicode.Scalar) -> ScalarSet? {
    switch scalar {
    case "d": ScalarSet(ranges: [48...57])
    case "D": ScalarSet(ranges: [48...57], isComplement: true)
    // All that words are made of.
    case "w": .any
    default: nil
    }
  }

  /// Behind the opening bracket.
  private mutating func characterClass() -> ScalarSet? {
    var set = ScalarSet(ranges: [], isComplement: take("^"))
    var isFirst = true
    while let scalar = current, isFirst || scalar != "]" {
      isFirst = false
      offset += 1
      if scalar == "\\", let next = current, let named = Self.named(next), !named.isComplement {
        offset += 1
        set.ranges += named.ranges
        continue
      }
      guard let low = classMember(scalar) else { return nil }
      var high = low
      if current == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" {
        offset += 2
        guard let end = classMember(scalars[offset - 1]) else { return nil }
        high = end
      }
      guard low <= high else { return nil }
      set.ranges.append(low...high)
    }
    return take("]") ? set : nil
  }

  /// One letter of a class, folded where that is one letter too.
  private mutating func classMember(_ scalar: Unicode.Scalar) -> UInt32? {
    var scalar = scalar
    if scalar == "\\" {
      guard let next = current else { return nil }
      offset += 1
      scalar = next
    }
    let folded = Self.folded(scalar)
    return folded.count == 1 ? folded[0].value : scalar.value
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var text = String(scalar)
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      fold(bytes, TextRange(0, bytes.count), into: &folded)
      return Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
    }
  }
}
