// What gave no article, and why, in words for people: a folder opens whatever is in it.

import Documents
import Glibc

/// A file or folder that gave no article.
package struct Problem: Equatable, Sendable {
  /// Why.
  package enum Reason: Equatable, Sendable {
    /// The system's error number (errno).
    case unreadable(Int32)
    /// A FIFO, socket or device: opening it could wait for ever.
    case noFile
    /// A folder that another path or a loop of links led to before.
    case enteredBefore
    /// The name ends like a picture, a program and the like.
    case otherEnding
    /// Everything that is known of other files, in a form that no reader of articles takes.
    case index
    /// Larger than a text can be here.
    case tooLarge
    /// No words in it.
    case empty
    /// The parsing module does not take it.
    case refused(Refusal)
    /// One of its records; others of the file may be articles.
    case dropped(DroppedRecord)
  }

  /// As the article's id would have been.
  package var path: String
  /// Why it gave none.
  package var reason: Reason

  /// A problem with what stands at a path.
  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Whether nobody tried to read it, as it surely is no text.
  package var isPassedOver: Bool { reason == .otherEnding || reason == .index }

  /// Whether it is about a part of a file, of which the rest was read.
  package var isDroppedRecord: Bool {
    if case .dropped = reason { true } else { false }
  }

  /// Files that failed come before records that were dropped, and those before what was only passed
  /// over, each in byte order of path.
  func precedes(_ other: Problem) -> Bool {
    guard rank == other.rank else { return rank < other.rank }
    return path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }

  private var rank: Int { isPassedOver ? 2 : isDroppedRecord ? 1 : 0 }

  /// A word for other programs.
  package var code: String {
    switch reason {
    case .unreadable: "unreadable"
    case .noFile: "noFile"
    case .enteredBefore: "enteredBefore"
    case .otherEnding: "otherEnding"
    case .index: "index"
    case .tooLarge: "tooLarge"
    case .empty: "empty"
    case .refused: "refused"
    case .dropped: "dropped"
    }
  }

  /// What is wrong and what a reader can do, as the end of a sentence that begins with the path.
  package var message: String {
    switch reason {
    case .unreadable(let error): String(cString: strerror(error)).lowercased()
    case .noFile: "not a file or folder"
    case .enteredBefore: "a folder that was read already under another path"
    case .otherEnding: "passed over by its ending (name the file itself to read it all the same)"
    case .index: "an index, which is no article (open it alone)"
    case .tooLarge: "larger than 1.4 GB (split it, for example with csplit)"
    case .empty: "no words in it"
    case .refused(let refusal): refusal.message
    case .dropped(let record): "\(record.place): \(record.why)"
    }
  }
}

/// What a walk passed over without a look.
package struct Skipped: Equatable, Sendable {
  /// Entries whose name begins with a full stop.
  package var hidden = 0
  /// Folders named `node_modules`.
  package var nodeModules = 0

  /// Nothing passed over.
  package init() {}

  /// All of them.
  package var count: Int { hidden + nodeModules }
}
