// What a number measures that tells nobody's fate: of what, done how, whose and when, as far as the words around it
// say. Which numbers of two articles measure the same is MeasureComparison's business; words are MeasureWords'.

import Columns
import Facts
import Prose

/// What a number measures.
struct Measure: Equatable, Sendable {
  /// Hash of what is measured; 0 where nothing says.
  var anchor: UInt32 = 0
  /// Whether a list knows the word: of any other word less is known.
  var isKnown = false
  /// An event has several of the kind: costs, aid.
  var isVague = false
  /// Whether it counts people, whoever they are.
  var isOfAnybody = false
  /// What was done to it; 0 where nothing says.
  var act: UInt32 = 0
  /// What sets it apart, by group.
  var qualifiers: UInt64 = 0
  /// Of a share: who voted how, and where, by group.
  var sides: UInt64 = 0
  /// What one of two texts may leave out, by group.
  var details: UInt64 = 0
  /// Hashes of the names beside it.
  var owners: [UInt32] = []
  /// Hashes of what else is said, in order.
  var words: [UInt32] = []
  /// It is another number every hour, or only compared with.
  var isFickle = false
  /// What its sentence says that it was before: `up from 3,200`.
  var former: Double?

  /// Nothing is said.
  init() {}
}

/// Reads what the figures of a sentence measure.
struct MeasureReader {
  let text: Bytes
  let sentence: TextRange
  /// All figures of the sentence, in order.
  let figures: [Figure]
  private let dates: [TextRange]
  private(set) var words: [Spoken] = []
  /// The folded words, one after another.
  private var letters: [UInt8] = []

  /// No word further away is looked at.
  private static let reach = 12

  /// A word of the sentence.
  struct Spoken {
    var range: TextRange
    /// Where it is among the letters.
    var letters: Range<Int>
    var kind: MeasureWord?
    var isCapitalised: Bool
    var isContent: Bool
  }

  /// What stands nearest to a number.
  private struct Nearest {
    var distance = Int.max
    var kind: MeasureWord?

    mutating func take(_ other: MeasureWord, at place: Int) {
      if place < distance { (distance, kind) = (place, other) }
    }
  }

  /// What stands nearest, by what it says.
  private struct Beside {
    var topic = Nearest()
    var thing = Nearest()
    var act = Nearest()
  }

  /// Reads the words of a sentence once. O(length).
  init(_ text: Bytes, _ sentence: TextRange, figures: [Figure], dates: [TextRange]) {
    (self.text, self.sentence, self.figures, self.dates) = (text, sentence, figures, dates)
    for word in WordScanner(text, in: sentence) {
      let start = letters.count
      fold(text, word.range, into: &letters)
      let folded = letters[start...]
      let isContent =
        folded.count > 2 && !word.shape.contains(.digits)
        && !folded.withUnsafeBufferPointer { isFunctionWord($0) }
      words.append(
        Spoken(
          range: word.range, letters: folded.indices, kind: measureWords[folded],
          isCapitalised: word.shape.contains(.capitalised), isContent: isContent))
    }
  }

  /// A word in lower case, without accents.
  func folded(_ spoken: Spoken) -> ArraySlice<UInt8> { letters[spoken.letters] }

  /// What a figure of the sentence measures. O(words of the sentence).
  func measure(of figure: Figure) -> Measure {
    var measure = Measure()
    var beside = Beside()
    let zone = zone(of: figure)
    let place = words.firstIndex { $0.range.upperBound > figure.number.lowerBound } ?? words.count
    for index in max(0, place - Self.reach)..<min(words.count, place + Self.reach) {
      let spoken = words[index]
      let distance = index < place ? place - index : index - place + 1
      let isOwn =
        spoken.range.lowerBound >= figure.range.lowerBound
        && spoken.range.upperBound <= figure.number.upperBound
      guard zone.contains(spoken.range), !isOwn, !figure.statedBy.overlaps(spoken.range),
        !dates.contains(where: { $0.overlaps(spoken.range) })
      else { continue }
      read(index, distance, &measure, &beside)
    }
    measure.act = beside.act.kind?.hash ?? 0
    if figure.slot != .share { measure.sides = 0 }
    readAnchor(figure, beside, &measure)
    if isTable || isComparedWith(figure) { measure.isFickle = true }
    measure.former = former(of: figure)
    measure.owners = Array(Set(measure.owners)).sorted()
    measure.words = Set(measure.words).filter { $0 != measure.anchor }.sorted()
    return measure
  }

