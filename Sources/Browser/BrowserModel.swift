// Everything that the browser knows, as one value. How it changes is in Update, how it looks in View.

import Articles
import CrossReferences
import Desk
import NewsCorpus
import Prose
import Screen
import SearchIndex

/// The browser's state.
package struct BrowserModel: Sendable {
  /// What was opened, as the breadcrumb begins: `seeds`.
  let place: String
  let today: CalendarDay?
  var size: Size
  var corpus = Corpus()
  var progress = LoadProgress()

  var focus = Pane.articles
  /// The pane that stands over the reader where only one list fits.
  var list = Pane.articles
  var articles = ArticlesPane()
  var reader = ReaderPane()
  var entities = EntitiesPane()
  var references = ReferencesPane()
  /// Which of the panes that share a box had the focus last.
  var shared = Pane.references
  var openFacts = OpenFacts()
  var figures = FiguresPane()
  var quotes = QuotesPane()
  /// Which facts are lit in the reader.
  var litFacts = LitFacts.none

  var filter = Filter()
  var find: Find?
  /// What is looked for in what lies over the panes.
  var viewFind: String?
  var prompt: Prompt?
  /// What was searched for before.
  var searchHistory = SearchHistory()
  /// What was erased last in a prompt.
  var erased = ""
  var savedSearches = SavedSearches()
  var saved = SavedPane()
  var finder = FinderPane()
  /// Counts snapshots of the corpus.
  var snapshot = 0
  /// The request for why an article has its rank.
  var explanationGeneration = 0
  /// The request for what the finder shows.
  var finderGeneration = 0
  var overlay: Overlay?
  var health = HealthPane()
  var aboutEntity = AboutEntity()
  var timeline = TimelinePane()
  var coverage = CoveragePane()
  var voices = VoicesView()
  var review = ReviewPane()
  var conflicts = ConflictsPane()
  var missing = MissingPane()
  /// What the reader decided; the corpus is grouped so as soon as it can be.
  var decisions = Decisions()
  /// What of the file of decisions was not understood.
  var complaints: [String] = []
  /// The name that `m` marked first.
  var mergeMark: MergeMark?
  var comparison: ComparisonView?
  /// The same two articles by what they state.
  var factsView: FactsView?
  /// The texts were opened from a fact, and lead back to it.
  var returnsToFacts = false
  /// The place that a view led to.
  var pointed: PointedPlace?
  /// The article that `c` marked first.
  var marked: Int?
  var history: [Visit] = []
  /// The article that was opened last on purpose, as it was left; the reader may preview another.
  var opened: Visit?
  var rereading = Rereading.idle
  /// A sentence about the last key, until the next one.
  var notice: String?
  /// Counts requests, so that an answer to an older one is told apart.
  var generation = 0
  /// The requests for what the list of articles shows, and for what is compared.
  var searchGeneration = 0
  var comparisonGeneration = 0
  /// The request for what is lit in a long text.
  var lightGeneration = 0
  /// The request for what tells about an entity, and that entity.
  var descriptionGeneration = 0
  var wantedDescription: Int?
  /// The request for entities as the decisions say.
  var regroupGeneration = 0
  /// What was asked to be compared last; the answer may be still to come.
  var sides: Sides?
  var waiting = WaitingForComparison.no

  /// - Parameter today: on the reader's calendar, where it is known.
  package init(place: String, size: Size, today: CalendarDay? = nil) {
    self.place = place
    self.today = today
    self.size = size
    settle()
  }

  var layout: Layout { Layout(size, focus: focus, list: list, shared: shared) }

  var context: Context {
    if prompt != nil { return .prompt }
    if overlay != nil { return .overlay }
    // A comparison lies over whatever it was opened from; who else says it, over the coverage.
    if comparison != nil { return showsFacts ? .facts : .compare }
    if voices.isOpen { return .voices }
    if health.isOpen { return .health }
    if timeline.isOpen { return .timeline }
    if coverage.isOpen { return .coverage }
    if aboutEntity.isOpen { return .entity }
    if review.isOpen { return .review }
    if saved.isOpen { return .saved }
    if conflicts.isOpen { return .conflicts }
    return missing.isOpen ? .missing : .browse
  }

  /// The snapshot that effects work on.
  package var currentCorpus: Corpus { corpus }

  /// What the snapshot is to be grouped by.
  package var currentDecisions: Decisions { decisions }

  /// Rows inside the border of a pane.
  func rows(of pane: Pane) -> Int { max(0, (layout.panes[pane]?.rows ?? 0) - 2) }

  /// Columns inside the border of a pane.
  func columns(of pane: Pane) -> Int { max(0, (layout.panes[pane]?.columns ?? 0) - 2) }
}

/// What narrows the list of articles.
struct Filter: Equatable, Sendable {
  /// As typed.
  var typed = ""
  /// Whether the last word may still grow: then it is a beginning.
  var isBeingTyped = false
  /// How what was searched for stands; a search begins with the best. The list without a search has an
  /// order of its own (`ArticlesPane.order`).
  var order = ArticleOrder.usual
  /// An entity that the articles must mention.
  var entity: Int?
  /// Where both narrow: the search came last.
  var isSearchLast = false
  /// What the list was last answered with; it may be older than what narrows it now.
  var found: ListedArticles?

  var isEmpty: Bool { typed.isEmpty && entity == nil }

  /// What was searched for, once that was answered.
  var result: SearchResult? { found?.search }

  /// Answers come and go; what narrows counts.
  static func == (left: Filter, right: Filter) -> Bool {
    (left.typed, left.isBeingTyped, left.order, left.entity, left.isSearchLast)
      == (right.typed, right.isBeingTyped, right.order, right.entity, right.isSearchLast)
  }
}

/// A place that `Backspace` goes back to.
struct Visit: Equatable, Sendable {
  var article: Int
  /// Where in its text the first line on the screen began: lines change with the window.
  var offset: UInt32
  var focus: Pane
  var filter: Filter
}

/// The numbers of two articles that stand side by side.
struct Sides: Equatable, Sendable {
  var left: Int
  var right: Int
  /// What is known to connect them.
  var evidence = LitEvidence()
  var look = ComparisonLook.facts
}
