// Leaving in the middle of anything, with one line that says why, and the terminal as it was. Leaving in
// good order is Console's business.

import CNcurses

/// What is left to do when the program cannot go on.
package enum Restoring {
  /// Ends the process from any thread: restores the terminal where the screen is shown, and writes to
  /// standard error.
  package static func end(_ message: String, status: Int32) -> Never {
    restore_end(message, status)
  }

  /// From now on SIGBUS, which a mapped file raises that another program cuts short, ends the process
  /// with this message and status 2.
  package static func explainLostFile(_ message: String) { restore_explain_bus(message) }
}
