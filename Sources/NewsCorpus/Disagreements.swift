// Which conflicts of a corpus are one disagreement: the same two counts of one event, however many pairs of
// articles give them. Which figures are set against each other at all, CorpusConflicts knows.

import Facts

/// Two counts of one thing in one event, and all pairs of articles that give them.
package struct Disagreement: Sendable {
  /// In the order in which they are shown.
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// No count satisfies both.
    case conflict
    case update
    /// No count satisfies both, but it may have moved: the texts are days apart, or a third one says that it did.
    case perhapsMoved
    case differs, agrees
  }

  package var kind: Kind
  /// The strongest of its pairs.
  package var conflict: Conflict
  /// The others, the strongest first.
  package var others: [Conflict] = []
  /// How many texts give the first count of `conflict.sides`, and how many the second; versions are one text.
  package var texts = (first: 1, second: 1)
  /// An article that says that the count moved to the later of the two.
  package var teller: Int?
}

extension Corpus {
  /// The disagreements behind some conflicts: by kind, the strongest first, those of one event and slot behind each
  /// other. O(conflicts), but for the sort.
  /// - Parameter conflicts: as `conflicts` gives them.
  package func disagreements(of conflicts: [Conflict]) -> [Disagreement] {
    var grouping = DisagreementGrouping(self)
    return grouping.group(conflicts)
  }
}

private struct DisagreementGrouping {
  /// A text and the number of an event in it.
  private struct Telling: Hashable {
    var text: Int
    var event: Int
  }

  private struct Count: Hashable, Comparable {
    var value: Double
    var comparator: UInt8

    init(_ figure: Figure) { (value, comparator) = (figure.value, figure.comparator.rawValue) }

    static func < (left: Self, right: Self) -> Bool {
      (left.value, left.comparator) < (right.value, right.comparator)
    }
  }

  /// What is counted of which event.
  private struct Subject: Hashable {
    var event: Int
    var slot: FigureSlot
    var unit: FigureUnit
  }

  private struct Key: Hashable {
    var kind: Disagreement.Kind
    var subject: Subject
    var counts: [Count]
  }

  private let corpus: Corpus
  private var numbers: [Telling: Int] = [:]
  /// Disjoint sets of tellings: those of one event.
  private var parents: [Int] = []

  init(_ corpus: Corpus) { self.corpus = corpus }

  mutating func group(_ conflicts: [Conflict]) -> [Disagreement] {
    for conflict in conflicts { join(conflict) }
    let moved = moved(conflicts)
    var places: [Key: Int] = [:]
    var groups: [(found: Disagreement, subject: Subject)] = []
    for conflict in conflicts {
      let subject = subject(of: conflict)
      let teller = moved[subject]?[conflict.newest].flatMap {
        $0 == conflict.here || $0 == conflict.there ? nil : $0
      }
      let kind = kind(of: conflict, isTold: teller != nil)
      let counts = conflict.sides.map { Count($0.figure) }.sorted()
      let place = places[Key(kind: kind, subject: subject, counts: counts), default: groups.count]
      if place < groups.count {
        groups[place].found.others.append(conflict)
      } else {
        places[Key(kind: kind, subject: subject, counts: counts)] = place
        groups.append(
          (Disagreement(kind: kind, conflict: conflict, teller: teller), subject))
      }
    }
    for place in groups.indices { groups[place].found.texts = texts(groups[place].found) }
    return inOrder(groups)
  }

  /// By kind, then by the first of an event and slot: those stand behind each other.
  private func inOrder(_ groups: [(found: Disagreement, subject: Subject)]) -> [Disagreement] {
    var ranks: [[Subject: Int]] = Disagreement.Kind.allCases.map { _ in [:] }
    let keys = groups.enumerated().map { place, group -> (Int, Int, Int) in
      let kind = Int(group.found.kind.rawValue)
      let rank = ranks[kind][group.subject, default: place]
      ranks[kind][group.subject] = rank
      return (kind, rank, place)
    }
    return keys.sorted { $0 < $1 }.map { groups[$0.2].found }
  }

