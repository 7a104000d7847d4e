// What can happen to the browser, and what it asks of the world outside. Plain values both.

import Columns
import CrossReferences
import Desk
import NewsCorpus
import Screen
import SearchIndex

/// Something that happened.
package enum Message: Sendable {
  case key(Key)
  case resized(Size)
  /// Loading went on; the corpus where there is a new snapshot.
  case loaded(Corpus?, LoadProgress)
  case found(SearchResult, generation: Int)
  case referencesFound([Reference], generation: Int)
  case compared(ArticleComparison, generation: Int)
  /// Entities in the order that was asked for.
  case entitiesListed(Column<UInt32>, generation: Int)
  case described(EntityDescription, generation: Int)
  /// The reader's decisions, when the program starts and after each change.
  case decided(DeskNews)
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
  /// Answered by `found` with the same generation; a newer request makes an older one void.
  case search(Query, generation: Int)
  /// Answered by `referencesFound` with the same generation.
  case findReferences(article: Int, generation: Int)
  /// Answered by `compared` with the same generation.
  case compare(left: Int, right: Int, generation: Int)
  /// Answered by `entitiesListed` with the same generation.
  case listEntities(EntityListing, generation: Int)
  /// Answered by `described` with the same generation.
  case describe(entity: Int, generation: Int)
  /// To be kept in the reader's file, in this order. Answered by `decided`.
  case decide([Verdict])
  /// Answered by `decided`.
  case undoDecision
  case redoDecision
  /// Answered by `regrouped` with the same generation.
  case regroup(generation: Int)
}
