// The links of a whole corpus that lead to none of its articles: what to fetch next. Where one article's links
// lead, PrintedLinks knows.

import CrossReferences
import Prose

/// A title or an address that is printed as a link, and leads to no article.
package struct MissingLink: Equatable, Sendable {
  /// Where one of them stands.
  package struct Place: Equatable, Sendable {
    /// The article's number in the corpus.
    package var article: Int
    /// Of its text.
    package var place: TextRange
  }

  /// As it is printed first.
  package var title: String
  /// Whether it is an address, and no title.
  package var isAddress: Bool
  /// In order of article, each once.
  package var printedIn: [Place]
}

extension Corpus {
  /// All printed links that lead to none of the articles, those that most articles print first.
  /// O(text), and for each different title the headlines that share a rare word with it. Empty where it was
  /// stopped.
  package func missingLinks(isStopped: () -> Bool = { false }) -> [MissingLink] {
    var found: [MissingLink] = []
    var numbers: [String: Int] = [:]
    var targets = LinkTargets(self)
    for article in 0..<articleCount {
      if isStopped() { return [] }
      let view = self[article]
      let own = view.headline.map { foldedWords($0) }
      for link in view.printedLinks {
        let title = view.string(link.place)
        let key = link.key(title)
        guard !link.isDoubtful, key != own,
          targets.target(of: link, key, printedIn: article) == nil
        else { continue }
        let place = MissingLink.Place(article: article, place: link.place)
        let number = numbers[key] ?? found.count
        numbers[key] = number
        if number == found.count {
          found.append(
            MissingLink(title: title, isAddress: link.address != nil, printedIn: [place]))
        } else if found[number].printedIn.last?.article != article {
          found[number].printedIn.append(place)
        }
      }
    }
    return found.enumerated().sorted {
      ($1.element.printedIn.count, $0.offset) < ($0.element.printedIn.count, $1.offset)
    }.map(\.element)
  }
}

/// Where the links of all articles lead: each title is looked for once.
private struct LinkTargets {
  private let corpus: Corpus
  private var space: TermSpace
  private var headlines: HeadlineWords
  private var candidates: [String: [Int]] = [:]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    space = corpus.termSpace()
    headlines = HeadlineWords(corpus, &space)
  }

  mutating func target(of link: PrintedLink, _ key: String, printedIn article: Int) -> Int? {
    if let address = link.address { return corpus.article(at: address, otherThan: article) }
    let title = corpus[article].withText { PrintedTitle($0, link.place, space: &space) }
    let found = candidates[key] ?? headlines.holding(title, corpus)
    candidates[key] = found
    return found.isEmpty
      ? nil : corpus.sureTarget(of: title, among: found, printedIn: article, &space)
  }
}

/// Which headlines hold which words: what titles of a whole corpus are looked up in.
private struct HeadlineWords {
  /// A term in the upper half, an article in the lower one; in order.
  private var entries: [UInt64] = []
  /// Of headlines without a word that says something.
  private static let noTerm = UInt32.max

  private static let mayLack = 0.2
  /// Of a word that more headlines have, other words must tell.
  private static let mostHolders = 2000

  init(_ corpus: Corpus, _ space: inout TermSpace) {
    for article in 0..<corpus.articleCount {
      guard let headline = corpus[article].printedTitle(&space) else { continue }
      let terms = headline.terms.isEmpty ? [Self.noTerm] : headline.terms.map(\.term)
      for term in terms { entries.append(Self.entry(term, article)) }
    }
    entries.sort()
  }

  private static func entry(_ term: UInt32, _ article: Int) -> UInt64 {
    UInt64(term) << 32 | UInt64(UInt32(clamping: article))
  }

  /// The articles whose headlines may be a title: with one of the words that they cannot all lack.
  func holding(_ title: PrintedTitle, _ corpus: Corpus) -> [Int] {
    guard !title.terms.isEmpty else { return articles(Self.noTerm) ?? [] }
    var (found, met): (Set<Int>, Double) = ([], 0)
    let weight = title.terms.reduce(0) { $0 + $1.weight }
    for term in title.terms.sorted(by: { ($1.weight, $0.term) < ($0.weight, $1.term) }) {
      guard met <= weight * Self.mayLack || found.isEmpty else { break }
      met += term.weight
      found.formUnion(articles(term.term) ?? [])
    }
    return found.sorted()
  }

  /// Nil where there are too many.
  private func articles(_ term: UInt32) -> [Int]? {
    let first = firstPlace(of: Self.entry(term, 0))
    let found = entries[first...].prefix { $0 >> 32 == UInt64(term) }.prefix(Self.mostHolders + 1)
    return found.count > Self.mostHolders ? nil : found.map { Int($0 & 0xffff_ffff) }
  }

  private func firstPlace(of entry: UInt64) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
