// One article among all accounts of what it reports: its sentences, a margin with a column for each account, the sentence
// that the reader stands at and the account that is chosen. How it is set in lines is VoiceLines' business.

import CrossReferences
import NewsCorpus
import Screen

/// State of the view of who else says what an article says.
struct VoicesView: Sendable {
  /// The article; nil while the view is closed.
  private(set) var article: Int?
  /// The group of articles that it was opened from.
  private(set) var event: EventGroup?
  /// What is known so far.
  private(set) var voices: ArticleVoices?
  /// Of the request that is being answered; 0 where none is.
  private(set) var generation = 0
  /// The comparison that it was opened from.
  var setAside: ComparisonSetAside?

  /// The accounts, as the columns stand: indices into those that are known.
  private(set) var order: [Int] = []
  private(set) var isByDate = false
  /// The number of the sentence that the reader stands at.
  private(set) var current = 0
  /// The article of the account that the reader chose, and whether at this very sentence.
  private var wanted: (article: Int, isOfSentence: Bool)?

  /// Words that are looked for.
  var hits = VoicesHits()

  /// The text, cut for the window.
  private(set) var lines: [Line] = []
  /// What the accounts say to the current sentence.
  private(set) var told: [ToldLine] = []
  private(set) var layout = VoicesLayout()
  /// The first line of the text and of what is told, the first column and the first row of the legend that are shown.
  private(set) var top = 0
  private(set) var toldTop = 0
  private(set) var firstColumn = 0
  private(set) var firstAccount = 0

  var isOpen: Bool { article != nil }
  /// Whether accounts are still looked for or compared.
  var isRunning: Bool { generation != 0 }

  // MARK: opening and answers

  mutating func open(_ article: Int, in event: EventGroup?, generation: Int) {
    self = VoicesView()
    (self.article, self.event, self.generation) = (article, event, generation)
  }

  /// Asks again, of another corpus; the reader stays at the sentence.
  mutating func ask(again generation: Int) {
    self.generation = generation
    voices = nil
    (order, lines, told) = ([], [], [])
  }

  /// The article has another number, or is gone; so may the others of its group.
  mutating func renumber(_ now: (Int) -> Int?) {
    article = article.flatMap(now)
    event = nil
    wanted = nil
    setAside = setAside?.renumbered(now)
  }

  /// Takes an answer, unless a newer request was made meanwhile.
  mutating func receive(_ voices: ArticleVoices, _ generation: Int, _ corpus: Corpus) {
    guard isRunning, generation == self.generation else { return }
    self.voices = voices
    if voices.isComplete { self.generation = 0 }
    if order.count != accounts.count { setOrder(corpus) }
    find(hits.query, corpus)
  }

  /// What still comes is not wanted; false where nothing comes.
  mutating func stop() -> Bool {
    defer { generation = 0 }
    return isRunning
  }

  // MARK: what is known

  /// As they are known, the strongest first.
  var accounts: [OtherAccount] { voices?.accounts ?? [] }

  var sentences: [VoicedSentence] { voices?.sentences ?? [] }

  var sentence: VoicedSentence? {
    sentences.indices.contains(current) ? sentences[current] : nil
  }

  /// The account of a column.
  func account(at column: Int) -> OtherAccount? {
    order.indices.contains(column) ? accounts[order[column]] : nil
  }

  /// The column of an article.
  func column(of article: Int) -> Int? { order.firstIndex { accounts[$0].article == article } }

  /// Whether the account of a column was asked yet.
  func isAsked(_ column: Int) -> Bool { order[column] < voices?.asked ?? 0 }

  /// What the accounts say to the current sentence: what is told otherwise first, the heaviest of it before, then as the
  /// columns stand.
  var heard: [Voice] {
    guard let sentence else { return [] }
    func rank(_ voice: Voice) -> (FactRelation, Int) {
      (voice.difference ?? .same, column(of: voice.article) ?? 0)
    }
    return sentence.voices.sorted { rank($0) < rank($1) }
  }

  /// The column of the chosen account: what the reader chose, where that says something to the sentence or was chosen at
  /// it, else the first who does.
  var chosen: Int? {
    let heard = heard
    if let wanted, let column = column(of: wanted.article),
      wanted.isOfSentence || heard.isEmpty
        || heard.contains(where: { $0.article == wanted.article })
    {
      return column
    }
    return heard.first.flatMap { column(of: $0.article) } ?? (order.isEmpty ? nil : 0)
  }

  /// What the chosen account says to the current sentence.
  var chosenVoice: Voice? {
    guard let article = chosen.flatMap(account(at:))?.article else { return nil }
    return sentence?.voices.first { $0.article == article }
  }

  /// The account behind another one, or before it, as the columns stand.
  func neighbour(of article: Int, _ step: Int) -> Int? {
    guard let column = column(of: article) else { return account(at: 0)?.article }
    return account(at: column + step)?.article
  }

  // MARK: order

