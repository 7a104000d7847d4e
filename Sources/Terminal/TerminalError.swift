// Why the browser cannot have the terminal, in sentences that say what to do about it.

/// Why a console could not be opened.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// Standard output is a file or a pipe.
  case noTerminal
  /// Standard input is none, and there is no controlling terminal either.
  case noKeyboard
  /// TERM is unset or empty.
  case typeMissing
  /// The terminal cannot place its cursor.
  case typeUnfit(String)
  /// Neither this type nor the one to fall back to is in the terminfo database.
  case typeUnknown(String)
  /// ncurses did not start.
  case refused(String)
  /// The process has no file descriptors left.
  case noDescriptors

  /// For people, as the end of a line that begins with the program's name.
  package var description: String {
    switch self {
    case .noTerminal:
      "standard output is no terminal: use a verb such as `broadsheet articles PATH`"
    case .noKeyboard:
      "there is no terminal to read keys from: use a verb such as `broadsheet articles PATH`"
    case .typeMissing:
      "TERM is not set: set it to your terminal's type, for instance `TERM=xterm-256color`"
    case .typeUnfit(let type):
      "a terminal of type “\(type)” cannot place its cursor: set TERM to your terminal's type, "
        + "or use a verb such as `broadsheet articles PATH`"
    case .typeUnknown(let type):
      "the terminal type “\(type)” is unknown here, and so is \(TerminalType.fallback): "
        + "install the package ncurses-base, or set TERM to a type that `toe -a` lists"
    case .refused(let type):
      "the terminal could not be opened as “\(type)”: try another TERM"
    case .noDescriptors:
      "too many files are open: raise the limit (`ulimit -n`)"
    }
  }
}
