// Where the reader's own files belong: the XDG Base Directory Specification, "XDG_DATA_HOME".

import Glibc

/// The folder for what a reader made with this program.
package enum DataFolder {
  /// The file that holds decisions unless `--decisions` names another.
  /// - Parameter environment: the value of a variable.
  package static func decisionsPath(
    environment: (String) -> String? = Self.variable
  ) throws(DeskError) -> String {
    try path(environment: environment) + "/broadsheet/decisions.toml"
  }

  /// The specification says that a relative path in the variable is invalid and must be ignored.
  private static func path(environment: (String) -> String?) throws(DeskError) -> String {
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data }
    guard let home = environment("HOME"), home.hasPrefix("/") else { throw .noDataFolder }
    return home + "/.local/share"
  }

  /// A variable of the process.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
