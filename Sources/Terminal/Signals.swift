// Which signals the main loop reads as events.

import CNcurses

/// Which signals wait for the main loop. Others that end a program need no loop: restore.c.
package enum Signals {
  /// Keeps the window's size, the requests to end (SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGUSR1), SIGTSTP
  /// and SIGCONT for the main loop. Call it before the first thread starts (threads inherit the
  /// mask), and only where a console will be opened: a verb that never waits would not notice ^C.
  package static func block() { signals_block() }

  /// Gives these signals their usual effect again: after closing the console, and before running
  /// another program, which would inherit the mask.
  package static func unblock() { signals_unblock() }
}
