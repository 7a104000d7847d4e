// All that a reader may want to go to, as lines of a Finder: articles by headline, entities, sources, and
// what the program can do. How letters are matched, FuzzyFinder knows.

import Columns
import Dispatch
import FuzzyFinder
import Prose
import Synchronization

/// Something that a line of the finder stands for.
package enum FinderTarget: Hashable, Sendable {
  /// By its number in the list that the finder was made with.
  case command(Int)
  case entity(Int)
  /// By the medium's or agency's name.
  case source(String)
  case article(Int)
}

/// A finder over one snapshot. Immutable.
package struct CorpusFinder: Sendable {
  package let finder: Finder
  private let corpus: Corpus
  private let commands: [String]
  private let sources: [String]
  /// Per table: what its lines are, and the number of the first.
  private let sections: [Section]

  fileprivate struct Section {
    enum Kind { case command, entity, source, article }
    var kind: Kind
    var first: Int
  }

  /// O(letters of all lines), shared by `threads`.
  package init(_ corpus: Corpus, commands: [String], threads: Int) {
    self.corpus = corpus
    self.commands = commands
    let sources = corpus.sources
    self.sources = sources
    var sections: [Section] = []
    func add(_ kind: Section.Kind, count: Int) {
      sections += stride(from: 0, to: count, by: LineTable.mostLines).map {
        Section(kind: kind, first: $0)
      }
    }
    add(.command, count: commands.count)
    add(.source, count: sources.count)
    add(.entity, count: corpus.entities.count)
    add(.article, count: corpus.articleCount)
    self.sections = sections
    let built = Mutex([LineTable?](repeating: nil, count: sections.count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { [sections] _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < sections.count else { return }
        let table = corpus.lines(
          sections[number].kind, from: sections[number].first, commands, sources)
        built.withLock { $0[number] = table }
      }
    }
    finder = Finder(built.withLock { $0.compactMap { $0 } })
  }

  /// What a line stands for.
  package func target(of line: FoundLine) -> FinderTarget {
    let section = sections[line.table]
    let number = section.first + line.line
    return switch section.kind {
    case .command: .command(number)
    case .entity: .entity(Int(corpus.entities.byCount[number]))
    case .source: .source(sources[number])
    case .article: .article(number)
    }
  }
}

extension Corpus {
  /// What the articles name as their sources, each once, in the order of the articles. O(articles).
  package var sources: [String] {
    var known = KeyTable()
    var sources: [String] = []
    for segment in segments.indices {
      for local in 0..<segments[segment].articleCount {
        let article = self[number(segment: segment, local: local)]
        guard let range = article.sourceRange else { continue }
        let isNew = article.withTextAndFields { text in
          let name = Bytes(rebasing: text[range.offsets.clamped(to: 0..<text.count)])
          return known.insert(name) == sources.count
        }
        if isNew { sources.append(article.source ?? "") }
      }
    }
    return sources
  }

  fileprivate func lines(
    _ kind: CorpusFinder.Section.Kind, from first: Int, _ commands: [String], _ sources: [String]
  ) -> LineTable {
    var builder = LineTableBuilder()
    func add(upTo count: Int, _ line: (Int, inout LineTableBuilder) -> Void) {
      for number in first..<min(count, first + LineTable.mostLines) { line(number, &builder) }
    }
    switch kind {
    case .command: add(upTo: commands.count) { $1.add(commands[$0]) }
    case .source: add(upTo: sources.count) { $1.add(sources[$0]) }
    case .entity:
      add(upTo: entities.count) { $1.add(name(ofEntity: Int(entities.byCount[$0]))) }
    case .article:
      add(upTo: articleCount) { number, builder in
        let article = self[number]
        guard let headline = article.headlineRange else { return builder.add(article.title) }
        article.withTextAndFields { text in
          let range = headline.offsets.clamped(to: 0..<text.count)
          builder.add(Bytes(rebasing: text[range]))
        }
      }
    }
    return builder.finish()
  }
}

/// A line that was found, ready to be shown.
package struct FinderRow: Equatable, Sendable {
  package var target: FinderTarget
  /// As people read it.
  package var text: String
  /// The scalars of the text that have the letters that were typed, by number, in order.
  package var places: [Int]
}

/// What was found for some letters.
package struct FinderAnswer: Equatable, Sendable {
  /// The letters.
  package var typed: String
  /// Best first, as many as were asked for.
  package var rows: [FinderRow]
  /// How many lines have the letters, as far as they were looked at.
  package var count: Int
  /// How many lines there are.
  package var total: Int
  /// Whether all were looked at.
  package var isComplete: Bool
}

extension CorpusFinder {
  /// What was found, as people read it. O(best lines).
  package func answer(_ found: FoundLines, to typed: String) -> FinderAnswer {
    let rows = found.best.map { line in
      let target = target(of: line)
      return FinderRow(
        target: target, text: text(of: target), places: finder.places(of: found.pattern, in: line))
    }
    return FinderAnswer(
      typed: typed, rows: rows, count: found.count, total: finder.count,
      isComplete: found.isComplete)
  }

  private func text(of target: FinderTarget) -> String {
    switch target {
    case .command(let number): commands[number]
    case .source(let name): name
    case .entity(let entity): corpus.name(ofEntity: entity)
    case .article(let article): corpus[article].title
    }
  }
}
