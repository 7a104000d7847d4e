// A temporary folder for files of all kinds, gone with the test that made it.
import Foundation
import Glibc
import ProgramRunning
import Testing

/// A temporary folder. Names are bytes as the system takes them, given as text or as bytes.
final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/broadsheet-tests.XXXXXX".utf8CString)
    let made = mkdtemp(&template) != nil
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    try #require(made, "cannot make a folder in /tmp")
  }

  deinit {
    // Not FileManager: it does not take names that are no UTF-8.
    _ = try? Command(["rm", "-rf", path]).run()
  }

  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws { try write(Array(name.utf8), bytes) }

  /// Writes a file, and the one folder that it may be in.
  func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { folder(Array(name[..<slash])) }
    let file = withPath(of: name) { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    try #require(file >= 0, "cannot write a file")
    defer { close(file) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      try #require(count > 0, "cannot write a file")
      start += count
    }
  }

  func folder(_ name: [UInt8]) { _ = withPath(of: name) { mkdir($0, 0o755) } }

  func fifo(_ name: String) { _ = withPath(of: Array(name.utf8)) { mkfifo($0, 0o644) } }

  func link(_ name: String, to target: String) {
    _ = withPath(of: Array(name.utf8)) { symlink(target, $0) }
  }

  func socket(_ name: String) {
    _ = withPath(of: Array(name.utf8)) { mknod($0, S_IFSOCK | 0o644, 0) }
  }

  /// Runs the program here.
  func run(_ arguments: String..., standardInput: [UInt8] = []) throws -> FinishedProgram {
    try runBroadsheet(arguments, standardInput: standardInput, in: path)
  }

  /// Calls `body` with the path of `name`; -1, as system calls fail, where there is none.
  private func withPath(of name: [UInt8], _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    let path = Array("\(path)/".utf8) + name + [0]
    return path.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map(body) ?? -1 }
    }
  }
}
