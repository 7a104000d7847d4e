// Which terminal type ncurses is started with.

import CNcurses
import Screen

enum TerminalType {
  /// Newer terminals than the terminfo database (alacritty and ghostty on Debian 12) call
  /// themselves by names that it lacks, and nearly all of them understand this one's sequences.
  static let fallback = "xterm-256color"

  /// The type to use where TERM has this value.
  static func choose(_ requested: String?) throws(TerminalError) -> String {
    guard let requested, !requested.isEmpty else { throw .typeMissing }
    if try fits(requested, named: requested) { return requested }
    if try fits(fallback, named: requested) { return fallback }
    throw .typeUnknown(Width.shown(requested))
  }

  /// Whether the type is known; throws where it is known to be of no use.
  private static func fits(_ type: String, named: String) throws(TerminalError) -> Bool {
    switch screen_check_type(type) {
    case .fit: return true
    case .unknown: return false
    case .unfit: throw .typeUnfit(Width.shown(named))
    }
  }
}
