// One article of a corpus, read from its segment's columns when asked.

import Articles
import Columns
import Names
import Prose

/// A mention in an article, with the entity it belongs to.
package struct EntityMention: Equatable, Sendable {
  /// Of the article's text.
  package var range: TextRange
  /// The entity's, whatever this mention alone looks like.
  package var type: EntityType
  /// How its article takes it for the name.
  package var join: Join
  /// The name's number in the corpus; an entity may have several.
  package var name: Int
  /// The entity's number in the corpus.
  package var entity: Int
}

/// A window on one article. Holding it holds the corpus.
package struct ArticleView: Sendable {
  let corpus: Corpus
  /// The article's number in the corpus.
  package let number: Int
  let segment: Int
  let local: Int

  var columns: Segment { corpus.segments[segment] }
  private var row: ArticleRow { columns.articles[local] }

  /// The PATH as typed, and for a folder the path below it.
  package var id: String { columns.id(of: row) }
  /// The file's path: the id without the number of an article in its file.
  package var path: String { columns.paths.string(row.path.indexes) }
  /// What the file was read as.
  package var format: Format { row.format }
  /// Words of the whole text.
  package var wordCount: Int { Int(row.wordCount) }
  /// Length of the text, in bytes.
  package var textByteCount: Int { row.textCount }
  /// When it was published, where that is printed or told by the path.
  package var date: PublicationDate? { corpus.years[UInt32(clamping: number)] ?? row.date }
  /// Whether only other articles show its year.
  var isDatedByCorpus: Bool { corpus.years[UInt32(clamping: number)] != nil }
  /// Why the parts of the date that are not written are believed, as a sentence without a full stop.
  package var whyDate: String? {
    date?.why(text: { field($0) }, title: { corpus[$0].title })
  }
  /// Where it was reported from.
  package var dateline: Dateline? { row.dateline }
  /// What the article prints of itself, white space folded; nil where it does not.
  package var headline: String? { row.headline.map(field) }
  /// Who wrote it.
  package var byline: String? { row.byline.map(field) }
  /// Which medium or agency brought it.
  package var source: String? { row.source.map(field) }
  /// Under which part of the medium.
  package var section: String? { row.section.map(field) }
  /// What it is about, in the words of who published it.
  package var tags: [String] {
    row.tags.map(field)?.split { $0 == ";" || $0 == "," }.map(String.init) ?? []
  }
  /// Its address, as printed.
  package var url: String? { row.url.map(field) }

  /// The language it is written in (BCP 47, such as `en-GB`); nil where it is not known.
  package var language: String? { row.language?.string }

  /// What a list shows: the headline, else the id.
  package var title: String { headline ?? id }

  /// Calls `body` with the text where it is.
  package func withText<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
    let row = row
    return try columns.texts.withBytes(row.textStart..<row.textStart + row.textCount, body)
  }

  /// The parts of the text that can be searched, in order.
  func searchedRanges(in text: Bytes) -> [TextRange] {
    NewsCorpus.searchedRanges(
      of: Bytes(rebasing: text[..<min(row.textCount, text.count)]), row.format,
      headline: row.headline)
  }

  /// Whether its words are searched by their English stems.
  var isStemmed: Bool { row.language.hasEnglishStems }

  /// Where the headline stands, which may be beside the text.
  var headlineRange: TextRange? { row.headline }

  /// Where its medium or agency stands, which may be beside the text.
  var sourceRange: TextRange? { row.source }

  /// Calls `body` with the text and what stands beside it.
  func withTextAndFields<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
    try columns.withText(of: row, body)
  }

  /// A field, which may stand beside the text, white space folded.
  private func field(_ range: TextRange) -> String {
    withTextAndFields { bytes in
      String(decoding: bytes[range.offsets.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }.foldingSpace
  }

  /// A copy of a part of the text, white space folded into single blanks (a headline may be
  /// wrapped in the file).
  package func string(_ range: TextRange) -> String {
    exactString(range).foldingSpace
  }

  /// A copy of a part of the text as it is. The range is clamped to the text.
  package func exactString(_ range: TextRange) -> String {
    withText { text in
      String(decoding: text[range.offsets.clamped(to: 0..<text.count)], as: UTF8.self)
    }
  }

  /// A copy of the whole text.
  package var text: String { exactString(TextRange(0, row.textCount)) }

  /// The blocks in order as the article alone shows them.
  var foundBlocks: [Block] { columns.blocks.array(row.blocks.indexes) }

  /// The blocks in order, reference notes told apart.
  package var blocks: [Block] {
    var blocks = foundBlocks
    for (index, block) in blocks.enumerated()
    where corpus.notes.isNote(article: number, block: index, kind: block.kind) {
      blocks[index] = Block(.note, block.range)
    }
    return blocks
  }

  /// What was repaired in its bytes or is doubtful in its structure.
  package var diagnostics: [Diagnostic] {
    columns.diagnostics.array(row.diagnostics.indexes)
  }

  /// What the article says that an entity is, once for each of its names here. O(roles).
  func roles(of entity: Int) -> [String] {
    let entities = corpus.entities
    let numbers = entities.grouping.names.numbers[segment]
    return columns.names.roles[columns.names.roles(of: local)]
      .filter { entities.entity(ofName: Int(numbers[Int($0.name)])) == entity }
      .map { string($0.range) }
  }

  /// The mentions in order of place, without those of names that the reader deleted.
  package var mentions: [EntityMention] {
    var mentions: [EntityMention] = []
    forEachMention { mention, _ in mentions.append(mention) }
    return mentions
  }

  /// Calls `body` with each mention and its words as they are written.
  func forEachMention(_ body: (EntityMention, Bytes) -> Void) {
    let entities = corpus.entities
    let (columns, row) = (columns, row)
    let found = columns.names.mentions
    columns.texts.withBytes(row.textStart..<row.textStart + row.textCount) { text in
      for index in columns.names.mentions(of: local) {
        let mention = found[index]
        let split = entities.grouping.splitName(segment, index)
        let name = split ?? Int(entities.grouping.names.numbers[segment][Int(mention.name)])
        guard let entity = entities.entity(ofName: name) else { continue }
        let named = EntityMention(
          range: mention.range, type: entities.type(entity),
          join: split == nil ? mention.join : .written, name: name, entity: entity)
        body(named, Bytes(rebasing: text[mention.range.offsets]))
      }
    }
  }
}

extension String {
  /// With each run of white space as one blank.
  fileprivate var foldingSpace: String {
    hasSingleBlanks ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it is ASCII without anything to fold: most names and dates.
  private var hasSingleBlanks: Bool {
    var wasBlank = true
    for byte in utf8 {
      let isBlank = byte == 0x20
      guard byte >= 0x20, byte < 0x7F, !isBlank || !wasBlank else { return false }
      wasBlank = isBlank
    }
    return !wasBlank
  }
}
