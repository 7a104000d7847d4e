// Standard output and standard error: buffered lines, and text that cannot harm a terminal.

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

  /// Whether hits may be set in bold: on a terminal, unless NO_COLOR (no-color.org) says no.
  static let isDecorated = isTerminal && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true)

  /// In bold where that is to be.
  static func bold(_ text: String) -> String {
    isDecorated && !text.isEmpty ? "\u{1b}[1m\(text)\u{1b}[0m" : text
  }

  private static func write(_ bytes: inout [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(1, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 {
        // Nobody reads any more (`… | head`): that is no failure of ours.
        exit(errno == EPIPE ? 0 : 2)
      }
      start += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
