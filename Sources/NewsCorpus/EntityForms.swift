// Under which forms the entities of a corpus are written, and why each form belongs to its entity.

import Desk
import Names
import Prose

/// One way of writing an entity, other than its name.
package struct EntityForm: Equatable, Sendable {
  /// As written, white space folded.
  package var text: String
  /// How many mentions are written so.
  package var count: Int
  /// Why the form belongs to the entity.
  package var reason: FormReason
}

/// Why a form belongs to its entity.
package struct FormReason: Equatable, Sendable {
  /// How sure it is that the form means the entity, 0–1.
  package var confidence: Double
  /// For people, as the end of a sentence that begins with the form.
  package var why: String
  /// The reader said so; else the program found it.
  package var isDecided = false
}

/// The forms of all entities of a corpus.
package struct EntityForms: Sendable {
  private struct Key: Hashable {
    var entity: Int
    var text: String
  }

  private let corpus: Corpus
  private var counts: [Key: (count: Int, mention: EntityMention)] = [:]
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
        counts[key, default: (0, mention)].count += 1
      }
    }
  }

  /// The forms of an entity other than its name, commonest first. O(forms × log forms).
  package func aliases(of entity: Int) -> [EntityForm] {
    let name = corpus.name(ofEntity: entity)
    return texts[entity].filter { $0 != name }.compactMap { text -> EntityForm? in
      guard let entry = counts[Key(entity: entity, text: text)] else { return nil }
      let reason = corpus.reason(for: entry.mention, writtenAs: text)
      return EntityForm(text: text, count: entry.count, reason: reason)
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}

extension Corpus {
  /// Why a mention belongs to its entity: its article takes it for a name, and the name is, by program
  /// or reader, one of the entity's.
  package func reason(for mention: EntityMention, writtenAs text: String) -> FormReason {
    let grouping = entities.grouping
    let root = entities.root(mention.entity)
    let local = reason(mention.join, text, grouping.text(mention.name, in: segments))
    if mention.name == root, mention.join == .written,
      let decision = grouping.decided?.decision(naming: root)
    {
      return FormReason(confidence: 1, why: decisions.list[decision].why, isDecided: true)
    }
    guard mention.name != root else { return local }
    let joined = reasonOfJoin(mention.name)
    guard mention.join != .written else { return joined }
    return FormReason(
      confidence: (local.confidence * joined.confidence * 100).rounded() / 100,
      why: "\(local.why), which is \(joined.why)", isDecided: joined.isDecided)
  }

  /// How sure each kind of join in one article is: set by hand. The join is to the name, and the
  /// form on show may itself be a variant: `United States` beside `USA`.
  private func reason(_ join: Join, _ text: String, _ name: String) -> FormReason {
    switch join {
    case .written where foldedWords(text) == foldedWords(name):
      FormReason(
        confidence: 0.99, why: "the same letters as \(name) but for case, accents or punctuation")
    case .surname:
      FormReason(confidence: 0.9, why: "a part of the full name \(name) in the same article")
    case .acronym: FormReason(confidence: 0.95, why: "the article itself explains it as \(name)")
    case .initials:
      FormReason(confidence: 0.85, why: "the initials of \(name), named in the same article")
    case .written, .variant: FormReason(confidence: 0.97, why: "a usual other form of \(name)")
    }
  }

  /// Why a name is one of its entity's, which is known under another.
  private func reasonOfJoin(_ name: Int) -> FormReason {
    let grouping = entities.grouping
    if let decision = grouping.decided?.decision(placing: name) {
      return FormReason(
        confidence: 1, why: grouping.decisions.list[decision].why, isDecided: true)
    }
    guard name < grouping.names.count else {
      return FormReason(confidence: 0.9, why: "taken for it by its own article")
    }
    let segments = segments
    let reasons = AliasReasons { grouping.text($0, in: segments) }
    let confidence = Double(grouping.aliases.confidences[name])
    return FormReason(
      confidence: (confidence * 100).rounded() / 100,
      why: reasons.why(name, in: grouping.aliases) ?? "the reader joined the other names to it")
  }
}
