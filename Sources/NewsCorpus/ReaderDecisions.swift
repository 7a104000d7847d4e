// How the reader's decisions meet a corpus: what they may speak of, which are still to be made, and
// what became of those that were.

import Columns
import Desk
import Names
import Prose

/// What became of a decision in a corpus.
package struct DecisionOutcome: Equatable, Sendable {
  package var decision: Decision
  /// Whether it changes something here.
  package var isInForce: Bool
  /// For people: `holds`, or why it does not.
  package var words: String
}

extension Corpus {
  /// The reader's decisions that were applied.
  package var decisions: Decisions { entities.grouping.decisions }

  /// How decisions speak of an entity: by the name that it is known under.
  package func reference(toEntity entity: Int) -> NameReference? {
    entities.grouping.reference(entities.root(entity), in: segments)
  }

  /// The decisions that take one form out of its entity; none for the form that the entity is known
  /// under, which cannot leave it.
  package func verdicts(splitting form: WrittenForm, ofEntity entity: Int) -> [Verdict] {
    let grouping = entities.grouping
    let root = entities.root(entity)
    guard form.join != .written else {
      guard form.name != root, form.name < grouping.count,
        let name = reference(toName: form.name), let rest = reference(toEntity: entity)
      else { return [] }
      return [.split(name, from: rest)] + mergeTarget(of: form.name).map { .apart(name, from: $0) }
    }
    // Its own articles took it for names of the entity: it leaves each of them.
    let key = foldedWords(form.text)
    return form.names.compactMap { name in
      guard name < grouping.count, !key.utf8.elementsEqual(grouping.keyBytes(name)),
        let whole = reference(toName: name),
        let part = NameReference(grouping.automaticType(name), key: key, written: form.text)
      else { return nil }
      return .split(part, from: whole)
    }
  }

  /// What a name was merged into by a decision that holds, where that is not what leads its entity.
  private func mergeTarget(of name: Int) -> [NameReference] {
    let decided = entities.grouping.decided
    guard let number = decided?.decision(placing: name),
      case .merge(_, let target) = decisions.list[number].verdict,
      target.id != entity(ofName: name).flatMap({ reference(toEntity: $0)?.id })
    else { return [] }
    return [target]
  }

  /// The names that may be one entity and that the reader has not spoken on, best worth an answer
  /// first. O(questions + decisions).
  /// - Parameter decisions: what the reader said up to now; the corpus may not follow it yet.
  package func openQuestions(_ decisions: Decisions) -> [AliasQuestion] {
    let spoken = pairs(of: decisions)
    return entities.grouping.aliases.questions.filter { question in
      guard let name = entities.entity(ofName: Int(question.name)),
        let other = entities.entity(ofName: Int(question.other))
      else { return false }
      return name != other && !spoken.contains([question.name, question.other])
    }
  }

  /// The pairs of names that decisions speak of, as far as the corpus has them.
  private func pairs(of decisions: Decisions) -> Set<Set<UInt32>> {
    let names = entities.grouping.names
    return Set(
      decisions.list.compactMap { decision -> Set<UInt32>? in
        guard let other = decision.verdict.other, let left = names.find(decision.verdict.subject),
          let right = names.find(other)
        else { return nil }
        return [UInt32(left), UInt32(right)]
      })
  }

  /// Why a question is asked, as a sentence for people.
  package func why(_ question: AliasQuestion) -> String {
    let (grouping, segments) = (entities.grouping, segments)
    return AliasReasons { grouping.text($0, in: segments) }.why(question)
  }

  /// The entity of a name; nil where the reader deleted it.
  package func entity(ofName name: Int) -> Int? { entities.entity(ofName: name) }

  /// A name as people read it.
  package func text(ofName name: Int) -> String { entities.grouping.text(name, in: segments) }

  /// How decisions speak of a name.
  package func reference(toName name: Int) -> NameReference? {
    entities.grouping.reference(name, in: segments)
  }

  /// How often a name is mentioned, and where first, as far as the first thousand articles of its
  /// entity show it.
  package func occurrence(ofName name: Int) -> NameOccurrence {
    let names = entities.grouping.names
    var found = NameOccurrence()
    if name < names.count { found.mentionCount = Int(names.mentionCounts[name]) }
    guard let entity = entities.entity(ofName: name) else { return found }
    for holder in entities.holders(entity).prefix(1000) where found.first == nil {
      self[Int(holder.article)].forEachMention { mention, _ in
        guard mention.name == name, found.first == nil else { return }
        found.first = (Int(holder.article), mention.range)
      }
    }
    return found
  }

  /// Whether the reader decided something about an entity: what it is, how it is shown, or which
  /// names are in it. O(names of the entity).
  package func isDecided(_ entity: Int) -> Bool {
    guard !decisions.list.isEmpty else { return false }
    let decided = entities.grouping.decided
    let root = entities.root(entity)
    return decided?.decision(typing: root) != nil || decided?.decision(naming: root) != nil
      || entities.names(ofEntity: entity).contains { decided?.decision(placing: Int($0)) != nil }
  }

  /// What the reader decided of an entity's type or name, or of its standing alone, as sentences.
  package func decisionsOn(_ entity: Int) -> [String] {
    guard !decisions.list.isEmpty else { return [] }
    let decided = entities.grouping.decided
    let root = entities.root(entity)
    let numbers = [
      decided?.decision(typing: root), decided?.decision(naming: root),
      decided?.decision(placing: root),
    ]
    return numbers.compactMap { $0 }.map { decisions.list[$0].why }
  }

  /// What became of all decisions, the last one first.
  package func outcomes() -> [DecisionOutcome] {
    zip(decisions.list, entities.grouping.decided?.outcomes ?? []).reversed().map {
      decision, outcome in
      let (isInForce, words) = words(outcome)
      return DecisionOutcome(decision: decision, isInForce: isInForce, words: words)
    }
  }

  private func words(_ outcome: Outcome) -> (Bool, String) {
    switch outcome {
    case .applied: (true, "holds")
    case .absent: (false, "not named in this folder")
    case .overruled(let by): (false, "replaced by: \(decisions.list[by].verdict)")
    case .keptApart(let by): (false, "kept apart by: \(decisions.list[by].verdict)")
    case .needless: (false, "one name here anyway")
    }
  }

  /// The entity that now has the name under which `other` knew an entity; nil where none has.
  /// O(1), but for names that only a decision made.
  package func entity(for entity: Int, of other: Corpus) -> Int? {
    let root = other.entities.root(entity)
    // As a rule articles only come behind those before, and names have their numbers by appearance.
    if root < other.entities.grouping.names.count, root < entities.grouping.names.count,
      entities.grouping.names.keyBytes(root).elementsEqual(
        other.entities.grouping.names.keyBytes(root))
    {
      return entities.entity(ofName: root)
    }
    let key = Array(other.entities.keyBytes(entity))
    if let name = key.withUnsafeBufferPointer({ entities.grouping.names.keys.find($0) }) {
      return entities.entity(ofName: name)
    }
    let (names, added) = (entities.grouping.names, entities.grouping.splits.added)
    return added.firstIndex { $0.key.elementsEqual(key) }.flatMap {
      entities.entity(ofName: names.count + $0)
    }
  }
}

/// How often a name is mentioned, and where first.
package struct NameOccurrence: Sendable {
  package var mentionCount = 0
  /// The article and the place in its text.
  package var first: (article: Int, range: TextRange)?
}
