// Looking back, in an open prompt, at what was searched for before. The lines themselves are the
// Desk's.

import Desk
import Screen

/// In which direction of time.
package enum RecallStep: CaseIterable, Sendable {
  /// The line before this one, the line after it.
  case older, newer
  /// The line before this one that holds the letters that are typed now.
  case holding
}

/// Where in the history a prompt is.
struct Recall: Equatable, Sendable {
  /// The line that is shown; nil while the reader's own is.
  private(set) var line: Int?
  /// What the reader had typed.
  private(set) var draft = ""
  /// The letters that a line must hold; nil while lines are only walked through.
  private(set) var wanted: String?
  private var isMissing = false

  var isLooking: Bool { wanted != nil }

  /// ` · before, with “cro”`
  var label: String {
    guard let wanted else { return "" }
    if isMissing { return " · nothing before with “\(wanted)”" }
    return wanted.isEmpty ? " · before" : " · before, with “\(wanted)”"
  }

  /// Takes a step from the line that is shown.
  /// - Returns: the line to show now; nil where there is no other.
  mutating func step(
    _ step: RecallStep, from shown: String, in history: SearchHistory
  ) -> String? {
    if line == nil, wanted == nil { draft = shown }
    switch step {
    case .older: return go(to: (line ?? history.lines.count) - 1, in: history)
    case .newer: return line.flatMap { go(to: $0 + 1, in: history) }
    case .holding:
      guard wanted != nil else {
        wanted = ""
        return nil
      }
      return look(before: line ?? history.lines.count, in: history)
    }
  }

  private mutating func go(to number: Int, in history: SearchHistory) -> String? {
    wanted = nil
    if number == history.lines.count {
      line = nil
      return draft
    }
    guard history.lines.indices.contains(number) else { return nil }
    line = number
    return history.lines[number]
  }

  /// Looks for a letter more, from the newest line on that is not newer than the one shown.
  mutating func look(for more: String, in history: SearchHistory) -> String? {
    wanted = (wanted ?? "") + more
    return look(before: line.map { $0 + 1 } ?? history.lines.count, in: history)
  }

  /// Looks for a letter less, from the newest line on.
  mutating func lookForLess(in history: SearchHistory) -> String? {
    wanted = String((wanted ?? "").dropLast())
    return look(before: history.lines.count, in: history)
  }

  private mutating func look(before end: Int, in history: SearchHistory) -> String? {
    guard let wanted, !wanted.isEmpty else { return nil }
    let found = history.last(before: min(end, history.lines.count), holding: wanted)
    isMissing = found == nil
    line = found ?? line
    return found.map { history.lines[$0] }
  }

  /// Ends the looking; what is shown stays.
  mutating func stopLooking() {
    wanted = nil
    isMissing = false
  }
}

extension BrowserModel {
  mutating func receive(_ history: SearchHistory) -> [Effect] {
    searchHistory = history
    return []
  }

  /// Shows another line of the history in the prompt, as if it had been typed.
  mutating func recall(_ step: RecallStep) -> [Effect] {
    if finder.isOpen { return choose(step) }
    guard var open = prompt, open.isSearch else { return [] }
    let line = open.recall.step(step, from: open.line.text, in: searchHistory)
    return show(line, in: &open)
  }

  /// A key while letters are looked for in the history; nil where it ends that and means what it
  /// always does.
  mutating func look(_ key: Key) -> [Effect]? {
    guard var open = prompt, open.recall.isLooking else { return nil }
    switch key {
    case .character(let scalar):
      return show(open.recall.look(for: String(scalar), in: searchHistory), in: &open)
    case .backspace: return show(open.recall.lookForLess(in: searchHistory), in: &open)
    case .escape, .control("g"):
      let draft = open.recall.draft
      open.recall = Recall()
      return show(draft, in: &open)
    case .control("r"): return nil
    case .control, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab,
      .enter, .delete, .insert, .function, .paste:
      prompt?.recall.stopLooking()
      return nil
    }
  }

  private mutating func show(_ line: String?, in open: inout Prompt) -> [Effect] {
    guard let line, line != open.line.text else {
      prompt = open
      return []
    }
    open.line.replace(by: line)
    prompt = open
    return typed(open)
  }
}
