// One article against many: for each of its sentences, which others say the same and which say otherwise. How two articles
// are compared, ArticleAligner knows; which others report the same, OtherAccounts.

import CrossReferences
import Prose

/// What another article says to a sentence.
package struct Voice: Equatable, Sendable {
  /// The other article's number in the corpus.
  package var article: Int
  /// same, reworded, quote or note: it says so, too; figures: it counts or dates it otherwise,
  /// as `difference` says.
  package var label: Comparison.Label
  /// Where it says so.
  package var place: TextRange
  /// 0–1.
  package var score: Double
  /// What shows it in both texts: the figures or dates that differ, else both sentences.
  package var evidence: [Evidence]

  /// Whether it tells the sentence, and not alike.
  package var saysOtherwise: Bool { label == .figures }

  /// How it does: conflict, update or differs, what weighs most of all that it tells otherwise; nil where it says the same.
  /// Two numbers that nothing but their sentences sets against each other differ, and both may be right.
  package var difference: FactRelation? {
    guard saysOtherwise else { return nil }
    return evidence.compactMap(\.label.difference).min() ?? .differs
  }
}

/// A sentence and who else says it.
package struct VoicedSentence: Equatable, Sendable {
  package var range: TextRange
  /// In the order in which the others were asked; of each at most one.
  package var voices: [Voice]
}

extension Corpus {
  /// For each sentence of an article what each of some others says to it, in order of the text; others that have nothing
  /// to do with it say nothing. O(texts of all). Where it was stopped, of those that were asked by then.
  /// - Parameter progress: told after each how many were asked, and what they said.
  package func voices(
    of article: Int, among others: [Int], isStopped: () -> Bool = { false },
    progress: (Int, [VoicedSentence]) -> Void = { _, _ in }
  ) -> [VoicedSentence] {
    var aligner = ArticleAligner(self, known.terms.take() ?? termSpace())
    let own = aligner.read(article)
    let stated = StatedFacts(own.outline)
    var voiced = own.ranges.map { VoicedSentence(range: $0, voices: []) }
    for (count, other) in others.enumerated() {
      if isStopped() { break }
      if other != article {
        let asked = aligner.read(other)
        let said = aligner.said(own, asked)
        let story = aligner.sharedStory(own, asked, said)
        let found = aligner.comparison(own, asked, story, isStopped: isStopped)
        // What was not compared to its end is not told.
        if isStopped() { break }
        if found.isRelated {
          let both = StatedSides(stated, StatedFacts(asked.outline))
          let facts = FactPairing(self, both, story, said).pairing(by: found)
          let answers = Answers(of: asked, to: own, found, facts.toldDifferently())
          for (index, voice) in answers.voices.enumerated() {
            if let voice { voiced[index].voices.append(voice) }
          }
        }
      }
      progress(count + 1, voiced)
    }
    known.terms.giveBack(aligner.takeSpace())
    return voiced
  }
}

/// What one article says to the sentences of another.
private struct Answers {
  private let own: AlignedArticle
  private let other: AlignedArticle
  /// By the number of the sentence.
  private(set) var voices: [Voice?]

  /// Below it sentences in other words speak of the same and say something else: of sixteen pairs in Reuters'
  /// reports on one earthquake the ten from here on say the same, and of the six below two do.
  private static let leastScore = 0.4

  init(
    of other: AlignedArticle, to own: AlignedArticle, _ found: Comparison, _ facts: [ComparedFact]
  ) {
    (self.own, self.other) = (own, other)
    voices = Array(repeating: nil, count: own.ranges.count)
    addRows(of: found)
    for fact in facts { add(fact) }
    for row in found.rows where row.label == .figures { proveFigures(of: row) }
    for row in found.rows where row.isTurned { contradict(row) }
  }

  /// Rows and sentences are in order of the text.
  private mutating func addRows(of found: Comparison) {
    var next = 0
    for row in found.rows {
      guard let left = row.left else { continue }
      while next < voices.count, own.ranges[next].end <= left.end {
        if let right = row.right, row.label != .reworded || row.score ?? 0 >= Self.leastScore {
          voices[next] = Voice(
            article: other.view.number, label: row.label, place: right, score: row.score ?? 0,
            evidence: row.label.evidence(own.ranges[next], right))
        }
        next += 1
      }
    }
  }

