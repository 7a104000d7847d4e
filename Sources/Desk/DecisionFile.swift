// The reader's decisions and the file that keeps them: each change is written before it is answered,
// and what other programs wrote meanwhile is kept.

/// Decisions in a file. Every change reads the file again first, so it is added to what stands there.
package struct DecisionFile: Sendable {
  /// As it was named, for people.
  package let path: String
  /// As last read or written.
  package private(set) var decisions: Decisions
  /// The bytes that `decisions` stand for; nil where there is no file.
  private var bytes: [UInt8]?

  /// What a change did.
  package struct Change: Equatable, Sendable {
    /// What was added or taken back, and what was replaced by it.
    package var change: Decisions.Change
    /// Whether the file had been changed by another program, which was taken over.
    package var isJoined: Bool
  }

  /// Reads a file. One that does not exist has no decisions, and is made by the first.
  /// - Parameter mustExist: where the reader named the file to have it applied.
  package init(_ path: String, mustExist: Bool = false) throws(DeskError) {
    self.path = path
    bytes = try Self.read(path)?.bytes
    guard bytes != nil || !mustExist else { throw .missing(path: path) }
    decisions = Decisions(bytes ?? [])
  }

  /// What was not understood in the file, one line each for people: `decisions.toml:4: …`.
  package var complaints: [String] {
    decisions.issues.map { "\(path):\($0.line): \($0.message)" }
  }

  /// Reads the file again where another program changed it.
  /// - Returns: whether one had.
  package mutating func refresh() throws(DeskError) -> Bool { join(try Self.read(path)?.bytes) }

  /// Adds a decision and writes the file. Where that fails nothing is added.
  package mutating func add(_ decision: Decision) throws(DeskError) -> Change {
    try add(together: [decision])
      ?? Change(change: Decisions.Change(decision: decision, replaced: []), isJoined: false)
  }

  /// Adds decisions that belong together and writes the file once; nil where there are none.
  package mutating func add(together added: [Decision]) throws(DeskError) -> Change? {
    var change: Decisions.Change?
    let isJoined = try write { (decisions, _) throws(DeskError) in
      change = decisions.add(together: added)
      return change != nil
    }
    return change.map { Change(change: $0, isJoined: isJoined) }
  }

  /// Takes the last decision back and writes the file; nil where there is none.
  /// - Throws: `changedElsewhere` where the last decision may be another program's.
  package mutating func undo() throws(DeskError) -> Change? {
    var change: Decisions.Change?
    let path = path
    let isJoined = try write { (decisions, isJoined) throws(DeskError) in
      if isJoined { throw .changedElsewhere(path: path) }
      change = decisions.undo()
      return change != nil
    }
    return change.map { Change(change: $0, isJoined: isJoined) }
  }

  /// Does again what was undone last, and writes the file; nil where nothing was.
  package mutating func redo() throws(DeskError) -> Change? {
    var change: Decisions.Change?
    let isJoined = try write { (decisions, _) throws(DeskError) in
      change = decisions.redo()
      return change != nil
    }
    return change.map { Change(change: $0, isJoined: isJoined) }
  }

  /// Changes what stands in the file now, and writes it unless `change` says that nothing changed.
  /// - Returns: whether another program had changed the file.
  private mutating func write(
    _ change: (inout Decisions, Bool) throws(DeskError) -> Bool
  ) throws(DeskError) -> Bool {
    var isJoined = false
    for _ in 0..<3 {
      let found = try Self.read(path)
      if join(found?.bytes) { isJoined = true }
      var changed = decisions
      guard try change(&changed, isJoined) else { return isJoined }
      let text = changed.text
      if try StoredFile(path).replace(found?.stamp, by: text) {
        (decisions, bytes) = (changed, text)
        return isJoined
      }
    }
    throw .changing(path: path)
  }

  /// Takes over what stands in the file, where it is not what we know. A file that is gone is written
  /// whole by the next change: nobody loses decisions by tidying up.
  private mutating func join(_ found: [UInt8]?) -> Bool {
    guard let found, found != bytes else { return false }
    bytes = found
    decisions = Decisions(found)
    return true
  }

  private static func read(
    _ path: String
  ) throws(DeskError) -> (bytes: [UInt8], stamp: StoredFile.Stamp)? {
    let found = try StoredFile(path).read()
    if let start = found?.bytes.prefix(2), start == [0xFF, 0xFE] || start == [0xFE, 0xFF] {
      throw .wideText(path: path)
    }
    return found
  }
}
