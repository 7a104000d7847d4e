// What an article says that was reported before: “as reported on Monday”. It leads to an article only where the
// day, the paper and the story leave one.

import Articles
import Columns
import CrossReferences
import Facts
import Prose

extension Corpus {
  /// Of the best one's relatedness: another report of the same day that is nearer makes it doubtful.
  private static let clearMargin = 0.7

  /// The articles that are meant where the text refers to its paper's report of a day.
  func earlierReports(of article: Int) -> [Reference] {
    let places = self[article].placesOfEarlierReports
    guard !places.isEmpty else { return [] }
    let near = candidates(for: article)
    var space = termSpace()
    let profile = self[article].profile(&space)
    return places.compactMap { said in
      let reports = near.filter { self[$0].dayNumber == said.day && isOfOnePaper($0, article) }
        .map { (article: $0, score: relatedness(of: profile, to: $0, &space).score) }
        .sorted { ($1.score, $0.article) < ($0.score, $1.article) }
      guard let best = reports.first, best.score >= Relatedness.threshold,
        reports.dropFirst().allSatisfy({ $0.score <= best.score * Self.clearMargin })
      else { return nil }
      return Reference(
        article: best.article, printedAs: self[article].string(said.place), at: said.place)
    }
  }

  private func isOfOnePaper(_ one: Int, _ other: Int) -> Bool {
    guard let source = self[one].source, let otherSource = self[other].source else { return true }
    return foldedWords(source) == foldedWords(otherSource)
  }
}

extension ArticleView {
  /// `As reported on Monday`, `as we reported earlier on 3 June`: with the day, before the article's own.
  fileprivate var placesOfEarlierReports: [(place: TextRange, day: Int)] {
    // Most articles need not be read for dates.
    guard let today = dayNumber, withText({ holdsReported($0) }) else { return [] }
    return withText { text in
      dateMentions.compactMap { mention in
        let (date, end) = (mention.value, mention.end)
        guard date == end, date.precision == .day, let day = date.calendarDay?.number, day < today,
          let start = startOfReference(text, before: mention.range)
        else { return nil }
        return (TextRange(start, mention.range.upperBound), day)
      }
    }
  }
}

private func holdsReported(_ text: Bytes) -> Bool {
  var word = "reported"
  return word.withUTF8 { text.firstIndex(of: $0) != nil }
}

/// Where `as … reported (on)` begins, if it stands right before a date.
private func startOfReference(_ text: Bytes, before date: TextRange) -> Int? {
  let window = TextRange(max(0, date.lowerBound - 48), date.lowerBound)
  var words = WordScanner(text, in: window).map { word -> (word: String, start: Int) in
    (foldedWords(String(decoding: text[word.range.offsets], as: UTF8.self)), word.range.lowerBound)
  }
  while let last = words.last, ["on", "earlier", "last", "the"].contains(last.word) {
    words.removeLast()
  }
  guard words.popLast()?.word == "reported" else { return nil }
  while let last = words.last,
    ["previously", "earlier", "already", "we", "was"].contains(last.word)
  {
    words.removeLast()
  }
  guard let start = words.last, start.word == "as" else { return nil }
  return start.start
}
