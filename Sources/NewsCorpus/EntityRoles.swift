// Who the articles say that an entity is. Where one article says it, Names finds out.

import Names
import Prose

extension Corpus {
  /// The role that most articles give an entity (`head of the FSB`), white space folded; of equally
  /// frequent ones the shortest that says more than a rank, then the first. Case and accents make no
  /// difference. Nil where no article says it, and for all but people. O(names with roles in the articles that hold it).
  package func role(ofEntity entity: Int) -> String? {
    guard entities.type(entity) == .person else { return nil }
    var counts: [String: (count: Int, order: Int, text: String)] = [:]
    for holder in entities.holders(entity) {
      for role in self[Int(holder.article)].roles(of: entity) {
        let key = foldedWords(role)
        let order = counts.count
        counts[key, default: (0, order, role)].count += 1
      }
    }
    return counts.values.max { a, b in
      if a.count != b.count { return a.count < b.count }
      let areRanks = (isRank(a.text), isRank(b.text))
      if areRanks.0 != areRanks.1 { return areRanks.0 }
      return (b.text.utf8.count, b.order) < (a.text.utf8.count, a.order)
    }?.text
  }
}

/// A single word: `President`, of nobody knows what.
private func isRank(_ role: String) -> Bool { !role.contains(" ") }
