// Where the program under test is, and the shortest way to run it. Shared by all tests that look at
// Broadsheet from outside; knows nothing of what it prints.
import Glibc

/// The checkout's folder: tests run there, so `seeds` means the same as in the README.
package let packageRoot = parent(of: parent(of: parent(of: #filePath)))

/// The folder in which the build put the test bundle, and so the `broadsheet` of the same build.
package let buildFolder: String = {
  var path = [CChar](repeating: 0, count: Int(PATH_MAX))
  let length = max(0, readlink("/proc/self/exe", &path, path.count))
  return parent(of: String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self))
}()

private func parent(of path: String) -> String {
  String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

/// The same small environment on every machine. The build's folder comes first in PATH, so that
/// `broadsheet` is the program under test.
package let bareEnvironment: [String: String] = [
  "PATH": "\(buildFolder):/usr/local/bin:/usr/bin:/bin",
  "HOME": "/nonexistent",
  "LANG": "C.UTF-8",
]

/// Runs the freshly built `broadsheet` to its end, without a terminal.
/// - Parameters:
///   - arguments: as typed after the program's name.
///   - standardInput: what a pipe would bring; none = an empty one.
///   - folder: the working directory; the checkout unless said otherwise.
///   - environment: added to `bareEnvironment`.
package func runBroadsheet(
  _ arguments: [String], standardInput: [UInt8] = [], in folder: String = packageRoot,
  environment: [String: String] = [:]
) throws(RunFailure) -> FinishedProgram {
  let command = Command(
    ["\(buildFolder)/broadsheet"] + arguments,
    environment: bareEnvironment.merging(environment) { _, own in own }, in: folder)
  return try command.run(standardInput: standardInput)
}
