// Looks for entities by what they are called, in a query's fields: `person:bortnikov`, `org:isis`.
// How a query is read, SearchIndex knows; which forms an entity has, its names.

import Columns
import Names
import Prose
import SearchIndex

extension Query.Field {
  /// The type of the entities that it asks for; nil means all.
  fileprivate var entityType: EntityType? {
    switch self {
    case .person: .person
    case .org: .organization
    case .place: .place
    case .event: .event
    case .entity, .source, .author, .tag, .path, .lang, .type: nil
    }
  }
}

/// The articles that name whom one field of a query asks for.
struct NamedArticles {
  /// The entities that are meant, by number.
  let entities: [Int]
  /// Per article of the corpus: how often it mentions them.
  private(set) var counts: [UInt32]

  /// O(names of the corpus + articles of the entities found).
  init(_ field: Query.Field, _ value: Query.Value, _ corpus: Corpus) {
    entities = corpus.entities(named: value, type: field.entityType)
    counts = Array(repeating: 0, count: corpus.articleCount)
    for entity in entities {
      for holder in corpus.entities.holders(entity) { counts[Int(holder.article)] += holder.count }
    }
  }
}

extension Corpus {
  /// The entities any form of which has what the value asks for. O(names + forms).
  func entities(named value: Query.Value, type: EntityType?) -> [Int] {
    var wanted = ValueMatcher(value)
    var isFound = Array(repeating: false, count: entities.count)
    func look(_ form: Bytes, of name: Int) {
      guard let entity = entities.entity(ofName: name), !isFound[entity] else { return }
      isFound[entity] = wanted.isHeld(in: form)
    }
    let grouping = entities.grouping
    for name in 0..<grouping.count {
      grouping.keyBytes(name).withBytes { look($0, of: name) }
    }
    for (name, shown) in grouping.shownNames {
      Array(foldedWords(shown).utf8).withUnsafeBufferPointer { look($0, of: Int(name)) }
    }
    for (number, segment) in segments.enumerated() {
      segment.names.bytes.withBuffer { bytes in
        for form in segment.names.forms {
          let words = Bytes(rebasing: bytes[form.words.indexes])
          // A form that the reader split off has a name of its own.
          let name = Int(grouping.names.numbers[number][Int(form.name)])
          if grouping.hasSplitForm(words, of: name) { continue }
          look(words, of: name)
        }
      }
    }
    return isFound.indices.filter {
      isFound[$0] && (type == nil || entities.type($0) == type)
    }
  }
}

extension Corpus {
  /// A query that finds an entity under all its spellings: `person:"Vladimir Putin"`.
  package func query(forEntity entity: Int) -> String {
    let field: Query.Field =
      switch entities.type(entity) {
      case .person: .person
      case .organization: .org
      case .place: .place
      case .event: .event
      case .other: .entity
      }
    let name = name(ofEntity: entity).split { "\"“”„«»".contains($0) }.joined(separator: " ")
    return "\(field.rawValue):\"\(name)\""
  }
}
