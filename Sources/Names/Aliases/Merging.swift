// Joins pairs to entities, the surest first, and never two names that contradict each other. Where
// pairs come from is not known here.

/// Sets of names that grow, and the pairs that joined them.
struct Merging {
  private var parents: [UInt32]
  /// Per name: the next of its set, round and round.
  private var next: [UInt32]
  private var sizes: [UInt32]
  /// The pairs that joined two sets: together with the names a forest.
  private(set) var joined: [AliasPair] = []
  /// An entity has no more forms: beyond it, checking each against each would cost too much.
  private static let mostForms = 64

  init(count: Int) {
    parents = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    next = parents
    sizes = Array(repeating: 1, count: count)
  }

  /// The name that stands for a set while it grows.
  func root(_ name: UInt32) -> UInt32 {
    var name = name
    while parents[Int(name)] != name { name = parents[Int(name)] }
    return name
  }

  /// The names of a set.
  func members(of name: UInt32) -> [UInt32] {
    var result = [name]
    var other = next[Int(name)]
    while other != name {
      result.append(other)
      other = next[Int(other)]
    }
    return result
  }

  /// How many names a set has.
  func size(of name: UInt32) -> Int { Int(sizes[Int(root(name))]) }

  /// Joins the sets of a pair, unless a name of one contradicts a name of the other. Returns
  /// whether they are one set then.
  mutating func join(_ pair: AliasPair, _ contradict: (Int, Int) -> Bool) -> Bool {
    let left = root(pair.left)
    let right = root(pair.right)
    if left == right { return true }
    guard sizes[Int(left)] + sizes[Int(right)] <= Self.mostForms else { return false }
    let others = members(of: right)
    for member in members(of: left) {
      for other in others where contradict(Int(member), Int(other)) { return false }
    }
    let (large, small) = sizes[Int(left)] < sizes[Int(right)] ? (right, left) : (left, right)
    parents[Int(small)] = large
    sizes[Int(large)] += sizes[Int(small)]
    next.swapAt(Int(left), Int(right))
    joined.append(pair)
    return true
  }
}
