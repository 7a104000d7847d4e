// A file on its way to its place: without a name, where the file system can do that, until it is whole. So
// what stands in its place stays whole until then, and a program that is killed leaves nothing behind.
// What is written into it is not known here.

import Glibc

/// A file that is seen by nobody until `finish`.
final class UnfinishedFile {
  let descriptor: Int32
  /// Where it is to stand: where links lead to, so that they stay links.
  let path: String
  /// The name beside its place that it has until it is finished, or on the way there.
  private let beside: String
  private var isNamed: Bool

  /// A new file.
  /// - Parameter hasName: give it a name at once, as if the file system could not do without.
  /// - Throws: `ColumnFileError`.
  init(at path: String, hasName: Bool = false) throws {
    self.path = try endOfLinks(path)
    beside = "\(self.path).\(getpid()).part"
    let nameless = hasName ? -1 : Self.nameless(in: folder(of: self.path))
    isNamed = nameless < 0
    descriptor =
      isNamed ? open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) : nameless
    guard descriptor >= 0 else {
      isNamed = false
      throw ColumnFileError.unwritable(path: path, error: errno)
    }
  }

  deinit {
    close(descriptor)
    if isNamed { unlink(beside) }
  }

  /// A file without a name that can be given one; negative where file system or system cannot.
  private static func nameless(in folder: String) -> Int32 {
    // O_TMPFILE, which as a macro of two flags Swift does not see: open(2).
    let descriptor = open(folder, O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20_000_000, 0o666)
    guard descriptor >= 0 else { return -1 }
    if access(place(of: descriptor), F_OK) == 0 { return descriptor }
    close(descriptor)
    return -1
  }

  /// By which an open file can be linked, whatever its names: proc(5).
  private static func place(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// Puts the file in its place, durably.
  /// - Throws: `ColumnFileError.unwritable`; what stood there stands there still.
  func finish() throws {
    var error = fsync(descriptor)
    if error == 0, !isNamed {
      let own = Self.place(of: descriptor)
      error = linkat(AT_FDCWD, own, AT_FDCWD, beside, AT_SYMLINK_FOLLOW)
      isNamed = error == 0
    }
    guard error == 0, rename(beside, path) == 0 else {
      throw ColumnFileError.unwritable(path: path, error: errno)
    }
    isNamed = false
    syncFolder()
  }

  /// So that the new name, too, outlasts a loss of power. Not every file system can.
  private func syncFolder() {
    let folder = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}

/// Where a path leads to through links, whether something is there or not.
/// - Throws: `ColumnFileError.unwritable` where it leads nowhere.
func endOfLinks(_ path: String) throws -> String {
  if let place = realpath(path, nil) {
    defer { free(place) }
    return String(cString: place)
  }
  var place = path
  // As many as Linux follows: path_resolution(7).
  for _ in 0..<40 {
    guard let target = target(ofLink: place) else { return place }
    place = target.hasPrefix("/") ? target : "\(folder(of: place))/\(target)"
  }
  throw ColumnFileError.unwritable(path: path, error: ELOOP)
}

/// The folder that a path lies in.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func target(ofLink path: String) -> String? {
  var target = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &target, target.count)
  guard count > 0 else { return nil }
  return String(decoding: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
