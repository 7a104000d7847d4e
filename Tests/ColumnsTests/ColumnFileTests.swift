// Files of columns: what is written comes back, and what is damaged, foreign or in the way is told.

import Chance
import Glibc
import Testing

@testable import Columns

/// A struct of columns as those of the program are.
private struct Sample: Equatable {
  var bytes: Column<UInt8>
  var words: Column<UInt32>
  var floats: Column<Float>
  var total: Int
  var parts: [Column<Int>]

  init(_ chance: inout SplitMix, most: Int) {
    func numbers() -> [UInt64] {
      (0..<Int.random(in: 0...most, using: &chance)).map { _ in chance.next() }
    }
    bytes = Column(numbers().map { UInt8(truncatingIfNeeded: $0) })
    words = Column(numbers().map { UInt32(truncatingIfNeeded: $0) })
    floats = Column(numbers().map { Float($0) })
    total = Int(truncatingIfNeeded: chance.next())
    parts = (0..<3).map { _ in Column(numbers().map { Int(truncatingIfNeeded: $0) }) }
  }

  init(_ transfer: ColumnTransfer, of old: Sample?) throws {
    bytes = try transfer.column("bytes", old?.bytes)
    words = try transfer.column("words", old?.words)
    floats = try transfer.column("floats", old?.floats)
    total = try transfer.number("total", old?.total)
    parts = try transfer.list("parts", old?.parts) { try transfer.column("part", $0) }
  }

  static func == (left: Sample, right: Sample) -> Bool {
    left.bytes.elementsEqual(right.bytes) && left.words.elementsEqual(right.words)
      && left.floats.elementsEqual(right.floats) && left.total == right.total
      && left.parts.count == right.parts.count
      && zip(left.parts, right.parts).allSatisfy { $0.elementsEqual($1) }
  }
}

/// The same names, but for one.
private struct Other {
  init(_ transfer: ColumnTransfer, _ name: StaticString) throws {
    _ = try transfer.column(name, nil as Column<UInt8>?)
  }
}

/// A file in a folder of its own, gone with the test.
private final class Place {
  let folder: String
  var path: String { "\(folder)/columns" }

  init() throws {
    var template = Array("/tmp/column-file.XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  var names: [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  var bytes: [UInt8] {
    get {
      let file = open(path, O_RDONLY)
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
      let count = bytes.count
      bytes.withUnsafeMutableBytes { _ = pread(file, $0.baseAddress, count, 0) }
      return bytes
    }
    set {
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      defer { close(file) }
      newValue.withUnsafeBytes { _ = Glibc.write(file, $0.baseAddress, $0.count) }
    }
  }

  func write(_ sample: Sample) throws {
    try ColumnTransfer.write(to: path) { _ = try Sample($0, of: sample) }
  }

  func read() throws -> (Sample, ColumnProof) {
    try ColumnTransfer.read(from: path) { try Sample($0, of: nil) }
  }
}

@Suite("Files of columns")
struct ColumnFileTests {
  @Test(
    "What is written comes back, whatever the columns' lengths, and nothing else is left behind")
  func roundTrip() throws {
    let place = try Place()
    var chance = SplitMix(state: 1)
    for most in [0, 1, 7, 100, 200_000] {
      let sample = Sample(&chance, most: most)
      try place.write(sample)
      let (read, proof) = try place.read()
      #expect(read == sample)
      try proof.run()
      #expect(place.names == ["columns"])
    }
  }

