// What else in the corpus belongs to one article, found when it is opened and not stored.

import CrossReferences
import Prose

extension Corpus {
  /// The articles that the article prints links to, then those that belong to it, strongest first, then the
  /// printed links that lead to none. Every article and every title stands there once. Empty where it was stopped.
  /// - Parameter limit: how many articles at most; printed links without one do not count.
  package func references(
    of article: Int, limit: Int = 15, isStopped: @escaping IsStopped = { false }
  ) -> [Reference] {
    var finder = ReferenceFinder(self, article, known.terms.take() ?? termSpace())
    defer { known.terms.giveBack(finder.space) }
    let links = printedLinks(of: article)
    var linked: [Int: Reference] = [:]
    for link in links { if let other = link.article { linked[other] = link } }
    let worthy = finder.worthAll(
      limit: limit, linked: links.compactMap(\.article), isStopped: isStopped)
    var found = finder.compare(with: worthy, isStopped: isStopped) { [linked] finder, other in
      finder.reference(to: other, link: linked[other])
    }.compactMap { $0 }
    for index in found.indices where found[index].relation == .related {
      if isStopped() { return [] }
      guard let other = found[index].article, let joined = finder.joinedReference(to: other) else {
        continue
      }
      found[index] = joined
    }
    if isStopped() { return [] }
    found.sort { ($1.score ?? 0, $0.article ?? 0) < ($0.score ?? 0, $1.article ?? 0) }
    let printed = links.compactMap { link in found.first { $0.article == link.article } }
    let others = found.filter { $0.relation != .seeAlso }
    return (printed + others).prefix(limit) + links.filter { $0.article == nil }
  }

  /// How related an article is to the one of a profile. O(words and mentions).
  func relatedness(
    of here: Profile, to other: Int, _ space: inout TermSpace
  ) -> Relatedness {
    let there = self[other].profile(&space)
    return Relatedness(here, there, space: space, articleCount: articleCount)
  }
}
