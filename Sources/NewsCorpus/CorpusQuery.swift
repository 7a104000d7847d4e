// How what a reader types is read where a corpus is asked.

import Articles
import SearchIndex

extension Query {
  /// Reads what was typed, with dates. O(length).
  /// - Parameters:
  ///   - isTyping: the last word may not be finished.
  ///   - stems: whether a word means all forms of its stem.
  ///   - today: what `date:yesterday` is reckoned from; without it no date is relative.
  package init(
    forCorpus typed: String, isTyping: Bool = false, stems: Bool = true, today: CalendarDay? = nil
  ) {
    self.init(typed, isTyping: isTyping, stems: stems, days: DaySpans(today: today).span)
    for case .field(let field, let value) in leaves {
      if let remark = KnownValues.remark(on: field, value) { add(remark) }
    }
  }
}
