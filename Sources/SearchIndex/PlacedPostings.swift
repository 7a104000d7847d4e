// Postings with positions that no term has by itself: those of some of its forms, or of many terms.

import Columns

/// Articles with the positions of what is meant there, laid out as those of a term are, but for the counts,
/// which are not packed. `PostingCursor` goes through them.
struct PlacedPostings {
  private(set) var articles: [UInt32] = []
  /// By article: twice the number of positions, plus one where the headline holds it.
  private(set) var counts: [UInt32] = []
  private(set) var positions: [UInt8] = []
  /// Where the positions of each 128 articles begin.
  private(set) var positionStarts: [UInt32] = []
  private var last: UInt32 = 0

  /// Adds a position behind all that were added before.
  fileprivate mutating func append(_ article: UInt32, _ position: UInt32, inHeadline: Bool) {
    if articles.last != article {
      if articles.count % BitPacking.count == 0 {
        positionStarts.append(UInt32(truncatingIfNeeded: positions.count))
      }
      articles.append(article)
      counts.append(0)
      last = 0
    } else if position == last {
      return
    }
    counts[counts.count - 1] = (counts[counts.count - 1] &+ 2) | (inHeadline ? 1 : 0)
    Varint.append(position &- last, to: &positions)
    last = position
  }
}

extension IndexSegment {
  /// Goes through the articles that hold what a word means, with its positions: those that are wanted, and
  /// perhaps others. O(1) for a term whose forms are all meant, else O(positions), and a sort where there are
  /// several terms.
  func placedCursor(
    of terms: [MeantTerm], where isWanted: (_ article: UInt32) -> Bool = { _ in true }
  ) -> PostingCursor {
    if terms.count == 1, terms[0].forms == nil { return PostingCursor(self, term: terms[0].term) }
    var list = PlacedPostings()
    if terms.count == 1 {
      forEachPlace(of: terms[0], where: isWanted) { list.append($0, $1, inHeadline: $2) }
      return PostingCursor(list)
    }
    // The article, the position, and whether the headline has it, so that they sort as one number.
    var places: [UInt64] = []
    for term in terms {
      forEachPlace(of: term, where: isWanted) {
        places.append(UInt64($0) << 33 | UInt64($1) << 1 | ($2 ? 1 : 0))
      }
    }
    places.sort()
    for place in places {
      list.append(
        UInt32(place >> 33), UInt32(truncatingIfNeeded: place >> 1), inHeadline: place & 1 != 0)
    }
    return PostingCursor(list)
  }

  private func forEachPlace(
    of term: MeantTerm, where isWanted: (_ article: UInt32) -> Bool,
    _ body: (_ article: UInt32, _ position: UInt32, _ inHeadline: Bool) -> Void
  ) {
    withExtendedLifetime(self) {
      var cursor = PostingCursor(self, term: term.term)
      defer { cursor.free() }
      var block = MeantPlaces(term.forms)
      while cursor.article < PostingCursor.end {
        let (articles, counts) = (cursor.articles, cursor.packedCounts())
        block.read(cursor, counts)
        var (offset, place) = (cursor.positionStart, 0)
        for index in 0..<cursor.count {
          let isWanted = isWanted(articles[index])
          var position: UInt32 = 0
          for _ in 0..<counts[index] >> 1 {
            position &+= Varint.next(cursor.positions, at: &offset)
            if isWanted, block[place] { body(articles[index], position, counts[index] & 1 != 0) }
            place += 1
          }
        }
        cursor.nextBlock()
      }
    }
  }
}

/// The places of one block of a term's postings, and at which of them a form stands that is meant.
struct MeantPlaces {
  /// By number of the form; nil where all are meant.
  private let forms: [Bool]?
  private var isMeant: [Bool] = []

  init(_ forms: [Bool]?) { self.forms = forms }

  /// Whether a form stands at a place of the block that is meant.
  subscript(place: Int) -> Bool { isMeant[place] }

  /// Reads the open block of a cursor, whose counts are these.
  mutating func read(_ cursor: PostingCursor, _ counts: UnsafeMutablePointer<UInt32>) {
    isMeant.removeAll(keepingCapacity: true)
    var total = 0
    for index in 0..<cursor.count { total += Int(counts[index] >> 1) }
    guard let forms else {
      return isMeant.append(contentsOf: repeatElement(true, count: total))
    }
    isMeant.append(contentsOf: repeatElement(forms[0], count: total))
    FormNumbers.forEachOther(cursor.positions, before: cursor.formsEnd, count: total) {
      isMeant[$0] = Int($1) < forms.count && forms[Int($1)]
    }
  }
}
