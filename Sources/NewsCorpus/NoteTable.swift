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
    kind == .paragraph && block >= Int(firstNotes[article])
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: NoteTable?) throws {
    firstNotes = try transfer.column("firstNotes", old?.firstNotes)
  }

  /// O(closing paragraphs of all articles).
  ///
  /// A note is in the closing run of paragraphs that stand word for word in other articles too.
  /// Where the run is half of the article's paragraphs or more, or has no end in sight, the articles
  /// are copies of each other and nothing in them is a note. Versions of one article repeat each
  /// other, so they count as one; which articles are, may not be known yet.
  init(_ segments: [Segment], _ versions: VersionTable = VersionTable()) {
    var holders: [UInt64: Int] = [:]
    var counted: Set<VersionParagraph> = []
    var article = 0
    for segment in segments {
      for row in segment.articles {
        let group = versions.group(of: article)
        for hash in Set(segment.closing(of: row).map(\.hash)) {
          let isNew = group.map { counted.insert(VersionParagraph(hash: hash, group: $0)).inserted }
          if isNew ?? true { holders[hash, default: 0] += 1 }
        }
        article += 1
      }
    }
    firstNotes = Column(
      segments.flatMap { segment in
        segment.articles.map { row in
          let run = segment.closing(of: row).prefix { holders[$0.hash, default: 0] > 1 }
          guard let last = run.last, run.count < closingDepth, run.count * 2 < row.paragraphCount
          else { return .max }
          return last.block
        }
      })
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

/// The closing paragraphs of an article, the last one first, and how many paragraphs it has.
func closingParagraphs(
  of text: Bytes, _ blocks: [Block]
) -> (closing: [ClosingParagraph], paragraphCount: Int) {
  var closing: [ClosingParagraph] = []
  var paragraphCount = 0
  for (index, block) in blocks.enumerated().reversed() where block.kind.isBody {
    let isNext = closing.count == paragraphCount && closing.count < closingDepth
    paragraphCount += 1
    guard isNext, block.kind == .paragraph, block.range.count >= shortestNote else { continue }
    closing.append(ClosingParagraph(block: UInt32(index), hash: hash(of: text, block.range)))
  }
  return (closing, paragraphCount)
}

/// Over the words in their order.
private func hash(of text: Bytes, _ range: TextRange) -> UInt64 {
  var hash = WordOrderHash()
  forEachWord(of: text, in: range) { hash.add($0) }
  return hash.value
}
