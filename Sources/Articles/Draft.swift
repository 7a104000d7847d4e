// An article in the making: units that the rules give a kind, one after the other. The rules stand
// in HeaderBlock, Opening, Body and Dating.

import Prose

/// A run of lines with one purpose.
struct Unit {
  /// The whole with its marks.
  var range: TextRange
  /// The words without marks around them.
  var content: TextRange
  var mark = Mark.none
  var form: LineForm?
  var shape: Shape = []
  /// A blank line stands before it.
  var isApart = true
  /// It has more than one line.
  var isJoined = false
  /// Its lines end before the width that others are filled to, as those of verse do.
  var isRagged = false
  /// What the rules decided; nil until then.
  var kind: BlockKind?

  /// Whether it can be a title of something: by its look, and no form or mark says otherwise.
  var isTitle: Bool {
    kind == nil && form == nil && mark == .none && shape.contains(.title)
  }

  /// Whether it can be running text.
  var isRunning: Bool {
    guard kind == nil && form == nil && !isTitle else { return false }
    switch mark {
    case .none, .listItem, .orderedItem, .quote, .code, .table, .paragraph: return true
    case .title, .heading, .underline, .image, .link, .divider, .comment: return false
    }
  }

  /// Whether it is an item of a list by its mark.
  var isItem: Bool { mark == .listItem || mark == .orderedItem }
}

/// The state that the rules work on.
struct Draft {
  let reader: TextReader
  var article: Article
  var units: [Unit]
  /// The first unit behind a header block.
  var first = 0
  var dates = Dating()
  /// Whether the language's habit is to write `03/26/2024`; nil where nothing tells.
  var monthIsFirst: Bool?
  /// Lines begin with their speakers, as in a hearing's record.
  var isTranscript = false

  init(reader: TextReader, format: Format, units: [Unit]) {
    self.reader = reader
    self.units = units
    article = Article(format: format)
  }

  mutating func report(_ code: Diagnostic.Code, _ range: TextRange) {
    article.diagnostics.append(Diagnostic(code, range))
  }

  /// The blocks, once every unit has its kind.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(units.count)
    for unit in units {
      let kind = unit.kind ?? .paragraph
      if kind == .seeAlsoTitle, unit.form == .labelledTitle,
        let title = LineForms(reader: reader, line: unit.content).titleBehindLabel
      {
        blocks.append(Block(.seeAlsoLabel, reader.trimmed(unit.range.lowerBound, title)))
        blocks.append(Block(kind, TextRange(title, unit.range.upperBound)))
      } else {
        blocks.append(Block(kind, unit.range))
      }
    }
    return blocks
  }
}
