// A JSON object → the values of a record. Which objects are articles is JSONArticles' question.

import Columns

extension Record {
  /// The members, or the one string or number, that an object stands for where a key promises a
  /// plain value: NewsAPI's `source.name`, the New York Times' `headline.main`, WordPress'
  /// `title.rendered`, MongoDB's `$date`, JSON-LD's `@value`.
  private static let inner: [StaticString] = [
    "name", "main", "rendered", "original", "title", "html", "text", "content", "value",
    "$date", "@value", "#text", "$t", "_", "$numberLong", "full", "displayName",
  ]

  /// What sources and addresses are called besides.
  private static let innerOfSources: [StaticString] = ["name", "site", "domain", "url"]

  /// Kinds of elements of a text that other fields say already (the Washington Post's `contents`).
  private static let fieldTypes: Set<String> = [
    "title", "headline", "kicker", "byline", "date", "author_info",
  ]

  /// Adds the members of an object; those of objects that wrap the article (`_source`, `fields`)
  /// too, below its own. Linear in the members.
  mutating func add(_ object: JSONValue, depth: Int = 0) {
    for member in object.members {
      guard let match = RecordField.match(member.key) else { continue }
      let rank = Int(match.rank) + 256 * depth
      switch member.value.kind {
      case .string:
        if let bytes = member.value.bytes { add(match.field, rank: rank, .bytes(bytes)) }
      case .number:
        if let number = member.value.number { add(match.field, rank: rank, .number(number)) }
      case .array: add(match.field, rank, elements: member.value)
      case .object: add(match.field, rank, object: member.value, depth)
      case .bool: if match.field == .freedom, member.value.isNo { isPaid = true }
      case .null: break
      }
      if match.field == .parts, member.value.holdsPaidPart { isPaid = true }
    }
  }

  private mutating func add(_ field: RecordField, _ rank: Int, elements: JSONValue) {
    var list: [Bytes] = []
    for element in elements.elements {
      if let bytes = element.bytes {
        list.append(bytes)
      } else if element.isObject {
        // A list of articles is no text, whatever its key: `{"content": [{"title": …}]}`.
        if field == .text {
          if Self.holdsHeadline(element) { return }
          if let type = element["type"]?.string, Self.fieldTypes.contains(type) { continue }
        }
        if let bytes = Self.innerValue(element, field)?.bytes { list.append(bytes) }
      }
    }
    if field == .headline || field == .name || field == .url || field == .date {
      list = Array(list.prefix(1))
    }
    add(field, rank: rank, .several(list))
  }

  private mutating func add(_ field: RecordField, _ rank: Int, object: JSONValue, _ depth: Int) {
    let isWrapper = field == .container || field == .text && Self.holdsHeadline(object)
    if isWrapper {
      if depth < 3 { add(object, depth: depth + 1) }
    } else if let value = Self.innerValue(object, field) {
      if let bytes = value.bytes {
        add(field, rank: rank, .bytes(bytes))
      } else if let number = value.number {
        add(field, rank: rank, .number(number))
      }
    }
  }

  private static func holdsHeadline(_ object: JSONValue) -> Bool {
    object.members.contains { RecordField.match($0.key)?.field == .headline }
  }

  private static func innerValue(
    _ object: JSONValue, _ field: RecordField, depth: Int = 0
  ) -> JSONValue? {
    let keys = field == .source || field == .url ? innerOfSources + inner : inner
    for key in keys {
      guard let value = object[key] else { continue }
      switch value.kind {
      case .string, .number: return value
      case .object where depth < 2: return innerValue(value, field, depth: depth + 1)
      case .null, .bool, .array, .object: continue
      }
    }
    return nil
  }
}
