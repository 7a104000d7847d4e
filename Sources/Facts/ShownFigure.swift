// How a figure is told again: its bound and its number, without what it counts.

import Prose

extension Comparator {
  /// What stands before the number, in words; empty for an exact count.
  package var words: String {
    switch self {
    case .equal: ""
    case .atLeast: "at least"
    case .moreThan: "more than"
    case .atMost: "at most"
    case .lessThan: "fewer than"
    case .about: "about"
    }
  }
}

extension Figure {
  /// `139`, `at least 139`, `40–50`.
  package var countWords: String {
    let bound = comparator.words
    let number =
      comparator == .equal && low < high && high.isFinite
      ? "\(shownNumber(low))–\(shownNumber(high))" : shownNumber(value)
    return bound.isEmpty ? number : "\(bound) \(number)"
  }
}

/// A number as people write it: `1,500`, `2.5`.
package func shownNumber(_ value: Double) -> String {
  guard let whole = Int(exactly: value) else { return "\((value * 100).rounded() / 100)" }
  var digits = String(whole.magnitude)
  for place in stride(from: digits.count - 3, to: 0, by: -3) {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
  }
  return whole < 0 ? "−\(digits)" : digits
}
