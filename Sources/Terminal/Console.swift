// The terminal's screen: opening it, drawing frames, giving it back. Waiting for keys and
// signals is in ConsoleEvents.swift; what is drawn and what keys do is the browser's business.
//
// The class is not called Terminal because the module is.

import CNcurses
import Glibc
import Screen

/// The terminal while this program has it. Only for the main thread, and one at a time.
package final class Console {
  /// A window may claim to be any size (`stty cols 65535`); a frame has 16 bytes a cell.
  private static let longestEdge: Int32 = 1000

  /// The window's size, in cells.
  package private(set) var size: Size
  let signals: Int32
  var keys = KeyDecoder()
  private var shown: Frame?
  private let looks: [Paint]
  private let isColoured: Bool
  private var cells: [screen_cell] = []

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - type: TERM's value. One that terminfo does not know is treated as xterm-256color.
  ///   - colour: Whether colours may be used; https://no-color.org unless given.
  /// - Throws: A sentence with a remedy; the terminal is untouched then.
  package static func open(
    type: String? = environment("TERM"), colour: Bool = environment("NO_COLOR") == nil
  ) throws(TerminalError) -> Console {
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    Width.prepareLocale()
    let chosen = try TerminalType.choose(type)
    Signals.block()
    let signals = signals_open()
    guard signals >= 0 else { throw .noDescriptors }
    let answer = screen_open(chosen)
    guard answer == .opened else {
      Glibc.close(signals)
      throw answer == .no_keyboard ? .noKeyboard : .refused(Width.shown(chosen))
    }
    return Console(signals: signals, colour: colour)
  }

  /// An environment variable's value; nil where it is unset or empty.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private init(signals: Int32, colour: Bool) {
    self.signals = signals
    let depth = ColourDepth(count: colour ? Int(screen_start_colours()) : 0)
    isColoured = depth != .none
    looks = Role.allCases.map { Palette.paint($0, depth) }
    size = Self.readSize()
    guard isColoured else { return }
    for (role, look) in zip(Role.allCases, looks) {
      screen_define_pair(
        Int32(Self.pair(role)), Int32(look.foreground), Int32(look.background))
    }
  }

  deinit { close() }

  /// Gives the terminal back as it was. May be called twice; leaving by `exit` does it too.
  package func close() { screen_close() }

  /// Shows a frame: rows that differ from the last frame's are sent. What is larger than the
  /// window is cut, what is smaller leaves blanks. O(cells), and bytes sent as few as ncurses can.
  package func draw(_ frame: Frame) {
    for row in 0..<size.rows where shown.map({ !frame.sameRow(row, as: $0) }) ?? true {
      put(row: row, of: frame)
    }
    shown = frame
    if let cursor = frame.cursor, Box(size).contains(cursor) {
      screen_place_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      screen_hide_cursor()
    }
    screen_flush()
  }

  /// Makes the next `draw` repaint everything: for ^L, after another program wrote on the screen.
  package func redrawAll() {
    shown = nil
    screen_repaint()
  }

  /// Gives the terminal back, stops the process group as ^Z does in other programs, and takes the
  /// terminal again when the shell lets the program go on. Draw afterwards.
  package func suspend() {
    screen_suspend()
    signals_stop_group()
    enterAgain()
  }

  /// Takes the terminal after the program was stopped; without harm when it had it.
  func enterAgain() {
    screen_resume()
    adoptSize()
    shown = nil
  }

  /// Follows the window's size.
  func adoptSize() {
    size = Self.readSize()
    screen_resize(Int32(size.rows), Int32(size.columns))
    shown = nil
  }

  private static func readSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    screen_read_size(longestEdge, &rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Pair 0 cannot be defined.
  private static func pair(_ role: Role) -> UInt8 { role.rawValue + 1 }

  private func put(row: Int, of frame: Frame) {
    cells.removeAll(keepingCapacity: true)
    for column in 0..<size.columns { cells.append(shimmed(frame[row, column])) }
    // The window may end inside a wide glyph.
    if cells.last?.width == 2 { cells[cells.count - 1] = shimmed(frame[-1, -1]) }
    screen_put_row(Int32(row), cells, Int32(cells.count))
  }

  /// Emphasis has the bits of screen_bold and so on; a test holds them together.
  private func shimmed(_ cell: Cell) -> screen_cell {
    let role = cell.style.role
    let emphasis = cell.style.emphasis.union(looks[Int(role.rawValue)].emphasis)
    return screen_cell(
      base: cell.base.value, first_mark: cell.firstMark.value,
      second_mark: cell.secondMark.value, attributes: UInt16(emphasis.rawValue),
      pair: isColoured ? Self.pair(role) : 0, width: cell.columns)
  }
}
