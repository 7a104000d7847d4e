// All that the reader decided, in order, with the text that it stands in: to add, take back and read.
// Where the text is kept is DecisionFile's business, what it does to a corpus Replay's.

/// An ordered list of decisions, and the file's text around them.
///
/// A value without a file is as good: tests and verbs make some from text.
package struct Decisions: Sendable {
  /// In the order of the file, which is that of time.
  package private(set) var list: [Decision]
  /// What was not understood where the text was read; what is added later is always understood.
  package let issues: [ReadingIssue]
  private var passages: [DecisionPassage]
  private var done: [Step] = []
  private var undone: [Step] = []

  /// What one addition did.
  package struct Change: Equatable, Sendable {
    /// What was added.
    package var decision: Decision
    /// What it contradicted or repeated, which was taken out.
    package var replaced: [Decision]

    /// A sentence for people, without its full stop: what holds now, and what does not any more.
    package var summary: String {
      let gone = replaced.map(\.verdict).filter { $0 != decision.verdict }.map(\.description)
      let ending = gone.isEmpty ? "" : " (instead of: \(gone.joined(separator: "; ")))"
      return decision.verdict.description + ending
    }
  }

  private struct Step {
    var before: [DecisionPassage]
    var change: Change
  }

  /// No decision, in a text that explains itself.
  package init() { self.init([]) }

  /// Reads a file's bytes. Never fails: see `issues`. O(bytes).
  package init(_ bytes: [UInt8]) {
    let reader = DecisionReader(bytes.isEmpty ? Array(explanation.utf8) : bytes)
    passages = reader.passages
    issues = reader.issues
    list = reader.passages.compactMap(\.decision)
  }

  /// The file's text: what was read, byte for byte, but for what was added or taken out.
  package var text: [UInt8] { passages.flatMap(\.bytes) }

  /// Adds a decision, in place of what it contradicts. O(decisions).
  /// - Returns: what was done, to be told.
  @discardableResult
  package mutating func add(_ decision: Decision) -> Change {
    let before = passages
    let replaced = list.filter { decision.verdict.replaces($0.verdict) }
    dropPassages { index in
      before[index].decision.map { decision.verdict.replaces($0.verdict) } ?? false
    }
    passages.append(passage(for: decision))
    list = passages.compactMap(\.decision)
    let change = Change(decision: decision, replaced: replaced)
    done.append(Step(before: before, change: change))
    undone = []
    return change
  }

  /// Adds decisions that belong together: they are taken back as one.
  /// - Returns: what the last of them did.
  package mutating func add(together decisions: [Decision]) -> Change? {
    let before = passages
    var change: Change?
    for decision in decisions { change = add(decision) }
    guard let change else { return nil }
    done.removeLast(decisions.count)
    done.append(Step(before: before, change: change))
    return change
  }

  /// Takes back the last addition, and puts what it had replaced in its place again. Of a file that
  /// was only read the last decision goes, or the last two where they were made together; what that
  /// once replaced is not known any more.
  /// - Returns: what was taken back; nil where nothing is left.
  package mutating func undo() -> Change? {
    guard let last = list.last else { return nil }
    let after = passages
    let change: Change
    if let step = done.popLast() {
      passages = step.before
      change = step.change
    } else {
      let places = passages.indices.filter { passages[$0].decision != nil }
      let gone = places.suffix(list.endsInPair ? 2 : 1)
      dropPassages { gone.contains($0) }
      change = Change(decision: last, replaced: [])
    }
    list = passages.compactMap(\.decision)
    undone.append(Step(before: after, change: change))
    return change
  }

  /// Does again what was undone last; nil where nothing was, or something was added since.
  package mutating func redo() -> Change? {
    guard let step = undone.popLast() else { return nil }
    done.append(Step(before: passages, change: step.change))
    passages = step.before
    list = passages.compactMap(\.decision)
    return step.change
  }
}

extension Decisions {
  private mutating func dropPassages(_ isGone: (Int) -> Bool) {
    passages = passages.enumerated().compactMap { index, passage in
      guard isGone(index) else { return passage }
      let remainder = passage.remainder
      return remainder.isEmpty ? nil : DecisionPassage(bytes: remainder, decision: nil)
    }
  }

  /// The table at the end of the text, behind an empty line, with the line ends of the text.
  private func passage(for decision: Decision) -> DecisionPassage {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let ending = lines.count > 1 && lines[0].last == UInt8(ascii: "\r") ? "\r\n" : "\n"
    let isEnded = lines.last?.isEmpty ?? true
    let isBlank = lines.count < 2 || lines[lines.count - 2].allSatisfy { $0 == UInt8(ascii: "\r") }
    let gap = isEnded ? (isBlank ? "" : ending) : ending + ending
    return DecisionPassage(
      bytes: Array(gap.utf8) + decision.table(newline: ending), decision: decision)
  }
}

extension [Decision] {
  /// Whether the last two were made together: a form was split off, and merged or deleted.
  fileprivate var endsInPair: Bool {
    guard count > 1 else { return false }
    let (last, before) = (self[count - 1], self[count - 2])
    guard case .split = before.verdict, last.verdict.subject.id == before.verdict.subject.id,
      last.day == before.day
    else { return false }
    switch last.verdict {
    case .merge, .delete: return true
    case .apart, .split, .undecided, .retype, .rename: return false
    }
  }
}
