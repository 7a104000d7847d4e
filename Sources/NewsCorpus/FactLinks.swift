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
    let known = Set(counted.map { FactPair($0.left, $0.right) })
    let pairs = sentences.pairs(left.statements, right.statements) { $0.figure.range }
    let stated = counted + equalFigures(pairs, but: known)
    return stated + figuresOfPairedSentences(pairs, but: stated)
  }

  /// Figures of one number that count one thing, in whatever words.
  private func equalFigures(
    _ pairs: [PairedSentences.Pair], but known: Set<FactPair>
  ) -> [FactLink] {
    let inPairs = Set(pairs.map { FactPair($0.left, $0.right) })
    let there = StatedNumbers(right.statements)
    var sure: [FactLink] = []
    var near: [FactLink] = []
    for (one, statement) in left.statements.enumerated() {
      for other in there.like(statement) where !known.contains(FactPair(one, other)) {
        let next = right.statements[other]
        if statement.key == next.key,
          let sureness = statement.sureness(next, isOneStory: isOneStory),
          tellsOneStory || sureness == 1
        {
          sure.append(Self.link(one, other, .agrees, sureness, Self.alike(sureness)))
          continue
        }
        let inPair = inPairs.contains(FactPair(one, other))
        guard tellsOneStory, let likeness = statement.likeness(ofNumber: next, inPair: inPair)
        else { continue }
        let relation = statement.relation(ofLike: next)
        switch likeness {
        case .same:
          sure.append(
            Self.link(
              one, other, relation, inPair ? 0.9 : 0.8, "both give this number of the same"))
        case .near:
          near.append(
            Self.link(
              one, other, relation, inPair ? 0.8 : 0.65,
              "both give this number, and no other one of either may be meant"))
        }
      }
    }
    let linked = (
      Set(sure.map(\.left)).union(known.map(\.left)),
      Set(sure.map(\.right)).union(known.map(\.right))
    )
    return sure
      + near.filter { !linked.0.contains($0.left) && !linked.1.contains($0.right) }.withoutRivals
  }

  private static func alike(_ sureness: Double) -> String {
    sureness == 1
      ? "the sentences are the same"
      : "both count the same number of the same, in sentences about the same"
  }

  private static func link(
    _ one: Int, _ other: Int, _ relation: CountRelation, _ confidence: Double, _ why: String
  ) -> FactLink {
    FactLink(one, other, FactRelation(relation), confidence: confidence, why: why)
  }

  /// The only figures of their kind in two sentences that say the same count the same.
  private func figuresOfPairedSentences(
    _ pairs: [PairedSentences.Pair], but known: [FactLink]
  ) -> [FactLink] {
    guard tellsOneStory else { return [] }
    let linked = (Set(known.map(\.left)), Set(known.map(\.right)))
    // One sentence in common may be all that two reports of a firm or a town share.
    let mayContradict = isOneStory || sentences.count > 1
    return pairs.compactMap { pair -> FactLink? in
      let (one, other) = (left.statements[pair.left], right.statements[pair.right])
      guard !linked.0.contains(pair.left), !linked.1.contains(pair.right),
        let relation = one.relation(inPairOf: other),
        relation == .agrees || relation == .differs
          || mayContradict && !left.statements.accounts(for: other)
            && !right.statements.accounts(for: one)
      else { return nil }
      return Self.link(
        pair.left, pair.right, relation, pair.confidence,
        "the sentences say the same, and each counts that once")
    }.withoutRivals
  }

  // MARK: Quotations

  func quotationLinks() -> [FactLink] {
    let repeated = repeatedQuotations()
    let (own, others) = (Set(repeated.map(\.left)), Set(repeated.map(\.right)))
    // What stands there word for word is no rewording of another one.
    let reworded = utteranceLinks().filter {
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

  /// The same words, unless two are named who said them; also where one report quotes more of them.
  private func repeatedQuotations() -> [FactLink] {
    runs.compactMap { repetition($0.left, $0.right) }
  }

  private func repetition(_ one: Int, _ other: Int) -> FactLink? {
    let (key, next) = (left.quotations.keys[one], right.quotations.keys[other])
    let speakers = (key.speaker, next.speaker.map(inLeft))
    guard speakers.0 == speakers.1 || speakers.0 == nil || speakers.1 == nil else { return nil }
    let isSure = speakers.0 == speakers.1
    let words =
      key.words == next.words ? "the words are the same" : "the one quotes a part of the other"
    return FactLink(
      one, other, .same, confidence: isSure ? 0.98 : 0.8,
      why: isSure ? words : "\(words); one names no speaker")
  }

  /// The same utterance, as two reporters wrote it down.
  private func utteranceLinks() -> [FactLink] {
    let renamed = said.renamed(corpus, inLeft)
    return renamed.pairs.compactMap { pair in
      guard
        let one = left.quotations.number(at: said.left[pair.left].quotation.range.start),
        let other = right.quotations.number(at: said.right[pair.right].quotation.range.start)
      else { return nil }
      return FactLink(
        one, other, FactRelation(pair.match.relation), confidence: pair.match.confidence,
        why: renamed.why(pair))
    }
  }
}

extension [FactLink] {
  /// Those of facts that have one link only.
  var withoutRivals: [FactLink] {
    let (left, right) = (counts(\.left), counts(\.right))
    return filter { left[$0.left] == 1 && right[$0.right] == 1 }
  }

  private func counts(_ side: KeyPath<FactLink, Int>) -> [Int: Int] {
    reduce(into: [:]) { $0[$1[keyPath: side], default: 0] += 1 }
  }
}

/// Two facts by their numbers on both sides.
private struct FactPair: Hashable {
  var left: Int
  var right: Int

  init(_ left: Int, _ right: Int) { (self.left, self.right) = (left, right) }
}

/// Figures by their numbers.
private struct StatedNumbers {
  private var byValue: [Double: [Int]] = [:]
  private var byUnit: [FigureUnit: [(value: Double, number: Int)]] = [:]

  init(_ statements: [FigureStatement]) {
    for (number, statement) in statements.enumerated() {
      byValue[statement.figure.value, default: []].append(number)
      if statement.figure.unit != .none {
        byUnit[statement.figure.unit, default: []].append((statement.figure.value, number))
      }
    }
  }

  /// Those that give the number of another one; of what has a unit also those that may be that number rounded.
  func like(_ statement: FigureStatement) -> [Int] {
    let figure = statement.figure
    if figure.unit == .none { return byValue[figure.value] ?? [] }
    return (byUnit[figure.unit] ?? []).filter {
      abs($0.value - figure.value) <= FigureStatement.mostRounded * max($0.value, figure.value)
    }.map(\.number)
  }
}
