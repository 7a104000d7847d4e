// Names that two articles spell differently though they mean the same: other letters for the same sounds,
// accents that one has and the other lacks. Which names are one entity, the corpus knows.

import Prose

/// A name that two articles write differently.
package struct SpellingDifference: Equatable, Sendable {
  /// Where each writes it first.
  package var here: TextRange
  package var there: TextRange
  /// 0–1: how sure it is that both mean the same.
  package var confidence: Double
  /// For people, a sentence without a full stop.
  package var why: String
}

/// A name as an article writes it.
package struct WrittenName: Sendable {
  package var entity: UInt32
  package var text: String
  package var place: TextRange

  /// A name at a place.
  package init(entity: UInt32, text: String, place: TextRange) {
    self.entity = entity
    self.text = text
    self.place = place
  }
}

/// The names that two articles spell differently, in order of place here. O(names), and the pairs whose words
/// begin alike.
package func spellingDifferences(
  _ here: [WrittenName], _ there: [WrittenName]
) -> [SpellingDifference] {
  let hereOnly = Set(there.map(\.entity))
  let thereOnly = Set(here.map(\.entity))
  let beginnings = Dictionary(grouping: there) { beginning($0.text) }
  var found: [SpellingDifference] = []
  for one in here {
    for other in beginnings[beginning(one.text)] ?? [] where one.text != other.text {
      let isOne = one.entity == other.entity
      // Two names that the corpus takes for two are one only where neither article has both.
      if !isOne, hereOnly.contains(one.entity) || thereOnly.contains(other.entity) { continue }
      guard let likeness = likeness(one.text, other.text, isOne: isOne) else { continue }
      found.append(
        SpellingDifference(
          here: one.place, there: other.place, confidence: isOne ? 0.95 : likeness,
          why: isOne
            ? "both are taken for one name, and its letters differ"
            : "the names differ in a few letters, and neither article has both"))
    }
  }
  return found
}

/// How alike two names are that are not written alike; nil where they are too far apart, or differ by capitals
/// alone. Names of one entity need not be near as a whole, but have as many words.
func likeness(_ one: String, _ other: String, isOne: Bool) -> Double? {
  let (left, right) = (words(one), words(other))
  guard left.count == right.count, isOne || left.count >= 2 else { return nil }
  if one.lowercased() == other.lowercased() { return nil }
  var distance = 0
  var letters = 0
  for (a, b) in zip(left, right) {
    let reach = a.count >= 6 ? 2 : a.count >= 4 ? 1 : 0
    guard let d = editDistance(Array(a.utf8), Array(b.utf8), within: reach), a.first == b.first
    else { return nil }
    distance += d
    letters += max(a.count, b.count)
  }
  if distance == 0 { return isOne ? 0.95 : nil }
  return letters == 0 ? nil : max(0.5, 0.95 - 2 * Double(distance) / Double(letters))
}

/// The first letter of each word: names that differ in these are never one for this.
private func beginning(_ name: String) -> String {
  String(words(name).compactMap(\.first))
}

private func words(_ name: String) -> [Substring] {
  foldedWords(name).split(separator: " ")
}

/// Levenshtein's distance; nil beyond a bound. O(length²) of short words.
private func editDistance(_ a: [UInt8], _ b: [UInt8], within bound: Int) -> Int? {
  if abs(a.count - b.count) > bound { return nil }
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let change = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count] <= bound ? row[b.count] : nil
}