  @Test("A changed byte is told at once in header and table, and else before it is used")
  func damage() throws {
    let place = try Place()
    var chance = SplitMix(state: 2)
    try place.write(Sample(&chance, most: 60))
    let sound = place.bytes
    for at in sound.indices {
      var bytes = sound
      bytes[at] ^= 0x10
      place.bytes = bytes
      #expect(isColumnFile(place.path))
      do {
        let (_, proof) = try place.read()
        // Between columns lies nothing that anybody reads.
        do { try proof.run() } catch { #expect(error is ColumnFileError) }
      } catch {
        #expect(error is ColumnFileError)
      }
    }
    place.bytes = sound
    #expect(throws: Never.self) { try place.read().1.run() }
  }

  @Test("A file that is cut short anywhere is told when it is opened")
  func cutShort() throws {
    let place = try Place()
    var chance = SplitMix(state: 3)
    try place.write(Sample(&chance, most: 60))
    let sound = place.bytes
    for length in sound.indices {
      place.bytes = Array(sound[..<length])
      let error =
        length < 8 ? ColumnFileError.foreign(path: place.path) : .damaged(path: place.path)
      #expect(throws: error) { try place.read() }
    }
    place.bytes = sound + [0]
    #expect(throws: ColumnFileError.damaged(path: place.path)) { try place.read() }
  }

  @Test("Another version, other columns and a foreign file are told apart")
  func otherVersions() throws {
    let place = try Place()
    var chance = SplitMix(state: 4)
    try place.write(Sample(&chance, most: 60))
    let other = ColumnFileError.otherVersion(path: place.path)
    #expect(throws: other) { try ColumnTransfer.read(from: place.path) { try Other($0, "words") } }
    #expect(throws: other) { try ColumnTransfer.read(from: place.path) { try Other($0, "bytes") } }
    place.bytes[8] ^= 1
    #expect(throws: other) { try place.read() }
    place.bytes = Array("A report of the weather.\n".utf8)
    #expect(throws: ColumnFileError.foreign(path: place.path)) { try place.read() }
  }

  @Test("What is no file of columns is not overwritten, and a failed writing leaves all as it was")
  func keepsWhatIsThere() throws {
    let place = try Place()
    var chance = SplitMix(state: 5)
    let sample = Sample(&chance, most: 60)
    place.bytes = Array("A report of the weather.\n".utf8)
    #expect(throws: ColumnFileError.inTheWay(path: place.path)) { try place.write(sample) }
    #expect(place.bytes == Array("A report of the weather.\n".utf8))
    unlink(place.path)
    try place.write(sample)
    struct Stopped: Error {}
    #expect(throws: Stopped.self) {
      try ColumnTransfer.write(to: place.path) { transfer in
        _ = try transfer.column("bytes", sample.bytes)
        throw Stopped()
      }
    }
    #expect(try place.read().0 == sample)
    #expect(place.names == ["columns"])
    #expect(throws: ColumnFileError.unwritable(path: "/nowhere/columns", error: ENOENT)) {
      try ColumnTransfer.write(to: "/nowhere/columns") { _ = try Sample($0, of: sample) }
    }
  }

  @Test("Until a file is whole nothing of it is seen, and killed in the middle it leaves nothing")
  func nameless() throws {
    let place = try Place()
    var file: UnfinishedFile? = try UnfinishedFile(at: place.path)
    #expect(place.names == [])
    try file?.finish()
    file = nil
    #expect(place.names == ["columns"])
    // Where the file system cannot do without a name, it has one meanwhile.
    file = try UnfinishedFile(at: place.path, hasName: true)
    #expect(place.names == ["columns", "columns.\(getpid()).part"])
    try file?.finish()
    #expect(place.names == ["columns"])
    file = try UnfinishedFile(at: place.path, hasName: true)
    file = nil
    #expect(place.names == ["columns"])
  }

  @Test("A link stays a link, also one to what is not there yet; a loop of links is told")
  func links() throws {
    let place = try Place()
    var chance = SplitMix(state: 7)
    let sample = Sample(&chance, most: 60)
    symlink("other", place.path)
    symlink("second", "\(place.folder)/other")
    for _ in 0..<2 {
      try place.write(sample)
      #expect(place.names == ["columns", "other", "second"])
      #expect(try place.read().0 == sample)
      var status = stat()
      #expect(lstat(place.path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
      #expect(lstat("\(place.folder)/second", &status) == 0 && status.st_mode & S_IFMT == S_IFREG)
    }
    unlink("\(place.folder)/second")
    symlink("columns", "\(place.folder)/second")
    #expect(throws: ColumnFileError.unwritable(path: place.path, error: ELOOP)) {
      try place.write(sample)
    }
    #expect(place.names == ["columns", "other", "second"])
  }

  @Test("Columns stay readable when the file is replaced while they are held")
  func replacedMeanwhile() throws {
    let place = try Place()
    var chance = SplitMix(state: 6)
    let (old, new) = (Sample(&chance, most: 5000), Sample(&chance, most: 5000))
    try place.write(old)
    let (held, _) = try place.read()
    try place.write(new)
    #expect(held == old)
    #expect(try place.read().0 == new)
  }
}
