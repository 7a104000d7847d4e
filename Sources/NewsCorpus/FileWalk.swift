// Which files a reader's PATHs stand for, in the order of their ids. What is in them is not known here.

import Glibc

/// A file that may hold an article.
package struct FoundFile: Equatable, Sendable {
  /// The article's id: the PATH as typed, and for a folder the path below it.
  package var id: String
  /// Where to open it, as the bytes that the system gave: names need not be UTF-8. Empty for
  /// standard input.
  package var path: [UInt8]
  /// The reader named this very file, so it is tried whatever its name ends in.
  package var isNamed: Bool
}

/// Walks files and folders depth first, each folder in byte order with its subfolders as if their
/// names ended in `/`: that is the byte order of whole paths, without listing everything first.
///
/// Hidden entries and `node_modules` are left out; FIFOs, sockets and devices are never opened;
/// a folder that was seen before (a loop of symbolic links) is not entered again.
package struct FileWalk {
  /// How many entries were passed over, by why.
  private(set) var skipped = Skipped()
  private(set) var problems: [Problem] = []

  private struct Entry {
    var name: [UInt8]
    var isFolder: Bool
  }
  private struct Folder {
    var id: String
    var path: [UInt8]
    /// Last entry first, so that taking the next one is removing the last.
    var entries: [Entry]
  }
  private struct Identity: Hashable {
    var device: UInt
    var inode: UInt

    init(_ status: stat) {
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
    }
  }

  private var roots: [String]
  /// What relative PATHs begin at; empty where that is the current folder.
  private let folder: String
  private var stack: [Folder] = []
  private var entered: Set<Identity> = []
  /// Which PATH led to a file first, by the number of roots left; kept only for several PATHs.
  private var given: [Identity: Int] = [:]
  private let mayRepeat: Bool

  /// A walk of PATHs that has not begun. Relative ones begin at `folder`, which is the current folder
  /// where it is empty; ids are the same wherever that is.
  package init(_ paths: [String], from folder: String = "") {
    roots = paths.reversed()
    self.folder = folder
    mayRepeat = paths.count > 1
  }

  /// The next file, or nil at the end.
  package mutating func next() -> FoundFile? {
    while true {
      guard let found = stack.isEmpty ? nextRoot() : nextEntry() else {
        if stack.isEmpty && roots.isEmpty { return nil }
        continue
      }
      if mayRepeat, wasGiven(found) { continue }
      return found
    }
  }

  /// Whether an earlier PATH led to this very file, under whatever name: read twice it would count
  /// twice. One PATH that leads to a file twice, by links, keeps both names, as it would alone.
  private mutating func wasGiven(_ file: FoundFile) -> Bool {
    var status = stat()
    let result =
      file.path.isEmpty ? fstat(0, &status) : withCString(file.path) { stat($0, &status) }
    guard result == 0 else { return false }
    let first = given[Identity(status), default: roots.count]
    given[Identity(status)] = first
    return first != roots.count
  }

  private mutating func nextRoot() -> FoundFile? {
    guard let path = roots.popLast() else { return nil }
    if path == "-" { return FoundFile(id: "-", path: [], isNamed: true) }
    var status = stat()
    let place = SourceFiles.place(Array(path.utf8), in: folder)
    guard withCString(place, { stat($0, &status) }) == 0 else {
      problems.append(Problem(path: path, reason: .unreadable(errno)))
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      enter(id: folderID(path), path: place, status)
      return nil
    case S_IFREG: return FoundFile(id: path, path: place, isNamed: true)
    default:
      problems.append(Problem(path: path, reason: .noFile))
      return nil
    }
  }

  /// As typed, without a leading `./` or a trailing `/`; `.` and `/` keep what makes them paths.
  private func folderID(_ path: String) -> String {
    var id = Substring(path)
    while id.count > 1, id.hasSuffix("/") { id.removeLast() }
    while id.hasPrefix("./"), id.count > 2 { id = id.dropFirst(2).drop { $0 == "/" } }
    return id == "/" ? "" : String(id)
  }

  private mutating func nextEntry() -> FoundFile? {
    let last = stack.count - 1
    guard let entry = stack[last].entries.popLast() else {
      stack.removeLast()
      return nil
    }
    let slash = UInt8(ascii: "/")
    let id = stack[last].id + "/" + String(decoding: entry.name, as: UTF8.self)
    let path = stack[last].path + [slash] + entry.name
    if !entry.isFolder { return FoundFile(id: id, path: path, isNamed: false) }
    var status = stat()
    guard withCString(path, { stat($0, &status) }) == 0 else {
      problems.append(Problem(path: id, reason: .unreadable(errno)))
      return nil
    }
    enter(id: id, path: path, status)
    return nil
  }

  private mutating func enter(id: String, path: [UInt8], _ status: stat) {
    guard entered.insert(Identity(status)).inserted else {
      problems.append(Problem(path: id, reason: .enteredBefore))
      return
    }
    guard let entries = list(id: id, path: path) else {
      problems.append(Problem(path: id, reason: .unreadable(errno)))
      return
    }
    stack.append(Folder(id: id, path: path == [UInt8(ascii: "/")] ? [] : path, entries: entries))
  }

  private mutating func list(id: String, path: [UInt8]) -> [Entry]? {
    guard let folder = withCString(path, { opendir($0) }) else { return nil }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      if name.first == UInt8(ascii: ".") {
        skipped.hidden += 1
      } else if name == Array("node_modules".utf8) {
        skipped.nodeModules += 1
      } else if let isFolder = kind(of: name, type: entry.pointee.d_type, in: folder) {
        entries.append(Entry(name: name, isFolder: isFolder))
      } else {
        let id = id + "/" + String(decoding: name, as: UTF8.self)
        problems.append(Problem(path: id, reason: .noFile))
      }
    }
    func key(_ entry: Entry) -> [UInt8] {
      entry.isFolder ? entry.name + [UInt8(ascii: "/")] : entry.name
    }
    return entries.sorted { key($1).lexicographicallyPrecedes(key($0)) }
  }

  /// Whether an entry is a folder; nil where it is neither folder nor file. Links are followed.
  private func kind(of name: [UInt8], type: UInt8, in folder: OpaquePointer) -> Bool? {
    switch Int(type) {
    case Int(DT_DIR): return true
    case Int(DT_REG): return false
    case Int(DT_LNK), Int(DT_UNKNOWN): break
    default: return nil
    }
    var status = stat()
    // A broken link counts as a file: opening it says what is wrong.
    guard withCString(name, { fstatat(dirfd(folder), $0, &status, 0) }) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return true
    case S_IFREG: return false
    default: return nil
    }
  }
}

/// Calls `body` with the bytes as a C string. Names from the system hold no NUL.
func withCString<Result>(
  _ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
) -> Result {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.map(body) ?? body("")
    }
  }
}
