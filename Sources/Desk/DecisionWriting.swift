// A decision as the lines of a TOML table. What stands around it in the file is Decisions' business.

import Articles

extension Decision {
  /// A `[[decision]]` table, lines ended by `newline`.
  func table(newline: String) -> [UInt8] {
    var lines = ["[[decision]]"]
    func add(_ key: String, _ text: String) { lines.append("\(key) = \(quoted(text))") }
    add(verdict.key.rawValue, verdict.subject.id)
    if let partner = verdict.key.partner { add(partner, verdict.completion) }
    let written = [verdict.subject.written] + (verdict.other.map { [$0.written] } ?? [])
    if written.contains(where: { !$0.isEmpty }) {
      lines.append("written = [\(written.map(quoted).joined(separator: ", "))]")
    }
    if let day { lines.append("day = \(day.written)") }
    if let note { add("note", note) }
    return lines.flatMap { Array(($0 + newline).utf8) }
  }
}

extension Verdict {
  fileprivate var key: VerdictKey {
    switch self {
    case .merge: .merge
    case .apart: .apart
    case .split: .split
    case .undecided: .undecided
    case .retype: .retype
    case .rename: .rename
    case .delete: .delete
    }
  }

  /// The value of the partner's key.
  fileprivate var completion: String {
    switch self {
    case .merge(_, let other), .apart(_, let other), .split(_, let other), .undecided(_, let other):
      other.id
    case .retype(_, let type): type.name
    case .rename(_, let text): text
    case .delete: ""
    }
  }
}

/// A basic string of TOML 1.0: quotes, backslashes and control characters escaped.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    default:
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
