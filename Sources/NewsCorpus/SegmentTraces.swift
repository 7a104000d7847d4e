// What tells copies among the articles of a segment: sketches of their texts, and their closing
// paragraphs. Which articles are copies, VersionFinder and NoteTable find out. What links are looked up by is
// found in the same pass.

import Articles
import Columns
import Dispatch

/// Found when somebody asks for versions or notes: a list and a search need neither.
struct SegmentTraces: Sendable {
  /// One for each article.
  let sketches: Column<Sketch>
  /// Of all articles, one article after another.
  let closings: Column<ClosingParagraph>
  /// Where each article's closing paragraphs begin, and at the end how many there are.
  private let starts: Column<UInt32>
  /// Headlines and addresses.
  let titles: SegmentTitles

  /// O(bytes).
  init(_ texts: PagedBytes, _ articles: Column<ArticleRow>, _ blocks: Column<Block>) {
    var sketches: [Sketch] = []
    var closings: [ClosingParagraph] = []
    var starts: [UInt32] = [0]
    var titles: [TitleHashes] = []
    sketches.reserveCapacity(articles.count)
    starts.reserveCapacity(articles.count + 1)
    for row in articles {
      let blocks = blocks[row.blocks.indexes]
      let start = row.textStart
      texts.withBytes(start..<start + row.textCount + Int(row.besideCount)) { bytes in
        sketches.append(
          Sketch(
            bytes, blocks, headline: row.headline, dateline: row.dateline,
            date: row.date))
        titles.append(TitleHashes(bytes, headline: row.headline, address: row.url))
        let text = Bytes(rebasing: bytes[..<row.textCount])
        closings += closingParagraphs(of: text, blocks)
      }
      starts.append(UInt32(closings.count))
    }
    self.sketches = Column(sketches)
    self.closings = Column(closings)
    self.starts = Column(starts)
    self.titles = SegmentTitles(titles)
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: SegmentTraces?) throws {
    sketches = try transfer.column("sketches", old?.sketches)
    closings = try transfer.column("closings", old?.closings)
    starts = try transfer.column("closingStarts", old?.starts)
    titles = try SegmentTitles(transfer, of: old?.titles)
  }

  var byteCount: Int {
    sketches.byteCount + closings.byteCount + starts.byteCount + titles.byteCount
  }

  /// An article's closing paragraphs, the last one first.
  func closing(of local: Int) -> Slice<Column<ClosingParagraph>> {
    closings[Int(starts[local])..<Int(starts[local + 1])]
  }

  /// Finds those of all segments that have none yet, on all cores.
  static func find(in segments: [Segment]) {
    DispatchQueue.concurrentPerform(iterations: segments.count) { _ = segments[$0].traces }
  }
}
