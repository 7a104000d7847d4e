// What is known of one entity, over the panes: how it is written, where, why each form is taken for
// it, and what else is named beside it. How that is found, NewsCorpus knows.

import NewsCorpus
import Screen

/// State of the view that tells about an entity.
struct AboutEntity: Sendable {
  /// A row of the list.
  enum Row: Equatable {
    case title(String)
    /// A name and what there is to say.
    case fact(String, String)
    /// A form of the description, by its number.
    case form(Int)
    /// A line of why the form above is taken for the entity.
    case why(String)
    /// An article that writes it so, by its number among the form's holders.
    case holder(form: Int, Int)
    /// How many holders more a form has.
    case more(form: Int, Int)
    /// A companion of the description, by its number.
    case companion(Int)
  }

  /// Present while the view is open.
  private(set) var description: EntityDescription?
  private(set) var rows: [Row] = []
  var list = ListState()
  /// Entities that were told about before, to go back to.
  private(set) var before: [Int] = []
  /// Forms of which all articles are listed.
  private var unfolded: Set<Int> = []
  private var columns = 0
  /// Names have other numbers since it was described: what depends on them waits.
  private(set) var isStale = false

  /// As many articles of a form are listed at first: enough to see where, few enough to see all forms.
  private static let listedArticles = 3

  var isOpen: Bool { description != nil }

  /// Tells about an entity; about the same one, when articles arrived, in the same place.
  mutating func open(_ description: EntityDescription, _ corpus: Corpus, columns: Int) {
    if self.description?.entity != description.entity {
      list = ListState()
      unfolded = []
    }
    self.description = description
    isStale = false
    layOut(corpus, columns: columns)
  }

  mutating func close() { self = AboutEntity() }

  /// The form that the selected row is about.
  var selectedForm: Int? {
    guard !isStale, rows.indices.contains(list.selected) else { return nil }
    switch rows[list.selected] {
    case .form(let number), .holder(let number, _), .more(let number, _): return number
    case .why:
      return rows[..<list.selected].lazy.reversed().compactMap { row in
        if case .form(let number) = row { number } else { nil }
      }.first
    case .title, .fact, .companion: return nil
    }
  }

  /// Leaves for a companion.
  mutating func remember() { if let description { before.append(description.entity) } }

  mutating func takeBack() -> Int? { before.popLast() }

  /// Lists all articles of a form, or the first ones only.
  mutating func toggle(_ form: Int, _ corpus: Corpus) {
    if unfolded.remove(form) == nil { unfolded.insert(form) }
    layOut(corpus, columns: columns)
    list.selected = rows.firstIndex(of: .form(form)) ?? 0
  }

  /// Gives entities the numbers of another snapshot, until the entity is described anew.
  mutating func renumber(_ now: (Int) -> Int?) {
    before = before.compactMap(now)
    guard var described = description else { return }
    guard let entity = now(described.entity) else { return close() }
    isStale = true
    described.entity = entity
    described.companions = described.companions.compactMap { companion in
      now(companion.entity).map { entity in
        var companion = companion
        companion.entity = entity
        return companion
      }
    }
    description = described
    rows.removeAll { row in
      if case .companion(let number) = row { number >= described.companions.count } else { false }
    }
  }

  // MARK: rows

  /// Makes the rows for a width. O(rows).
  mutating func layOut(_ corpus: Corpus, columns: Int) {
    self.columns = columns
    guard let description else { return }
    let (table, entity) = (corpus.entities, description.entity)
    let articles = counted(table.holders(entity).count, "article")
    rows = [
      .fact("Type", table.type(entity).name),
      .fact("Named", "\(counted(table.mentionCount(entity), "time")) in \(articles)"),
    ]
    if let role = description.role { rows.insert(.fact("Role", role), at: 1) }
    rows += corpus.decisionsOn(entity).map { .fact("Yours", $0) }
    rows.append(.title("Written"))
    for form in description.forms.indices { addForm(form, description.forms[form]) }
    guard !description.companions.isEmpty else { return }
    rows.append(.title("Named in the same articles; what is rare elsewhere first"))
    rows += description.companions.indices.map { .companion($0) }
  }

  private mutating func addForm(_ number: Int, _ form: WrittenForm) {
    rows.append(.form(number))
    rows += wrapped(form.reason?.why).map { .why($0) }
    let all = form.holders.count
    let shown = unfolded.contains(number) ? all : min(all, Self.listedArticles)
    rows += (0..<shown).map { .holder(form: number, $0) }
    if shown < all { rows.append(.more(form: number, all - shown)) }
  }

  private func wrapped(_ text: String?) -> [String] {
    guard let text else { return [] }
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      wrap(bytes, 0..<bytes.count, columns: max(20, columns - 8), newlines: .blanks)
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }
}

extension AboutEntity {
  /// O(rows of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard let description else { return }
    frame.fill(box)
    let inner = frame.border(
      box, title: "About \(corpus.name(ofEntity: description.entity))",
      trailing: list.position(of: rows.count), focused: true)
    for line in 0..<inner.rows {
      let index = list.top + line
      guard rows.indices.contains(index) else { break }
      let row = inner.row + line
      draw(rows[index], description, corpus, &frame, row: row, inner)
      if index == list.selected {
        frame.put("▸", row: row, column: inner.column)
        select(&frame, row: row, inner, focused: true)
      }
    }
    frame.cursor = Point(row: inner.row + list.selected - list.top, column: inner.column)
  }

  private func draw(
    _ shown: Row, _ description: EntityDescription, _ corpus: Corpus, _ frame: inout Frame,
    row: Int, _ box: Box
  ) {
    func put(_ text: String, at indent: Int, _ style: Style = .plain) {
      frame.put(text, row: row, box, indent: indent, style)
    }
    switch shown {
    case .title(let title): put(title, at: 1, Style(.heading, .bold))
    case .fact(let name, let text):
      put(name, at: 1, Style(.heading, .bold))
      put(text, at: 10)
    case .form(let number): put(words(description.forms[number]), at: 3)
    case .why(let text): put(text, at: 5, Style(.faint))
    case .holder(let form, let index):
      let holder = description.forms[form].holders[index]
      put("\(padded(grouped(Int(holder.count)), to: 4))×", at: 5, Style(.faint))
      put(title(of: Int(holder.article), corpus), at: 12)
    case .more(_, let count):
      put("and \(counted(count, "article")) more", at: 12, Style(.faint))
    case .companion(let index):
      let companion = description.companions[index]
      let type = corpus.entities.type(companion.entity)
      put(String(type.letter), at: 3, Style(role(of: type), .bold))
      put(padded(counted(companion.articleCount, "article"), to: 14), at: 5, Style(.faint))
      put(corpus.name(ofEntity: companion.entity), at: 21)
    }
  }

  /// `Bortnikov · 4 times · 90 % sure`, or `your decision` in the place of how sure.
  private func words(_ form: WrittenForm) -> String {
    let sure =
      form.reason.map { $0.isDecided ? "your decision" : "\(percent($0.confidence)) sure" }
      ?? "its name"
    return "\(form.text) · \(counted(form.count, "time")) · \(sure)"
  }

  private func title(of article: Int, _ corpus: Corpus) -> String {
    article < corpus.articleCount ? corpus[article].title : ""
  }
}
