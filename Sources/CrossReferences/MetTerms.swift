// The terms of two texts by numbers, as they are met: how often each stands there and what it weighs. What follows from what
// both have, SharedTerms knows.

/// The terms of both texts as they are met.
struct MetTerms {
  var numbers: HashNumbers
  /// By number: how often, the least that it weighs, the most that it counts for.
  private(set) var counts: [Int32] = []
  var weights: [Int32] = []
  private var contents: [Int8] = []

  init(expecting count: Int) { numbers = HashNumbers(expecting: count) }

  /// Still without what they weigh in both texts.
  mutating func number(_ terms: [SentenceTerm]) -> [SharedTerms.Term] {
    var numbered: [SharedTerms.Term] = []
    numbered.reserveCapacity(terms.count)
    for term in terms {
      let number = numbers.insert(term.key)
      if number == counts.count {
        counts.append(0)
        weights.append(term.weight)
        contents.append(0)
      }
      counts[number] += 1
      weights[number] = min(weights[number], term.weight)
      contents[number] = max(contents[number], term.content)
      numbered.append(
        SharedTerms.Term(
          number: Int32(truncatingIfNeeded: number), weight: 0, content: 0,
          isOfSpeaker: term.isOfSpeaker))
    }
    return numbered
  }

  func weigh(_ terms: inout [SharedTerms.Term]) {
    for index in terms.indices {
      let number = Int(terms[index].number)
      terms[index].weight = weights[number]
      terms[index].content = contents[number]
    }
  }
}
