// Which changed words of two sentences turn what is said round: a negation on one side alone, or opposites. Data, and one
// question. Which words changed, WordDifference knows.

import Columns
import Prose

/// The words that make two sentences say the contrary.
struct TurnedWords: Equatable {
  /// Their indices.
  private(set) var left: [Int] = []
  private(set) var right: [Int] = []

  var isEmpty: Bool { left.isEmpty && right.isEmpty }

  /// Where more of both changed, they are built in other ways: `was not known` and `is unclear` say the same.
  private static let mostChanged = 0.5

  /// - Parameter left: hashes of the folded words. The same from either side. O(changed words · opposites).
  init(_ difference: WordDifference, _ left: [UInt64], _ right: [UInt64]) {
    guard difference.changedShare <= Self.mostChanged else { return }
    let here = TurningWord.all(of: left, difference.left)
      .filter { $0.turnsWhatBothSay(left, difference.left) }
    let there = TurningWord.all(of: right, difference.right)
      .filter { $0.turnsWhatBothSay(right, difference.right) }
    guard !here.isEmpty || !there.isEmpty else { return }
    // `Nobody` and `no one` deny alike.
    let (denials, otherDenials) = (here.filter(\.isDenial), there.filter(\.isDenial))
    let isDenied = denials.count % 2 != otherDenials.count % 2
    let (opposites, otherOpposites) = (Self.opposed(here, there), Self.opposed(there, here))
    // `Not guilty` is `acquitted`: a denied opposite says the same.
    guard isDenied == opposites.isEmpty else { return }
    self.left = (isDenied ? denials : opposites).map(\.index)
    self.right = (isDenied ? otherDenials : otherOpposites).map(\.index)
  }

  private static func opposed(
    _ words: [TurningWord], _ others: [TurningWord]
  ) -> [TurningWord] {
    words.filter { word in
      others.contains { $0.isOpposite(of: word) } && !others.contains { $0.isSynonym(of: word) }
    }
  }
}

/// A word that may turn a sentence.
private struct TurningWord {
  var index: Int
  /// Even and odd numbers next to each other are opposites; nil for a denial.
  var sense: Int?

  var isDenial: Bool { sense == nil }

  func isOpposite(of other: Self) -> Bool {
    guard let sense, let others = other.sense else { return false }
    return sense ^ 1 == others
  }

  /// In words: what a denial denies stands behind it.
  private static let reach = 3

  /// Whether it denies anything that the other sentence says, too, or may say with an opposite: `nine metres high, and
  /// there was nothing we could do` is more than `nine metres high`, and not its contrary.
  func turnsWhatBothSay(_ words: [UInt64], _ isChanged: [Bool]) -> Bool {
    let behind = (index + 1)..<min(words.count, index + 1 + Self.reach)
    let telling = behind.filter { !hashesOfFunctionWords.contains(words[$0]) }
    return !isDenial || telling.isEmpty
      || telling.contains { !isChanged[$0] || senses[words[$0]] != nil }
  }

  func isSynonym(of other: Self) -> Bool { sense != nil && sense == other.sense }

  static func all(of words: [UInt64], _ isChanged: [Bool]) -> [TurningWord] {
    words.indices.compactMap { index in
      guard isChanged[index], let sense = senses[words[index]] else { return nil }
      return TurningWord(index: index, sense: sense < 0 ? nil : sense)
    }
  }
}

private let senses: [UInt64: Int] = {
  var senses: [UInt64: Int] = [:]
  func add(_ words: Substring, _ sense: Int) {
    for word in words.split(separator: " ") {
      let bytes = Array(word.utf8)
      senses[bytes.withUnsafeBufferPointer { FNV1a.hash($0) }] = sense
    }
  }
  for line in denials.split(separator: "\n") { add(line, -1) }
  for (number, line) in opposites.split(separator: "\n").enumerated() {
    for (side, words) in line.split(separator: "|").enumerated() { add(words, number * 2 + side) }
  }
  return senses
}()

private let hashesOfFunctionWords = Set(
  functionWords.split(whereSeparator: \.isWhitespace).map { word in
    Array(word.utf8).withUnsafeBufferPointer { FNV1a.hash($0) }
  })

private let denials = """
  no not never without nor neither none nobody nothing nowhere hardly barely cannot cant wont isnt arent wasnt werent
  doesnt didnt dont hasnt havent hadnt couldnt wouldnt shouldnt
  impossible unlikely unable illegal unlawful unsafe unclear unknown untrue unharmed unhurt uninjured unscathed undamaged
  unarmed unsuccessful
  """

/// Opposites on both sides of a bar, with their forms; each word stands in one line.
private let opposites = """
  rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climbed climbs gained gains jumped surged higher up raised raises raise | fall falls fell fallen falling decrease decreases decreased decreasing shrink shrinks shrank shrunk declined dropped drops slipped plunged lower down lowered lowers
  confirm confirms confirmed confirming admit admits admitted admitting acknowledge acknowledged acknowledges | deny denies denied denying dispute disputes disputed
  accept accepts accepted accepting approve approves approved approving adopted adopts endorsed | reject rejects rejected rejecting refuse refuses refused refusing vetoed
  guilty convicted | innocent acquitted cleared
  win wins won winning victory | lose loses lost losing defeat
  support supports supported supporting back backs backed favour favoured favor favored | oppose opposes opposed opposing
  open opens opened opening reopened reopens | close closes closed closing shut
  begin begins began begun start starts started | end ends ended stop stops stopped halted
  more | less fewer
  before | after
  profit profits surplus | loss losses deficit
  release released freed | arrest arrested detained
  alive survived survives | dead died killed
  allow allows allowed permit permits permitted legalised legalized | ban bans banned forbid forbids forbade forbidden prohibited
  succeed succeeds succeeded | fail fails failed
  agree agrees agreed | disagree disagrees disagreed
  safe | dangerous
  true | false
  improve improves improved better | worsen worsens worsened worse
  strengthened strengthens stronger | weakened weakens weaker
  arrive arrives arrived came | leave leaves left departed
  above over | below under
  always | seldom rarely
  damaged | intact
  hired hire hires | dismissed fired sacked
  bought buys buy | sold sells sell
  north northern | south southern
  east eastern | west western
  inside | outside
  for | against
  """
