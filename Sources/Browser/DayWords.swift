// The day of an article as rows of lists write it. Dates on the timeline, of which more may be unknown, write
// themselves (TimelineDrawing).

import NewsCorpus

extension ArticleView {
  /// `2024-03-22`, as much of it as is known behind `~` where a part is not written, or `undated`.
  var dayWords: String {
    guard let date else { return "undated" }
    return (date.inferred.isEmpty ? "" : "~") + date.value.prefix { $0 != "T" }
  }

  /// The same in eleven columns, so that dates stand below each other: ` 2024-03-22`, `~2024-05`.
  var dayColumn: String {
    let words = dayWords
    return words.hasPrefix("~") ? words : " " + words
  }
}
