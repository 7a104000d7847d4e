// A value that is made when somebody asks for it first: what an opened file has in columns, but only
// rare questions need in another shape.

import Synchronization

/// Made once, from any thread.
final class Deferred<Value: Sendable>: Sendable {
  private let made: Mutex<Value?>
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    made = Mutex(nil)
  }

  /// A value that is there already.
  convenience init(_ value: Value) { self.init { value } }

  /// Other threads wait while it is made.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
