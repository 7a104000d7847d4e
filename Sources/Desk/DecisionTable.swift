// One [[decision]] table while it is being read: its keys and values, and what they say together.

import Articles
import Names

/// The lines of one table, gathered.
struct DecisionTable {
  private struct Entry {
    var value: TOMLValue
    var line: Int
  }

  /// Where it opens.
  let line: Int
  private var verdict: VerdictKey?
  private var entries: [String: Entry] = [:]
  private var issues: [ReadingIssue] = []
  private(set) var isBroken = false

  init(line: Int) { self.line = line }

  /// Takes a line.
  /// - Returns: what makes the table unreadable, where this line does.
  mutating func take(_ content: TOMLStatement.Content, line: Int) -> ReadingIssue? {
    switch content {
    case .blank, .comment, .header: return nil
    case .broken: return ReadingIssue(line: line, problem: .brokenLine)
    case .unclosed: return ReadingIssue(line: line, problem: .unclosed)
    case .pair(let key, let value):
      let opening = VerdictKey(rawValue: key)
      if entries[key] != nil || (opening != nil && verdict != nil) {
        return ReadingIssue(line: line, problem: .twice(key))
      }
      verdict = opening ?? verdict
      entries[key] = Entry(value: value, line: line)
      return nil
    }
  }

  /// The table is not followed, because of this.
  mutating func fail(_ damage: ReadingIssue) {
    issues.append(damage)
    isBroken = true
  }

  /// Whether it says a decision as it is.
  var isWhole: Bool { read().decision != nil }

  /// The decision that it says, and what is the matter with it.
  func read() -> (decision: Decision?, issues: [ReadingIssue]) {
    guard !isBroken else { return (nil, issues) }
    do {
      let verdict = try readVerdict()
      var found = issues
      let decision = Decision(
        verdict, day: read("day", .badDay, &found) { $0.day },
        note: read("note", .wantsText(key: "note"), &found) { $0.text })
      return (decision, found + unknown())
    } catch {
      return (nil, issues + [error])
    }
  }

  private func readVerdict() throws(ReadingIssue) -> Verdict {
    guard let verdict else { throw ReadingIssue(line: line, problem: .noVerdict) }
    let name = try reference(verdict.rawValue, writtenAt: 0)
    switch verdict {
    case .merge: return .merge(name, into: try other(than: name, "into"))
    case .apart: return .apart(name, from: try other(than: name, "from"))
    case .split: return .split(name, from: try other(than: name, "from"))
    case .undecided: return .undecided(name, try other(than: name, "or"))
    case .retype:
      guard let type = EntityType(name: try text("to")) else { throw issue("to", .badType) }
      return .retype(name, to: type)
    case .rename:
      let shown = try text("to")
      guard shown.contains(where: { !$0.isWhitespace }) else { throw issue("to", .missing("to")) }
      return .rename(name, to: shown)
    case .delete: return .delete(name)
    }
  }

  private func other(
    than name: NameReference, _ key: String
  ) throws(ReadingIssue) -> NameReference {
    let other = try reference(key, writtenAt: 1)
    guard other.id != name.id else { throw issue(key, .sameName) }
    return other
  }

  private func reference(_ key: String, writtenAt place: Int) throws(ReadingIssue) -> NameReference
  {
    let written = entries["written"]?.value.texts ?? []
    let form = place < written.count ? written[place] : ""
    guard let name = NameReference(id: try text(key), written: form) else {
      throw issue(key, .badName(key: key))
    }
    return name
  }

  private func text(_ key: String) throws(ReadingIssue) -> String {
    guard let entry = entries[key] else { throw issue(key, .missing(key)) }
    guard let text = entry.value.text else { throw issue(key, .wantsText(key: key)) }
    return text
  }

  private func issue(_ key: String, _ problem: ReadingIssue.Problem) -> ReadingIssue {
    ReadingIssue(line: entries[key]?.line ?? line, problem: problem)
  }

  /// A remark; where it cannot be read the decision holds without it.
  private func read<Value>(
    _ key: String, _ problem: ReadingIssue.Problem, _ found: inout [ReadingIssue],
    _ value: (TOMLValue) -> Value?
  ) -> Value? {
    guard let entry = entries[key] else { return nil }
    if value(entry.value) == nil { found.append(issue(key, problem)) }
    return value(entry.value)
  }

  /// Keys that mean nothing here, also those of other verdicts.
  private func unknown() -> [ReadingIssue] {
    entries.compactMap { key, entry in
      if key == "written", entry.value.texts == nil {
        return issue(key, .wantsText(key: key))
      }
      let isKnown =
        RemarkKey(rawValue: key) != nil || key == verdict?.rawValue || key == verdict?.partner
      return isKnown ? nil : issue(key, .unknownKey(key))
    }
  }
}

extension TOMLValue {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var texts: [String]? {
    switch self {
    case .text(let text): [text]
    case .texts(let texts): texts
    case .bare, .other: nil
    }
  }

  fileprivate var day: CalendarDay? {
    switch self {
    case .text(let text), .bare(let text): CalendarDay(written: text)
    case .texts, .other: nil
    }
  }
}
