// Puts parsed articles together to one segment: their texts, names and index.

import Articles
import Columns
import Documents
import Names
import Prose
import SearchIndex

/// Builds a segment article by article. One thread's own; nothing is shared until `finish`.
struct SegmentBuilder {
  private(set) var articleCount = 0
  var textByteCount: Int { texts.count }

  private var recogniser = NameRecogniser()
  private var index = IndexBuilder()
  private var nameIDs = KeyTable()

  private var texts: [UInt8] = []
  private var ids: [UInt8] = []
  private var articles: [ArticleRow] = []
  private var blocks: [Block] = []
  private var mentions: [Mention] = []
  private var roles: [SegmentRole] = []
  private var diagnostics: [Diagnostic] = []
  private var closings: [ClosingParagraph] = []
  private var sketches: [Sketch] = []
  private var days: [SpokenDay] = []
  private var names: [SegmentName] = []
  private var nameBytes: [UInt8] = []
  private var nameTypeCounts: [UInt32] = []
  private var nameVotes: [Int] = []
  private var nameForms = NameFormBuilder()

  /// Adds an article. `bytes` are its text, `textCount` bytes long, and what stands beside it; the id's
  /// first `pathCount` bytes are the file's path.
  mutating func add(
    _ article: Article, _ bytes: Bytes, textCount: Int, wordCount: Int, repairs: [Diagnostic],
    language: LanguageCode?, id: String, pathCount: Int
  ) {
    let start = texts.count
    texts.append(contentsOf: bytes)
    let text = Bytes(rebasing: bytes[..<textCount])
    indexWords(of: text, article, language)
    let found = recogniser.recognise(text, blocks: article.blocks)
    let numbers = numbers(of: found)
    let ending = closingParagraphs(of: text, article.blocks)
    sketches.append(
      Sketch(bytes, article.blocks, headline: article.headline, dateline: article.dateline))
    articles.append(
      ArticleRow(
        textStart: start, textCount: textCount, besideCount: UInt32(bytes.count - textCount),
        id: keep(id.utf8, in: &ids), pathCount: UInt32(pathCount),
        blocks: keep(article.blocks, in: &blocks),
        mentions: keepMentions(of: found, numbers, in: text),
        roles: keepRoles(of: found, numbers),
        diagnostics: keep(repairs + article.diagnostics, in: &diagnostics),
        closings: keep(ending.closing, in: &closings), days: keep(article.days, in: &days),
        paragraphCount: UInt32(ending.paragraphCount), wordCount: UInt32(wordCount),
        format: article.format, language: language, headline: article.headline,
        byline: article.byline,
        source: article.source, section: article.section, url: article.url,
        dateline: article.dateline, date: article.date))
    articleCount += 1
  }

  private mutating func indexWords(
    of text: Bytes, _ article: Article, _ language: LanguageCode?
  ) {
    index.add(text, TextRange(0, text.count))
    if let headline = article.headline, headline.upperBound <= text.count {
      index.emphasise(text, headline)
    }
    // Where nothing tells the language, the words decide: others lose no more than an ending.
    index.endArticle(isStemmed: language.map { $0.string == "en" } ?? true)
  }

  /// The numbers in the segment of an article's names.
  private mutating func numbers(of found: ArticleNames) -> [UInt32] {
    var counts = [Int](repeating: 0, count: found.names.count)
    for mention in found.mentions { counts[Int(mention.name)] += 1 }
    return zip(found.names, counts).map { name, count in
      found.bytes.withUnsafeBufferPointer { number(of: name, count: count, $0) }
    }
  }

  private mutating func keepMentions(
    of found: ArticleNames, _ numbers: [UInt32], in text: Bytes
  ) -> ColumnRange {
    let types = EntityType.allCases.count
    let start = UInt32(mentions.count)
    for var mention in found.mentions {
      mention.name = numbers[Int(mention.name)]
      nameTypeCounts[Int(mention.name) * types + Int(mention.type.rawValue)] += 1
      nameForms.add(mention, of: text, keepingIn: &nameBytes)
      mentions.append(mention)
    }
    return ColumnRange(start: start, end: UInt32(mentions.count))
  }

  private mutating func keepRoles(of found: ArticleNames, _ numbers: [UInt32]) -> ColumnRange {
    let start = UInt32(roles.count)
    for (name, number) in zip(found.names, numbers) where !name.role.isEmpty {
      roles.append(SegmentRole(name: number, range: name.role))
    }
    return ColumnRange(start: start, end: UInt32(roles.count))
  }

  /// The number of a name, and its vote for how the segment shows it: the form of most mentions,
  /// found in one pass and without a table of forms (Boyer and Moore, "MJRTY", 1981).
  private mutating func number(of name: Name, count: Int, _ bytes: Bytes) -> UInt32 {
    let text = Bytes(rebasing: bytes[name.text.offsets])
    let id = nameIDs.insert(Bytes(rebasing: bytes[name.key.offsets]))
    let isInCapitals = text.allSatisfy { (0x41...0x5A).contains($0) }
    if id < names.count { names[id].isInCapitals = names[id].isInCapitals && isInCapitals }
    if id == names.count {
      let shown = keep(text, in: &nameBytes)
      let key = keep(bytes[name.key.offsets], in: &nameBytes)
      names.append(SegmentName(text: shown, key: key, isInCapitals: isInCapitals))
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
      mentions: Column(mentions), roles: Column(roles), diagnostics: Column(diagnostics),
      closings: Column(closings),
      sketches: Column(sketches), days: Column(days), names: Column(names),
      nameBytes: Column(nameBytes), nameForms: Column(nameForms.forms),
      nameTypeCounts: Column(nameTypeCounts), index: index.finish())
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
