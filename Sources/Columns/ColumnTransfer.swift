// The one list of a struct's columns that serves both directions, into a file and from it.

/// Takes the columns of a struct one after another: into a file, where there is a struct already; or
/// out of a file, where it is to be made. A struct lists its columns once, in an initialiser
/// `init(_ transfer: ColumnTransfer, of old: Self?)`, which assigns each what the transfer answers:
///
///     starts = try transfer.column("starts", old?.starts)
package struct ColumnTransfer {
  private enum Direction {
    case writing(ColumnFileWriter)
    case reading(ColumnFileReader)
  }

  private let direction: Direction

  /// The column that the struct is to have: the one it has where that is written.
  /// - Parameters:
  ///   - name: beside the element's stride, what a file's column is recognised by.
  ///   - isUsedAtOnce: it is looked at while the file is opened, so that damage is told by throwing.
  ///   - isPaged: its user compares parts of it with checksums of their own.
  /// - Throws: `ColumnFileError`.
  package func column<Element>(
    _ name: StaticString, _ column: Column<Element>?, isUsedAtOnce: Bool = false,
    isPaged: Bool = false
  ) throws -> Column<Element> {
    switch direction {
    case .writing(let file):
      let column = column ?? Column()
      try file.append(column, name)
      return column
    case .reading(let file):
      return try file.column(name, isUsedAtOnce: isUsedAtOnce, isPaged: isPaged)
    }
  }

  /// The file that is read; nil while one is written.
  var path: String? {
    switch direction {
    case .writing: nil
    case .reading(let file): file.file.path
    }
  }

  /// A number that stands beside the columns.
  package func number(_ name: StaticString, _ number: Int?) throws -> Int {
    let column = try column(name, number.map { Column([$0]) }, isUsedAtOnce: true)
    return column.first ?? 0
  }

  /// Several structs of one kind.
  package func list<Item>(
    _ name: StaticString, _ old: [Item]?, _ item: (Item?) throws -> Item
  ) throws -> [Item] {
    let count = try number(name, old?.count)
    return try (0..<max(0, count)).map { try item(old?[$0]) }
  }

  /// Writes a file: `body` passes everything through the transfer. What stands at `path` is replaced
  /// once all is written.
  /// - Throws: `ColumnFileError`, and what `body` throws; nothing is changed then.
  package static func write(to path: String, _ body: (ColumnTransfer) throws -> Void) throws {
    let file = try ColumnFileWriter(path)
    try body(ColumnTransfer(direction: .writing(file)))
    try file.finish()
  }

  /// Reads a file: `body` makes everything by the transfer, in the order in which it was written.
  /// O(columns): bytes are looked at when they are needed, and then compared with their checksums.
  /// - Throws: `ColumnFileError`, and what `body` throws.
  package static func read<Result>(
    from path: String, _ body: (ColumnTransfer) throws -> Result
  ) throws -> (Result, ColumnProof) {
    let file = try ColumnFileReader(path)
    let result = try body(ColumnTransfer(direction: .reading(file)))
    try file.finish()
    return (result, ColumnProof(memories: file.memories, path: path))
  }
}

/// Compares all columns of a file with their checksums, those that nobody has used among them.
package struct ColumnProof: Sendable {
  let memories: [FrozenMemory]
  let path: String

  /// O(bytes of the file), several GB a second; what was compared before costs nothing.
  /// - Throws: `ColumnFileError.damaged`.
  package func run() throws {
    for memory in memories where !memory.isSound() { throw ColumnFileError.damaged(path: path) }
  }
}