  private func kind(of conflict: Conflict, isTold: Bool) -> Disagreement.Kind {
    switch conflict.relation.relation {
    case .conflict: isTold || conflict.mayHaveMoved ? .perhapsMoved : .conflict
    case .update: .update
    case .differs: .differs
    case .agrees: .agrees
    }
  }

  /// By what is counted: the values that a text itself says the count moved to, and an article that does.
  private mutating func moved(_ conflicts: [Conflict]) -> [Subject: [Double: Int]] {
    var moved: [Subject: [Double: Int]] = [:]
    for conflict in conflicts where conflict.relation.relation == .update {
      let now = conflict.sides[1]
      guard now.figure.hasMoved else { continue }
      moved[subject(of: conflict), default: [:]][now.figure.value] = now.article
    }
    return moved
  }

  private mutating func subject(of conflict: Conflict) -> Subject {
    let figure = conflict.relation.here
    return Subject(
      event: root(telling(conflict.here, conflict.relation.events.here)),
      slot: conflict.relation.slot, unit: figure.unit)
  }

  /// In how many texts each of two counts stands; where both say the same, one and all others.
  private func texts(_ found: Disagreement) -> (Int, Int) {
    let sides = found.conflict.sides.map { Count($0.figure) }
    var texts: [Set<Int>] = [[], []]
    for conflict in [found.conflict] + found.others {
      for side in conflict.sides {
        texts[Count(side.figure) == sides[0] ? 0 : 1].insert(text(side.article))
      }
    }
    return sides[0] == sides[1] ? (1, texts[0].count - 1) : (texts[0].count, texts[1].count)
  }

  /// The article that stands for all versions of its text.
  private func text(_ article: Int) -> Int {
    corpus.versions.group(of: article)
      .flatMap { corpus.versions.members(ofGroup: $0).first.map { Int($0) } } ?? article
  }

  // MARK: Which event

  private mutating func join(_ conflict: Conflict) {
    let here = root(telling(conflict.here, conflict.relation.events.here))
    let there = root(telling(conflict.there, conflict.relation.events.there))
    parents[max(here, there)] = min(here, there)
  }

  private mutating func telling(_ article: Int, _ event: Int) -> Int {
    let telling = Telling(text: text(article), event: event)
    if let number = numbers[telling] { return number }
    numbers[telling] = parents.count
    parents.append(parents.count)
    return parents.count - 1
  }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }
}

extension Conflict {
  /// The two figures with their articles; of a count that moved, what it was before stands first.
  package var sides: [(figure: Figure, article: Int)] {
    let sides = [(relation.here, here), (relation.there, there)]
    return isBackward ? sides.reversed() : sides
  }

  /// Whether the second count was there before the first. Where nothing tells, counts have grown.
  private var isBackward: Bool {
    guard relation.relation == .update || mayHaveMoved else { return false }
    if relation.here.hasMoved != relation.there.hasMoved { return relation.here.hasMoved }
    if let earlier { return earlier == there }
    return relation.here.value > relation.there.value
  }

  /// The article of the later count; nil where nothing tells which that is.
  package var later: Int? {
    if relation.relation == .update { return sides[1].article }
    return earlier.map { $0 == here ? there : here }
  }

  /// Of two counts the one that counts grow to, and those of the missing shrink to.
  fileprivate var newest: Double {
    let values = (relation.here.value, relation.there.value)
    return relation.slot == .missing ? min(values.0, values.1) : max(values.0, values.1)
  }

  /// Whether the later text is from another day, and its count is what the earlier one may have become.
  package var mayHaveMoved: Bool {
    guard relation.relation == .conflict, daysApart > 0, let earlier else { return false }
    let later = earlier == here ? relation.there : relation.here
    switch relation.slot {
    case .killed, .injured, .detained, .suspected, .survived, .displaced:
      return later.value == newest
    case .missing: return true
    case .aboard, .money, .distance, .share, .other: return false
    }
  }
}
