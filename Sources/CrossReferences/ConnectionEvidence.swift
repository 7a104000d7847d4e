// Where both texts show what two articles have in common. What follows from it, Connection says.

import Prose

extension Connection {
  /// The places that show the reasons: what contradicts first, then what was said and written alike, then names.
  var evidence: [Evidence] {
    let counted = figures.sorted {
      ($0.relation.rawValue, $0.here.range.start) < ($1.relation.rawValue, $1.here.range.start)
    }.map { Evidence(.figures, .init($0.relation), here: $0.here.range, there: $0.there.range) }
    let said = quotations.map { quotation in
      Evidence(
        .sharedQuote, .init(quotation.relation), here: quotation.here, there: quotation.there)
    }
    let written = passages.map { passage in
      Evidence(
        passage.label == .quote ? .sharedQuote : .sharedText, .init(passage.label),
        here: passage.here, there: passage.there)
    }
    let dated = dates.map {
      Evidence(.date, .conflict, here: $0.here.range, there: $0.there.range)
    }
    let spelt = spellings.map {
      Evidence(.sharedName, .differs, here: $0.here, there: $0.there)
    }
    let told = event.map { event in
      event.match.shared.prefix(2).map {
        Evidence(.event, .same, here: $0.here.told, there: $0.there.told)
      }
    }
    let places = (here: Set((told ?? []).map(\.here)), there: Set((told ?? []).map(\.there)))
    let named = relatedness.evidence.filter {
      !places.here.contains($0.here) && !places.there.contains($0.there)
    }
    return unique(counted + dated + spelt + said + written) + (told ?? []) + named
  }

  /// A quotation may be found as such and as a passage.
  private func unique(_ evidence: [Evidence]) -> [Evidence] {
    var seen: Set<[TextRange]> = []
    return evidence.filter { seen.insert([$0.here, $0.there]).inserted }
  }
}

extension Evidence.Label {
  fileprivate init(_ relation: CountRelation) {
    switch relation {
    case .agrees: self = .agrees
    case .differs: self = .differs
    case .conflict: self = .conflict
    case .update: self = .update
    }
  }

  fileprivate init(_ relation: UtteranceRelation) {
    switch relation {
    case .same: self = .same
    case .reworded: self = .reworded
    case .otherSpeaker: self = .differs
    }
  }

  fileprivate init(_ label: SharedText.Label) {
    switch label {
    case .same, .quote: self = .same
    case .reworded: self = .reworded
    case .note: self = .note
    }
  }
}
