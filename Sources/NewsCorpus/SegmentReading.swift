// Reads what a segment's articles say: first whom and what they name, then what they state of it. What is
// kept of either, SegmentNames and SegmentFacts know.

import Articles
import Columns
import Facts
import Names
import Prose

/// The names of an article, and their numbers in its segment.
struct NumberedNames {
  var names: ArticleNames
  /// For each of `names.names`.
  var numbers: [UInt32]
}

/// Reads the names and facts of a segment, article by article. One thread's own.
struct SegmentReading {
  private var names = SegmentNamesBuilder()
  private var facts = SegmentFactsBuilder()
  private var reader = FactReader()

  var articleCount: Int { names.articleCount }

  /// Reads the next article. O(bytes).
  mutating func add(
    _ text: Bytes, blocks: [Block], date: PublicationDate?, dateline: Dateline?
  ) {
    let found = names.add(text, blocks: blocks)
    var stated = reader.read(
      ReportedText(
        text: text, blocks: blocks, names: found.names, published: date, dateline: dateline?.range))
    stated.renumberNames { found.numbers[Int($0)] }
    facts.add(stated)
  }

  /// Adds what is known of an article of another segment.
  mutating func copy(_ local: Int, of segment: Segment, _ text: Bytes) {
    let found = segment.names.articleNames(local)
    let numbers = names.add(found.names, in: text)
    let renumbered = Dictionary(zip(found.numbers, numbers)) { first, _ in first }
    var stated = segment.facts.facts(of: local)
    stated.renumberNames { renumbered[$0] }
    facts.add(stated)
  }

  func finish() -> (names: SegmentNames, facts: SegmentFacts) { (names.finish(), facts.finish()) }
}
