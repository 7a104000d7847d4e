// Standard output and standard error: buffered lines, and text that cannot harm a terminal.

import Columns
import Glibc
import Screen
import Synchronization

/// A text left-aligned in a column of a list; a longer one takes what it needs.
func aligned(_ text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - Width.of(text)))
}

/// What verbs print. Lines are kept and written in large pieces, at the latest by `flush`.
enum Output {
  private static let waiting = Mutex<[UInt8]>([])

  /// Prints a line to standard output.
  static func line(_ text: String) {
    waiting.withLock { bytes in
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\n"))
      if bytes.count >= 65_536 { write(&bytes) }
    }
  }

  static func flush() { waiting.withLock { write(&$0) } }

  /// Prints a line to standard error.
  static func complain(_ text: String) {
    guard !text.isEmpty else { return }
    let bytes = Array((text + "\n").utf8)
    _ = Glibc.write(2, bytes, bytes.count)
  }

  /// Text of an article or a file's name as a terminal may see it: no control characters.
  static func shown(_ text: some StringProtocol) -> String { Width.shown(text) }

  /// Whether a person reads along.
  static let isTerminal = isatty(1) == 1

  /// Whether hits may be set in bold or colours: on a terminal, unless NO_COLOR (no-color.org) says no.
  static let isDecorated = isTerminal && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true)

  /// In bold where that is to be.
  static func bold(_ text: String) -> String {
    isDecorated && !text.isEmpty ? "\u{1b}[1m\(text)\u{1b}[0m" : text
  }

  /// A colour of those that every terminal has, by its number in ECMA-48.
  enum Colour: Int {
    case red = 31
    case yellow = 33
    case blue, magenta, cyan
  }

  /// In a colour where that is to be; nil is the terminal's own.
  static func coloured(_ text: String, _ colour: Colour?, isBold: Bool = false) -> String {
    let codes = [isBold ? "1" : nil, colour.map { "\($0.rawValue)" }].compactMap { $0 }
    guard isDecorated, !text.isEmpty, !codes.isEmpty else { return text }
    return "\u{1b}[\(codes.joined(separator: ";"))m\(text)\u{1b}[0m"
  }

  private static func write(_ bytes: inout [UInt8]) {
    // Nobody reads any more (`… | head`): that is no failure of ours.
    if let error = writeAll(bytes, to: STDOUT_FILENO) { exit(error == EPIPE ? 0 : 2) }
    bytes.removeAll(keepingCapacity: true)
  }
}
