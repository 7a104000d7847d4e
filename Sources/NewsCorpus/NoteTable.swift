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

  /// How many closing paragraphs are looked at: notes are few and stand last.
  private static let depth = 6
  /// A shorter paragraph (a sign-off, a name) repeats by chance.
  private static let shortest = 60

  /// O(articles × depth × paragraph length).
  ///
  /// A note is in the closing run of paragraphs that stand word for word in other articles too.
  /// Where the run is half of the article's paragraphs or more, the articles are copies of each
  /// other and nothing in them is a note.
  init(_ segments: [Segment]) {
    let tails = segments.flatMap { segment in
      segment.articles.map { Self.tail(of: $0, in: segment) }
    }
    var holders: [UInt64: Int] = [:]
    for tail in tails {
      for hash in Set(tail.closing.map(\.hash)) { holders[hash, default: 0] += 1 }
    }
    firstNotes = Column(
      tails.map { tail in
        let run = tail.closing.prefix { holders[$0.hash, default: 0] > 1 }
        guard let last = run.last, run.count * 2 < tail.paragraphCount else {
          return UInt32.max
        }
        return last.block
      })
  }

  private struct Tail {
    /// Last paragraph first.
    var closing: [(block: UInt32, hash: UInt64)]
    var paragraphCount: Int
  }

  private static func tail(of row: ArticleRow, in segment: Segment) -> Tail {
    var tail = Tail(closing: [], paragraphCount: 0)
    let blocks = segment.blocks[Int(row.blockStart)..<Int(row.blockEnd)]
    for (index, block) in blocks.enumerated().reversed() {
      guard block.kind.isBody else { continue }
      tail.paragraphCount += 1
      guard tail.closing.count < depth, tail.closing.count + 1 == tail.paragraphCount,
        block.kind == .paragraph, block.range.count >= shortest
      else { continue }
      tail.closing.append((UInt32(index), hash(of: block.range, row, in: segment)))
    }
    return tail
  }

  /// FNV-1a over the folded words, so that spacing and quotation marks do not matter.
  private static func hash(of range: TextRange, _ row: ArticleRow, in segment: Segment) -> UInt64 {
    segment.texts.withBuffer { texts in
      let text = Bytes(rebasing: texts[row.textStart..<(row.textStart + row.textCount)])
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var folded: [UInt8] = []
      for word in WordScanner(text, in: range) {
        folded.removeAll(keepingCapacity: true)
        fold(text, word.range, into: &folded)
        for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ 0x20) &* 0x100_0000_01b3
      }
      return hash
    }
  }
}
