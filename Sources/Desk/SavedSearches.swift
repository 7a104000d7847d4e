// The searches that a reader saved under names, as a plain file says them. What is not understood in
// the file is kept as it stands. What a search finds is not known here.

/// A search under a name.
package struct SavedSearch: Equatable, Sendable {
  /// As it is shown; one line.
  package var name: String
  /// As it was typed.
  package var query: String

  package init(name: String, query: String) {
    self.name = name
    self.query = query
  }

  /// Whether it has a name, in whatever case.
  package func isNamed(_ other: String) -> Bool { name.lowercased() == other.lowercased() }
}

/// The searches of one file and the text around them.
package struct SavedSearches: Equatable, Sendable {
  /// What a reader may do to them.
  package enum Change: Equatable, Sendable {
    /// In the place of one that has the name.
    case save(SavedSearch)
    case rename(String, to: String)
    case delete(String)
  }

  /// What a change has done.
  package struct Outcome: Equatable, Sendable {
    /// A sentence for people.
    package var told: String
    /// What is there no longer: it was deleted, or its name means another search now.
    package var lost: SavedSearch?
  }

  /// Lines of the file: a table, or what stands around the tables.
  private struct Passage: Equatable {
    var bytes: [UInt8]
    var search: SavedSearch?
  }

  private var passages: [Passage] = []

  /// In the order of the file.
  package var list: [SavedSearch] { passages.compactMap(\.search) }

  /// Reads a file; of tables with the same name the last counts. It never fails. O(bytes).
  package init(_ bytes: [UInt8] = []) {
    let bytes = bytes.isEmpty ? Array(opening.utf8) : bytes
    let pieces = TablePieces(bytes, of: "search")
    let starts = pieces.starts + [bytes.count]
    for (start, end) in zip(starts, starts.dropFirst()) where start < end {
      let piece = Array(bytes[start..<end])
      let search = pieces.opens(piece) ? Self.search(in: piece) : nil
      if let search { forget(search.name) }
      passages.append(Passage(bytes: piece, search: search))
    }
  }

  /// The file's text: what was read, byte for byte, but for what was changed.
  package var text: [UInt8] { passages.flatMap(\.bytes) }

  /// The search of a name, in whatever case.
  package func search(named name: String) -> SavedSearch? { list.first { $0.isNamed(name) } }

  /// Does what was asked for; nothing where there is no search of that name. O(bytes).
  @discardableResult
  package mutating func apply(_ change: Change) -> Outcome {
    switch change {
    case .save(let search): save(search)
    case .rename(let name, let new): Outcome(told: rename(name, to: new))
    case .delete(let name): delete(name)
    }
  }

  private mutating func save(_ search: SavedSearch) -> Outcome {
    let before = self.search(named: search.name)
    put(search)
    guard let before else { return Outcome(told: "saved as “\(search.name)”") }
    guard before.query != search.query else {
      return Outcome(told: "“\(search.name)” is saved anew")
    }
    return Outcome(
      told: "“\(search.name)” is saved in the place of: \(before.query)", lost: before)
  }

  private mutating func delete(_ name: String) -> Outcome {
    guard let lost = search(named: name) else {
      return Outcome(told: "no search is called “\(name)”")
    }
    drop(name)
    return Outcome(told: "“\(lost.name)” is deleted", lost: lost)
  }

  private mutating func rename(_ name: String, to new: String) -> String {
    guard let search = search(named: name) else { return "no search is called “\(name)”" }
    let renamed = SavedSearch(name: new, query: search.query)
    if !search.isNamed(new), self.search(named: new) != nil {
      return "there is a search “\(new)” already"
    }
    replace(name, by: renamed)
    return "“\(name)” is “\(new)” now"
  }

  private mutating func put(_ search: SavedSearch) {
    if self.search(named: search.name) != nil { return replace(search.name, by: search) }
    let isEnded = passages.last?.bytes.last == UInt8(ascii: "\n")
    passages.append(
      Passage(bytes: Array((isEnded ? "" : "\n").utf8) + Self.table(search), search: search))
  }

  /// Comments and keys of its table that mean nothing here stay.
  private mutating func replace(_ name: String, by search: SavedSearch) {
    for index in passages.indices where passages[index].search?.isNamed(name) ?? false {
      let rest = Self.remainder(of: passages[index].bytes)
      passages[index] = Passage(bytes: Self.table(search) + rest, search: search)
    }
  }

  private mutating func drop(_ name: String) {
    passages = passages.compactMap { passage in
      guard passage.search?.isNamed(name) ?? false else { return passage }
      let rest = Self.remainder(of: passage.bytes)
      let isBlank = rest.allSatisfy { " \t\r\n".utf8.contains($0) }
      return isBlank ? nil : Passage(bytes: rest, search: nil)
    }
  }

  /// Of two tables with one name the first is text that means nothing any more.
  private mutating func forget(_ name: String) {
    for index in passages.indices where passages[index].search?.isNamed(name) ?? false {
      passages[index].search = nil
    }
  }
}

extension SavedSearches {
  /// What a table says; nil where it is no whole search.
  private static func search(in table: [UInt8]) -> SavedSearch? {
    var text = TOMLText(table)
    var values: [String: String] = [:]
    while let statement = text.next() {
      switch statement.content {
      case .pair(let key, .text(let value)): values[key] = value
      case .header where statement.range.lowerBound > 0: return search(values)
      case .blank, .comment, .header, .pair, .broken, .unclosed: break
      }
    }
    return search(values)
  }

  private static func search(_ values: [String: String]) -> SavedSearch? {
    guard let name = values["name"].flatMap(SearchHistory.cleaned), let query = values["query"]
    else { return nil }
    return SavedSearch(name: name, query: query)
  }

  private static func table(_ search: SavedSearch) -> [UInt8] {
    Array(
      "[[search]]\nname = \(quoted(search.name))\nquery = \(quoted(search.query))\n".utf8)
  }

  /// What stands in a table besides the search.
  private static func remainder(of table: [UInt8]) -> [UInt8] {
    var text = TOMLText(table)
    var kept: [UInt8] = []
    var isOther = false
    while let statement = text.next() {
      var isOurs = false
      switch statement.content {
      case .pair(let key, .text): isOurs = !isOther && (key == "name" || key == "query")
      case .header:
        isOther = statement.range.lowerBound > 0
        isOurs = !isOther
      case .blank, .comment, .pair, .broken, .unclosed: break
      }
      if !isOurs { kept += table[statement.range] }
      if isOurs, let comment = statement.comment {
        kept += table[comment..<statement.range.upperBound]
      }
    }
    return kept
  }
}

/// What a new file opens with, so that it can be edited without a manual.
private let opening = """
  # Searches that a reader of Broadsheet saved. One [[search]] each: its name, and the query as it is
  # typed. What you add yourself, such as comments and other tables, is kept.


  """
