// The health of a corpus: what gave no article, what was repaired, what is doubtful, and why. Nothing
// is lost or guessed in silence. How it is shown, and which words people read, the layers above know.

import Articles

/// What is doubtful in a corpus, by kind.
package struct CorpusHealth: Sendable {
  /// Kinds of doubt, gravest first.
  package enum Concern: Int, CaseIterable, Sendable {
    /// Files and folders that gave no article.
    case failed
    /// Records that gave none, in files of which the rest was read.
    case dropped
    /// Articles of whose text a part may be missing.
    case incomplete
    /// Articles whose shown text differs from the file's bytes.
    case repaired
    /// Articles whose printed date cannot be relied on.
    case doubtfulDate
    /// Articles that others print, too, but for a few words.
    case version
    /// Articles of whose date a part is inferred.
    case inferredDate
    /// Articles without a date, or without its year: they stand outside any order by date.
    case undated
    /// Files that nobody tried to read: their names end like no text, or they are indexes.
    case passedOver
    /// Hidden entries and folders that are never looked into; only counted.
    case hidden

    /// Whether something is missing or was changed; the others are only to be known.
    package var isProblem: Bool {
      switch self {
      case .failed, .dropped, .incomplete, .repaired: true
      case .doubtfulDate, .version, .inferredDate, .undated, .passedOver, .hidden: false
      }
    }
  }

  /// One file, record or article of a concern.
  package struct Item: Equatable, Sendable {
    /// The file's path, or the article's id.
    package var path: String
    /// The end of a sentence that begins with the path.
    package var reason: String
    /// The article's number; nil where there is none.
    package var article: Int?
  }

  private let corpus: Corpus
  /// Numbers of articles, by concern.
  private var incomplete: [UInt32] = []
  private var repaired: [UInt32] = []
  private var doubtful: [UInt32] = []
  private var inferred: [UInt32] = []
  private var undated: [UInt32] = []
  private var versions: [UInt32] = []

  /// Looks through all articles. O(articles + diagnostics).
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    var number: UInt32 = 0
    for segment in corpus.segments {
      for row in segment.articles {
        let remarks = segment.diagnostics[row.diagnostics.indexes]
        if remarks.contains(where: \.isLoss) { incomplete.append(number) }
        if remarks.contains(where: \.isRepair) { repaired.append(number) }
        if remarks.contains(where: \.isDateDoubt) { doubtful.append(number) }
        let date = corpus.years[number] ?? row.date
        if date.isUnknown {
          undated.append(number)
        } else if date.map({ !$0.inferred.isEmpty }) ?? false {
          inferred.append(number)
        }
        number += 1
      }
    }
    for group in 0..<corpus.versions.groupCount {
      versions += corpus.versions.members(ofGroup: group)
    }
  }

  /// How many items a concern has. O(1).
  package func count(_ concern: Concern) -> Int {
    switch concern {
    case .failed: corpus.problemSummary.failures.count
    case .dropped: corpus.problemSummary.dropped.count
    case .incomplete: incomplete.count
    case .repaired: repaired.count
    case .doubtfulDate: doubtful.count
    case .version: versions.count
    case .inferredDate: inferred.count
    case .undated: undated.count
    case .passedOver: corpus.problemSummary.passedOverFiles.count
    case .hidden: corpus.skipped.count
    }
  }

  /// How many items can be had; those that are only counted cannot.
  package func listedCount(_ concern: Concern) -> Int { concern == .hidden ? 0 : count(concern) }

  /// An item by its number, from 0 to below `listedCount`; nil beyond. Made when asked, so that a
  /// screen of a hundred thousand costs a screen. O(log articles + its diagnostics).
  package func item(_ concern: Concern, _ index: Int) -> Item? {
    guard index >= 0, index < listedCount(concern) else { return nil }
    let summary = corpus.problemSummary
    switch concern {
    case .failed: return item(summary.failures, index)
    case .dropped: return item(summary.dropped, index)
    case .passedOver: return item(summary.passedOverFiles, index)
    case .incomplete: return item(incomplete[index]) { $0.messages(where: \.isLoss) }
    case .repaired: return item(repaired[index]) { $0.messages(where: \.isRepair) }
    case .doubtfulDate: return item(doubtful[index]) { $0.messages(where: \.isDateDoubt) }
    case .version: return item(versions[index]) { $0.versionReason }
    case .inferredDate: return item(inferred[index]) { $0.inferenceReason }
    case .undated: return item(undated[index]) { $0.undatedReason }
    case .hidden: return nil
    }
  }

  /// The article to open for an item: its own, or the first one of the file that it is a record of; nil
  /// where the file gave none. O(articles).
  package func nearestArticle(_ concern: Concern, _ index: Int) -> Int? {
    guard let item = item(concern, index) else { return nil }
    return item.article ?? corpus.articles.first { $0.id == item.path }?.number
  }

  private func item(_ problems: ArraySlice<Problem>, _ index: Int) -> Item {
    let problem = problems[problems.startIndex + index]
    return Item(path: problem.path, reason: problem.message)
  }

  private func item(_ number: UInt32, _ reason: (ArticleView) -> String) -> Item {
    let article = corpus[Int(number)]
    return Item(path: article.id, reason: reason(article), article: article.number)
  }
}

extension PublicationDate? {
  /// Without a date, or without its year: such an article has no place in an order by date.
  fileprivate var isUnknown: Bool { self.map { $0.year == 0 } ?? true }
}

extension Diagnostic {
  /// Whether it makes the date of its article doubtful.
  var isDateDoubt: Bool {
    switch code {
    case .ambiguousDate, .unreadableDate, .futureDate, .conflictingDates: true
    case .repeatedHeadline, .invalidEncoding, .nulBytes, .decodedUTF16, .decoded, .doubleEncoded,
      .incompleteArchive, .empty, .noHeadline, .tooLong, .truncated, .paywalled, .embargoed,
      .brokenMarkup:
      false
    }
  }
}

extension ArticleView {
  fileprivate func messages(where isMeant: (Diagnostic) -> Bool) -> String {
    diagnostics.filter(isMeant).map(\.message).joined(separator: "; ")
  }

  /// Names the first of the group; that one itself names the second.
  fileprivate var versionReason: String {
    let all = corpus.versions.group(of: number).map(corpus.versions.members(ofGroup:))
    guard let first = all?.first(where: { $0 != number }) else { return "" }
    let more = versionCount > 1 ? " and \(versionCount - 1) more" : ""
    return "nearly the text of \(corpus[Int(first)].id)\(more)"
  }

  fileprivate var inferenceReason: String {
    [date?.value, whyDate].compactMap { $0 }.joined(separator: ": ")
  }

  fileprivate var undatedReason: String {
    date.map { "\($0.value): the year is not known" } ?? "nothing in it says when it was published"
  }
}
