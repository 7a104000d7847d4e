// Starts one program with exactly the arguments, environment, folder and descriptors that a test
// gives it. Not Foundation's Process: that one waits for daemons, such as tmux's server, too.
import CSpawn
import Glibc

/// One program to start.
package struct Command: Sendable {
  /// What to run and its arguments; the first is looked up in this process's PATH unless it holds
  /// a slash.
  package var arguments: [String]
  /// The whole environment: nothing of the developer's own reaches the program.
  package var environment: [String: String]
  /// The working directory.
  package var folder: String

  package init(
    _ arguments: [String], environment: [String: String] = bareEnvironment,
    in folder: String = packageRoot
  ) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
  }
}

/// Why a program could not be run to its end.
package enum RunFailure: Error, CustomStringConvertible {
  case notFound(String)
  case refused(String, errno: Int32)
  case tooSlow(String, Duration)

  package var description: String {
    switch self {
    case .notFound(let program): "\(program): no such program, or no such folder to run it in"
    case .refused(let program, let code): "\(program): \(String(cString: strerror(code)))"
    case .tooSlow(let program, let patience): "\(program): has not ended within \(patience)"
    }
  }
}

extension Command {
  /// Starts the program with these as its standard descriptors. Returns its process id, which the
  /// caller must wait for.
  func spawn(input: Int32, output: Int32, errors: Int32) throws(RunFailure) -> pid_t {
    let program = arguments.first ?? ""
    let result = withCStrings(arguments.isEmpty ? [""] : arguments) { argv in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
        spawn_program(argv, envp, folder, input, output, errors)
      }
    }
    switch result {
    case -ENOENT: throw .notFound(program)
    case ..<0: throw .refused(program, errno: -result)
    default: return result
    }
  }
}

/// Calls `body` with C copies of `strings` and the null pointer that ends such lists.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