  private func read(_ index: Int, _ distance: Int, _ measure: inout Measure, _ beside: inout Beside)
  {
    let spoken = words[index]
    guard let kind = spoken.kind else {
      if spoken.isContent { readOther(index, &measure) }
      return
    }
    switch kind.role {
    case .topic, .vagueTopic:
      beside.topic.take(kind, at: distance)
      if kind.hash == voting, index + 1 < words.count, isWord(index + 1, "for") {
        measure.sides |= favour
      }
    case .thing: beside.thing.take(kind, at: distance)
    case .act: beside.act.take(kind, at: distance)
    case .qualifier: measure.qualifiers |= kind.bit
    case .side: measure.sides |= kind.bit
    case .detail: measure.details |= kind.bit
    case .fickle: measure.isFickle = measure.isFickle || distance <= 4
    case .anybody: return
    }
    switch kind.role {
    case .topic, .vagueTopic, .thing, .act: measure.words.append(kind.hash)
    case .qualifier, .side, .detail, .fickle, .anybody: break
    }
  }

  private func readOther(_ index: Int, _ measure: inout Measure) {
    let hash = stemHash(folded(words[index]))
    let isNext = index + 1 < words.count && words[index + 1].isCapitalised
    if words[index].isCapitalised, index > 0 || isNext {
      measure.owners.append(hash)
    } else {
      measure.words.append(hash)
    }
  }

  private func isWord(_ index: Int, _ word: StaticString) -> Bool {
    folded(words[index]).elementsEqual(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  // MARK: What is measured

  private func readAnchor(_ figure: Figure, _ beside: Beside, _ measure: inout Measure) {
    let head = words.last { !figure.noun.isEmpty && figure.noun.contains($0.range) }
    switch figure.unit.slot {
    case .money, .share: readTopic(figure, beside, &measure)
    case _ where figure.unit != .none:
      if measure.act != 0 {
        measure.anchor = measure.act
        measure.isKnown = true
      } else {
        measure.anchor =
          head.map { $0.kind?.hash ?? stemHash(folded($0)) } ?? beside.thing.kind?.hash ?? 0
      }
    case _:
      guard let head = head ?? subject(before: figure) else { return }
      readHead(head.kind, &measure)
      measure.anchor =
        measure.isOfAnybody ? anybody : head.kind?.hash ?? stemHash(folded(head))
    }
  }

  private func readHead(_ kind: MeasureWord?, _ measure: inout Measure) {
    switch kind?.role {
    case .anybody:
      (measure.isOfAnybody, measure.isKnown) = (true, true)
    case .topic, .vagueTopic, .thing: measure.isKnown = true
    case .fickle: measure.isFickle = true
    case .act, .qualifier, .side, .detail, nil: break
    }
  }

  private func readTopic(_ figure: Figure, _ beside: Beside, _ measure: inout Measure) {
    if let topic = beside.topic.kind {
      measure.anchor = topic.hash
      measure.isKnown = true
      measure.isVague = topic.role == .vagueTopic
    } else if figure.slot == .share {
      guard measure.sides & (favour | against) != 0 || isWon(figure, measure) else { return }
      (measure.anchor, measure.isKnown, measure.isVague) = (voting, true, true)
    } else {
      measure.anchor = purpose(of: figure)
    }
  }

  /// `Vardo has 48.3%, Prett 46.9%`: of the vote, where nothing else is said.
  private func isWon(_ figure: Figure, _ measure: Measure) -> Bool {
    guard measure.owners.count <= 3, !measure.owners.isEmpty,
      let before = words.last(where: { $0.range.upperBound <= figure.range.lowerBound })
    else { return false }
    return before.isCapitalised || winning[folded(before)] != nil
  }

  /// `12 million in a fish ladder`: what money goes into.
  private func purpose(of figure: Figure) -> UInt32 {
    guard let link = words.firstIndex(where: { $0.range.lowerBound >= figure.range.upperBound }),
      isWord(link, "in") || isWord(link, "on") || isWord(link, "for")
    else { return 0 }
    var head: Spoken?
    for index in (link + 1)..<min(link + 6, max(link + 1, words.count)) {
      let isTied = !holdsMark(words[index - 1].range.upperBound, words[index].range.lowerBound)
      if !isTied || head != nil && !words[index].isContent { break }
      if words[index].isContent { head = words[index] }
    }
    return head.map { stemHash(folded($0)) } ?? 0
  }

  /// `Complaints numbered more than 300`: what a number without a noun counts.
  private func subject(before figure: Figure) -> Spoken? {
    guard let index = words.lastIndex(where: { $0.range.upperBound <= figure.range.lowerBound }),
      index > 0,
      linking[folded(words[index])] != nil
    else { return nil }
    let head = words[index - 1]
    return head.isContent && folded(head).last == UInt8(ascii: "s") ? head : nil
  }
}

private let voting = measureWords[Array("votes".utf8)]?.hash ?? 0
private let favour = measureWords[Array("favour".utf8)]?.bit ?? 0
private let against = measureWords[Array("against".utf8)]?.bit ?? 0
/// Stands for whoever is counted.
private let anybody: UInt32 = 0x2545_F491

/// Between a noun and its number.
private let linking = WordKinds<Bool>([
  ("numbered number totalled totaled reached exceeded were was is are at to stood stands", true)
])

/// Between whoever stands for election and a share.
private let winning = WordKinds<Bool>([("has have had won got received polled took scored", true)])
