// Which source each article of a corpus is from: what it names, else what its address or its place tells. Sources that
// are written a little differently are one.

import Prose

/// The sources of all articles of a corpus. Immutable.
package struct ArticleSources: Sendable {
  /// As they are written first; where some articles tell none, the last one stands for these.
  private(set) var names: [String] = []
  /// By article: the number of its source.
  private(set) var numbers: [Int] = []

  /// What stands for no source.
  static let none = "–"

  /// O(articles + entities).
  package init(_ corpus: Corpus) {
    let places = ArticlePlaces(corpus)
    let outlets = Self.organizations(corpus)
    var known: [String: Int] = [:]
    for article in 0..<corpus.articleCount {
      let view = corpus[article]
      let name = view.outlet { outlets.contains(Self.key($0)) } ?? places.name(of: article)
      let key = name.map(Self.key) ?? ""
      if let name, !key.isEmpty, known[key] == nil {
        known[key] = names.count
        names.append(name)
      }
      numbers.append(known[key] ?? -1)
    }
    guard numbers.contains(-1) else { return }
    numbers = numbers.map { $0 < 0 ? names.count : $0 }
    names.append(Self.none)
  }

  private static func organizations(_ corpus: Corpus) -> Set<String> {
    let all = (0..<corpus.entities.count).filter { corpus.entities.type($0) == .organization }
    return Set(all.map { key(corpus.name(ofEntity: $0)) })
  }

  /// `The Harbour Post` and `Harbour Post` are one.
  static func key(_ name: String) -> String {
    let folded = foldedWords(name)
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }
}

extension Corpus {
  /// Who brought an article, as far as it tells itself; nil where it does not. O(its mentions).
  package func outlet(of article: Int) -> String? {
    let view = self[article]
    let named = view.mentions.filter { $0.type == .organization }.map(\.entity)
    let names = Set(Set(named).map { ArticleSources.key(name(ofEntity: $0)) })
    return view.outlet { names.contains(ArticleSources.key($0)) }
  }
}

extension ArticleView {
  /// Who brought the article, as far as it tells itself.
  func outlet(_ isOutlet: (String) -> Bool) -> String? {
    source ?? printedOutlet(isOutlet) ?? host
  }

  /// The outlet that the lines about the article name: an agency in the dateline; and behind a comma of the byline,
  /// or before one of the printed time, what the corpus knows as an organisation. A role stands there as well.
  private func printedOutlet(_ isOutlet: (String) -> Bool) -> String? {
    if let agency = dateline.flatMap({ agency(in: string($0.range)) }) { return agency }
    let behind = byline?.split(separator: ",").dropFirst().last.map { trimmed($0) }
    if let behind, isOutlet(behind) { return behind }
    for block in foundBlocks where block.kind == .timestamp {
      let before = string(block.range).split(separator: ",").first.map { trimmed($0) }
      if let before, isOutlet(before) { return before }
    }
    return nil
  }

  /// `Northline Wire` of `ORLAVA, April 2 (Northline Wire) —`.
  private func agency(in dateline: String) -> String? {
    guard let start = dateline.firstIndex(of: "("),
      let end = dateline[start...].firstIndex(of: ")")
    else { return nil }
    let name = trimmed(dateline[dateline.index(after: start)..<end])
    return name.isEmpty ? nil : name
  }

  private func trimmed(_ text: Substring) -> String {
    let rest = text.drop { $0 == " " }
    return String(rest.prefix(rest.count - rest.reversed().prefix { $0 == " " }.count))
  }

  /// `example.org` of `https://www.example.org/news/1`; nil where no address is printed.
  private var host: String? {
    guard let url, let scheme = url.firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    let name = host.hasPrefix("www.") ? host.dropFirst(4) : host
    return name.contains(".") ? String(name) : nil
  }
}

/// The file that holds several articles, a feed or an export, else the folder: names where they tell articles apart.
private struct ArticlePlaces {
  private var names: [String] = []
  private var isTelling = false

  init(_ corpus: Corpus) {
    let paths = corpus.articles.map(\.path)
    names = paths.indices.map { index in
      let isShared =
        index > 0 && paths[index - 1] == paths[index]
        || index + 1 < paths.count && paths[index + 1] == paths[index]
      let parts = paths[index].split(separator: "/")
      if isShared { return Self.stem(parts.last ?? "") }
      return String(parts.dropLast().last ?? "")
    }
    isTelling = names.contains { $0 != names.first }
  }

  func name(of article: Int) -> String? {
    isTelling && !names[article].isEmpty ? names[article] : nil
  }

  /// A file's name without its endings: `wire` of `wire.jsonl.gz`.
  private static func stem(_ name: Substring) -> String {
    String(name.prefix(1) + name.dropFirst().prefix { $0 != "." })
  }
}
