// Where the main thread sleeps: the keyboard, signals and the mailbox in one poll.

import CNcurses
import Glibc
import Screen

extension Console {
  /// Waits until something happens, and returns all of it: every key that is there already comes
  /// at once, so that holding a key down cannot run ahead of the screen.
  ///
  /// - Parameter milliseconds: How long to wait; nil waits without end.
  /// - Returns: Nothing where the time is over.
  package func wait<Message>(
    on mailbox: Mailbox<Message>, milliseconds: Int? = nil
  ) -> [Event] {
    let readable = Int16(POLLIN)
    var watched = [keyboard_descriptor(), signals, mailbox.descriptor].map {
      pollfd(fd: $0, events: readable, revents: 0)
    }
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&watched, nfds_t(watched.count), timeout) > 0 else { return [] }
    var events: [Event] = []
    if watched[1].revents != 0 { takeSignals(into: &events) }
    if watched[0].revents != 0 {
      takeKeys(isReadable: watched[0].revents == readable, into: &events)
    }
    if watched[2].revents != 0 { events.append(.messages) }
    return events
  }

  private func takeSignals(into events: inout [Event]) {
    while case let signal = signals_read(signals), signal != 0 {
      switch signal {
      case SIGWINCH:
        adoptSize()
        events.append(.resized(size))
      case SIGTSTP: events.append(.suspendRequested)
      case SIGCONT:
        enterAgain()
        events += [.continued, .resized(size)]
      default: events.append(.terminate(signal: signal))
      }
    }
  }

  private func takeKeys(isReadable: Bool, into events: inout [Event]) {
    // A terminal that went away is readable for ever: without this the loop would spin.
    guard isReadable, !keyboard_ended() else {
      events.append(.terminate(signal: SIGHUP))
      return
    }
    var pressed: [Key] = []
    while case let code = keyboard_read(), code != keyboard_none {
      keys.take(Int(code), into: &pressed)
    }
    keys.flush(into: &pressed)
    // Raw mode turns ^Z into a key, so that the terminal is given back before the stop.
    events += pressed.map { $0 == .control("z") ? .suspendRequested : .key($0) }
  }
}
