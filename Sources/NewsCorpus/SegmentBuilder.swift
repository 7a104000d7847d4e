// Puts parsed articles together to one segment: their texts and index. Their names and facts, which may be
// read in the same pass or later, are SegmentReading's business.

import Articles
import Columns
import Documents
import Prose
import SearchIndex

/// Builds a segment article by article. One thread's own; nothing is shared until `finish`.
struct SegmentBuilder {
  private(set) var articleCount = 0
  var textByteCount: Int { texts.count }

  private var index = IndexBuilder()
  /// Nil where names and facts are to be read later.
  private var reading: SegmentReading?

  private var texts: [UInt8] = []
  private var paths: [UInt8] = []
  private var lastPath = ColumnRange(start: 0, end: 0)
  private var articles: [ArticleRow] = []
  private var blocks: [Block] = []
  private var diagnostics: [Diagnostic] = []
  private var days: [SpokenDay] = []

  /// - Parameter expectedBytes: how many bytes of text there may be; more are allowed.
  init(isNaming: Bool, readsFacts: Bool, expectedBytes: Int = 0) {
    reading = isNaming ? SegmentReading(readsFacts: readsFacts) : nil
    // Room that is not used costs nothing, and growing copies all that is there.
    texts.reserveCapacity(expectedBytes)
  }

  /// Adds an article. `bytes` are its text, `textCount` bytes long, and what stands beside it; it is
  /// the article of a file with this number.
  mutating func add(
    _ article: Article, _ bytes: Bytes, textCount: Int, wordCount: Int, repairs: [Diagnostic],
    language: LanguageCode?, path: String, number: Int
  ) {
    let start = texts.count
    texts.append(contentsOf: bytes)
    let text = Bytes(rebasing: bytes[..<textCount])
    indexWords(of: text, article.format, headline: article.headline, language)
    reading?.add(
      text, blocks: article.blocks, date: article.date, dateline: article.dateline)
    articles.append(
      ArticleRow(
        textStart: start, textCount: textCount, besideCount: UInt32(bytes.count - textCount),
        path: keepPath(path), number: UInt32(clamping: number),
        blocks: keep(article.blocks, in: &blocks),
        diagnostics: keep(repairs + article.diagnostics, in: &diagnostics),
        days: keep(article.days, in: &days),
        paragraphCount: UInt32(article.blocks.count { $0.kind.isBody }),
        wordCount: UInt32(wordCount),
        format: article.format, language: language, headline: article.headline,
        byline: article.byline,
        source: article.source, section: article.section, tags: article.tags, url: article.url,
        dateline: article.dateline, date: article.date))
    articleCount += 1
  }

  /// The articles of a file share its path.
  private mutating func keepPath(_ path: String) -> ColumnRange {
    if !paths[lastPath.indexes].elementsEqual(path.utf8) {
      lastPath = keep(path.utf8, in: &paths)
    }
    return lastPath
  }

  /// Adds an article of another segment, as that has it.
  mutating func copy(_ local: Int, of segment: Segment) {
    var row = segment.articles[local]
    segment.withText(of: row) { bytes in
      row.textStart = texts.count
      texts.append(contentsOf: bytes)
      let text = Bytes(rebasing: bytes[..<row.textCount])
      indexWords(of: text, row.format, headline: row.headline, row.language)
      if segment.names.areFound {
        reading?.copy(local, of: segment, text)
      } else {
        reading?.add(
          text, blocks: segment.blocks.array(row.blocks.indexes), date: row.date,
          dateline: row.dateline)
      }
    }
    row.path = keepPath(segment.paths.string(row.path.indexes))
    row.number += UInt32(clamping: segment.articlesBefore)
    row.blocks = keep(segment.blocks[row.blocks.indexes], in: &blocks)
    row.diagnostics = keep(segment.diagnostics[row.diagnostics.indexes], in: &diagnostics)
    row.days = keep(segment.days[row.days.indexes], in: &days)
    articles.append(row)
    articleCount += 1
  }

  private mutating func indexWords(
    of text: Bytes, _ format: Format, headline: TextRange?, _ language: LanguageCode?
  ) {
    for range in searchedRanges(of: text, format, headline: headline) { index.add(text, range) }
    if let headline, headline.upperBound <= text.count {
      index.emphasise(text, headline)
    }
    index.endArticle(isStemmed: language.hasEnglishStems)
  }

  func finish() -> Segment {
    let (texts, articles, blocks) = (PagedBytes(texts), Column(articles), Column(blocks))
    let read = reading?.finish() ?? SegmentFindings()
    return Segment(
      texts: texts, paths: Column(paths), articles: articles, blocks: blocks,
      diagnostics: Column(diagnostics), days: Column(days), names: read.names, facts: read.facts,
      fingerprints: read.fingerprints, index: index.finish(),
      foundTraces: Deferred { SegmentTraces(texts, articles, blocks) })
  }
}

/// Appends to a column and says where.
func keep<Element>(
  _ elements: some Sequence<Element>, in column: inout [Element]
) -> ColumnRange {
  let start = UInt32(column.count)
  column.append(contentsOf: elements)
  return ColumnRange(start: start, end: UInt32(column.count))
}
