// Names that hold a weekday and mean no day, by the words that stand beside it, as data.

import Columns

extension DateGrammar {
  /// `Black Friday`, `the Sunday Times`: words of a name stand beside the weekday, all of them capitalised.
  func isNamed(_ index: Int) -> Bool {
    guard isCapital(index) else { return false }
    return isTied(index) && isCapital(index - 1) && stands(index - 1, in: namesBefore)
      || isTied(index + 1) && isCapital(index + 1) && stands(index + 1, in: namesBehind)
      || word(index - 1) == .on && stands(index - 2, in: ["Mail"])
  }

  private func stands(_ index: Int, in words: [StaticString]) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let bytes = text[tokens[index].range.offsets]
    return words.contains { word in word.withUTF8Buffer { bytes.elementsEqual($0) } }
  }
}

/// `Bloody Sunday`, `Sheffield Wednesday`.
private let namesBefore: [StaticString] = [
  "Black", "Bloody", "Cyber", "Fat", "Giving", "Good", "Holy", "Man", "Maundy", "Palm",
  "Remembrance", "Ruby",
  "Sheffield", "Shrove", "Super",
]

/// `Sunday Times`, `Saturday Night Live`.
private let namesBehind: [StaticString] = [
  "Agreement", "Express", "Herald", "Independent", "Leader", "Mail", "Mirror", "Mosque", "Post",
  "Prayers", "School", "Star", "Sun", "Telegraph", "Times", "Tribune", "World", "Live",
]
