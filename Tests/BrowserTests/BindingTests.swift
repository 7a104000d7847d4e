// The one table of keys against everything that is made from it.

import Foundation
import Screen
import Testing

@testable import Browser

@Suite("Keys")
struct BindingTests {
  private let bindings = bindingGroups.flatMap(\.bindings)

  @Test("Every action has a key, and no key means two things in one place")
  func everyActionOnce() {
    let actions: [Action] =
      Move.allCases.map { .move($0) } + LineEdit.allCases.map { .edit($0) }
      + Pane.allCases.map { .focus($0) } + Answer.allCases.map { .answer($0) }
      + RecallStep.allCases.map { .recall($0) } + [
        .searchEntity, .saveSearch, .savedSearches, .finder, .why,
        .nextPane, .previousPane, .open, .back, .search, .find, .findNext, .findPrevious, .clear,
        .compare, .swap, .light, .nextLook, .leftColumn, .rightColumn, .nextCompared,
        .previousCompared, .nextDifference, .previousDifference, .fold, .scrollApart, .copy,
        .export, .conflicts, .missingLinks, .agreeing, .order, .nextType,
        .merge,
        .split, .rename, .retype, .delete, .undo, .redo,
        .timeline, .coverage, .voices,
        .review, .problems, .reread, .about, .help, .leave, .quit, .suspend,
        .redraw, .acceptLine,
        .cancelLine,
      ]
    #expect(Set(bindings.map(\.action)) == Set(actions))
    for context in Context.allCases {
      let keys = bindings.filter { $0.contexts.contains(context) }.flatMap(\.keys)
      #expect(keys.count == Set(keys).count, "a key stands twice in \(context)")
    }
  }

  @Test("A letter that is typed into the prompt is never a command")
  func lettersInThePrompt() {
    for value in 0x20..<0x7f {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(action(for: .character(scalar), in: .prompt) == nil)
    }
  }

  @Test("Help, q and ^C work wherever the reader is")
  func everywhere() {
    #expect(action(for: .control("c"), in: .prompt) == .quit)
    for context in Context.allCases where context != .prompt {
      #expect(action(for: .character("?"), in: context) == .help)
      #expect(action(for: .character("q"), in: context) == .leave)
      #expect(action(for: .control("c"), in: context) == .quit)
    }
  }

  @Test("The README lists every key as the table has it, but for those of a line that is typed")
  func readme() throws {
    let url = checkout.appendingPathComponent("README.md")
    let readme = try String(contentsOf: url, encoding: .utf8)
    let bindings = bindingGroups.filter { $0.title != "While typing" }.flatMap(\.bindings)
    // The keys of the panes share a row.
    let panes = Pane.allCases.map(Action.focus)
    let expected =
      bindings.filter { !panes.contains($0.action) }.map { row($0.keys, $0.text) } + [
        row(
          bindings.filter { panes.contains($0.action) }.flatMap(\.keys),
          "to the articles, reader, entities, references, figures, quotations")
      ]
    for row in expected { #expect(readme.contains(row), "README.md lacks the row \(row)") }
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == expected.count, "README.md lists keys that the table does not have")
  }

  private func row(_ keys: [Key], _ text: String) -> String {
    "| \(keys.map { "`\($0.name)`" }.joined(separator: " ")) | \(text) |"
  }

  @Test("Help lists every key, and every line of it fits 80 columns")
  func help() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("?")
    var seen = ""
    for _ in 0..<10 {
      seen += reading.screen
      reading.press("PgDn")
    }
    for binding in bindings {
      #expect(seen.contains(binding.keyNames), "help lacks \(binding.keyNames)")
      #expect(seen.contains(binding.text), "help cuts “\(binding.text)”")
    }
  }
}
