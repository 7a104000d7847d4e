// What follows once names are joined: who leads each entity, why each name is in it, its type, its
// shown name, and what is no name at all.

import Names

extension Replay {
  /// Each group's lead: where its last merge leads to.
  mutating func setRoots() {
    var last: [Int: (target: Int, decision: Int)] = [:]
    for (name, target) in targets {
      let group = groups.representative(name)
      if target.decision > last[group]?.decision ?? -1 {
        last[group] = (target.name, target.decision)
      }
    }
    let leads = last.mapValues { lead(from: $0.target) }
    for name in 0..<entities.count {
      let group = groups.representative(name)
      let root = Int(entities.roots[name])
      let automatic = groups.representative(root) == group ? root : name
      result.roots[name] = UInt32(leads[group] ?? automatic)
    }
  }

  /// From a merge's target on: what is merged into another name belongs there, what the program
  /// found to be a form belongs to its lead. Where that goes in a circle the last merge's target leads.
  private mutating func lead(from target: Int) -> Int {
    var seen: Set<Int> = [target]
    var name = target
    while let next = next(after: name) {
      guard seen.insert(next).inserted else { return target }
      name = next
    }
    return name
  }

  private mutating func next(after name: Int) -> Int? {
    if let target = targets[name] { return target.name }
    let root = Int(entities.roots[name])
    guard root != name, groups.representative(root) == groups.representative(name) else {
      return nil
    }
    return root
  }

  /// A name is in its entity by the decision that is nearest to it on the way to the lead.
  mutating func setPlaces() {
    for (name, decision) in separated { result.placing[UInt32(name)] = decision }
    var seen: Set<Int> = []
    for name in links.keys { setPlaces(around: Int(result.roots[name]), &seen) }
    guard !links.isEmpty else { return }
    for name in 0..<entities.count where links[name] == nil && separated[name] == nil {
      let root = entities.roots[name]
      if Int(root) != name, let decision = result.placing[root] {
        result.placing[UInt32(name)] = decision
      }
    }
  }

  private mutating func setPlaces(around lead: Int, _ seen: inout Set<Int>) {
    guard seen.insert(lead).inserted else { return }
    var queue = [lead]
    var next = 0
    while next < queue.count {
      let name = queue[next]
      next += 1
      for link in links[name] ?? [] where seen.insert(link.name).inserted {
        result.placing[UInt32(link.name)] = link.decision ?? result.placing[UInt32(name)]
        queue.append(link.name)
      }
    }
  }

  mutating func setTypes() {
    result.typing = lastWords { verdict in
      if case .retype = verdict { true } else { false }
    }
    for (lead, number) in result.typing {
      if case .retype(_, let type) = decisions[number].verdict { result.types[Int(lead)] = type }
    }
    for name in 0..<entities.count { result.types[name] = result.types[Int(result.roots[name])] }
  }

  mutating func setNames() {
    result.naming = lastWords { verdict in
      if case .rename = verdict { true } else { false }
    }
    result.shownNames = result.naming.compactMapValues { number in
      if case .rename(_, let text) = decisions[number].verdict { text } else { nil }
    }
  }

  /// By leading name: the decision of one kind that holds for its entity. The lead's own goes before
  /// one on a name that the program has in the same entity; one on a name that was merged into
  /// another goes with it and ends there.
  private mutating func lastWords(_ isOfKind: (Verdict) -> Bool) -> [UInt32: Int] {
    var words: [UInt32: (number: Int, isOwn: Bool)] = [:]
    for number in decisions.indices where isOfKind(decisions[number].verdict) {
      guard let name = finder.name(decisions[number].verdict.subject) else { continue }
      let lead = result.roots[name]
      let isOwn = lead == UInt32(name)
      if !isOwn, entities.roots[name] != entities.roots[Int(lead)] {
        result.outcomes[number] = .overruled(by: result.placing[UInt32(name)] ?? number)
      } else if let earlier = words[lead], earlier.isOwn, !isOwn {
        result.outcomes[number] = .overruled(by: earlier.number)
      } else {
        if let earlier = words[lead] { result.outcomes[earlier.number] = .overruled(by: number) }
        result.outcomes[number] = .applied
        words[lead] = (number, isOwn)
      }
    }
    return words.mapValues(\.number)
  }

  mutating func setDeleted() {
    /// By name: the last decision that treats it as a name, or says again that it is none.
    var last: [Int: Int] = [:]
    for number in decisions.indices.reversed() {
      let verdict = decisions[number].verdict
      let names = [verdict.subject, verdict.other].compactMap { $0.flatMap { finder.name($0) } }
      switch verdict {
      case .apart, .split, .undecided: break
      case .merge, .retype, .rename:
        for name in names where last[name] == nil { last[name] = number }
      case .delete:
        // Who deletes the singer Tula in one folder keeps the town in the next.
        guard let name = names.first, finder.isMeant(name, by: verdict.subject) else { continue }
        if let later = last[name] {
          result.outcomes[number] = .overruled(by: later)
        } else {
          delete(name, number)
          last[name] = number
        }
      }
    }
    for name in 0..<entities.count where result.deleting[result.roots[name]] != nil {
      result.isDeleted[name] = true
    }
  }

  private mutating func delete(_ name: Int, _ number: Int) {
    result.outcomes[number] = .applied
    result.deleting[UInt32(name)] = number
    result.isDeleted[name] = true
  }
}
