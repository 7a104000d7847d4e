// What `broadsheet search --explain` says: how the query was read, and why an article ranks where it does.

import NewsCorpus
import Screen
import SearchIndex

extension Search {
  /// How the query was read, what each of its parts matches, and what could not be read.
  func printReading(_ result: SearchResult) {
    let rows = result.reading
    if options.json {
      let remarks = result.query.remarks.map { remark in
        JSON.object([("sign", .string(remark.sign)), ("text", .string(remark.text))])
      }
      Output.line(
        JSON.object([
          ("query", .string(result.query.text)), ("clauses", .array(Self.clauses(rows))),
          ("remarks", .array(remarks)),
        ]).line)
      return
    }
    Output.line("read as: \(Output.shown(result.query.text))")
    for row in rows {
      let indent = String(repeating: "  ", count: row.depth + 1)
      Output.line("\(indent)\(Output.shown(row.text)): \(counted(row.count, "article"))")
    }
    for remark in result.query.remarks {
      Output.line("  note: \(Output.shown(remark.shown))")
    }
  }

  /// A part of what ranks an article, in one line.
  func line(of row: Explanation.Row) -> String {
    let indent = String(repeating: "  ", count: row.depth)
    return "\(indent)\(row.score)  \(row.text)" + (row.reason.isEmpty ? "" : ": \(row.reason)")
  }

  /// The clauses, each with the conditions in it.
  private static func clauses(_ rows: [QueryCount]) -> [JSON] {
    var clauses: [JSON] = []
    var rest = rows[...]
    while let row = rest.popFirst() {
      let inner = rest.prefix { $0.depth > row.depth }
      rest = rest.dropFirst(inner.count)
      clauses.append(
        .object([
          ("text", .string(row.text)), ("articles", .integer(row.count)),
          (
            "conditions",
            .array(
              inner.map { .object([("text", .string($0.text)), ("articles", .integer($0.count))]) })
          ),
        ]))
    }
    return clauses
  }
}

extension Explanation {
  /// The tree as an object; null where a part does not match.
  var json: JSON {
    .object([
      ("text", .string(text)), ("score", JSON(score)),
      ("times", term.map { .integer($0.times) } ?? .null),
      ("headline", term.map { .integer($0.headline) } ?? .null),
      ("articles", term.map { .integer($0.articles) } ?? .null), ("rarity", JSON(term?.rarity)),
      ("length", JSON(term?.length)), ("edits", term?.edits.map { .integer($0) } ?? .null),
      ("parts", .array(parts.map(\.json))),
    ])
  }
}
