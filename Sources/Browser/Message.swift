// What can happen to the browser, and what it asks of the world outside. Plain values both.

import Columns
import CrossReferences
import Desk
import Facts
import NewsCorpus
import Screen
import SearchIndex

/// Something that happened.
package enum Message: Sendable {
  case key(Key)
  case resized(Size)
  /// Loading went on; the corpus where there is a new snapshot.
  case loaded(Corpus?, LoadProgress)
  /// The articles of a list: the first of them, where they are known before the rest, and all.
  case listed(ListedArticles, generation: Int)
  /// What the words that were searched for are the name of. Looking through all names takes longer than
  /// most searches, so it follows.
  case named(Int?, generation: Int)
  case referencesFound([Reference], generation: Int)
  case compared(ArticleComparison, ComparedFacts, generation: Int)
  /// So much of a comparison that takes a while is done.
  case comparingTexts(percent: Int, generation: Int)
  /// Entities in the order that was asked for.
  case entitiesListed(Column<UInt32>, generation: Int)
  case described(EntityDescription, generation: Int)
  /// The reader's decisions, when the program starts and after each change.
  case decided(DeskNews)
  /// Why an article has its rank.
  case explained(Explanation, article: Int, generation: Int)
  /// What has the letters that are looked for: the best so far where that takes a while, and all.
  case looked(FinderAnswer, generation: Int)
  /// What was searched for before, in this session and in others.
  case recalled(SearchHistory)
  /// The reader's saved searches, when the program starts, when they are looked at and changed.
  case searchesRead(SearchNews)
  /// What is lit in all of a long text.
  case lit([LitPlace], generation: Int)
  /// Where articles count one event differently, and where alike, the strongest first.
  case conflictsFound([Disagreement], generation: Int)
  /// How many articles were looked through for that so far.
  case comparing(articles: Int, generation: Int)
  /// Printed links that lead to none of the articles.
  case missingLinksFound([MissingLink], generation: Int)
  /// What the open article states.
  case factsRead(ArticleFacts, generation: Int)
  /// How its figures stand to those of other articles.
  case figuresRelated([RelatedFigure], generation: Int)
  /// Quotations of other articles that are the same utterance as one of its own.
  case quotationsMatched([QuotationMatch], generation: Int)
  /// All that somebody is quoted saying, in order of time.
  case quotationsListed([SaidQuotation], generation: Int)
  /// Something to be said on the last row.
  case told(String)
  /// The corpus of the files as they stand now; nil where nothing has changed.
  case reread(Refreshed?)
  /// Dates of the articles that the list shows: publications first, and more as texts are read.
  case timelineRead(Timeline, generation: Int)
  /// Who covered the events of the articles that are read so far.
  case coverageRead(Coverage, generation: Int)
  /// What other accounts say to the sentences of an article, of those that were asked so far.
  case voicesRead(ArticleVoices, generation: Int)
  /// So many articles are read for one of these.
  case articlesRead(Int, generation: Int)
  /// The corpus under other decisions.
  case regrouped(Corpus, generation: Int)
}

/// Something that the browser wants done outside of it. Compared by tests.
package enum Effect: Equatable, Sendable {
  case quit
  case suspend
  /// Draw every cell anew: another program may have written on the screen.
  case redraw
  case stopLoading
  /// Read again what has changed in the folder, and in the file of decisions. Answered by `reread`.
  case reread
  /// Answered by `listed` with the same generation: where the listing has its best first, twice, so
  /// that a screenful comes at once; then by `named`. A newer request makes an older one void.
  case list(ArticleListing, generation: Int)
  /// Answered by `referencesFound` with the same generation.
  case findReferences(article: Int, generation: Int)
  /// Answered by `compared` with the same generation, and where that takes a while by `comparingTexts` before, unless
  /// `stopComparing` comes first. A newer request makes an older one void.
  case compare(left: Int, right: Int, generation: Int)
  /// Nobody waits any more for a comparison.
  case stopComparing
  /// To be put into the clipboard.
  case copy(String)
  /// The comparison of two articles, to be written to a file by the ending of its name. Answered by `told`.
  case export(path: String, left: Int, right: Int)
  /// Answered by `entitiesListed` with the same generation.
  case listEntities(EntityListing, generation: Int)
  /// Answered by `described` with the same generation.
  case describe(entity: Int, generation: Int)
  /// To be kept in the reader's file, in this order. Answered by `decided`.
  case decide([Verdict])
  /// Answered by `decided`.
  case undoDecision
  case redoDecision
  /// Answered by `explained` with the same generation.
  case explain(article: Int, Query, generation: Int)
  /// To be looked for in all of the open article, which is long. Answered by `lit` with the same
  /// generation.
  case light(generation: Int)
  /// Answered by `factsRead` with the same generation.
  case readFacts(article: Int, generation: Int)
  /// Answered by `figuresRelated` with the same generation, unless `stopRelating` comes first.
  case relateFigures(article: Int, generation: Int)
  /// Answered by `quotationsMatched` with the same generation, unless `stopRelating` comes first.
  case matchQuotations(article: Int, generation: Int)
  /// Nobody waits any more for what other articles have of an article's facts.
  case stopRelating
  /// Answered by `quotationsListed` with the same generation. A newer request makes an older one void; one of
  /// nobody has no answer.
  case listQuotations(speaker: Int?, generation: Int)
  /// To be looked up by its letters; answered by `looked` with the same generation, perhaps twice. A
  /// newer request makes an older one void.
  case look(String, snapshot: Int, generation: Int)
  /// Answered by `conflictsFound` with the same generation.
  case findConflicts(generation: Int)
  /// Answered by `missingLinksFound` with the same generation.
  case findMissingLinks(generation: Int)
  /// Nobody waits any more for either of them.
  case stopFinding
  /// To be added to the history of searches. Answered by `recalled`.
  case remember(String)
  /// To be done in the file of saved searches. Answered by `searchesRead`.
  case changeSearches(SavedSearches.Change)
  /// Answered by `searchesRead`.
  case readSearches
  /// Answered by `timelineRead` with the same generation, again and again as more is read, and in between by
  /// `articlesRead`.
  case readTimeline(generation: Int)
  /// Answered in the same way by `coverageRead`.
  case readCoverage(generation: Int)
  /// What is read for either is not wanted any more.
  case stopReading
  /// Answered by `voicesRead` with the same generation, again and again as more accounts are asked.
  case readVoices(of: Int, in: EventGroup?, generation: Int)
  /// Nobody waits any more for what the others say.
  case stopVoices
  /// Answered by `regrouped` with the same generation.
  case regroup(generation: Int)
}
