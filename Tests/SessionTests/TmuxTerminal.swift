// A real terminal for one session: a tmux server of its own with one window, in which a shell waits.
// Knows nothing of broadsheet or of what a session expects.
import Foundation
import Glibc
import ProgramRunning

/// What tmux refused, or that it is not there.
struct TmuxFailure: Error, CustomStringConvertible {
  let description: String
}

/// One window of one tmux server; `close()` ends both and removes their folder.
struct TmuxTerminal: Sendable {
  /// Holds the server's socket and the home folder of what runs here.
  private let folder: String
  private let environment: [String: String]
  /// The device that programs in the window talk to.
  private let device: String
  /// The shell that waits in the window.
  private let shell: pid_t

  /// Starts the server and a shell; returns before the shell's prompt is there.
  init(size: WindowSize) throws {
    var template = Array("/tmp/broadsheet-session-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw TmuxFailure(description: "no folder under /tmp: \(String(cString: strerror(errno)))")
    }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let environment = Self.environment(home: folder + "/home")
    self.folder = folder
    self.environment = environment
    mkdir(folder + "/home", 0o700)
    // Should the test runner be killed, the server would go on for ever without this watch.
    let watch =
      "while kill -0 \(getpid()); do sleep 1; done; tmux -S \(folder)/socket kill-server"
    do {
      _ = try Self.tmux(
        folder, environment,
        ["start-server", ";", "set-option", "-g", "status", "off", ";"]
          + ["set-option", "-g", "default-terminal", "tmux-256color", ";"]
          + ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "sh", "-i", ";"]
          + ["run-shell", "-b", watch])
      let window = try Self.tmux(
        folder, environment, ["display-message", "-p", "#{pane_pid} #{pane_tty}"]
      ).split(whereSeparator: \.isWhitespace)
      shell = window.first.flatMap { pid_t($0) } ?? 0
      device = window.last.map(String.init) ?? ""
    } catch {
      Self.close(folder, environment)
      throw error
    }
  }

  /// What the window shows. A screen that is looked at tomorrow must be the same, so today, and
  /// yesterday in case midnight has just been, stand there as a date of no year.
  func screen() throws -> ScreenText {
    let text = try tmux("capture-pane", "-p")
    return ScreenText(
      parsing: [Date.now, Date.now - 86_400].reduce(text) { text, day in
        text.replacing(
          day.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day()),
          with: "YYYY-MM-DD")
      })
  }

  /// Presses keys, named as tmux names them.
  func press(_ keys: [String]) throws { try send(["--"] + keys) }

  /// Types text letter by letter.
  func type(_ text: String) throws { try send(["-l", "--", text]) }

  /// Changes the window's size.
  func resize(to size: WindowSize) throws {
    _ = try tmux("resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)")
  }

  /// Sends a signal to what runs in the foreground; false where that is only the shell.
  func signal(_ number: Int32) throws -> Bool {
    let line = try String(contentsOfFile: "/proc/\(shell)/stat", encoding: .utf8)
    // proc(5): the name in brackets may hold anything; the sixth field after it is the terminal's
    // foreground process group.
    let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
    guard fields.count > 6, let group = pid_t(fields[6]), group > 1, group != shell else {
      return false
    }
    return kill(-group, number) == 0
  }

  /// How the terminal is set, as text to compare: modes of its device, and of the screen.
  func settings() throws -> [String] {
    let screen = try tmux(
      "display-message", "-p",
      "alternate-screen #{alternate_on},cursor #{cursor_flag},mouse #{mouse_any_flag},"
        + "cursor-keys #{keypad_cursor_flag},keypad #{keypad_flag},insert #{insert_flag}")
    let descriptor = open(device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { Glibc.close(descriptor) }
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else {
      throw TmuxFailure(description: "\(device): \(String(cString: strerror(errno)))")
    }
    let controls = withUnsafeBytes(of: &modes.c_cc) { $0.map { "\($0)" }.joined(separator: ":") }
    return [
      "iflag \(modes.c_iflag)", "oflag \(modes.c_oflag)", "cflag \(modes.c_cflag)",
      "lflag \(modes.c_lflag)", "control-characters \(controls)",
    ] + screen.split(whereSeparator: { $0 == "," || $0 == "\n" }).map(String.init)
  }

  /// Ends everything that runs here and removes its files.
  func close() { Self.close(folder, environment) }
}

extension TmuxTerminal {
  /// The prompt tells the status of the last command, and that nothing runs.
  private static func environment(home: String) -> [String: String] {
    bareEnvironment.merging([
      "HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
      "XDG_CACHE_HOME": home + "/cache", "XDG_STATE_HOME": home + "/state", "PS1": "[$?] $ ",
    ]) { _, own in own }
  }

  private func send(_ arguments: [String]) throws {
    // A `;` that ends an argument would end tmux's command.
    let safe = arguments.map { $0.hasSuffix(";") ? $0.dropLast() + "\\;" : $0 }
    _ = try Self.tmux(folder, environment, ["send-keys"] + safe)
  }

  private func tmux(_ arguments: String...) throws -> String {
    try Self.tmux(folder, environment, arguments)
  }

  private static func tmux(
    _ folder: String, _ environment: [String: String], _ arguments: [String]
  ) throws -> String {
    let command = Command(
      ["tmux", "-S", "\(folder)/socket", "-f", "/dev/null"] + arguments, environment: environment)
    do {
      let result = try command.run()
      guard result.status == 0 else {
        throw TmuxFailure(description: "tmux \(arguments[0]): \(result.errorText)")
      }
      return result.outputText
    } catch RunFailure.notFound {
      throw TmuxFailure(description: "tmux is not installed: `make test` installs it")
    }
  }

  private static func close(_ folder: String, _ environment: [String: String]) {
    _ = try? tmux(folder, environment, ["kill-server"])
    try? FileManager.default.removeItem(atPath: folder)
  }
}
