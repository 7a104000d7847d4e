// A question about the open article, or another thing, that is asked only once its answer is of use. What is
// asked is a matter of panes.

/// Whether and of what something was asked.
struct Question: Equatable, Sendable {
  /// The number of an article or entity, and the snapshot that it had it in.
  private var subject: Int?
  private var snapshot = 0
  /// Of the request whose answer is to come.
  private var generation: Int?

  /// The answer is still to come.
  var isOpen: Bool { generation != nil }

  /// Whether it is to be asked, because it was not yet, of this subject in this snapshot. It is asked then.
  mutating func becomesDue(of subject: Int, in snapshot: Int, as generation: Int) -> Bool {
    guard subject != self.subject || snapshot != self.snapshot else { return false }
    (self.subject, self.snapshot, self.generation) = (subject, snapshot, generation)
    return true
  }

  /// Whether an answer is that to the latest request. It is then no longer to come.
  mutating func isAnswered(by generation: Int) -> Bool {
    guard generation == self.generation else { return false }
    self.generation = nil
    return true
  }

  /// Nothing was asked; an answer that is still to come is for nobody.
  mutating func takeBack() { self = Question() }
}
