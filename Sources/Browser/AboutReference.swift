// Why another article belongs to the open one: every reason with its weight. How the row of it looks is
// ReferencesPane's business.

import CrossReferences
import NewsCorpus
import Screen

extension Overlay {
  /// - Parameter columns: of the whole overlay; long sentences are wrapped for it.
  static func reference(_ reference: Reference, _ corpus: Corpus, columns: Int) -> Overlay {
    var lines: [Line] = []
    func add(_ name: String, _ text: String) {
      for (index, line) in wrapped(text, columns: columns - 22).enumerated() {
        lines.append(.entry(index == 0 ? name : "", line))
      }
    }
    let article = reference.article.flatMap { $0 < corpus.articleCount ? corpus[$0] : nil }
    let title = article?.title ?? reference.title ?? ""
    for line in wrapped(title, columns: columns - 4) { lines.append(.title(line)) }
    if let article {
      add("Article", article.id)
      add("Date", article.dayWords)
    }
    lines.append(.blank)
    add("Relation", article == nil ? "a printed link that leads nowhere" : reference.words)
    if let score = reference.score { add("Score", "\(hundredths(score)), the sum of the weights") }
    if let confidence = reference.confidence { add("How sure", hundredths(confidence)) }
    if !reference.reasons.isEmpty { lines += [.blank, .title("Reasons, the weightiest first")] }
    for reason in reference.reasons {
      add("\(hundredths(reason.weight)) \(reason.kind.words)", reason.text)
    }
    if !reference.evidence.isEmpty {
      lines.append(.blank)
      add(
        "Evidence",
        "\(counted(reference.evidence.count, "pair of places", "pairs of places")); l lights them")
    }
    return Overlay(title: "Why these two", lines: lines, wordColumns: 16)
  }
}

extension Reference {
  /// `same event, and printed as a link`
  fileprivate var words: String {
    guard relation == .seeAlso else { return relation.words }
    return shownRelation == .seeAlso
      ? "printed as a link" : "\(shownRelation.words), and printed as a link"
  }
}

extension Reason.Kind {
  /// For people, at most eleven columns.
  fileprivate var words: String {
    switch self {
    case .event: "event"
    case .sharedName: "name"
    case .sharedText: "passage"
    case .sharedQuote: "quotation"
    case .figures: "figures"
    case .link: "link"
    case .terms: "words"
    case .date: "date"
    }
  }
}
