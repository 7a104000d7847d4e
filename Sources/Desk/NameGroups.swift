// Names joined to groups, of which some may never be joined. What the groups mean is Replay's business.

/// Disjoint sets of names, and pairs of sets that must stay apart.
///
/// Union by the number of those pairs, then by size, with path halving: a join costs O(log n) amortised,
/// and asking whether two sets are kept apart O(1) (Tarjan, JACM 22(2), 1975; small to large).
struct NameGroups {
  /// What came of joining two names.
  enum Union: Equatable {
    case joined, already
    /// By the decision with this number.
    case keptApart(by: Int)
  }

  private var parents: [Int32]
  private var sizes: [Int32]
  /// Per representative: the representatives it is kept apart from, and by which decision.
  private var apart: [Int32: [Int32: Int]] = [:]

  /// Every name alone.
  init(count: Int) {
    parents = (0..<Int32(count)).map { $0 }
    sizes = Array(repeating: 1, count: count)
  }

  /// Forbids to join two names that are not joined yet.
  mutating func keepApart(_ name: Int, _ other: Int, decision: Int) {
    let (a, b) = (Int32(representative(name)), Int32(representative(other)))
    guard a != b else { return }
    apart[a, default: [:]][b] = decision
    apart[b, default: [:]][a] = decision
  }

  /// Joins the groups of two names, unless they are kept apart.
  mutating func join(_ name: Int, _ other: Int) -> Union {
    let (a, b) = (representative(name), representative(other))
    guard a != b else { return .already }
    if let decision = apart[Int32(a)]?[Int32(b)] { return .keptApart(by: decision) }
    unite(a, b)
    return .joined
  }

  private mutating func unite(_ a: Int, _ b: Int) {
    let weights = [a, b].map { (apart[Int32($0)]?.count ?? 0, sizes[$0]) }
    let (small, large) = weights[0] < weights[1] ? (a, b) : (b, a)
    parents[small] = Int32(large)
    sizes[large] += sizes[small]
    for (other, decision) in apart.removeValue(forKey: Int32(small)) ?? [:] {
      apart[other]?[Int32(small)] = nil
      apart[other]?[Int32(large)] = decision
      apart[Int32(large), default: [:]][other] = decision
    }
  }

  /// The number of a name's group: one of its names, the same for all of them until a join.
  mutating func representative(_ name: Int) -> Int {
    var name = name
    while Int(parents[name]) != name {
      parents[name] = parents[Int(parents[name])]
      name = Int(parents[name])
    }
    return name
  }
}
