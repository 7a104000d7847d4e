// One immutable snapshot of everything that was read: the face that the browser and verbs look at.

import Articles
import CrossReferences
import Desk
import Names
import Prose
import SearchIndex

/// Segments and what joins them. Articles are numbered in order of path.
///
/// It never changes while somebody reads it. A class, since every view of an article holds it.
package final class Corpus: Sendable {
  /// In order of path.
  package let segments: [Segment]
  /// What gave no article: what failed, then what was passed over by its ending, each in byte order
  /// of path. Only the finished corpus has them.
  package let problems: [Problem]
  /// The same for people.
  package let problemSummary: ProblemSummary
  /// What was not even looked at.
  package let skipped: Skipped
  let joins: Joins
  /// What it was read from; only the finished corpus has them.
  package let files: SourceFiles
  let known: KnownInCorpus
  /// Number of each segment's first article, and at the end the number of articles.
  private let firstArticles: [Int]

  /// Who and what the articles name, as the reader decided.
  package var entities: EntityTable { joins.entities }
  /// Which articles print the same text.
  package var versions: VersionTable { joins.versions }
  var notes: NoteTable { joins.notes }
  /// Dates whose year only the corpus shows, by article number.
  var years: YearTable { joins.years }
  /// When each article is from, for filtering and ordering.
  var dates: DateTable { joins.dates }

  /// Joins segments. O(names + mentions + articles), but for sorts.
  package convenience init(
    segments: [Segment] = [], problems: [Problem] = [], skipped: Skipped = Skipped(),
    decisions: Decisions = Decisions(), files: SourceFiles = SourceFiles()
  ) {
    self.init(
      segments: segments, problems: problems, skipped: skipped,
      joins: Joins(segments, decisions), files: files)
  }

  /// Segments that are joined already.
  init(
    segments: [Segment], problems: [Problem], skipped: Skipped, joins: Joins, files: SourceFiles,
    known: KnownInCorpus = KnownInCorpus()
  ) {
    self.segments = segments
    self.problems = problems
    problemSummary = ProblemSummary(problems)
    self.skipped = skipped
    self.joins = joins
    self.files = files
    self.known = known
    firstArticles = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.articleCount) }
  }

  /// The same articles under other decisions. O(names + mentions).
  package func deciding(_ decisions: Decisions) -> Corpus {
    let grouping = entities.grouping
    var joins = joins
    joins.entities = EntityTable(
      segments, NameGrouping(segments, grouping.names, grouping.aliases, decisions))
    return Corpus(
      segments: segments, problems: problems, skipped: skipped, joins: joins, files: files,
      known: known.words)
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
    return grouping.decided?.shownName(root) ?? grouping.text(root, in: segments)
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
