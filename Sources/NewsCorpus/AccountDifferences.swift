// The dates and names that two articles about one event write differently. Figures are CorpusEvents' business.

import CrossReferences
import Facts
import Names
import Prose

extension Corpus {
  /// The dates that two accounts of one event give differently, surest first; empty where the articles report
  /// two events. O(texts of both).
  package func dateConflicts(of article: Int, with other: Int) -> [DateConflict] {
    guard areOneStory(article, other) else { return [] }
    let here = self[article]
    return CrossReferences.dateConflicts(here.datedWords, self[other].datedWords) {
      here.exactString($0)
    }
  }

  /// The names that two accounts of one event spell differently, in order of place here; empty where the articles
  /// report two events. O(texts of both).
  package func spellingDifferences(of article: Int, with other: Int) -> [SpellingDifference] {
    guard areOneStory(article, other) else { return [] }
    return CrossReferences.spellingDifferences(
      self[article].writtenNames, self[other].writtenNames)
  }

  private func areOneStory(_ article: Int, _ other: Int) -> Bool {
    sharedEvents(of: article, with: other).contains { $0.match.certainty == .same }
  }
}

extension ArticleView {
  fileprivate var datedWords: [DatedWords] { datedWords(dateMentions) }

  /// Its dates with the words around them.
  func datedWords(_ dates: [DateMention]) -> [DatedWords] {
    withText { DatedWords.read($0, blocks, dates) }
  }

  /// Its people and places, each spelling once and where it stands first.
  var writtenNames: [WrittenName] {
    var seen: Set<String> = []
    return mentions.compactMap { mention in
      guard mention.type == .person || mention.type == .place else { return nil }
      let text = string(mention.range)
      guard seen.insert(text).inserted else { return nil }
      return WrittenName(entity: UInt32(mention.entity), text: text, place: mention.range)
    }
  }
}
