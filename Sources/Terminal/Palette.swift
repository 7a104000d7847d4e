// How roles look: colours where there are some, attributes where there are none. Which text has
// which role is the browser's business.
//
// Text keeps the terminal's own background, which may be dark or light. The colours of 256 that
// stand on it have a relative luminance between 0.14 and 0.25 and so a contrast of at least 3.5:1
// against black and white alike (WCAG 2.1, "contrast ratio"); the others bring their background.

import Screen

/// What a terminal can show.
enum ColourDepth: Hashable {
  case none
  case eight
  case many

  /// - Parameter count: ncurses' COLORS. Beyond 256 the numbers mean red, green and blue directly,
  ///   except for the first eight.
  init(count: Int) {
    self = count == 256 ? .many : count >= 8 ? .eight : .none
  }
}

/// The look of a role.
struct Paint: Hashable {
  /// Colour numbers; -1 is the terminal's own.
  var foreground = -1
  var background = -1
  var emphasis: Emphasis = []
}

enum Palette {
  static func paint(_ role: Role, _ depth: ColourDepth) -> Paint {
    let look = Look(role)
    switch depth {
    case .none: return Paint(emphasis: look.none)
    case .eight: return look.eight
    case .many: return look.many
    }
  }
}

/// A role's looks side by side. Without colour, what the reader chose or searched for must differ
/// from plain text and from each other: selection, hit, lit, focusedTitle; and in a text hit, lit and its
/// kinds.
private struct Look {
  var many: Paint
  var eight: Paint
  var none: Emphasis

  private init(_ many: Paint, _ eight: Paint, _ none: Emphasis) {
    self.many = many
    self.eight = eight
    self.none = none
  }

  /// A colour of 256, one of 8, and emphasis that goes with both.
  private static func ink(
    _ many: Int, _ eight: Int, _ emphasis: Emphasis = [], none: Emphasis
  ) -> Look {
    Look(
      Paint(foreground: many, emphasis: emphasis), Paint(foreground: eight, emphasis: emphasis),
      none)
  }

  /// Writing on a background of its own.
  private static func marker(
    _ ink: Int, on many: Int, eight: (Int, Int), none: Emphasis
  ) -> Look {
    Look(
      Paint(foreground: ink, background: many),
      Paint(foreground: eight.0, background: eight.1), none)
  }

  /// Attributes alone.
  private static func same(_ emphasis: Emphasis) -> Look {
    Look(Paint(emphasis: emphasis), Paint(emphasis: emphasis), emphasis)
  }

  init(_ role: Role) {
    self =
      switch role {
      case .plain, .prompt: .same([])
      case .heading, .key: .same(.bold)
      case .faint: Look(Paint(foreground: 243), Paint(emphasis: .dim), .dim)
      case .border: Look(Paint(foreground: 243), Paint(emphasis: .dim), .dim)
      case .focusedBorder: .ink(30, 6, none: .bold)
      case .title: Look(Paint(foreground: 243), Paint(), [])
      case .focusedTitle: .ink(30, 6, .bold, none: .bold)
      case .selection: .marker(231, on: 24, eight: (7, 4), none: .reverse)
      case .restingSelection:
        Look(
          Paint(foreground: 255, background: 240), Paint(emphasis: [.bold, .underline]),
          .underline)
      case .hit: .marker(16, on: 221, eight: (0, 3), none: [.reverse, .underline])
      case .lit: .marker(16, on: 117, eight: (0, 6), none: [.bold, .underline])
      // Whole sentences may be of the first kind, and hold places of the others.
      case .litKind1: .ink(29, 2, none: .underline)
      case .litKind2: .ink(130, 3, .bold, none: .bold)
      case .litKind3: .ink(133, 5, .underline, none: .reverse)
      // Many words of a comparison: a marker on each would outshout the signs between the texts.
      case .shared: .ink(29, 2, .underline, none: .underline)
      // Other words are many, and less than another figure.
      case .changedWords: .ink(32, 6, .underline, none: .underline)
      case .changedNumber: .ink(130, 3, .bold, none: .reverse)
      case .changedDate: .ink(133, 5, .bold, none: [.bold, .underline])
      case .changedName: .ink(29, 2, .bold, none: .bold)
      case .changedTurn: .ink(160, 1, [.bold, .underline], none: [.bold, .reverse])
      case .density: .ink(32, 6, none: [])
      case .category1: .ink(32, 6, none: [])
      case .category2: .ink(133, 5, none: [])
      case .category3: .ink(29, 2, none: [])
      case .category4: .ink(130, 3, none: [])
      case .category5: .ink(98, -1, none: [])
      case .good: .ink(28, 2, none: [])
      case .warning: .ink(130, 3, .bold, none: .bold)
      case .failure: .ink(160, 1, .bold, none: [.bold, .reverse])
      }
  }
}
