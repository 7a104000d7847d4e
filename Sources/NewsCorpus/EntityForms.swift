// Under which forms the entities of a corpus are written, and why each form belongs to its entity.

import Names
import Prose

/// One way of writing an entity, other than its name.
package struct EntityForm: Equatable, Sendable {
  /// As written, white space folded.
  package var text: String
  /// How many mentions are written so.
  package var count: Int
  /// How sure it is that the form means the entity, 0–1.
  package var confidence: Double
  /// For people, as the end of a sentence that begins with the form.
  package var why: String
}

/// The forms of all entities of a corpus.
package struct EntityForms: Sendable {
  private struct Key: Hashable {
    var entity: Int
    var text: String
  }

  private let corpus: Corpus
  private var counts: [Key: (count: Int, join: Join)] = [:]
  /// Per entity, in order of first mention.
  private var texts: [[String]]

  /// Collects them. O(mentions).
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    texts = Array(repeating: [], count: corpus.entities.count)
    for article in corpus.articles {
      for mention in article.mentions {
        let key = Key(entity: mention.entity, text: article.string(mention.range))
        if counts[key] == nil { texts[mention.entity].append(key.text) }
        counts[key, default: (0, mention.join)].count += 1
      }
    }
  }

  /// The forms of an entity other than its name, commonest first. O(forms × log forms).
  package func aliases(of entity: Int) -> [EntityForm] {
    let name = corpus.name(ofEntity: entity)
    return texts[entity].filter { $0 != name }.compactMap { text -> EntityForm? in
      guard let entry = counts[Key(entity: entity, text: text)] else { return nil }
      let (confidence, why) = Self.reason(entry.join, text, name)
      return EntityForm(text: text, count: entry.count, confidence: confidence, why: why)
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// How sure each kind of join is: set by hand until aliases are measured. The join is to the
  /// entity's key, and the name on show may itself be a variant: `United States` beside `USA`.
  private static func reason(_ join: Join, _ text: String, _ name: String) -> (Double, String) {
    switch join {
    case .written where foldedWords(text) == foldedWords(name):
      (0.99, "the same letters as \(name) but for case, accents or punctuation")
    case .surname: (0.9, "a part of the full name \(name) in the same article")
    case .acronym: (0.95, "the article itself explains it as \(name)")
    case .written, .variant: (0.97, "a usual other form of \(name)")
    }
  }
}
