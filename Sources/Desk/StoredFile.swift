// A small file of the reader's, read whole and replaced whole, so that it is never half written.
// What it says is not known here.

import Columns
import Glibc

/// In bytes: a decision takes about 200.
let largestDecisionsFile = 16 << 20

/// A file by its path; links are followed, so a link stays one.
struct StoredFile {
  /// The file itself, behind all links; it need not exist.
  let path: String

  /// What tells one state of a file from another without reading it.
  struct Stamp: Equatable {
    var inode: UInt64
    var size: Int
    var seconds: Int
    var nanoseconds: Int
    var mode: UInt32
    var owner: UInt32
    var group: UInt32
  }

  /// The file at a path, where links lead from there; 40 of them, as the system does.
  init(_ path: String) {
    var path = path
    for _ in 0..<40 {
      guard let target = Self.target(ofLink: path) else { break }
      path = target.hasPrefix("/") ? target : Self.folder(of: path) + "/" + target
    }
    self.path = path
  }

  /// Its bytes and state; nil where it does not exist.
  func read() throws(DeskError) -> (bytes: [UInt8], stamp: Stamp)? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .unreadable(path: path, errno)
    }
    defer { close(file) }
    guard let stamp = Self.stamp({ fstat(file, &$0) }) else {
      throw .unreadable(path: path, errno)
    }
    // A pipe that nobody writes to would be waited for.
    guard [S_IFREG, S_IFCHR].contains(stamp.mode & S_IFMT) else { throw .noFile(path: path) }
    return (try bytes(of: file), stamp)
  }

  private func bytes(of file: Int32) throws(DeskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &room, room.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, errno)
      }
      bytes += room[..<count]
      guard bytes.count <= largestDecisionsFile else { throw .tooLarge(path: path) }
    }
  }
}

extension StoredFile {
  /// Puts `bytes` in the place of the file, of which `stamp` was the state: written beside it,
  /// brought to the disk, renamed. Its permissions stay. A new file gets the usual ones.
  /// - Returns: false where another program changed the file since; then it is as that left it.
  func replace(_ stamp: Stamp?, by bytes: [UInt8]) throws(DeskError) -> Bool {
    if let stamp {
      guard stamp.mode & S_IFMT == S_IFREG else { throw .noFile(path: path) }
      guard stamp.mode & 0o222 != 0, access(path, W_OK) == 0 else { throw .readOnly(path: path) }
    } else {
      try makeFolder()
    }
    let (file, temporary) = try openBeside()
    do throws(DeskError) {
      defer { close(file) }
      if let stamp {
        // Only the superuser may give a file to another; whoever else may write it may own it too.
        _ = fchown(file, stamp.owner, stamp.group)
        if fchmod(file, stamp.mode & 0o7777) != 0 { throw unwritable }
      }
      if let error = writeAll(bytes, to: file) { throw .unwritable(path: path, error) }
      guard fsync(file) == 0 else { throw unwritable }
    } catch {
      unlink(temporary)
      throw error
    }
    guard Self.stamp({ lstat(path, &$0) }) == stamp else {
      unlink(temporary)
      return false
    }
    guard rename(temporary, path) == 0 else {
      defer { unlink(temporary) }
      throw unwritable
    }
    syncFolder()
    return true
  }

  /// A file of its own name, so that two programs at once do not share one.
  private func openBeside() throws(DeskError) -> (file: Int32, path: String) {
    for number in 0..<100 {
      let temporary = "\(path).\(getpid())-\(number).tmp"
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file >= 0 { return (file, temporary) }
      if errno != EEXIST { break }
    }
    throw unwritable
  }

  /// Makes the folder that it stands in, where that is not there.
  func makeFolder() throws(DeskError) { try makeFolders(Self.folder(of: path)) }

  /// For the owner alone, as the XDG specification asks.
  private func makeFolders(_ folder: String) throws(DeskError) {
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    if errno == ENOENT, folder.contains("/"), folder != "/" {
      try makeFolders(Self.folder(of: folder))
      if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    }
    throw .unwritable(path: folder, errno)
  }

  /// So that the new name outlives a power cut; some file systems cannot, and the file is written.
  private func syncFolder() {
    let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private var unwritable: DeskError { .unwritable(path: path, errno) }

  static func stamp(_ ask: (inout stat) -> Int32) -> Stamp? {
    var status = stat()
    guard ask(&status) == 0 else { return nil }
    return Stamp(
      inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec, mode: status.st_mode, owner: status.st_uid,
      group: status.st_gid)
  }

  /// The folder of a path, as `dirname` says.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func target(ofLink path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &target, target.count)
    guard count > 0 else { return nil }
    return String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
