// A temporary folder for files of decisions, gone with the test that made it.

import Glibc
import Testing

/// A temporary folder; names are relative to it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/broadsheet-desk.XXXXXX".utf8CString)
    let made = mkdtemp(&template) != nil
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    try #require(made, "cannot make a folder in /tmp")
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if unlink(path) == 0 { return }
    chmod(path, 0o700)
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  private func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// What is in the folder.
  var names: [String] { names(in: path) }

  /// The path of a file here.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ text: String, mode: mode_t = 0o644) throws {
    try write(name, bytes: Array(text.utf8), mode: mode)
  }

  func write(_ name: String, bytes: [UInt8], mode: mode_t = 0o644) throws {
    let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    fchmod(descriptor, mode)
  }

  func text(_ name: String) throws -> String {
    let descriptor = open(file(name), O_RDONLY | O_CLOEXEC)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// The kind and permissions of a file, links not followed.
  func mode(_ name: String) -> mode_t { status(name).st_mode }

  /// The user that a file belongs to.
  func owner(_ name: String) -> uid_t { status(name).st_uid }

  private func status(_ name: String) -> stat {
    var status = stat()
    lstat(file(name), &status)
    return status
  }
}
