// An answer that takes a while to work out. Who asks for it and what it says is a view's business.

/// Not asked for, under way, or here.
enum Awaited<Answer: Sendable>: Sendable {
  case unasked
  /// With the request that it is to answer.
  case underway(generation: Int)
  case here(Answer)

  var answer: Answer? {
    if case .here(let answer) = self { answer } else { nil }
  }

  var isUnderway: Bool {
    if case .underway = self { true } else { false }
  }

  /// Whether an answer to a request is still waited for.
  func waits(for generation: Int) -> Bool {
    if case .underway(let asked) = self { asked == generation } else { false }
  }
}
