// How the browser takes the reader's word on names: merge, split, retype, rename, delete, undo, and
// the review of what is uncertain. Files and replay are for the world outside.

import Desk
import Names
import NewsCorpus
import Screen

/// A name that is to become a form of another entity.
struct MergeMark: Equatable, Sendable {
  /// The marked form may be one of several names.
  var names: [NameReference]
  /// Its entity, while that stands in the list.
  var entity: Int
  /// What takes it out of its entity, where it is one form of that.
  var leaving: [Verdict]
}

/// References in order, each once.
private func unique(_ names: [NameReference]) -> [NameReference] {
  var known: Set<String> = []
  return names.filter { known.insert($0.id).inserted }
}

extension BrowserModel {
  // MARK: what a key is about

  /// The entity that a decision is about: the one that is told about, else the selected one.
  private var subject: Int? {
    if aboutEntity.isOpen { return aboutEntity.description?.entity }
    return focus == .entities ? entities.selected(corpus) : nil
  }

  /// The selected form of the entity that is told about.
  private var selectedForm: WrittenForm? {
    guard let description = aboutEntity.description, let number = aboutEntity.selectedForm else {
      return nil
    }
    return description.forms[number]
  }

  private mutating func withSubject(
    _ body: (inout BrowserModel, Int, NameReference) -> [Effect]
  ) -> [Effect] {
    guard let entity = subject, let reference = corpus.reference(toEntity: entity) else {
      notice = "this key is for an entity; 3 leads to them"
      return []
    }
    return body(&self, entity, reference)
  }

  /// The entity that `m` marked, where all of it was marked.
  var markedEntity: Int? { mergeMark.flatMap { $0.leaving.isEmpty ? $0.entity : nil } }

  // MARK: decisions

  /// Marks a name; on another entity: makes the marked name a form of that.
  mutating func merge() -> [Effect] {
    withSubject { model, entity, reference in
      if let mark = model.mergeMark {
        model.mergeMark = nil
        guard mark.entity != entity else {
          model.notice = "mark taken away"
          return []
        }
        return [.decide(mark.leaving + mark.names.map { .merge($0, into: reference) })]
      }
      let leaving = model.leaving(entity)
      guard let leaving else { return [] }
      let names = leaving.isEmpty ? [reference] : unique(leaving.map(\.subject))
      model.mergeMark = MergeMark(names: names, entity: entity, leaving: leaving)
      model.notice = "\(names[0].shown) is marked; m on another entity makes it a form of that"
      return []
    }
  }

  /// Splits the selected form off the entity that is told about.
  mutating func split() -> [Effect] {
    withSubject { model, entity, _ in
      guard model.aboutEntity.isOpen else {
        model.notice = "i shows the forms of the entity; s on one of them splits it off"
        return []
      }
      guard let leaving = model.leaving(entity) else { return [] }
      if leaving.isEmpty { model.notice = "choose a form under Written to split it off" }
      return leaving.isEmpty ? [] : [.decide(leaving)]
    }
  }

  /// Says that the selected form, else the entity, is no name.
  mutating func delete() -> [Effect] {
    withSubject { model, entity, reference in
      guard let leaving = model.leaving(entity) else { return [] }
      let names = leaving.isEmpty ? [reference] : unique(leaving.map(\.subject))
      return [.decide(leaving + names.map { .delete($0) })]
    }
  }

  /// The decisions that take the selected form out of its entity: none where no form is selected, so
  /// that the whole entity is meant; nil, and a notice, where the form cannot leave.
  private mutating func leaving(_ entity: Int) -> [Verdict]? {
    guard let form = selectedForm else { return [] }
    let verdicts = corpus.verdicts(splitting: form, ofEntity: entity)
    guard verdicts.isEmpty else { return verdicts }
    notice = "this is the name itself; on the first row the key is for the whole entity"
    return nil
  }

  mutating func beginRename() -> [Effect] {
    withSubject { model, entity, reference in
      model.prompt = Prompt(
        kind: .rename(reference), line: LineEditor(model.corpus.name(ofEntity: entity)))
      return []
    }
  }

