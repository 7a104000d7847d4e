// How threads tell the main loop something. What they tell is the caller's type.

import CNcurses
import Glibc
import Synchronization

/// Messages in the order in which they were posted, from any thread to the one that waits in
/// `Console.wait`.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  let descriptor: Int32

  /// - Throws: `noDescriptors`, where the process has none left.
  package init() throws(TerminalError) {
    descriptor = wake_open()
    if descriptor < 0 { throw .noDescriptors }
  }

  deinit { close(descriptor) }

  /// Adds a message and wakes the loop. May be called from any thread.
  package func post(_ message: Message) {
    let isFirst = messages.withLock { waiting in
      waiting.append(message)
      return waiting.count == 1
    }
    // The others find the loop awake already.
    if isFirst { wake_post(descriptor) }
  }

  /// Removes and returns all messages.
  package func take() -> [Message] {
    // In this order: a message that comes between the two wakes the loop once too often, and in the
    // other order once too seldom.
    wake_clear(descriptor)
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
