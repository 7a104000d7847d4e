// Which figures and quotations of two articles belong together: those that report the same, and those of sentences
// that say the same. Names, events and dates are FactPairing's business.

import CrossReferences
import Facts
import Prose

extension FactPairing {
  // MARK: Figures

  func figureLinks() -> [FactLink] {
    let counted = story.figures.compactMap { found -> FactLink? in
      guard let one = left.figures.number(at: found.here.range.start),
        let other = right.figures.number(at: found.there.range.start)
      else { return nil }
      return FactLink(
        one, other, FactRelation(found.relation), confidence: found.confidence, why: found.why)
    }
    var known: Set<[Int]> = Set(counted.map { [$0.left, $0.right] })
    var there: [FigureStatement.Key: [Int]] = [:]
    for (number, statement) in right.statements.enumerated() {
      there[statement.key, default: []].append(number)
    }
    var stated: [FactLink] = []
    for (one, statement) in left.statements.enumerated() {
      for other in there[statement.key] ?? [] where known.insert([one, other]).inserted {
        guard
          let sureness = statement.sureness(right.statements[other], isOneStory: isOneStory)
        else { continue }
        stated.append(
          FactLink(
            one, other, .agrees, confidence: sureness,
            why: sureness == 1
              ? "the sentences are the same"
              : "both count the same number of the same, in sentences about the same"))
      }
    }
    return counted + stated + figuresOfPairedSentences(but: known)
  }

  /// The only figures of their kind in two sentences that say the same count the same.
  private func figuresOfPairedSentences(but known: Set<[Int]>) -> [FactLink] {
    let linked = (Set(known.map { $0[0] }), Set(known.map { $0[1] }))
    let pairs = sentences.pairs(left.statements, right.statements) { $0.figure.range }
    return pairs.compactMap { pair -> FactLink? in
      let (one, other) = (left.statements[pair.left], right.statements[pair.right])
      guard !linked.0.contains(pair.left), !linked.1.contains(pair.right),
        let relation = one.relation(inPairOf: other)
      else { return nil }
      return FactLink(
        pair.left, pair.right, FactRelation(relation), confidence: pair.confidence,
        why: "the sentences say the same, and each counts that once")
    }.withoutRivals
  }

  // MARK: Quotations

  func quotationLinks() -> [FactLink] {
    let repeated = repeatedQuotations()
    let (own, others) = (Set(repeated.map(\.left)), Set(repeated.map(\.right)))
    // What stands there word for word is no rewording of another one.
    let reworded = (utterances ?? utteranceLinks()).filter {
      !own.contains($0.left) && !others.contains($0.right)
    }
    let links = repeated + reworded
    let linked = (Set(links.map(\.left)), Set(links.map(\.right)))
    let pairs = sentences.pairs(left.quotations.facts, right.quotations.facts) { $0.places[0] }
    return links
      + pairs.compactMap { pair -> FactLink? in
        let speaker = left.quotations.keys[pair.left].speaker
        let other = right.quotations.keys[pair.right].speaker.map(inLeft)
        guard !linked.0.contains(pair.left), !linked.1.contains(pair.right),
          speaker == other ? speaker != nil : speaker == nil || other == nil
        else { return nil }
        return FactLink(
          pair.left, pair.right, .reworded, confidence: pair.confidence,
          why: speaker == other
            ? "the same speaker, in sentences that say the same"
            : "the sentences say the same; one names no speaker")
      }.withoutRivals
  }

  /// The same words, unless two are named who said them.
  private func repeatedQuotations() -> [FactLink] {
    var there: [String: [Int]] = [:]
    for (number, key) in right.quotations.keys.enumerated() {
      there[key.words, default: []].append(number)
    }
    return left.quotations.keys.enumerated().flatMap { one, key in
      (there[key.words] ?? []).compactMap { other -> FactLink? in
        let speakers = (key.speaker, right.quotations.keys[other].speaker.map(inLeft))
        guard speakers.0 == speakers.1 || speakers.0 == nil || speakers.1 == nil else {
          return nil
        }
        return FactLink(
          one, other, .same, confidence: speakers.0 == speakers.1 ? 0.98 : 0.8,
          why: speakers.0 == speakers.1
            ? "the words are the same" : "the words are the same; one names no speaker")
      }
    }
  }

  /// The same utterance, as two reporters wrote it down. O(words of all quotations), and the pairs that share
  /// a word which says something.
  func utteranceLinks() -> [FactLink] {
    guard !left.facts.quotations.isEmpty, !right.facts.quotations.isEmpty else { return [] }
    // Sums hang in their last bit on which words were met before, and so would what is shown.
    var space = corpus.termSpace()
    let own = corpus.utterances(of: left.article.number, left.facts.quotations, &space)
    let quoted = right.facts.quotations.map { quotation in
      var quotation = quotation
      if quotation.name != Quotation.nobody {
        quotation.name = UInt32(inLeft(Int(quotation.name)))
      }
      return quotation
    }
    let others = corpus.utterances(of: right.article.number, quoted, &space)
    var holders: [UInt32: [Int]] = [:]
    for (number, said) in others.enumerated() {
      for term in said.utterance.rarestTerms(.max) {
        holders[term.term, default: []].append(number)
      }
    }
    return own.flatMap { said -> [FactLink] in
      let near = Set(said.utterance.rarestTerms(.max).flatMap { holders[$0.term] ?? [] })
      return near.sorted().compactMap { number in
        guard let match = said.match(others[number], in: space),
          let one = left.quotations.number(at: match.here.range.start),
          let other = right.quotations.number(at: match.there.range.start)
        else { return nil }
        return FactLink(
          one, other, FactRelation(match.relation), confidence: match.confidence, why: match.why)
      }
    }
  }
}

extension [FactLink] {
  /// Those of facts that have one link only.
  fileprivate var withoutRivals: [FactLink] {
    let (left, right) = (counts(\.left), counts(\.right))
    return filter { left[$0.left] == 1 && right[$0.right] == 1 }
  }

  private func counts(_ side: KeyPath<FactLink, Int>) -> [Int: Int] {
    reduce(into: [:]) { $0[$1[keyPath: side], default: 0] += 1 }
  }
}
