// Plays one session: does what its `keys` say in a real terminal and compares what it shows with
// its `.screen` files, or writes those when recording. Waits for conditions, never for a time.
import Foundation
import Glibc

/// A folder with a file `keys` and the screens that they lead to.
struct Session: Sendable {
  let folder: URL

  var keys: URL { folder.appending(path: "keys") }
  func file(ofScreen name: String) -> URL { folder.appending(path: "\(name).screen") }
}

/// A session on its way.
struct SessionPlayer {
  private let session: Session
  private let isRecording: Bool
  private let patience: Duration
  private let script: SessionScript
  private let terminal: TmuxTerminal
  /// How the terminal was set before anything ran.
  private var settings: [String] = []
  private var recorded: Set<String> = []

  /// Long enough for a busy CI machine, where a hundred other tests compute meanwhile. Only what fails
  /// waits so long.
  private static let usualPatience = Duration.seconds(90)

  /// Plays `session` to its end, in which each condition that it states may take `patience`; throws
  /// a `SessionFailure` at the first that does not come true.
  static func play(
    _ session: Session, recording isRecording: Bool, patience: Duration = usualPatience
  ) throws {
    let script = try SessionScript(parsing: String(contentsOf: session.keys, encoding: .utf8))
    let terminal = try TmuxTerminal(size: script.size)
    defer { terminal.close() }
    var player = SessionPlayer(
      session: session, isRecording: isRecording, patience: patience, script: script,
      terminal: terminal)
    try player.play()
  }

  private mutating func play() throws {
    try wait(for: "the shell's prompt", within: Self.usualPatience) { $0.promptStatus == 0 }
    settings = try terminal.settings()
    for line in script.lines {
      do {
        try perform(line.step)
      } catch {
        throw SessionFailure(line: line.number, "\(error)")
      }
    }
    try settleLeftovers()
  }

  private mutating func perform(_ step: SessionStep) throws {
    switch step {
    case .size: break  // The terminal was made with it.
    case .run(let command): try run(command)
    case .press(let keys): try terminal.press(keys)
    case .type(let text): try terminal.type(text)
    case .wait(let text): try wait(for: "`\(text)`") { $0.shows(text) }
    case .screen(let name): try isToBeRecorded(name) ? record(name) : compare(name)
    case .resize(let size): try terminal.resize(to: size)
    case .signal(let name): try send(signal: name)
    case .exits(let status): try waitForPrompt(status: status)
    // What shells say of a command that SIGTSTP stopped: 128 + 20.
    case .suspended: try waitForPrompt(status: 128 + Int(SIGTSTP))
    }
  }
}

// MARK: - The verbs

extension SessionPlayer {
  private func run(_ command: String) throws {
    try wait(for: "the shell's prompt", within: Self.usualPatience) { $0.promptStatus != nil }
    try terminal.type(command)
    // Otherwise `exits` could take the prompt before the command for the one after it.
    try wait(for: "the typed command", within: Self.usualPatience) { $0.promptStatus == nil }
    try terminal.press(["Enter"])
  }

  private func send(signal name: String) throws {
    let signals = [
      "HUP": SIGHUP, "INT": SIGINT, "QUIT": SIGQUIT, "TERM": SIGTERM, "ABRT": SIGABRT,
      "SEGV": SIGSEGV, "TSTP": SIGTSTP, "KILL": SIGKILL,
    ]
    guard let number = signals[name] else {
      throw TmuxFailure(description: "no signal \(name); known: \(signals.keys.sorted())")
    }
    // What was typed last may not have begun yet.
    try poll {
      try terminal.signal(number)
    } orFail: {
      "nothing runs in the foreground"
    }
  }

  private func waitForPrompt(status: Int) throws {
    try wait(for: "the prompt `[\(status)] $`") { $0.promptStatus == status }
    var changed: [String] = []
    try poll {
      changed = try terminal.settings().filter { !settings.contains($0) }
      return changed.isEmpty
    } orFail: {
      "the terminal is not as it was; now: \(changed.joined(separator: ", "))"
    }
  }

  private func compare(_ name: String) throws {
    guard let text = try? String(contentsOf: session.file(ofScreen: name), encoding: .utf8) else {
      throw TmuxFailure(description: "no file \(name).screen; `make record` writes it")
    }
    let expected = ScreenText(parsing: text)
    var actual = expected
    try poll {
      actual = try terminal.screen()
      return actual == expected
    } orFail: {
      "\(name).screen: " + expected.comparison(withActual: actual)
    }
  }
}

// MARK: - Recording

extension SessionPlayer {
  /// A screen that is named twice is recorded once, and must look the same the second time.
  private func isToBeRecorded(_ name: String) -> Bool { isRecording && !recorded.contains(name) }

  /// Writes the screen once it has not changed for as long as no frame of ours takes to draw.
  private mutating func record(_ name: String) throws {
    var screen = try terminal.screen()
    var since = ContinuousClock.now
    try poll {
      let next = try terminal.screen()
      if next != screen { (screen, since) = (next, .now) }
      return ContinuousClock.now - since >= .milliseconds(300)
    } orFail: {
      "the screen does not come to rest"
    }
    try screen.text.write(to: session.file(ofScreen: name), atomically: true, encoding: .utf8)
    recorded.insert(name)
  }

  /// A `.screen` file that no line names would never be looked at again.
  private func settleLeftovers() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: session.folder, includingPropertiesForKeys: nil)
    let named = Set(script.screens.map { "\($0).screen" })
    for file in files
    where file.pathExtension == "screen" && !named.contains(file.lastPathComponent) {
      guard isRecording else {
        throw SessionFailure(line: 1, "no line shows \(file.lastPathComponent)")
      }
      try FileManager.default.removeItem(at: file)
    }
  }
}

// MARK: - Waiting

extension SessionPlayer {
  private func wait(
    for what: String, within limit: Duration? = nil, until holds: (ScreenText) -> Bool
  ) throws {
    var screen = ScreenText(parsing: "")
    try poll(within: limit) {
      screen = try terminal.screen()
      return holds(screen)
    } orFail: {
      "\(what) has not come; the screen:\n\(screen.text)"
    }
  }

  private func poll(
    within limit: Duration? = nil, _ holds: () throws -> Bool, orFail complaint: () -> String
  ) throws {
    let deadline = ContinuousClock.now + (limit ?? patience)
    while try !holds() {
      guard ContinuousClock.now < deadline else { throw TmuxFailure(description: complaint()) }
      Glibc.poll(nil, 0, 10)
    }
  }
}

extension ScreenText {
  /// The status that the shell's prompt tells, where nothing is typed after it and nothing runs.
  /// Output that did not end its line may stand before the prompt.
  fileprivate var promptStatus: Int? {
    let row = lastRow
    guard row.hasSuffix("] $"), let start = row.lastIndex(of: "[") else { return nil }
    return Int(row[row.index(after: start)...].dropLast(3))
  }
}
