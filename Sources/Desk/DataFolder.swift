// Where the reader's own files belong: the XDG Base Directory Specification, "XDG_DATA_HOME" and
// "XDG_STATE_HOME". What is in them is not known here.

import Glibc

/// The folder for what a reader made with this program.
package enum DataFolder {
  /// The file that holds decisions unless `--decisions` names another.
  /// - Parameter environment: the value of a variable.
  package static func decisionsPath(
    environment: (String) -> String? = Self.variable
  ) throws(DeskError) -> String {
    try path("decisions.toml", environment)
  }

  /// The file that holds saved searches.
  package static func searchesPath(
    environment: (String) -> String? = Self.variable
  ) throws(DeskError) -> String {
    try path("searches.toml", environment)
  }

  /// A variable of the process.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func path(
    _ file: String, _ environment: (String) -> String?
  ) throws(DeskError) -> String {
    try base("XDG_DATA_HOME", ".local/share", environment) + "/broadsheet/" + file
  }
}

/// The folder for what outlives a session and is not worth keeping by hand.
package enum StateFolder {
  /// The file that holds what was searched for.
  /// - Parameter environment: the value of a variable.
  package static func historyPath(
    environment: (String) -> String? = DataFolder.variable
  ) throws(DeskError) -> String {
    try base("XDG_STATE_HOME", ".local/state", environment) + "/broadsheet/history"
  }
}

/// The specification says that a relative path in the variable is invalid and must be ignored.
private func base(
  _ variable: String, _ usual: String, _ environment: (String) -> String?
) throws(DeskError) -> String {
  if let folder = environment(variable), folder.hasPrefix("/") { return folder }
  guard let home = environment("HOME"), home.hasPrefix("/") else { throw .noDataFolder }
  return "\(home)/\(usual)"
}
