// The names of the whole corpus: those of all segments, joined by key. Which of them are one entity is
// not known here.

import Columns
import Names

/// Distinct names, numbered in order of first appearance.
package struct NameTable: Sendable {
  /// Folded words joined by single spaces; a name's number is its key's id.
  private(set) var keys = KeyTable()
  /// Mentions of each name by type: name × types.
  private(set) var typeCounts: [UInt32] = []
  /// Of all types.
  private(set) var mentionCounts: [UInt32] = []
  /// Per segment: the number of each of its names.
  private(set) var numbers: [[UInt32]] = []
  private var shown: [Place] = []
  /// Whether every article that has a name writes it as one word in capitals.
  private(set) var inCapitals: [Bool] = []

  /// Where a name is written as it is shown: in the segment with most mentions of it.
  private struct Place: BitwiseCopyable {
    var segment: UInt32
    var name: UInt32
    var count: UInt32
  }

  /// Joins the names of all segments. O(names).
  init(_ segments: [Segment]) {
    for segment in segments { addNames(of: segment) }
  }

  /// How many names there are.
  package var count: Int { mentionCounts.count }

  func keyBytes(_ name: Int) -> ArraySlice<UInt8> { keys.arena[keys.range(name)] }

  /// A name as people read it: the form of most mentions in the segment that mentions it most.
  func text(_ name: Int, in segments: [Segment]) -> String {
    let place = shown[name]
    let segment = segments[Int(place.segment)]
    return segment.nameBytes.string(segment.names[Int(place.name)].text.indexes)
  }

  /// The type that most mentions have; of equally many the first in the order of the cases.
  func type(_ name: Int) -> EntityType {
    let all = EntityType.allCases
    let counts = typeCounts[(name * all.count)..<((name + 1) * all.count)]
    let best = counts.max() ?? 0
    return all[(counts.firstIndex(of: best) ?? counts.startIndex) - counts.startIndex]
  }

  /// Whether some mention has a type.
  func isMentioned(_ name: Int, as type: EntityType) -> Bool {
    typeCounts[name * EntityType.allCases.count + Int(type.rawValue)] > 0
  }

  private mutating func addNames(of segment: Segment) {
    let typeCount = EntityType.allCases.count
    numbers.append(
      segment.names.indices.map { index -> UInt32 in
        let name = segment.names[index]
        let id = segment.nameBytes.withBuffer {
          keys.insert(Bytes(rebasing: $0[name.key.indexes]))
        }
        if id == mentionCounts.count { appendRow() }
        var count: UInt32 = 0
        for type in 0..<typeCount {
          let ofType = segment.nameTypeCounts[index * typeCount + type]
          typeCounts[id * typeCount + type] += ofType
          count += ofType
        }
        mentionCounts[id] += count
        inCapitals[id] = inCapitals[id] && name.isInCapitals
        if count > shown[id].count {
          shown[id] = Place(segment: UInt32(numbers.count), name: UInt32(index), count: count)
        }
        return UInt32(id)
      })
  }

  private mutating func appendRow() {
    mentionCounts.append(0)
    inCapitals.append(true)
    typeCounts.append(contentsOf: repeatElement(0, count: EntityType.allCases.count))
    shown.append(Place(segment: 0, name: 0, count: 0))
  }
}

extension NameTable {
  /// What the search for aliases takes: these names, the articles of each, and the acronyms that
  /// articles explain. O(names + mentions).
  func corpusNames(_ segments: [Segment], _ holders: HolderLists) -> CorpusNames {
    var texts: [UInt8] = []
    var textEnds: [UInt32] = []
    for place in shown {
      let segment = segments[Int(place.segment)]
      segment.nameBytes.withBuffer {
        texts.append(contentsOf: $0[segment.names[Int(place.name)].text.indexes])
      }
      textEnds.append(UInt32(truncatingIfNeeded: texts.count))
    }
    return CorpusNames(
      keys: keys.arena, keyEnds: keys.ends, texts: texts, textEnds: textEnds,
      types: (0..<count).map { type($0) }, typeCounts: typeCounts, inCapitals: inCapitals,
      articleStarts: holders.starts, articles: holders.holders.map(\.article),
      explained: explainedAcronyms(segments))
  }

  /// One row for each article and pair, as far as the acronym also stands without an explanation.
  private func explainedAcronyms(_ segments: [Segment]) -> [ExplainedAcronym] {
    var found: [ExplainedAcronym] = []
    var folded: [UInt8] = []
    for (segment, row) in articleRows(of: segments) {
      var inArticle: Set<UInt64> = []
      for mention in segments[segment].mentions[row.mentions.indexes]
      where mention.join == .acronym {
        segments[segment].fold(mention, of: row, into: &folded)
        guard let acronym = folded.withUnsafeBufferPointer({ keys.find($0) }) else { continue }
        let expansion = numbers[segment][Int(mention.name)]
        guard acronym != Int(expansion),
          inArticle.insert(UInt64(acronym) << 32 | UInt64(expansion)).inserted
        else { continue }
        found.append(ExplainedAcronym(acronym: UInt32(acronym), expansion: expansion))
      }
    }
    return found
  }
}
