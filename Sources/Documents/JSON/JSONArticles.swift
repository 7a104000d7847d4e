// The articles of one JSON value: the value itself, the elements of an array, or an array somewhere
// in an envelope. How the values lie in a file is JSONReader's business.

import Articles
import Columns

/// Finds articles in JSON values and hands them over.
struct JSONArticles {
  /// The format of the articles.
  let format: Format
  /// What was repaired in the file.
  let diagnostics: [Diagnostic]
  let take: (Piece) -> Void

  private var record = Record()
  /// Looks ahead into lists while `record` is in use.
  private var sample = Record()

  /// Envelopes lie at most so deep: the deepest known, GraphQL's `data.x.edges[].node`, has four.
  private static let deepestList = 4
  /// How many elements of an array are asked whether they are articles.
  private static let sampleCount = 64

  init(format: Format, diagnostics: [Diagnostic], take: @escaping (Piece) -> Void) {
    self.format = format
    self.diagnostics = diagnostics
    self.take = take
  }

  /// Hands over the articles of a value. `isAlone`: nothing stands beside it, so it must say more to
  /// be an article. Linear.
  mutating func read(_ value: JSONValue, place: String, isAlone: Bool) {
    switch value.kind {
    case .array: readList([value], source: nil, place, isAlone: isAlone)
    case .object: readObject(value, place, isAlone: isAlone)
    case .null, .bool, .number, .string: drop(place, "neither an object nor an array")
    }
  }

  private mutating func readObject(_ object: JSONValue, _ place: String, isAlone: Bool) {
    if Self.isBulkAction(object) { return }
    fill(object)
    if !record.has(.text) {
      if let envelope = lists(in: object, onlyNamed: record.isLoneArticle) {
        return readList(envelope.lists, source: envelope.title, place, isAlone: isAlone)
      }
      fill(object)
    }
    if Self.isArticleType(object), isAlone ? record.isLoneArticle : record.isArticle {
      hand(object)
    } else {
      let lack = isAlone ? "no article in it" : "no title and no text in it"
      drop(place, lack + Self.keys(of: object))
    }
  }

  /// Hands over the elements of arrays, and objects that stand where an array could.
  private mutating func readList(
    _ lists: [JSONValue], source: Bytes?, _ place: String, isAlone: Bool
  ) {
    guard lists.contains(where: { holdsArticle($0) }) else {
      let first = lists.first?.elements.first { $0.isObject }
      return drop(place, "no article in it" + (first.map(Self.keys) ?? ""))
    }
    var number = 0
    for list in lists {
      for element in Self.elements(of: list) {
        number += 1
        guard Self.isArticleType(element) else { continue }
        fill(element)
        if record.isArticle {
          hand(element, source: source)
        } else {
          let here = isAlone ? "record \(number)" : "\(place), record \(number)"
          let what = element.isObject ? "no title and no text in it" : "not an object"
          drop(here, what + Self.keys(of: element))
        }
      }
    }
  }

  private mutating func fill(_ object: JSONValue) {
    record.removeAll()
    record.add(object)
  }

  private func hand(_ object: JSONValue, source: Bytes? = nil) {
    if let page = record.page {
      WholePage.read(
        page, format: format, address: record.address.map { String(decoding: $0, as: UTF8.self) },
        diagnostics: diagnostics, take)
    } else {
      let manuscript = record.manuscript(format, source: source)
      take(.manuscript(diagnostics.isEmpty ? manuscript : manuscript.with(diagnostics)))
    }
  }

  private func drop(_ place: String, _ why: String) {
    take(.dropped(DroppedRecord(place: place, why: why)))
  }

  // MARK: Lists in envelopes

  /// How arrays of articles are called. Only those are looked into where the object could be an
  /// article itself: its pictures and links may have titles and descriptions too.
  private static let listNames: [StaticString] = [
    "articles", "items", "entries", "results", "data", "documents", "docs", "posts", "news", "hits",
    "stories", "records", "value", "item", "@graph",
  ]

  /// The arrays of articles in an object, the nearest ones; their envelope's title.
  private mutating func lists(
    in object: JSONValue, onlyNamed: Bool
  ) -> (lists: [JSONValue], title: Bytes?)? {
    var level = [object]
    for _ in 0..<Self.deepestList {
      var next: [JSONValue] = []
      for object in level {
        var lists: [JSONValue] = []
        for member in object.members where member.value.isArray || member.value.isObject {
          if onlyNamed, !Self.isListName(member.key) { continue }
          if isList(member.value) { lists.append(member.value) }
          if member.value.isObject { next.append(member.value) }
        }
        if !lists.isEmpty { return (lists, object["title"]?.bytes) }
      }
      level = next
    }
    return nil
  }

  private static func isListName(_ key: Bytes) -> Bool {
    listNames.contains { name in name.withUTF8Buffer { key.elementsEqual($0) } }
  }

  /// Whether articles with a text, or a part of it, stand in an array; of an object whether it is
  /// one. Titles alone may be links to other articles, or anything.
  private mutating func isList(_ value: JSONValue) -> Bool {
    for element in Self.elements(of: value).prefix(Self.sampleCount)
    where Self.isArticleType(element) {
      sample.removeAll()
      sample.add(element)
      if sample.isArticle, sample.has(.text, .summary), sample.has(.headline, .name) { return true }
    }
    return false
  }

  private mutating func holdsArticle(_ list: JSONValue) -> Bool {
    for element in Self.elements(of: list) where Self.isArticleType(element) {
      sample.removeAll()
      sample.add(element)
      if sample.isArticle { return true }
    }
    return false
  }

  private static func elements(of list: JSONValue) -> [JSONValue] {
    list.isArray ? Array(list.elements) : [list]
  }

  // MARK: What objects are not

  /// Whether an object may be an article by its JSON-LD type; others say nothing of it.
  private static func isArticleType(_ object: JSONValue) -> Bool {
    guard object.isObject, let type = object["@type"] else { return true }
    let names = type.isArray ? type.elements.compactMap(\.string) : [type.string].compactMap { $0 }
    // The subtypes of schema.org's Article end in its name but for these.
    let others = ["BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report"]
    return names.contains { $0.hasSuffix("Article") || others.contains($0) }
  }

  /// Whether it is a line that tells Elasticsearch what to do with the next.
  private static func isBulkAction(_ object: JSONValue) -> Bool {
    var members = object.members
    guard let first = members.next(), first.value.isObject, members.next() == nil else {
      return false
    }
    return ["index", "create", "update", "delete"].contains { first.key.elementsEqual($0.utf8) }
  }

  /// The first keys of an object, for people.
  private static func keys(of object: JSONValue) -> String {
    let keys = object.members.prefix(9).map { String(decoding: $0.key.prefix(40), as: UTF8.self) }
    guard !keys.isEmpty else { return "" }
    return ", only " + keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? " …" : "")
  }
}
