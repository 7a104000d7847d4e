// The links that an article prints to other pieces (titles, addresses, “as reported on Monday”), and which
// articles they lead to. What else connects articles is CorpusReferences' business.

import Articles
import Columns
import CrossReferences
import Facts
import Prose

/// A title or an address that stands in an article as a link.
struct PrintedLink {
  var place: TextRange
  /// Nil where it is a title.
  var address: Address?
  /// Whether only its look says that a line is a title of another piece: it leads to a headline of the same
  /// words, but it is nothing to fetch.
  var isDoubtful = false
}

extension Corpus {
  /// The links that the article prints, each once and where it is printed first, with the article that each
  /// leads to where the corpus surely has it. A search for each title.
  package func printedLinks(of article: Int) -> [Reference] {
    let view = self[article]
    var resolver = LinkResolver(self)
    var seen: Set<String> = []
    if let headline = view.headline { seen.insert(foldedWords(headline)) }
    let printed = view.printedLinks.compactMap { link -> Reference? in
      let title = view.string(link.place)
      guard seen.insert(link.key(title)).inserted else { return nil }
      guard let target = resolver.target(of: link, printedIn: article) else {
        guard !link.isDoubtful else { return nil }
        return Reference(article: nil, relation: .seeAlso, title: title, place: link.place)
      }
      return Reference(article: target, printedAs: title, at: link.place)
    }
    return printed
      + earlierReports(of: article).filter { report in
        !printed.contains { $0.article == report.article }
      }
  }
}

extension Reference {
  /// A link that leads to an article.
  init(article: Int, printedAs title: String, at place: TextRange) {
    self.init(
      article: article, relation: .seeAlso, score: 1,
      reasons: [Reason(.link, "printed as a link: \(title)", weight: 1)], title: title, place: place
    )
  }
}

extension PrintedLink {
  /// What links to the same piece share.
  func key(_ title: String) -> String {
    address.map { String(decoding: $0.bytes, as: UTF8.self) } ?? foldedWords(title)
  }
}

extension ArticleView {
  /// Titles and addresses that are set as links, and the addresses of articles in the running text, in order
  /// of block. O(text).
  var printedLinks: [PrintedLink] {
    let blocks = foundBlocks
    return withText { text in
      var links: [PrintedLink] = []
      for (index, block) in blocks.enumerated() {
        guard block.kind == .seeAlsoTitle || block.kind == .link else {
          guard block.kind.isBody else { continue }
          links += addresses(in: text, block.range).filter { $0.address?.isOfArticle ?? false }
          continue
        }
        let addresses = addresses(in: text, block.range)
        links += addresses
        guard addresses.isEmpty, block.kind == .seeAlsoTitle || !isRow(text, block.range) else {
          continue
        }
        let isListed = !format.isPlainText || isInList(blocks, index, text)
        links.append(PrintedLink(place: block.range, isDoubtful: !isListed))
      }
      return links
    }
  }
}

extension Format {
  /// Whether titles of other pieces stand in it without a mark that makes them links.
  fileprivate var isPlainText: Bool {
    switch self {
    case .text, .jsonLines, .json, .csv, .tsv, .mail, .mbox: true
    case .markdown, .html, .mhtml, .rss, .atom, .rdf, .jsonFeed, .nitf, .newsML: false
    }
  }
}

/// Whether a block is one of several titles below one another, or stands behind a label. A line alone that
/// nothing closes may as well be a sentence that lost its end, or the remark below a table.
private func isInList(_ blocks: [Block], _ index: Int, _ text: Bytes) -> Bool {
  func isTitle(_ index: Int) -> Bool {
    guard blocks.indices.contains(index) else { return false }
    let block = blocks[index]
    if block.kind == .seeAlsoTitle { return true }
    guard block.kind == .link, !isRow(text, block.range) else { return false }
    let isOneLine = !text[block.range.offsets.clamped(to: 0..<text.count)].contains(0x0A)
    return isOneLine && hasWords(of: block.range, text)
  }
  return blocks[index].kind == .seeAlsoTitle
    || isTitle(index) && (isTitle(index - 1) || isTitle(index + 1))
}

