// What keys can mean, and where. Which key means what is the table in Bindings.

import Screen

/// How a key moves in a list or a text.
package enum Move: CaseIterable, Sendable {
  case down, up, pageDown, pageUp, top, bottom
}

/// How a key changes the line that is typed.
package enum LineEdit: CaseIterable, Sendable {
  case left, right, start, end
  case eraseBefore, eraseAfter, eraseWord, eraseToStart, eraseToEnd
  /// What was erased last is written again.
  case writeErased
}

/// What a reader can say of two names.
package enum Answer: CaseIterable, Sendable {
  case same, different, cannotTell
}

/// What a key can do.
package enum Action: Hashable, Sendable {
  case move(Move)
  case focus(Pane)
  case nextPane, previousPane, open, back
  case search, find, findNext, findPrevious, clear
  case searchEntity, saveSearch, savedSearches, finder, why
  case compare, swap, light, nextLook, leftColumn, rightColumn, nextCompared, previousCompared
  case nextDifference, previousDifference, fold, scrollApart
  case copy, export
  case conflicts, missingLinks, agreeing
  case order, nextType
  case merge, split, rename, retype, delete, undo, redo, review
  case answer(Answer)
  case timeline, coverage, voices
  case problems, reread, about, help, leave, quit, suspend, redraw
  case edit(LineEdit)
  case recall(RecallStep)
  case acceptLine, cancelLine
}

/// Where a key means something.
package enum Context: String, CaseIterable, Sendable {
  /// The panes.
  case browse
  /// The texts of two articles.
  case compare
  /// Two articles by what they state.
  case facts
  /// What is missing, repaired or doubtful in the corpus.
  case health
  /// What happened when.
  case timeline
  /// Who covered which event.
  case coverage
  /// Who else says what an article says.
  case voices
  /// What is known of one entity.
  case entity
  /// Names that may be one, and what the reader decided.
  case review
  /// Searches that were saved under names.
  case saved
  /// Where articles count one event differently.
  case conflicts
  /// Printed links that lead to none of the articles.
  case missing
  /// Help, and what is known of an article.
  case overlay
  /// The line that is typed for a search or a find; other keys write there.
  case prompt
}
