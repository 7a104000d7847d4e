// How a sentence stands among the accounts, and the signs that say so: what they mean in the view's legend, its counts and
// the help. Which sign an account has, FactRelation and Comparison.Label know.

import CrossReferences
import NewsCorpus
import Screen

extension VoicesView {
  /// How a sentence stands among the accounts.
  enum Standing: Equatable, Sendable {
    /// An account tells it otherwise; as what weighs most of all accounts: conflict, update or differs.
    case told(FactRelation)
    /// Another account says it, too.
    case said
    /// Nobody else says it, but for versions of the same article.
    case onlyHere

    static let all: [Standing] = differences.map { .told($0) } + [.said, .onlyHere]

    var isTold: Bool { if case .told = self { true } else { false } }
  }

  /// How an account may tell something otherwise, what weighs most first.
  static let differences: [FactRelation] = [.conflict, .update, .differs]

  func standing(_ sentence: VoicedSentence) -> Standing {
    if let difference = sentence.voices.compactMap(\.difference).min() { return .told(difference) }
    let isSaid = sentence.voices.contains { voice in
      accounts.contains { $0.article == voice.article && !$0.isVersion }
    }
    return isSaid ? .said : .onlyHere
  }

  func count(_ standing: Standing) -> Int { sentences.count { self.standing($0) == standing } }

  /// Sentences that somebody tells otherwise.
  var toldCount: Int { sentences.count { standing($0).isTold } }

  /// `23 sentences: 9 said by others · 11 by nobody else · 2 ≠ in conflict · 1 → updated`, in so many columns; where room
  /// is short, the signs alone.
  func summary(columns: Int) -> String {
    let all = counted(sentences.count, "sentence")
    guard !accounts.isEmpty else { return all }
    let said = [
      "\(grouped(count(.said))) said by others", "\(grouped(count(.onlyHere))) by nobody else",
    ]
    func told(_ words: (FactRelation) -> String) -> String {
      let counts = Self.differences.compactMap { difference in
        let count = count(.told(difference))
        return count == 0 ? nil : "\(grouped(count)) \(words(difference))"
      }
      return "\(all): \((said + counts).joined(separator: " · "))"
    }
    let long = told { "\($0.sign) \($0.voicesWords)" }
    return Width.of(long) <= columns ? long : told { $0.sign }
  }

  /// What the signs of the margin mean: of those that are in it, as many as there is room for.
  func legend(_ corpus: Corpus, columns: Int) -> String {
    guard let article else { return "" }
    let shown = Set(
      sentences.flatMap(\.voices).filter { $0.article < corpus.articleCount }
        .map { corpus.sign(of: $0, to: article) } + ["·"])
    var words = ""
    for (sign, meaning) in voiceSigns where shown.contains(sign) {
      let longer = words + (words.isEmpty ? "" : "  ") + "\(sign) \(meaning.short)"
      if Width.of(longer) > columns { break }
      words = longer
    }
    return words
  }
}

extension FactRelation {
  /// Of a sentence that somebody tells otherwise.
  var voicesWords: String {
    switch self {
    case .conflict: "in conflict"
    case .update: "updated"
    case .differs: "differing"
    case .reworded, .same, .agrees, .onlyLeft, .onlyRight: ""
    }
  }
}

/// What stands in the margin, in a word or two and in a sentence; what one came for first.
private let voiceSigns: [(sign: String, meaning: (short: String, long: String))] = [
  ("≠", ("conflict", "counts or dates it otherwise: both cannot be right")),
  ("→", ("later", "an update: the later account says that it moved")),
  ("←", ("earlier", "an update, too, but the account is the earlier one")),
  ("/", ("differs", "another count or bound, and both may be right")),
  ("=", ("same", "says it word for word")),
  ("~", ("reworded", "says it in other words")),
  ("\"", ("quoted", "quotes the same words")),
  ("※", ("same note", "prints the same reference note")),
  ("·", ("silent", "does not say it")),
]

/// Below the keys of the view.
let voiceSignLines: [Overlay.Line] =
  [.blank, .title("Signs of the accounts beside each sentence")]
  + voiceSigns.map { .entry($0.sign, $0.meaning.long) }
