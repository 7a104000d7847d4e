// Which names stand beside which in the articles of a corpus: evidence for and against a pair of
// names, whatever their letters.

/// Articles by name and names by article.
struct Company {
  private let names: CorpusNames
  /// Per article: where its names begin; one more at the end.
  private var starts: [UInt32] = []
  private var members: [UInt32] = []
  private static let mostArticles = 4
  private static let mostMembers = 24

  /// O(articles of all names).
  init(_ names: CorpusNames) {
    self.names = names
    let count = Int(names.articles.max() ?? 0) + 1
    starts = Array(repeating: 0, count: count + 1)
    for article in names.articles { starts[Int(article) + 1] += 1 }
    for article in 0..<count { starts[article + 1] += starts[article] }
    members = Array(repeating: 0, count: names.articles.count)
    var next = starts
    for name in 0..<names.count {
      for article in names.articles(name) {
        members[Int(next[Int(article)])] = UInt32(truncatingIfNeeded: name)
        next[Int(article)] += 1
      }
    }
  }

  /// How many articles hold both. O(articles of both).
  func shared(_ left: Int, _ right: Int) -> Int {
    let a = names.articles(left)
    let b = names.articles(right)
    var i = a.startIndex
    var j = b.startIndex
    var count = 0
    while i < a.endIndex, j < b.endIndex {
      if a[i] == b[j] { count += 1 }
      if a[i] <= b[j] { i += 1 } else { j += 1 }
    }
    return count
  }

  /// Which share of the company that one keeps the other keeps too, 0–1, rare names counting more;
  /// 0 where fewer than two names are shared. Some articles of each tell enough. O(1).
  func likeness(_ left: Int, _ right: Int) -> Double {
    let a = company(of: left, but: right)
    let b = company(of: right, but: left)
    var i = 0
    var j = 0
    var count = 0
    var both = 0.0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        both += weight(a[i])
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let least = min(sum(a), sum(b))
    return count < 2 || least == 0 ? 0 : both / least
  }

  /// Whether both keep company, and none of it is the same. O(1).
  func areStrangers(_ left: Int, _ right: Int) -> Bool {
    let a = company(of: left, but: right)
    let b = Set(company(of: right, but: left))
    return a.count > 2 && b.count > 2 && b.isDisjoint(with: a)
  }

  private func company(of name: Int, but other: Int) -> [UInt32] {
    var result: [UInt32] = []
    for article in names.articles(name).prefix(Self.mostArticles) {
      let row = Int(starts[Int(article)])..<Int(starts[Int(article) + 1])
      // The order of names means nothing, so a long article's names are not cut off but passed by.
      guard row.count <= Self.mostMembers * 8 else { continue }
      for member in members[row] where member != name && member != other { result.append(member) }
    }
    result.sort()
    var end = 0
    for member in result where end == 0 || result[end - 1] != member {
      result[end] = member
      end += 1
    }
    result.removeSubrange(end...)
    return result
  }

  private func sum(_ company: [UInt32]) -> Double { company.reduce(0) { $0 + weight($1) } }

  /// What is named everywhere tells nothing.
  private func weight(_ name: UInt32) -> Double { 1 / Double(names.articles(Int(name)).count) }
}
