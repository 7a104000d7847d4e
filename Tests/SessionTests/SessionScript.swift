// The little language of a session's `keys` file: one verb a line, as CONTRIBUTING.md lists them.
// Only reads it; SessionPlayer does what it says.

/// A terminal's size in cells.
struct WindowSize: Equatable, Sendable {
  var columns: Int
  var rows: Int
}

extension WindowSize {
  /// Reads `80x24`; nil for anything else.
  init?(parsing text: Substring) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], columns > 0, rows > 0
    else { return nil }
    self.columns = columns
    self.rows = rows
  }
}

/// What one line asks for.
enum SessionStep: Equatable, Sendable {
  /// `size 80x24`: the window at the start; only as the first verb.
  case size(WindowSize)
  /// `run broadsheet seeds`: types a command line at the shell's prompt, in the checkout's folder.
  case run(String)
  /// `press j Enter C-l`: keys, named as tmux names them.
  case press([String])
  /// `type crocus city`: text, letter by letter.
  case type(String)
  /// `wait TEXT`: until some row of the screen holds the text.
  case wait(String)
  /// `screen 1-opened`: until the screen is that of the file `1-opened.screen`.
  case screen(String)
  /// `resize 120x40`: the window changes its size.
  case resize(WindowSize)
  /// `signal TERM`: a signal to what runs in the foreground.
  case signal(String)
  /// `exits 0`: the program has ended with this status and left the terminal as it was.
  case exits(Int)
  /// `suspended`: the shell is back after ^Z, and the terminal as it was; `run fg` goes on.
  case suspended
}

/// A whole `keys` file.
struct SessionScript: Sendable {
  /// A step and the line that it stands in, counted from 1.
  struct Line: Sendable {
    var number: Int
    var step: SessionStep
  }

  /// The window's size at the start.
  private(set) var size: WindowSize
  /// The steps after it, in order.
  private(set) var lines: [Line] = []

  /// Reads a `keys` file; throws a `SessionFailure` that names the first line which makes no sense.
  init(parsing text: String) throws(SessionFailure) {
    size = WindowSize(columns: 80, rows: 24)
    var hasBegun = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
      let step = try SessionStep(parsing: line, number: index + 1)
      if case .size(let wanted) = step {
        guard !hasBegun else {
          throw SessionFailure(line: index + 1, "`size` comes first; later it is `resize`")
        }
        size = wanted
      } else {
        lines.append(Line(number: index + 1, step: step))
      }
      hasBegun = true
    }
  }

  /// The names of the screens that the session shows.
  var screens: Set<String> {
    Set(
      lines.compactMap { line in
        if case .screen(let name) = line.step { name } else { nil }
      })
  }
}

extension SessionStep {
  init(parsing line: Substring, number: Int) throws(SessionFailure) {
    let verb = line.prefix { $0 != " " }
    let rest = line.dropFirst(verb.count + 1)
    guard let step = SessionStep(verb: verb, rest: rest) else {
      throw SessionFailure(line: number, "cannot make sense of `\(line)`")
    }
    self = step
  }

  private init?(verb: Substring, rest: Substring) {
    guard rest.isEmpty == (verb == "suspended") else { return nil }
    switch verb {
    case "size": self.init(WindowSize(parsing: rest), SessionStep.size)
    case "run": self = .run(String(rest))
    case "press": self = .press(rest.split(separator: " ").map(String.init))
    case "type": self = .type(String(rest))
    case "wait": self = .wait(String(rest))
    case "screen": self = .screen(String(rest))
    case "resize": self.init(WindowSize(parsing: rest), SessionStep.resize)
    case "signal": self = .signal(String(rest))
    case "exits": self.init(Int(rest), SessionStep.exits)
    case "suspended": self = .suspended
    default: return nil
    }
  }

  private init?<Value>(_ value: Value?, _ make: (Value) -> SessionStep) {
    guard let value else { return nil }
    self = make(value)
  }
}

/// Why a session does not hold.
struct SessionFailure: Error, CustomStringConvertible {
  /// The line of the `keys` file, counted from 1.
  let line: Int
  let description: String

  init(line: Int, _ description: String) {
    self.line = line
    self.description = description
  }
}