  /// What both tell differently weighs more than how alike two sentences are, wherever either of them tells it.
  private mutating func add(_ fact: ComparedFact) {
    guard let here = fact.left.first?.places, let place = fact.right.first?.places.first,
      let there = other.ranges.first(where: { $0.overlaps(place) })
    else { return }
    for (index, sentence) in own.ranges.enumerated() {
      let shown = here.filter { $0.overlaps(sentence) }
        .map { Evidence(fact.evidenceKind, fact.evidenceLabel, here: $0, there: place) }
      guard !shown.isEmpty else { continue }
      guard var voice = voices[index] else {
        voices[index] = Voice(
          article: other.view.number, label: .figures, place: there, score: fact.confidence ?? 0,
          evidence: shown)
        continue
      }
      voice.evidence = (voice.label == .figures ? voice.evidence : []) + shown
      voice.label = .figures
      if !voice.place.overlaps(there) { voice.place = there }
      voices[index] = voice
    }
  }

  /// Two sentences of which nothing but numbers differs are told otherwise, too. Of several sentences that one row
  /// holds, those that count nothing otherwise are only told in other words.
  private mutating func proveFigures(of row: Comparison.Row) {
    guard let left = row.left, let right = row.right else { return }
    for index in own.ranges.indices where left.contains(own.ranges[index]) {
      guard voices[index]?.evidence.isEmpty == true else { continue }
      let numbers = own.ranges[index] == left ? otherNumbers(left, right) : []
      voices[index]?.label = numbers.isEmpty ? .reworded : .figures
      voices[index]?.evidence =
        numbers.isEmpty
        ? Comparison.Label.reworded.evidence(own.ranges[index], right) : numbers
    }
  }

  /// One denies what the other says, or says the opposite: no number shows that.
  private mutating func contradict(_ row: Comparison.Row) {
    guard let left = row.left, let right = row.right else { return }
    for index in own.ranges.indices where left.contains(own.ranges[index]) {
      guard var voice = voices[index], voice.label != .figures else { continue }
      voice.label = .figures
      voice.evidence = [Evidence(.terms, .conflict, here: own.ranges[index], there: right)]
      voices[index] = voice
    }
  }

  /// The numbers of two places that are not the same, in their order.
  private func otherNumbers(_ left: TextRange, _ right: TextRange) -> [Evidence] {
    let marks = own.view.withComparedText(own.denotations) { here in
      other.view.withComparedText(other.denotations) { there in
        WordMarks(here, left, there, right)
      }
    }
    return zip(
      marks.left.filter { $0.kind == .number }, marks.right.filter { $0.kind == .number }
    ).map { Evidence(.figures, .differs, here: $0.range, there: $1.range) }
  }
}

extension ComparedFact {
  fileprivate var evidenceKind: Reason.Kind { topic == .dates ? .date : .figures }

  fileprivate var evidenceLabel: Evidence.Label {
    switch relation {
    case .conflict: .conflict
    case .update: .update
    case .differs: .differs
    case .reworded: .reworded
    case .same, .agrees, .onlyLeft, .onlyRight: .same
    }
  }
}

extension Evidence.Label {
  /// How two places are told otherwise; nil where they are told alike.
  fileprivate var difference: FactRelation? {
    switch self {
    case .conflict: .conflict
    case .update: .update
    case .differs: .differs
    case .same, .reworded, .note, .agrees: nil
    }
  }
}

extension Comparison.Label {
  /// Two places that say the same; none where only figures can show it.
  fileprivate func evidence(_ here: TextRange, _ there: TextRange) -> [Evidence] {
    switch self {
    case .same: [Evidence(.terms, .same, here: here, there: there)]
    case .reworded: [Evidence(.terms, .reworded, here: here, there: there)]
    case .quote: [Evidence(.sharedQuote, .reworded, here: here, there: there)]
    case .note: [Evidence(.sharedText, .note, here: here, there: there)]
    case .figures, .onlyLeft, .onlyRight: []
    }
  }
}
