// Why the reader's decisions cannot be read or kept, in words for people, with the remedy.

import Glibc

/// Why a file of the desk cannot be read or written. Nothing was changed then.
package enum DeskError: Error, Hashable {
  /// Neither the XDG variable nor HOME says where such a file belongs.
  case noDataFolder
  /// The file that was asked for is not there.
  case missing(path: String)
  /// The system's error number says why.
  case unreadable(path: String, Int32)
  /// A folder, a pipe or the like stands where the file should.
  case noFile(path: String)
  /// UTF-16: reading it as UTF-8 would find nothing, and adding to it would spoil it.
  case wideText(path: String)
  /// Longer than `largestDecisionsFile`.
  case tooLarge(path: String)
  /// Somebody took away the right to write, which renaming would pass over.
  case readOnly(path: String)
  /// The system's error number says why; the path may be that of the folder.
  case unwritable(path: String, Int32)
  /// Another program wrote it in the very moment, again and again.
  case changing(path: String)
  /// It was changed since the decision that was to be taken back.
  case changedElsewhere(path: String)
}

extension DeskError: CustomStringConvertible {
  /// Place, what is the matter, and the remedy, of a file of decisions.
  package var description: String {
    switch self {
    case .noDataFolder:
      "no place for your decisions: set HOME or XDG_DATA_HOME, or name a file with --decisions"
    case .missing(let path): "\(path): no such file of decisions (check --decisions)"
    case .noFile: "\(reason) (name another with --decisions)"
    case .tooLarge: "\(reason), so hardly a file of decisions"
    case .unwritable: "\(reason), so nothing was written (name another file with --decisions)"
    case .changing: "\(reason) (close that, and decide again)"
    case .unreadable, .wideText, .readOnly, .changedElsewhere: reason
    }
  }

  /// Place and what is the matter, of any file.
  package var reason: String {
    switch self {
    case .noDataFolder: "neither HOME nor an XDG variable says where it belongs"
    case .missing(let path): "\(path): no such file"
    case .unreadable(let path, let number), .unwritable(let path, let number):
      "\(path): \(String(cString: strerror(number)).lowercased())"
    case .noFile(let path): "\(path): not a plain file"
    case .wideText(let path):
      "\(path): UTF-16, not UTF-8 (try: iconv -f UTF-16 -t UTF-8 FILE)"
    case .tooLarge(let path): "\(path): longer than 16 MB"
    case .readOnly(let path): "\(path): read-only, so nothing was written (try: chmod u+w FILE)"
    case .changing(let path): "\(path): another program keeps writing it"
    case .changedElsewhere(let path):
      "\(path): changed by another program and read anew; undo again takes back its last decision"
    }
  }
}
