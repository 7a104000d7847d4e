// What can wake the main loop.

import Screen

/// What `Console.wait` returns.
package enum Event: Hashable, Sendable {
  /// A key, or a paste.
  case key(Key)
  /// The window has another size now; draw a frame of it.
  case resized(Size)
  /// The mailbox may hold messages.
  case messages
  /// A signal asks the program to end, or the keyboard is gone (SIGHUP).
  case terminate(signal: Int32)
  /// ^Z was pressed or SIGTSTP came: call `suspend()`.
  case suspendRequested
  /// The program was stopped and goes on; draw again.
  case continued
}