  mutating func beginRetype() -> [Effect] {
    withSubject { model, _, reference in
      model.prompt = Prompt(kind: .retype(reference), line: LineEditor())
      return []
    }
  }

  mutating func acceptName(_ reference: NameReference, _ typed: String) -> [Effect] {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else {
      notice = "nothing was typed, so the name stays"
      return []
    }
    return [.decide([.rename(reference, to: name)])]
  }

  mutating func acceptType(_ reference: NameReference, _ typed: String) -> [Effect] {
    let word = typed.lowercased().split(separator: " ").joined()
    let type = EntityType.allCases.first {
      !word.isEmpty && ($0.name.hasPrefix(word) || $0.letter.lowercased() == word)
    }
    guard let type else {
      notice = "no type: write P, O, L, E or X, or person, organization, place, event, other"
      return []
    }
    return [.decide([.retype(reference, to: type)])]
  }

  // MARK: the review

  mutating func toggleReview() -> [Effect] {
    // From an entity that a question led to, back to the question.
    let leadsBack = aboutEntity.isOpen
    let effects = closeAboutEntity()
    if review.isOpen, !leadsBack {
      review.close()
    } else {
      review.open(corpus, decisions, complaints: complaints)
      settle()
    }
    return effects
  }

  /// Lists again what the review is about, where it is open.
  mutating func openReview() {
    if review.isOpen { review.open(corpus, decisions, complaints: complaints) }
  }

  /// Answers the selected question, and goes on to the next.
  mutating func answer(_ answer: Answer) -> [Effect] {
    guard let number = review.selectedQuestion else {
      notice = "choose a question first"
      return []
    }
    let question = review.questions[number]
    guard let name = corpus.reference(toName: Int(question.name)),
      let other = corpus.reference(toName: Int(question.other))
    else { return [] }
    review.drop(number)
    settle()
    switch answer {
    case .same: return [.decide([.merge(name, into: other)])]
    case .different: return [.decide([.apart(name, from: other)])]
    case .cannotTell: return [.decide([.undecided(name, other)])]
    }
  }

  /// Tells about the entity of the question's rarer name.
  mutating func openReviewRow() -> [Effect] {
    guard let number = review.selectedQuestion,
      let entity = corpus.entity(ofName: Int(review.questions[number].name))
    else { return [] }
    return describe(entity)
  }

  // MARK: answers from outside

  /// Takes what the file of decisions says now; entities follow when they are grouped anew.
  mutating func receive(_ desk: DeskNews) -> [Effect] {
    notice = desk.told ?? notice
    complaints = desk.complaints
    decisions = desk.decisions
    return regroup()
  }

  /// Asks for entities as the decisions say, where they are not so yet.
  mutating func regroup() -> [Effect] {
    if corpus.decisions.list == decisions.list {
      regroupGeneration = 0  // what is still being grouped by other decisions is void
      openReview()
      settle()
      return []
    }
    generation += 1
    regroupGeneration = generation
    return [.regroup(generation: generation)]
  }

  mutating func receive(regrouped corpus: Corpus, _ generation: Int) -> [Effect] {
    guard generation == regroupGeneration else { return [] }
    // Articles arrived meanwhile: what was grouped is not all of them.
    guard corpus.articleCount == self.corpus.articleCount else { return regroup() }
    // Who was told that something is decided must be told where it changes nothing.
    if let last = corpus.outcomes().first, !last.isInForce, notice != nil {
      notice = "\(last.decision.verdict.description), but \(last.words)"
    }
    return take(corpus)
  }
}

/// What the reader's file of decisions says.
package struct DeskNews: Sendable {
  /// All of it.
  package var decisions: Decisions
  /// What was not understood, a line each.
  package var complaints: [String]
  /// What was done or went wrong, for the last row of the screen.
  package var told: String?

  package init(decisions: Decisions, complaints: [String] = [], told: String? = nil) {
    self.decisions = decisions
    self.complaints = complaints
    self.told = told
  }
}
