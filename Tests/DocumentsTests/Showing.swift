// Shows what a reader of documents handed over as lines that a person can write down beforehand.

import Columns

@testable import Articles
@testable import Documents

/// For each piece its fields, `~ name: value`, then one line a part, `mark: text`.
func shown(_ read: (_ take: (Piece) -> Void) -> Void) -> String {
  var pieces: [String] = []
  read { piece in pieces.append(lines(of: piece).joined(separator: "\n")) }
  return pieces.joined(separator: "\n\n")
}

private func lines(of piece: Piece) -> [String] {
  switch piece {
  case .text: return ["text"]
  case .dropped(let record): return ["dropped \(record.place): \(record.why)"]
  case .manuscript(let story):
    let fields = [
      ("byline", story.byline), ("source", story.source), ("section", story.section),
      ("url", story.url), ("language", story.language),
    ]
    var lines = story.parts.map { part in
      let kind = part.kind.map { " \($0.name)" } ?? ""
      return "\(part.mark)\(kind): \(story.string(part.range))"
    }
    lines += fields.compactMap { name, range in range.map { "~ \(name): \(story.string($0))" } }
    lines += story.dates.map {
      "~ \($0.isChange ? "changed" : "date"): \(story.string($0.range)) (\($0.evidence))"
    }
    return lines + story.diagnostics.map { "~ \($0.code)" }
  }
}
