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
  /// In bytes. A larger buffer is given back, so that one huge file does not stay in memory.
  private static let keptBuffer = 1 << 24

  /// Adds the articles in `file`, or the problem with it.
  mutating func add(_ file: FoundFile) {
    guard file.isNamed || !FileEnding.isPassedOver(file.id) else {
      problems.append(Problem(path: file.id, reason: .otherEnding))
      return
    }
    fileBytes.removeAll(keepingCapacity: fileBytes.capacity < Self.keptBuffer)
    if let reason = read(file, to: &fileBytes) {
      problems.append(Problem(path: file.id, reason: reason))
      return
    }
    let bytes = fileBytes
    var reader = DocumentReader()
    var outcome = Outcome()
    let refusal = bytes.withUnsafeBufferPointer { bytes in
      reader.read(bytes, name: file.id) { add($0, of: file, &outcome) }
    }
    if let refusal {
      problems.append(Problem(path: file.id, reason: .refused(refusal)))
    } else if outcome.isNothing {
      problems.append(Problem(path: file.id, reason: .empty))
    }
  }

  /// What the pieces of one file came to.
  private struct Outcome {
    var articleCount = 0
    var droppedCount = 0

    var isNothing: Bool { articleCount == 0 && droppedCount == 0 }
  }

  private mutating func add(_ piece: Piece, of file: FoundFile, _ outcome: inout Outcome) {
    let start = texts.count
    switch piece {
    case .text(let bytes, let format, let repairs):
      let words = countWords(bytes)
      guard words > 0 else { return }
      texts.append(contentsOf: bytes)
      outcome.articleCount += 1
      let article = texts[start...].withUnsafeBufferPointer {
        parser.parse($0, format: format, path: file.id)
      }
      let place = Place(text: start, textCount: bytes.count, wordCount: words)
      append(article, place, repairs, file, number: outcome.articleCount)
    case .manuscript(let manuscript):
      let words = manuscript.bytes[..<manuscript.textCount].withUnsafeBufferPointer(countWords)
      guard words > 0 else { return }
      texts.append(contentsOf: manuscript.bytes)
      outcome.articleCount += 1
      let article = parser.parse(manuscript, path: file.id)
      let place = Place(text: start, textCount: manuscript.textCount, wordCount: words)
      append(article, place, [], file, number: outcome.articleCount)
    case .dropped(let record):
      outcome.droppedCount += 1
      problems.append(Problem(path: file.id, reason: .dropped(record)))
    }
  }

  /// Where an article's text is in `texts`.
  private struct Place {
    var text: Int
    var textCount: Int
    var wordCount: Int
  }

  /// `number` counts the articles of the file from 1 on.
  private mutating func append(
    _ article: Article, _ place: Place, _ repairs: [Diagnostic], _ file: FoundFile, number: Int
  ) {
    let (found, ending) = texts[place.text..<(place.text + place.textCount)]
      .withUnsafeBufferPointer { text in
        indexWords(of: text, article)
        let found = recogniser.recognise(text, blocks: article.blocks)
        return (found, closingParagraphs(of: text, article.blocks))
      }
    let id = number == 1 ? file.id : "\(file.id)#\(number)"
    articles.append(
      ArticleRow(
        textStart: place.text, textCount: place.textCount,
        besideCount: UInt32(texts.count - place.text - place.textCount),
        id: keep(id.utf8, in: &ids), pathCount: UInt32(file.id.utf8.count),
        blocks: keep(article.blocks, in: &blocks), mentions: keepMentions(of: found),
        diagnostics: keep(repairs + article.diagnostics, in: &diagnostics),
        closings: keep(ending.closing, in: &closings),
        paragraphCount: UInt32(ending.paragraphCount), wordCount: UInt32(place.wordCount),
        format: article.format, headline: article.headline, byline: article.byline,
        source: article.source, section: article.section, url: article.url,
        dateline: article.dateline, date: article.date))
    articleCount += 1
  }

  private mutating func indexWords(of text: Bytes, _ article: Article) {
    index.add(text, TextRange(0, text.count))
    if let headline = article.headline, headline.upperBound <= text.count {
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
