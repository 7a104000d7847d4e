// Near-duplicates: articles of a corpus that print the same text but for a few words are versions of
// one. They are grouped and counted, never hidden. How they are found is VersionFinder's business.

import Columns

/// The groups of versions in a corpus, numbered in the order of their first articles.
package struct VersionTable: Sendable {
  /// All articles that have versions, in order, and the group of each.
  private let articles: Column<UInt32>
  private let groups: Column<UInt32>
  /// Members of all groups, one group after another, each in order of article.
  private let members: Column<UInt32>
  /// Per group: where its members begin; and at the end the number of members.
  private let starts: Column<UInt32>

  /// Groups the articles of a corpus whose notes are known already. See `VersionFinder` for the cost.
  init(of corpus: Corpus) {
    var finder = VersionFinder(corpus)
    finder.joinEqual()
    finder.joinSimilar()
    self.init(representatives: finder.representatives)
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: VersionTable?) throws {
    articles = try transfer.column("versionArticles", old?.articles)
    groups = try transfer.column("versionGroups", old?.groups)
    members = try transfer.column("versionMembers", old?.members)
    starts = try transfer.column("versionStarts", old?.starts)
  }

  /// - Parameter representatives: per article the one that stands for its group; itself where it is
  ///   alone. O(articles).
  init(representatives: [UInt32] = []) {
    var sizes: [UInt32: Int] = [:]
    for (article, representative) in representatives.enumerated() where article != representative {
      sizes[representative, default: 1] += 1
    }
    var numbers: [UInt32: UInt32] = [:]
    var lists: [[UInt32]] = []
    var (articles, groups): ([UInt32], [UInt32]) = ([], [])
    for (article, representative) in representatives.enumerated() {
      guard sizes[representative] != nil else { continue }
      let group = numbers[representative] ?? UInt32(lists.count)
      if group == lists.count {
        numbers[representative] = group
        lists.append([])
      }
      lists[Int(group)].append(UInt32(article))
      articles.append(UInt32(article))
      groups.append(group)
    }
    self.articles = Column(articles)
    self.groups = Column(groups)
    members = Column(lists.flatMap { $0 })
    starts = Column(lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
  }

  /// Whether two articles print the same text. O(log articles).
  package func areVersions(_ one: Int, _ other: Int) -> Bool {
    guard one != other, let group = group(of: one) else { return false }
    return group == self.group(of: other)
  }

  /// How many groups there are, of two articles or more each.
  package var groupCount: Int { starts.count - 1 }
  /// How many articles have versions.
  package var articleCount: Int { articles.count }

  /// The articles of a group, in order.
  package func members(ofGroup group: Int) -> Slice<Column<UInt32>> {
    members[Int(starts[group])..<Int(starts[group + 1])]
  }

  /// The group of an article; nil where it has no versions. O(log articles).
  package func group(of article: Int) -> Int? {
    let place = Self.firstIndex(in: articles[...], from: article)
    return place < articles.count && articles[place] == article ? Int(groups[place]) : nil
  }

  /// How many versions an article has besides itself. O(log articles).
  package func count(of article: Int) -> Int {
    group(of: article).map { members(ofGroup: $0).count - 1 } ?? 0
  }

  /// The most versions of one article that are named. Each of n equal articles has n - 1, and naming
  /// all of them for all would take n².
  package static let mostNamed = 100

  /// The other versions of an article, in order; of more than `mostNamed` those that stand nearest to
  /// it, so that articles next to each other in a group name each other. `count(of:)` counts all.
  /// O(log articles).
  package func versions(of article: Int) -> [Int] {
    guard let group = group(of: article) else { return [] }
    let all = members(ofGroup: group)
    let place = Self.firstIndex(in: all, from: article)
    let start = min(place - Self.mostNamed / 2, all.endIndex - Self.mostNamed - 1)
    return all[max(start, all.startIndex)...].prefix(Self.mostNamed + 1).lazy.map { Int($0) }
      .filter { $0 != article }
  }

  /// Where the first article of ordered ones stands that is not before `article`.
  private static func firstIndex(in articles: Slice<Column<UInt32>>, from article: Int) -> Int {
    var (low, high) = (articles.startIndex, articles.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if articles[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ArticleView {
  /// The other articles that print its text, but for a few words; in order. At most
  /// `VersionTable.mostNamed`, those nearest to it.
  package var versions: some RandomAccessCollection<ArticleView> {
    corpus.versions.versions(of: number).lazy.map { corpus[$0] }
  }

  /// How many other articles print its text, but for a few words.
  package var versionCount: Int { corpus.versions.count(of: number) }
}
