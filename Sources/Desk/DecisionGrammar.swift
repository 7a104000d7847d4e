// The words of the decisions file: which key opens a decision, and which key completes it.

import Articles

/// A key that says what a decision does; its value is the id of the name that it is about.
enum VerdictKey: String, CaseIterable {
  case merge, apart, split, undecided, retype, rename, delete

  /// The key that must stand beside it.
  var partner: String? {
    switch self {
    case .merge: "into"
    case .apart, .split: "from"
    case .undecided: "or"
    case .retype, .rename: "to"
    case .delete: nil
    }
  }
}

/// The keys that may stand beside any verdict.
enum RemarkKey: String, CaseIterable {
  case written, day, note
}

/// What a new file opens with, so that it can be edited without a manual.
let explanation = """
  # What a reader of Broadsheet decided about names. The articles are never changed.
  # One [[decision]] each, in order of time; where two speak of the same, the later one holds.
  # A name is the id that `broadsheet entities --json` prints: "person:alexander-bortnikov".
  #
  #   merge = A      into = B       A is another form of B
  #   apart = A      from = B       A is not B, whatever else joins them
  #   split = A      from = B       the same, also where an article itself takes A for B
  #   undecided = A  or = B         nobody can tell; it is not asked again
  #   retype = A     to = "place"   or person, organization, event, other
  #   rename = A     to = "Text"    how A is shown
  #   delete = A                    A is no name
  #
  # Besides, if you like: written (the forms as printed), day, note. What you add yourself, such
  # as comments and other tables, is kept.

  """

extension CalendarDay {
  /// Reads `2026-11-21`, also before a time of day; nil where it is no day.
  init?(written: String) {
    let bytes = Array(written.utf8.prefix(10))
    let endsThere = written.utf8.dropFirst(10).first.map { "Tt ".utf8.contains($0) } ?? true
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), endsThere
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { value, byte in
        guard let value, (0x30...0x39).contains(byte) else { return nil }
        return value * 10 + Int(byte - 0x30)
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// As ISO 8601 writes it: `2026-11-21`.
  var written: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
