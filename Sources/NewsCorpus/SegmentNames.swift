// Whom and what the articles of one segment name, as flat columns. Immutable. How names of several
// segments are one, NameTable and EntityTable show.

import Columns
import Names
import Prose

/// A name as the first article of a segment that has it writes it.
struct SegmentName: Sendable, BitwiseCopyable {
  /// Of `SegmentNames.bytes`. The text is how most mentions' articles write it.
  var text: ColumnRange
  var key: ColumnRange
  /// Every article that has it writes it as one word in capitals.
  var isInCapitals: Bool
}

/// Where an article says who somebody is.
struct SegmentRole: Sendable, BitwiseCopyable {
  /// An index into `SegmentNames.names`.
  var name: UInt32
  /// Of the article's text.
  var range: TextRange
}

/// A name as one article writes it, where that is not how the segment shows it.
struct OtherText: Sendable, BitwiseCopyable {
  /// Its number in the segment.
  var article: UInt32
  /// An index into `SegmentNames.names`.
  var name: UInt32
  /// Of `SegmentNames.bytes`.
  var text: ColumnRange
}

/// The names of a segment's articles.
struct SegmentNames: Sendable {
  /// `Mention.name` is an index into `names`.
  let mentions: Column<Mention>
  /// Per article: where its mentions begin; one more at the end. Empty before names were looked for.
  private let mentionStarts: Column<UInt32>
  /// At most one for each name of an article.
  let roles: Column<SegmentRole>
  private let roleStarts: Column<UInt32>
  let names: Column<SegmentName>
  let bytes: Column<UInt8>
  /// Forms that have other words than their names.
  let forms: Column<NameForm>
  /// How many mentions each name has, by type: name × types.
  let typeCounts: Column<UInt32>
  /// In order of article: so that a segment can be built anew without looking for its names again.
  private let otherTexts: Column<OtherText>

  /// Not looked for yet.
  init() { self.init(SegmentNamesBuilder.Columns()) }

  init(_ built: SegmentNamesBuilder.Columns) {
    mentions = Column(built.mentions)
    mentionStarts = Column(built.mentionStarts)
    roles = Column(built.roles)
    roleStarts = Column(built.roleStarts)
    names = Column(built.names)
    bytes = Column(built.bytes)
    forms = Column(built.forms)
    typeCounts = Column(built.typeCounts)
    otherTexts = Column(built.otherTexts)
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: SegmentNames?) throws {
    mentions = try transfer.column("mentions", old?.mentions)
    mentionStarts = try transfer.column("mentionStarts", old?.mentionStarts)
    roles = try transfer.column("roles", old?.roles)
    roleStarts = try transfer.column("roleStarts", old?.roleStarts)
    names = try transfer.column("names", old?.names)
    bytes = try transfer.column("nameBytes", old?.bytes)
    forms = try transfer.column("nameForms", old?.forms)
    typeCounts = try transfer.column("nameTypeCounts", old?.typeCounts)
    otherTexts = try transfer.column("otherTexts", old?.otherTexts)
  }

  /// Whether names were looked for.
  var areFound: Bool { !mentionStarts.isEmpty }

  var byteCount: Int {
    mentions.byteCount + mentionStarts.byteCount + roles.byteCount + roleStarts.byteCount
      + names.byteCount + bytes.byteCount + forms.byteCount + typeCounts.byteCount
      + otherTexts.byteCount
  }

  /// The places in `mentions` of an article's, by its number in the segment.
  func mentions(of article: Int) -> Range<Int> { Self.range(article, in: mentionStarts) }

  /// The places in `roles` of an article's.
  func roles(of article: Int) -> Range<Int> { Self.range(article, in: roleStarts) }

  /// The names of an article as they were found. O(mentions of the article + log articles).
  func articleNames(_ article: Int) -> NumberedNames {
    var found = ArticleNames()
    var numbers: [UInt32] = []
    var places: [UInt32: Int] = [:]
    let others = otherTexts(of: article)
    for var mention in mentions[mentions(of: article)] {
      let place = places[mention.name] ?? found.names.count
      if place == found.names.count {
        places[mention.name] = place
        numbers.append(mention.name)
        let name = names[Int(mention.name)]
        let text = keep(others[mention.name] ?? name.text, of: bytes, in: &found.bytes)
        let key = keep(name.key, of: bytes, in: &found.bytes)
        found.names.append(Name(text: text, key: key, type: mention.type))
      }
      mention.name = UInt32(place)
      found.mentions.append(mention)
    }
    for role in roles[roles(of: article)] {
      if let place = places[role.name] { found.names[place].role = role.range }
    }
    return NumberedNames(names: found, numbers: numbers)
  }

  /// Names that an article writes otherwise than the segment shows them. O(log articles).
  private func otherTexts(of article: Int) -> [UInt32: ColumnRange] {
    var (low, high) = (0, otherTexts.count)
    while low < high {
      let middle = (low + high) / 2
      if otherTexts[middle].article < article { low = middle + 1 } else { high = middle }
    }
    var texts: [UInt32: ColumnRange] = [:]
    for other in otherTexts[low...].prefix(while: { $0.article == article }) {
      texts[other.name] = other.text
    }
    return texts
  }

  private static func range(_ article: Int, in starts: Column<UInt32>) -> Range<Int> {
    guard article + 1 < starts.count else { return 0..<0 }
    return Int(starts[article])..<Int(starts[article + 1])
  }
}

/// Appends a part of a column to bytes, and says where.
private func keep(
  _ range: ColumnRange, of column: Column<UInt8>, in bytes: inout [UInt8]
) -> TextRange {
  let start = bytes.count
  column[range.indexes].withBytes { bytes.append(contentsOf: $0) }
  return TextRange(start, bytes.count)
}
