// Reading `Key: value` lines above the report, and Markdown's front matter between two `---` lines.
// Only flat keys are read here. What a list or a block of lines says has been read before, by a parser of
// YAML, and stands beside the text; a value that also stands in the text keeps its place there.

import Prose

/// Reads a header block at the beginning of the lines.
struct HeaderBlock {
  let reader: TextReader
  let lines: [Line]
  /// What the front matter says, where somebody has read it as YAML.
  var fields: Manuscript?

  /// What a key is for.
  private enum Role { case title, date, source, section, author, address, other }

  private static let roles: [(keys: PhraseList, role: Role)] = [
    (NewsWords.titleKeys, .title), (NewsWords.dateKeys, .date), (NewsWords.sourceKeys, .source),
    (NewsWords.sectionKeys, .section), (NewsWords.authorKeys, .author),
    (NewsWords.addressKeys, .address),
  ]

  /// Takes the header block into the draft and answers how many lines it has; 0 where there is none.
  func read(into draft: inout Draft) -> Int {
    let count: Int
    if draft.article.format == .markdown {
      count = frontMatterCount() ?? plainCount()
    } else {
      count = plainCount()
    }
    for line in lines[..<count] { take(line, &draft) }
    if let fields {
      draft.takeFields(fields)
      for claim in fields.dates { draft.take(claim) }
    }
    return count
  }

  /// At least two lines with keys that we know, all lines with a key, then a blank line.
  private func plainCount() -> Int {
    var (count, known) = (0, 0)
    while count < lines.count, count == 0 || !lines[count].blankBefore {
      guard let entry = entry(lines[count]) else { return 0 }
      if entry.role != .other { known += 1 }
      count += 1
    }
    return known >= 2 ? count : 0
  }

  private func frontMatterCount() -> Int? {
    guard let first = lines.first, isFence(first) else { return nil }
    return lines.dropFirst().firstIndex { isFence($0) }.map { $0 + 1 }
  }

  private func isFence(_ line: Line) -> Bool {
    line.range.count == 3
      && (reader.end(of: "---", at: line.range.lowerBound, before: reader.count) != nil
        || reader.end(of: "...", at: line.range.lowerBound, before: reader.count) != nil)
  }

  private func entry(_ line: Line) -> (role: Role, value: TextRange)? {
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    var colon = start
    while colon < end, isKeyByte(reader[colon]), colon - start <= 30 { colon += 1 }
    guard colon > start, reader[colon] == UInt8(ascii: ":"), line.indent == 0,
      colon + 1 >= end || reader.spaceLength(at: colon + 1) > 0
    else { return nil }
    let key = reader.trimmed(start, colon)
    let role = Self.roles.first { $0.keys.contains(reader, key) }?.role ?? .other
    return (role, unquoted(reader.trimmed(colon + 1, end)))
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    Scalars.isASCIILetter(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  private func unquoted(_ value: TextRange) -> TextRange {
    let quote = reader[value.lowerBound]
    guard value.count > 2, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      reader[value.upperBound - 1] == quote
    else { return value }
    return reader.trimmed(value.lowerBound + 1, value.upperBound - 1)
  }

  private func take(_ line: Line, _ draft: inout Draft) {
    var unit = Unit(range: line.range, content: line.range)
    unit.kind = .boilerplate
    let entry = entry(line)
    if fields != nil, entry == nil, !isFence(line), draft.units.count > 1 {
      // The lines of a list or a folded value belong to their key.
      let last = draft.units.count - 1
      draft.units[last].range.end = line.range.end
      return
    }
    if let entry, !entry.value.isEmpty || fields != nil {
      unit.content = entry.value
      unit.kind = take(entry.role, entry.value, &draft)
    }
    draft.units.append(unit)
    draft.first = draft.units.count
  }

  /// Sets the article's part and answers the line's kind. The first of two equal keys counts.
  private func take(_ role: Role, _ value: TextRange, _ draft: inout Draft) -> BlockKind {
    if let fields, !isWhole(value, role, fields) { return kind(role, fields) }
    switch role {
    case .title where draft.article.headline == nil:
      draft.article.headline = value
      return .headline
    case .author:
      if draft.article.byline == nil { draft.article.byline = value }
      return .byline
    case .date:
      // Of the fields' dates the order of belief is known.
      if fields == nil { draft.takeMetadataDate(value) }
      return .timestamp
    case .source: if draft.article.source == nil { draft.article.source = value }
    case .section: if draft.article.section == nil { draft.article.section = value }
    case .address: if draft.article.url == nil { draft.article.url = value }
    case .title, .other: break
    }
    return .boilerplate
  }

  /// Whether what stands on the line is the field's whole value: a list, a block of lines and an escape
  /// say more than their line.
  private func isWhole(_ value: TextRange, _ role: Role, _ fields: Manuscript) -> Bool {
    let field: TextRange?
    switch role {
    case .title: field = fields.headline
    case .author: field = fields.byline
    case .source: field = fields.source
    case .section: field = fields.section
    case .address: field = fields.url
    case .date, .other: return !value.isEmpty
    }
    return field.map { reader.bytes[$0.offsets].elementsEqual(reader.bytes[value.offsets]) }
      ?? false
  }

  private func kind(_ role: Role, _ fields: Manuscript) -> BlockKind {
    switch role {
    case .title where fields.headline != nil: .headline
    case .author where fields.byline != nil: .byline
    case .date where !fields.dates.isEmpty: .timestamp
    case .title, .author, .date, .source, .section, .address, .other: .boilerplate
    }
  }
}
