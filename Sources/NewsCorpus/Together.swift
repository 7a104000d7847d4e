// Two things done at once, each on a core of its own.

import Dispatch
import Synchronization

/// What two functions give that know nothing of each other: the first is called here, the second on another core, or here
/// where no other is free. Starting the second core takes some 20 µs.
package func together<One, Other: Sendable>(
  _ one: () -> One, _ other: @escaping @Sendable () -> Other
) -> (One, Other) {
  let turn = Turn(other)
  DispatchQueue.global(qos: .userInitiated).async { turn.take() }
  let found = one()
  turn.take()
  return (found, turn.wait())
}

/// A function that is called once, by whoever comes first.
private final class Turn<Value: Sendable>: Sendable {
  private let function: @Sendable () -> Value
  private let isTaken = Atomic(false)
  private let value = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ function: @escaping @Sendable () -> Value) { self.function = function }

  func take() {
    guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return }
    let found = function()
    value.withLock { $0 = found }
    isDone.signal()
  }

  func wait() -> Value {
    isDone.wait()
    return value.withLock { $0 } ?? function()
  }
}
