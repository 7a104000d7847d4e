// Finds the names of a segment's articles, one article after another. How a name is found, the
// recogniser knows.

import Articles
import Columns
import Names
import Prose

/// Builds the names of a segment. One thread's own; nothing is shared until `finish`.
struct SegmentNamesBuilder {
  /// What will be the columns of `SegmentNames`, which says what they are.
  struct Columns {
    var mentions: [Mention] = []
    var mentionStarts: [UInt32] = []
    var roles: [SegmentRole] = []
    var roleStarts: [UInt32] = []
    var names: [SegmentName] = []
    var bytes: [UInt8] = []
    var forms: [NameForm] = []
    var typeCounts: [UInt32] = []
    var otherTexts: [OtherText] = []
  }

  /// A name as an article writes it.
  private struct Writing {
    var article: UInt32
    var name: UInt32
    /// An id of `texts`.
    var text: UInt32
  }

  private var columns = Columns()
  private var recogniser = NameRecogniser()
  private var ids = KeyTable()
  private var votes: [Int] = []
  private var forms = NameFormBuilder()
  private var writings: [Writing] = []
  private var texts = KeyTable()

  init() {
    columns.mentionStarts = [0]
    columns.roleStarts = [0]
  }

  var articleCount: Int { columns.mentionStarts.count - 1 }

  /// Finds the names of the next article. O(bytes).
  mutating func add(_ text: Bytes, blocks: [Block]) -> NumberedNames {
    let found = recogniser.recognise(text, blocks: blocks)
    return NumberedNames(names: found, numbers: add(found, in: text))
  }

  /// Adds the names of the next article, and says which numbers they have here.
  mutating func add(_ found: ArticleNames, in text: Bytes) -> [UInt32] {
    let numbers = numbers(of: found)
    keepMentions(of: found, numbers, in: text)
    keepRoles(of: found, numbers)
    return numbers
  }

  func finish() -> SegmentNames {
    var columns = columns
    columns.forms = forms.forms
    addOtherTexts(to: &columns)
    return SegmentNames(columns)
  }

  private func addOtherTexts(to columns: inout Columns) {
    var kept: [UInt32: ColumnRange] = [:]
    for writing in writings {
      let text = texts.arena[texts.range(Int(writing.text))]
      let shown = columns.names[Int(writing.name)].text
      if columns.bytes[shown.indexes].elementsEqual(text) { continue }
      let range = kept[writing.text] ?? keep(text, in: &columns.bytes)
      kept[writing.text] = range
      columns.otherTexts.append(
        OtherText(article: writing.article, name: writing.name, text: range))
    }
  }

  /// The numbers in the segment of an article's names.
  private mutating func numbers(of found: ArticleNames) -> [UInt32] {
    var counts = [Int](repeating: 0, count: found.names.count)
    for mention in found.mentions { counts[Int(mention.name)] += 1 }
    return zip(found.names, counts).map { name, count in
      found.bytes.withUnsafeBufferPointer { number(of: name, count: count, $0) }
    }
  }

  private mutating func keepMentions(
    of found: ArticleNames, _ numbers: [UInt32], in text: Bytes
  ) {
    let types = EntityType.allCases.count
    for var mention in found.mentions {
      mention.name = numbers[Int(mention.name)]
      columns.typeCounts[Int(mention.name) * types + Int(mention.type.rawValue)] += 1
      forms.add(mention, of: text, keepingIn: &columns.bytes)
      columns.mentions.append(mention)
    }
    columns.mentionStarts.append(UInt32(columns.mentions.count))
  }

  private mutating func keepRoles(of found: ArticleNames, _ numbers: [UInt32]) {
    for (name, number) in zip(found.names, numbers) where !name.role.isEmpty {
      columns.roles.append(SegmentRole(name: number, range: name.role))
    }
    columns.roleStarts.append(UInt32(columns.roles.count))
  }

  /// The number of a name, and its vote for how the segment shows it: the form of most mentions,
  /// found in one pass and without a table of forms (Boyer and Moore, "MJRTY", 1981).
  private mutating func number(of name: Name, count: Int, _ bytes: Bytes) -> UInt32 {
    let text = Bytes(rebasing: bytes[name.text.offsets])
    let id = ids.insert(Bytes(rebasing: bytes[name.key.offsets]))
    writings.append(
      Writing(
        article: UInt32(articleCount), name: UInt32(id), text: UInt32(texts.insert(text))))
    let isInCapitals = text.allSatisfy { (0x41...0x5A).contains($0) }
    if id < columns.names.count, !isInCapitals { columns.names[id].isInCapitals = false }
    if id == columns.names.count {
      let shown = keep(text, in: &columns.bytes)
      let key = keep(bytes[name.key.offsets], in: &columns.bytes)
      columns.names.append(SegmentName(text: shown, key: key, isInCapitals: isInCapitals))
      columns.typeCounts.append(contentsOf: repeatElement(0, count: EntityType.allCases.count))
      votes.append(count)
    } else if columns.bytes[columns.names[id].text.indexes].elementsEqual(text) {
      votes[id] += count
    } else if votes[id] >= count {
      votes[id] -= count
    } else {
      columns.names[id].text = keep(text, in: &columns.bytes)
      votes[id] = count - votes[id]
    }
    return UInt32(id)
  }
}
