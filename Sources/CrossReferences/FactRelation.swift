// How what one article states stands to what another one states, and which facts of both make one row. What the
// facts are, and why two of them belong together, is not known here.

/// How a fact of the left article stands to one of the right article. The order is that in which readers want
/// to know.
package enum FactRelation: UInt8, CaseIterable, Comparable, Sendable {
  /// Both cannot be right.
  case conflict
  /// The later text itself says that the count moved.
  case update
  /// They do not say the same, and both may be right: another bound, speaker or spelling.
  case differs
  /// The same in other words.
  case reworded
  /// The same.
  case same
  /// Counts that say the same.
  case agrees
  case onlyLeft, onlyRight

  /// The word that `compare --json` prints.
  package var name: String {
    switch self {
    case .conflict: "conflict"
    case .update: "update"
    case .differs: "differs"
    case .reworded: "reworded"
    case .same: "same"
    case .agrees: "agrees"
    case .onlyLeft: "onlyLeft"
    case .onlyRight: "onlyRight"
    }
  }

  /// One column that says it without colour.
  package var sign: String {
    switch self {
    case .conflict: "≠"
    case .update: "→"
    case .differs: "/"
    case .reworded: "~"
    case .same, .agrees: "="
    case .onlyLeft: "<"
    case .onlyRight: ">"
    }
  }

  /// Whether both articles state it, but not alike.
  package var isToldDifferently: Bool { self <= .differs }

  /// For the two articles the other way round.
  package var mirrored: FactRelation {
    switch self {
    case .onlyLeft: .onlyRight
    case .onlyRight: .onlyLeft
    case .conflict, .update, .differs, .reworded, .same, .agrees: self
    }
  }

  package init(_ relation: CountRelation) {
    switch relation {
    case .conflict: self = .conflict
    case .update: self = .update
    case .differs: self = .differs
    case .agrees: self = .agrees
    }
  }

  package init(_ relation: UtteranceRelation) {
    switch relation {
    case .same: self = .same
    case .reworded: self = .reworded
    case .otherSpeaker: self = .differs
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// That a fact of the left article and one of the right article belong together.
package struct FactLink: Equatable, Sendable {
  /// Indices into the facts of each.
  package var left: Int
  package var right: Int
  package var relation: FactRelation
  /// 0–1; nil where nothing is inferred.
  package var confidence: Double?
  /// For people, a sentence without a full stop.
  package var why: String?

  package init(
    _ left: Int, _ right: Int, _ relation: FactRelation, confidence: Double? = nil,
    why: String? = nil
  ) {
    self.left = left
    self.right = right
    self.relation = relation
    self.confidence = confidence
    self.why = why
  }

  /// Whether it tells more of its group than another link; the same from either side.
  fileprivate func leads(_ other: FactLink) -> Bool {
    if relation != other.relation { return relation < other.relation }
    if confidence != other.confidence { return confidence ?? 1 > other.confidence ?? 1 }
    return (left + right, min(left, right)) < (
      other.left + other.right, min(other.left, other.right)
    )
  }
}

/// Facts of both articles that make one row.
package struct FactGroup: Equatable, Sendable {
  /// Indices into the facts of each; those of the leading link first, the others in order.
  package var left: [Int] = []
  package var right: [Int] = []
  /// What tells most of how the two sides stand to each other; nil where one side is empty.
  package var link: FactLink?

  package var relation: FactRelation { link?.relation ?? (right.isEmpty ? .onlyLeft : .onlyRight) }
}

/// Puts facts that are linked, be it by others, into one group, so that each stands in exactly one; first those
/// of both articles in order of the left one, then the left one's alone, then the right one's.
/// O(facts + links), but for a factor that hardly grows.
/// - Parameters:
///   - left: how many facts the left article has.
///   - right: how many the right one has.
package func factGroups(_ left: Int, _ right: Int, _ links: [FactLink]) -> [FactGroup] {
  var parents = Array(0..<left + right)
  func root(_ fact: Int) -> Int {
    var fact = fact
    while parents[fact] != fact {
      parents[fact] = parents[parents[fact]]
      fact = parents[fact]
    }
    return fact
  }
  for link in links {
    let (one, other) = (root(link.left), root(left + link.right))
    parents[max(one, other)] = min(one, other)
  }
  var leading: [Int: FactLink] = [:]
  for link in links {
    let group = root(link.left)
    if leading[group].map({ link.leads($0) }) ?? true { leading[group] = link }
  }
  var groups = [FactGroup](repeating: FactGroup(), count: left + right)
  for fact in 0..<left + right {
    let group = root(fact)
    if fact < left {
      groups[group].left.append(fact)
    } else {
      groups[group].right.append(fact - left)
    }
    groups[group].link = leading[group]
  }
  for group in groups.indices {
    guard let link = groups[group].link else { continue }
    groups[group].left.moveToFront(link.left)
    groups[group].right.moveToFront(link.right)
  }
  let filled = groups.filter { !$0.left.isEmpty || !$0.right.isEmpty }
  return filled.filter { $0.link != nil } + filled.filter { $0.relation == .onlyLeft }
    + filled.filter { $0.relation == .onlyRight }
}

extension [Int] {
  fileprivate mutating func moveToFront(_ element: Int) {
    guard let place = firstIndex(of: element), place > 0 else { return }
    remove(at: place)
    insert(element, at: 0)
  }
}
