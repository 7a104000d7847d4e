// Where a file of TOML tables is cut before anything in it is read. What a table says is its reader's
// business.

/// The pieces of a file: each line that opens a table of a name, such as `[[decision]]`, begins one.
/// TOML allows such a line inside a text of several lines; here it always opens a table, so that a
/// quotation mark too many never swallows the tables below it.
struct TablePieces {
  /// Byte offsets, in order; the first piece has no table and may be empty.
  let starts: [Int]
  /// `[[decision]]`
  private let opening: String

  /// - Parameter name: of the tables, without brackets. O(bytes).
  init(_ bytes: [UInt8], of name: String) {
    let opening = "[[\(name)]]"
    var starts = [0]
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if Self.opens(bytes[line..<end], opening) { starts.append(line) }
      line = end + 1
    }
    self.starts = starts
    self.opening = opening
  }

  /// Whether a piece begins with its table's line.
  func opens(_ piece: [UInt8]) -> Bool {
    Self.opens(piece.prefix { $0 != UInt8(ascii: "\n") }, opening)
  }

  /// Whether a line is the opening one, blanks and a comment aside.
  private static func opens(_ line: ArraySlice<UInt8>, _ opening: String) -> Bool {
    let line = line.starts(with: byteOrderMark) ? line.dropFirst(byteOrderMark.count) : line
    let code = line.prefix { $0 != UInt8(ascii: "#") }.filter { !" \t\r".utf8.contains($0) }
    return code.elementsEqual(opening.utf8)
  }
}
