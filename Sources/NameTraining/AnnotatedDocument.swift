// A document with its names marked by hand, as training and measuring read it. Files and features are
// not known here.

import Names
import Prose

/// Tokens in a text of the document's own, and the tag of each.
struct AnnotatedDocument {
  /// Unique in its set: `GUM_news_flag`, `voa:217`, `wire-03/5`.
  var name: String
  private(set) var text: [UInt8] = []
  private(set) var row = TokenRow()
  var tags: [Tag] = []

  init(name: String) { self.name = name }

  /// Adds a token outside all names.
  mutating func append(_ token: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: token)
    row.append(TextRange(start, text.count))
    text.append(UInt8(ascii: " "))
    tags.append(.outside)
  }

  mutating func endSentence() { row.endSentence() }

  /// Marks a name over tokens of the document.
  mutating func mark(_ range: Range<Int>, _ type: TagType) {
    for index in range {
      tags[index] = Tag(type, at: index - range.lowerBound, of: range.count)
    }
  }

  /// A token's word.
  func word(_ index: Int) -> String {
    String(decoding: text[row.ranges[index].offsets], as: UTF8.self)
  }

  /// The same in capitals, as agencies write headlines.
  var inCapitals: AnnotatedDocument {
    var copy = AnnotatedDocument(name: name)
    for sentence in row.sentences {
      for index in sentence { copy.append(word(index).uppercased().utf8) }
      copy.endSentence()
    }
    copy.tags = tags
    return copy
  }
}

extension TagType {
  /// By `PER`, `B-PER` or `I-PER`.
  init?(label: some StringProtocol) {
    let isPrefixed = label.hasPrefix("B-") || label.hasPrefix("I-")
    let name = isPrefixed ? String(label.dropFirst(2)) : String(label)
    guard let type = Self.allCases.first(where: { "\($0.abbreviation)" == name }) else {
      return nil
    }
    self = type
  }
}
