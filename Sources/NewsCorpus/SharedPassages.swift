// The passages that an article shares with others of the corpus, and who had them first. How passages are
// found in two texts, CrossReferences knows.

import Articles
import Columns
import CrossReferences
import Facts
import Prose

/// A passage that stands in two articles.
package struct SharedPassage: Equatable, Sendable {
  /// The other article's number in the corpus.
  package var other: Int
  /// In the article that was asked for, and in the other.
  package var here: TextRange
  package var there: TextRange
  package var label: SharedText.Label
  /// Whether the other article is known to be from an earlier day or minute.
  package var isEarlier: Bool

  /// A passage of two articles.
  package init(
    other: Int, here: TextRange, there: TextRange, label: SharedText.Label, isEarlier: Bool
  ) {
    self.other = other
    self.here = here
    self.there = there
    self.label = label
    self.isEarlier = isEarlier
  }
}

extension Corpus {
  /// How many other articles are compared, those that share most first.
  private static let mostCompared = 32

  /// The passages that two articles share, in order of the first one; the same from either side.
  /// O(words × log words of both).
  package func sharedPassages(of article: Int, with other: Int) -> [SharedPassage] {
    let furniture = areFingerprintsKept ? fingerprintHolders(of: article)?.furniture : nil
    var reader = PassageReader(self, article, furniture: furniture ?? [])
    return reader.passages(sharedWith: other)
  }

  /// The passages that an article shares with any other, those of the earliest holder first: by date, then
  /// by path, undated ones last. What more than twenty articles print is furniture.
  package func sharedPassages(of article: Int) -> [SharedPassage] {
    let holders =
      fingerprintHolders(of: article) ?? FingerprintHolders(articles: candidates(for: article))
    var reader = PassageReader(self, article, furniture: holders.furniture)
    return holders.articles.prefix(Self.mostCompared).sorted { comesBefore($0, $1) }
      .flatMap { reader.passages(sharedWith: $0) }
  }

  /// Whether an article stands before another by date, then by path; undated ones last.
  func comesBefore(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (dates.recency[one], dates.recency[other])
    if first == second { return one < other }
    return first != 0 && (second == 0 || first < second)
  }

  /// Whether an article is known to be from before another: of another day, or of an earlier minute.
  func isEarlier(_ one: Int, than other: Int) -> Bool {
    guard let first = self[one].date, let second = self[other].date, let days = first.days,
      let otherDays = second.days
    else { return false }
    if days.upperBound < otherDays.lowerBound { return true }
    return days == otherDays && first.precision == .minute && second.precision == .minute
      && first.minute < second.minute
  }
}

/// Compares one article with others, and reads it once.
struct PassageReader {
  private let corpus: Corpus
  private let article: Int
  private let words: RunningWords
  private let furniture: Set<UInt32>
  private var fingerprints = FingerprintReader()
  private var facts = FactReader()
  /// Where the article's quotations are; nil before somebody asked.
  private var quotations: [TextRange]?

  init(
    _ corpus: Corpus, _ article: Int, furniture: Set<UInt32>, quotations: [TextRange]? = nil
  ) {
    self.corpus = corpus
    self.quotations = quotations
    self.furniture = furniture
    self.article = article
    words = corpus[article].runningWords
  }

  mutating func passages(sharedWith other: Int) -> [SharedPassage] {
    let isEarlier = corpus.isEarlier(other, than: article)
    return texts(sharedWith: other).map {
      SharedPassage(
        other: other, here: $0.here, there: $0.there, label: $0.label, isEarlier: isEarlier)
    }
  }

  /// - Parameter quotations: of the other article; nil where they are not known yet.
  mutating func texts(
    sharedWith other: Int, quotations known: [TextRange]? = nil
  ) -> [SharedText] {
    let (view, otherView) = (corpus[article], corpus[other])
    var found = sharedTexts(words, otherView.runningWords)
    view.withText { text in found.removeAll { isFurniture($0.here, text) } }
    guard article != other, !found.isEmpty else { return [] }
    view.withText { here in
      otherView.withText { there in found.takeInMarks(here: here, there: there) }
    }
    if found.contains(where: { $0.label != .note }) {
      found.labelQuotations(here: ownQuotations(), there: known ?? quotations(of: otherView))
    }
    return found
  }

  /// Most of its fingerprints are. A passage's own are those of all articles that have it.
  private mutating func isFurniture(_ passage: TextRange, _ text: Bytes) -> Bool {
    guard !furniture.isEmpty else { return false }
    fingerprints.read(text, blocks: [Block(.paragraph, passage)], dateline: nil)
    let found = fingerprints.fingerprints
    return found.count { furniture.contains($0.hash) } * 2 > found.count
  }

  private mutating func ownQuotations() -> [TextRange] {
    let found = quotations ?? quotations(of: corpus[article])
    quotations = found
    return found
  }

  private mutating func quotations(of view: ArticleView) -> [TextRange] {
    view.facts(by: &facts).quotations.map(\.range)
  }
}

extension ArticleView {
  /// What takes part in shared passages. O(text).
  fileprivate var runningWords: RunningWords {
    withText { RunningWords(ComparedText(text: $0, blocks: blocks, dateline: dateline?.range)) }
  }
}
