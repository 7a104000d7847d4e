// Whether two figures that give one number state one thing in other words: `four gunmen` and `four attackers`, `3,100
// employees` and `3,100 people`. Which counts of one event contradict each other is FigureComparison's business.

import Facts

/// How two figures of one number fit together.
package enum NumberLikeness: Int, Comparable, Sendable {
  /// They may count one thing where neither article has another figure that fits as well.
  case near
  /// They count one thing.
  case same

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension FigureStatement {
  /// How two figures of articles about one thing fit together; nil where they give two numbers, or count two things.
  /// The same from either side.
  /// - Parameter inPair: their sentences say the same.
  package func likeness(ofNumber other: FigureStatement, inPair: Bool) -> NumberLikeness? {
    let (one, two) = (figure, other.figure)
    guard one.unit == two.unit, one.value > 0 else { return nil }
    let isOneSlot = one.slot.compared == two.slot.compared
    guard one.value == two.value else {
      return isOneSlot && one.unit != .none && isRounded(other) ? .near : nil
    }
    if one.unit != .none { return isOneSlot ? (inPair ? .same : .near) : nil }
    // Who died is not who was hurt, whatever the number.
    guard isOneSlot || !one.slot.isFate || !two.slot.isFate else { return nil }
    let isTelling = inPair || one.value.isRare
    switch fit(other) {
    case .same:
      guard thing.isGeneral, other.thing.isGeneral else {
        return isTelling || isOneSlot || isFateTold(other) ? .same : nil
      }
      // `two of the dead` may be any two.
      if isPart || other.isPart { return isOneSlot && one.value >= Self.manyOfThem ? .near : nil }
      return isTelling || isOneSlot && hasThing ? .same : nil
    case .open:
      let isWhole = !isPart && !other.isPart
      return isTelling || isOneSlot && one.slot.isFate && isWhole ? .near : nil
    case .apart: return inPair && isOneSlot && !one.slot.isFate && one.value > 2 ? .near : nil
    }
  }

  /// How a figure stands to one of the same number: two bounds of it, or the number rounded, differ.
  package func relation(ofLike other: FigureStatement) -> CountRelation {
    let relation = CrossReferences.relation(figure, other.figure, .unknown)
    return relation == .agrees ? .agrees : .differs
  }

  /// How what two figures count fits together.
  private enum Fit {
    case same
    /// One of them says too little to tell.
    case open
    case apart
  }

  /// Of the larger of two numbers: what rounding leaves out at most.
  package static let mostRounded = 0.07

  /// From here on a number of people who are not told apart is hardly another one of the same story.
  private static let manyOfThem = 5.0

  /// Whether only one of two figures of the same people tells their fate: `four gunmen`, of whom the other text says
  /// that they were held.
  private func isFateTold(_ other: FigureStatement) -> Bool {
    figure.slot.isFate != other.figure.slot.isFate
  }

  private var isPart: Bool { figure.extent == .part }

  /// Whether it counts a few of people who are not told apart: any other few may be as many.
  var isOfSome: Bool { isPart && thing.isGeneral && figure.value < Self.manyOfThem }

  /// Whether it is said what is counted, or what befell it.
  private var hasThing: Bool { key.noun != 0 || figure.slot.isFate }

  private func fit(_ other: FigureStatement) -> Fit {
    let (a, b) = (thing, other.thing)
    if a.people != b.people {
      if a.people != 0, b.people != 0 { return .apart }
      let (bare, telling) = a.people == 0 ? (self, b) : (other, a)
      return bare.speaks(ofHash: telling.people) ? .same : a.kind == b.kind ? .open : .apart
    }
    if a.isGeneral, b.isGeneral { return .same }
    if a.isGeneral { return general(to: other) }
    if b.isGeneral { return other.general(to: self) }
    if a.kind != b.kind {
      let held: Set<CountedKind> = [.attackers, .suspects]
      return held.contains(a.kind) && held.contains(b.kind) ? .same : .apart
    }
    let isOneWord = a.word == b.word || concept != nil && concept == other.concept
    return a.kind != .named || isOneWord ? .same : .apart
  }

  /// A count of people, or of nothing that is named, beside a special one.
  private func general(to other: FigureStatement) -> Fit {
    let special = other.thing
    if special.kind == .named, !special.isAgent, key.noun != 0 { return .apart }
    return speaks(of: special) ? .same : .open
  }

  /// Whether its sentence names what another figure counts: `four of the dead were children`.
  private func speaks(of thing: CountedThing) -> Bool {
    thing.kind == .named
      ? speaks(ofHash: thing.word) : words.contains { thing.kind == CountedKind(ofHash: $0) }
  }

  private func speaks(ofHash hash: UInt32) -> Bool { words.contains(hash) }

  /// Whether one number is the other one rounded: 53.4 and 53 per cent.
  private func isRounded(_ other: FigureStatement) -> Bool {
    let (one, two) = (CountBounds(figure), CountBounds(other.figure))
    let distance = abs(figure.value - other.figure.value)
    guard distance < Self.mostRounded * max(figure.value, other.figure.value) else { return false }
    return one.rounded.meets(two) || two.rounded.meets(one)
  }
}

extension CountedThing {
  /// Whether it says no more than that people are counted.
  fileprivate var isGeneral: Bool { people == 0 && (kind == .anybody || kind == .others) }
}

extension Double {
  /// Whether two things of one story hardly have it by chance: 64, 3,100 or 45,000, but not 5, 30 or 200.
  fileprivate var isRare: Bool {
    if rounded() != self || self >= 1000 { return true }
    var digits = self
    while digits >= 10, (digits / 10).rounded() == digits / 10 { digits /= 10 }
    return digits > 12
  }
}
