// Reference notes: closing paragraphs that several articles print word for word. Only the whole
// corpus shows them; one article alone cannot.

import Articles
import Columns
import Prose

/// For each article, where its reference notes begin.
struct NoteTable: Sendable {
  /// Per article: index of the first block that is a note, or the number of blocks.
  private let firstNotes: Column<UInt32>

  /// Whether a block of an article, by its index among the article's blocks, is a note.
  func isNote(article: Int, block: Int, kind: BlockKind) -> Bool {
    kind == .paragraph && article < firstNotes.count && block >= Int(firstNotes[article])
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: NoteTable?) throws {
    firstNotes = try transfer.column("firstNotes", old?.firstNotes)
  }

  /// No notes: nobody has looked for them.
  init() { firstNotes = Column() }

  /// O(closing paragraphs of all articles).
  ///
  /// A note is in the closing run of paragraphs that stand word for word in other articles too.
  /// Where the run is half of the article's paragraphs or more, or has no end in sight, the articles
  /// are copies of each other and nothing in them is a note. Versions of one article repeat each
  /// other, so they count as one; which articles are, may not be known yet.
  init(_ segments: [Segment], _ versions: VersionTable = VersionTable()) {
    let holders = Self.holders(segments, versions)
    firstNotes = Column(
      segments.flatMap { segment in
        let traces = segment.traces
        return segment.articles.enumerated().map { local, row -> UInt32 in
          let run = traces.closing(of: local).prefix { holders[$0.hash, default: 0] > 1 }
          guard let last = run.last, run.count < closingDepth, run.count * 2 < row.paragraphCount
          else { return .max }
          return last.block
        }
      })
  }

  /// In how many articles each paragraph stands that may stand in several: nearly all stand in one.
  private static func holders(_ segments: [Segment], _ versions: VersionTable) -> [UInt64: Int] {
    var repeated = RepeatedKeys(expecting: segments.reduce(0) { $0 + $1.traces.closings.count })
    for traces in segments.lazy.map(\.traces) {
      for paragraph in traces.closings { repeated.add(paragraph.hash) }
    }
    var holders: [UInt64: Int] = [:]
    var counted: Set<VersionParagraph> = []
    var article = 0
    for segment in segments {
      let traces = segment.traces
      for local in 0..<segment.articleCount {
        let group = versions.group(of: article)
        article += 1
        let likely = traces.closing(of: local).lazy.map(\.hash)
          .filter { repeated.mayContain($0) }
        for hash in Set(likely) {
          let isNew = group.map { counted.insert(VersionParagraph(hash: hash, group: $0)).inserted }
          if isNew ?? true { holders[hash, default: 0] += 1 }
        }
      }
    }
    return holders
  }
}

/// A paragraph near the end of an article, which may be a reference note.
struct ClosingParagraph: Sendable, BitwiseCopyable {
  /// Index among the article's blocks.
  var block: UInt32
  /// Of its words: spacing and quotation marks do not matter.
  var hash: UInt64
}

/// A paragraph that versions of one article have.
private struct VersionParagraph: Hashable {
  var hash: UInt64
  var group: Int
}

/// How many closing paragraphs are looked at: notes are few and stand last.
private let closingDepth = 6
/// In bytes. A shorter paragraph (a sign-off, a name) repeats by chance.
private let shortestNote = 60

/// The closing paragraphs of an article, the last one first.
func closingParagraphs(
  of text: Bytes, _ blocks: Slice<Column<Block>>
) -> [ClosingParagraph] {
  var closing: [ClosingParagraph] = []
  for (index, block) in blocks.enumerated().reversed() where block.kind.isBody {
    guard closing.count < closingDepth, block.kind == .paragraph,
      block.range.count >= shortestNote
    else { break }
    closing.append(ClosingParagraph(block: UInt32(index), hash: hash(of: text, block.range)))
  }
  return closing
}

/// Over the words in their order.
private func hash(of text: Bytes, _ range: TextRange) -> UInt64 {
  var hash = WordOrderHash()
  forEachWord(of: text, in: range) { hash.add($0) }
  return hash.value
}
