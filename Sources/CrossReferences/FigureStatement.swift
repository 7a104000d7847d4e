// Figures that two articles state alike, of whatever they count: parts, former counts, prices. Which counts of one
// event contradict each other is FigureComparison's business.

import Articles
import Columns
import Facts
import Prose

/// A figure with what decides whether another article states the same.
package struct FigureStatement: Sendable {
  package var figure: Figure
  /// What a figure must have in common with another one to say the same.
  package struct Key: Hashable, Sendable {
    var slot: FigureSlot
    var unit: FigureUnit
    var comparator: Comparator
    var extent: Extent
    var low: Double
    var high: Double
    /// Of what is counted, in whatever order.
    var noun: UInt32
  }
  package var key: Key
  /// What is counted, and the number of the concept that it belongs to.
  var thing: CountedThing
  var concept: Int?
  /// Hashes of what else its sentence says, each once, in order.
  var words: [UInt32]

  /// A word of a sentence.
  private struct Spoken {
    var range: TextRange
    var hash: UInt32
  }

  /// The figures of running text, in their order. O(length), and for each figure the words of its sentence.
  package static func read(_ text: Bytes, _ blocks: [Block], _ figures: [Figure]) -> [Self] {
    var found: [Self] = []
    var rest = figures[...]
    for block in blocks {
      if let next = rest.first, next.number.start >= block.range.end { continue }
      for sentence in SentenceScanner(text, in: block.range) {
        guard let next = rest.first else { return found }
        guard next.number.start < sentence.end else { continue }
        let words = words(text, sentence)
        while let figure = rest.first, figure.number.start < sentence.end {
          found.append(FigureStatement(text, words, figure))
          rest.removeFirst()
        }
      }
    }
    return found + rest.map { FigureStatement(text, words(text, $0.range), $0) }
  }

  private init(_ text: Bytes, _ spoken: [Spoken], _ figure: Figure) {
    self.figure = figure
    thing = CountedThing(text, figure.noun, lead: TextRange(0, 0))
    key = Key(
      slot: figure.slot, unit: figure.unit, comparator: figure.comparator, extent: figure.extent,
      low: figure.low, high: figure.high, noun: Self.noun(text, figure, thing))
    concept = Self.concept(text, figure.noun)
    words = []
    words.reserveCapacity(spoken.count)
    var last: UInt32?
    for word in spoken where !figure.range.overlaps(word.range) && word.hash != last {
      words.append(word.hash)
      last = word.hash
    }
  }

  /// In order of hash.
  private static func words(_ text: Bytes, _ range: TextRange) -> [Spoken] {
    var folded: [UInt8] = []
    var words: [Spoken] = []
    for word in WordScanner(text, in: range) {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      words.append(Spoken(range: word.range, hash: stemHash(folded)))
    }
    return words.sorted { $0.hash < $1.hash }
  }

  /// Of people their kind says what is counted, whatever they are called: `nine victims` and `the nine dead`.
  private static func noun(_ text: Bytes, _ figure: Figure, _ thing: CountedThing) -> UInt32 {
    let isKind = thing.kind != .named && (figure.slot.isFate || !figure.noun.isEmpty)
    if isKind { return thing.people &* 31 &+ UInt32(thing.kind.rawValue) &+ 1 }
    var noun: UInt32 = 0
    for word in words(text, figure.noun) { noun = noun &* 31 &+ word.hash }
    return noun
  }

  /// The concept of a noun phrase's last word.
  private static func concept(_ text: Bytes, _ noun: TextRange) -> Int? {
    var head: [UInt8] = []
    for word in WordScanner(text, in: noun) {
      head.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &head)
    }
    cutToRoot(&head)
    return head.withUnsafeBufferPointer { CrossReferences.concept(ofRoot: $0) }
  }

  /// Sentences that share so much say the same, whatever they tell of.
  private static let leastLikeness = 0.5

  /// How sure it is that two figures of equal keys are one statement; nil where they may be two.
  /// - Parameter isOneStory: the articles report one event.
  package func sureness(_ other: FigureStatement, isOneStory: Bool) -> Double? {
    if words == other.words { return 1 }
    let shared = sharedWords(other)
    let likeness = 2 * Double(shared) / Double(max(1, words.count + other.words.count))
    if likeness >= Self.leastLikeness { return min(0.95, 0.4 + likeness) }
    // Of one event the same number of the same thing is hardly another one; a bare number is, and so are `two of them`.
    return isOneStory && !isOfSome && (key.noun != 0 || key.slot != .other || key.unit != .none)
      ? 0.7 : nil
  }

  /// How many words both sentences have. O(words of both).
  private func sharedWords(_ other: FigureStatement) -> Int {
    var (here, there, shared) = (0, 0, 0)
    while here < words.count, there < other.words.count {
      let (one, next) = (words[here], other.words[there])
      if one == next { shared += 1 }
      if one <= next { here += 1 }
      if next <= one { there += 1 }
    }
    return shared
  }

  /// How two figures stand to each other whose sentences say the same; nil where they may count two things. What befell
  /// people is only contradicted where the event is known (FigureComparison).
  package func relation(inPairOf other: FigureStatement) -> CountRelation? {
    // `each of them 40,000 crowns` counts a part, and so does `to each family 45,000`, whatever the words.
    guard key.slot == other.key.slot, key.unit == other.key.unit,
      key.extent == other.key.extent || key.unit != .none,
      key.slot.isFate || key.unit != .none || key.noun != 0 && key.noun == other.key.noun
    else { return nil }
    let relation = CrossReferences.relation(figure, other.figure, .unknown)
    switch relation {
    case .agrees, .differs: return relation
    case .conflict, .update:
      if figure.value == other.figure.value { return .differs }
      let (low, high) = (
        min(figure.value, other.figure.value), max(figure.value, other.figure.value)
      )
      return key.slot.isFate || low <= 0 || high > low * 3 ? nil : relation
    }
  }
}

extension [FigureStatement] {
  /// Whether they give another article's number, or add up to it two by two: then what contradicts it counts something
  /// else, or a part. O(figures), and the square of those of its kind.
  package func accounts(for other: FigureStatement) -> Bool {
    let alike = filter { $0.key.slot == other.key.slot && $0.key.unit == other.key.unit }
      .map(\.figure.value)
    if alike.contains(other.figure.value) { return true }
    return alike.indices.contains { index in
      alike[..<index].contains { $0 + alike[index] == other.figure.value }
    }
  }
}
