// Reads what a segment's articles say: first whom and what they name, then what they state of it and in which
// words. What is kept of each, SegmentNames, SegmentFacts and SegmentFingerprints know.

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

/// What was read of a segment's articles.
struct SegmentFindings {
  var names = SegmentNames()
  var facts = SegmentFacts()
  var fingerprints = SegmentFingerprints()
}

/// Reads the names and facts of a segment, article by article. One thread's own.
struct SegmentReading {
  private var names = SegmentNamesBuilder()
  /// Nil where only names are wanted.
  private var facts: (builder: SegmentFactsBuilder, reader: FactReader)?
  /// Likewise: by them and by facts articles are compared.
  private var fingerprints: SegmentFingerprintsBuilder?

  init(readsFacts: Bool) {
    facts = readsFacts ? (SegmentFactsBuilder(), FactReader()) : nil
    fingerprints = readsFacts ? SegmentFingerprintsBuilder() : nil
  }

  var articleCount: Int { names.articleCount }

  /// Reads the next article. O(bytes).
  mutating func add(
    _ text: Bytes, blocks: [Block], date: PublicationDate?, dateline: Dateline?
  ) {
    let found = names.add(text, blocks: blocks)
    fingerprints?.add(text, blocks: blocks, dateline: dateline)
    addFacts(
      of: ReportedText(
        text: text, blocks: blocks, names: found.names, published: date, dateline: dateline?.range),
      found)
  }

  /// Adds what is known of an article of another segment.
  mutating func copy(_ local: Int, of segment: Segment, _ text: Bytes) {
    let found = segment.names.articleNames(local)
    let numbers = names.add(found.names, in: text)
    guard facts != nil else { return }
    let row = segment.articles[local]
    fingerprints?.add(
      text, blocks: segment.blocks.array(row.blocks.indexes), dateline: row.dateline)
    guard segment.facts.areFound else {
      addFacts(
        of: ReportedText(
          text: text, blocks: segment.blocks.array(row.blocks.indexes), names: found.names,
          published: row.date, dateline: row.dateline?.range),
        NumberedNames(names: found.names, numbers: numbers))
      return
    }
    let renumbered = Dictionary(zip(found.numbers, numbers)) { first, _ in first }
    var stated = segment.facts.facts(of: local)
    stated.renumberNames { renumbered[$0] }
    facts?.builder.add(stated)
  }

  private mutating func addFacts(of source: ReportedText, _ names: NumberedNames) {
    guard var stated = facts?.reader.read(source) else { return }
    stated.renumberNames { names.numbers[Int($0)] }
    facts?.builder.add(stated)
  }

  func finish() -> SegmentFindings {
    SegmentFindings(
      names: names.finish(), facts: facts?.builder.finish() ?? SegmentFacts(),
      fingerprints: fingerprints?.finish() ?? SegmentFingerprints())
  }
}
