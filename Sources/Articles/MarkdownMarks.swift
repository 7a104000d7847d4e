// The marks of Markdown's block structure (CommonMark 0.31), line by line: enough to tell a news
// article's parts. Inline marks stay in the text as they are.

import Prose

/// Reads the marks of one line after the other; it remembers only whether a code fence is open.
struct MarkdownMarks {
  let reader: TextReader
  private var insideFence = false

  init(reader: TextReader) { self.reader = reader }

  /// Sets the line's mark, and its content without the mark and without emphasis around the whole.
  mutating func mark(_ line: inout Line) {
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    let isFence =
      reader.end(of: "```", at: start, before: end) != nil
      || reader.end(of: "~~~", at: start, before: end) != nil
    if isFence || insideFence {
      insideFence = insideFence != isFence
      line.mark = .code
      return
    }
    switch reader[start] {
    case UInt8(ascii: "#"): heading(&line)
    case UInt8(ascii: ">"): quote(&line)
    case UInt8(ascii: "["), UInt8(ascii: "!"): link(&line)
    case UInt8(ascii: "<"): comment(&line)
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"): rule(&line)
    default: break
    }
    if line.mark == .none { ListMarks(reader: reader).mark(&line) }
    line.content = withoutEmphasis(line.content)
  }

  /// ATX headings: one to six number signs and a space; closing signs are marks as well.
  private func heading(_ line: inout Line) {
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    var level = 0
    while reader[start + level] == UInt8(ascii: "#"), start + level < end { level += 1 }
    guard level <= 6, reader.spaceLength(at: start + level) > 0 else { return }
    var stop = end
    while stop > start + level, reader[stop - 1] == UInt8(ascii: "#") { stop -= 1 }
    let content = reader.trimmed(start + level, reader.spaceLength(at: stop - 1) > 0 ? stop : end)
    guard !content.isEmpty else { return }
    (line.mark, line.content) = (level == 1 ? .title : .heading, content)
  }

  private func quote(_ line: inout Line) {
    var offset = line.range.lowerBound
    let end = line.range.upperBound
    while reader[offset] == UInt8(ascii: ">"), offset < end {
      offset = reader.skipSpace(offset + 1, before: end)
    }
    line.mark = .quote
    if offset < end { line.content = TextRange(offset, end) }
  }

  /// A line that is one link, `[words](address)`, or one picture, `![words](address)`.
  private func link(_ line: inout Line) {
    let isImage = reader[line.range.lowerBound] == UInt8(ascii: "!")
    let open = line.range.lowerBound + (isImage ? 1 : 0)
    let end = line.range.upperBound
    guard reader[open] == UInt8(ascii: "["), reader[end - 1] == UInt8(ascii: ")"),
      let close = (open + 1..<end).first(where: { reader[$0] == UInt8(ascii: "]") }),
      reader[close + 1] == UInt8(ascii: "("),
      let last = (close + 2..<end).first(where: { reader[$0] == UInt8(ascii: ")") }),
      last == end - 1
    else { return }
    line.mark = isImage ? .image : .link
    let words = reader.trimmed(open + 1, close)
    if !words.isEmpty { line.content = words }
  }

  private func comment(_ line: inout Line) {
    let next = reader[line.range.lowerBound + 1]
    let opens =
      next == UInt8(ascii: "!") || next == UInt8(ascii: "/") || Scalars.isASCIILetter(next)
    if opens, reader[line.range.upperBound - 1] == UInt8(ascii: ">") { line.mark = .comment }
  }

  /// A thematic break, or the line under a setext heading: nothing but one of the marks.
  private func rule(_ line: inout Line) {
    let sign = reader[line.range.lowerBound]
    var signs = 0
    for offset in line.range.offsets {
      if reader[offset] == sign {
        signs += 1
      } else if reader.spaceLength(at: offset) == 0 {
        return
      }
    }
    let isLine = sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
    if isLine, !line.blankBefore, signs == line.range.count, signs >= 2 {
      line.mark = .underline
    } else if signs >= 3 {
      line.mark = .divider
    }
  }

  private func withoutEmphasis(_ range: TextRange) -> TextRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end - start > 2, reader[start] == reader[end - 1],
      reader[start] == UInt8(ascii: "*") || reader[start] == UInt8(ascii: "_")
    {
      start += 1
      end -= 1
    }
    let inner = reader.trimmed(start, end)
    return inner.isEmpty ? range : inner
  }
}
