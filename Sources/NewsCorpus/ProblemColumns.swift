// The problems of a corpus as bytes that a file keeps. What they mean is written at Problem.

import Columns
import Documents

/// Problems one after another: path, kind, and what the kind needs. There are few, so that they are
/// Strings in memory, and made anew when a file is opened.
struct ProblemColumns {
  private let bytes: Column<UInt8>

  init(_ problems: [Problem]) {
    var writer = Writer()
    for problem in problems { writer.add(problem) }
    bytes = Column(writer.bytes)
  }

  /// Its column, to or from a file.
  init(_ transfer: ColumnTransfer, of old: ProblemColumns?) throws {
    bytes = try transfer.column("problems", old?.bytes, isUsedAtOnce: true)
  }

  /// Made anew. O(bytes).
  var problems: [Problem] {
    bytes.withBuffer { bytes in
      var reader = Reader(bytes: bytes)
      var problems: [Problem] = []
      while let problem = reader.next() { problems.append(problem) }
      return problems
    }
  }

  /// What stands for each reason; numbers are never given to another one.
  private enum Kind: UInt32 {
    case unreadable, noFile, enteredBefore, otherEnding, tooLarge, empty, dropped
    case binary, foreign, unknownXML, tooLong, unpacksTooLarge, damagedArchive, packedTwice
    case index
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func add(_ problem: Problem) {
      add(problem.path)
      switch problem.reason {
      case .unreadable(let error):
        begin(.unreadable)
        Varint.append(UInt32(bitPattern: error), to: &bytes)
      case .noFile: begin(.noFile)
      case .enteredBefore: begin(.enteredBefore)
      case .otherEnding: begin(.otherEnding)
      case .index: begin(.index)
      case .tooLarge: begin(.tooLarge)
      case .empty: begin(.empty)
      case .refused(let refusal): add(refusal)
      case .dropped(let record):
        begin(.dropped)
        add(record.place)
        add(record.why)
      }
    }

    private mutating func add(_ refusal: Refusal) {
      switch refusal {
      case .binary: begin(.binary)
      case .foreign(let format):
        begin(.foreign)
        Varint.append(UInt32(format.rawValue), to: &bytes)
      case .unknownXML(let root):
        begin(.unknownXML)
        add(root)
      case .tooLarge: begin(.tooLong)
      case .unpacksTooLarge: begin(.unpacksTooLarge)
      case .damagedArchive: begin(.damagedArchive)
      case .packedTwice: begin(.packedTwice)
      }
    }

    private mutating func begin(_ kind: Kind) { Varint.append(kind.rawValue, to: &bytes) }

    private mutating func add(_ text: String) {
      Varint.append(UInt32(clamping: text.utf8.count), to: &bytes)
      bytes.append(contentsOf: text.utf8)
    }
  }

  private struct Reader {
    let bytes: Bytes
    var offset = 0

    init(bytes: Bytes) { self.bytes = bytes }

    mutating func next() -> Problem? {
      guard offset < bytes.count else { return nil }
      let path = text()
      return reason().map { Problem(path: path, reason: $0) }
    }

    private mutating func reason() -> Problem.Reason? {
      guard let kind = Kind(rawValue: Varint.read(bytes, at: &offset)) else { return nil }
      switch kind {
      case .unreadable: return .unreadable(Int32(bitPattern: Varint.read(bytes, at: &offset)))
      case .noFile: return .noFile
      case .enteredBefore: return .enteredBefore
      case .otherEnding: return .otherEnding
      case .index: return .index
      case .tooLarge: return .tooLarge
      case .empty: return .empty
      case .dropped:
        let place = text()
        return .dropped(DroppedRecord(place: place, why: text()))
      case .binary: return .refused(.binary)
      case .foreign:
        let number = UInt8(truncatingIfNeeded: Varint.read(bytes, at: &offset))
        return ForeignFormat(rawValue: number).map { .refused(.foreign($0)) }
      case .unknownXML: return .refused(.unknownXML(root: text()))
      case .tooLong: return .refused(.tooLarge)
      case .unpacksTooLarge: return .refused(.unpacksTooLarge)
      case .damagedArchive: return .refused(.damagedArchive)
      case .packedTwice: return .refused(.packedTwice)
      }
    }

    private mutating func text() -> String {
      let count = Int(Varint.read(bytes, at: &offset))
      let end = min(offset + count, bytes.count)
      defer { offset = end }
      return String(decoding: bytes[offset..<end], as: UTF8.self)
    }
  }
}
