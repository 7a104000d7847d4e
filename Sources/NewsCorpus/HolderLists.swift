// Which articles mention what: lists of holders, made by one pass over all mentions.

import Columns
import Names
import Prose

/// How often one article mentions an entity (or a name).
package struct EntityHolder: Equatable, Sendable, BitwiseCopyable {
  /// The article's number in the corpus.
  package var article: UInt32
  /// Mentions there.
  package var count: UInt32
}

/// For each of several things the articles that hold it, in order.
struct HolderLists {
  /// Per thing: where its holders begin; one more at the end.
  var starts: [UInt32]
  var holders: [EntityHolder]

  /// Lists the holders of `count` things. O(things + mentions).
  /// - Parameter number: the thing that a mention means, if any; given the segment, the mention's index
  ///   in it, and the mention.
  init(_ segments: [Segment], count: Int, number: (Int, Int, Mention) -> UInt32?) {
    var held: [(thing: UInt32, holder: EntityHolder)] = []
    var place = [Int](repeating: -1, count: count)
    starts = [UInt32](repeating: 0, count: count + 1)
    var article: UInt32 = 0
    for (segment, local) in articlePlaces(of: segments) {
      let begin = held.count
      let names = segments[segment].names
      let mentions = names.mentions
      for index in names.mentions(of: local) {
        guard let thing = number(segment, index, mentions[index]) else { continue }
        if place[Int(thing)] >= begin {
          held[place[Int(thing)]].holder.count += 1
        } else {
          place[Int(thing)] = held.count
          held.append((thing, EntityHolder(article: article, count: 1)))
          starts[Int(thing) + 1] += 1
        }
      }
      article += 1
    }
    // A counting sort, which keeps the order of articles.
    for thing in 0..<count { starts[thing + 1] += starts[thing] }
    var next = starts
    holders = [EntityHolder](repeating: EntityHolder(article: 0, count: 0), count: held.count)
    for entry in held {
      holders[Int(next[Int(entry.thing)])] = entry.holder
      next[Int(entry.thing)] += 1
    }
  }

  /// The holders of the names of a table.
  init(_ segments: [Segment], of names: NameTable) {
    self.init(segments, count: names.count) { segment, _, mention in
      names.numbers[segment][Int(mention.name)]
    }
  }

  subscript(thing: Int) -> ArraySlice<EntityHolder> {
    holders[Int(starts[thing])..<Int(starts[thing + 1])]
  }
}

/// All articles of some segments in order: the segment, and the number in it.
func articlePlaces(of segments: [Segment]) -> some Sequence<(segment: Int, local: Int)> {
  segments.indices.lazy.flatMap { segment in
    (0..<segments[segment].articleCount).lazy.map { (segment: segment, local: $0) }
  }
}

extension Segment {
  /// The folded words of a mention in an article, in place of what `folded` holds. O(length).
  func fold(_ mention: Mention, of local: Int, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    let start = articles[local].textStart
    let range = start + mention.range.lowerBound..<start + mention.range.upperBound
    texts.withBytes(range) { foldWords($0, into: &folded) }
  }
}
