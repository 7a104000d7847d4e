// The looks of roles: readable on any background, and told apart without colour.

import CNcurses
import Glibc
import Screen
import Testing

@testable import Terminal

struct PaletteTests {
  @Test("Without colour, what the reader chose or searched for differs from all around it")
  func monochrome() {
    // On rows of a list, and in a text.
    let sets: [[Role]] = [
      [.plain, .selection, .restingSelection, .hit, .lit, .focusedTitle],
      [.plain, .hit, .lit, .litKind1, .litKind2, .litKind3],
      [.plain, .faint, .changedWords, .changedNumber, .changedDate, .changedName, .changedTurn],
    ]
    for roles in sets {
      let looks = roles.map { Palette.paint($0, .none).emphasis }
      #expect(Set(looks.map(\.rawValue)).count == roles.count)
    }
    #expect(Palette.paint(.focusedTitle, .none) != Palette.paint(.title, .none))
    #expect(Palette.paint(.shared, .none) != Palette.paint(.plain, .none))
  }

  @Test("Emphasis reaches the screen as what it is called")
  func emphasis() {
    #expect(Emphasis.bold.rawValue == UInt8(screen_bold))
    #expect(Emphasis.underline.rawValue == UInt8(screen_underline))
    #expect(Emphasis.reverse.rawValue == UInt8(screen_reverse))
    #expect(Emphasis.dim.rawValue == UInt8(screen_dim))
  }

  @Test("Without colour no role asks for one", arguments: Role.allCases)
  func colourless(role: Role) {
    let paint = Palette.paint(role, .none)
    #expect(paint.foreground == -1 && paint.background == -1)
  }

  @Test("Eight colours are enough for a terminal of eight", arguments: Role.allCases)
  func eight(role: Role) {
    let paint = Palette.paint(role, .eight)
    #expect(-1..<8 ~= paint.foreground && -1..<8 ~= paint.background)
  }

  @Test("Text has a contrast of 3.5 at least, on black and on white", arguments: Role.allCases)
  func contrast(role: Role) {
    let paint = Palette.paint(role, .many)
    guard paint.foreground >= 0 else { return }
    let ink = luminance(paint.foreground)
    let papers = paint.background >= 0 ? [luminance(paint.background)] : [0, 1]
    for paper in papers {
      #expect((max(ink, paper) + 0.05) / (min(ink, paper) + 0.05) >= 3.5)
    }
  }

  @Test(
    "Terminals say what colours they have in odd numbers",
    arguments: [
      (-1, ColourDepth.none), (0, .none), (2, .none), (8, .eight), (16, .eight), (88, .eight),
      (256, .many), (1 << 24, .eight),
    ])
  func depth(count: Int, expected: ColourDepth) {
    #expect(ColourDepth(count: count) == expected)
  }

  /// Relative luminance (WCAG 2.1) of a colour of xterm's cube or grey ramp.
  private func luminance(_ colour: Int) -> Double {
    let parts: [Int]
    if colour >= 232 {
      parts = Array(repeating: 8 + 10 * (colour - 232), count: 3)
    } else {
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = colour - 16
      parts = [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
    }
    return zip([0.2126, 0.7152, 0.0722], parts).map { $0 * linear(Double($1) / 255) }.reduce(0, +)
  }

  private func linear(_ value: Double) -> Double {
    value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
