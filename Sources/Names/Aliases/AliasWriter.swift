// Turns joined sets and doubts into the answer: roots, partners that lead to them, and questions.

/// Writes `Aliases`.
struct AliasWriter {
  private let names: CorpusNames
  private let merging: Merging
  private let fullness: (Int) -> Int
  private var result: Aliases
  /// Nobody answers more.
  private static let mostQuestions = 5000

  init(_ names: CorpusNames, _ merging: Merging, _ fullness: @escaping (Int) -> Int) {
    self.names = names
    self.merging = merging
    self.fullness = fullness
    result = Aliases(unjoined: names.count)
  }

  /// The answer. O(names + doubts × log doubts).
  mutating func write(_ doubts: [AliasPair]) -> Aliases {
    writeRoots()
    writePartners()
    writeQuestions(doubts)
    return result
  }

  private mutating func writeRoots() {
    var isDone = Set<UInt32>()
    for pair in merging.joined where isDone.insert(merging.root(pair.left)).inserted {
      let members = merging.members(of: pair.left)
      guard let root = members.min(by: isBetter) else { continue }
      for member in members { result.roots[Int(member)] = root }
    }
  }

  private func isBetter(_ left: UInt32, _ right: UInt32) -> Bool {
    let a = Int(left)
    let b = Int(right)
    let full = (fullness(a), fullness(b))
    if full.0 != full.1 { return full.0 > full.1 }
    let mentions = (names.mentions(a), names.mentions(b))
    if mentions.0 != mentions.1 { return mentions.0 > mentions.1 }
    return names.precedes(a, b)
  }

  /// Walks the forest of joins from each root.
  private mutating func writePartners() {
    var starts = [UInt32](repeating: 0, count: names.count + 1)
    for pair in merging.joined {
      starts[Int(pair.left) + 1] += 1
      starts[Int(pair.right) + 1] += 1
    }
    for name in 0..<names.count { starts[name + 1] += starts[name] }
    var next = starts
    var edges = [Int](repeating: 0, count: merging.joined.count * 2)
    for (index, pair) in merging.joined.enumerated() {
      for name in [Int(pair.left), Int(pair.right)] {
        edges[Int(next[name])] = index
        next[name] += 1
      }
    }
    for pair in merging.joined {
      let root = result.roots[Int(pair.left)]
      if result.kinds[Int(pair.left)] == .itself, result.kinds[Int(pair.right)] == .itself {
        walk(from: root, starts, edges)
      }
    }
  }

  private mutating func walk(from root: UInt32, _ starts: [UInt32], _ edges: [Int]) {
    var waiting = [root]
    while let name = waiting.popLast() {
      for edge in edges[Int(starts[Int(name)])..<Int(starts[Int(name) + 1])] {
        let pair = merging.joined[edge]
        let other = pair.left == name ? pair.right : pair.left
        guard other != root, result.kinds[Int(other)] == .itself else { continue }
        result.partners[Int(other)] = name
        result.kinds[Int(other)] = pair.match.kind
        result.confidences[Int(other)] = result.confidences[Int(name)] * pair.match.confidence
        waiting.append(other)
      }
    }
  }

  // MARK: Questions

  private mutating func writeQuestions(_ doubts: [AliasPair]) {
    var best: [UInt64: AliasQuestion] = [:]
    for pair in doubts where pair.match.confidence >= AliasFinder.asks {
      let roots = (result.roots[Int(pair.left)], result.roots[Int(pair.right)])
      guard roots.0 != roots.1 else { continue }
      let key = UInt64(min(roots.0, roots.1)) << 32 | UInt64(max(roots.0, roots.1))
      let question = question(pair)
      if let known = best[key], !precedes(question, known) { continue }
      best[key] = question
    }
    // Most doubts are about names of few mentions: only what may be shown is put in order.
    let values = best.values.map(value).sorted(by: >)
    let least = values.count > Self.mostQuestions ? values[Self.mostQuestions - 1] : 0
    var all = best.values.filter { value($0) >= least }
    all.sort(by: precedes)
    result.questions = Array(all.prefix(Self.mostQuestions))
  }

  private func question(_ pair: AliasPair) -> AliasQuestion {
    let isLeft = isBetter(pair.right, pair.left)
    return AliasQuestion(
      name: isLeft ? pair.left : pair.right, other: isLeft ? pair.right : pair.left,
      kind: pair.match.kind, confidence: pair.match.confidence)
  }

  /// What changes most mentions comes first, then what is surer.
  private func precedes(_ left: AliasQuestion, _ right: AliasQuestion) -> Bool {
    let a = value(left)
    let b = value(right)
    if a != b { return a > b }
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    if left.name != right.name { return names.precedes(Int(left.name), Int(right.name)) }
    if left.other != right.other { return names.precedes(Int(left.other), Int(right.other)) }
    return left.kind.rawValue < right.kind.rawValue
  }

  /// How many mentions an answer would move.
  private func value(_ question: AliasQuestion) -> UInt32 {
    min(names.mentions(Int(question.name)), names.mentions(Int(question.other)))
  }
}
