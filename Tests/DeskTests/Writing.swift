// Short ways to write decisions and corpora in tests.

import Articles
import Chance
import Desk
import Names
import Testing

/// A reference by its id, the form shown in brackets: `person:bortnikov (Bórtnikov)`.
func name(_ text: String) throws -> NameReference {
  let parts = text.split(separator: " (", maxSplits: 1)
  let written = parts.count > 1 ? String(parts[1].dropLast()) : ""
  return try #require(NameReference(id: String(parts[0]), written: written), "\(text) is no id")
}

/// Decisions read from TOML without its headers: one decision a line, `merge = "a" into = "b"`
/// written as `merge a into b`, each verdict as the file's keys have it.
func decisions(_ lines: String) throws -> Decisions {
  var decisions = Decisions()
  for line in lines.split(separator: "\n") { decisions.add(try decision(String(line))) }
  return decisions
}

/// One decision: `merge person:a into person:b`, `retype person:a to place`, `delete person:a`.
func decision(_ line: String) throws -> Decision {
  let words = line.split(separator: " ", maxSplits: 3).map(String.init)
  let subject = try name(words[1])
  let verdict: Verdict? =
    switch words[0] {
    case "merge": .merge(subject, into: try name(words[3]))
    case "apart": .apart(subject, from: try name(words[3]))
    case "split": .split(subject, from: try name(words[3]))
    case "undecided": .undecided(subject, try name(words[3]))
    case "retype":
      EntityType.allCases.first { $0.name == words[3] }.map { .retype(subject, to: $0) }
    case "rename": .rename(subject, to: words[3])
    case "delete": .delete(subject)
    default: nil
    }
  return Decision(try #require(verdict, "no decision: \(line)"))
}

/// Decisions as they are said, without dates and notes.
func said(_ decisions: Decisions) -> [String] { decisions.list.map { $0.verdict.description } }

/// What the program found, one entity a line: its lead first, then its forms, `person: bortnikov,
/// alexander bortnikov`. Names are numbered in the order in which they stand here.
func found(_ lines: String) throws -> AutomaticEntities {
  var entities = AutomaticEntities(roots: [], types: [], keyBytes: [], keyEnds: [])
  for line in lines.split(separator: "\n") {
    let parts = line.split(separator: ": ")
    let type = try #require(EntityType.allCases.first { $0.name == parts[0] })
    let root = UInt32(entities.count)
    for key in parts[1].split(separator: ", ") {
      entities.roots.append(root)
      entities.types.append(type)
      entities.seenTypes.append(EntityTypes(type))
      entities.keyBytes += Array(key.utf8)
      entities.keyEnds.append(UInt32(entities.keyBytes.count))
    }
  }
  return entities
}

/// The entities as decided, in the form of `found`: those with several names or a change in order of
/// their leads, deleted names in brackets, a shown name in quotation marks.
func drawn(_ decided: DecidedEntities, _ entities: AutomaticEntities) -> String {
  var lines: [Int: [String]] = [:]
  var start = 0
  for name in 0..<entities.count {
    let end = Int(entities.keyEnds[name])
    let key = String(decoding: entities.keyBytes[start..<end], as: UTF8.self)
    start = end
    let text = decided.isDeleted[name] ? "(\(key))" : key
    let root = Int(decided.roots[name])
    if root == name {
      lines[root, default: []].insert(text, at: 0)
    } else {
      lines[root, default: []].append(text)
    }
  }
  return lines.sorted { $0.key < $1.key }.map { root, names in
    let shown = decided.shownName(root).map { " “\($0)”" } ?? ""
    return "\(decided.types[root].name): \(names.joined(separator: ", "))\(shown)"
  }.joined(separator: "\n")
}

/// Decisions on names `a`…`h` of two types, with odd texts.
func anyDecision(_ chance: inout SplitMix) throws -> Decision {
  func any() -> String {
    let type = ["person", "place"].randomElement(using: &chance) ?? ""
    return "\(type):\("abcdefgh".randomElement(using: &chance) ?? "a")"
  }
  var other = any()
  let subject = any()
  while other == subject { other = any() }
  let lines = [
    "merge \(subject) into \(other)", "merge \(subject) into \(other)",
    "apart \(subject) from \(other)", "split \(subject) from \(other)",
    "undecided \(subject) or \(other)",
    "retype \(subject) to \(["person", "place", "event"].randomElement(using: &chance) ?? "")",
    "rename \(subject) to \(anyText(&chance))x", "delete \(subject)",
  ]
  var made = try decision(lines.randomElement(using: &chance) ?? "")
  if Bool.random(using: &chance) {
    made.day = CalendarDay(number: Int.random(in: -719_162...2_932_896, using: &chance))
  }
  if Bool.random(using: &chance) { made.note = anyText(&chance) }
  return made
}

/// Text with all that TOML treats in its own way.
func anyText(_ chance: inout SplitMix) -> String {
  let pieces = [
    "\"", "\\", "\n", "\r", "\t", "#", "'", "'''", "\"\"\"", "[[decision]]", " = ", "é", "🗞",
    "\u{0}",
    "\u{7F}", "\u{85}", "\u{202E}", " ", "word", "]", "\\u0041",
  ]
  return (0..<Int.random(in: 0...6, using: &chance)).map { _ in
    pieces.randomElement(using: &chance) ?? ""
  }.joined()
}

/// The same said of names of their own, so that it replaces nothing.
func numbered(_ verdict: Verdict, _ number: Int, _ written: String) throws -> Verdict {
  func other(_ name: NameReference) throws -> NameReference {
    let key = "\(name.key)\(number)"
    return try #require(NameReference(name.type, key: key, written: written))
  }
  return switch verdict {
  case .merge(let a, let b): .merge(try other(a), into: try other(b))
  case .apart(let a, let b): .apart(try other(a), from: try other(b))
  case .split(let a, let b): .split(try other(a), from: try other(b))
  case .undecided(let a, let b): .undecided(try other(a), try other(b))
  case .retype(let a, let type): .retype(try other(a), to: type)
  case .rename(let a, let text): .rename(try other(a), to: text)
  case .delete(let a): .delete(try other(a))
  }
}

extension Verdict {
  /// The two names that it keeps apart.
  var keptApart: (NameReference, NameReference)? {
    switch self {
    case .apart(let name, let other), .split(let name, let other): (name, other)
    case .merge, .undecided, .retype, .rename, .delete: nil
    }
  }
}
