// The names of the whole corpus: those of all segments, joined by key. Which of them are one entity is
// not known here.

import Columns
import Names

/// Distinct names, numbered in order of first appearance.
package struct NameTable: Sendable {
  /// Folded words joined by single spaces; a name's number is its key's id.
  let keys: FrozenKeys
  /// Mentions of each name by type: name × types.
  let typeCounts: Column<UInt32>
  /// Of all types.
  let mentionCounts: Column<UInt32>
  /// Per segment: the number of each of its names.
  let numbers: [Column<UInt32>]
  let shown: Column<ShownName>
  /// Whether every article that has a name writes it as one word in capitals.
  let inCapitals: Column<Bool>

  /// Where a name is written as it is shown: in the segment with most mentions of it.
  struct ShownName: BitwiseCopyable {
    var segment: UInt32
    var name: UInt32
    var count: UInt32
  }

  /// Joins the names of all segments. O(names).
  init(_ segments: [Segment]) {
    var builder = NameTableBuilder()
    for segment in segments { builder.add(segment.names) }
    keys = FrozenKeys(builder.keys)
    typeCounts = Column(builder.typeCounts)
    mentionCounts = Column(builder.mentionCounts)
    numbers = builder.numbers
    shown = Column(builder.shown)
    inCapitals = Column(builder.inCapitals)
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: NameTable?) throws {
    keys = try FrozenKeys(transfer, of: old?.keys)
    typeCounts = try transfer.column("typeCounts", old?.typeCounts)
    mentionCounts = try transfer.column("mentionCounts", old?.mentionCounts)
    numbers = try transfer.list("segments", old?.numbers) { try transfer.column("numbers", $0) }
    shown = try transfer.column("shown", old?.shown)
    inCapitals = try transfer.column("inCapitals", old?.inCapitals)
  }

  /// How many names there are.
  package var count: Int { mentionCounts.count }

  func keyBytes(_ name: Int) -> Slice<Column<UInt8>> { keys[name] }

  /// A name as people read it: the form of most mentions in the segment that mentions it most.
  func text(_ name: Int, in segments: [Segment]) -> String {
    let place = shown[name]
    let names = segments[Int(place.segment)].names
    return names.bytes.string(names.names[Int(place.name)].text.indexes)
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
}

/// Collects the names of segments, one segment after another.
private struct NameTableBuilder {
  var keys = KeyTable()
  var typeCounts: [UInt32] = []
  var mentionCounts: [UInt32] = []
  var numbers: [Column<UInt32>] = []
  var shown: [NameTable.ShownName] = []
  var inCapitals: [Bool] = []

  mutating func add(_ segment: SegmentNames) {
    let typeCount = EntityType.allCases.count
    let number = UInt32(numbers.count)
    let ids = segment.names.indices.map { index -> UInt32 in
      let name = segment.names[index]
      let id = segment.bytes.withBuffer { keys.insert(Bytes(rebasing: $0[name.key.indexes])) }
      if id == mentionCounts.count { appendRow() }
      var count: UInt32 = 0
      for type in 0..<typeCount {
        let ofType = segment.typeCounts[index * typeCount + type]
        typeCounts[id * typeCount + type] += ofType
        count += ofType
      }
      mentionCounts[id] += count
      inCapitals[id] = inCapitals[id] && name.isInCapitals
      if count > shown[id].count {
        shown[id] = NameTable.ShownName(segment: number, name: UInt32(index), count: count)
      }
      return UInt32(id)
    }
    numbers.append(Column(ids))
  }

  private mutating func appendRow() {
    mentionCounts.append(0)
    inCapitals.append(true)
    typeCounts.append(contentsOf: repeatElement(0, count: EntityType.allCases.count))
    shown.append(NameTable.ShownName(segment: 0, name: 0, count: 0))
  }
}

extension NameTable {
  /// What the search for aliases takes: these names, the articles of each, and the acronyms that
  /// articles explain. O(names + mentions).
  func corpusNames(_ segments: [Segment], _ holders: HolderLists) -> CorpusNames {
    var texts: [UInt8] = []
    var textEnds: [UInt32] = []
    for place in shown {
      let segment = segments[Int(place.segment)].names
      segment.bytes.withBuffer {
        texts.append(contentsOf: $0[segment.names[Int(place.name)].text.indexes])
      }
      textEnds.append(UInt32(truncatingIfNeeded: texts.count))
    }
    return CorpusNames(
      keys: keys.arena.array, keyEnds: keys.ends.array, texts: texts, textEnds: textEnds,
      types: (0..<count).map { type($0) }, typeCounts: typeCounts.array,
      inCapitals: inCapitals.array,
      articleStarts: holders.starts, articles: holders.holders.map(\.article),
      explained: explainedAcronyms(segments))
  }

  /// One row for each article and pair, as far as the acronym also stands without an explanation.
  private func explainedAcronyms(_ segments: [Segment]) -> [ExplainedAcronym] {
    var found: [ExplainedAcronym] = []
    var folded: [UInt8] = []
    for (segment, local) in articlePlaces(of: segments) {
      var inArticle: Set<UInt64> = []
      let names = segments[segment].names
      for mention in names.mentions[names.mentions(of: local)] where mention.join == .acronym {
        segments[segment].fold(mention, of: local, into: &folded)
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