/// Whether a line has as many words as titles have at least.
private func hasWords(of line: TextRange, _ text: Bytes) -> Bool {
  var words = 0
  for _ in WordScanner(text, in: line) where words < 3 { words += 1 }
  return words == 3
}

/// Whether a line that stands alone is rather a row of a table than a title: a fifth of its words or more are
/// figures.
private func isRow(_ text: Bytes, _ line: TextRange) -> Bool {
  let words = WordScanner(text, in: line).map(\.shape)
  return words.count { $0.contains(.digits) } * 5 >= max(words.count, 1)
}

/// Finds the articles that links lead to, for several links after another.
struct LinkResolver {
  private let corpus: Corpus
  private var space: TermSpace

  init(_ corpus: Corpus) {
    self.corpus = corpus
    space = corpus.termSpace()
  }

  /// The article that a link surely leads to.
  mutating func target(of link: PrintedLink, printedIn article: Int) -> Int? {
    if let address = link.address {
      return corpus.article(at: address, otherThan: article)
    }
    let (title, hash) = corpus[article].withText { text in
      (PrintedTitle(text, link.place, space: &space), titleHash(text, link.place))
    }
    var candidates = corpus.articles(withHeadline: hash)
    if candidates.isEmpty { candidates = corpus.articlesHolding(title, space) }
    return corpus.sureTarget(of: title, among: candidates, printedIn: article, &space)
  }
}

// MARK: Candidates

extension Corpus {
  /// The articles of an address, but for the one that prints it; nil where several that are no versions of one
  /// have it. O(articles).
  func article(at address: Address, otherThan article: Int) -> Int? {
    let found = articles(with: address.hash, in: \.addresses).filter { candidate in
      candidate != article && self[candidate].address == address
    }
    let first = withoutVersions(found, of: article)
    return first.count == 1 ? first.first : nil
  }

  /// Those whose headline has the words of a hash, nearly surely. O(articles).
  func articles(withHeadline hash: UInt32) -> [Int] {
    hash == 0 ? [] : articles(with: hash, in: \.headlines)
  }

  private func articles(
    with hash: UInt32, in column: KeyPath<SegmentTitles, Column<UInt32>>
  ) -> [Int] {
    segments.indices.flatMap { number in
      segments[number].titles[keyPath: column].withBuffer { hashes in
        hashes.indices.filter { hashes[$0] == hash }.map { self.number(segment: number, local: $0) }
      }
    }
  }

  /// Of versions of one article only the earliest, and none of an article's own.
  private func withoutVersions(_ articles: [Int], of article: Int) -> [Int] {
    let own = versions.group(of: article)
    var groups: Set<Int> = []
    return articles.sorted { comesBefore($0, $1) }.filter { candidate in
      guard let group = versions.group(of: candidate) else { return true }
      return group != own && groups.insert(group).inserted
    }
  }

  /// The one article among candidates that a title surely means.
  func sureTarget(
    of title: PrintedTitle, among candidates: [Int], printedIn article: Int,
    _ space: inout TermSpace
  ) -> Int? {
    let day = self[article].dayNumber
    let others = withoutVersions(candidates.filter { $0 != article }, of: article)
    return TitleCandidate.sureOne(
      of: others.compactMap { candidate in
        guard let headline = self[candidate].printedTitle(&space) else { return nil }
        let agreement = title.agreement(with: headline)
        guard agreement > 0 else { return nil }
        let age = day.flatMap { day in self[candidate].dayNumber.map { day - $0 } }
        return TitleCandidate(
          article: candidate, agreement: agreement, isSame: title.isSame(as: headline), age: age)
      })?.article
  }
}

extension ArticleView {
  /// Days since 1970, where the day is known.
  var dayNumber: Int? { date?.calendarDay?.number }

  /// The headline as titles are compared with it.
  func printedTitle(_ space: inout TermSpace) -> PrintedTitle? {
    headlineRange.map { range in
      withTextAndFields { PrintedTitle($0, range, space: &space) }
    }
  }

  fileprivate var address: Address? {
    url.flatMap { url in
      var url = url
      return url.withUTF8 { Address($0) }
    }
  }
}
