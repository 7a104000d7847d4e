// Runs a program to its end and keeps all that it wrote. For programs that need a terminal see
// Tests/SessionTests.
import CSpawn
import Glibc

/// What a program left behind.
package struct FinishedProgram: Sendable {
  /// The exit status; 128 + the signal's number for a program that a signal ended, as shells say it.
  package let status: Int32
  /// The bytes of its standard output.
  package let output: [UInt8]
  /// The bytes of its standard error.
  package let errors: [UInt8]

  /// `output` as text, invalid UTF-8 repaired.
  package var outputText: String { String(decoding: output, as: UTF8.self) }
  /// `errors` as text, invalid UTF-8 repaired.
  package var errorText: String { String(decoding: errors, as: UTF8.self) }
}

extension Command {
  /// Runs the program, feeds it `standardInput` through a pipe and hears both its outputs out.
  /// A program that has not ended after `patience` is killed, and the call throws `.tooSlow`.
  package func run(
    standardInput: [UInt8] = [], patience: Duration = .seconds(300)
  ) throws(RunFailure) -> FinishedProgram {
    // A program may end before it has read everything; that must not end the test runner.
    signal(SIGPIPE, SIG_IGN)
    let name = arguments.first ?? ""
    let input = try Pipe(for: name)
    let output = try Pipe(for: name)
    let errors = try Pipe(for: name)
    var conversation = Conversation(
      saying: standardInput, to: input.writeEnd, hearing: [output.readEnd, errors.readEnd])
    defer { conversation.end() }
    let process: pid_t
    do {
      defer { for end in [input.readEnd, output.writeEnd, errors.writeEnd] { close(end) } }
      process = try spawn(
        input: input.readEnd, output: output.writeEnd, errors: errors.writeEnd)
    }
    let deadline = ContinuousClock.now + patience
    guard conversation.finish(before: deadline),
      let status = exitStatus(of: process, before: deadline)
    else {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
      throw .tooSlow(arguments.joined(separator: " "), patience)
    }
    return FinishedProgram(
      status: status, output: conversation.heard[0], errors: conversation.heard[1])
  }
}

/// The exit status of `process` once it has ended; nil where it has not by the deadline.
private func exitStatus(of process: pid_t, before deadline: ContinuousClock.Instant) -> Int32? {
  var status: Int32 = 0
  while waitpid(process, &status, WNOHANG) == 0 {
    if ContinuousClock.now > deadline { return nil }
    poll(nil, 0, 1)
  }
  // wait(2)'s macros do not import: the low seven bits are the signal, the next byte the status.
  let signal = status & 0x7f
  return signal == 0 ? (status >> 8) & 0xff : 128 + signal
}

/// The two ends of a pipe, closed on exec.
private struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32

  init(for program: String) throws(RunFailure) {
    var ends: [Int32] = [-1, -1]
    let code = open_pipe(&ends)
    guard code == 0 else { throw .refused(program, errno: -code) }
    readEnd = ends[0]
    writeEnd = ends[1]
  }
}

/// Says one thing and hears two, all at once, so that neither side waits on a full pipe.
private struct Conversation {
  private var unsaid: ArraySlice<UInt8>
  private(set) var heard: [[UInt8]]
  // poll(2) passes over negative descriptors, so a closed end stays in its place as -1.
  private var ends: [pollfd]

  init(saying words: [UInt8], to input: Int32, hearing outputs: [Int32]) {
    unsaid = words[...]
    heard = outputs.map { _ in [] }
    ends = outputs.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    ends.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0))
  }

  /// Whether everything was said and heard before the deadline.
  mutating func finish(before deadline: ContinuousClock.Instant) -> Bool {
    while ends.contains(where: { $0.fd >= 0 }) {
      if ContinuousClock.now > deadline { return false }
      poll(&ends, nfds_t(ends.count), 100)
      for place in ends.indices where ends[place].fd >= 0 && ends[place].revents != 0 {
        let goesOn = place < heard.count ? hear(place) : say()
        if !goesOn { hangUp(place) }
      }
    }
    return true
  }

  /// Closes what is still open.
  mutating func end() {
    for place in ends.indices where ends[place].fd >= 0 { hangUp(place) }
  }

  private mutating func hangUp(_ place: Int) {
    close(ends[place].fd)
    ends[place].fd = -1
  }

  private mutating func hear(_ place: Int) -> Bool {
    let descriptor = ends[place].fd
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    heard[place] += bytes
    return !bytes.isEmpty
  }

  private mutating func say() -> Bool {
    // POLLOUT promises room for PIPE_BUF bytes, which is 4096 on Linux; more could block.
    let piece = unsaid.prefix(4096)
    let sent = piece.withUnsafeBytes { write(ends[ends.count - 1].fd, $0.baseAddress, $0.count) }
    if sent > 0 { unsaid = unsaid.dropFirst(sent) }
    return sent >= 0 && !unsaid.isEmpty
  }
}
