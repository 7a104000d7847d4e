// What a piece of text is for. How that looks (colours, or attributes without colour) is the
// terminal's business: views name roles, so that no view can depend on colour.

/// The purpose of a cell.
package enum Role: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  case plain
  /// Of lesser weight: dates, paths, counts.
  case faint
  case heading
  case border
  case focusedBorder
  case title
  case focusedTitle
  /// The selected row of the focused pane.
  case selection
  /// The selected row of a pane without the focus.
  case restingSelection
  /// A place that a search matched.
  case hit
  /// The places of the thing that the reader chose.
  case lit
  /// Three kinds of places in a text that are lit side by side; the first may be long.
  case litKind1
  case litKind2
  case litKind3
  /// What both sides of a comparison have.
  case shared
  /// Five kinds of places in which one side of a comparison is not as the other.
  case changedWords
  case changedNumber
  case changedDate
  case changedName
  /// With this word one side says the contrary of the other.
  case changedTurn
  /// How much differs, in a bar at the edge.
  case density
  /// Five kinds of things that are told apart by a letter first and by colour second.
  case category1
  case category2
  case category3
  case category4
  case category5
  case good
  case warning
  case failure
  /// The name of a key in a line of help.
  case key
  /// The line in which the reader types.
  case prompt
}

/// Emphasis on top of what a role brings.
package struct Emphasis: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Emphasis(rawValue: 1)
  package static let underline = Emphasis(rawValue: 2)
  package static let reverse = Emphasis(rawValue: 4)
  package static let dim = Emphasis(rawValue: 8)
}

/// How a cell is to stand out: what it is for, and emphasis.
package struct Style: Hashable, Sendable, BitwiseCopyable {
  package var role: Role
  package var emphasis: Emphasis

  package init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  package static let plain = Style(.plain)
}
