// One immutable snapshot of everything that was read: the face that the browser and verbs look at.

import Articles
import CrossReferences
import Desk
import Names
import Prose
import SearchIndex

/// Segments and what joins them. Articles are numbered in order of path.
///
/// A value: copying shares the columns, and a snapshot never changes while somebody reads it.
package struct Corpus: Sendable {
  /// In order of path.
  package let segments: [Segment]
  /// Who and what the articles name, as the reader decided.
  package private(set) var entities: EntityTable
  /// What gave no article: what failed, then what was passed over by its ending, each in byte order
  /// of path. Only the finished corpus has them.
  package let problems: [Problem]
  /// The same for people.
  package let problemSummary: ProblemSummary
  /// What was not even looked at.
  package let skipped: Skipped
  private(set) var notes: NoteTable
  /// Which articles print the same text.
  package private(set) var versions = VersionTable()
  /// Dates whose year only the corpus shows, by article number.
  let years: [UInt32: PublicationDate]
  /// When each article is from, for filtering and ordering.
  let dates: DateTable
  /// Number of each segment's first article, and at the end the number of articles.
  private let firstArticles: [Int]

  /// Joins segments. O(names + mentions + articles), but for sorts.
  package init(
    segments: [Segment] = [], problems: [Problem] = [], skipped: Skipped = Skipped(),
    decisions: Decisions = Decisions()
  ) {
    self.segments = segments
    self.problems = problems
    problemSummary = ProblemSummary(problems)
    self.skipped = skipped
    let names = NameTable(segments)
    let holders = HolderLists(segments, of: names)
    let aliases = Aliases(of: names.corpusNames(segments, holders))
    entities = EntityTable(segments, NameGrouping(segments, names, aliases, decisions))
    notes = NoteTable(segments)
    firstArticles = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.articleCount) }
    years = YearByCorpus.dates(segments, names, holders)
    dates = DateTable(segments, years: years)
    versions = VersionTable(of: self)
    if versions.groupCount > 0 { notes = NoteTable(segments, versions) }
  }

  /// The same articles under other decisions. O(names + mentions).
  package func deciding(_ decisions: Decisions) -> Corpus {
    var corpus = self
    let grouping = entities.grouping
    corpus.entities = EntityTable(
      segments, NameGrouping(segments, grouping.names, grouping.aliases, decisions))
    return corpus
  }

  /// How many articles there are.
  package var articleCount: Int { firstArticles.last ?? 0 }

  /// An article by number. O(log segments).
  package subscript(article: Int) -> ArticleView {
    let place = place(of: article)
    return ArticleView(corpus: self, number: article, segment: place.segment, local: place.local)
  }

  /// All articles, by number.
  package var articles: some RandomAccessCollection<ArticleView> {
    (0..<articleCount).lazy.map { self[$0] }
  }

  func place(of article: Int) -> (segment: Int, local: Int) {
    var low = 0
    var high = segments.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if firstArticles[middle] <= article { low = middle } else { high = middle - 1 }
    }
    return (low, article - firstArticles[low])
  }

  func number(segment: Int, local: Int) -> Int { firstArticles[segment] + local }

  /// The articles that an ARTICLE argument may mean: the one with exactly this id, else all whose
  /// id holds it. O(articles).
  package func articles(named argument: String) -> [Int] {
    var holding: [Int] = []
    for article in 0..<articleCount {
      let id = self[article].id
      if id == argument { return [article] }
      if id.utf8.contains(argument.utf8) { holding.append(article) }
    }
    return holding
  }

  /// The entity's name: what the reader decided, else as the segment that mentions it most writes it.
  package func name(ofEntity entity: Int) -> String {
    let grouping = entities.grouping
    let root = entities.root(entity)
    return grouping.decided.shownName(root) ?? grouping.text(root, in: segments)
  }
}

extension String.UTF8View {
  /// Whether `other` stands in it. O(n × m), m short.
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: other) { return true }
      rest.removeFirst()
    }
    return false
  }
}
