// Turns files into one segment: reading, parsing, names and index in a single pass over each text.

import Articles
import Columns
import Documents
import Names
import Prose
import SearchIndex

/// Builds a segment file by file. One thread's own; nothing is shared until `finish`.
struct SegmentBuilder {
  private(set) var problems: [Problem] = []
  private(set) var articleCount = 0
  var textByteCount: Int { texts.count }

  private var parser = ArticleParser()
  private var recogniser = NameRecogniser()
  private var index = IndexBuilder()
  private var nameIDs = KeyTable()

  private var fileBytes: [UInt8] = []
  private var texts: [UInt8] = []
  private var ids: [UInt8] = []
  private var articles: [ArticleRow] = []
  private var blocks: [Block] = []
  private var mentions: [Mention] = []
  private var diagnostics: [Diagnostic] = []
  private var closings: [ClosingParagraph] = []
  private var names: [SegmentName] = []
  private var nameBytes: [UInt8] = []
  private var nameTypeCounts: [UInt32] = []
  private var nameVotes: [Int] = []

  /// A headline's words count as many times as this; Lucene-based news search commonly boosts
  /// titles by 2 to 5.
  private static let headlineWeight: UInt32 = 3

  /// Name endings of files that a walk reads; a file without an ending is read as well.
  private static let endings: Set<String> = ["txt", "text", "md", "markdown"]

  /// Adds the article in `file`, or the problem with it.
  mutating func add(_ file: FoundFile) {
    guard file.isNamed || Self.hasTextEnding(file.id) else {
      problems.append(Problem(path: file.id, reason: .otherEnding))
      return
    }
    fileBytes.removeAll(keepingCapacity: fileBytes.capacity < 1 << 24)
    var reason = read(file, to: &fileBytes)
    if reason == nil {
      let bytes = fileBytes
      var count = 0
      var reader = DocumentReader()
      let refusal = bytes.withUnsafeBufferPointer { bytes in
        reader.read(bytes, name: file.id) { add($0, of: file, &count) }
      }
      reason = refusal.map { .refused($0) } ?? (count == 0 ? .empty : nil)
    }
    if let reason { problems.append(Problem(path: file.id, reason: reason)) }
  }

  /// Adds one piece of a file; `count` is how many articles it has given.
  private mutating func add(_ piece: Piece, of file: FoundFile, _ count: inout Int) {
    let start = texts.count
    switch piece {
    case .text(let bytes, let format, let repairs):
      let words = countWords(bytes)
      guard words > 0 else { return }
      texts.append(contentsOf: bytes)
      count += 1
      append(file, format, number: count, textStart: start, wordCount: words, repairs: repairs)
    case .manuscript: break
    case .dropped: break
    }
  }

  private static func hasTextEnding(_ id: String) -> Bool {
    let name = id.utf8.split(separator: UInt8(ascii: "/")).last ?? id.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return true }
    return endings.contains(
      String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased())
  }

  private mutating func append(
    _ file: FoundFile, _ format: Format, number: Int, textStart: Int, wordCount: Int,
    repairs: [Diagnostic]
  ) {
    let (article, found, ending) = texts[textStart...].withUnsafeBufferPointer { text in
      let article = parser.parse(text, format: format, path: file.id)
      indexWords(of: text, article)
      let found = recogniser.recognise(text, blocks: article.blocks)
      return (article, found, closingParagraphs(of: text, article.blocks))
    }
    articles.append(
      ArticleRow(
        textStart: textStart, textCount: texts.count - textStart, id: keep(file.id.utf8, in: &ids),
        blocks: keep(article.blocks, in: &blocks), mentions: keepMentions(of: found),
        diagnostics: keep(repairs + article.diagnostics, in: &diagnostics),
        closings: keep(ending.closing, in: &closings),
        paragraphCount: UInt32(ending.paragraphCount), wordCount: UInt32(wordCount),
        format: article.format, headline: article.headline, byline: article.byline,
        source: article.source, section: article.section, url: article.url,
        dateline: article.dateline, date: article.date))
    articleCount += 1
  }

  private mutating func indexWords(of text: Bytes, _ article: Article) {
    index.add(text, TextRange(0, text.count))
    if let headline = article.headline {
      index.add(text, headline, weight: Self.headlineWeight - 1)
    }
    index.endArticle()
  }

  /// Gives the article's names their numbers in the segment and keeps its mentions.
  private mutating func keepMentions(of found: ArticleNames) -> ColumnRange {
    let types = EntityType.allCases.count
    var counts = [Int](repeating: 0, count: found.names.count)
    for mention in found.mentions { counts[Int(mention.name)] += 1 }
    let numbers = zip(found.names, counts).map { name, count in
      found.bytes.withUnsafeBufferPointer { number(of: name, count: count, $0) }
    }
    let start = UInt32(mentions.count)
    for var mention in found.mentions {
      mention.name = numbers[Int(mention.name)]
      nameTypeCounts[Int(mention.name) * types + Int(mention.type.rawValue)] += 1
      mentions.append(mention)
    }
    return ColumnRange(start: start, end: UInt32(mentions.count))
  }

  /// The number of a name, and its vote for how the segment shows it: the form of most mentions,
  /// found in one pass and without a table of forms (Boyer and Moore, "MJRTY", 1981).
  private mutating func number(of name: Name, count: Int, _ bytes: Bytes) -> UInt32 {
    let text = Bytes(rebasing: bytes[name.text.offsets])
    let id = nameIDs.insert(Bytes(rebasing: bytes[name.key.offsets]))
    if id == names.count {
      let shown = keep(text, in: &nameBytes)
      names.append(SegmentName(text: shown, key: keep(bytes[name.key.offsets], in: &nameBytes)))
      nameTypeCounts.append(contentsOf: repeatElement(0, count: EntityType.allCases.count))
      nameVotes.append(count)
    } else if nameBytes[names[id].text.indexes].elementsEqual(text) {
      nameVotes[id] += count
    } else if nameVotes[id] >= count {
      nameVotes[id] -= count
    } else {
      names[id].text = keep(text, in: &nameBytes)
      nameVotes[id] = count - nameVotes[id]
    }
    return UInt32(id)
  }

  func finish() -> Segment {
    Segment(
      texts: Column(texts), ids: Column(ids), articles: Column(articles), blocks: Column(blocks),
      mentions: Column(mentions), diagnostics: Column(diagnostics), closings: Column(closings),
      names: Column(names),
      nameBytes: Column(nameBytes), nameTypeCounts: Column(nameTypeCounts), index: index.finish())
  }
}

/// Appends to a column and says where.
private func keep<Element>(
  _ elements: some Sequence<Element>, in column: inout [Element]
) -> ColumnRange {
  let start = UInt32(column.count)
  column.append(contentsOf: elements)
  return ColumnRange(start: start, end: UInt32(column.count))
}