  /// By date or by how sure each is; the chosen one stays chosen.
  mutating func reorder(_ corpus: Corpus) {
    let kept = chosen.flatMap(account(at:))?.article
    isByDate.toggle()
    setOrder(corpus)
    if let kept { wanted = (kept, true) }
  }

  private mutating func setOrder(_ corpus: Corpus) {
    order = Array(accounts.indices)
    guard isByDate else { return }
    let dates = accounts.map { corpus[$0.article].date?.value ?? "~" }
    order.sort { (dates[$0], $0) < (dates[$1], $1) }
  }

  // MARK: moving

  mutating func move(_ move: Move) {
    let page = max(1, layout.text.rows - 1)
    switch move {
    case .down: current += 1
    case .up: current -= 1
    case .pageDown: current = sentence(lines: page, behind: current)
    case .pageUp: current = sentence(lines: -page, behind: current)
    case .top: current = 0
    case .bottom: current = sentences.count - 1
    }
    arrive()
  }

  /// The sentence that stands so many lines further down, another one in any case.
  private func sentence(lines distance: Int, behind sentence: Int) -> Int {
    let start = lines.firstIndex { $0.sentence == sentence } ?? 0
    let goal = min(max(0, start + distance), lines.count - 1)
    guard lines.indices.contains(goal) else { return sentence }
    let found = lines[goal].sentence
    return found != sentence ? found : sentence + (distance > 0 ? 1 : -1)
  }

  /// Goes to the next sentence that somebody tells otherwise, or to the one before; false where there is none.
  mutating func step(_ step: Int) -> Bool {
    var next = current + step
    while sentences.indices.contains(next), !standing(sentences[next]).isTold { next += step }
    guard sentences.indices.contains(next) else { return false }
    current = next
    wanted = nil
    return true
  }

  /// - Parameter top: the first line of the text, where it is to be another one.
  mutating func go(to sentence: Int, top: Int? = nil) {
    current = sentence
    self.top = top ?? self.top
    arrive()
  }

  private mutating func arrive() {
    keepInBounds()
    wanted?.isOfSentence = false
  }

  /// While sentences are still to come, the reader stays where they were.
  private mutating func keepInBounds() {
    if !sentences.isEmpty { current = max(0, min(current, sentences.count - 1)) }
  }

  /// Chooses the next account, or the one before, of those that say something to the sentence; round and round.
  mutating func chooseVoice(_ step: Int) -> Bool {
    let heard = heard
    guard !heard.isEmpty else { return false }
    let now = heard.firstIndex { column(of: $0.article) == chosen }
    let next = now.map { ($0 + step + heard.count) % heard.count } ?? 0
    wanted = (heard[next].article, true)
    return true
  }

  /// Chooses an account at the current sentence.
  mutating func choose(_ article: Int) { wanted = (article, true) }

  /// Chooses the account of the column to the right, or to the left; false at the edge.
  mutating func chooseColumn(_ step: Int) -> Bool {
    guard let next = chosen.map({ $0 + step }).flatMap(account(at:)) else { return false }
    wanted = (next.article, true)
    return true
  }

  // MARK: in a window

  /// Cuts the text and what is told for a window, and brings into view what is selected. O(text) where the width has
  /// changed.
  mutating func settle(_ corpus: Corpus, _ body: Box) {
    guard let article, article < corpus.articleCount else { return }
    keepInBounds()
    let before = layout
    layout = VoicesLayout(body.inset(by: 1), accounts: accounts.count)
    if before.textColumns != layout.textColumns || lines.last?.sentence != sentences.count - 1 {
      lines = voiceLines(corpus[article], sentences.map(\.range), columns: layout.textColumns)
    }
    told = toldLines(corpus, columns: layout.strip.columns)
    showCurrent()
    let column = chosen ?? 0
    toldTop = toldTop(showing: column)
    firstColumn = shown(column, from: firstColumn, room: layout.columns, of: order.count)
    firstAccount = shown(column, from: firstAccount, room: layout.legend.rows, of: order.count)
  }

  /// The current sentence, with the gap before it where there is room.
  private mutating func showCurrent() {
    let visible = max(1, layout.text.rows)
    defer { top = max(0, min(top, lines.count - visible)) }
    guard let first = lines.firstIndex(where: { $0.sentence == current }),
      let last = lines.lastIndex(where: { $0.sentence == current })
    else { return }
    if last >= top + visible { top = last - visible + 1 }
    if first < top { top = first }
  }

  /// The first line of what is told, that of an account, so that all of a column's account is shown where there is room.
  private func toldTop(showing column: Int) -> Int {
    guard let last = told.lastIndex(where: { $0.column == column }) else { return 0 }
    let starts = told.indices.filter { told[$0].isVoice && $0 <= last }
    return starts.first { last < $0 + layout.toldRows } ?? starts.last ?? 0
  }

  /// The first of some rows, so that one of them is shown.
  private func shown(_ row: Int, from first: Int, room: Int, of count: Int) -> Int {
    let first = row < first ? row : max(first, row - max(1, room) + 1)
    return max(0, min(first, count - room))
  }
}
